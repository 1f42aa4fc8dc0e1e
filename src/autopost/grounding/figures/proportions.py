"""How many times one value is another: of two subjects, or of two measures of one ("15 stars for every fork")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, permutations

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about, compared
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.parts import fits_part, fits_ratio
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.view import Referent, View

ONE = {"like": "likes", "star": "stars", "fork": "forks", "upvote": "upvotes", "download": "downloads"}
_PER = re.compile(
    r"\b(?:per|for (?:each|every)|(?:each|every)|to (?:each|every))(?: (?P<n>100|1,000|hundred|thousand|ten|five|ten thousand))? "
    r"(?:(?:one )?of (?:its|their|the) (?:[\d,.]+ )?)?(?P<what>like|star|fork|upvote|download)s?\b"
)
_FOR_EVERY = re.compile(r"\bfor (?:each|every) (?:single )?(?P<what>like|star|fork|upvote|download)\b")
_SIZES = {"100": 100, "hundred": 100, "1,000": 1000, "thousand": 1000, "ten": 10, "five": 5, None: 1}
_MOVES = re.compile(
    r"\b(?:gain\w*|add(?:s|ed|ing)|won|grew|grow(?:s|n|th|ing)|rose|rises?|risen|put on|picked up|collected|earned|"
    r"attracted|new|took|"
    r"increas\w+|lost|loss\w*|fell|drop\w*|haul|intake|sprint)\b"
)


def moves(view: View, number: Number) -> bool:
    """Whether the clause of a number, or the sentence before it, tells of what was gained."""
    start, end = view.clause(number.start)
    return _MOVES.search(view.mentions.bare, start, end) is not None


_EVERY = re.compile(
    rf"(?: (?P<what>{NOUN.pattern}))?(?: (?P<single>like|star|fork|upvote|download))? (?:for|to|per|in) (?:about |roughly |"
    rf"around |some |almost |nearly )?(?:each |every )?"
    r"(?:about |roughly |around |some |almost |nearly )?"
)


_AT = re.compile(rf"(?: {NOUN.pattern})? (?:at|for|of|on) [\"']?")
"""Reads "one like for every 3,222 downloads at A"."""


def every(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "one fork for every 3.3 stars", "three for every ten of its 193,238 stars": both numbers of the proportion."""
    last = ("", "")
    for one, two, told in _proportions(view):
        noun = NOUN.search(view.mentions.bare[two.end : two.end + 40])
        before = [family for _, end, family in view.nouns if end <= one.start]
        over = NOUN.search(told["what"]) if told["what"] else None
        under = str(noun.lastgroup) if noun else last[1]  # "A has one fork for every 14.4 stars, B one for every 3.3"
        family = (
            str(over.lastgroup) if over else ONE[told["single"]] if told["single"] else last[0] or (before[-1] if before else "")
        )
        last = (family, under)
        if number not in (one, two) or not under or not family or family == under:
            continue
        after = next((ref for ref in view.referents if ref.start >= two.end), None)
        at = after if after and _AT.fullmatch(view.mentions.bare, two.end, after.start) else None
        for name in sorted(at.subjects if at else about(view, one)):
            a, b = view.rolls.of(name, family), view.rolls.of(name, under)
            if (
                a
                and b
                and a.number
                and b.number
                and (
                    replace(one, form="times").fits(two.value * a.number / b.number)
                    or replace(two, form="times").fits(one.value * b.number / a.number)
                )
            ):
                yield a, b


@each_once
def _proportions(view: View) -> Iterator[tuple[Number, Number, re.Match[str]]]:
    for one, two in pairwise(view.mentions.numbers):
        if told := _EVERY.fullmatch(view.mentions.bare, one.end, two.start):
            yield one, two, told


_FACTOR = re.compile(r"\b(?:(?:factor|ratio) of|times) (?:[a-z]+ ){0,3}$")


def rate(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Stars per fork: A 15.1", "for every download of A there were about 61 of B"."""
    told = _PER.search(view.mentions.bare)
    if told is None or number.form not in {"count", "times"} or number.total is not None:
        return
    if told["n"] and told.start("n") <= number.start < told.end("n"):
        yield view.facts[:1]  # "per 100 stars": the measure itself
        return
    under, size = ONE[told["what"]], _SIZES.get(told["n"], 1)
    over = [family for _, _, family in view.nouns if family != under]
    rough = replace(number, form="times")
    for name in sorted(about(view, number)) if over else ():
        a, b = view.rolls.of(name, over[0]), view.rolls.of(name, under)
        if a and b and a.number and b.number and rough.fits(size * a.number / b.number):
            yield a, b
    named = [ref.subjects for ref in view.single]
    for one, two in pairwise(named) if _FOR_EVERY.search(view.mentions.bare) and not over else ():
        a, b = (view.rolls.of(next(iter(names)), under) for names in (two, one))
        if a and b and a.number and b.number and rough.fits(a.number / b.number):
            yield a, b


_OF_OTHERS = re.compile(
    r" (?:of )?(?:what |that of |those of |the (?:[a-z]+ )?(?:gains?|hauls?|growth|rise|tally|total|score|stars|likes|downloads|"
    r"forks|upvotes) (?:of|for|at|that) |)(?:the |\ue000++'s? )?[\"']?$"
)


def of_another(view: View, number: Number) -> Referent | None:
    """Whose value a part is said to be of; nobody's where it is of a set."""
    other = next((ref for ref in view.referents if ref.start >= number.end and ref.kind in {"name", "role"}), None)
    return other if other and _OF_OTHERS.match(view.mentions.bare[number.end : other.start]) else None


_ITS = re.compile(rf" (?:of )?(?:its|their) (?:own )?{NOUN.pattern}")
_MOVED = re.compile(r"\b(?:lost|shed|gained|added|rose|fell|grew|up|down|came|won|arrived|dropped|rise|drop)\b")


def part_of_its(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A leads B by 5,631 downloads, yet has fewer than half its likes": B's, where two are compared."""
    told = _ITS.match(view.mentions.bare, number.end)
    start = next((a for a, b in view.segments if a <= number.start <= b), 0)
    named = list(dict.fromkeys(tuple(sorted(ref.subjects)) for ref in view.referents
                               if ref.end <= number.start and ref.kind in {"name", "role"}))  # fmt: skip
    if told is None or len(named) != len("AB") or _MOVED.search(view.mentions.bare[start : number.start]):
        return
    for one in named[0]:
        for other in named[1]:
            a, b = view.rolls.of(one, str(told.lastgroup)), view.rolls.of(other, str(told.lastgroup))
            if a and b and a.number and b.number and fits_part(view, number, a.number / b.number):
                yield a, b


_OWN = re.compile(
    r" as many (?:(?P<a>stars|forks|likes|downloads) )?as (?:it has |its |the )?(?:[\d,.]+ (?:million )?)?"
    r"(?P<b>stars|forks|likes|downloads)\b"
)


def part_of_own(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "a third as many forks as stars", "15 times as many stars as forks": two measures of one subject."""
    match = (_OF_ITS if number.form == "percent" else _OWN).match(view.mentions.bare, number.end)
    if match is None or number.form not in {"fraction", "times", "percent"}:
        return
    before = [family for _, end, family in view.nouns if end <= number.start and family != match["b"]]
    over = match["a"] or (before[-1] if before else "")
    for name in sorted(about(view, number)):
        a, b = view.rolls.of(name, over), view.rolls.of(name, match["b"])
        if a and b and a.number and b.number and fits_ratio(view, number, a.number / b.number):
            yield a, b


_OF_ITS = re.compile(r" of (?:its|the) (?P<a>)(?:[\d,.]+ )?(?P<b>stars|forks|likes|downloads)\b")
"""Reads "its 58,672 forks come to 30.4 percent of its stars"."""


_ANY_OTHER = re.compile(
    r" (?:as (?:many|much)(?: [a-z]+)? as|the [a-z]+ of|those of|that of) (?:any other|any of the other|the next)\b"
)


def than_any(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "more than twice as many as any other of the eight": of whoever comes next, in the set that is named."""
    if number.form != "times" or not _ANY_OTHER.match(view.mentions.bare, number.end):
        return
    sets = [p.readings[0] for p in view.populations if p.readings and p.start >= number.end]
    for name in sorted(about(view, number)):
        for family in dict.fromkeys(family for *_, family in view.nouns):
            own = view.rolls.of(name, family)
            among = sets[0] if sets else view.rolls.by(own.subject.kind, family) if own else ()
            rest = [fact for other in among if other != name and (fact := view.rolls.of(other, family)) is not None]
            best = max(rest, key=lambda fact: fact.number or 0, default=None)
            if own and best and own.number and best.number and number.fits(own.number / best.number):
                yield own, best


_N_TO_ONE, _BY = re.compile(r" to (?:one|1)\b"), re.compile(r"\bby (?:[a-z]+ ){0,2}$")
_BY_N_TO = re.compile(rf"\bby (?:[a-z]+ ){{0,2}}(?:{SMALL_WORDS}|[\d.]+) to $")
_TO_ONE = re.compile(r"\bratio of [^;,:]{1,20} to $")


def times(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "more than four times as often", "seven-eighths as often", "by a factor of nine": of two that are spoken of."""
    yield from than_any(view, number)
    yield from part_of_own(view, number) if number.form == "times" else ()
    before = view.mentions.bare[: number.start]
    factor = _FACTOR.search(before) or (_N_TO_ONE.match(view.mentions.bare, number.end) and _BY.search(before))
    if number.value == 1 and (_TO_ONE.search(before) or _BY_N_TO.search(before)):
        yield view.facts[:1]  # "a ratio of 4.6 to 1", "by more than four to one"
    if number.form not in {"times", "fraction"} and not (factor and number.form == "count"):
        return
    nouns = {family for _, _, family in view.nouns}
    against, holders = compared(view, number), about(view, number)
    spoken = [name for ref in view.referents if ref.kind in {"name", "role", "pronoun"} and len(ref.subjects) <= 2
              for name in sorted(ref.subjects)]  # fmt: skip
    pool = list(dict.fromkeys((*spoken, *view.carried[:2])))[:6]
    for one, two in permutations(pool, 2):
        if (holders and one not in holders) or (against and two not in against):
            continue
        for a in view.desk.by_subject.get(one, ()):
            wanted = {"gain"} if moves(view, number) else {"level", "gain"} if view.mentions.windows else {"level"}
            told = "@" not in a.id and view.desk.measure(a).aspect in wanted
            b = view.rolls.of(two, a.metric) if told else None
            if b is None or not a.number or not b.number or (nouns and view.desk.measure(a).family not in nouns):
                continue
            if _fits(view, number, a.number / b.number):
                yield a, b


def _fits(view: View, number: Number, value: float) -> bool:
    if number.form == "fraction":
        as_often = re.match(r" as (?:often|many|much|large|big)\b", view.mentions.bare[number.end :])
        return bool(as_often) and fits_part(view, number, value)
    return replace(number, form="times").fits(value)
