"""What the values in scope show of the order of two, by which measures, days and spans: "A has more forks than B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN, Measure
from autopost.grounding.attaching.timing import has_window, since
from autopost.grounding.figures.scores import stated_values
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.sides import NEXT_ON_LIST
from autopost.grounding.view import View


def ordered(view: View, match: re.Match[str], left: frozenset[str], right: frozenset[str], *, dated: bool) -> bool | None:
    """True when some pair of values bears it out, False when pairs exist and none does, None when there is none."""
    told = list(_TOLD.finditer(re.split(_CLAUSE, view.mentions.bare[: match.start()])[-1]))
    changes = bool(told[-1]["change"] or told[-1]["won"]) if told else None
    if told and told[-1]["won"] and not (view.mentions.windows or any(True for _ in since(view))):
        changes = None  # "drew fewer upvotes than B": so many in all
    if _STANDS.search(view.mentions.bare[: match.start()]) or match[0].startswith(("stand", "sit", "rank", "place")):
        changes = None  # "a rise of 0.9 percent, which leaves it just behind B": who stands where, not who gained more
    found = _shown(view, match, left, right, changes, dated=dated)
    if found is None and changes is None and _gains_after(view, match):
        return _shown(view, match, left, right, True, dated=dated)
    return found


def _shown(
    view: View, match: re.Match[str], left: frozenset[str], right: frozenset[str], changes: bool | None, *, dated: bool
) -> bool | None:
    """What the pairs of values say, of changes or of levels."""
    found = None
    for fact in view.facts:
        inputs = view.desk.inputs.get(fact.tag, frozenset())
        aspect = view.desk.measure(fact).aspect
        if aspect in {"lead", "ratio"} and fact.number and inputs & left and inputs & right and not dated:
            ahead = (fact.number > (1 if aspect == "ratio" else 0)) == (fact.subject.id in left)
            if ahead == bool(match["more"] or match["ahead"]):
                return True
            found = False
    pairs = _of_day(view, match, [*_pairs(view, left, right)])
    ranked = any(n.form == "ordinal" for n in view.mentions.numbers) or ON_A_LIST.search(view.mentions.bare)
    ranked = ranked or _HEADS.search(view.mentions.bare[: match.start()])
    beaten = match[0].startswith(("beat", "out")) or (bool(match["ahead"] or match["behind"]) and not ranked)
    stated = stated_values(view, match, pairs) if beaten else []
    if stated:
        # "With 6,458 new stars A beat B, which gained 5,953": what is compared is what is given.
        changes = view.desk.measure(stated[0][0]).changes
    below = ON_A_LIST.match(match[0]) and not NOUN.search(view.mentions.bare[match.end() :])
    below = below or NEXT_ON_LIST.match(view.mentions.bare) is not None
    placed = [(a, b) for a, b in pairs if below and a.metric == b.metric == "rank"]
    for a, b in stated or placed or pairs:
        order = _dates(a, b) if dated else _values(view, match, a, b, changes=changes)
        if order is None:
            continue
        up = bool(match["more"] or match["ahead"] or match["newer"])
        if (order > 0) == up and order != 0:
            return True
        found = False
    return found


def _gains_after(view: View, match: re.Match[str]) -> bool:
    """Reads "A comes close behind the leader, with a gain of 2,709": gains are told only after the comparison."""
    clause = view.mentions.bare[match.end() : view.clause(match.end())[1]]
    return _NEW.search(clause) is not None or any(one["change"] or one["won"] for one in _TOLD.finditer(clause))


_NEW = re.compile(rf"\bnew {NOUN.pattern}")


def _of_day(view: View, match: re.Match[str], pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """Reads "still behind B on Monday, it is ahead again": the values of the day that is told right after the other's name."""
    told = _ON_DAY.match(view.mentions.bare, match.end())
    day = next((m for m in view.mentions.moments if told and m.start == told.end() and m.first == m.last), None)
    if day is None and _WAS.search(view.mentions.bare[: match.start()]):
        start = view.clause(match.start())[0]
        opened = (m for m in those_in(view.mentions.moments, start, match.start()) if m.first == m.last)
        day = next(opened, None)  # "On 27 April A was behind B"
    then = [(a, b) for a, b in pairs if day is not None and day.holds(taken_on(a)) and day.holds(taken_on(b))]
    then = [(a, b) for a, b in then if a.metric == b.metric and view.desk.measure(a).aspect == "then"]
    return then or pairs


_WAS = re.compile(r"\b(?:was|were|stood|lay|sat)(?: (?:still|just|well|far))? $")
_ON_DAY = re.compile(r"[\"']?(?:[a-z]+ ){0,2}(?:\ue000++'s )?\ue000++[\"']? on (?:the )?(?=\ue000)")
_HEADS = re.compile(
    r"\b(?:heads?|headed|tops|topped|leads|led|opens) (?:the |our )?(?:[a-z\ue000']+ ){0,2}(?:trending|list|ranking|"
    r"chart)\b"
)
"""Reads "heads the trending Spaces with 176 likes, ahead of B with 251": who stands before whom on the list."""
ON_A_LIST = re.compile(r"(?:ranks?|ranked|sits?|stands?|places?|placed)\b")


def _pairs(view: View, left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[Fact, Fact]]:
    # "Behind it comes B": what the sentence before told of whom this one takes up need not be cited again.
    held = {fact.subject.id for fact in view.facts}
    told = [fact for name in right & {*view.carried} - held for fact in view.desk.by_subject.get(name, ())]
    for a, b in product(view.facts, (*view.facts, *told)):
        if a.subject.id in left and b.subject.id in right and a.subject.id != b.subject.id:
            yield a, b


_STANDS = re.compile(
    r"\b(?:leaves?|left|puts?|places?|keeps?|stays?|is|are|sits?|remains?|moved?|still) (?:[^,;.]{0,24} )?"
    r"(?:just |well |far |narrowly )?$"
)


def _dates(a: Fact, b: Fact) -> float | None:
    if a.day is None or b.day is None or a.metric.partition("@")[0] != b.metric.partition("@")[0]:
        return None
    return (a.day - b.day).days


_GAINING = re.compile(r"\b(?:gain\w*|growth|grew|rises?|rose|added|climb\w*|new|won|collected)\b")
_CLAUSE = r"[;:]|\b(?:although|though|while|whereas|but|yet)\b"
_TOLD = re.compile(
    rf"(?P<change>{CHANGE.pattern})|"
    r"(?P<won>\b(?:won|wins|collected|attracted|gathered|earned|received|drew|brought in|took in)\b)|"
    rf"(?P<level>\b(?:has|have|had|holds?|counts?|ranks?|with|stands?|at)\b)"
)


_PAST = re.compile(
    r"\b(?:had|(?:was|were)(?! (?:downloaded|starred|liked|forked|upvoted)\b)|ago|"
    r"earlier|then|before|yesterday|stood|last (?:week|month|\w+day)|previous\w*)\b"
)


def _told_window(view: View, windows: frozenset[int]) -> bool:
    """Whether a change over these days is what the sentence speaks of: any, where it names no window."""
    said = [window.days for window in (*view.mentions.windows, *since(view)) if window.days > 0]
    return not said or any(has_window(windows, days) for days in said)


def _then_told(view: View, fact: Fact) -> bool:
    """Reads "A, still behind B on Monday, is ahead again", "On Monday A trailed B": of the day that is told."""
    days = [one for one in view.mentions.moments if one.first == one.last != view.desk.ledger.edition]
    still = re.search(r"\b(?:still|yet|now|since)\b", view.mentions.bare) is not None
    return any(still or day.holds(taken_on(fact)) for day in days)


def _of_one_time(view: View, fact: Fact, one: Measure, two: Measure) -> bool:
    """Changes over the same days, and those the sentence names; levels of the past only where it speaks of the past."""
    if one.changes:
        return one.windows == two.windows and _told_window(view, one.windows)
    return one.aspect != "then" or _PAST.search(view.mentions.bare) is not None or _then_told(view, fact)


def _values(view: View, match: re.Match[str], a: Fact, b: Fact, *, changes: bool | None) -> float | None:
    one, two = view.desk.measure(a), view.desk.measure(b)
    if a.number is None or b.number is None or one.family != two.family or one.aspect != two.aspect or a.unit != b.unit:
        return None
    if changes is None and (one.changes or one.of_gain) and one.aspect != "rank":
        return None
    if not _of_one_time(view, a, one, two) or (one.aspect == "then" and a.as_of[:10] != b.as_of[:10]):
        return None
    if match["faster"] or match["slower"]:
        return a.number - b.number if one.aspect == "change" else None
    if one.aspect == "change" and not re.search(r"\b(?:faster|per cent|percent)\b|%", view.low):
        return None
    return _compared(view, match, a, b, changes=changes)


def _compared(view: View, match: re.Match[str], a: Fact, b: Fact, *, changes: bool | None) -> float | None:
    """By how much the first is ahead, where the sentence compares this metric."""
    one = view.desk.measure(a)
    if (
        changes is not None
        and one.family != "rank"
        and one.changes != changes
        and one.aspect in {"level", "then", "gain", "change"}
    ):
        return None
    said = NOUN.search(match["what"] or "")
    ranked = match["ahead"] or match["behind"] or ON_A_LIST.search(view.mentions.bare[: match.start()])
    if a.unit == "rank" and not ranked:
        return None
    if a.unit == "rank" and one.of_gain and not _GAINING.search(view.mentions.bare):
        return None  # "trails B in total stars": no place among gainers
    if a.unit == "rank" and (said or one.windows != view.desk.measure(b).windows):
        return None  # "fewer stars than" compares stars, not places
    families = {str(said.lastgroup)} if said else {family for start, _, family in view.nouns}
    placed = one.family == "rank" and (match["ahead"] or match["behind"])
    told_by = re.match(
        rf"[^,;.]{{0,40}}\b(?:in|on|by) (?:[a-z]+ )?{NOUN.pattern}", view.mentions.bare[match.end() :]
    )  # "behind B in downloads"
    if families and one.family not in families and (not placed or told_by):
        return None
    difference = (a.number or 0) - (b.number or 0)
    return -difference if a.unit == "rank" else difference
