"""Default deny, word by word, where no source is told: "worldwide", "despite criticism", "at no cost".

A sentence that cites figures alone has nothing to say but how much, when, of what and in which order. A word that neither a
ledger nor any telling of one needs brings in something that no cited fact has.
"""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.vocabulary import FUNCTION, colourless, plain
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import FILLER, WORD
from autopost.grounding.words.stems import stems

_SPOKEN_OF = frozenset(form for entry in phrases.words("figures_spoken_of") for form in entry.split())


def strange_words(view: View) -> Iterator[Verdict]:
    """The first word of a report or an analysis without a source that no fact, and no talk of figures, accounts for."""
    if not view.cited or view.kind == "opinion" or view.cited_passages or not view.cites:
        return
    spans = [(ref.start, ref.end) for ref in view.referents]
    spans += [(moment.start, moment.end) for moment in view.mentions.moments]
    spans += [(window.start, window.end) for window in view.mentions.windows]
    spans += [(number.start, number.end) for number in view.mentions.numbers]
    spans += [filler.span() for filler in FILLER.finditer(view.mentions.bare)]  # the house style's matter
    odd = [word for word in WORD.finditer(view.mentions.bare) if not _expected(word[0])]
    odd = [word for word in odd if not any(a <= word.start() < b for a, b in spans)]
    known = meant(_known(view)) if odd else frozenset[str]()
    strange = next((word for word in odd if not (stems(word[0]) <= known or of_one_root(word[0], known))), None)
    if strange is not None:
        yield Verdict(*strange.span(), "claim", f"no cited fact has anything of “{strange[0]}”")


def _expected(word: str) -> bool:
    """Whether a word is one of those in which figures are told of anything."""
    return word in FUNCTION or colourless(word) or word in plain() or word in _SPOKEN_OF or word.endswith("ly")


def _known(view: View) -> frozenset[str]:
    """The words of the cited facts, and all that is known of those whom they are of."""
    told = stems(" ".join(fact.statement for fact in view.facts))
    return told.union(*(view.desk.words_of(name) for name in view.scope_subjects))
