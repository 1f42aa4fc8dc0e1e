"""Who is one of those that were counted, or is not: "Six have more. A is one of them", "Four are so, including A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.sets.quantities import Claim as Counted
from autopost.grounding.sets.quantities import claims
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.naming import names

_THEM = rf"(?:them|these|those|the {COUNT}(?: (?:models|repositories|papers|spaces|projects|datasets))?)"
_SOME = rf"(?:{COUNT}|one|two|three|some|part) of"
_IS_ONE = re.compile(
    rf" (?:is|are|was|were)(?P<no> not|n't| neither)?(?: also| itself| both| all| still)? "
    rf"(?:{_SOME}|among|included (?:in|among)) {_THEM}"
)
_AMONG_THEM = re.compile(
    rf"(?:among|{_SOME}|included (?:in|among)|not among) {_THEM}(?: (?:is|are|was|were)(?: also)?|:|,) |"
    rf"(?:they|these|those|the {COUNT}) include(?:d)? "
)
_INCLUDING = re.compile(rf"(?:,| –) (?:including|among them|amongst them|{_SOME} them|such as)(?: also|,|:)? ")
_NAMED_AMONG = re.compile(rf" (?P<no>not )?(?:among|{_SOME}) them(?=[.;,]|\W*$)")
_WITH = re.compile(r",(?: with| and)? (?=\S)")


def one_of_them(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Clauses that say so of whom they name: "A is not among them", "Among them are A and B", "They include A"."""
    led = _AMONG_THEM.match(row.text, at)
    for some, end in names(row, led.end()) if led else ():
        yield from _told(row, some, at, end, no=led is not None and led[0].startswith("not"))
    for some, end in names(row, at) if led is None else ():
        if match := _IS_ONE.match(row.text, end):
            yield from _told(row, some, at, match.end(), no=match["no"] is not None)


def named_among(row: Lettered) -> Iterator[Claim]:
    """Names that a clause which counts adds: ", including A and B", ", A among them"."""
    for match in _INCLUDING.finditer(row.text):
        longest = [*names(row, match.end())][:1]
        for some, end in longest:
            yield from (told for told, _ in _told(row, some, match.start(), end, no=False))
    for match in _WITH.finditer(row.text):
        for some, end in [one for one in names(row, match.end()) if _NAMED_AMONG.match(row.text, one[1])][:1]:
            among = _NAMED_AMONG.match(row.text, end)
            no = among is not None and among["no"] is not None
            yield from (told for told, _ in _told(row, some, match.start(), among.end() if among else end, no=no))


def _told(row: Lettered, some: tuple[str, ...], at: int, end: int, *, no: bool) -> Iterator[ClaimRead]:
    counted = _counted(row, at)
    if counted is None:
        return
    met = {*counted.held}
    if not no and len(some) > len(met):
        return
    so = not {*some} & met if no else {*some} <= met
    yield Claim(at, end, so, "count", clause=(at, end)), end


def _counted(row: Lettered, at: int) -> Counted | None:
    """The last count before a place, in the sentence or the one before, where it is so and plain."""
    here = [claim for claim in claims(row.view) if claim.quantity.end <= row.place(at) and claim.population.end <= row.place(at)]
    last = next(iter([*here[-1:], *row.view.counted[-1:]]), None)
    plain = last is not None and last.quantity.word in {"", "once"} and not any(test.label == "range" for test in last.tests)
    return last if plain and last is not None and last.true else None
