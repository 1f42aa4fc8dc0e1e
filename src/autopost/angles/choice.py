"""Which story goes where, which tools and papers are shown: chosen by code, against what recent editions told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from autopost.angles.novelty import Memory, Worth
from autopost.angles.returns import returning
from autopost.book import Book
from autopost.briefs import Angle, Told
from autopost.config import Angles, Sections
from autopost.errors import Failed
from autopost.facts import Subject
from autopost.issue import SectionName

TOOLS, READING = 4, 3
STORIES: tuple[SectionName, ...] = ("lead", "deep_dive", "opinions")
"""The sections that tell a story, in the order in which they choose."""


@dataclass(frozen=True)
class Outcome:
    """How a candidate fared in one section: what it was worth there, and why it lost; no reason where it won."""

    worth: Worth
    lost: str = ""


@dataclass(frozen=True)
class Choice:
    """The stories of an edition, its tools and its reading list, and how every candidate fared in each section."""

    lead: Angle
    deep_dive: Angle
    opinions: Angle
    tools: tuple[Subject, ...]
    reading: tuple[Subject, ...]
    outcomes: tuple[Outcome, ...] = ()

    def within(self, sections: Sections) -> Choice:
        """With no more tools and papers than the newsroom shows."""
        return replace(self, tools=self.tools[: sections.tools], reading=self.reading[: sections.reading])


def choose(angles: Sequence[Angle], book: Book, told: Sequence[Told], settings: Angles) -> Choice:
    """Give the worthiest story to the lead, then other kinds and subjects to the deep dive and the opinions.

    Raises:
        Failed: no angle was found at all.
    """
    if not angles:
        raise Failed("nothing in today's facts makes a story.", hint="Ask more sources, or raise their limits in autopost.toml.")
    memory = Memory(told, settings, book.edition)
    outcomes: list[Outcome] = []
    taken: dict[SectionName, Angle] = {}
    returned = [returning(angle, book, told) for angle in angles]
    for section in STORIES:
        ranked = _ranked(returned, section, memory, taken)
        taken[section] = ranked[0].worth.angle
        outcomes += ranked
    lead, deep, debate = (taken[section] for section in STORIES)
    return Choice(
        lead=lead,
        deep_dive=deep,
        opinions=debate,
        tools=_tools(book, told, settings, {lead.subjects[0].id, deep.subjects[0].id}),
        reading=_reading(book, told, deep),
        outcomes=tuple(outcomes),
    )


def _ranked(angles: Sequence[Angle], section: SectionName, memory: Memory, taken: dict[SectionName, Angle]) -> list[Outcome]:
    """Every candidate for a section, the winner first: what is ruled out stands behind what is not, then the worthier first."""
    judged = []
    for place, angle in enumerate(angles):
        worth = memory.worth(angle, section)
        grade, reason = _ruled_out(worth, taken)
        judged.append((grade, -worth.score, place, worth, reason))
    judged.sort(key=lambda each: each[:3])
    _, best, _, first, _ = judged[0]
    beaten = f"scores less than the {-best:.0f} of the one chosen"
    return [Outcome(first), *(Outcome(worth, reason or _beaten(worth, beaten)) for _, _, _, worth, reason in judged[1:])]


def _ruled_out(worth: Worth, taken: dict[SectionName, Angle]) -> tuple[int, str]:
    """How badly an angle fits beside those taken, from 0 (well) to 3, and why; where nothing fits, the least bad wins."""
    for section, other in taken.items():
        if other.subjects[0].id == worth.angle.subjects[0].id:
            return 3, f"has the same subject as the {_spoken(section)}"
    if worth.resting and worth.angle.earlier is None:
        return 2, f"rests until {worth.resting}, and no change since is known"
    for section, other in taken.items():
        if other.kind == worth.angle.kind:
            return 1, f"is of the same kind as the {_spoken(section)}"
    return 0, ""


def _beaten(worth: Worth, beaten: str) -> str:
    if worth.resting:
        return f"{beaten}; rests until {worth.resting}, so it counts for a quarter"
    if worth.told_kinds:
        return f"{beaten}; its kind stood there {worth.told_kinds} times of late"
    return beaten


def _spoken(section: SectionName) -> str:
    return section.replace("_", " ")


def _tools(book: Book, told: Sequence[Told], settings: Angles, taken: set[str]) -> tuple[Subject, ...]:
    """Two repositories with the largest gains, two of the newest, then whichever comes next; none that was shown lately."""
    rest = book.edition - timedelta(days=settings.tool_rest_days)
    barred = taken | {subject for past in told if past.edition >= rest for subject in past.tools}

    def able(subjects: Iterable[Subject]) -> list[Subject]:
        return [s for s in subjects if s.id not in barred and _is_tool(book, s, settings.tool_stars)]

    starred = able(fact.subject for fact in book.by_value("repository", "stars"))
    gaining = able(fact.subject for fact in book.gains if (fact.number or 0) > 0)
    young = able(fact.subject for fact in book.young_stars(settings.newcomer_days))
    return tuple(dict.fromkeys([*gaining[:2], *young[:2], *gaining[2:], *young[2:], *starred]))[:TOOLS]


def _is_tool(book: Book, subject: Subject, stars: int) -> bool:
    """It says what it is, has stars enough, and is no list of other things."""
    named_list = subject.name.partition("/")[2].lower().startswith("awesome")
    return book.get(subject, "description") is not None and not named_list and _stars(book, subject) >= stars


def _stars(book: Book, subject: Subject) -> float:
    fact = book.get(subject, "stars")
    return (fact.number if fact else 0) or 0


def _reading(book: Book, told: Sequence[Told], deep: Angle) -> tuple[Subject, ...]:
    """The deep dive's paper first, then the most upvoted; never one that was shown before."""
    shown = {subject for past in told for subject in past.reading}
    papers = [fact.subject for fact in book.by_value("paper", "upvotes")]
    first = [subject for subject in deep.subjects if subject.kind == "paper"]
    return tuple(s for s in dict.fromkeys([*first, *papers]) if s.id not in shown)[:READING]
