"""What the names of a set's members have in them, told behind its noun: "named with K2.7", "whose names contain GGUF"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Holds, Reading, reading

_PART = r"[\w.\ue000\ue011-\ue017-]{2,40}"
_WORD = rf"(?:the (?:word|term|name|letters|string|label) )?[\"']?(?P<part>{_PART})(?<![.])[\"']?"
_HAVE = (
    r"(?:ha(?:s|ve|ving)|carr(?:y|ies|ying)|bear(?:s|ing)?|includ(?:e|es|ing)|contain(?:s|ing)?|featur(?:e|es|ing)|"
    r"us(?:e|es|ing)|show(?:s|ing)?)"
)
_ENDS = r"(?=[ .,;:)]|$)"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?: (?:that|which))? (?:with|{_HAVE}) {_WORD} (?:in|within|inside|as (?:a )?part of) (?:its|their|the) names?",
        rf"(?: (?:that|which))? (?:with|{_HAVE}) (?:an? )?names? (?:that )?{_HAVE} {_WORD}{_ENDS}",
        rf" whose (?:own )?names? (?:all )?{_HAVE} {_WORD}{_ENDS}",
        rf" (?:that (?:is|are) )?named (?:with )?{_WORD}{_ENDS}",
    )
)
IN_NAMES_OF = re.compile(
    rf"{_WORD} (?:(?:is|appears?|occurs?|features?|figures?|stands?|(?:shows|turns|comes) up|(?:is|can be) found|is included) )?"
    r"in the names? of (?:only |just |exactly )?"
)
"""Reads "GGUF appears in the names of nine models": what stands before the set."""
NAMES_OF = re.compile(r"the names? of (?:only |just |exactly )?")
CONTAINS = re.compile(rf" (?:all )?{_HAVE} {_WORD}{_ENDS}")
"""Reads "The names of nine models contain GGUF": before the set, and behind it."""
ADJECTIVE = re.compile(rf"(?P<part>{_PART}) (?=(?:trending |listed )*(?:models?|repositor(?:y|ies)|datasets?|spaces?|names?)\b)")
"""Reads "the two K2.7 models"."""


def named_so(row: Lettered, at: int) -> Iterator[Reading]:
    """Every such phrase that begins at a place."""
    for pattern in _NAMED:
        if match := pattern.match(row.text, at):
            yield reading(match, has_in_name(row, match), "attribute")


def has_in_name(row: Lettered, match: re.Match[str]) -> Holds:
    """Whether somebody has the word of a match in its name."""
    part = row.low(*match.span("part")).strip("\"' .")
    return lambda name: part in name.rpartition("/")[2].lower()
