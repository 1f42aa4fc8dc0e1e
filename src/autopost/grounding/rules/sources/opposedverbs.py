"""What a source says is done, told as its opposite: "tightened the assertion" of notes that have "loosened the assertion"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.polarity import DENIAL
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import forms
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_NEAR = 60
"""So many letters after a verb what it does something to is looked for."""
_STOP = re.compile(r"[.;:!?](?=\s|$)|,| (?:and|but|while|which|that|so|because) ")
_TURNS = re.compile(r"\b(?:stop\w*|prevent\w*|avoid\w*|instead|rather|without|less|fewer|no longer|from|of) (?:the )?$")


def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Verbs that do the opposite of each other, in all of their forms, both ways round."""
    found = []
    for entry in phrases.words("opposed_verbs"):
        one, two = (
            re.compile(r"\b(?:" + "|".join(sorted(form for word in side.split() for form in forms(word))) + r")\b")
            for side in entry.split(" | ")
        )
        found += [(one, two), (two, one)]
    return tuple(found)


_SIDES = _sides()


@OpenRule
def opposed_verbs(view: View) -> Iterator[Verdict]:
    """Refuses a verb where a passage of those spoken of has its opposite, done to the same thing, and never the verb itself."""
    about = {name for ref in view.referents if ref.kind != "list" for name in ref.subjects} or {*view.carried[:1]}
    told = [(fact, folded_key(str(fact.value))) for fact in view.facts if fact.kind == "passage" and fact.subject.id in about]
    for own, other in _SIDES if told else ():
        for match in own.finditer(view.mentions.bare):
            what = _what(view.low, match.end())
            if (
                not what
                or DENIAL.search(view.mentions.bare[: match.start()])
                or _TURNS.search(view.mentions.bare[: match.start()])
            ):
                continue
            for fact, text in told:
                theirs = next((m for m in other.finditer(text) if what & _what(text, m.end())), None)
                if theirs is not None and not own.search(text) and not DENIAL.search(text):
                    message = f"the source has “{theirs[0]}”"
                    yield Verdict(*match.span(), "wrong-direction", message, facts=(fact.tag,))
                    return


def _what(text: str, at: int) -> frozenset[str]:
    """What something is done to: the words that follow in the same breath."""
    stop = _STOP.search(text, at)
    return stems(text[at : min(stop.start() if stop else len(text), at + _NEAR)]) - EMPTY
