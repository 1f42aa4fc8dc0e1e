"""A version that is said to be had somewhere, while the notes say that it does not exist there: "5.10.3 can be had on PyPI"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.retelling.polarity import DENIAL
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_THERE = re.compile(
    r"\b(?:(?:does |do |did )?exist(?:s|ed)?|"
    r"(?:can|may|could) (?:[a-z]+ )?be (?:had|found|got|obtained|installed|downloaded|fetched|pulled)|"
    r"(?:is|was|are|were|stands?|sits?|lies?|turns? up|appears?|lives?) (?:[a-z]+ )?(?:there|available|listed|offered|"
    r"published|obtainable|installable|to be (?:had|found)|on|for the taking)|"
    r"(?:lists?|carries|offers?|holds?|stocks?|has|have|went (?:up )?(?:on|to)|reached|made it (?:on)?to))\b"
)
_NEAR = 24
_CLAUSE = re.compile(r"[.;!?](?=\s)|\(")
_OTHER_NAME = re.compile(r"\b(?:as|under|by another|different)\b(?! (?:that|this|its|the same|the very))")


def such_version(view: View) -> Iterator[Verdict]:
    """Refuses what a passage that names the version, and the place, denies to be there."""
    if view.kind == "opinion":
        return
    for piece in (piece for piece in view.mentions.versions if not piece.label):
        start, end = view.clause(piece.start)
        told = _THERE.search(view.low, start, end)
        others = [one for one in those_in(view.mentions.versions, start, end) if not same_version(one.value, piece.value)]
        if told is None or others or DENIAL.search(view.low, start, end) or _OTHER_NAME.search(view.low, start, end):
            continue
        said = stems(view.low[start:end]) - EMPTY
        for fact in (fact for fact in view.facts if fact.kind == "passage"):
            if any(_denied(clause, piece.value, said) for clause in _CLAUSE.split(folded_key(str(fact.value)))):
                yield Verdict(*told.span(), "negation", "the source says that there is no such version", facts=(fact.tag,))
                return


def _denied(clause: str, version: str, said: frozenset[str]) -> bool:
    """Whether a clause says that the version is not there, of a place that the sentence names too."""
    spelt, none = (
        re.search(rf"(?<![\w.])v?{re.escape(version.lower().removeprefix('v'))}(?![\w.]*\d)", clause),
        DENIAL.search(clause),
    )
    if spelt is None or none is None or not _THERE.search(clause):
        return False
    between = clause[min(spelt.end(), none.end()) : max(spelt.start(), none.start())]
    near = len(between) <= _NEAR and not re.search(r"\d", between)
    return near and bool((stems(clause) - EMPTY - _EXISTS) & said)


_EXISTS = stems("exist available found published listed version number release")
