"""How many places lie between two of a list, with the place of the one: "A is in 24th place, eighteen below its stablemate B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.dated.newestones import END, START
from autopost.grounding.referents.rolls import account
from autopost.grounding.typed import COUNT, NAME, Typed, typed
from autopost.grounding.view import View

_STANDS = r"(?:is|ranks|sits|stands|comes|lies|is placed|is ranked)"
_STEPS = r"(?: (?:places?|rungs?|spots?|positions?|ranks?))"
_SIDE = r"(?:(?P<lower>behind|below|beneath|under)|ahead of|above)"
_OTHER = (
    rf"(?:(?:its|the|{NAME}) (?:(?P<kin>stablemate|sibling|namesake)|neighbour|compatriot) )?(?:the )?"
    rf"(?:(?P<b>{NAME})|(?:list |list's |trending )?(?P<lead>leader|front-runner))"
)
_ON_LIST = r"(?: (?:on|of|in) the (?:trending )?list)?"
_FRAMES = (
    re.compile(rf"{START}(?P<a>{NAME}) {_STANDS} (?P<n>{COUNT}){_STEPS} {_SIDE} {_OTHER}{_ON_LIST}{END}"),
    re.compile(
        rf"{START}(?P<a>{NAME}) {_STANDS} (?:(?:in|at) )?(?P<at>{COUNT})(?: place| spot)?{_ON_LIST}, (?P<n>{COUNT}){_STEPS}? "
        rf"{_SIDE} {_OTHER}{END}"
    ),
    re.compile(
        rf"{START}(?P<n>{COUNT}){_STEPS} {_SIDE} {_OTHER}(?P<same>,? (?:which|that) (?:bears|has|carries|shares) the same "
        rf"(?:owner|account|owner's name|account name),)? {_STANDS} (?P<a>{NAME}){_ON_LIST}{END}"
    ),
)


def places_apart(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how many places one stands below or above another of the same list."""
    row = typed(view)
    for pattern in _FRAMES:
        for match in pattern.finditer(row.text):
            if any(_right(row, match, *pair) for pair in _pairs(view, row, match)):
                yield match.span()


def _pairs(view: View, row: Typed, match: re.Match[str]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    """The places and names of the two, for every list that has both."""
    for names in view.rolls.trending.values():
        order = [name.rpartition(":")[2] for name in names]
        one, other = (_entry(order, row.names.get(match.start(group), "") if match[group] else "") for group in ("a", "b"))
        other = (1, order[0]) if match["lead"] and order else other
        if one[0] and other[0]:
            yield one, other


def _entry(order: list[str], name: str) -> tuple[int, str]:
    bare = name.rpartition(":")[2]
    return next(((n, entry) for n, entry in enumerate(order, 1) if entry == bare), (0, ""))


def _right(row: Typed, match: re.Match[str], one: tuple[int, str], other: tuple[int, str]) -> bool:
    groups, number = match.groupdict(), row.counts[match.start("n")]
    apart = (one[0] - other[0]) * (1 if match["lower"] else -1)
    placed = row.counts[match.start("at")] if groups.get("at") else None
    same = account(one[1]) == account(other[1])
    kin = match["kin"] != "stablemate" or same
    held = placed is None or (placed.form == "ordinal" and placed.value == one[0])
    return (
        number.form == "count"
        and not number.hedge
        and number.value == apart > 0
        and held
        and kin
        and (same or not groups.get("same"))
    )
