"""What clauses that are read whole say for the sentence: what was found in one that is so falls, one that is not so is found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from autopost.grounding.kept import once
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.meaning import Claim, Truth, either
from autopost.grounding.statements.statement import statements
from autopost.grounding.view import Met, View

_ANSWERED = frozenset({
    "value", "size", "percentage", "ratio", "share", "count", "wrong-count", "rank", "wrong-subject", "wrong-metric",
    "wrong-direction", "comparison", "superlative", "description", "direction", "negation", "absence", "attribute", "owner",
    "date", "weekday", "claim",
})  # fmt: skip
"""Findings that a clause read whole answers: not what is named or quoted in it, nor what went before, nor the spans it tells."""
_MESSAGES = {
    "count": "counted over this set, it is not so many",
    "rank": "the list has it at another place",
    "comparison": "the values do not compare so",
    "share": "the values do not come to this part",
    "ratio": "the values are not in this ratio",
    "superlative": "by the values, it is not this one, or not this one alone",
    "since": "the facts give another value, or another day",
    "value": "the facts give another value",
    "percentage": "the facts give another change",
    "absence": "the facts have it otherwise",
    "unlisted": "something of this house is listed there",
    "attribute": "the facts give something else",
    "description": "the descriptions have it otherwise",
    "owner": "the facts name somebody else",
    "date": "the facts date it otherwise",
    "newest": "the releases are dated otherwise",
    "direction": "the facts do not show it moving so",
    "passed": "the facts do not show that it was passed then",
    "average": "the last day does not stand so to an average day of its week",
}


def read_whole(view: View, found: Sequence[Verdict]) -> list[Verdict]:
    """What is found, less what clauses answer that are so, and with those that are not so and in which nothing was found.

    Of an issue's sentence, whose facts must be cited, nothing falls.
    """
    kept = answered(view, found)
    return kept if view.kind != "report" or view.cited else [*kept, *not_so(view, kept)]


def answered(view: View, found: Sequence[Verdict]) -> list[Verdict]:
    """What is found, less what clauses answer that are so; of an issue's sentence nothing."""
    if view.kind != "report" or view.cited:
        return list(found)
    right = [(span, {one.code for one in claims}) for span, claims in _clauses(view) if either(one.true for one in claims)]
    spans = [span for span, _ in right]
    mistaken = {moment.start for moment in view.mentions.moments if moment.mistaken}
    wrong = [one for one in found if one.code == "weekday" and one.start in mistaken]  # "Sunday 15 June" of a Monday
    found = [one for one in found if one not in wrong and not _by_figures_answered(view, one, spans)]
    return wrong + [
        one for one in found if not any(a <= one.start and one.end <= b and _answers(view, codes, one) for (a, b), codes in right)
    ]


def _by_figures_answered(view: View, found: Verdict, right: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is found wrong for figures alone that stand in clauses which are so."""
    facts = [view.desk.ledger.by_tag[tag] for tag in found.facts] if found.code == "wrong-subject" else []
    if not facts or view.single_at(found.start) is None or view.number_at(found.start) is not None:
        return False
    figures = [n for n in view.mentions.numbers if any(fact.number is not None and n.fits(fact.number) for fact in facts)]
    # Of a name behind them: "Places five to seven all belong to Spaces: A, B and C".
    return bool(figures) and all(any(a <= n.start < b <= found.start for a, b in right) for n in figures)


_YEAR = re.compile(r"(?:19|20)\d\d")
_CALENDAR = re.compile(r"(?:this|last) (?:year|month)")


def _answers(view: View, codes: set[str], found: Verdict) -> bool:
    """Whether what is so answers a finding; one about a span only where nothing but dates is told, or what is not there."""
    code, words = found.code, view.low[found.start : found.end]
    return (
        code in _ANSWERED
        or (code in {"window", "wrong-window"} and _CALENDAR.fullmatch(words) is not None)
        or (code == "history" and bool(codes & {"superlative", "date", "count"}) and _YEAR.fullmatch(words) is not None)
        or (code in {"newest", "wrong-count"} and "newest" in codes)
        # A name that descriptions have, or that no list has, which is what is said of it.
        or (code in {"unknown-name", "near-name"} and bool(codes & {"description", "unlisted"}))
        or (code in {"history", "wrong-time"} and "since" in codes)
        # "Posted the fastest growth", "had the best day", "faster than the 10.2 percent of B".
        or (code == "capability" and bool(codes & {"rank", "superlative", "comparison", "average"}))
        or (code == "window" and codes <= {"date", "absence", "passed"})
        or (code in {"window", "wrong-window"} and "average" in codes)
        or (code == "cause" and "share" in codes and words == "credited")
    )


def not_so(view: View, found: Sequence[Verdict]) -> Iterator[Verdict]:
    """Every clause that no reading bears out, where nothing in it is found yet; none of a sentence that is so as a whole."""
    for (start, end), claims in _clauses(view) if view.kind == "report" and True not in _as_one(view) else ():
        blocked = any(one.severity == "blocker" and one.start < end and start < one.end for one in found)
        if not blocked and either(one.true for one in claims) is False:
            yield Verdict(claims[0].start, claims[0].end, claims[0].code, _MESSAGES[claims[0].code])


def read_together(view: View) -> bool:
    """Whether the whole sentence is read as one, and is so or not so, whatever a part of it would say by itself."""
    return bool({*_as_one(view)} - {None})


def _as_one(view: View) -> list[Truth]:
    """Whether the sentence is so where it is read as one from its first word to its last."""
    return [either(one.true for one in claims) for span, claims in _clauses(view) if span == (0, len(view.low))]


def met(view: View) -> Met:
    """What the last clause leaves behind that tells something of some of a set, and is so."""
    told = [one for one in statements(view) if one.true and one.met]
    return Met(told[-1].met, told[-1].rest, told[-1].each) if told else Met()


@once
def _clauses(view: View) -> list[tuple[tuple[int, int], list[Claim]]]:
    told: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in statements(view):
        told[claim.clause].append(claim)
    return [*told.items()]
