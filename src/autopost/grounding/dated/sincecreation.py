"""What is told of the time since something was created or published: how far two lie apart, and what one had at such an age.

A clause is read only as a whole: whose creation, every day, the length of time and the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.measuring import level_at
from autopost.grounding.dated.elapsed import how_long
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.mentions.timewords import COUNT as HOW_MANY
from autopost.grounding.mentions.timewords import counted
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, VERSION, Frame, Typed, right_clauses, typed
from autopost.grounding.view import View

_BIRTH = r"(?:creation|publication|birth|launch|upload|first appearance)"
MADE = r"(?:(?:was|were|is|being) )?(?:created|published|made|born|uploaded|submitted|launched)"
_AT = rf"(?:,? \(?(?:(?:in|on|from) )?(?:the )?(?P<{{}}>{DAY})\)?,?)?"
_GOT = r"(?:had|has|counted|stood at|collected|gained|won|gathered|drew|attracted|earned|reached|amassed|picked up|took in)"
METRIC = r"(?P<what>stars|likes|forks|downloads|upvotes)"


_APART = re.compile(
    rf"{START}(?:(?:some|about|almost|nearly|more than|less than|just|only|over|exactly|around|roughly) )?(?P<span>{SPAN}) "
    rf"(?:separates?|separated|lie|lies|lay|passed|stand|"
    rf"are) (?:between )?(?:the )?(?:{_BIRTH}s?(?: dates?)? of )(?P<one>{NAME}){_AT.format('day')} "
    rf"(?:from|and) (?:(?:that|the {_BIRTH}) of )?(?P<two>{NAME}){_AT.format('then')}{END}"
)
_AFTER = re.compile(
    rf"{START}(?P<span>{SPAN}) after (?:its|{NAME}) {_BIRTH}{_AT.format('day')},? (?P<name>{NAME}) (?:already |"
    rf"then )?{_GOT} (?P<n>{COUNT}) {METRIC}{END}"
)
_HAS_AFTER = re.compile(
    rf"(?P<name>{NAME}) (?:already |now |then )?{_GOT} (?P<n>{COUNT}) {METRIC},? (?P<span>{SPAN}) after (?:its|{NAME}) "
    rf"{_BIRTH}{_AT.format('day')}{END}"
)
_OLD = re.compile(
    rf"{START}(?P<age>{DAY}) on (?P<day>{DAY}),? (?P<name>{NAME}) (?:then |already )*{_GOT} (?P<n>{COUNT}) {METRIC}{END}"
)
_FIRST = re.compile(
    rf"{START}(?P<name>{NAME})(?:,? (?:which (?:was )?)?(?:{MADE})? ?(?:on |"
    rf"in )?(?P<day>{DAY}),)? {_GOT} (?:its (?:first )?)?(?P<n>{COUNT}) {METRIC} "
    rf"in (?:{NAME}|its|the) {COUNT} (?P<span>{SPAN})(?: of (?:its )?(?:existence|life))?{END}"
)
_SINCE = re.compile(
    rf"{START}(?:in )?(?:the )?(?P<span>{SPAN}) (?:{SPAN}|since (?:its|{NAME}) {_BIRTH}),? (?P<name>{NAME}) (?:already |"
    rf"then )?(?:has )?{_GOT} "
    rf"(?P<n>{COUNT}) {METRIC}{END}"
)
_WEEKS_AND_DAYS = re.compile(rf"\b(?P<w>{HOW_MANY}|an?) weeks? and (?P<d>{HOW_MANY}|an?) days? (?:old|ago)\b")


def since_creation(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly of the time since something was created, published or released."""
    yield from (match.span() for match in right_clauses(view, _FRAMES))
    yield from _weeks_and_days(view, typed(view))


def holds_day(row: Typed, match: re.Match[str], group: str, day: date) -> bool:
    """Whether the day that a group of a match gives, if it gives one, is this one."""
    return match[group] is None or row.days[match.start(group)].holds(day)


def lasts(view: View, row: Typed, match: re.Match[str], days: int) -> bool:
    """Whether the length of time that a match tells is so many days."""
    near, far = how_long(view, row.spans[match.start("span")])
    return near <= days <= far


def _apart(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Nearly six years separate the creation of A in April 2020 from that of B in April 2026"."""
    one, two = (view.desk.began_on(row.names[match.start(group)]) for group in ("one", "two"))
    if one is None or two is None:
        return False
    return (
        holds_day(row, match, "day", one)
        and holds_day(row, match, "then", two)
        and lasts(view, row, match, abs((one - two).days))
    )


def _had(view: View, row: Typed, match: re.Match[str], day: date) -> bool:
    """Whether the subject had so many on a day, today's figures being of the day on which they were taken."""
    name, family, number = row.names[match.start("name")], match["what"], row.counts[match.start("n")]
    level = level_at(view, name, family, day)
    return level is not None and number.form == "count" and number.fits(level)


def _after(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Two days after its creation on 25 April, A had 1,226 stars"."""
    born, window = view.desk.began_on(row.names[match.start("name")]), row.spans[match.start("span")]
    exact = window.unit in {"day", "week"} and not window.vague
    return (
        born is not None
        and exact
        and holds_day(row, match, "day", born)
        and _had(view, row, match, born + timedelta(window.days))
    )


def _old(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Two days old on Monday 27 April, A then had 1,226 stars"."""
    born, day = view.desk.began_on(row.names[match.start("name")]), row.days[match.start("day")].first
    age = re.match(rf"(?P<n>{HOW_MANY}|an?) (?P<u>day|week)s? old$", view.low[match.start("age") : match.end("age")])
    if born is None or day is None or age is None:
        return False
    return (day - born).days == counted(age["n"]) * {"day": 1, "week": 7}[age["u"]] and _had(view, row, match, day)


def _first(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A, created on 22 April, collected 1,228 stars in its first eight days": all it has, at that age."""
    name = row.names[match.start("name")]
    born, now = view.desk.began_on(name), view.rolls.of(name, match["what"])
    if born is None or now is None or not holds_day(row, match, "day", born) or match["what"] == "downloads":
        return False
    first = view.low.startswith("first ", match.start("span") - len("first "))
    return first and lasts(view, row, match, (taken_on(now) - born).days) and _had(view, row, match, taken_on(now))


def _since(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "In the nine days since its creation A has gathered 3,477 stars"."""
    name = row.names[match.start("name")]
    born, now = view.desk.began_on(name), view.rolls.of(name, match["what"])
    since = re.search(rf" since (?:its|\S+) {_BIRTH}\b", view.low[match.start("span") : match.start("name")])
    if born is None or now is None or since is None or match["what"] == "downloads":
        return False
    return lasts(view, row, match, (taken_on(now) - born).days) and _had(view, row, match, taken_on(now))


def _weeks_and_days(view: View, row: Typed) -> Iterator[tuple[int, int]]:
    """Reads "its newest release, v1.1, is three weeks and a day old"."""
    for match in _WEEKS_AND_DAYS.finditer(view.low):
        day = view.desk.ledger.edition - timedelta(days=7 * counted(match["w"]) + counted(match["d"]))
        named = [name for at, name in row.names.items() if at < match.start()] or [*view.carried[:1]]
        made = [one for one in view.desk.releases if one.subject in named]
        born = {view.desk.began_on(name) for name in named}
        of_release = re.search(rf"\b(?:release|version)\b|{VERSION}", row.text[: match.start()])
        if len({*named}) == 1 and (max((one.day for one in made), default=None) == day if of_release else born == {day}):
            yield match.span()


_FRAMES: tuple[Frame, ...] = (
    (_APART, _apart), (_AFTER, _after), (_HAS_AFTER, _after), (_OLD, _old), (_FIRST, _first), (_SINCE, _since),
)  # fmt: skip
