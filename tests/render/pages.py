"""Rendered samples, and a page read back as elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from tests.render.sample import Sample
from tests.render.samples import SAMPLES

TEMPLATES = Path(__file__).parents[2] / "templates"
VOID = frozenset({"meta", "link", "br", "wbr", "img", "input", "hr"})


@cache
def sample(name: str) -> Sample:
    """A sample by name."""
    return SAMPLES[name]()


@cache
def files(name: str) -> dict[str, str]:
    """A rendered sample by name."""
    return sample(name).files(TEMPLATES)


@dataclass
class Element:
    """One element with its attributes and all text inside it."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[str, ...]
    text: str = ""

    @property
    def classes(self) -> list[str]:
        """Its class names."""
        return self.attributes.get("class", "").split()


@dataclass
class Page(HTMLParser):
    """A page as a flat list of elements in document order; an end tag that closes another element is recorded as a fault."""

    source: str
    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(each.tag for each in self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes nothing")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text belongs to every element that is open."""
        for element in self._open:
            element.text += data

    def all(self, tag: str) -> list[Element]:
        """Elements by tag name."""
        return [element for element in self.elements if element.tag == tag]

    def marks(self) -> list[Element]:
        """The values and daggers that open evidence."""
        return [element for element in self.all("a") if {"v", "d"} & set(element.classes)]

    @property
    def ids(self) -> list[str]:
        """Every id, in document order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


@cache
def page(name: str, file: str = "index.html") -> Page:
    """A sample's page, read back."""
    return Page(files(name)[file])
