"""The page in a browser: quiet, self-contained, never wider than its window, open to mouse, keyboard and screen reader."""

from __future__ import annotations

import base64
import email
import email.policy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import IN_BROWSER, Scheme, Tab
from tests.render.pages import files

Window = tuple[str, int, Scheme]
pytestmark = IN_BROWSER


@pytest.fixture
def opened(tab: Tab, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A sample's page from a file, in the window and scheme asked for; at the end nothing was logged or requested but itself."""
    name, width, scheme = cast("Window", getattr(request, "param", ("full", 1440, "light")))
    path = tmp_path / "index.html"
    path.write_text(files(name)["index.html"], encoding="utf-8")
    tab.emptied(width, scheme).goto(path.as_uri())
    yield tab.page
    assert tab.wrong == []
    assert set(tab.asked) - {"data:,"} == {path.as_uri()}


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("opened", [("full", 320, "light"), ("hostile", 320, "light")], indirect=True, ids=str)
def test_no_horizontal_scroll(tab: Tab) -> None:
    """The page is never wider than its window, however wide that is."""
    assert tab.overflows(320, 768, 1440, 1920) == []


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
    dagger.evaluate("(mark) => mark.scrollIntoView({ block: 'center' })")
    # In columns the driver's own idea of where an element stands is off; the page's is not.
    x, y = dagger.evaluate(
        "(mark) => { const box = mark.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; }"
    )
    opened.mouse.click(x, y)
    expect(opened.locator("#evidence li.source")).to_have_count(2)


def test_small_chart_opens_its_days_by_keyboard(opened: Page) -> None:
    """Focus on a row's small chart shows every day it draws, with its value."""
    opened.locator("#trending a.thing").nth(8).focus()
    for _ in range(9):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.classList.contains('t')"):
            break
    expect(opened.locator("#evidence")).to_contain_text("27 April 2026\u00a024,632")


SHIFTS = """() => new Promise((tell) => {
    let moved = 0;
    new PerformanceObserver((list) => { for (const each of list.getEntries()) moved += each.value; })
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => tell(moved), 50));
})"""


@pytest.mark.parametrize("opened", [("full", 390, "light"), ("full", 1440, "dark")], indirect=True, ids=str)
def test_nothing_moves_while_it_loads(opened: Page) -> None:
    """The browser counts no layout shift, neither while the page loads nor when evidence opens."""
    opened.locator("#lead-headline a.v").first.focus()
    assert opened.evaluate(SHIFTS) == 0


@pytest.mark.parametrize(("name", "most"), [("full", 5), ("hostile", 10)])
def test_prints_on_few_sheets(tab: Tab, name: str, most: int) -> None:
    """On A4 the paper takes a handful of sheets, and more than one."""
    page = tab.emptied()
    page.set_content(files(name)["index.html"])
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert 2 <= sheets <= most


def _with_pictures(name: str) -> str:
    """The mail's HTML as a mail client shows it: with the pictures that travel with it."""
    read = email.message_from_bytes(files(name)["email.eml"].encode(), policy=email.policy.default)
    html = files(name)["email.html"]
    for part in read.walk():
        if part.get_content_type() == "image/png":
            data = base64.b64encode(part.get_content()).decode()
            html = html.replace(f"cid:{part['Content-ID'][1:-1]}", f"data:image/png;base64,{data}")
    return html


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 600])
@pytest.mark.parametrize("name", ["full", "hostile"])
def test_mail_fits_its_window(tab: Tab, name: str, width: int, scheme: Scheme) -> None:
    """The mail is no wider than a phone or a reading pane, shows its pictures, asks for nothing, and has text to be read."""
    page = tab.emptied(width, scheme)
    page.set_content(_with_pictures(name))
    assert tab.overflows(width) == []
    shown = page.evaluate("[...document.images].map((each) => each.naturalWidth > 0 && each.clientWidth <= innerWidth)")
    assert shown
    assert all(shown)
    assert [url for url in tab.asked if not url.startswith("data:")] == []
    assert tab.grave("color-contrast", "image-alt", "link-name", "html-has-lang") == []


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


WINDOWS = [("full", 1440, "light"), ("hostile", 390, "light"), ("full", 390, "dark"), ("hostile", 1440, "dark")]


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("opened", WINDOWS, indirect=True, ids=str)
def test_no_serious_barrier(tab: Tab) -> None:
    """By day and by night, narrow and wide, axe-core finds no serious or critical violation, all parts unfolded."""
    assert tab.grave() == []
