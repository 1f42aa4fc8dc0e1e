"""Which facts a figure may be worked out from: those of measures and times that the sentence speaks of."""

from __future__ import annotations

from autopost.facts import Fact
from autopost.grounding.attaching.timing import has_window, same_window, since
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

SMALL = 100


def admitted(view: View, number: Number, facts: tuple[Fact, ...]) -> bool:
    """Whether the gains that a figure is worked out from are of a time that the sentence tells, where it tells any.

    One of several is enough: "a quarter of its gain of the week came in the last day" may tell only one of its two times.
    """
    if number.form in {"count", "ordinal"} and number.value < SMALL:
        return True
    told = [window.days for window in (*view.mentions.windows, *since(view))]
    measures = [view.desk.measure(fact) for fact in facts]
    spans = [measure.windows for measure in measures if measure.changes and measure.windows]
    levels = number.form == "count" and not spans and any(measure.family == "downloads" for measure in measures)
    if levels and not same_window(view, number, facts[0]):
        return False  # "1.6 million downloads in seven days" of what has them in 30
    return not told or not spans or any(has_window(span, days) for span in spans for days in told)
