"""Whose newest release is of a day, of all projects that have releases: that of one alone, or of all the others, or of none.

A clause is read only as a whole: with its projects, their number and its day, in a frame that says just this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.kept import once
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Typed, typed
from autopost.grounding.view import View

LATEST = r"(?:newest|latest|most recent|last|current|freshest)"
RELEASE = r"(?:releases?|versions?)"
HERE = (
    r"(?:here|listed|tracked|known|shown|given|"
    r"(?:in|of|on) (?:this|the|today's|our) (?:edition|issue|(?:release )?table|release list))"
)
OF_THEM = (
    rf"(?: (?:(?:tracked|listed) )?(?:projects?|repositor(?:y|ies)|ones)?'?(?: {LATEST}(?: {RELEASE})?)?"
    rf"(?:,? (?:(?:with|whose) (?:listed )?(?:{LATEST} )?{RELEASE}(?: (?:(?:is|are) )?(?:{HERE}|we (?:list|track)))*|{HERE}))*)?"
)
_SAYS = (
    r"(?:is|was|were|are|been|be|dated?|dates|dating|published|released|shipped|came|come|comes|appeared|bears?|"
    r"bearing|carries|carry|"
    rf"carrying|fell|falls|out|back|anything|something|an?|any|the|same|release|publication|date|{RELEASE}|of|on|in|from|to|has|have|had|"
    r"that|which|with|itself)"
)
END = r"(?=$|[.,;:!?](?: |$)| and | but | while )"
START = r"(?:^|(?<=[.;:,] )|(?<= and )|(?<= but )|(?<= while )|(?<= that ))[\"(]?"


def from_day(name: str = "day") -> str:
    """A pattern for "that dates from May", "to have published on 16 June itself", "whose newest release is of Monday"."""
    own = rf"(?P<{name}_own>(?:whose|has an?|with an?|have an?|had an?) {LATEST} {RELEASE})"
    return rf"(?: {own})?(?: {_SAYS})*(?P<{name}_since> since)?(?: the)? (?P<{name}>{DAY})(?: (?:itself|on))?"


_OF_RELEASES = re.compile(
    r"\b(?:releases?|versions?|newest|latest|recent(?:ly)?|updates?|published|shipped|issued|tagged|projects?|last|fresh\w*|out|stale\w*)\b"
)


@once
def by_project(view: View) -> dict[str, list[Event]]:
    """The releases of every project, each in their order; of none where the sentence speaks of none."""
    every: dict[str, list[Event]] = {}
    if not (view.mentions.versions or _OF_RELEASES.search(view.mentions.bare)):
        return every
    for event in sorted(view.desk.releases, key=newness):
        every.setdefault(event.subject, []).append(event)
    return every


def _held(every: dict[str, list[Event]], moment: Moment, *, own: bool, since: bool = False) -> set[str]:
    """Whose newest release, or of whom any release, is of a day, or of that day and later."""

    def held(day: date) -> bool:
        return moment.first is not None and (day > moment.first if since else moment.holds(day))

    return {name for name, made in every.items() if any(held(one.day) for one in (made[-1:] if own else made))}


_IS_ONLY = r"(?:is|was|remains) (?:the )?(?:only|sole|lone|alone)"
_ONLY = re.compile(
    rf"{START}(?:(?:of|among) (?:all )?the (?P<all>{COUNT}){OF_THEM},? )?(?P<name>{NAME})"
    rf"(?:'s? (?P<own>{LATEST}) {RELEASE}(?:, (?P<version>{VERSION}),?)?)? "
    rf"{_IS_ONLY}(?: (?:(?:among|of) the )?(?P<of>{COUNT}|one|project|repository|{RELEASE}){OF_THEM})?{from_day()}{END}"
)
_JUST = re.compile(
    rf"{START}(?:(?:of|among) (?:all )?the (?P<all>{COUNT}){OF_THEM},? )?(?:only|just) (?P<name>{NAME})"
    rf"(?:'s? (?P<own>{LATEST}) {RELEASE})?(?P<of>)(?P<version>){from_day()}{END}"
)
_REST = re.compile(
    rf"{START}(?:(?:(?P<none>none|not one|no release)|those|the (?:newest )?(?:ones|releases|"
    rf"versions)) of )?(?:all )?(?:of )?(?:the )?(?:other|remaining) (?P<n>{COUNT}){OF_THEM}"
    rf"{from_day()}{END}"
)


def newest_ones(view: View) -> Iterator[tuple[int, int]]:
    """Reads "A's newest release is the only one of the six projects' newest that dates from May; the other five came in June"."""
    every, row = by_project(view), typed(view)
    if len(every) < len("ABC"):
        return
    for match in (*_ONLY.finditer(row.text), *_JUST.finditer(row.text)):
        name, own = row.names[match.start("name")], bool(match["own"] or match["day_own"])
        moment = row.days[match.start("day")]
        numbers = (row.counts.get(match.start(group)) for group in ("all", "of") if match[group])
        sized = all((n.total or n.value) == len(every) for n in numbers if n is not None and (n.total or n.value != 1))
        held = _held(every, moment, own=own, since=bool(match["day_since"]))
        if sized and name in every and held == {name} and _is_newest(row, match, every[name]):
            yield match.span()
    for match in _REST.finditer(row.text):
        before = [name for at, name in row.names.items() if at < match.start()] or [*view.carried[:1]]
        rest = {*every} - {*before}
        size, moment = row.counts[match.start("n")], row.days[match.start("day")]
        own = not match["none"] or bool(match["day_own"])
        held = _held(every, moment, own=own, since=bool(match["day_since"])) & rest
        if size.value == len(rest) and size.total is None and held == (set() if match["none"] else rest):
            yield match.span()


def _is_newest(row: Typed, match: re.Match[str], made: list[Event]) -> bool:
    """Whether the version that is named as the newest one is so."""
    version = row.versions.get(match.start("version")) if match["version"] else None
    return version is None or same_version(made[-1].version, version.value)


_OLD = re.compile(r"\b(?:oldest|longest ago|stalest|earliest|older)\b")
_RECENT = re.compile(r"\b(?:most recent(?:ly)?|freshest|youngest)\b")


def extreme_of_newest(view: View) -> bool:
    """Reads "of the newest releases A's is the most recent, B's the oldest": of each word the name that stands nearest."""
    every = by_project(view)
    last = {name: made[-1].day for name, made in every.items()}
    words = [(match, min) for match in _OLD.finditer(view.mentions.bare)]
    words += [(match, max) for match in _RECENT.finditer(view.mentions.bare)]
    if view.cited or len(last) < len("AB") or not words or not _OF_RELEASES.search(view.mentions.bare):
        return False
    for match, end in words:
        start, end_of = next(((a, b) for a, b in view.segments if a <= match.start() <= b), (0, 0))
        here = those_in(view.single, start, end_of) or view.single
        near = min(here, key=lambda ref: min(abs(ref.start - match.end()), abs(match.start() - ref.end)), default=None)
        name = next(iter(near.subjects)) if near else ""
        if last.get(name) != end(last.values()):
            return False
    return True
