"""How many one stands above although they have more: "A outranks two Spaces that have more likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_NOW = r"(?:(?:still|also|now|nonetheless|nevertheless|even|is|stands|sits|ranks|ranked|placed|listed|comes) )*"
_SIDE = re.compile(
    rf"[\"']?,? {_NOW}(?:(?P<above>outranks|ahead of|above|beats|in front of|leads|tops|higher than)|behind|below|trails) $"
)
_WITH = re.compile(
    r" (?:others?|rivals?|models?|spaces?|datasets?|entries|projects?)(?: on the list)?,?"
    r" (?:that|which|who)? ?(?:have|has|had|with|show|count|hold|boasting|boast)"
    rf" (?:far |many )?(?:(?P<more>more)|fewer|less)(?P<what> {ANY_NOUN})?(?= than\b|\W*$|[,;.:])"
)


def outranking(view: View) -> Iterator[tuple[Number, Fact]]:
    """The count of those below with more, or of those above with fewer, of what is named or of what the figure told is."""
    for number in view.mentions.numbers:
        ref = next((r for r in reversed(view.referents) if r.end <= number.start and r.kind in {"name", "role", "pronoun"}), None)
        side = _SIDE.fullmatch(view.mentions.bare, ref.end, number.start) if ref else None
        told = _WITH.match(view.mentions.bare, number.end)
        if ref is None or side is None or told is None or len(ref.subjects) != 1 or number.form != "count":
            continue
        name, noun = next(iter(ref.subjects)), NOUN.search(told["what"] or "")
        families = [str(noun.lastgroup)] if noun else list(dict.fromkeys(family for *_, family in view.nouns))
        own = view.rolls.of(name, families[0]) if len(families) == 1 else None
        _, order = view.rolls.list_of(name)
        if own is None or bool(side["above"]) != bool(told["more"]):
            continue
        at = order.index(name)
        others = [view.rolls.of(one, families[0]) for one in (order[at + 1 :] if side["above"] else order[:at])]
        values = [one.number or 0 for one in others if one is not None]
        if sum((value > (own.number or 0)) == bool(told["more"]) for value in values) == number.value:
            yield number, own
