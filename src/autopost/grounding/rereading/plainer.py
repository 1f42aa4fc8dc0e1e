"""Turned ways of putting a thing, read as the plain one: "It is A, not B, that has more stars" as "A has more stars than B".

`words/turned.toml` has the ways. What is found in the plain words is found here, at the places of the sentence's own words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from autopost.grounding.rereading.clauseparts import TURN
from autopost.grounding.rereading.reworded import reports, reread
from autopost.grounding.rereading.turnedparts import NAMES, OF_SET, OTHERS, PARTS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.lettered import Lettered, lettered
from autopost.grounding.view import View

_BEGIN = rf"(?:^[\"']?(?:(?:{TURN}) )?|(?<=[,;:.–—] )(?:(?:and|but|yet|{TURN}) )?|(?<=\())"
_END = rf"(?=[^\w\ue000-\uf8ff]*$|\)?[.,;:–—)] | [–—] | (?:and|but|{TURN}) )"
_PART = re.compile(r"(?<!\?P)<([a-z]+[0-9]?)>")
_LONGEST = 1000
"""No sentence that turns a thing is longer; what is, is not searched in hundreds of ways."""
_BARE = re.compile(r"^(?:number |on |no\. ?)| times$", re.IGNORECASE)
_TO_SET = re.compile(rf"^.*?\bof (?={OF_SET} )")
_OF_SET = re.compile(rf"{OF_SET} ")
_NO_LETTERS = re.compile(rf"{_PART.pattern}|\\.|\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")
_MAY_LACK = re.compile(r".(?:[?*]|\{[^}]*\})")
_LETTERS = re.compile(r"[a-z' ,;:-]+")
_SINGLED_OUT = re.compile(r"^one (?:of|among) ", re.IGNORECASE)


class _Words(str):
    """Words of the sentence; another word for them where the plain ones ask for it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        word = _BARE.sub("", self) if spec == "bare" else _TO_SET.sub("", self) if spec == "set" else str(self)
        return OTHERS.get(spec, {}).get(word.lower(), word)


@dataclass(frozen=True)
class _Way:
    """How a thing is put, between what bounds, in plain words, and what the words of some groups must look like."""

    way: str
    begin: str
    end: str
    plain: str
    looks: Mapping[str, str]

    @cached_property
    def needs(self) -> str:
        """Words without which no sentence is put so: there are hundreds of ways, and few of them are tried on a sentence."""
        return needed(self.way)

    @cached_property
    def said(self) -> re.Pattern[str]:
        """The way as a pattern; its whole is the group of that name."""
        return re.compile(f"{self.begin}(?P<whole>{_with_parts(self.way)}){self.end}")

    @cached_property
    def only(self) -> Mapping[str, re.Pattern[str]]:
        """What the words of some groups must be like."""
        return {name: re.compile(_with_parts(like), re.IGNORECASE) for name, like in self.looks.items()}


def needed(way: str) -> str:
    """The longest words that stand in a way outside of its groups and parts, so that all that matches it has them; "" if none."""
    left = _NO_LETTERS.sub("\0", way)
    while (fewer := _GROUP.sub("\0", left)) != left:
        left = fewer
    return "" if "|" in left else max(_LETTERS.findall(_MAY_LACK.sub("\0", left)), key=len, default="")


def _with_parts(said: str) -> str:
    return _PART.sub(lambda part: PARTS[part[1]], said)


@cache
def _ways() -> tuple[_Way, ...]:
    table = tomllib.loads((files("autopost.grounding.words") / "turned.toml").read_text(encoding="utf-8"))
    clauses, within = (
        [
            _Way(way, begin, end, plain, {name: like for told in looks for name, like in told.items()})
            for way, plain, *looks in rows
        ]
        for rows, begin, end in ((table["clauses"], _BEGIN, _END), (table["within"], "", ""))
    )
    return (*clauses, *within)


def plainer(view: View) -> list[tuple[int, int, str]]:
    """Where the sentence puts a thing in one of these ways, and the plain words for it, left to right."""
    swaps: list[tuple[int, int, str]] = []
    row = lettered(view) if reports(view) and len(view.low) <= _LONGEST else None
    # Of two ways that begin at one place the longer takes up more: "the eight all have more than 500 likes, save for three".
    for start, end, words in sorted(_told(view, row), key=lambda one: (one[0], -one[1], one[2])) if row else ():
        if not swaps or start >= swaps[-1][1]:
            swaps.append((start, end, words))
    return swaps


def _told(view: View, row: Lettered) -> Iterator[tuple[int, int, str]]:
    for way in (way for way in _ways() if way.needs in row.text):
        for match in way.said.finditer(row.text):
            told = {name: _words(view, row, match, name) for name in way.said.groupindex}
            told |= {name: told[other] for name, other in (("a", "a2"), ("b", "b2"), ("label", "label2")) if told.get(other)}
            if "{other}" in way.plain and not (other := _other_of_two(row, match)):
                continue
            told |= {"other": told[other]} if "{other}" in way.plain else {}
            of_house = "o" not in told or match.start("o") in row.houses
            if of_house and all(like.fullmatch(told[name]) for name, like in way.only.items()):
                yield *match.span("whole"), way.plain.format(**told | _by_name(view, row, match, told))


def _by_name(view: View, row: Lettered, match: re.Match[str], told: Mapping[str, _Words]) -> dict[str, _Words]:
    """Whoever is told by "it": in "Right behind it is A", put behind A's name, that would be A."""
    known = view.desk.ledger.subjects
    meant = {name: row.typed.names.get(match.start(name), "") for name, said in told.items() if said == "it"}
    return {name: _Words(view.desk.name(known[who])) for name, who in meant.items() if who in known and name in NAMES - {"it"}}


def _other_of_two(row: Lettered, match: re.Match[str]) -> str:
    """Which of the two groups of names is not whom the third names; "" where that is neither or both of them."""
    names = {group: row.typed.names.get(match.start(group), group) for group in ("a", "b", "c")}
    others = [group for group in ("a", "b") if names[group] != names["c"]]
    return others[0] if len(others) == 1 else ""


def _words(view: View, row: Lettered, match: re.Match[str], name: str) -> _Words:
    """What the sentence has for a group: a tag in its own letters, and for `said` what the sentence before measured."""
    if name == "said":
        return _Words(view.said[-1].metric if view.said else "")
    start, end = match.span(name) if match[name] is not None else (0, 0)
    label = row.labels.get(start) if name.startswith("label") else None
    if label is not None and label.metric == "pipeline_tag":
        return _Words(label.value)
    words = view.mentions.folded.text[start:end]
    if row.text[:start].strip(" \"'") == "" and (name not in NAMES or (name == "s" and _OF_SET.match(words.lower()))):
        words = words[:1].lower() + words[1:]  # a word that begins the sentence
    return _Words(_SINGLED_OUT.sub("", words) if name == "s" else words)


def read_plainly(view: View, judge: Callable[[View], tuple[list[Verdict], list[Verdict]]]) -> list[Verdict] | None:
    """What is found in the plain words; nothing where the sentence has none of these ways."""
    swaps = plainer(view)
    return reread(view, swaps, judge) if swaps else None
