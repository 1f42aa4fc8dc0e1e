"""The tab of a browser in which tests look at pages: what was logged and asked for in it, and how a page is judged there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
IN_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists(), reason=f"needs {CHROMIUM} (Debian: apt-get install --no-install-recommends chromium)"
    ),
]
"""The marks of a module that opens pages."""
ONE_OF_EACH = """() => {
    const told = (own) => ["class", "style"].includes(own.name) ? own.value : own.name;
    const shape = (each) => [each.nodeName, ...[...each.attributes].map(told).sort(), "(",
        each.children.length ? [...each.children].map(shape) : each.textContent.trim() !== "", ")"].toString();
    for (const each of document.querySelectorAll("details")) each.open = true;
    for (const list of document.querySelectorAll("ol, ul, dl, tbody")) {
        const seen = new Set();
        for (const entry of [...list.children]) seen.has(shape(entry)) ? entry.remove() : seen.add(shape(entry));
    }
}"""
"""Contrast takes a second a hundred elements: of a list's entries that differ in words alone one stays, and all is unfolded."""


@dataclass
class Tab:
    """A tab, what was logged or went wrong in it, and the addresses that were asked for."""

    page: Page
    wrong: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.page.on("requestfailed", lambda sent: self.wrong.append(f"failed: {sent.url}"))
        self.page.on("request", lambda sent: self.asked.append(sent.url))

    def emptied(self, width: int = 1440, scheme: Scheme = "light") -> Page:
        """The tab without a page, in the window of a reader whose pointer rests in its corner; what happened is forgotten."""
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme=scheme)
        self.wrong.clear()
        self.asked.clear()
        return self.page

    def overflows(self, *widths: int) -> list[int]:
        """The widths of the window at which its page is wider than it."""
        found = []
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 800})
            assert self.page.evaluate("innerWidth") == width
            wider = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            found += [width] if wider else []
        return found

    def grave(self, *rules: str) -> list[tuple[str, list[str]]]:
        """What axe-core calls serious or critical, with examples, one list entry of each shape left: by all rules or by some."""
        self.page.evaluate(ONE_OF_EACH)
        axe = pytest.importorskip("axe_playwright_python.sync_playwright")
        only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
        found = axe.Axe().run(self.page, options={"resultTypes": ["violations"], **only}).response["violations"]
        return [
            (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in found
            if each["impact"] in {"serious", "critical"}
        ]
