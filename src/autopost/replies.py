"""What a writer answers for each section, before slots are printed: the shape asked of a model, and what the wire writes too.

Every string has a `maxLength`: servers that decode under a grammar run on without one.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from autopost.issue import SectionName, SentenceKind

Line = Annotated[str, Field(min_length=1, max_length=400)]
Cites = Annotated[list[Annotated[str, Field(max_length=8)]], Field(max_length=16)]


class Reply(BaseModel):
    """Any reply: unknown keys are errors, so that a wrong shape is seen at once."""

    model_config = ConfigDict(extra="forbid")


class Said(Reply):
    """A sentence with slots."""

    text: Line
    kind: SentenceKind
    cites: Cites


class Headline(Reply):
    """A headline with slots."""

    text: Line
    cites: Cites


Paragraph = Annotated[list[Said], Field(min_length=1, max_length=5)]


class PanelReply(Reply):
    """The lead's panel: up to six facts, by tag."""

    caption: Line
    facts: Annotated[list[Annotated[str, Field(max_length=8)]], Field(min_length=1, max_length=6)]


class LeadReply(Reply):
    """Headline, deck, three paragraphs and the panel."""

    headline: Headline
    deck: Annotated[list[Said], Field(min_length=1, max_length=2)]
    body: Annotated[list[Paragraph], Field(min_length=3, max_length=3)]
    panel: PanelReply


class DeepDiveReply(Reply):
    """Headline and four paragraphs."""

    headline: Headline
    body: Annotated[list[Paragraph], Field(min_length=4, max_length=4)]


class PieceReply(Reply):
    """One opinion."""

    headline: Headline
    body: Annotated[list[Paragraph], Field(min_length=2, max_length=2)]


class OpinionsReply(Reply):
    """The motion argued both ways."""

    in_favour: PieceReply
    against: PieceReply


class ItemReply(Reply):
    """One line about an item that code chose: `item` is its key in the brief."""

    item: Annotated[str, Field(max_length=8)]
    text: Line
    kind: SentenceKind
    cites: Cites


class ItemsReply(Reply):
    """Lines for the tools or the reading list."""

    items: Annotated[list[ItemReply], Field(max_length=4)]


SectionReply = LeadReply | DeepDiveReply | OpinionsReply | ItemsReply

SHAPES: dict[SectionName, type[SectionReply]] = {
    "lead": LeadReply,
    "deep_dive": DeepDiveReply,
    "opinions": OpinionsReply,
    "tools": ItemsReply,
    "reading": ItemsReply,
}
