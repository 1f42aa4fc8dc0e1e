"""How many of the releases of a day, or of those listed, are somebody's: "two from transformers and one from vLLM"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.numbers import Number
from autopost.grounding.view import View

_FROM = re.compile(
    r"(?: (?:releases?|versions?|of them))? (?:(?:is|are|was|were|came|come|comes) )?(?:from|of|by|for) (?:the )?[\"']?(?=\ue000)"
)
_RELEASES = re.compile(r"\b(?:releases?|versions?)\b")


def releases_from(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Three releases bear the date of June 15, two from transformers and one from vLLM": as many of that day are."""
    told = _FROM.match(view.mentions.bare, number.end) if number.form == "count" and number.total is None else None
    ref = next((one for one in view.referents if told and one.start == told.end() and len(one.subjects) == 1), None)
    if ref is None or not _RELEASES.search(view.mentions.bare):
        return
    days = [moment for moment in view.mentions.moments if moment.first is not None]
    own = [event for event in view.desk.releases if event.subject in ref.subjects]
    held = [event for event in own if not days or any(moment.holds(event.day) for moment in days)]
    if held and len(held) == number.value:
        yield (held[0].fact,)
