"""The site in a browser, from a folder and below a path of a server: every link is followed, and nothing else is asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from autopost.publish.site import addresses
from tests.render.test_browser import CHROMIUM, FLAGS
from tests.site.editions import FIRST, builder, held

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (Debian: apt-get install --no-install-recommends chromium)"
    ),
]
KINDS = {
    "front": addresses.FRONT,
    "edition": addresses.edition(FIRST),
    "archive": addresses.ARCHIVE,
    "month": addresses.month("2026-05"),
    "tools": addresses.TOOLS,
    "names": addresses.NAMES,
    "thing": addresses.thing("model:deepseek-ai/DeepSeek-V4-Pro", "model"),
    "hostile": addresses.thing("model:bad", "model"),
    "missing": addresses.MISSING,
}
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium with what a container needs."""
    return {"executable_path": str(CHROMIUM), "args": FLAGS.split()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with hostile editions and others, that does not know where it is."""
    folder = tmp_path_factory.mktemp("browser")
    builder(folder).add(held(0, "full"), held(1, "hostile"), held(2, "hostile"), held(3, "full"))
    return folder / "site"


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that does not log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
        """Say nothing."""


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The address of the site below a path of a server on loopback."""
    root = site.parent / "root" / "user"
    root.mkdir(parents=True)
    (root / "paper").symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/user/paper/"
    server.shutdown()
    server.server_close()


class Visit:
    """A page of a browser that notes what was asked for and what went wrong."""

    def __init__(self, browser: Browser, width: int = 1440, scheme: Scheme = "light") -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.page.on("request", lambda sent: self.asked.append(sent.url))
        self.page.on("requestfailed", lambda sent: self.wrong.append(f"failed: {sent.url}"))

    def links(self) -> list[str]:
        """The whole addresses of the page's links that stay on the site's own host, without fragments."""
        found: list[str] = self.page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.href.split('#')[0])")
        return [address for address in found if address.startswith(("file:", "http://127.0.0.1"))]


@pytest.mark.parametrize("where", ["folder", "path"])
def test_every_link_leads_to_a_page_of_the_site(browser: Browser, site: Path, served: str, where: str) -> None:
    """Opened from a folder or below a path, links lead from the front page to all pages; nothing fails or leaves the site."""
    root = f"{site.as_uri()}/" if where == "folder" else served
    visit = Visit(browser)
    waiting, seen = [urljoin(root, addresses.FRONT)], {urljoin(root, addresses.FRONT)}
    while waiting:
        response = visit.page.goto(waiting.pop())
        assert response is None or response.ok
        for address in visit.links():
            if address.endswith(".html") and address not in seen:
                seen.add(address)
                waiting.append(address)
    visit.context.close()
    pages = {urljoin(root, path.relative_to(site).as_posix()) for path in site.rglob("*.html")}
    assert seen == pages - {urljoin(root, addresses.MISSING)}
    assert visit.wrong == []
    assert [address for address in visit.asked if not address.startswith((root, "data:"))] == []


@pytest.mark.parametrize("width", [320, 768, 1440, 1920])
def test_no_page_is_wider_than_its_window(browser: Browser, site: Path, width: int) -> None:
    """No kind of page scrolls sideways, long names and other scripts included."""
    visit = Visit(browser, width)
    for name, path in KINDS.items():
        visit.page.goto((site / path).as_uri())
        assert visit.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
    visit.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier(browser: Browser, site: Path, scheme: Scheme) -> None:
    """axe-core finds no serious or critical violation on any kind of page, light and wide, dark and narrow."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    visit = Visit(browser, 1440 if scheme == "light" else 390, scheme)
    for name in ("front", "archive", "tools", "names", "thing", "hostile", "missing"):
        visit.page.goto((site / KINDS[name]).as_uri())
        found = axe.Axe().run(visit.page).response["violations"]
        grave = [
            (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in found
            if each["impact"] in {"serious", "critical"}
        ]
        assert grave == [], name
    visit.context.close()
