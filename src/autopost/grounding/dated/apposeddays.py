"""Days told twice in one breath: "bear Monday's date, 15 June", "created on 21 April, a day earlier"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.events import events
from autopost.grounding.mentions.lengths import SPAN
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.timewords import COUNT, counted
from autopost.grounding.view import View

_AGAIN = re.compile(r"(?:'s(?: own)?(?: date)?)?,? \(?")
_ITS_DATE = re.compile(r"'s(?: own)? date, ")


def told_twice(view: View, moment: Moment) -> bool:
    """Whether the day is that which stands right before, and is judged there."""
    before = (one for one in view.mentions.moments if _AGAIN.fullmatch(view.mentions.bare, one.end, moment.start))
    return any(_one_day(one, moment) for one in before)


def another_date(view: View, moment: Moment) -> Moment | None:
    """Reads "Monday's date, 16 June" of a Monday that is the 15th: the day of which the date is said."""
    told = (one for one in view.mentions.moments if _ITS_DATE.fullmatch(view.mentions.bare, one.end, moment.start))
    return next((one for one in told if not _one_day(one, moment)), None)


_STEP = re.compile(
    rf"(?P<n>{COUNT}|an?)[- ](?P<unit>day|week)s? (?:(?P<back>earlier|before|previously)|later|after(?:wards)?|on)\b"
)


def step_beside(view: View, moment: Moment) -> Fact | None:
    """Reads "created on 21 April, a day earlier": how far a day that is told lies from that of whoever was spoken of before."""
    step = _STEP.match(view.low, moment.start) if moment.form == "relative" else None
    told = (one for one in view.mentions.moments if _AGAIN.fullmatch(view.mentions.bare, one.end, moment.start))
    day = next((one.first for one in told if one.first is not None and one.first == one.last), None)
    if step is None or day is None:
        return None
    apart = round(counted(step["n"]) * SPAN[step["unit"]]) * (-1 if step["back"] else 1)
    made = [event for event in events(view.facts) if event.kind != "released"]
    own = next((event for event in made if event.day == day), None)
    others = {event.day for event in made if own is not None and event.subject != own.subject}
    others |= {began for name in view.carried if (began := view.desk.began_on(name)) is not None}
    return own.fact if own is not None and any((day - other).days == apart for other in others) else None


def _one_day(one: Moment, two: Moment) -> bool:
    return one.first is not None and one.first == one.last == two.first == two.last
