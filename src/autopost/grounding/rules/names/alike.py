"""What two are said to have in common: "written in the same language", "share a licence", "the same number of likes"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

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
_GAINS = ("", *(f"_gain_{days}d" for days in range(1, 31)))


def alike(view: View) -> Iterator[Verdict]:
    """Refuses what two are said to share that their facts give as two."""
    for match in _SAME.finditer(view.low):
        thing = str(match.lastgroup).removeprefix("its_")
        dated = thing in {"year", "month"}
        if (dated and not view.says(_CREATED)) or (not dated and "\ue000" in view.mentions.bare[slice(*match.span())]):
            continue  # a year that is not that of a beginning; or words of a title
        yield from _judged(view, match, partial(_attribute, view, thing))
    for match in _AS_MANY.finditer(view.mentions.bare):
        found = NOUN.match(match["what"])
        family = str(found.lastgroup) if found else ""
        yield from _judged(view, match, *(partial(_level, view, family + gain) for gain in _GAINS))


def _judged(view: View, match: re.Match[str], *ways: Callable[[str], tuple[Fact, object] | None]) -> Iterator[Verdict]:
    """Whether the two have it in common in none of the ways in which it is known of both."""
    names = _two(view, match)
    if len(names) != len("AB") or denies(view, match.start()):
        return
    pairs = (tuple(own for name in names if (own := way(name)) is not None) for way in ways)
    known = [pair for pair in pairs if len(pair) == len("AB")]
    if known and all(pair[0][1] != pair[1][1] for pair in known):
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
        return _ids([before[0], *inside, *after]) if whole else []
    joined = len(before) == len("AB") and _PAIR.fullmatch(bare, before[0].end, before[1].start)
    return _ids(before) if joined else []


def _ids(refs: list[Referent]) -> list[str]:
    return list(dict.fromkeys(name for ref in refs for name in ref.subjects))


def _attribute(view: View, thing: str, name: str) -> tuple[Fact, object] | None:
    if thing not in {"year", "month"}:
        fact = view.rolls.of(name, thing)
        return None if fact is None else (fact, str(fact.value).lower())
    began = view.desk.began(name)
    day: date | None = began.day if began else None
    return None if began is None or day is None else (began, day.year if thing == "year" else (day.year, day.month))


def _level(view: View, metric: str, name: str) -> tuple[Fact, object] | None:
    fact = view.rolls.of(name, metric)
    return None if fact is None or fact.number is None else (fact, fact.number)
