"""How many releases there were: of a time, of those that the sentence names, or so often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.events import events, same_version, version_key
from autopost.grounding.mentions.lengths import calendar
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


def _of_time(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Two releases on 15 June", "three versions this week: v1.1 on Monday, ...": those of the subject in that time."""
    subjects, edition = about(view, number), view.desk.ledger.edition
    early = not number.noun.startswith(("rel", "ver"))
    made = [e for e in events(view.facts) if e.kind == "released" and (e.subject in subjects or not subjects)]
    made = [e for e in made if not early or e.early or version_key(e.version)[1] < 0]
    days, window = view.mentions.moments, next(iter(view.mentions.windows), None)
    named = calendar(view.low[window.start : window.end], edition) if window else None
    if days:
        since = re.search(r"\bsince(?: last)? $", view.mentions.bare[: days[0].start])
        made = [e for e in made if any(day.holds(e.day) or (since and day.first and day.first <= e.day) for day in days)]
    elif named:
        made = [event for event in made if named[0] <= event.day <= named[1]]
    elif window:
        # "Two versions within three days": so many in a row, no further apart.
        made.sort(key=lambda event: event.day)
        size = int(number.value)
        runs = (made[n : n + size] for n in range(len(made) - size + 1))
        made = next((run for run in runs if run and (run[-1].day - run[0].day).days <= window.days), [])
    said = [piece.value for piece in view.mentions.versions if piece.start > number.end]
    listed = [event for event in made if any(same_version(event.version, value) for value in said)]
    if len(made) == number.value or (len(said) == number.value == len(listed)):
        yield tuple(event.fact for event in listed or made)


_RELEASES = re.compile(r"(?:pre-?)?releases?|versions?|alphas?|betas?|previews?|candidates?")
_OF_RELEASES = re.compile(
    r"[ ](?:(?:\ue000++|most recent|newest|latest|last|new|listed|known|recorded|further|more|stable|tagged|early|public|"
    r"release|such)[ ])*(?P<what>(?:pre-?)?releases|versions|alphas|betas|previews|candidates)\b"
)
_OPENS = re.compile(r"^\W*$")
_RELEASED = re.compile(r"[^.;]*\b(?:releas|publish|shipp|tagg)ed\b")
"""Reads "Twice on one day: A released both v1.1 and v1.2"."""
_OFTEN = re.compile(r"\b(?:released?|publish(?:ed|es)|shipp?(?:ed|s)|tagged|out|updated|put out)\b[^,;:.]{0,24} $")


def often(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "released twice this week", "shipped two times since Monday"."""
    opens = _OPENS.match(view.mentions.bare[: number.start]) and _RELEASED.match(view.mentions.bare, number.end)
    if (opens or _OFTEN.search(view.mentions.bare[: number.start])) and number.value == int(number.value):
        yield from _of_time(view, replace(number, noun="releases"))


def released(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "two releases on 15 June", "two tags on one day: v1.1 and v1.2", "the two most recent versions"."""
    of_releases = _OF_RELEASES.match(view.mentions.bare[number.end :])
    plain = _RELEASES.fullmatch(number.noun)
    if plain or number.noun == "tags":
        said = [piece.value for piece in view.mentions.versions]
        made = [e for e in events(view.facts) if e.kind == "released" and any(same_version(e.version, v) for v in said)]
        if len(said) == number.value == len({event.version for event in made}):
            yield tuple(event.fact for event in made)
    if of_releases or plain:
        yield from _of_time(view, replace(number, noun=of_releases["what"] if of_releases else number.noun))
