"""Ahead over one time and not over another: "A gained more stars than B over seven days, but not over the last one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.typed import COUNT, NAME, SPAN, Judged, Typed, right_of, typed
from autopost.grounding.view import View

_METRIC = r"(?:stars|likes|forks|downloads|upvotes)"
_MORE = (
    rf"(?:beat|beats|outgained|outpaced|outdid|outgrew|(?:was|came out|finished) ahead of|"
    rf"(?:gained|won|added|collected|drew|took) (?:more(?: new)? {_METRIC}|more) than|led)"
)
_SO = re.compile(
    rf"(?P<a>{NAME}) {_MORE} (?P<b>{NAME})(?: in(?: new)? {_METRIC})? (?:over|in|on|for|across) (?:the )?(?:(?:last|past) )?"
    rf"(?P<one>{SPAN}),?"
    rf" but not (?:over|in|on|for|across) (?:the )?(?:(?:last|past) )?(?:(?P<two>{SPAN})|(?P<day>{COUNT}))(?=$|[.,;:!])"
)
_DAYS = re.compile(r"\bdays\b")


@each_once
def over_spans(view: View) -> Iterator[Judged]:
    """Where one is said to be ahead over a time but not over another, and whether the gains of both say so."""
    row = typed(view)
    for match in _SO.finditer(row.text):
        if (true := _right(view, row, match)) is not None:
            yield Judged(*match.span(), true)


def over_spans_right(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are so."""
    return right_of(over_spans(view))


def _right(view: View, row: Typed, match: re.Match[str]) -> bool | None:
    pair = (row.names[match.start("a")], row.names[match.start("b")])
    last = view.low[slice(*match.span("day"))] if match["day"] else ""
    if last and (last != "one" or not _DAYS.search(view.low, *match.span("one"))):
        return None
    one = row.spans[match.start("one")].days
    two = row.spans[match.start("two")].days if match["two"] else 1
    known = view.desk.ledger.subjects
    kind = known[pair[0]].kind if pair[0] in known else ""
    said = list(dict.fromkeys(family for start, _, family in view.nouns if match.start() <= start < match.end()))
    for family in said or (["stars"] if kind == "repository" else ["likes"]):
        ahead, not_ahead = (_lead(view, pair, family, days) for days in (one, two))
        if ahead is not None and not_ahead is not None:
            return ahead > 0 >= not_ahead
    return None


def _lead(view: View, pair: tuple[str, str], family: str, days: int) -> float | None:
    a, b = (view.rolls.of(name, f"{family}_gain_{days}d") for name in pair)
    return (a.number or 0) - (b.number or 0) if a is not None and b is not None else None
