"""Places apart, rates, and what the head of a list gained together: differences, ratios and totals of the closed list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from autopost.facts import Fact
from autopost.grounding.attaching.cues import cues
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS, SMALL_WORDS, small
from autopost.grounding.places.moves import MOVED
from autopost.grounding.view import Referent, View

_PLACES = re.compile(r"places?|spots?|positions?|ranks?|rungs?|slots?|notch(?:es)?")
_HIGHER = re.compile(r"[ ]\w+ (?:(?P<up>above|ahead of|higher)|(?P<down>below|behind|lower))\b")


_BY_PLACES = re.compile(r"\b(?:(?P<up>outranks?|above|ahead of|leads?|beats?)|(?P<down>below|behind|trails?))\b[^.;,]{0,60} by $")


_TOP_MISSED = re.compile(
    rf"\bmiss(?:es|ed|ing) (?:out on )?the (?:[a-z]+ )?(?:top|first) (?P<n>{SMALL_WORDS}|\d{{1,2}}) by (?:only |"
    rf"just |a single )?$"
)


_MISSES_TOP = re.compile(
    rf" (?:place|spot|rank)s?, [\"'\ue000]++ (?:just |narrowly )?misse[sd] (?:out on )?the (?:[a-z]+ )?(?:top|"
    rf"first) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b"
)


def missed_top(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "misses the trending top ten by one place": who stands eleventh."""
    opens = re.fullmatch(r"\W*by (?:only |just |a single )?", view.mentions.bare[: number.start])
    told = _TOP_MISSED.search(view.mentions.bare[: number.start]) or (
        _MISSES_TOP.match(view.mentions.bare, number.end) if opens else None
    )
    last = (small(told["n"]) or 0) if told else 0
    for ref in view.referents if last else ():
        at = {
            view.desk.place(name) or next((n for n, _ in view.rolls.entries(name.removeprefix("value:"))), 0)
            for name in ref.subjects
        }
        if (ref.end <= number.start or opens) and at == {last + number.value}:
            yield view.facts[:1]


def _places(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "climbed twelve places", "two places above B": differences of ranks, of one subject in time or of two of one list."""
    if not _PLACES.fullmatch(number.noun):
        return
    yield from _entries(view, number)
    ranks = [fact for fact in view.facts if fact.unit == "rank" and fact.metric.partition("@")[0] == "rank"]
    told = _HIGHER.match(view.mentions.bare[number.end :]) or _BY_PLACES.search(view.mentions.bare[: number.start])
    if re.match(r" \w+ (?:apart|separates?|lies? between|divides?)\b", view.mentions.bare[number.end :]):
        every = [fact for fact in view.facts if fact.unit == "rank" and fact.subject.id in view.named and "@" not in fact.id]
        yield from ((a, b) for a, b in permutations(every, 2) if a.metric == b.metric and a.subject.id != b.subject.id
                    and (b.number or 0) - (a.number or 0) == number.value)  # fmt: skip
    single = view.singles("role", "owner")
    roles = {name for ref in single for name in ref.subjects}
    for a, b in permutations(ranks, 2):
        if a.subject.id not in subjects or "@" in a.id or abs((b.number or 0) - (a.number or 0)) != number.value:
            continue
        apart = b.subject.id != a.subject.id and b.subject.kind == a.subject.kind and "@" not in b.id
        above = (a.number or 0) < (b.number or 0)
        if (a.subject.id == b.subject.id and _right_way(view, number, a, b)) or (
            apart and told is not None and above == bool(told["up"]) and b.subject.id in {*view.named, *roles, *view.carried[:1]}
        ):
            yield a, b


_THAN = re.compile(r" \w+ (?:(?P<up>higher|further up|better)|lower|further down|worse) than\b")


def _right_way(view: View, number: Number, now: Fact, then: Fact) -> bool:
    """Whether a place told to be gained or lost was so."""
    start, end = view.clause(number.start)
    ways = [*MOVED.finditer(view.mentions.bare, start, number.start)][-1:] + [
        *MOVED.finditer(view.mentions.bare, number.end, end)
    ][:1]
    after = next((way for way in ways if way.start() >= number.end), None)
    than = _THAN.match(view.mentions.bare, number.end)
    if than is not None:
        return "@" not in then.id or ((then.number or 0) > (now.number or 0)) == bool(than["up"])
    near = (
        after if after and re.fullmatch(r" [a-z]+ ", view.mentions.bare[number.end : after.start()]) else next(iter(ways), None)
    )
    return near is None or "@" not in then.id or ((then.number or 0) > (now.number or 0)) == bool(near["up"])


def _entries(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A is ninth, one place behind B" of names that only a list has."""
    told = _HIGHER.match(view.mentions.bare[number.end :])
    lists = [fact.value for fact in view.facts if isinstance(fact.value, tuple)]
    known = [ref for ref in view.referents if ref.kind == "name" or (ref.kind == "value" and _listed(lists, ref))]
    before = [ref for ref in known if ref.end <= number.start]
    if len(before) > 1 and re.match(r" \w+ apart\b", view.mentions.bare[number.end :]):
        for fact in (fact for fact in view.facts if isinstance(fact.value, tuple)):
            one, two = (_position(fact.value, next(iter(ref.subjects))) for ref in before[-2:])  # type: ignore[arg-type]
            if one and two and abs(one - two) == number.value:
                yield (fact,)
    after = [ref for ref in known if ref.start >= number.end]
    yield from _from_the_last(view, number, lists, known)
    if told is None or not before or not after:
        return
    for fact in view.facts:
        if isinstance(fact.value, tuple):
            one, two = (_position(fact.value, next(iter(ref.subjects))) for ref in (before[-1], after[0]))
            if one and two and abs(one - two) == number.value and (one < two) == bool(told["up"]):
                yield (fact,)


_FROM_LAST = re.compile(
    r" \w+ (?:(?P<up>higher|above|ahead|further up)|lower|below|behind|further down)(?: (?:it|that one|that))?\b(?! \ue000)"
)


def _from_the_last(view: View, number: Number, lists: list[tuple[str, ...]], known: list[Referent]) -> Iterator[tuple[Fact, ...]]:
    """Reads "A is 16th. Three places below it comes B", "its sibling B sits three places lower": from the one named before."""
    told = _FROM_LAST.match(view.mentions.bare, number.end)
    here = [name for ref in known for name in sorted(ref.subjects)]
    before = next((name for name in reversed(view.told) if name not in here), "")
    if told is None or len(here) not in {1, len("AB")} or not (before or len(here) > 1):
        return
    one, two = (here[0], here[1]) if len(here) > 1 else (before, here[0])
    for listed in lists:
        a, b = _position(listed, one), _position(listed, two)
        if a and b and (a - b if told["up"] else b - a) == number.value:
            yield view.facts[:1]


def _listed(lists: Iterable[tuple[object, ...]], ref: Referent) -> bool:
    """Whether a name is that of an entry, and not of the house that has one."""
    return any(_position(entries, next(iter(ref.subjects))) for entries in lists)


def _position(entries: tuple[object, ...], subject: str) -> int:
    """Where a subject or a name stands in a list given whole, from 1; 0 where it does not."""
    name = subject.removeprefix("value:").rpartition(":")[2]
    return next((n for n, entry in enumerate(entries, 1) if str(entry).endswith(name)), 0)


_NEAR = 16
_BETWEEN = re.compile(
    rf"\b(?:between|from) (?:the )?(?:number )?(?P<a>{PLACE_WORDS})(?: place)? (?:and|to) (?:the )?(?P<b>{PLACE_WORDS})\b|"
    rf"\b(?P<c>{PLACE_WORDS}) and (?P<d>{PLACE_WORDS})\b(?=[^.;:]{{0,60}}\bapart\b)"
)


def _two_places(told: re.Match[str]) -> tuple[int, int]:
    return ORDINAL_WORDS[told["a"] or told["c"]], ORDINAL_WORDS[told["b"] or told["d"]]


def _told_between(view: View, number: Number) -> re.Match[str] | None:
    """The two places that a number stands with: those right before it, else of its clause, else the first that are told."""
    clause = [*_BETWEEN.finditer(view.mentions.bare, *view.clause(number.start))]
    near = [told for told in clause if told.end() <= number.start <= told.end() + _NEAR]
    return near[-1] if near else clause[0] if clause else _BETWEEN.search(view.mentions.bare)


def of_those_places(view: View, names: Iterable[str]) -> bool:
    """Reads "the gap between first and second is 147": whether two subjects are those who stand there, where places are told."""
    told = _BETWEEN.search(view.mentions.bare)
    known = {view.desk.place(name) for name in names} - {0}
    return told is None or not known or known == {*_two_places(told)}


def _between_places(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "the gap between first and second in the week's gains is 2,610": of whoever stands there."""
    told = _told_between(view, number) or _BETWEEN.search(view.before)
    if told is None:
        return
    read, gains = cues(view, number), re.search(r"\bgain\w*\b", view.mentions.bare) is not None
    named = re.search(r"\b(model|dataset|space|repositor|project|paper)", view.mentions.bare)
    kind = {"repositor": "repository", "project": "repository"}.get(named[1], named[1]) if named else ""
    one, two = (
        view.desk.gainers[place - 1 : place] if gains else view.desk.at_place(kind or "model", place)
        for place in _two_places(told)
    )
    for a in (fact for name in one for fact in view.desk.by_subject[name] if fact.number is not None):
        for b in (fact for name in two for fact in view.desk.by_subject[name]):
            same = (
                a.metric == b.metric and (not gains or a.metric == "stars_gain_7d") and a.unit != "rank" and b.number is not None
            )
            same = same and (not read.near or read.family == view.desk.measure(a).family)
            same = same and (number.noun != "points" or a.unit == "points")
            if same and number.fits(abs((a.number or 0) - (b.number or 0))):
                yield a, b


def apart(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Places between two ranks, and so many of one thing for each of another."""
    yield from _places(view, number, subjects)
    yield from _between_places(view, number)


_NEXT = re.compile(
    r"[ ](?:[a-z]+ ){0,3}?(?:(?P<ahead>ahead of|more than|clear of|above|in front of|higher than|better than)|"
    r"(?P<behind>behind|below|fewer than|"
    r"short of)) (?:(?:the|its|any|anyone) )?(?:next|runner-up|nearest|closest|second|else|one)\b"
)


def to_next(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "979 ahead of the next": from the subject's value to that which follows it among all of its kind."""
    told, read = _NEXT.match(view.mentions.bare, number.end), cues(view, number)
    if told is None:
        return
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if (
            fact.subject.id not in subjects
            or measure.aspect not in {"level", "gain"}
            or (read.family or measure.family) != measure.family
        ):
            continue
        order = view.rolls.by(fact.subject.kind, fact.metric)
        at = order.index(fact.subject.id) + (1 if told["ahead"] else -1) if fact.subject.id in order else -1
        other = view.rolls.of(order[at], fact.metric) if 0 <= at < len(order) else None
        if other is not None and number.fits((fact.number or 0) - (other.number or 0)):
            yield fact, other
