"""A row of values over a set, in its order: "Likes of the four trending Spaces, in order of rank: 243, 86, 116, 1,775"."""

from __future__ import annotations

import re
from itertools import pairwise

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import measured
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.rowplaces import rows
from autopost.grounding.view import View

_VALUES = re.compile(r"(?:,|;| and| then|, and| points?| stars| likes| downloads| forks| upvotes)* ?")


_IN_ORDER = re.compile(r"\bin (?:list |rank |ranking |that )?order(?: of (?:rank|place))?,? (?:are|were) ")
"""Reads "Likes for the top five, in list order, are 1,959, 1,662 and 1,155"."""


@once
def in_row(view: View) -> dict[Number, bool]:
    """Every value of a row that stands alone after a colon, and whether it is that of the member in its place."""
    told = _IN_ORDER.search(view.mentions.bare)
    colon = told.end() - 2 if told else view.mentions.bare.find(": ")
    values = [n for n in view.mentions.numbers if n.start > colon]
    nouns = [family for _, end, family in view.nouns if end <= colon]
    gaps = [view.mentions.bare[a.end : b.start] for a, b in pairwise(values)]
    ends = (
        view.mentions.bare[colon + 1 : values[0].start].strip() or view.mentions.bare[values[-1].end :].strip(" .")
        if values
        else "."
    )
    if colon < 0 or view.cited or len(values) < 2 or len(nouns) != 1 or ends or not all(map(_VALUES.fullmatch, gaps)):
        return {}
    sets = [reading for known in view.populations if known.end <= colon for reading in known.readings]
    sets += [row.entries for row in rows(view) if row.range and row.end <= colon]
    changes = CHANGE.search(view.mentions.bare[:colon]) is not None
    for members in sets:
        if len(members) == len(values):
            own = [measured(view, name, nouns[0], changes=changes) for name in members]
            if None not in own:
                return {n: n.fits(value or 0) for n, value in zip(values, own, strict=True)}
    return {}
