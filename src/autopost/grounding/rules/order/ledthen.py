"""Who of two was ahead before, and who still is: "as it was a week ago", "was already ahead on Monday", "is still in front"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.sharedmeasures import Shared, lead
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.typed import DAY, SPAN, Typed, typed
from autopost.grounding.view import View

_WHEN = rf"(?:(?:on|in|at|back on|back in|over) )?(?:the )?(?P<day>{DAY}|{SPAN}(?= (?:ago|before|earlier|back|previously)\b))"
_AHEAD = r"(?P<ahead>ahead|in front|in the lead|on top|the (?:larger|bigger|leader)|leading|led)"
_BEHIND = r"(?P<behind>behind|trailing|trailed|second|the (?:smaller|pursuer))"
_AS_THEN = re.compile(
    r",? (?:just |exactly |much )?(?:as|like) (?:(?:it|they) )?(?:(?:already|also) )?(?:was|were|did|had|stood)"
    rf"(?: (?:been|done|already|also|the case))* {_WHEN}"
)
_WAS = re.compile(
    r"\b(?:was|were|had been|stood|lay)(?: (?:already|still|even|also|narrowly|well|far|just))* "
    rf"(?:{_AHEAD}|{_BEHIND})(?! (?:of|by|in)\b)(?: (?:already|even|too))* {_WHEN}"
)
_LED = re.compile(rf"\b(?:already|still) (?:(?P<ahead>led|leading)|trailed|trailing)(?: (?:it|its rival))? {_WHEN}")
_IS_STILL = re.compile(
    rf"(?:\b(?:is|are|stays?|stayed|remains?|remained|sits?|was|were) |\b(?:finish|end)(?:es|s|ed) (?:it |them )?)"
    rf"(?:(?P<still>still|even|yet|further|farther|again|now|once more|already|now further|even further|back) )*"
    rf"(?:{_AHEAD}|{_BEHIND})(?=\W*$|[,;.])"
)
_NOT_PAST = re.compile(
    r"\b(?P<not>(?:had|has|have|did|does)(?: still| yet)?(?: not|n't)(?: yet| still)?|never|(?:had|has) (?:yet|still) to|"
    r"failed to|"
    r"(?:has|had) (?:already|since|now|meanwhile)) (?P<past>overt(?:aken|ake|ook)|pass(?:ed)?|caught(?: up(?: with)?)?|"
    r"catch(?: up(?: with)?)?|"
    r"gone past|go past|got past|get past|moved past|move past|leapfrogged|leapfrog|surpass(?:ed)?|outstripp?(?:ed)?)"
    r"(?:(?<= up)| (?:it|them|him|\ue011++|(?:its|the|that|\ue011++) (?:rival|competitor|neighbour|pursued|leader|"
    r"other(?: one)?|"
    r"opponent|latter|former)))(?=\W*$|[,;.])"
)
_PAST = re.compile(
    r"(?:slipp|edg|inch|creep|crept|mov|went|got|sail|surg|climb|sneak|squeez|swept|jump|leapt|pull|ease?|nos|shot|flew|"
    r"sped)(?:ed|d|s|es)?"
    r" (?:past|ahead of|in front of|by)|overt(?:ook|akes|aken)|passe[sd]|leapfrogged"
)
_MOVED_PAST = re.compile(rf"\b(?P<said>{_PAST.pattern}) [\"']?(?=\ue011)")
_APART = re.compile(
    r"\b(?P<said>(?:(?:pull|draw|drew|mov|drift|edg|mov|stretch|break|broke|r[au]n|sail|eas)(?:s|ed|d|es)?(?: (?:further|"
    r"clear|well|farther))? away "
    r"from|(?:pull|drew|draw|mov)(?:s|ed|es)? (?:further |well )?(?:clear|ahead) of|(?:extend|widen|stretch|increas|"
    r"expand)(?:s|ed|d)?"
    r" (?:its|\ue011++) (?:lead|advantage|margin) over|shook off|left further behind)) [\"']?(?=\ue011)"
)
_NEARER = re.compile(
    r"\b(?P<said>(?:clos(?:es|ed) (?:in on|the gap (?:on|to|with))|narrow(?:s|ed) the gap (?:on|to|with)|gain(?:s|"
    r"ed) ground on|"
    r"(?:drew|draws|moved|moves|came|comes|edged|got|gets) (?:closer|nearer) to|(?:made|makes) up ground on|"
    r"ate into the lead of|"
    r"(?:fell|falls|dropped|drops|slipped|slips|lags|lagged) further behind)) [\"']?(?=\ue011)"
)
_HAD_BEEN = re.compile(
    rf"{_WHEN},? [^.;:,]{{0,60}}?\b(?:was|were|stood|lay|had been) (?:(?:already|still|even|well|far|just|narrowly) )*"
    rf"(?:{_AHEAD} of|in the lead over|behind) [\"']?(?=\ue011)"
)
_KEEPS = re.compile(
    r"\b(?:keeps?|kept|holds?|held|retains?|retained|defends?|defended|preserve[sd]?|maintain(?:s|ed)|enjoy(?:s|"
    r"ed))(?: on to)? "
    r"(?:its|their|an?|the|\ue011++) (?:[a-z]+ )?(?P<ahead>lead|advantage|edge) over [\"']?(?=\ue011)"
)
_TRAILS = re.compile(
    r"\b(?:still|again|now|yet) (?:(?P<ahead>leads|led)|(?P<behind>trails|trailed|lags(?: behind)?|lagged))(?=\W*$|[,;.])"
)
_GAP = re.compile(
    rf"\b(?:gap|distance|lead|margin|advantage|difference)\b[^.;()]*? (?:stars|likes|downloads|upvotes|forks|"
    rf"points) (?P<way>(?P<less>narrower|smaller|"
    rf"shorter|less|tighter|closer)|wider|larger|bigger|longer|more|greater) than (?:it was |that )?{_WHEN}"
)
_FURTHER = re.compile(
    r"(?<!no )(?<!not )\b(?:(?:even |still )?(?:further|farther) (?P<way>behind|ahead|back|in front))(?=\W*$|[,;.])"
)
_DENIED = re.compile(r"\b(?:not|never|no longer|nor|neither|hardly|barely|unlike|nobody|nothing)\b|n't\b")
_ASIDE = re.compile(r"\W*(?:having|after|although|though|despite|while|from)\b(?:[^,]|,(?=\d))*,(?!\d) ")
_CLOSE = re.compile(r"[\"'\ue000]* ?(?:(?:already|still|now|also) )*")
_ON_LIST = re.compile(r"\b(?:list|ranking|ranks?|ranked|chart|places?|spots?|podium|trending|number|top)\b")


@OpenRule
def led_then(view: View) -> Iterator[Verdict]:
    """Of two that are named, who is said to have been ahead on a day, or to be ahead still, was so, and is."""
    if _ON_LIST.search(view.mentions.bare):
        return
    row = typed(view)
    for match in (
        *_AS_THEN.finditer(row.text),
        *_WAS.finditer(row.text),
        *_LED.finditer(row.text),
        *_HAD_BEEN.finditer(row.text),
    ):
        yield from _then(view, row, match)
    for match in _GAP.finditer(row.text):
        yield from _gap(view, row, match)
    for match in (
        *_IS_STILL.finditer(row.text),
        *_NOT_PAST.finditer(row.text),
        *_KEEPS.finditer(row.text),
        *_TRAILS.finditer(row.text),
    ):
        yield from _now(view, match)
    for match in (
        *_MOVED_PAST.finditer(row.text),
        *_APART.finditer(row.text),
        *_NEARER.finditer(row.text),
        *_FURTHER.finditer(row.text),
    ):
        yield from _since(view, row, match)


def _then(view: View, row: Typed, match: re.Match[str]) -> Iterator[Verdict]:
    day = _day(view, row, match)
    ends = match.end() if match.re is _HAD_BEEN else 0
    denied = day is None or _DENIED.search(row.text, 0, match.start())
    pair = None if denied else _pair(view, ends or match.start(), ends)
    if pair is None or day is None or (match.re is _AS_THEN and CHANGE.search(row.text, 0, match.start())):
        return
    for family in _families(view):
        now, then = lead(view, pair, family), lead(view, pair, family, day)
        if now is None or then is None:
            continue
        right = now * then > 0 if match.re is _AS_THEN else (then > 0) == bool(match["ahead"])
        if not right:
            yield _wrong(view, match.span(), pair, family, day, then)
        return


def _now(view: View, match: re.Match[str]) -> Iterator[Verdict]:
    """Reads "A week later it is still in front", after a sentence that tells how the two stood before."""
    pair = _pair(view, match.start(), match.end() if match.re is _KEEPS else 0)
    past = match.re is _NOT_PAST
    if pair is None or (
        not past
        and (_DENIED.search(view.mentions.bare, 0, match.start()) or not (match.re is _KEEPS or _told_of_both(view, match)))
    ):
        return
    days = [m.first for m in view.mentions.moments if m.first == m.last and m.first is not None]
    if days and days[-1] != view.desk.ledger.edition:
        return
    apart = [by for family in _families(view) if (by := lead(view, pair, family)) is not None]
    if past:
        ahead = not re.match(
            r"(?:had|has|have|did|does)(?: still| yet)?(?: not|n't)|never|\w+ (?:yet|still) to|failed", match["not"] or ""
        )
    else:
        ahead = bool(match["ahead"])
    if apart and not any((by > 0) == ahead for by in apart):
        code = "negation" if past and not ahead else "comparison"
        yield Verdict(*match.span(), code, f"{view.subject_name(pair[:1])} is {'ahead' if apart[0] > 0 else 'behind'} now")


def _gap(view: View, row: Typed, match: re.Match[str]) -> Iterator[Verdict]:
    """Reads "Gap between A and B: 3,404 stars narrower than on 13 June"."""
    day, pair = _day(view, row, match), _pair(view, match.end())
    if day is None or pair is None:
        return
    for family in _families(view)[:1]:
        now, then = lead(view, pair, family), lead(view, pair, family, day)
        if now is not None and then is not None and (abs(now) < abs(then)) != bool(match["less"]):
            yield _wrong(view, match.span("way"), pair, family, day, then)


def _told_of_both(view: View, match: re.Match[str]) -> bool:
    """Whether both are named here before the words, or one of them in the sentence before."""
    here = {name for ref in view.referents if ref.kind == "name" and ref.end <= match.start() for name in ref.subjects}
    return len(here) == len("AB") or (len(here) < len("AB") and len(view.carried) == len("AB"))


def _since(view: View, row: Typed, match: re.Match[str]) -> Iterator[Verdict]:
    """Reads "pulled away from B in the week": ahead, and further than before; "slipped past B": behind before."""
    span = next((s.days for s in row.spans.values() if s.days > 0), 0)
    day = view.desk.ledger.edition - timedelta(span) if span else None
    day = day or next((d.first for d in row.days.values() if d.first == d.last and d.first is not None), None)
    pair = _pair(view, match.start(), match.end()) if day and not _DENIED.search(row.text, 0, match.start()) else None
    if pair is None or day is None:
        return
    for family in _families(view):
        now, then = lead(view, pair, family), lead(view, pair, family, day)
        if now is None or then is None:
            continue
        if match.re is _MOVED_PAST:
            right = then < 0 < now
        elif match.re is _APART:
            right = now > then and now > 0
        elif match.re is _NEARER:
            right = now < then if "behind" in match[0] else now > then or abs(now) < abs(then)
        else:
            right = (now > then and now > 0) if match["way"] in {"ahead", "in front"} else (now < then and now < 0)
        if not right:
            yield _wrong(view, match.span(), pair, family, day, then)
        return


def _pair(view: View, at: int, to: int = 0) -> tuple[str, str] | None:
    """Of whom it is said, and beside whom: two that are named, or one and whoever the sentence before named."""
    refs = [ref for ref in view.referents if len(ref.subjects) == 1 and ref.kind == "name"]
    aside = _ASIDE.match(view.mentions.bare)
    main = [ref for ref in refs if aside is None or ref.start >= aside.end()] or refs
    said = [name for ref in (*main, *refs) for name in ref.subjects]
    near = next((ref for ref in reversed(refs) if ref.end <= at), None)
    if near is not None and not to and _CLOSE.fullmatch(view.mentions.bare, near.end, at):
        said = [*near.subjects, *said]
    if to:
        before = [ref for ref in refs if ref.end <= at]
        after = [ref for ref in refs if ref.start >= to - 1]
        said = [*(name for ref in (*before[-1:], *after[:1]) for name in ref.subjects), *said]
    every = list(dict.fromkeys((*said, *view.carried)))
    known = view.desk.ledger.subjects
    if len(every) != len("AB") or any(name not in known for name in every) or known[every[0]].kind != known[every[1]].kind:
        return None
    return every[0], every[1]


def _families(view: View) -> list[str]:
    """By what the two are set beside each other: as the sentence says, else as the one before, else all that both have."""
    told = dict.fromkeys(family for *_, family in view.nouns)
    told = told or dict.fromkeys(f for fact in view.said if (f := view.desk.measure(fact).family) in _LEVELS)
    return list(told or _LEVELS)


_LEVELS = ("stars", "likes", "downloads", "upvotes")


def _day(view: View, row: Typed, match: re.Match[str]) -> date | None:
    at = match.start("day")
    moment = row.days.get(at)
    return moment.first if moment is not None and moment.first == moment.last != view.desk.ledger.edition else None


def _wrong(view: View, span: tuple[int, int], pair: tuple[str, str], family: str, day: date, then: float) -> Verdict:
    facts: list[Fact] = [fact for name in pair if (fact := Shared(family, "then", day=day).of(view, name)) is not None]
    side = "ahead of" if then > 0 else "behind"
    message = f"on {day} {view.subject_name(pair[:1])} was {abs(then):,.0f} {family} {side} {view.subject_name(pair[1:])}"
    return Verdict(*span, "history", message, facts=tuple(fact.tag for fact in facts))
