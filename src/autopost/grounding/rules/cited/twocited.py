"""Who is ahead, where the cited facts of one measure are of two: "B is still behind", "still has more of them"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_ENDS = r"(?=\W*$|[,.;:)]| (?:of (?:them|these|those)|by (?:this|that)|there|here|on (?:this|that|both)|with \d|at \d)\b)"
_SIDE = re.compile(
    rf"\b(?:(?P<up>ahead|in front|in the lead|more|higher|larger|faster)|"
    rf"(?P<down>behind|fewer|less|lower|smaller|slower|more slowly)){_ENDS}|"
    r"\b(?:came|come|arrived?) (?:(?P<faster>faster|more quickly)|(?P<slower>slower|more slowly)) to (?=\W*\ue000)"
)
_NOT_SO = re.compile(r"\b(?:if|whether|when|once|until|would|could|may|might|should|was|were|had|stood|from|any|no|once)\b")
_RANKED = re.compile(r"\b(?:ranks?|ranked|stands?|places?|placed|sits?) (?:[a-z]+ )?$")
"""Before "lower": a place, and no measure."""
_TWO = 2


def two_cited(view: View) -> Iterator[Verdict]:
    """Refuses a word of order that every measure of which two values are cited belies."""
    pairs = [*_pairs(view)] if view.cited and view.kind != "opinion" and not view.mentions.moments else []
    for told in _SIDE.finditer(view.mentions.bare) if pairs else ():
        start, end = view.clause(told.start())
        holder = _holder(view, told, start)
        ranked = _RANKED.search(view.mentions.bare, 0, told.start())
        if holder is None or ranked or denies(view, told.start()) or _NOT_SO.search(view.mentions.bare, start, told.start()):
            continue
        nouns = {noun for at, _, noun in view.nouns if start <= at < end}
        own = [pair for pair in pairs if holder in pair]
        meant = [pair for pair in own if not nouns or view.desk.measure(pair[holder]).family in nouns]
        leads = {_ahead(pair, holder) for pair in meant}
        if leads == {not (told["up"] or told["faster"])}:
            mine, other = meant[0][holder], _other(meant[0], holder)
            values = f"{view.desk.printer.value(mine)} against {view.desk.printer.value(other)}"
            message = f"{view.desk.name(mine.subject)} has {values}"
            yield Verdict(*told.span(str(told.lastgroup)), "comparison", message, facts=(mine.tag, other.tag))


def _pairs(view: View) -> Iterator[dict[str, Fact]]:
    """The cited values of two subjects in one measure, by subject."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in view.facts:
        if fact.tag in view.cites and fact.number is not None and fact.subject.kind != "list" and "@" not in fact.id:
            found[fact.metric][fact.subject.id] = fact
    yield from (pair for pair in found.values() if len(pair) == _TWO)


def _ahead(pair: dict[str, Fact], holder: str) -> bool | None:
    """Whether one is ahead of the other; None for a tie."""
    own, other = pair[holder].number or 0, _other(pair, holder).number or 0
    return None if own == other else (own < other) == (pair[holder].unit == "rank")


def _other(pair: dict[str, Fact], holder: str) -> Fact:
    return next(fact for name, fact in pair.items() if name != holder)


def _holder(view: View, told: re.Match[str], start: int) -> str | None:
    """Of whom it is said: whom the clause speaks of last before it, or right behind "to"."""
    refs = view.singles("name", "pronoun", "role")
    if told["faster"] or told["slower"]:
        near = [ref for ref in refs if ref.start >= told.end()][:1]
    else:
        near = [ref for ref in refs if start <= ref.start and ref.end <= told.start()][-1:]
    return next(iter(near[0].subjects)) if near else None
