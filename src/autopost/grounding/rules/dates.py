"""Dates and windows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.numbers import Number, hedged
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.times import ALL_TIME, Moment, Window
from autopost.grounding.timing import has_window
from autopost.grounding.view import View
from autopost.printing import day, long_day

_EVENTS = (
    ("created_at", re.compile(r"\b(?:created|born|dates? from|started|opened|uploaded|appeared|made)\b")),
    ("published_at", re.compile(r"\b(?:published|submitted|posted|appeared|out)\b")),
    ("release_date", re.compile(r"\b(?:released?|releases|shipped|tagged|published|cut|out|landed|launched|came)\b")),
)


_EVENT = re.compile(r"\b(?:created|published|released|shipped|launched|submitted|dates? from|dated|came out|released?s?)\b")


def moments(view: View) -> Iterator[Verdict]:
    """A date is that of a fact about the sentence's subject, or the day of the edition or its baseline."""
    for moment in view.mentions.moments:
        text = view.mentions.folded.text[moment.start : moment.end]
        if moment.form == "broken" or moment.first is None:
            yield Verdict(moment.start, moment.end, "date", f"{text} is no date")
            continue
        if moment.form == "day" and moment.weekday is not None and moment.first.weekday() != moment.weekday:
            yield Verdict(
                moment.start,
                moment.end,
                "weekday",
                f"{day(moment.first)} is a {long_day(moment.first).split()[0]}",
                repair=long_day(moment.first),
            )
            continue
        fact = _dated(view, moment)
        if fact is not None:
            yield bound(moment.start, moment.end, fact)
        elif not _harmless(view, moment):
            yield _undated(view, moment, text)


def _dated(view: View, moment: Moment) -> Fact | None:
    """The fact that carries a date: an event of the subject first, then the day a figure was taken."""
    subjects = _subjects(view, moment)
    before = [piece for piece in view.mentions.versions if piece.end <= moment.start] or list(view.mentions.versions[:1])
    versions = {piece.value.lower().lstrip("v") for piece in before[-1:]}
    events = {metric for metric, pattern in _EVENTS if view.says(pattern)}
    for fact in view.facts:
        value = fact.day
        if value is None or not moment.holds(value):
            continue
        base = fact.metric.partition("@")[0]
        version = fact.id.rpartition("@")[2].lower().lstrip("v") if base == "release_date" else ""
        if version and versions and version not in versions:
            continue
        if base in {"created_at", "published_at", "release_date"} and events and base not in events:
            continue
        if not subjects or fact.subject.id in subjects:
            return fact
    for fact in view.facts:
        taken = date.fromisoformat(fact.as_of[:10])
        event = view.says(_EVENT)
        named = (
            (not versions or str(fact.value).lower().lstrip("v") in versions)
            and fact.metric in {"newest_release", "release"}
            and _dates_itself(fact, moment)
        )
        plain = fact.number is not None or fact.unit == "rank"
        if named and (not subjects or fact.subject.id in subjects):
            return fact
        if (
            plain
            and not event
            and moment.holds(taken)
            and (not subjects or fact.subject.id in subjects or fact.subject.kind == "list")
        ):
            return fact
        if (
            plain
            and not event
            and any(moment.holds(taken - timedelta(days=n)) for n in view.desk.measure(fact).windows if n < 31)
            and re.search(r"\b(?:to|from|since)\b", view.low)
        ):
            return fact
    return None


def _dates_itself(fact: Fact, moment: Moment) -> bool:
    return any(moment.holds(date.fromisoformat(found)) for found in re.findall(r"\b\d{4}-\d\d-\d\d\b", fact.statement))


def _subjects(view: View, moment: Moment) -> frozenset[str]:
    return about(view, Number(moment.start, moment.end, 0.0, 0.0, "count"))


def _harmless(view: View, moment: Moment) -> bool:
    """Reads "today" and the weekday of the edition say nothing that the masthead does not."""
    edition = view.desk.ledger.edition
    if moment.form == "relative" and moment.first == edition:
        return not view.says(re.compile(r"\b(?:created|published|released|shipped|launched)\b"))
    if moment.form == "day" and moment.first == edition:
        return not view.says(re.compile(r"\b(?:created|published|released|shipped|launched|submitted|dates from)\b"))
    if moment.first == edition and _closes_window(view, moment):
        return True
    if moment.first is not None and moment.first > edition:
        return moment.form in {"weekday", "relative"} and view.kind != "report"
    if view.says(_EVENT):
        return False
    windows = {n for fact in view.facts for n in view.desk.measure(fact).windows}
    back = {edition - timedelta(days=n) for n in windows if n < 31}
    return moment.form in {"weekday", "relative", "day"} and any(moment.holds(taken) for taken in back)


def _closes_window(view: View, moment: Moment) -> bool:
    """Reads "in the four days to Monday"."""
    return any(
        window.end <= moment.start
        and re.fullmatch(
            r" (?:up )?(?:to|until|till|through|ending(?: on)?)(?: and including)? ",
            view.mentions.bare[window.end : moment.start],
        )
        for window in view.mentions.windows
    )


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


_EARLIER = re.compile(r"@\d{4}-\d\d-\d\d$")
"""Ids of facts of an earlier day end so."""


def spans(view: View) -> Iterator[Verdict]:
    """A window is one that a fact in scope speaks of."""
    edition = view.desk.ledger.edition
    known = {days for fact in view.facts for days in view.desk.measure(fact).windows}
    known |= {(edition - date.fromisoformat(f.as_of[:10])).days for f in view.facts if _EARLIER.search(f.id)}
    if not view.cited and not view.scope_subjects:
        known |= {days for measure in view.desk.measures.values() for days in measure.windows}
    for window in view.mentions.windows:
        text = view.mentions.folded.text[window.start : window.end]
        if window.days == ALL_TIME:
            code = "history" if text.lower().startswith(("since", "ever")) else "window"
            yield Verdict(window.start, window.end, code, f"no fact goes back so far as “{text}”")
        elif (apart := _APART.match(view.mentions.bare[window.end :])) or re.search(
            r"\bby $", view.mentions.bare[: window.start]
        ):
            if not _between(view, window) and (apart or not has_window(known, window.days)):
                yield Verdict(window.start, window.end, "window", f"no two dates in scope are {text} apart")
        elif text.lower().removeprefix("on ").endswith("same day") and _same_day(view):
            continue
        elif (held := _event_within(view, window)) is not None:
            if not held:
                yield Verdict(window.start, window.end, "window", f"no date in scope lies within “{text}”")
        elif has_window(known, window.days) or _young(view, window, edition) or _idle(view, window):
            continue
        else:
            spoken = ", ".join(str(days) for days in sorted(known)) or "none"
            yield Verdict(
                window.start, window.end, "window", f"no fact in scope covers “{text}” (windows in scope, in days: {spoken})"
            )


def _same_day(view: View) -> bool:
    """Reads "was created on the same day": two things in scope bear one date."""
    days = [(fact.day, fact.subject.id) for fact in view.facts if fact.day and fact.metric.endswith(("_at", "_date"))]
    return any(day == other and subject != another for day, subject in days for other, another in days)


_APART = re.compile(r"[ ](?:after|before|later|earlier|apart|older|younger|newer)\b")


def _between(view: View, window: Window) -> bool:
    """Whether two dates in scope lie so many days apart, or nearly so where the text says "nearly"."""
    days, hedge = window.days, hedged(view.low, window.start)
    slack = max(1, days // 6)
    low, high = {"": (0, 0), "below": (-slack, 0), "above": (0, slack), "about": (-slack, slack)}[hedge]
    known = {fact.day for fact in view.facts if fact.day is not None} | {moment.first for moment in view.mentions.moments}
    return any(a and b and low <= (a - b).days - days <= high for a in known for b in known)


def _event_within(view: View, window: Window) -> bool | None:
    """Whether what was released or published was so within the window; None where the sentence tells of no such thing."""
    if not view.says(_EVENT) or view.mentions.numbers or window.days < 1:
        return None
    edition = view.desk.ledger.edition
    subjects = _subjects(view, Moment(window.start, window.end, None, None))
    said = {piece.value.lower().lstrip("v") for piece in view.mentions.versions}
    dates = [
        fact.day
        for fact in view.facts
        if fact.day is not None
        and fact.subject.id in subjects
        and (not said or fact.id.rpartition("@")[2].lower().lstrip("v") in said)
    ]
    if not dates:
        return None
    if re.match(r"last week\b", view.low[window.start :]):
        monday = edition - timedelta(days=edition.weekday() + 7)
        return any(0 <= (day - monday).days < 7 for day in dates)
    return any(0 <= (edition - day).days <= window.days for day in dates)


_BORN = re.compile(
    rf"{_EVENT.pattern}|\b(?:new|newest|newcomers?|young|younger|youngest|born|old|appear\w*|since|age|came|arriv\w+|uploaded|first)\b"
)


def _young(view: View, window: Window, edition: date) -> bool:
    """Reads "created in the past fortnight", where a fact has a date within it."""
    if any(number.total for number in view.mentions.numbers) or not view.says(_BORN):
        return False
    days = (fact.day for fact in view.facts if fact.day is not None)
    return any(0 <= (edition - moment).days <= window.days for moment in days if moment)


def _idle(view: View, window: Window) -> bool:
    """Reads "a day", "the week" in passing; "in two weeks" in an opinion is still a claim."""
    low = view.low
    everywhere = {days for measure in view.desk.measures.values() for days in measure.windows}
    if view.kind != "report" and not view.mentions.numbers and has_window(everywhere, window.days):
        return True
    if not window.vague or not window.days:
        return False
    if low[window.start : window.end].endswith("day's"):
        return True
    about_now = re.match(r"(?:this|the|a|per|each|every) (?:week|day|weekend|day's)$", low[window.start : window.end])
    return bool(about_now) and (view.kind == "opinion" or not view.mentions.numbers)
