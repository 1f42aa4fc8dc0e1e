"""Whether an answer is right of what the question before asks for: "Fewer than 5,000 forks? Only A", "How many? Six"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.askedbefore import answers, asked_before, one_asked
from autopost.grounding.view import View

_ONLY = re.compile(
    rf"^\W*(?:(?:{SMALL_WORDS})(?: of them)?(?:[:,]| –) )?(?P<only>(?:only|just|none but|nobody but) )?(?:the |\W)*$"
)
_AND = re.compile(r"[\"']?(?:, (?:and )?| and )(?:only )?[\"']?")


def answered(view: View) -> Iterator[Verdict]:
    """Who is named in answer is so, and only they where that is said; a count in answer is that of those who are so."""
    told = one_asked(view.asked_of) if view.before and not view.cited else None
    if told is None or told.number is None or view.kind == "opinion":
        return
    right = {number.start for number, _ in asked_before(view)}
    for number in view.mentions.numbers[:1]:
        if answers(view, number) and number.start not in right:
            yield Verdict(number.start, number.end, "count", "this is not the count that the question asks for")
    refs = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    led = _ONLY.match(view.mentions.bare[: refs[0].start]) if refs else None
    if led is None:
        return
    run = [refs[0]]
    for ref in refs[1:]:
        if not _AND.fullmatch(view.mentions.bare, run[-1].end, ref.start):
            break
        run.append(ref)
    named = {name for ref in run for name in ref.subjects}
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for name in named if name in known}
    every = [*view.spoken[0]] if view.spoken else [name for kind in kinds for name in view.rolls.covered.get(kind, ())]
    held = {name for name in every if told.holds(name)}
    if not named <= held or (led["only"] and held != named):
        yield Verdict(run[0].start, run[-1].end, "count", f"this is so of {view.subject_name(sorted(held))}")
