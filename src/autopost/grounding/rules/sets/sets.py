"""What is said of a whole set in words: "none of the ten is written in Rust", "all four are built with Gradio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import about
from autopost.grounding.figures.headshare import head_share
from autopost.grounding.figures.parts import share_of_set
from autopost.grounding.figures.totals import part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.sets.saidofsets import READINGS
from autopost.grounding.rules.verdict import Verdict, bound, sound
from autopost.grounding.sets.exclusive import alone
from autopost.grounding.sets.quantifiers import OFTEN
from autopost.grounding.sets.quantities import Claim, claims, resumed, settled, shown_by
from autopost.grounding.view import View


def quantified(view: View) -> Iterator[Verdict]:
    """Words of quantity agree with what counting the set gives; numbers of quantity are read with the numbers."""
    if view.kind == "opinion":
        return
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
    if head_share(view, number):
        return sound(view, number.start, number.end)
    text = view.mentions.folded.text[number.start : number.end].strip()
    return Verdict(number.start, number.end, "share", f"what {view.subject_name(view.named)} has of the whole set is not {text}")


def _counted(view: View, number: Number, claim: Claim) -> Verdict:
    tag = shown_by(view, claim)
    if claim.true:
        return Verdict(number.start, number.end, facts=(tag,))
    what = " or ".join(dict.fromkeys(view.mentions.folded.text[test.start : test.end] for test in claim.tests))
    message = f"of these {claim.size}, {claim.count} are {what}"
    return Verdict(number.start, number.end, "count", message, facts=(tag,) if tag else ())
