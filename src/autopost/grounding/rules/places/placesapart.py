"""Who stands higher of two, told without naming the other: "the Gemma coder below it", "yet stands one place lower"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_BESIDE_IT = re.compile(
    r"(?<=\ue000)[\"']?,? (?:(?:the|a) (?:model|dataset|space|one|repository|paper|entry) )?"
    r"(?:(?:which|that) (?:is|stands|sits|ranks) )?"
    rf"(?:just |directly |right |immediately |(?P<n>an?|{SMALL_WORDS}|\d{{1,2}}) (?:places?|spots?|rungs?) )?"
    r"(?P<way>(?P<up>above|ahead of)|below|behind) (?:it|them)\b(?! (?:in|by|on (?!the))\b)"
)
_APART = re.compile(
    rf"\b(?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:places?|spots?|rungs?) (?P<way>(?P<up>higher|further up)|lower|further down)"
    r"(?=\W*$|[,.;](?=\s)| (?:on the (?:[a-z]+ )?list|in the ranking)\b)"
)
_BY_FIGURES = re.compile(r"\b(?:by|in|on) (?:stars|likes|downloads|forks|upvotes)\b")


@OpenRule
def places_apart(view: View) -> Iterator[Verdict]:
    """Refuses the way where of the two that are spoken of the other stands higher on the list that has both."""
    for told in _BESIDE_IT.finditer(view.mentions.bare):
        other = next((ref for ref in view.single if ref.end <= told.start() and told.start() - ref.end <= 1), None)
        names = {name for ref in view.single if ref is not other and ref.end <= told.start() for name in ref.subjects}
        names = names or {*view.carried[:1]}
        if other is not None and len(names) == 1 and not view.mentions.moments:
            one, two = next(iter(other.subjects)), next(iter(names))
            yield from _held(view, told, one, two, 0)
            yield from _far(view, told, one, two)
    for told in _APART.finditer(view.mentions.bare):
        after = next((ref for ref in view.single if _AFTER.fullmatch(view.mentions.bare, told.end(), ref.start)), None)
        own = after.subjects if after is not None else _who(view, told)
        rest = {name for ref in view.single for name in ref.subjects} - own or {*view.carried} - own
        if len(own) == 1 and len(rest) == 1:
            yield from _held(view, told, next(iter(own)), next(iter(rest)), small(told["n"]) or int(told["n"]))


_AFTER = re.compile(r",? [\"']?")
_WHICH = re.compile(r"[\"']?, (?:which|who)\b[^.;:]*$")


def _who(view: View, told: re.Match[str]) -> frozenset[str]:
    """Of whom it is said: "than B, which has 286 but is ranked one place higher" is of B."""
    before = next((ref for ref in reversed(view.single) if ref.end <= told.start()), None)
    if before is not None and _WHICH.match(view.mentions.bare[before.end : told.start()]):
        return before.subjects
    return whose(view, told.span())


def _both(view: View, own: str, other: str) -> tuple[int, int] | None:
    """The places of two that stand on the list of one kind; None where either place is not known."""
    mine, theirs = view.desk.place(own), view.desk.place(other)
    return (mine, theirs) if mine and theirs and view.desk.kind(own) == view.desk.kind(other) else None


def _far(view: View, told: re.Match[str], own: str, other: str) -> Iterator[Verdict]:
    """Refuses "B, one place above it" of two that stand further apart."""
    by, places = 1 if told["n"] in {"a", "an"} else small(told["n"]) if told["n"] else None, _both(view, own, other)
    if by and places and abs(places[0] - places[1]) != by:
        yield Verdict(*told.span("n"), "rank", f"they are {abs(places[0] - places[1])} places apart")


def _held(view: View, told: re.Match[str], own: str, other: str, by: int) -> Iterator[Verdict]:
    """A finding where the one stands on the other side of the other, by so many places where that is told."""
    places = _both(view, own, other)
    if places is None or _BY_FIGURES.search(view.mentions.bare):
        return
    mine, theirs = places
    if mine == theirs or (by and abs(mine - theirs) != by):
        return
    if (mine < theirs) != (told["up"] is not None):
        names = f"{view.subject_name([own])} is number {mine}, {view.subject_name([other])} number {theirs}"
        yield Verdict(*told.span("way"), "comparison", names)
