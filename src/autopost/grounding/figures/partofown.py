"""What one figure of a subject is of another, told with it: "753 likes came in the week, or roughly 65 percent"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from autopost.facts import Fact
from autopost.grounding.attaching.fitting import fits_part, fits_share
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_ABOUT = r"(?:(?:just|about|some|nearly|almost|roughly|exactly|slightly|little|a little|more|less|than|over|under|well|around) )*"
_OR = re.compile(rf"(?:,? or|, that is,?|, which is) {_ABOUT}$")
_MORE = re.compile(r" (?:more|fewer|less|higher|lower)\b")
_OF_ALL = re.compile(r" of (?:everything|all|what|its|the (?:whole|total|stars|likes|downloads|forks|gain))\b")


def part_of_own(view: View, number: Number, told: Mapping[Number, Fact]) -> bool:
    """Whether a percentage or a fraction is what a gain that is told is of the level, or of a longer gain, of its subject."""
    whole = _OF_ALL.match(view.mentions.bare, number.end)
    if number.form not in {"percent", "fraction"} or not (_OR.search(view.mentions.bare, 0, number.start) or whole):
        return False
    if number.total or _MORE.match(view.mentions.bare, number.end):
        return False
    for fact in told.values():
        measure = view.desk.measure(fact)
        if measure.aspect != "gain" or not fact.number:
            continue
        for other in view.desk.by_subject.get(fact.subject.id, ()):
            its = view.desk.measure(other)
            if its.family == measure.family and its.aspect in {"level", "gain"} and (other.number or 0) > fact.number > 0:
                share = fact.number / (other.number or 1)
                if fits_share(view, number, share):
                    return True
    return False


def part_of_stated(view: View, number: Number, told: Mapping[Number, Fact]) -> bool:
    """Reads "gained 139 likes, about a third of the 426 that the other gained": of a figure that somebody named has."""
    if number.form not in {"percent", "fraction"} or not number.total:
        return False
    named = {name for ref in view.referents for name in ref.subjects}
    for fact in told.values():
        measure = view.desk.measure(fact)
        for name in named - {fact.subject.id}:
            wholes = (one for one in view.desk.by_subject.get(name, ()) if one.number == number.total)
            if any(
                view.desk.measure(one).family == measure.family and view.desk.measure(one).aspect == measure.aspect
                for one in wholes
            ):
                return fits_part(view, number, (fact.number or 0) / number.total)
    return False
