"""Names and places in one row each: "A and B, in that order", "in 15th and 16th place stand A and B", "the middle one is C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from autopost.folding import Folded
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.mentions.mentions import read
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_COMMA = re.compile(r"[\"']?(?:,|,? and|, then|,? then) (?:the )?(?:\ue000++'s )?[\"']?")
_ORDERED = re.compile(
    r"[\"']?,? (?:(?:in (?:that|this) order|at (?:numbers?|places?) [^.;:]{3,40} in (?:that|this) order)(?=[.,;:]|\W*$)|"
    r"(?P<run>(?P<from>[a-z]+|\d+(?:st|nd|rd|th)) to (?P<to>[a-z]+|\d+(?:st|nd|rd|th)))(?=[.;]|\W*$))"
)
_STAND = re.compile(r" (?:places?|spots?|positions?)?,? ?(?:stand|are|come|sit|rank|we find|there are|follow)s? (?:the )?[\"']?$")
_JOIN = re.compile(r",? (?:and )?(?:in )?|, ")
_OF_ROW = re.compile(
    r"^\W*the (?P<said>first|second|third|middle|last)(?: one| of (?:them|these|the (?:two|three|four)))* (?:is|was) (?:the "
    r")?[\"']?(?=\ue000)"
)
_AT = {"first": 0, "second": 1, "third": 2, "last": -1}
_OTHER_ORDER = re.compile(
    r"\b(?:stars|likes|downloads|forks|upvotes|gain\w*|growth|percent|biggest|largest|most|newest|oldest|alphabet)\b"
)


@OpenRule
def rows_of_places(view: View) -> Iterator[Verdict]:
    """Refuses a row of entries of one list that is not in the order it is told in, and whoever is at another place."""
    if view.kind != "report" or any(not moment.holds(view.desk.ledger.edition) for moment in view.mentions.moments):
        return
    row = max((joined(view, named[at:], _COMMA) for named in [_named(view)] for at in range(len(named))), key=len, default=[])
    told = _ORDERED.match(view.mentions.bare, row[-1].end) if len(row) > 1 else None
    if told and not told["run"] and not _OTHER_ORDER.search(view.mentions.bare) and not CHANGE.search(view.mentions.bare):
        places = _places(view, row)
        if places and any(a > b for a, b in pairwise(places)):
            yield Verdict(row[0].start, row[-1].end, "rank", f"their places are {', '.join(map(str, places))}")
    yield from _run(view, row)
    yield from _stand(view, row)
    yield from _of_row(view)
    yield from _opens(view, row)
    yield from _at_places(view)


def _named(view: View) -> list[Referent]:
    return view.singles("name", "value")


def _places(view: View, row: Sequence[Referent]) -> list[int]:
    """The places of some on the one list that holds them all."""
    each = [view.rolls.places_of(next(iter(ref.subjects))) for ref in row]
    kinds = {*each[0]}.intersection(*each[1:]) if each else set()
    return [one[min(kinds)] for one in each] if kinds else []


def _run(view: View, row: Sequence[Referent]) -> Iterator[Verdict]:
    """Reads "Behind the five largest gains come A, B and C, sixth to eighth": by gains where gains are told, else on the list."""
    told = _ORDERED.match(view.mentions.bare, row[-1].end) if len(row) > 1 else None
    number = view.number_at(told.start("from")) if told and told["run"] else None
    if number is None or number.form != "ordinal":
        return
    names = [next(iter(ref.subjects)) for ref in row]
    kind, first = view.desk.kind(names[0]), int(number.value)
    orders = [view.rolls.trending.get(kind, ())]
    orders += [view.rolls.gained(kind, family, view.days) for family in view.families]
    orders = [order for order in orders if {*names} <= {*order}]
    if orders and not any([*order[first - 1 : first - 1 + len(names)]] == names for order in orders):
        yield Verdict(row[0].start, row[-1].end, "rank", "they do not stand there in this order")


def _stand(view: View, row: Sequence[Referent]) -> Iterator[Verdict]:
    """Reads "in 15th and 16th place, stand A and B"."""
    ordinals = [n for n in view.mentions.numbers if row and n.form == "ordinal" and n.end <= row[0].start]
    numbers = ordinals[-len(row) :]
    if (
        len(row) < len("AB")
        or len(numbers) != len(row)
        or not _STAND.fullmatch(view.mentions.bare, numbers[-1].end, row[0].start)
    ):
        return
    together = all(_JOIN.fullmatch(view.mentions.bare, a.end, b.start) for a, b in pairwise(numbers))
    places = _places(view, row) if together and not view.families else []
    if places and places != [int(n.value) for n in numbers] and {*places} == {int(n.value) for n in numbers}:
        yield Verdict(row[0].start, row[-1].end, "rank", f"their places are {', '.join(map(str, places))}")


def _of_row(view: View) -> Iterator[Verdict]:
    """Reads "Three entries are 11th, 22nd and 30th. The middle one is A": of the places that the sentence before told."""
    match = _OF_ROW.match(view.mentions.bare)
    own = next((ref for ref in _named(view) if match and 0 <= ref.start - match.end() <= 1), None)
    if match is None or own is None or not view.text_before:
        return
    numbers = [int(n.value) for n in _ordinals(view)]
    at = len(numbers) // 2 if match["said"] == "middle" else _AT[match["said"]]
    place = _places(view, [own])
    odd = match["said"] != "middle" or len(numbers) % 2 == 1
    if len(numbers) > 1 and odd and -1 <= at < len(numbers) and place and place[0] != numbers[at] and {*place} & {*numbers}:
        yield Verdict(*match.span("said"), "rank", f"this one is number {place[0]}")


def _ordinals(view: View) -> list[Number]:

    before = read(Folded.of(view.text_before), view.desk.aliases, view.desk.ledger.edition, None)
    return [n for n in before.numbers if n.form == "ordinal"]


_OPENS_WITH = re.compile(
    r"\b(?:list|ranking|table|chart)\b[^.;:]{0,40}? (?:opens|begins|starts|is opened|is led) (?:with|by) (?:the )?[\"']?$"
)
_LIST = re.compile(r"\b(?:trending|list|listed|top (?:ten|thirty|\d+)|scores?)\b")
_NAME_AT = re.compile(r"[\"']?, $|[\"']?,? (?:in|at|is|stands|ranks|comes)(?: (?:in|at))? (?:number |no\. )?$")
_ON_LIST = re.compile(r" (?:on|in) (?:the|its|this) ")
_AT_NAME = re.compile(r"(?: place)? (?:with|by|is|goes to|belongs to) [\"']?|(?P<apposed>(?: place)?, [\"']?)")


def _opens(view: View, row: Sequence[Referent]) -> Iterator[Verdict]:
    """Reads "The list of June 16 opens with A, B and C"."""
    if row and _OPENS_WITH.search(view.mentions.bare, 0, row[0].start) and not view.families - {"trending_score"}:
        places = _places(view, row)
        if places and places != [*range(1, len(row) + 1)]:
            yield Verdict(row[0].start, row[-1].end, "rank", f"their places are {', '.join(map(str, places))}")


def _at_places(view: View) -> Iterator[Verdict]:
    """Reads "number 2, A", "A in sixth and B in 24th", "second with A, 19th with B": of the list, where it is spoken of."""
    bare = view.mentions.bare
    if (
        not _LIST.search(bare)
        or view.families - {"trending_score"}
        or CHANGE.search(bare)
        or re.search(r"\b(?:by|of the) [a-z]+", bare)
    ):
        return
    for number in view.mentions.numbers:
        called = bare.startswith("number ", number.start) or bare.endswith("number ", 0, number.start)
        if number.form != "ordinal" and not called:
            continue
        after = _AT_NAME.match(bare, number.end)
        told = any(_NAME_AT.fullmatch(bare, ref.end, number.start) for ref in view.referents)
        if after is not None and after["apposed"] and (told or not (called or "place" in after[0])):
            after = None  # "A at number 1, B at number 4", "A is fifth, B eighteenth"
        for ref in _named(view):
            if not re.search(r"[\d/-]", view.low[ref.start : ref.end]):
                continue
            beside = after is not None and 0 <= ref.start - after.end() <= 1
            gap = _NAME_AT.fullmatch(bare, ref.end, number.start) if ref.end <= number.start else None
            if gap is not None and gap[0].endswith(", ") and not _ON_LIST.match(bare, number.end):
                gap = None  # "second with A, 19th with B"
            at_place = (names[int(number.value) - 1 : int(number.value)] for names in view.rolls.trending.values())
            if any(view.spelt(ref.start, ref.end) in entry.lower() for entries in at_place for entry in entries):
                continue  # "unsloth has GLM-5.2 at number 11": its version of that
            (name,) = ref.subjects
            places = {*view.rolls.places_of(name).values()}
            if (beside or gap) and places and number.value not in places:
                yield Verdict(ref.start, ref.end, "wrong-subject", f"{view.subject_name([name])} is number {min(places)} there")
