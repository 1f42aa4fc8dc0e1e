"""Where the clauses of a sentence begin and end that are read whole."""

from __future__ import annotations

import re

from autopost.grounding.statements.lettered import COUNT, DAY, NAME
from autopost.grounding.statements.measures import HEDGE

_TURN = "while|whereas|but|although|though|even though"
_SO_MANY_ARE = rf"(?:the other )?{COUNT} (?:is|are|was|were|has|have|had)\b"
_PART_OF_IT = rf"(?:{HEDGE}{COUNT} of (?:which|them|these|those|that)\b|of which {HEDGE}{COUNT})"
_THAN_THE = rf"(?:more|fewer|less|higher|lower|faster|slower)(?: growth| a rate)? than the {HEDGE}{COUNT}"
_FASTER = rf"(?:[a-z]+ ){{0,2}}(?:faster|slower) than {NAME}"
_ENDS = (
    r"[\s.!\"']*$",
    r"[.;:]\s",
    rf",? (?:{_TURN}|and (?:(?:it|its|they|their|none|no|only|all|both)\b|{_SO_MANY_ARE}))",
    r", (?:and|which|who) ",
    r", (?:(?:slightly |just |a little |much )?(?:less|fewer|more|faster|slower|higher|lower) than)\b",
    r", (?:all of (?:them|these|which)|the (?:other|rest|remaining)|(?:those|that) of)\b",
    r", an? (?:ratio|difference|gap|spread) of\b",
    r", (?=(?:is|was|has|had|ranks|stands) )",
    r" among the (?=(?:\ue015++ )?[a-z ]*tracked)",
    r", yet (?=its )",
    rf", (?={NAME} (?:has|had|is|was|gained|added|ranks|stands|leads|counts)\b)",  # "Although A ranks six places higher, B has"
    r", when (?=(?:it|they|\ue011+) (?:was|were|stood|ranked) )",
    rf", (?={HEDGE}{COUNT} of the (?:combined )?(?:total|sum) )",
    rf",? (?:and |or )?(?={_PART_OF_IT})",  # "have 7,791 likes, about a quarter of which went to A"
    rf", (?={COUNT} places? (?:above|below|ahead|behind)\b)",
    rf", (?:at |with )?(?={COUNT}(?: [a-z]+)?[,.;:](?:\s|$))",
    rf", (?:just |well |narrowly |slightly |clearly |far )?(?:ahead of|followed by|in front of) (?={NAME})",
    rf", (?={NAME} (?:by|with|at) {COUNT})",  # "grew by more than a tenth, A by 11.3 percent"
    rf", (?={COUNT} (?:stands?|is|are|has|have|ranks?) )",
    rf" and (?={COUNT}, {NAME}, )",
    rf",(?: by| with| at)? (?={COUNT}(?: [a-z]+)? (?:to|against) {COUNT}[.,;:\s])",
    r" and (?=(?:has|have|had|is|are|was|were|ranks?|stands?|gained|added|leads|does|did|now) )",
)
END = re.compile(rf"[\"']?(?: too| as well| also)?(?: in (?:the|this|our) edition)?(?:{'|'.join(_ENDS)})")
"""Where a clause ends."""
_TURNS = (
    rf", (?:{_TURN}|and)",
    r" (?:while|whereas|although|though|even though)",
    rf"^(?:{_TURN}|and)",
    r", yet(?= its )",
    rf",?(?: and)?(?= {_PART_OF_IT})",
    rf",(?= {COUNT} (?:stands?|ranks?) )",
    rf",(?= (?:{_THAN_THE}|{_FASTER}))",
    rf",(?= {HEDGE}{COUNT} of the (?:combined )?(?:total|sum) )",
    rf" and(?= {COUNT}, {NAME}, )",
    rf",? (?:and|but)(?= (?:(?:it|they|none|only|all|no|the|for)\b|{_SO_MANY_ARE}))",
)
"""The words that a clause begins behind."""
_OPENINGS = (
    rf"^(?:at|with|by(?: only| just)?) {COUNT}(?: [a-z]+)?, ",
    r"^[\s\"']*(?:(?:according to the (?:list|ledger)|in this edition|on (?:the|this) list|here|today|currently|"
    r"in (?:percentage|relative) terms|by percentage|measured in percent),? )?",
    rf"^{DAY},? (?={NAME} (?:has|had) {COUNT} more\b)",
    rf"^(?:although|though|while|despite) [^,;:.]{{3,60}}, (?={NAME} )",  # "Although only seventh for the week, A had"
    rf"[.;:]\s+(?:(?:today|now|yet|{DAY}),? )?(?:with|at) {COUNT}(?: [a-z]+)?, ",
    r"[.;:]\s+[\"']?",
)
BEGINS = re.compile(rf"{'|'.join(_OPENINGS)}|(?:{'|'.join(_TURNS)}) [\"']?")
"""Where a clause begins."""
