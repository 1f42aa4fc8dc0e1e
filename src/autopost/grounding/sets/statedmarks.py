"""How many of a list have none, or so many at least, as its facts count: "three models in the trending 30 show no downloads".

Also where those stand: "none of the three is in the first eight", where all that stand there are known to have fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import COUNT, Typed, typed
from autopost.grounding.view import View

_STATED = re.compile(
    r"(?P<n>\d+) of the (?:top )?(?P<size>\d+) (?:trending )?(?P<kind>model|dataset|space)s (?:show|have) "
    r"(?:no|at least (?P<mark>[\d,]+)) (?P<what>downloads|likes)"
)
_WHAT = r"(?P<what>downloads|likes)"
_KIND = r"(?:(?:trending|listed|ranked) )?(?P<kind>model|dataset|space)s"
_WORDS_OF_LIST = (
    r"(?: (?:of|on|in|among|the|today's|our|this|day's|trending|listed|ranked|hugging face|list|ranking|chart|top|first|entries|"
    rf"models|datasets|spaces|(?P<size>{COUNT})))*"
)
_HAVE = r"(?:(?:can )?(?:have|show|count|report|record|register|display|had|boast)s?)"
_NONE = rf"{_HAVE}(?: (?:still|as yet|so far))? (?:no|zero|not a single) {_WHAT}?s?(?: (?:at all|yet|so far|whatsoever))?"
_MARK = (
    rf"(?:{_HAVE} )?(?:(?:passed|crossed|topped|reached|exceeded|surpassed|at least|more than|over|upwards of|the) )*"
    rf"(?P<mark>{COUNT})(?: or more)?(?: {_WHAT.replace('what', 'of')})?(?: or more| and more)?"
)
_COUNTED = re.compile(
    rf"{START}(?:(?:exactly|only|just|precisely) )?(?P<n>{COUNT})(?: {_KIND})?{_WORDS_OF_LIST} (?:(?P<none>{_NONE})|{_MARK}){END}"
)
_MARK_FIRST = re.compile(
    rf"{START}(?:(?:at least|more than|over|upwards of) )?(?P<mark>{COUNT}) {_WHAT}(?: or more)?: (?:(?:only|just) )?"
    rf"(?P<n>{COUNT})(?: {_KIND})?{_WORDS_OF_LIST} (?:meet|reach|pass|clear|exceed|make|have passed|have reached) "
    rf"(?:that|this|the) (?:mark|bar|figure|threshold|line|hurdle){END}"
)
_NONE_ELSE = re.compile(
    rf"{START}(?:(?:and )?(?:another|a further|still another|just as many,) )?(?P<n>{COUNT})(?: (?:others|more|of (?:them|those)|"
    rf"of the {COUNT}))? {_HAVE} none(?: (?:at all|whatsoever|yet|so far))?{END}"
)
_SOME = re.compile(
    rf"{START}(?P<n>{COUNT})(?: {_KIND})?{_WORDS_OF_LIST} {_HAVE} (?:at least )?(?:some|any) {_WHAT}(?: at all)?{END}"
)
_NOT_IN = re.compile(
    rf"{START}(?:none|not one|not a single one) of (?:the|those|these|them)(?: (?P<n>{COUNT}))? "
    rf"(?:is|are|ranks?|sits?|stands?|appears?|features?|comes?) (?:in|among) the (?:top|first) "
    rf"(?P<head>{COUNT})(?: places)?{END}"
)
_ALL_BELOW = re.compile(
    rf"{START}all(?: of)?(?: the)? (?P<n>{COUNT}) {_KIND} (?:with|that have) (?:at least |more than |over )?(?P<mark>{COUNT}) "
    rf"{_WHAT}(?: or more)? (?:rank|stand|sit|are|come|appear) (?:lower than|below|behind|after|outside) (?:the )?"
    rf"(?:top |first )?(?P<head>{COUNT})(?: places?)?{END}"
)


@dataclass(frozen=True)
class _Stated:
    """One count of a list, as its fact states it; a mark of nothing is that there are none."""

    count: int
    size: int
    kind: str
    what: str
    mark: int


def stated_marks(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells such a count rightly, and every one that then says rightly where those stand."""
    row = typed(view)
    known = [*_facts(view)] if row.counts else []
    held: list[_Stated] = []
    for match in (*_COUNTED.finditer(row.text), *_MARK_FIRST.finditer(row.text)) if known else ():
        right = [one for one in known if _counts(row, match, one)]
        held += right
        if right:
            yield match.span()
    yield from _as_many(row, held, known)
    yield from _none_else(view, row, held, known)
    yield from (match.span() for match in _SOME.finditer(row.text) if any(_have_some(row, match, one) for one in known))
    for match in _NOT_IN.finditer(row.text):
        number = row.counts[match.start("n")].value if match["n"] else None
        head = row.counts[match.start("head")].value
        if any(one.mark and number in {None, one.count} and _all_below(view, one, head) for one in held):
            yield match.span()
    for match in _ALL_BELOW.finditer(row.text):
        head = row.counts[match.start("head")].value


_AS_MANY = re.compile(
    rf"{START}(?:the same number|just as many|exactly as many|as many|equally many)(?: of (?:them|those))? "
    rf"(?:(?P<none>{_NONE})|{_MARK}){END}"
)


def _as_many(row: Typed, held: list[_Stated], known: list[_Stated]) -> Iterator[tuple[int, int]]:
    """Reads "Four show no downloads, and the same number have passed a million": as many as were counted last."""
    for match in _AS_MANY.finditer(row.text) if held else ():
        mark = row.counts[match.start("mark")].value if match["mark"] else 0
        if any(one.count == held[-1].count and one.mark == mark and one.size == held[-1].size for one in known):
            yield match.span()


def _none_else(view: View, row: Typed, held: list[_Stated], known: list[_Stated]) -> Iterator[tuple[int, int]]:
    """Reads "Three have a million downloads. Another three have none at all": of what was counted before."""
    told = {one.what for one in held} | {one.what for one in known for fact in view.said if one.what in fact.statement}
    for match in _NONE_ELSE.finditer(row.text) if told else ():
        number = row.counts[match.start("n")]
        if any(one.mark == 0 and one.what in told and number.value == one.count and number.form == "count" for one in known):
            yield match.span()


def _facts(view: View) -> Iterator[_Stated]:
    for fact in view.desk.lists:
        said = _STATED.fullmatch(fact.statement)
        if said is not None:
            mark = int((said["mark"] or "0").replace(",", ""))
            yield _Stated(int(said["n"]), int(said["size"]), said["kind"], said["what"], mark)


def _counts(row: Typed, match: re.Match[str], one: _Stated) -> bool:
    """Whether the number, the list's length, the mark, and what is counted are those of the fact."""
    groups = match.groupdict()
    number = row.counts[match.start("n")]
    sizes = [row.counts[match.start("size")].value] if groups.get("size") else []
    sizes += [number.total] if number.total is not None else []
    if number.form != "count" or number.value != one.count or any(size != one.size for size in sizes):
        return False
    told = groups["what"] or groups.get("of")
    if not told or told != one.what or (match["kind"] or one.kind) != one.kind:
        return False
    if not (sizes or match["kind"]):
        return False  # of what, nobody says
    if not match["mark"]:
        return one.mark == 0
    return row.counts[match.start("mark")].value == one.mark > 0


def _have_some(row: Typed, match: re.Match[str], one: _Stated) -> bool:
    """Reads "nine in ten of the trending models show at least some downloads": all but those that have none."""
    number, some = row.counts[match.start("n")], one.size - one.count
    whole = {one.size, number.total or one.size, row.counts[match.start("size")].value if match["size"] else one.size}
    if one.mark or match["what"] != one.what or (match["kind"] or one.kind) != one.kind or len(whole) != 1:
        return False
    part = some / one.size * (100 if number.form == "percent" else 1)
    return number.value == some if number.form == "count" else number.form in {"fraction", "percent"} and number.fits(part)


def _all_below(view: View, one: _Stated, head: float) -> bool:
    """Whether all that stand in the first so many places are known to have less than the mark."""
    first = view.rolls.trending.get(one.kind, ())[: int(head)]
    facts = [view.rolls.of(name, one.what) for name in first]
    return len(first) == head and all(fact is not None and (fact.number or 0) < one.mark for fact in facts)
