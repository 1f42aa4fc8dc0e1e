"""Noun phrases that name somebody alone: "Google's DiffusionGemma", "the leading dataset", "the most liked of the ten Spaces"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.referring import MEASURED, kind_named
from autopost.grounding.statements.lettered import COUNT, HOUSE, LABEL, NAME, Lettered, of_house
from autopost.grounding.statements.ofhouse import of_his_house
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.sets import KIND, LIST, sets

_ONE = re.compile(
    r"(?:(?:the|its|their) )?(?:(?:stablemate|sibling|rival|neighbour|counterpart) )?"
    rf"(?:(?P<house>{NAME}|{HOUSE}|\ue000++)'s? )?(?:new )?(?:(?P<label>{LABEL})(?:[- ]licen[cs]ed)? (?={KIND} ))?"
    rf"(?:(?P<what>{KIND}|account|coding agent) )?"
    rf"(?P<name>{NAME})(?!'s)(?: (?:embedding |base |text |coder )?(?:(?P<kind>{KIND})|one(?! of)|version))?"
    rf"(?:,? (?:from|by|of) (?P<by>{HOUSE})(?!'s))?(?: \({COUNT}(?: [a-z]+)?\))?"
)
_HEAD = re.compile(
    r"the (?:(?:leading|top|first|top-ranked|highest[- ](?:ranked|placed)|number-one|"
    rf"(?P<nth>{COUNT})(?:[- ](?:placed?|ranked|ranking|highest))?) (?:trending )?(?P<kind>{KIND})|"
    rf"(?:trending )?(?P<what>{KIND}) (?:in|at) (?P<place>{COUNT})(?: place| spot| position)?)(?:{LIST})?(?![\w-])"
)
_RUNNER_UP = re.compile(
    rf"(?:the )?(?:runner-?up|(?P<leader>(?:list )?leader))(?: (?:on|among|of) the (?:trending )?(?P<kind>{KIND}))?(?:{LIST})?"
    r"(?![\w-])"
)
_MOST = re.compile(
    r"the (?P<deg>most|least)[- ](?P<noun>liked|starred|downloaded|forked|upvoted)(?P<of> (?:(?:of|among|in) )?(?=the |[a-z]))?"
)

_OLDEST = re.compile(
    rf"the (?P<way>oldest|earliest|newest|youngest|latest|most recent)(?: {KIND})? (?:of|among|in) (?=the |[a-z])"
)


def spoken_of(row: Lettered, at: int) -> str:
    """Whom the sentence named last before a place, or took over from the one before."""
    named = [name for place, name in sorted(row.typed.names.items()) if place < at]
    return named[-1] if named else next(iter(row.view.carried), "")


def one_of(row: Lettered, at: int) -> Iterator[tuple[str, int]]:
    """Somebody whom a noun phrase names, alone, and where it ends."""
    if match := _ONE.match(row.text, at):
        name = row.typed.names[match.start("name")]
        kinds = {kind_named(match["kind"] or ""), kind_named(match["what"] or "")} - {""}
        houses = [row.houses.get(match.start(group), "") for group in ("house", "by") if match[group]]
        label = row.labels[match.start("label")].of(row.view, name) if match["label"] else True
        if (
            label
            and kinds <= {row.view.desk.kind(name)}
            and all(not house or of_house(row.view, name, house) for house in houses)
        ):
            yield name, match.end()
    yield from _placed(row, at)
    yield from of_his_house(row, at)
    if oldest := _OLDEST.match(row.text, at):
        for one in sets(row, oldest.end()):
            days = {name: row.view.desk.began_on(name) for name in one.names}
            order = sorted(name for name, day in days.items() if day is not None)
            order.sort(key=lambda name: str(days[name]), reverse=oldest["way"] not in {"oldest", "earliest"})
            if len(order) == len(one.names) > 1 and days[order[0]] != days[order[1]]:
                yield order[0], one.end
    if most := _MOST.match(row.text, at):
        within = (
            [Set(row.within, row.view.desk.kind(row.within[0]), most.start("of") if most["of"] else most.end())]
            if row.within
            else []
        )
        for one in (*within, *(sets(row, most.end()) if most["of"] else ())):
            order = [name for name in row.view.desk.rolls.by(one.kind, MEASURED[most["noun"]]) if name in one.names]
            if len(order) == len(one.names) > 1:
                yield order[-1 if most["deg"] == "least" else 0], one.end


_NUMBER_ONE = re.compile(rf"(?:(?:the|today's|the list's) )?(?P<n>{COUNT})(?:{LIST})?(?=[ .,;:]|$)")


def _placed(row: Lettered, at: int) -> Iterator[tuple[str, int]]:
    """Reads "the leading dataset", "the model in third place", "the runner-up"."""
    if head := _HEAD.match(row.text, at):
        nth = "nth" if head["nth"] else "place" if head["place"] else ""
        number = row.typed.counts.get(head.start(nth)) if nth else None
        if not nth or (number is not None and number.form == "ordinal"):
            place = int(number.value) if number is not None else 1
            yield from _at(row, kind_named(head["kind"] or head["what"]), place, head.end())
    one = _NUMBER_ONE.match(row.text, at)
    if one and row.typed.counts[one.start("n")].form == "ordinal" and row.low(*one.span("n")) == "number one":
        yield from _at(row, _kind_spoken_of(row), 1, one.end())
    if second := _RUNNER_UP.match(row.text, at):
        kind = kind_named(second["kind"] or "") or _kind_spoken_of(row)
        yield from _at(row, kind, 1 if second["leader"] else 2, second.end())


def _at(row: Lettered, kind: str, place: int, end: int) -> Iterator[tuple[str, int]]:
    yield from ((name, end) for name in row.view.desk.at_place(kind, place)[:1])


def _kind_spoken_of(row: Lettered) -> str:
    """Of what kind those are whom the sentence names, or else models."""
    known = row.view.desk.ledger.subjects
    kinds = {known[name].kind for name in (*row.typed.names.values(), *row.met) if name in known}
    return kinds.pop() if len(kinds) == 1 else "model"
