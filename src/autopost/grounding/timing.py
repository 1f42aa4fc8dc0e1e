"""Whether a fact is of the time that the text says: the day of a level, the window of a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from autopost.facts import Fact
from autopost.grounding.cues import Cues
from autopost.grounding.numbers import Number
from autopost.grounding.times import ALL_TIME, Moment, Window
from autopost.grounding.view import View

_EVENT = re.compile(
    r"\b(?:created|published|released|launched|born|dates? from|dated|appeared|submitted|posted|uploaded|shipped|out|since)\b"
)


_OPENING = re.compile(r"\W*(?:(?:in|within|over|during|for|across|after)(?: (?:just|only|about|the|these))* )?")
"""What may stand before a window that opens the sentence."""


def same_time(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    """A level is of the day that the text gives it, and an earlier one is not said to be today's."""
    measure = view.desk.measure(fact)
    if measure.aspect not in {"level", "then"} or fact.number is None:
        return True
    moment = _moment(view, number)
    if moment is not None:
        return moment.holds(_as_of(fact)) or (measure.aspect == "level" and moment.holds(view.desk.ledger.edition))
    if measure.aspect == "then":
        tail = view.mentions.bare[number.end : number.end + 40]
        left = view.mentions.bare[max(0, number.start - 40) : number.start]
        if re.search(r"\b(?:has|have|holds?|now|stands?|to) [^,;]{0,14}$", left) and not re.search(r"\bfrom [^,;]{0,10}$", left):
            return bool(re.search(r"\b(?:ago|earlier|before|yesterday)\b", tail))
        return read.past
    return not re.search(
        r"\b(?:a (?:week|day|month|year) (?:ago|earlier|before)|yesterday|last week|previously)\b",
        view.mentions.bare[number.end : number.end + 30],
    )


def _as_of(fact: Fact) -> date:
    return date.fromisoformat(fact.as_of[:10])


def _moment(view: View, number: Number) -> Moment | None:
    """The date that a level is dated by: the one right after the number, or opening the sentence."""
    bare = view.mentions.bare
    for moment in view.mentions.moments:
        gap = bare[number.end : moment.start] if moment.start >= number.end else None
        if (
            (
                gap is not None
                and len(gap) <= 40
                and not any(number.end <= other.start < moment.start for other in view.mentions.numbers)
            )
            and not _EVENT.search(gap)
            and re.search(r"\b(?:on|as of|by|at|of) (?:the )?$", gap)
        ):
            return moment
        if (
            moment.end <= number.start
            and re.fullmatch(r"\W*(?:on|as of|by|at) (?:the )?", bare[: moment.start])
            and len(view.mentions.moments) == 1
        ):
            return None if _EVENT.search(bare) else moment
    return None


def same_window(view: View, number: Number, fact: Fact) -> bool:
    """A window right at the number must be one the fact speaks of."""
    measure = view.desk.measure(fact)
    if measure.aspect not in {"gain", "change", "level", "then"} and not measure.of_gain:
        return True
    bare = view.mentions.bare
    for window in (*view.mentions.windows, *since(view)):
        later = [
            other
            for other in view.mentions.numbers
            if number.end <= other.start < window.start and other.form in {"count", "percent"}
        ]
        gap = bare[number.end : window.start] if window.start >= number.end else bare[window.end : number.start]
        if (
            later
            or _of_another(view, number, window, measure.family)
            or len(gap) > 60
            or re.search(r"[;]|\bcreated\b|\bpublished\b|\breleased\b|\bwhile\b", gap)
        ):
            continue
        if window.end <= number.start and (not _OPENING.fullmatch(bare[: window.start]) or re.search(r"\b(?:but|as|and)\b", gap)):
            continue
        if window.days == ALL_TIME:
            return False
        if measure.aspect in {"level", "then"} and _moved(view, fact, window.days):
            continue
        if not has_window(measure.windows, window.days) and not (window.vague and not measure.windows):
            return False
    return True


def _of_another(view: View, number: Number, window: Window, family: str) -> bool:
    """Reads "216 likes, but no downloads in the last 30 days": the window is that of what is named next to it."""
    return any(number.end < start < window.start and other != family for start, _, other in view.nouns)


def since(view: View) -> Iterator[Window]:
    """Reads "Since yesterday", "more than on Monday": dates that are windows."""
    for moment in view.mentions.moments:
        opened = re.search(
            r"\b(?:since|(?:more|fewer|less)(?: \w+)? than)(?: on)? (?:\w+day )?$", view.mentions.bare[: moment.start]
        )
        if opened and moment.first is not None and moment.first == moment.last:
            yield Window(opened.start(), moment.end, (view.desk.ledger.edition - moment.first).days)


def _moved(view: View, fact: Fact, days: int) -> bool:
    """Reads "From 69,440 to 74,466 stars in a week": two levels and the span between them."""
    edition = view.desk.ledger.edition
    family = view.desk.measure(fact).family
    own = [f for f in view.facts if f.subject.id == fact.subject.id and view.desk.measure(f).family == family]
    spans = [view.desk.measure(other).windows for other in own if view.desk.measure(other).changes]
    spans += [frozenset({(edition - _as_of(other)).days}) for other in own if view.desk.measure(other).aspect == "then"]
    return bool(re.search(r"\bfrom\b|\bto\b|\b(?:began|begin|start(?:ed)?|ended|end)\b", view.low)) and any(
        has_window(known, days) for known in spans
    )


def has_window(windows: Iterable[int], days: int) -> bool:
    """Whether facts with these windows may be said to speak of so many days: a month is 28 to 31 of them."""
    return any(known == days or (days == 30 and 28 <= known <= 31) for known in windows)
