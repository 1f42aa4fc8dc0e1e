"""What is said in passing of who was told before: "A has 5, B 3. Both have more than 4", "with A ahead", "A, second, gained"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.mentions.times import Moment
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BOTH = re.compile(
    r"\b(?:both|each)(?: of (?:them|the two|these))? (?P<verb>have|has|had|hold|holds|count|show|gained|added|won|drew|collected)"
    r"(?: (?:already|now|each|also))? (?:(?P<up>more than|over|at least)|(?P<down>fewer than|less than|under|at most)) "
)
_MEASURE = re.compile(rf" (?:new )?(?P<noun>{ANY_NOUN})")
_GAINED = frozenset({"gained", "added", "won", "drew", "collected"})
_WITH_AHEAD = re.compile(
    r",? with (?:the )?[\"']?(?P<name>\ue000++)[\"']? (?:(?P<ahead>ahead|in front|leading|in the lead|on top)|"
    r"behind|trailing)(?=[.,;]|\W*$)"
)
_THE_NTH = re.compile(
    rf"\bthe (?P<nth>{'|'.join(ORDINAL_WORDS)}), [\"']?(?P<name>\ue000)\ue000*+[\"']?, (?:gained|added|"
    rf"won|drew|collected)\b"
)
_APPOSED = re.compile(rf"(?P<name>\ue000)[\"']?, (?P<nth>{'|'.join(ORDINAL_WORDS)}), (?:gained|added|won|drew|collected)\b")


@OpenRule
def of_both_told(view: View) -> Iterator[Verdict]:
    """Refuses a bound that one of the two does not keep, and whoever is said to be ahead and is not."""
    if view.kind != "report":
        return
    for match in _BOTH.finditer(view.mentions.bare):
        number, names = view.number_at(match.end()), _two(view, match.start())
        metric = _metric(view, match, number.end if number else 0)
        values = {name: fact.number for name in names if (fact := view.rolls.of(name, metric)) is not None}
        if number is None or number.form != "count" or len(values) < len("AB"):
            continue
        wrong = [name for name, own in values.items() if own is not None and (own < number.value) == (match["up"] is not None)]
        if wrong:
            message = f"this does not hold of {view.subject_name(wrong)}"
            yield Verdict(match.start(), number.end, "comparison", message)
    yield from _ahead(view)
    yield from _apposed(view)
    yield from _respectively(view)


def _two(view: View, at: int) -> tuple[str, ...]:
    """The two who were named last before a place, else those of the sentence before, where they are two."""
    named = [name for ref in view.single if ref.end <= at for name in ref.subjects]
    names = tuple(dict.fromkeys(named or view.carried))
    same = len({view.desk.kind(name) for name in names}) == 1
    return names if len(names) == len("AB") and same and (not named or len(named) > 1) else ()


def _metric(view: View, match: re.Match[str], end: int) -> str:
    """What is measured: as it is named behind the number, else as it was named last before."""
    told = _MEASURE.match(view.mentions.bare, end)
    before = f"{view.low_before} {view.mentions.bare[: match.start()]}"
    nouns = [*NOUN.finditer(told["noun"] if told else before)]
    family = str(nouns[-1].lastgroup) if nouns else ""
    if match["verb"] not in _GAINED:
        return family
    kinds = {view.desk.kind(name) for name in _two(view, match.start())}
    return f"{family}_gain_{view.rolls.span(min(kinds, default=''), family, view.days)}d"


def _ahead(view: View) -> Iterator[Verdict]:
    """Reads "A and B are 260 stars apart, with A ahead": by the one thing that is named, as it stands."""
    told = _WITH_AHEAD.search(view.mentions.bare)
    names = tuple(dict.fromkeys(name for ref in view.single for name in ref.subjects))
    own = view.single_at(told.start("name")) if told else None
    if told is None or own is None or len(names) != len("AB") or len(view.families) != 1 or view.mentions.windows:
        return
    (family,), (first,) = view.families, own.subjects
    mine, theirs = (view.rolls.of(name, family) for name in sorted(names, key=lambda name: name != first))
    if mine is None or theirs is None or mine.number == theirs.number:
        return
    if ((mine.number or 0) > (theirs.number or 0)) != (told["ahead"] is not None):
        yield Verdict(*told.span(), "comparison", f"{mine.statement}; {theirs.statement}", facts=(mine.tag, theirs.tag))


def _respectively(view: View) -> Iterator[Verdict]:
    """Reads "A went from 492 to 925 and B from 692 to 1,021, rises of 88 and 47.5 percent respectively": each in its turn."""
    told = re.search(r"\brespectively\b", view.mentions.bare)
    names = tuple(dict.fromkeys(name for ref in view.single if told and ref.end <= told.start() for name in ref.subjects))
    figures = [n for n in view.mentions.numbers if told and n.end <= told.start()][-len("AB") :]
    yield from _dated_respectively(view, told, names) if told else ()
    if (
        len(names) != len(figures)
        or len(names) != len("AB")
        or not _PAIRED.fullmatch(view.mentions.bare, figures[0].end, figures[1].start)
    ):
        return
    percent = figures[1].form == "percent"

    def has(name: str, figure: Number) -> bool:
        facts = (fact for fact in view.desk.by_subject.get(name, ()) if (fact.unit == "percent") == percent)
        return any(figure.fits(abs(fact.number)) for fact in facts if fact.number is not None)

    (one, two), (first, second) = names, figures
    if not (has(one, first) and has(two, second)) and has(one, second) and has(two, first):
        yield Verdict(first.start, second.end, "wrong-subject", "these are the values of the other one each")


def _dated_respectively(view: View, told: re.Match[str], names: tuple[str, ...]) -> Iterator[Verdict]:
    """Reads "The newest releases of A and B date from June 13 and June 10 respectively"."""
    days = [moment for moment in view.mentions.moments if moment.end <= told.start()]
    if (
        len(days) != len(names)
        or len(names) != len("AB")
        or not _PAIRED.fullmatch(view.mentions.bare, days[0].end, days[1].start)
    ):
        return

    def of_day(name: str, moment: Moment) -> bool:
        return any(moment.holds(fact.day) for fact in view.desk.by_subject.get(name, ()) if fact.day is not None)

    (one, two), (first, second) = names, days
    if not (of_day(one, first) and of_day(two, second)) and of_day(one, second) and of_day(two, first):
        yield Verdict(first.start, second.end, "date", "these are the days of the other one each")


_PAIRED = re.compile(r"(?: percent|%| per cent)? and (?:(?:about|nearly|almost|some|just) )*")


def _apposed(view: View) -> Iterator[Verdict]:
    """Reads "A, second, gained 7,806 stars": by gain over the days told, or on the list."""
    for told in (*_APPOSED.finditer(view.mentions.bare), *_THE_NTH.finditer(view.mentions.bare)):
        at = told.start("name")
        own = next((ref for ref in view.single if ref.end == at + 1 or (told.re is _THE_NTH and ref.start == at)), None)
        name = next(iter(own.subjects)) if own else ""
        kind, nth = view.desk.kind(name), ORDINAL_WORDS[told["nth"]]
        orders = [view.rolls.gained(kind, family, [days]) for family in view.families for days in {*view.days, 1, 7}]
        places = [order.index(name) + 1 for order in (*orders, view.rolls.trending.get(kind, ())) if name in order]
        if own is not None and places and nth not in places:
            yield Verdict(*told.span("nth"), "rank", f"{view.subject_name([name])} is not {told['nth']} by what is told")
