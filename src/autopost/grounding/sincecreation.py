"""What is told of the time since something was created or published: how far two lie apart, and what one had at such an age.

A clause is read only as a whole: whose creation, every day, the length of time and the figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.asof import taken_on
from autopost.grounding.datedsets import KIND, OF_SET, days_of, sized, whole_set
from autopost.grounding.elapsed import how_long
from autopost.grounding.lengths import calendar
from autopost.grounding.measuring import level_on
from autopost.grounding.newestones import END, START
from autopost.grounding.timewords import COUNT as HOW_MANY
from autopost.grounding.timewords import counted
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, VERSION, Typed, typed
from autopost.grounding.view import View

_BIRTH = r"(?:creation|publication|birth|launch|upload|first appearance)"
_MADE = r"(?:(?:was|were|is|being) )?(?:created|published|made|born|uploaded|submitted|launched)"
_AT = rf"(?:,? \(?(?:(?:in|on|from) )?(?:the )?(?P<{{}}>{DAY})\)?,?)?"
_GOT = r"(?:had|has|counted|stood at|collected|gained|won|gathered|drew|attracted|earned|reached|amassed|picked up|took in)"
_METRIC = r"(?P<what>stars|likes|forks|downloads|upvotes)"

_ADJ = r"(?:(?:trending|listed|ranked) )"

_APART = re.compile(
    rf"{START}(?:(?:some|about|almost|nearly|more than|less than|just|only|over|exactly|around|roughly) )?(?P<span>{SPAN}) "
    rf"(?:separates?|separated|lie|lies|lay|passed|stand|"
    rf"are) (?:between )?(?:the )?(?:{_BIRTH}s?(?: dates?)? of )(?P<one>{NAME}){_AT.format('day')} "
    rf"(?:from|and) (?:(?:that|the {_BIRTH}) of )?(?P<two>{NAME}){_AT.format('then')}{END}"
)
_AFTER = re.compile(
    rf"{START}(?P<span>{SPAN}) after (?:its|{NAME}) {_BIRTH}{_AT.format('day')},? (?P<name>{NAME}) (?:already |"
    rf"then )?{_GOT} (?P<n>{COUNT}) {_METRIC}{END}"
)
_OLD = re.compile(
    rf"{START}(?P<age>{DAY}) on (?P<day>{DAY}),? (?P<name>{NAME}) (?:then |already )*{_GOT} (?P<n>{COUNT}) {_METRIC}{END}"
)
_FIRST = re.compile(
    rf"{START}(?P<name>{NAME})(?:,? (?:which (?:was )?)?(?:{_MADE})? ?(?:on |"
    rf"in )?(?P<day>{DAY}),)? {_GOT} (?:its (?:first )?)?(?P<n>{COUNT}) {_METRIC} "
    rf"in (?:{NAME}|its|the) {COUNT} (?P<span>{SPAN})(?: of (?:its )?(?:existence|life))?{END}"
)
_TURNED = re.compile(
    rf"(?:the (?P<end>oldest|youngest|newest) of (?:the|our|all) {_ADJ}?(?P<kind>{KIND})(?: (?:listed|here))?)? (?:turned|"
    rf"turns) (?P<n>{COUNT})(?: years old)? (?:(?P<span>{SPAN})|on (?P<day>{DAY})){END}"
)
_MOST = re.compile(
    rf"{START}the (?:{COUNT}|one|paper|title|model|dataset|space|repository) with the (?P<way>most|fewest) {_METRIC} "
    rf"(?:(?:had|has|is|was|been|dates|dated) )*(?:created|published|uploaded|from|submitted) (?:on |in )?(?P<day>{DAY}){END}"
)
_SINCE = re.compile(
    rf"{START}(?:in )?(?:the )?(?P<span>{SPAN}) (?:{SPAN}|since (?:its|{NAME}) {_BIRTH}),? (?P<name>{NAME}) (?:already |"
    rf"then )?(?:has )?{_GOT} "
    rf"(?P<n>{COUNT}) {_METRIC}{END}"
)
_AGED = re.compile(
    rf"{START}(?P<name>{NAME}) (?:is|was) the (?P<end>oldest|youngest|newest)(?: (?:of|"
    rf"among))?{OF_SET},? at (?P<span>{SPAN})(?: old)?{END}"
)
_NEXT = re.compile(
    rf"{START}(?P<name>{NAME}) {_MADE} (?:on )?(?P<day>{DAY}),? (?P<span>{SPAN}) (?P<way>before|after|ahead of) the "
    rf"(?:next(?: (?:oldest|newest|one))?|second(?:[- ](?:oldest|newest))?|{COUNT})(?: of (?:them|the {COUNT}|these|all))?{END}"
)
_WEEKS_AND_DAYS = re.compile(rf"\b(?P<w>{HOW_MANY}|an?) weeks? and (?P<d>{HOW_MANY}|an?) days? (?:old|ago)\b")


def since_creation(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly of the time since something was created, published or released."""
    row = typed(view)
    for pattern, right in _FRAMES:
        for match in pattern.finditer(row.text):
            if right(view, row, match):
                yield match.span()
    yield from _weeks_and_days(view, row)


def _born(view: View, name: str) -> date | None:
    fact = view.desk.began(name)
    return None if fact is None else fact.day


def _holds(row: Typed, match: re.Match[str], group: str, day: date) -> bool:
    return match[group] is None or row.days[match.start(group)].holds(day)


def _lasts(view: View, row: Typed, match: re.Match[str], days: int) -> bool:
    near, far = how_long(view, row.spans[match.start("span")])
    return near <= days <= far


def _apart(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Nearly six years separate the creation of A in April 2020 from that of B in April 2026"."""
    one, two = (_born(view, row.names[match.start(group)]) for group in ("one", "two"))
    if one is None or two is None:
        return False
    return _holds(row, match, "day", one) and _holds(row, match, "then", two) and _lasts(view, row, match, abs((one - two).days))


def _had(view: View, row: Typed, match: re.Match[str], day: date) -> bool:
    """Whether the subject had so many on a day, today's figures being of the day on which they were taken."""
    name, family, number = row.names[match.start("name")], match["what"], row.counts[match.start("n")]
    now: Fact | None = view.rolls.of(name, family)
    level = now.number if now is not None and taken_on(now) == day else level_on(view, name, family, day)
    return level is not None and number.form == "count" and number.fits(level)


def _after(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Two days after its creation on 25 April, A had 1,226 stars"."""
    born, window = _born(view, row.names[match.start("name")]), row.spans[match.start("span")]
    exact = window.unit in {"day", "week"} and not window.vague
    return (
        born is not None and exact and _holds(row, match, "day", born) and _had(view, row, match, born + timedelta(window.days))
    )


def _old(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "Two days old on Monday 27 April, A then had 1,226 stars"."""
    born, day = _born(view, row.names[match.start("name")]), row.days[match.start("day")].first
    age = re.match(rf"(?P<n>{HOW_MANY}|an?) (?P<u>day|week)s? old$", view.low[match.start("age") : match.end("age")])
    if born is None or day is None or age is None:
        return False
    return (day - born).days == counted(age["n"]) * {"day": 1, "week": 7}[age["u"]] and _had(view, row, match, day)


def _first(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A, created on 22 April, collected 1,228 stars in its first eight days": all it has, at that age."""
    name = row.names[match.start("name")]
    born, now = _born(view, name), view.rolls.of(name, match["what"])
    if born is None or now is None or not _holds(row, match, "day", born) or match["what"] == "downloads":
        return False
    first = view.low.startswith("first ", match.start("span") - len("first "))
    return first and _lasts(view, row, match, (taken_on(now) - born).days) and _had(view, row, match, taken_on(now))


def _since(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "In the nine days since its creation A has gathered 3,477 stars"."""
    name = row.names[match.start("name")]
    born, now = _born(view, name), view.rolls.of(name, match["what"])
    since = re.search(rf" since (?:its|\S+) {_BIRTH}\b", view.low[match.start("span") : match.start("name")])
    if born is None or now is None or since is None or match["what"] == "downloads":
        return False
    return _lasts(view, row, match, (taken_on(now) - born).days) and _had(view, row, match, taken_on(now))


def _aged(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "A is the oldest of the 30 models listed, at 103 days"."""
    name = row.names[match.start("name")]
    days = whole_set(view, match["kind"], sized(row, match, "size")) if match["kind"] else {}
    first = (min if match["end"] == "oldest" else max)(days.values(), default=None)
    alone = first is not None and days.get(name) == first and [*days.values()].count(first) == 1
    return alone and first is not None and _lasts(view, row, match, (view.desk.ledger.edition - first).days)


def _turned(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The oldest of the repositories listed turned six last month"."""
    told = [ref.subjects for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1]
    born = _born(view, next(iter(told[-1]))) if told else None
    if match["end"]:
        days = [*whole_set(view, match["kind"], None).values()]
        born = (min if match["end"] == "oldest" else max)(days, default=None)
    years = int(row.counts[match.start("n")].value)
    if born is None or (born.month, born.day) == (2, 29):
        return False
    then = born.replace(year=born.year + years)
    if match["day"]:
        return row.days[match.start("day")].holds(then)
    window = row.spans[match.start("span")]
    span = calendar(view.low[window.start : window.end], view.desk.ledger.edition)
    return span is not None and span[0] <= then <= span[1]


def _most(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "The one with the most upvotes had been published two days earlier"."""
    kinds = [kind for kind in view.rolls.covered if view.rolls.by(kind, match["what"])]
    kinds = ["paper"] if match["what"] == "upvotes" else ["repository"] if match["what"] == "stars" else kinds
    order = [name for kind in kinds for name in view.rolls.by(kind, match["what"])] if len(kinds) == 1 else []
    ends = order[::-1] if match["way"] == "fewest" else order
    values = [fact.number for name in ends[:2] if (fact := view.rolls.of(name, match["what"])) is not None]
    born = _born(view, ends[0]) if len(values) > 1 and values[0] != values[1] else None
    return born is not None and row.days[match.start("day")].holds(born)


def _next(view: View, row: Typed, match: re.Match[str]) -> bool:
    """Reads "it was published on 13 June, four days before the next of them": of those of its kind."""
    name = row.names[match.start("name")]
    known = view.desk.ledger.subjects
    days = days_of(view, known[name].kind) if name in known else {}
    own = days.pop(name, None)
    if own is None or not _holds(row, match, "day", own):
        return False
    beyond = [day for day in days.values() if (day < own if match["way"] == "after" else day > own)]
    near = (max if match["way"] == "after" else min)(beyond, default=None)
    alone = near is not None and len(beyond) == len(days)
    return alone and near is not None and _lasts(view, row, match, abs((near - own).days))


def _weeks_and_days(view: View, row: Typed) -> Iterator[tuple[int, int]]:
    """Reads "its newest release, v1.1, is three weeks and a day old"."""
    for match in _WEEKS_AND_DAYS.finditer(view.low):
        day = view.desk.ledger.edition - timedelta(days=7 * counted(match["w"]) + counted(match["d"]))
        named = [name for at, name in row.names.items() if at < match.start()] or [*view.carried[:1]]
        made = [one for one in view.desk.releases if one.subject in named]
        born = {_born(view, name) for name in named}
        of_release = re.search(rf"\b(?:release|version)\b|{VERSION}", row.text[: match.start()])
        if len({*named}) == 1 and (max((one.day for one in made), default=None) == day if of_release else born == {day}):
            yield match.span()


_Frame = tuple[re.Pattern[str], Callable[[View, Typed, re.Match[str]], bool]]
_FRAMES: tuple[_Frame, ...] = (
    (_APART, _apart), (_AFTER, _after), (_OLD, _old), (_FIRST, _first), (_SINCE, _since), (_AGED, _aged),
    (_TURNED, _turned), (_NEXT, _next), (_MOST, _most),
)  # fmt: skip
