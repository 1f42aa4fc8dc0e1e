"""Whom a count before leaves on either side of its mark, or next to it: "The four below that mark are A and B", "Next is C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.metrics import COUNTED_IN, NOUN
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.view import Referent, View

_THE_MARK = r"(?:that|this|the) (?:mark|number|figure|line|threshold|level|bar|total)"
_SIDE = re.compile(
    rf"\bthe (?:other )?(?:{SMALL_WORDS}|\d+) (?P<said>(?P<up>above|over|beyond|past)|below|under|short of) {_THE_MARK}"
    r"(?: (?:are|were)|:|,) "
)
_CLOSEST = re.compile(
    rf"\b(?P<said>closest|nearest)(?: to (?:{_THE_MARK}|it|that))?(?: (?:is|was|comes?)|:) (?:the )?[\"']?(?=\ue000)|"
    rf"(?<=\ue000) (?:comes|is|came|gets) (?P<said2>closest|nearest)\b(?! of)(?: to (?:{_THE_MARK}|it|that))?(?=[,.;:]|\W*$)"
)
_NEXT = re.compile(r"^\W*(?:and )?(?P<said>next)(?: (?:is|comes|came|was|follows)|:|,)(?: (?:then|the))* [\"']?(?=\ue000)")
_EXCEPTION = re.compile(
    r"\bthe (?:only |one |sole )?(?P<said>exception)s?(?: (?:is|was|being)|:|,) (?:the (?:one|paper|model) (?:on|by|from|of) )?"
    r"(?:the )?(?:(?P<size>largest|biggest|smallest)\b|[\"']?(?=\ue000))"
)


_BESIDES = re.compile(
    r"\b(?:besides|apart from|in addition to) [^,;:.]{3,90}, (?P<said>(?:that|it|this) (?:was|is)) [\"']?(?=\ue000)"
)
_ONE_AND_OTHER = re.compile(
    r"^\W*(?P<said>one)(?: of them)? is (?:the )?[\"']?(?=\ue000)[^;.]{0,80}?,? (?:and )?the other(?: is| one is)?,? "
)


@OpenRule
def after_a_count(view: View) -> Iterator[Verdict]:
    """Refuses whoever does not stand where the count before, or the order told before, has him."""
    if view.kind != "report":
        return
    bare = view.mentions.bare
    for match in _SIDE.finditer(bare):
        count = _counted(view, match.start(), limit=True)
        wrong = _wrong_side(view, match, count) if count else ()
        if wrong:
            yield Verdict(*match.span("said"), "comparison", f"this is not so of {view.subject_name(wrong)}")
    for match in _CLOSEST.finditer(bare):
        count, own = _counted(view, match.start(), limit=True), _named(view, match)
        if count and own and not any(own == _nearest(view, count, names) for names in (count.held, count.rest, count.members)):
            span = match.span("said" if match["said"] else "said2")
            yield Verdict(*span, "superlative", f"{view.subject_name([own])} is not the one that is closest to it")
    for match in _EXCEPTION.finditer(bare):
        count = _counted(view, match.start())
        own = _named(view, match) or (_by_size(view, match, count) if count else "")
        if count and count.true and len(count.rest) == 1 and own not in {"", count.rest[0]}:
            yield Verdict(*match.span("said"), "count", f"that is {view.subject_name(count.rest)}")
    yield from _rows(view)
    for match in (*_BESIDES.finditer(bare), *_ONE_AND_OTHER.finditer(bare)):
        count = _counted(view, match.start())
        wrong = [name for ref in view.single for name in ref.subjects if count and name in count.rest]
        if count and count.true and wrong:
            yield Verdict(*match.span("said"), "count", f"{view.subject_name(wrong)} is none of those")
    yield from _next(view)


_COMMA = re.compile(r"[\"']?(?:,|,? and) (?:the )?[\"']?")
_ROW = re.compile(r"(?:[\ue000\"', ]|and |the )*")
"""Nothing but names: not "58,586 times, against 34,134 for B"."""
_THE_ONE = re.compile(
    r"[,;] (?:and )?(?:(?:that|this) one is (?:the )?[\"']?(?=\ue000)|(?:the )?[\"']?(?P<name>\ue000++)[\"']? is (?:the|"
    r"that) one\b)"
)


def _rows(view: View) -> Iterator[Verdict]:
    """Reads "Three exceed 300,000: A, B and C", "Just one is, and that one is A": who is told is one of those."""
    for count in claims(view):
        last = max((test.end for test in count.tests), default=0)
        end = max(last, count.population.end, count.quantity.end)
        colon = re.compile(r"[^,;:.]{0,40}: (?=[^.;:]*(?:[.;]|$))").match(view.mentions.bare, end)
        one = _THE_ONE.search(view.mentions.bare, last)
        if not count.true or not (colon or one) or not count.tests or not count.held:
            continue
        begin, stop = (colon.end(), len(view.low)) if colon else (one.start(), one.end() + 1) if one else (0, 0)
        stop = next((at for mark in (". ", "; ", ": ") if (at := view.low.find(mark, begin)) >= 0), stop)
        after = [ref for ref in view.single if begin <= ref.start < stop]
        direct = after and (one or _ROW.fullmatch(view.mentions.bare, begin, after[0].start))
        for ref in joined(view, after, _COMMA) if direct else ():
            (name,) = ref.subjects
            same = view.desk.kind(name) == view.desk.kind(count.members[0]) if count.members else False
            if same and name not in count.held:
                message = f"{view.subject_name([name])} is none of those of whom this is so"
                yield Verdict(ref.start, ref.end, "count", message)


def _counted(view: View, at: int, *, limit: bool = False) -> Claim | None:
    """The last count before a place, here or in the sentence before; with a mark, where one is asked for."""
    made = [*view.counted, *(one for one in claims(view) if one.quantity.end <= at)]
    told = [one for one in made if not limit or (one.tests and one.tests[0].number is not None and one.tests[0].family)]
    return told[-1] if told else None


def _value(view: View, name: str, family: str) -> float | None:
    fact = view.rolls.of(name, family)
    return fact.number if fact is not None else None


def _wrong_side(view: View, match: re.Match[str], count: Claim) -> list[str]:
    test = count.tests[0]
    mark, family = test.number.value if test.number else 0, test.family
    names = [name for ref in view.single if ref.start >= match.end() for name in ref.subjects]
    values = {name: value for name in names if (value := _value(view, name, family)) is not None}
    return [name for name, value in values.items() if (value >= mark) != (match["up"] is not None)]


def _nearest(view: View, count: Claim, names: Sequence[str]) -> str:
    test = count.tests[0]
    mark = test.number.value if test.number else 0
    away = {name: abs(value - mark) for name in names if (value := _value(view, name, test.family)) is not None}
    return min(away, key=lambda name: away[name], default="") if len(away) == len(names) else ""


def _named(view: View, match: re.Match[str]) -> str:
    """The one who stands right behind the words, or right before them."""
    ref: Referent | None = view.single_at(match.end())
    if ref is None:
        ref = next((one for one in view.single if 0 <= match.start() - one.end <= 1), None)
    return next(iter(ref.subjects)) if ref is not None else ""


def _by_size(view: View, match: re.Match[str], count: Claim) -> str:
    if not match["size"] or not count.members:
        return ""
    family = COUNTED_IN.get(view.desk.kind(count.members[0]), "")
    values = {name: value for name in count.held + count.rest if (value := _value(view, name, family)) is not None}
    return (min if match["size"] == "smallest" else max)(values, key=lambda name: values[name], default="")


def _next(view: View) -> Iterator[Verdict]:
    """Reads "A leads in stars, followed by B. Next is C", "Three have passed 1,000 likes. Next is D"."""
    match = _NEXT.match(view.mentions.bare)
    own = _named(view, match) if match else ""
    kind = view.desk.kind(own)
    families = {str(noun.lastgroup) for noun in NOUN.finditer(view.low_before)}
    if match is None or not own or len(families) != 1 or re.search(r"\b(?:gain|added|rose|grew|fewest|least)", view.low_before):
        return
    order = view.rolls.by(kind, min(families))
    before = [name for name in order if name in {*view.carried}]
    held = view.counted[-1].held if view.counted else ()
    told = before if len(before) > 1 else [name for name in order if name in held]
    after = order[len(told)] if told and {*order[: len(told)]} == {*told} and len(order) > len(told) else ""
    if after and own != after and own in order:
        yield Verdict(*match.span("said"), "rank", f"{view.subject_name([after])} comes next")
