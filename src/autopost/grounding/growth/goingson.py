"""What is told of how things went over days, where their values can show it: "closes in on B", "is back in front", "regained"."""

from __future__ import annotations

import re
from datetime import timedelta

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.places.trading import overtook
from autopost.grounding.view import View

_CLOSES_IN = re.compile(r"clos\w+ in on")
_PULLS_AWAY = re.compile(r"(?:pulling|drawing|moving|drifting|edging|running|breaking) .*(?:from|of)")


def borne_by_moves(view: View, match: re.Match[str]) -> bool | None:
    """Whether the values of several days bear such words out; None where the words are no such ones."""
    moving = match.groupdict().get("moving")
    if moving or _DAY_RUNNING.fullmatch(match[0]) or _CLOSES_IN.fullmatch(match[0]) or _PULLS_AWAY.fullmatch(match[0]):
        return _goes_on(view, match)
    if RUN.fullmatch(match[0]):
        return run_of_rises(view, match.start(), match.end()) is not None or None
    if match[0].startswith("regain"):
        return _won_back(view, match)
    if match[0] == "back in" and view.mentions.bare.startswith(" front", match.end()):
        return _in_front_again(view, match)
    return None


def _distance(view: View, match: re.Match[str], *, ahead: bool) -> bool:
    """Reads "A closes in on B", "pulls away from it": A has less, or more, and has gained more, by what the sentence names."""
    before = [name for ref in view.referents if ref.kind == "name" and ref.end <= match.start() for name in sorted(ref.subjects)]
    after = [name for ref in view.referents if ref.kind == "name" and ref.start >= match.end() for name in sorted(ref.subjects)]
    known = view.desk.ledger.subjects
    pair = (before[-1], after[0]) if before and after else (before[0], before[-1]) if len(before) > 1 else ("", "")
    if pair[0] not in known or pair[1] not in known:
        return False
    kind = known[pair[0]].kind
    for family in dict.fromkeys(noun for *_, noun in view.nouns) or ["stars" if kind == "repository" else "likes"]:
        days = view.rolls.span(kind, family, [window.days for window in view.mentions.windows])
        levels = [view.rolls.of(name, family) for name in pair]
        gains = [view.rolls.of(name, f"{family}_gain_{days}d") for name in pair]
        if None not in (*levels, *gains):
            (a, b), (c, d) = ([fact.number or 0 for fact in two if fact] for two in (levels, gains))
            return (a > b) == ahead and a != b and c > d
    return False


def _goes_on(view: View, match: re.Match[str]) -> bool:
    """Reads "is climbing" where all changes in scope go that way, and "third for the second day" where the places say so."""
    if _CLOSES_IN.fullmatch(match[0]) or _PULLS_AWAY.fullmatch(match[0]):
        return _distance(view, match, ahead=_CLOSES_IN.fullmatch(match[0]) is None)
    if days := _DAY_RUNNING.fullmatch(match[0]):
        return _stood_there(view, match, ORDINAL_WORDS.get(days["n"], 0))
    way = CHANGE.search(match["moving"])
    wanted = 1 if (way and way["up"]) or match["moving"] in {"expanding", "gaining"} else -1
    moves = [fact.number or 0 for fact in view.facts if view.desk.measure(fact).changes]
    return bool(moves) and all((move > 0) == (wanted > 0) for move in moves if move)


RUN = re.compile(
    r"(?:for (?:the|a) )?(?:[a-z\d]+ )?(?:(?:consecutive|straight|successive) )?(?:(?:days?|weeks?|months?|weekend|quarter) )?"
    r"(?:running|in a row|on the trot|in succession|straight)|for (?:the|a) [a-z]+ (?:(?:consecutive|straight|successive) )?day"
)
"""Reads "4 days in a row", "the third day running": a count of days, and no reading of what they mean."""
_OVER_TIME = re.compile(
    r" (?:for (?:some |several |many |two |three )?(?:days|weeks|months|years)|"
    r"(?:by|with) (?:the|every|each|every passing|each passing) (?:day|week|month|hour|edition))\b"
)
"""Reads "has been slowing for weeks", "is growing by the day": a course of time, which no two figures show."""
_KEEPS = re.compile(r"(?:keeps?|kept|continu(?:es?|ed)|goes on) ")
"""Reads "keeps climbing"."""


def over_time(view: View, match: re.Match[str]) -> bool:
    """Whether words of a tendency tell of more than two readings, so that not even an analysis may see it in them."""
    return _KEEPS.match(match[0]) is not None or _OVER_TIME.match(view.mentions.bare, match.end()) is not None


_RISES = re.compile(
    r"\b(?:(?:daily|one-day) (?:[a-z]+ )?(?:gain|growth|rise|increase|haul|intake)s?|"
    r"more (?:new )?(?:stars|likes|downloads|upvotes))\b"
)


def run_of_rises(view: View, start: int, end: int) -> Fact | None:
    """Reads "its daily gain has risen 4 days in a row", "up for four days": the fact of a run of so many days."""
    left, right = view.clause(start)
    clause = view.low[left:right]
    ways = [*CHANGE.finditer(view.mentions.bare[left:right])]
    turned = any(way["down"] for way in ways) or _NOT.search(clause)
    if turned or not _RISES.search(clause) or not (any(way["up"] for way in ways) or "more" in clause):
        return None
    told = {window.days for window in view.mentions.windows if window.start <= end and start <= window.end + 1}
    own = {fact.subject.id for fact in view.facts if fact.metric.endswith("_streak")} & whose(view, (start, end))
    runs = (fact for fact in view.facts if fact.metric.endswith("_streak") and fact.subject.id in own)
    return next((fact for fact in runs if any(fact.number == days for days in told)), None)


_NOT = re.compile(r"\b(?:not|never|no)\b|n't\b")


_DAY_RUNNING = re.compile(r"for (?:the|a) (?P<n>[a-z]+) (?:consecutive |straight |successive )?day")


def _stood_there(view: View, match: re.Match[str], days: int) -> bool:
    """Reads "third for the second day running": on each of so many days the subject had the place that is told before."""
    place = next((n.value for n in reversed(view.mentions.numbers) if n.end <= match.start() and n.form == "ordinal"), 0)
    edition = view.desk.ledger.edition
    wanted = {f"{edition - timedelta(days=n):%Y-%m-%d}" for n in range(days)}
    for name in sorted(whose(view, match.span())) if place else ():
        if wanted <= {fact.as_of[:10] for fact in view.desk.ranks(name) if fact.number == place}:
            return True
    return False


def _in_front_again(view: View, match: re.Match[str]) -> bool:
    """Reads "A is back in front of B": behind on an earlier day, and now ahead."""
    after = [ref.subjects for ref in view.referents if ref.kind == "name" and ref.start >= match.end()]
    before = [ref.subjects for ref in view.referents if ref.kind == "name" and ref.end <= match.start()]
    both = [*dict.fromkeys(name for names in before for name in sorted(names)), *view.carried]
    left = frozenset(both[:1])  # "A was 310 behind B on Monday; on Tuesday it was back in front"
    right = after[0] if after else frozenset(both[1:2])
    return bool(left and right) and overtook(view, left - right, right)


def _won_back(view: View, match: re.Match[str]) -> bool:
    """Reads "regained some ground": of one measure, a gain over the last days within a loss over more of them."""
    subjects = whose(view, match.span())
    moves = [(view.desk.measure(fact), fact) for fact in view.facts if fact.subject.id in subjects and fact.number is not None]
    gains = [(one, fact) for one, fact in moves if one.aspect == "gain" and one.windows]
    return any(
        one.family == two.family and (a.number or 0) > 0 > (b.number or 0) and max(one.windows) < min(two.windows)
        for one, a in gains
        for two, b in gains
    )
