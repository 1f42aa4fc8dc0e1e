"""Places by a measure on an earlier day: "from 4th to 3rd by stars", "sixth on 13 June, sixth on 20 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_ORDERED = re.compile(
    r"\bfrom (?:the )?[a-z\d]+(?: place)? to\b|\b(?:ago|earlier|swap\w*)\b|"
    r"\b(?:star|download|like|fork)s? (?:order|table|chart|ranking|list)\b"
)
_ON_LIST = re.compile(r" (?:place )?(?:on|in|among) (?:the )?(?:[a-z]+ )?(?:list|trending|models|spaces|hub)\b")
_MEASURED = {"repository": "stars", "paper": "upvotes"}
_FEW = 3


def place_then(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """The place of whoever is spoken of by the measure that is named, among all whose value of that day is known."""
    timed = view.mentions.moments or view.mentions.windows or _ORDERED.search(view.mentions.bare)
    if number.form != "ordinal" or not timed or _ON_LIST.match(view.mentions.bare, number.end):
        return
    nouns = {family for _, _, family in view.nouns}
    gains = re.search(r"\bgain\w*|\bgrowth\b|\btrending\b", view.mentions.bare)
    for name in _whom(view, number):
        kind = view.desk.ledger.subjects[name].kind if name in view.desk.ledger.subjects else ""
        for fact in view.desk.by_subject.get(name, ()) if not gains else ():
            measure = view.desk.measure(fact)
            named = measure.family in (nouns or {_MEASURED.get(kind, "")})
            if fact.number is None or measure.aspect not in {"level", "then"} or not named or not _of_day(view, number, fact):
                continue
            order = _alike(view, fact)
            if len(order) >= _FEW and 1 + sum(value > fact.number for value in order) == number.value:
                yield (fact,)


def _whom(view: View, number: Number) -> list[str]:
    """Whom a place may be of: the name right before it, else whom it is about."""
    before = [ref for ref in view.referents if ref.end <= number.start and ref.kind == "name" and len(ref.subjects) == 1]
    return sorted(before[-1].subjects) if before else sorted(about(view, number))


def _alike(view: View, fact: Fact) -> list[float]:
    """The values of the same measure and day of all of the kind."""
    alike = (f for f in view.desk.ledger.facts if f.subject.kind == fact.subject.kind and f.metric.partition("@")[0] ==
             fact.metric.partition("@")[0] and f.number is not None)  # fmt: skip
    now = "@" in fact.id
    return [
        f.number for f in alike if f.number is not None and ("@" in f.id) == now and (not now or f.as_of[:10] == fact.as_of[:10])
    ]


def _of_day(view: View, number: Number, fact: Fact) -> bool:
    """Reads "from 4th to 3rd": what follows "from" is of an earlier day, what follows "to" of this; else by the date at it."""
    left = view.mentions.bare[: number.start]
    then = "@" in fact.id
    if re.search(r"\bfrom (?:the )?$", left) or re.match(r" to (?:the )?(?:\d+(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd))\b",
                                                         view.mentions.bare[number.end :]):  # fmt: skip
        return then
    if re.search(r"\bto (?:the )?$", left):
        return not then
    near = next((m for m in view.mentions.moments if 0 <= m.start - number.end <= _NEAR), None)
    if near is not None:
        return near.holds(taken_on(fact) if then else view.desk.ledger.edition)
    return not then


_NEAR = 16


def places_by_stars(view: View, name: str) -> Iterator[tuple[int, int]]:
    """A repository's place by its stars now, and on each earlier day that is known of all of them."""
    own = [fact for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and fact.metric.startswith("stars") and
           view.desk.measure(fact).aspect in {"level", "then"}]  # fmt: skip
    at = [
        ("@" in fact.id, 1 + sum(value > (fact.number or 0) for value in _alike(view, fact)), len(_alike(view, fact)))
        for fact in own
    ]
    whole = max((size for *_, size in at), default=0)
    now = [place for then, place, _ in at if not then]
    yield from ((a, b) for a in now for then, b, size in at if then and size == whole)
