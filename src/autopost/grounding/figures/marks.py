"""Round marks that a sentence says were passed: "has topped 100,000 stars", "reached the 200,000 mark"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.attaching.timing import since
from autopost.grounding.kept import each_once, once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_MARK = r"(?:mark|milestone|threshold|barrier|line|level|hurdle)"
_VERBS = (
    r"pass(?:ed|es|ing)?|cross(?:ed|es|ing)?|top(?:ped|s|ping)|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|br(?:oke|oken|eaks|eaking)"
    r"(?: through)?|clear(?:ed|s|ing)?|reach(?:ed|es|ing)?|hit(?:s|ting)?|"
    r"(?:gone|went|goes|moved|climbed|grown|grew|risen|rose|pushed|edged|got) "
    r"(?:through|past|beyond|over|above)|past|beyond|"
    r"join(?:ed|s|ing)?|enter(?:ed|s|ing)?|"
    r"(?:carried|lifted|taken|pushed|brought|took|put)(?! (?:just|well|slightly|"
    r"only|a little|some|far) over)[^.;,]{0,40} (?:past|over|above|beyond)"
)
_PASSED = re.compile(rf"\b(?P<verb>{_VERBS}) (?P<the>(?:the|a|its) )?(?:{_MARK} (?:of|at) )?$")
_OF_WHAT = r"(?:(?:star|like|download|fork|upvote|point)s?[ -])?"
_TO_MARK = re.compile(rf"[ -]{_OF_WHAT}{_MARK}\b")
_CLUB = re.compile(rf"[ -]{_OF_WHAT}(?:clubs?|league|ranks)\b")
"""Reads "joined the 100,000-star club"."""
_JOINED = re.compile(r"join|enter")
_REACHED = re.compile(r"reach|hit")
_DID = re.compile(r"\b(?:needed|took|managed|enough|sufficed|required|allowed|carried)\b[^.;:]{0,40} to $")
_NOT = re.compile(r"\b(?:not|never|n't|yet to|about to|to|will|would|could|may|might|short of|before) (?:\w+ )?$")


@once
def passed(view: View, number: Number) -> re.Match[str] | None:
    """The words that say a round number was passed, if they stand right before it."""
    if number.form != "count" or number.total is not None or number.step < 10:
        return None
    bare = view.mentions.bare
    first = next((n for n in view.mentions.numbers if re.fullmatch(r",? and |, ", bare[n.end : number.start])), None)
    if first is not None and first.value < number.value:
        return passed(view, first)  # "passed 55,000 and 60,000 stars"
    match = _PASSED.search(bare[: number.start])
    if match is None or (_NOT.search(bare[: match.start()]) and not _DID.search(bare[: match.start()])):
        return None
    if _JOINED.match(match["verb"]):
        return match if _CLUB.match(bare, number.end) else None
    # "Has reached 228,960 stars" is a level; "has reached the 200,000 mark" a milestone.
    marked = re.search(rf"\b{_MARK}\b", match[0]) or _TO_MARK.match(bare[number.end :])
    return match if marked or not (match["the"] or number.value < 50 or _REACHED.match(match["verb"])) else None


@each_once
def marks(view: View) -> Iterator[Number]:
    """Every round number of the sentence that it says was passed."""
    yield from (number for number in view.mentions.numbers if passed(view, number))


_WAS_PASSED = re.compile(
    rf"[- ]{_OF_WHAT}(?:{_MARK} )?(?:was|were|has been|is) (?:passed|crossed|"
    rf"topped|broken|reached|cleared|exceeded|surpassed) by [\"']?(?=\ue000)"
)
_NTH_STAR = re.compile(r" (?:star|like|download|fork|upvote)\b")


def passed_by(view: View, number: Number) -> bool:
    """Reads "the 500-like mark was passed by A between Friday and Saturday", "between 9 and 15 June A got its 100,000th star"."""
    told = _WAS_PASSED.match(view.mentions.bare, number.end)
    nth = number.form == "ordinal" and _NTH_STAR.match(view.mentions.bare, number.end)
    names = [ref for ref in view.single if told and 0 <= ref.start - told.end() <= 1] if told else view.single[:1]
    families = view.families
    if view.cited or not (told or nth) or len(names) != 1 or len(families) != 1:
        return False
    name, family = next(iter(names[0].subjects)), next(iter(families))
    then = [value for day in earlier_days(view) if (value := level_on(view, name, family, day)) is not None]
    now = view.rolls.of(name, family)
    levels = [*sorted(then), *([now.number] if now is not None and now.number is not None else [])]
    return len(levels) > 1 and levels[0] < number.value <= levels[1 if nth else -1]


_OF_DOWNLOADS = 30


_BEGAN = re.compile(r"\b(?:created|published|released|uploaded|opened|begun|dat(?:es|ing) from)(?: on)?(?: the)? $")


def since_when(view: View, number: Number, start: int) -> int | None:
    """How long ago the passing may have been: the window or day that stands nearest in its clause; None where none is told."""
    (first, last), bare = view.clause(number.start), view.mentions.bare
    edition = view.desk.ledger.edition
    windows = [w for w in those_in((*view.mentions.windows, *since(view)), first, last) if w.days > 0]
    if any(first <= at < last and family == "downloads" for at, _, family in view.nouns):
        windows = [
            w for w in windows if w.days != _OF_DOWNLOADS
        ]  # "tops seven million downloads in 30 days": so they are counted
    told = [(w.start, w.end, w.days) for w in windows]
    days = [m for m in those_in(view.mentions.moments, first, last) if m.sole]
    # "By Monday it had passed 100,000" bounds the day from the other side.
    days = [m for m in days if not re.search(r"\b(?:by|before|until)(?: the| this| last)? $", view.mentions.bare[: m.start])]
    # "Created on 4 April, it has passed 50,000": when it began.
    days = [m for m in days if not _BEGAN.search(bare[: m.start])]
    told += [(m.start, m.end, max(1, (edition - m.first).days)) for m in days if m.first]
    # "Nearly 10,000 new stars in seven days have carried it past 137,000": the days are told of the gain too.
    # "It had passed the mark, and the last day added a dozen": those are the days of what is told next.
    told = [span for span in told if not re.match(r"[^;:]{0,40}, (?:and|with|while|then) ", bare[number.end : span[0]])]
    near = min(told, key=lambda span: min(abs(span[0] - number.end), abs(start - span[1])), default=None)
    return None if near is None else near[2]
