"""A gain set against that of the span before, and a pace that rose or fell: worked out from levels, or refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.mentions.lengths import SPAN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.timewords import COUNT, counted
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_SPAN = r"(?P<unit{0}>day|week|fortnight|month|quarter|year|seven days)"
_THAN = re.compile(
    r"\b(?:(?P<up>more|faster|higher|bigger|larger|better|stronger|quicker|busier|more (?:quickly|strongly|rapidly))|"
    r"fewer|less|slower|lower|smaller|worse|weaker|quieter|(?:more|less) [a-z]+ly)\b[^.;:]{0,30}?\bthan "
    r"(?:(?:it|they) (?:did|had|gained|added) )?"
    rf"(?:(?:in|during|over|for) (?:the )?(?:{_SPAN.format(1)} (?:before|earlier|preceding)|"
    rf"(?P<unit6>(?:{COUNT}) (?:days|weeks|months)) (?:before|earlier|preceding)|(?:previous|preceding|"
    rf"prior) (?P<unit7>(?:{COUNT}) (?:days|weeks|months))|"
    rf"(?:previous|preceding|prior|last) {_SPAN.format(2)})|"
    rf"the (?:{_SPAN.format(3)} before|(?:previous|preceding|prior) {_SPAN.format(4)})|"
    rf"a {_SPAN.format(5)} (?:earlier|before|ago))\b"
)
_IS_LEVEL = re.compile(r"\b(?:is|are|was|were)(?: (?:also|still|now|even|again))? $")
_SO_LONG = re.compile(r"(?:more|less|fewer) than an? ")
_DAYS = {"day": 1, "week": 7, "seven days": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}


def _length(span: str) -> int:
    """The days of "five days", "two weeks"."""
    count, _, unit = span.partition(" ")
    return round(counted(count) * SPAN[unit.removesuffix("s")])


_PACE = re.compile(
    r"\b(?:pace|rate|tempo|speed|cadence|rhythm|growth|inflow|intake)\b(?! of (?:release|change)s?\b)[^.;:,]{0,50}?\b"
    r"(?:(?P<up>(?:pick(?:s|ed|ing)? up|quicken\w*|speed(?:s|ing)? up|sped up|accelerat\w+|"
    r"ris(?:es|ing)|rose|increas\w+|doubl\w+))|"
    r"(?:slow(?:s|ed|ing)?(?: down)?|slacken\w*|eas(?:es|ed|ing)|flagg\w+|falter\w*|dropp?\w*|f[ae]ll(?:s|ing)?|halv\w+|"
    r"dwindl\w+|cool\w*|stall\w*|dried up|tail(?:s|ed|ing) off|level(?:s|led|ling) off))\b(?! (?:by|of|from|that of|those of)\b)"
)
_LAST_DAY = re.compile(r"\b(?:the (?:last|final|latest|past) day|yesterday|overnight|today|in a day|the day)\b")


@OpenRule
def earlier_spans(view: View) -> Iterator[Verdict]:
    """Reads "gained 8,463 stars, more than in the week before", "the pace picked up on the last day"."""
    if view.kind != "report":
        return
    for match in _THAN.finditer(view.low):
        if not CHANGE.search(view.low[: match.start()]) or _IS_LEVEL.search(view.low[: match.start()]):
            continue  # "it has 233,492 stars, more than a week earlier": a level
        if match["unit5"] and _SO_LONG.match(match[0]):
            continue  # "published more than a week earlier": so long ago
        unit = next(value for name, value in match.groupdict().items() if name.startswith("unit") and value)
        told = _gains(view, match.start(), _DAYS.get(unit) or _length(unit))
        yield from _judged(view, match, told, "no fact gives the gain of the time before")
    for match in _PACE.finditer(view.mentions.bare):
        start, end = view.clause(match.start())
        told = _days(view, match.start()) if _LAST_DAY.search(view.low, start, end) else None
        yield from _judged(view, match, told, "no fact gives the pace before")


def _judged(view: View, match: re.Match[str], told: tuple[float, float, str] | None, unknown: str) -> Iterator[Verdict]:
    text = view.mentions.folded.text[match.start() : match.end()]
    if told is None:
        yield Verdict(match.start(), match.end(), "trend", f"{unknown}, so none shows “{text}”")
        return
    now, then, tag = told
    if (now > then) if match["up"] else (now < then):
        yield bound(match.start(), match.end(), view.desk.ledger.by_tag[tag])
    else:
        yield Verdict(match.start(), match.end(), "trend", f"it was {now:,.0f} after {then:,.0f}", facts=(tag,))


def _family(view: View, at: int) -> str:
    nouns = [family for _, end, family in view.nouns if end <= at] or [family for *_, family in view.nouns]
    return nouns[-1] if nouns else "stars"


def _gains(view: View, at: int, days: int) -> tuple[float, float, str] | None:
    """The gains of the last span of so many days and of the one before it, where the levels of all three days are known."""
    family, edition = _family(view, at), view.desk.ledger.edition
    for name in sorted(about(view, Number(at, at, 0.0, 0.0, "vague"))):
        levels: dict[date, float] = {}
        tag = ""
        for fact in view.desk.by_subject.get(name, ()):
            measure = view.desk.measure(fact)
            if measure.family == family and measure.aspect in {"level", "then"} and fact.number is not None:
                levels[taken_on(fact) if "@" in fact.id else edition] = fact.number
                tag = tag if "@" in fact.id else fact.tag
        marks = [levels.get(edition - timedelta(days=n * days)) for n in range(3)]
        if tag and marks[0] is not None and marks[1] is not None and marks[2] is not None:
            return marks[0] - marks[1], marks[1] - marks[2], tag
    return None


def _days(view: View, at: int) -> tuple[float, float, str] | None:
    """The gain of the last day, and the average of the days before it in the longer window that is known."""
    family = _family(view, at)
    for name in sorted(about(view, Number(at, at, 0.0, 0.0, "vague"))):
        gains = [
            (window, fact)
            for fact in view.desk.by_subject.get(name, ())
            if fact.number is not None and view.desk.measure(fact).family == family and view.desk.measure(fact).aspect == "gain"
            for window in view.desk.measure(fact).windows
        ]
        day = next((fact for window, fact in gains if window == 1), None)
        longer = [(window, fact.number or 0.0) for window, fact in gains if window > 1]
        if day is not None and longer:
            days, gain = max(longer)
            return day.number or 0.0, (gain - (day.number or 0.0)) / (days - 1), day.tag
    return None
