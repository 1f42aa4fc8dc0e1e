"""What the figures of a row may be of: levels, gains, percent, so many for each of another, releases and days between."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.sharedmeasures import Shared, moved, spans_of
from autopost.grounding.figures.rates import rate_of, rate_told
from autopost.grounding.view import View

_APART = re.compile(r"\bdays? (?:between|that separate|separating)\b[^.;:]{0,40}\b(?:versions|releases)\b")
_RELEASES = re.compile(r"\b(?:releases|versions)\b")
_MONTH = re.compile(rf"\b(?:for|in|of) (?P<month>{'|'.join(month_name[1:]).lower()})\b")
Measure = Callable[[str], tuple[float, Fact] | None]
_FEW = 2


def alone(view: View) -> bool:
    """Whether one name with its figure is enough: where a rate is told, or the sentence before told the measure."""
    return bool(_carried(view)) or _rate(view) is not None


def _carried(view: View) -> str:
    """The measure of the sentence before, where its figures were all of one and this one names none of its own."""
    told = [fact.metric for fact in view.said if fact.window]
    return told[0] if _plain(view) and len(told) >= _FEW and len(set(told)) == 1 else ""


def _rate(view: View) -> tuple[str, str, int] | None:
    return rate_told(view) or (view.rate_before if _plain(view) else None)


def _plain(view: View) -> bool:
    return not view.nouns and not any(number.form == "percent" for number in view.mentions.numbers)


def measures_of(view: View, names: Iterable[str], start: int, *, percent: bool) -> Iterator[Measure]:
    """What the figures of a row that begins at a place may be of, as the words around it say."""
    bare, days = view.mentions.bare, spans_of(view)
    rate, percent = _rate(view), percent or _IN_PERCENT.search(bare) is not None
    families = list(dict.fromkeys(family for *_, family in view.nouns))
    kinds = {view.desk.ledger.subjects[name].kind for name in names if name in view.desk.ledger.subjects}
    usual = [view.rolls.span(kind, family) for kind in kinds for family in families or ["stars"]]
    if rate is not None:
        yield lambda name: rate_of(view, name, rate)
    elif metric := _carried(view):
        family, _, span = metric.rpartition("d")[0].rpartition("_")
        family, _, aspect = family.rpartition("_")
        yield from (_fact(view, one) for one in moved(view, [family], [int(span)], percent=aspect == "change"))
    elif _APART.search(bare, 0, start):
        yield lambda name: _days_apart(view, name)
    elif _RELEASES.search(bare, 0, start) and not families:
        yield lambda name: _released(view, name)
    elif percent:
        yield from (_fact(view, one) for one in moved(view, families or ["stars"], days or usual, percent=True))
    elif CHANGE.search(bare):
        yield from (_fact(view, one) for one in moved(view, families[:1], days or usual, percent=False))
    elif families:
        yield from (_fact(view, Shared(family, "level")) for family in families[:1])


_IN_PERCENT = re.compile(r"\b(?:percent(?:age)?|per cent|in proportion|proportionally|relative(?:ly)?)\b|%")


def _fact(view: View, measure: Shared) -> Measure:
    def told(name: str) -> tuple[float, Fact] | None:
        fact = measure.of(view, name)
        return None if fact is None or fact.number is None else (fact.number, fact)

    return told


def _days_apart(view: View, name: str) -> tuple[float, Fact] | None:
    own = sorted(event.day for event in view.desk.releases_of(name))
    fact = next(iter(view.desk.by_subject.get(name, ())), None)
    return (float((own[-1] - own[-2]).days), fact) if len(own) >= _FEW and fact else None


def _released(view: View, name: str) -> tuple[float, Fact] | None:
    """How many of the releases listed are of that name, in the time that is told."""
    own = [event.day for event in view.desk.releases_of(name)]
    month = _MONTH.search(view.mentions.bare)
    within = [day for day in own if all(moment.holds(day) for moment in view.mentions.moments)]
    within = [day for day in within if month is None or month_name[day.month].lower() == month["month"]]
    fact = next(iter(view.desk.by_subject.get(name, ())), None)
    return (float(len(within)), fact) if own and fact else None
