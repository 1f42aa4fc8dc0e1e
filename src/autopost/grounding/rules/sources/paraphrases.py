"""A source told in the paper's words: what it says is so is so, and lasts as long as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.retelling.paraphrase import TOLD, sources
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_STOP = re.compile(r"[.;!?](?=\s)|, (?:but|and|while) | but | while ")
_DENIES = re.compile(
    r"\b(?:not(?! (?:only|just|merely))|no(?! (?:more|less|fewer) than)|never|cannot|without|zero|free of|none|nor|\w+n't|lacks?|"
    r"missing|"
    r"\w+-free|absent|skipped|nowhere|unavailable|fails? to)\b"
)


_LEFT_OUT = re.compile(
    r"\b(?:no|nothing|not a word|never|not|\w+n't|silent (?:on|about|as to)|without|neither|omits?|leaves? out|lacks?|"
    r"fails? to)\b(?P<what>[^.;,:]{3,80})"
)
_SAYING = EMPTY | stems(
    "mention warn warning word name reference refer link note notes hint sign trace say give list contain include speak "
    "about make offer provide carry describe description abstract single any detail tell point"
)


def left_out(view: View) -> Iterator[Verdict]:
    """Reads "names no website", "no warning of crashes" of a source that has the very words, and does not deny them."""
    if view.kind == "opinion" or not TOLD.search(view.mentions.bare):
        return
    told = _told(view)
    for start, end in _clauses(view):
        match = _LEFT_OUT.search(view.mentions.bare, start, end)
        if match is None or not TOLD.search(view.mentions.bare, start, end):
            continue
        words = stems(_apart_from_subjects(view, *match.span("what"))) - _SAYING
        for fact in told if words else ():
            theirs = folded_key(str(fact.value))
            if 2 * len(words & stems(theirs)) > len(words) and not _DENIES.search(theirs):
                yield Verdict(match.start(), match.end(), "negation", "the source has these words", facts=(fact.tag,))
                break


def _apart_from_subjects(view: View, start: int, end: int) -> str:
    letters = [*view.mentions.folded.low[start:end]]
    for ref in view.referents:
        if ref.kind == "name":
            at, to = max(ref.start - start, 0), max(ref.end - start, 0)
            letters[at:to] = " " * len(letters[at:to])
    return "".join(letters)


_CONTRAST = re.compile(r" (?:and|but) not | rather than |, not | instead of ")
_INSTEAD = re.compile(r"\bnot (?P<no>[^.;]+?),? but (?P<yes>[^.;,]+)")


def turned_round(view: View) -> Iterator[Verdict]:
    """Reads "a finished standard and not a step" of a source that has "a step and not a finished standard"."""
    named = view.speaks_of or frozenset(view.carried)
    ours = _opposed(view.mentions.bare) if view.kind == "report" else None
    for fact in view.facts if ours else ():
        if fact.kind != "passage" or (named and fact.subject.id not in named):
            continue
        for clause in re.split(r"[.;!?](?=\s)", folded_key(str(fact.value))):
            theirs = _opposed(clause)
            if not ours or not theirs or not (ours[0] & theirs[1]) or not (ours[1] & theirs[0]):
                continue
            if len(ours[0] & theirs[1]) > len(ours[0] & theirs[0]):
                yield Verdict(*ours[2], "negation", "the source has it the other way round", facts=(fact.tag,))
                return


def _opposed(text: str) -> tuple[frozenset[str], frozenset[str], tuple[int, int]] | None:
    """What stands on the two sides of a contrast, the affirmed side first, and where; None where there is none."""
    instead = _INSTEAD.search(text)
    if instead is not None:
        yes, no, span = instead["yes"], instead["no"], instead.span()
    else:
        cut = _CONTRAST.search(text)
        if cut is None:
            return None
        left = re.split(r"[,;:]", text[: cut.start()])[-1].split()[-6:]
        after = re.split(r"[,;:.]", text[cut.end() :])[0]
        yes, no, span = " ".join(left), " ".join(after.split()[:6]), (cut.start() - len(" ".join(left)), cut.end() + len(after))
    return stems(yes) - stems(no) - EMPTY, stems(no) - stems(yes) - EMPTY, span


def _told(view: View) -> list[Fact]:
    named = view.speaks_of or frozenset(view.carried)
    released = view.scope_subjects if view.mentions.versions and not view.cited else ()  # "the notes of v1.2", of one alone
    named = named or (frozenset(released) if len(released) == 1 else frozenset())
    return list(sources(view, named)) if named else []


def _clauses(view: View) -> Iterator[tuple[int, int]]:
    at = 0
    for stop in (*_STOP.finditer(view.mentions.bare), None):
        end = stop.start() if stop else len(view.mentions.bare)
        yield at, end
        at = stop.end() if stop else end
