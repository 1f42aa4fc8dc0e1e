"""What those of one day measure: "Born on 1 May: seven repositories, 161 stars between them", "no other of that day has more"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from autopost.grounding.dated.datedsets import HERE, KIND, days_of, kind_of_word
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import COUNT, DAY, typed
from autopost.grounding.view import View

_MADE = r"(?:born|created|published|made|dated|submitted|uploaded)"
_METRIC = r"(?P<what>stars|likes|forks|downloads|upvotes)"
_BORN = re.compile(
    rf"{START}{_MADE} (?:on |in )?(?P<day>{DAY}): (?P<n>{COUNT}) (?P<kind>{KIND}){HERE}(?:,? (?:and |"
    rf"with )?(?P<sum>{COUNT}) {_METRIC} "
    rf"(?:between them|in all|together|combined|in total))?{END}"
)
_NONE = re.compile(
    rf"{START}(?:none|not one) of the other (?:(?:listed|ranked|"
    rf"tracked) )?(?P<kind>{KIND}){HERE} {_MADE} (?:on )?(?P<day>{DAY}) has more than "
    rf"(?P<n>{COUNT})(?: {_METRIC})?{END}"
)


def of_that_day(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how many are of a day, and what they have together, or what no other of them has."""
    row = typed(view)
    for match in _BORN.finditer(row.text):
        held = _of(view, match["kind"], row.days[match.start("day")].holds)
        total = _values(view, held, match["what"]) if match["what"] else []
        right = row.counts[match.start("n")].value == len(held) > 0
        if right and (not match["sum"] or row.counts[match.start("sum")].fits(sum(total))):
            yield match.span()
    for match in _NONE.finditer(row.text):
        kind = kind_of_word(match["kind"])
        held = [name for name in _of(view, kind, row.days[match.start("day")].holds) if name not in {*view.carried}]
        family = match["what"] or ("upvotes" if kind == "paper" else "stars" if kind == "repository" else "likes")
        values, number = _values(view, held, family), row.counts[match.start("n")]
        told = any(view.desk.measure(fact).family == family for fact in view.said)
        if values and (match["what"] or told) and number.form == "count" and max(values) == number.value:
            yield match.span()


def _of(view: View, kind: str, holds: Callable[[date], bool]) -> list[str]:
    return [name for name, day in days_of(view, kind_of_word(kind)).items() if holds(day)]


def _values(view: View, names: list[str], family: str) -> list[float]:
    """What each of some has; none where one of them has no such figure."""
    facts = [view.rolls.of(name, family) for name in names]
    values = [fact.number for fact in facts if fact is not None and fact.number is not None]
    return values if len(values) == len(names) else []
