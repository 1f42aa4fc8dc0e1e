"""Releases that are said not to have come out in a month or a part of it: "has not released a version in June"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.events import Event
from autopost.grounding.mentions.times import Moment
from autopost.grounding.retelling.denials import denials
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_PUBLISHES = re.compile(r"\b(?:releas\w*|publish\w*|shipp?\w*|tagg?\w*|issue[sd]?|put out|versions?|updat\w*)\b")
_NONE = re.compile(
    r"\b(?:no|without an?|without any) (?:new |further |stable )?(?:releases?|versions?|updates?)\b(?! (?:newer|"
    r"later|other|more recent) than)|\bnothing\b(?! (?:newer|later))"
)
_PART = re.compile(
    r"\b(?:(?P<half>first|second|last) half|(?P<early>beginning|start|first days)|(?P<late>end|last days)) of |"
    r"\b(?P<begins>early) |\b(?P<ends>late) "
)
_MIDDLE = 15


@OpenRule
def nothing_in(view: View) -> Iterator[Verdict]:
    """Refuses what the ledger's releases of that time belie; a month in which none is known is borne out."""
    for moment in view.mentions.moments:
        if moment.form == "month" and moment.first is not None and moment.last is not None:
            yield from _judged(view, moment, *_span(view, moment))


def _span(view: View, moment: Moment) -> tuple[date, date]:
    """The month, or the part of it that is told before it."""
    first, last = moment.first or view.desk.ledger.edition, moment.last or view.desk.ledger.edition
    told = _PART.search(view.low, max(0, moment.start - len("in the first half of ")), moment.end)
    if told is None:
        return first, last
    early = told["half"] == "first" or told["early"] or told["begins"]
    return (first, first.replace(day=_MIDDLE)) if early else (first.replace(day=_MIDDLE + 1), last)


def _judged(view: View, moment: Moment, first: date, last: date) -> Iterator[Verdict]:
    start, end = view.clause(moment.start)
    refused = [
        (begin, at)
        for begin, at, stop in denials(view)
        if start <= begin < end and _PUBLISHES.search(view.mentions.bare, at, stop)
    ]
    none = _NONE.search(view.mentions.bare, start, end)
    if not refused and (none is None or not _PUBLISHES.search(view.mentions.bare, start, end)):
        return
    named = {name for ref in view.referents if ref.kind in {"name", "pronoun"} for name in ref.subjects} or {*view.carried[:1]}
    made = [one for name in sorted(named) for one in view.desk.releases_of(name)]
    inside = [one for one in made if first <= one.day <= last]
    words = refused[0] if refused else none.span() if none else (moment.start, moment.end)
    at = min(words[0], moment.start), max(words[1], moment.end)
    if inside:
        yield _belied(view, inside[0], at)
    elif made and len(named) == 1:
        yield bound(*at, made[0].fact)


def _belied(view: View, one: Event, at: tuple[int, int]) -> Verdict:
    name = view.desk.name(one.fact.subject)
    return Verdict(*at, "negation", f"{one.version} of {name} came out on {one.day}", facts=(one.fact.tag,))


def told_in(view: View, moment: Moment) -> bool:
    """Whether a month is one in which something is said not to have come out, which is looked up here."""
    return any(verdict.start <= moment.start < verdict.end for verdict in nothing_in(view))
