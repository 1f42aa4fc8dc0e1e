"""Clauses that tell the most or the least of a set, and not whose it is: "The smallest gain in the top ten was 3,955"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth, foremost
from autopost.grounding.statements.measures import Measured, family_of, measured
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.whom import one_of

_DEG = r"(?P<deg>largest|highest|biggest|greatest|smallest|lowest|least)"
_THE = re.compile(rf"the {_DEG} ")
_AMONG = re.compile(r" (?:of|in|among|on|for) ")
_WAS = re.compile(
    rf" (?:is|was|came to|stands at|stood at|comes to) (?:just |only |about )?(?P<n>{COUNT})(?: [a-z]+(?=[,.;:]| and))?"
)
_WAS_HIS = re.compile(rf" (?:is|was|were) the (?P<n>{COUNT})(?: [a-z]+)? of (?P<name>{NAME})")
_OTHER_HIS = re.compile(rf"(?:,|,? and) the {_DEG} (?:was |is )?the (?P<n>{COUNT})(?: [a-z]+)? of (?P<name>{NAME})")
_OTHER = re.compile(rf"(?:,|,? and) the {_DEG}(?: (?:is|was))? (?P<n>{COUNT})")


def extremes(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    match = _THE.match(row.text, at)
    for figure, end in measured(row, match.end()) if match else ():
        among = _AMONG.match(row.text, end)
        within = [Set(row.within, "", end)] if row.within else []
        for one in (*within, *(sets(row, among.end()) if among else ())):
            was = _WAS.match(row.text, one.end)
            yield from _whose(row, figure, one, match["deg"]) if match else ()
            if match and was:
                so = _is(row, figure, one.names, match["deg"], was.start("n"))
                yield Claim(*was.span("n"), so, "value"), was.end()
                if other := _OTHER.match(row.text, was.end()):
                    too = _is(row, figure, one.names, other["deg"], other.start("n"))
                    both = None if None in (so, too) else bool(so and too)
                    yield Claim(was.start("n"), other.end(), both, "value"), other.end()


_ONE_WITH = re.compile(
    rf"the (?:{COUNT}|entry|model|dataset|space|repository|project|paper) with the (?P<deg>most|fewest|highest|lowest|largest|"
    rf"smallest)"
    rf"(?: number of)? (?P<noun>{ANY_NOUN})(?: of (?:them|these|all))? (?:is|was) "
)
_WITH_SO_MANY = re.compile(rf",? (?:with|at) (?P<n>{COUNT})(?: {ANY_NOUN})?(?=[.,;:]|$)")


def one_with_most(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The least downloaded of the eight is A; the one with the fewest likes is B, with 286": of the set spoken of."""
    match = _ONE_WITH.match(row.text, at)
    told = dict.fromkeys((*(each for known in row.view.populations for each in known.readings), *row.view.spoken))
    for name, end in one_of(row, match.end()) if match else ():
        figure = Measured(family_of(match["noun"] if match else ""))
        truths = [foremost(figure.each(row), some, low=bool(match and less(match["deg"])))(name) for some in told if name in some]
        with_ = _WITH_SO_MANY.match(row.text, end)
        fits = with_ is None or row.typed.counts[with_.start("n")].fits(figure.of(row, name) or 0)
        if match and fits and True in truths:  # of which set, the words leave open
            yield Claim(*match.span("deg"), True, "superlative"), with_.end() if with_ else end


def _whose(row: Lettered, figure: Measured, one: Set, deg: str) -> Iterator[ClaimRead]:
    """Reads "The smallest gain of the ten was the 455 stars of A, the largest the 1,445 of B"."""
    his = _WAS_HIS.match(row.text, one.end)
    so = _is_his(row, figure, one.names, deg, his) if his else None
    if his and so is not None:
        yield Claim(his.start("n"), his.end(), so, "superlative"), his.end()
        if other := _OTHER_HIS.match(row.text, his.end()):
            too = _is_his(row, figure, one.names, other["deg"], other)
            yield Claim(his.start("n"), other.end(), so and too, "superlative"), other.end()


def _is_his(row: Lettered, figure: Measured, names: Sequence[str], deg: str, match: re.Match[str]) -> Truth:
    name = row.typed.names[match.start("name")]
    most = foremost(figure.each(row), names, low=less(deg))(name)
    own = figure.of(row, name)
    return None if most is None or own is None else most and row.typed.counts[match.start("n")].fits(own)


def _is(row: Lettered, figure: Measured, names: Sequence[str], deg: str, at: int) -> Truth:
    own = figure.of_each(row, names)
    if not own:
        return None
    return row.typed.counts[at].fits(min(own) if less(deg) else max(own))
