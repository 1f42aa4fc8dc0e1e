"""Two gains of one subject over two spans, told in one sentence: "5,358 stars in the week, 1,383 of them on the last day"."""

from __future__ import annotations

import re

from autopost.grounding.binding import Match
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_RIGHT_AFTER = re.compile(r"[^,;:.\d]*")


def of_the_other_window(view: View, number: Number, match: Match) -> bool:
    """Whether a gain is over one of two spans that are told, and another figure is that over the other one.

    Not where a span stands right behind the figure that is not its own.
    """
    if view.cited or match.failing != ("window",):
        return False
    own = view.desk.measure(match.fact)
    told = {window.days for window in view.mentions.windows if window.days > 0}
    if len(told) < len("AB") or not told & own.windows:
        return False
    beside = next(
        (
            w
            for w in view.mentions.windows
            if w.start >= number.end and _RIGHT_AFTER.fullmatch(view.mentions.bare, number.end, w.start)
        ),
        None,
    )
    if beside is not None and beside.days not in own.windows:
        return False
    figures = [other for other in view.mentions.numbers if other is not number and other.form == "count"]
    for fact in view.desk.by_subject.get(match.fact.subject.id, ()):
        measure = view.desk.measure(fact)
        other = measure.aspect == own.aspect and measure.family == own.family and bool(measure.windows & (told - own.windows))
        if other and any(one.fits(fact.number or 0) for one in figures):
            return True
    return False
