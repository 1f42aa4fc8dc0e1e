"""A source told nearly in its own words, with one that it does not have: "turns any video into a knowledge graph" of code."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding import phrases
from autopost.grounding.desk import stems
from autopost.grounding.lexicon import PLATFORMS
from autopost.grounding.paraphrase import TOLD
from autopost.grounding.rules.predicates import WORD, clauses, figured
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.vocabulary import FUNCTION, forms, plain, verbs

_TELLING = frozenset(form for entry in phrases.words("telling_words") for word in entry.split() for form in forms(word))
"""Words by which a paper gives what a source says, and which say nothing of it themselves."""
_SHORTEST = 4
"""Letters of a word that may stand for a longer one: "perf" for "performance"."""


def strayed(view: View) -> Iterator[Verdict]:
    """In a report, a clause that has its words from a passage has all of them from what is known of its subjects.

    A word that ledgers use anyway may be the paper's own, so it counts only where two others are the passage's. Where the passage
    itself is cited, an editor has it beside the sentence, and `predicates` asks for a shared word alone.
    """
    named = [ref.start for ref in view.referents if ref.kind != "list"] or [0] * bool(view.carried)
    about = {name for ref in view.referents if ref.kind != "list" for name in ref.subjects} | set(view.carried)
    told = [stems(view.desk.passages[fact.tag]) for fact in view.facts if fact.kind == "passage" and fact.subject.id in about]
    if view.kind != "report" or view.cited or not told:
        return
    known = frozenset[str]().union(*(view.desk.words_of(name) for name in about))
    for start, end in clauses(view):
        words = [word for word in WORD.finditer(view.mentions.bare, start, end) if word[0] not in FUNCTION]
        borne = max(sum(1 for word in words if stems(word[0]) <= passage) for passage in told)
        odd = [
            word for word in words if not _tells(word[0]) and not _akin(word[0], known) and any(at < word.start() for at in named)
        ]
        if borne < 2 or borne < len(odd) or figured(view, start, end):
            odd = [word for word in odd if word[0] not in plain()] if borne else []
        for word in odd[:1]:
            yield Verdict(*word.span(), "claim", f"no passage in scope says “{word[0]}”")


def _tells(word: str) -> bool:
    return word in _TELLING or word in PLATFORMS or word in verbs() or word.endswith("ly") or TOLD.fullmatch(word) is not None


def _akin(word: str, known: frozenset[str]) -> bool:
    if stems(word) <= known:
        return True
    return any(len(other) >= _SHORTEST and (word.startswith(other) or other.startswith(word[:6])) for other in known)


__all__ = ["strayed"]
