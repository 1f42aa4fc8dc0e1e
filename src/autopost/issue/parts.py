"""What an issue is made of: sentences with their bindings, stories, items, tables."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SentenceKind = Literal["report", "analysis", "opinion"]
SectionName = Literal["lead", "deep_dive", "opinions", "tools", "reading"]
SECTIONS: tuple[SectionName, ...] = ("lead", "deep_dive", "opinions", "tools", "reading")

PLACES: dict[SectionName, tuple[str, str]] = {
    "lead": ("/lead/headline/text", "/lead/body/0/0/text"),
    "deep_dive": ("/deep_dive/headline/text", "/deep_dive/body/0/0/text"),
    "opinions": ("/opinions/motion/text", "/opinions/in_favour/body/0/0/text"),
}
"""Where the headline and the opening of each story stand."""

Text = Annotated[str, Field(min_length=1, max_length=600)]
Tag = Annotated[str, Field(pattern=r"^f\d{1,5}$", max_length=6)]
Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=2_000)]


class Part(BaseModel):
    """Any part of an issue: unknown keys are errors, values do not change."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Binding(Part):
    """A span of a sentence (code points) and the fact that the check bound it to."""

    start: int
    end: int
    fact: Tag


class Sentence(Part):
    """One finished sentence: what kind of speech it is, the facts it cites, and what the check bound in it."""

    text: Text
    kind: SentenceKind
    cites: tuple[Tag, ...] = ()
    bindings: tuple[Binding, ...] = ()


Paragraph = tuple[Sentence, ...]


class Origin(Part):
    """Who wrote a section: a model (`model` names it), the wire, or a recorded reply; `note` tells the editor why."""

    writer: Literal["model", "wire", "recorded"]
    note: str = ""
    model: str = ""


class AngleRef(Part):
    """Which story a section tells, so that later editions do not tell it again.

    `values` are the figures of its first subject by fact id, so that an edition that returns to it can say what changed.
    """

    kind: str
    subjects: tuple[str, ...]
    values: dict[str, int | float] = Field(default_factory=dict)


class Earlier(Part):
    """The edition that last told of a story's subject; `section` is where, `headline` what stood above it."""

    edition: date
    section: SectionName
    headline: Text


class Masthead(Part):
    """The head of the front page. The number counts days from the first edition, which is 1."""

    title: str
    motto: str
    number: int = Field(ge=1)
    date: date
    weekday: str


class Figure(Part):
    """One figure of the lead's panel, printed from a fact."""

    label: Text
    value: Text
    fact: Tag


class Panel(Part):
    """The lead's figures."""

    caption: Sentence
    figures: tuple[Figure, ...] = Field(max_length=6)


class Lead(Part):
    """The headline story: three paragraphs and a panel."""

    angle: AngleRef
    earlier: Earlier | None = None
    headline: Sentence
    deck: tuple[Sentence, ...] = Field(min_length=1, max_length=2)
    body: tuple[Paragraph, ...] = Field(min_length=3, max_length=3)
    panel: Panel
    origin: Origin


class DeepDive(Part):
    """One mechanism, taken apart in four paragraphs."""

    angle: AngleRef
    earlier: Earlier | None = None
    headline: Sentence
    body: tuple[Paragraph, ...] = Field(min_length=4, max_length=4)
    origin: Origin


class Piece(Part):
    """One opinion: a headline and two paragraphs."""

    headline: Sentence
    body: tuple[Paragraph, ...] = Field(min_length=2, max_length=2)


class Opinions(Part):
    """One motion, worded by code from its angle, argued both ways from the same facts."""

    angle: AngleRef
    earlier: Earlier | None = None
    motion: Sentence
    in_favour: Piece
    against: Piece
    origin: Origin


class Tool(Part):
    """A tool: its link is its subject's. `note` is the mark of screening, where it has one."""

    subject: str
    name: str
    url: Url
    blurb: Sentence
    note: str = ""


class Tools(Part):
    """Up to four tools; `note` says why there are fewer."""

    items: tuple[Tool, ...] = Field(max_length=4)
    note: str = ""
    origin: Origin


class ReadingItem(Part):
    """A paper or post under its own title, verbatim."""

    subject: str
    title: str
    url: Url
    byline: str
    sentence: Sentence


class Reading(Part):
    """Up to three items; `note` says why there are fewer."""

    items: tuple[ReadingItem, ...] = Field(max_length=3)
    note: str = ""
    origin: Origin


class Cell(Part):
    """One figure of a table, printed from a fact; empty where the source says nothing."""

    text: str
    fact: Tag | None = None


class Spark(Part):
    """How one metric of a thing went, a value a day from `first` on, the edition's own last; null where it was not seen."""

    metric: str
    first: date
    values: tuple[Annotated[float, Field(allow_inf_nan=False)] | None, ...] = Field(min_length=1, max_length=400)

    def points(self) -> tuple[tuple[date, float], ...]:
        """The days on which it was seen, with their values, oldest first."""
        return tuple((self.first + timedelta(days=n), value) for n, value in enumerate(self.values) if value is not None)


class Row(Part):
    """One thing in a table, linked to where it lives. `note` is screening's mark, `spark` how it went, where there are such."""

    subject: str
    name: str
    url: Url
    cells: tuple[Cell, ...]
    note: str = ""
    spark: Spark | None = None


class Table(Part):
    """A list as a platform shows it, after screening; `note` is its honest state or what its order means."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


class Trending(Part):
    """What the platforms show."""

    models: Table
    datasets: Table
    spaces: Table
    repositories: Table


class Mover(Part):
    """One gain or fall over the window. `size` is the signed number that the chart draws."""

    subject: str
    name: str
    url: Url
    metric: str
    size: float
    gain: Cell
    change: Cell
    then: Cell
    now: Cell
    why: str = ""


class Movers(Part):
    """The biggest movers; `note` says which window, or since when the paper has been counting."""

    days: int
    rows: tuple[Mover, ...]
    note: str


class Subscribe(Part):
    """How to get the paper; an empty field is not shown."""

    telegram: str = ""
    mail: str = ""
    feed: str = ""
