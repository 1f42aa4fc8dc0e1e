"""Which way things went: a verb of rising or falling agrees with the change that the facts give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import between_days, has_window
from autopost.grounding.growth.spreading import supposed, told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.places.moves import BETTER, WORSE, ranks
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import TURNS

_SAYS_NOTHING = re.compile(
    r"\b(?:picked|put|gave|set|made|end(?:ed|s)?|wake|up to|follow\w*|keep\w*|look\w*|open\w*|one|write\w*|"
    r"line\w*|add(?:s|ed)?) $"
)


_LOST_GROUND, _GROUND = re.compile(r"lost ground\b"), re.compile(r"\bground (?:that (?:it|they) )?(?:had )?$")
_FIELD, _AWAY = re.compile(r"\bthe (?:field|pack|rest|others|list|ranking|table|chart) $"), re.compile(r" (?:away|off|back)\b")
_IN_FRONT = re.compile(r" (?:back in front of|ahead of|past) (?=\ue000)")
"""Reads "slipped back in front of B": ahead now, which is looked up as such."""
_IDIOM = re.compile(
    r" (?:on\b(?! (?:its|the) (?:(?:trending|models?|hugging face) )*(?:list|chart|ranking))|"
    r"in(?:to)? (?:the|a|an|this|that|line|place)(?! (?:(?:last|past|same|full) )?(?:[a-z]+ )?(?:days?|weeks?|months?)\b)|"
    r"within|between|under|outside|short|to the|(?:[\w,.]+ ){1,3}(?:short|shy) of)\b"
)
"""Reads "likes fall in the same order": no movement."""


_WON_ONE = re.compile(
    r"\b(?P<up>(?:w[io]ns?|picked up|picks up|collected|earned|drew|attracted)(?= (?:(?:a|one|"
    r"its) (?:[a-z]+ )?(?:star|like|fork|upvote)|"
    r"(?:new|more|fresh|further|additional) (?:stars|likes|downloads|forks|upvotes))\b))"
)
"""Reads "won a star in a day" of what lost one."""
_N_PLACES = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_RUNGS = r"places?|spots?|rungs?|positions?|ranks?"
_WON_PLACES = re.compile(
    rf"\b(?:(?P<up>w[io]ns?|pick(?:s|ed) up)|(?P<down>give(?:s)? down|gave down|concede[sd]?))(?= {_N_PLACES} (?:places?|"
    rf"spots?|rungs?|"
    r"positions?)\b)"
)
"""Reads "won two places overnight" of what fell by two."""
_WENT = re.compile(
    r"\b(?:mov(?:ed?|es)|went|gone|goes?|c[ao]mes?) (?:(?P<up>up)|(?P<down>down|back))"
    rf"(?= (?:on|in) the (?:[a-z]+ )?(?:list|rankings?|table|chart)\b| since| from| again|[,.;:]|$| {_N_PLACES} (?:{_RUNGS})\b)|"
    rf"\b{_N_PLACES} (?:{_RUNGS}) (?:(?P<better>{BETTER}|better placed)|(?:{WORSE}|worse placed))\b"
)
"""Reads "has moved up": said of places, where no measure is named."""
_STANDING = re.compile(
    r" (?:(?:its|the|their) (?:(?:narrow|long|big) )?(?:place|spot)|"
    r"(?:its|the|a|their) (?:(?:narrow|long|big) )?(?:lead|advantage|first place|top|crown))\b"
)
"""Reads "lost its lead": who stands where, not how much moved."""


_ON_THE_WAY = re.compile(
    r"\b(?:way|mov(?:ed?|es|ing)|w[eo]nt|go(?:es|ing|ne)?|head(?:ed|s|ing)|edg(?:ed|es|ing)|trending|came|coming) (?:back )?$"
)
_LIST = re.compile(r" (?:the|its) (?:[a-z]+ ){0,2}(?:list|ranking|rankings|table|chart)\b")
"""Reads "on the way up the list", "moved down the ranking"; "further up the list stands B" moves nobody."""


_FROM_A_LEAD = re.compile(r" from (?:a|its|the|an earlier) (?:lead|gap|margin|advantage|deficit|distance)\b")
"""Reads "has 668 more than B, down from a lead of 1,173": of the gap, which is looked up by itself."""
_FELL_WITHIN = re.compile(r"(?:^|[;:] )\W*of (?:the|its|these|those) [^;:]*, (?:[a-z]+ ){0,3}[\d,.]+ $")
"""Reads "Of the 84,740 downloads that A added in a week, 17,935 fell in the last day"."""
_FELL_TO = re.compile(r" to [\"']?\ue000")
"""Reads "16.9 percent of which fell to A": had by A."""


def _only_a_word(view: View, match: re.Match[str]) -> bool:
    """Reads "up and running", "in the lead": no movement unless a figure, a window or a list follows."""
    low = view.mentions.bare
    if match[0] in {"fell", "fall"} and (_FELL_TO.match(low, match.end()) or _FELL_WITHIN.search(low, 0, match.start())):
        return True
    if match[0] in {"up", "down"} and _FROM_A_LEAD.match(low, match.end()):
        return True
    if match[0] not in {"up", "down", "higher", "lower", "lead", "advance"} or _MEASURED.match(low[match.end() :]):
        return False
    return not (_ON_THE_WAY.search(low[: match.start()]) and _LIST.match(low, match.end()))


_MEASURED = re.compile(
    r" (?:\d|\ue000|(?:from|on|by|in|over|since|more|about|just|nearly|almost|a|one|two|three|four|five|six)\b|"
    r"\w+ (?:places?|spots?|positions?)\b)"
)


def _of_source(view: View, match: re.Match[str]) -> bool:
    """Reads "a prompt becomes slides or a PDF": the word is one of a source, and no measure follows it."""
    named = {name for ref in view.referents for name in ref.subjects}
    passages = (str(fact.value).lower() for fact in view.facts if fact.kind == "passage" and fact.subject.id in named)
    spelt = re.compile(rf"(?<!\w){re.escape(match[0])}(?!\w)")
    return not _MEASURED.match(view.mentions.bare, match.end()) and any(spelt.search(passage) for passage in passages)


def movements(view: View) -> Iterator[Verdict]:
    """Reads "Rose" of what fell."""
    if view.kind == "opinion":
        return
    turns = [*TURNS.finditer(view.mentions.bare)]  # "a drop in the ocean"
    for match in (
        *CHANGE.finditer(view.mentions.bare),
        *_WON_ONE.finditer(view.mentions.bare),
        *_WON_PLACES.finditer(view.mentions.bare),
        *(_WENT.finditer(view.mentions.bare) if not view.nouns else ()),
    ):
        way = 1 if match["up"] or match.groupdict().get("better") else -1
        if _moves_nobody(view, match) or any(turn.start() <= match.start() < turn.end() for turn in turns):
            continue
        if (stated := _between_stated(view, match, way)) is not None:
            if not stated:
                yield Verdict(match.start(), match.end(), "wrong-direction", "the figures that are given go the other way")
        elif match.re is _WENT or _of_places(view, match):
            yield from _ranks(view, match, way)
        else:
            yield from _changes(view, match, way)


_GAP = re.compile(r"\b(?:gap|lead|distance|margin|difference)\b(?: in [a-z]+)? between (?:the )?[^.;:]{1,90}$")
"""Reads "The gap in likes between A and B shrank": that of two, and looked up as such."""
NOT_EVERY = re.compile(r"\bnot (?:every|all|each)[a-z]*(?: [a-z]+)?(?: is| are)? ?$")
"""Reads "Not every chart goes up: A lost a star": said of others, while the figure says how it is with A."""


def _moves_nobody(view: View, match: re.Match[str]) -> bool:
    """Whether a word of movement is only a word here, or is counted or told elsewhere."""
    word, low = match[0], view.mentions.bare
    if _only_a_word(view, match) or (not view.referents and not view.carried and not view.nouns and not view.mentions.numbers):
        return True  # "The slide had a late turn.": of whom, the next sentence says
    if _of_source(view, match) or supposed(view, *match.span()) or _GAP.search(low, 0, match.start()):
        return True
    spread = told(view)
    if _STANDING.match(low[match.end() :]) or (spread and spread.start() <= match.start() < spread.end()):
        return True
    if NOT_EVERY.search(low[: match.start()]):
        return True
    idiom = word in {"fall", "falls", "fell", "rise", "rises"} and _IDIOM.match(view.low, match.end())
    denied = re.search(r"\b(?:not|never|n't)\b[^,;]{0,12}$", low[: match.start()])
    denied = denied or re.search(r"\b(?:mark|milestone|barrier|line|threshold|shares?|credit|honou?rs?) $", low[: match.start()])
    # "42 percent fall to A"
    falls_to = low.startswith(" to ", match.end()) and re.search(r"(?:percent|%) $", low[: match.start()])
    if idiom or falls_to or _of_ground_or_field(view, match) or _SAYS_NOTHING.search(low[: match.start()]) or denied:
        return True
    # "Not one of the 15 lost stars": counted.
    return any(claim.true and any(test.start <= match.start() < test.end for test in claim.tests) for claim in claims(view))


def _of_ground_or_field(view: View, match: re.Match[str]) -> bool:
    """Reads "Some of the lost ground was made good" of one who lost some, "the field drops away" of nobody's figures."""
    low = view.mentions.bare
    if (_FIELD.search(low[: match.start()]) and _AWAY.match(low, match.end())) or _IN_FRONT.match(low, match.end()):
        return True
    ground = _LOST_GROUND.match(low, match.start()) or (match[0] == "lost" and _GROUND.search(low[: match.start()]))
    return bool(ground) and any(view.desk.measure(fact).changes and (fact.number or 0) < 0 for fact in view.facts)


def _changes(view: View, match: re.Match[str], way: int) -> Iterator[Verdict]:
    """The changes that may be meant, none of which goes that way."""
    stated = ((n, fact) for n in _by(view, match) for fact in _moved(view, match, near=False))
    if any(fits(view, n, fact) and (fact.number or 0) * way > 0 for n, fact in stated):
        return  # the figure says which change is meant, and is bound to it
    moved = _moved(view, match)
    right = any((fact.number or 0) * way > 0 or fact.number == 0 for fact in moved)
    if moved and not right and not _on_a_list(view, match, way):
        fact = moved[0]
        went = "up" if (fact.number or 0) > 0 else "down"
        message = (
            f"{view.desk.measure(fact).family.replace('_', ' ')} of {view.desk.name(fact.subject)} went {went} by "
            f"{view.desk.printer.value(fact, 'n')}"
        )
        yield Verdict(match.start(), match.end(), "wrong-direction", message, facts=(fact.tag,))


def _between_stated(view: View, match: re.Match[str], way: int) -> bool | None:
    """Reads "holds off B by 424 stars, down from 588 a week earlier": two figures that are given, and looked up themselves."""
    bare = view.mentions.bare
    after = view.number_at(match.end() + len(" from "))
    before = [n for n in view.mentions.numbers if n.end <= match.start() and n.form == "count"]
    if after is None or not before or match[0] not in {"up", "down"} or not bare.startswith(" from ", match.end()):
        return None
    if re.fullmatch(r"(?: [a-z]+)?, ", bare[before[-1].end : match.start()]):
        return (before[-1].value - after.value) * way > 0
    gap = next((n for n in before if _APART.fullmatch(bare, n.end, match.start())), None)
    return None if gap is None else (gap.value - after.value) * way > 0


_APART = re.compile(
    r"(?: [a-z]+){0,3} (?:between|separat(?:es?|ed|ing)|divid(?:es?|ed|ing))"
    r" [^,;:()\d]*(?:\([^()]*\))?[^,;:()\d]*(?:\([^()]*\))?, "
)
"""Reads "260 stars now lie between A (117,618) and B (117,358), down from 495": the gap that is told before."""


_PLACE = re.compile(
    r"\b(?:places?|spots?|positions?|rungs?|the (?:(?:trending|models?|hugging face) )*(?:list|rankings?|table|chart))\b"
)


def _of_places(view: View, match: re.Match[str]) -> bool:
    """Reads "slipped from fifth to seventh", "moved up two places": what went is a rank."""
    clause = re.split(r",(?!\d)|[;:]|\bwhile\b|\band\b|\bbut\b", view.mentions.bare[match.end() : match.end() + 60])[0]
    end = match.end() + len(clause)
    if NOUN.search(clause) and not _FROM_PLACE.match(clause):
        return False
    ordinal = any(n.form == "ordinal" for n in those_in(view.mentions.numbers, match.end(), end))
    counted = any(n.form == "percent" for n in those_in(view.mentions.numbers, match.end(), end))
    return not counted and (ordinal or _PLACE.match(re.sub(r"^ (?:(?!the )\w+ )?", "", clause)) is not None)


_FROM_PLACE = re.compile(r" from (?:the )?(?:\w+th|first|second|third|\d+(?:st|nd|rd)) to ")


def _on_a_list(view: View, match: re.Match[str], way: int) -> bool:
    """Reads "nobody fell harder than A", "B lost ground": of places, where the clause names no measure."""
    start, end = view.clause(match.start())
    if NOUN.search(view.mentions.bare, start, end) and not _GROUND.match(view.mentions.bare, match.end()):
        return False
    subjects = whose(view, match.span()) | {
        name for ref in those_in(view.referents, start, end) if ref.kind == "name" for name in ref.subjects
    }
    return any(((b.number or 0) - (a.number or 0)) * way > 0 for name in subjects for a, b in ranks(view.desk, name))


_GROUND = re.compile(
    r" (?:(?:as much|some|more|the most|any|a single|a little|[a-z]+) )?(?:ground|places?|rungs?|spots?|positions?)\b"
)


def _ranks(view: View, match: re.Match[str], way: int) -> Iterator[Verdict]:
    subjects = whose(view, match.span())
    alone = subjects & {name for ref in view.single if ref.end <= match.start() for name in ref.subjects}
    subjects = alone if len(alone) == 1 else subjects  # "TRELLIS.2, Microsoft's Space, moved up two ranks"
    own = [f for f in view.facts if f.unit == "rank" and f.metric.partition("@")[0] == "rank" and f.subject.id in subjects]
    now = [fact for fact in own if "@" not in fact.id]
    earlier = [fact for fact in own if "@" in fact.id]
    moves = [((b.number or 0) - (a.number or 0), a) for a in now for b in earlier if a.subject.id == b.subject.id]
    places = [n for n in view.mentions.numbers if n.form == "ordinal" and 0 <= n.start - match.end() <= _REACH]
    turned = len(places) > 1 and _FROM_PLACE.match(view.mentions.bare, match.end()) and (
        (places[0].value - places[1].value) * way <= 0)  # fmt: skip
    told = [n.value for n in view.mentions.numbers if n.form == "ordinal"]
    if turned or (view.mentions.moments and len(told) == len("AB") and told[0] == told[1]):
        message = "the places that are told go the other way"
        yield Verdict(match.start(), match.end(), "wrong-direction", message)
    elif moves and not any(by * way > 0 for by, _ in moves):
        by, fact = moves[0]
        went = "up" if by > 0 else "down" if by else "nowhere"
        message = f"{view.desk.name(fact.subject)} went {went} on its list, and is number {fact.number:.0f}"
        yield Verdict(match.start(), match.end(), "wrong-direction", message, facts=(fact.tag,))
    elif subjects and not earlier and _goes_up_or_down(view, match):
        yield Verdict(match.start(), match.end(), "trend", "no earlier place of it is known")


_MOVING = re.compile(r"\b(?:has|have|is|are|was|were|been) (?:been |steadily |slowly |quickly |now |still )*$")
_THE_LIST = re.compile(r"(?: (?:up|down))?(?: (?:on|in|along))? the (?:[a-z]+ ){0,3}?(?:list|rankings?|charts?|table)\b")


def _goes_up_or_down(view: View, match: re.Match[str]) -> bool:
    """Reads "has been climbing the trending list", of no place that it had or has."""
    return bool(_MOVING.search(view.mentions.bare, 0, match.start()) and _THE_LIST.match(view.mentions.bare, match.end()))


_REACH = 40


def _by(view: View, match: re.Match[str]) -> list[Number]:
    """Reads "rose by 11,730", "added 300": the figure right after the verb."""
    after = [number for number in view.mentions.numbers if number.start >= match.end() and number.form in {"count", "percent"}]
    gap = view.mentions.bare[match.end() : after[0].start] if after else ","
    before = [n for n in view.mentions.numbers if n.form in {"count", "percent"} and match.start() - n.end == 1]
    if before and match[0] in {"up", "down", "higher", "lower"}:
        return before  # "is 11,730 up on Monday"
    return after[:1] if re.fullmatch(r"(?: (?:by|another|some|about|almost|nearly|more than|over|just|only|an|a))* ", gap) else []


def _moved(view: View, match: re.Match[str], *, near: bool = True) -> list[Fact]:
    """The changes in scope that the verb tells of: its subject's, of the metric and window it names."""
    low = view.mentions.bare
    subjects = whose(view, match.span())
    nouns = [*NOUN.finditer(low[max(0, match.start() - 60) : match.start()])]
    after = NOUN.search(re.split(r",(?!\d)|;|\bwhile\b|\band\b", low[match.end() : match.end() + 50])[0])
    counted = next((n for n in view.mentions.numbers if 0 <= n.start - match.end() <= 2), None)
    told = cues(view, counted).family if counted and low[counted.end :].startswith((" of the former", " of the latter")) else ""
    family = told or (str(after.lastgroup) if after else str(nouns[-1].lastgroup) if nouns else "")
    found = []
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if not measure.changes or fact.number is None or (family and measure.family != family):
            continue
        said = fact.tag in view.cites or any(moment.holds(taken_on(fact)) for moment in view.mentions.moments)
        if "@" in fact.id and not said:
            continue  # what it lost in the day to Tuesday, which the sentence before told
        if fact.subject.id in subjects or (not subjects and fact.subject.kind == "list"):
            found.append(fact)
    days = [window.days for window in view.mentions.windows if window.days > 0] + between_days(view)
    within = [fact for fact in found if any(has_window(view.desk.measure(fact).windows, told) for told in days)]
    return (within if near else []) or found
