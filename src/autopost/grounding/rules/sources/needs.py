"""What a source says that it does without, or does not: "requires the cloud" of "no cloud required", "without a GPU"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.retelling.denials import denies
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_NEEDS = re.compile(
    r"\b(?:requires?|needs?|depends? on|relies on|rely on|demands?|calls? for|comes? with|cannot do without) "
    r"(?:(?:an?|the|its|any|some) )?(?P<what>[a-z]{3,})\b"
)


def done_without(view: View) -> Iterator[Verdict]:
    """Refuses what is said to be needed where the subject's own source has "no", "without" or "-free" of it, and not denied."""
    about = view.speaks_of or frozenset(view.carried[:1])
    sources = [fact for fact in view.facts if fact.kind == "passage" and fact.subject.id in about]
    for match in _NEEDS.finditer(view.mentions.bare) if sources and view.kind != "opinion" else ():
        what = match["what"].removesuffix("s")
        without = re.compile(rf"\b(?:no|without(?: (?:an?|the|any))?|zero|free of) {what}s?\b|\b{what}[- ]free\b")
        fact = next((fact for fact in sources if without.search(folded_key(str(fact.value)))), None)
        if fact is not None and not denies(view, match.start()):
            yield Verdict(*match.span(), "negation", "the source says that it does without", facts=(fact.tag,))


_WITHOUT = re.compile(r"\bwithout (?P<what>(?:(?!(?:and|but|while|which|that|in|on|among|since|at|until) )[\w'-]+(?: |\b)){1,6})")
_ENTRY = re.compile(
    r"\b(?:any|it|them|being|having|ones?|releases?|versions?|updates?|descriptions?|self-description|organi[sz]ations?|licen[cs]es?|"
    r"languages?|code|address|links?|tags?|issues?|downloads?|stars?|likes?|forks?|upvotes?|figures?|places?|changes?|base|parent|ending|"
    r"names?|entry|entries|exceptions?|doubt|question|loss|gain|card|date|anyone|anything|\ue000+)\b"
)
"""What entries have or lack, which other rules look up."""
_LACKS = re.compile(
    r"\b(?:no|not|never|without|zero|none|nor|cannot|\w+n't|free(?: of)?|instead of|rather than|lacks?|"
    r"skip\w*|missing|before)\b|-free\b"
)


def not_without(view: View) -> Iterator[Verdict]:
    """Refuses "runs without a GPU" where no source of those who are spoken of denies anything in these words."""
    for match in _WITHOUT.finditer(view.mentions.bare) if view.kind == "report" and not view.cited else ():
        what = stems(match["what"]) - EMPTY
        if (
            view.mentions.quoted(match.start())
            or not what
            or _ENTRY.search(match["what"])
            or view.number_at(match.start("what")) is not None
        ):
            continue
        sources = (folded_key(str(fact.value)) for fact in view.facts if fact.kind == "passage")
        denied = (stems(text[lack.start() : lack.start() + _NEAR]) for text in sources for lack in _LACKS.finditer(text))
        if not any(what & words for words in denied):
            yield Verdict(*match.span(), "negation", "no source in scope says that it does without")


_NEAR = 70
"""So far behind a denial stands what it denies."""
