"""The entries of a list that a text tells of, however it calls them: "unsloth's GGUF of it", "two Qwables".

A place is believed of them where the entry that stands there is one of those told of; so is a distance in places between two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.moves import places_moved
from autopost.grounding.places.ofmembers import places_told
from autopost.grounding.places.rowplaces import named, rows, stands
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_FEW, _MANY = 3, 5
_SHORTEST = 4
_APART = re.compile(
    r" (?:places?|rungs?|spots?|positions?|ranks?|steps?|slots?)\b(?: (?:further|ahead|up|down|above|below|beneath|"
    r"behind|higher|lower|back))*"
    r"| (?:below|beneath|behind|above|ahead)\b"
)
_UP = re.compile(r"\b(?:above|ahead|up|higher)\b")
_DOWN = re.compile(r"\b(?:below|beneath|behind|down|lower|back)\b")


def told_place(view: View, number: Number) -> bool:
    """Whether the entry at a place is one that the text tells of, and the name right before it is no other entry's."""
    entries = _told(view)
    at = int(number.value)
    told = places_told(view)
    if view.cited or at not in entries or number not in told or sum(other.value == at for other in told) > 1:
        return False
    singles = view.singles("name", "value")
    before = [ref for ref in singles if ref.end <= number.start]
    row = next((row for row in rows(view) if number in row.numbers and named(view, row)), None)
    if row is not None:
        return stands(view, number)
    word = view.spelt(before[-1].start, before[-1].end) if before else ""
    own = (_called(view, word) or _places_of(view, word)) if word else set()
    if at in own or not own:
        return True
    # Where nobody else is told of, the place is not that of a namesake: "MiMo-V2.5 rose to sixth" of MiMo-V2.5-Pro.
    told_of = [ref for ref in view.referents if ref.kind in {"name", "value", "owner", "role", "pronoun"}]
    several = len(told_of) + len(view.mentions.strangers) > 1 or view.carried
    return bool(several) and len(entries) > 1 and not _RIGHT_BEFORE.fullmatch(view.mentions.bare, before[-1].end, number.start)


_RIGHT_BEFORE = re.compile(r"[\"']?,? ?\(?(?:which )?(?:is |at |in |on |stands |sits |ranks |comes |the )*(?:number |no\. )?")


def told_distance(view: View, number: Number) -> bool:
    """Whether two entries that the text tells of are so many places apart, the way round that is said of the one before it."""
    told = _APART.match(view.mentions.bare, number.end)
    if not view.cited and told and number.form == "count" and _had_been(view, number, told):
        return True
    if view.cited or number.form != "count" or number.total is not None or told is None or number.value > _MOST:
        return False
    entries, gap = _told(view), int(number.value)
    sign = -1 if _UP.search(told[0]) else 1 if _DOWN.search(told[0]) else 0
    if not 1 < len(entries) <= _MANY:
        return False
    before = [place for place in entries if entries[place] < number.start]
    after = sorted((place for place in entries if place not in before), key=lambda place: entries[place])
    if sign and before and after:
        return any(one - other == sign * gap for one in before for other in after)
    if sign and after:
        return after[-1] - after[0] == sign * gap
    return any(one - other == gap for one in entries for other in entries)


_MOST = 60
_HAD_BEEN = re.compile(r"\b(?:had been|was|were|stood|sat|ranked|had stood) (?:still )?$")


def _had_been(view: View, number: Number, told: re.Match[str]) -> bool:
    """Reads "now 18th, had been four places higher on Sunday": so many places since the day before, the other way round."""
    names = {name for ref in view.single for name in ref.subjects} or {*view.carried[:1]}
    way = 1 if _UP.search(told[0]) else -1 if _DOWN.search(told[0]) else 0
    if not way or not view.mentions.moments or not _HAD_BEEN.search(view.mentions.bare, 0, number.start):
        return False
    return len(names) == 1 and places_moved(view.desk, next(iter(names))) == -way * number.value


@once
def _told(view: View) -> dict[int, int]:
    """The places of the entries told of, each with where the text does so first."""
    found: dict[int, int] = {}
    houses = {house: ref.start for ref in reversed(view.referents) if (house := house_at(view, ref))}
    listed = _listed(view)
    for word, start in _words(view):
        for place in _places_of(view, word):
            of = [at for house, at in houses.items() if of_house(listed[place], house)]
            found[place] = min(max(start, *of, start), found.get(place, len(view.low)))
    return found


def _listed(view: View) -> dict[int, str]:
    """Who stands at each place of the list that is spoken of."""
    return view.rolls.places.get(listed_kind(view.mentions.bare), {})


@once
def _names(view: View) -> dict[int, str]:
    """What the entries are called, account and name in small letters."""
    return {place: entry.rpartition(":")[2].lower() for place, entry in _listed(view).items()}


def _words(view: View) -> Iterator[tuple[str, int]]:
    """What may be, or be in, the name of an entry, and where it stands."""
    for ref in view.referents:
        if ref.kind in {"name", "value", "owner", "role"}:
            yield view.spelt(ref.start, ref.end), ref.start
            yield from ((_name(view, name), ref.start) for name in ref.subjects if len(ref.subjects) == 1)
    for stranger in view.mentions.strangers:
        yield view.spelt(stranger.start, stranger.end).removesuffix("s"), stranger.start
    for name in view.carried[:1]:
        yield _name(view, name), -1
        yield account(name), -1


def _name(view: View, subject: str) -> str:
    known = view.desk.ledger.subjects
    return known[subject].name.lower() if subject in known else subject.rpartition(":")[2].lower()


def _called(view: View, word: str) -> set[int]:
    """Where the entries stand whose whole name this is, with the account or without."""
    return {place for place, name in _names(view).items() if word in {name, name.partition("/")[2]}}


def _places_of(view: View, word: str) -> set[int]:
    """Where the entries stand that are called so, have it in their names, or are of that house: few, or all of a house named."""
    word = word.partition(":")[0] if " " not in word.partition(":")[0] else word
    listed, same, stem = _listed(view), _called(view, word), word.rpartition("/")[2]
    within = {n for n, name in _names(view).items() if len(stem) >= _SHORTEST and stem in name.partition("/")[2]}
    house = {n for n, entry in listed.items() if of_house(entry, word)}
    others = within - same
    of_houses = {n for n in others if any(of_house(listed[n], name) for name in _houses(view))}
    return same | (of_houses or (others if len(others) <= _FEW else set())) | (house if len(house) <= _FEW else set())


@once
def _houses(view: View) -> tuple[str, ...]:
    return tuple(house for ref in view.referents if (house := house_at(view, ref)))
