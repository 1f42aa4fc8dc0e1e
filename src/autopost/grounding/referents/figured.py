"""Sets of those of which a figure of an earlier day is known: "the six models with figures for Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.view import View

_WITH = re.compile(
    rf"\b(?:the )?(?P<other>other )?(?P<n>{SMALL_WORDS}|\d{{1,2}})(?: of the [a-z\d]+)? (?P<kind>models|datasets|spaces|papers|"
    rf"repositories|projects)"
    r"(?: (?:in|of) (?:this|the) edition| listed| here)?,? (?:with|that have|which have|have|"
    r"for which there (?:is|are)|whose|for which|"
    r"known|measured|counted|also measured) (?:an?|the|their|known|both|also)? ?(?:[a-z-]+ )?"
    r"(?:figures?|counts?|values?|data|numbers?|records?)?(?: also)? ?(?:(?:for|of|from|on|is known for|"
    r"are known for|known on) )?(?:both )?(?:the )?$"
)
_BOTH = re.compile(r" (?:and|as well as)(?: for)?(?: the)? ")


def figured(view: View) -> Iterator[Population]:
    """Every such set, where as many are known as the words say."""
    for known in told(view):
        if known.size == len(known.readings[0]):
            yield known


def told(view: View) -> Iterator[Population]:
    """Every such set with the size that is said and the members that are known."""
    yield from _earlier(view)
    for first in view.mentions.moments:
        match = _WITH.search(view.mentions.bare[: first.start])
        # "With figures for both Friday and Saturday": the day of the edition, of which all are known, and the other.
        next_to = (m for m in view.mentions.moments if _BOTH.fullmatch(view.mentions.bare, first.end, m.start))
        second = next(next_to, None)
        moment = second if second is not None and first.first == view.desk.ledger.edition else first
        if match is None or moment.sole is None:
            continue
        kind, names = _measured(view, match, [moment.first])
        if match["other"]:
            refs = [ref for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1]
            named = {name for ref in refs for name in ref.subjects} or {*view.carried[:1]}
            names = tuple(name for name in names if name not in named)
        if names:
            yield Population(
                match.start(),
                (second or first).end,
                match.span("n"),
                small(match["n"]) or 0,
                kind,
                (names,),
                known=True,
                limited=True,
            )


def _measured(view: View, match: re.Match[str], days: Iterable[date | None]) -> tuple[str, tuple[str, ...]]:
    """The kind of which a match speaks, and those of it of which a figure of one of these days is known."""
    kind = kind_named(match["kind"] or match["kind2"])
    covered, known = view.rolls.covered.get(kind, ()), [day for day in days if day is not None]
    return kind, tuple(name for name in covered if any(_known(view, name, day) for day in known))


_EARLIER = re.compile(
    rf"\b(?:the )?(?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:of the )?(?P<kind>models|datasets|spaces|papers|repositories|projects)"
    r"(?: listed)? (?:(?:that )?(?:come |comes |came )?with|(?:that )?have|(?:that )?show|(?:that )?carry|"
    r"for which there are) (?:an? )?(?:known )?(?:day-earlier|day-old|day-on-day|week-on-week|"
    r"one-day|two-day|earlier|daily|(?P<week>weekly)|\ue000++(?:'s)?) "
    r"(?:figures?|counts?|values?|data|numbers?|readings?|records?)|"
    rf"\b(?:the )?(?P<m>{SMALL_WORDS}|\d{{1,2}}) (?P<kind2>models|datasets|spaces|papers|repositories|projects)(?: listed)? "
    r"(?:with|that have) (?:figures?|counts?|values?|data|numbers?|readings?) (?:for|of|from|on) both (?:days|dates)\b"
)


def _earlier(view: View) -> Iterator[Population]:
    """Reads "the six models with day-earlier figures", "with a Monday figure": those of which an earlier value is known."""
    edition = view.desk.ledger.edition
    for match in _EARLIER.finditer(view.mentions.bare):
        days = those_in(view.mentions.moments, match.start(), match.end())
        spans = [w.days for w in those_in(view.mentions.windows, match.start(), match.end())]
        since = [edition - timedelta(days=span) for span in spans] or [edition - timedelta(days=7 if match["week"] else 1)]
        kind, names = _measured(view, match, [_last(m, edition) for m in days] or since)
        n = "n" if match["n"] else "m"
        if names:
            yield Population(*match.span(), match.span(n), small(match[n]) or 0, kind, (names,), known=True, limited=True)


def _last(moment: Moment, edition: date) -> date | None:
    """The day that is meant: of "a Monday figure" the last Monday before the edition."""
    if not moment.every or moment.weekday is None:
        return moment.first
    return edition - timedelta(days=(edition.weekday() - moment.weekday - 1) % 7 + 1)


def _known(view: View, name: str, day: date) -> bool:
    own = (fact for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).aspect == "then")
    return any(taken_on(fact) == day for fact in own)
