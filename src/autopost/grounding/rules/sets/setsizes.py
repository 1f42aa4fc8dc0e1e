"""How large a set is said to be: "the five Spaces listed" of four, "the only one of the top two"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.introduced import unknown_sizes
from autopost.grounding.view import View


def introduced(view: View) -> Iterator[Verdict]:
    """Refuses "the most liked of the six models" where the edition has eight, and nobody spoke of six."""
    for start, end in unknown_sizes(view):
        yield Verdict(start, end, "count", f"no list is so long, and nobody spoke of {view.low[start:end]}")
