"""What is told beside what a source says: "gained a FlashInfer sampler and speech recognition", of which the notes have one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.desk import stems
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import plain_stems
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_HAS = re.compile(
    r"\b(?:gain(?:s|ed)|add(?:s|ed)|bring(?:s)?|brought|includ(?:es|ed)|introduc(?:es|ed)|contains?|covers?|fix(?:es|ed)|"
    r"updat(?:es|ed)|offers?|support(?:s|ed)|improv(?:es|ed)|handles?|gets?|got|receiv(?:es|ed)|enabl(?:es|ed)|"
    r"(?:can|could|lets? \w+)(?: now| also)? [a-z]+|learn(?:s|ed) to [a-z]+|comes? with)\b(?! (?:\d|in\b|at\b|on\b))"
)
_ITEM = re.compile(r",? (?:and|as well as|plus|along with|together with) (?P<last>[^,;:.()]{4,60})(?=\W*$|[,;:.])")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|does|do|it|they|which|that|its)\b|\d")


def beside_source(view: View) -> Iterator[Verdict]:
    """The last of several things that a subject is told to have got, where a source has the others and not this one."""
    named = frozenset(name for ref in view.referents if ref.kind == "name" for name in ref.subjects) or {*view.carried}
    if view.kind != "report" or not named:
        return
    told = [fact for fact in view.facts if fact.kind == "passage" and fact.subject.id in named]
    for verb in _HAS.finditer(view.mentions.bare) if told else ():
        _, end = view.clause(verb.start())
        item = _ITEM.search(view.mentions.bare, verb.end(), end)
        if item is None or _VERB.search(item["last"]) or "\ue000" in item["last"]:
            continue
        before = stems(view.mentions.folded.low[verb.end() : item.start()]) - EMPTY
        words = stems(item["last"]) - EMPTY - plain_stems()
        every = stems(" ".join(folded_key(str(fact.value)) for fact in view.facts if fact.subject.id in named))
        near = any(2 * len(before & stems(folded_key(str(fact.value)))) > len(before) for fact in told) if before else False
        if near and words and not words & every:
            text = view.mentions.folded.text[item.start("last") : item.end("last")]
            yield Verdict(*item.span(), "claim", f"the source has the rest, and nothing of “{text}”", facts=(told[0].tag,))
