"""How far one value is from another, or how many times it: of two that the text tells of, over the spans that it names.

The other may be told by its place ("the project in ninth") or as the next ("one place above", "the runner-up"); the spans of the
two may differ ("in one day almost eight times as many as B in a week").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import over_its_span
from autopost.grounding.attaching.fitting import fits_part
from autopost.grounding.attaching.measuring import days_told, families_told
from autopost.grounding.figures.gaps import right_way
from autopost.grounding.figures.proportions import moves
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.ofmembers import places_told
from autopost.grounding.view import View

_DAY, _FEW, _MOST = 1, 4, 6
_GAP = re.compile(
    r"(?: (?:new |more |fewer )?(?:stars|likes|downloads|forks|upvotes|points|"
    r"open issues))?(?: (?:more|fewer|less|ahead|behind|above|below|short|"
    r"clear|back|adrift|apart|higher|lower|separates?|lie|lies|divide)\b)"
)
_BY = re.compile(
    r"\b(?:by|lead (?:is|was|of)|gap (?:is|was|of)|margin (?:is|was|of)|lie|lies|separates?|"
    r"misses [^,;:]{3,40} by)(?: (?:only|just|about|some|a mere))* $"
)
_NEXT = re.compile(
    r"\b(?:one (?:place|rung|spot|rank) (?:above|below|higher|lower|ahead|"
    r"behind)|(?:directly|just|right|immediately) (?:above|below|ahead|behind)|"
    r"(?:above|below|ahead of|behind) it|paper (?:above|below)|runner-?up|"
    r"next|nearest|closest|the second|podium|gold|silver|bronze)\b"
)
_UP = re.compile(r"\b(?:above|higher than|ahead of) it\b|\b(?:place|rung|spot|rank) (?:above|higher|ahead)\b|\bpaper above\b")
_DOWN = re.compile(r"\b(?:below|lower than|behind) it\b|\b(?:place|rung|spot|rank) (?:below|lower|behind)\b|\bpaper below\b")
_PART_OF = re.compile(r"[^,;:.]{0,20} (?:as many|as much|as often|of|that|what|those|the) ?")


def against_another(view: View, number: Number) -> bool:
    """Whether a figure is the gap, the ratio or the part of one value and another that the text speaks of."""
    if view.cited or view.kind == "opinion" or number.total is not None:
        return False
    if number.form == "count":
        by = _GAP.match(view.mentions.bare, number.end) or _BY.search(view.mentions.bare, 0, number.start)
        if not by:
            return False
        named = _named_after(view, by.end() if by.start() >= number.end else number.end)
        return any(
            named <= {a.subject.id, b.subject.id}
            and number.fits(abs((a.number or 0) - (b.number or 0)))
            and a.metric == b.metric
            and over_its_span(view, a)
            and (number.value >= _FEW or _NEXT.search(view.mentions.bare))
            and _right(view, number, a, b)
            for a, b in _pairs(view)
        )
    if number.form == "times":
        return any(
            number.fits((a.number or 0) / (b.number or 1))
            for a, b in _of_order(view, number)
            if (a.number or 0) > (b.number or 0)
        )
    if number.form == "fraction" and _PART_OF.match(view.mentions.bare, number.end):
        return any(
            fits_part(view, number, (a.number or 0) / (b.number or 1))
            for a, b in _of_order(view, number)
            if (a.number or 0) < (b.number or 0)
        )
    return False


def _of_order(view: View, number: Number) -> Iterator[tuple[Fact, Fact]]:
    """The value of whom the clause tells of before the figure, and that of who is told after it: levels, or over other days."""
    refs = view.singles("name", "role", "pronoun")
    before = [name for ref in refs if ref.end <= number.start for name in ref.subjects][-1:] or [*view.carried[:1]]
    after = [name for ref in refs if ref.start >= number.end for name in ref.subjects][:1] or [*view.carried[:1]]
    gained = moves(view, number)
    for a, b in _pairs(view):
        one, other = view.desk.measure(a), view.desk.measure(b)
        if a.subject.id not in before or b.subject.id in before or (after and b.subject.id not in after):
            continue
        if (one.aspect == "gain") == gained and (not gained or one.windows != other.windows):
            yield a, b


_OF_WHOM = re.compile(r"(?: (?:stars|likes|downloads|forks|upvotes|points))?(?: of| than)? (?:the |that of )?[\"']?(?=\ue000)")


def _named_after(view: View, at: int) -> frozenset[str]:
    """Whoever is named right after the words of a gap: "ahead of A"."""
    told = _OF_WHOM.match(view.mentions.bare, at)
    ref = view.single_at(told.end()) if told else None
    return ref.subjects if ref is not None else frozenset()


def _right(view: View, number: Number, a: Fact, b: Fact) -> bool:
    more, less = (a, b) if (a.number or 0) > (b.number or 0) else (b, a)
    return right_way(view, number, more.subject.id, less.subject.id, frozenset({a.subject.id}))


@each_once
def _pairs(view: View) -> Iterator[tuple[Fact, Fact]]:
    """The values of whoever is spoken of, each with those of another."""
    families = families_told(view)
    days = {*days_told(view)}
    mine = [fact for name in _spoken(view) for fact in _values(view, name, families, days)]
    for a in mine:
        others = [fact for name in _others(view, a) for fact in _values(view, name, families, days)]
        for b in (*mine, *others):
            one, other = view.desk.measure(a), view.desk.measure(b)
            if (
                a.subject.id != b.subject.id
                and a.number
                and b.number
                and one.family == other.family
                and one.aspect == other.aspect
            ):
                yield a, b


def _spoken(view: View) -> list[str]:
    """The first few of those whom the sentence means one by one, and of whom the one before was about."""
    told = view.singles("name", "role", "pronoun", "owner")
    names = dict.fromkeys((*(name for ref in told for name in ref.subjects), *view.carried[:2]))
    return [name for name in names if name in view.desk.ledger.subjects][:_MOST]


def _values(view: View, name: str, families: set[str], days: set[int]) -> Iterator[Fact]:
    """Levels of today, and gains over the days told; a day, where the words leave it out ("in one")."""
    for family in sorted(families):
        level = view.rolls.of(name, family)
        if level is not None:
            yield level
        for span in sorted(days | ({_DAY} if days else set())):
            gain = view.rolls.of(name, f"{family}_gain_{span}d")
            if gain is not None:
                yield gain


def _others(view: View, fact: Fact) -> Iterator[str]:
    """Who stands next to the one of a value, or at a place that is told, on the list or by that measure."""
    orders = [view.rolls.by(fact.subject.kind, fact.metric), view.rolls.trending.get(fact.subject.kind, ())]
    for listed, order in enumerate(orders):
        if fact.subject.id not in order:
            continue
        at, up, down = order.index(fact.subject.id), _UP.search(view.mentions.bare), _DOWN.search(view.mentions.bare)
        if _NEXT.search(view.mentions.bare) and (listed or fact.subject.kind == "paper" or not (up or down)):
            steps = ((-1,) if up else ()) + ((1,) if down else ()) if up or down else (-1, 1)
            yield from (order[at + step] for step in steps if 0 <= at + step < len(order))
        for told in places_told(view):
            if 0 < told.value <= len(order):
                yield order[int(told.value) - 1]
