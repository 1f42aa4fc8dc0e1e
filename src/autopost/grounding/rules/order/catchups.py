"""Who is said never to have caught up with whom: held against what both have now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import View

_NEVER = re.compile(
    r"\b(?P<said>(?:never|(?:did|has|have|had|could|does|do)(?: not|n't)(?: yet)?|fail(?:ed|s) to|"
    r"(?:has |have |is |are )?(?:yet|still) to)(?: quite| really| ever| actually)? "
    r"(?:catch|caught|overtaken?|overtook|pass(?:ed)?|draw|drawn|drew|surpass(?:ed)?|reach(?:ed)?|get|got)"
    r"(?: up| level| even| past| ahead)?(?: with| to| of)?) [\"'\ue000]?$"
)


def catch_ups(view: View) -> Iterator[Verdict]:
    """Reads "A never caught up with B in stars": A has less than B today."""
    if view.kind == "opinion":
        return
    refs = names(view)
    for one, two in pairwise(refs):
        told = _NEVER.search(view.mentions.bare, one.end, two.start)
        if told is None:
            continue
        pair = next(iter(one.subjects)), next(iter(two.subjects))
        families = dict.fromkeys(family for *_, family in view.nouns) or ["stars", "likes", "upvotes"]
        values = [[view.rolls.of(name, family) for name in pair] for family in families]
        known = [(a, b) for a, b in values if a is not None and b is not None and a.number is not None and b.number is not None]
        if not known:
            continue
        mine, theirs = known[0]
        if (mine.number or 0) < (theirs.number or 0):
            yield sound(view, *told.span("said"))
            continue
        message = f"{mine.number:,.0f} against {theirs.number:,.0f}"
        yield Verdict(*told.span("said"), "negation", message, facts=(mine.tag, theirs.tag))
