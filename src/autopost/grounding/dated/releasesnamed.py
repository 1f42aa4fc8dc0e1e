"""How many releases are said to be those that are named: "vLLM's two listed releases, v0.22.1 and v0.23.0"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.view import View

_RELEASES = re.compile(
    rf"\b(?:last |latest |newest |first )?(?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:listed|newest|latest|last|known|recent))? "
    r"(?:releases|versions)(?: (?:listed|named|known|here|shown))*(?:,|:) "
)
_JOIN = re.compile(r",? and |, ")


@each_once
def miscounted_releases(view: View) -> Iterator[tuple[int, int, int]]:
    """Where so many releases are told before a list of another length, and how many that list names."""
    for told in _RELEASES.finditer(view.mentions.bare) if not view.cited else ():
        run = [piece for piece in view.mentions.versions if piece.start >= told.end()]
        if not run or run[0].start != told.end():
            continue
        listed, last = 1, False
        for one, two in itertools.pairwise(run):
            gap = _JOIN.fullmatch(view.mentions.bare, one.end, two.start)
            if gap is None or last:
                break
            listed, last = listed + 1, "and" in gap[0]
        if last and listed != small(told["n"]):
            yield *told.span("n"), listed
