"""Days that are told of a set or of an earlier count, and are believed only where the ledger's dates come out so.

"The oldest of the six dates from 9 June": the first or the last day of a kind. "Two came later, on Friday 1 May": so many are of
that day. "Compared with Friday, 16 climbed": a day of which the ledger has earlier counts. "Both go back to 2020": all named are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.grounding.attaching.events import Event, events, same_version
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_FIRST = re.compile(r"\b(?:oldest|earliest|elder|older than|eldest|first|before|(?:earlier|older) of (?:them|the two|these))\b")
_LAST = re.compile(
    r"\b(?:newest|latest|youngest|most recent|newer than|later than|last|(?:later|newer|younger) of (?:them|the two|these))\b"
)
_COMPARES = re.compile(
    r"\b(?:since|between|compared (?:with|to)|than|from|after|before|against|measured|on)(?: the| that| last)? $|\bas of $"
)
_COUNTED_THEN = re.compile(r"'s? (?:own )?(?:counts?|figures?|list|level|total|mark|place|order|standing)?\b")
_MOVED = re.compile(
    r"\b(?:climb\w*|rose|risen|fell|fallen|slipp\w*|dropp\w*|moved?|stood|higher|lower|more|fewer|gain\w*|lost|added|won|"
    r"place|passed|compared|counts?|likes|stars|downloads)\b"
)
_HAPPENED = re.compile(r"\b(?:created|published|released|shipped|date[sd]?|came out|submitted|born|appeared|version|release)\b")
_KIND = re.compile(r"\b(models?|datasets?|spaces?|papers?|repositor(?:y|ies)|projects?|titles?|releases?)\b")


def day_of_set(view: View, moment: Moment) -> bool:
    """Whether a day is one of those: see above. In plain text alone; an issue's sentence cites what it dates."""
    if view.cited or moment.first is None:
        return False
    if in_another_year(view, moment) and moment.weekday is not None:
        return True
    if moment.holds(view.desk.ledger.edition) and view.low.startswith("this ", max(0, moment.start - len("this "))):
        return True
    if none_then(view, moment) or _birthday(view, moment) or _counted_back(view, moment):
        return True
    return _ends(view, moment) or _counted_that_day(view, moment) or _compared(view, moment) or _of_all_named(view, moment)


def _ends(view: View, moment: Moment) -> bool:
    """The first day of a kind, said of an oldest; the last, said of a newest."""
    bare = view.mentions.bare
    first, last = _FIRST.search(bare), _LAST.search(bare)
    if moment.form not in {"day", "weekday"} or not (first or last):
        return False
    for group in (*_of_kinds(view), *_counted(view, moment)):
        at = {one.subject for one in group if moment.holds(one.day)}
        if len(group) > 1 and ((first and moment.holds(group[0].day)) or (last and moment.holds(group[-1].day))):
            return not _named(view) or bool(at & _named(view))
    return False


def _counted(view: View, moment: Moment) -> Iterator[tuple[Event, ...]]:
    """Reads "Half of the ten were created in 2025, the last of them on Saturday 13 December": the days of the half."""
    for claim in claims(view):
        if claim.true and claim.quantity.start < moment.start and all(test.label == "date" for test in claim.tests):
            held = {*claim.held}
            yield from (tuple(one for one in group if one.subject in held) for group in _of_kinds(view))


def _named(view: View) -> set[str]:
    """Whomever the text names, houses among them."""
    return {name for ref in view.referents if ref.kind in {"name", "owner"} for name in ref.subjects}


def _counted_that_day(view: View, moment: Moment) -> bool:
    """So many of a kind are of that day, as its clause counts."""
    start, end = view.clause(moment.start)
    after = _DATE_OF.match(view.mentions.bare, moment.end)
    told = [n for n in those_in(view.mentions.numbers, start, end) if n.end <= moment.start or after]
    told = [n for n in told if not any(w.start <= n.start < w.end for w in view.mentions.windows)]
    counts = {n.value for n in told if n.form == "count"}
    counts |= {part.value * size for part in told if part.form == "fraction" for size in {part.total or 0, *counts}}
    of_makers = any(n.noun in _MAKERS for n in told)
    days = [[one.subject for one in group if moment.holds(one.day)] for group in _of_kinds(view)]
    on_it = [len({*names}) if of_makers else len(names) for names in days]
    return moment.form in {"day", "weekday"} and any(count in counts for count in on_it if count)


_MAKERS = frozenset({"projects", "repositories", "libraries", "repos"})
"""Of two releases of one project on a day, "three projects" counts one."""
_DATE_OF = re.compile(
    r" (?:is|was|saw) (?:the )?(?:[a-z]+ )?(?:(?:publication|creation) date|publication|creation|birthday) of |"
    r" (?:was|is) the busiest day\b[^.;]{0,24},? (?:the (?:publication|creation) date of )?"
)
"""Reads "Thursday 30 April is the publication date of nine of the 15"."""


def _compared(view: View, moment: Moment) -> bool:
    """A day of which earlier counts are known, where figures or places are compared with it."""
    start, end = view.clause(moment.start)
    led = _COMPARES.search(view.mentions.bare, 0, moment.start) or _COUNTED_THEN.match(view.mentions.bare, moment.end)
    if not led or view.named or _HAPPENED.search(view.mentions.bare, start, end) or not _MOVED.search(view.mentions.bare):
        return False
    edition = view.desk.ledger.edition
    days = (day for day in view.desk.rolls.counted_days if 0 < (edition - day).days <= _RECENT)
    return moment.form in {"day", "weekday"} and any(moment.holds(day) for day in days)


_RECENT = 10


def _of_all_named(view: View, moment: Moment) -> bool:
    """A month or a year in which all that are named were made, where the words say no more than that."""
    start, end = view.clause(moment.start)
    named = {name for ref in those_in(view.single, start, end) for name in ref.subjects} or {*view.named}
    if _COMPANIONS.search(view.mentions.bare, start, moment.start) and moment.form in {"month", "year"}:
        kin = (name for names in _kin(view) for name in names if name not in named)
        days = [fact.day for name in kin if (fact := view.desk.began(name)) is not None and fact.day]
        return len(days) > 1 and all(moment.holds(day) for day in days)
    made = {one.subject: one for one in events(view.facts) if one.kind != "released" and one.subject in named}
    said = [piece.value for piece in view.mentions.versions]
    shipped = [one for one in events(view.facts) if one.version and any(same_version(one.version, value) for value in said)]
    if moment.form == "day" and _THAT_DAY.search(view.mentions.bare):
        return (
            len(said) > 1
            and len({one.version for one in shipped}) >= len({*said})
            and all(moment.holds(one.day) for one in shipped)
        )
    if moment.form == "day" and len(made) > 1 and made.keys() == named and _BOTH.search(view.mentions.bare, start, moment.start):
        return all(moment.holds(one.day) for one in made.values())
    told = _MADE.search(view.mentions.bare, 0, moment.start)
    return moment.form in {"month", "year"} and bool(told and made) and all(moment.holds(one.day) for one in made.values())


_THAT_DAY = re.compile(
    r"\b(?:all|both) (?:[a-z]+ ){0,2}?(?:came out|appeared|were (?:published|released)|arrived) (?:on )?(?:that|the same) day\b"
)
_BOTH = re.compile(r"\b(?:both|all (?:two|three|four|five)|each)\b")
_COMPANIONS = re.compile(r"\b(?:companions|others|rest|all (?:the )?other [a-z]+)\b")
"""Reads "its nine companions all date from 2026"."""


def _kin(view: View) -> Iterator[tuple[str, ...]]:
    """All of the kind of whom the text names first, on its list where it has one."""
    for name in view.in_hand[:1]:
        yield view.rolls.kin(view.desk.kind(name))


_MADE = re.compile(
    r"\b(?:created|published|dat(?:es?|ed|ing)(?: back)?|go(?:es)? back|creation|from|of|begun|predate|"
    r"to|in|that)(?: (?:from|in|to|of|as early as))* $"
)


@each_once
def _of_kinds(view: View) -> Iterator[tuple[Event, ...]]:
    """The dated things of each kind that is spoken of, first to last: releases, papers, or what was created."""
    told = {kind_named(word) or word for word in _KIND.findall(view.mentions.bare)} or {
        view.desk.kind(name) for name in view.carried[:1]
    }
    released = _OF_RELEASES.search(view.mentions.bare) is not None
    for (kind, what), group in view.desk.rolls.happened.items():
        spoken = kind in told or not told or (kind == "paper" and "titles" in told)
        if released if what == "released" else spoken:
            yield group


_OF_RELEASES = re.compile(r"\b(?:releases?|versions?|projects?)\b")


def _own(view: View, names: Iterable[str]) -> list[Event]:
    """What is dated of some subjects."""
    return events(fact for name in names for fact in view.desk.by_subject.get(name, ()))


def in_another_year(view: View, moment: Moment) -> bool:
    """Reads "dates from 2025 … created on Saturday 15 November": the weekday is that of what happened in the year it happened."""
    if view.cited or moment.first is None:
        return False
    whose = {*view.named} or {*view.carried}
    days = [one.day for one in events(view.facts) if one.subject in whose]
    others = [day for day in days if day.year != moment.first.year]
    return any((day.month, day.day, day.weekday()) == (moment.first.month, moment.first.day, moment.weekday) for day in others)


_TODAY = re.compile(r"\b(?:old|age|ago|since|this edition|has|have|now|today)\b")
_TWICE = re.compile(r"\b(?:twice|two|three|several) ?(?:releases|versions|times)?\b")
_IN_SO_MANY = re.compile(r"\b(?:in|within) $")


def days_apart(view: View, days: int, start: int) -> bool:
    """Whether so many days lie between what happened with those spoken of, or between the first two or last two of a kind.

    "Two releases in three days" counts the first of them, too.
    """
    if view.cited:
        return False
    more = 1 if _IN_SO_MANY.search(view.mentions.bare, 0, start) and _TWICE.search(view.mentions.bare, 0, start) else 0
    whom = {*view.named, *view.carried[:1]}
    own = {one.day for one in _own(view, whom)}
    own |= {view.desk.ledger.edition} if _TODAY.search(view.mentions.bare) else set()
    ends = (sorted({one.day for one in group}) for group in _of_kinds(view))
    pairs = [
        pair
        for told in ends
        for pair in (told[:2], told[-2:])
        if _FIRST.search(view.mentions.bare) or _NEXT.search(view.mentions.bare)
    ]
    sets = [own, *({*pair} for pair in pairs)]
    return any(days == (b - a).days + more for told in sets for a in told for b in told if a < b)


_NEXT = re.compile(r"\b(?:next|others?|older|newer)\b")


_NONE = re.compile(r"\b(?:no|not|none|nothing|never|without)\b|n't\b")
_OTHER_TIME = re.compile(r"\b(?:since|between|before|after|until|than|which|that|to)\b")
_RELEASED = re.compile(r"\b(?:releases?|versions?|publish\w*|released|shipped|put out|newest)\b")


def none_then(view: View, moment: Moment) -> bool:
    """Reads "no release in June", "none of the releases is dated 19 June": so of the one spoken of, else of all releases."""
    start, _ = view.clause(moment.start)
    told = [*_NONE.finditer(view.mentions.bare, start, moment.start)]
    denied = told and _RELEASED.search(view.mentions.bare, told[-1].end(), moment.start)
    if view.cited or not denied or moment.first is None or _OTHER_TIME.search(view.mentions.bare, told[-1].end(), moment.start):
        return False
    whom = view.in_hand
    released = [one for name in whom for one in view.desk.releases_of(name)] if whom else view.desk.releases
    return bool(released) and not any(moment.holds(one.day) for one in released)


_YEARS = re.compile(r"\b(?:turn(?:s|ed)|birthday|years? (?:old|ago|before)|anniversary)\b")


def _birthday(view: View, moment: Moment) -> bool:
    """Reads "turned a year old last Thursday": the day of the year on which one of those spoken of was created."""
    if not _YEARS.search(view.mentions.bare) or moment.sole is None:
        return False
    days = [one.day for one in _own(view, view.in_hand) if one.kind == "created"]
    return any((day.month, day.day) == (moment.sole.month, moment.sole.day) for day in days)


def _counted_back(view: View, moment: Moment) -> bool:
    """Reads "the oldest appeared six days earlier": counted back to one of those spoken of, or to an end of a kind."""
    if moment.form != "relative":
        return False
    whom = {*view.named, *view.carried[:1]}
    if whom:
        return moment.first in {one.day for one in _own(view, whom)}
    ends = [(0, _FIRST), (-1, _LAST)]
    return any(
        moment.first == group[at].day for group in _of_kinds(view) for at, words in ends if words.search(view.mentions.bare)
    )


_THEN = re.compile(
    r"(?: [a-z]+){0,3}?(?:,)? (?:from|on|of|came|later|dated|published)?(?: (?:later|only|the))*,? ?(?:on |from |of )?(?:the )?$"
)


def so_many_then(view: View, start: int, end: int, count: float) -> bool:
    """Reads "five are dated 29 April against four from Tuesday": so many of a kind are of the day told right behind the count."""
    if view.cited:
        return False
    near = next((one for one in view.mentions.moments if one.start >= end), None)
    if near is None or not _THEN.fullmatch(view.mentions.bare, end, near.start):
        return False
    whom = {name for ref in view.referents if ref.end <= start for name in ref.subjects}
    on_it = (sum(near.holds(one.day) for one in group if not whom or one.subject in whom) for group in _of_kinds(view))
    return count > 1 and any(held == count for held in on_it)
