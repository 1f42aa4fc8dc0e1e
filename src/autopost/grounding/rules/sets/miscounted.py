"""Things counted and then listed, where the list is of another length: "six things: a, b, c, d and e"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.retelling.listedout import length_told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def miscounted(view: View) -> Iterator[Verdict]:
    """Reads "vLLM gained six things: a sampler, graphs and support": a count that the sentence's own list does not bear out."""
    for number in view.mentions.numbers if view.kind == "report" else ():
        lengths = length_told(view, number)
        if lengths and number.value not in lengths:
            shown = " or ".join(str(length) for length in lengths)
            yield Verdict(number.start, number.end, "count", f"the list that follows has {shown}")
