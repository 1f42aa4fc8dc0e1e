"""Clauses that set two beside each other: so many of the one for each of the other, and who alone has more than somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.referents.referring import MEASURED
from autopost.grounding.statements.lettered import COUNT, NAME, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead
from autopost.grounding.statements.measures import HEDGE, PER, WHEN, Measured, days_in, days_told, family_of
from autopost.grounding.statements.rivals import TIMES, so_many_times
from autopost.grounding.statements.sets import lists_with
from autopost.grounding.statements.verbs import HAVE, VERB, WIN

_FOR_EACH = re.compile(
    rf"for (?:every|each) (?P<one>star|like|download|fork|upvote)(?: that)? (?P<base>{NAME})(?P<did>{HAVE}|{WIN})"
    rf"(?P<when>{WHEN})?,? "
    rf"(?P<name>{NAME}){VERB} {HEDGE}(?P<n>{COUNT})"
    rf"(?: {ANY_NOUN})?"
)
_GAINED = re.compile(WIN)
_ONLY_BY = re.compile(
    rf"(?P<name>{NAME})'s? (?:{COUNT} )?(?P<noun>{ANY_NOUN})(?: \(?{COUNT}\)?)? (?:are|is|were|was) "
    rf"(?:exceeded|surpassed|topped|beaten|bettered|outdone) only by (?:(?:those|that) of )?(?P<other>{NAME})(?:'s)?(?: {COUNT})?"
)
_FOR_HIM = re.compile(
    rf"(?:for|at) (?P<name>{NAME}),? (?:the (?:ratio|figure|rate|number) (?:is|was)|it (?:is|was)|there are) "
    rf"{HEDGE}(?P<n>{COUNT})(?: (?P<noun>{ANY_NOUN}){PER})?"
)
_HE_HAS = re.compile(rf"(?P<name>{NAME})(?: has| counts| gets| comes to| stands at)?,? {HEDGE}(?P<n>{COUNT})(?=[.,;]|$| and )")
_RATIO_BEFORE = re.compile(
    r"\b(?:per|for (?:every|each)) (?P<per>like|star|fork|download|upvote)\b.*?\b(?P<noun>stars|likes|downloads|forks|upvotes)\b|"
    r"\b(?P<of>stars|likes|downloads|forks|upvotes) (?:per|for (?:every|each)|to (?:every|each|the|a)) (?P<each>like|star"
    r"|fork|download|upvote)\b"
)
_OFTEN = re.compile(
    r"(?:\b(?P<verb>downloaded|liked|starred|forked|upvoted)\b[^.;:]{0,40}?,? )(?P<hedge>about |nearly |almost |over |more "
    r"than |less than |exactly )?"
    rf"(?P<many>twice|half|(?P<n>{COUNT})(?: times)?) as often as (?P<other>{NAME})(?:,? with its {COUNT})?"
)
_EXCEEDS = re.compile(
    rf"(?P<a>{COUNT}) {ANY_NOUN} (?P<no>(?:do|does|did) not )?(?:exceed|exceeds|exceeded|outnumber|outnumbers|surpass"
    rf"|surpasses|top|tops|beat|beats) "
    rf"(?:the |its |those of \ue011++'s )?(?P<b>{COUNT})(?= |[.,;]|$)"
)
_AROUND = 0.06


def for_each(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "For every star that A gained in the week, B gained about 54", "A's stars are exceeded only by those of B"."""
    if match := _FOR_EACH.match(row.text, at):
        gain = _GAINED.match(match["did"]) is not None
        days = days_in(row, *match.span("when")) or (days_told(row) if gain else 0)
        figure = Measured(f"{match['one']}s", gain or bool(days), days)
        base, own = (figure.of(row, row.typed.names[match.start(group)]) for group in ("base", "name"))
        if base and own is not None:
            number = row.typed.counts[match.start("n")]
            near = abs(own / base - number.value) <= _AROUND * number.value
            yield Claim(*match.span("n"), True if number.fits(own / base) else None if near else False, "ratio"), match.end()
    yield from _as_often(row, at)
    before = _RATIO_BEFORE.search(row.view.text_before)
    for pattern in (_FOR_HIM, _HE_HAS):
        match = pattern.match(row.text, at)
        noun = match.groupdict().get("noun") if match else None
        if match and (noun or before):
            family, per = (
                (family_of(noun), match["per"])
                if noun
                else (before["noun"] or before["of"], before["per"] or before["each"])
                if before
                else ("", "")
            )
            own = Measured(family, per=f"{per}s").of(row, row.typed.names[match.start("name")])
            if own is not None and row.typed.counts[match.start("n")].fits(own):
                yield Claim(*match.span("n"), True, "ratio"), match.end()
    if match := _ONLY_BY.match(row.text, at):
        figure, name = Measured(family_of(match["noun"])), row.typed.names[match.start("name")]
        own = figure.of(row, name)
        for names in lists_with(row, name):
            values = {one: figure.of(row, one) for one in names}
            if own is not None and None not in values.values():
                ahead = [one for one, value in values.items() if (value or 0) > own]
                yield Claim(*match.span("other"), ahead == [row.typed.names[match.start("other")]], "comparison"), match.end()


def _as_often(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "downloaded 16,270 times, half as often as B", and where it is not so, "its 1,004 likes exceed the 939 of B"."""
    match = _OFTEN.search(row.text, at)
    own = next((name for place, name in sorted(row.typed.names.items()) if match and place < match.start()), "")
    if match and own:
        figure = Measured(MEASURED[match["verb"]])
        number = row.typed.counts.get(match.start("many")) or row.typed.counts.get(match.start("n") if match["n"] else -1)
        times = TIMES.get(match["many"], number.value if number else 0.0)
        one, two = figure.of(row, own), figure.of(row, row.typed.names[match.start("other")])
        if one is not None and two and times:
            so = so_many_times(one, two, times, match["hedge"])
            yield (
                Claim(*match.span("many"), so or (None if abs(one / two - times) < _LOOSE * times else False), "ratio"),
                match.end(),
            )
    if match := _EXCEEDS.search(row.text, at):
        one, two = (row.typed.counts[match.start(group)].value for group in ("a", "b"))
        if one != two and (one > two) == bool(match["no"]):
            yield Claim(match.end("a") + 1, match.start("b"), False, "comparison", match.span()), len(row.text)


_LOOSE = 0.12
