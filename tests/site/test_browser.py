"""The site in a browser, from a folder and below a path of a server: every link is followed, and nothing else is asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from autopost.publish.site import addresses
from tests.browsing import IN_BROWSER, Scheme, Tab
from tests.site.editions import FIRST, builder, held

pytestmark = IN_BROWSER
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


def links(page: Page) -> set[str]:
    """The whole addresses of the pages that a page links to on the site's own host, without fragments."""
    found: list[str] = page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.href.split('#')[0])")
    return {address for address in found if address.startswith(("file:", "http://127.0.0.1")) and address.endswith(".html")}


@pytest.mark.parametrize("where", ["folder", "path"])
def test_every_link_leads_to_a_page_of_the_site(tab: Tab, site: Path, served: str, where: str) -> None:
    """Opened from a folder or below a path, links lead from the front page to all pages; nothing fails or leaves the site."""
    root = f"{site.as_uri()}/" if where == "folder" else served
    page = tab.emptied()
    waiting, seen = [urljoin(root, addresses.FRONT)], {urljoin(root, addresses.FRONT)}
    while waiting:
        response = page.goto(waiting.pop())
        assert response is None or response.ok
        new = links(page) - seen
        seen |= new
        waiting += sorted(new)
    pages = {urljoin(root, path.relative_to(site).as_posix()) for path in site.rglob("*.html")}
    assert seen == pages - {urljoin(root, addresses.MISSING)}
    assert tab.wrong == []
    assert [address for address in tab.asked if not address.startswith((root, "data:"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_its_window(tab: Tab, site: Path, kind: str) -> None:
    """No kind of page scrolls sideways, long names and other scripts included."""
    tab.emptied(320).goto((site / KINDS[kind]).as_uri())
    assert tab.overflows(320, 768, 1440, 1920) == []


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
@pytest.mark.parametrize("kind", KINDS)
def test_no_serious_barrier(tab: Tab, site: Path, kind: str, width: int, scheme: Scheme) -> None:
    """axe-core finds no serious or critical violation on any kind of page, light and wide, dark and narrow."""
    tab.emptied(width, scheme).goto((site / KINDS[kind]).as_uri())
    assert tab.grave() == []
