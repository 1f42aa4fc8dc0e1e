"""Places that are exactly those of a set that is told: "only two, the first and the eighth, are so", "No. 2, 11 and 19"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once, once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.holders import holders
from autopost.grounding.sets.nameparts import having, written
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_LAST = re.compile(r"\b(?:last|lowest|worst placed|hindmost) (?:of (?:them|these|those|which|the \w+)|being|is|at|,)")
_FIRST = re.compile(
    r"\b(?:first|highest|best[- ]placed|best[- ]ranked|top|best|leading)(?: [a-z]+)?(?:, [^,]{3,60},)? (?:of (?:them|"
    r"these|those|which|the \w+)"
    r"|being|is|at|in|stands|sits|ranks|comes|,)"
)
_MEASURED = re.compile(
    r"(?: [a-z]+)? (?:(?:places?|rungs?|spots?|steps?) (?:above|below|behind|ahead|up|down|higher|lower)|"
    r"stars|likes|downloads|forks|upvotes|points|percent|days|weeks|times|models|names|entries|papers|of)\b|%"
)


def place_of_members(view: View, number: Number) -> bool:
    """Whether a place is one of a row that is, to the last, that of the members of a set the text tells of."""
    row = places_told(view)
    return number in row and not _of_another(view, number) and any(_same(view, row, places) for places in _sets(view))


_BETWEEN = re.compile(r"[^\d.;:,]{0,30}")


def _of_another(view: View, number: Number) -> bool:
    """Reads "A is second" of whoever has another place: a row that is right as a set may still be told of the wrong ones."""
    refs = [ref for ref in view.singles("name", "value") if ref.end <= number.start]
    if not refs or not _BETWEEN.fullmatch(view.mentions.bare, refs[-1].end, number.start):
        return False
    name = next(iter(refs[-1].subjects))
    entries = [place for place, _ in view.rolls.entries(name.removeprefix("value:").rpartition(":")[2])]
    places = entries or [view.desk.place(name)]
    return any(places) and int(number.value) not in places


@once
def places_told(view: View) -> tuple[Number, ...]:
    """Every place of the sentence, by itself or in a row."""
    bare = view.mentions.bare
    return tuple(
        one for one in view.mentions.numbers
        if one.form == "ordinal" or (
            one.form == "count" and one.step <= _TEN and one.total is None and one.value <= _MOST
            and (_AT.search(bare[: one.start]) or bare.startswith(("number", "no."), one.start))
            and not _MEASURED.match(bare, one.end)
        )
    )  # fmt: skip


_MOST, _TEN = 60, 10
_AT = re.compile(r"\b(?:numbers?|no\.|nos\.|places?|ranks?|at|and|,) ?(?:no\. |number )?$")


def _same(view: View, row: tuple[Number, ...], places: frozenset[int]) -> bool:
    """Whether a row tells of all places of a set; or of its last or first alone, where that is what the words say."""
    told = {int(one.value) for one in row}
    if len(told) == 1 and len(places) > 1:
        bare = view.mentions.bare
        at = next(iter(told))
        last = _LAST.search(bare) is not None and at == max(places)
        return last or (_FIRST.search(bare) is not None and at == min(places))
    return len(told) > 1 and told == places


@each_once
def _sets(view: View) -> Iterator[frozenset[int]]:
    """The places of those who are counted, whole, and those of them within a head that the sentence names."""
    heads = {len(names) for known in view.populations for names in known.readings}
    for places in _whole_sets(view):
        yield places
        yield from (frozenset(place for place in places if place <= size) for size in heads)


def _whole_sets(view: View) -> Iterator[frozenset[int]]:
    """The places of those who are counted, and of the rest of the set they are counted in; of the entries that have a name."""
    for claim in (*claims(view), *view.counted):
        if claim.true:
            yield from (_places(view, names) for names in (claim.members, _rest(claim.population.readings, claim.members)))
    for one in holders(view):
        yield from (_places(view, one.held), _places(view, one.rest))
    for told in view.spoken:
        yield _places(view, told)
    listed = view.rolls.places.get("model", {})
    for word in written(view):
        yield frozenset(place for place, entry in listed.items() if having((entry,), word))


def _rest(readings: tuple[tuple[str, ...], ...], members: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in readings[0] if name not in members) if readings else ()


def _places(view: View, names: tuple[str, ...]) -> frozenset[int]:
    return frozenset(view.desk.place(name) for name in names) - {0}
