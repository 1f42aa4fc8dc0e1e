"""A built site read back: its pages as elements, and where their links lead."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.render.pages import Page


def pages(site: Path) -> dict[str, Page]:
    """Every page of a site by its path."""
    return {path.relative_to(site).as_posix(): Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def links(page: Page) -> list[str]:
    """Every address that a page names, `data:` aside."""
    names = ("href", "src", "srcset", "poster", "action", "formaction", "xlink:href")
    found = [element.attributes[name] for element in page.elements for name in names if name in element.attributes]
    return [address for address in found if not address.startswith("data:")]


def broken(site: Path, *, reached: bool = False) -> list[tuple[str, str]]:
    """Every link that leads to no file of the site, or to no element of the page that it names.

    Of all pages; or only of those that a reader can reach from the front page.
    """
    known = pages(site)
    found: list[tuple[str, str]] = []
    waiting, seen = (["index.html"] if reached else list(known)), set(known) if not reached else {"index.html"}
    while waiting:
        path = waiting.pop()
        for address, target, fragment in inner(path, known[path]):
            there = (site / target).is_file() and not target.startswith("..")
            if not there or (fragment and target in known and fragment not in known[target].ids):
                found.append((path, address))
            elif target in known and target not in seen:
                seen.add(target)
                waiting.append(target)
    return found


def inner(path: str, page: Page) -> Iterator[tuple[str, str, str]]:
    """The links of a page that lead nowhere outside: as written, the path that they lead to, and the fragment."""
    for address in links(page):
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
            yield address, target, parts.fragment
