"""Windows that a text speaks of: spans of time with their length in days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.mentions.lengths import SPAN
from autopost.grounding.mentions.timewords import COUNT, WINDOWS, WORDED, counted

ALL_TIME = -1


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in days, `ALL_TIME` where it has no beginning."""

    start: int
    end: int
    days: int
    vague: bool = False
    count: int = 1
    unit: str = "day"


GAINED_AGE = re.compile(
    r"\b(?:stars|likes|downloads|forks|upvotes)\b(?:[^.;,:]{0,24} (?:is|"
    r"was)|[^.;:]{0,90} (?:are|were)) (?:only |just |less than |"
    r"under |no more than |at most )*$"
)
"""Reads "two thirds of its likes are a week old": a span in which they came, and no date."""
_ITS_LIST = re.compile(r" (?:[\w-]+ ){0,2}?(?:lists?|rankings?|table|edition|issue|page|papers?|paper list|selection)\b")
_OLD = re.compile(rf"\b(?P<n>{COUNT}|an?) (?P<u>day|week|month)s? old\b")
_UNIT_UNSAID = re.compile(
    rf"(?:(?<=\d )|(?<=\ue000 )|(?<=percent )|(?<=per cent )|(?<=likes )|(?<=stars )|(?<=downloads ))"
    rf"in (?P<last>the (?:last|past) )?(?P<n>{COUNT})(?=[;,.:)]| \(|$)"
)


_DID_IN = re.compile(rf"\b(?:did|does|managed|got|gained|won|added) in (?P<n>{COUNT})(?=[;,.:)]| \(|$)")
"""Reads "more in one day than B did in seven"."""
_OVER_UNSAID = re.compile(rf"\bover (?P<n>{COUNT})(?=[;,.:)](?!\d)|$)")
"""Reads "Seventh over one day, first over seven"."""
_BRINGS = re.compile(r" (?:brought|added|gave|yielded|earned|won|delivered|sufficed|(?:was|is) enough|lifted|put|carried)\b")
"""Reads "A day brought A 184 stars": so long."""
_TOOK = re.compile(r"\b(?:needed|needs|took|takes|taken) (?:[\w./\ue000-]+ )?$")
"""Reads "needed a month for it": so long."""


_FOR_THE_DAY = re.compile(r"\b(?:listed|read|shown|gathered|covered|ranked|selected|chosen|presented|picked) $")
"""Reads "the 34 papers listed for the day": of whose list it is."""


def windows(low: str) -> Iterator[Window]:
    """Every window of a folded lower-case text: "in a week", "the past fortnight", "30-day", "195 in five days, 155 in four"."""
    found = [
        one for one in _windows(low) if not (low.startswith("for the day", one.start) and _FOR_THE_DAY.search(low, 0, one.start))
    ]
    yield from found
    for match in _OLD.finditer(low):
        if GAINED_AGE.search(low[: match.start()]):
            yield Window(*match.span(), round(counted(match["n"]) * SPAN[match["u"]]), unit=match["u"])
    for match in _OVER_UNSAID.finditer(low):
        said = [window for window in found if low.startswith("over ", window.start) and window.end <= match.start()]
        if said:
            count = counted(match["n"])
            yield Window(match.start("n"), match.end(), round(count * SPAN[said[-1].unit]), count=count, unit=said[-1].unit)
    for match in (*_UNIT_UNSAID.finditer(low), *_DID_IN.finditer(low)):
        told = match.re is _DID_IN or match["last"]
        said = [window for window in found if window.end <= match.start() and (window.count > 1 or told)]
        if said:
            count = counted(match["n"])
            yield Window(match.start("n"), match.end(), round(count * SPAN[said[-1].unit]), count=count, unit=said[-1].unit)


_MORE_THAN_A_QUARTER = re.compile(r"over (?:a|one) quarter")
_JUST = re.compile(r"\b(?:just|well|little|slightly|shade|far) $")


def _windows(low: str) -> Iterator[Window]:
    for match in WINDOWS.finditer(low):
        start, end = match.span()
        if _MORE_THAN_A_QUARTER.fullmatch(match[0]) and _JUST.search(low, 0, start):
            continue  # "eight of the 30, just over a quarter": a part
        if match[0].endswith("the day's") and _ITS_LIST.match(low, end):
            continue  # "on the day's list": today's, and no span of time
        if low[end : end + 2].rstrip("0123456789") == "-":
            continue  # "the Day-0 path": a term
        if match["one_day"]:
            yield Window(start, end, 1)
        elif match["n1"]:
            count, unit = counted(match["n1"]), match["u1"]
            yield Window(start, end, round(count * SPAN[unit]), count=count, unit=unit)
        elif match["u2"]:
            alone = match["article"] in {"the", "a", "an", "this", "each", "every", "per"} and not _TOOK.search(low[:start])
            alone = alone and not _BRINGS.match(low, end)
            possessive = match[0].endswith("'s")
            if possessive or not (
                alone and match["article"] in {"the", "a", "an"} and match["u2"] in {"day", "year", "month", "hour", "quarter"}
            ):
                yield Window(start, end, round(SPAN[match["u2"]]), alone, unit=match["u2"])
        elif match["word"]:
            word = "weekend" if match["word"].endswith("weekend") else re.sub(r" (on|over) ", r"-\1-", match["word"])
            yield Window(start, end, WORDED[word], vague=True)
        else:
            yield Window(start, end, ALL_TIME)
