"""What two are said to have in common: "written in the same language", "share a licence", "the same number of likes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View, meant_by

_THING = (
    r"(?:(?:main|primary|programming) )*(?:(?P<{0}language>language)|(?P<{0}license>licen[cs]e)|(?P<{0}base_model>base model|"
    r"parent)|(?P<{0}pipeline_tag>task|pipeline(?: tag)?)|(?P<{0}sdk>sdk)|(?P<{0}year>(?:calendar )?year)|"
    r"(?P<{0}month>(?:calendar )?month))\b"
)
_ONE = r"(?:the (?:very )?same|one and the same|a common|a shared|an identical)"
_SHARES = r"(?:share|shares|shared|sharing) (?:an?|one|their|its|the)"
_SAME = re.compile(rf"\b(?:{_ONE} {_THING.format('')}|{_SHARES} {_THING.format('its_')})")
_AS_MANY = re.compile(
    r"\b(?:(?:the (?:very )?same|(?:an? )?(?:equal|identical)) (?:number|total|count)s? of (?:new )?|"
    r"(?:has|have|holds|counts|gained|drew) (?:just |exactly |precisely |now )?as (?:many|few) (?:new )?|"
    r"(?:is|are|was|were|stands?) (?:now |exactly )?(?:level|tied|even|equal)(?: with (?:the )?\ue000++)? (?:on|in|by|for) |"
    rf"(?:equals|matches) (?:the )?\ue000++(?:'s| (?:on|in|by|for)) )(?P<what>{NOUN.pattern})"
)
_WITH = re.compile(r" (?:as|with|that) (?:of |in |the )?$")
_PAIR = re.compile(r",? (?:and|or) (?:the )?(?:both )?")
_MORE = re.compile(r"'s|,? (?:and|or|has|had|have|did|gained|drew|got|together|combined|on|a)\b")
"""Reads "as many likes as A and B together", "as many forks as A has stars": of more than the two, or of something else."""
_CREATED = re.compile(r"\b(?:created|born|date from|dates from|set up|opened)\b")


def alike(view: View) -> Iterator[Verdict]:
    """Refuses what two are said to share that their facts give as two."""
    for match in _SAME.finditer(view.low):
        thing = str(match.lastgroup).removeprefix("its_")
        dated = thing in {"year", "month"}
        if (dated and not view.says(_CREATED)) or (not dated and "\ue000" in view.mentions.bare[slice(*match.span())]):
            continue  # a year that is not that of a beginning; or words of a title
        if len(names := _two(view, match)) == len("AB"):
            yield from _judged(view, match, [tuple(told for name in names if (told := _told(view, name, thing)) is not None)])
    for match in _AS_MANY.finditer(view.mentions.bare):
        found = NOUN.match(match["what"])
        family = str(found.lastgroup) if found else ""
        if len(names := _two(view, match)) == len("AB"):
            pairs = view.rolls.abreast((names[0], family), (names[1], family))
            yield from _judged(view, match, [tuple((fact, fact.number) for fact in pair) for pair in pairs])


def _judged(view: View, match: re.Match[str], ways: Iterable[tuple[tuple[Fact, object], ...]]) -> Iterator[Verdict]:
    """Whether the two have it in common in none of the ways in which it is known of both."""
    known = [way for way in ways if len(way) == len("AB")]
    if known and not denies(view, match.start()) and all(way[0][1] != way[1][1] for way in known):
        one, two = (fact for fact, _ in known[0])
        yield Verdict(*match.span(), "comparison", f"{one.statement}; {two.statement}", facts=(one.tag, two.tag))


def _two(view: View, match: re.Match[str]) -> list[str]:
    """The one before it and the one that it is compared with, else two that are joined right before it."""
    bare = view.mentions.bare
    refs = [ref for ref in view.referents if len(ref.subjects) == 1 and ref.kind in {"name", "role", "pronoun"}]
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
    if thing not in {"year", "month"}:
        fact = view.rolls.of(name, thing)
        return None if fact is None else (fact, str(fact.value).lower())
    began = view.desk.began(name)
    day: date | None = began.day if began else None
    return None if began is None or day is None else (began, day.year if thing == "year" else (day.year, day.month))
