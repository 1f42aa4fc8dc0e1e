"""The page in a browser: quiet, self-contained, never wider than its window, open to mouse, keyboard and screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.render.pages import files

Window = tuple[str, int, Literal["light", "dark"]]

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (Debian: apt-get install --no-install-recommends chromium)"
    ),
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium with what a container needs."""
    return {"executable_path": str(CHROMIUM), "args": FLAGS.split()}


@pytest.fixture
def opened(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A sample's page from a file, in the window and scheme asked for; at the end nothing was logged or requested but itself."""
    name, width, scheme = cast("Window", getattr(request, "param", ("full", 1440, "light")))
    path = tmp_path / "index.html"
    path.write_text(files(name)["index.html"], encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert said == []
    assert [url for url in asked if url not in {path.as_uri(), "data:,"}] == []


WINDOWS = [(name, width, "light") for name in ("full", "hostile") for width in (320, 768, 1440)]


@pytest.mark.parametrize("opened", WINDOWS, indirect=True, ids=str)
def test_no_horizontal_scroll(opened: Page) -> None:
    """The page is never wider than its window."""
    assert opened.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_click_opens_the_evidence(opened: Page) -> None:
    """A click on a value shows statement, source and date of its fact; a click elsewhere closes it."""
    card = opened.locator("#evidence")
    opened.locator("#lead-body-0-0 a.v").nth(2).click()
    expect(card).to_be_visible()
    expect(card).to_contain_text("leads MiMo-V2.5-Pro by 64 points")
    expect(card).to_contain_text(re.compile(r"huggingface\.co, as of 4 May 2026"))
    opened.locator("h1").click()
    expect(card).to_be_hidden()


def test_keyboard_opens_the_evidence(opened: Page) -> None:
    """Focus shows the card, Enter moves to its source, Escape closes it and returns to the value."""
    card = opened.locator("#evidence")
    opened.locator(".inside a").last.focus()
    opened.keyboard.press("Tab")
    value = opened.locator("#lead-headline a.v").first
    expect(value).to_be_focused()
    expect(card).to_contain_text("number 1 on the Hugging Face trending list")
    opened.keyboard.press("Enter")
    expect(card.locator("a").first).to_be_focused()
    opened.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(value).to_be_focused()


def test_hover_opens_and_leaving_closes(opened: Page) -> None:
    """Resting on a value shows its card, moving away hides it."""
    card = opened.locator("#evidence")
    opened.locator("#lead-body-0-0 a.v").first.hover()
    expect(card).to_be_visible()
    opened.locator(".motto").hover()
    expect(card).to_be_hidden()


def test_dagger_opens_every_fact_of_its_sentence(opened: Page) -> None:
    """A sentence without bound values opens all the facts it cites in one card."""
    dagger = opened.locator("#lead-body-1-2 a.d")
    # In columns the driver's own idea of where an element stands is off; the page's is not.
    x, y = dagger.evaluate(
        "(mark) => { const box = mark.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; }"
    )
    opened.mouse.click(x, y)
    expect(opened.locator("#evidence li.source")).to_have_count(2)


@pytest.mark.parametrize("opened", [("full", 390, "light")], indirect=True)
def test_card_stays_in_a_narrow_window(opened: Page) -> None:
    """On a phone the card lies inside the window's width."""
    for value in opened.locator("#lead a.v").all()[:8]:
        value.click()
        box = opened.locator("#evidence").bounding_box()
        assert box
        opened.keyboard.press("Escape")
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390


def test_without_script_a_value_leads_to_its_source(browser: Browser, tmp_path: Path) -> None:
    """With scripts switched off a click on a value goes to its entry under Sources."""
    path = tmp_path / "index.html"
    path.write_text(files("full")["index.html"], encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    page.locator("#lead-body-0-0 a.v").first.click()
    assert page.url.endswith("#f1")
    context.close()


SCHEMES = [
    (name, width, scheme) for name, width in (("full", 1440), ("full", 390), ("hostile", 1440)) for scheme in ("light", "dark")
]


@pytest.mark.parametrize("opened", SCHEMES, indirect=True, ids=str)
def test_no_serious_barrier(opened: Page) -> None:
    """axe-core finds no serious or critical violation, foldable parts open and closed, in either scheme."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for _ in range(2):
        found = axe.Axe().run(opened).response["violations"]
        grave = [
            (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in found
            if each["impact"] in {"serious", "critical"}
        ]
        assert grave == []
        opened.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
