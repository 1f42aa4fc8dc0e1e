"""Who alone of a set, who of all the others, and which ends of it are of a day: "the two oldest date from 9 and 10 June".

A clause is read only as a whole, with the kind and the size of its set and every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.dated.datedsets import (
    KIND,
    OF_SET,
    SAYS_DATE,
    VERBS,
    WHEN,
    days_of,
    reaches_of,
    sized,
    whole_set,
)
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Frame, Typed, right_clauses, typed
from autopost.grounding.view import View

_ONLY = re.compile(
    rf"{START}(?P<name>{NAME})(?:,(?: {VERBS})+ (?P<own>{DAY}),)? (?:is|was|remains) the (?:only|sole|lone)(?P<other> other)?"
    rf"(?: (?:(?P<q>{COUNT})|one))?(?: {KIND})?(?: of)?{OF_SET}{WHEN}{END}"
)


def _only(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A is the only other paper listed that dates from this month"; the other is whom the sentence before told of."""
    name = row.names[match.start("name")]
    number = row.counts.get(match.start("q")) if match["q"] else None
    kind = view.desk.ledger.subjects[name].kind if name in view.desk.ledger.subjects else ""
    if match["kind"] and not kind.startswith(match["kind"][:5]) and kind != "repository":
        return False
    days = whole_set(view, match["kind"] or kind, sized(row, match, "size") or (number.total if number else None))
    reaches = reaches_of(view, row, match)
    own = row.days[match.start("own")].holds(days[name]) if match["own"] and name in days else name in days
    if reaches is None or not own or (number is not None and number.value != 1) or not SAYS_DATE.search(match[0]):
        return False
    return {one for one, day in days.items() if reaches(day)} == {name, *(view.carried[:1] if match["other"] else ())}


_ONLY_FEW = re.compile(
    rf"{START}(?P<names>{NAME}(?:(?:,|,? and) {NAME})+) (?:are|were|"
    rf"remain) the only(?: (?P<n>{COUNT}))?(?: of)?{OF_SET}{WHEN}{END}"
)


def _only_few(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A and B are the only two of the listed repositories created in 2020"."""
    named = {name for at, name in row.names.items() if match.start("names") <= at < match.end("names")}
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for name in named if name in known}
    days = whole_set(view, match["kind"] or next(iter(kinds), None), sized(row, match, "size"))
    reaches, few = reaches_of(view, row, match), sized(row, match, "n")
    if reaches is None or len(kinds) != 1 or few not in {None, len(named)}:
        return False
    return {name for name, day in days.items() if reaches(day)} == named


_OTHERS = re.compile(
    rf"{START}(?:(?P<none>none|not one) of |all (?:of )?)?(?:the )?(?P<rest>others|other|remaining){OF_SET}{WHEN}{END}"
)


def _others(view: View, row: Typed, match: re.Match[str]) -> bool | None:
    """Reads "All the other datasets listed date from 2026", "none of the others was published before 12 June"."""
    before = [*row.within(0, match.start()).names.values()]
    ends = _ends_before(view, row, match.start())
    known = view.desk.ledger.subjects
    kind = match["kind"] or next((known[name].kind for name in view.carried[:1] if name in known and not before), None)
    if ends is not None:
        held, days = ends
    else:
        held = {*before} or {*view.carried[:1]}
        kinds = {known[name].kind for name in held if name in known}
        days = whole_set(view, kind or next(iter(kinds), None), None)
    reaches, size = reaches_of(view, row, match), sized(row, match, "size")
    rest = {name: day for name, day in days.items() if name not in held}
    if reaches is None or not held or not held <= {*days} or size not in {None, len(rest)} or not SAYS_DATE.search(match[0]):
        return None
    return all(reaches(day) != bool(match["none"]) for day in rest.values())


_ENDS = re.compile(
    rf"{START}the (?P<n>{COUNT})(?: {KIND})? (?:(?P<old>oldest|earliest)|newest|latest|youngest|most recent)(?: (?:of|"
    rf"among){OF_SET})?"
    rf"(?:{WHEN}(?:(?:,? and|,) (?P<also>{DAY}))?| (?:followed|came|appeared|were published) (?P<step>{SPAN}|{DAY})(?: later|"
    rf" earlier| before)?){END}"
)


def _end(view: View, row: Typed, match: re.Match[str]) -> tuple[set[str], dict[str, date]] | None:
    """The oldest or the newest of a set, so many, where just so many are."""
    count, size = int(row.counts[match.start("n")].value), sized(row, match, "size")
    spoken = [claim.members for claim in view.counted[-1:]] + [*view.spoken[:1]]
    days = whole_set(view, match["kind"], size)
    if size is None and not match["kind"]:
        days = {n: day for n in (spoken[0] if spoken else ()) if (day := view.desk.began_on(n)) is not None}
    if not days and size is None and view.day_before in {*days_of(view, "paper").values()}:
        days = days_of(view, "paper")  # "Nine were published on 30 April. The two newest followed a day later"
    order = sorted(days, key=lambda name: days[name], reverse=match["old"] is None)
    if len(order) <= count or days[order[count - 1]] == days[order[count]]:
        return None
    return {*order[:count]}, days


def _ends_before(view: View, row: Typed, at: int) -> tuple[set[str], dict[str, date]] | None:
    """Whom "the others" leave out, where the clause before tells of the oldest ones."""
    told = [match for match in _ENDS.finditer(row.text) if match.end() <= at]
    return _end(view, row, told[-1]) if told else None


def _ends(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The two oldest of the six papers date from June 9 and 10", "the two newest followed a day later"."""
    found = _end(view, row, match)
    if found is None:
        return False
    held, days = {found[1][name] for name in found[0]}, found[1]
    if match["step"]:
        moment = row.days.get(match.start("step"))
        return moment is not None and all(moment.holds(day) for day in held)
    told = [row.days[match.start(group)] for group in ("day", "also") if match[group]]
    return bool(days and told) and not match["side"] and all(any(one.holds(day) for one in told) for day in held) and all(
        any(one.holds(day) for day in held) for one in told
    )  # fmt: skip


_FRAMES: tuple[Frame, ...] = ((_ONLY, _only), (_ONLY_FEW, _only_few), (_OTHERS, _others), (_ENDS, _ends))


def dated_others(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly who alone, who of the others, or which of the oldest and newest are of a day."""
    yield from (match.span() for match in right_clauses(view, _FRAMES))


def not_the_others(view: View) -> Iterator[tuple[int, int]]:
    """Reads "All the other datasets listed date from 2025", where they do not."""
    row = typed(view)
    yield from (match.span() for match in _OTHERS.finditer(row.text) if _others(view, row, match) is False)
