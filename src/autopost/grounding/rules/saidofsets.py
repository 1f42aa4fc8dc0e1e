"""What a number says of a set besides how many of it are so: whom a count leaves, how many houses, the place of the best."""

from __future__ import annotations

import re

from autopost.grounding.amounts import measured
from autopost.grounding.bestplaced import best_placed
from autopost.grounding.enumeration import run
from autopost.grounding.numbers import Number
from autopost.grounding.publishers import borne_out, each_house, publishers
from autopost.grounding.quantities import claims, settled, shown_by
from autopost.grounding.releasecounts import told as release_counts
from autopost.grounding.rolls import account
from autopost.grounding.rowplaces import Row, rows, stands
from autopost.grounding.rules.often import often
from autopost.grounding.rules.releasegaps import days_unsaid
from autopost.grounding.rules.statedparts import of_stated
from autopost.grounding.rules.thansome import others_have, than_some, tops_some
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.setplaces import members
from autopost.grounding.takenup import spared
from autopost.grounding.valuerows import in_row
from autopost.grounding.view import View


def _the_last(view: View, number: Number) -> Verdict | None:
    """Reads "Three of the four have fewer than 300; the fourth, A, has 1,722": the one that the count leaves over."""
    if number.form != "ordinal" or not re.search(r"\bthe $", view.mentions.bare[: number.start]):
        return None
    made = [claim for claim in claims(view) if claim.quantity.end <= number.start]
    found = [c for c in (*made, *view.counted) if c.true and c.quantity.number and c.count + 1 == c.size == number.value]
    after = [ref for ref in view.referents if ref.kind == "name" and ref.start >= number.end and len(ref.subjects) == 1]
    if not found:
        return None
    apposed = re.fullmatch(r"(?: is)?,? \W*", view.mentions.bare[number.end : after[0].start]) if after else None
    held = [name for name in after[0].subjects if any(test.holds(name) for test in found[0].tests)] if apposed else []
    outside = bool(apposed) and not after[0].subjects <= set(found[0].members)
    if held or outside:
        whom = view.subject_name(sorted(after[0].subjects))
        return Verdict(after[0].start, after[0].end, "count", f"{whom} is not the one that is left over")
    return Verdict(number.start, number.end, facts=(shown_by(view, found[0]),))


_EXCEPTIONS = re.compile(r" exceptions?\b")


def _exceptions(view: View, number: Number) -> Verdict | None:
    """Reads "Eight of the ten are. The two exceptions are A and B": those that the count leaves over."""
    own = settled(view, number)
    if number.form != "count" or not _EXCEPTIONS.match(view.mentions.bare, number.end) or (own is not None and not own.true):
        return None
    made = [claim for claim in claims(view) if claim.quantity.end <= number.start] or [*view.counted]
    last = next((c for c in reversed(made) if c.true and c.size - c.count == number.value), None)
    if last is None:
        return None
    after = [ref for ref in view.referents if ref.kind == "name" and ref.start >= number.end and len(ref.subjects) == 1]
    left = {name for name in last.members if not any(test.holds(name) for test in last.tests)}
    wrong = next((ref for ref in after if not ref.subjects & left), None)
    if len({name for ref in after for name in ref.subjects}) == number.value and wrong is not None:
        whom = view.subject_name(sorted(wrong.subjects))
        return Verdict(wrong.start, wrong.end, "count", f"{whom} is none of those that are left over")
    return Verdict(number.start, number.end, facts=(shown_by(view, last),))


_DO = re.compile(r"(?:,| (?:are|were|is|have|has|had|do|carry|use|run|come)\b)")


def _miscounted(view: View, number: Number) -> Verdict | None:
    """Reads "Six of the eight are. The other three": those left over are two."""
    known = next((p for p in view.populations if p.other and p.size_at == (number.start, number.end)), None)
    made = [c for c in claims(view) if c.quantity.end <= number.start and c.true and c.quantity.number and not c.population.other]
    last = next(reversed((*view.counted, *made)), None)
    if known is None or last is None or not last.true or not _DO.match(view.mentions.bare, number.end):
        return None
    own, told = settled(view, number), [*made] or [*view.counted]
    left = len(spared(told)) or last.size - last.count
    if own is not None and own.true:
        return None
    if left == known.size and own is None and not made:
        return Verdict(number.start, number.end, facts=(shown_by(view, last),))
    if left == known.size or (known.kind and known.kind != last.population.kind) or last.quantity.word:
        return None
    return Verdict(number.start, number.end, "count", f"of these {last.size}, {left} are left over")


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
    if not known or told is None:
        return None
    sizes = {len({account(name) for name in names}) for names in known[0].readings}
    if number.value in sizes:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"they are of {min(sizes)}")


def _best(view: View, number: Number) -> Verdict | None:
    """Reads "the highest of them number 7": the place of whoever of some stands first on the list."""
    best = next((one for one in best_placed(view) if one.number is number), None)
    if best is None:
        return None
    if number.value == best.place:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "rank", f"of these the place is number {best.place}")


def _houses(view: View, number: Number) -> Verdict | None:
    """Reads "two publishers hold three places each": how many houses are listed so often."""
    if (each := each_house(view, number)) is not None:
        if each:
            return sound(view, number.start, number.end)
        return Verdict(number.start, number.end, "count", "not each of these is listed so often")
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
    if held or stands(view, number):
        return sound(view, number.start, number.end)
    if _supplies(view, row):
        entry = row.entries[row.numbers.index(number)]
        return Verdict(number.start, number.end, "rank", f"there stands {entry.rpartition(':')[2]}, of another house")
    told, entry = members(view, row), dict(zip(row.numbers, row.entries, strict=False)).get(number, "")
    if told and not row.range:
        if any(entry in names for names in told):
            return sound(view, number.start, number.end)
        return Verdict(number.start, number.end, "rank", f"there stands {entry.rpartition(':')[2]}, which is none of these")
    return None  # what does not stand here may stand in another order


_SUPPLIES = re.compile(
    r"(?: (?:supplies|supply|provides|owns|holds|has|takes|contributes|publishes|fields|fills|occupies)) (?:the )?"
)


def _supplies(view: View, row: Row) -> bool:
    """Reads "Nvidia supplies the first and the third of the trending datasets": a house, and what it is said to have."""
    houses = [ref for ref in view.referents if ref.kind == "owner" and ref.end <= row.start]
    return bool(houses) and _SUPPLIES.fullmatch(view.mentions.bare, houses[-1].end, row.start) is not None


def _of_releases(view: View, number: Number) -> Verdict | None:
    """Reads "six of the eleven releases are dated 13 June or later": so many of those that the edition lists."""
    told = next((one for one in release_counts(view) if one.start <= number.start < one.end), None)
    if told is None:
        return None
    if told.true:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"of these releases {len(told.held)} are of that time")


_MARK = 400
_NAMELY = re.compile(r"(?: [a-z]+)?(?:,|:| –| \()(?: (?:namely|with|at|having|on))? ")


def _held(view: View, number: Number) -> Verdict | None:
    """Reads "two of the six have fewer than 20 upvotes, 17 and 14": what those have that were counted, as many as they are."""
    for claim in claims(view):
        limit = claim.tests[0]
        if not claim.true or limit.label != "limit" or not limit.family or limit.number is None:
            continue
        values = [value for value in run(view, number) if value.start >= limit.end]
        if not values or len(values) != claim.count or not _NAMELY.fullmatch(view.mentions.bare, limit.end, values[0].start):
            continue
        held = [name for name in claim.members if limit.holds(name)]
        known = sorted(v for name in held if (v := measured(view, name, limit.family, changes=limit.changes)) is not None)
        told = sorted(value.value for value in values)
        if len(known) == len(told) and all(n.fits(v) for n, v in zip(sorted(values, key=lambda n: n.value), known, strict=True)):
            return sound(view, number.start, number.end)
        shown = " and ".join(f"{value:,.0f}" for value in reversed(known))
        return None if number.value in known else Verdict(number.start, number.end, "value", f"these have {shown}")
    return None


_LEAVES = re.compile(
    r"\b(?:leaves|leaving|which leaves|that leaves|left)(?: (?:just|only|the other|another|exactly|a group of))? $"
)


def _leaves(view: View, number: Number) -> Verdict | None:
    """Reads "three show none and three have a million, which leaves 24 in between": whom the counts before leave."""
    if number.form != "count" or not _LEAVES.search(view.mentions.bare[: number.start]):
        return None
    made = [claim for claim in claims(view) if claim.quantity.end <= number.start] or [*view.counted]
    few = [n.value for n in view.mentions.numbers if n.end <= number.start and n.form == "count" and n.value < _MARK]
    if not made and few and number.value + sum(few) in view.rolls.sizes:
        return sound(view, number.start, number.end)  # of a list whose members nobody counts but its own facts
    counts = [] if made or few else _parts_said(view)
    if counts:
        left = counts[0][1] - sum(part for part, _ in counts)
        true = number.value == left
        return (
            sound(view, number.start, number.end) if true else Verdict(number.start, number.end, "count", f"{left} are left over")
        )
    if not made or not all(claim.true for claim in made):
        return None
    left = len(spared(made))
    if left == number.value:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"of these {made[-1].size}, {left} are left over")


_PART_OF = re.compile(r"of (\d+) ")


def _parts_said(view: View) -> list[tuple[int, int]]:
    """What the facts of the sentence before count of one list: so many, of so many."""
    told = [(fact, _PART_OF.match(fact.unit or "")) for fact in dict.fromkeys(view.said)]
    counts = [(int(fact.number or 0), int(of[1])) for fact, of in told if of]
    return counts if len({whole for _, whole in counts}) == 1 else []


def _of_row(view: View, number: Number) -> Verdict | None:
    """Reads "Likes of the four Spaces, in order of rank: 243, 86, 116, 1,775"; and the places that only head such a row."""
    true = in_row(view).get(number)
    if true is None and in_row(view) and any(number in row.numbers for row in rows(view)):
        true = True
    if true is None:
        return None
    if true:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "wrong-subject", "whoever stands at this place of the row has another value")


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
    days_unsaid,
    often,
    _houses,
    _different,
    _best,
    _of_releases,
    of_stated,
    _leaves,
    _held,
    _of_row,
    than_some,
    others_have,
    tops_some,
    _at_places,
    _restated,
    _the_last,
    _exceptions,
    _miscounted,
)
"""What a number may say of a set besides how many are so, in the order in which it is asked."""
