"""Two measures of one subject held against each other: "58,672 forks, more than its stars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attachment import whose
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_THAN_ITS = re.compile(
    r"\b(?P<way>more|fewer|less) (?:(?P<a>stars|forks|likes|downloads) )?than (?:(?:it has|its|their) )?"
    r"(?P<b>stars|forks|likes|downloads)\b"
)


def own_measures(view: View) -> Iterator[Verdict]:
    """Whoever is said to have more of one than of the other has so."""
    if view.kind == "opinion":
        return
    for match in _THAN_ITS.finditer(view.mentions.bare):
        before = [family for _, end, family in view.nouns if end <= match.start() and family != match["b"]]
        over = match["a"] or (before[-1] if before else "")
        for name in sorted(whose(view, match.span())):
            a, b = view.rolls.of(name, over), view.rolls.of(name, match["b"])
            if a and b and a.number is not None and b.number is not None and (a.number > b.number) != (match["way"] == "more"):
                message = f"{view.subject_name([name])} has {view.desk.printer.value(a)} and {view.desk.printer.value(b)}"
                yield Verdict(*match.span(), "comparison", message, facts=(a.tag, b.tag))
