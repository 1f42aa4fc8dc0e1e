"""Two measures of one subject set against each other: "has more forks than stars", "as many likes as points of score"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test, measured
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.view import View


def two_measures(view: View) -> Iterator[Test]:
    """Every such comparison that a member of a set may fulfil."""
    yield from _of_two(view)
    yield from _equal(view)


_TWO = re.compile(
    r"\b(?P<way>more|fewer) (?:often )?(?P<a>stars|forks|likes|downloads|upvotes) than (?P<b>stars|forks|likes|"
    r"downloads|upvotes)\b|"
    r"\bmore often (?P<a2>starred|forked|liked|downloaded) than (?P<b2>starred|forked|liked|downloaded)\b|"
    r"\b(?P<a3>starred|forked|liked|downloaded) more often than (?:it (?:has been|was|is) |been )?(?P<b3>starred|"
    r"forked|liked|downloaded)\b"
)


_EQUAL = re.compile(
    r"\b(?:exactly|just|precisely|has|have|show|shows) as many (?P<a>likes|stars|forks|downloads|upvotes|"
    r"points(?: of trending score)?) "
    r"as (?P<b>likes|stars|forks|downloads|upvotes|points(?: of trending score)?)\b"
)


def _equal(view: View) -> Iterator[Test]:
    """Reads "have exactly as many likes as points of trending score"."""
    for match in _EQUAL.finditer(view.mentions.bare):
        a, b = (str(noun.lastgroup) if (noun := NOUN.search(match[name])) else "" for name in ("a", "b"))

        def holds(name: str, a: str = a, b: str = b) -> bool | None:
            one, two = (measured(view, name, family, changes=False) for family in (a, b))
            return None if one is None or two is None else one == two

        yield Test(*match.span(), holds, "two")


def _of_two(view: View) -> Iterator[Test]:
    """Reads "has more forks than stars"."""
    for match in _TWO.finditer(view.mentions.bare):
        words = [match[name] for name in ("a", "b", "a2", "b2", "a3", "b3") if match[name]]
        a, b = (str(noun.lastgroup) if (noun := NOUN.search(word)) else "" for word in words)

        def holds(name: str, a: str = a, b: str = b, more: bool = match["way"] != "fewer") -> bool | None:
            one, two = (measured(view, name, family, changes=False) for family in (a, b))
            return None if one is None or two is None else (one > two if more else one < two)

        yield Test(*match.span(), holds, "two")
