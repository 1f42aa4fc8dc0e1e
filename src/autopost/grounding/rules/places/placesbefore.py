"""Places of an earlier day, where no fact gives one: "having slipped two places", "exactly where it was on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.places.moves import DOWN, UP
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import View

_N = rf"(?:an?|another|{SMALL_WORDS}|\d{{1,2}}|several|a few|a couple of)"
_PLACES = r"(?:places?|spots?|rungs?|positions?|ranks?|notch(?:es)?)"
_BY = r"(?: (?:by|back|another|up|down|just|only|fully|in all|further))*"
_STEPS = re.compile(
    rf"\b(?P<way>{UP}|{DOWN}|worked its way up|made up){_BY} {_N} {_PLACES}\b"
    r"(?! (?:above|below|ahead|behind|over|under|apart|between|in|among|of|from \ue000)\b)"
    r"(?!(?: on the [a-z ]{3,20})?,? (?:is|are|was|stands?|sits?|comes?|follows?|ranks?|one|we)\b)"
)
_THAN = re.compile(
    rf"\b{_N} {_PLACES} (?:up|down|higher|lower|better|worse|better off|worse off|further up|further down|ahead|back),? "
    r"(?:than|from|since|on|compared with|compared to|in|within|over) (?:(?:on|in|at|it was|where it was|the|a|one|its|"
    r"place of) )*"
)
_THEN = r"(?: (?:already|on|in|at|since|from|of|a|the|one|last|this))* ?"
_SAME = re.compile(
    r"\b(?:(?:just |exactly |precisely |right )?where it (?:was|stood|sat|ranked|had been|had stood)|"
    r"the same (?:place|spot|position|rank) (?:as|that it had|it had|it held)|(?:unchanged|unmoved|no different) (?:from|"
    r"since|on)|"
    rf"(?:just |exactly |much )?as(?: it (?:was|did|had been|stood))?){_THEN}"
)
_PAST = re.compile(
    r"\b(?:was|stood|ranked|sat|had been|had stood|held|occupied|came|lay)\b(?: [a-z]+){0,3} (?:number |no\. |at )?$"
)
_COUNTED = re.compile(
    rf"\b(?:has|have|holds?|with|counts|places?) (?:{SMALL_WORDS}|\d{{1,2}}) (?:models?|datasets?|spaces?|entries|places|"
    rf"names|of the)\b"
    rf"[^.;:]{{0,40}}?,? (?P<said>(?:up|down) from (?:only |just )?(?:{SMALL_WORDS}|none|\d{{1,2}})\b|"
    rf"as (?:many as )?(?:it did|it had|on|a|in)\b|"
    r"(?:one|two|three|four|five) (?:more|fewer|less) than (?:on|a|in|at|it) )"
)
_LISTS = frozenset({"model", "dataset", "space"})


@OpenRule
def places_before(view: View) -> Iterator[Verdict]:
    """Of whoever is on a list of which no earlier day is known, nothing is known of the place of a day before."""
    known = view.desk.ranked_before
    if not view.nouns:
        for match in (p for pattern in (_STEPS, _THAN, _SAME) for p in pattern.finditer(view.mentions.bare)):
            before = match.re is _STEPS or _of_another_day(view, match)
            if before and _of_list(view, match.span(), known):
                yield Verdict(*match.span(), "history", "no fact gives its place of a day before")
        yield from _ordinals(view, known)
    for match in _COUNTED.finditer(view.mentions.bare):
        houses = [ref for ref in view.referents if ref.end <= match.start() and house_at(view, ref)]
        if (
            houses
            and not known & _LISTS
            and (match["said"].startswith(("up", "down")) or view.mentions.moments or view.mentions.windows)
        ):
            yield Verdict(*match.span("said"), "history", "no fact gives the list of a day before")


_MADE_THEN = re.compile(r"\b(?:created|published|uploaded|submitted) (?:on|in) \ue000++,? and (?:now |is )?ranked (?:number )?$")


def _ordinals(view: View, known: frozenset[str]) -> Iterator[Verdict]:
    """Reads "on Monday it was still first", of a day before that of the list."""
    for number in (number for number in view.mentions.numbers if number.form == "ordinal"):
        start, end = view.clause(number.start)
        days = [moment for moment in those_in(view.mentions.moments, start, end) if moment.first is not None]
        spans = those_in(view.mentions.windows, start, end)
        past = _PAST.search(view.mentions.bare, start, number.start)
        at = (number.start, number.end)
        if past is not None and _MADE_THEN.search(view.mentions.bare, start, number.start):
            continue  # "created on 16 March and ranked 40th": the day is that of the first
        if not spans and days and all(moment.holds(view.desk.ledger.edition) for moment in days):
            continue  # "was 21st on Tuesday's list": that of today
        if past is None or len(days) + len(spans) != 1 or not _of_list(view, at, known):
            continue
        own = [fact for name in whose(view, at) for fact in view.desk.ranks(name)]
        if not any(days[0].holds(taken_on(fact)) for fact in own if days) and (days or "ago" in view.low[spans[0].start : end]):
            yield Verdict(past.start(), number.end, "history", "no fact gives its place of that day")


def _of_another_day(view: View, match: re.Match[str]) -> bool:
    """Whether the words lead to a day, or to a length of time, that is not that of the edition."""
    near = [m for m in view.mentions.moments if m.start <= match.end() + 1 and m.end > match.start()]
    spans = [window for window in view.mentions.windows if window.start <= match.end() + 1 and window.end > match.start()]
    return bool(spans) or any(moment.first is not None and not moment.holds(view.desk.ledger.edition) for moment in near)


def _of_list(view: View, span: tuple[int, int], known: frozenset[str]) -> bool:
    """Whether it is said of one entry of a list, of whose kind no earlier place is known."""
    names = whose(view, span) or frozenset(view.named[:1])
    kinds = {view.desk.ledger.subjects[name].kind for name in names if name in view.desk.ledger.subjects}
    listed = bool(kinds) or any(name.startswith("value:") for name in names)
    return len(names) == 1 and listed and kinds <= _LISTS and not (kinds or _LISTS) & known
