"""Releases told in a row: "Newest releases first: A on Tuesday, B and C on Monday", "for June: A and B two each; C one".

A row is read only when each of its entries is right, and when they stand in the order that it claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from autopost.grounding.attaching.events import Event, same_version, version_key
from autopost.grounding.dated.newestones import END, HERE, LATEST, RELEASE, START, by_project, from_day
from autopost.grounding.mentions.times import Moment
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Typed, typed
from autopost.grounding.view import View

_HEAD = re.compile(
    rf"(?:^|(?<=[.;] ))\W*(?:(?:the|their) )?(?:{LATEST} {RELEASE}|(?P<old>oldest) {RELEASE}|"
    rf"{RELEASE})(?: of the (?P<size>{COUNT})[^:;.,]{{0,40}})?"
    rf"(?P<order>,? (?:(?:newest |latest )?{COUNT}|from (?:new|newest|latest) to (?:old|oldest)|(?:the )?newest {COUNT}))?: "
)
_NAMES = rf"{NAME}(?: {VERSION})?(?:(?:,? and |, ){NAME}(?: {VERSION})?)*"
_JOINED = r"(?:[,;]? and |[,;] )?"
_ENTRY = re.compile(
    rf"{_JOINED}(?P<names>{_NAMES}),? \(?(?:(?:on|in|of|from|last|since|dated|dates|both|each|all) )*(?:the )?(?P<day>{DAY})\)?"
)
_STOP = re.compile(r"[.;](?= |$)|$")


def newest_rows(view: View) -> Iterator[tuple[int, int]]:
    """Reads "Newest releases first: A on Tuesday, B and C on Monday, D in May": whose newest each is, in that order."""
    row, every = typed(view), by_project(view)
    for head in _HEAD.finditer(row.text):
        at, told, days = head.end(), list[str](), list[list[date]]()
        while (entry := _ENTRY.match(row.text, at)) is not None:
            found = _newest_of(row, entry, every)
            if found is None:
                break
            told += found
            days.append([every[name][-1].day for name in found])
            at = entry.end()
        orders = head["order"] is not None or head["old"] is not None
        ordered = [*reversed(days)] if head["old"] else days
        falls = all(min(one) >= max(two) for one, two in pairwise(ordered))
        size = row.counts.get(head.start("size")) if head["size"] else None
        whole = size is None or size.value == len(told) == len(every)
        if len(days) > 1 and whole and (falls or not orders) and _STOP.match(row.text, at):
            yield head.start(), at
    yield from _of_a_day(row, every)
    yield from _one_alone(row, every)
    yield from _higher(row, every)


def _newest_of(row: Typed, entry: re.Match[str], every: dict[str, list[Event]]) -> list[str] | None:
    """Who is named in an entry, if the newest release of each is of its day, and is the version named."""
    names = _named(row, entry)
    moment, low, high = row.days[entry.start("day")], *entry.span("names")
    said = [piece for at, piece in row.versions.items() if low <= at < high]
    right = all(name in every and moment.holds(every[name][-1].day) for name in names)
    right = right and all(any(same_version(every[name][-1].version, piece.value) for name in names) for piece in said)
    return names if right and (not said or len(said) == len(names) == 1) else None


def _named(row: Typed, match: re.Match[str], group: str = "names") -> list[str]:
    low, high = match.span(group)
    return [name for at, name in row.names.items() if low <= at < high]


def _made(every: dict[str, list[Event]], name: str, moment: Moment) -> int:
    """How many releases of a project are of a time; no such number for whoever has none at all."""
    return sum(moment.holds(one.day) for one in every[name]) if name in every else -1


_SAME_DAY = re.compile(
    rf"{START}(?:(?:on )?(?P<then>{DAY})(?: alone)?,? )?(?:not one but )?(?P<n>{COUNT})(?: (?:listed|"
    rf"dated))?(?: {RELEASE})?(?: {HERE})?"
    r"(?: (?:bear|carry|share|have|are|were|came|date|dated|published|released|out))+(?: the (?:same )?date(?: of)?)?"
    rf"(?: (?:on|from|of|in))?(?: the)?(?: (?P<day>{DAY}))?"
    rf"(?P<parts>(?:(?:[,:;]|,? and) {COUNT} (?:is |are |were |come )?(?:of|from|by|for) {NAME})+){END}"
)
_PART = re.compile(rf"(?P<n>{COUNT}) (?:is |are |were |come )?(?:of|from|by|for) (?P<name>{NAME})")


def _of_a_day(row: Typed, every: dict[str, list[Event]]) -> Iterator[tuple[int, int]]:
    """Reads "Three of the eleven releases listed carry the date 15 June: two of A, one of B"."""
    whole = sum(map(len, every.values()))
    for match in _SAME_DAY.finditer(row.text):
        number, moment = row.counts[match.start("n")], row.days.get(match.start("day" if match["day"] else "then"))
        if moment is None or bool(match["day"]) == bool(match["then"]):
            continue
        parts = [*_PART.finditer(row.text, *match.span("parts"))]
        held = [(row.counts[part.start("n")].value, _made(every, row.names[part.start("name")], moment)) for part in parts]
        made = sum(_made(every, name, moment) for name in every)
        told = number.form == "count" and number.value == made == sum(value for value, _ in held)
        if told and number.total in {None, whole} and _RELEASES.search(row.text) and all(a == b for a, b in held):
            yield match.span()


_ALONE = re.compile(
    rf"{START}of the (?:(?P<size>{COUNT}) )?{RELEASE}(?: {HERE})?,? (?:only |just )(?P<n>{COUNT})(?:,|"
    rf":) (?P<name>{NAME})(?:'s?)? "
    rf"(?P<version>{VERSION}),{from_day()}{END}"
)


def _one_alone(row: Typed, every: dict[str, list[Event]]) -> Iterator[tuple[int, int]]:
    """Reads "Of the releases listed only one, A v1.1, fell on a weekend"."""
    for match in _ALONE.finditer(row.text):
        moment, name = row.days[match.start("day")], row.names[match.start("name")]
        held = [one for made in every.values() for one in made if moment.holds(one.day)]
        number, size = row.counts[match.start("n")], row.counts.get(match.start("size"))
        whole = size is None or size.value == sum(map(len, every.values()))
        version = row.versions[match.start("version")].value
        one = number.value == len(held) == 1 and whole and held[0].subject == name
        if one and same_version(held[0].version, version):
            yield match.span()


_HIGHER = re.compile(
    rf"(?P<one>{VERSION}),? and (?P<two>{VERSION})[,;]? (?:and |of which |where )?the (?P<which>higher|lower|former|"
    rf"latter)(?: (?:version )?(?:number|one))? "
    rf"is (?:the |its )?{LATEST}(?: {RELEASE}| one)?{END}"
)


def _higher(row: Typed, every: dict[str, list[Event]]) -> Iterator[tuple[int, int]]:
    """Reads "published v5.12.1 and v5.10.3, and the higher number is the newest"."""
    for match in _HIGHER.finditer(row.text):
        said = [row.versions[match.start(group)].value for group in ("one", "two")]
        order = said if match["which"] in {"former", "latter"} else sorted(said, key=version_key)
        meant = order[0] if match["which"] in {"former", "lower"} else order[1]
        before = [name for at, name in row.names.items() if at < match.start()]
        made = every.get(before[-1], []) if before else []
        known = all(any(same_version(one.version, value) for one in made) for value in said)
        if known and same_version(made[-1].version, meant):
            yield match.span()


_RELEASES = re.compile(rf"\b{RELEASE}\b")
