"""More or fewer, ahead or behind, where the other side was told before: "A has more likes than B, but far fewer downloads".

Whoever the words are said of is the subject of the clause, or where it has none, or "it", the first of the two that were told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.comparable import Key, measures
from autopost.grounding.order.sides import ONE, WHO, whoever
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_AND = r"(?:and|but|yet|though|although|while|whereas|even though)"
_NUMBER, _SPAN = "\ue015++", "[\ue013\ue014]++"
_FILL = (
    rf"(?:has|have|had|is|was|are|were|stands?|stood|sits?|ranks?|comes?|gained|added|drew|won|collected|picked up|counts?|"
    rf"shows?|"
    r"having been|also|still|only|just|some|about|far|even|many|much|now|then|here|slightly|well|today|already|nearly|"
    r"almost|over|under|"
    rf"in total|overall|in|by|on|for|with|at|the|its|their|figure|count|total|tally|places?|spots?|rungs?|past|last|{ANY_NOUN}|"
    rf"{_NUMBER}|{_SPAN}|(?<=is ){WHO}++|(?<= in ){WHO}++(?= {_SPAN})),?"
)
_CLAUSE = (
    rf"(?:^[\"' ]*|[;:] |, (?:{_AND} |now,? |then |today )?| {_AND} )(?P<pre>(?:{_FILL} )*?)"
    rf"(?:(?P<who>{ONE}),? )?(?P<fill>(?:{_FILL} )*?)"
)
_END = rf"(?=[.,;:–)]|\W*$| (?:in|over|on|during|at|by|too|as well|yesterday|today|now|still)\b| {_NUMBER})"
_OBJECT = r"(?P<both> (?:of )?(?:both|either|them|the two)(?: of them)?)?(?: (?:of )?(?:it|that))?"
_WORD = re.compile(
    rf"{_CLAUSE}(?P<word>(?P<more>more)(?: new)?(?: {ANY_NOUN}| of them)?|(?:fewer|less)(?: new)?(?: {ANY_NOUN}| of them)?|"
    r"(?P<higher>higher|larger|bigger|greater|further up)|lower|smaller|further down|"
    r"(?P<ahead>ahead|in front|in the lead|leads|led)|behind|trails|trailed)"
    rf"(?: than(?= that| it| both| them| either))?{_OBJECT}{_END}(?! to )"
)
_OF_THE_NUMBER = re.compile(
    rf"{_CLAUSE}(?P<word>(?P<more>more|over)|(?:less|fewer)|under)(?: than)? (?P<n>{_NUMBER})"
    rf" (?:of )?(?:the (?:number|total|count|figure)|as many(?: {ANY_NOUN})?|that|those) (?:of|as) (?:the )?(?:[a-z-]+ |"
    rf"\ue015++-placed )?(?P<its>{ONE})"
    rf"(?P<noun>)(?P<both>)(?=[.,;:]|\W*$)"
)
_PART = re.compile(
    rf"{_CLAUSE}(?P<word>(?P<more>more|over)|(?:less|fewer)|under)(?: than)? (?P<n>{_NUMBER})"
    rf" (?:of (?P<its>{ONE})|(?:as many|the)|times as many) (?P<noun>{ANY_NOUN})(?P<both>)(?=[.,;:]|\W*$)"
)
"""Reads "A has more than twice the downloads of B, but less than a third of its likes"."""
_GAINED = re.compile(r"\b(?:gained|added|drew|won|collected|picked up|new)\b")
_STANDS = re.compile(r"\b(?:has|have|had|is|was|stands?|stood|sits?|ranks?|in total|overall|now|counts?|shows?)\b")
_PLACES = re.compile(r"\b(?:places?|spots?|rungs?|ranks?|further (?:up|down))\b")
_WAS = re.compile(r"\b(?:was|were|had|having been|stood|trailed|led)\b")
_BY = re.compile(rf" (?:in|on|by|for) (?:the |total )*{ANY_NOUN}")
_THEN = re.compile(r"\b(?:then|at the time)\b(?=.*\b(?:had|was|were|trailed|led|stood)\b)")
_IS, _IN_TOTAL = re.compile(r"\b(?:is|has|stands|now|today)\b"), re.compile(r"\b(?:in total|overall|in all)\b")
_ONLY = re.compile(r"\bonly\b[^,;:.]*$")
_GOES_ON = re.compile(r"[^,;:.]{0,60} than\b")
_THAN_THEN = re.compile(r"\b(?:more|fewer|less|higher|lower) than (?:(?:on|an?|the|one) )?(?:[\ue013\ue014]|day |week )")
"""Reads "A counts 88,840 stars, 3,610 more than a week ago; B counts 6,291, 3,552 more": than it had itself."""
_BESIDE = re.compile(r"\b(?:like|unlike|beside|besides|behind|above|below|after|from|than) (?:the )?$", re.IGNORECASE)
_COMMA = re.compile(rf", (?!{_AND} )")
_MOST = 3


@dataclass(frozen=True)
class _Against:
    own: str
    others: tuple[str, ...]


@OpenRule
def other_side_told(view: View) -> Iterator[Verdict]:
    """Refuses the word where the values of the two are the other way round by every measure that it may mean."""
    if view.kind != "report":
        return
    text = whoever(view).text
    for match in _WORD.finditer(text):
        against = (
            None
            if _ONLY.search(text, 0, match.start() + 1)
            or _GOES_ON.match(text, match.end())
            or _THAN_THEN.search(text, 0, match.end())
            else _against(view, match)
        )
        ways = [_ahead(view, key, against) for key in _meant(view, match, against)] if against else []
        up = any(match[group] for group in ("more", "higher", "ahead"))
        if against and ways and not any(way is None or way == up for way in ways):
            yield _wrong(view, match, against)
    for match in (*_PART.finditer(text), *_OF_THE_NUMBER.finditer(text)):
        against, number = _held_to(view, match) or _against(view, match), view.number_at(match.start("n"))
        part = _part(view, match, against) if against else None
        value = number.value / (100 if number.form == "percent" else 1) if number else 0
        if against and part and value and part != value and (part > value) != (match["more"] is not None):
            yield _wrong(view, match, against)


def _wrong(view: View, match: re.Match[str], against: _Against) -> Verdict:
    names = f"{view.subject_name([against.own])} and {view.subject_name(against.others)}"
    return Verdict(*match.span("word"), "comparison", f"the values of {names} are the other way round than “{match['word']}”")


def _against(view: View, match: re.Match[str]) -> _Against | None:
    """Who is set against whom: of two that were told, or of one and both others where it says so."""
    told, begin = whoever(view), match.start("pre")
    here = [ref for ref in told.before(begin) if ref.kind in {"name", "role", "value"}]
    before = list(dict.fromkeys(name for ref in here for name in ref.subjects if len(ref.subjects) == 1))
    own = told.at.get(match.start("who")) if match["who"] else None
    if own is not None and own.kind != "pronoun":
        return _of_named(view, match, own, before)
    if len(before) <= 1 and (own is not None or not here):
        before = list(dict.fromkeys((*before, *view.carried)))
    if len(before) != (_MOST if match["both"] else len("AB")) or (own is None and begin <= 1):
        return None
    opened = view.clause(begin)[0]
    if own is None and opened > 0 and not told.before(begin, opened) and _COMMA.match(told.text, match.start()):
        return None  # "; its rival, fourth, has 90 fewer": of somebody who is not known
    if own is not None and len(own.subjects) > 1 and view.low[own.start : own.end] not in {"it", "its"}:
        return None  # "the agent": which of the two, its name would have to say
    # "Like A, B was created in April; it is 11,000 stars behind": B is.
    refs = [own] if own is not None and len(own.subjects) == 1 else [*those_in(here, opened, begin), *here]
    heads = [ref for ref in refs if len(ref.subjects) == 1 and not _BESIDE.search(told.text, 0, ref.start)]
    first = next((name for ref in heads for name in ref.subjects), before[0])
    return _sorted(view, first, before)


def _of_named(view: View, match: re.Match[str], own: Referent, before: list[str]) -> _Against | None:
    """Of one who is named in the clause, against the one other, or both others, that were told."""
    if len(own.subjects) != 1:
        return None
    (name,) = own.subjects
    if not before and view.mentions.bare.startswith(": ", match.end()):
        # "A was ahead: it added 1,456 stars, B 1,383": of those behind the colon.
        return _sorted(view, name, [other for ref in view.single if ref.start > match.end() for other in ref.subjects])
    others = [other for other in before or view.carried if other != name]
    return _sorted(view, name, others) if len(others) == (len("AB") if match["both"] else 1) else None


def _held_to(view: View, match: re.Match[str]) -> _Against | None:
    """Reads "It has 86 likes, less than half the number of A": the other is named behind the part."""
    told = whoever(view)
    other = told.at.get(match.start("its")) if match.re is _OF_THE_NUMBER else None
    before = [name for ref in told.before(match.start("word")) for name in ref.subjects if len(ref.subjects) == 1]
    own = next(iter((*before, *view.carried)), "")
    return _sorted(view, own, [*other.subjects]) if other is not None and own else None


def _sorted(view: View, own: str, names: Sequence[str]) -> _Against | None:
    others = tuple(name for name in names if name != own)
    same = len({view.desk.kind(name) for name in (own, *others)}) == 1
    return _Against(own, others) if others and same else None


def _meant(view: View, match: re.Match[str], against: _Against) -> list[Key]:
    """The measures that the word may mean: those its clause names, else the one that was told before."""
    by = _BY.match(view.mentions.bare, match.end())
    clause, before = match[0] + (by[0] if by else ""), view.mentions.bare[: match.start("pre")]
    begin, end = match.start("pre"), view.clause(match.end())[1]
    shared = [key for key in measures(view, against.own) if all(key in measures(view, name) for name in against.others)]
    if _PLACES.search(clause):
        return [key for key in shared if key == ("rank", "", None)]
    nouns = [*NOUN.finditer(clause)] or [*NOUN.finditer(before)] or [*NOUN.finditer(view.low_before)]
    families = {str(noun.lastgroup) for noun in nouns}
    if len(families) != 1:
        return []
    days = _days(view, begin, end) or ({*earlier_days(view)} if _THEN.search(clause) else set())
    if not days and _THEN.search(clause):
        return []
    gained = _GAINED.search(clause) or (not _STANDS.search(clause) and _GAINED.search(before or view.low_before))
    spans = {window.days for window in those_in(view.mentions.windows, begin, end) if window.days > 0}
    keys = [key for key in shared if key[1] in families]
    if days or not (gained or spans):
        was = _WAS.search(clause) is not None
        if was and not days and not _IN_TOTAL.search(clause):
            return []  # "It was 310 stars behind; now it is 291 ahead": of a day that is not told here
        then = bool(days) and (was or not _IS.search(clause))
        return [key for key in keys if (key[0] == "then" and key[2] in days if then else key[0] == "level")]
    spans = spans or {window.days for window in view.mentions.windows if window.days > 0}
    over = [key for key in keys if key[0] == "gain" and (not spans or key[2] in spans)]
    return over if gained else [*over, *(key for key in keys if key[0] == "level")]


def _days(view: View, begin: int, end: int) -> set[date]:
    edition = view.desk.ledger.edition
    named = {m.sole for m in those_in(view.mentions.moments, begin, end) if m.sole is not None}
    ago = {
        edition - timedelta(days=window.days)
        for window in those_in(view.mentions.windows, begin, end)
        if view.low.startswith((" ago", " before", " earlier"), window.end)
    }
    return {day for day in named | ago if day < edition}


def _ahead(view: View, key: Key, against: _Against) -> bool | None:
    """Whether the one has more than every other; None where it is level with one, or between them."""
    own, turned = measures(view, against.own)[key], key[0] == "rank"
    ways = {own < other if turned else own > other for other in (measures(view, name)[key] for name in against.others)}
    level = any(measures(view, name)[key] == own for name in against.others)
    return None if level else all(ways)


def _part(view: View, match: re.Match[str], against: _Against) -> float | None:
    """What part of the other's value the one has."""
    noun = NOUN.search(match["noun"]) or NOUN.search(view.mentions.bare)
    key: Key = ("level", str(noun.lastgroup) if noun else "", None)
    own, other = measures(view, against.own).get(key), measures(view, against.others[0]).get(key)
    return own / other if own and other and len(against.others) == 1 else None
