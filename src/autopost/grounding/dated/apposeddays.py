"""Days told twice in one breath: "bear Monday's date, 15 June"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.times import Moment
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


def _one_day(one: Moment, two: Moment) -> bool:
    return one.first is not None and one.first == one.last == two.first == two.last
