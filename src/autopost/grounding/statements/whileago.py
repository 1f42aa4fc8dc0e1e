"""Clauses that set what somebody has beside what it had: "has not changed since Monday", "75 percent more than the 14,312"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, DAY, NAME, SPAN, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import HEDGE, WHEN, Measured, days_in, days_told, family_of, measured
from autopost.grounding.statements.sharesof import tells_part
from autopost.grounding.statements.verbs import last_family
from autopost.grounding.statements.whom import spoken_of

_WHOSE = re.compile(rf"(?:its|(?P<name>{NAME})'s?) (?=[a-z])")
_STOOD = re.compile(
    rf"(?:, (?:at )?(?P<n>{COUNT}),)? (?:(?:has|have) (?:not (?:changed|moved|budged)|stayed the same|remained unchanged)|"
    rf"(?:is|are|remains?|stays?) (?:unchanged|the same)|did not (?:change|move))(?: at {COUNT})? since (?P<day>{DAY})"
)
_THAN_IT_HAD = re.compile(
    rf"{HEDGE}(?P<n>{COUNT}) (?P<deg>more|fewer|less) than (?:the |its )?(?P<m>{COUNT}) (?:of|on|from|it had(?: on)?) "
    rf"(?:the )?(?P<day>{DAY})"
)
_THAN_ITS_OWN = re.compile(
    rf"(?:only |just )?{HEDGE}(?P<n>{COUNT}) (?P<deg>more|fewer|less) than its (?P<m>{COUNT}) (?P<noun>{ANY_NOUN})(?=[.,;:]|$| "
    rf"and )"
)
_MADE_THEN = re.compile(
    rf"since (?:its (?:creation|publication)|\ue000++)(?: on (?P<day>{DAY}))?, (?P<name>{NAME}) has (?:collected|gathered|drawn|"
    rf"won|attracted|gained|received) {HEDGE}(?P<n>{COUNT}) (?P<noun>likes|stars|forks)"
)
_CAME = (
    r" (?:(?:were|was|have been|has been) (?:added|gained|won|collected)|(?:have |has )?(?:came|come|arrived|followed))"
    rf"(?P<when>{WHEN})"
)
_PART_CAME = re.compile(
    rf"(?:{HEDGE}(?P<n>{COUNT}) of (?:which|them|these)(?:, (?P<m>{COUNT}),)?|"
    rf"of (?:which|them|these) {HEDGE}(?P<n2>{COUNT})){_CAME}"
)
_OF_ITS_CAME = re.compile(
    rf"{HEDGE}(?P<n>{COUNT})(?: of (?:the|its) (?P<all>{COUNT})| of (?:all )?(?:the|its)|) "
    rf"(?P<noun>{ANY_NOUN}) (?:on|of|for|that) (?P<name>{NAME})"
    rf"(?:'s?)?(?: has)?"
    rf"(?:, (?P<m>{COUNT})(?: of them)?,)?{_CAME}"
)
_HUNDRED = 100


def while_ago(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Every such clause that begins at a place."""
    yield from _than_it_had(row, at)
    yield from _than_its_own(row, at)
    yield from _made_then(row, at)
    yield from _part_came(row, at)
    yield from _after_day(row, at)
    yield from _lifted(row, at)
    whose = _WHOSE.match(row.text, at)
    for figure, end in measured(row, whose.end()) if whose else ():
        stood = _STOOD.match(row.text, end)
        name = row.typed.names[whose.start("name")] if whose and whose["name"] else spoken_of(row, at)
        day = row.day(stood.start("day")) if stood else None
        if stood is None or not name or day is None or day.sole is None:
            continue
        now, then = figure.of(row, name), level_on(row.view, name, figure.family, day.sole)
        gain = None if now is None or then is None else now - then
        told = row.typed.counts[stood.start("n")] if stood["n"] else None
        if now is not None and gain is not None and not figure.gain:
            yield Claim(*stood.span(), gain == 0 and (told is None or told.fits(now)), "direction"), stood.end()


def _than_it_had(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "counts 25,064 downloads, about 75 percent more than the 14,312 of a day earlier": beside what it had then."""
    match = _THAN_IT_HAD.search(row.text, at)
    day, name = (row.day(match.start("day")), spoken_of(row, match.start())) if match else (None, "")
    number = row.typed.counts[match.start("n")] if match else None
    if match is None or number is None or number.form != "percent" or day is None or day.sole is None:
        return
    family = last_family(row, match.start())
    now, then = (Measured(family).of(row, name), level_on(row.view, name, family, day.sole)) if family else (None, None)
    if now is not None and then and row.typed.counts[match.start("m")].fits(then):
        by = (now - then) / then * _HUNDRED
        so = (by < 0) == (match["deg"] != "more") and number.fits(abs(by))
        yield Claim(*match.span("n"), so, "percentage", match.span()), match.end()


def _than_its_own(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "counts 396 downloads, only 104 more than its 292 likes"."""
    match = _THAN_ITS_OWN.search(row.text, at)
    name = spoken_of(row, match.start()) if match else ""
    family = last_family(row, match.start()) if match else ""
    one = Measured(family).of(row, name) if family and name else None
    two = Measured(family_of(match["noun"])).of(row, name) if match and name else None
    if match and one is not None and two is not None and row.typed.counts[match.start("m")].fits(two):
        so = (one > two) == (match["deg"] == "more") and row.typed.counts[match.start("n")].fits(abs(one - two))
        yield Claim(*match.span("n"), so, "value", match.span()), match.end()


_AFTER_DAY = re.compile(
    rf"(?P<n>{COUNT}) (?P<noun>{ANY_NOUN}) (?:in|on|over) (?:the |a )?(?:{SPAN}|{DAY})[^,.;:]{{0,24}},? (?:after|against|"
    rf"compared with) "
    rf"(?P<m>{COUNT})(?: {ANY_NOUN})? (?:the |on )?{DAY}"
)


def _after_day(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "gained 702 stars in the day to Sunday, after 266 the day before": the gain of the day before, where it is known."""
    match = _AFTER_DAY.search(row.text, at)
    name = spoken_of(row, match.start()) if match else ""
    if match is None or not name:
        return
    family, today = family_of(match["noun"]), row.view.desk.ledger.edition
    now = Measured(family).of(row, name)
    then = [level_on(row.view, name, family, today - timedelta(back)) for back in (1, 2)]
    if now is not None and then[0] is not None and then[1] is not None:
        so = row.typed.counts[match.start("n")].fits(now - then[0]) and row.typed.counts[match.start("m")].fits(then[0] - then[1])
        yield Claim(*match.span("m"), so, "value", match.span()), match.end()


_LIFTED = re.compile(
    rf"(?:which|this|that|and)(?: has)? (?:lifted|raised|took|taken|pushed|brought|sent|swelled)(?: up)? (?:its|the) "
    rf"(?:(?P<noun>{ANY_NOUN})|count|total|tally|figure)(?: count| total)?(?: up)? by {HEDGE}(?P<n>{COUNT})(?: to "
    rf"(?P<now>{COUNT}))?"
)


def _lifted(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "added 10,752 downloads in a day, which lifted its count by about three quarters to 25,064"."""
    match, days = _LIFTED.search(row.text, at), days_told(row)
    family = (family_of(match["noun"] or "") or last_family(row, match.start())) if match else ""
    name = spoken_of(row, match.start()) if match else ""
    level, gain = (Measured(family, grown, days).of(row, name) if family and name else None for grown in (False, True))
    if match and level is not None and gain and days and level > gain:
        now = row.typed.counts[match.start("now")] if match["now"] else None
        so = tells_part(row, row.typed.counts[match.start("n")], gain, level - gain) and (now is None or now.fits(level))
        yield Claim(*match.span("n"), so, "share", match.span()), match.end()


def _made_then(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Since its creation on 15 February, A has collected 967 likes": all that it has."""
    match = _MADE_THEN.match(row.text, at)
    if match is None:
        return
    name, day = row.typed.names[match.start("name")], row.day(match.start("day")) if match["day"] else None
    began, level = row.view.desk.began_on(name), Measured(family_of(match["noun"])).of(row, name)
    if began is not None and level is not None:
        so = row.typed.counts[match.start("n")].fits(level) and (day is None or day.holds(began))
        yield Claim(*match.span("n"), so, "since"), match.end()


def _part_came(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "has 16,270 downloads, a quarter of which, 4,122, were added in a day", "half of the 1,118 likes on A came since"."""
    match = _PART_CAME.match(row.text, at) or _OF_ITS_CAME.match(row.text, at)
    its = match is not None and match.re is _OF_ITS_CAME
    family = (family_of(match["noun"]) if its else last_family(row, at)) if match else ""
    name = (row.typed.names[match.start("name")] if its else spoken_of(row, at)) if match else ""
    days = days_in(row, *match.span("when")) if match else 0
    if match is None or not family or not name or not days:
        return
    gain, level = Measured(family, True, days).of(row, name), Measured(family).of(row, name)
    number = row.typed.counts[match.start("n") if its or match["n"] else match.start("n2")]
    more, whole = (row.typed.counts[match.start(group)] if match.groupdict().get(group) else None for group in ("m", "all"))
    before = [one for place, one in sorted(row.typed.counts.items()) if place < at and one.form == "count"]
    sums = [level, *(Measured(family, True, over).of(row, name) for over in row.view.days if over != days)]
    told = level if its or not before else next((one for one in sums if one is not None and before[-1].fits(one)), None)
    if gain is not None and told:
        so = tells_part(row, number, gain, told) and (whole is None or whole.fits(told))
        yield Claim(*match.span(), so and (more is None or tells_part(row, more, gain, told)), "share"), match.end()
