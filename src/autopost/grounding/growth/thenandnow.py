"""How far one was behind or ahead of another, then and now: "A overtakes B: 159 stars behind a week ago, 4,482 ahead today"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.sharedmeasures import lead
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.typed import COUNT, DAY, NAME, Typed, typed
from autopost.grounding.view import View

_AHEAD = r"ahead|in front|up|clear"
_WAY = rf"(?:{_AHEAD}|behind|short|down|adrift)"
_METRIC = r"(?: (?:stars|likes|forks|downloads|upvotes))?"
_UP = (
    r"overtakes?|overtook|passes|passed|edges past|edged past|leapfrogs|leapfrogged|goes past|went past|"
    r"pulls ahead of|pulled ahead of"
)
_DOWN = r"falls behind|fell behind|slips behind|slipped behind|drops behind|dropped behind"
_TOLD = re.compile(
    rf"{START}(?P<a>{NAME}) (?:has |have )?(?:(?P<up>{_UP}|overtaken|moved past)|(?P<down>{_DOWN}|fallen behind)) (?P<b>{NAME})"
    rf"(?: (?:in|on|by) (?:stars|likes|forks|downloads|upvotes))?(?:[:,;.]| \u2013)? (?:it was )?(?:(?:from|still|just|only) )*"
    rf"(?P<first>{COUNT})(?P<of>{_METRIC}) (?P<then>{_WAY}) (?:on )?(?P<day>{DAY})"
    rf"(?:[,;]|,? (?:and|but|to))? (?:it is )?(?:(?:now|today) )?(?P<last>{COUNT})(?P<also>{_METRIC}) (?P<now>{_WAY})"
    rf"(?: (?:now|today|(?:on )?(?P<today>{DAY})))?{END}"
)


def then_and_now(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how far apart two were on an earlier day and are now, and who was ahead."""
    row = typed(view)
    for match in _TOLD.finditer(row.text):
        nouns = {family for start, _, family in view.nouns if match.start() <= start < match.end()}
        moment = row.days[match.start("day")]
        today = row.days.get(match.start("today"))
        if len(nouns) != 1 or moment.first is None or moment.first != moment.last:
            continue
        if today is not None and not today.holds(view.desk.ledger.edition):
            continue
        names = (row.names[match.start("a")], row.names[match.start("b")])
        then, now = lead(view, names, next(iter(nouns)), moment.first), lead(view, names, next(iter(nouns)))
        if then is None or now is None or not (then < 0 < now if match["up"] else then > 0 > now):
            continue
        if _signed(row, match, "first", "then", then) and _signed(row, match, "last", "now", now):
            yield match.span()


def _signed(row: Typed, match: re.Match[str], figure: str, way: str, apart: float) -> bool:
    """Whether a figure is that distance, and the word behind it says who was ahead."""
    number = row.counts[match.start(figure)]
    ahead = re.fullmatch(_AHEAD, match[way]) is not None
    return number.form == "count" and number.fits(abs(apart)) and (apart > 0) == ahead
