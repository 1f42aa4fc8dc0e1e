"""Whether those of whom it is denied are in a set that is told: "did not make the week's first ten", "is not among them"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autopost.grounding.view import View

_ENTERS = re.compile(
    r" (?:(?:quite|yet|actually|itself) )?(?:make|made|making|reach(?:ed)?|enter(?:ed)?|get|got|getting|crack(?:ed)?|join(?:ed)?|"
    r"rank|be|feature|figure|appear|among|in|one|part|belong)\b(?: it)?(?: (?:in|into|to|among|on|of|one|part|within)\b)*"
    r"(?: (?:the|this|these|today's|its|[\ue000']+s?|[a-z]+'s|trending|leading|top|first|biggest|largest))* ?"
)


def inside_of(view: View, subjects: Iterable[str], begin: int, end: int) -> bool | None:
    """Whether one of them is in the set that a denied clause names; None where it names none."""
    for known in view.populations:
        enters = begin <= known.start < end and _ENTERS.match(view.mentions.bare, begin, known.size_at[0])
        if enters and known.readings and not known.other and not known.limited and enters.end() >= known.size_at[0]:
            return any(name in names for names in known.readings for name in subjects)
    return None
