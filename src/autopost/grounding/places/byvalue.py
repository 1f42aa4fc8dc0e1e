"""A place by the value that is told beside it: "16,091 new stars put B second", "over one day A is first with 1,456 stars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost import derive
from autopost.facts import Fact
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.timing import same_window
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View


def by_value(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """The facts by whose value a subject has the place that a number tells."""
    yield from _put(view, number, subjects)
    yield from _with_value(view, number, subjects)


_PUTS = re.compile(r"\b(?:puts?|makes?|leaves?|places?) (?:\ue000++|it|that one) (?:in )?$")


def _put(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "16,091 new stars put B second": the place by the value that is told."""
    if not _PUTS.search(view.mentions.bare[: number.start]):
        return
    told = {other.value for other in view.mentions.numbers if other.end <= number.start}
    told |= {fact.number for fact in view.said if fact.number is not None}  # "A has 218,340 stars. That puts it second"
    for fact in (fact for name in subjects for fact in view.desk.by_subject.get(name, ()) if fact.number in told):
        among = [*view.desk.alike(fact)]
        if len(among) >= 3 and derive.rank(fact, among, "rank", "").number == number.value:
            yield (fact,)


_WITH = re.compile(
    r"(?: place)?(?:,? (?:of|among|in) (?:the |these |those )?(?:[a-z\d]+ ?){1,3})?,? (?:with|at|on|having|"
    r"thanks to) (?:a gain of )?$"
    r"|, [\"']?\ue000++[\"']?, (?:added|adds|gained|gains|won|took|has|had|counts|collected|put on)(?: [a-z]+){0,2} $"
)


def _with_value(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "Over one day A is first with 1,456 stars": of those that no list ranks, by the value told right after it."""
    after = (n for n in view.mentions.numbers if n.start >= number.end and n.form == "count")
    value = next((n for n in after if _WITH.fullmatch(view.mentions.bare, number.end, n.start)), None)
    if value is None:
        return
    read = cues(view, value)
    for fact in (fact for name in subjects for fact in view.desk.by_subject.get(name, ()) if not view.desk.place(name)):
        same = fact.number == value.value and "@" not in fact.id and read.family in {"", view.desk.measure(fact).family}
        among = [*view.desk.alike(fact)] if same and same_window(view, value, fact) else []
        if len(among) >= 3 and derive.rank(fact, among, "rank", "").number == number.value:
            yield (fact,)
