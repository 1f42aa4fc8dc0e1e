"""What is said of who has the most of all of a set: "has the most stars of the ten", "the fourth-highest download count"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Reading, denies, reading
from autopost.grounding.statements.measures import WHEN, Measured, family_of, span_behind
from autopost.grounding.statements.rivals import than_its_kind, than_them
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.verbs import VERB, WHAT, figure_of

_MOST = re.compile(
    rf"{VERB} the (?P<deg>most|fewest|highest|largest|biggest|lowest|smallest|longest|shortest)"
    rf"(?:(?: number of| list of)? {WHAT}|(?<=most|west)(?P<unsaid>)(?=[.,;:]|$| of ))(?: \({COUNT}\))?(?P<when>{WHEN})?"
)
_MOST_LIKED = re.compile(
    r"(?P<verb> (?:is|are|was|were)(?: not)?) the (?P<deg>most|least)[- ](?P<noun>liked|starred|downloaded|forked|upvoted)"
)
_OF_SET = re.compile(r" (?:of|among|in|on) (?:any |all )?")


def topmost(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _most(row, at)


def _most(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has the most stars of the ten", "is the most liked dataset"."""
    for pattern in (_MOST, _MOST_LIKED):
        match = pattern.match(row.text, at)
        if match is None:
            continue
        figure = figure_of(row, match) if pattern is _MOST else Measured(family_of(match["noun"]))
        if not figure.family:
            continue
        no, deg, of_set = denies(match["verb"]), match["deg"], _OF_SET.match(row.text, match.end())
        for one in sets(row, of_set.end()) if of_set else ():
            days, last = span_behind(row, one.end)
            own = Measured(figure.family, gain=True, days=days) if days else figure
            said, end = reading(match, than_them(own, row, one.names, deg), "superlative", end=last, no=no, alone=True)
            yield replace(said, among=one.names, each=own.each(row)), end
        if not of_set and row.within:
            said, end = reading(match, than_them(figure, row, row.within, deg), "superlative", no=no, alone=True)
            yield replace(said, among=row.within, each=figure.each(row)), end
        elif not of_set and pattern is _MOST:
            yield reading(match, than_its_kind(figure, row, deg), "superlative", no=no, alone=True)
        for one in sets(row, match.end() + 1) if pattern is _MOST_LIKED and row.text.startswith(" ", match.end()) else ():
            yield reading(match, than_them(figure, row, one.names, deg), "superlative", end=one.end, no=no, alone=True)
