"""What follows from the values that the text gives itself: "1,695 against 1,555, 140 more", "from 20,207 to 60,921, a trebling".

The values are bound to facts already, here or in the sentence before, so a gap, a sum, a ratio or a part of two of them needs
no cue of its own but must be exactly theirs, and the right way round where the words give a way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about, compared
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.fitting import OF_WHOLE, fits_part
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_MORE = re.compile(
    r"\b(?:(?P<more>more|higher|ahead|above|clear|beyond|leads?|larger|rise|rose|increase\w*|growth|gains?|gained|added|up)|"
    r"(?P<fewer>fewer|less|lower|behind|below|short|adrift|trail\w*|smaller|loss|lost|fall|fell|drop\w*|down))\b"
)


def from_stated(view: View, number: Number, told: Iterable[Fact]) -> tuple[Fact, ...]:
    """Two stated values whose difference, sum, ratio or part the number is; empty where there are none."""
    values = [fact for fact in dict.fromkeys((*told, *view.said)) if fact.number and fact.unit not in {"rank", None}]
    return next((pair for pair in permutations(values, 2) if _makes(view, number, *pair)), ())


def _makes(view: View, number: Number, a: Fact, b: Fact) -> bool:  # noqa: PLR0911 - one return for each relation
    """Whether the number is what the larger and the smaller of two values come to."""
    one, two = view.desk.measure(a), view.desk.measure(b)
    if a.subject.id == b.subject.id and one.aspect == two.aspect == "level" and one.family != two.family:
        apart = (a.number or 0) - (b.number or 0)
        if number.form in {"fraction", "times"} and number.hedge == "about" and apart > 0:
            return any(_fits(view, number, value) for value in _values(view, number, a, b))
        return number.form == "count" and apart > 0 and number.fits(apart) and _OWN_GAP.search(view.mentions.bare) is not None
    if a.unit != b.unit or one.family != two.family or not a.number or not b.number or a.number <= b.number:
        return False
    if a.subject.id == b.subject.id and not (_of_the_time_said(view, a, b) and _may_be_of(view, number, a.subject.id)):
        return False
    if a.subject.id == b.subject.id and number.form == "count" and number.value >= _LARGE and _is_level(view, number, a):
        return False
    if number.form in {"fraction", "percent"} and _OF_BOTH.match(view.mentions.bare, number.end):
        return False
    read = cues(view, number)
    if number.form == "count" and (
        (read.near and read.family not in {"", one.family}) or (number.noun == "points") > (a.unit == "points")
    ):
        return False
    return any(_fits(view, number, value) for value in _values(view, number, a, b)) and _right_way(view, number, a, b)


_LARGE = 1000


def _is_level(view: View, number: Number, fact: Fact) -> bool:
    """Whether the number is what the subject has, or had, by itself: then it is that, of its own day, and no sum."""
    own = (one for one in view.desk.by_subject[fact.subject.id] if one.metric.partition("@")[0] == fact.metric.partition("_")[0])
    return any(number.fits(one.number or 0) for one in own)


_OF_BOTH = re.compile(
    r" of (?:(?:the|this|that) (?:pair|two|duo|couple)'s|(?:their|the|a) (?:combined|joint|summed|common)|the sum of|"
    r"what (?:the (?:two|pair)|both|they) (?:have|hold|count)|both together)\b"
)
"""Reads "holds more than half of the pair's total": a part of what the two have together."""
_OWN_GAP = re.compile(r"\b(?:gap|difference|margin|apart|distance|parity|separates?)\b")
"""Reads "the gap is 219: 33,344 forks, 33,563 stars": two measures of one subject."""


def _may_be_of(view: View, number: Number, name: str) -> bool:
    """Whether an issue's sentence may tell of what one of two moved by: not where it says the number of the other."""
    whom = about(view, number)
    return not view.cited or number.form != "count" or not whom or name in whom


def _of_the_time_said(view: View, a: Fact, b: Fact) -> bool:
    """Whether the days between two values of one subject are those that the sentence names, where it names any."""
    days = abs((taken_on(a) - taken_on(b)).days)
    return not view.mentions.windows or any(has_window([days], window.days) for window in view.mentions.windows)


def _values(view: View, number: Number, a: Fact, b: Fact) -> Iterator[float]:
    large, small = a.number or 0.0, b.number or 1.0
    if number.form == "count" and number.total is None:
        yield large - small
        if a.subject.id != b.subject.id and re.search(
            r"\b(?:together|combined|total|all|between them|both|sum)\b", view.mentions.bare
        ):
            yield large + small
    elif number.form == "times":
        yield large / small
    elif number.form == "percent":
        part = OF_WHOLE.match(view.mentions.bare, number.end)  # "79 percent of the total is new": a part, and no growth
        moved = not part and (a.subject.id == b.subject.id or _MORE.search(view.mentions.bare) is not None)
        rose, fell = 100 * (large / small - 1), 100 * (1 - small / large)
        if a.subject.id == b.subject.id and taken_on(a) != taken_on(b) and not part:
            yield rose if taken_on(a) > taken_on(b) else fell
        else:
            yield from (rose, fell) if moved else (100 * small / large,)
    elif number.form == "fraction":
        more = re.match(r"[^,;.]{0,20}\b(?:more|fewer|less|higher|lower)\b", view.mentions.bare[number.end :])
        yield (large / small - 1) if more or _ROSE_BY.search(view.mentions.bare[: number.start]) else small / large


_ROSE_BY = re.compile(r"\b(?:(?:rise|increase|growth|gain|up|drop|fall) (?:of|by)|by) (?:\w+ ){0,3}$")


def _fits(view: View, number: Number, value: float) -> bool:
    if number.form != "fraction":
        return value > 0 and number.fits(value)
    return fits_part(view, number, value)


_OF_WHICH = re.compile(
    r" of (?:the|its|that) (?:(?P<then>earlier|previous|first|old|older|former|original|starting|initial)|"
    r"later|latest|new|newer|present|current|final|second)(?: [a-z]+)? ?"
    r"(?:figure|count|total|level|number|value|one|downloads|likes|stars)\b"
)
"""Reads "about two thirds of the earlier figure": which of the two is the whole."""


def _right_way(view: View, number: Number, a: Fact, b: Fact) -> bool:
    """Of two subjects, whoever is told to have more is the larger; of one, the later value tells the way."""
    whole = _OF_WHICH.match(view.mentions.bare, number.end) if number.form in {"fraction", "percent"} else None
    if whole and a.subject.id == b.subject.id:
        return view.desk.measure(a).aspect == ("then" if whole["then"] else "level")
    if number.form == "times":
        against = compared(view, number)
        return not against or b.subject.id in against or a.subject.id == b.subject.id
    bare = view.mentions.bare
    after = _MORE.match(
        re.sub(r"^ (?:stars|likes|downloads|forks|upvotes|points)\b", "", bare[number.end : number.end + 24]).lstrip()
    )
    before = list(_MORE.finditer(bare[max(0, number.start - 24) : number.start]))
    way = after or (before[-1] if before else None)
    if way is None:
        return True
    if a.subject.id == b.subject.id:
        return (a.as_of >= b.as_of) == bool(way["more"])
    holders = about(view, number) & {a.subject.id, b.subject.id}
    return len(holders) != 1 or ((a.subject.id in holders) == bool(way["more"]))
