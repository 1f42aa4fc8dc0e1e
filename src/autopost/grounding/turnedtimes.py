"""What is told to have come before what it came after: "reaching 502 before 449 on Friday", "up from 449 the day after".

Which of two values, releases or dates was first is read off the ledger; the words between them must say it that way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.dating import release_at
from autopost.grounding.attaching.events import events
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_LARGE = 100
_SLACK = 1.02
"""Reads "close to 198,000" of what has a little less."""
_TURNED = re.compile(r"[^.;:]{0,40}?,? (?P<way>before|after) (?:(?:just|only|about|some|nearly|over|still) )?")
_LATER = re.compile(
    r"\b(?:the (?:very )?(?:day|week) after|the (?:next|following) (?:day|week)|(?:an?|one) (?:day|week) later|\ue000++ later)"
    r"(?=\W*$|[,.;:]| (?:it|they|the|its|their)\b)|\ue000++ after(?=\W*$|[,.;])"
)
_BEFORE_A_GAIN = re.compile(
    r"\bbefore (?:(?:an?|its|the) (?:[a-z\ue000-]+ ){0,3}(?:gain|plus|rise|increase|jump|growth) of|"
    r"(?:it |they )?(?:gain(?:ed|ing)|add(?:ed|ing)|w(?:on|inning)|put(?:ting)? on|pick(?:ed|ing) up)) (?P<n>\d)"
)
_FOLLOWED = re.compile(
    r"\bfollow(?:s|ed|ing)?\b(?P<between>(?:[^.;:]|\.(?=\d)){0,60}?)\b(?:days?|weeks?) (?:earlier|before)"
    r"(?=\W*$|[,.;]| (?:with|by)\b)"
)
_DATED = re.compile(r"\b(?:published|released|dated|which|created|shipped|from|out|tagged)\b")
_AFTER_LISTED = re.compile(
    r"\b(?:published|created|submitted|uploaded|released|dated)\b[^.;:]{0,40}?\bafter (?:it|they|that)"
    r"(?: (?:was|were|had been|got) (?:listed|featured)|"
    r"(?: first)? (?:appeared|headed|topped|entered|stood|came) (?:in|on|at|the|its|this|today's|[a-z]+day's))\b|"
    r"\b(?:published|dated|submitted)\b[^.;:]{0,40} (?:days?|weeks?) after (?:it (?:was listed|appeared|headed|topped|made|"
    r"entered)|(?:hugging face|daily papers) listed|the list\b)"
)
"""Reads "published on 13 June, six days after it was listed": no list has what is not published."""


def turned_times(view: View, bound: Sequence[Verdict]) -> Iterator[Verdict]:
    """Every pair of values, releases or dates that is told in the wrong order."""
    if view.kind == "opinion" or view.cited:
        return
    for match in _AFTER_LISTED.finditer(view.low):
        yield Verdict(*match.span(), "direction", "nothing is listed before it is out")
    for match in _FOLLOWED.finditer(view.low):
        if not _DATED.search(match["between"]):
            yield Verdict(*match.span(), "direction", "what follows comes later")
    yield from _values(view)
    yield from _later(view, bound)
    yield from _before_a_gain(view)
    yield from _releases(view)
    yield from _on_that_day(view)


def _levels(view: View, number: Number) -> list[Fact]:
    """The levels of those told of that a figure is."""
    names = {name for ref in view.referents for name in ref.subjects} | {*view.carried[:1]}
    own = (fact for name in names for fact in view.desk.by_subject.get(name, ()))
    return [fact for fact in own if fact.number == number.value and view.desk.measure(fact).aspect in {"level", "then"}]


def _values(view: View) -> Iterator[Verdict]:
    """Reads "reaching 502 before 449 on Friday": two levels of one thing, the later of which comes after."""
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.value >= _LARGE]
    for a, b in pairwise(counts):
        told = _TURNED.fullmatch(view.mentions.bare, a.end, b.start)
        days = _days(view, a, b) if told else []
        wrong = [(one, two) for one, two in days if (one > two) == (told is not None and told["way"] == "before")]
        if told is not None and days and len(wrong) == len(days):
            yield Verdict(*told.span("way"), "direction", f"{wrong[0][0]} did not come {told['way']} {wrong[0][1]}")


def _days(view: View, a: Number, b: Number) -> list[tuple[date, date]]:
    return [
        (taken_on(one), taken_on(two))
        for one in _levels(view, a)
        for two in _levels(view, b)
        if one.subject.id == two.subject.id
        and view.desk.measure(one).family == view.desk.measure(two).family
        and taken_on(one) != taken_on(two)
    ]


def _later(view: View, bound: Sequence[Verdict]) -> Iterator[Verdict]:
    """Reads "up from 449 the day after": nothing of a former day is later than what else is told, unless that is older."""
    known, edition = view.desk.ledger.by_tag, view.desk.ledger.edition
    starts = {number.start for number in view.mentions.numbers}
    facts = {one.start: [known[tag] for tag in one.facts if tag in known] for one in bound if one.start in starts}
    days = [taken_on(fact) for told in facts.values() for fact in told] + [taken_on(fact) for fact in view.said]
    days += [moment.sole for moment in view.mentions.moments if moment.sole is not None]
    days += [] if view.day_before is None else [view.day_before]
    for match in _LATER.finditer(view.mentions.bare):
        start, end = next(((a, b) for a, b in view.segments if a <= match.start() <= b), (0, 0))
        at = min((at for at in facts if start <= at < end), key=lambda at: abs(at - match.start()), default=-1)
        near = max((taken_on(fact) for fact in facts.get(at, ())), default=edition)
        if near < edition and not any(day < near for day in days):
            yield Verdict(*match.span(), "direction", f"that is of {near}, and nothing told is older")
    for moment in view.mentions.moments:
        text = view.low[moment.start : moment.end]
        ahead = moment.form == "relative" and text.endswith(("later", "afterwards")) and moment.first and moment.first > edition
        # "Both are of 17 June; the list is that of June 19, two days later": counted to the day that is told beside it.
        between = ahead and moment.first and any(day - (moment.first - day) in days for day in days if day < moment.first)
        if ahead and not between:
            yield Verdict(moment.start, moment.end, "date", f"that would be on {moment.first}, after this edition")


def _before_a_gain(view: View) -> Iterator[Verdict]:
    """Reads "passed 131,000 stars before a gain of 11,256": what it had reached before that is what it has now less the gain."""
    for match in _BEFORE_A_GAIN.finditer(view.mentions.bare):
        gain = view.number_at(match.start("n"))
        marks = [n for n in view.mentions.numbers if n.end <= match.start() and n.form == "count" and n.value >= _LARGE]
        for name in view.in_hand if gain and marks else ():
            for fact in view.desk.by_subject.get(name, ()):
                measure = view.desk.measure(fact)
                now = view.rolls.of(name, measure.family)
                if measure.aspect != "gain" or fact.number is None or not gain or not gain.fits(fact.number) or now is None:
                    continue
                if (now.number or 0) - fact.number < marks[-1].value <= (now.number or 0) * _SLACK:
                    yield Verdict(match.start(), gain.end, "direction", "that was reached with this gain, and not before it")
                    return


_APART = re.compile(r" (?P<way>before|after) (?:version )?")


def _releases(view: View) -> Iterator[Verdict]:
    """Reads "Ten days before v0.22.1 came v0.23.0", "on 18 June, two days before v0.25.0": which of the two was first."""
    pieces = [piece for piece in view.mentions.versions if not piece.label]
    for window in view.mentions.windows:
        told = _APART.match(view.mentions.bare, window.end)
        right = next((piece for piece in pieces if told and piece.start == told.end()), None)
        other = release_at(view, right) if right is not None else None
        if told is None or right is None or other is None:
            continue
        moment = next((one for one in view.mentions.moments if view.mentions.bare[one.end : window.start] == ", "), None)
        rest = [release_at(view, piece) for piece in pieces if piece is not right]
        days = [one.day for one in rest if one is not None and one.subject == other.subject]
        days = [moment.sole] if moment is not None and moment.sole else days
        if len(days) == 1 and len(rest) <= 1 and days[0] != other.day and (days[0] < other.day) != (told["way"] == "before"):
            yield Verdict(*told.span("way"), "direction", f"{other.version} is of {other.day}, the other of {days[0]}")


_ON = re.compile(r" (?P<way>later|earlier),? (?:on |of |that is,? (?:on )?)?")


def _on_that_day(view: View) -> Iterator[Verdict]:
    """Reads "v0.22.1 came out ten days earlier, on June 5": counted from something of its project, or from today."""
    subjects = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    for window in view.mentions.windows:
        told = _ON.match(view.mentions.bare, window.end)
        moment = next((one for one in view.mentions.moments if told and one.start == told.end()), None)
        if told is None or moment is None or moment.sole is None or window.days < 1:
            continue
        step = timedelta(days=window.days if told["way"] == "earlier" else -window.days)
        days = {event.day for event in events(view.facts) if event.subject in subjects}
        days |= {taken_on(fact) for fact in view.facts} | {one.first for one in view.mentions.moments if one.first}
        if moment.sole + step not in days and moment.sole - step in days:
            yield Verdict(*told.span("way"), "direction", f"nothing told is of {moment.sole + step}")
