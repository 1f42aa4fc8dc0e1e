"""What the sentence's own cites give, told as if nobody gave it: "which the Hub does not give", "no count is shown"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_WHO = r"(?:hub|hugging face|platforms?|github|page|list|figures?|facts?|source|ledger)"
_GIVE = r"(?:give|show|list|state|report|print|count|record|publish|name)"
_NOT_GIVEN = re.compile(
    rf"\bwhich (?:the )?{_WHO} (?:does|do|did)(?: not|n't) {_GIVE}|"
    r"\bfor which (?:the )?" + _WHO + r" (?:gives|shows|lists|has) (?:no|none)\b|"
    r"\bno (?:such )?(?:count|figure|number|value|total) (?:is|was) (?:shown|given|listed|known|printed|recorded)"
)
_NOR_WHEN = re.compile(
    r"\b(?:figures|facts|hub|list|page)(?: themselves)? (?:do|does) not (?:say|tell|show|give)\b[^.;:]*?\b(?:or|nor) "
    r"(?P<when>when (?:it|they|the [a-z]+(?: [a-z]+)?) (?:was|were) (?:created|published|released|made))\b"
)


def given(view: View) -> Iterator[Verdict]:
    """Refuses it where every value cited of what was named last before it is there, and more than nought."""
    if not view.cited or view.kind == "opinion":
        return
    for told in _NOT_GIVEN.finditer(view.mentions.bare):
        nouns = [noun for start, _, noun in view.nouns if start < told.start()]
        cited = [fact for fact in view.facts if fact.tag in view.cites and view.desk.measure(fact).aspect == "level"]
        about = [fact for fact in cited if view.desk.measure(fact).family in nouns[-1:]]
        if about and all(fact.number for fact in about):
            message = f"{view.desk.name(about[0].subject)} has {view.desk.printer.value(about[0])}"
            yield Verdict(*told.span(), "absence", message, facts=(about[0].tag,))
    for told in _NOR_WHEN.finditer(view.mentions.bare):
        dated = next((fact for name in view.cited_of if (fact := view.desk.began(name)) is not None), None)
        if dated is not None:
            yield Verdict(*told.span("when"), "absence", dated.statement, facts=(dated.tag,))
