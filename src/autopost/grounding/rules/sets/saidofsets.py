"""What a number says of a set besides how many of it are so: how many houses, the place of the best, the values of a row."""

from __future__ import annotations

import re

from autopost.grounding.attaching.enumeration import run
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.bestplaced import best_placed
from autopost.grounding.places.rowplaces import Row, misplaced, rows, stands
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.sets.leftover import exceptions, leaves, others, the_last
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.sets.publishers import borne_out, publishers
from autopost.grounding.sets.quantities import claims, shown_by
from autopost.grounding.view import View

_OF_THEM = re.compile(r"(?: of them| in all| altogether| of (?:the )?\d+)*(?:[,.;)]| in all|\W*$)")


def _restated(view: View, number: Number) -> Verdict | None:
    """Reads "18 of the 40, or 45 per cent", "a quarter were, ten of them in all": what a true claim comes to, once more."""
    led = re.search(r"(?:,|\(|–|\bor) (?:that is |or |in other words |exactly |just )*$", view.mentions.bare[: number.start])
    if led is None or number.form not in {"count", "percent"} or not _OF_THEM.match(view.mentions.bare, number.end):
        return None
    for claim in claims(view):
        if not claim.true or claim.quantity.end > number.start or claim.quantity.number is number:
            continue
        same = number.value == claim.count and number.total in {None, claim.size} and number.step <= 1
        if same if number.form == "count" else number.fits(100 * claim.count / claim.size):
            return Verdict(number.start, number.end, facts=(shown_by(view, claim),))
    return None


def _left_by_houses(view: View, whole: Population) -> tuple[str, ...]:
    """Reads "A and B have two each among the ten; the other six belong to six different owners": those of no house named."""
    named = {name for ref in view.referents if ref.kind == "owner" for name in ref.subjects}
    return tuple(name for name in whole.readings[0] if name not in named)


_DIFFERENT = re.compile(
    r" (?:different |separate |distinct )?(?:accounts|owners|publishers|houses|organi[sz]ations|makers|labs|companies)\b"
)


_BEHIND = re.compile(
    r" (?:share|hold|fill|occupy|take|took|make up|have|are behind|stand behind|divide|supply|publish|published|made)(?: up)?"
    r"(?: between them| among them)? (?:the )?(?:trending )?"
)
"""Reads "Five different owners share the first five places"."""


def _different(view: View, number: Number) -> Verdict | None:
    """Reads "The first three models come from three different accounts": how many houses a set is of."""
    told = _DIFFERENT.match(view.mentions.bare, number.end)
    known = [p for p in view.populations if p.end <= number.start and p.readings and not p.other][-1:]
    behind = _BEHIND.match(view.mentions.bare, told.end()) if told and not known else None
    after = (p for p in view.populations if behind and p.readings and 0 <= p.start - behind.start() <= len(behind[0]) + 1)
    known = known or [*after]
    others = [p for p in view.populations if p.other and p.end <= number.start]
    left = _left_by_houses(view, known[0]) if told and others and known else ()
    if left and len(left) == others[-1].size:
        right = len({account(name) for name in left})
        message = f"they are of {right}"
        return sound(view, number.start, number.end) if number.value == right else (
            Verdict(number.start, number.end, "count", message))  # fmt: skip
    if not known or told is None:
        return None
    sizes = {len({account(name) for name in names}) for names in known[0].readings}
    if number.value in sizes:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"they are of {min(sizes)}")


def _best(view: View, number: Number) -> Verdict | None:
    """Reads "the highest of them number 7": the place of whoever of some stands first on the list."""
    best = next((one for one in best_placed(view) if one.number is number), None)
    if best is None or any(known.size_at == (number.start, number.end) for known in view.populations):
        return None  # "including the entire top four"
    if number.value == best.place:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "rank", f"of these the place is number {best.place}")


def _houses(view: View, number: Number) -> Verdict | None:
    """Reads "two publishers hold three places each": how many houses are listed so often."""
    true, told = borne_out(view, number), publishers(view)
    if true is None or told is None:
        return None
    if true:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"so often are {told.count} listed")


def in_row_of_places(view: View, number: Number) -> Verdict | None:
    """Reads "numbers 7, 22 and 30 are Unsloth's", "numbers 2 to 7 are tagged so": whose they are, or what all of them are."""
    row = next((one for one in rows(view) if number in one.numbers), None)
    if row is None:
        return None
    held = [claim for claim in claims(view) if claim.quantity.start == row.start and claim.quantity.word == "all" and claim.true]
    entry = dict(zip(row.numbers, row.entries, strict=False)).get(number, "")
    if held or stands(view, number):
        return sound(view, number.start, number.end)
    message = _elsewhere(view, row, entry.rpartition(":")[2])
    return Verdict(number.start, number.end, "rank", message) if message else None


def _elsewhere(view: View, row: Row, entry: str) -> str:
    """Why a place of a row is told wrongly; empty where it may be one of another order."""
    if _supplies(view, row):
        return f"there stands {entry}, of another house"
    if misplaced(view, row):
        return "whoever stand at these places are others, or in another order"
    return ""


_SUPPLIES = re.compile(
    r"(?: (?:supplies|supply|provides|owns|holds|has|takes|contributes|publishes|fields|fills|occupies)) (?:the )?"
)


def _supplies(view: View, row: Row) -> bool:
    """Reads "Nvidia supplies the first and the third of the trending datasets": a house, and what it is said to have."""
    houses = [ref for ref in view.referents if ref.kind == "owner" and ref.end <= row.start]
    return bool(houses) and _SUPPLIES.fullmatch(view.mentions.bare, houses[-1].end, row.start) is not None


def _at_places(view: View, number: Number) -> Verdict | None:
    """Reads "Fifth and sixth among the papers have 47 and 46": of as many values the one that the place answers."""
    values = run(view, number)
    for row in rows(view):
        if row.range or len(values) != len(row.entries) or values[0].start < row.end or any(n in row.numbers for n in values):
            continue
        entry = row.entries[values.index(number)]
        families = dict.fromkeys(family for *_, family in view.nouns)
        own = [fact for family in families if (fact := view.rolls.of(entry, family)) is not None]
        if own and any(number.fits(fact.number or 0) for fact in own):
            return sound(view, number.start, number.end)
    return None


READINGS = (
    _houses,
    _different,
    _best,
    leaves,
    _at_places,
    _restated,
    the_last,
    exceptions,
    others,
)
"""What a number may say of a set besides how many are so, in the order in which it is asked."""
