"""Clauses that set the figure of the sentence before beside another's: "That is half of the 1,456 that B has"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth, foremost
from autopost.grounding.statements.measures import HEDGE, WHEN, Measured, days_in, days_told
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.verbs import last_family

_IS = r"(?:that|this|which|it) (?:is|was|makes|amounts to|comes to|corresponds to)(?: still| just| only)? "
_BY = r"(?:(?:(?:was|were) )?(?:added|gained|won|collected|drawn|attracted) by|(?:that|those|the (?:gain|gains|figure)) of|for)"
_DID = r"(?:has|had|gained|added|won|collected|picked up|drew|counts|managed)"
_EACH = rf"{NAME}(?:'s?)?(?:,? (?:with|at) {COUNT}| \({COUNT}\))?"
_MORE = re.compile(rf"{_IS}(?P<deg>more|fewer|less) than (?:{_BY} )?(?P<who>{_EACH}(?:,? (?:and|or) {_EACH})*)")
_PART = re.compile(
    rf"{_IS}(?P<little>(?:a )?little (?:more|less) than |(?:just |well )?(?:over|under) |barely )?{HEDGE}(?P<n>{COUNT})"
    rf"(?: of| as many as)? (?:the )?(?P<m>{COUNT})(?: [a-z]+)? (?:that )?"
    rf"(?:(?P<name>{NAME}) {_DID}|of (?P<of>{NAME}))"
    rf"(?: in (?:the same (?:time|period|span)|that time)|{WHEN})?"
)
_MOST = re.compile(
    rf"{_IS}(?:by far |easily )?(?:the (?P<deg>most|highest|largest|biggest|greatest|least|lowest|fewest|smallest)"
    rf"(?: (?:figure|number|total|count|score|gain|rise|increase|{ANY_NOUN}))? (?:(?:of|among|in|for) (?:any (?:of|in|on) )?)"
    rf"|(?P<than>more|fewer|less|higher|lower) than (?:that of )?any other (?:of|among|in|on) )"
)
"""Reads "That is the most of the eight models", "That is more than any other of the ten"."""
_FASTER = re.compile(
    rf"(?:slightly |a little |just |clearly |much |far )?(?P<deg>faster|slower|more|less) than (?P<name>{NAME})"
    rf"(?:,? (?:with|at|on|and its)|'s?) (?P<n>{COUNT})(?: {ANY_NOUN})?"
)
"""Reads "grew by 11.3 percent, slightly faster than B with 11.1 percent"."""
_THAN_THE = re.compile(
    rf"(?P<deg>more|fewer|less|higher|lower|faster|slower)(?: growth| a rate)? than the {HEDGE}(?P<n>{COUNT})(?: {ANY_NOUN})?"
    rf"(?:(?: that)? (?P<name>{NAME}) {_DID}(?: in total| in all)?"
    rf"| (?:of|for|by|at) (?P<of>{NAME}))(?P<when>{WHEN})?"
)
"""Reads ", more than the 60,921 that B has in total", ", faster than the 10.2 percent of B", behind a figure of another."""
_THAN_BY = re.compile(
    rf"{_IS}(?P<n>{COUNT}) (?P<deg>more|fewer|less) than (?P<name>{NAME}) {_DID}"
    rf"(?P<when>{WHEN})?(?: (?:on its own|alone|by itself))?"
)
"""Reads "That is 200 fewer than B won on its own"."""
_NAME, _SLACK = re.compile(NAME), 0.12


def that_is(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place; which figure is meant of several, the words leave open."""
    mine = [fact for fact in row.view.said if fact.subject.id in row.view.carried[:1] and fact.number is not None]
    for pattern, holds in ((_MORE, _more), (_PART, _part)):
        match = pattern.match(row.text, at) if mine else None
        truths = [holds(row, match, fact, fact.number or 0.0) for fact in mine] if match else []
        if match and truths != [None] * len(truths):
            so = True if True in truths else False if len(truths) == 1 else None
            yield Claim(*match.span("deg" if pattern is _MORE else "n"), so, "comparison"), match.end()
    yield from _most(row, at, mine)
    yield from _than_the(row, at)
    yield from _by(row, at)


def _than_the(row: Lettered, at: int) -> Iterator[ClaimRead]:
    match = _THAN_THE.match(row.text, at) or _FASTER.match(row.text, at)
    before = [number for place, number in sorted(row.typed.counts.items()) if place < at]
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None or not before or before[-1].form != number.form:
        return
    name, own = row.typed.names[match.start("name" if match["name"] else "of")], before[-1].value
    when = match.re is _THAN_THE and match["when"]
    days = days_in(row, *match.span("when")) if when else days_told(row)
    family = last_family(row, match.end())
    percent = number.form == "percent"
    told = (Measured(family), Measured(family, True, days)) if not percent else (Measured(family, True, days, percent=True),)
    if (family or percent) and own != number.value and any(number.fits(one.of(row, name) or 0) for one in told):
        yield Claim(*match.span("deg"), (own < number.value) == less(match["deg"]), "comparison"), match.end()


def _by(row: Lettered, at: int) -> Iterator[ClaimRead]:
    match, families = _THAN_BY.match(row.text, at), {row.view.desk.measure(fact).family for fact in row.view.said}
    if match is None or len(families) != 1:
        return
    name, number, (family,) = row.typed.names[match.start("name")], row.typed.counts[match.start("n")], families
    days = {days_in(row, *match.span("when"))} if match["when"] else {fact.window for fact in row.view.said}
    theirs = [Measured(family, bool(over), over or 0).of(row, name) for over in days]
    for own in row.view.figures_before[-1:]:
        by = [own - value for value in theirs if value is not None]
        so = any((one < 0) == less(match["deg"]) and number.fits(abs(one)) for one in by)
        if by:
            yield Claim(*match.span("n"), so, "value"), match.end()


def _most(row: Lettered, at: int, mine: Sequence[Fact]) -> Iterator[ClaimRead]:
    """That nobody else of a set has so much, or so little, of what was told last."""
    match = _MOST.match(row.text, at) if mine else None
    for one in sets(row, match.end()) if match else ():
        low = less(match["deg"] or match["than"]) if match else False
        truths = [foremost(lambda name, by=fact: _of(row, by, name), one.names, low=low)(fact.subject.id) for fact in mine]  # type: ignore[misc]
        if match and truths != [None] * len(truths):
            yield Claim(*match.span(), True in truths, "superlative"), one.end


def _more(row: Lettered, match: re.Match[str], fact: Fact, own: float) -> Truth:
    values = [_of(row, fact, row.typed.names[one.start()]) for one in _NAME.finditer(row.text, *match.span("who"))]
    if None in values:
        return None
    return all((own < value) if less(match["deg"]) else (own > value) for value in values if value is not None)


def _part(row: Lettered, match: re.Match[str], fact: Fact, own: float) -> Truth:
    theirs = _of(row, fact, row.typed.names[match.start("name" if match["name"] else "of")])
    number, little = row.typed.counts[match.start("n")], match["little"] or ""
    if not theirs or not row.typed.counts[match.start("m")].fits(theirs):
        return None
    part = own / theirs * (100 if number.form == "percent" else 1)
    if not little:
        return number.fits(part)
    near = abs(part - number.value) <= _SLACK * number.value
    return near and (part > number.value) == ("more" in little or "over" in little)


def _of(row: Lettered, fact: Fact, name: str) -> float | None:
    """What somebody has of what a fact tells of another."""
    own = row.view.desk.rolls.of(name, fact.metric)
    return None if own is None else own.number
