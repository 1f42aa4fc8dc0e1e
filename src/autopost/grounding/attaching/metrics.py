"""What facts measure, in the words that texts use: a fact's family, aspect and window, and the nouns that name a family."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from autopost.facts import Fact

Aspect = Literal["level", "then", "gain", "change", "rank", "share", "ratio", "lead", "sum", "count", "date", "words", "mark",
                 "median"]  # fmt: skip

# Longest first: "open issues" before "issues", "trending score" before "score".
NOUNS: tuple[tuple[str, str], ...] = (
    ("downloads", r"downloads?|download[ -](?:counts?|totals?|figures?)|downloaded|downloading|fetched|fetches|pulls"),
    (
        "likes",
        r"likes|like[ -](?:counts?|totals?|tall(?:y|ies))|liked|hearts|(?<=\bby )affection|"
        r"(?:people|users) (?:who )?like(?= (?:it|them|this|the)\b| [\"']?\ue000)",
    ),
    (
        "trending_score",
        r"trending[ -]scores?|trending[ -]points|points|(?<=\d )point|scoring|scored|"
        r"scores?(?! (?:is|was|stands at) \d[\d,]* to \d)",
    ),
    ("stars", r"stars?|starred|stargazers?|star[ -](?:counts?|totals?|tall(?:y|ies))"),
    ("forks", r"forks?|fork[ -](?:counts?|totals?)|forked"),
    ("open_issues", r"open[ -]issues?|issues"),
    ("upvotes", r"upvotes?|upvoted|votes"),
)
NOUN = re.compile(r"\b(?:" + "|".join(f"(?P<{family}>{words})" for family, words in NOUNS) + r")\b")
ANY_NOUN = r"(?:" + "|".join(words for _, words in NOUNS) + ")"
"""The same without its families, for a pattern that needs none, or needs it twice."""
# "likes" the verb and "score" the verb say nothing; a bare "like" is a preposition unless a number stands before it.

_SPLIT = re.compile(r"^(?P<base>.+?)_(?P<aspect>gain|change|rank|share|ratio|lead|sum)(?P<rest>_.*)?$")
_WINDOW = re.compile(r"_(\d+)d(?:_|$)")
_DAYS = re.compile(r"\b(?:(?:last|past|in|the|within) )?(\d+)[- ]days?\b")
_SPECIAL = re.compile(r"(?P<mark>_mark)$|_gain_1d_(?:median|(?:best|worst)_\w+day)$")
"""A round figure that was passed, and the gain of a median day."""
_LISTED = re.compile(r"\btop[ _]?(\d+)|\bof (\d+)|\b(?:the|ranks 1 to) (\d+)\b")


COUNTED_IN = {"repository": "stars", "model": "likes", "dataset": "likes", "space": "likes", "paper": "upvotes"}
"""The family that a kind of subject is counted in where no measure is named."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How one fact is read: family (`stars`), aspect (`gain`), windows in days it speaks of, list sizes it names."""

    family: str
    aspect: Aspect
    windows: frozenset[int]
    sizes: frozenset[int]
    of_gain: bool = False

    @property
    def changes(self) -> bool:
        """Whether the value says how much something moved."""
        return self.aspect in {"gain", "change", "median"} or (self.of_gain and self.aspect == "sum")


def measure(fact: Fact, edition: date) -> Measure:
    """Read a fact's metric name; an unknown name is taken by its unit."""
    metric, _, then = fact.metric.partition("@")
    then = then or (fact.id.rpartition("@")[2] if "@" in fact.id and fact.number is not None else "")
    windows = {int(days) for days in _WINDOW.findall(metric)} | {int(days) for days in _DAYS.findall(fact.statement)}
    family, aspect = _family(metric, fact), _aspect(metric, fact)
    of_gain = re.search(r"_gain(?![a-z])", metric) is not None
    if family == "downloads" and aspect in {"level", "then", "lead", "ratio", "share", "sum"} and not of_gain:
        windows.add(30)
    if aspect == "level" and (then or (fact.kind == "observed" and fact.as_of[:10] < edition.isoformat() and "@" in fact.id)):
        aspect = "then"
    sizes = {int(next(filter(None, found))) for found in _LISTED.findall(fact.statement + " " + (fact.unit or ""))}
    sizes |= {int(size) for size in re.findall(r"top(\d+)", metric)}
    return Measure(family, aspect, frozenset(windows), frozenset(sizes), of_gain)


def _family(metric: str, fact: Fact) -> str:
    if metric.startswith("count") or (fact.unit or "").startswith("of "):
        return "count"
    base = metric
    while (split := _SPLIT.match(base)) is not None:
        base = split["base"]
    known = {family for family, _ in NOUNS}
    if base in known or base == "rank":
        return base
    unit = (fact.unit or "").replace(" ", "_")
    return unit if unit in known else ("trending_score" if unit == "points" else base)


def _aspect(metric: str, fact: Fact) -> Aspect:
    if fact.number is not None and (special := _SPECIAL.search(metric)):
        return "mark" if special["mark"] else "median"
    return _plain_aspect(metric, fact)


def _plain_aspect(metric: str, fact: Fact) -> Aspect:
    unit = fact.unit or ""
    if fact.number is None:
        return "date" if fact.day and len(str(fact.value)) <= 32 else "words"
    if unit == "rank" or metric == "rank":
        return "rank"
    if unit.startswith("of ") or metric.startswith("count"):
        return "count"
    found = re.findall(r"_(gain|change|share|ratio|lead|sum|total)(?=_|$)", metric)
    last = found[-1] if found else ""
    by_name: dict[str, Aspect] = {
        "gain": "gain",
        "change": "change",
        "share": "share",
        "ratio": "ratio",
        "lead": "lead",
        "sum": "sum",
    }
    if last == "total":
        return "sum"
    if last in by_name:
        return by_name[last]
    return {"percent": "share", "times": "ratio"}.get(unit, "level")  # type: ignore[return-value]
