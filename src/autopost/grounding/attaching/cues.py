"""What the words around a number say about it: what it counts, whether it is a level or a change, and which way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from autopost.grounding.attaching.enumeration import run
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.view import View
from autopost.grounding.words import phrases

CHANGE = re.compile(rf"\b(?:(?P<up>{phrases.either('up')})|(?P<down>{phrases.either('down')}))\b")
_STRONG_LEVEL = re.compile(
    r"(?:(?<=[a-z]), at|\b(?:took|takes|taking|lift(?:ed|s|ing)|brought|carried|push(?:ed|es|ing)) (?:it|them|\ue000++|"
    r"its [a-z]+) to|"
    r"\b(?:has|have|had|holds?|stands? at|stood at|sits? at|totals?|now (?:has|holds|counts|at)|reached|counts)(?: (?:a "
    r"total of|drawn|now|about|some|around|roughly|nearly|almost|over|more than|just|only|just over|just "
    r"under|exactly))*|\b(?:rose|grew|climbed|fell|dropped|slipped|rises?|grows?|climbs?|up|down|total of|"
    r"(?:rise|increase|growth|gain|drop|fall) of (?:some |about |roughly |nearly |almost )?[\d.,]+ ?(?:%|percent|per cent)|"
    r"brings? \w+|"
    r"(?:rose|grew|climbed|fell|dropped|rise|grow|climb|fall|drop) by [\d.,]+ ?(?:%|percent|per cent)"
    r"(?: (?:in|over|within) [^,;:.]{1,24})?) to|\bon (?:a|"
    r"its|the) (?:base|basis|stock|total) of"
    r"(?: (?:about|nearly|almost|over|more than|just over|some))?) ?$"
)
_CHANGE_NOUN = re.compile(
    r"\b(?:gains?|growth|rise|increase|loss|drop|fall(?! (?:[a-z]+ )?(?:short|shy) of\b)|decline|new stars|additions?)\b"
)
_PAST = phrases.pattern("past")

_FROM_TO = re.compile(r"\bfrom [^;:]{0,40}\bto (?:about |nearly |almost |over |more than )?$")
# "Gained in a week, from 9,969 for A down to 3,955 for B": the verb governs the whole range.
_RANGE = re.compile(r"\bfrom [^;]{0,20}\bfor \ue000[^;]{0,60} (?:down |up )?to (?:about |just |nearly )?$")

Way = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Cues:
    """How a number is meant. `family` is what is measured; `near` whether it stands right at the number."""

    family: str
    near: bool
    noun: str
    change: bool | None
    way: Way
    past: bool


NEUTRAL = phrases.words("not_counted")


@once
def cues(view: View, number: Number) -> Cues:
    """Read the words around a number."""
    low = view.mentions.bare
    family, near = _family(view, number)
    left = _APPOSED_PLACE.sub(",", low[max(0, _left(view, number)) : number.start])
    right = low[number.end : number.end + 40]
    change, way = _than_before(view, number) or _change(left, right, number)
    if any(gained.search(low[: number.start]) for gained in (_GAIN_IS, _GAIN_WENT, _GAIN_STANDS)):
        change, way = True, 1
    if stands := _CHANGE_STANDS.search(low, 0, number.start):
        change, way = True, 1 if stands["gain"] else -1
    if _GAIN_CLIMBS.search(low[: number.start]):
        change, way = True, 0
    if _GONE.match(low, number.end):
        change, way = True, -1
    if _DESPITE.search(low[: number.start]) and _NEW_ONES.match(low, number.end):
        change, way = True, 1
    if _OF_WHOSE.search(low[: number.start]):
        change, way = False, 0  # "some 84,700 of A's 85,771 downloads were added in a week": the whole is a level
    at = re.search(r", at $", low[: number.start])
    times = {moment.end for moment in view.mentions.moments} | {window.end for window in view.mentions.windows}
    if at and not number.sign and at.start() in times:
        change, way = False, 0  # "higher than three days earlier, at 1,054", "two down in seven days, at 11,959": what it came to
    if (
        not view.mentions.windows
        and _BESIDE_PLACE.search(low[max(0, number.start - 90) : number.start])
        and _IS_LEVEL.match(low, number.end)
    ):
        change, way = False, 0
    if _BY_TOTAL.search(low[: number.start]):
        change, way = False, 0
    noun = (
        number.noun
        if number.total is None and number.noun.endswith("s") and number.noun not in NEUTRAL and not NOUN.search(number.noun)
        else ""
    )
    return Cues(family, near, noun, change, way, bool(_PAST.search(low)) or bool(view.mentions.moments))


_BESIDE_PLACE = re.compile(
    rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(ORDINAL_WORDS)})(?: (?:place|spot|position|rank))?(?: (?:of|among|on|in|"
    rf"for) [^,;:.\d]{{1,40}}?)?"
    r",? (?:and |but )?(?:with|despite|has|have|holding|counting|carrying|having)(?: (?:its|a total of|now|only|just|about|"
    r"nearly|over|"
    r"some|almost))* $"
)
_BY_TOTAL = re.compile(
    rf"\b(?:by|in|on) (?:total|overall|all-time) {NOUN.pattern},? (?:with|at|on) (?:about |just |nearly |over |some )*$"
)
"""Reads "tenth by stars gained, but second by total stars, with 218,340"."""
_IS_LEVEL = re.compile(rf" {NOUN.pattern}(?! (?:gained|added|won|collected|more|lost|to the good)\b)")
"""Reads "falls to 37th, with 1,589 likes": what moved is the place."""
_GONE = re.compile(
    rf" of (?:its|their|the|(?:the )?\ue000++(?:'s?)?) (?:[a-z]+ )?{NOUN.pattern}(?: of \ue000++)?"
    r"(?: (?:is|are|was|were|has|have)(?: been)?)? (?:gone|went|lost|shed|vanished|disappeared|dropped|fell away|wiped)\b"
)
"""Reads "a fifth of its downloads gone in a week"."""
_DESPITE = re.compile(r"\b(?:despite|in spite of|for all its|notwithstanding) $")
_NEW_ONES = re.compile(rf" new {NOUN.pattern}")
"""Reads "fell to eighth, despite five new likes": gained, whatever else fell."""
_GAIN_IS = re.compile(
    r"\b(?:smallest|largest|biggest|lowest|highest|best|strongest|weakest|steepest|sharpest|top)[- ](?:[\w\ue000'-]+ ){0,3}?"
    r"(?:gain|rise|increase|growth|haul|intake)\b[^;:.]*\b(?:is|was|belongs to|belonged to|went to|goes to|c[ao]mes? from) "
    r"[^;:.]{1,60}(?:, (?:at|with|of)|:|,) (?:just |only |about )*$"
)
"""Reads "The smallest one-day gain of the ten is A's, at 486 stars"."""
_GAIN_CLIMBS = re.compile(
    r"(?:^\W*|\b(?:the|its|their|whose) )(?:(?:daily|weekly|one-day|day's) )?(?:\ue000++(?:'s)? )?(?:[a-z-]+ )?"
    r"(?:gain|intake|growth)s?(?: of \ue000++| in [a-z]+| a day)?[\"']? (?:(?:has|have) )?"
    r"(?:climb|r[io]se|gr[eo]w|fell|fall|drop|slow|swell|went|goes|shr[aiu]nk)"
    r"[a-z]*(?: [^;:.,]{1,30})?,? (?:from (?:nothing|zero|none|[\d,.]+)(?: [a-z]+)? )?to $"
)
"""Reads "Its daily gain climbs 4 days running, from nothing to 702 stars": what it gains at the end."""
_GAIN_WENT = re.compile(
    r"\b(?:gain|haul|intake)(?: (?:of|in) \ue000++)?(?: (?:has|had|now|then))* (?:r[io]se[sn]?|climb\w*|grew|grow[ns]|jump\w*|"
    r"f[ae]lls?|dropp?\w*|went)\b(?: (?:up|down))?[^;:.\d]{0,40} to (?:just |only )?$"
)
"""Reads "Its daily gain rose to 702 stars": what was gained, and no level."""
_GAIN_STANDS = re.compile(
    rf"(?:\b{NOUN.pattern} (?:(?:that|which) (?:it|they|\ue000++) )?(?:gain(?:s|ed)|add(?:s|ed)|won|drawn|collected|picked up)"
    r"(?: [^.;:,\d]{1,36})?|(?<!after )(?<!with )(?<!following )\b(?:the|its|their|\ue000++'s?) (?:(?:[a-z-]+|\ue000++) ){0,2}?"
    r"(?:gain|haul|intake) (?:of|in|over|for) (?:\ue000++|[^.;:,\d]{1,24})), "
    r"(?:(?:a|the) (?:figure|number|count) )?(?:which|that|now|still)? ?(?:now |still )?"
    r"(?:(?:stood|stands|standing) )?(?:at|is|was|c[ao]me(?:s)? to|amount(?:s|ed) to) $"
)
"""Reads "the number of stars gained in a day, which stood at 1,493": what was gained, and no level."""
_CHANGE_STANDS = re.compile(
    r"\b(?:the|its|their|\ue000++'s?) (?:[\w\ue000-]+ ){0,2}?(?:(?P<gain>gain|rise|increase)|(?:loss|fall|drop|decrease)) "
    r"(?:(?:of|in|for|by) [^;:.,\d]{1,40} )?(?:st(?:ands?|anding|ood) at|was|is|c[ao]mes? to|amount(?:s|ed) to) "
    r"(?:about |just |over |only )?$"
)
"""Reads "the gain of A stood at 10,631 stars", "its one-day loss was 22"."""
_OF_WHOSE = re.compile(r"\d[\d,.]*(?: million| thousand)? of (?:\ue000++(?:'s?)|its|their) $")
_APPOSED_PLACE = re.compile(
    r"(?:,| \(| –) (?:[a-z]+ ){0,2}\w+ (?:(?:in|by|among|for|on) (?:the |its )?)?"
    r"(?:[\w\ue000']+ ){0,2}?(?:gains?|gainers|growth|increases?)(?:,|\)| –)"
)
"""Reads "A, only tenth in the gains, has": a place, told in passing."""
_MORE_THAN = re.compile(
    rf" (?:{NOUN.pattern} )?(?:(?P<up>more|higher)|(?:fewer|less|lower))\b(?: [a-z]+){{0,2}}?(?: on \ue000++)? than "
    r"(?:(?:on|at|in) |it (?:had|was|did|stood)(?: at| on)? )?"
)


def _than_before(view: View, number: Number) -> tuple[bool, Way] | None:
    """Reads "has 16,100 more than on Monday of last week": a change, told as a comparison with its own past."""
    match = _MORE_THAN.match(view.mentions.bare[number.end :])
    if match is None:
        return None
    at = number.end + match.end()
    times = [(moment.start, moment.end) for moment in view.mentions.moments] + [(w.start, w.end) for w in view.mentions.windows]
    then = any(start <= at < end for start, end in times) or re.match(r"before\b|then\b", view.mentions.bare[at:])
    return (True, 1 if match["up"] else -1) if then else None


def _left(view: View, number: Number) -> int:
    """How far back the words still belong to this number: to the last number, or a stronger stop."""
    low = view.mentions.bare
    ends = [other.end for other in view.mentions.numbers if other.end <= number.start and other.form != "ordinal"]
    stop = max(
        (match.end() for match in re.finditer(r"[;:]| while | whereas | although |, yet its ", low[: number.start])), default=0
    )
    # "from 49,345 to 60,430": the verb stands before the first number and governs both.
    near = max(ends, default=0)
    if near and re.fullmatch(r"[^;]{0,40}\b(?:to|and|or)[ ]", low[near : number.start]):
        near = max((end for end in ends if end < near), default=0)
    return max(stop, near)


_ONE = re.compile(r"[ -](like|star|fork|upvote|download)\b")
_PART_OF = re.compile(rf" (?:in|of|on)(?: (?:its|their|the|all|all its))? {NOUN.pattern}")


_CLOSE = re.compile(
    r"[ :]*(?:of|is|was|at|to|by|from|stands at|stood at|, (?:which )?now(?: stands at)?)?"
    r"(?: (?:about|almost|nearly|over|just|more than|around))* ?"
)


_BY_WHAT = re.compile(
    r"(?!-(?:placed|ranked) [\"']?\ue000)"  # "trails fifth-placed B in likes": its place on the list
    r"[^;.,]{0,40}?\b(?:by|in|for|on) (?:the )?(?:most |number of |total )?(\w+[ -]?\w*)"
)


def _family(view: View, number: Number) -> tuple[str, bool]:
    low = view.mentions.bare
    if number.form == "ordinal":
        by = _BY_WHAT.match(low, number.end)
        found = NOUN.match(by[1]) if by else None
        return (str(found.lastgroup), True) if found else ("", False)
    answering = _former(view, number) or _in_order(view, number)
    own = NOUN.match(low, number.end + 1) if low[number.end : number.end + 1] == " " else None
    if answering and own is None:
        return answering, True
    after = low[number.end : number.end + 40]
    following = NOUN.search(after)
    if following and re.fullmatch(
        r"[ \u00a0-]*(?:(?!and\b|or\b|against\b|for\b|with\b|while\b|in\b|but\b)[a-z-]+[ \u00a0-]+){0,3}",
        after[: following.start()],
    ):
        return str(following.lastgroup), True
    part = _PART_OF.match(after) if number.form in {"percent", "fraction"} else _ONE.match(after)
    if part is not None:
        # "lost a fifth of its downloads and gained a fifth in likes"; "one like"
        return str(part.lastgroup) if part.re is _PART_OF else f"{part[1]}s", True
    before = [noun for noun in view.nouns if noun[1] <= number.start]
    if before:
        return _last_named(low, before, number)
    later = [
        noun
        for noun in view.nouns
        if noun[0] >= number.end
        and not re.search(r";| while | whereas | but |\bwith(?:out| no| few) $", low[number.end : noun[0]])
    ]
    return (later[0][2], False) if later else ("", False)


_THAN_THEIR = re.compile(r"\b(?:closer|further|nearer|higher|lower|smaller|larger|wider) than (?:its|their) $")
_OPENS_LIST = re.compile(r": (?:[\d,.]+ for [^;:.]{1,60}? and )?")
"""Reads "their likes are much closer than their downloads: 2,436 for A and 3,233 for B": likes, whose numbers these are."""


def _last_named(low: str, before: list[tuple[int, int, str]], number: Number) -> tuple[str, bool]:
    """The last metric before a number, or the one compared with it; and whether the number is plainly of that."""
    start, end, family = before[-1]
    if len(before) > 1 and _OPENS_LIST.fullmatch(low, end, number.start) and _THAN_THEIR.search(low[:start]):
        return before[-2][2], True
    return family, _CLOSE.fullmatch(low, end, number.start) is not None


def _former(view: View, number: Number) -> str:
    """Reads "33,344 of the former against 33,563 of the latter" of two metrics; "" where nothing of the sort is said."""
    told = re.match(r" of the (former|latter|one|other)\b", view.mentions.bare[number.end :])
    nouns = [(start, family) for start, _, family in view.nouns]
    nouns += [
        (one.start(1), f"{one[1]}s")
        for one in _ONE.finditer(view.mentions.bare)
        if not view.mentions.bare.startswith("s", one.end())
    ]
    before = list(dict.fromkeys(family for start, family in sorted(nouns) if start < number.start))
    before = before or list(dict.fromkeys(str(noun.lastgroup) for noun in NOUN.finditer(view.before)))  # of a question
    if told is None or len(before) < 2:
        return ""
    return before[-2] if told[1] in {"former", "one"} else before[-1]


EXCEEDS = r"(?:(?:exceed|outnumber|outstrip|surpass|outrun|dwarf|top)(?:ed|ped)?|(?:are|run|ran|were) (?:far )?ahead of)"
FALLS_SHORT = r"(?:trail(?:ed)?|lag(?:ged)?(?: behind)?|(?:fall|fell) (?:far )?(?:short of|below|behind)|(?:are|were) below)"
_BOTH = re.compile(
    rf" (?:(?:and|or|as|to|than|against|versus|{EXCEEDS}|{FALLS_SHORT})(?: (?:of|its|the))?|"
    r"(?:for|to) (?:each|every)(?: [a-z\d]+)?) "
)


def _in_order(view: View, number: Number) -> str:
    """Reads "as many forks as stars: 33,442 against 33,693": the metric in the number's place of the run, if there is one."""
    values = run(view, number)
    before = [noun for noun in view.nouns if noun[1] <= values[0].start][-2:]
    if len(values) != 2 or len(before) != 2 or before[0][2] == before[1][2]:
        return ""
    low = view.mentions.bare
    led = re.fullmatch(r"[^;.\d]{0,60}[:,]? ?(?:with |at |of |are |were |is )?[^;.\d]{0,12}", low[before[1][1] : values[0].start])
    return before[values.index(number)][2] if led and _BOTH.fullmatch(low[before[0][1] : before[1][0]]) else ""


_SOON_AFTER = re.compile(
    r"(?:(?! and | (?:are|is|was|were) (?:(?:more|fewer|less|lower|higher) than|(?:an? )?[a-z]+ of [\d.]+ ?(?:%|"
    r"per)))[^,;.()]){0,16}"
    r"\b(?:(?P<up>gained|added|more|new|higher|gain|increase|rise)|(?P<down>lost|fewer|lower|less|drop|loss))\b"
)


def _change(left: str, right: str, number: Number) -> tuple[bool | None, Way]:
    if (_AND.search(left) and _IN_ALL.match(right)) or (_LEADS_BY.search(left) and re.match(r" to \d", right)):
        return False, 0  # "with 6,082 new stars and 88,375 in all"
    told = _told_on_the_left(left)
    if told is not None:
        return told
    after = CHANGE.match(right.lstrip(" \u00a0%")) or _SOON_AFTER.match(right)
    if after:
        return (True if after[0].split()[-1] not in {"more", "fewer", "less"} else None), (1 if after["up"] else -1)
    if _CHANGE_NOUN.search(re.split(r",", left)[-1]):
        return True, 0
    verbs = list(CHANGE.finditer(left))
    way: Way = 1 if (verbs[-1]["up"] if verbs else number.sign > 0) else -1
    return None, way if verbs or number.sign else 0


_LEADS_BY = re.compile(r"\bleads? by $")
"""Reads "leads by 65,959 to 62,121": what they have."""
_AND = re.compile(r"\b(?:and|for|with) (?:now )?$")
_IN_ALL = re.compile(r" (?:[a-z]+ )?(?:in all|in total|altogether|all told|overall)\b")


_WHICH_IS = re.compile(
    rf"\b{NOUN.pattern}(?: of (?:\ue000++|(?:the|its) [a-z]+))?, (?:now|which (?:now )?(?:is|are|stands? at))(?: now)? $"
)
"""Reads "add to the trending score of the original, which is 207": how much it is."""
_ADDS_TO = re.compile(
    r"\b(?:add(?:s|ed|ing)?|adding) to (?:its|the|their|a total of) (?:total of )?$|"
    r"\b(?:and|with|for) (?:a|its) (?:grand )?total of $|\bleads? by [\d,]+ to $"
)


def _told_on_the_left(left: str) -> tuple[bool, Way] | None:
    """What the verbs before a number make of it: a change and which way, a level, or None where they say nothing."""
    if _ADDS_TO.search(left) or _WHICH_IS.search(left):
        return False, 0  # "adds to its 232,528 stars"
    verbs = list(CHANGE.finditer(left))
    if verbs and _RANGE.search(left[verbs[0].end() :]):
        return True, 1 if verbs[0]["up"] else -1
    if _STRONG_LEVEL.search(left) or _FROM_TO.search(left):
        return False, 0
    if not verbs:
        return None
    way: Way = 1 if verbs[-1]["up"] else -1
    if re.search(
        r"[^,;]{0,40}\bfrom (?:about |nearly |almost |roughly |under |over |below |just |barely )*$", left[verbs[-1].end() :]
    ):
        # "Rose from 9,969" is a level, "gained from 9,969 for A down to" a change.
        return (True, way) if verbs[-1][0].startswith(("gain", "add", "pick", "los")) else (False, 0)
    return None if re.search(r"\bto (?:about |nearly |almost |over |more than )?$", left) else (True, way)
