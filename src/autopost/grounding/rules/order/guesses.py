"""Comparisons that leave out a part: "Guess who has fewer forks than A? B", "Who shipped last? A", "It also has fewer likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_ASKED_THAN = re.compile(
    rf"\b(?:who|which|what|whose|whom|guess)\b[^?]*\b(?P<word>(?P<more>more|higher|larger)|fewer|less|lower|"
    rf"smaller) {NOUN.pattern}[^?]* than [^?]+\?"
)
_ASKED_LAST = re.compile(
    r"\b(?:who|which)\b[^?]*\b(?:shipp?ed|released?|published|came|tagged|put out|updated)\b[^?]*\b(?:(?P<last>last|"
    r"latest|most recently)|first|earliest)\b"
    r"[^?]*\?"
)
_ALSO = re.compile(
    rf"\b(?:(?:also|even|moreover|likewise) (?:has|had|counts|shows|holds)|(?:has|counts|shows|holds) (?:also|even)) (?:the )?"
    rf"(?P<word>(?P<more>more|higher)|fewer|less|lower) {NOUN.pattern}(?=\W*$|[,;.])"
)
_OF_THEM = re.compile(
    r"\b(?P<word>(?P<more>more)|fewer) of (?:them|these|those|the former) than (?:for |with |at )?(?:the )?[\"'\ue000]?"
)


@OpenRule
def guesses(view: View) -> Iterator[Verdict]:
    """Who is named in answer, or taken up, has more or less than the other as it is said."""
    asked = _ASKED_THAN.search(view.before) if view.before else None
    first = next((name for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 for name in ref.subjects), "")
    if asked is not None and first:
        yield from _compared(view, (0, len(view.low)), (first, _other(view.carried, first)), asked)
    also = _ALSO.search(view.mentions.bare)
    pair = tuple(dict.fromkeys((*view.told, *view.named)))
    if also is not None and len(pair) == len("AB"):
        own = [ref.subjects for ref in view.referents if ref.end <= also.start() and len(ref.subjects) == 1]
        one = next(iter(own[-1])) if own else pair[0]
        yield from _compared(view, also.span("word"), (one, _other(pair, one)), also)
    yield from _of_them(view)
    yield from _shipped(view)


def _other(names: tuple[str, ...], one: str) -> str:
    return next((name for name in names if name != one), "")


def _of_them(view: View) -> Iterator[Verdict]:
    """Reads "Likes tell another story than downloads: A has more of them than B": of what is named first."""
    them = _OF_THEM.search(view.mentions.bare)
    if them is None or not view.nouns or view.nouns[0][0] > them.start():
        return
    before = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 and ref.end <= them.start()]
    after = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 and ref.start >= them.end() - 1]
    if before and after:
        pair = next(iter(before[-1].subjects)), next(iter(after[0].subjects))
        yield from _judged(view, them.span("word"), pair, view.nouns[0][2], more=them["more"] is not None)


def _compared(view: View, span: tuple[int, int], pair: tuple[str, str], told: re.Match[str]) -> Iterator[Verdict]:
    family = next(name for name in NOUN.groupindex if told[name])
    yield from _judged(view, span, pair, family, more=told["more"] is not None)


def _judged(view: View, span: tuple[int, int], pair: tuple[str, str], family: str, *, more: bool) -> Iterator[Verdict]:
    one, other = (view.rolls.of(name, family) for name in pair)
    if one is None or other is None or one.number == other.number or view.mentions.windows or view.mentions.moments:
        return
    if ((one.number or 0) > (other.number or 0)) != more:
        yield Verdict(*span, "comparison", f"{one.statement}, {other.statement}", facts=(one.tag, other.tag))


def _shipped(view: View) -> Iterator[Verdict]:
    """Reads "Who shipped last? Going by the newest releases, A": no other project has a later release."""
    asked = _ASKED_LAST.search(view.before) if view.before else None
    named = [name for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 for name in ref.subjects]
    named = [name for name in named if name in view.desk.rolls.released]
    if asked is None or not named:
        return
    newest = {name: max((e.day for e in view.desk.releases_of(name)), default=None) for name in view.desk.rolls.released}
    days = [day for day in newest.values() if day is not None]
    own = newest.get(named[0])
    if own is not None and own != (max(days) if asked["last"] else min(days)):
        ref = next(ref for ref in view.referents if named[0] in ref.subjects)
        yield Verdict(ref.start, ref.end, "newest", f"its newest release is of {own}, another's of {max(days)}")
