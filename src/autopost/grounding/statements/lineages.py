"""What is said of what somebody is made from, or what is made from it: "is derived from B", "is the base of B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.sets.predicates import bases_of
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Holds, Reading, Truth, denies, reading
from autopost.grounding.statements.whom import one_of

_FROM = re.compile(
    r" (?:is|was|are|were)(?: not)?(?: itself| directly)? (?:derived|fine-?tuned|built|made|quanti[sz]ed|distilled|adapted)"
    r" (?:from|on) | (?:is|are|was|were)(?: not)?(?: an?)? (?:derivatives?|descendants?|fine-?tunes?) of |"
    r" (?:(?:do|does) not )?(?:derives?|descends?) from "
)
_BASE_OF = re.compile(
    r"(?: (?:is|was)(?: not)? the (?:(?:base(?: model)?|parent|original) (?:of|for|behind)|(?P<which>(?:model|one) from which))|"
    r" (?:is|was)(?: not)? (?P<it>\ue011+ from which)) "
)
_DERIVES = re.compile(r" (?:is|was) (?:derived|fine-?tuned|built|made)")


_DERIVATIVES = re.compile(rf"(?:the )?derivatives of (?P<who>{NAME}(?:(?:,|,? and) {NAME})*) (?:make up|account for|are|fill|hold) (?P<n>{COUNT})")
_EACH = re.compile(NAME)
_TAIL = re.compile(rf"(?: of the {COUNT})?[a-z -]*?(?:, {COUNT})?(?=[.,;:]|$)")


def derivatives(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Derivatives of A and B make up 12 of the 60 highest trending models"."""
    match = _DERIVATIVES.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    tail = _TAIL.match(row.text, match.end()) if match else None
    if match is None or number is None or tail is None:
        return
    names = [row.typed.names[one.start()] for one in _EACH.finditer(row.text, *match.span("who"))]
    counted = [next((fact for fact in row.view.desk.by_subject.get(name, ()) if fact.metric.startswith(_COUNTED)), None) for name in names]
    if None not in counted:
        total = sum(fact.number or 0 for fact in counted if fact is not None)
        so = number.total is not None and number.form in {"count", "fraction"}
        value = number.value if number.form == "count" else number.value * (number.total or 0)
        yield Claim(*match.span("n"), so and value == total, "count"), tail.end()


_COUNTED = "count_derivatives_"


def lineages(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    if match := _FROM.match(row.text, at):
        for other, end in one_of(row, match.end()):
            yield reading(match, _made_from(row, other), "attribute", of=other, end=end, no=denies(match[0]))
    if match := _BASE_OF.match(row.text, at):
        for other, end in one_of(row, match.end()):
            derives = _DERIVES.match(row.text, end)
            if bool(match["which"] or match["it"]) == bool(derives):
                last = derives.end() if derives else end
                yield reading(match, _base_of(row, other), "attribute", of=other, end=last, no=denies(match[0]))


def _made_from(row: Lettered, base: str) -> Holds:
    return lambda name: _descends(row, name, base)


def _base_of(row: Lettered, other: str) -> Holds:
    return lambda name: _descends(row, other, name)


def _descends(row: Lettered, name: str, base: str) -> Truth:
    """Whether one is made from another: not where another base is given, nor where it is the other way round."""
    own, its = (_bases(row, one) for one in (name, base))
    if own:
        return _bare(base) in own
    return False if _bare(name) in its else None


def _bases(row: Lettered, name: str) -> frozenset[str]:
    return frozenset(_bare(str(base)) for base in bases_of(row.view.desk.rolls, name))


def _bare(name: str) -> str:
    """The name without its owner: a base may be told by it alone."""
    return name.rpartition(":")[2].rpartition("/")[2].lower()
