"""Figures that one thing about a fact does not fit, and that are its all the same: "58,586 copies", "began with 95,404"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.binding import Match
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


def of_measure_told(view: View, number: Number, match: Match) -> bool:
    """Reads "the fork champion, with 58,586 copies", "in the last 30 days, and 326 likes": a level of the one measure told."""
    measure, fact = view.desk.measure(match.fact), match.fact
    after = NOUN.match(view.mentions.bare, number.end + 1)
    if number.hedge or fact.number != number.value or number.value < _EXACT:
        return False
    if measure.aspect == "gain" and match.failing == ("metric",) and not after:
        new = _ITS_NEW.match(view.mentions.bare, number.end)
        return new is not None and new["what"] == measure.family and bool(measure.windows & {*view.days})
    if measure.aspect != "level":
        return False
    if match.failing == ("window",) and after is not None and view.mentions.bare.endswith(" at ", 0, number.start):
        return after.lastgroup == measure.family != "downloads"
    if match.failing == ("window",):
        downloads = {window.days for window in view.mentions.windows if window.days > 0} == {_OF_DOWNLOADS}
        return downloads and after is not None and after.lastgroup == measure.family != "downloads"
    nearest = [family for _, end, family in view.nouns if end <= number.start][-1:]
    told = {*nearest} or families_told(view)
    return match.failing == ("metric",) and after is None and measure.family in told and not view.days


_EXACT, _OF_DOWNLOADS = 100, 30
_ITS_NEW = re.compile(r" new (?:[a-z]+ )?(?P<what>stars|likes|downloads)\b")
_TO_WHAT_IT_HAD = re.compile(
    r"\b(?:on top of|(?:adds?|added) (?:[\d,.]+ (?:new )?[a-z]+ )?to|(?:star|like)s? of|out of)(?: (?:its|a|the|some|about))* $"
)


_BEGAN_WITH = re.compile(
    r"\b(?:went (?:in)?to|goes into|entered|enters|began|begins|begun|beginning|started|starts|starting|"
    r"opened|opens|opening) (?:the |its )?(?:\ue000++|[a-z]+)(?:[^,;:.\d]{0,30})? "
    r"(?:with|at|on|from) (?:about |some |just )?$|\bwent to bed [^,;:]{0,24}\b(?:with|at|on) $"
)
_BECAME = re.compile(r" (?:became|turned into|grew (?:in)?to|swelled to|rose to) \d")


def had_before(view: View, number: Number, match: Match) -> bool:
    """Reads "184 new stars on top of 161,549", "went into the week with 95,404": what it had when the time began."""
    bare = view.mentions.bare
    if match.failing != ("time",) or view.desk.measure(match.fact).aspect != "then":
        return False
    if _TO_WHAT_IT_HAD.search(bare, 0, number.start):
        return True
    began = _BEGAN_WITH.search(bare, 0, number.start) or _BECAME.match(bare, number.end)
    now = view.rolls.of(match.fact.subject.id, view.desk.measure(match.fact).family)
    later = [n for n in view.mentions.numbers if n.start > number.end and n.form == "count"]
    return began is not None and now is not None and any(n.fits(now.number or 0) for n in later)
