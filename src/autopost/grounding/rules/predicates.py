"""Default deny for what is said of a subject: told in the ledger's own words, or in those of its sources, or a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autopost.grounding import phrases
from autopost.grounding.desk import stems
from autopost.grounding.metrics import NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.tellings import EMPTY
from autopost.grounding.view import View

_CLAUSE = re.compile(r"(?:[^,;:()–.!?]|[,.:](?=\S))+")
_JOINT = re.compile(r" (?:and|but|while|whereas|although|though|which|whose|yet|as) ")
_WORD = re.compile(r"(?<![\w\ue000])[a-z]{3,}(?![\w\ue000])")
_EVIDENCE = re.compile(
    rf"\b(?:figures?|numbers?|data|facts|counts?|lists?|ledger|hub|github|ranking|table)\b[^.;]{{0,30}}"
    rf"\b(?:{phrases.either('evidence_verbs')})\b"
)
_VERB = re.compile(
    r"(?:\ue000|\b(?:it|which|that|and|who|model|paper|project|repository|tool|library|framework|dataset|space)) "
    r"(?:(?:also|now|still|even|[a-z]+ly) )?(?!runs on \ue000)(?P<verb>[a-z]{3,}s) (?!of\b)"
)
_FUNCTION = stems(
    "and the for from this these those its their there here who whom whose what when where why how not but nor yet also still "
    "only just even than then thus into onto over under about above below after before since until while whereas although "
    "though because has have had having are was were been being will would can could may might must shall should does did "
    "doing all any both each every few more most much many other others another same own such very too now today some two "
    "three four five six seven eight nine ten one our your you they them her his she him out off per via among between within "
    "without during through across against toward towards upon far near next last again once that with which seem seems"
)


@cache
def _plain() -> frozenset[str]:
    """The words of any ledger, and those that say nothing by themselves."""
    words = (*phrases.words("ledger_words"), *phrases.words("ledger_verbs"), *phrases.words("generic_nouns"))
    return stems(" ".join(words)) | _FUNCTION | EMPTY


@cache
def _people() -> frozenset[str]:
    return phrases.words("people")


@cache
def _foreign() -> frozenset[str]:
    return phrases.words("foreign_words") | _people()


@cache
def _verbs() -> frozenset[str]:
    return stems(" ".join(phrases.words("ledger_verbs"))) | _FUNCTION


def predicates(view: View) -> Iterator[Verdict]:
    """In a report about a subject, a clause with words that neither ledgers nor its sources use is a claim of its own."""
    named = {name for ref in view.referents if ref.kind != "list" for name in ref.subjects}
    if view.kind != "report" or not named:
        return
    said = _words_of(view, named)
    for start, end in _clauses(view):
        odd = _odd(view, start, end, said)
        clause = view.mentions.bare[start:end]
        if odd and not _EVIDENCE.search(clause) and not _borne_by_source(view, clause, odd, named):
            first, last = min(a for a, _ in odd), max(b for _, b in odd)
            text = view.mentions.folded.text[first:last]
            yield Verdict(first, last, "claim", f"no fact or passage in scope says “{text}”")


def _odd(view: View, start: int, end: int, said: frozenset[str]) -> list[tuple[int, int]]:
    """Where a clause leaves the ledger's words: two of them, one of use or of people, or a verb of doing something else."""
    figured = _figured(view, start, end)
    words = [m for m in _WORD.finditer(view.mentions.bare, start, end) if not (m[0].endswith("ly") and len(m[0]) > 5)]
    foreign = [m for m in words if m[0] in _foreign() and not stems(m[0]) <= said and not (figured and m[0] in _people())]
    odd = [m for m in words if m in foreign or not (stems(m[0]) <= _plain() | said or m[0] in _people())]
    acts = [] if _figured(view, start, end, released=False) else [*_VERB.finditer(view.mentions.bare, start, end)]
    verbs = [m for m in acts if not stems(m["verb"]) <= said | _verbs()]
    spans = [m.span() for m in odd] + [m.span("verb") for m in verbs]
    return spans if foreign or verbs or len({m[0] for m in odd}) > 1 + figured else []


def _figured(view: View, start: int, end: int, *, released: bool = True) -> bool:
    """Whether the clause gives a figure of the ledger: so many of something counted, a place, a version."""
    ours = [n for n in view.mentions.numbers if start <= n.start < end]
    placed = any(n.form == "ordinal" for n in ours)
    placed = placed or (released and any(start <= version.start < end for version in view.mentions.versions))
    return placed or (bool(ours) and NOUN.search(view.mentions.bare, start, end) is not None)


def _clauses(view: View) -> Iterator[tuple[int, int]]:
    for match in _CLAUSE.finditer(view.mentions.bare):
        at = match.start()
        for joint in _JOINT.finditer(match[0]):
            yield at, match.start() + joint.start()
            at = match.start() + joint.start()
        yield at, match.end()


def _words_of(view: View, named: set[str]) -> frozenset[str]:
    """The words of the names, tags, titles and passages of those in question, and of the edition's lists."""
    involved = {*named, *view.carried, *view.topic}
    cited = {fact.subject.id for fact in view.facts if fact.tag in view.cites}
    return view.desk.list_words.union(*(view.desk.words_of(name) for name in involved | cited))


def _borne_by_source(view: View, clause: str, odd: list[tuple[int, int]], named: set[str]) -> bool:
    """Whether a passage of those it is about has half of the clause's content; where one is cited, a word of the sentence."""
    content = stems(view.mentions.bare if view.cited else clause) - _plain()
    own = named | set(view.carried)
    passages = [view.desk.passages[f.tag] for f in view.facts if f.kind == "passage" and (view.cited or f.subject.id in own)]
    shared = content & stems(" ".join(passages))
    return bool(shared) if view.cited else len(shared) >= len(odd)
