"""Sentences that set the last day's gain beside an average day: "gained 992 stars in the last day, above its average of 926".

Which of the two is said to be more follows from what the word of order is said against ("than its average", "topped it"), or
else from which of them its own part of the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, NAME, SPAN, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.verbs import sole_family
from autopost.grounding.words import phrases

_NEAR = r"(?:(?:about|roughly|around|some|nearly|almost|approximately|close to|just (?:over|under)|an estimated) )"
_M = r"(?: (?:new )?(?:stars|likes|downloads))?"
_A_DAY = rf"{_M}(?: on average)? (?:(?:a|per|each|every) day|daily)\b"
_AVERAGE = re.compile(
    rf"\b(?:averag(?:e|es|ed|ing)|mean)\b|(?<=\ue015){_A_DAY}|\b(?:daily|usual) (?:rate|pace)\b|\ba typical day\b"
)
_OF_AVERAGE = rf"(?:(?:the|its|an?) )?(?:(?:{SPAN}|daily|usual|own)(?:'s)? )*(?:average|mean)\b"
_MARK = re.compile(rf"(?P<average>{_AVERAGE.pattern})|(?<!average )(?P<span>{SPAN})(?! average| mean)")
_LED = re.compile(
    r"\b(?:average|mean|averag(?:ed|es|ing))\b(?:(?! (?:with|gained|gaining|brought|while|but|and|than) )[^;:.!?\ue015]){0,60}"
    rf"[ (]{_NEAR}?$"
)
_OF = re.compile(rf"(?:average|mean|averag(?:ed|es|ing))(?: (?:of|is|was|at))? {_NEAR}?$")
_AGAINST = re.compile(rf"\b(?:against|versus|compared (?:with|to))(?: the)? {_NEAR}?$")
_TELLS_AVERAGE = re.compile(rf"{_A_DAY}|(?: {NAME}| it) averaged\b|{_M} (?:is|was) {_OF_AVERAGE}")
_DOES_NOT = r"(?:(?:did|does|do|could)(?: not|n't)(?: quite| even)?|failed to|fails? to)"
_NOT_UP_TO = (
    rf"{_DOES_NOT} (?:reach|match|equal|attain|hit|meet|keep up(?: with)?|come up to|live up to|beat|top|exceed|surpass|better)"
)
_MORE = "faster|quicker|more quickly|more(?! slowly)|higher|larger|greater|bigger|better|stronger|busier"
_LESS = "slower|more slowly|fewer|less|lower|smaller|weaker|worse|slower|quieter"
_ABOVE = (
    r"above|beat|beats|beating|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|outpac(?:es|ed|ing)|ahead of|"
    rf"outd(?:id|oes|oing)|outstrip(?:s|ped|ping)?|(?:over|up (?:on|from))(?= {_OF_AVERAGE})"
)
_BELOW = (
    rf"down (?:on|from)(?= {_OF_AVERAGE})|not as (?:many|much|high|large|big) as|below|under|beneath|short of|"
    r"behind|trail(?:s|ed|ing)?|miss(?:es|ed|ing)?|undershot|undershoots"
)
_ORDER = re.compile(
    rf"\b(?<!no )(?:{_NOT_UP_TO}|(?P<than>(?P<more>{_MORE})|{_LESS})|(?P<above>{_ABOVE})|{_BELOW})\b"
    rf"(?! (?:than )?{COUNT}(?!{_A_DAY}))"
)
_BEATEN = re.compile(
    r"\b(?:is|was|were|are|been|being) (?:(?P<above>beaten|exceeded|surpassed|topped|outdone|outpaced|outstripped|bettered)|"
    r"(?:not (?:reached|matched|met|equalled|attained)|missed|undershot))\b"
)
_SAME = re.compile(rf" (?:that|this|it|{NAME})(?! (?:average|mean|\ue014|gained|averaged|added))(?=[\s,.;:]|$)")
_ASIDE = re.compile(rf", (?:(?:with|at|by) )?{_NEAR}?{COUNT}{_M}(?:,|(?=[.;:]|$))|\([^)]*\)|: {_NEAR}?{COUNT}(?:, .*)?(?=\.?$)")
_CUT = re.compile(r"[;:.!?](?=\s|$)|,(?=\s)| (?:and|but|while|whereas|although|though)(?= )")
_STOP = re.compile(r"[;:.!?](?=\s|$)")
_LAST_DAY = re.compile(r"\b(?:last|past|latest|most recent) (?:day|24 hours)\b|\b(?:in|over) (?:a|one) day\b")
_OF_OTHERS = re.compile(
    r"\b(?:repositories|models|datasets|spaces|projects|papers|peers|others|rivals|group|list|field|set|them|their|median|"
    r"before|earlier|previous|preceding)\b"
)
_DENIED = re.compile(r"\b(?:no|not|never|neither|nor|none)\b|n't\b")
_WORDS = phrases.each_word("beside_average")
"""Words of which nothing follows but what is read here."""


@dataclass(frozen=True)
class _Gains:
    """What one subject gained on the last day and over the week."""

    day: float
    week: float

    def right(self, number: Number, days: int) -> bool:
        """Whether a number tells what was gained over so many days; with none, on an average day."""
        mean = self.week / 7
        return number.fits({1: self.day, 7: self.week}.get(days, mean)) or (not days and number.value == round(mean))


def against_average(row: Lettered) -> Iterator[Claim]:
    """What the sentence says of a last day against an average one: right where every word of it is read and all is so."""
    gains = _gains(row) if _speaks_of_both(row) else None
    if gains is None:
        return
    text, whole = _ASIDE.sub(lambda aside: " " * len(aside[0]), row.text), (0, len(row.text))
    ways, figures = [*_ways(row, text)], _wrong_figures(row, gains)
    off = [match for match, more in ways if gains.day != gains.week / 7 and (gains.day > gains.week / 7) != more]
    if off:
        yield Claim(*off[0].span(), False, "average", clause=whole)
    elif figures and (averages := [number for number in figures if not _days_of(row, number)]):
        yield Claim(averages[0].start, averages[0].end, False, "average", clause=whole)
    elif figures == [] and (ways or not (_ORDER.search(text) or _BEATEN.search(text))):
        yield Claim(*whole, True, "average", clause=whole)  # perhaps without an order: "gained 992; its average was about 926"


def _speaks_of_both(row: Lettered) -> bool:
    """Whether the last day and an average one are spoken of, one of them perhaps in the sentence before."""
    before, spans = row.view.low_before, {window.days for window in row.typed.spans.values()}
    average, day = (_AVERAGE.search(row.text) is not None, 1 in spans)
    left = _OF_OTHERS.search(row.text) or row.typed.days or not spans <= {1, 7}
    return not left and (
        (average and (day or _LAST_DAY.search(before) is not None)) or (day and _AVERAGE.search(before) is not None)
    )


def _gains(row: Lettered) -> _Gains | None:
    """What the one subject gained who is spoken of."""
    names, nouns = {*row.typed.names.values()} or {*row.view.carried[:1]}, [*NOUN.finditer(row.view.low_before)]
    family = sole_family(row) or (str(nouns[-1].lastgroup) if nouns else "")
    facts = [row.view.desk.rolls.of(min(names), f"{family}_gain_{days}d") for days in (1, 7)] if len(names) == 1 else []
    told = [fact.number for fact in facts if fact is not None and fact.number is not None]
    return _Gains(*told) if len(told) == len("12") else None


def _ways(row: Lettered, text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Every word of order, and whether it makes the last day more than the average one."""
    if _DENIED.search(_ORDER.sub("", _BEATEN.sub("", text))):
        return
    for match in _ORDER.finditer(_BEATEN.sub(lambda beaten: " " * len(beaten[0]), text)):
        if (of_day := _told_of_day(row, text, match)) is not None:
            yield match, of_day == bool(match["more"] or match["above"])
    for match in _BEATEN.finditer(text):
        if told := _last_mark(row, text, match.start()):
            yield match, (told == "average") == bool(match["above"])


def _told_of_day(row: Lettered, text: str, match: re.Match[str]) -> bool | None:
    """Whether a word of order is said of the last day, and so of what is not its measure; None where that stays open."""
    stop = _STOP.search(text, match.end())
    end = stop.start() if stop else len(text)
    than = text.find(" than ", match.end(), end) if match["than"] else match.end()
    against = than + len(" than" if match["than"] else "") if than >= 0 else -1
    if against < 0 or _SAME.match(text, against, end):
        return {"day": True, "average": False}.get(_own(row, text, match))
    marks = _marks(row, text, against, end)
    return marks[0] == "average" if marks else None


def _own(row: Lettered, text: str, match: re.Match[str]) -> str:
    """What the part of the sentence tells of in which a word of order stands; if nothing, what was told last before it."""
    cuts = [0, *(cut.end() for cut in _CUT.finditer(text)), len(text)]
    start, end = max(cut for cut in cuts if cut <= match.start()), min(cut for cut in cuts if cut >= match.end())
    kinds = {*_marks(row, text, start, end)}
    return kinds.pop() if len(kinds) == 1 else "" if kinds else _last_mark(row, text, match.start())


def _last_mark(row: Lettered, text: str, at: int) -> str:
    stops = [stop.end() for stop in _STOP.finditer(text, 0, at)]
    marks = _marks(row, text, stops[-1] if stops else 0, at)
    return marks[-1] if marks else ""


def _marks(row: Lettered, text: str, start: int, end: int) -> list[str]:
    """Where a stretch speaks of the last day, and where of an average one, in their order."""
    found = ((mark, row.typed.spans.get(mark.start())) for mark in _MARK.finditer(text) if start <= mark.start() < end)
    return ["average" if mark["average"] else "day" for mark, span in found if mark["average"] or (span and span.days == 1)]


def _wrong_figures(row: Lettered, gains: _Gains) -> list[Number] | None:
    """The figures that are not those of an average day, or of the span they stand beside; None where a word is not read."""
    numbers = [*row.typed.counts.values()]
    if not phrases.only(_ORDER.sub("", row.text), _WORDS) or any(number.form != "count" for number in numbers):
        return None
    return [number for number in numbers if not gains.right(number, _days_of(row, number))]


def _days_of(row: Lettered, number: Number) -> int:
    """Over how many days a figure is told; 0 where it is an average."""
    cuts = [0, *(cut.end() for cut in _CUT.finditer(row.text)), len(row.text)]
    start, end = max(cut for cut in cuts if cut <= number.start), min(cut for cut in cuts if cut >= number.end)
    spans = ((at, span.days) for at, span in row.typed.spans.items() if start <= at < end)
    near = sorted((abs(at - number.start), days) for at, days in spans if not _figure_between(row, at, number))
    led = _LED.search(row.text, 0, number.start)
    if _TELLS_AVERAGE.match(row.text, number.end) or (led and (not near or near[0][1] > 1 or _OF.search(led[0]))):
        return 0
    return near[0][1] if near else 0 if _AGAINST.search(row.text, 0, number.start) else 1


def _figure_between(row: Lettered, at: int, number: Number) -> bool:
    left, right = sorted((at, number.start))
    return any(left < place < right for place in row.typed.counts)
