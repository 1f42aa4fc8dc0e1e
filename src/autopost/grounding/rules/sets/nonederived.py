"""What a count of a list belies: "no derivative of A is among them", "every one of the 30 models shows downloads"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NONE_DERIVED = re.compile(
    r"\b(?:no|without(?: any)?|not a single|not one) (?:derivatives?|descendants?|offshoots?)\b(?: of (?P<of>[\"'\ue000]))?"
)
_ALL_SHOW = re.compile(
    r"\b(?:every (?:single )?one|each(?: one)?|all)(?: of)? (?:the )?(?:\d+|[a-z]+) (?:trending )?models"
    r"(?: (?:on|of) the (?:trending )?list)? (?:shows?|has|have|counts?) (?:at least )?(?:some |any )?downloads\b"
)


@OpenRule
def none_derived(view: View) -> Iterator[Verdict]:
    """Refuses "no derivative of A" where the list has some, and that all have downloads where some have none."""
    for match in _NONE_DERIVED.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        after = next((ref.subjects for ref in view.referents if match["of"] and 0 <= ref.start - match.start("of") <= 1), None)
        names = after or whose(view, match.span()) or frozenset(view.carried[:1])
        counted = (fact for name in names for fact in view.desk.by_subject.get(name, ()) if " derivative" in fact.statement)
        yield from _belied(match.span(), (fact for fact in counted if view.desk.measure(fact).aspect == "count"))
    for match in _ALL_SHOW.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        listed = (fact for fact in view.desk.ledger.facts if fact.statement.endswith("models show no downloads"))
        yield from _belied(match.span(), listed)


def _belied(span: tuple[int, int], counts: Iterator[Fact]) -> Iterator[Verdict]:
    fact = next((fact for fact in counts if fact.number), None)
    if fact is not None:
        yield Verdict(*span, "absence", fact.statement, facts=(fact.tag,))
