"""Whose words are retold: "A describes itself as a self-hosted workspace" where only the description of B has these words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from autopost.grounding.desk import Desk, stems
from autopost.grounding.retelling.vocabulary import FUNCTION, plain_stems
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_SAID = re.compile(
    r"\b(?:describe[sd]?|calls?|bills?|presents?|introduces?|styles?|says?|promises?|promised|advertises?|pitches|offers?) "
    r"(?:itself|of itself|to|an?|the|[\"'])|\bdescribes? itself\b|\b(?:is|are) how\b|\bis there to\b|"
    r"\baims? to\b|\bas\b|:|\bis an?\b"
)
_ITSELF = re.compile(
    r"\b(?:describe[sd]?|calls?|bills?|presents?|introduces?|styles?|says?|advertises?|pitches) (?:of )?itself\b"
)
_FEW = 2


@OpenRule
def whose_words(view: View) -> Iterator[Verdict]:
    """Refuses a sentence about one that has no rare word of its description and several of another's, who is not named."""
    if view.kind != "report":
        return
    named = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    spoken = {name for ref in view.referents for name in ref.subjects}
    about = {name for ref in named for name in ref.subjects}
    if len(about) != 1 or not _SAID.search(view.mentions.bare):
        return
    said = _words(_plain(view, named))
    own = {
        word for name in about for fact in view.desk.by_subject.get(name, ()) for word in stems(f"{fact.statement} {fact.value}")
    }
    least = 1 if _ITSELF.search(view.mentions.bare) else _FEW
    yield from _quoted(view, named[0], about)
    for name, rare in _rare(view.desk).items():
        shared = said & rare
        if name not in spoken and name not in view.carried and len(shared) >= least and not shared & own:
            other = view.subject_name([name])
            yield Verdict(
                named[0].start, named[0].end, "wrong-subject", f"these are words of {other}: {', '.join(sorted(shared))}"
            )


def _quoted(view: View, ref: Referent, about: set[str]) -> Iterator[Verdict]:
    """What one is said to call itself, in quotation marks, is of its own description and not of another's."""
    for piece in view.mentions.quotes if _ITSELF.search(view.mentions.bare) else ():
        told = piece.value.lower().strip(" .,")
        whose = {fact.subject.id for fact in view.desk.ledger.facts if told and told in str(fact.value).lower()}
        if whose and not whose & about and len(told) >= _LONG:
            yield Verdict(ref.start, ref.end, "wrong-subject", f"these are words of {view.subject_name(sorted(whose))}")


_LONG = 12


def _plain(view: View, named: list[Referent]) -> str:
    """The sentence without the names in it."""
    low = view.low
    for ref in reversed(named):
        low = low[: ref.start] + " " + low[ref.end :]
    return low


def _words(text: str) -> frozenset[str]:
    """The stems of those words that say something of their own."""
    words = re.findall(r"[a-z]{4,}", text.lower())
    return stems(" ".join(word for word in words if word not in FUNCTION)) - plain_stems()


@lru_cache(maxsize=2)
def _rare(desk: Desk) -> dict[str, frozenset[str]]:
    """The words that stand in the description of one subject and in no other."""
    told = {fact.subject.id: _words(str(fact.value)) for fact in desk.ledger.facts if fact.metric == "description"}
    often = Counter(word for words in told.values() for word in words)
    return {name: frozenset(word for word in words if often[word] == 1) for name, words in told.items()}
