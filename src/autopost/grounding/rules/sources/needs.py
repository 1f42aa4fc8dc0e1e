"""What a source says that it does without: "requires the cloud" of "no cloud required"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

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
