"""Who is said to stand at the head of a list, or not: "makes the top five", "is outside the top ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.retelling.denials import denials, denies
from autopost.grounding.view import Referent, View

_HEAD = re.compile(
    r"\b(?:(?:in|inside|within|among|into|makes?|made|enters?|entered|cracks?|cracked|reach(?:es|ed)?|joins?|joined)|"
    r"(?P<out>outside|below|miss(?:es|ed)?|missing|leaves?|left|out of)) "
    rf"the (?:trending )?(?:(?:top|first|leading|upper) (?P<n>{SMALL_WORDS}|half|\d{{1,3}})|"
    r"(?P<foot>bottom|lower|second|last) half)"
    r"(?: (?:models|spaces|datasets|places|names|entries))?"
    r"(?: (?:of|on) (?:the|today's) (?:trending |hub |hugging face |model )*(?:list|ranking|table|models|spaces|datasets))?"
    r"(?=\W*$|[,;:.)]| (?:and|but|with|at|today)\b)"
)

_KINDS = r"(?:models|spaces|datasets|papers)"
_LISTED = re.compile(
    r"\b(?:(?:in|on|onto|within|among|into|makes?|made|enters?|entered|reach(?:es|ed)?|joins?|joined)|"
    r"(?P<out>outside|miss(?:es|ed)?(?: out on)?)) (?:the )?(?:(?:hugging face )?(?:(?:trending|models?) ){1,2}list|"
    rf"(?:hugging face )?list of trending {_KINDS}|(?P<papers>(?:hugging face )?daily papers))"
    rf"(?: of (?:the (?:day|hub)|\d+ {_KINDS}))?(?=\W*$|[,;:.)]| (?:and|but|with|at|today|of|on)\b)"
)
"""Reads "missed the trending list of 30 models", "made the Daily Papers of 19 June": who stands there has a place, or upvotes."""

_AT_ONCE = re.compile(
    r"(?: (?:even|quite|yet|actually|manage to|get|been|be seen|appear|feature|show up|turn up|land|"
    r"(?:find|found|make|made) (?:its|their) way|break|climb|rise|make it))* "
)


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of one subject's place: where, of whom, and whether it is so."""

    start: int
    end: int
    place: int
    true: bool


_BOTH = re.compile(r"\b(?:both|all(?: of them)?|each)(?: of them)? $")


def heads(view: View) -> Iterator[Head]:
    """Every such statement about a subject, or an entry, whose place on its list is known."""
    if view.kind == "opinion" or _then(view):
        return
    for match in _HEAD.finditer(view.mentions.bare):
        start, end = view.clause(match.start())
        measured = any(start <= at < end and family != "trending_score" for at, _, family in view.nouns)
        size = _half(view) if match["foot"] or match["n"] == "half" else small(match["n"])
        before = [r for r in those_in(view.referents, start, match.start()) if r.kind in {"name", "pronoun", "value"}]
        place = place_of(view, before[-1]) if before else 0
        if _BOTH.search(view.mentions.bare[: match.start()]):
            named = (ref for ref in view.referents if ref.kind == "name" and ref.start > match.end())
            place = (min if match["foot"] else max)(
                (place_of(view, ref) for ref in named), default=place
            )  # "two models, both in the top half: A and B"
        if measured or not size or not place:
            continue
        said = (match["out"] is None) != bool(match["foot"])
        denied = denies(view, match.start())
        yield Head(match.start(), match.end(), place, (place <= size) == (said != denied))


_BEGAN = re.compile(
    r"\b(?:created|published|released|dated|uploaded|submitted|born|added|from|dating from)(?: on)? (?:\w+day,? )?$"
)


def _then(view: View) -> bool:
    """Whether a sentence tells of an earlier day, and not only when something was made."""
    edition = view.desk.ledger.edition
    past = (moment for moment in view.mentions.moments if moment.first and moment.first < edition)
    return any(not _BEGAN.search(view.mentions.bare[: moment.start]) for moment in past)


def _half(view: View) -> int:
    """Reads "in the top half of the list": of the models' list, where it does not say of which."""
    kind = listed_kind(view.mentions.bare)
    return len(view.rolls.trending.get(kind, ())) // 2


def listings(view: View) -> Iterator[Head]:
    """Every statement that somebody whose place is known is on a list, or is not."""
    for match in _LISTED.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        start, end = view.clause(match.start())
        before = [r for r in those_in(view.referents, start, match.start()) if r.kind in {"name", "pronoun", "value"}]
        at = _since(view, before[-1], papers=match["papers"] is not None) if before else None
        days = those_in(view.mentions.moments, start, end)
        refused = [(first, begin) for first, begin, stop in denials(view) if begin <= match.start() < stop]
        # "Is not among the three leading models on the trending list": what is denied is something else.
        elsewhere = any(_AT_ONCE.fullmatch(view.mentions.bare[begin : match.start()]) is None for _, begin in refused)
        if at is None or elsewhere or any(not day.holds(at) for day in days):
            continue
        begun = min([match.start(), *(first for first, _ in refused)])
        yield Head(begun, match.end(), place_of(view, before[-1]), (match["out"] is None) != bool(refused))


def places_said(view: View) -> Iterator[Head]:
    """Every statement of who stands at the head of a list, first, or on it at all."""
    yield from heads(view)
    yield from listings(view)


def _since(view: View, ref: Referent, *, papers: bool) -> date | None:
    """The day on which whom a referent means was seen on its list; None where that is not known."""
    if not papers:
        return view.desk.ledger.edition if place_of(view, ref) else None
    own = (fact for name in ref.subjects for fact in view.desk.by_subject.get(name, ()) if len(ref.subjects) == 1)
    voted = (fact for fact in own if fact.metric == "upvotes" and fact.subject.kind == "paper")
    return next((taken_on(fact) for fact in voted), None)


def place_of(view: View, ref: Referent) -> int:
    """The one place of whom a referent means; zero where there is none, or more than one."""
    if len(ref.subjects) != 1:
        return 0
    name = next(iter(ref.subjects))
    if not name.startswith("value:"):
        return view.desk.place(name) or 0
    at = view.rolls.entries(name.removeprefix("value:"))
    return at[0][0] if len(at) == 1 else 0
