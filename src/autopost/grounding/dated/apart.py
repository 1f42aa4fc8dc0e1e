"""How many days lie between the things told of: from one to another, until now, or none."""

from __future__ import annotations

import re
from itertools import combinations, product

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.events import Event, events, kinds_told, same_version
from autopost.grounding.dated.elapsed import how_long, told_of_it
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.windows import Window
from autopost.grounding.view import View

FIGURES = frozenset({"downloads", "likes", "stars", "forks", "upvotes", "trending_score"})
"""The families of which a time with a change tells, and nothing that happened."""


def told_apart(view: View, window: Window) -> re.Match[str] | None:
    """The words that make an interval of a length; in "downloads over the last 30 days separate A from B" there are none."""
    ended = re.search(r"\b(?:last|past|downloads (?:in|over)) $", view.low[: window.start])
    return None if ended else _APART.match(view.mentions.bare[window.end :])


_APART = re.compile(
    r"[ ](?:(?:now|already|just) )?(?P<way>after(?! (?!being\b)[a-z]+ing\b)|before|later|earlier|apart|older|younger|newer|"
    r"separate[sd]?|lie|"
    r"lay|between(?! them\b|[,.;:])|"
    r"ahead of|"
    r"on(?=[,;:.])|elapsed|passed|went by|of waiting|(?:stand|stood) between)\b"
)
_PRESENT = re.compile(r"\b(?:has|have|is|are|stands?|counts?|holds?|shows?|ranks?|remains?|still|now)\b")
_LISTED = re.compile(r"\b(?:list|lists|listing|listed|ranking|edition|issue|table|page|appear\w*|count)\b")
_WITHIN = re.compile(r"\b(?:same|past|last|previous|this|every|each|per)\b")


def steps(view: View, window: Window) -> bool:
    """Reads "needed five days to follow v1.1 with v1.2": days from one version to another, and of no figure."""
    start, end = view.clause(window.start)
    versions = those_in(view.mentions.versions, start, end)
    figures = any(start <= at < end and family in FIGURES for at, _, family in view.nouns)
    counted = any(number.total for number in those_in(view.mentions.numbers, start, end))
    said = view.low[window.start : window.end]
    return len(versions) == 2 and window.days >= 1 and not figures and not counted and not _WITHIN.search(said)


def between(view: View, window: Window, after: re.Match[str] | None) -> bool:
    """Whether two of the things told of lie so many days apart, the right one first."""
    near, far = how_long(view, window)
    way = {"after": 1, "younger": 1, "newer": 1, "before": -1, "older": -1}.get(after["way"] if after else "", 0)
    left, right = _sides(view, window)
    if left and right and way:
        return any(near <= way * (a.day - b.day).days <= far for a, b in product(left, right) if a.kind == b.kind)
    moments = {moment.sole for moment in view.mentions.moments if moment.sole}
    said = [piece.value for piece in view.mentions.versions]
    if len(said) > 1:
        days = {event.day for event in events(view.facts) if any(event.version and same_version(event.version, v) for v in said)}
        return any(near <= abs((a - b).days) <= far for a in days for b in days | moments if a != b)
    told = [*left, *right] or told_of_it(view)
    days = {event.day for event in told} | moments
    subjects = {event.subject for event in told}
    others = {event.day for event in told_of_it(view) if event.subject in subjects or not said} | moments
    rest, edition = view.mentions.bare[window.end :], view.desk.ledger.edition
    if (way or (after and after["way"].strip() in {"later", "on"})) and not (left and right):
        # "Fifteen days after it was created it has 11,565 stars", "six days before the list that carries it".
        # "It was 13th among the models one day after it was created": the place that it has today.
        placed = way > 0 and any(n.form == "ordinal" and n.end <= window.start for n in view.mentions.numbers)
        others |= {edition} if placed or _PRESENT.search(rest) or _LISTED.search(rest) else set()
        others |= {taken_on(f) for f in view.facts if f.subject.id in subjects} if _LISTED.search(rest) else set()
    return any(near <= abs((a - b).days) <= far for a in days for b in others if a != b)


_OLDER = re.compile(r" (?:older|younger|newer)(?=\W*$|[,;.])")


def _sides(view: View, window: Window) -> tuple[list[Event], list[Event]]:
    """Of "A came two days after B": what happened with A, and with B."""
    found = events(view.facts)

    def said(at: int, *, before: bool) -> list[Event]:
        pieces = [piece for piece in view.mentions.versions if (piece.end <= at if before else piece.start >= at)]
        if pieces:
            piece = pieces[-1 if before else 0]
            return [event for event in found if event.version and same_version(event.version, piece.value)]
        names = [ref for ref in view.referents if ref.kind == "name" and (ref.end <= at if before else ref.start >= at)]
        subjects = names[-1 if before else 0].subjects if names else frozenset[str]()
        return [event for event in found if event.subject in subjects and not event.version]

    left, right = said(window.start, before=True), said(window.end, before=False)
    if not right and view.carried and _OLDER.match(view.mentions.bare, window.end):
        # "A is the youngest. B is one day older": than whom the sentence before was about.
        right = [event for event in found if event.subject == view.carried[0] and not event.version]
        left = [event for event in left if event.subject != view.carried[0]]
    return left, right


def same_day(view: View, window: Window) -> bool:
    """Reads "was created on the same day": all that are told of bear one date, two at least."""
    said = [piece.value for piece in view.mentions.versions]
    found = [*events(view.facts)]
    cited = [event for event in found if event.fact.tag in view.cites]
    if any(a.day == b.day and a.subject != b.subject for a, b in combinations(cited, 2)):
        return True
    if said:
        days = [{event.day for event in found if event.version and same_version(event.version, value)} for value in said]
    else:
        kinds = kinds_told(view.mentions.bare)
        # One name may be that of several: any of them will do.
        named = list(dict.fromkeys(ref.subjects for ref in view.referents if ref.kind in {"name", "role"}))
        named += [frozenset({name}) for name in view.carried if not any(name in ref for ref in named)][: max(0, 2 - len(named))]
        own = [event for event in found if not kinds or event.kind in kinds]
        days = [{event.day for event in own if event.subject in names} for names in named]
        days = days or [{event.day} for event in own]
    if len(days) == 1 and said:
        # "v1.2 came out the same day": as something that the sentence before told of.
        before = {event.day for event in found if event.subject in view.carried and event.subject not in view.named}
        return bool(days[0] & before) or bool(days[0] & {moment.first for moment in view.mentions.moments})
    if len(days) < 2:
        # "The paper came out on the same day": as the date said before.
        said_days = {moment.first for moment in view.mentions.moments if moment.start < window.start}
        return bool(days and days[0] & said_days)
    return bool(set.intersection(*days))
