"""Days that say nothing of their own: that of the edition or of its figures, the end of a window, a birthday."""

from __future__ import annotations

import re
from datetime import timedelta

from autopost.grounding.attaching.asof import UP_TO, taken_on
from autopost.grounding.attaching.dating import tells_event
from autopost.grounding.attaching.events import EVENT
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_HAPPENED = re.compile(
    r"\b(?:created|published|released|shipped|launched|submitted|dates from|(?:came|comes|is|brought|put) out|"
    r"arrived|arrives|landed|"
    r"appeared|issued|tagged|followed|uploaded|posted)\b"
)
_FROM = re.compile(r" (?:before|earlier than|ahead of|prior to) (?:this |last |the )?")
_OLD_ON = re.compile(r"\bold (?:on|by|as of) (?:the )?$")
"""Reads "was 22 days old on Saturday": counted to the day of the edition."""
_LIST_OF = re.compile(
    r"'s (?:[a-z]+ ){0,3}?(?:lists?|daily papers|counts?|figures?|edition|table|totals?|ranking|chart|show|tally|pages?|"
    r"repositories|projects|models|papers|spaces|datasets|names|ledger|crop|batch|issue)\b"
)
"""Reads "after Monday's count", "headed Tuesday's list": the day of figures."""
_ON_LIST = re.compile(r" (?:[a-z]+ ){0,2}(?:list|ranking|chart|table)\b")
"""Reads "six days before it appeared on the 19 June list": a day of which the edition has a list."""
_SHOWN = re.compile(
    r"\b(?:(?:reported|written|read)(?: (?:on|about))?|described|covered|listed|ranked|shown|featured|presented|"
    r"followed|tracked|here|"
    r"we (?:profile|cover|feature|present|list|print|show|follow|track|discuss|describe)) $"
)
"""Reads "the eight models covered today", "the papers we present today"."""
_BY_DATE = re.compile(r"\b(?:(?:releases?|versions?|created|published)\b[^.;]*\ue000,? |shares? (?:a|one|the|the same) date, )$")
"""Reads "Newest releases by date: A 20 June", "A and B share a date, 20 June"."""


def harmless(view: View, moment: Moment) -> bool:  # noqa: PLR0911 - one return for each way to say nothing
    """Reads "today" and the weekday of the edition say nothing that the masthead does not."""
    edition = view.desk.ledger.edition
    counted = any(
        w.end <= moment.start and _FROM.fullmatch(view.mentions.bare[w.end : moment.start]) for w in view.mentions.windows
    )
    listed = _LIST_OF.match(view.mentions.bare, moment.end) is not None
    if moment.first == edition and (listed or _SHOWN.search(view.low[: moment.start]) or _opens_of_today(view, moment)):
        return True  # "today's edition", "covered today", "On Saturday, eight of the ten are ones created in April"
    aged = moment.first == edition and _OLD_ON.search(view.low[: moment.start]) is not None
    if (
        aged
        or _in_passing(view, moment)
        or (counted and any(moment.holds(day) for day in (edition, *(taken_on(fact) for fact in view.facts))))
    ):
        return True  # "two weeks before this Tuesday": the days are counted by `intervals`
    on_list = _ON_LIST.match(view.mentions.bare, moment.end)
    if on_list and (moment.first == edition or any(moment.holds(taken_on(fact)) for fact in view.desk.lists)):
        return True
    if moment.first == edition and moment.form in {"relative", "day"}:
        here = next(((a, b) for a, b in view.segments if a <= moment.start <= b), (0, len(view.mentions.bare)))
        figured = bool(those_in(view.mentions.numbers, *here))
        apart = figured and not _HAPPENED.search(view.mentions.bare, *here)  # "created on 4 April, and today have 40,420 stars"
        if _BY_DATE.search(view.mentions.bare[: moment.start]):
            return False
        return apart or not tells_event(view, moment) or not view.says(_HAPPENED)
    if moment.form == "weekday" and any(
        other.form == "day" and other.start > moment.end and other.first == moment.first for other in view.mentions.moments
    ):
        return True  # "Thursday was the busy day: nine were published on 30 April", which is looked up there
    if listed or closed(view, moment) is not None:
        known = (*view.facts, *view.desk.lists) if listed else ()
        return moment.first == edition or any(moment.holds(taken_on(fact)) for fact in known)
    if moment.first is not None and moment.first > edition:
        return moment.form in {"weekday", "relative"} and view.kind != "report"
    if tells_event(view, moment) or (tells_event(view, moment) is None and view.says(EVENT)):
        return False
    windows = {n for fact in view.facts for n in view.desk.measure(fact).windows}
    back = {edition - timedelta(days=n) for n in windows if n < 31} if view.facts else {*view.rolls.counted_days}
    return moment.form in {"weekday", "relative", "day"} and any(moment.holds(taken) for taken in back)


_ON = re.compile(r"^\W*(?:on |this )?$")
_PRESENT = re.compile(r",? [^,;:.]{3,60}? (?:is|are|has|have|hold|holds|fill|fills|stand|stands|rank|ranks|belong|belongs)\b")


def _opens_of_today(view: View, moment: Moment) -> bool:
    """Reads "On Saturday, eight of the ten have": the day of the edition, before what is so on it."""
    opens = _ON.search(view.mentions.bare[: moment.start]) is not None
    present = _PRESENT.match(view.mentions.bare, moment.end)
    return opens and present is not None and not _HAPPENED.search(view.mentions.bare, moment.end, present.end())


def _in_passing(view: View, moment: Moment) -> bool:
    """Reads an opinion's "Would anyone have sent you there the day before?": a day of which nothing is told."""
    figured = bool(those_in(view.mentions.numbers, *view.clause(moment.start)))
    return view.kind == "opinion" and moment.form == "relative" and not figured and not tells_event(view, moment)


def closed(view: View, moment: Moment) -> Window | None:
    """Reads "in the four days to Monday": the window that the date ends."""
    bare = view.mentions.bare
    before = (window for window in view.mentions.windows if window.end <= moment.start)
    return next((window for window in before if re.fullmatch(UP_TO, bare[window.end : moment.start])), None)
