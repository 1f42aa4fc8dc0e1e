"""Between which days a mark was passed, and who measured more on one day than on another: "its 100,000th star came between"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.measuring import level_at
from autopost.grounding.dated.datedsets import KIND, kind_of_word
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.dated.sincecreation import METRIC
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Frame, Typed, right_clauses
from autopost.grounding.view import View

_WHAT = r"(?P<what>star|like|fork|upvote)"
_DAYS = rf"(?:(?:some ?time|somewhere|at some point|a moment) )?between (?:the )?(?P<first>{DAY}) and (?:the )?(?P<last>{DAY})"
_GOT = r"(?:picked up|won|got|received|collected|gained|earned|reached|saw|took|passed|had|crossed)"
_NTH = re.compile(
    rf"{START}{_DAYS},? (?P<name>{NAME}) {_GOT} (?:its|{NAME}|the) (?P<n>{COUNT}) {_WHAT}{END}"
    rf"|{START}(?P<who>{NAME}) {_GOT} (?:its|{NAME}|the) (?P<nth>{COUNT}) (?P<of>star|like|fork|"
    rf"upvote) {_DAYS.replace('(?P<', '(?P<b')}{END}"
)
_MARK = re.compile(
    rf"{START}the (?P<n>{COUNT})[- ]{_WHAT}s? mark was (?:passed|crossed|reached|"
    rf"taken) by (?P<name>{NAME}) between (?P<first>{DAY})"
    rf"(?:, when (?:it|{NAME}) had (?P<low>{COUNT})(?: [a-z]+)?,)? and (?P<last>{DAY})(?:, when (?:it|"
    rf"{NAME}) had (?P<high>{COUNT})(?: [a-z]+)?)?{END}"
)
_MORE = re.compile(
    rf"{START}(?:(?P<all>all|every|each)(?: of)?(?: the)? )?(?P<q>{COUNT}) (?P<kind>{KIND})(?: (?:measured (?:{SPAN}|"
    rf"a day) apart|with a daily (?:figure|count)|"
    rf"followed|listed))? (?:had|have|has|show|showed) (?P<way>more|"
    rf"fewer) {METRIC} on (?P<last>{DAY}) than on (?P<first>{DAY}){END}"
)


def _day(row: Typed, match: re.Match[str], group: str) -> date | None:
    moment = row.days[match.start(group)]
    return moment.first if moment.first == moment.last else None


def _passed(view: View, name: str, family: str, mark: float, days: tuple[date | None, date | None]) -> bool:
    low, high = (None if day is None else level_at(view, name, family, day) for day in days)
    return low is not None and high is not None and low < mark <= high


def _nth(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Some time between 9 and 15 June, A picked up its 100,000th star"."""
    side = "" if match["name"] else "b"
    name = row.names[match.start("name" if match["name"] else "who")]
    number = row.counts[match.start("n" if match["name"] else "nth")]
    family = f"{match['what'] or match['of']}s"
    days = (_day(row, match, f"{side}first"), _day(row, match, f"{side}last"))
    return number.form == "ordinal" and _passed(view, name, family, number.value, days)


def _mark(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The 500-like mark was passed by A between 19 June, when it had 449 likes, and 20 June, when it had 502"."""
    name, family = row.names[match.start("name")], f"{match['what']}s"
    days = (_day(row, match, "first"), _day(row, match, "last"))
    told = [(row.counts[match.start(group)], day) for group, day in zip(("low", "high"), days, strict=True) if match[group]]
    levels = [(number, level_at(view, name, family, day)) for number, day in told if day is not None]
    right = len(levels) == len(told) and all(level is not None and number.fits(level) for number, level in levels)
    return right and _passed(view, name, family, row.counts[match.start("n")].value, days)


def _more(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "All six models measured a day apart had more downloads on 16 June than on 15 June"."""
    days, family = (_day(row, match, "first"), _day(row, match, "last")), match["what"]
    if days[0] is None or days[1] is None or not days[0] < days[1]:
        return False
    metric = f"{family}_gain_{(days[1] - days[0]).days}d"
    gains = [view.rolls.of(name, metric) for name in view.rolls.by(kind_of_word(match["kind"]), metric)]
    known = [fact for fact in gains if fact is not None and taken_on(fact) == days[1]]
    number = row.counts[match.start("q")]
    size = number.total if match["all"] and number.value == 1 else number.value if match["all"] else number.total
    held = sum((fact.number or 0) > 0 if match["way"] == "more" else (fact.number or 0) < 0 for fact in known)
    return number.form == "count" and size == len(known) > 1 and held == (len(known) if match["all"] else number.value)


_FRAMES: tuple[Frame, ...] = ((_NTH, _nth), (_MARK, _mark), (_MORE, _more))


def marks_between(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly between which two days a mark was passed, or who had more on the later one."""
    yield from (match.span() for match in right_clauses(view, _FRAMES))
