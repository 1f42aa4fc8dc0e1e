"""Who alone is ahead of somebody, or behind: "only B is ahead of it among the fifteen", "Only B and C gained more"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN, NOUN
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.order.twospans import IN_PERCENT
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_WHO = rf"\b(?P<only>only) (?:the )?(?P<one>{ONE})(?:(?:,| and|, and) (?:the )?(?P<two>{ONE}))? "
_END = r"(?= (?:than|among|of|in|over)\b|[.,;:]|\W*$)"
_STANDS = re.compile(
    rf"{_WHO}(?:is|are|stands?|ranks?|sits?|lies?|comes?|was|were) "
    rf"(?P<way>(?P<ahead>ahead of|above|in front of|higher than)|behind|below|lower than) (?:the )?(?P<it>{ONE})"
)
_GREW = re.compile(rf"{_WHO}(?:grew|rose|climbed|gained|has grown) (?P<way>(?P<ahead>faster|more)|slower|less){_END}")
_GAINED = re.compile(
    rf"{_WHO}(?:gained|added|won|drew|collected|did|fared) (?P<way>(?P<ahead>more|better)|fewer|less|worse)(?: {ANY_NOUN})?{_END}"
)
_HAS = re.compile(
    rf"{_WHO}(?:has|have|counts|shows) (?P<way>(?P<ahead>more)|fewer|less)(?: {ANY_NOUN})?(?= than it\b|[.,;:]|\W*$)"
)
_SPANS = (1, 7, 30)


@OpenRule
def only_ahead(view: View) -> Iterator[Verdict]:
    """Refuses it where by the one thing that is named, or on the list, others stand there, or nobody knows of one of them."""
    told = whoever(view)
    for pattern, orders_of in _READINGS.items() if view.kind == "report" else ():
        for match in pattern.finditer(told.text):
            names = _names(view, match)
            orders = [order for order in orders_of(view, match, names) if names[-1] in order] if names else []
            if orders and not any(_so(order, names, ahead=match["ahead"] is not None) for order in orders):
                message = f"by what is known, it is not {view.subject_name(names[:-1])} alone"
                yield Verdict(*match.span("only"), "rank", message)
                return


def _names(view: View, match: re.Match[str]) -> list[str]:
    """Those who are said to be alone, and last the one they are set against: told with them, or before."""
    told = whoever(view)
    refs = [told.at.get(match.start(group)) for group in ("one", "two") if match[group]]
    names = [next(iter(ref.subjects)) for ref in refs if ref is not None and len(ref.subjects) == 1]
    it = told.at.get(match.start("it")) if match.re is _STANDS else None
    before = [name for ref in told.before(match.start()) for name in ref.subjects if ref.kind == "name"]
    others = [*it.subjects] if it is not None and len(it.subjects) == 1 else []
    # "Only B is ahead of it": not of itself.
    own = next((name for name in (*others, *before, *view.carried) if name not in names), "")
    return [*names, own] if len(names) == len(refs) and own else []


def _within(view: View, order: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """An order of the sets that the sentence names, and the whole of it."""
    for names in (names for known in view.populations for names in known.readings):
        yield tuple(name for name in order if name in names)
    yield order


def _standing(view: View, match: re.Match[str], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    kind = view.desk.kind(names[-1])
    families = view.families or ({COUNTED_IN.get(kind, "")} if kind == "repository" else set())
    if not CHANGE.search(view.mentions.bare):
        yield from (order for family in families for order in _within(view, view.rolls.by(kind, family)))
        yield from [view.rolls.trending.get(kind, ())] if not view.families else []


def _growth(view: View, match: re.Match[str], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    kind = view.desk.kind(names[-1])
    for days in view.days or _SPANS if IN_PERCENT.search(view.mentions.bare) else ():
        yield from _within(view, view.rolls.by(kind, f"{COUNTED_IN.get(kind, '')}_change_{days}d"))


def _gains(view: View, match: re.Match[str], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    noun = NOUN.search(f"{match[0]} {view.low_before}")
    if noun is not None and not IN_PERCENT.search(view.mentions.bare) and " than " not in view.mentions.bare[match.end() :]:
        for days in _SPANS:
            yield from _within(view, view.rolls.by(view.desk.kind(names[-1]), f"{noun.lastgroup}_gain_{days}d"))


def _levels(view: View, match: re.Match[str], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    noun = NOUN.search(match[0]) or NOUN.search(view.mentions.bare[: match.start()]) or NOUN.search(view.low_before)
    if noun is not None:
        yield from _within(view, view.rolls.by(view.desk.kind(names[-1]), str(noun.lastgroup)))


_READINGS: dict[re.Pattern[str], Callable[[View, re.Match[str], Sequence[str]], Iterator[tuple[str, ...]]]] = {
    _STANDS: _standing,
    _GREW: _growth,
    _GAINED: _gains,
    _HAS: _levels,
}
"""Each way to say it, and the orders that it may mean."""


def _so(order: Sequence[str], names: Sequence[str], *, ahead: bool) -> bool:
    at = order.index(names[-1])
    return {*names[:-1]} == {*(order[:at] if ahead else order[at + 1 :])}
