"""Comparatives that leave the other unsaid: "A stands ahead of B on the list, and its downloads are higher too"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_HIGHER = re.compile(
    rf"\b(?:its|their) (?:[\w\ue000-]+ ){{0,2}}?{NOUN.pattern}(?: count| total| figure)? (?:is|are) "
    r"(?:(?:also|even|far|much|slightly|still|well) )*"
    r"(?:(?P<up>higher|larger|greater|bigger)|(?P<down>lower|smaller|fewer))\b(?! than)"
)


def higher(view: View) -> Iterator[Verdict]:
    """Of two that are named, the first has more, or fewer, of what is said to be "higher" or "lower"."""
    for match in _HIGHER.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        before = (ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 and ref.end <= match.start())
        named = tuple(dict.fromkeys(name for ref in before for name in ref.subjects)) or view.carried
        family = next(name for name in NOUN.groupindex if match[name])
        facts = [fact for name in named if (fact := view.rolls.of(name, family)) is not None]
        if len(named) != len(facts) or len(facts) != 2 or view.mentions.moments:
            continue
        one, other = (fact.number or 0.0 for fact in facts)
        if not (one > other if match["up"] else one < other):
            tags = tuple(fact.tag for fact in facts)
            yield Verdict(*match.span(), "comparison", f"{facts[0].statement}, {facts[1].statement}", facts=tags)
