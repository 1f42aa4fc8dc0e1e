"""Clauses about what the descriptions of a set mention: "Claude Code is named in four of the 15 descriptions"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.folding import folded_key
from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Enough, Holds, Said, claim
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.quantified import quantified

_TOLD = r"(?:mention(?:s|ed)?|nam(?:es?|ed)|refers? to|referred to|cit(?:es?|ed)|speaks? of|contain(?:s|ed)?|includ(?:es?|ed))"
_DESCRIPTIONS = r"(?:own )?(?:self-|repository |project )?(?:descriptions?|abstracts?|blurbs?)"
_IN_THEIRS = re.compile(rf" (?:{_TOLD}) [\"']?(?P<what>[^,;:.\"']{{2,40}}?)[\"']? in (?:its|their) {_DESCRIPTIONS}")
_BARELY = re.compile(rf"(?:'s?)? {_DESCRIPTIONS} {_TOLD} [\"']?(?P<what>[^,;:.\"']{{2,40}}?)[\"']?(?: by name)?(?=[.,;:]|$)")
_ALSO = re.compile(rf" also {_TOLD} [\"']?(?P<what>[^,;:.\"']{{2,40}}?)[\"']?(?: by name)?(?=[.,;:]|$)")
_IS_NAMED = re.compile(
    rf"[\"']?(?P<what>[^,;:.\"']{{2,40}}?)[\"']? (?:(?:is|are|was|were) {_TOLD} (?:in|by)|(?:turns? up|appears?|occurs?"
    rf"|comes? up|features?) in) (?:only |just )?"
)
_TOLD_OF = re.compile(r"\b(?:descriptions?|abstracts?)\b")
_THERE = re.compile(rf"(?: in (?:its|their))?(?:'s?)?(?P<told> {_DESCRIPTIONS})?")


def said_there(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    for how_many in quantified(row, at):
        for one in how_many.sets(row):
            for pattern in (_IN_THEIRS, _BARELY, *((_ALSO,) if _TOLD_OF.search(row.view.low_before) else ())):
                if match := pattern.match(row.text, one.end):
                    yield _claim(row, one, how_many.enough, match), match.end()
    named = _IS_NAMED.match(row.text, at)
    for how_many in quantified(row, named.end()) if named else ():
        for one in how_many.sets(row):
            there = _THERE.match(row.text, one.end)
            # "Is named in four of the 15 descriptions", or "in three of those four" after them: names are no descriptions.
            if named and there and (there["told"] or _TOLD_OF.search(row.view.low_before)):
                yield _claim(row, one, how_many.enough, named), there.end()


def _claim(row: Lettered, one: Set, enough: Enough, match: re.Match[str]) -> Claim:
    told = Said(*match.span("what"), _mentions(row, row.low(*match.span("what"))), "description")
    return replace(claim(one.names, [told], enough), code=told.code)


def _mentions(row: Lettered, what: str) -> Holds:
    """Whether the description or abstract of a subject has these words."""
    words = re.compile(rf"(?<!\w){re.escape(folded_key(what))}(?!\w)")

    def holds(name: str) -> bool:
        told = (
            fact
            for fact in row.view.desk.by_subject.get(name, ())
            if fact.metric == "description" or fact.metric.startswith("abstract")
        )
        return any(words.search(row.view.desk.passages[fact.tag]) for fact in told)

    return holds
