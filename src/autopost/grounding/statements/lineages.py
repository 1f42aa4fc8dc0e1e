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
    r" (?:(?:do|does) not )?(?:(?:derives?|descends?) from|builds? (?:up)?on) "
)
_BASE_OF = re.compile(
    r"(?: (?:is|was)(?: not)? the (?:(?:base(?: model)?|parent|original) (?:of|for|behind)|(?P<which>(?:model|one) from which))|"
    r" (?:is|was)(?: not)? (?P<it>\ue011+ from which)) "
)
_DERIVES = re.compile(r" (?:is|was) (?:derived|fine-?tuned|built|made)")


_DERIVATIVES = re.compile(
    rf"(?:the )?derivatives of (?P<who>{NAME}(?:(?:,|,? and) {NAME})*) (?:make up|account for|are|fill|hold) (?P<n>{COUNT})"
)
_EACH, _COUNTED, _NEAR = re.compile(NAME), "count_derivatives_", 0.15
_TAIL = re.compile(rf"(?: of the {COUNT})?[a-z -]*?(?:, {COUNT})?(?=[.,;:]|$)")


_DERIVE = re.compile(
    rf"(?P<how>more than |about |nearly |almost |less than )?(?P<n>{COUNT})[a-z -]*?(?:, (?P<m>{COUNT})(?: in all| in total)?,)? "
    rf"(?:(?:derive|are derived|descend|stem|are made) from|(?:are|is)(?: listed as)? (?:an? )?(?:derivatives?|fine-?tunes?|"
    rf"versions?) of) "
    rf"(?:either )?(?P<who>{NAME}(?:(?:,|,? and|,? or) {NAME})*)"
)


_NONE_DERIVED = re.compile(
    rf"(?:there (?:is|are) no|no|not one|not a single) (?:derivatives?|fine-?tunes?|versions?) of (?P<who>{NAME})"
    rf"(?: (?:is|are|is listed|is found))? (?:among|in|on) the (?P<n>{COUNT})?"
)


def none_derived(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "There is no derivative of A among the 60 highest trending models", of whom the facts count some."""
    match = _NONE_DERIVED.match(row.text, at)
    total, tail = (_derived(row, match), _TAIL.match(row.text, match.end())) if match else (None, None)
    if match and tail and total:
        yield Claim(*match.span(), False, "absence"), tail.end()


def derived_of_all(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "More than a quarter of the 60 highest trending models, 16 in all, derive from A or B"."""
    match = _DERIVE.match(row.text, at)
    total, number = _derived(row, match) if match else None, row.typed.counts[match.start("n")] if match else None
    if match is None or total is None or number is None or not number.total:
        return
    part = total / number.total
    so = number.fits(total) if number.form == "count" else _part_told(part, number.value, match["how"] or "")
    more = row.typed.counts[match.start("m")] if match["m"] else None
    yield Claim(*match.span("n"), so and (more is None or more.value == total), "count"), match.end()


def _part_told(part: float, value: float, how: str) -> bool:
    """Whether a part may be told as a fraction, with a word before it that says on which side it lies."""
    near = abs(part - value) <= _NEAR * value
    return near and (
        part > value if "more" in how else part < value if "less" in how or "nearly" in how or "almost" in how else True
    )


def _derived(row: Lettered, match: re.Match[str]) -> float | None:
    """How many of the list are said by the facts to derive from those that are named; None where they do not say."""
    names = [row.typed.names[one.start()] for one in _EACH.finditer(row.text, *match.span("who"))]
    counted = [
        next((fact.number for fact in row.view.desk.by_subject.get(name, ()) if fact.metric.startswith(_COUNTED)), None)
        for name in names
    ]
    return None if None in counted else sum(count or 0 for count in counted)


def derivatives(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Derivatives of A and B make up 12 of the 60 highest trending models"."""
    match = _DERIVATIVES.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    tail = _TAIL.match(row.text, match.end()) if match else None
    if match is None or number is None or tail is None:
        return
    total = _derived(row, match)
    if total is not None:
        so = number.total is not None and number.form in {"count", "fraction"}
        value = number.value if number.form == "count" else number.value * (number.total or 0)
        yield Claim(*match.span("n"), so and value == total, "count"), tail.end()


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
