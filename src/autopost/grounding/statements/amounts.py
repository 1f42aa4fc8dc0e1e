"""What is said of how much somebody has or gained: so much, more or less than a number, none, or more than before."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.statements.lettered import COUNT, DAY, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, all_of, both, denies, foremost, reading
from autopost.grounding.statements.measures import (
    BOUNDS,
    EACH,
    WHEN,
    Measured,
    as_told,
    days_in,
    days_told,
    family_of,
    several,
    span_behind,
)
from autopost.grounding.statements.rivals import less
from autopost.grounding.statements.sets import sets
from autopost.grounding.statements.verbs import GAINS, HAVE, NOT, VERB, WHAT, WIN, figure_of, sole_family

_LOOSELY = {"about", "some", "around", "roughly", "approximately", "nearly", "almost", "close to"}
_ABOUT, _LOOSE = _LOOSELY | {"exactly", "just", "only"}, 0.15
_HOW = (
    "(?:just |well |slightly |a little )?(?P<how>"
    + "|".join(f"{words} " for words in sorted((BOUNDS | _ABOUT), key=len, reverse=True))
    + ")?"
)
_LIMIT = re.compile(
    rf"{VERB} {_HOW}(?P<n>{COUNT})(?: (?P<or>or more|or fewer|or less))?(?: {WHAT})?"
    rf"(?: (?P<or2>or more|or fewer|or less))?(?P<when>{WHEN})?"
)
_REACHED = re.compile(
    r"(?P<verb>(?: (?:do|does|did)(?: not|n't))? "
    r"(?:(?:has |have )?(?:reach(?:ed|es)?|pass(?:ed|es)|top(?:ped|s)|exceed(?:ed|s)?|broken|broke|breaks|cleared|crossed)))"
    r"(?: an?)?"
    rf"(?: (?P<score>trending score|score) of)? (?P<n>{COUNT})(?: {WHAT})?"
)
_ABOVE = re.compile(
    rf"(?P<verb> (?:is|are|was|were|stands?|stood|lies?|remains?)(?: not|n't)?) (?P<how>above|over|below|under) (?P<n>{COUNT})"
    rf"(?: (?P<noun>{ANY_NOUN}))?(?! percent| place)"
)
_BETWEEN = re.compile(
    rf"(?P<verb> (?:is|are|was|were|lies?|stands?)(?: not|n't)?|{HAVE}) between (?P<n>{COUNT}) and (?P<m>{COUNT})(?: "
    rf"(?P<noun>{ANY_NOUN}))?"
)
_NONE = re.compile(rf"{VERB} (?:no|not a single|not one|zero) {WHAT}(?P<when>{WHEN})?(?: (?:at all|yet))?")
_NEVER = re.compile(
    r" (?:(?:has|have) (?:not|never)(?: yet)? been|was not|were not) (?P<noun>liked|starred|downloaded|forked|upvoted)"
    rf"(?: (?:once|at all|yet|a single time))?(?P<when>{WHEN})?"
)
_ONE_FOR = re.compile(
    rf"{VERB} (?P<one>{COUNT}) (?P<per>{EACH})s? (?:for|to) (?:every|each) (?P<n>{COUNT}) "
    rf"(?P<noun>{ANY_NOUN})"
)
_EXTREME = re.compile(
    r", the (?P<deg>highest|lowest|largest|smallest) (?:such )?(?:ratio|rate|figure|number|proportion) (?:of|among|in|on) "
)
_ANY = re.compile(
    rf"(?P<verb>(?: still| already| now)?{HAVE})(?: still| already| at least)? (?:(?P<many>several|many) |some )?"
    rf"{WHAT}(?= to |[.,;:]|$)"
)
_AS_THEN = re.compile(
    rf"(?P<verb>{HAVE}) (?:exactly |just |still )?(?:as many|the same number of) {WHAT} (?:now )?as "
    rf"(?:(?:it|\ue011+) (?:had|did) )?(?:on |at )?(?P<day>{DAY})"
)
_SOME = re.compile(rf"(?P<verb>{NOT}(?:{WIN}| (?:lost|lose|loses|shed)))(?: (?:some|any|new|both))? (?P<what>)(?={ANY_NOUN})")
_GREW = re.compile(
    r"(?P<verb>(?: (?:do|does|did)(?: not|n't))? (?:gr[eo]ws?|rose|rises?|increas(?:ed|es|e)|fell|falls?|declin(?:ed|es|e)|"
    r"dropp?(?:ed|s)?|shrank|shrink)) in (?P<what>)(?=both |[a-z])"
)
_GREW_BY = re.compile(
    r"(?P<verb>(?: (?:do|does|did)(?: not|n't))? (?:gr[eo]ws?|rose|rises?|increased|gained|added|grown))"
    rf"(?: in (?P<noun>{ANY_NOUN}))? by {_HOW}(?P<n>{COUNT})(?P<when>{WHEN}(?: to {DAY})?)?"
)
_DOWN = re.compile(r"\b(?:lo[s]|shed|fell|fall|declin|drop|shr)")
_ROUND, _LARGE, _SIGNS, _TENTH = 1000, 100, 100, 10
_HUNDRED = 100
_GOES_ON = re.compile(r" (?:but|and|or|per|for|to)\b")


_SINCE_MADE = re.compile(
    rf" (?:has|have) (?:gathered|collected|gained|drawn|attracted|won|picked up|received|added|amassed) {_HOW}(?P<n>{COUNT}) "
    rf"(?P<noun>likes|stars|forks) (?P<since>since (?:\ue000++|it was [a-z]+|its (?:creation|publication)))(?: (?:on|in) "
    rf"(?P<day>{DAY}))?"
)
_MADE_THEN = re.compile(
    r"since (?:(?:it|they) (?:was|were) (?:created|made|published|uploaded)|(?:its|their) (?:creation|publication))"
)


def _since_made(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "has gathered 3,461 likes since it was created on 22 April": all that it has."""
    match = _SINCE_MADE.match(row.text, at)
    number = _count(row, match) if match else None
    day = row.day(match.start("day")) if match and match["day"] else None
    if match is None or number is None or not _MADE_THEN.fullmatch(row.low(*match.span("since"))):
        return
    level = _reaches(Measured(family_of(match["noun"])), row, number, (match["how"] or "").strip())

    def holds(name: str) -> Truth:
        began = row.view.desk.began_on(name)
        return None if began is None else both([level(name), day is None or day.holds(began)])

    yield reading(match, holds, "since")


def amounts(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _limited(row, at)
    yield from _since_made(row, at)
    yield from _grown(row, at)
    yield from _moved(row, at)


def _limited(row: Lettered, at: int) -> Iterator[Reading]:
    match = _LIMIT.match(row.text, at)
    number = _count(row, match) if match else None
    how = (match["or"] or match["or2"] or (match["how"] or "").strip()) if match else ""
    if match and number and (match["noun"] or (how in BOUNDS and _of_what_is_told(row, match, number))):
        figure = figure_of(row, match)
        bounded = _bounded(row, match, figure, number, how)
        if match["verb"].strip() == "had" and not (how or figure.gain or figure.per):
            bounded = _then_too(row, figure.family, number, bounded)
        yield from _at_its_end(row, bounded, figure) if figure.per else iter([bounded])
    match = _REACHED.match(row.text, at)
    family = family_of(match["score"] or match["noun"] or "") if match else ""
    if match and family and (number := _count(row, match)):
        yield _bounded(row, match, Measured(family), number, "at least")
    yield from _bounds(row, at)
    match = _ONE_FOR.match(row.text, at)
    if match and row.typed.counts[match.start("one")].value == 1:
        number = row.typed.counts[match.start("n")]
        each = Measured(family_of(match["noun"]), per=f"{match['per']}s")
        yield from _at_its_end(row, reading(match, _reaches(each, row, number, "about"), "ratio", no=denies(match["verb"])), each)
    if match := _AS_THEN.match(row.text, at):
        day = row.day(match.start("day"))
        days = (row.view.desk.ledger.edition - day.first).days if day is not None and day.first else 0
        gain = Measured(family_of(match["noun"]), gain=True, days=days)
        yield reading(match, gain.so(row, _nothing) if days else lambda _: None, "comparison", no=denies(match["verb"]))
    if match := _ANY.match(row.text, at):
        level, least = Measured(family_of(match["noun"])), 1 if match["many"] else 0
        yield reading(match, level.so(row, lambda own: own > least), "absence", no=denies(match["verb"]))
    if match := _NEVER.match(row.text, at):
        gain = Measured(family_of(match["noun"]), gain=bool(match["when"]), days=days_in(row, *match.span()))
        yield reading(match, gain.so(row, _nothing), "absence")
    if match := _NONE.match(row.text, at):
        yield reading(match, figure_of(row, match).so(row, _nothing), "absence", no=denies(match["verb"]))


def _then_too(row: Lettered, family: str, number: Number, told: Reading) -> Reading:
    """Reads "it had 35,084 stars" of an earlier day, wherever the text says which: nothing against today's."""
    known = row.view.desk.by_subject

    def holds(name: str) -> Truth:
        so = told[0].holds(name)
        then = (fact for fact in known.get(name, ()) if fact.metric.partition("@")[0] == family and "@" in fact.id)
        return None if so is False and any(number.fits(fact.number or 0) for fact in then) else so

    return replace(told[0], holds=holds), told[1]


def _at_its_end(row: Lettered, told: Reading, figure: Measured) -> Iterator[Reading]:
    """Reads ", the highest such ratio of the fifteen" behind a ratio, and the ratio alone."""
    one, end = told
    yield told
    match = _EXTREME.match(row.text, end)
    for those in sets(row, match.end()) if match else ():
        most = foremost(figure.each(row), those.names, low=bool(match and less(match["deg"])))
        yield replace(one, end=those.end, holds=all_of([one.holds, most]), code="superlative", alone=True), those.end


def _bounds(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "is above 200,000 stars", "all lie between 33,000 and 35,000"."""
    if (match := _ABOVE.match(row.text, at)) and (number := _count(row, match)):
        family = family_of(match["noun"] or "") or sole_family(row)
        if family and number.value >= _SIGNS:
            yield _bounded(row, match, Measured(family), number, match["how"])
    match = _BETWEEN.match(row.text, at)
    least, most = (row.typed.counts[match.start(group)] for group in ("n", "m")) if match else (None, None)
    family = (family_of(match["noun"] or "") or sole_family(row)) if match else ""
    if (
        match
        and least
        and most
        and family
        and {least.form, most.form} == {"count"}
        and least.value < most.value <= 2 * least.value
    ):
        so = Measured(family).so(row, lambda own: least.value <= own <= most.value)
        yield reading(match, so, "value", no=denies(match["verb"]))


def _nothing(own: float) -> bool:
    return own == 0


def _won(own: float) -> bool:
    return own > 0


def _lost(own: float) -> bool:
    return own < 0


def _of_what_is_told(row: Lettered, match: re.Match[str], number: Number) -> bool:
    """Reads "none of the rest has as many as 1,500": of the one thing that the sentence names."""
    has = match["verb"].strip() in {"has", "have", "had"} and number.value >= _LARGE
    return has and bool(sole_family(row)) and not _GOES_ON.match(row.text, match.end())


def _count(row: Lettered, match: re.Match[str]) -> Number | None:
    number = row.typed.counts[match.start("n")]
    return number if number.form == "count" and number.total is None else None


def _reaches(figure: Measured, row: Lettered, number: Number, how: str) -> Holds:
    plain = number.close or number.hedge == "about" or how not in BOUNDS

    def holds(name: str) -> Truth:
        own = figure.of(row, name)
        if own is None or (plain and own < 0):
            return own if own is None else False
        if not plain:
            so = as_told(own, number, how)
            # "All gained more than 5,817": nobody bounds by such a figure what has twice as much.
            return None if so and number.value >= _SIGNS * number.step and not _near(own, number.value) else so
        if (figure.per or how in _LOOSELY) and not number.fits(own) and abs(own - number.value) <= _LOOSE * own:
            return None  # how far "about" reaches
        # "None has a million": whether more than that has it as well, or what rounds to it, the words leave open.
        mark = not number.close and number.value >= _ROUND and number.value % _ROUND == 0 and own != number.value
        return None if mark and (own > number.value or number.fits(own)) else number.fits(own)

    return holds


def _bounded(row: Lettered, match: re.Match[str], figure: Measured, number: Number, how: str) -> Reading:
    """That somebody has so much, or more or less than a mark that is near."""
    no = denies(match["verb"])
    said, end = reading(match, _reaches(figure, row, number, how), "value", no=no)
    own = figure.of
    return (said if no else replace(said, near=lambda name: _near(own(row, name) or 0, number.value))), end


def _near(own: float, told: float) -> bool:
    """Whether a mark is one to measure by: within a tenth of it, or, of a thousand or a million, less than ten times as much."""
    milestone = told >= _LARGE and math.log10(told).is_integer()
    return abs(own - told) <= told / _TENTH or (milestone and told / _TENTH < own < _TENTH * told)


def _grown(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "grew by less than one percent in the seven days to Monday"."""
    match = _GREW_BY.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match and number is not None and number.form == "fraction" and number.total is None:
        number = replace(number, form="percent", value=_HUNDRED * number.value, step=1.0)
    if match and number is not None and number.form == "percent":
        family = family_of(match["noun"] or "") or sole_family(row)
        figure = Measured(family, gain=True, days=days_in(row, *match.span()) or days_told(row), percent=True)
        yield reading(match, _reaches(figure, row, number, (match["how"] or "").strip()), "percentage", no=denies(match["verb"]))


def _moved(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "gained likes over the week", "lost downloads", "grew in both likes and downloads"."""
    for pattern in (_SOME, _GREW):
        match = pattern.match(row.text, at)
        for figures, end in several(row, match.end("what")) if match else ():
            days, last = span_behind(row, end)
            days = days or days_told(row)
            told = bool(days or pattern is _GREW or (match and GAINS.search(match["verb"])))
            if match and told and not any(figure.gain for figure in figures):
                gains = (Measured(figure.family, gain=True, days=days) for figure in figures)
                down = _DOWN.search(match["verb"]) is not None
                holds = all_of(gain.so(row, _lost if down else _won) for gain in gains)
                yield reading(match, holds, "direction", end=last, no=denies(match["verb"]))
