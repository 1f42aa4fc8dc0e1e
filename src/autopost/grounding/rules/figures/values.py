"""Numbers, ranks, percentages, ratios, counts: each is bound to a fact, or follows from cited ones, or is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from autopost.facts import Fact
from autopost.grounding.asawhole import as_a_whole
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.binding import Match, bind
from autopost.grounding.figures.closed import derivable
from autopost.grounding.figures.elimination import eliminated
from autopost.grounding.figures.gaps import referred
from autopost.grounding.figures.marks import passed
from autopost.grounding.figures.smallterms import small_terms
from autopost.grounding.figures.stated import from_stated
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.onenamed import figure_of_one
from autopost.grounding.reckoning import reckoned
from autopost.grounding.retelling.denials import denials
from autopost.grounding.retelling.paraphrase import figure
from autopost.grounding.rules.cited.ranked import ranked_among, within_top
from autopost.grounding.rules.figures.comesto import comes_to
from autopost.grounding.rules.figures.idioms import says_nothing, some_named, those_named
from autopost.grounding.rules.figures.milestones import of_many, past_mark
from autopost.grounding.rules.figures.missed import missed
from autopost.grounding.rules.figures.unreached import limit
from autopost.grounding.rules.sets import saidofsets, sets
from autopost.grounding.rules.verdict import Verdict, bound, sound
from autopost.grounding.sets.counting import limit_of_count
from autopost.grounding.sets.namesakes import shared_names
from autopost.grounding.view import View


def numbers(view: View) -> Iterator[Verdict]:
    """Every number of the sentence."""
    told: dict[Number, Fact] = {}
    left: list[tuple[Number, Match | None]] = []
    refused = [(begin, end) for _, begin, end in denials(view)]
    for number in view.mentions.numbers:
        if number.form == "ordinal" and any(begin <= number.start < end for begin, end in refused):
            continue  # "is not first": `negations` looks it up
        with_others = _with_others(view, number)
        if with_others is not None:
            yield with_others
            continue
        if (
            says_nothing(view, number)
            or limit(view, number)
            or some_named(view, number)
            or those_named(view, number)
            or (passed(view, number) and not of_many(view, number))
        ):
            continue
        said = _of_set(view, number)
        if said is not None or view.is_size(number):
            yield from () if said is None else (said,)
            continue
        match = bind(view, number)
        fact = match.fact if match is not None and not match.failing else eliminated(view, number, match, told)
        if fact is not None:
            told[number] = fact
            yield bound(number.start, number.end, fact)
            continue
        used = () if match is not None and _settled(number, match) else derivable(view, number)
        if used:
            yield bound(number.start, number.end, *used)
            continue
        if limit_of_count(view, number):
            continue
        worded = _threshold(view, number) or figure(view, number)
        if worded is not None:
            yield bound(number.start, number.end, worded)
            continue
        left.append((number, match))
    yield from _left_over(view, left, told)


def _of_set(view: View, number: Number) -> Verdict | None:
    """What a number says of a set; nothing wrong where it is how many passed a mark since a day that is told."""
    said = sets.told(view, number)
    passed_it = said is not None and said.code and not view.cited
    if passed_it and any(past_mark(view, one) for one in (number, *view.mentions.numbers)):
        return sound(view, number.start, number.end)
    return said


def _with_others(view: View, number: Number) -> Verdict | None:
    """What a number is as one of several."""
    terms = next((one for one in small_terms(view) if one.start <= number.start < one.end), None)
    if terms is not None and (terms.true or number.start > terms.start):
        return sound(view, number.start, number.end)
    if terms is not None:
        return Verdict(terms.start, terms.end, "ratio", "the two figures do not come to this")
    fact = as_a_whole(view, number) or ranked_among(view, number) or within_top(view, number)
    return saidofsets.in_row_of_places(view, number) if fact is None else bound(number.start, number.end, fact)


def _left_over(view: View, left: list[tuple[Number, Match | None]], told: Mapping[Number, Fact]) -> Iterator[Verdict]:
    """What no fact has: it follows from the values that the text gives, or is a finding."""
    strayed: list[tuple[Number, Fact]] = []
    for number, match in left:
        worked = () if match is not None and _settled(number, match) else from_stated(view, number, told.values())
        worked = worked or reckoned(view, number)
        if not worked and referred(view, number):
            continue
        if worked:
            yield bound(number.start, number.end, *worked)
            continue
        if (whose := figure_of_one(view, number)) is not None:
            yield bound(number.start, number.end, whose)
            continue
        if comes_to(view, number, match, told):
            yield sound(view, number.start, number.end)
            continue
        finding = missed(view, number, match)
        if finding.code == "wrong-subject" and finding.facts:
            strayed.append((number, view.desk.ledger.by_tag[finding.facts[0]]))
        yield finding
    yield from _misnamed(view, told, strayed)


def _misnamed(view: View, told: Mapping[Number, Fact], strayed: list[tuple[Number, Fact]]) -> Iterator[Verdict]:
    """A name none of whose values is its own, while all are one other subject's: it is the name that is wrong."""
    for ref in view.referents:
        if ref.kind != "name" or len(ref.subjects) != 1 or any(fact.subject.id in ref.subjects for fact in told.values()):
            continue
        owners = {fact.subject.id: fact for number, fact in strayed if about(view, number) == ref.subjects}
        if len(owners) == 1:
            fact = next(iter(owners.values()))
            right = view.desk.name(fact.subject)
            message = f"the values given for {view.subject_name(ref.subjects)} are those of {right}"
            yield Verdict(ref.start, ref.end, "wrong-subject", message, facts=(fact.tag,), repair=right)


def _settled(number: Number, match: Match) -> bool:
    """A value of the right subject said the wrong way round, or of another to the last digit, is nothing worked out."""
    if match.failing == ("subject",) and number.form == "count" and match.fact.number == number.value >= _EXACT:
        return True
    large = number.value >= 100 or number.form == "percent"
    return large and "subject" not in match.failing and bool({"direction", "window", "time"} & {*match.failing})


_EXACT = 10_000
_AS_MANY = re.compile(r"^(?:(?:exactly|just|equally|precisely) )?(?:as|that) many\b[^.;:,]*$")


def _counts_said(view: View) -> list[Fact]:
    """What the sentence before counted: "Three show no downloads. Exactly as many have at least a million"."""
    return [fact for fact in view.said if view.desk.measure(fact).aspect == "count"]


def _threshold(view: View, number: Number) -> Fact | None:
    """Reads "Five of the ten have at least 100,000 stars": the 100,000 is part of what that count counts."""
    counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count"]
    others = [other for other in view.mentions.numbers if other is not number]
    for fact in counts:
        stated = any(said.value == number.value and said.value >= 12 for said in view.desk.figures(fact))
        named = cues(view, number)
        other_way = number.hedge == "below" and re.search(r"\b(?:over|more than|at least)\b", fact.statement)
        if (named.near and named.family not in fact.statement) or not stated or other_way:
            continue
        if any(fits(view, other, fact) for other in others if other.form in {"count", "fraction"}):
            return fact
        if _AS_MANY.search(view.mentions.bare[: number.start]) and any(said.number == fact.number for said in _counts_said(view)):
            return fact
    return None


def sizes(view: View) -> Iterator[Verdict]:
    """A model's size is in its name or in the source's own words, or it is a claim."""
    for piece in view.mentions.sizes:
        subjects = (
            frozenset(name for ref in view.referents for name in ref.subjects)
            or frozenset(view.carried)
            or frozenset(view.scope_subjects)
        )
        known = view.desk.ledger.subjects
        spelt = re.compile(rf"(?<![\d.]){re.escape(piece.value)}(?![a-z])", re.IGNORECASE)
        if any(name in known and spelt.search(known[name].name) for name in subjects):
            continue
        twins = (model for paper, model in shared_names(view) if paper in subjects) if not view.cited else ()
        if any(spelt.search(model) for model in twins):
            continue  # "as a study, and as a 4B model": of the model that shares its name
        passages = (str(fact.value) for fact in view.facts if fact.kind == "passage" and fact.subject.id in subjects)
        if any(spelt.search(text.replace(" billion", "B").replace("-billion", "B")) for text in passages):
            continue
        yield Verdict(piece.start, piece.end, "size", "no fact states this size")
