"""A source told with the opposite of what it does, or with its two sides exchanged: "drops support", "X is harder than Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.retelling.polarity import DENIAL
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.opposites import both_ways
from autopost.grounding.words.stems import stems

_SENTENCE = re.compile(r"[.;!?](?=\s|$)")
_SHARED = 2
"""So many other words have what is told and the source in common."""


@cache
def _deeds() -> tuple[re.Pattern[str], ...]:
    """Each pair of opposed deeds, as the groups `one` and `two`; the longer one first where one begins with the other."""
    pairs = (entry.split(" | ") for entry in phrases.ordered("opposed_deeds"))
    return tuple(re.compile(rf"\b(?:(?P<two>{two})|(?P<one>{one}))\b") for one, two in pairs)


def undone(view: View) -> Iterator[Verdict]:
    """Refuses a deed whose opposite the source has with the same words, where no source of the subject has the deed itself."""
    about = view.speaks_of or frozenset(view.carried[:1])
    sources = [fact for fact in view.facts if fact.kind == "passage" and fact.subject.id in about]
    texts = [(fact, folded_key(text)) for fact in sources for text in _SENTENCE.split(str(fact.value)) if text.strip()]
    if view.kind != "report" or not texts or DENIAL.search(view.mentions.bare):
        return
    words = stems(view.low) - EMPTY
    for deed in _deeds():
        told = [*deed.finditer(view.low)]
        ours = told[0] if len({one.lastgroup for one in told}) == 1 else None
        if ours is None or view.mentions.quoted(ours.start()):
            continue
        against = _against(deed, ours, words, texts)
        if against is not None:
            yield Verdict(*ours.span(), "negation", "the source says the opposite", facts=(against.tag,))
            return


def _against(deed: re.Pattern[str], ours: re.Match[str], words: frozenset[str], texts: list[tuple[Fact, str]]) -> Fact | None:
    """The source that has the opposite deed and most words in common; None where some source has the deed as told."""
    best: tuple[int, Fact] | None = None
    for fact, text in texts:
        sides = {theirs.lastgroup for theirs in deed.finditer(text)}
        shared = len((words - stems(ours[0])) & stems(text))
        if ours.lastgroup in sides or DENIAL.search(text):
            if shared >= _SHARED:
                return None
        elif sides and shared >= _SHARED and (best is None or shared > best[0]):
            best = shared, fact
    return best[1] if best else None


_DEGREE = both_ways(*phrases.ordered("opposites"))
_THAN = re.compile(
    rf"(?P<left>(?:[\w'-]+ ){{1,8}})(?P<word>{'|'.join(sorted(_DEGREE, key=len, reverse=True))}) (?:[\w'-]+ ){{0,4}}?than "
    r"(?P<right>(?:[\w'-]+ ?){1,6})"
)


def exchanged(view: View) -> Iterator[Verdict]:
    """Refuses "X is harder than Y" of a source in which Y is harder than X, or X easier than Y."""
    about = view.speaks_of or frozenset(view.carried[:1])
    for ours in _THAN.finditer(view.low) if view.kind == "report" else ():
        for fact in (fact for fact in view.facts if fact.kind == "passage" and fact.subject.id in about):
            for theirs in _THAN.finditer(folded_key(str(fact.value))):
                if _turned(ours, theirs):
                    yield Verdict(*ours.span("word"), "direction", "the source has it the other way round", facts=(fact.tag,))
                    return


def _turned(ours: re.Match[str], theirs: re.Match[str]) -> bool:
    (one, two), (left, right) = ((stems(m["left"]) - EMPTY, stems(m["right"]) - EMPTY) for m in (ours, theirs))
    straight, crossed = len(one & left) + len(two & right), len(one & right) + len(two & left)
    if ours["word"] == theirs["word"]:
        return crossed > straight and bool(one & right and two & left)
    return _DEGREE[ours["word"]] == theirs["word"] and straight > crossed and bool(one & left and two & right)
