"""Models that a text tells apart by their size alone: "the 8b has 144 likes, the 30b 88"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_SIZE = re.compile(
    r"\bthe (?P<size>\d+(?:\.\d+)?[bm])(?: (?:model|version|variant|one|edition))?\b(?![- ](?:parameters?|tokens?))"
)


def sized(view: View, found: list[Referent]) -> Iterator[Referent]:
    """Whom a size means: the one of those named, here or in the sentence before, whose name bears it."""
    for match in _SIZE.finditer(view.mentions.bare):
        named = [name for ref in found if ref.kind == "name" and ref.end <= match.start() for name in sorted(ref.subjects)]
        bears = {name for name in (*named, *view.carried) if match["size"] in re.split(r"[-_/:]", name.lower())}
        if len(bears) == 1:
            yield Referent(*match.span(), frozenset(bears), "role")


def of_a_size(view: View, number: Number) -> bool:
    """Whether a number is such a size, and counts nothing."""
    refs = (ref for ref in view.referents if ref.kind == "role" and ref.start < number.start and number.end <= ref.end)
    return any(_SIZE.fullmatch(view.mentions.bare, ref.start, ref.end) for ref in refs)
