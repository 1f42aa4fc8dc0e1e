"""Ages: of the oldest of a set, its median, a birthday, and how far the first lies before the next: "turned six last month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import mean, median

from autopost.grounding.dated.datedsets import KIND, OF_SET, days_of, sized, whole_set
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.dated.sincecreation import MADE, METRIC, holds_day, lasts
from autopost.grounding.mentions.lengths import calendar
from autopost.grounding.mentions.timewords import COUNT as HOW_MANY
from autopost.grounding.mentions.timewords import counted
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Frame, Typed, right_clauses
from autopost.grounding.view import View

_ADJ = r"(?:(?:trending|listed|ranked) )"
_AGED = re.compile(
    rf"{START}(?P<name>{NAME}) (?:is|was) the (?P<end>oldest|youngest|newest)(?: (?:of|"
    rf"among))?{OF_SET},? at (?P<span>{SPAN})(?: old)?{END}"
)


def _aged(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A is the oldest of the 30 models listed, at 103 days"."""
    name = row.names[match.start("name")]
    days = whole_set(view, match["kind"], sized(row, match, "size")) if match["kind"] else {}
    first = (min if match["end"] == "oldest" else max)(days.values(), default=None)
    alone = first is not None and days.get(name) == first and [*days.values()].count(first) == 1
    return alone and first is not None and lasts(view, row, match, (view.desk.ledger.edition - first).days)


_MEDIAN = re.compile(
    rf"{START}the (?P<way>median|average|mean) age of{OF_SET} is (?:(?:about|some|roughly|just over|just under|nearly|almost|"
    rf"exactly) )?"
    rf"(?P<span>{SPAN}){END}"
)


def _median(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The median age of the listed models is 14 days"."""
    days = whole_set(view, match["kind"], sized(row, match, "size")) if match["kind"] else {}
    ages = [(view.desk.ledger.edition - day).days for day in days.values()]
    middle = (median(ages) if match["way"] == "median" else mean(ages)) if ages else -1.0
    return middle >= 0 and lasts(view, row, match, round(middle))


_TURNED = re.compile(
    rf"(?:the (?P<end>oldest|youngest|newest) of (?:the|our|all) {_ADJ}?(?P<kind>{KIND})(?: (?:listed|here))?)? (?:turned|"
    rf"turns) (?:(?P<n>{COUNT})(?: years? old)?|(?P<aged>{DAY})) (?:(?P<span>{SPAN})|(?:on )?(?P<day>{DAY})){END}"
)
_YEARS = re.compile(rf"(?P<n>{HOW_MANY}|an?)[- ]years?[- ]old")


def _turned(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The oldest of the repositories listed turned six last month", "it turned one year old last Thursday"."""
    told = [ref.subjects for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1]
    born = view.desk.began_on(next(iter(told[-1]))) if told else None
    if match["end"]:
        days = [*whole_set(view, match["kind"], None).values()]
        born = (min if match["end"] == "oldest" else max)(days, default=None)
    aged = _YEARS.fullmatch(view.low, *match.span("aged")) if match["aged"] else None
    years = counted(aged["n"]) if aged else int(row.counts[match.start("n")].value) if match["n"] else 0
    if born is None or (born.month, born.day) == (2, 29) or not years:
        return False
    then = born.replace(year=born.year + years)
    if match["day"]:
        return row.days[match.start("day")].holds(then)
    window = row.spans[match.start("span")]
    span = calendar(view.low[window.start : window.end], view.desk.ledger.edition)
    return span is not None and span[0] <= then <= span[1]


_NEXT = re.compile(
    rf"{START}(?P<name>{NAME}),?(?: [^.;:,]{{1,80}},)? (?P<at>(?:{MADE}|dates? from|came out|appeared) )(?:on )?(?P<day>{DAY}),? "
    rf"(?P<span>{SPAN}) (?P<way>before|after|ahead of) the "
    rf"(?:next(?: (?:oldest|newest|one))?|second(?:[- ](?:oldest|newest))?|{COUNT})"
    rf"(?: of (?:them|the {COUNT}|these|all|(?:the|our|these) (?:{COUNT} )?{KIND}))?{END}"
)


def _next(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "it was published on 13 June, four days before the next of them": of those of its kind."""
    name = row.names[match.start("name")]
    known = view.desk.ledger.subjects
    days = days_of(view, known[name].kind) if name in known else {}
    own = days.pop(name, None)
    if own is None or not holds_day(row, match, "day", own):
        return False
    beyond = [day for day in days.values() if (day < own if match["way"] == "after" else day > own)]
    near = (max if match["way"] == "after" else min)(beyond, default=None)
    alone = near is not None and len(beyond) == len(days)
    return alone and near is not None and lasts(view, row, match, abs((near - own).days))


_MOST = re.compile(
    rf"{START}the (?:{COUNT}|one|paper|title|model|dataset|space|repository) with the (?P<way>most|fewest) {METRIC} "
    rf"(?:(?:had|has|is|was|been|dates|dated) )*(?:created|published|uploaded|from|submitted) (?:on |in )?(?P<day>{DAY}){END}"
)


def _most(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The one with the most upvotes had been published two days earlier"."""
    kinds = [kind for kind in view.rolls.covered if view.rolls.by(kind, match["what"])]
    kinds = ["paper"] if match["what"] == "upvotes" else ["repository"] if match["what"] == "stars" else kinds
    order = [name for kind in kinds for name in view.rolls.by(kind, match["what"])] if len(kinds) == 1 else []
    ends = order[::-1] if match["way"] == "fewest" else order
    values = [fact.number for name in ends[:2] if (fact := view.rolls.of(name, match["what"])) is not None]
    born = view.desk.began_on(ends[0]) if len(values) > 1 and values[0] != values[1] else None
    return born is not None and row.days[match.start("day")].holds(born)


_FRAMES: tuple[Frame, ...] = (
    (_AGED, _aged), (_MEDIAN, _median), (_TURNED, _turned), (_NEXT, _next), (_MOST, _most),
)  # fmt: skip


def ages_told(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how old one of a set is, or all of it in the middle."""
    # What stands between a name and what happened to it is read by others.
    yield from (match.span() if match.re is not _NEXT else (match.start("at"), match.end())
                for match in right_clauses(view, _FRAMES))  # fmt: skip
