"""Where a page points to."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Self


class Links(HTMLParser):
    """The links of a page: `outward` to other places, `inward` to its own `places`. Data that is part of the page is no link."""

    def __init__(self) -> None:
        super().__init__()
        self.outward: set[str] = set()
        self.inward: set[str] = set()
        self.places: set[str] = set()

    @classmethod
    def of(cls, page: Path) -> Self:
        """Read a page."""
        found = cls()
        found.feed(page.read_text(encoding="utf-8"))
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the links and the places of an element."""
        for name, value in attrs:
            if name == "id":
                self.places.add(value or "")
            elif name in ("href", "src", "action", "xlink:href", "srcset", "poster", "formaction"):
                link = value or ""
                if link.startswith("#"):
                    self.inward.add(link[1:])
                elif not link.startswith("data:"):
                    self.outward.add(link)
