"""Turned ways of putting a thing, read as the plain one: "It is A, not B, that has more stars" as "A has more stars than B".

`words/turned.toml` has the ways. What is found in the plain words is found here, at the places of the sentence's own words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.rereading.reworded import plainly_told, reread
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.lettered import COUNT, DAY, HOUSE, LABEL, NAME, SPAN, Lettered, lettered
from autopost.grounding.statements.sets import KIND
from autopost.grounding.typed import VERSION
from autopost.grounding.view import View

_NAMED = rf"(?:the )?(?P<{{}}>{NAME})(?!'s)"
_KINDS = {
    **{who: _NAMED.format(who) for who in ("a", "b", "c")},
    **{who: rf"(?P<{who}>{NAME})" for who in ("a2", "b2")},
    **{who: rf"(?P<{who}>{NAME}|{HOUSE})" for who in ("o", "p")},
    **{n: rf"(?P<{n}>{COUNT})" for n in ("n", "n2")},
    **{day: rf"(?P<{day}>{DAY})" for day in ("day", "day2")},
    **{label: rf"(?P<{label}>{LABEL})" for label in ("label", "label2")},
    **{version: rf"(?P<{version}>{VERSION})" for version in ("v1", "v2")},
    "span": rf"(?P<span>{SPAN})",
    "m": rf"(?P<m>(?:new )?{ANY_NOUN})",
    "one": r"(?P<one>star|like|download|fork|upvote)",
    "s": r"(?P<s>(?:the|these|our|all|this|any|today's) (?:(?! (?:not|never|no)\b)[^,;:.]){3,60}?)",
    "has": r"(?P<has>has|had|gained|won|added|collected|drew|counts|shows|received)",
    "more": r"(?P<more>more|fewer)",
    "when": rf"(?P<when>(?: (?:in|over|on|for|since|during) (?:the |a )?(?:{SPAN}|{DAY}))?)",
    "kind": rf"(?P<kind>{KIND})",
    "list": r"(?: (?:on|in|of) (?:the |its |today's )?(?:hugging face )?(?:trending )?list)?",
    "here": r" (?:on|in) (?:the|today's) (?:hugging face )?(?:trending )?list",
}
"""What stands in a way for a name, an account, a number, a day, a tag or language, a version, a measure, a set, and so on."""
_BEGIN, _END = r"(?:^[\"']?|(?<=[,;:.] )(?:(?:and|but|while|yet) )?)", r"(?=\W*$|[.,;:] | (?:and|but|while|though) )"
_NAMES = frozenset({"a", "b", "c", "a2", "b2", "o", "p", "s", "w", "v1", "v2", "label", "label2"})
"""Groups whose capitals are those of names; the words of others may begin the sentence."""
_OTHERS = {
    "turned": {"more": "fewer", "fewer": "more"},
    "least": {"more": "fewest", "fewer": "most"},
    "most": dict.fromkeys(("highest", "largest", "biggest", "many"), "most")
    | dict.fromkeys(("lowest", "smallest", "few"), "fewest"),
    "bare": {"once": "one", "twice": "two", "thrice": "three"},
}
_BARE = re.compile(r"^(?:number|on) | times$")


class _Words(str):
    """Words of the sentence; another word for them where the plain ones ask for it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        word = _BARE.sub("", self) if spec == "bare" else str(self)
        return _OTHERS[spec].get(word, word) if spec else word


@dataclass(frozen=True)
class _Way:
    """How a thing is put, in plain words, and what the words of some groups must look like."""

    said: re.Pattern[str]
    plain: str
    only: Mapping[str, re.Pattern[str]]


@cache
def _ways() -> tuple[_Way, ...]:
    table = tomllib.loads((files("autopost.grounding.words") / "turned.toml").read_text(encoding="utf-8"))
    bounds = {"clauses": (_BEGIN, _END), "within": ("", "")}
    return tuple(
        _Way(
            re.compile(f"{begin}(?P<whole>{re.sub('<([a-z]+[0-9]?)>(?!=)', _group, said)}){end}"), plain,
            {name: re.compile(like) for told in only for name, like in told.items()},
        )
        for part, (begin, end) in bounds.items() for said, plain, *only in table[part]
    )  # fmt: skip


def _group(told: re.Match[str]) -> str:
    return _KINDS[told[1]] if told.string[told.start() - len("?P") : told.start()] != "?P" else told[0]


def plainer(view: View) -> list[tuple[int, int, str]]:
    """Where the sentence puts a thing in one of these ways, and the plain words for it, left to right."""
    swaps: list[tuple[int, int, str]] = []
    for start, end, words in sorted(_told(view, lettered(view))) if plainly_told(view) else ():
        if not swaps or start >= swaps[-1][1]:
            swaps.append((start, end, words))
    return swaps


def _told(view: View, row: Lettered) -> Iterator[tuple[int, int, str]]:
    for way in _ways():
        for match in way.said.finditer(row.text):
            told = {name: _words(view, row, match, name) for name in way.said.groupindex}
            told |= {name: told[other] for name, other in (("a", "a2"), ("b", "b2"), ("label", "label2")) if told.get(other)}
            of_house = "o" not in told or match.start("o") in row.houses
            if of_house and all(like.fullmatch(told[name]) for name, like in way.only.items()):
                yield *match.span("whole"), way.plain.format(**told)


def _words(view: View, row: Lettered, match: re.Match[str], name: str) -> _Words:
    """What the sentence has for a group; a tag in its own letters."""
    start, end = match.span(name) if match[name] is not None else (0, 0)
    label = row.labels.get(start) if name.startswith("label") else None
    if label is not None and label.metric == "pipeline_tag":
        return _Words(label.value)
    return _Words((view.mentions.folded.text if name in _NAMES else view.low)[start:end])


def read_plainly(view: View, judge: Callable[[View], tuple[list[Verdict], list[Verdict]]]) -> list[Verdict] | None:
    """What is found in the plain words; nothing where the sentence has none of these ways."""
    swaps = plainer(view)
    return reread(view, swaps, judge) if swaps else None
