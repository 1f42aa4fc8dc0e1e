"""Places worked out: a subject's place by a measure that the sentence gives of it, or names, among all of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

LOW = re.compile(r"[ -](?:fewest|lowest|smallest|least|slowest|from (?:the )?(?:bottom|last)|to last)\b")
_FEW = 3


def place(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "its 55 upvotes put it fifth", "A first (1,456 stars), B second (1,383)": by what a figure told is of it."""
    if number.form != "ordinal":
        return
    low = LOW.match(view.mentions.bare, number.end) is not None
    for name in _whom(view, number):
        for fact in view.desk.by_subject.get(name, ()):
            if _told(view, number, fact) and _led_to(view, number, fact) and _place(view, fact, low=low) == number.value:
                yield (fact,)


_LEVELS = frozenset({"stars", "forks", "likes", "downloads", "upvotes", "open_issues"})
_CONTEST = re.compile(
    r"\b(?:most|fewest|least|leaders?|leads?|ahead|behind|exceeds?|beats?|clear|champion|tops?|contest|before|more|fewer)\b|-placed"
)
_ELSEWHERE = re.compile(r"\b(?:trending|lists?|hub|gain\w*|new|won|added|grew|growth|rose|week\w*|day|daily)\b|\ue000's ")


def by_sole_measure(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "n8n has most forks, 24,000 ahead of A in second": a place by the one measure that is spoken of."""
    families = {family for _, _, family in view.nouns}
    named = "number" in view.mentions.bare[max(0, number.start - 8) : number.end]  # "a former number one"
    contest = len(families) == 1 and families <= _LEVELS and _CONTEST.search(view.mentions.bare)
    if number.form != "ordinal" or named or not contest or view.mentions.windows or _ELSEWHERE.search(view.mentions.bare):
        return
    low = LOW.match(view.mentions.bare, number.end) is not None
    for name in sorted(about(view, number)) if len(about(view, number)) == 1 else _whom(view, number)[:1]:
        fact = view.rolls.of(name, next(iter(families)))
        if fact is not None and _place(view, fact, low=low) == number.value:
            yield (fact,)


def _whom(view: View, number: Number) -> list[str]:
    """Whom a place may be of: whom it is about, and the names right before and right after it."""
    names = [ref for ref in view.referents if ref.kind in {"name", "pronoun", "role"} and len(ref.subjects) <= _FEW]
    before = [ref for ref in names if ref.end <= number.start][-1:]
    after = [ref for ref in names if ref.start >= number.end][:1] if re.search(r"^\W*$|\b(?:and|then|,) $|[;:.,] $",
             view.mentions.bare[: number.start]) else []  # fmt: skip
    return list(dict.fromkeys(name for ref in (*before, *after) for name in sorted(ref.subjects))) or sorted(about(view, number))


def _told(view: View, number: Number, fact: Fact) -> bool:
    """Whether the sentence gives this value of the subject."""
    measure = view.desk.measure(fact)
    if fact.number is None or "@" in fact.id or fact.unit == "rank" or measure.aspect not in {"level", "gain", "change"}:
        return False
    values = [
        n for n in view.mentions.numbers if n.form in {"count", "percent"} and (n.form == "percent") == (fact.unit == "percent")
    ]
    near = [n for n in values if abs(n.start - number.start) <= _NEAR]
    if measure.aspect == "gain" and _RACE.search(view.mentions.bare):
        said = view.days
        if said and any(days in measure.windows for days in said):
            return True
    if _over(view, number, fact):
        return True
    by = _BY_RATE.match(view.mentions.bare, number.end)
    if by is not None and measure.aspect == "change":
        return True
    return any(n.fits(fact.number) and (n.value >= 10 or n.form == "percent") for n in near)


def _over(view: View, number: Number, fact: Fact) -> bool:
    """Reads "seventh for the week but third for the day", "by the day it is second": by what was gained over that time."""
    measure, (start, end) = view.desk.measure(fact), view.clause(number.start)
    told = [(m.start(), {"day": 1, "week": 7}[m["unit"]]) for m in _BY_THE.finditer(view.low, start, end)]
    told += [
        (w.start, w.days)
        for w in those_in(view.mentions.windows, start, end)
        if (_OVER.search(view.low[: w.start]) or _LED.match(view.low, w.start))
    ]
    near = min(told, key=lambda one: abs(one[0] - number.start), default=None)
    return measure.aspect == "gain" and near is not None and near[1] in measure.windows


_LED = re.compile(r"(?:for|over|on) ")
_OVER, _BY_THE = re.compile(r"\b(?:by|for|over|on) $"), re.compile(r"\b(?:by|for|over|on) the (?P<unit>day|week)\b")
_RACE = re.compile(r"\b(?:sprint|race|reckoning|haul|stakes|gains?|gainers?|growth|climb|advance|intake|harvest|ranking)\b")
_BY_RATE = re.compile(
    r"(?: of (?:the )?[a-z\d]+(?: [a-z]+)?)? (?:by|in) (?:percentage|percent\b|rate|relative|"
    r"growth rate|per cent)"
)


_NEAR = 90
_WITH = re.compile(r"(?: place)?,? (?:with|at|on) (?:just |about |some )?\d")
_PUT = re.compile(
    r"\b(?:put|puts|make|makes|leaves?|left|good for|enough for|earns?|earned|places?|lifts?|ranks?) [^,;:.]{0,24}$"
)
_BY = re.compile(
    r"\b(?:by|in|for|on|of) (?:[a-z\ue000'-]+ ){0,4}?(?:gains?|growth|stars|likes|downloads|forks|upvotes|rate|percent\w*)\b"
)
_GAINED = re.compile(r"\b(?:gain\w*|growth|grew|sprint|one-day|added|won|rise|new)\b|\ue000")


_NTH_TOTAL = re.compile(r"[- ](?:highest|largest|biggest|lowest|smallest) (?:total|figure|count|number|tally)\b")
"""Reads "It still has 161,618, the fifth-highest total among them"."""


def _led_to(view: View, number: Number, fact: Fact) -> bool:
    """Whether the words make the figure the reason of the place: "put it fifth", "second (1,383)", "third by gains"."""
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    by_what = re.match(r"[^.;:]{0,40}\b(?:by|in|for|among) ", bare[number.end :])
    if view.desk.place(fact.subject.id) and not by_what and re.search(r"\branks?(?: only| just)? $", bare[: number.start]):
        return False  # "ranks sixth with 502 likes": on the list that it stands on
    family = view.desk.measure(fact).family
    if (
        family == "trending_score"
        or _over(view, number, fact)
        or (_WITH.match(bare, number.end) and family[:-1] in bare[: number.start])
        or _NTH_TOTAL.match(bare, number.end)
    ):
        return True  # "fork champion is A with 58,672; B comes second with 35,018"
    if view.desk.measure(fact).aspect == "gain" and _RACE.search(bare, start, end):
        return not re.search(r"\btrending\b", bare[start:end])
    if re.match(r" \(\+?\d", bare[number.end :]) or _PUT.search(bare[start : number.start]):
        return not re.search(r"\blists?\b|\btrending\b", bare[start:end])
    if view.desk.measure(fact).aspect == "change":
        return re.search(r"\b(?:percent\w*|per cent|rate|relative|proportion\w*|fastest|growth)\b|%", bare[start:end]) is not None
    by = _BY.search(bare, start, end)
    by_gain = by is not None and re.search(r"\b(?:gains?|growth)$", by[0]) is not None
    return by is not None and (_GAINED.search(bare, start, end) is not None if view.desk.measure(fact).changes else not by_gain)


def _place(view: View, fact: Fact, *, low: bool) -> int:
    """One more than there are with more, in the set that the sentence names, or among all of the kind."""
    whole = [fact for fact in view.desk.alike(fact) if fact.number is not None]
    for known in view.populations:
        for reading in known.readings:
            if fact.subject.id in reading and known.size_at[0] < known.size_at[1]:
                whole = [other for other in whole if other.subject.id in reading] or whole
    worded = [test for test in tests(view) if test.label == "language"]
    if worded and all(test.holds(fact.subject.id) for test in worded):
        kin = [other for other in whole if all(test.holds(other.subject.id) for test in worded)]
        if len(kin) > 1 and any(p.readings for p in view.populations):
            return place_among(fact, kin, low=low)
    return place_among(fact, whole, low=low)


def place_among(fact: Fact, others: Iterable[Fact], *, low: bool) -> int:
    """One more than there are with more, or with less where it is counted from the end."""
    return 1 + sum(((other.number or 0) > (fact.number or 0)) != low and other.number != fact.number for other in others)
