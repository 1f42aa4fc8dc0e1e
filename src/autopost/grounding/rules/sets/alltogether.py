"""One against the rest put together, and losses of what all gained: "more than the other three combined", "they lost 478"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_REST = re.compile(
    rf"\b(?P<way>(?P<more>more|larger|higher)|fewer|less|smaller|lower)(?: (?:stars|likes|downloads|forks|upvotes))? than "
    rf"(?:all |any of )?the (?:other (?:{SMALL_WORDS})|(?:{SMALL_WORDS}) other|others|rest)(?:(?! than )[^.;:,\d]){{0,50}}? "
    r"(?:combined|together|put together|taken together)\b"
)
_LOST = re.compile(
    r"\b(?P<way>lost|shed|dropped)(?= (?:\d[\d,.]*|more) (?:stars|likes|downloads)\b)|"
    r"\b(?:stars|likes|downloads) (?P<by>lost|shed) by\b"
)


@OpenRule
def all_together(view: View) -> Iterator[Verdict]:
    """Refuses more of whom all others of a set have more together, or the other way round; and a loss of what all gained."""
    sets = [names for known in view.populations for names in known.readings]
    for told in _REST.finditer(view.mentions.bare):
        own = whose(view, told.span("way"))
        families = {*view.families}
        name = next(iter(own)) if len(own) == 1 else ""
        around = [names for names in (*sets, _list_of(view, name)) if name in names and len(names) > 1]
        if around and len(families) == 1:
            yield from _against(view, told, name, around, families.pop())
    for told in _LOST.finditer(view.mentions.bare):
        way = "way" if told["way"] else "by"
        members = {name for names in sets for name in names} or {name for ref in view.single for name in ref.subjects}
        changes = [fact.number for name in members for fact in view.desk.by_subject.get(name, ())
                   if view.desk.measure(fact).aspect == "gain" and fact.number is not None]  # fmt: skip
        if changes and min(changes) >= 0:
            yield Verdict(*told.span(way), "wrong-direction", "none of those that are spoken of lost any")


def _list_of(view: View, name: str) -> tuple[str, ...]:
    return view.rolls.list_of(name)[1] if name else ()


def _against(view: View, told: re.Match[str], name: str, sets: Sequence[tuple[str, ...]], family: str) -> Iterator[Verdict]:
    """A finding where in every set in which all are known the others together are on the other side."""
    sides = []
    for names in sets:
        facts = {one: view.rolls.of(one, family) for one in names}
        values = {one: fact.number for one, fact in facts.items() if fact is not None and fact.number is not None}
        if len(values) == len(names):
            rest = sum(value for one, value in values.items() if one != name)
            sides.append((values[name] > rest) == (told["more"] is not None))
    if sides and not any(sides):
        yield Verdict(*told.span("way"), "comparison", "the others together are on the other side")
