"""More of a set that have one thing than that have another: "more of the ten are written in Shell than in Python"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.kept import each_once
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.predicates import carries
from autopost.grounding.typed import Judged
from autopost.grounding.view import View

_MORE = re.compile(
    r"\b(?P<more>(?:more|(?P<fewer>fewer))\b(?: of the)?)(?: (?P<kind>models|datasets|spaces|repositories|projects))?"
    r"(?! [\d,]+| (?:than|stars|likes|downloads|forks))[^.;:\ue000]{0,60}? $"
)
_THAN = re.compile(r" than(?: (?:in|under|on|with|carry|are))? (?:the )?$")


@each_once
def more_than(view: View) -> Iterator[Judged]:
    """Every such statement, over the set that is named, else over all of the kind."""
    pieces = view.mentions.attributes
    for one, two in pairwise(pieces):
        told = _MORE.search(view.mentions.bare, 0, one.start)
        than = _THAN.fullmatch(view.mentions.bare, one.end, two.start)
        if told is None or than is None or one.label != two.label:
            continue
        known = [p for p in view.populations if p.readings and not p.other]
        kind = kind_named(told["kind"] or "")
        names = known[0].readings[0] if known else view.rolls.covered.get(kind, ())
        facts = [fact for name in names if (fact := view.rolls.of(name, one.label)) is not None]
        if facts:
            first, second = (sum(carries(piece, fact) for fact in facts) for piece in (one, two))
            yield Judged(told.start("more"), two.end, (first < second) if told["fewer"] else (first > second))
