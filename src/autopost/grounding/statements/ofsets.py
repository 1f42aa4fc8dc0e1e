"""Clauses about a set: of how many of it something is so, of all but whom, of the rest of it, and of as many as what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.statements.extremes import extremes
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Said, both, claim, claim_but, everyone, so_of
from autopost.grounding.statements.naming import FLOATING, named, names
from autopost.grounding.statements.parts import Set
from autopost.grounding.statements.quantified import quantified
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.said import said, taken_up
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.sole import alone_but, only, sole
from autopost.grounding.statements.whom import one_of

FRAME, _COMMA = re.compile(r"(?:of|among|in|out of|on|within|between) (?:all )?"), re.compile(r",? ")
_EXCEPT = re.compile(r",? (?:except|apart from|other than|but|aside from|besides|save)(?: for)? ")
_APART = re.compile(r"(?:apart from|except for|aside from|besides|other than|with the exception of) ")
_AND_SO_MANY = re.compile(rf"(?:,? and|,) (?P<n>{COUNT})(?= (?:from|by|in|under|on|with|of) )")
_MOST_IN_ROW = 4
_AMONG_THEM = re.compile(r", (?P<some>including |among them |and among them )?(?:namely )?(?=\S)")
_AND_REST = re.compile(rf"(?:,? (?:and|while|with|but)|,) the (?:rest|others|(?:remaining|other) (?P<n>{COUNT}))(?: all)?(?= )")
_RANGE = re.compile(
    rf"(?:from )?(?:places? )?(?P<from>{COUNT})(?: place)?(?: to | through | down to |-|–)(?P<to>{COUNT})(?: place)?, "
)
"""Reads "From second place to seventh, every model on the list is …"."""
_AS_MANY = re.compile(r"(?P<deg>as many|more|fewer|twice as many) (?:of )?")
_AS_OTHERS = re.compile(r" (?:as|than)(?: (?:there )?(?:are|have|show|do))?(?: of)?(?= )")


def of_set(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Four of the ten leading models are under MIT", "No dataset in the top ten has …", "The six papers all …"."""
    for how_many in quantified(row, at):
        for one in how_many.sets(row):
            if row.text.startswith("both ", at) and len(one.names) != len("AB"):
                continue
            but, begun = _exceptions(row, one.end) if how_many.number is None else ((), one.end)
            among, begun, all_of_them = _including(row, begun)
            for told, last in said(row, begun):
                met = {name for name in one.names if so_of(told, name)}
                if not {*among} <= met or (all_of_them and {*among} != met):
                    continue  # "including the first two": of whom it is not so, or not known
                if but:
                    yield claim_but(one.names, told, how_many.enough, but), last
                    continue
                rivals = {more.of for more in told} if how_many.enough(0, len(one.names)) else set()
                whole = claim([name for name in one.names if name not in rivals], told, how_many.enough)
                if one.spoken and not whole.true:
                    continue  # of which set that is the sentence does not say
                yield whole, last
                yield from _and_rest(row, whole, told, last)
                yield from _and_so_many(row, whole, told, last)
                behind, end = _exceptions(row, last) if how_many.number is None else ((), last)
                if behind:
                    yield claim_but(one.names, told, how_many.enough, behind), end
    yield from _all_of(row, at)


def _all_of(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "The six papers all have", "The two MiMo models, A and B, are"."""
    for one in limited(row, at):
        some, end, exact = _including(row, one.end)
        if some and (not exact or {*some} != {*one.names}):
            continue
        floating = FLOATING.match(row.text, end) if len(one.names) > 1 else None
        for told, last in said(row, floating.end() if floating else end) if floating or some else ():
            whole = claim(one.names, told, everyone)
            # "The two, A and B, took 27,354 stars": together, perhaps, where "both" or "all" does not say of each.
            yield whole if floating else replace(whole, true=whole.true or None), last


def _exceptions(row: Lettered, at: int) -> tuple[tuple[str, ...], int]:
    """Reads "except A", ", apart from A and B": whom it is not said of."""
    match = _EXCEPT.match(row.text, at)
    return max(names(row, match.end()) if match else (), key=lambda one: one[1], default=((), at))


def _including(row: Lettered, at: int) -> tuple[tuple[str, ...], int, bool]:
    """Reads ", including the first two,", ", A and B,": of whom it is said, where that ends, and whether of them alone."""
    match = _AMONG_THEM.match(row.text, at)
    told = (*sets(row, match.end()), *(Set(some, "", end) for some, end in names(row, match.end()))) if match else ()
    closed = [one for one in told if row.text.startswith(", ", one.end)]
    if match is None or not closed:
        return (), at, False
    most = max(closed, key=lambda one: one.end)
    return most.names, most.end + 1, not match["some"]


def _and_rest(row: Lettered, whole: Claim, told: tuple[Said, ...], at: int) -> Iterator[ClaimRead]:
    """Reads "Eight run on gradio and the rest on docker"."""
    match = _AND_REST.match(row.text, at)
    number = row.typed.counts.get(match.start("n")) if match and match["n"] else None
    size = len(whole.met) + len(whole.rest)
    right = number is None or number.value * (size if number.form == "fraction" else 1) == len(whole.rest)
    for more, last in taken_up(row, told, match.end()) if match and whole.rest else ():
        others = both([right, *(so_of(more, name) for name in whole.rest)])
        yield Claim(at + 1, last, both([whole.true, others]), "count"), last


def _and_so_many(row: Lettered, whole: Claim, told: tuple[Said, ...], at: int, depth: int = 1) -> Iterator[ClaimRead]:
    """Reads "two of them come from A and one from B": so many more of the set, of whom the same is said with other words."""
    match = _AND_SO_MANY.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None or number.form != "count" or number.total is not None:
        return
    for more, last in taken_up(row, told, match.end()):
        others = claim((*whole.met, *whole.rest), more, lambda count, _: count == number.value)
        both_so = replace(others, true=both([whole.true, others.true]) or None)  # of which set, the words may leave open
        yield both_so, last
        if depth < _MOST_IN_ROW:
            yield from _and_so_many(row, both_so, told, last, depth + 1)


def framed(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Of the ten leading models, four are under MIT", "Among the Spaces, A has the most likes"."""
    yield from _in_range(row, at)
    frame = FRAME.match(row.text, at)
    for one in limited(row, frame.end()) if frame else ():
        comma = _COMMA.match(row.text, one.end)
        if comma is None:
            continue
        within = replace(row, within=one.names)
        yield from (*named(within, comma.end()), *sole(within, comma.end()), *extremes(within, comma.end()))
        for how_many in quantified(row, comma.end()):
            if how_many.number is None or how_many.number.total in {None, len(one.names)}:
                yield from ((claim(one.names, told, how_many.enough), last) for told, last in said(row, how_many.end - 1))


def _in_range(row: Lettered, at: int) -> Iterator[ClaimRead]:
    match = _RANGE.match(row.text, at)
    least, most = (row.typed.counts[match.start(group)] for group in ("from", "to")) if match else (None, None)
    for how_many in quantified(row, match.end()) if match and least and most and most.form == "ordinal" else ():
        for one in how_many.sets(row) if how_many.number is None else ():
            listed = row.view.desk.rolls.trending.get(one.kind, ())
            if least and most and one.names == listed[: len(one.names)]:
                names = listed[int(least.value) - 1 : int(most.value)]
                yield from ((claim(names, told, how_many.enough), last) for told, last in said(row, one.end))


def apart_from(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Apart from A, none of the ten has …"."""
    match = _APART.match(row.text, at)
    for but, end in names(row, match.end()) if match else ():
        comma = _COMMA.match(row.text, end)
        yield from only(row, comma.end(), but) if comma else ()
        for name, last in one_of(row, comma.end()) if comma else ():
            yield from alone_but(row, name, last, but)
        for how_many in quantified(row, comma.end()) if comma else ():
            for one in how_many.sets(row) if how_many.number is None else ():
                yield from ((claim_but(one.names, told, how_many.enough, but), last) for told, last in said(row, one.end))


def as_many(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "As many of the ten are under MIT as are under Apache 2.0", "More of the ten are …, than …"."""
    match = _AS_MANY.match(row.text, at)
    for one in limited(row, match.end()) if match else ():
        for told, last in said(row, one.end):
            than = _AS_OTHERS.match(row.text, last)
            for more, end in taken_up(row, told, than.end()) if than else ():
                first, second = ([so_of(of, name) for name in one.names] for of in (told, more))
                if match and None not in first and None not in second:
                    a, b = first.count(True), second.count(True)
                    so = {"as many": a == b, "more": a > b, "fewer": a < b, "twice as many": a == 2 * b}[match["deg"]]
                    yield Claim(one.end + 1, end, so, "count"), end
