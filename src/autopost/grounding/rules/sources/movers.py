"""What is said to have moved a subject: a value of its own may, anything else is a cause that no figure shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_THING = r"(?:model|repository|repo|project|paper|dataset|space|tool|library|framework)"
_OBJECT = rf"(?P<whom>\ue000|it\b|them\b|(?:the|this|its) {_THING}\b|(?=the \ue000)(?:the ))"
_MOVES = re.compile(
    r"\b(?P<verb>(?:push|lift|propel|catapult|nudg|haul|hoist|drag|pull|rais|shov|tipp?|vault|rocket|shoot|carr(?:y|i)|sweep|mov)"
    r"(?:s|es|e|ed|led|ing|ling)?|carry|swept|shot|sen(?:d|ds|t|ding)|bring(?:s|ing)?|brought|tak(?:e|es|ing)|took|puts?|putting|"
    r"help(?:s|ed|ing)?|keep(?:s|ing)?|kept|hold(?:s|ing)?|held|knock(?:s|ed|ing)?|forc(?:es|ed|ing)|bump(?:s|ed|ing)?)"
    rf"(?: (?:back|up|down|just))? {_OBJECT}(?! to (?:[a-z]+ )?(?:use|work|practice|effect|the test)\b)"
    r"(?P<rest>(?:\ue000|[^.;:,\ue000]){0,40}?\b(?:from|to|into|past|above|over|beyond|ahead|up|down|back|out of|off|"
    r"onto|below|behind|first|second|third|by|higher|lower|top|at the|in the|on the|among|number|climb|rise|gain|reach|grow)\b)"
)
_EARNS = re.compile(
    r"\b(?P<verb>cost(?:s|ing)?|hand(?:s|ed|ing)|earn(?:s|ed|ing)|w(?:o|i)ns?|buys?|bought|lent|secur(?:es|ed|ing)|grant(?:s|ed|ing)?|"
    rf"robb(?:ed|ing)|rob(?:s)?|depriv(?:es|ed|ing)|brought|brings?|bringing) {_OBJECT}"
    r"(?P<rest>(?:\ue000|[^.;:,\ue000])*? (?:of )?(?:its|the|an?|some|more|many|most|\d[\d,.]*|first|second|"
    r"third|[a-z]+th|new|fresh|extra|further)\b)"
)
_MOVED = re.compile(
    r"(?P<whom>\ue000|\bit|\bthey) (?:was|were|is|are|has been|have been|had been|got|being) (?:then |also |now )?"
    r"(?P<verb>pushed|lifted|propelled|catapulted|carried|swept|brought|sent|taken|helped|kept|held|hauled|dragged|pulled|raised|"
    r"moved|knocked|bumped|handed|shot|driven|put)\b[^.;:]{0,60}? by (?P<by>[^.;:,]+)"
)
_CUT = re.compile(r"[;:](?=\s)|, (?:and|but|while|whereas) | (?:but|while|whereas|although) |[.!?] ")
_TALLY = re.compile(
    r"\b(?:lists?|rankings?|tables?|charts?|ledger|hub|github|counts?|tall(?:y|ies)|figures?|numbers?|scores?|totals?|sums?|order|"
    r"lead|(?:its|their|the) (?:release )?notes|abstract|changelog|"
    r"gap|margin|pace|difference|ratio|share|"
    r"percentage|place|rank|weeks?|days?|weekend|month|points)"
    r"(?: (?:has|have|had|also|now|all|alone|still|even))*$"
)
"""What figures are told by, where it is what does the moving: "the list puts A second"."""
_OWN_DEEDS = frozenset({"takes", "took", "brings", "brought", "puts", "put", "moves", "moved"})
"""Reads "A v0.5.13 takes B to a new kind of serving": what a release does."""
_RELEASE = re.compile(r"\b(?:the same|this|that|the (?:new|latest)|its) (?:release|version|update)$")
_PROMISED = re.compile(
    r"\b(?:promises|claims|aims|wants|means|undertakes|vows|pledges|is (?:meant|said|supposed)) to\b[^,;:]*\bto$"
)
"""Reads "promises to give your AI taste and to keep it from": what it says of itself."""
_NEW_ONES = re.compile(r"\b(?:a single|one|a) (?:more |new |further |extra |additional )?(?:like|star|fork|download|upvote) $")
"""Reads "A single new like brought it to 33"."""
_TAIL = re.compile(r" (?:of|by|for|on|in|at|since|to|from|with|behind|about) ")
_LINK = re.compile(r"\b(?:this|that|these|those|which|both|it all)(?: (?:has|have|had|also|now|all|alone))* $")


def movers(view: View) -> Iterator[Verdict]:
    """Reads "a review lifted A to 1,155 likes", "B's arrival pushed A to 20th"; "a gain of 214 likes lifted A" is A's own."""
    if view.kind != "report":
        return
    bare = view.mentions.bare
    for match in (*_MOVES.finditer(bare), *_EARNS.finditer(bare)):
        start = max((cut.end() for cut in _CUT.finditer(bare, 0, match.start())), default=0)
        moved = view.at(match.start("whom"))
        said = bare[start : match.start()].strip()
        promised = _PROMISED.search(said) is not None  # what a source says is for the rules of its words
        lasted = said == "it" and match["verb"] in {"took", "takes"}  # "It took A seven days to gain"
        told = bool(those_in(view.mentions.versions, start, match.start()))
        released = (told or _RELEASE.search(said) is not None) and match["verb"] in _OWN_DEEDS
        if moved is None or not said or lasted or promised or released or _own_value(view, start, match.start(), moved):
            continue
        text = view.mentions.folded.text[start : match.end("verb")].strip()
        yield Verdict(
            start + len(bare[start:]) - len(bare[start:].lstrip()), match.end("verb"), "cause",
            f"“{text}” is a cause that no fact gives: only a subject's own figures move it",
        )  # fmt: skip

    for match in _MOVED.finditer(bare):
        moved = view.at(match.start("whom"))
        if moved is not None and not _own_value(view, *match.span("by"), moved):
            yield Verdict(match.start("verb"), match.end("by"), "cause", "this is a cause that no fact gives")


def _own_value(view: View, start: int, end: int, moved: Referent) -> bool:
    """Whether what stands before the verb is a figure, a change or a time of the one moved, and of nobody else."""
    bare = view.mentions.bare
    others = [ref for ref in those_in(view.referents, start, end) if ref.kind in {"name", "role", "owner"}]
    if any(not ref.subjects & moved.subjects for ref in others):
        return False
    if _LINK.search(bare[start:end]) or _TALLY.search(_TAIL.split(bare[start:end].split(", ")[-1])[0].rstrip()):
        return True
    spans = [one.start for one in view.mentions.numbers] + [one.start for one in view.mentions.windows]
    if _NEW_ONES.search(bare[start:end]):
        return True
    figured = any(start <= at < end for at in (*spans, *(one.start for one in view.mentions.moments)))
    return figured or any(pattern.search(bare, start, end) is not None for pattern in (NOUN, CHANGE))
