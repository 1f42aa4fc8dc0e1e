"""What a figure is whose measure stands before it: "A grew by 11.3 percent. B ran it close with 11.1", "9,969 of 58,985"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_SO_MUCH = re.compile(
    r"\b(?:with|at|by|on|has|had|of|to|is|was|added|gained|grew|rose|managed) (?:just |only |about |a |some )*$"
)
_OF = re.compile(r"\d (?:[a-z]+ )?(?:out )?of (?:the |their |its |a total of |these |those )?$")
_FOLLOWS = re.compile(r"\b(?:tracks?|follows?|monitors?|watch(?:es)?|covers?|counts?) (?:all |some )?$")
_REPOSITORIES = re.compile(r" (?:ai |open[- ]source )*(?:repositor(?:y|ies)|projects)\b")


def same_measure(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A grew fastest, by 11.3 percent. B ran it close with 11.1": the same measure of another."""
    if number.form != "count" or NOUN.match(view.mentions.bare, number.end + 1) or not _SO_MUCH.search(
        view.mentions.bare[: number.start]
    ):  # fmt: skip
        return
    for told in reversed(view.said) if not view.nouns else ():
        for name in sorted(about(view, number) - {told.subject.id}):
            fact = view.rolls.of(name, told.metric)
            if (
                fact is not None
                and fact.unit not in {"rank", "of"}
                and number.fits(fact.number or 0)
                and number.step < number.value
            ):
                yield (fact,)


_OF_THAT = re.compile(r" of (?:that|it|this|those|them|that (?:gain|total|sum|figure))\b")


def part_of_said(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A gained 5,358 stars in the week. Just over a quarter of that, 1,383, came in a day": of the figure said before.

    Also "from 200 contributors, 63 of them new, or close to a third": the part once more, in other words.
    """
    told = [other for other in view.mentions.numbers if other.form == "count" and other.value >= _TOLD]
    if number.form not in {"fraction", "percent"}:
        return
    yield from _of_what_was_told(view, number, told)
    if not told:
        return
    again = [n for n in told if n.end <= number.start and _OR.fullmatch(view.mentions.bare, n.end, number.start)]
    if not again and not _OF_THAT.match(view.mentions.bare, number.end):
        return
    wholes = [*view.figures_before, *(fact.number or 0 for fact in view.said), *(n.value for n in told if again)]
    for part in again or told:
        if any(part.value < whole and fits_part(view, number, part.value / whole) for whole in wholes):
            yield view.facts[:1]


def _of_what_was_told(view: View, number: Number, told: Sequence[Number]) -> Iterator[tuple[Fact, ...]]:
    """Reads "Of the 200, 63 are new. That is just under a third", "added 173,859 between them. A supplied 37 percent of that"."""
    figures = [*view.figures_before]
    alone = _THAT_IS.match(view.mentions.bare) and not told and len(figures) > 1 and not view.referents
    if alone and fits_part(view, number, min(figures[-2:]) / max(figures[-2:])):
        yield view.facts[:1]
    if not _OF_THAT.match(view.mentions.bare, number.end) and not _ANOTHER.match(view.mentions.bare, number.end):
        return
    metrics = dict.fromkeys(fact.metric for fact in view.said)
    for name in sorted(about(view, number)):
        own = [fact for metric in metrics if (fact := view.rolls.of(name, metric)) is not None and fact.number]
        for fact in own:
            if any(whole > (fact.number or 0) and fits_part(view, number, (fact.number or 0) / whole) for whole in figures):
                yield (fact,)


_THAT_IS = re.compile(r"\W*(?:that|this|which) (?:is|was|makes)\b")
_ANOTHER = re.compile(r"(?=\W*$)")
_TOLD = 10
_ROUGHLY = r"(?:(?:just|close to|nearly|almost|about|roughly|over|under|a little|well|some|more than|less than|not quite) )*"
_OR = re.compile(
    rf"(?: (?:of (?:them|these|those)|new|were|are|in all|[a-z]+s)){{0,3}}(?:,? (?:or|that is|which is) |, ){_ROUGHLY}"
)


def of_total(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "It took 9,969 of 58,985": all that a list comes to, after what one of it has."""
    if number.form != "count" or not _OF.search(view.mentions.bare[: number.start]):
        return
    for fact in view.desk.lists:
        if view.desk.measure(fact).family in {"stars", "likes", "downloads", "forks", "upvotes"} and fact.number == number.value:
            yield (fact,)


def followed(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "The paper tracks 341 AI repositories": of how many a statement speaks."""
    told = _FOLLOWS.search(view.mentions.bare[: number.start]) and _REPOSITORIES.match(view.mentions.bare, number.end)
    for fact in view.desk.ledger.facts if told and number.value in view.rolls.sizes else ():
        if fact.unit == "rank" and f" {int(number.value)} AI repositories" in fact.statement:
            yield (fact,)
            return
