"""What some have together: "the two passed a million between them", "445 together; the fourth has four times as many"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.marks import passed
from autopost.grounding.figures.totals import metrics, summed, values
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_JOINT = re.compile(
    r"\b(?:between them|together|combined|jointly|in all|in total|taken together|put together|(?P<two>pair|duo|twins|couple)|"
    r"(?P<three>trio))\b"
)
_AS_MANY = re.compile(
    r" (?:as many|that(?: many| number| total| figure| sum)?|(?:the|their) (?:total|sum|figure))(?=\W*$|[,;:.])"
)
_REST = re.compile(r" (?:others?|rest) (?:together|combined|put together|taken together|between them|in all)\b")


def joint_mark(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "DeepSeek's two models topped a million downloads between them": a mark that the sum of a set is past."""
    told = _JOINT.search(view.mentions.bare)
    for mark in view.mentions.numbers if told else ():
        if told is None or passed(view, mark) is None:
            continue
        size = 2 if told["two"] else 3 if told["three"] else None
        for names in _before(view, mark):
            for metric in metrics(view, mark):
                held = sorted(name for name in names if view.rolls.of(name, metric) is not None)
                facts = values(view, held, metric)
                enough = len(facts) > 1 if size is None else len(facts) == size
                enough = enough and (size is not None or len(held) == len(names))
                if enough and replace(mark, hedge="above").fits(summed(facts)) and summed(facts) > mark.value:
                    yield mark, facts[0]
                    break


def _before(view: View, mark: Number) -> Iterator[frozenset[str]]:
    """Whom the sentence speaks of before the mark: a set, all of a house, or those it names."""
    sets = [p for p in view.populations if p.end <= mark.start and not p.other]
    yield from (frozenset(names) for known in sets for names in known.readings)
    refs = [ref for ref in view.referents if ref.end <= mark.start]
    named = frozenset(name for ref in refs if ref.kind == "name" for name in ref.subjects if len(ref.subjects) == 1)
    if not sets:
        yield named
        yield from (ref.subjects for ref in refs if ref.kind == "owner" and not named)
        yield frozenset(view.carried) if not refs else frozenset()


_NEW = re.compile(rf" (?:new|more|extra|additional) {NOUN.pattern}\b")
_ALONE = re.compile(r"\b(?:alone|only|nobody else|no other|the one)\b")


def won_mark(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "A alone tops 10,000 new stars in the week": a mark that a gain is past, and, where that is said, no other gain."""
    for mark in view.mentions.numbers:
        told = _NEW.match(view.mentions.bare, mark.end) if passed(view, mark) is not None else None
        whom = about(view, mark) if told else frozenset[str]()
        for name in whom if told and len(whom) == 1 and whom <= {*view.desk.ledger.subjects} else ():
            kind, family = view.desk.ledger.subjects[name].kind, str(told.lastgroup) if told else ""
            metric = f"{family}_gain_{view.rolls.span(kind, family, view.days)}d"
            past = [
                one
                for one in view.rolls.by(kind, metric)
                if (fact := view.rolls.of(one, metric)) and (fact.number or 0) > mark.value
            ]
            fact = view.rolls.of(name, metric)
            if fact is not None and name in past and (past == [name] or not _ALONE.search(view.mentions.bare)):
                yield mark, fact


def beside_total(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "The first three have 445 likes between them. The fourth has just under four times as many"."""
    for number in view.mentions.numbers:
        told = _AS_MANY.match(view.mentions.bare, number.end) if number.form == "times" else None
        for name in sorted(about(view, number)) if told and len(about(view, number)) == 1 else ():
            for fact in view.desk.by_subject.get(name, ()):
                if any(total and number.fits((fact.number or 0) / total) for total in _totals(view, name, fact)):
                    yield number, fact
                    break


_OR = re.compile(r"(?:,| –| \() ?(?:or|that is|which is|that makes)(?: [a-z]+){0,3} $")


def beside_told(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "Five Python projects, 12,338 new stars. Three Shell projects, 23,786, or not far off double"."""
    families = {family for *_, family in view.nouns}
    same = not families or any(view.desk.measure(fact).family in families for fact in view.said)
    for number in view.mentions.numbers if len(view.figures_before) == 1 and view.facts and same else ():
        if number.form != "times" or not _OR.search(view.mentions.bare[: number.start]):
            continue
        told = [n for n in view.mentions.numbers if n.end <= number.start and n.form == "count" and n.value >= _LEAST]
        if len(told) == 1 and number.fits(told[0].value / view.figures_before[0]):
            yield number, view.facts[0]


_LEAST = 100


def _totals(view: View, name: str, fact: Fact) -> Iterator[float]:
    """What those spoken of before have in all of the measure of a fact, where the text has said how much that is."""
    if fact.number is None or fact.unit in {"rank", "percent"} or "@" in fact.id:
        return
    for names in view.spoken:
        facts = values(view, names, fact.metric) if name not in names and len(names) > 1 else ()
        if facts and summed(facts) in view.figures_before:
            yield summed(facts)


def rest_of_set(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "Of the four Spaces, 1,775 likes for A, 445 for the three others together": how many are left, with their sum."""
    for left in view.populations:
        number = next((n for n in view.mentions.numbers if (n.start, n.end) == left.size_at), None)
        whole = [p for p in view.populations if p.readings and not p.other and p.end <= left.start][-1:]
        if number is None or not left.other or left.readings or not whole or not _REST.match(view.mentions.bare, number.end):
            continue
        refs = [ref for ref in view.referents if ref.end <= left.start and len(ref.subjects) == 1]
        named = {name for ref in refs if ref.kind in {"name", "role"} for name in ref.subjects}
        others = [name for name in whole[0].readings[0] if name not in named]
        figure = [n for n in view.mentions.numbers if n.end <= left.start and n.form == "count"][-1:]
        for metric in metrics(view, figure[0]) if figure and len(others) == left.size else ():
            facts = values(view, others, metric)
            if facts and figure[0].fits(summed(facts)):
                yield number, facts[0]
                yield figure[0], facts[0]
