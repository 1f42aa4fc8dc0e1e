"""Marks still awaited, or not crossed, and two that are level or are not: "awaits its hundredth star", "unequal in likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NTH = {"hundredth": 100, "thousandth": 1000, "ten-thousandth": 10_000, "hundred-thousandth": 100_000, "millionth": 1_000_000}
_AWAITS = re.compile(
    r"\b(?P<said>(?:(?:is|are|was) )?(?:still |yet )?(?:waiting for|awaiting|awaits?|hoping for|short of|missing|lacks?)) its "
    rf"(?P<n>{'|'.join(_NTH)}|\d[\d,]*(?:th|st|nd|rd)) (?P<what>star|like|fork|upvote|download)\b"
)
_MARK_OF = re.compile(
    r"\bmark of (?P<n>\d[\d,]*\d) (?P<what>stars|likes|forks|upvotes|downloads)[^.;:]*? (?:has|have)(?P<no>(?: not|"
    r"n't)(?: yet| ever)?| "
    r"never| yet to)? (?:cross|pass|reach|clear|top|surpass|exceed)(?:ed)?\b(?! by)"
)
_LEVEL = re.compile(
    r"\b(?:are|were|stand|finish|remain|sit)(?: (?:exactly|still|now|quite|perfectly|not))?"
    r" (?:(?P<no>unequal|uneven|far from (?:equal|level)|anything but (?:equal|level))|(?P<yes>level|equal|even|tied|"
    r"all square))\b"
    r"(?! (?:with|to|more|if|though|better|higher|closer|further) )|\b(?P<differ>differ)\b(?! (?:by|from|little|only))"
)


@OpenRule
def marks_awaited(view: View) -> Iterator[Verdict]:
    """No mark that is reached is awaited, none that is not is crossed, and two are level only with one and the same figure."""
    for match in (*_AWAITS.finditer(view.low), *_MARK_OF.finditer(view.low)):
        mark = _NTH.get(match["n"]) or int(re.sub(r"\D", "", match["n"]))
        names = whose(view, match.span("said")) if match.re is _AWAITS else frozenset(view.named)
        fact = view.rolls.of(next(iter(names)), f"{match['what'].rstrip('s')}s") if len(names) == 1 else None
        if fact is not None and fact.number is not None and not view.mentions.moments:
            reached, denied = fact.number >= mark, match.re is _AWAITS or bool(match["no"])
            if reached == denied:
                yield Verdict(*match.span(), "negation", fact.statement, facts=(fact.tag,))
    yield from _level(view)


def _level(view: View) -> Iterator[Verdict]:
    """Reads "In likes, A and B are unequal": of two that are named, by the one measure that is."""
    families = {family for _, _, family in view.nouns}
    told = _LEVEL.search(view.mentions.bare) if len(view.named) == len("AB") and len(families) == 1 else None
    if told is None or view.mentions.numbers or view.mentions.windows or re.search(r"\bnot\b|n't\b", view.low):
        return
    facts = [view.rolls.of(name, next(iter(families))) for name in view.named]
    values = [fact.number for fact in facts if fact is not None]
    if len(values) == len("AB") and (values[0] == values[1]) != bool(told["yes"]) and NOUN.search(view.mentions.bare):
        yield Verdict(*told.span(), "comparison", "both have as many" if not told["yes"] else "they have not as many")
