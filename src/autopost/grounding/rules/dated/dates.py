"""Dates: each is that of something that happened, or the day a figure in scope was taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.attaching.asof import since_told, taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.dating import (
    events_at,
    nothing_since,
    tells_event,
    told_of,
)
from autopost.grounding.attaching.events import events, same_version
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.dated.dayofset import day_of_set, in_another_year
from autopost.grounding.dated.followed import followed
from autopost.grounding.dated.onadate import opens
from autopost.grounding.dated.plaindays import closed, harmless
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.onenamed import day_of_one
from autopost.grounding.retelling.denials import rightly_denied
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.exclusive import picked
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import of_set
from autopost.grounding.view import View
from autopost.printing import day, long_day


def moments(view: View) -> Iterator[Verdict]:
    """A date is that of a fact about the sentence's subject, or the day of the edition or its baseline."""
    for moment in view.mentions.moments:
        text = view.mentions.folded.text[moment.start : moment.end]
        if (mistaken := _mistaken(view, moment, text)) is not None:
            yield mistaken
            continue
        then = [test.start for test in tests(view) if test.label == "date" and test.start > moment.end]
        claim = of_set(view, then[0] if then and opens(view, moment) else moment.start)
        if claim is not None and (claim.true or not view.cited):
            if not claim.true:
                yield Verdict(moment.start, moment.end, "date", f"of these {claim.size}, {claim.count} are of {text}")
            continue
        if _of_whom(view, moment) or rightly_denied(view, moment.start):
            continue
        listed = moment.form == "relative" and _WAS_LISTED.match(view.mentions.bare, moment.end)
        # "Published two days before it was listed": counted from that day.
        fact = _counted_between(view, moment) if listed else _dated(view, moment) or followed(view, moment)
        fact = fact or day_of_one(view, moment)
        if fact is not None:
            yield bound(moment.start, moment.end, fact)
        elif not (harmless(view, moment) or _ages_today(view, moment) or day_of_set(view, moment)):
            yield _undated(view, moment, text)


_SAME_DAY = re.compile(r":? ?,? ?(?:–|-)? ?")


def _mistaken(view: View, moment: Moment, text: str) -> Verdict | None:
    """A date that is none, a weekday that the date did not fall on, and "the same Monday" of two that bear no one date."""
    if moment.form == "broken" or moment.first is None:
        return Verdict(moment.start, moment.end, "date", f"{text} is no date")
    beside = next((one for one in view.mentions.moments if _SAME_DAY.fullmatch(view.mentions.bare, moment.end, one.start)), None)
    if moment.form == "weekday" and not moment.every and beside is not None and beside.form == "day" and beside.first is not None:
        # "Busy Friday: 15 June brought two releases"
        right = day(beside.first)
        wrong = beside.first.weekday() != moment.first.weekday()
        return Verdict(moment.start, beside.end, "weekday", f"{right} is no {text}") if wrong else None
    if moment.mistaken and not in_another_year(view, moment):
        right = long_day(moment.first)
        return Verdict(moment.start, moment.end, "weekday", f"{day(moment.first)} is a {right.split()[0]}", repair=right)
    dated = {one.first for one in view.mentions.moments if one.form == "day" and one.first is not None}
    if moment.every and moment.weekday is not None and len(dated) == 1 and (only := dated.pop()).weekday() != moment.weekday:
        # "Two on a Monday: v1.1 and v1.2 of 15 June", "on June 15, a Monday"
        return Verdict(moment.start, moment.end, "weekday", f"{day(only)} is a {long_day(only).split()[0]}")
    return None


def _of_whom(view: View, moment: Moment) -> bool:
    """Whether a day only says whom something is told of, or what is counted, which is looked up with the counts."""
    within = any(p.limited and p.readings and p.start <= moment.start < p.end for p in view.populations)
    # "Only A published anything after 15 June": of whom else it holds is looked up by `members`.
    alone = not view.cited and any(pick.test.start == moment.start for pick in picked(view))
    return within or alone


def _ages_today(view: View, moment: Moment) -> bool:
    """Reads "turns ten days old this Saturday", "By Saturday it was a week old": the day of the edition, beside an age."""
    aged = re.search(r"\bold (?:this |on |now, on )?$", view.low[: moment.start])
    by = re.search(r"\b(?:by|as of) (?:this )?$", view.low[: moment.start]) and re.search(r"\bold\b", view.low[moment.end :])
    return (aged or by) is not None and moment.holds(view.desk.ledger.edition)


def _dated(view: View, moment: Moment) -> Fact | None:
    """The fact that carries a date: an event of the subject, or the day a figure was taken, as the words around it say."""
    ended_by = closed(view, moment)
    if ended_by is not None:
        changes = (fact for fact in view.facts if has_window(view.desk.measure(fact).windows, ended_by.days))
        ended = [fact for fact in changes if fact.number is not None]
        if ended:
            return next((fact for fact in ended if moment.holds(taken_on(fact))), None)
    dated = re.match(r",? (?:when|the day|on which)\b", view.mentions.bare[moment.end :])  # "since Monday, when v1.2 appeared"
    quiet = None if dated else nothing_since(view, moment.start)
    readings = (_counted_by_age, _counted_between, since_told, _from_the_other, _of_list)
    told = (
        quiet.fact if quiet is not None else next((fact for read in readings if (fact := read(view, moment)) is not None), None)
    )
    if told is not None:
        return told
    event = (
        None if _figured_span(view, moment) or _ENDS_DAY.search(view.mentions.bare[: moment.start]) else tells_event(view, moment)
    )
    if event is not False:
        groups = [[one.fact for one in group if told_of(view, moment, one.day)] for group in events_at(view, moment)]
        if groups and all(groups):
            return groups[0][0]
    return None if event else _taken(view, moment)


def _from_the_other(view: View, moment: Moment) -> Fact | None:
    """Reads "The newest is v0.23.0. Its predecessor, v0.22.1, came out ten days earlier": counted from another release of it."""
    told = _APART.match(view.low, moment.start) if moment.form == "relative" else None
    count = small(told["n"]) if told else None
    said = [piece.value for piece in view.mentions.versions if piece.end <= moment.start]
    way = -1 if told and told[0].endswith(("earlier", "before")) else 1
    for one in events(view.facts) if count is not None and said else ():
        others = [two for two in events(view.facts) if two.subject == one.subject and two.version and two.version != one.version]
        if one.version and same_version(one.version, said[-1]) and any((one.day - two.day).days * way == count for two in others):
            return one.fact
    return None


_WAS_LISTED = re.compile(r" (?:(?:it|they|that) (?:was|were|got) listed|(?:the|its|their) (?:daily )?list(?:ing)?)\b")
_APART = re.compile(r"(?P<n>\d+|[a-z]+)[- ]days? (?:earlier|later|before|after|on)\b")


def _counted_between(view: View, moment: Moment) -> Fact | None:
    """Reads "v1.2 of 13 June, v1.1 on 26 May, 18 days earlier": the days between two that are told."""
    told = _APART.match(view.low, moment.start) if moment.form == "relative" else None
    one_day = view.low.startswith(("the day before", "a day "), moment.start)
    count = 1 if one_day else small(told["n"]) if told else None
    days = {one.sole for one in view.mentions.moments if one.form == "day" and one.sole}
    sign = 1 if view.low[: moment.end].endswith(("later", "after")) else -1
    if view.cited and not days and count is not None and (own := _from_cited(view, moment, sign * count)):
        return own
    days |= {view.day_before} if days and view.day_before is not None else set()
    if one_day and days:
        # "A has more than B, which was published a day earlier, on June 9": before the other.
        days |= {event.day for event in events(view.facts) if event.subject in {*view.named}}
    if _WAS_LISTED.match(view.mentions.bare, moment.end):
        days |= _listing_days(view)
        days |= {event.day for event in events(view.facts) if event.subject in {*view.named}}
    if count is None or not any((b - a).days == count for a in days for b in days):
        return None
    return next((event.fact for event in events(view.facts) if event.day in days), None)


def _from_cited(view: View, moment: Moment, days: int) -> Fact | None:
    """Reads "published a day earlier" beside the day of another that the sentence cites: the event of whom it tells."""
    subjects, known = _subjects(view, moment), events(view.facts)
    own = [one for one in known if one.subject in subjects]
    others = {one.day for one in known if one.subject not in subjects}
    return next((one.fact for one in own if one.day - timedelta(days) in others), None)


def _listing_days(view: View) -> set[date]:
    """The days of the lists that those spoken of stand on, as their facts say; else those on which the lists were taken."""
    stated = (re.search(r"\bof (\d{4}-\d\d-\d\d)$", fact.statement) for fact in view.facts if fact.unit == "upvotes")
    days = {date.fromisoformat(found[1]) for found in stated if found}
    return days or {taken_on(fact) for fact in view.desk.lists}


_LISTED = re.compile(
    r"\b(?:(?:papers|listing|lists?|counts?|figures|table|ranking|line-?up|chart|page) (?:of|for|"
    r"from)(?: the)?|daily papers(?: (?:of|on|for))?|"
    r"(?:most|least) [a-z]+ paper (?:of|on)) $"
)


_ITS_LIST = re.compile(
    r"'s (?:\d+ )?(?:daily papers|(?:daily |trending |hugging face )?(?:listing|list|ranking|chart|line-?up|page)|papers)\b"
)
"""Reads "when it appeared in Tuesday's listing"."""


def _of_list(view: View, moment: Moment) -> Fact | None:
    """Reads "leads the 26 papers of 19 June", "was on Daily Papers six days later": the day of a list."""
    told = _LISTED.search(view.mentions.bare[: moment.start]) or _ITS_LIST.match(view.mentions.bare, moment.end)
    listed = view.desk.lists if told else ()
    return next((fact for fact in listed if moment.holds(taken_on(fact))), None)


_BETWEEN = re.compile(r"\bbetween $")
_BROUGHT = re.compile(r"\W*\ue000++ (?:to|until) \ue000++ (?:brought|gave|added|earned|won|yielded)\b")
"""Reads "Friday to Saturday brought A 17,935 downloads"."""
_ENDS_DAY = re.compile(r"\b(?:finish(?:ed|es)?|end(?:ed|s)?|clos(?:ed|es)|start(?:ed|s)?|began|open(?:ed|s)) (?:on )?$")
"""Reads "both dated 18 June, finished Friday with 22 upvotes": a day of figures."""


def _figured_span(view: View, moment: Moment) -> bool:
    """Reads "1,383 of them came between Monday and Tuesday": days of figures, where the clause gives some."""
    counted = any(n.value >= _FEW for n in those_in(view.mentions.numbers, *view.clause(moment.start)))
    between = _BETWEEN.search(view.mentions.bare[: moment.start]) or _BROUGHT.match(view.mentions.bare)
    return counted and between is not None and not view.mentions.versions


_FEW = 10


def _counted_by_age(view: View, moment: Moment) -> Fact | None:
    """Reads "nine of the ten are under 14 days old": the age is part of what a count in scope counts."""
    if moment.first is None or not view.low[: moment.end].endswith("old"):
        return None
    days = (view.desk.ledger.edition - moment.first).days
    counts = (fact for fact in view.facts if view.desk.measure(fact).aspect == "count")
    return next((fact for fact in counts if has_window(view.desk.measure(fact).windows, days)), None)


def _taken(view: View, moment: Moment) -> Fact | None:
    """A figure taken on the day, or one whose window begins there."""
    subjects = _subjects(view, moment)
    spans = re.search(r"\b(?:to|from|since|between|than|at|after)\b", view.low)
    for fact in view.facts:
        taken = taken_on(fact)
        if fact.number is None and fact.unit != "rank":
            continue
        if moment.holds(taken) and (not subjects or fact.subject.id in subjects or fact.subject.kind == "list"):
            return fact
        windows = view.desk.measure(fact).windows
        if spans and any(moment.holds(taken - timedelta(days=n)) for n in windows if n < 31):
            return fact
    return None


def _subjects(view: View, moment: Moment) -> frozenset[str]:
    return about(view, Number(moment.start, moment.end, 0.0, 0.0, "count"))


def _undated(view: View, moment: Moment, text: str) -> Verdict:
    subjects = _subjects(view, moment)
    own = [
        fact
        for fact in view.facts
        if fact.day is not None and fact.kind == "observed" and (not subjects or fact.subject.id in subjects)
    ]
    repair = day(own[0].day, view.desk.ledger.edition) if len(own) == 1 and own[0].day else None
    whom = f" about {view.subject_name(sorted(subjects))}" if subjects else ""
    code = "weekday" if moment.form == "weekday" else "history" if moment.form in {"year", "month"} else "date"
    return Verdict(
        moment.start,
        moment.end,
        code,
        f"no fact in scope{whom} has the date {text}",
        facts=tuple(f.tag for f in own[:3]),
        repair=repair,
    )
