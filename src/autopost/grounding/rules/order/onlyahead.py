"""Who alone is ahead of somebody, or behind: "only B is ahead of it among the fifteen", "in percent only B grew faster"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import ANY_NOUN, COUNTED_IN, NOUN
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.order.twospans import IN_PERCENT
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_ONLY = re.compile(
    rf"\b(?P<only>only) (?:the )?(?P<one>{ONE})(?:(?:,| and|, and) (?:the )?(?P<two>{ONE}))? (?:is|are|stands?|ranks?|sits?|"
    rf"lies?|"
    rf"comes?|was|were) (?P<way>(?P<ahead>ahead of|above|in front of|higher than)|behind|below|lower than) (?:the )?(?P<it>{ONE})"
)

_GREW = re.compile(
    rf"\b(?P<only>only) (?:the )?(?P<one>{ONE}) (?:grew|rose|climbed|gained|has grown) (?P<way>(?P<ahead>faster|more)|"
    rf"slower|less)"
    r"(?= (?:than|over|in)\b|[.,;:]|\W*$)"
)

_ONLY_GAINED = re.compile(
    rf"\b(?P<only>only) (?:the )?(?P<one>{ONE})(?:(?:,| and|, and) (?:the )?(?P<two>{ONE}))? (?:gained|added|won|drew|"
    rf"collected|did|fared) "
    rf"(?P<way>(?P<ahead>more|better)|fewer|less|worse)(?: {ANY_NOUN})?(?= (?:than|among|of|in|over)\b|[.,;:]|\W*$)"
)

_ONLY_HAS = re.compile(
    rf"\b(?P<only>only) (?:the )?(?P<one>{ONE})(?:(?:,| and|, and) (?:the )?(?P<two>{ONE}))? (?:has|have|counts|shows) "
    rf"(?P<way>(?P<ahead>more)|fewer|less)(?: {ANY_NOUN})?(?= (?:than it)\b|[.,;:]|\W*$)"
)


@OpenRule
def only_ahead(view: View) -> Iterator[Verdict]:
    """Refuses it where by the one thing that is named, or on the list, others stand there."""
    told = whoever(view)
    for match in _ONLY.finditer(told.text) if view.kind == "report" and not CHANGE.search(view.mentions.bare) else ():
        refs = [told.at.get(match.start(group)) for group in ("one", "two", "it") if match[group]]
        names = [next(iter(ref.subjects)) for ref in refs if ref is not None and len(ref.subjects) == 1]
        if names and names[-1] in names[:-1] and view.carried:
            names[-1] = view.carried[0]  # "only B is ahead of it": not of itself
        orders = [*_orders(view, names)] if len({*names}) == len(refs) else []
        if orders and not any(_so(order, names, ahead=match["ahead"] is not None) for order in orders):
            whom = view.subject_name(names[-1:])
            yield Verdict(*match.span("only"), "rank", f"it is not {view.subject_name(names[:-1])} alone {match['way']} {whom}")
    yield from _gained(view)
    yield from _has(view)
    for match in _GREW.finditer(told.text) if view.kind == "report" and IN_PERCENT.search(view.mentions.bare) else ():
        ref = told.at.get(match.start("one"))
        own = [one for one in told.before(match.start()) if one.kind == "name"]
        names = [next(iter(one.subjects)) for one in (ref, *own[:1]) if one is not None and len(one.subjects) == 1]
        orders = [*_grown(view, names)] if len({*names}) == len("AB") else []
        if orders and not any(_so(order, names, ahead=match["ahead"] is not None) for order in orders):
            yield Verdict(*match.span("one"), "rank", f"it is not {view.subject_name(names[:1])} alone that grew {match['way']}")


def _gained(view: View) -> Iterator[Verdict]:
    """Reads "A added 745 stars. Only B and C gained more among the top ten": by the gains over a span known of all of them."""
    told = whoever(view)
    for match in _ONLY_GAINED.finditer(told.text) if view.kind == "report" else ():
        refs = [told.at.get(match.start(group)) for group in ("one", "two") if match[group]]
        names = [next(iter(ref.subjects)) for ref in refs if ref is not None and len(ref.subjects) == 1]
        before = [name for ref in told.before(match.start()) for name in ref.subjects if ref.kind == "name"]
        own = next((name for name in (*before, *view.carried) if name not in names), "")
        noun = NOUN.search(f"{match[0]} {view.low_before}")
        orders = [*_gains(view, [*names, own], noun.lastgroup or "")] if noun and own and len(names) == len(refs) else []
        if orders and not any(_so(order, [*names, own], ahead=match["ahead"] is not None) for order in orders):
            yield Verdict(*match.span("only"), "rank", f"it is not {view.subject_name(names)} alone that gained {match['way']}")


def _has(view: View) -> Iterator[Verdict]:
    """Reads "A has 218,340 stars. Among the 15 only B has more"."""
    told = whoever(view)
    for match in _ONLY_HAS.finditer(told.text) if view.kind == "report" else ():
        refs = [told.at.get(match.start(group)) for group in ("one", "two") if match[group]]
        names = [next(iter(ref.subjects)) for ref in refs if ref is not None and len(ref.subjects) == 1]
        before = [name for ref in told.before(match.start()) for name in ref.subjects if ref.kind == "name"]
        own = next((name for name in (*before, *view.carried) if name not in names), "")
        noun = NOUN.search(match[0]) or NOUN.search(view.mentions.bare[: match.start()]) or NOUN.search(view.low_before)
        order = view.rolls.by(view.desk.kind(own), str(noun.lastgroup)) if noun and own else ()
        whole = [{*reading} for known in view.populations for reading in known.readings] or [{*order}]
        orders = [tuple(name for name in order if name in some) for some in whole if {*names, own} <= some & {*order}]
        if own in order and len(names) == len(refs) and not {*names} <= {*order}:
            yield Verdict(*match.span("only"), "rank", f"nothing says how many {view.subject_name(names)} has")
        if (
            len(names) == len(refs)
            and orders
            and not any(_so(o, [*names, own], ahead=match["ahead"] is not None) for o in orders)
        ):
            yield Verdict(*match.span("only"), "rank", f"it is not {view.subject_name(names)} alone that has {match['way']}")


def _gains(view: View, names: Sequence[str], family: str) -> Iterator[tuple[str, ...]]:
    kind, whole = view.desk.kind(names[-1]), [{*reading} for known in view.populations for reading in known.readings]
    for days in (1, 7, 30):
        order = view.rolls.by(kind, f"{family}_gain_{days}d")
        for some in (*whole, {*order}) if {*names} <= {*order} else ():
            yield from [tuple(name for name in order if name in some)] if {*names} <= some else []


def _grown(view: View, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The orders by growth in percent over the days that are told, over the set that is named or all of the kind."""
    kind, whole = view.desk.kind(names[-1]), [{*reading} for known in view.populations for reading in known.readings]
    for days in view.days or (1, 7):
        order = view.rolls.by(kind, f"{COUNTED_IN.get(kind, '')}_change_{days}d")
        yield from (tuple(name for name in order if name in some) for some in whole if {*names} <= some)
        yield from [order] if {*names} <= {*order} else []


def _orders(view: View, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The orders that may be meant: by the one measure named over the set that is named or all of the kind, else the list."""
    kind, rolls = view.desk.kind(names[-1]), view.rolls
    families = {*view.families} or ({COUNTED_IN.get(kind, "")} if kind == "repository" else set())
    whole = [{*reading} for known in view.populations for reading in known.readings]
    for family in families:
        order = rolls.by(kind, family)
        yield from (tuple(name for name in order if name in some) for some in whole if {*names} <= some)
        yield order
    if not view.families and (listed := rolls.trending.get(kind)):
        yield listed


def _so(order: Sequence[str], names: Sequence[str], *, ahead: bool) -> bool:
    own = names[-1]
    if own not in order:
        return True
    at = order.index(own)
    return {*names[:-1]} == {*(order[:at] if ahead else order[at + 1 :])}
