"""Which story goes where, which tools and papers are shown: chosen by code, against what recent editions told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from autopost.book import Book
from autopost.briefs import Angle, Told
from autopost.config import Angles, Sections
from autopost.errors import Failed
from autopost.facts import Subject
from autopost.issue import AngleRef

_RESTING = 0.3
"""A story whose subject was told within its rest keeps so much of its score: it may return, but only against nothing better."""
_SAME_KIND_YESTERDAY = 0.8
_PASSAGES = 14
"""A deep dive takes a mechanism apart with passages, so a story that has some is worth this much more there."""
TOOLS, READING = 4, 3


class Choice(BaseModel):
    """The stories of an edition, its tools and its reading list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lead: Angle
    deep_dive: Angle
    opinions: Angle
    tools: tuple[Subject, ...]
    reading: tuple[Subject, ...]

    def within(self, sections: Sections) -> Choice:
        """With no more tools and papers than the newsroom shows."""
        return self.model_copy(update={"tools": self.tools[: sections.tools], "reading": self.reading[: sections.reading]})


def choose(angles: Sequence[Angle], book: Book, told: Sequence[Told], settings: Angles) -> Choice:
    """Give the strongest fresh story to the lead, then other kinds and subjects to the deep dive and the opinions.

    Raises:
        Failed: no angle was found at all.
    """
    if not angles:
        raise Failed("nothing in today's facts makes a story.", hint="Ask more sources, or raise their limits in autopost.toml.")
    lead = _best(angles, (), _worth(book.edition, settings, told, lambda past: past.lead))
    deep = _best(angles, (lead,), _worth(book.edition, settings, told, lambda past: past.deep_dive, passages=_PASSAGES))
    debate = _best(angles, (lead, deep), _worth(book.edition, settings, told, lambda past: past.opinions))
    return Choice(
        lead=lead,
        deep_dive=deep,
        opinions=debate,
        tools=_tools(book, told, settings, {lead.subjects[0].id, deep.subjects[0].id}),
        reading=_reading(book, told, deep),
    )


def _worth(
    edition: date, settings: Angles, told: Sequence[Told], section: Callable[[Told], AngleRef], passages: int = 0
) -> Callable[[Angle], float]:
    """An angle's score for one section: lower while its subject rests there or its kind was used there yesterday."""
    rest = edition - timedelta(days=settings.lead_rest_days)
    recent = [section(past) for past in told if past.edition >= rest]
    resting = {ref.subjects[0] for ref in recent}
    yesterday = {section(past).kind for past in told if past.edition == edition - timedelta(days=1)}

    def worth(angle: Angle) -> float:
        score = angle.score + (passages if any(fact.kind == "passage" for fact in angle.facts) else 0)
        score *= _RESTING if angle.subjects[0].id in resting else 1.0
        return score * (_SAME_KIND_YESTERDAY if angle.kind in yesterday else 1.0)

    return worth


def _best(angles: Sequence[Angle], taken: tuple[Angle, ...], worth: Callable[[Angle], float]) -> Angle:
    """The worthiest angle of another kind and main subject than those taken; of another subject, or any, where none is left."""
    kinds = {angle.kind for angle in taken}
    subjects = {angle.subjects[0].id for angle in taken}
    other = [angle for angle in angles if angle.subjects[0].id not in subjects]
    pool = [angle for angle in other if angle.kind not in kinds] or other or list(angles)
    return max(pool, key=lambda angle: (worth(angle), -angles.index(angle)))


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
