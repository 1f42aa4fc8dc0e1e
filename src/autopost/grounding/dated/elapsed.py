"""How long ago something happened: "three weeks have passed since v1.2", "has been out for a week"."""

from __future__ import annotations

from autopost.grounding.attaching.events import Event, events, kinds_told
from autopost.grounding.mentions.lengths import lengths
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View


def how_long(view: View, window: Window) -> tuple[int, int]:
    """The fewest and the most days that a length of time may mean as it is worded."""
    low = view.low
    return lengths(low[: window.start], window.count, window.unit, text=low[window.start : window.end])


def told_of_it(view: View) -> list[Event]:
    """What the sentence's subjects did, of the kinds it speaks of."""
    kinds = kinds_told(view.mentions.bare)
    named = {name for ref in view.referents for name in ref.subjects} or {*view.carried}
    found = [event for event in events(view.facts) if not named or event.subject in named]
    return [event for event in found if event.kind in kinds] or found
