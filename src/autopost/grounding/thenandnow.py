"""How far one was behind or ahead of another, then and now: "A overtakes B: 159 stars behind a week ago, 4,482 ahead today"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from autopost.grounding.kept import once
from autopost.grounding.newestones import END, START
from autopost.grounding.sharedmeasures import lead
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Typed, typed
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


_LEAD = re.compile(
    rf"{START}(?:the )?(?P<a>{NAME})(?:'s)? (?:(?:has |have )?(?:kept|keeps|holds|held|defended|defends|retains|retained) )?"
    rf"(?:its |a |the |{NAME} )?lead (?:over|on) (?P<b>{NAME}),?(?: (?:but|and|which|though|it|this|that|{NAME}|the lead|"
    rf"the margin|in stars))*"
    r"(?: (?:is|has|was|have|now))* (?:(?P<less>down|narrowed|shrunk|shrank|fallen|fell|melted|dwindled|dropped|cut)|"
    r"up|widened|grown|grew|risen|rose|increased)"
    rf"(?P<day> (?:since|in|over) (?:the )?(?:{DAY}|"
    rf"{SPAN}))? from (?P<first>{COUNT})(?P<of>{_METRIC}) to (?P<last>{COUNT})(?P<also>{_METRIC})"
    rf"(?P<then> (?:since|in|over|within) (?:the )?(?:{DAY}|{SPAN}))?{END}"
)


_CUT = re.compile(
    rf"(?:cut|cutting|narrowed|narrowing|reduced|reducing|trimmed|trimming|shrank|shrinking|(?P<more>widened|widening|extended|extending))"
    rf" (?P<a>{NAME})(?:'s)? lead (?:over|on) (?P<b>{NAME}|it)(?P<day>)(?P<then>) from (?P<first>{COUNT})(?P<of>{_METRIC}) to "
    rf"(?P<last>{COUNT})(?P<also>{_METRIC}){END}"
)


@dataclass(frozen=True)
class Lead:
    """Where the lead of one over another is told with two figures, and whether it is his, and was and is so large."""

    start: int
    end: int
    true: bool


@once
def told_leads(view: View) -> tuple[Lead, ...]:
    """Reads "A has kept its lead over B, but it is down from 495 stars to 260": how far ahead it was on a day, and is now."""
    row, edition, found = typed(view), view.desk.ledger.edition, list[Lead]()
    for match in (*_LEAD.finditer(row.text), *_CUT.finditer(row.text)):
        within = {family for start, _, family in view.nouns if match.start() <= start < match.end()}
        nouns = within or {family for _, _, family in view.nouns}
        narrower = bool(match["less"]) if match.re is _LEAD else not match["more"]
        own = [name for at, name in row.names.items() if at < match.start()]
        names = (row.names[match.start("a")], row.names.get(match.start("b")) or (own[-1] if own else ""))
        told = [moment.first for at, moment in row.days.items() if match.start() <= at < match.end() and moment.first]
        told += [edition - timedelta(one.days) for at, one in row.spans.items() if match.start() <= at < match.end()]
        known = [(then, now) for family in nouns for day in told or [edition - timedelta(span) for span in _SPANS]
                 if (then := lead(view, names, family, day)) and (now := lead(view, names, family))]  # fmt: skip
        first, last = (row.counts[match.start(group)] for group in ("first", "last"))
        right = any(
            now > 0 and then > 0 and first.fits(then) and last.fits(now) and (now < then) == narrower for then, now in known
        )
        if known and len(nouns) == 1:
            found.append(Lead(*match.span(), right))
    return tuple(found)


def leads(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are right."""
    yield from ((told.start, told.end) for told in told_leads(view) if told.true)


_SPANS = (1, 2, 3, 4, 5, 6, 7, 14, 30)
"""How many days ago it may have been, where that is not told."""


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
