"""Clauses that stand alone, read as sentences: "A leads the list, while B has 300 stars".

The rules look in the whole sentence for what a figure, a place or a comparison belongs to, and a clause that has nothing to do
with it may lead them astray. Where every clause says whom it speaks of and leans on no other, each is judged by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.rereading.reworded import Judge, blocked, plainly_told, reworded
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.lettered import COUNT, NAME, lettered
from autopost.grounding.view import ALL_OF_THEM, View
from autopost.grounding.words import phrases

_TURN = "while|whereas|but|although|though"
_JOINT = re.compile(rf"(?:,? (?:{_TURN})|, (?:and|yet)|;(?: (?:and|yet|{_TURN}))?|:| [–—]) (?=\S)")
_ALL_BUT = re.compile(ALL_OF_THEM + "$")
_OPENED = re.compile(r"^\W*(?:while|whereas|although|though) ")
_ASIDE = re.compile(r" \((?P<aside>[^()]+)\)(?=[.!?]?[\"']?$)")
_LED_BY = re.compile(
    r"(?:at|by|in|on|of|for|with|from|to|as|after|among|between|within|over|when|unlike|compared|measured|ranked|counted|judged|"
    r"outdone|outranked|having|against|set|put|up|down|created|liked|starred|released|listed|starting|before|under|short)\b"
)
"""Reads ", with 300 stars, B leads": what leads on to the clause behind it."""
_DOES = rf"is|are|was|were|has|have|had|does|do|did|can|could|will|would|isn't|{phrases.either('past_forms')}|[a-z]+ed"
_VERB = re.compile(
    rf"\b(?:{_DOES}|rank|sort|line|stand|make|take|put|lay|lie|lies|goes|go|belongs?|differ|exceed|outnumber|comes?|stands|ranks|"
    rf"finds|sits|takes|places|puts|leads|counts|number)\b|{NAME} (?:[a-z]+ly |also |still |now )?[a-z]+(?<![su])s\b"
)
_WITHOUT_SUBJECT = re.compile(rf"(?:[a-z]+ly |also |still |now |not )?(?:{_DOES})\b(?![^,]*, (?:the )?{NAME})")
"""Reads "and gained 300", but not "measured by stars, A leads"."""
_END = r"(?=[^\w\ue000-\uf8ff]*$)"
_LEANS = re.compile(
    r"\b(?:they|them|their|theirs|this|these|those(?! (?:of|for|that|with|which)\b)|both(?! of the\b)|of that|"
    r"that(?= (?:is|was|makes|order|mark|total|count|number|figure|level|day|sum)\b)|"
    r"(?<!no )(?<!any )others?(?! (?:of|among) the\b)|another|"
    r"former|latter|remaining|too|also|neither|nor|so|such|respectively|again|instead|likewise|same|rest(?! of the\b)|as well|"
    r"in turn|runner-up|by contrast|there (?:is|are)|the (?:figure|gap|lead|margin|difference)(?= (?:is|was)\b|[,.;]))\b|"
    rf"\b(?:that|each|(?<!it )(?:has|have|had|does|do|did|is|are|was|were)(?: not|n't)?){_END}|"
    rf"\b(?:is|are|comes?|stands?|ranks?|follow(?:s|ed)) (?:only |just |in )?{COUNT}(?:(?=,| (?:with|on|at|by) {COUNT})|{_END})|"
    rf"\b(?:of the|first) {COUNT}(?:{_END}|(?=[,.;]))"
)
_COMPARES = re.compile(
    r"(?<!no )\b(?:more|fewer|less|higher|lower|larger|smaller|greater|earlier|later|newer|older|younger|ahead|behind|above|"
    r"below|twice|times (?:as|that|more|its|the)|as (?:many|much|high|low|often))\b"
    rf"(?! than (?:(?:half|twice) |(?:about |nearly )?{COUNT}))"
)
_TO_WHAT = re.compile(
    rf"\b(?:than (?!{COUNT})|of (?=the\b|{NAME})|among\b|as (?!many|much|high|low|often)|to \w+ up with |to (?:catch|reach|match|"
    rf"equal|overtake|draw|pass)\b|"
    rf"(?:behind|above|below|before|after|between|unlike|against|(?:compared|next) (?:with|to)) (?={NAME}))"
)
_SAYS_WHO = re.compile(
    r"it (?:(?:is|was) [^;:.]* that|takes|took|holds)\b|"
    r"the [a-z]+ (?:that|which|with|at|in|listed|ranked|directly|right|just|above|below|behind|before|after|ahead)\b"
)
"""Reads "it is A that", "the model right behind A": nobody of the clause before."""
_AGAINST = {"newest", "comparison", "negation"}
"""Findings that need nothing but those who are named; a figure may lack what the sentence has, and a place its list."""
_LISTED = re.compile(r"\b(?:list|among|of the)\b")


def each_alone(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found; no blocker where no clause by itself has one, and what the facts speak against in a clause by itself."""
    for spans in _ways_apart(view) if plainly_told(view) else ():
        parts = [(span, judge(_by_itself(view, *span))[0]) for span in spans]
        if not blocked(found):
            return [*found, *(one for span, own in parts for one in _against(view, span, own))]
        if not any(blocked(own) for _, own in parts):
            return [one for one in found if one.severity != "blocker"]
    return found


def _against(view: View, span: tuple[int, int], found: list[Verdict]) -> Iterator[Verdict]:
    """The blockers that say what the facts are, at their places of the sentence."""
    placed = _LISTED.search(view.low, *span) is not None
    for one in found if not view.low.startswith(":", span[1]) else ():  # what a colon closes is told behind it
        if one.severity == "blocker" and (one.code in _AGAINST or (one.code == "rank" and placed)):
            yield replace(one, start=one.start + span[0], end=min(one.end + span[0], span[1]))


def _by_itself(view: View, start: int, end: int) -> View:
    said = view.mentions.folded.text[start:end].rstrip(" .,;:")
    named = any(name.start == start for name in (*view.mentions.names, *view.mentions.strangers))
    return reworded(view, f"{said if named else said[:1].upper() + said[1:]}.")


def _ways_apart(view: View) -> Iterator[list[tuple[int, int]]]:
    """Where the clauses stand, two at least; in several ways where it is open whether a part goes with what is before it."""
    bare = view.mentions.bare
    opened, aside = _OPENED.match(bare), _ASIDE.search(bare)
    end = aside.start() if aside else len(bare)
    last = [aside.span("aside")] if aside and _stands(view, *aside.span("aside")) else []
    if not opened:
        spans = [*_at_joints(view, 0, end), *last]
        yield from [spans] if len(spans) > 1 else ()
        return
    for comma in _after_opening(view, opened.end(), end):
        if _stands(view, opened.end(), comma) and _stands(view, comma + 2, end):
            yield [(opened.end(), comma), *_at_joints(view, comma + 2, end), *last]


def _at_joints(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    bare = view.mentions.bare
    for joint in _JOINT.finditer(bare, start, end):
        all_but = joint[0] == " but " and _ALL_BUT.search(bare, 0, joint.start())
        if not all_but and _stands(view, start, joint.start()) and _stands(view, joint.end(), end):
            yield start, joint.start()
            start = joint.end()
    yield start, end


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
    says = _VERB.search(row, start, end) and not _WITHOUT_SUBJECT.match(row, start, end)
    return bool(says) and _whom(view, start, end) < end


def _whom(view: View, start: int, end: int) -> int:
    """Where a stretch first names somebody, or a set; its end where it names nobody."""
    names = (ref.start for ref in view.referents if ref.kind in {"name", "value", "owner"} and start <= ref.start < end)
    sets = (one.start for one in view.populations if one.known and start <= one.start and one.end <= end)
    return min((*names, *sets), default=end)


def _stands(view: View, start: int, end: int) -> bool:
    return _says(view, start, end) and not _compares(view, start, end) and not (start and _leans(view, start, end))


def _compares(view: View, start: int, end: int) -> bool:
    """Reads "A has 300 more", which says not than whom."""
    row = lettered(view).text
    return _COMPARES.search(row, start, end) is not None and not _TO_WHAT.search(row, start, end)


def _leans(view: View, start: int, end: int) -> bool:
    row = lettered(view).text
    if _LEANS.search(row[:end], start):
        return True
    refs = (ref for ref in view.referents if ref.kind in {"pronoun", "role", "group"} and start <= ref.start)
    led_by = _LED_BY.match(row, start)  # "with 300 stars to its name, B leads": B's
    own = (
        ref.start
        for ref in refs
        if not (led_by and view.low.startswith("its ", ref.start)) and not _SAYS_WHO.match(view.low, ref.start)
    )
    return any(at < _whom(view, start, end) for at in own)
