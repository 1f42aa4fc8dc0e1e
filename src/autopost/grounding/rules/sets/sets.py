"""What is said of a whole set in words: "none of the ten is written in Rust", "all four are built with Gradio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import about
from autopost.grounding.dated.releasecounts import told as release_counts
from autopost.grounding.figures.parts import share_of_set
from autopost.grounding.figures.totals import part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.bestplaced import best_placed
from autopost.grounding.referents.figured import told as figured
from autopost.grounding.rules.sets.saidofsets import READINGS
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.sets.exclusive import alone
from autopost.grounding.sets.publishers import publishers
from autopost.grounding.sets.quantifiers import OFTEN
from autopost.grounding.sets.quantities import Claim, claims, resumed, settled, shown_by
from autopost.grounding.view import View


def quantified(view: View) -> Iterator[Verdict]:
    """Words of quantity agree with what counting the set gives; numbers of quantity are read with the numbers."""
    if view.kind == "opinion":
        return
    for told in release_counts(view):
        merely_a_word = told.number is None or view.mentions.bare[told.number.start : told.number.end] == "one"
        if merely_a_word and not told.true:
            yield Verdict(told.start, told.end, "count", f"of these releases {len(told.held)} are of that time")
    for claim in claims(view):
        quantity, tag = claim.quantity, shown_by(view, claim)
        if quantity.number is not None or (not claim.true and view.cited):
            continue
        if claim.true:
            if tag:
                yield Verdict(quantity.start, quantity.end, facts=(tag,))
            continue
        what = " or ".join(dict.fromkeys(view.mentions.folded.text[test.start : test.end] for test in claim.tests))
        end = max(quantity.end, *(test.end for test in claim.tests))
        code = "absence" if quantity.word == "none" else "count"
        message = f"of these {claim.size}, {claim.count} are {what}"
        yield Verdict(quantity.start, end, code, message, facts=(tag,) if tag else ())


_IT_IS = re.compile(
    r"\W*(?:it|that|this|(?:its|the|that one's) name|(?:the|that|this) (?:one|exception|entry|project|repository|model|"
    r"dataset|space|"
    r"paper|gainer|odd one out)) (?:is|was|belongs to|is called|goes to) (?:the )?(?:[\"']|\ue000++'s? )*(?=\ue000)"
)


def the_one(view: View) -> Iterator[Verdict]:
    """Reads "One of the ten is written mainly in Rust. It is A": whoever is named next is the one that was counted."""
    told = _IT_IS.match(view.mentions.bare)
    claim = view.counted[-1] if view.counted else None
    if told is None or claim is None or not claim.true or claim.count != 1 or view.kind == "opinion":
        return
    held = {name for name in claim.members if any(test.holds(name) for test in claim.tests)}
    for ref in view.referents:
        whole = ref.kind == "name" and len(ref.subjects) == 1 and ref.subjects <= {*claim.members}
        if ref.start == told.end() and whole and not ref.subjects & held and not view.mentions.bare.startswith("'", ref.end):
            yield Verdict(ref.start, ref.end, "count", f"{view.subject_name(sorted(ref.subjects))} is none of those counted")


def housed(view: View) -> Iterator[Verdict]:
    """Reads "nobody else has more than one": a number that `_houses` may not be asked for, as "one" is also a mere word."""
    told = publishers(view)
    if told is not None and not told.true and view.mentions.bare[slice(*told.least)] in {"one", "once", "twice"}:
        yield Verdict(*told.least, "count", f"so often are {told.count} listed")


@OpenRule
def measured(view: View) -> Iterator[Verdict]:
    """Reads "the six models with a Monday figure": so many of which a figure of that day is known."""
    for known in figured(view):
        beside = re.search(r"\b(?:other|remaining) $", view.mentions.bare[: known.size_at[0]]) is not None
        if len(known.readings[0]) not in {known.size, known.size + beside}:
            yield Verdict(*known.size_at, "count", f"of {len(known.readings[0])} such a figure is known")


def bests(view: View) -> Iterator[Verdict]:
    """Reads "of the three models the best placed is A": whoever is named is the one that stands there."""
    for best in best_placed(view):
        told = {name.rpartition(":")[2].lower() for name in best.named.subjects} if best.named else set()
        right = best.subject.rpartition(":")[2]
        if told and not told & {right.lower(), right.rpartition("/")[2].lower()} and best.named:
            yield Verdict(best.named.start, best.named.end, "wrong-subject", f"that is {right}", repair=right)


_OF_WHAT_WAS_TOLD = re.compile(r" of (?:them|those|these|that|the total)\b")
"""Reads "added 58,985 together, and more than half of them went to the first four"."""


def told(view: View, number: Number) -> Verdict | None:  # noqa: PLR0911 - one return for each way to speak of a set
    """What a number says of a set, as how many, as a limit or as a share; None where it says nothing of one."""
    last = None if view.cited else next((found for read in READINGS if (found := read(view, number)) is not None), None)
    if last is not None:
        return last
    claim = settled(view, number)
    if claim is None and (taken_up := resumed(view, number)):
        return Verdict(number.start, number.end, facts=(shown_by(view, taken_up),))
    if claim is not None and (claim.true or not view.cited):
        return _counted(view, number, claim)
    by_word = next(
        (c for c in claims(view) if c.quantity.word in OFTEN and c.quantity.start <= number.start < number.end <= c.quantity.end),
        None,
    )
    pick = alone(view, number)
    if (by_word is not None and by_word.true) or pick is not None:
        tag = shown_by(view, by_word) if by_word else pick.tag(view) if pick else ""
        return Verdict(number.start, number.end, facts=(tag,))
    if number.form not in {"fraction", "percent"} or view.is_size(number):
        return None
    shares = share_of_set(view, number, about(view, number))
    if shares is None or (not shares and view.cited):
        return None
    if shares and shares[0]:
        return bound(number.start, number.end, shares[0][0])
    worked = next(part(view, number), None) if _OF_WHAT_WAS_TOLD.match(view.mentions.bare, number.end) else None
    if worked is not None:
        return bound(number.start, number.end, worked[0])
    text = view.mentions.folded.text[number.start : number.end].strip()
    return Verdict(number.start, number.end, "share", f"what {view.subject_name(view.named)} has of the whole set is not {text}")


def _counted(view: View, number: Number, claim: Claim) -> Verdict:
    tag = shown_by(view, claim)
    if claim.true:
        return Verdict(number.start, number.end, facts=(tag,))
    what = " or ".join(dict.fromkeys(view.mentions.folded.text[test.start : test.end] for test in claim.tests))
    message = f"of these {claim.size}, {claim.count} are {what}"
    return Verdict(number.start, number.end, "count", message, facts=(tag,) if tag else ())
