"""From when to when a set reaches, who is younger than all others, and what is of one day: "the oldest is from 9 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.dated.datedsets import HERE, KIND, OF_SET, SAYS_DATE, VERBS, days_of, kind_of_word, sized, whole_set
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import DAY, SPAN, Frame, Typed, right_clauses
from autopost.grounding.view import View

_RANGE = re.compile(
    rf"{START}{OF_SET.replace('(?: ', '(?:', 1)}(?: (?:{VERBS}|range|span|spread|cover))*(?: (?P<span>{SPAN}),?)? (?:between|"
    rf"from) (?:the )?(?P<first>{DAY}) "
    rf"(?:and|to|until) (?:the )?(?P<last>{DAY}){END}"
)


def _range(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The six papers span six days, from 13 to 18 June": the first and the last of them are of these days."""
    days = [*whole_set(view, match["kind"], sized(row, match, "size")).values()] if match["kind"] else []
    first, last = (row.days[match.start(group)] for group in ("first", "last"))
    long = row.spans[match.start("span")].days if match["span"] else None
    if not days or not first.holds(min(days)) or not last.holds(max(days)):
        return False
    apart = (max(days) - min(days)).days
    return (long is None or long in {apart, apart + 1}) and SAYS_DATE.search(match[0] + " date") is not None


_BOTH_ENDS = re.compile(
    rf"{START}(?:among|of){OF_SET},? the (?P<one>oldest|newest|earliest|latest|youngest)(?: one)? (?:is|dates|was|came|"
    rf"appeared|published|from|of|on|out|"
    rf"created| )+(?P<first>{DAY}),? (?:and |while |but )?the (?P<two>oldest|newest|earliest|latest|youngest)(?: one)? "
    rf"(?:(?:is|dates|was|came|appeared|published|from|of|on|out|created) )*(?P<last>{DAY}){END}"
)


def _both_ends(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Among the six papers the oldest is from 9 June, the newest from 15 June"."""
    days = [*whole_set(view, match["kind"], sized(row, match, "size")).values()] if match["kind"] else []
    old = {"oldest", "earliest"}
    if not days or (match["one"] in old) == (match["two"] in old):
        return False
    ends = (min(days), max(days)) if match["one"] in old else (max(days), min(days))
    return all(row.days[match.start(group)].holds(day) for group, day in zip(("first", "last"), ends, strict=True))


_AS_YOUNG = re.compile(
    rf"{START}no other (?P<kind>{KIND}){HERE}(?: in the lists)? is (?:as|quite as|so) (?:(?P<young>young|new|recent|fresh)|"
    rf"old){END}"
)


def _as_young(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "No other model with a creation date in the lists is as young"."""
    days, own = (
        days_of(view, kind_of_word(match["kind"])),
        ([*row.within(0, match.start()).names.values()] or [*view.carried[:1], ""])[0],
    )
    rest = [day for name, day in days.items() if name != own]
    return own in days and bool(rest) and (days[own] > max(rest) if match["young"] else days[own] < min(rest))


_THEY = re.compile(
    rf"{START}they (?:(?:were|are|all|both|each) )+(?:created|published|made|uploaded|"
    rf"released) on the {SPAN}, (?P<day>{DAY}){END}"
)


def _they(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "All four models stand in the top ten. They were created on the same day, 22 April": those counted before."""
    claims = [claim for claim in view.counted[-1:] if claim.true]
    held = [name for claim in claims for name in claim.members if any(test.holds(name) for test in claim.tests)] or [
        *view.carried
    ]
    days = [view.desk.began_on(name) for name in held]
    moment = row.days[match.start("day")]
    same = "same day" in view.low[match.start() : match.end()]
    return same and len(days) > 1 and all(day is not None and moment.holds(day) for day in days)


_ONE_END = re.compile(
    rf"(?:^|(?<=[;,] )|(?<=and )|(?<=but ))the (?P<one>oldest|newest|earliest|latest|youngest)"
    rf"(?: one| of them| of these| among them)? "
    rf"(?:(?:is|dates?|was|came|appeared|published|from|of|on|out|created) )+(?:the )?(?P<day>{DAY}){END}"
)


def _one_end(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Half of the six papers are of one day; the oldest is from 9 June": of the set that was told."""
    sets = [known for known in view.populations if known.end <= match.start() and not known.other]
    names = sets[-1].readings[0] if sets and len(sets[-1].readings) == 1 else ()
    days = [view.desk.began_on(name) for name in names]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return False
    end = min(known) if match["one"] in {"oldest", "earliest"} else max(known)
    return row.days[match.start("day")].holds(end)


_FRAMES: tuple[Frame, ...] = (
    (_RANGE, _range), (_BOTH_ENDS, _both_ends), (_AS_YOUNG, _as_young), (_THEY, _they), (_ONE_END, _one_end),
)  # fmt: skip


def dated_ends(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly of the first and the last of a set, or of the one day of those counted before."""
    yield from (match.span() for match in right_clauses(view, _FRAMES))
