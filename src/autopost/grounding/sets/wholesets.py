"""What is said of all of a set without a word for it: "numbers 2 to 7 are tagged so", "the four Spaces are built with Gradio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.places.rowplaces import named, rows
from autopost.grounding.referents.populations import Population
from autopost.grounding.sets.quantifiers import EXACTLY, Quantity
from autopost.grounding.view import View


def ranges(view: View) -> Iterator[Quantity]:
    """Reads "numbers 2 to 7 are tagged so", "the models ranked second to seventh": all that stand there."""
    for row in rows(view):
        if (row.range or _ARE.match(view.mentions.bare, row.end)) and not named(view, row):
            at = (row.end, row.end)
            names = Population(row.start, row.end, at, len(row.entries), "", (row.entries,), known=True)
            yield Quantity(row.start, row.end, EXACTLY["all"], "all", of=names)


_SUBJECT = re.compile(
    r"(?:^|[.;:,–(] |\b(?:and|while|whereas|but|that|as) )[\"']?(?:only |both |all |all of )?(?:(?:the|these|"
    r"those|our|all|\ue000++(?:'s)?) )?$"
)
_SO = re.compile(
    r"(?: (?:now|today|here|too|each))? (?:are|were|have|date|appeared|carry|run|use|bear|wear|show|share|come|"
    r"stand|remain|belong)"
    r"(?: (?!(?:not|no|never|split|led|headed|followed)\b)[a-z]+){0,4} (?:[\"']|\ue000++'s )?"
)
_ATTRIBUTES = frozenset({"language", "license", "sdk", "pipeline_tag", "name", "owner", "date"})


def wholes(view: View, said: list[Test], found: list[Quantity]) -> Iterator[Quantity]:
    """Reads "the four Spaces are built with Gradio": what is said of a set is said of all that it holds."""
    for whole in view.populations:
        first = next((test for test in said if test.start >= whole.end), None)
        if first is None or first.label not in _ATTRIBUTES or not whole.readings or whole.other:
            continue
        counted = any(q.of is whole or whole.start <= q.start < first.start for q in found)
        if (
            _SUBJECT.search(view.mentions.bare[: whole.start])
            and not counted
            and _SO.fullmatch(view.mentions.bare, whole.end, first.start)
        ):
            yield Quantity(whole.start, whole.end, EXACTLY["all"], "all", of=whole)


_ARE = re.compile(
    r"(?: (?:places?|positions?|spots?|models?|datasets?|spaces?|entr(?:y|ies)|repositor(?:y|ies)|projects?|"
    r"of (?:the|these) [a-z\d]+(?: [a-z]+){0,2}))?(?: (?:on|in|of) (?:the |our )?(?:[a-z\ue000']+ ){0,3}(?:list|ranking|"
    r"chart|table))? "
    r"(?:are|were|both|all|have) "
)
"""Reads "the first and the eighth are tagged so"."""
