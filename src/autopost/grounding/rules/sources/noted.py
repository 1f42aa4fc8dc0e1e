"""What release notes say is said of their own release, and not said to be still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_OF_RELEASE = re.compile(r"release_note@(?P<version>[^:]+)")
_STILL = re.compile(
    r"\b(?:not yet|has yet to|have yet to|is yet to|are yet to|still not|is still waiting|still has to)\b|"
    r"\bleaves? [^.;:]{0,60}\b(?:untouched|unchanged|alone|as (?:it|they) (?:was|were|is|are))\b"
)
_DENIES = re.compile(r"\b(?:not|no|never|cannot|without|none|\w+n't)\b")
_SAYING = stems("notes note release version according says say listed lists comes came with notes' published")
_SHARED = 3


def noted(view: View) -> Iterator[Verdict]:
    """Reads "is the default, say the notes of v0.5.12" of words that are in those of v0.5.13, and "is not yet the default"."""
    note = _nearest(view) if view.kind != "opinion" else None
    if note is None:
        return
    told = _OF_RELEASE.search(note.id)
    theirs, version = folded_key(str(note.value)), told["version"] if told else ""
    said = [piece for piece in view.mentions.versions if "." in piece.value]  # "Spec V2" is a thing, no release
    if len(said) == 1 and not same_version(version, said[0].value) and said[0].value.lower().lstrip("v") not in theirs:
        message = f"these words are of the notes of {version}"
        yield Verdict(said[0].start, said[0].end, "version", message, facts=(note.tag,), repair=version)
    still = _STILL.search(view.mentions.bare)
    if still is not None and not _DENIES.search(theirs):
        yield Verdict(*still.span(), "negation", "the notes say that it is so", facts=(note.tag,))


def _nearest(view: View) -> Fact | None:
    """The note that has most of the sentence's words: three at least, and half of those that are not of saying."""
    own = {word for ref in view.referents for word in stems(view.mentions.folded.low[ref.start : ref.end])}
    words = stems(view.mentions.folded.low) - EMPTY - _SAYING - own
    best: tuple[int, Fact] | None = None
    for fact in view.facts:
        shared = len(words & stems(folded_key(str(fact.value)))) if _OF_RELEASE.search(fact.id) else 0
        if shared >= _SHARED and 2 * shared >= len(words) and (best is None or shared > best[0]):
            best = shared, fact
    return best[1] if best else None
