"""Whose newest release came last or first of all, who has but one, and how long it came after another's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.dated.elapsed import how_long
from autopost.grounding.dated.newestones import END, HERE, LATEST, OF_THEM, RELEASE, START, by_project
from autopost.grounding.kept import each_once
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, VERSION, Typed, typed
from autopost.grounding.view import View

_OUT = r"(?:published|released|shipped|updated|brought out a release|put out a release|was (?:updated|released))"
_LAST = r"(?:most recently|last|latest)"
_FIRST = r"(?:longest ago|least recently|earliest|first|\ue015++)"
_AGO = rf"(?:,? \(?(?:on |in |of )?(?P<{{}}>{DAY})\)?,?)?"
_WENT = re.compile(
    rf"{START}(?:of|among) (?:all )?the (?P<size>{COUNT}){OF_THEM},? (?P<last>{NAME}) {_OUT} {_LAST}{_AGO.format('day')}"
    rf"(?:,? (?:and|while|but) (?P<first>{NAME}) (?:{_OUT} )?{_FIRST}{_AGO.format('then')})?{END}"
)
_HAS = re.compile(
    rf"{START}(?P<name>{NAME}) (?:has|had|brings|brought) the (?P<way>{LATEST}|oldest|earliest) {RELEASE} "
    rf"(?:of|among) (?:all )?(?:the )?(?P<size>{COUNT}){OF_THEM}{END}"
)
_NONE = re.compile(
    rf"{START}(?:the {LATEST} {RELEASE} of (?P<name>{NAME})|"
    rf"(?P<own>{NAME})'s? {LATEST} {RELEASE})(?:, (?P<version>{VERSION}),?)? "
    rf"(?:(?:is|was|dates?|came|dated|published|released|out|from|back|of|on|to) )*(?:the )?(?P<day>{DAY}),? (?:and|but) "
    rf"no(?: other)? (?:{LATEST} )?(?:{RELEASE}|one) (?:among|of) (?:the )?(?P<size>{COUNT}){OF_THEM} is (?P<way>older|newer|"
    rf"younger|later|earlier){END}"
)
_SINGLE = re.compile(
    rf"{START}(?P<name>{NAME}) (?:is|stands) (?:alone|the only one)(?: (?:among|of) (?:all )?the (?P<size>{COUNT}){OF_THEM})? "
    rf"(?:in having|with|that has|to have) (?:just |only |but )?(?:a single|{COUNT}) {RELEASE}(?: {HERE})?{END}"
)
_NO = re.compile(
    rf"{START}(?P<name>{NAME}) (?:has|had|shows?|lists?) no(?: new)? {RELEASE} (?:in|from|of|on|dated) (?:the )?(?P<day>{DAY})"
    rf"(?: (?:to show|to its name|{HERE}))?{END}"
)
_NEWER = re.compile(
    rf"{START}nothing (?P<way>newer|older|later|earlier) than (?P<version>{VERSION})(?:,? (?:(?:published|released|out|of|"
    rf"from|dated|on) )+"
    rf"(?:the )?(?P<day>{DAY}),?)? (?:is|was) (?:listed|known|recorded|given|shown) (?:for|of|from) (?P<name>{NAME}){END}"
)
_STEP = (
    rf"(?P<{{0}}>{SPAN}) (?P<{{0}}way>after|before) (?:that of )?(?P<{{0}}whose>{NAME})(?:(?:'s?)? (?P<{{0}}version>{VERSION}))?"
)
_AFTER = re.compile(
    rf"{START}(?P<name>{NAME})(?:(?:'s?)?(?: {LATEST} {RELEASE}| {VERSION})?)? (?:came|appeared|is|was|followed|came out|"
    rf"was (?:published|released)) "
    rf"{_STEP.format('a')}(?:,? and {_STEP.format('b')})?{END}"
)


def latest_of_all(view: View) -> Iterator[tuple[int, int]]:
    """Reads "Of the six projects, A published most recently, and B longest ago", "A has the oldest release of the six"."""
    yield from (span for span, so in _told(view) if so)


def not_latest(view: View) -> Iterator[tuple[int, int]]:
    """Every such clause of known projects that is not so."""
    yield from (span for span, so in _told(view) if so is False)


@each_once
def _told(view: View) -> Iterator[tuple[tuple[int, int], bool | None]]:
    """What is told so of projects, with whether it is right; None where a project, or its version, is another one."""
    row, every = typed(view), by_project(view)
    for pattern, right in _FRAMES if len(every) >= len("ABC") else ():
        for match in pattern.finditer(row.text):
            known = all(name in every for at, name in row.names.items() if match.start() <= at < match.end())
            yield match.span(), right(view, row, match, every) if known else None


def _sized(row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    return match["size"] is None or row.counts[match.start("size")].value == len(every)


def _foremost(every: dict[str, list[Event]], name: str, *, last: bool) -> bool:
    """Whether nobody else's newest release came as late, or as early."""
    days = {whose: made[-1].day for whose, made in every.items()}
    return name in days and all(days[name] > day if last else days[name] < day for whose, day in days.items() if whose != name)


def _of_day(row: Typed, match: re.Match[str], group: str, made: list[Event]) -> bool:
    return match[group] is None or row.days[match.start(group)].holds(made[-1].day)


def _went(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    last = row.names[match.start("last")]
    first = row.names.get(match.start("first"), "") if match["first"] else ""
    right = _sized(row, match, every) and _foremost(every, last, last=True) and _of_day(row, match, "day", every[last])
    return right and (not first or (_foremost(every, first, last=False) and _of_day(row, match, "then", every[first])))


def _has(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    name = row.names[match.start("name")]
    return _sized(row, match, every) and _foremost(every, name, last=match["way"] not in {"oldest", "earliest"})


def _none(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    name = row.names[match.start("name") if match["name"] else match.start("own")]
    older = match["way"] in {"older", "earlier"}
    right = _sized(row, match, every) and _foremost(every, name, last=not older) and _of_day(row, match, "day", every[name])
    return right and _is(row, match, every[name][-1])


def _is(row: Typed, match: re.Match[str], event: Event, group: str = "version") -> bool:
    return match[group] is None or same_version(event.version, row.versions[match.start(group)].value)


def _single(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    one = [number.value for at, number in row.counts.items() if match.end("size") < at < match.end()]
    alone = [name for name, made in every.items() if len(made) == 1]
    return _sized(row, match, every) and set(one) <= {1} and alone == [row.names[match.start("name")]]


def _no(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    name, moment = row.names[match.start("name")], row.days[match.start("day")]
    return name in every and not any(moment.holds(one.day) for one in every[name])


def _newer(_: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool:
    made = every.get(row.names[match.start("name")], [])
    end = made[-1:] if match["way"] in {"newer", "later"} else made[:1]
    return bool(end) and _is(row, match, end[0]) and (match["day"] is None or row.days[match.start("day")].holds(end[0].day))


def _after(view: View, row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> bool | None:
    """Reads "It came a day after A's v0.23.0 and 18 days after B's v0.6.12": of the newest of each."""
    own = every[row.names[match.start("name")]][-1]
    said = [piece for at, piece in row.versions.items() if match.start() <= at < match.start("a")]
    if any(not same_version(own.version, piece.value) for piece in said):
        return None
    right = True
    for group in "ab" if match["b"] else "a":
        whose = every[row.names[match.start(f"{group}whose")]][-1]
        if whose.subject == own.subject or not _is(row, match, whose, f"{group}version"):
            return None
        near, far = how_long(view, row.spans[match.start(group)])
        days = (own.day - whose.day).days * (1 if match[f"{group}way"] == "after" else -1)
        right = right and near <= days <= far
    return right


_Frame = tuple[re.Pattern[str], Callable[[View, Typed, re.Match[str], dict[str, list[Event]]], bool | None]]
_FRAMES: tuple[_Frame, ...] = (
    (_WENT, _went), (_HAS, _has), (_NONE, _none), (_SINGLE, _single), (_NO, _no), (_NEWER, _newer), (_AFTER, _after),
)  # fmt: skip
