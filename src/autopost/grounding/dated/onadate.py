"""What a sentence says of days that members of a set may fulfil: "created in April", "shipped since Monday", "published then"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.dating import told_of
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

_MADE = re.compile(
    r"\b(?:created|made|born|published|submitted|appeared|came out|dates? (?:from|back to)|dated|uploaded|"
    r"predates?)\b[^.;,]{0,24}$"
)
_ONLY_FROM = re.compile(r"\bonly (?:one|[a-z]+)(?: (?:of|among) the [a-z\d ]{1,30})? (?:from|of) $")
"""Reads "is the only one of the ten datasets from 2025"."""
_ROW = re.compile(r"\b(?:publication|creation|birth) dates (?:of|for|among|in) [^.:]{1,60}: [^.:]*$")
"""Reads "Publication dates of the six papers: 13 June, one; 17 June, two"."""
_OF_WHOM = re.compile(r"\b(?:than|behind|after|before) [\"']?\ue000++[\"']?(?:'s?)?, (?:which (?:(?:was|is) )?)?$")
"""Reads "None is older than A, created on 21 January": the day is A's."""
_SPAN = re.compile(r"\b(?:between|from) (?:the )?$")
_REACHES = re.compile(r" (?:and|to|through|until) (?:the )?")
_AGAIN = re.compile(
    rf"(?:[,;]? (?:and|but|with)|[,;]) (?:(?:only|just|another|merely|a mere|exactly) )?(?:none|{SMALL_WORDS}|\d+) "
    r"(?:(?:more|others?|each|of (?:those|these|them)) )?(?:(?:came|followed|appeared|(?:were )?published) )?(?:each )?"
    r"(?:(?:from|on|in|dated|of) )?(?:the )?"
)
"""Reads "eight are dated 30 April, six the day before": what was said of the first holds of the next."""
_ROW_OF_DAYS = re.compile(r", (?:and |or )?|,? (?:and|or) (?:on )?")
"""Reads "one each on 9, 10 and 12 June"."""
_CAME_OUT = re.compile(
    r"\b(?:were|was) (?:created|made|born|published|submitted|uploaded)(?: on it)?(?=\W*$|[,;:.]| and\b| but\b)"
)
_BROUGHT = re.compile(r" (?:brought|saw|supplied|contributed|produced)\b[^.;:,]{1,30}\b(?:models|datasets|spaces|papers)\b")
"""Reads "Friday 1 May brought two of the papers listed"."""
_JOINED = re.compile(r"(?:,|;|,? and|; and) (?:the )?$")
_SO_MANY = re.compile(rf" (?:only |just )?(?:{SMALL_WORDS}|\d+)(?=[,.;]|\W*$)")
_BEAR = re.compile(
    r"\b(?:carr(?:y|ies|ied)|bears?|bore|wears?|has|have|shows?|shares?) "
    r"(?P<date>(?:the (?:same )?|one |an? (?:common )?)(?:(?:publication|creation|upload|submission) )?(?:date|day)(?: of|:|"
    r",)? )?(?:the )?$"
)
"""Reads "half of the six papers carry Monday's date", "all three carry the date June 15"."""
_ITS_DATE = re.compile(r"(?:'s)? date\b")
_THEN = re.compile(r"\b(?:then|it (?:brought|saw|supplied|produced)|(?:on )?that (?:very |same )?day)\b")
_AT_MOST = re.compile(r" (?:at most|or (?:less|younger|newer))\b")
_OLD = re.compile(r"[a-z\d]+[- ](?:days?|weeks?|months?|years?)[- ]old\b")
_OF = re.compile(r"\b(?:is|are|was|were) (?:of|from) (?:the )?$")
"""Reads "Two are of 17 June", after a sentence that counted by date."""
_RELEASE = re.compile(r"\b(?:releases?|versions?)\b")


def _on_that_day(view: View) -> Iterator[Test]:
    """Reads "30 April was the busy day: nine of the 15 were published then", "On 30 April nine were published"."""
    bare = view.mentions.bare
    for match in (*_THEN.finditer(bare), *_CAME_OUT.finditer(bare)):
        told = [moment for moment in view.mentions.moments if moment.end <= match.start()]
        made = match.re is _CAME_OUT or match[0].startswith("it ") or _MADE.search(bare[: match.start()]) is not None
        if len(told) == 1 and told[0].first is not None and made and opens(view, told[0]):

            def on(name: str, moment: Moment = told[0]) -> bool | None:
                days = [fact.day for fact in _days(view, name) if fact.day is not None]
                return any(told_of(view, moment, day) for day in days) if days else None

            yield Test(*match.span(), on, "date")


def opens(view: View, moment: Moment) -> bool:
    """Whether a day is what the sentence begins with, and takes up later as "then"."""
    after = view.mentions.bare[moment.end :]
    later = _THEN.search(after) or _CAME_OUT.search(after)
    return re.fullmatch(r"\W*(?:on )?", view.mentions.bare[: moment.start]) is not None and later is not None


def dated(view: View) -> Iterator[Test]:
    """Reads "created in April", "two are of 17 June", "published within a week": of what has a date of its own."""
    ranges = list(_ranges(view))
    yield from ranges
    last: int | None = None
    counted = any(test.label == "date" for claim in view.counted for test in claim.tests)
    for moment in view.mentions.moments:
        made = _MADE.search(view.mentions.bare[: moment.start])
        made = made or (_OLD.match(view.low, moment.start) if moment.form == "relative" else None)
        made = made or _ONLY_FROM.search(view.mentions.bare[: moment.start])
        made = made or _ROW.search(view.mentions.bare[: moment.start])
        made = made or _BROUGHT.match(view.mentions.bare, moment.end) or _brought_too(view, moment)
        bears = _BEAR.search(view.mentions.bare[: moment.start])
        made = made or (bears if bears and (bears["date"] or _ITS_DATE.match(view.mentions.bare, moment.end)) else None)
        made = made or (_OF.search(view.mentions.bare[: moment.start]) if counted else None)
        made = None if made and _OF_WHOM.search(view.mentions.bare[: made.start()]) else made
        then = [m.end() for told in (_THEN, _CAME_OUT) for m in told.finditer(view.mentions.bare, 0, moment.start)]
        then += [w.end for w in view.mentions.windows if w.end <= moment.start and _MADE.search(view.mentions.bare[: w.start])]
        last = max([*([last] if last is not None else []), *then], default=None)
        gap = view.mentions.bare[last : moment.start] if last is not None else "."
        again = _AGAIN.fullmatch(gap) or _ROW_OF_DAYS.fullmatch(gap)
        of_release = _RELEASE.search(view.low) and _SHIPPED.search(view.mentions.bare[: moment.start])
        ranged = any(test.start <= moment.start < test.end for test in ranges)
        if moment.first is None or of_release or ranged or not (made or again):
            continue
        last = moment.end

        def on(name: str, moment: Moment = moment) -> bool | None:
            days = [fact.day for fact in _days(view, name) if fact.day is not None]
            young = _AT_MOST.match(view.low, moment.end) and moment.first
            return any(day >= young if young else told_of(view, moment, day) for day in days) if days else None

        yield Test(moment.start, moment.end, on, "date")
    yield from _on_that_day(view)
    yield from _within(view)


def _brought_too(view: View, moment: Moment) -> re.Match[str] | None:
    """Reads "Thursday brought three of the papers and the Wednesday before it five"."""
    before = (one for one in view.mentions.moments if one.end <= moment.start)
    brought = any(_BROUGHT.match(view.mentions.bare, one.end) for one in before)
    joined = brought and _JOINED.search(view.mentions.bare, 0, moment.start)
    return _SO_MANY.match(view.mentions.bare, moment.end) if joined else None


def _within(view: View) -> Iterator[Test]:
    """Reads "published in the past week", "predates this year": in a span up to today, or before it."""
    for window in view.mentions.windows:
        if view.low.startswith("on the day", window.start):
            continue
        if window.days > 0 and _MADE.search(view.mentions.bare[: window.start]):
            days = _reach(view, window)
            if _BEFORE.search(view.mentions.bare[: window.start]):
                days = date.min, days[0] - timedelta(days=1)  # "predates this year"

            def since(name: str, days: tuple[date, date] = days) -> bool | None:
                own = [fact.day for fact in _days(view, name) if fact.day is not None]
                own = own or [one.day for one in view.desk.releases_of(name)]
                return any(days[0] <= day <= days[1] for day in own) if own else None

            yield Test(window.start, window.end, since, "date")


_BEFORE = re.compile(r"\b(?:predates?|before|from before|earlier than|prior to) $")


def _reach(view: View, window: Window) -> tuple[date, date]:
    """Reads "in the past week" as so many days, and "this year", "last month" as what the calendar calls so."""
    today = view.desk.ledger.edition
    if view.low.startswith("at the weekend", window.start):
        sunday = today - timedelta(days=(today.weekday() + 1) % 7)
        return sunday - timedelta(days=1), sunday
    told = _CALENDAR.search(view.low[window.start : window.end])
    if told is None:
        return today - timedelta(days=window.days), today
    first = today.replace(month=1, day=1) if told["unit"] == "year" else today.replace(day=1)
    if told["which"] == "this":
        return first, today
    last = first - timedelta(days=1)
    return (last.replace(month=1, day=1) if told["unit"] == "year" else last.replace(day=1)), last


_CALENDAR = re.compile(r"\b(?P<which>this|last) (?P<unit>year|month)$")


def _ranges(view: View) -> Iterator[Test]:
    """Reads "all were published between 27 April and 1 May": in those days."""
    for one, two in pairwise(view.mentions.moments):
        bare = view.mentions.bare
        led = _SPAN.search(bare[: one.start])
        made = _MADE.search(bare[: one.start])
        reaches = _REACHES.fullmatch(bare, one.end, two.start)
        if reaches and led and led[0].startswith("from") and " and " in reaches[0]:
            continue  # "date from June 9 and 10": two days
        if not (led and made and reaches) or one.first is None or two.last is None:
            continue

        def within(name: str, first: date = one.first, last: date = two.last) -> bool | None:
            days = [fact.day for fact in _days(view, name) if fact.day is not None]
            return any(first <= day <= last for day in days) if days else None

        yield Test(one.start, two.end, within, "date")


_SHIPPED = re.compile(
    r"\b(?:shipped|released|put out|brought out|published|issued|tagged|had (?:a |any )?(?:new )?releases?)\b[^.;,]{0,40}?"
    r"(?:\b(?P<how>since|in|on or after|on|during|after|before)(?: last| the)? $| $)"
)
_FROM_THEN_ON = re.compile(r" (?:or (?:later|after|since)|onwards?|and (?:later|after))\b")


def _when(view: View, told: re.Match[str], moment: Moment, day: date) -> bool:
    """Whether a day is on, since, after or before the day that is told, as the words say."""
    if moment.first is None or moment.last is None:
        return False
    since = told["how"] == "since" or view.low.startswith("since", moment.start)
    if since or told["how"] == "on or after" or _FROM_THEN_ON.match(view.mentions.bare, moment.end):
        return day >= moment.first
    if told["how"] in {"after", "before"}:
        return day > moment.last if told["how"] == "after" else day < moment.first
    return moment.holds(day)


def shipped(view: View) -> Iterator[Test]:
    """Reads "three of the six projects have shipped since Monday", "released something in June"."""
    for moment in view.mentions.moments:
        told = _SHIPPED.search(view.mentions.bare[: moment.start])
        told = None if told and _OF_WHOM.search(view.mentions.bare[: told.start()]) else told
        if told is None or moment.first is None:
            continue

        def out(name: str, moment: Moment = moment, told: re.Match[str] = told) -> bool | None:
            own = [one.day for one in view.desk.releases_of(name)]
            return any(_when(view, told, moment, day) for day in own) if own else None

        yield Test(moment.start, moment.end, out, "released")


_NEWEST_IS = re.compile(
    r"\b(?:whose|(?:have|has|had|with) (?:an?|its|their)) (?:newest|latest|last|most recent) (?:releases?|versions?) "
    r"(?:dates? (?:from|back to|to)|is (?:from|of)|came (?:out )?(?:in|on)|(?:was |were |is |are )?(?:published|released|dated) "
    r"(?:(?:in|on|from|of) )?|from|of|in|on)(?: the)? ?$"
)


def newest_of(view: View) -> Iterator[Test]:
    """Reads "the only one of the six projects whose newest release dates from May"."""
    for moment in view.mentions.moments:
        preposition = re.match(r"(?:in|from|of|on) ", view.low[moment.start :])
        told = _NEWEST_IS.search(view.mentions.bare[: moment.start] + (preposition[0] if preposition else ""))
        if told is None or moment.first is None:
            continue

        def newest(name: str, moment: Moment = moment) -> bool | None:
            own = [one.day for one in view.desk.releases_of(name)]
            return moment.holds(max(own)) if own else None

        yield Test(told.start(), moment.end, newest, "newest")


def _days(view: View, name: str) -> list[Fact]:
    facts = (view.rolls.of(name, metric) for metric in ("created_at", "published_at"))
    return [fact for fact in facts if fact is not None]
