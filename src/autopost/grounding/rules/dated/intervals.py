"""Windows: each is one that a fact in scope speaks of, or the time between things that happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from autopost.folding import folded_key
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.dating import events_at
from autopost.grounding.attaching.events import EVENT, events, same_version
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.dated.apart import (
    FIGURES,
    between,
    same_day,
    steps,
    told_apart,
)
from autopost.grounding.dated.dayofset import days_apart
from autopost.grounding.dated.elapsed import how_long
from autopost.grounding.mentions.lengths import calendar
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.mentions.windows import ALL_TIME, Window
from autopost.grounding.rules.sources.unmade import unreleased
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.quantities import claims, of_set
from autopost.grounding.view import View
from autopost.printing import WORDS

_EARLIER = re.compile(r"@\d{4}-\d\d-\d\d$")
"""Ids of facts of an earlier day end so."""


def spans(view: View) -> Iterator[Verdict]:
    """A window is one that a fact in scope speaks of, or lies between two dates, or holds what happened."""
    for window in view.mentions.windows:
        text = view.mentions.folded.text[window.start : window.end]
        if window.days == ALL_TIME:
            code = "history" if text.lower().startswith(("since", "ever")) else "window"
            yield Verdict(window.start, window.end, code, f"no fact goes back so far as “{text}”")
        elif not view.cited and (claim := of_set(view, window.start)) is not None:
            # "Eight of the ten were created in the last 14 days": counted over their dates.
            if not claim.true:
                yield Verdict(window.start, window.end, "window", f"of these {claim.size}, {claim.count} are of “{text}”")
        elif (message := _trouble(view, window, text)) is not None:
            yield Verdict(window.start, window.end, "window", message)


_BEFORE_LIST = re.compile(
    r" (?:before (?:the|its|this|that) (?:daily papers )?(?:list|edition|issue|ledger|card)\b|"
    r"to get from publication\b[^.;]{0,40}\blist\b)"
)


def _before_list(view: View, window: Window) -> bool:
    """Reads "were published on 18 June, one day before the list came out": from the day told to that of the papers' list."""
    if _BEFORE_LIST.match(view.mentions.bare, window.end) is None:
        return False
    told = [moment.sole for moment in view.mentions.moments if moment.sole is not None]
    lists = {taken_on(fact) for fact in view.desk.ledger.facts if fact.metric == "upvotes"}
    return any(day + timedelta(days=window.days) in lists for day in told)


_ON_THE_DAY = re.compile(r"(?:on |in )?the day(?: (?:the|when|that|itself)\b|'s (?:record|news|page|paper|edition|list)\b)")
"""Reads "on the day the paper is listed", "turns up in the day's record": that of the edition, and no span."""


def _trouble(view: View, window: Window, text: str) -> str | None:  # noqa: C901, PLR0911 - one return for each way to speak
    """What is wrong with a window; None where nothing is."""
    if _ON_THE_DAY.match(view.low, window.start):
        return None
    without = any(0 <= verdict.start - window.end <= 1 for verdict in unreleased(view))
    if without or _before_list(view, window):
        return None  # "ten days without a release": judged there
    known = _known(view)
    after = told_apart(view, window)
    if (
        after
        and after["way"] in {"later", "on"}
        and any((view.desk.ledger.edition - taken_on(f)).days == window.days for f in view.said)
    ):
        return None  # "It had 3,387 stars on Tuesday. Five days later it has 4,750"
    gap = _GAP.search(view.mentions.bare[: window.start]) is not None
    if (
        gap
        or after
        or re.search(r"\b(?:by|after)(?: (?:just|only|exactly|some|about|almost|nearly))? $", view.mentions.bare[: window.start])
        or steps(view, window)
    ):
        if between(view, window, after) or (not after and not gap and has_window(known, window.days)):
            return None
        if days_apart(view, window.days, window.start):
            return None
        return f"no two dates in scope are {text} apart"
    if _SAME.search(text.lower()) and not _moves(view, window):
        return None if same_day(view, window) else "no fact in scope shows that these bear one date"
    if _OF_COUNT.search(view.mentions.bare[: window.start]) and has_window(known, window.days):
        return None  # "created on 11 March, so its figure for the last 30 days is": the days of a count
    if (held := _held(view, window)) is not None:
        return None if held else f"no date in scope lies within “{text}”"
    counted = any(claim.true and any(test.changes for test in claim.tests) for claim in claims(view))
    if counted and has_window(view.desk.windows, window.days):
        return None  # "all ten gained likes in five days": so they were counted
    if has_window(known, window.days) or _young(view, window) or _idle(view, window):
        return None
    if _in_source(view, window):
        return None
    spoken = ", ".join(str(days) for days in sorted(known)) or "none"
    return f"no fact in scope covers “{text}” (windows in scope, in days: {spoken})"


def _moved_within(view: View, window: Window) -> bool:
    """Reads "Created on Wednesday, A rose ten places in a day": the time of the change, and not of what opened the sentence."""
    start = max((at for at, end in view.segments if at <= window.start <= end), default=0)
    changed = CHANGE.search(view.mentions.bare, start, window.start) is not None
    return changed and not EVENT.search(view.mentions.bare, start, window.end) and has_window(_known(view), window.days)


def _listed_within(view: View, window: Window) -> bool:
    """Reads "Two pre-releases in two days: v1.1 on Tuesday, v1.2 on Wednesday": the days those named lie apart."""
    said = [piece.value for piece in view.mentions.versions]
    days = [event.day for event in events(view.facts) if any(same_version(event.version, value) for value in said)]
    return len(said) > 1 and len(days) >= len(said) and (max(days) - min(days)).days in {window.days - 1, window.days}


def _held(view: View, window: Window) -> bool | None:
    """Whether what is told to lie within a window does; None where it speaks of nothing of the kind."""
    if (gone := _gone_by(view, window)) is not None:
        return gone
    return _moved_within(view, window) or _listed_within(view, window) or _event_within(view, window)


def _gone_by(view: View, window: Window) -> bool | None:
    """Reads "More than three weeks have gone by since its newest release": whether it is so long ago."""
    told = _GONE_BY.match(view.mentions.bare, window.end) or _BEEN_THERE.search(view.mentions.bare, 0, window.start)
    groups = events_at(view, Moment(window.start, window.end, None, None)) if told else []
    ages = [(view.desk.ledger.edition - event.day).days for group in groups for event in group]
    fewest, most = how_long(view, window)
    return all(fewest <= age <= most for age in ages) if ages else None


def _known(view: View) -> set[int]:
    """How many days the facts in scope speak of."""
    edition = view.desk.ledger.edition
    known = {days for fact in view.facts for days in view.desk.measure(fact).windows}
    known |= {(edition - taken_on(f)).days for f in view.facts if _EARLIER.search(f.id)}
    known |= {1 for fact in view.facts if fact.metric.endswith("_streak")}  # "its daily gain has risen four days in a row"
    if not view.cited and not view.scope_subjects:
        known |= view.desk.windows
    return known


def _in_source(view: View, window: Window) -> bool:
    """Reads "over 8 hours of agent runtime": a time that the source's own words name."""
    unit = rf"(?:{window.count}|{WORDS[window.count] if window.count < len(WORDS) else window.count})[- ]{window.unit}s?"
    own = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
    said = re.compile(rf"(?<![\w.,]){unit}\b")
    passages = (fact for fact in view.facts if fact.kind == "passage" and not fact.restated and fact.subject.id in own)
    counted = re.match(r"\d|[a-z]+[- ](?:hour|day|week|month|year)", view.low[window.start : window.end])
    return counted is not None and any(said.search(folded_key(str(fact.value))) for fact in passages)


_GAP = re.compile(
    r"\b(?:gap|interval|wait|pause|distance|break|span) (?:between|from|separating) [^;:]{0,60} (?:was|is|amounts to|of|came to)"
    r"(?: (?:just|only|exactly|about|almost|more than|over))* $"
)
_GONE_BY = re.compile(r" (?:have|has) (?:now |already )?(?:gone by|passed|elapsed|gone past) since\b")
_BEEN_THERE = re.compile(
    r"\bbeen (?:[a-z]+ )?on (?:github|the hub|hugging face|arxiv)(?: [a-z]+)? for (?:just |only |exactly |about |almost )*$"
)
"""Reads "has been on GitHub for nine days"."""
_SAME = re.compile(r"\bsame day$")
_OF_COUNT = re.compile(
    r"\b(?:figures?|counts?|totals?|numbers?|tally|downloads) (?:(?:for|of|over|in|covers?|covered|spans?|reflects?) )*"
    r"(?:(?:the|all|only|just|an?|whole|full|entire|complete|of|these|those|last|past|window|part) )*$"
)


def _moves(view: View, window: Window) -> bool:
    """Reads "over the same day it picked up 154 likes": the day of a change, and of nothing that happened."""
    start, end = view.clause(window.start)
    clause = view.mentions.bare[start:end]
    told = CHANGE.search(clause) or re.search(r"\b(?:went|go|moved?) from\b", clause)
    gains = {measure.windows for fact in view.facts if (measure := view.desk.measure(fact)).changes and fact.tag in view.cites}
    cited = gains == {frozenset({1})}  # whatever changes it tells of are of that day
    return told is not None and (cited or any(start <= at < end and family in FIGURES for at, _, family in view.nouns))


_BORN = re.compile(
    rf"{EVENT.pattern}|\b(?:new|newest|newcomers?|young|younger|youngest|born|old|appear\w*|age|came|arriv\w+|uploaded|first)\b"
)


def _event_within(view: View, window: Window) -> bool | None:
    """Whether what was released or published was so within the window; None where the sentence tells of no such thing."""
    start, end = view.clause(window.start)
    figures = any(start <= at < end for at, _, family in view.nouns if family in FIGURES)
    said = [piece.value for piece in those_in(view.mentions.versions, start, end)]
    if figures or window.days < 1 or not (said or EVENT.search(view.mentions.bare[start:end])):
        return None
    if any(number.total for number in those_in(view.mentions.numbers, start, end)):
        return None
    groups = events_at(view, Moment(window.start, window.end, None, None))
    if not any(groups):
        return None
    edition = view.desk.ledger.edition
    named = calendar(view.low[window.start : window.end], edition)
    first, last = named or (edition - timedelta(days=window.days), edition)
    if len(said) > 1 and named is None:
        # "Followed v1.1 with v1.2 within a week": the time from the first of them to the last.
        days = [event.day for event in events(view.facts) if any(event.version and same_version(event.version, v) for v in said)]
        return bool(days) and ((max(days) - min(days)).days <= window.days or min(days) >= first)
    return all(any(first <= event.day <= last for event in group) for group in groups)


def _young(view: View, window: Window) -> bool:
    """Reads "created in the past fortnight", where a fact has a date within it."""
    if any(number.total for number in view.mentions.numbers) or not view.says(_BORN):
        return False
    edition = view.desk.ledger.edition
    return any(0 <= (edition - event.day).days <= window.days for event in events(view.facts))


def _idle(view: View, window: Window) -> bool:
    """Reads "a day", "the week" in passing; "in two weeks" in an opinion is still a claim."""
    low = view.low
    if view.kind != "report" and not view.mentions.numbers and has_window(view.desk.windows, window.days):
        return True
    if not window.vague or not window.days:
        return False
    if low[window.start : window.end].endswith("day's"):
        return True
    about_now = re.match(r"(?:this|the|a|per|each|every) (?:week|day|weekend|day's)$", low[window.start : window.end])
    return bool(about_now) and (view.kind == "opinion" or not view.mentions.numbers)
