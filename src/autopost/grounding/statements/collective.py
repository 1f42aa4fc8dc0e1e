"""What is said of some together: that they were made on one day, share a licence, are level, or come to so many in all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, SPAN, Lettered
from autopost.grounding.statements.meaning import Truth, both, denies, one_value
from autopost.grounding.statements.measures import WHEN, Measured, as_told, days_in, days_told, family_of, measured
from autopost.grounding.statements.verbs import sole_family
from autopost.grounding.view import Each
from autopost.grounding.words.lexicon import LABELS

_SAME_DAY = re.compile(
    r" (?:(?:were|are)(?: all| both| each)?(?: not)? (?:created|published|uploaded|submitted|made)|date|came out|appeared|"
    rf"went up) (?:on|in|from) (?:the )?(?P<when>(?:same|one|a single) (?:day|date|month|year)|{SPAN})"
)
_SAME = re.compile(r"(?:the )?(?:very )?(?:same|one|a single) (?P<unit>day|date|month|year)")
_PARTS = {"day": 3, "date": 3, "month": 2, "year": 1}
"""How much of a day, as year, month and day, must be one."""
_SHARE = re.compile(
    r" (?:(?:both |all )?(?:share|have|carry|bear|use)(?: the same| a| one| a common)|"
    r"(?:are|were)(?: all| both)? (?:published |released |written )?(?:under|in|with) the same) (?:main )?"
    rf"(?P<what>licen[cs]e|language|tag|task|sdk|number of (?P<noun>{ANY_NOUN}))"
)
_DIFFERENT = re.compile(
    r" (?:(?:have|carry|bear|use|run on)|(?:are|were)(?: published| released| written| filed| listed)?(?: mainly)?"
    r" (?:under|in|with)) different (?:main )?(?P<what>licen[cs]e|language|tag|task|sdk)s"
)
_WITHIN = re.compile(
    r" (?:(?:are|were|lie|stand|sit|come|finish|remain)(?: all)?(?: (?:bunched|clustered|packed|grouped|separated))?) within "
    rf"(?P<how>just |only )?(?P<n>{COUNT}) (?P<noun>{ANY_NOUN}) of (?:each other|(?:one|{COUNT}) another)"
)
_RANK_AT = re.compile(
    rf" (?:rank|stand|are|sit|come|finish)(?: in)? (?P<row>{COUNT}(?:(?:,| and|, and) {COUNT})+)(?: places?| spots?)?"
)
_SWAPPED = re.compile(
    r" have (?:swapped|traded|exchanged|changed|switched) places(?: on the list)?"
    rf"(?: since {DAY}| in (?:a|the) {SPAN})?"
)
_EQUALLY = re.compile(rf" have (?:equally many|as many) (?P<noun>{ANY_NOUN})")
_LEVEL = re.compile(
    r" (?:are|were|stand) (?:exactly )?(?:level|equal|tied)(?: with each other)? (?:in|on|at|by) "
    rf"(?:(?P<n>{COUNT}) )?(?=[a-z])"
)
_NEARLY_LEVEL = re.compile(
    r" (?:are|were|stand|lie|run)(?: now)? (?:almost|nearly|virtually|practically|all but|close to) "
    r"(?:level|equal|even|tied|neck and neck)"
    r"(?: with each other)?(?: (?:in|on|at|by) (?:their )?(?=[a-z]))?"
)
_TOGETHER = re.compile(
    r"(?P<first> together| combined|, together,|, taken together,)? (?P<verb>(?:have )?(?:gained|added|drawn|drew|"
    r"collected|gathered|won|taken in|took in)|have|had|count|share)"
    r"(?P<between> together| between them)? (?P<how>more than |over |fewer than |under |at least |just )?"
    rf"(?P<n>{COUNT}) (?P<noun>{ANY_NOUN})(?P<when>{WHEN})?(?P<last> together| between them| combined| in all| in total)?"
)


class SaidOfAll(NamedTuple):
    """What is said of some together, where it is said and ends, and what is wrong where it is not so."""

    start: int
    end: int
    holds: Callable[[Sequence[str]], Truth]
    code: str
    each: Each | None = None


def said_of_all(row: Lettered, at: int, *, joint: bool = False) -> Iterator[SaidOfAll]:
    """Everything of that sort that may be said from a place on; `joint` is whether the words before say that it is a sum."""
    yield from _shared(row, at)
    yield from _level(row, at)
    if match := _SWAPPED.match(row.text, at):
        yield _said(match, lambda names: _swapped(row, names), "direction")
    if match := _RANK_AT.match(row.text, at):
        numbers = row.numbers(*match.span("row"))
        if all(number.form == "ordinal" for number in numbers):
            wanted = {int(number.value) for number in numbers}
            yield _said(match, lambda names: {row.view.desk.place(name) for name in names} == wanted or None, "rank")
    yield from _sums(row, at, joint=joint)


def _shared(row: Lettered, at: int) -> Iterator[SaidOfAll]:
    desk = row.view.desk
    if match := _SAME_DAY.match(row.text, at):
        same = _SAME.match(row.low(*match.span("when")))
        parts = _PARTS[same["unit"]] if same else 0

        def of_one_day(names: Sequence[str]) -> Truth:
            days = [desk.began_on(name) for name in names]
            return one_value(None if day is None else day.timetuple()[:parts] for day in days)

        if parts:
            yield _said(match, of_one_day, "date")
    for pattern in (_SHARE, _DIFFERENT):
        match = pattern.match(row.text, at)
        if match is None or match.groupdict().get("noun"):
            continue
        metric, different = LABELS[match["what"]], pattern is _DIFFERENT

        def alike(names: Sequence[str], metric: str = metric, different: bool = different) -> Truth:
            facts = [desk.rolls.of(name, metric) for name in names]
            so = one_value(None if fact is None else str(fact.value).lower() for fact in facts)
            return None if so is None else so != different

        yield _said(match, alike, "attribute")


def _swapped(row: Lettered, names: Sequence[str]) -> Truth:
    """Whether each of two stands where the other stood."""
    told = [now_and_before(row.view, name) for name in names]
    if len(told) != len("AB") or any(now is None or len(before) != 1 for now, before in told):
        return None
    (one, then), (two, before) = told
    return one is not None and two is not None and one.at == before[0].at and two.at == then[0].at


def _level(row: Lettered, at: int) -> Iterator[SaidOfAll]:
    """Reads "have the same number of likes", "are level at 22 upvotes"."""
    for pattern in (_SHARE, _EQUALLY):
        if (match := pattern.match(row.text, at)) and match["noun"]:
            figure = Measured(family_of(match["noun"]))
            yield _said(match, _one_figure(row, figure), "comparison")
    match = _WITHIN.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match and number:
        yield _said(match, _close(row, Measured(family_of(match["noun"])), number.value), "comparison")
    if match := _LEVEL.match(row.text, at):
        number = row.typed.counts.get(match.start("n")) if match["n"] else None
        for told, end in measured(row, match.end()):
            if number is None:
                yield SaidOfAll(at + 1, end, _one_figure(row, told), "comparison")
            else:
                yield SaidOfAll(at + 1, end, _one_figure(row, told, number.fits), "comparison")

    if match := _NEARLY_LEVEL.match(row.text, at):
        unsaid = (Measured(sole_family(row)), match.end())
        for figure, end in measured(row, match.end()) if match[0].endswith(" ") else [unsaid]:
            if figure.family:
                yield SaidOfAll(at + 1, end, _nearly_level(row, figure), "comparison")


_NEARLY = 0.02


def _nearly_level(row: Lettered, figure: Measured) -> Callable[[Sequence[str]], Truth]:
    """Whether some have nearly as much as each other, though not just as much."""

    def holds(names: Sequence[str]) -> Truth:
        own = figure.of_each(row, names)
        return None if own is None else 0 < max(own) - min(own) <= _NEARLY * max(own)

    return holds


_SNUG = 0.75


def _close(row: Lettered, figure: Measured, most: float) -> Callable[[Sequence[str]], Truth]:
    """Whether some lie no farther from each other than that, and nearly so far."""

    def holds(names: Sequence[str]) -> Truth:
        own = figure.of_each(row, names)
        if own is None:
            return None
        spread = max(own) - min(own)
        return spread <= most if spread > most or spread >= _SNUG * most else None

    return holds


def _one_figure(
    row: Lettered, figure: Measured, fits: Callable[[float], bool] = lambda _: True
) -> Callable[[Sequence[str]], Truth]:
    def holds(names: Sequence[str]) -> Truth:
        own = [figure.of(row, name) for name in names]
        return False if any(one is not None and not fits(one) for one in own) else one_value(own)

    return holds


def _sums(row: Lettered, at: int, *, joint: bool) -> Iterator[SaidOfAll]:
    """Reads "together have more than a million downloads"."""
    match = _TOGETHER.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None:
        return
    joint = joint or match["verb"] == "share" or any(match[group] for group in ("first", "between", "last"))
    if number.form != "count" or number.total is not None:
        return
    gain = match["verb"] not in {"have", "had", "count", "share"}
    days = (days_in(row, *match.span("when")) if match["when"] else 0) or (days_told(row) if gain else 0)
    gain = gain and bool(days or not match["verb"].startswith("have "))  # "have collected 7,791 likes": in all
    figure, how = Measured(family_of(match["noun"]), gain, days), "" if number.close else (match["how"] or "").strip()

    def holds(names: Sequence[str]) -> Truth:
        total = figure.together(row, names)
        so = None if total is None else as_told(total, number, how)
        # "The six models gained 1,049 likes": together, as the sum shows, or else it is said of each.
        return so if joint else (so or None) if not how else None

    if more := _THAN_HIM.match(row.text, match.end()):
        yield _said(match, _by_so_many(row, figure, holds, more), "value")._replace(end=more.end())
    yield _said(match, holds, "value")._replace(each=figure.each(row))


_THAN_HIM = re.compile(
    rf",? (?P<n>{COUNT}) (?P<deg>more|fewer|less) than (?:{NAME}, )?(?P<name>{NAME})"
    r"(?:,? (?:did|gained|added|won|has))?(?:,? (?:alone|on its own|by itself))?"
)


def _by_so_many(
    row: Lettered, figure: Measured, holds: Callable[[Sequence[str]], Truth], more: re.Match[str]
) -> Callable[[Sequence[str]], Truth]:
    """Reads "added 177 likes between them, ten more than A"."""
    sign = 1 if more["deg"] == "more" else -1

    def told(names: Sequence[str]) -> Truth:
        own, theirs = figure.together(row, names), figure.of(row, row.typed.names[more.start("name")])
        if theirs is None or own is None:
            return None
        by = sign * (own - theirs)
        return both([holds(names), by > 0 and row.typed.counts[more.start("n")].fits(by)])

    return told


def _said(match: re.Match[str], holds: Callable[[Sequence[str]], Truth], code: str) -> SaidOfAll:
    no = denies(match[0])

    def told(names: Sequence[str]) -> Truth:
        so = holds(names)
        return None if so is None else so != no

    return SaidOfAll(match.start() + 1, match.end(), told, code)
