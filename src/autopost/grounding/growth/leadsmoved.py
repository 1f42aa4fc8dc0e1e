"""A lead that went from so much to so much: "has kept its lead over B, but it is down from 495 stars to 260"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.sharedmeasures import lead
from autopost.grounding.dated.newestones import END, START
from autopost.grounding.kept import once
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN, Judged, Typed, right_of, typed
from autopost.grounding.view import View

_METRIC = r"(?: (?:stars|likes|forks|downloads|upvotes))?"
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


@once
def leads_moved(view: View) -> tuple[Judged, ...]:
    """Every lead that is told to have moved, with two figures, of which it is known how large it was and is."""
    row, found = typed(view), list[Judged]()
    for match in (*_LEAD.finditer(row.text), *_CUT.finditer(row.text)):
        own = [name for at, name in row.names.items() if at < match.start()]
        names = (row.names[match.start("a")], row.names.get(match.start("b")) or (own[-1] if own else ""))
        known = view.desk.ledger.subjects
        nouns = {family for start, _, family in view.nouns if match.start() <= start < match.end()}
        nouns = nouns or {family for _, _, family in view.nouns}
        nouns = nouns or {"stars" if names[0] in known and known[names[0]].kind == "repository" else "likes"}
        narrower = bool(match["less"]) if match.re is _LEAD else not match["more"]
        first, last = (row.counts[match.start(group)] for group in ("first", "last"))
        pairs = [(then, now) for family in nouns for day in _days(view, row, match, names[0])
                 if (then := lead(view, names, family, day)) and (now := lead(view, names, family))]  # fmt: skip
        right = (now > 0 and then > 0 and first.fits(then) and last.fits(now) and (now < then) == narrower for then, now in pairs)
        found += [Judged(*match.span(), any(right))] if pairs else []
    return tuple(found)


def leads_moved_right(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are so."""
    return right_of(leads_moved(view))


def _days(view: View, row: Typed, match: re.Match[str], name: str) -> list[date]:
    """The earlier day that is told, else every one of which a figure is known."""
    known = {taken_on(fact) for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).aspect == "then"}
    edition = view.desk.ledger.edition
    days = [moment for at, moment in row.days.items() if match.start() <= at < match.end() and moment.first]
    spans = [one.days for at, one in row.spans.items() if match.start() <= at < match.end() and one.days > 0]
    told = [day for day in known if any(moment.holds(day) for moment in days) or (edition - day).days in spans]
    return sorted(told if days or spans else known)
