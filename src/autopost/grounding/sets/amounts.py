"""What a sentence says of how much each member of a set has: "at least 100,000 stars", "more forks than stars"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from datetime import date

from autopost.grounding.attaching.cues import Cues, cues
from autopost.grounding.attaching.measuring import Test, days_told, level_on, measured
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View


def amounts(view: View) -> list[Test]:
    """Every limit, range, nought and movement that a member may fulfil, in no order."""
    ranges = list(_ranges(view))
    limits = (t for t in _limits(view) if not any(r.start <= t.start < r.end for r in ranges))
    return [
        *_zeros(view),
        *_some(view),
        *_figures(view),
        *_each(view),
        *ranges,
        *limits,
    ]


_LEVEL = re.compile(
    r"\b(?:has|have|had|with|hold|holds|counts?|reached|topped|passed|stands?|are at|is at)\b"
    r"(?! (?:[a-z]+ ){0,2}?(?:gained|added|won|picked up|put on|collected|attracted|drawn|earned|lost)\b)(?: [a-z]+){0,5} $"
)
_OR_MORE = re.compile(r" (?:\w+ )?or (?:(?P<more>more|higher|above|better)|fewer|less|lower|below)\b")
_REACHED = re.compile(r"\b(?:at least|no fewer than|no less than|reached|hit|reach|as (?:many|much|few) as) (?:an? )?$")
_SO_MANY = re.compile(r"\bas (?P<up>many|much) as (?:an? )?$|\bas few as $")
"""Reads "none has as many as 36,000": what is denied is that it reaches the mark."""
_GAINED_BEFORE = re.compile(
    r"\b(?:added|gained|put on|won|picked up)\b[^.]*;[^.;:]*\b(?:reached|reach(?:es)?|hit|came to|passed|topped) (?:an? )?$"
)
"""Reads "On the day A added 1,456 stars; none of the others reached 1,000": of what was gained."""
_THAN_ITS = re.compile(
    r"\bonly [\"']?\ue000++[\"']? (?:has|have|had|gained) (?:(?P<more>more)|fewer|less) than (?:its|their|the) $"
)
"""Reads "only B has more than its 14,572 downloads"."""
_YET_TO = re.compile(r"\byet to (?:reach|pass|top|cross|hit|exceed|get to|gather|collect|break) (?:an? |the )?$")
"""Reads "the only one that has yet to reach 100 likes"."""
_AT_MOST = re.compile(r"\b(?:at most|no more than|up to) (?:an? )?$")


def _limits(view: View) -> Iterator[Test]:
    moved = False  # "that gained more than 10,000 stars, only A went past 20,000": of gains, too
    for number in view.mentions.numbers:
        more = _OR_MORE.match(view.mentions.bare, number.end)
        yet_to = _YET_TO.search(view.mentions.bare[: number.start]) is not None
        than_its = _THAN_ITS.search(view.mentions.bare[: number.start])
        so_many = _SO_MANY.search(view.mentions.bare[: number.start]) if not number.hedge else None
        mark = _mark(view, number)
        if (
            (number.hedge not in {"above", "below"} and not more and not so_many and not mark and not yet_to and not than_its)
            or number.total
            or number.form not in {"count", "percent"}
        ):
            continue
        read = cues(view, number)
        # "All grew by less than one percent": what grows, when nothing else is named, is a repository's stars.
        family = read.family or ("stars" if number.form == "percent" and not view.nouns else "")
        if not family:
            continue
        said_up = (more and more["more"]) or (so_many and so_many["up"])
        up = mark or bool(said_up) or (number.hedge == "above" and not (more or so_many))
        up = (up and not yet_to) or (than_its is not None and than_its["more"] is not None)
        left = view.mentions.bare[: number.start]
        equal = mark or bool(more) or bool((_REACHED if up else _AT_MOST).search(left))
        moves = moved = _of_gains(view, number, read, left) or (moved and not read.near and not _LEVEL.search(left))
        then = _then(view, number)

        def holds(
            name: str,
            n: Number = number,
            f: str = family,
            up: bool = up,
            eq: bool = equal,
            m: bool = moves,
            then: date | None = then,
        ) -> bool | None:
            value = measured(view, name, f, changes=m, percent=n.form == "percent")
            value = value if m or then is None else level_on(view, name, f, then)
            return None if value is None else (value > n.value if up else value < n.value) or (eq and value == n.value)

        yield Test(number.start, number.end, holds, "limit", number, family, changes=moves)


def _of_gains(view: View, number: Number, read: Cues, left: str) -> bool:
    """Whether a limit is one of gains, by the words on its left."""
    won = read.change is None and bool(days_told(view)) and _WON.search(left) is not None
    labelled = not read.near and bool(_GAINED_BEFORE.search(left) or _GAINS_LABEL.search(left))
    return number.form == "percent" or won or labelled or (read.change is True and not _LEVEL.search(left))


_WON = re.compile(
    r"\b(?:won|wins?|took|takes?|drew|draws?|earn(?:ed|s)|collect(?:ed|s)|attract(?:ed|s)|gather(?:ed|s)|netted|bagged|"
    r"scooped(?: up)?|pulled in|brought in|receiv(?:ed|es)|got|made)(?: [a-z]+){0,4} (?:an? )?$"
)
"""Reads "won more than a thousand stars in one day": what is said to be collected in so many days is a gain."""


_GAINS_LABEL = re.compile(r"^[^:.;]{0,60}\b(?:gains?|growth|hauls?|new (?:stars|likes|downloads))\b[^:.;]{0,40}: ")
"""Reads "One-day star gains in short: A 1,445, B 964, the other eight below 900"."""
_HAVE, _ENDS = re.compile(r"\b(?:have|has|at|with) $"), re.compile(r"\W*$|[,;.]| each\b")
_EACH = re.compile(rf" {NOUN.pattern} (?:each|apiece)\b")


def _each(view: View) -> Iterator[Test]:
    """Reads "three of the papers have six upvotes apiece and two have five": just so many."""
    family = ""
    for number in view.mentions.numbers:
        exact = number.form == "count" and number.total is None and number.hedge not in {"above", "below"}
        told = _EACH.match(view.mentions.bare, number.end) if exact else None
        told = told or _level_on_so_many(view, number)
        again = family and _HAVE.search(view.mentions.bare[: number.start]) and _ENDS.match(view.mentions.bare, number.end)
        family = str(told.lastgroup) if told else family

        def holds(name: str, number: Number = number, family: str = family) -> bool | None:
            value = measured(view, name, family, changes=False)
            return None if value is None else number.fits(value)

        if (told is not None or again) and not cues(view, number).change:
            yield Test(number.start, number.end, holds, "limit", number, family)


_TIED = re.compile(
    r"\b(?:(?:tied|ties?|level|equal|joint|even) (?:on|at|with)|share|with|have(?: exactly| just| only)?) (?:the same )?$"
)
_COUNTED = re.compile(r"\b(?:models|datasets|spaces|papers|repositories|projects)\b")
_OF_SO_MANY = re.compile(rf" {NOUN.pattern}(?=\W*$|[,;:.])")


def _level_on_so_many(view: View, number: Number) -> re.Match[str] | None:
    """Reads "Three of the papers listed are tied on six upvotes", "have six upvotes": just so many, after a count of a set."""
    few = number.form == "count" and number.total is None and not number.hedge
    if not few or not _TIED.search(view.mentions.bare[: number.start]):
        return None
    others = [n for n in view.mentions.numbers if n.end <= number.start]
    counted = len(others) == 1 and _COUNTED.search(view.mentions.bare, others[0].start, number.start)
    return _OF_SO_MANY.match(view.mentions.bare, number.end) if counted else None


_WAS = re.compile(r"\b(?:were|was|had|stood|counted|held|already|still)\b[^.;:,]{0,40}$")


def _then(view: View, number: Number) -> date | None:
    """Reads "five of the ten were over 100,000 stars a week ago": the earlier day that a level is told of."""
    start, end = view.clause(number.start)
    days = [m.first for m in those_in(view.mentions.moments, start, end) if m.first == m.last]
    past = [day for day in days if day is not None and day < view.desk.ledger.edition]
    return past[0] if len(past) == 1 and _WAS.search(view.mentions.bare[start : number.start]) else None


_NONE_HAS = re.compile(
    r"\b(?:none|no|not (?:one|a single)|neither)\b[^.;:]{0,80}\b(?:has|have|had|reach(?:es|ed)?|hits?|gets?|drew|gained|boasts?|"
    r"counts?) (?:an? )?$"
)


def _mark(view: View, number: Number) -> bool:
    """Reads "none of them has a million downloads": a round figure that is denied is a mark that is not reached."""
    round_one = number.form == "count" and number.value >= _ROUND and 25 * number.step >= number.value
    return round_one and not number.hedge and _NONE_HAS.search(view.mentions.bare[: number.start]) is not None


_ROUND = 1000
_DIGITS = {"three": 2, "four": 3, "five": 4, "six": 5, "seven": 6, "eight": 7}
FIGURES = re.compile(
    rf"\b(?P<n>{'|'.join(_DIGITS)})[- ](?:figures?|digits?)(?: (?:number|total|count|tally|"
    rf"figure) of(?= [a-z]+\b))?\b"
)


def _figures(view: View) -> Iterator[Test]:
    """Reads "have a six-figure star count"."""
    for match in FIGURES.finditer(view.mentions.bare):
        noun = NOUN.search(view.mentions.bare[match.end() : match.end() + 24]) or NOUN.search(view.mentions.bare)
        least = 10 ** _DIGITS[match["n"]]

        def holds(name: str, family: str = str(noun.lastgroup) if noun else "", least: int = least) -> bool | None:
            value = measured(view, name, family, changes=False)
            return None if value is None else least <= value < 10 * least

        if noun:
            yield Test(*match.span(), holds, "figures", family=str(noun.lastgroup))


_RANGE = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|lies?|lay|spread|stands?|have|has|vary|varies|reach|run|extend)\b[^.;:]{0,20}\b(?:from|between)\b[^.;:,]{0,14}$"
)


_LED = re.compile(r"(?:^|[.;:,] )\W*between $")
_THERE = re.compile(rf" {NOUN.pattern},? (?:there|lies?|sits?|stands?|falls?|comes?|you|we|only|just)\b")
"""Reads "Between 80,000 and 100,000 stars there is just one of the 15"."""
_BUT_FEWER = re.compile(rf"(?: {ANY_NOUN})? (?:but|and|yet) (?:fewer|less|under)(?: than)? ")
"""Reads "added more than 600 but fewer than 1,000 stars"."""


def _inside(view: View, low: Number, high: Number, family: str, *, changes: bool) -> Callable[[str], bool | None]:
    def holds(name: str) -> bool | None:
        value = measured(view, name, family, changes=changes)
        return None if value is None else low.value < value < high.value

    return holds


def _ranges(view: View) -> Iterator[Test]:
    """Reads "range from just over 47,000 to just under 74,500"."""
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    said = [family for _, _, family in view.nouns] or [
        test.family for claim in view.counted[-1:] for test in claim.tests[:1] if test.family
    ]
    for one, two in itertools.pairwise(counts):
        gained = re.search(r"\bgain", view.mentions.bare) is not None
        low, high = (one, two) if one.value <= two.value else (two, one)
        gap = view.mentions.bare[one.end : two.start]
        within = one.hedge == "above" and two.hedge == "below" and said and _BUT_FEWER.fullmatch(gap)
        led = _LED.search(view.mentions.bare[: one.start]) and _THERE.match(view.mentions.bare, two.end)
        if not within and (
            not said
            or not (led or _RANGE.search(view.mentions.bare[: one.start]))
            or not re.fullmatch(r"(?: [a-z]+){0,2} (?:to|and)(?: [a-z]+){0,3} ", gap)
        ):
            continue
        near = [family for _, end, family in view.nouns if end <= one.start] or said
        if within:
            over = bool(days_told(view)) and _WON.search(view.mentions.bare[: one.start]) is not None
            holds_both = _inside(view, one, two, near[-1], changes=over or gained)
            ends = tuple(Test(n.start, n.end, holds_both, "limit", n, near[-1], changes=over or gained) for n in (one, two))
            yield Test(one.start, two.end, holds_both, "both", one, near[-1], two, both=ends)
            continue
        for changes in (False, True) if gained else (False,):

            def holds(
                name: str, low: Number = low, high: Number = high, family: str = near[-1], changes: bool = changes
            ) -> bool | None:
                value = measured(view, name, family, changes=changes)
                if value is None:
                    return None
                return (low.value <= value or _reaches(low, value)) and (value <= high.value or _reaches(high, value))

            yield Test(one.start, two.end, holds, "range", low, near[-1], high, changes=changes)


def _reaches(end: Number, value: float) -> bool:
    """Whether the end of a range is the value rounded; a mark of one digit and noughts is no rounded value."""
    mark = end.step >= _ROUND and not end.hedge and str(int(end.value)).rstrip("0") in "123456789"
    return not mark and end.fits(value)


_ZERO = re.compile(
    r"\b(?:no|zero|nought|nil|not (?:a single|one|any|an)|without(?: any| an| a)?)(?: single)? "
    r"(?P<what>downloads?|likes?|stars?|forks?|upvotes?|open issues?)\b|"
    r"\b(?P<before>downloads|likes|stars|forks|upvotes|open issues)\b[^.;:,]{0,40} at (?:nought|zero|nil)\b"
)


_NONE_OF_IT = re.compile(
    r"\b(?:have|has|had|shows?|counts?|with|got|reports?|records?) none(?: (?:at all|yet|so far|whatsoever|of (?:it|them)))?"
    r"(?=\W*$|[,;.])"
)
"""Reads "Another three have none at all": of what was spoken of last."""


def _zeros(view: View) -> Iterator[Test]:
    for match in _NONE_OF_IT.finditer(view.mentions.bare):
        before = [test.family for claim in view.counted for test in claim.tests if test.family]
        before += [family for start, _, family in view.nouns if start < match.start()]
        if before:
            yield Test(*match.span(), _nought(view, before[-1]), "zero")
    for match in _ZERO.finditer(view.mentions.bare):
        what = match["what"] or match["before"]
        noun = NOUN.search(what if what.endswith("s") else what + "s")
        if noun:
            family = str(noun.lastgroup)
            yield Test(*match.span(), _nought(view, family), "zero")


_SOME = re.compile(
    r"\b(?:has|have|had|shows?|counts?|with|got|reports?) (?:an?|any|one|a single|some|at least some|"
    r"at least one)(?: (?:recorded|known|listed|single))? "
    r"(?P<what>download|like|star|fork|upvote|open issue)s?\b(?! (?:count|more|less|for|per))"
)


def _some(view: View) -> Iterator[Test]:
    """Reads "neither of the two has a recorded download": one at least."""
    for match in _SOME.finditer(view.mentions.bare):
        noun = NOUN.search(f"{match['what']}s")

        def holds(name: str, family: str = str(noun.lastgroup) if noun else "") -> bool | None:
            value = measured(view, name, family, changes=False)
            return None if value is None else value > 0

        if noun:
            yield Test(*match.span(), holds, "some")


def _nought(view: View, family: str) -> Callable[[str], bool | None]:
    def holds(name: str) -> bool | None:
        value = measured(view, name, family, changes=False)
        return None if value is None else value == 0

    return holds
