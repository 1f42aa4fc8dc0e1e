"""Places set beside an earlier day's in words: "is fifth, where it was on Friday", "fifth again", "fifth, as on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.fitting import said_as_place
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.printing import day

_HELD = r"(?:was|were|stood|sat|ranked|held|had|occupied|did|had been|started|finished|ended)"
_THEN = re.compile(
    r"(?: (?:place|spot|position|rank))?(?: (?:on|in|of|among) [^,;:.\ue000]{1,40}?)?,? (?:(?:exactly|just|precisely|right|"
    r"the very|still) )*"
    rf"(?P<said>(?:where (?:it|they|he|she) (?:also )?{_HELD}|"
    rf"(?:as|like) (?:(?:it|they) {_HELD})?|(?:in )?the (?:same )?(?:place|spot|position|rank) (?:that |which )?(?:it|"
    rf"they) {_HELD}|"
    r"(?:un|not )(?:changed|moved)|no (?:change|different)|the same(?: place| spot| position| rank)? as)"
    r" ?(?:(?:on|at|from|since|in) )?(?:the )?)(?=[\ue000a])"
)
_AGAIN = re.compile(
    r"(?: (?:place|spot|position|rank))?,? (?P<said>(?:yet |once )?again|once more|as before|as ever|for the \w+ (?:day|"
    r"time) running)\b"
)


def same_place(view: View) -> Iterator[Verdict]:
    """In a report, a place that is likened to that of an earlier day is the one which that day's fact gives."""
    for number in view.mentions.numbers if view.kind == "report" and not view.nouns else ():
        if not (number.form == "ordinal" or said_as_place(view, number)):
            continue
        told = _THEN.match(view.mentions.bare, number.end)
        then = _day(view, told.end()) if told is not None else None
        if told is None or then is None:
            told = _AGAIN.match(view.mentions.bare, number.end)
        subjects = about(view, number) if told is not None else frozenset[str]()
        subject = next(iter(subjects)) if len(subjects) == 1 else ""
        if told is None or not view.desk.place(subject):
            continue
        known = [fact for fact in view.desk.ranks(subject) if "@" in fact.id and (then is None or taken_on(fact) == then)]
        if any(fact.number == number.value for fact in known):
            continue
        message = (
            f"it was number {known[0].number:.0f} on {day(taken_on(known[0]))}"
            if known
            else "no fact gives its place of that day"
        )
        times = [(m.start, m.end) for m in view.mentions.moments] + [(w.start, w.end) for w in view.mentions.windows]
        end = max([told.end("said"), *(last for first, last in times if first == told.end("said"))])
        yield Verdict(told.start("said"), end, "history", message, facts=tuple(fact.tag for fact in known[:1]))


def _day(view: View, at: int) -> date | None:
    """The earlier day that is told of at a place."""
    edition = view.desk.ledger.edition
    days = [m.last for m in view.mentions.moments if m.start - 5 <= at <= m.end and m.last and m.last < edition]
    ago = (edition - timedelta(w.days) for w in view.mentions.windows if w.start <= at < w.end and w.days > 0)
    return next(iter(days), None) or next(ago, None)
