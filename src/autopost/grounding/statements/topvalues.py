"""The values of the first of a ranking, told without names: "The two highest trending scores are 1,695 and 1,555, 140 apart"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.statements.lettered import COUNT, SPAN, Lettered
from autopost.grounding.statements.meaning import Claim, Truth
from autopost.grounding.statements.measures import HEDGE, Measured, days_told, family_of
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import sets

_WHAT = (
    rf"(?:(?P<gain>(?:{SPAN}|weekly|daily|one-day) )?(?:(?P<one>trending|download|like|star|fork|upvote) )?"
    r"(?:scores?|counts?|figures?|totals?|gains?|numbers?|tallies))"
)
_ROW = rf"(?P<row>{HEDGE}{COUNT}(?:, {HEDGE}{COUNT})*,? and {HEDGE}{COUNT})"
_APART = (
    rf"(?:,? (?:a (?:difference|gap|distance|margin) of|with|or) (?P<apart>{COUNT})(?: [a-z]+)?(?: (?:between them|apart))?)?"
)
_HIGHEST = re.compile(
    rf"the (?P<n>{COUNT}) (?P<deg>highest|largest|biggest|top|best|lowest|smallest|fewest) {_WHAT}(?P<of> (?:of|among|on|in) )?"
)
_ARE = re.compile(rf" (?:are|were|stand at|come to|read) {_ROW}{_APART}")
_HAVE = re.compile(rf" have {_WHAT} of {_ROW}(?:,? respectively|,? in (?:that|this) order)?{_APART}")
_KINDS = {
    "trending": "model",
    "download": "model",
    "like": "model",
    "star": "repository",
    "fork": "repository",
    "upvote": "paper",
}
_END = re.compile(r"(?=[.;:]|\W*$|, (?:and|while|with|but))")


def top_values(row: Lettered, at: int) -> Iterator[tuple[Claim, int]]:
    """Clauses that give the values of a ranking's first, or those of a set in its order."""
    match = _HIGHEST.match(row.text, at)
    kind = _KINDS.get(match["one"] or "", "") if match else ""
    if match and kind:
        groups = [(one.names, one.end) for one in sets(row, match.end())] if match["of"] else [(_all_of(row, kind), match.end())]
        for names, end in groups:
            if are := _ARE.match(row.text, end):
                values = sorted(_values(row, match, names) or (), reverse=not less(match["deg"]))
                yield from _told(row, are, values[: int(row.typed.counts[match.start("n")].value)], at)
    for one in sets(row, at):
        have = _HAVE.match(row.text, one.end)
        values = (_values(row, have, one.names) if have else None) or []
        if have and values:
            yield from _told(row, have, values, at)


def _all_of(row: Lettered, kind: str) -> tuple[str, ...]:
    return row.view.rolls.covered.get(kind, ())


def _values(row: Lettered, match: re.Match[str], names: Sequence[str]) -> list[float] | None:
    """What each has of what the words measure, so far as it is known; the trending score is known of the first alone."""
    family = "trending_score" if match["one"] == "trending" else family_of(f"{match['one']}s")
    gain = match["gain"] is not None or "gain" in match[0]
    each = Measured(family, gain, (days_told(row) or 7) if gain else 0)
    known = [value for name in names if (value := each.of(row, name)) is not None]
    return known or None


def _told(row: Lettered, match: re.Match[str], values: Sequence[float], at: int) -> Iterator[tuple[Claim, int]]:
    numbers = row.numbers(*match.span("row"))
    if not _END.match(row.text, match.end()) or len(values) < len(numbers):
        return
    so: Truth = len(numbers) == len(values) and all(n.fits(value) for n, value in zip(numbers, values, strict=True))
    if so and match["apart"]:
        so = len(values) == len("AB") and row.typed.counts[match.start("apart")].fits(abs(values[0] - values[1]))
    yield Claim(at, match.end(), so, "value"), match.end()
