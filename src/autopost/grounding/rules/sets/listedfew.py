"""Who is listed as having so many: "four gained more than 10,000 stars: A, B, C and D" is so of each of those."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import Referent, View

_LEADS = re.compile(
    r"(?: (?:new )?[a-z-]+){0,2}(?:,? (?:(?:in|over|during|for|on) (?:the )?)?\ue000++)?:(?: the)? [\"']?(?:\ue000++'s )?"
)
_JOIN = re.compile(r"[\"']?(?: [a-z]+)?(?: \([^()]*\)| (?:with|at|on) [\d,.]+)?(?:,? and|,|;)(?: the)? [\"']?(?:\ue000++'s )?")
_ENDS = re.compile(r"[\"']?(?: [a-z]+)?(?: \([^()]*\))?(?:\W*$|[.;]|,? in (?:that|this) order)")
_FEW = 3
_KINDS = frozenset({"name", "owner", "role", "value"})
_NOT = re.compile(r"\b(?:not|no|none|never|neither|without|except|but|nobody)\b|n't\b")


@OpenRule
def listed_few(view: View) -> Iterator[Verdict]:
    """Refuses a name in such a list of whoever has not so many, or not so few."""
    for test in tests(view):
        led = _LEADS.match(view.mentions.bare, test.end) if test.label == "limit" and not test.denied else None
        start, _ = view.clause(test.start)
        if led is None or _NOT.search(view.mentions.bare, start, test.end):
            continue
        run, at = list[Referent](), led.end()
        for ref in (ref for ref in view.referents if ref.kind in _KINDS and len(ref.subjects) < _FEW and ref.start >= at):
            if ref.start > at and not (run and _JOIN.fullmatch(view.mentions.bare, at, ref.start)):
                break
            run, at = [*run, ref], ref.end
        for ref in run if _ENDS.match(view.mentions.bare, at) else ():
            if all(test.holds(name) is False for name in ref.subjects):
                what = view.mentions.folded.text[test.start : test.end]
                yield Verdict(
                    ref.start, ref.end, "count", f"{view.subject_name(sorted(ref.subjects))} is none of those with {what}"
                )
