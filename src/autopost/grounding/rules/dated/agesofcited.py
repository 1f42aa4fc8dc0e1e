"""Who is older, by the dates an issue's sentence rests on: "the oldest, A, dates from", "its older rival", "both are older"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.events import Event, events
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_END = re.compile(
    r"\b(?:the|its|their) (?:very )?(?:(?P<young>newest|latest|youngest|most recent)|oldest|earliest)\b"
    r"(?! (?:pre-?|release |stable )*(?:releases?|versions?|candidates?|alphas?|betas?)\b)"
)
_SIDE = re.compile(
    r"\b(?:(?:is|was) (?:[a-z]+ )?the )?(?:(?P<young>younger|newer)|older) (?:[a-z]+ )?"
    r"(?:of (?:the (?:two|pair)|them|both)|"
    r"project|repository|model|rival|paper|space|dataset|tool|one|study|challenger|pursuer|competitor|entry)\b"
)
_ARE = re.compile(r"\b(?:is|are|was|were) (?:the )?(?:(?P<young>younger|newer)|older)\b(?! than\b)")
_GIVEN_TO = re.compile(r"(?: (?:stars|likes|downloads|forks|upvotes))? (?:for|of|to|by|from) (?:the|its|their) ")


def ages_of_cited(view: View) -> Iterator[Verdict]:
    """Refuses an age that the dates which the sentence cites, or those of the two it cites, turn round."""
    if not view.cited or view.kind == "opinion":
        return
    born = {one.subject: one for one in events(fact for fact in view.facts if fact.tag in view.cites) if not one.version}
    days = {one.day for one in born.values()}
    if len(days) > 1:
        yield from _ends(view, days)
        yield from _predicates(view, days)
    yield from _sides(view)
    yield from _than_before(view)


def _told_after(view: View, at: int, end: int) -> list[date]:
    """The days told from a place on, up to another."""
    moments = (one for one in view.mentions.moments if at <= one.start < end and one.form == "day")
    return [one.first for one in moments if one.first is not None and one.first == one.last]


def _ends(view: View, days: set[date]) -> Iterator[Verdict]:
    """Reads "The oldest of them, A and B, date from 20 April": where that is the youngest day cited."""
    words = [*_END.finditer(view.mentions.bare)]
    for n, match in enumerate(words, 1):
        start, end = view.clause(match.start())
        if any(ref.kind == "name" and start <= ref.start < match.start() for ref in view.referents):
            continue  # "A is the newest, and B dates from 1 February"
        told = _told_after(view, match.end(), words[n].start() if n < len(words) else end)[:1]
        first, last = min(days), max(days)
        if told == [first if match["young"] else last]:
            yield Verdict(*match.span(), "comparison", f"of the days cited the first is {first}, and the last {last}")


def _predicates(view: View, days: set[date]) -> Iterator[Verdict]:
    """Reads "Both rivals are older, published on 29 and 28 April": than whoever else is cited with a day."""
    for match in _ARE.finditer(view.mentions.bare):
        told = {*_told_after(view, match.end(), view.clause(match.start())[1])} & days
        rest = days - told
        if told and rest and (max(told) < min(rest) if match["young"] else min(told) > max(rest)):
            yield Verdict(*match.span(), "comparison", f"the other day cited is {max(rest)}")


_UNSAID = re.compile(
    r"\b(?:is|are|was|were) (?:(?:an?|one) (?P<by>day|week) )?(?:(?P<young>younger|newer)|older)"
    r"(?=, (?:created|published|with)\b|\W*$)"
)
_DAYS = {"day": 1, "week": 7}


def _than_before(view: View) -> Iterator[Verdict]:
    """Reads "A is older, created on 15 April", "A and B are a week older": than whoever the sentence before is about."""
    own = [fact for name in view.named if (fact := view.desk.began(name)) is not None and fact.day]
    others = [day for name in view.carried if name not in view.named and (day := view.desk.began_on(name)) is not None]
    if len(own) < len(view.named) or not own or not others:
        return
    for match in _UNSAID.finditer(view.mentions.bare):
        way = 1 if match["young"] else -1
        gaps = {(fact.day - day).days * way for fact in own if fact.day for day in others}
        told = {_DAYS[match["by"]]} if match["by"] else {gap for gap in gaps if gap > 0}
        if gaps == told:
            yield bound(*match.span(), own[0])
        elif not gaps & told:
            yield Verdict(*match.span(), "newest", f"{view.subject_name(view.named)} is not, by the days they began")


def _sides(view: View) -> Iterator[Verdict]:
    """Reads "The younger project has 41,608 stars, its older rival 41,468": of two that are cited, whose the figure is."""
    names = {fact.subject.id for fact in view.facts if fact.tag in view.cites and fact.subject.kind != "list"}
    born = {one.subject: one for name in names for one in events(view.desk.by_subject[name]) if not one.version}
    pair = sorted(born.values(), key=lambda one: one.day)
    if len(names) != len("AB") or len(pair) != len("AB") or pair[0].day == pair[1].day:
        return
    words = [*_SIDE.finditer(view.mentions.bare)]
    for n, match in enumerate(words, 1):
        whose = _owner(view, pair, match, words[n].start() if n < len(words) else len(view.mentions.bare))
        right = pair[1] if match["young"] else pair[0]
        if whose == right:
            yield bound(*match.span(), right.fact)
        elif whose is not None:
            message = f"{view.desk.name(pair[0].fact.subject)} is older than {view.desk.name(pair[1].fact.subject)}"
            yield Verdict(*match.span(), "comparison", message, facts=(pair[0].fact.tag, pair[1].fact.tag))


def _owner(view: View, pair: list[Event], match: re.Match[str], end: int) -> Event | None:
    """Which of two a day or a figure beside a word of age is of, where it is of one alone."""
    _, stop = view.clause(match.start())
    if days := _told_after(view, match.end(), min(end, stop)):
        own = [one for one in pair if one.day == days[0]]
        return own[0] if len(own) == 1 else None
    numbers = [n for n in view.mentions.numbers if n.form == "count" and n.value >= _LEAST]
    before = [n for n in numbers if n.end <= match.start() and _GIVEN_TO.fullmatch(view.mentions.bare, n.end, match.start())]
    near = before or [n for n in numbers if match.end() <= n.start < min(end, stop)]
    cited = [fact for fact in view.facts if fact.tag in view.cites and near and fits(view, near[0], fact)]
    own = [one for one in pair if any(fact.subject.id == one.subject for fact in cited)]
    return own[0] if len(own) == 1 else None


_LEAST = 10
