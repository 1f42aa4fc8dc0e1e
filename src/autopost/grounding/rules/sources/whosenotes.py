"""Which release's notes say so: what v1.2 brought is not told of v1.1."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version, version_key
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.numbers import numbers
from autopost.grounding.rules.sources.strayed import content
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_BESIDE = re.compile(r"\b(?:after|before|since|than|from|over|following|unlike|succeeds|replaces) (?:version )?\W*$")
_ENOUGH = 3
"""Words and figures that a sentence has from notes when it tells of them."""


def whose_notes(view: View) -> Iterator[Verdict]:
    """Of the one version that a sentence names, its own notes have most of the words that any notes have."""
    versions = [one for one in view.mentions.versions if not one.label and not view.mentions.quoted(one.start)]
    versions = versions or [*_of_the_two(view)]
    subjects = {*view.in_hand}
    if len(versions) != 1 or view.kind == "opinion" or len(subjects) != 1:
        return
    if _BESIDE.search(view.mentions.bare[: versions[0].start]):
        return  # "published eight days after v1.1, supports": told of the other
    notes: dict[str, str] = defaultdict(str)
    for fact in view.facts:
        of, at, version = fact.metric.partition("@") if "@" in fact.metric else fact.id.rpartition(":release_note@")
        if fact.kind == "passage" and at and fact.subject.id in subjects and "release_note" in (of + at):
            notes[version.partition(":")[0]] += " " + view.desk.passages[fact.tag]
    own = next((version for version in notes if same_version(version, versions[0].value)), "")
    if any(folded_key(quote.value).strip(" .,") in notes.get(own, "") for quote in view.mentions.quotes):
        return  # "“...”, reads the note of v1.2": its own words are looked up where quotations are
    borne = {version: _borne(view, text) for version, text in notes.items()}
    best = max(borne, key=lambda version: borne[version], default="")
    piece = versions[0]
    if best and best != own and borne[best] >= _ENOUGH and borne[best] > 2 * borne.get(own, 0) and piece.value not in notes[best]:
        yield Verdict(piece.start, piece.end, "version", f"this is from the notes of {best}", repair=best)


_OF_TWO = re.compile(
    r"\bnotes (?:of|to|for|on) (?P<which>the (?:(?P<old>older|earlier)|newer|later|more recent)(?: (?:one|version|release))?)\b"
)


def _of_the_two(view: View) -> Iterator[Piece]:
    """Reads "The notes of the later one speak of", after a sentence with two versions."""
    told = _OF_TWO.search(view.mentions.bare)
    order = sorted(view.versions_before, key=version_key)
    if told is not None and len(order) == len("AB"):
        yield Piece(*told.span("which"), order[0 if told["old"] else -1])


def _borne(view: View, text: str) -> int:
    """How many words and figures of the sentence a text has."""
    words, figures = stems(text), {said.value for said in numbers(text)}
    told = sum(1 for word in content(view, 0, len(view.low)) if stems(word[0]) <= words)
    told += sum(2 for name in view.mentions.strangers if folded_key(name.text) in text)
    return told + 2 * sum(1 for n in view.mentions.numbers if n.value in figures and n.value >= _SMALL)


_SMALL = 10
