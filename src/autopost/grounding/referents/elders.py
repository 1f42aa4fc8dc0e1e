"""Of two that are spoken of, the one that is newer or older: "two Spaces, with the newer of them in first place"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.view import Referent, View

_AGED = re.compile(
    r"\bthe (?:(?P<new>newer|younger|more recent)|(?P<old>older|elder))"
    r"(?: (?:of (?:them|the (?:two|pair|duo)|both|these|its two)|one))?"
    r"(?= (?:in|at|on|with|has|had|is (?:in|at|number|first|second|third|\ue000)|stands|sits|ranks|holds|comes|leads)\b)"
)
_SAID_OF = re.compile(r"\b(?:is|was|are|remains|being|as) $")


def elders(view: View, found: list[Referent]) -> Iterator[Referent]:
    """Whom such words mean: of a house with two of a kind on a list, or of the two named last, by when they began."""
    for match in _AGED.finditer(view.mentions.bare) if not view.mentions.versions else ():
        before = sorted((ref for ref in found if ref.end <= match.start()), key=lambda ref: ref.start)
        pair = _SAID_OF.search(view.mentions.bare[: match.start()]) is None and _pair(view, before)
        dates = [fact for name in pair or () if (fact := view.desk.began(name)) is not None]
        if len(dates) == len("AB") and dates[0].day != dates[1].day:
            chosen = (max if match["new"] else min)(dates, key=lambda fact: str(fact.day))
            yield Referent(*match.span(), frozenset({chosen.subject.id}), "role")


def _pair(view: View, before: list[Referent]) -> tuple[str, ...]:
    """The two that are spoken of: those of the house named last, else the two last named, here or in the sentence before."""
    owner = next((ref for ref in reversed(before) if ref.kind == "owner"), None)
    named = [name for ref in before if ref.kind == "name" for name in sorted(ref.subjects)]
    if len(named) > 1:
        return tuple(named[-2:])
    listed = {name for names in view.rolls.trending.values() for name in names}
    owned = sorted(owner.subjects & listed) if owner is not None else []
    return tuple(owned) if len(owned) == len("AB") else view.carried[:2] if not named else ()
