"""Denied twice, so affirmed: "is not without downloads", "anything but free of open issues", "not without a B model"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NOT = r"(?:not|never|hardly|scarcely|by no means|anything but|far from|nowhere near|n't)"
_FREE = r"(?:without|free of|free from|devoid of|bare of|lacking(?: in)?|short of|clear of|empty of|bereft of|out of)"
_LACK = rf"(?P<said>\b{_NOT}(?: (?:quite|entirely|wholly|completely|exactly|being))? {_FREE}|\b(?:does|do|did)(?: not|n't) lack)"
_SOME = re.compile(rf"{_LACK}(?: (?:any|its|some|a few|the))?(?: (?:open|unresolved))? {NOUN.pattern}\b")
_ONE = re.compile(
    rf"{_LACK}(?: (?:an?|any|some|its)(?: single)?) [\"']?(?P<what>\ue000++)[\"']?(?=\W*$|[,;.]| (?:model|entry|name|dataset|"
    rf"space)s?\b)"
)


@OpenRule
def not_without(view: View) -> Iterator[Verdict]:
    """Whoever is said not to be without something has some of it, and a set that is not without a name has one in it."""
    for match in _SOME.finditer(view.mentions.bare):
        family = next((name for name, said in match.groupdict().items() if said and name != "said"), "")
        facts = [fact for name in whose(view, match.span("said")) if (fact := view.rolls.of(name, family)) is not None]
        if facts and all(fact.number == 0 for fact in facts):
            yield Verdict(*match.span("said"), "negation", facts[0].statement, facts=(facts[0].tag,))
    for match in _ONE.finditer(view.mentions.bare):
        word = view.low[slice(*match.span("what"))].strip("\"' ")
        sets = [one for one in view.populations if one.end <= match.start() and one.readings and not one.other]
        if sets and not any(word in name.rpartition(":")[2].lower() for names in sets[-1].readings for name in names):
            yield Verdict(match.start("said"), match.end(), "negation", "no name of these has it")
