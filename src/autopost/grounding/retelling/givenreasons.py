"""What a source gives as a reason or a purpose, told in other words: "so that Claude reads only what matters"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.paraphrase import with_strangers
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import colourless
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

_REASON = re.compile(
    r"\b(?:so|because|since|due|owing|thanks|hence|thus|therefore|thereby|to|by|from|lead(?:s|ing)?|result\w*|caus\w+|fix(?:e[sd])?|"
    r"arises?|stems?|given)\b"
)
"""Words by which a source joins what is so to why it is, or to what it is for."""
_PARTS = re.compile(r"[.;!?](?=\s)|\s-\s|[\r\n]+")
_CUT = re.compile(r"[.;:]|, (?=(?:and|but|while|whose|which)\b)")
_DENIES = re.compile(r"\b(?:not|no|never|without|cannot|nobody|nothing|none|neither|nor|longer)\b|n't\b")
_CONNECTS = stems("that so because of thanks due owing to explain result")


def reason_given(view: View, start: int, end: int) -> bool:
    """Whether one clause of a source has half of what stands on each side of words of cause, and joins it itself."""
    bare = _ASIDE.sub(lambda said: " " * len(said[0]), with_strangers(view))
    before, after = _CUT.split(bare[:start])[-1], _CUT.split(bare[end:])[0]
    if not _content(before):
        after, _, before = after.partition(", ")  # "Because agents rely on language, they can hardly ..."
    reason, result = _content(after), _content(before)
    subjects = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    subjects = subjects or {fact.subject.id for fact in view.facts if fact.kind == "passage"}  # a version alone is named
    for clause in _clauses(view, subjects) if reason and result else ():
        known = stems(clause)
        if _DENIES.search(clause) and not _DENIES.search(bare):
            continue  # "was skipped because it was found there" of "it doesn't exist there"
        if _REASON.search(clause) and _mostly(reason, known) and _mostly(result, known):
            return True
    return False


_WRITE = r"(?:write|note|say|argue|report|add|explain|claim|hold|observe|find)s?"
_ASIDE = re.compile(
    rf", (?:(?:they|(?:the|its|their) (?:authors?|makers?|developers?)) {_WRITE}|{_WRITE} (?:the|its) (?:authors?|makers?)),"
)
"""Reads ", they write,": who says what stands around it."""


TOLD_AS = re.compile(
    r"\b(?:describ|present|introduc|label|styl|defin|character|bill|sum)\w* "
    r"(?:it|them|itself|themselves|\ue000++|the [a-z]+)(?: up)?,[^,;:.]*(?:, )?$"
)
"""Reads "describe it, in a single line, as an agent": no reason, but what they call it."""
_BROUGHT = re.compile(r"thanks to (?:the )?(?:new |latest |newest )?(?:release |version )?(?:of )?(?:\ue000++ )?$")


def brought(view: View, match: re.Match[str]) -> bool:
    """Reads "Thanks to v0.25.0 of A, there is a new node": what a release brings, where its own notes say so."""
    piece = next(
        (one for one in view.mentions.versions if _BROUGHT.fullmatch(view.mentions.bare, match.start(), one.start)), None
    )
    if piece is None or view.nouns or not match[0].startswith("thanks"):
        return False
    said = frozenset[str]().union(*(stems(word) for word in _content(view.low[piece.end :])))
    notes = [fact for fact in view.facts if fact.kind == "passage" and fact.metric.startswith("release_note")]
    own = [fact for fact in notes if same_version(fact.id.rpartition("@")[2].rpartition(":")[0], piece.value)]
    denied = _DENIES.search(view.low, piece.end) is not None
    own = [fact for fact in own if not denied or _DENIES.search(str(fact.value))]
    return any(2 * len(said & stems(folded_key(str(fact.value)))) >= len(said) > 1 for fact in own)


def _content(text: str) -> list[str]:
    said = [word for word in WORD.findall(text) if stems(word) - EMPTY - _CONNECTS]
    return [word for word in said if not colourless(word)] or said


def _clauses(view: View, subjects: set[str]) -> Iterator[str]:
    for fact in view.facts:
        if fact.kind == "passage" and fact.subject.id in subjects:
            yield from _PARTS.split(folded_key(str(fact.value)))


def _mostly(words: list[str], known: frozenset[str]) -> bool:
    """Whether at least half of some words are a source's, or say the same as one of its words."""
    wide = meant(known)
    return 2 * sum(1 for word in words if stems(word) <= wide or of_one_root(word, known)) >= len(words)
