"""The issue: one edition of the paper as readers and editors get it. Strict and versioned; its JSON schema is exported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel

from autopost.facts import digest
from autopost.issue.parts import (
    PLACES,
    SECTIONS,
    AngleRef,
    Binding,
    Cell,
    DeepDive,
    Earlier,
    Figure,
    Lead,
    Masthead,
    Mover,
    Movers,
    Opinions,
    Origin,
    Panel,
    Paragraph,
    Part,
    Piece,
    Reading,
    ReadingItem,
    Row,
    SectionName,
    Sentence,
    SentenceKind,
    Spark,
    Subscribe,
    Table,
    Tool,
    Tools,
    Trending,
)
from autopost.signals import Marked, Skipped

__all__ = [
    "PLACES",
    "SECTIONS",
    "AngleRef",
    "Binding",
    "Cell",
    "DeepDive",
    "Earlier",
    "Figure",
    "Finding",
    "Issue",
    "Lead",
    "Masthead",
    "Mover",
    "Movers",
    "Opinions",
    "Origin",
    "Panel",
    "Paragraph",
    "Part",
    "Piece",
    "Reading",
    "ReadingItem",
    "Row",
    "SectionName",
    "Sentence",
    "SentenceKind",
    "Spark",
    "Subscribe",
    "Table",
    "Tool",
    "Tools",
    "Trending",
]


class Issue(Part):
    """One edition of the paper. `ledger_digest` ties it to the evidence it was written from."""

    schema_version: Literal[1] = 1
    masthead: Masthead
    lead: Lead
    deep_dive: DeepDive
    opinions: Opinions
    tools: Tools
    trending: Trending
    movers: Movers
    reading: Reading
    subscribe: Subscribe
    notices: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    marked: tuple[Marked, ...] = ()
    ledger_digest: str

    @property
    def digest(self) -> str:
        """SHA-256 of the issue: what an approval is bound to."""
        return digest(self)

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Every sentence with the JSON pointer of its `text`, in reading order."""
        for name in SECTIONS:
            yield from _sentences(getattr(self, name), f"/{name}")

    def stories(self) -> dict[SectionName, Lead | DeepDive | Opinions]:
        """The sections that tell a story."""
        return {"lead": self.lead, "deep_dive": self.deep_dive, "opinions": self.opinions}

    def topics(self) -> dict[str, str]:
        """The subject of each line that stands beside a name, by the pointer of its text."""
        tools = {f"/tools/items/{n}/blurb/text": tool.subject for n, tool in enumerate(self.tools.items)}
        papers = {f"/reading/items/{n}/sentence/text": item.subject for n, item in enumerate(self.reading.items)}
        return tools | papers

    def with_sentences(self, change: Callable[[str, Sentence], Sentence]) -> Issue:
        """The same issue with every sentence replaced by `change(pointer of its text, sentence)`."""
        return self._replaced(lambda place, node: change(f"{place}/text", node) if isinstance(node, Sentence) else None)

    def with_flows(self, said: Mapping[str, tuple[Sentence, ...]]) -> Issue:
        """The same issue with other sentences in flows of text by their JSON pointer: a paragraph, the deck, or a sentence alone.

        How many a paragraph may hold is not looked at.
        """

        def change(place: str, node: Any) -> Any:
            given = said.get(place)
            return given if given is None or isinstance(node, tuple) else given[0]

        return self._replaced(change)

    def _replaced(self, change: Callable[[str, Any], Any]) -> Issue:
        sections: dict[str, Any] = {name: _rebuilt(getattr(self, name), f"/{name}", change) for name in SECTIONS}
        return self.model_copy(update=sections)


def _sentences(node: Any, pointer: str) -> Iterator[tuple[str, Sentence]]:
    if isinstance(node, Sentence):
        yield f"{pointer}/text", node
    elif isinstance(node, tuple):
        for n, item in enumerate(node):
            yield from _sentences(item, f"{pointer}/{n}")
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from _sentences(getattr(node, name), f"{pointer}/{name}")


def _rebuilt(node: Any, pointer: str, change: Callable[[str, Any], Any]) -> Any:
    """The node, each part of it replaced by what `change(its pointer, the part)` gives, unless that is None."""
    changed = change(pointer, node)
    if changed is not None:
        return changed
    if isinstance(node, tuple):
        return tuple(_rebuilt(item, f"{pointer}/{n}", change) for n, item in enumerate(node))
    if isinstance(node, BaseModel):
        fields = {name: getattr(node, name) for name in type(node).model_fields}
        return node.model_copy(update={name: _rebuilt(v, f"{pointer}/{name}", change) for name, v in fields.items()})
    return node


class Finding(Part):
    """Something the check says. Offsets are code points in the string that `section` points to (empty for a plain file)."""

    code: str
    severity: Literal["blocker", "warning"]
    section: str
    start: int
    end: int
    text: str
    message: str
    facts: tuple[str, ...] = ()
    repair: str | None = None

    @property
    def key(self) -> str:
        """What an editor calls it, to let it through: `CODE@SECTION:START-END`."""
        return f"{self.code}@{self.section}:{self.start}-{self.end}"

    @property
    def blocks(self) -> bool:
        """Whether it holds the issue."""
        return self.severity == "blocker"
