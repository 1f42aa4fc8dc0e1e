"""What several names or descriptions bear, each does: "the word skill is in three names: A, B and C", "X is named by A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_WORD = re.compile(
    r"\bthe word [\"']?(?P<word>[a-z][a-z-]+)[\"']? (?:is|appears?|occurs?|stands?|turns up|shows up|figures?|comes up|features?)"
    r" in [^.;:]*\bnames?\b[^.;:]*"
)
_NAMED_IN = re.compile(
    r"^\W*(?P<what>[^.;:,]{2,40}?) (?:is|are)(?: both| each)? (?:named|mentioned) in the (?:self-)?descriptions? of "
    r"(?:the )?[\"']?$|"
    r"^\W*(?P<what2>[^.;:,]{2,40}?) (?:appears?|comes? up|turns? up|features?) in the (?:self-)?descriptions? of "
    r"[^.;:]{2,30}: [\"']?$"
)


_LONE = re.compile(
    r"[\"']? (?:is|was) the (?:lone|only|sole|one|single) [^.;:]{0,50}\b(?:with|that has|having) [\"']?"
    r"(?P<word>[a-z][a-z\d.-]+)[\"']? in its name\b"
)
_JUST_ONE = re.compile(
    r"(?P<word>[a-z][a-z\d.-]+)[\"']? (?:appears|is|occurs|turns up) in (?:just |only |exactly )?one name\b[^.;:]*"
    r"(?:, that of|:) (?:the )?[\"']?$"
)


@OpenRule
def bears_it_alone(view: View) -> Iterator[Verdict]:
    """Refuses "A is the lone model with B in its name" of a name that has no B in it."""
    for ref in view.referents:
        told = _LONE.match(view.low, ref.end) or _JUST_ONE.search(view.low[: ref.start]) if ref.kind == "name" else None
        if told is not None and told["word"] not in view.low[ref.start : ref.end]:
            yield Verdict(ref.start, ref.end, "count", f"“{told['word']}” is not in this name")


@OpenRule
def bear_the_word(view: View) -> Iterator[Verdict]:
    """Refuses who is listed and has not the word in the name, and whose description has not what it is said to name."""
    low = view.low
    for row in name_rows(view):
        told = _WORD.search(view.mentions.bare[: row[0].start])
        for ref in row if told is not None and re.fullmatch(r"(?::|,)? ?(?:namely )?[\"']?", _gap(view, told, row[0])) else ():
            word = told["word"].rstrip("s") if told else ""
            if word not in low[ref.start : ref.end].rpartition("/")[2]:
                yield Verdict(ref.start, ref.end, "count", f"“{word}” is not in this name")
        said = _NAMED_IN.search(low[: row[0].start])
        words = re.split(r" and |, ", (said["what"] or said["what2"]).strip("\"' ")) if said else []
        for ref in row if words else ():
            own = view.desk.rolls.of(next(iter(ref.subjects)), "description")
            if own is not None and not all(word in str(own.value).lower() for word in words) and _known(view, words):
                yield Verdict(ref.start, ref.end, "attribute", f"the description of this does not name {' and '.join(words)}")


def _gap(view: View, told: re.Match[str], ref: Referent) -> str:
    return view.mentions.bare[told.end() : ref.start]


def _known(view: View, words: list[str]) -> bool:
    """Whether some description has the words as they are told."""
    texts = [str(fact.value).lower() for fact in view.desk.ledger.facts if fact.metric == "description"]
    return all(any(word in text for text in texts) for word in words)
