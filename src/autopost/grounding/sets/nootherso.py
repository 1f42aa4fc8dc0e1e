"""What no other of a kind comes to: "no other ranked repository managed ten", "no other gained more than 3,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import days_told, families_told
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.view import View

_NO_OTHER = re.compile(
    r"\b(?P<who>(?:no|not one|none)(?: of the)?(?: (?P<other>other|"
    r"others))?(?: (?:five|four|six|seven|eight|nine|ten|two|three|\d+))?"
    r"(?: other)?(?: (?:ranked|listed|trending|tracked))?(?: (?P<kind>repository|"
    r"repositories|project|projects|model|models|space|spaces|dataset|datasets|papers?))?)\b"
    r"(?P<between>(?:(?!, wh(?:ich|o)\b)[^.;:]){0,70}?)\b"
    r"(?:manage[sd]?|reache[sd]|pass(?:es|ed)|top(?:s|ped)|exceed(?:s|ed)|has|have|"
    r"had|gained|gains|won|added|adds|got|comes? to|beats?|stands? at|crosse[sd])"
    r" (?P<than>(?:as many as|more than|over|above|fewer than|at least) )?(?:the |its )?$"
)
_CLOSE, _PERCENTS = 0.5, 100
_OF_MEASURED = re.compile(
    r"\b(?:in (?:this|the|our) edition|with an? |figures?|featured|covered|profiled|described|ranked|compared)\b"
)


def no_other_has(view: View, number: Number) -> bool:
    """Whether all others of the kind that is spoken of stay below a figure, and some are not far from it; or above it."""
    told = _NO_OTHER.search(view.mentions.bare, 0, number.start)
    return (
        told is not None
        and not view.cited
        and number.form in {"count", "percent"}
        and any(_holds(number, told["than"] or "", values) for values in _values(view, number, told))
    )


def denied_there(view: View, at: int) -> bool:
    """Whether the denial at a place is one of these, and holds."""
    for number in view.mentions.numbers:
        told = _NO_OTHER.search(view.mentions.bare, 0, number.start)
        if told is not None and told.start("who") <= at < number.start and no_other_has(view, number):
            return True
    return False


def _holds(number: Number, than: str, values: list[float]) -> bool:
    if len(values) < len("AB"):
        return False
    most, least = max(values), min(values)
    if than.startswith("fewer"):
        return least >= number.value and least <= number.value / _CLOSE
    return most <= number.value and most >= _CLOSE * number.value


@each_once
def _told(view: View) -> Iterator[str]:
    """Whom the sentence names before it speaks of others, and whom the one before was about."""
    yield from view.named
    yield from (name for ref in view.referents if ref.kind in {"role", "pronoun", "group", "owner"} for name in ref.subjects)
    yield from view.carried


def _values(view: View, number: Number, told: re.Match[str]) -> Iterator[list[float]]:
    kind = kind_named(told["kind"] or "") or next((view.desk.kind(name) for name in _told(view)), "")
    kind = kind if kind in view.rolls.covered else "repository" if any(f == "stars" for *_, f in view.nouns) else kind
    others = told["other"] or " other" in told["who"] or "of the" in told["who"]
    apart = {*_told(view)} if others else set()
    days = days_told(view) or [7, 1]
    if len(view.rolls.trending.get(kind, ())) > len(view.rolls.covered.get(kind, ())) and not _OF_MEASURED.search(
        view.mentions.bare
    ):
        return  # "none of the 30 has a million": of most of them nothing is known
    percent = number.form == "percent" or (number.value < _PERCENTS and any(n.form == "percent" for n in view.mentions.numbers))
    for family in sorted(families_told(view)) or ["stars"]:
        metrics = [f"{family}_change_{day}d" for day in days] if percent else [
            *(f"{family}_gain_{day}d" for day in days), family]  # fmt: skip
        for metric in metrics:
            facts = [fact for name in view.rolls.covered.get(kind, ()) if name not in apart
                     if (fact := view.rolls.of(name, metric)) is not None and fact.number is not None]  # fmt: skip
            yield [fact.number for fact in facts if fact.number is not None]
