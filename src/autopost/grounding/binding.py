"""Binds a number to a fact by subject + metric + value + time, or says which of the four does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.asof import same_time
from autopost.grounding.attaching.attachment import about, compared
from autopost.grounding.attaching.cues import CHANGE, Cues, cues
from autopost.grounding.attaching.fitting import OF_WHOLE, fits
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.things import same_count
from autopost.grounding.attaching.timing import same_window
from autopost.grounding.figures.sums import scaled
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

# Which of the four fails first, worst last: the message names it.
_ORDER = ("subject", "metric", "time", "window", "direction", "count", "negation")


@dataclass(frozen=True, slots=True)
class Match:
    """A fact whose value prints as the number, and what does not fit (empty when all does)."""

    fact: Fact
    failing: tuple[str, ...]


def bind(view: View, number: Number) -> Match | None:
    """The fact that carries a number; the nearest miss where none fits in all; None where no value fits."""
    read = cues(view, number)
    subjects = about(view, number)
    best: Match | None = None
    printed = scaled(view, number)
    for fact in view.facts:
        if not fits(view, printed, fact):
            continue
        match = Match(fact, tuple(failing(view, number, read, subjects, fact)))
        if not match.failing:
            return match
        if best is None or _rank(match) < _rank(best):
            best = match
    return best


def _rank(match: Match) -> tuple[int, int]:
    return len(match.failing), min(_ORDER.index(reason) for reason in match.failing)


def failing(view: View, number: Number, read: Cues, subjects: frozenset[str], fact: Fact) -> Iterator[str]:
    """In what a fact is another than what a number is said of: subject, metric, time, window, direction, count or negation."""
    if not _same_subject(view, number, subjects, fact):
        yield "subject"
    steps = fact.unit == "rank" and number.form == "count" and _STEPS.match(view.mentions.bare, number.end)
    # "Two places behind" says how far, and nobody's place.
    if steps or not _same_metric(view, number, read, fact) or not _told_as_such(view, fact):
        yield "metric"
    if not same_time(view, number, read, fact):
        yield "time"
    if not same_window(view, number, fact):
        yield "window"
    below = number.form == "ordinal" and fact.unit == "rank" and _FROM_BELOW.match(view.mentions.bare, number.end)
    turned = _lead_turned(view, number, subjects, fact)
    if (
        below
        or turned
        or not _same_way(view, read, fact)
        or ((fact.number or 0) < 0 and _WON.search(view.mentions.bare[: number.start]))
    ):
        yield "direction"
    if not _same_total(number, fact) or not _same_set(view, fact):
        yield "count"
    if number.form == "percent" and view.desk.measure(fact).aspect == "change" and OF_WHOLE.match(view.mentions.bare, number.end):
        yield "metric"
    if number.form == "percent" and view.desk.measure(fact).aspect == "count" and _BY.search(view.mentions.bare, 0, number.start):
        yield "metric"
    if view.desk.measure(fact).aspect == "count" and denied_of(view, number) and not _DENIES.search(fact.statement):
        yield "negation"


_BY = re.compile(r"\bby (?:about |some |nearly |almost |over |up to |at least |more than |\d+ to )?$")
"""Reads "reduces consumption by 80 percent": by how much, and no part of a list."""
_DENIED = re.compile(r"[^.;:,]{0,60}?\b(?:is|are|was|were|do|does|did|has|have|had)(?:n't| not)\b(?! (?:only|just|merely)\b)")
_DENIES = re.compile(r"\b(?:not|no|none|never|without)\b")


def denied_of(view: View, number: Number) -> re.Match[str] | None:
    """Reads "three of the 60 are not derivatives of A": what is counted is denied of them."""
    return _DENIED.match(view.mentions.bare, number.end)


_FROM_BELOW = re.compile(
    r"(?:[ -](?:place|spot))?[ -](?:smallest|lowest|fewest|least|weakest|slowest|poorest|worst|last|"
    r"(?:place )?from (?:the )?(?:bottom|below|foot|end))\b"
)
"""Reads "the third-smallest gain", "third from the bottom": a place, but not from the head."""
_WON = re.compile(
    r"\b(?:w[io]ns?|earn(?:ed|s)|collect(?:ed|s)|dr[ae]ws?|attract(?:ed|s)|pick(?:ed|s) up|nett?(?:ed|s)|bagged) (?:[a-z]+ )?$"
)
"""Reads "won one star in the day" of what lost one."""
_TOLD_AS = {
    "mark": re.compile(
        r"\b(?:pass(?:es|ed|ing)?|past|mark|round figure|cross(?:es|ed)?|beyond|more than|climb(?:s|ed)?|reach(?:es|ed)?)\b"
    ),
    "median": re.compile(r"\bmedian\b"),
}


def _told_as_such(view: View, fact: Fact) -> bool:
    """A round figure that was passed is nobody's count, and a median day no gain, unless the sentence says so."""
    word = _TOLD_AS.get(view.desk.measure(fact).aspect)
    return word is None or word.search(view.low) is not None


_TOGETHER = re.compile(
    r"\b(?:together|combined|total|in all|between them|altogether|sum|jointly|collectively|all|top|they|ten|gainers)\b"
)


_PART_OF = re.compile(
    r"(?:percent|per cent|%|half|thirds?|quarters?|fifths?|sixths?|tenths?|share|part) of (?:those|the|these|all|that)(?: the)? $"
)
"""Reads "accounts for 15.7 percent of those 70,793 stars": of a whole, and nobody's own."""


def _same_subject(view: View, number: Number, subjects: frozenset[str], fact: Fact) -> bool:  # noqa: PLR0911 - one return for each way to be about somebody
    measure = view.desk.measure(fact)
    if fact.subject.kind == "list":
        if measure.aspect == "sum":
            return bool(_TOGETHER.search(view.low) or _PART_OF.search(view.mentions.bare[: number.start]))
        return True
    if not subjects:
        return True
    if measure.aspect == "ratio" and not _compares(view, number, fact):
        return False
    if fact.subject.id in subjects or f"owner:{fact.subject.name}" in subjects:
        return True
    if fact.subject.kind == "owner":
        known = view.desk.ledger.subjects
        return any(name in known and known[name].owner == fact.subject.name for name in subjects)
    # A gap or a sum belongs to all it was computed from; a ratio only to the one it is told of.
    return measure.aspect in {"lead", "sum"} and bool(view.desk.inputs.get(fact.tag, frozenset()) & subjects)


def _compares(view: View, number: Number, fact: Fact) -> bool:
    """Whoever is named after "1.7 times the gain of" must be whom the ratio was taken against."""
    named = compared(view, number)
    return not named or bool(named & view.desk.inputs.get(fact.tag, frozenset()) - {fact.subject.id})


_BY_WHAT = re.compile(
    r"[ -](?:place )?(?:(?:by|in|for|on|in terms of) (?!the (?:list|hub|trending|table|edition)\b)|most|largest|highest|biggest|"
    r"(?:among|of|in) (?:(?!but\b|yet\b|and\b|though\b)[^.;,]){0,40}\b(?:by|in) )"
)
_ONLY_TO = re.compile(r" only to (?P<names>[^.;:]+)")


_BY_LEVELS = re.compile(r"[^.;:]{0,70}\bby (?:the number of |total |their )?(?:stars|forks|likes)\b(?! (?:gain|added|won))")


def _other_order(view: View, number: Number, fact: Fact) -> bool:
    """Reads "is sixth", "is first by gain": whoever stands on a list stands there, unless the words say by what else."""
    bare = view.mentions.bare
    second = _ONLY_TO.match(bare, number.end)
    if second is not None:
        ahead = {name for ref in those_in(view.referents, second.start(), second.end()) for name in ref.subjects}
        return number.value != 1 + len(ahead)
    if "_gain" in fact.metric and _BY_LEVELS.match(bare, number.end):
        return True
    if fact.metric.partition("@")[0] == "rank" or not view.desk.place(fact.subject.id):
        return re.match(r" by (?:the )?(?:[a-z]+ )?gains?\b", bare[number.end :]) is not None and "_gain" not in fact.metric
    return not (_BY_WHAT.match(bare, number.end) or re.search(r"\b(?:by|in terms of|on|for) ", bare[: number.start]))


_GAINED = re.compile(r"_(?:gain|change)_")


def _same_metric(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if number.form == "ordinal" or fact.unit == "rank":
        plain = measure.family == "rank" and read.family == "trending_score"
        listed = fact.metric.partition("@")[0] == "rank" and _ALONE.search(view.mentions.bare) is not None
        by_gain = (listed or _GAINED.search(fact.metric) is not None) and _by_level(view, number)
        elsewhere = by_gain or _other_order(view, number, fact)
        near = read.near and not _of_the_next(view, number)
        return not elsewhere and (not read.family or not near or measure.family == read.family or plain)
    if measure.aspect == "count":
        return same_count(view, number, read, fact)
    if fact.unit in {"percent", "times"}:
        said = read.near or _family_said(view, number) or len({family for _, _, family in view.nouns}) == 1
        if number.form == "fraction":
            beside = _BESIDE.match(view.mentions.bare, number.end)
            moved = read.change is True or (beside is not None and bool(beside["low"]) == ((fact.number or 0) < 0))
            return measure.aspect != "change" or (moved and read.family in {"", measure.family})
        return not read.family or measure.family == read.family or not said
    if read.noun and not read.near:
        return read.noun in (fact.unit or "") or read.noun.removesuffix("s") in fact.statement.lower()
    return _same_level(view, read, fact)


_BESIDE = re.compile(r" (?:(?P<low>below|under|lower than|down on)|above|over|higher than|up on) (?:the|its|that|what) ")
"""Reads "still about a fifth below the 9 June figure"."""


def _of_the_next(view: View, number: Number) -> bool:
    """Reads "ninth among the trending datasets but second by downloads": the noun is the next place's."""
    noun = next((start for start, _, _ in view.nouns if start >= number.end), None)
    return noun is not None and any(n.form == "ordinal" for n in those_in(view.mentions.numbers, number.end, noun))


def _same_level(view: View, read: Cues, fact: Fact) -> bool:
    """A level is said as a level, a change as a change, and of what it measures."""
    measure = view.desk.measure(fact)
    if read.family and measure.family != read.family:
        said = {
            view.desk.measure(one).family for one in view.said if one.subject.id == fact.subject.id or one.subject.id in view.told
        }
        return not read.near and measure.family in {family for _, _, family in view.nouns} | said
    if read.change is True:
        return measure.changes or measure.aspect in {"lead", "sum"}
    return not (read.change is False and measure.changes)


_STEPS = re.compile(r"[ -](?:places?|spots?|rungs?|positions?|slots?)\b")


_BY_LEVEL = re.compile(
    rf"^\W*(?:(?:ranked|ordered|measured|judged|counted|sorted) )?(?:by|in terms of|on|counting|going by) (?:the )?"
    rf"(?:(?:number of|total|overall|sheer|all-time) )*{NOUN.pattern}(?! (?:gain|growth|added|won|increase|rise)\w*)"
)
_BY_TOTAL = re.compile(r"[^.;,]{0,40}?\b(?:by|in|for) (?:total|overall|all-time) ")


_ALONE = re.compile(
    r"^\W*(?:by|on|in terms of|counting|going by|judged by) (?:likes|downloads|stars|forks|upvotes)(?: alone| only)?,"
)


def _by_level(view: View, number: Number) -> bool:
    """Reads "By total stars it comes second", "second by total stars": no place by what was gained."""
    told = _BY_LEVEL.match(view.mentions.bare)
    first = told is not None and not CHANGE.search(view.mentions.bare[told.end() : number.start])
    return first or _BY_TOTAL.match(view.mentions.bare, number.end) is not None


def _family_said(view: View, number: Number) -> bool:
    return any(end <= number.start for _, end, _ in view.nouns)


def _same_way(view: View, read: Cues, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if measure.aspect not in {"gain", "change"} or fact.number is None or fact.number == 0 or read.way == 0:
        return True
    return (fact.number > 0) == (read.way > 0)


_BY_SO_MUCH = re.compile(
    r"\b(?:(?P<behind>trail(?:s|ed|ing)?|lag(?:s|ged)?|(?:is|was|stays|remains|still) behind)|"
    r"(?P<ahead>leads?|led|leading|(?:is|was|stays|remains|now) ahead))(?: (?:it|its rival|the rival))? by (?:only |just )?$"
)


def _lead_turned(view: View, number: Number, subjects: frozenset[str], fact: Fact) -> bool:
    """Whether a lead is told of whoever is behind: "trails by 229 stars" of the one that has 229 more."""
    told = _BY_SO_MUCH.search(view.mentions.bare, 0, number.start)
    if told is None or view.desk.measure(fact).aspect != "lead" or len(subjects) != 1 or not fact.number:
        return False
    ahead = (fact.number > 0) == (fact.subject.id in subjects)
    return ahead == (told["behind"] is not None)


def _same_set(view: View, fact: Fact) -> bool:
    """A total of the first ten is not that of a set of eight."""
    measure = view.desk.measure(fact)
    said = {known.size for known in view.populations if known.size_at[0] < known.size_at[1] and not known.other}
    return measure.aspect != "sum" or fact.subject.kind != "list" or not measure.sizes or not said or bool(said & measure.sizes)


def _same_total(number: Number, fact: Fact) -> bool:
    if number.total is None:
        return True
    whole = re.match(r"of (\d+) ", (fact.unit or "") + " ")
    return whole is None or int(whole[1]) == number.total
