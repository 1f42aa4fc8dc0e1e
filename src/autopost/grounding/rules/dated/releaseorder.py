"""Which of two releases came first, and what came out on a day: "rc18 appeared eight days ahead of rc17"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.dating import newness, release_at
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.typed import DAY, NAME, SPAN, VERSION, Typed, typed
from autopost.grounding.view import View

_NEWEST = r"(?:latest|newest|most recent|last|current)(?: (?:release|version|one|tag|update))?"
_ITS = rf"(?:{NAME}(?:'s?)? (?:own )?|its |the )?(?:(?:release|version) )?"
_ORDER = (
    r"(?P<word>(?P<before>ahead of|before|earlier than|prior to|in advance of|older than|predates?|predating|precedes?|"
    r"preceding|preceded)|"
    r"after|later than|behind|younger than|newer than|more recent than|follow(?:s|ed|ing)|succeed(?:s|ed)|postdates?|"
    r"on the heels of|"
    r"an? (?:(?P<early>older|earlier)|newer|later|more recent|younger|fresher) (?:release|version|one|tag|update) than)"
)
_TWO = re.compile(rf"(?P<one>{VERSION})(?P<gap>[^.;:()\ue012]*?) {_ORDER} {_ITS}(?P<two>{VERSION}|{_NEWEST}\b)")
_NEWEST_IS = re.compile(
    rf"(?P<who>{NAME})'s? {_NEWEST} (?:is|was|came(?: out)?|appeared|dates?|arrived) (?:(?:just|only|about|some|"
    rf"a mere) )*(?:(?P<span>{SPAN}) )?"
    rf"(?P<word>(?P<before>older than|earlier than|before|ahead of)|younger than|newer than|later than|more recent than|"
    rf"after) {_ITS}(?P<two>{VERSION})"
)
_OF_TWO = re.compile(
    rf"(?P<one>{VERSION})(?:,[^,;:.]{{1,40}},)? (?:is|was|counts as|makes|remains) the "
    r"(?P<word>(?P<late>later|newer|more recent|younger|fresher)|earlier|older|staler)(?: (?:release|version|one|"
    r"of the (?:two|pair)|of them|"
    r"tag|update))*(?=\W*$|[,;:.])"
)
_PASSED = re.compile(
    rf"(?P<who>{NAME}) (?P<said>(?:let|lets|saw|sees|spent|spends|left|leaves) (?P<day>{DAY}) (?:go by |pass |slip by |"
    rf"end )?(?:without|with no|"
    r"with nothing|empty-handed)(?: (?:an?|any))?(?: new)? ?(?:releases?|versions?|update|tag)?)\b"
)
_NOTHING = re.compile(
    rf"(?P<said>(?:for|on) (?P<day>{DAY}),? (?:the|our|this) (?:[a-z]+ )?(?:releases?(?: (?:list|table|calendar|log))?|"
    rf"list of releases|table of releases|"
    r"(?:list|table|calendar|log))(?: of [^.;,]{1,40}?)? (?:shows?|has|knows|lists?|records?|gives?|holds?|is|names?|"
    r"stays?|remains?) "
    r"(?:nothing|none|no (?:release|entry|version|update)s?|empty|blank))\b(?! (?:but|except|else|more|other|newer))"
)
_LEFT = re.compile(
    r",? and (?:(?:it )?(?:left|leaves) it at that|that was (?:it|all|that)|(?:put out |released |"
    r"shipped )?nothing (?:else|more|besides)|"
    r"no (?:other|more)(?: (?:release|version)s?)?)(?=\W*$|[,;.]| (?:that day|on that day))"
)
_YET = re.compile(
    rf"(?P<said>(?:has|have) (?:(?:yet|still) to|not yet|still not) "
    rf"(?:follow (?:it|that|this|{NAME}|{VERSION}) (?:up )?(?:with|by)|"
    r"released?|"
    rf"ship(?:ped)?|publish(?:ed)?|put out|bring out|"
    rf"issued?|tag(?:ged)?|reach(?:ed)?|arrive at|get to|move on to)) (?:a |the |version )?(?P<one>{VERSION})"
)
_SKIPPED = re.compile(
    rf"(?P<said>(?:skip(?:s|ped)(?: over)?|passed over|omitted|left out|never (?:released|published|shipped|tagged)) "
    rf"(?:the |version |release )*)(?P<one>{VERSION})|"
    rf"(?P<two>{VERSION}) (?P<so>(?:unreleased|unpublished|unshipped|on the shelf|in the drawer))\b"
)
"""Reads "skipped v1.1", "left v1.1 unreleased" of a version that came out."""
_IS_NOT = re.compile(
    rf"(?P<said>(?:newest|latest|most recent) (?:release|version)[^.;:\ue012]*? (?:is|"
    rf"was) not )(?P<one>{VERSION})"
)
"""Reads "the newest release of A is not v1.2" of just that one."""
_HAS_NEXT = re.compile(
    rf"(?P<one>{VERSION})(?: of {NAME})?(?:,[^.;:]{{1,40}},)? (?P<said>has (?:already |now |by now |since )*(?:a|"
    rf"its) successor(?: already| now)?)\b"
)


@OpenRule
def release_order(view: View) -> Iterator[Verdict]:
    """Refuses an order of two releases that their days belie, and a day without releases that has some."""
    if not view.desk.rolls.released:
        return
    row = typed(view)
    for match in (*_TWO.finditer(row.text), *_NEWEST_IS.finditer(row.text)):
        yield from _ordered(view, row, match)
    if (two := _OF_TWO.search(row.text)) is not None:
        yield from _later_of_two(view, row, two)
    yield from _of_a_day(view, row)
    yield from _yet(view, row)


def _ordered(view: View, row: Typed, match: re.Match[str]) -> Iterator[Verdict]:
    newest = match.re is _NEWEST_IS
    one = _newest(view, row.names[match.start("who")]) if newest else _version(view, row, match.start("one"))
    two = _version(view, row, match.start("two")) or _newest(view, _named_before(row, match.start("two")))
    if one is None or two is None or one == two or (not newest and _SAID_ELSE.search(match["gap"])):
        return
    told = next((span for span in row.spans.values() if span.end + 1 == match.start("word")), None)
    wrong_span = told is not None and not told.vague and told.days not in {abs((one.day - two.day).days), 0}
    before = bool(match["before"] or (not newest and match["early"]))
    if one.day == two.day or (one.day < two.day) != before or wrong_span:
        start = match.start() if newest else match.start("word")
        yield days_differ(told.start if told and wrong_span else start, match.end("word"), one, two)


_SAID_ELSE = re.compile(r"\b(?:and|but|while|not|never|has|stars|nobody|no)\b")


def _later_of_two(view: View, row: Typed, match: re.Match[str]) -> Iterator[Verdict]:
    """Reads "A v1, out on May 29, is the later release; B v2 is dated June 13"."""
    one = _version(view, row, match.start("one"))
    told = [event for at in row.versions if (event := _version(view, row, at)) is not None]
    if one is None or len(row.versions) != len("AB") or len(told) != len("AB"):
        return
    other = next((event for event in told if event != one), None)
    if other is not None and other.day != one.day and (one.day > other.day) != bool(match["late"]):
        yield days_differ(*match.span("word"), one, other)


def _of_a_day(view: View, row: Typed) -> Iterator[Verdict]:
    for match in (*_PASSED.finditer(row.text), *_NOTHING.finditer(row.text)):
        moment = row.days.get(match.start("day"))
        who = row.names.get(match.start("who"), "") if match.re is _PASSED else ""
        made = [e for e in view.desk.releases if moment is not None and moment.holds(e.day) and who in {"", e.subject}]
        if made:
            yield Verdict(*match.span("said"), "absence", f"{made[0].version} came out then", facts=(made[0].fact.tag,))
    left = _LEFT.search(view.mentions.bare)
    if left is None or not row.versions:
        return
    one = _version(view, row, max((at for at in row.versions if at < left.start()), default=-1))
    named = {event.version for at in row.versions if (event := _version(view, row, at)) is not None}
    same = view.desk.releases_of(one.subject) if one is not None else ()
    others = [e for e in same if one is not None and e.day == one.day and e.version not in named]
    if others:
        yield Verdict(*left.span(), "absence", f"{others[0].version} came out then, too", facts=(others[0].fact.tag,))


def _yet(view: View, row: Typed) -> Iterator[Verdict]:
    for match in _YET.finditer(row.text):
        if (one := _version(view, row, match.start("one"))) is not None:
            yield Verdict(*match.span("said"), "negation", f"{one.version} came out on {one.day}", facts=(one.fact.tag,))
    for match in _SKIPPED.finditer(row.text):
        which, said = ("one", "said") if match["one"] else ("two", "so")
        if (one := _version(view, row, match.start(which))) is not None:
            yield Verdict(*match.span(said), "negation", f"{one.version} came out on {one.day}", facts=(one.fact.tag,))
    for match in _IS_NOT.finditer(row.text):
        one = _version(view, row, match.start("one"))
        if one is not None and one == _newest(view, one.subject):
            yield Verdict(*match.span("said"), "negation", f"{one.version} is the newest", facts=(one.fact.tag,))
    for match in _HAS_NEXT.finditer(row.text):
        one = _version(view, row, match.start("one"))
        made = [e for e in view.desk.releases_of(one.subject) if e.early == one.early] if one is not None else []
        if one is not None and not any(newness(e) > newness(one) for e in made):
            yield Verdict(*match.span("said"), "newest", f"{one.version} is the newest known", facts=(one.fact.tag,))


def _version(view: View, row: Typed, at: int) -> Event | None:
    piece = row.versions.get(at)
    found = release_at(view, piece) if piece is not None else None
    if piece is None or found is not None:
        return found
    # "It has yet to follow it with v1.1": of whoever the sentence before named.
    return next((e for e in view.desk.releases if e.subject in view.carried and same_version(e.version, piece.value)), None)


def _newest(view: View, name: str) -> Event | None:
    made = view.desk.releases_of(name)
    day: date | None = max((event.day for event in made), default=None)
    return next((event for event in made if event.day == day), None)


def _named_before(row: Typed, at: int) -> str:
    """Whose the newest release is that is named at a place: "vLLM's latest"."""
    near = max((start for start in row.names if start < at), default=-1)
    return row.names.get(near, "")


def days_differ(start: int, end: int, one: Event, two: Event, code: str = "newest") -> Verdict:
    """What is wrong between two places, and when the two releases came out."""
    message = f"{one.version} came out on {one.day}, {two.version} on {two.day}"
    return Verdict(start, end, code, message, facts=(one.fact.tag, two.fact.tag))
