"""What a source denies and a sentence affirms, or the other way round: "is enough to prepare" of what "does not prepare"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.retelling.kindred import of_one_root
from autopost.grounding.retelling.polarity import Told, told
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_SAYING = EMPTY | stems(
    "mention warn warning word name reference refer link note notes hint sign trace say give list contain include speak "
    "about make offer provide carry describe description abstract single any detail tell point paper title authors author "
    "what whom how why that argue find according presents itself need needs require requires no one nobody nothing does way team "
    "view behind opinion comes when case"
)
_CLAUSE = re.compile(r"[.;!?](?=\s|$)")
_OF_THEM = re.compile(r"\b(?:\d+|[a-z]+) of (?:whom|which|them|these|those|the \w+)\b[^.;:]*$")
"""Reads "137 of whom were not new": what is counted, and no denial of what the source says."""
_FEW, _ROOT = 3, 5


def polarities(view: View) -> Iterator[Verdict]:
    """A word right after a denial, on one side, is not denied at all on the other."""
    if view.kind == "opinion":
        return
    about = view.speaks_of or frozenset(view.carried)
    near = _nearest(view, about)
    if near is None:
        return
    fact, theirs = near
    ours = [*told(_without_names(view), _SAYING)]
    its = [*told(theirs, _SAYING)]
    for mine in ours:
        for other in (other for other in its if _same(mine.stem, other.stem)):
            counted = _OF_THEM.search(view.low, 0, mine.by[0])
            if _denied(mine, ours) and not counted and _plainly(other, its, mine):
                yield Verdict(*mine.by, "negation", "the source says it is so", facts=(fact.tag,))
                return
            if _denied(other, its) and _plainly(mine, ours, other):
                start, end = mine.by if mine.denied else (mine.start, mine.end)
                yield Verdict(start, end, "negation", "the source says it is not so", facts=(fact.tag,))
                return


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _ROOT and (one.startswith(other) or other.startswith(one)))


def _denied(one: Told, others: list[Told]) -> bool:
    """Whether a word is what is denied, and is told nowhere else in the text without a denial."""
    return bool(one.denied % 2 and one.near) and all(other.denied % 2 for other in others if other.stem == one.stem)


def _plainly(one: Told, others: list[Told], against: Told) -> bool:
    """Whether a word is told as it is: not denied in any clause, nor where a word of little or less stands; or denied twice."""
    again = any(other.clause % 2 for other in others if other.stem == one.stem)
    return not again and (one.denied == len("AB") or (one.clause == 0 and one.soft <= against.soft))


def _without_names(view: View) -> str:
    letters = [*view.mentions.folded.low]
    for ref in view.referents:
        if ref.kind == "name":
            letters[ref.start : ref.end] = " " * (ref.end - ref.start)
    return "".join(letters)


def _nearest(view: View, about: frozenset[str]) -> tuple[Fact, str] | None:
    """The sentence of a source that shares most words with this one: three at least, and half of its words."""
    words = stems(_without_names(view)) - _SAYING
    best: tuple[int, Fact, str] | None = None
    for fact in view.facts:
        if (fact.kind != "passage" and fact.metric not in {"title", "description"}) or fact.subject.id not in about:
            continue
        text = folded_key(str(fact.value))
        for clause in _CLAUSE.split(text) if fact.metric.startswith("release_note") else (text,):
            theirs = stems(clause)
            shared = sum(word in theirs or of_one_root(word, theirs) for word in words)
            if shared >= _FEW and 2 * shared >= len(words) and (best is None or shared > best[0]):
                best = shared, fact, clause
    return (best[1], best[2]) if best else None
