"""What a number says of those that the counts before it leave over: how many they are, and who."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.sets.quantities import claims, settled, shown_by
from autopost.grounding.sets.takenup import spared
from autopost.grounding.view import View


def the_last(view: View, number: Number) -> Verdict | None:
    """Reads "Three of the four have fewer than 300; the fourth, A, has 1,722": the one that the count leaves over."""
    if number.form != "ordinal" or not re.search(r"\bthe $", view.mentions.bare[: number.start]):
        return None
    made = [claim for claim in claims(view) if claim.quantity.end <= number.start]
    found = [c for c in (*made, *view.counted) if c.true and c.quantity.number and c.count + 1 == c.size == number.value]
    if not found:
        return None
    return Verdict(number.start, number.end, facts=(shown_by(view, found[0]),))


_EXCEPTIONS = re.compile(r" exceptions?\b")


def exceptions(view: View, number: Number) -> Verdict | None:
    """Reads "Eight of the ten are. The two exceptions are A and B": those that the count leaves over."""
    own = settled(view, number)
    if number.form != "count" or not _EXCEPTIONS.match(view.mentions.bare, number.end) or (own is not None and not own.true):
        return None
    made = [claim for claim in claims(view) if claim.quantity.end <= number.start] or [*view.counted]
    last = next((c for c in reversed(made) if c.true and c.size - c.count == number.value), None)
    if last is None:
        return None
    after = [ref for ref in view.referents if ref.kind == "name" and ref.start >= number.end and len(ref.subjects) == 1]
    left = {*last.rest}
    wrong = next((ref for ref in after if not ref.subjects & left), None)
    if len({name for ref in after for name in ref.subjects}) == number.value and wrong is not None:
        whom = view.subject_name(sorted(wrong.subjects))
        return Verdict(wrong.start, wrong.end, "count", f"{whom} is none of those that are left over")
    return Verdict(number.start, number.end, facts=(shown_by(view, last),))


_DO = re.compile(r"(?:,| (?:are|were|is|have|has|had|do|carry|use|run|come)\b)")


_THE_OTHER = re.compile(r"\b(?:other|remaining) $")


def _told_of_so_many(view: View, number: Number) -> int | None:
    """Reads "Three of the 30 show none; the other 27 do": what is left of a list that its own facts alone count."""
    before = [one for one in view.mentions.numbers if one.end <= number.start and one.total and one.form == "count"]
    if number.form != "count" or len(before) != 1 or not _THE_OTHER.search(view.mentions.bare, 0, number.start):
        return None
    return int((before[0].total or 0) - before[0].value)


def others(view: View, number: Number) -> Verdict | None:
    """Reads "Six of the eight are. The other three": those left over are two."""
    known = next((p for p in view.populations if p.other and p.size_at == (number.start, number.end)), None)
    made = [c for c in claims(view) if c.quantity.end <= number.start and c.true and c.quantity.number and not c.population.other]
    last = next(reversed((*view.counted, *made)), None)
    if last is None and (whole := _told_of_so_many(view, number)) is not None:
        so = number.value == whole
        return (
            sound(view, number.start, number.end) if so else Verdict(number.start, number.end, "count", f"{whole} are left over")
        )
    if known is None or last is None or not last.true or not _DO.match(view.mentions.bare, number.end):
        return None
    own, told = settled(view, number), [*made] or [*view.counted]
    left = len(spared(told)) or last.size - last.count
    if left != known.size and made and view.counted:
        left = len(spared([*view.counted, *made])) or left  # the sentence before counted some of them, too
    if own is not None and own.true:
        return None
    if left == known.size and own is None and (view.counted or not made):
        return Verdict(number.start, number.end, facts=(shown_by(view, last),))
    if left == known.size or (known.kind and known.kind != last.population.kind) or last.quantity.word:
        return None
    return Verdict(number.start, number.end, "count", f"of these {last.size}, {left} are left over")


_MARK = 400
_LEAVES = re.compile(
    r"\b(?:leaves|leaving|which leaves|that leaves|left)(?: (?:just|only|the other|another|exactly|a group of))? $"
)


def leaves(view: View, number: Number) -> Verdict | None:
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
    if number.value == left:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "count", f"of these {made[-1].size}, {left} are left over")


_PART_OF = re.compile(r"of (\d+) ")


def _parts_said(view: View) -> list[tuple[int, int]]:
    """What the facts of the sentence before count of one list: so many, of so many."""
    told = [(fact, _PART_OF.match(fact.unit or "")) for fact in dict.fromkeys(view.said)]
    counts = [(int(fact.number or 0), int(of[1])) for fact, of in told if of]
    return counts if len({whole for _, whole in counts}) == 1 else []
