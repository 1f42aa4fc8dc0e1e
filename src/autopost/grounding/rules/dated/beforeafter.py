"""What is so today told as before what was so earlier: "ranks third, before seventh on Sunday", "had 28 after it gained 188".

Nothing in a ledger is of a day after the edition, so what a sentence tells in the present comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_NTH = rf"(?:{'|'.join(ORDINAL_WORDS)}|\d+(?:st|nd|rd|th))"
_WHAT = r"(?:stars|likes|downloads|upvotes|forks)"
_BEFORE = re.compile(
    r"\b(?:is|are|(?:slips|passes|climbs|moves|jumps|rises|falls|goes)\b|ranks?|(?:has|have)(?! been\b)|gains?|leads?|"
    r"stands?|now|puts?|sits?|holds?)\b[^.;:]*?(?P<way>\bbefore) "
    r"(?:(?:an?|its|the) (?:[a-z]+ ){0,2}(?:rise|gain|jump|surge|climb|fall|drop)\b|"
    r"(?:standing|trailing|leading|ranking) |a (?:week|day|month) in which\b|"
    rf"{_NTH} (?:on|a|in|the)\b|no {_WHAT} (?:on|in|a)\b|{_WHAT} (?:rises?|rose|grew|climb(?:ed)?)\b|"
    r"(?:it|they) (?:stood|was|were|ranked|trailed|led|had)\b)"
)
_HAD = re.compile(r"\bhad (?P<n>\d[\d,.]*)[^.;:\d]{0,30}? (?P<way>after) (?:it|they) (?:had )?(?:gain|add|won|collect)")
_DAY_AFTER = re.compile(r"\b(?:the|a) day (?:after|later)\b(?! (?:its?|the|that|this)\b)")
_STOOD = re.compile(r"\b(?:stood|was|ranked|from|came) (?:at |in )?$")


def before_or_after(view: View) -> Iterator[Verdict]:
    """Refuses what would be later than the edition, and what it had before told as what it had then."""
    if view.kind == "opinion":
        return
    for told in {one.start("way"): one for text in (view.low, view.mentions.bare) for one in _BEFORE.finditer(text)}.values():
        yield Verdict(*told.span("way"), "direction", "what is so today does not come before what was so earlier")
    for told in _HAD.finditer(view.mentions.bare):
        number = view.number_at(told.start("n"))
        now = [fact.number for fact in view.facts if view.desk.measure(fact).aspect == "level" and fact.number]
        if number is not None and now and not any(number.fits(value) for value in now):
            yield Verdict(*told.span("way"), "direction", "that is what it had before")
    yield from _days(view)
    if view.cited:
        yield from _the_day_after(view)


_TURNED = re.compile(r"[^;:]{0,60}? (?P<way>before|after) [^;:]{0,60}?")
_OF_ANOTHER = re.compile(r"\b(?:which|that|who|released|published|created|dated|from|of)\b")


def _days(view: View) -> Iterator[Verdict]:
    """Reads "60,721 on Tuesday before 59,338 on Monday": of two days the earlier comes before."""
    days = [one for one in view.mentions.moments if one.first is not None and one.first == one.last and one.also is None]
    for one, two in pairwise(days):
        told = _TURNED.fullmatch(view.mentions.bare, one.end, two.start)
        if told is None or one.first is None or two.first is None or one.first == two.first:
            continue
        turned = (one.first < two.first) != (told["way"] == "before")
        if turned and _OF_ANOTHER.search(view.mentions.bare, one.end, two.start) is None:
            yield Verdict(*told.span("way"), "direction", f"{one.first} is not {told['way']} {two.first}")


def _the_day_after(view: View) -> Iterator[Verdict]:
    """Reads "It stood 11th the day after", of a place that was known on another day."""
    for told in _DAY_AFTER.finditer(view.low):
        if any(moment.start < told.start() for moment in view.mentions.moments):
            continue
        then = [n for n in view.mentions.numbers if n.form == "ordinal" and _STOOD.search(view.mentions.bare, 0, n.start)]
        ranks = [fact for fact in view.facts if "@" in fact.id and fact.unit == "rank"]
        ranks = [fact for fact in ranks if any(n.fits(fact.number or 0) for n in then)] or ranks
        if view.day_before is None or (ranks and all(taken_on(fact) != view.day_before + timedelta(days=1) for fact in ranks)):
            yield Verdict(*told.span(), "date", "nothing that is told is of the day after")
