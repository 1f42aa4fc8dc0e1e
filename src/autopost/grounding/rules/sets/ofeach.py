"""What is said of two or more by name is so of each: "both A and B grew by 0.9 percent", "A and B share a birthday, 11 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.enumeration import enumerated
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_AND = re.compile(r"[\"']?,? (?:and|nor|or|as well as) (?:the |its )?(?:\ue000++'s )?[\"']?|[\"']?, (?:the )?[\"']?")
_BEFORE = re.compile(r"\b(?:both|neither|either) (?:the )?(?:\ue000++'s )?[\"']?$")
_EACH = re.compile(r"\b(?:each|both|apiece|alike|share[ds]?|equally|level|tied?|dead heat|same|in common)\b")
_TOGETHER = re.compile(
    r"\b(?:together|combined|in all|in total|between them|jointly|total|sum|add up|apart|difference|gap|respectively)\b"
)
_EVENTS = frozenset({"created_at", "published_at"})
_NONE = re.compile(r"\bneither\b.*\b(?:any|a single|an?) (?=(?:download|star|like|fork|upvote|open issue)\b)")
_APART = re.compile(r"\b(?:first|former|one|second|latter|other)\b|: ")
_NEXT = re.compile(r"(?: [a-z]+)?(?:,| and|, and) \d|[^.;]{0,40}?(?: (?:for|to|by) the (?:first|former|one)\b|: \d)")
"""Reads "the first by 1,064", "1,064, 900 and 1,045": a figure for each."""
_FORMS = frozenset({"count", "percent"})
_LEAST = 3
"""A count below this may be of anything."""


@OpenRule
def of_each(view: View) -> Iterator[Verdict]:
    """Refuses a name in such a row whose own value or day, in the measure that another of the row has it in, is otherwise."""
    for row in _rows(view):
        start, end = view.clause(row[0].start)
        end = max(end, row[-1].end)
        if not _spread(view, row, start, end) or _TOGETHER.search(view.mentions.bare, start, end):
            continue
        for number in view.mentions.numbers:
            if start <= number.start < end and _of_all(view, row, number):
                yield from _figure(view, row, number)
        for moment in view.mentions.moments:
            if start <= moment.start < end and moment.form == "day" and moment.first == moment.last:
                made = [fact for fact in _all(view, row) if fact.metric in _EVENTS and fact.day]
                yield from _other(row, made, {fact.tag for fact in made if fact.day and moment.holds(fact.day)})


def _rows(view: View) -> Iterator[list[Referent]]:
    """Names joined one to the next, two at least."""
    left = view.single
    while left:
        row = joined(view, left, _AND)
        left = left[len(row) :]
        if len(row) > 1:
            yield row


def _spread(view: View, row: list[Referent], start: int, end: int) -> bool:
    """Whether words say that each is meant: "both A and B", "A and B each"."""
    return bool(_BEFORE.search(view.mentions.bare, 0, row[0].start) or _EACH.search(view.mentions.bare, start, end))


def _of_all(view: View, row: list[Referent], number: Number) -> bool:
    """Whether a figure may be of each: no limit, no size of a set, and none of those that are told apart after it."""
    if number.form not in _FORMS or number.value < _LEAST or number.hedge in {"above", "below"} or view.is_size(number):
        return False
    apart = _APART.search(view.mentions.bare, row[-1].end, number.start) is not None
    return row[0].start <= number.start and not apart and _NEXT.match(view.mentions.bare, number.end) is None


def _all(view: View, row: list[Referent]) -> list[Fact]:
    return [fact for ref in row for name in ref.subjects for fact in view.desk.by_subject.get(name, ())]


def _figure(view: View, row: list[Referent], number: Number) -> Iterator[Verdict]:
    if enumerated(view, number, row) is not None:
        return
    family = cues(view, number).family
    own = [fact for fact in _all(view, row) if fact.number is not None and family in {"", view.desk.measure(fact).family}]
    yield from _other(row, own, {fact.tag for fact in own if fits(view, number, fact)})


def _other(row: list[Referent], facts: list[Fact], so: set[str]) -> Iterator[Verdict]:
    """Whoever of a row has none of the facts that are so in a measure in which another of the row has one."""
    told = {fact.metric for fact in facts if fact.tag in so}
    for ref in row:
        own = [fact for fact in facts if fact.subject.id in ref.subjects and fact.metric in told]
        if own and not any(fact.tag in so for fact in own):
            yield Verdict(ref.start, ref.end, "wrong-subject", own[0].statement, facts=(own[0].tag,))
