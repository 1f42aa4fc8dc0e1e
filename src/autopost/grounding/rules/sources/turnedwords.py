"""Two words of a source with the word before them turned round: "after downstream tasks arrive" of what says "before"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.opposites import both_ways
from autopost.grounding.words.stems import stems

_OPPOSITES = both_ways(
    "before after",
    "with without",
    "above below",
    "inside outside",
    "first last",
    "top bottom",
    "higher lower",
    "larger smaller",
    "longer shorter",
    "more fewer",
    "faster slower",
    "better worse",
    "online offline",
    "local remote",
    "open closed",
    "single multiple",
    "underestimate overestimate",
    "understate overstate",
    "strengths weaknesses",
    "earlier later",
    "simple complex",
    "easy hard",
    "static dynamic",
    "short long",
    "low high",
    "weak strong",
    "internal external",
    "public private",
    "input output",
    "increase decrease",
    "increases decreases",
    "past future",
) | {"less": "more", "offers": "lacks", "bottom-up": "top-down", "upper": "lower", "reduces": "increases", "reduce": "increase"}
_WORD = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(sorted(_OPPOSITES, key=len, reverse=True))})(?![\w-])")
_NEXT = re.compile(r"[^.;:!?]{0,40}")
_AFTER = 3
"""Words behind it that are looked at."""


def turned_words(view: View) -> Iterator[Verdict]:
    """Refuses a word whose opposite is what every passage of those spoken of has before the same words."""
    if view.kind == "opinion":
        return
    about = view.speaks_of or frozenset(view.carried[:1])
    texts = [
        (fact.tag, folded_key(str(fact.value)))
        for fact in view.facts
        if fact.subject.id in about and (fact.kind == "passage" or fact.metric in {"title", "description"})
    ]
    for told in _WORD.finditer(view.mentions.bare) if texts else ():
        words = _behind(view.mentions.bare, told.end())
        if not words or view.mentions.quoted(told.start()):
            continue
        same = any(_has(text, told["word"], words) for _, text in texts)
        turned = next((tag for tag, text in texts if _has(text, _OPPOSITES[told["word"]], words)), "")
        if turned and not same:
            yield Verdict(*told.span(), "direction", f"the source says “{_OPPOSITES[told['word']]}”", facts=(turned,))


def _behind(text: str, at: int) -> frozenset[str]:
    """The first words after a place that say something, within its clause."""
    after = re.split(r",(?=\s)|[ ](?:and|or|but)[ ]", _NEXT.match(text, at)[0])[0]  # type: ignore[index]
    return frozenset(word for word in after.split()[:_AFTER] for word in stems(word) - EMPTY)


def _has(text: str, word: str, words: frozenset[str]) -> bool:
    """Whether a text has the word with one of the others right behind it."""
    return any(_behind(text, one.end()) & words for one in re.finditer(rf"(?<![\w-]){word}(?![\w-])", text))
