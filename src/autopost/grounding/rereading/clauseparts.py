"""Clauses of a sentence that stand alone: each says whom it speaks of and leans on no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, SPAN, lettered
from autopost.grounding.view import ALL_BUT, View
from autopost.grounding.words import phrases

TURN = "while|whereas|although|though"
"""What turns from one clause to another, before either."""
_JOINT = re.compile(rf"(?:,? (?:{TURN}|but)|, (?:and|yet)|;(?: (?:and|yet|{TURN}|but))?|:| [–—]) (?=\S)")
_BIDS = re.compile(r"(?:rank|sort|line|put|take|count|go|look|order|arrange|set|list|compare|give)\b")
"""Reads "Line up the eight by likes, and A is at the front": what follows is so by that."""
_OF_IT = re.compile(r"\bit\b(?! (?:is|was|takes|took|holds)\b)")
_ITS = re.compile(r"\bits?\b")
_OPENED = re.compile(rf"^\W*(?:{TURN}) ")
_ASIDE = re.compile(r" \((?P<aside>[^()]+)\)(?=[.!?]?[\"']?$)")
_LED_BY = re.compile(
    r"(?:at|by|in|on|of|for|with|from|to|as|after|among|between|within|over|when|unlike|compared|measured|ranked|counted|judged|"
    r"outdone|outranked|having|against|set|put|up|down|created|liked|starred|released|listed|starting|before|under|short)\b"
)
"""Reads ", with 300 stars, B leads": what leads on to the clause behind it."""
_DOES = rf"is|are|was|were|has|have|had|does|do|did|can|could|will|would|isn't|{phrases.either('past_forms')}|[a-z]+ed"
_SAYS = phrases.either("present_forms")
FINITE = rf"(?:also |still |now |not |never |only |either |[a-z]+ly )?(?:{_DOES}|{_SAYS})\b"
"""What a predicate begins with."""
_VERB = re.compile(
    rf"\b(?:{_DOES}|{_SAYS}|rank|sort|line|stand|make|take|put|lay|lies?|go|belongs?|differ|exceed|outnumber|come|number|finds)\b|"
    rf"{NAME} (?:[a-z]+ly |also |still |now )?[a-z]+(?<![su])s\b"
)
_WITHOUT_SUBJECT = re.compile(rf"{FINITE}(?![^,]*, (?:the )?{NAME})")
"""Reads "and gained 300", but not "measured by stars, A leads"."""
_END = r"(?=[^\w\ue000-\uf8ff]*$)"
_LEANS = re.compile(
    r"\b(?:they|them|their|theirs|this|these|those(?! (?:of|for|that|with|which)\b)|both(?! of the\b)|of that|"
    r"that(?= (?:is|was|makes|order|mark|total|count|number|figure|level|day|sum)\b)|"
    r"(?<!no )(?<!any )others?(?! (?:(?:of|among) the|than)\b)|another|former|latter|remaining|too|also|neither|nor|so|such|"
    r"there|respectively|again|instead|likewise|same|rest(?! of the\b)|as well|in turn|runner-up|rivals?|by contrast|"
    r"the (?:figure|gap|lead|margin|difference)(?= (?:is|was)\b|[,.;]))\b|"
    rf"\b(?:that|each|since|(?<!it )(?:has|have|had|does|do|did|is|are|was|were)(?: not|n't)?){_END}|"
    rf"\b(?:is|are|comes?|stands?|ranks?|follow(?:s|ed)) (?:only |just |in )?{COUNT}(?:(?=,| (?:with|on|at|by) {COUNT})|{_END})|"
    rf"\b(?:that|this) (?:one|{COUNT}) (?:is|was)\b|\bis (?:the|that) (?:one|{COUNT})\b(?! (?:that|which|with|of)\b)|"
    rf"\b(?:of the|first) {COUNT}(?:{_END}|(?=[,.;]))|"
    rf"\bfollows?(?: (?:closely|immediately|directly|next|behind))?(?:(?=[,.;]| (?:with|at)\b)|{_END})|"
    r"\bthe (?:only |sole |one )?exceptions?\b|\b(?:comes?|is|are|was|were) next\b|\b(?:next|then) (?:is|are|"
    r"comes?|came|was|follows?)\b|"
    rf"\b(?:as|so) (?:many|much|few|high|low|often)(?: [a-z]+)?{_END}|"
    r"\bthe (?:highest|lowest|best|first|last)(?:[- ](?:placed|ranked|positioned|listed))?(?= (?:is|was|being)\b|,)"
)
_COMPARES = re.compile(
    r"(?<!no )\b(?:more|fewer|less|higher|lower|larger|smaller|greater|earlier|later|newer|older|younger|faster|slower|"
    r"ahead|behind|above|"
    r"below|twice|times (?:as|that|more|its|the)|as (?:many|much|high|low|often))\b"
    rf"(?! than (?:(?:half|twice) |(?:about |nearly )?{COUNT})| [a-z]+ (?:(?:on )?{DAY}|{SPAN} ago))"
)
_TO_WHAT = re.compile(
    rf"\b(?:than (?!{COUNT})|of (?=the\b|{NAME})|among\b|as (?!many|much|high|low|often)|to \w+ up with |to (?:catch|reach|match|"
    rf"equal|overtake|draw|pass)\b|"
    rf"(?:behind|above|below|before|after|between|unlike|against|(?:compared|next) (?:with|to)) (?={NAME}|it\b))"
)
_SAYS_WHO = re.compile(
    r"it (?:(?:is|was) [^;:.]* that|takes|took|holds)\b|"
    r"the [a-z]+ (?:that|which|with|at|in|listed|ranked|directly|right|just|above|below|behind|before|after|ahead)\b"
)
"""Reads "it is A that", "the model right behind A": nobody of the clause before."""


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence that can be read as one, with the subject that is put before it where it has none of its own."""

    start: int
    end: int
    subject: str = ""


def clauses_apart(view: View) -> Iterator[list[Part]]:
    """Where the clauses stand, one at least; in several ways where it is open whether a part goes with what is before it."""
    bare = view.mentions.bare
    opened, aside = _OPENED.match(bare), _ASIDE.search(bare)
    end = aside.start() if aside else len(bare)
    last = [Part(*aside.span("aside"))] if aside and _stands(view, *aside.span("aside")) else []
    if not opened:
        yield [*_at_joints(view, 0, end), *last]
        return
    for comma in _after_opening(view, opened.end(), end):
        if _stands(view, opened.end(), comma) and _stands(view, comma + 2, end):
            yield [Part(opened.end(), comma), *_at_joints(view, comma + 2, end), *last]


def _at_joints(view: View, start: int, end: int) -> Iterator[Part]:
    bare = view.mentions.bare
    for joint in _JOINT.finditer(bare, start, end):
        all_but = joint[0] == " but " and ALL_BUT.search(bare, 0, joint.start())
        foretold = joint[0] == ": " and _ITS.search(bare, start, joint.start())  # "Its first author is B: A has": A's
        if not all_but and not foretold and _stands(view, start, joint.start()) and _stands(view, joint.end(), end):
            yield Part(start, joint.start())
            start = joint.end()
    yield Part(start, end)


def _after_opening(view: View, start: int, end: int) -> Iterator[int]:
    """Where the comma may stand behind "While A leads": what leads on to the clause behind it may belong to that."""
    commas = [comma.start() for comma in re.finditer(", ", view.mentions.bare[:end]) if comma.start() > start]
    last = next((n for n in reversed(range(len(commas))) if _says(view, commas[n] + 2, end)), -1)
    first = last
    while first > 0 and _LED_BY.match(view.mentions.bare, commas[first - 1] + 2):
        first -= 1
    yield from commas[max(first, 0) : last + 1]


def _says(view: View, start: int, end: int) -> bool:
    row = lettered(view).text
    says = _VERB.search(row, start, end) and not (_WITHOUT_SUBJECT.match(row, start, end) or _BIDS.match(row, start, end))
    return bool(says) and _whom(view, start, end) < end


def _whom(view: View, start: int, end: int) -> int:
    """Where a stretch first names somebody, or a set; its end where it names nobody."""
    names = (ref.start for ref in those_in(view.referents, start, end) if ref.kind in {"name", "value", "owner"})
    sets = (one.start for one in view.populations if one.known and start <= one.start and one.end <= end)
    return min((*names, *sets), default=end)


def _stands(view: View, start: int, end: int) -> bool:
    return _says(view, start, end) and not compares(view, start, end) and not (start and _leans(view, start, end))


def compares(view: View, start: int, end: int) -> bool:
    """Reads "A has 300 more", which says not than whom."""
    row = lettered(view).text
    return _COMPARES.search(row, start, end) is not None and not _TO_WHAT.search(row, start, end)


def of_it(view: View, part: Part) -> bool:
    """Reads "beat it on downloads", which says not whom."""
    return _OF_IT.search(view.low, part.start, part.end) is not None


def points_back(view: View, start: int, end: int) -> bool:
    """Reads "they", "that order", "again": of what another clause says."""
    return _LEANS.search(lettered(view).text, start, end) is not None


def _leans(view: View, start: int, end: int) -> bool:
    row = lettered(view).text
    if points_back(view, start, end) or (view.low.startswith("it ", start) and not _SAYS_WHO.match(view.low, start)):
        return True
    refs = (ref for ref in view.referents if ref.kind in {"pronoun", "role", "group"} and start <= ref.start)
    led_by = _LED_BY.match(row, start)  # "with 300 stars to its name, B leads": B's
    own = (
        ref.start
        for ref in refs
        if not (led_by and view.low.startswith("its ", ref.start)) and not _SAYS_WHO.match(view.low, ref.start)
    )
    return any(at < _whom(view, start, end) for at in own)
