"""Default deny for what ties two together: "A uses B", "A, the default model of B", "ships as a B node"; else a source has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View
from autopost.grounding.words import phrases
from autopost.grounding.words.stems import stems

_STANDING = phrases.pattern("standing")
"""How two stand to each other by a list or a figure, which other rules look up."""
_SET_OVER = phrases.pattern("pictured_ahead", "pictured_behind")
"""The same in a picture, which `comparing` looks up: "looks up at", "breathes down the neck of"."""
_ASIDE = re.compile(r"(?:'s? \ue000++)?[\"'\ue000]*(?:, (?!the |an? |its )[^,;:.]{1,80},(?= )| \([^)]*\))?")
_RELATIVE = re.compile(r".*\b(?:that|which|who)\b", re.DOTALL)
_ADVERB = r"(?:(?:also|now|still|even|already|today|currently|directly|always|itself|[a-z]+ly) )*"
_BE = r"(?:is|was|are|were|has been|have been|gets?|got|can be|may be|could be|is to be|being)"
_DEED = re.compile(
    rf" {_ADVERB}(?:{_BE} )?{_ADVERB}(?P<said>(?:[a-z]{{2,}}(?:[^su]s|ed|en)|built|made|found|kept|run|runs|set|put|sold|uses|"
    rf"available|compatible|ready|part|inside|at home|at work|in|on|a|an|the|has|had)"
    r"(?: [a-z-]+){0,4}?) (?:the |an? )?(?:\ue000++'s? )?[\"'\ue000]?"
)
_BY_NAME = re.compile(
    r", (?P<said>(?:the|an?|its) (?:[a-z-]+ ){1,4}(?:of|for|in|behind|inside|within|to|at|on))(?: the)? [\"'\ue000]?"
)
_DONE = re.compile(
    r", (?P<said>(?:[a-z]{3,}(?:ed|ing)|built|made|run|kept|found|set)(?: [a-z-]+){0,2} (?:by|in|for|on|into|inside|to|at))"
    r"(?: the| an?)? [\"'\ue000]?"
)
_IS = re.compile(r"[\"'\ue000]? (?:is|was)(?: just| simply| really| merely| nothing but| in fact| only)? [\"'\ue000]?")
"""Reads "A is B under a new name": no two are one."""
_OPENS = re.compile(r"\W*(?:and |but |the )?\W*")
_OFF = re.compile(r"has|had|keeps|kept|holds|puts|put|sets|set")
_ABOARD = re.compile(r"[\"'\ue000]? (?:inside|on board|built in|under the hood|as|for|at its (?:core|heart)|to)\b")


_SEPARATES = re.compile(r"\b(?:separat|divid)(?:es?|ed|ing)(?: only| just| barely)? [\"'\ue000]?$")
"""Reads "A single point separates A in ninth from B in eighth": how far apart they are, and no tie."""


def ties(view: View) -> Iterator[Verdict]:
    """What is said to tie two that are named right after each other, other than how they stand, is in a source of either."""
    if view.kind != "report":
        return
    refs = [ref for ref in view.referents if ref.kind == "pronoun" or (len(ref.subjects) == 1 and _listed(ref))]
    for one, two in pairwise(refs):
        if two.kind == "pronoun" or one.subjects & two.subjects or view.clause(one.start) != view.clause(two.start):
            continue
        start = _said(view, one, two)
        if start is None or _sourced(view, one.subjects, two.subjects) or _sourced(view, two.subjects, one.subjects):
            continue
        if denies(view, two.start) or _SEPARATES.search(view.mentions.bare[: one.start]):
            continue
        text = view.mentions.folded.text[start : two.end]
        yield Verdict(start, two.end, "link", f"no fact or passage in scope says “{text}”")


def _listed(ref: Referent) -> bool:
    return ref.kind == "name" or (ref.kind == "value" and all("/" in name for name in ref.subjects))


def _said(view: View, one: Referent, two: Referent) -> int | None:
    """Where the words begin that tie the one to the other; None where they set them against each other, or say nothing."""
    bare = view.mentions.bare
    at = one.end
    if (aside := _ASIDE.match(bare, at, two.start)) is not None:
        at = aside.end()
    if (relative := _RELATIVE.match(bare, at, two.start)) is not None:
        at = relative.end()
    if _IS.fullmatch(bare, one.end, two.start) and _OPENS.fullmatch(bare, view.clause(one.start)[0], one.start):
        return one.end + 1
    for shape in (_DEED, _BY_NAME, _DONE):
        told = shape.fullmatch(bare, at, two.start)
        if told is not None and _OFF.fullmatch(told["said"]) and not _ABOARD.match(bare, two.end):
            continue  # "has B in its sights", "keeps B at bay"
        said = told[0].replace(" as a ", " ") if told is not None else ""
        if told is not None and not _STANDING.search(said) and not _SET_OVER.search(said):
            return told.start("said")
    return None


def _sourced(view: View, these: frozenset[str], those: frozenset[str]) -> bool:
    """Whether a source of the one, or its base model or code, names the other."""
    known = view.desk.ledger.subjects
    called = [known[name].name if name in known else name.removeprefix("value:") for name in those]
    spelt = [stems(part) for name in called for part in (name.rpartition("/")[2], name.partition(":")[0])]
    for fact in (fact for name in these for fact in view.desk.by_subject.get(name, ())):
        worded = fact.kind == "passage" or fact.metric in {"base_model", "code_repository", "description", "models"}
        if worded and any(words and words <= stems(str(fact.value)) for words in spelt):
            return True
    return False
