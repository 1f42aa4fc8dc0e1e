"""One that is said to be older or newer than all of a set: "at least four days older than each of the other papers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_THAN = re.compile(
    r"\b(?P<said>(?P<new>newer|younger|more recent|later)|older|earlier) than (?:each|any|all|every one|every|either)(?: "
    r"one)?(?: other)?"
    rf"(?: of)?(?: the)?(?: (?:{SMALL_WORDS}|\d+))?(?: other)?(?: (?:{SMALL_WORDS}|\d+))?"
    r"(?: (?:trending|listed))? (?P<kind>paper|model|space|dataset|repositor|project)"
)
_KINDS = {"repositor": "repository", "project": "repository"}


@OpenRule
def ages_of_set(view: View) -> Iterator[Verdict]:
    """Refuses it where one that is covered is dated on the other side of the one it is said of."""
    for match in _THAN.finditer(view.mentions.bare) if view.kind == "report" else ():
        kind, own = _KINDS.get(match["kind"], match["kind"]), whose(view, match.span("said"))
        name = next(iter(own)) if len(own) == 1 else ""
        order = view.rolls.by_day(kind)
        if name in order and len(order) > 1 and name != order[-1 if match["new"] else 0]:
            began = {one: fact.day for one in order if (fact := view.desk.began(one)) is not None}
            if began.get(name) != began.get(order[-1 if match["new"] else 0]):
                other = view.subject_name([order[-1 if match["new"] else 0]])
                yield Verdict(*match.span("said"), "date", f"{other} is dated beyond it")
