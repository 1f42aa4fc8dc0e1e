"""What is said of all of a set without a word for it: "numbers 2 to 7 are tagged so", "the four Spaces are built with Gradio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.populations import Population
from autopost.grounding.quantifiers import EXACTLY, Quantity
from autopost.grounding.rowplaces import named, rows
from autopost.grounding.view import View


def ranges(view: View) -> Iterator[Quantity]:
    """Reads "numbers 2 to 7 are tagged so", "the models ranked second to seventh": all that stand there."""
    for row in rows(view):
        if (row.range or _ARE.match(view.mentions.bare, row.end)) and not named(view, row):
            at = (row.end, row.end)
            names = Population(row.start, row.end, at, len(row.entries), "", (row.entries,), known=True)
            yield Quantity(row.start, row.end, EXACTLY["all"], "all", of=names)


_ARE = re.compile(
    r"(?: (?:places?|positions?|spots?|models|datasets|spaces|of (?:the|these) [a-z\d]+(?: [a-z]+){0,2}))? (?:are|"
    r"were|both|all|have) "
)
"""Reads "the first and the eighth are tagged so"."""
