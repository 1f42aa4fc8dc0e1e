"""How long ago something happened: "three weeks have passed since v1.2", "has been out for a week"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.dating import events_at
from autopost.grounding.attaching.events import EVENT, Event, events, kinds_told
from autopost.grounding.mentions.lengths import lengths
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_SINCE = re.compile(
    r"[ ](?:(?:have|has|had) )?(?:(?:now|already|thus|\w+ly) )?(?:(?:passed|gone by|elapsed|gone|lie|lies) )?"
    r"since\b(?! (?:then|that)\b)"
)
_COUNTED = re.compile(r"\b(?:it(?:'s| is| has been| was)|(?:have|has) passed)\b")


def elapsed(view: View, window: Window) -> bool | None:
    """Reads "It has been more than two weeks since its last release", "three weeks have passed since v1.2"."""
    if _OUT_FOR.search(view.mentions.bare[: window.start] + re.match(r"(?:for )?", view.low[window.start :])[0]):  # type: ignore[index]
        return _out_for(view, window)
    since = _SINCE.match(view.mentions.bare[window.end :])
    told = since and (re.search(r"passed|gone|elapsed", since[0]) or _COUNTED.search(view.mentions.bare[: window.start]))
    if since is None or not told or not (view.says(EVENT) or view.mentions.versions):
        return None
    near, far = how_long(view, window)
    place = Window(window.end + since.end(), window.end + since.end(), window.days)
    edition = view.desk.ledger.edition
    groups = events_at(view, place)
    return bool(groups) and all(any(near <= (edition - event.day).days <= far for event in group) for group in groups)


_OUT_FOR = re.compile(
    r"\bbeen (?:out|available|public|online)(?: for)?(?: (?:just|only|about|over|almost|nearly|more than))* (?:for )?$"
)


def _out_for(view: View, window: Window) -> bool:
    """Reads "had been out for a week when it was listed": to today, or to the day of the figures."""
    near, far = how_long(view, window)
    told = told_of_it(view)
    subjects = {event.subject for event in told}
    ends = {
        view.desk.ledger.edition,
        *(taken_on(f) for f in view.facts if f.subject.id in subjects and f.number),
    }
    return any(near <= (end - event.day).days <= far for event in told for end in ends)


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
