"""Clauses that tell the most or the least of a set, and not whose it is: "The smallest gain in the top ten was 3,955"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Truth
from autopost.grounding.statements.measures import Measured, measured
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import sets

_DEG = r"(?P<deg>largest|highest|biggest|greatest|smallest|lowest|least)"
_THE = re.compile(rf"the {_DEG} ")
_AMONG = re.compile(r" (?:of|in|among|on|for) ")
_WAS = re.compile(
    rf" (?:is|was|came to|stands at|stood at|comes to) (?:just |only |about )?(?P<n>{COUNT})(?: [a-z]+(?=[,.;:]| and))?"
)
_OTHER = re.compile(rf"(?:,|,? and) the {_DEG}(?: (?:is|was))? (?P<n>{COUNT})")


def extremes(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    match = _THE.match(row.text, at)
    for figure, end in measured(row, match.end()) if match else ():
        among = _AMONG.match(row.text, end)
        for one in sets(row, among.end()) if among else ():
            was = _WAS.match(row.text, one.end)
            if match and was:
                so = _is(row, figure, one.names, match["deg"], was.start("n"))
                yield Claim(*was.span("n"), so, "value"), was.end()
                if other := _OTHER.match(row.text, was.end()):
                    too = _is(row, figure, one.names, other["deg"], other.start("n"))
                    both = None if None in (so, too) else bool(so and too)
                    yield Claim(was.start("n"), other.end(), both, "value"), other.end()


def _is(row: Lettered, figure: Measured, names: Sequence[str], deg: str, at: int) -> Truth:
    own = [value for value in (figure.of(row, name) for name in names) if value is not None]
    if len(own) < len(names) or not own:
        return None
    return row.typed.counts[at].fits(min(own) if less(deg) else max(own))
