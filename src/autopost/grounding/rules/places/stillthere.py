"""Places that are said to be kept: "remains second", "holds on to first place" need the same place on an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.fitting import said_as_place
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.times import Moment
from autopost.grounding.places.moves import last_place, ranks
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View
from autopost.printing import day

_STILL = re.compile(
    r"\b(?P<said>remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are|stands?|sits?|ranks?) still|still (?:at|in|is|stands|sits|holds|"
    r"ranks)|"
    r"(?:holds?|held) on to|cling(?:s|ing)? to|retain(?:s|ed)?|keep(?:s|ing)?|kept|defend(?:s|ed)?)"
    r"(?: (?:at|in|on))?(?: (?:its|the|their))? (?:(?:number|no\.|place) )?$"
)


_UNCHANGED = re.compile(
    rf"\bthe (?:first|top|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:places|spots|positions|ranks|names|entries|"
    rf"models|spaces|datasets))?\b"
    r"[^.;,]{0,60}? (?P<said>(?:did not|have not|has not|didn't) (?:change|move|chang\w+|moved)|"
    r"(?:is|are|were|was|stayed|remain(?:ed)?|stood) (?:unchanged|the same|as they were|where they (?:were|stood)))\b"
)
_NOTHING_MOVED = re.compile(
    rf"\b(?P<said>(?:nothing|nobody|no one|none) (?:has )?(?:moved|changed|stirred)) (?:in|among|within) the (?:first|top|"
    rf"leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b"
)


def unchanged(view: View) -> Verdict | None:
    """Reads "The first four places on the list did not change": whoever stands there stood there on the last day known."""
    if (own := _own_place(view)) is not None:
        return own
    told = _UNCHANGED.search(view.mentions.bare) or _NOTHING_MOVED.search(view.mentions.bare)
    if told is None or view.kind == "opinion" or view.nouns:
        return None
    kind = listed_kind(view.mentions.bare)
    order = view.rolls.trending.get(kind, ())[: small(told["n"]) or 0]
    places = [last_place(view.desk, name) for name in order]
    kept = all(then is not None and then.number == n for n, then in enumerate(places, 1))
    start, end = told.span("said")
    facts = tuple(then.tag for then in places if then is not None)[:1]
    return Verdict(start, end, "" if kept and order else "history", "not all of them stood there before", facts=facts)


_OWN_PLACE = re.compile(
    r"(?:(?:\bits|\btheir|'s) (?:place|position|rank|spot)(?: on the [a-z ]{0,20}list)? (?P<kept>(?:has|have|did|"
    r"does) not (?:changed?|moved?)|(?:is|was|remains|stays|stayed) (?:unchanged|the same))|"
    r"\b(?:is|are|stands?|sits?|remains?)(?: (?:exactly|just|still|precisely))? (?P<there>where (?:it|they) (?:was|were|"
    r"stood|sat|"
    r"ranked))(?= (?:on|at|in|a|the|yesterday|\ue000|before))|"
    r"\b(?P<moved>(?:has|have) (?:since )?moved(?: up| down)?(?= since| from (?:the|its|their) place)))"
)


def _own_place(view: View) -> Verdict | None:
    """Reads "Its place has not changed since Wednesday", "A and B are where they were on Sunday", "has moved since Sunday"."""
    told = _OWN_PLACE.search(view.mentions.bare)
    if told is not None and told["moved"] and _NOBODY.search(view.mentions.bare, 0, told.start()):
        return None
    said = told.span(str(told.lastgroup)) if told else (0, 0)
    subjects = whose(view, said) if told else frozenset[str]()
    if told is None or not subjects or len(subjects) > _FEW or view.kind == "opinion" or view.nouns:
        return None
    days = [moment for moment in view.mentions.moments if moment.start >= told.end()]
    then = [fact for name in subjects for fact in _stood(view, name, days)]
    kept = [fact.number == view.desk.place(fact.subject.id) for fact in then]
    right = bool(kept) and (not all(kept) if told["moved"] else all(kept))
    facts = tuple(fact.tag for fact in then[:1])
    return Verdict(
        *said, "" if right else "history", "it stood elsewhere before" if not told["moved"] else "it did not", facts=facts
    )


_FEW = 4
_NOBODY = re.compile(r"\b(?:neither|none|nobody|nothing|no|never|nor)\b")


def _stood(view: View, name: str, days: list[Moment]) -> list[Fact]:
    """A subject's places of the day told, or of the last day that one is known of."""
    then = [fact for fact in view.desk.ranks(name) if "@" in fact.id and (not days or days[0].holds(taken_on(fact)))]
    return then or ([last] if not days and (last := last_place(view.desk, name)) is not None else [])


_STOOD_STILL = re.compile(
    r"\b(?:(?:stood|stands|stayed|standing) still|marked time|(?:went|go(?:es)?) nowhere|refus(?:ed|es) to (?:budge|move)|"
    r"ma(?:de|kes?) no (?:headway|progress|gains?)|(?:did|has|have)(?: not|n't) budged?)\b"
)


_LEVELLED = re.compile(
    r"\b(?:level(?:l?ed|s) (?:off|out)|plateau(?:ed|s)|flatten(?:ed|s)(?: (?:out|off))?|stagnat(?:ed|es)|stabili[sz](?:ed|es)|"
    r"(?:dried|dries) up|came to a (?:halt|standstill)|ground to a halt|ran out of steam|stalled|hit a ceiling|"
    r"bottomed out|peaked)\b"
)
_A_LITTLE = 0.02


@OpenRule
def levelled_off(view: View) -> Iterator[Verdict]:
    """Reads "Downloads levelled off between Thursday and Friday": no change that is known of the time is more than a fiftieth."""
    for told in _LEVELLED.finditer(view.mentions.bare):
        start, end = view.clause(told.start())
        noun = NOUN.search(view.mentions.bare, start, end)
        days = [window.days for window in view.mentions.windows if window.days > 0]
        if noun is None:
            continue
        for fact in (fact for name in whose(view, told.span()) for fact in view.desk.by_subject.get(name, ())):
            measure = view.desk.measure(fact)
            level = view.rolls.of(fact.subject.id, measure.family)
            near = (
                measure.aspect == "gain"
                and measure.family == noun.lastgroup
                and (not days or has_window(measure.windows, days[0]))
            )
            if near and level is not None and abs(fact.number or 0) > _A_LITTLE * (level.number or 0):
                yield Verdict(*told.span(), "trend", fact.statement, facts=(fact.tag,))
                break


_EARLIER = re.compile(
    r" (?:between|over|in|across) (?:the |its |their )?(?:two )?(?:earlier|previous|former|older) "
    r"(?:readings?|days?|counts?|values?)\b"
)
"""Reads "stood still between the earlier readings": of days before this edition's."""


def _earlier_steps(view: View, family: str) -> Iterator[bool]:
    """Whether anything cited moved from one reading of a day before this edition's to the next."""
    then = [f for f in view.facts if view.desk.measure(f).aspect == "then" and family in {"", view.desk.measure(f).family}]
    for one, two in pairwise(sorted(then, key=lambda fact: (fact.subject.id, fact.metric.partition("@")[0], fact.as_of))):
        if one.subject.id == two.subject.id and one.metric.partition("@")[0] == two.metric.partition("@")[0]:
            yield one.number != two.number


def stood_still(view: View) -> Iterator[Verdict]:
    """Reads "Its likes stood still in the week", "refused to budge from third": no change that is known says otherwise."""
    for told in _STOOD_STILL.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        start, _ = view.clause(told.start())
        noun = NOUN.search(view.mentions.bare, start, told.start())
        family = str(noun.lastgroup) if noun else ""
        subjects = whose(view, told.span())
        steps = [b.number != a.number for name in subjects for a, b in ranks(view.desk, name)] if not noun else []
        days = [window.days for window in view.mentions.windows if window.days > 0]
        changes = [fact for name in subjects for fact in view.desk.by_subject.get(name, ())
                   if (measure := view.desk.measure(fact)).aspect in {"gain", "change"} and family in {"", measure.family}
                   and (not days or has_window(measure.windows, days[0]))]  # fmt: skip
        steps = steps or [fact.number != 0 for fact in changes if fact.number is not None]
        if _EARLIER.match(view.mentions.bare, told.end()):
            moved = [*_earlier_steps(view, family)]
            steps = [any(moved) or not moved]
        if steps and all(steps):
            facts = tuple(fact.tag for fact in changes[:1])
            yield Verdict(*told.span(), "negation", "the facts give a change of it", facts=facts)


def still_there(view: View) -> Iterator[Verdict]:
    """In a report, a place that is kept is the one of the last earlier day of which the place is known."""
    if (kept := unchanged(view)) is not None and kept.code:
        yield kept
    if view.kind != "report" or view.nouns:
        return
    for number in view.mentions.numbers:
        told = _STILL.search(view.mentions.bare[: number.start])
        subjects = about(view, number) if told and (number.form == "ordinal" or said_as_place(view, number)) else frozenset()
        subject = next(iter(subjects)) if told and len(subjects) == 1 else ""
        if told is None or view.desk.place(subject) != number.value:
            continue  # nobody's place here, or one of another order, which is looked up as such
        then = last_place(view.desk, subject)
        if then is None or then.number != number.value:
            message = (
                f"it was number {then.number:.0f} on {day(taken_on(then))}" if then else "no fact gives its place of a day before"
            )
            yield Verdict(told.start("said"), number.end, "history", message, facts=(then.tag,) if then else ())
