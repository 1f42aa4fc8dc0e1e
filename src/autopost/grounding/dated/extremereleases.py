"""Which release is the newest or the oldest of all that are known: "The freshest release this morning is A's v0.25"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.dated.newestones import by_project
from autopost.grounding.kept import once
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Typed, typed
from autopost.grounding.view import View

_PAGE = r"(?:edition|issue|round-?up|column|overview|crop|survey|paper|list|table|morning|day|page|(?:release )?(?:list|table))"
_WHERE = (
    r"(?: (?:of (?:them )?all|here|today|this morning|listed|mentioned|known|shown|tracked|covered|named|dated|"
    rf"on record|recorded|in the ledger|that the edition (?:lists|names)|"
    rf"(?:in|of|on) (?:this|today's|the|our|{DAY}(?:'s)?) {_PAGE}))"
)
_NEW = r"newest|freshest|latest|most recent|youngest"
_NEWER = r"more recent|newer|fresher|younger|later"
_WHOSE = rf"(?:that of )?(?P<name>{NAME})(?:'s?)?(?: (?P<version>{VERSION}))?"
_THE_ONE = rf"the (?:(?P<new>{_NEW})|oldest|earliest)"
_IS_WHOSE = rf"(?:is|was|c[ao]mes? from) {_WHOSE}(?=\W*$|[,.;:]| of {DAY})"
_OF_THEM = rf"(?:of|among) (?:all (?:the )?|the |these |those |our )(?:{COUNT} )?(?:releases|versions){_WHERE}*"
_DATED = r"(?:(?:published|released|out) on|from|of|dated)"
_DAYED = rf"(?: of {DAY}|,? {_DATED} {DAY},?)?"
_FRAMES = (
    re.compile(rf"\b{_OF_THEM},? {_THE_ONE}(?: one)? {_IS_WHOSE}"),
    re.compile(rf"\b{_THE_ONE} {_OF_THEM} {_IS_WHOSE}"),
    re.compile(rf"{_WHOSE}{_DAYED} (?:is|was) (?:by far )?{_THE_ONE}(?: release| version)? {_OF_THEM}"),
    re.compile(rf"\b{_OF_THEM},? {_WHOSE}{_DAYED} (?:is|was) {_THE_ONE}\b"),
    re.compile(
        rf"\bwith (?P<version>{VERSION}),? (?P<name>{NAME}) (?:has|had|holds|published|released|shipped)"
        rf"(?: published| released)? {_THE_ONE}(?: release| version)? {_OF_THEM}"
    ),
    re.compile(rf"\b(?:every|all)(?: the)? releases?\b[^.;:]*? {_THE_ONE} {_IS_WHOSE}"),
    re.compile(rf"{_WHOSE}(?:, {_DATED} {DAY},)? (?:is|was) {_THE_ONE} (?:release|version){_WHERE}+"),
    re.compile(
        rf"\b{_THE_ONE} (?:release|version){_WHERE}+(?: (?:is|was|remains|c[ao]mes? from|"
        rf"belongs to)|:)"
        rf" {_WHOSE}(?=\W*$|[,.;:])"
    ),
    re.compile(
        rf"\b(?:releases|versions)\b[^;:]*(?:,|,? and|,? while|;) {_THE_ONE},? (?:(?:is|was) )?{_WHOSE}"
        rf"(?=\W*$|,? (?:(?:of|from|dated|out on) {DAY}|goes back to|dates from|came out|is from))"
    ),
    re.compile(
        rf"\b(?:no(?: other)? (?:release|version){_WHERE}* (?:is|was|has been)|"
        rf"no(?:ne|t one|t a single one) {_OF_THEM} (?:is|was)) (?:any )?(?:(?P<new>{_NEWER})|older|earlier) than {_WHOSE}"
    ),
    re.compile(
        rf"\b(?:none|not one) of (?:the|these|our)(?: {COUNT})?(?: [a-z]+)? projects (?:has|shows|offers) (?:a |any )?"
        rf"(?:(?P<new>{_NEWER})|older|earlier) (?:release|version) than {_WHOSE}"
    ),
    re.compile(rf"(?P<name>{NAME})(?:'s?)?(?: (?P<version>{VERSION}))?(?P<new>)? has been out (?:the )?longest\b"),
)
_REPLACED = re.compile(
    rf"(?P<name>{NAME})(?:'s?)? (?P<version>{VERSION})(?:, [^,;]{{1,40}},)? (?:has |have |was )(?:since |already |"
    rf"now )?(?:been )?"
    r"(?:given way to|superseded by|replaced by|succeeded by) (?:an? |the )?(?:newer|later|more recent|fresher) (?:version|"
    r"release|one)\b"
)
_EVERY_ONE = re.compile(
    r"\b(?:mentioned|known|listed|named|shown|recorded|on record|of (?:them )?all|that the edition (?:lists|names)|"
    r"(?:dated|named) in|in (?:the|this|our|today's) (?:ledger|edition|issue|column|round-?up|overview)|"
    r"(?:releases|versions)\b(?! in))\b"
)


@dataclass(frozen=True)
class Extreme:
    """Where it is told, and whether it is so."""

    start: int
    end: int
    true: bool


@once
def extreme_releases(view: View) -> tuple[Extreme, ...]:
    """Every such statement about a project of which releases are known."""
    return () if view.cited else tuple(_read(view))


def right_of_extremes(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are so."""
    yield from ((told.start, told.end) for told in extreme_releases(view) if told.true)


def _read(view: View) -> Iterator[Extreme]:
    row, every = typed(view), by_project(view)
    for pattern in _FRAMES if len(every) > 1 else ():
        for match in pattern.finditer(row.text):
            own = _event(row, match, every)
            if own is not None:
                whole = _EVERY_ONE.search(match[0]) is not None or match[0].startswith("no")
                yield Extreme(*match.span(), _so(own, every, new=bool(match["new"]), whole=whole))
    for match in _REPLACED.finditer(row.text):
        own = _event(row, match, every)
        if own is not None:
            yield Extreme(*match.span(), own is not every[own.subject][-1])


def _event(row: Typed, match: re.Match[str], every: dict[str, list[Event]]) -> Event | None:
    made = every.get(row.names[match.start("name")], [])
    if match["version"] and made:
        said = row.versions[match.start("version")].value
        return next((event for event in made if same_version(event.version, said)), None)
    return made[-1] if made else None


def _so(own: Event, every: dict[str, list[Event]], *, new: bool, whole: bool) -> bool:
    """Whether nothing known is newer; or older, of all that are known or of the newest release of each project."""
    last = [made[-1] for made in every.values()]
    if new:
        return own.day == max(event.day for event in last)
    current = own in last and own.day == min(event.day for event in last)
    return own.day == min(event.day for made in every.values() for event in made) or (current and not whole)
