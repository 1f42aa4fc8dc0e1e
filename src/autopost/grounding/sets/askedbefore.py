"""Counts whose condition the sentence before told: "text-generation is the commonest tag. Ten carry it", "How many have? Six"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS

_THINGS = r"(?:models|datasets|spaces|repositories|projects|papers|entries)"
_OF_THEM = rf"(?: of (?:them|these|those|(?:the|our) [a-z\d]+(?: (?:[a-z]+ )?{_THINGS})?))?"
_SO_MANY = re.compile(
    rf"{_OF_THEM}(?: (?:of the )?(?:trending |listed )?{_THINGS})?"
    r" (?:(?:are |is )?(?:written|built|tagged|released|filed|published) (?:mainly )?(?:in|with|under)|carr(?:y|ies)|bears?|"
    r"wears?|uses?|shares?|has|have|do(?:es)?|are|is|qualif(?:y|ies)|meets?|clears?|reach(?:es)?|pass(?:es)?|"
    r"manages?|can (?:say|claim)|fits?|runs? on|come under|fall under)"
    r"(?: (?:it|so|that|this|the (?:mark|bar|same)|that (?:mark|bar|tag|licen[cs]e|language|much|many)|as much|as many|"
    r"under it))?(?=\W*$|[,;:.])"
)
_OPENS = re.compile(r"^\W*(?:(?:in all|all told|the answer is|exactly|just|only|precisely|as many as|a mere|some)[,:]? )?$")
_ALONE = re.compile(rf"{_OF_THEM}(?: (?:[a-z]+ )?{_THINGS})?\W*$")
_HOW_MANY = re.compile(r"\bhow many\b")
_FRAGMENT = re.compile(
    r"^\W*(?:[a-z]+ ){0,3}(?:a |one |half a )?[\d.,]*(?: ?[a-z]+){0,4}(?: or (?:more|fewer|less|better))?\W*\?\W*$"
)


def asked_before(view: View) -> Iterator[tuple[Number, Fact]]:
    """The count that answers or goes on, and in the question itself the mark that it asks for."""
    yield from _mark_of_question(view)
    for number in view.mentions.numbers[:1]:
        if not answers(view, number) or (told := one_asked(view.asked_of)) is None:
            continue
        for names in _sets(view, number):
            covered = {*names} <= {name for every in view.rolls.covered.values() for name in every}
            if covered and sum(told.holds(name) is True for name in names) == _count(number):
                yield number, view.desk.by_subject[names[0]][0]
                break
        else:
            yield from ((number, fact) for fact in _counted(view, number, told))


def answers(view: View, number: Number) -> bool:
    """Whether a number that opens a sentence says how many are as the sentence before had it."""
    alone = view.before and _ALONE.match(view.mentions.bare, number.end)
    counts = number.form in {"count", "fraction"} and _OPENS.match(view.mentions.bare[: number.start]) is not None
    return counts and bool(alone or _SO_MANY.match(view.mentions.bare, number.end))


def one_asked(told: Sequence[Test]) -> Test | None:
    """The one condition of the sentence before; none where it had several."""
    plain = [test for test in told if test.label in {*LABELS.values(), "limit", "name", "date", "zero", "figures", "owner"}]
    return plain[0] if len({test.start for test in plain}) == 1 == len({id(test) for test in plain}) else None


def _count(number: Number) -> int:
    return round(number.value * number.total) if number.form == "fraction" and number.total else int(number.value)


def _sets(view: View, number: Number) -> Iterator[tuple[str, ...]]:
    """Of whom so many are so: those named here or before, or a list that is as long as is said."""
    named = [names for known in view.populations if not known.other for names in known.readings]
    if number.total:
        lists = (*view.rolls.trending.values(), *view.rolls.covered.values(), *view.spoken)
        named += [names for names in lists if len(names) == number.total]
    yield from (names for names in named or view.spoken if names)


def _counted(view: View, number: Number, told: Test) -> Iterator[Fact]:
    """A count of the edition that says of how many it is so: "3 of 30 models have at least 1,000,000 downloads"."""
    if told.number is None or told.label != "limit":
        return
    for fact in view.desk.lists:
        same = view.desk.measure(fact).aspect == "count" and f"{told.number.value:,.0f} {told.family}" in fact.statement
        size = number.total is None or re.search(rf"\b{number.total}\b", f"{fact.unit} {fact.statement}")
        if same and size and "at least" in fact.statement and told.number.hedge != "below" and fact.number == _count(number):
            yield fact
            return


def how_many(view: View, at: int) -> bool:
    """Whether a place stands in what a question asks the number of."""
    return view.low.rstrip("\"' ").endswith("?") and _HOW_MANY.search(view.mentions.bare, 0, at) is not None


def _mark_of_question(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "How many have at least 100,000 stars?", "A million downloads or more?": what is asked for is no claim."""
    if not view.low.rstrip("\"' ").endswith("?"):
        return
    for test in tests(view):
        asked = _HOW_MANY.search(view.mentions.bare, 0, test.start) or (
            _FRAGMENT.match(view.mentions.bare) and not view.referents
        )
        if test.label == "limit" and test.number is not None and asked:
            yield test.number, (view.facts or view.desk.ledger.facts)[0]
