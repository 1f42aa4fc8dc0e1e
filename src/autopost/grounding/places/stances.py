"""How somebody is said to stand on his list now, then and since: "leads the Spaces", "is no longer in the top ten", "held on"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import NamedTuple

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.retelling.denials import denies
from autopost.grounding.view import View, meant_by

_KINDS = r"(?:models|spaces|datasets|places|entries|names)"
_LISTS = r"(?:list|ranking|table|models|spaces|datasets)"
_OF_LIST = rf"(?: (?:of|on|in) (?:the|its|today's|this) (?:[a-z-]+ ){{0,3}}{_LISTS}| on hugging face)?"
_ENDS = (
    r"(?=\W*$|[,.;:)]| of trending| (?:and|but|since|again|once|on|at|with|from|as|after|while|today|now|this|last|yesterday|"
    r"overnight|by|of the top|having|being)\b)"
)
_N = rf"{SMALL_WORDS}|\d{{1,2}}"
_TOP = (
    rf"(?:(?:top|first|leading|highest) (?P<n>{_N}|half)|(?P<m>{_N}) (?:highest|leading|top)(?:[- ](?:ranked|placed))?)"
    rf"(?: (?:trending )?{_KINDS})?"
)
_HEAD = (
    rf"(?:the|its|hugging face's) (?:(?:trending |models? |hugging face )*list(?: of trending [a-z]+)?|{_TOP}){_OF_LIST}{_ENDS}"
)
_SUMMIT = (
    r"(?:the|its) (?:top|first|number one|leading) (?:spot|place|position|rank)(?! (?:by|in|for|on) \w+)|"
    rf"the lead(?= (?:on|of) the)|(?:the )?(?:head|top|summit) of (?:the|its) (?:[a-z]+ ){{0,2}}{_LISTS}\b"
)
_BE = (
    r"(?P<be>is|are|was|were|has been|(?:has|have|holds?|finds?) (?:a|its|their) (?:place|spot|position)|ranks?|ranked|"
    r"stands?|stood|sits?|sat|appears?|appeared|remains?|remained|stays?|stayed|"
    r"belongs?|comes?|came|figures?|does|did|do)"
)
_NOW = r"(?: (?:now|still|already|also|again|currently|today|both|even|yet|not|n't|no longer|never))*"
_IN = re.compile(
    rf"\b{_BE}{_NOW}(?: (?:rank|stand|sit|appear|belong|figure|feature))? "
    rf"(?:nowhere )?(?:in|on|among|inside|within|part of|one of|to) {_HEAD}"
)
_MAKES = re.compile(rf"\b(?P<be>makes?|made) {_HEAD}")
_AT = re.compile(
    rf"\b{_BE}(?P<how>(?: (?:now|still|already|currently|today|not|no longer))*)(?: in| at| number)? "
    rf"(?P<nth>{'|'.join(ORDINAL_WORDS)})(?: place| spot)?"
    r"(?= on (?:the|its) (?:[a-z]+ )*list| (?:among|of) the (?:trending )?(?:models|spaces|datasets)|,? as it was|\W*$|[,;]| but)"
)
_LEADS = re.compile(
    r"\b(?:(?:(?:no longer|still|also|now|again|already) )*(?P<lead>leads?|tops?|heads?|led|topped|headed)|"
    rf"{_BE}{_NOW} (?:first|number one|at the (?:top|head)) (?:on|of|in|among)) "
    r"(?:(?:the|its|hugging face's) (?:(?:trending|models?|hugging face|hub) )*(?:list(?: of (?:trending )?"
    r"(?:models|spaces|datasets))?|models|spaces|datasets)(?: list)?|hugging face's (?:models|spaces|datasets))(?! (?:by|in) )"
)
_CHIEF = re.compile(
    rf"\b{_BE}{_NOW} the (?:leading|top|number one|first-placed|highest) (?:trending )?"
    r"(?:model|space|dataset)\b(?! (?:by|in|for) )|"
    rf"\b{_BE.replace('P<be>', 'P<was>')}{_NOW} (?:the leader|the list leader|in the lead)"
    r"(?= of the (?:models|spaces|datasets)| on|\W*$|[,.;])"
)
_KEPT = re.compile(
    r"\b(?:(?:kept|keeps?|held|holds?|retained|retains?|defended|defends?|stayed in|stays in|remains in) (?:its|their|the same) "
    r"(?:place|spot|position|rank)s?(?= on (?:the|its) list| (?:on )?\ue000| since| from|[,.;:]|$)|"
    r"(?:stayed|stays) (?:put|where (?:it was|they were)))"
)
_HELD = re.compile(
    r"\b(?:kept|keeps?|held|holds?|retained|retains?|defended|defends?|hung|clung|clings?)(?: (?:on to|to|onto|firm to))? "
    rf"(?:{_SUMMIT})"
)
_LEFT = re.compile(
    r"\b(?:(?:drop(?:s|ped)?|falls?|fell|fallen|slip(?:s|ped)?|slid|tumbled|moved|went|knocked|pushed|crashed) "
    r"(?:out of|off|from|outside)|left|leaves?|exit(?:s|ed)|quit|(?:vanished|disappeared|gone) from) "
    rf"{_HEAD}|\b(?:loses?|lost|losing|gave up|gives? up|surrender(?:s|ed)?|cedes?|ceded|yield(?:s|ed)?|"
    rf"(?:slip(?:s|ped)|fell|falls?|(?:was|were|been|is|are) (?:dislodged|displaced|ousted|toppled|pushed|knocked)) from) "
    rf"(?:{_SUMMIT})"
)
_ENTERED = re.compile(
    r"\b(?:(?:re-?)?enter(?:s|ed)?|join(?:s|ed)?|returned to|crack(?:s|ed)|reach(?:es|ed)?|"
    r"(?:broke|breaks?|moved|moves?|climb(?:s|ed)?|rose|rises?|came|comes?|made it|makes it|made its way|"
    rf"slipped|jump(?:s|ed)|shot|worked its way|is back|was back|pushed) (?:on|in)to) {_HEAD}|"
    r"\b(?:took|takes?|taken|seiz(?:es|ed)|regain(?:s|ed)|reclaim(?:s|ed)|captur(?:es|ed)|claim(?:s|ed)|wins|won|"
    rf"climb(?:s|ed) to|rose to|rises to|moved (?:in)?to|moves (?:in)?to|returned to) (?:{_SUMMIT})"
)
_SINCE = re.compile(r"\bsince ")
_MEASURED = re.compile(
    r"\b(?:by|in|for|of|most|fewest|number of|their|total)(?: (?:its|the|total|weekly|daily|new|number of|their|all-time))* "
    rf"{NOUN.pattern}|\b(?:liked|starred|downloaded|forked|upvoted|gainers?|risers?)\b"
)

_BY_RANK = re.compile(r" by (?:rank|place|trending score)\b")


class Place(NamedTuple):
    """A place, the day on which it was taken, and the fact that gives it."""

    day: date
    at: float
    fact: Fact


@dataclass(frozen=True, slots=True)
class Stance:
    """What is said of somebody's standing: where, whether it is so, and the place that tells."""

    start: int
    end: int
    true: bool
    told: Place


@each_once
def stances(view: View) -> Iterator[Stance]:
    """Every such statement about those whose places are known, as far as they can tell."""
    measured = _MEASURED.search(view.mentions.bare)
    for pattern in (_IN, _MAKES, _AT, _LEADS, _CHIEF, _KEPT, _HELD, _LEFT, _ENTERED):
        for match in pattern.finditer(view.mentions.bare):
            if measured and not _BY_RANK.match(view.mentions.bare, match.end()):
                continue  # "the top five by likes"
            told = [_told(view, match, name) for name in _whom(view, match)]
            known = [one for one in told if one is not None]
            if known and len(known) == len(told):
                yield Stance(*match.span(), *next((one for one in known if not one[0]), known[0]))


def _whom(view: View, match: re.Match[str]) -> list[str]:
    """Of whom it is said: of whoever is named last before, with those who are joined to him; of a house, its best placed."""
    start, _ = view.clause(match.start())
    bare, near = view.mentions.bare, [ref for ref in view.referents if start <= ref.start and ref.end <= match.start()]
    near = [ref for ref in near if ref.subjects and view.spelt(ref.start, ref.end) not in {"its", "their"}]
    if not near:
        return sorted(whose(view, match.span()))
    if (
        near[-1].kind == "group"
        or _ASTRAY.search(bare, near[-1].end, match.start())
        or _EITHER.search(bare, start, match.start())
    ):
        return []
    if near[-1].kind == "owner":
        return sorted((name for name in near[-1].subjects if view.desk.place(name)), key=view.desk.place)[:1]
    joined = len(near) > 1 and _AND.fullmatch(bare, near[-2].end, near[-1].start)
    names = meant_by(near[-2:] if joined else near[-1:])
    return names if len(names) == 1 or (joined and not _denied(view, match)) else []


_ASTRAY = re.compile(r"\b(?:from|than|of|by|with|on|in|behind|ahead|for|(?<!yet )(?<!ed )to) $|[a-z]['\"]? (?:that|which|who) $")
"""Reads "the base model that it derives from stays put": said of somebody else."""
_EITHER = re.compile(r"\b(?:the (?:former|latter)|neither|either|nor)\b")
_AND = re.compile(r"[\"']? and (?:the )?[\"']?")


_LIST_OF = re.compile(r"\b(model|space|dataset)s?\b")


def _told(view: View, match: re.Match[str], name: str) -> tuple[bool, Place] | None:
    if any(of[1] != view.desk.kind(name, of[1]) for of in _LIST_OF.finditer(match[0])):
        return None  # the list of another kind
    days = [] if "no longer" in match[0] else _days(view, match)
    now, before = now_and_before(view, name)
    since = _SINCE.search(view.mentions.bare, *view.clause(match.start())) is not None
    groups, size = match.groupdict(), _size(view, match, name)
    if match.re is _AT:
        return _at(match, now, before) if not days or view.mentions.bare.startswith(", as it was", match.end()) else None
    said = groups.get("be") or groups.get("lead") or groups.get("was")
    if said is None:
        return None if now is None or (days and not since) else _moving(view, match, now, before, size)
    past = _PAST.fullmatch(said)
    if days and not since:
        then = next((one for one in ([now] if now else []) + before if days[-1].holds(one.day)), None)
        told = past or "already" in match[0]
        return ((then.at <= size) != _denied(view, match), then) if then and told else None
    return None if now is None or past else _standing(view, match, now, before, size)


def _days(view: View, match: re.Match[str]) -> list[Moment]:
    """The day that is told with it, the one behind it before the last one in front; none where that is the edition's."""
    told = [one for one in those_in(view.mentions.moments, *view.clause(match.start())) if one.first is not None]
    after = [one for one in told if one.start >= match.end()]
    nearest = after[:1] or told[-1:]
    return [one for one in nearest if not one.holds(view.desk.ledger.edition)]


def now_and_before(view: View, name: str) -> tuple[Place | None, list[Place]]:
    """The place that somebody has today, and those that are known of days before."""
    known, today = [*places_of(view, name)], view.desk.ledger.edition
    return next((one for one in known if one.day == today), None), [one for one in known if one.day != today]


def places_of(view: View, name: str) -> Iterator[Place]:
    """The places that are known of one: on its list, or as an entry that only a list names."""
    for fact in view.desk.ranks(name):
        if fact.number is not None:
            yield Place(taken_on(fact), fact.number, fact)
    entries = view.rolls.entries(name.removeprefix("value:")) if name.startswith("value:") else []
    if len(entries) == 1:
        listed = (fact for fact in view.desk.lists if entries[0][1] in fact.statement)
        yield from (Place(view.desk.ledger.edition, float(entries[0][0]), fact) for fact in [*listed][:1])


def _size(view: View, match: re.Match[str], name: str) -> float:
    """How far the head goes that is told of; endless where it is the whole list."""
    groups = match.groupdict()
    at = groups.get("n") or groups.get("m")
    if at:
        return len(view.rolls.kin(view.desk.kind(name))) // 2 if at == "half" else float(small(at) or inf)
    return 1.0 if match.re in {_LEADS, _CHIEF, _HELD} or _SUMMIT_ONLY.search(match[0]) else inf


def _denied(view: View, match: re.Match[str]) -> bool:
    return denies(view, match.end() - 1) or _NOT_YET.search(match[0]) is not None


_NOT_YET = re.compile(r"(?: not|n't) yet\b|\bnowhere\b")
_PAST = re.compile(r"was|were|ranked|stood|sat|appeared|came|did|led|topped|headed")
_LASTING = re.compile(r"\b(?:still|remains?|stays?)\b")
_SUMMIT_ONLY = re.compile(rf"(?:{_SUMMIT})$")


def _at(match: re.Match[str], now: Place | None, before: list[Place]) -> tuple[bool, Place] | None:
    """Reads "is no longer fifth", "is still third": that very place now, and before."""
    place, how = ORDINAL_WORDS[match["nth"]], match["how"]
    if now is None or not before or _PAST.fullmatch(match["be"]):
        return None
    was = any(one.at == place for one in before)
    if "no longer" in how:
        return (False, now) if now.at == place else (was, before[0])
    return (was and now.at == place, before[0] if not was else now) if "still" in how else None


def _standing(view: View, match: re.Match[str], now: Place, before: list[Place], size: float) -> tuple[bool, Place]:
    inside, was = now.at <= size, [one for one in before if one.at <= size]
    if "no longer" in match[0]:
        return (False, now) if inside else (bool(was or not before), (before or [now])[0])
    if _denied(view, match):
        return not inside, now
    if inside and before and not was and _LASTING.search(match[0]):
        return False, before[0]
    return inside, now


def _moving(view: View, match: re.Match[str], now: Place, before: list[Place], size: float) -> tuple[bool, Place] | None:
    """Whether a place was kept, a head or a list left or entered, as the places of today and of the days before tell."""
    inside, was = now.at <= size, [one for one in before if one.at <= size]
    told, so = (before or [now])[0], None
    if match.re is _KEPT:
        so = any(one.at == now.at for one in before) if before else None
    elif inside == (match.re is _LEFT):
        told, so = now, False
    elif before:
        so = (len(was) < len(before)) if match.re is _ENTERED else bool(was)
    return None if so is None else (so != denies(view, match.start()), told)
