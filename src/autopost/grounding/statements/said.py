"""What follows a subject: one thing after another that is said of it, "A leads the list and has more likes than B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.against import against
from autopost.grounding.statements.amounts import amounts
from autopost.grounding.statements.attributes import attributes
from autopost.grounding.statements.besidebefore import beside_before
from autopost.grounding.statements.datings import datings
from autopost.grounding.statements.leads import leads
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.lineages import lineages
from autopost.grounding.statements.meaning import Reading, Said
from autopost.grounding.statements.ofhouse import nth_of_house
from autopost.grounding.statements.passing import passing
from autopost.grounding.statements.releasedays import released_on
from autopost.grounding.statements.shortof import short_of
from autopost.grounding.statements.standing import places_higher, standing

_AND = re.compile(r",?(?: and| but)(?: (?:it|they))?(?: also| then)?(?= )|,(?= )")
_ELLIPTIC = re.compile(
    rf" (?:(?:not )?(?:more|fewer|less|as many|several|many|no)\b|{COUNT} places? (?:above|below|ahead|behind)\b)"
)
_MOST = 4


def each_said(row: Lettered, at: int, before: str = "") -> Iterator[Reading]:
    """One thing that may be said from a place on, and where it ends."""
    yield from against(row, at, before)
    yield from amounts(row, at)
    yield from standing(row, at)
    yield from places_higher(row, at, before)
    yield from short_of(row, at)
    yield from attributes(row, at)
    yield from datings(row, at)
    yield from lineages(row, at)
    yield from nth_of_house(row, at)
    yield from beside_before(row, at)
    yield from passing(row, at)
    yield from leads(row, at)
    yield from released_on(row, at)


def said(row: Lettered, at: int, before: str = "", depth: int = 1) -> Iterator[tuple[tuple[Said, ...], int]]:
    """All that may be said in a row from a place on; `before` is with whom somebody was compared last."""
    for one, end in each_said(row, at, before):
        yield (one,), end
        joined = _AND.match(row.text, end)
        if joined is None or depth >= _MOST:
            continue
        yield from (((one, *rest), last) for rest, last in said(row, joined.end(), one.of or before, depth + 1))
        if _ELLIPTIC.match(row.text, joined.end()):
            # "Has more stars than B, but not more forks": with the verb that was said.
            verb = _verb(row, one)
            more = said(row.with_words(joined.end(), verb), joined.end(), one.of or before, depth + 1)
            yield from (((one, *rest), last - len(verb)) for rest, last in more)


def _verb(row: Lettered, one: Said) -> str:
    """The word that something is said with, and the space before it."""
    return row.text[one.start - 1 : one.end].partition(" ")[1] + row.text[one.start : one.end].partition(" ")[0]


def taken_up(row: Lettered, told: tuple[Said, ...], at: int) -> Iterator[tuple[tuple[Said, ...], int]]:
    """What is said with a verb of its own, or with that which was said before: "are under MIT, the rest under Apache 2.0"."""
    yield from said(row, at)
    verb = _verb(row, told[0])
    yield from ((more, end - len(verb)) for more, end in said(row.with_words(at, verb), at))
