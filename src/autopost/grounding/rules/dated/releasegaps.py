"""How long lies between two releases of one project: "ten days lie between A's two releases, 18 between those of B"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.view import Referent, View

_TO = r" (?:(?:lie|lay|passed|elapsed|went by|are|is|separate|stand|stood) )?(?:between )?(?:the )?"
_RELEASES = r"(?:two )?(?:(?:listed|latest|last|newest|most recent) ){0,2}(?:releases|versions)"
_OF = re.compile(rf"{_TO}(?:{_RELEASES} of|those of|that of) (?:\ue000++/)?[\"']?")
_OWN = re.compile(rf"{_TO}(?:\ue000++/)?[\"']?")
_OWNED = re.compile(rf"[\"']?'?s? {_RELEASES}\b")


def days_unsaid(view: View, number: Number) -> Verdict | None:
    """Reads "ten days lie between A's two releases, 18 between those of B": the unit is said once."""
    told = [window for window in view.mentions.windows if window.end <= number.start and window.unit == "day"]
    again = re.search(r"[,;] (?:and |but |only |just )*$", view.mentions.bare[: number.start])
    apart = _apart(view, number.end) if told and again and number.form == "count" else None
    if apart is None:
        return None
    if number.value == apart:
        return sound(view, number.start, number.end)
    return Verdict(number.start, number.end, "value", f"they lie {apart} days apart")


def _apart(view: View, at: int) -> int | None:
    """The days between the two newest releases of whoever is named after a place as having them."""
    ref = next((ref for ref in view.referents if ref.start >= at and ref.kind == "name" and len(ref.subjects) == 1), None)
    if ref is None or not _names_them(view, ref, at):
        return None
    name = next(iter(ref.subjects))
    days = sorted({event.day for event in view.desk.releases_of(name)})
    return (days[-1] - days[-2]).days if len(days) > 1 else None


def _names_them(view: View, ref: Referent, at: int) -> bool:
    bare = view.mentions.bare
    own = _OWN.fullmatch(bare, at, ref.start) and "between" in bare[at : ref.start] and _OWNED.match(bare, ref.end)
    return bool(own) or (_OF.fullmatch(bare, at, ref.start) is not None and "between" in bare[at : ref.start])
