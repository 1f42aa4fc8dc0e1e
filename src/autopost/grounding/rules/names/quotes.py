"""Quotations and titles: verbatim, from the subject they are given to, and never from restated words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_EDGE = " .,;:!?…-–"
LONG_TITLE = 3
"""So many words, each with a capital, read as a title; fewer may be a term that the title has."""
_SAYS = phrases.pattern("attributing")


def quotations(view: View) -> Iterator[Verdict]:
    """What stands in quotation marks stands so in a source."""
    attributed = False
    for piece in view.mentions.quotes:
        words = folded_key(piece.value).strip(_EDGE)
        if not words:
            continue
        named = _is_name(view, piece) or _of_names(view, piece, words)
        if named or _is_value(view, words):
            continue
        fact = _source(view, words) or _of_nobody(view, words)
        if fact is None:
            yield _unquoted(view, piece, words)
            yield from _of_another(view, piece, words)
            continue
        if fact.restated:
            attributed = True
            yield Verdict(
                piece.start,
                piece.end,
                "restated",
                f"these words are this paper's own about {view.desk.name(fact.subject)}, not the source's; they cannot be quoted",
                facts=(fact.tag,),
            )
            continue
        cut = _cut_title(view, piece, words)
        if cut is not None:
            yield cut
            continue
        whom = _attributed(view, piece)
        if whom and fact.subject.id not in whom and fact.kind == "passage":
            message = (
                f"these are the words of {view.desk.name(fact.subject)}; the sentence gives them to "
                f"{view.subject_name(sorted(whom))}"
            )
            yield Verdict(piece.start, piece.end, "quotation", message, facts=(fact.tag,))
            continue
        elsewhere = _other_notes(view, piece, words, fact)
        yield elsewhere or bound(piece.start, piece.end, fact)
    if not attributed:
        yield from _attributed_restated(view)


_HEADED = re.compile(r"[A-Z0-9]\S*(?: (?:(?:[a-z]{1,4}|into|with|from|under|using) )*[A-Z0-9]\S*)+")
_OF_THE_TITLE = re.compile(r"\b(?:words?|phrase|terms?|name|names|part|half|title (?:[a-z]+ ){1,3}|say|says|call(?:s|ed)?) ?$")


def _cut_title(view: View, piece: Piece, words: str) -> Verdict | None:
    """A title without its first or its last words: what stands before or after its colon may stand for it, and no other part."""
    if len(words.split()) < LONG_TITLE or not _HEADED.fullmatch(piece.value.strip(_EDGE)):
        return None
    for fact in view.facts:
        title = folded_key(str(fact.value)).strip(_EDGE) if fact.metric == "title" else ""
        parts = {title, *(part.strip(_EDGE) for part in title.partition(":"))}
        if words in title and words not in parts and not _OF_THE_TITLE.search(view.mentions.bare[: piece.start]):
            told = f"the title is “{fact.value}”"
            return Verdict(piece.start, piece.end, "title", told, facts=(fact.tag,), repair=f"“{fact.value}”")
    return None


def _of_nobody(view: View, words: str) -> Fact | None:
    """Reads 'The robot paper's abstract opens: “...”': verbatim from some source, where the sentence names no other."""
    if view.cited or view.named or not _WHERE.search(view.mentions.bare):
        return None
    passages = (fact for fact in view.desk.ledger.facts if fact.kind == "passage" and not fact.restated)
    return next((fact for fact in passages if len(words) >= _LONG and words in view.desk.passages.get(fact.tag, "")), None)


_WHERE = re.compile(r"\b(?:abstract|notes?|description|tagline|authors?|paper|readme|release)\b")
_LONG = 24
_VALUES = frozenset({"license", "pipeline_tag", "language", "sdk", "organization", "first_author"})


def _is_value(view: View, words: str) -> bool:
    """Reads 'filed under "other"': a licence, tag or language of the edition, or a word that stands in some of its names."""
    if any(fact.metric in _VALUES and folded_key(str(fact.value)) == words for fact in view.desk.ledger.facts):
        return True
    entries = (entry.rpartition(":")[2] for known in view.rolls.trending.values() for entry in known)
    named = (*(subject.name for subject in view.desk.ledger.subjects.values()), *entries)
    return " " not in words and _IN_NAMES.search(view.mentions.bare) is not None and any(words in folded_key(n) for n in named)


_IN_NAMES = re.compile(
    r"\b(?:names?|stamped|marked|labell?ed|contains?|carr(?:y|ies)|bears?|ends?|title|word|badge|turns? up|wears?|wearing|"
    r"(?:call|style|dub)(?:s|ed)? (?:itself|themselves))\b"
)


def _attributed_restated(view: View) -> Iterator[Verdict]:
    """Reads "says", over words that are not the source's own."""
    passages = view.cited_passages
    match = _SAYS.search(view.mentions.bare)
    if (
        match
        and passages
        and all(fact.restated for fact in passages)
        and not re.search(r"\bnot \w*$|\bnot sa", view.mentions.bare[: match.end()])
    ):
        yield Verdict(
            match.start(),
            match.end(),
            "restated",
            "the cited passage is this paper's wording; it cannot be attributed to the source",
            facts=(passages[0].tag,),
        )


_NOTES_OF = re.compile(
    r"\bnotes? (?:(?:of|for|to|on|accompanying|about|that came with|published with) )?(?:(?:the|its) )?"
    r"(?:(?:release|version|of) )*(?:\ue000++(?:'s?)? )?\W*$"
)
_ITS_NOTES = re.compile(r"'s? (?:own )?(?:release )?notes?\b")


def _other_notes(view: View, piece: Piece, words: str, fact: Fact) -> Verdict | None:
    """Reads "“...”, say the notes of v1.1" over words that only those of v1.2 have."""
    if fact.metric.partition("@")[0] != "release_note":
        return None
    own = (other for other in view.desk.by_subject[fact.subject.id] if words in view.desk.passages.get(other.tag, ""))
    known = [other.id.rpartition("@")[2].rpartition(":")[0] for other in own if "@" in other.id]
    right = any(same_version(version, said.value) for version in known for said in view.mentions.versions)
    for said in view.mentions.versions:
        if right and re.search(rf"(?<![\w.]){re.escape(said.value)}(?![\w]|\.\d)", view.desk.passages.get(fact.tag, "")):
            continue  # "the notes of v5.10.3, which on PyPI answers to 5.10.4": they say so themselves
        inside = piece.start <= said.start < piece.end
        led = re.fullmatch(r"[,:] [\"']?", view.mentions.bare[said.end : piece.start])
        told = led or _NOTES_OF.search(view.mentions.bare[: said.start]) or _ITS_NOTES.match(view.mentions.bare, said.end)
        if told and known and not inside and not any(same_version(version, said.value) for version in known):
            message = f"these words are of the notes of {known[0]}"
            return Verdict(said.start, said.end, "quotation", message, facts=(fact.tag,), repair=known[0])
    return None


def _is_name(view: View, piece: Piece) -> bool:
    """A subject's own name or title in quotation marks."""
    inner = folded_key(piece.value).strip(_EDGE)
    for name in view.mentions.names:
        if name.hit is not None and piece.start <= name.start and name.end <= piece.end:
            title = name.hit.alias.kind == "title"
            if folded_key(name.text).strip(_EDGE) == inner:
                return not title or inner == folded_key(name.hit.alias.printed).strip(_EDGE)
    return False


def _of_names(view: View, piece: Piece, words: str) -> bool:
    """Reads "carry the word “skill” in their name": letters that names of the edition hold, and nobody's words."""
    said = re.search(r"\b(?:words?|letters|prefix|suffix|syllables?|term) $", view.mentions.bare[: piece.start])
    names = re.search(r"\b(?:names?|titles?|called)\b", view.mentions.bare)
    known = (*view.named, *view.carried) or tuple(view.desk.ledger.subjects)
    return bool(said and names) and any(words in folded_key(view.desk.ledger.subjects[name].name) for name in known)


def _source(view: View, words: str) -> Fact | None:
    passages = view.desk.passages
    wanted = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    pool = [fact for fact in view.facts if fact.tag in passages]
    named = {name for ref in view.referents for name in ref.subjects}
    pool += [fact for name in named for fact in view.desk.by_subject.get(name, ()) if fact.tag in passages and fact not in pool]
    for fact in pool:
        if wanted.search(passages[fact.tag]):
            return fact
    for fact in view.facts:
        if isinstance(fact.value, str) and words == folded_key(str(fact.value)).strip(_EDGE):
            return fact
        if len(words.split()) <= 2 and wanted.search(folded_key(fact.subject.name)):
            return fact
    return None


def _attributed(view: View, piece: Piece) -> frozenset[str]:
    """Whose words the sentence says they are: the subjects named outside the quotation, else those carried over."""
    outside = [ref for ref in view.referents if ref.kind != "list" and not piece.start <= ref.start < piece.end]
    before = [ref for ref in outside if ref.end <= piece.start]
    said = before or outside
    return frozenset(name for ref in said for name in ref.subjects) or frozenset(view.carried)


def _of_another(view: View, piece: Piece, words: str) -> Iterator[Verdict]:
    """Reads "“…” is how B describes itself", of A's words: it may be the name that is wrong."""
    owner = next((view.desk.ledger.by_tag[tag] for tag, text in view.desk.passages.items() if words in text), None)
    whom = _attributed(view, piece)
    if owner is None or len(words.split()) <= 2 or owner.subject.id in whom:
        return
    right = view.desk.name(owner.subject)
    for ref in view.referents:
        if ref.kind == "name" and ref.subjects == whom and not piece.start <= ref.start < piece.end:
            message = f"the words that {view.subject_name(whom)} is given are those of {right}"
            yield Verdict(ref.start, ref.end, "wrong-subject", message, facts=(owner.tag,), repair=right)


def _unquoted(view: View, piece: Piece, words: str) -> Verdict:
    known = view.desk.ledger
    titles = {folded_key(subject.name): subject.name for subject in known.subjects.values() if subject.kind == "paper"}
    near = get_close_matches(words, titles, n=1, cutoff=0.75)
    if near:
        return Verdict(piece.start, piece.end, "title", f"the title is “{titles[near[0]]}”", repair=f"“{titles[near[0]]}”")
    owner = next((tag for tag, text in view.desk.passages.items() if words in text), None)
    if owner is not None and len(words.split()) > 2:
        fact = known.by_tag[owner]
        code = "restated" if fact.restated else "quotation"
        return Verdict(
            piece.start,
            piece.end,
            code,
            f"these words are of {view.desk.name(fact.subject)}, which is not in the sentence's scope",
            facts=(owner,),
        )
    passages = {text: tag for tag, text in view.desk.passages.items() if tag in view.tags}
    close = get_close_matches(words, passages, n=1, cutoff=0.6)
    repair = str(known.by_tag[passages[close[0]]].value) if close and not known.by_tag[passages[close[0]]].restated else None
    return Verdict(
        piece.start, piece.end, "quotation", "no source in scope has these words", repair=f"“{repair}”" if repair else None
    )
