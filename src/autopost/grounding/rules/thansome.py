"""How many of some have more or less than a subject: "fewer than three of them", "three of the others have more stars"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from autopost.grounding.attachment import about
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.view import View

_OF_THEM_ALL = re.compile(r" of (?:them|these|those|the (?:other|others|rest)\b|the [a-z\d]+\b)")


def _beyond(view: View, number: Number, family: str, among: Mapping[str, Iterable[str]], *, more: bool) -> Verdict | None:
    """Whether a subject's value is beyond as many of those it stands among as the number says: larger than theirs, or smaller."""
    for name in sorted(among):
        own = view.rolls.of(name, family)
        values = [
            fact.number or 0 for other in among[name] if other != name and (fact := view.rolls.of(other, family)) is not None
        ]
        if own is None or not values:
            continue
        beaten = sum(value < (own.number or 0) if more else value > (own.number or 0) for value in values)
        if beaten == number.value:
            return sound(view, number.start, number.end)
        return Verdict(number.start, number.end, "count", f"than {beaten} of them")
    return None


_TOPS = re.compile(r"\b(?:(?P<more>top|tops|beat|beats|exceed|exceeds)|trail|trails) (?:those|that) of (?:only |just )?$")
_BEATS = re.compile(r"\b(?:(?P<more>beats?|tops?|outdoes|surpasses|passes)|trails) (?:only |just )?$")
_RIVALS = re.compile(
    r" (?:rivals?|others?|(?:other )?(?:models?|datasets?|spaces?|papers?|repositories|projects))\b(?! (?:above|below))"
)


def tops_some(view: View, number: Number) -> Verdict | None:
    """Reads "its 410 likes top those of two rivals": how many of all of its kind have fewer."""
    told = _TOPS.search(view.mentions.bare[: number.start]) or _BEATS.search(view.mentions.bare[: number.start])
    after = _OF_THEM_ALL if told is not None and told.re is _BEATS else _RIVALS
    if told is None or number.form != "count" or not after.match(view.mentions.bare, number.end):
        return None
    family = next((noun for start, _, noun in reversed(view.nouns) if start < told.start()), "")
    known = view.desk.ledger.subjects
    among = {name: view.rolls.covered.get(known[name].kind, ()) for name in about(view, number) & {*known}}
    return _beyond(view, number, family, among, more=bool(told["more"]))
