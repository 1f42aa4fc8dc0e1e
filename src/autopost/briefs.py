"""Angles and briefs: the stories found in the facts, and what a writer gets for one section."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict

from autopost.facts import Fact, Subject
from autopost.issue import AngleRef, Earlier, SectionName


class Angle(BaseModel):
    """A story found without a model: the facts that carry it, first the most telling, and how strong it is.

    `motion` is the question it could be debated under, with `{0}`, `{0.n}` and `{0.name}` for its facts by place.
    `facts` may hold derived facts that the ledger does not have yet; `basis` holds what those are computed from, for the
    ledger and not for the writer. `why` says in one line what the story is and may name values, because only the writer
    reads it, as data. `surprise` and `reach` are from 0 to 1; `earlier` is set where the story returns.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    subjects: tuple[Subject, ...]
    facts: tuple[Fact, ...]
    basis: tuple[Fact, ...] = ()
    surprise: float = 0
    reach: float = 0
    why: str
    motion: str
    earlier: Earlier | None = None

    @property
    def ref(self) -> AngleRef:
        """Which story it is, without its figures."""
        return AngleRef(kind=self.kind, subjects=tuple(subject.id for subject in self.subjects))


def turned(edition: date, *variants: str) -> str:
    """The variant whose turn it is on a day."""
    return variants[edition.toordinal() % len(variants)]


class Story(BaseModel):
    """One story of an earlier edition: its angle, its headline, and the first sentence of its first paragraph."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    angle: AngleRef
    headline: str = ""
    opening: str = ""


class Told(BaseModel):
    """What an earlier edition told: its stories, and the subjects of its tools and reading list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: date
    stories: dict[SectionName, Story] = {}
    tools: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()


class Item(BaseModel):
    """One tool or reading item that code chose: its key in the brief, and its subject."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    subject: Subject


class Brief(BaseModel):
    """What a writer gets for one section. Facts are ledger tags; a section may use only the tags in `shared` and `own`.

    `recent` are the headlines that stood there of late, newest first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    section: SectionName
    angle: Angle | None = None
    shared: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    motion: str = ""
    motion_cites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    @property
    def scope(self) -> frozenset[str]:
        """Every tag the section was shown."""
        return frozenset((*self.shared, *self.own))
