"""What two are said to have in common: "written in the same language", "share a licence", "the same number of likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import eq

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.retelling.denials import denies
from autopost.grounding.view import View, meant_by

_THINGS = {
    "language": "language", "licence": "license", "license": "license", "model": "base_model", "parent": "base_model",
    "task": "pipeline_tag", "pipeline": "pipeline_tag", "tag": "pipeline_tag", "sdk": "sdk", "year": "year", "month": "month",
    "date": "date", "birthday": "date",
}  # fmt: skip
_THING = (
    r"(?:(?:main|primary|programming|calendar|pipeline|base|creation|publication) )*"
    r"(?P<thing>language|licen[cs]e|(?<=base )model|parent|task|"
    r"pipeline|(?<=pipeline )tag|sdk|year|month|(?<=creation )date|(?<=publication )date|birthday)s?\b"
)
_WHAT = rf"(?:{_THING}|(?P<what>{NOUN.pattern}))"
_ONE = r"(?:the (?:very )?same|one and the same|a common|a shared|an identical)"
_SAME = re.compile(rf"\b(?:{_ONE}|(?:share|shares|shared|sharing) (?:an?|one|their|its|the)) {_THING}")
_AS_MANY = re.compile(
    r"\b(?:(?:the (?:very )?same|(?:an? )?(?:equal|identical)) (?:number|total|count)s? of (?:new )?|"
    r"(?:has|have|holds|counts|gained|drew) (?:just |exactly |precisely |now )?as (?:many|few) (?:new )?|"
    r"(?:is|are|was|were|stands?) (?:now |exactly )?(?:level|tied|even|equal)(?: with (?:the )?\ue000++)? (?:on|in|by|for) |"
    rf"(?:equals|matches) (?:the )?\ue000++(?:'s| (?:on|in|by|for)) |(?:has|have|had|share|shares|shared) {_ONE} )"
    rf"(?P<what>{NOUN.pattern})"
)
_DIFFERENT = re.compile(rf"\b(?:different|differing|distinct) {_WHAT}")
_DIFFER = re.compile(rf"\bdiffer(?:s|ed|ing)? (?:in|by|on|as to) (?:(?:their|its|the) )?{_WHAT}")
_OF_BOTH = re.compile(
    rf"\b(?:the )?(?:main )?{_THING} (?:of|for) [\"'\ue000]++ and (?:the )?[\"'\ue000]++ (?:both )?"
    r"(?:(?:are (?:one and )?(?:the same|identical|alike)|match|agree)|(?P<unlike>(?:do |does )?(?:not |n't )?differ\b|"
    r"are (?:different|unlike)))"
)
_WITH = re.compile(r"(?:, [^,;:.]{1,30},)? (?:as|with|that) (?:of |in |the )?$")
_PAIR = re.compile(r",? (?:and|or) (?:the )?(?:both )?")
_MORE = re.compile(r"'s|,? (?:and|or|has|had|have|did|gained|drew|got|together|combined|on|a)\b")
"""Reads "as many likes as A and B together", "as many forks as A has stars": of more than the two, or of something else."""
_NEARLY = re.compile(r"\b(?:almost|nearly|about|roughly|practically|virtually|all but|just about) (?:exactly )?$")
_CLOSE = 0.1
"""How far apart two may be of which one has almost as many as the other, as a part of the larger."""
_CREATED = re.compile(r"\b(?:created|born|date from|dates from|set up|opened)\b")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two are said to have in common, or not: where, from behind their names on, whether it is so, and the facts of both."""

    start: int
    end: int
    said: tuple[int, int]
    true: bool
    facts: tuple[Fact, Fact]


@each_once
def likenesses(view: View) -> Iterator[Likeness]:
    """Every such statement of which something is known of both."""
    for pattern in (_SAME, _AS_MANY, _DIFFERENT, _DIFFER, _OF_BOTH):
        # "The same year" is read as a time, too; the words of a title are not to be read at all.
        for match in pattern.finditer(view.low if pattern in {_SAME, _DIFFERENT} else view.mentions.bare):
            said = match.groupdict()
            dated = said.get("thing") in {"year", "month"}
            if pattern in {_SAME, _DIFFERENT} and not dated and "\ue000" in view.mentions.bare[slice(*match.span())]:
                continue
            names = [] if dated and not view.says(_CREATED) else _two(view, match)
            known = [way for way in _ways(view, names, said) if len(way) == len("AB")] if len(names) == len("AB") else []
            if known:
                same = (pattern not in {_DIFFERENT, _DIFFER} and not said.get("unlike")) != denies(view, match.end() - 1)
                start = max((ref.end for ref in view.single if ref.end <= match.start()), default=match.start())
                alike = _nearly_equal if _NEARLY.search(view.mentions.bare, 0, match.start()) else eq
                # One way in which it is so is enough.
                true = any(alike(one[1], two[1]) == same for one, two in known)
                yield Likeness(start, match.end(), match.span(), true, (known[0][0][0], known[0][1][0]))


def _nearly_equal(one: object, two: object) -> bool:
    """Whether two figures are almost the same; anything else is so only where it is the same."""
    if isinstance(one, (int, float)) and isinstance(two, (int, float)):
        return abs(one - two) <= _CLOSE * max(one, two)
    return one == two


def _ways(view: View, names: list[str], said: dict[str, str | None]) -> Iterator[tuple[tuple[Fact, object], ...]]:
    """In which ways what is spoken of may be known of both: by one fact of each, or by the levels and the gains of a measure."""
    if said.get("thing"):
        yield tuple(told for name in names if (told := _told(view, name, _THINGS[said["thing"] or ""])) is not None)
    elif found := NOUN.match(said.get("what") or ""):
        family = str(found.lastgroup)
        pairs = view.rolls.abreast((names[0], family), (names[1], family))
        yield from (tuple((fact, fact.number) for fact in pair) for pair in pairs)


def _two(view: View, match: re.Match[str]) -> list[str]:
    """The one before it and the one that it is compared with, else two that are joined right before it."""
    bare = view.mentions.bare
    refs = view.singles("name", "role", "pronoun")
    if match.re is _OF_BOTH:
        return meant_by(ref for ref in refs if match.start() < ref.start < match.end())
    start, _ = view.clause(match.start())
    before = [ref for ref in refs if start <= ref.start and ref.end <= match.start()]
    inside = [ref for ref in refs if ref.kind == "name" and match.start() < ref.start < match.end()]
    after = [ref for ref in refs if _WITH.fullmatch(bare, match.end(), ref.start)]
    if inside or after:
        whole = len(before) == 1 and (inside or not _MORE.match(bare, after[0].end))
        return meant_by([before[0], *inside, *after]) if whole else []
    joined = len(before) == len("AB") and _PAIR.fullmatch(bare, before[0].end, before[1].start)
    return meant_by(before) if joined else []


def _told(view: View, name: str, thing: str) -> tuple[Fact, object] | None:
    if thing not in {"year", "month", "date"}:
        fact = view.rolls.of(name, thing)
        return None if fact is None else (fact, str(fact.value).lower())
    began = view.desk.began(name)
    day: date | None = began.day if began else None
    if began is None or day is None:
        return None
    return began, {"year": day.year, "month": (day.year, day.month), "date": day}[thing]
