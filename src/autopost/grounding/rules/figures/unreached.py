"""What is said not to have been reached: the value lay below it at the time told, by as much as the words say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.roundmarks import from_round_mark
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.quantities import settled
from autopost.grounding.view import View

_DO = r"(?:reach|pass|cross|top|exceed|hit|surpass|clear|g[eo]t to|make|attain|break)(?:ed|es|s)?"
_HAVE = r"(?:(?:yet|even|quite)\ )+(?:have|had|hold|held|count|counted|number|at|with)"
_UNREACHED = re.compile(
    rf"""\b(?:
      (?:(?:has|have|had|did|does|do|is|was|were|are|could|would)(?:n't|\ not)|never|yet|(?:has|have|had|is|are|was|were)
        (?:\ still)?\ to|fail(?:ed|s)\ to|without|(?:has|have|had|is|was|stood|counted|held|with)\ not)
        (?:(?:\ (?:yet|even|quite|still|actually|to))*
        \ (?:{_DO}|reaching|passing|crossing
        |(?:moving|getting|going|climbing|rising)\ (?:past|beyond|over|above|through)
        |at|been\ at|even)|\ {_HAVE})(?:\ (?:the|its)(?:\ (?:mark|threshold|line|barrier|milestone)\ of)?)?
    | (?:neither|nor)\b[^.;:]*\ (?:has|have|had|did|does)\ (?:(?:yet|even|quite)\ )?{_DO}(?:\ (?:the|its))?
    | not\ (?:even|yet)(?:\ (?:at|to))?
    | (?:cannot|can't|could\ not|couldn't)\ (?:claim|muster|boast|show|point\ to|manage|count)
    | (?:short|shy)\ of(?:\ the)?
    )\ (?:(?:so\ much|as\ many)\ as\ )?$""",
    re.VERBOSE,
)
_GAP = re.compile(
    r"(?: (?:more|further))?(?: (?:stars|likes|downloads|forks|upvotes|points))? (?:short of|shy of|below|under|beneath|"
    r"(?:away|off|removed) from|off|to go to(?: reach)?|to go (?:until|before)(?: it (?:reaches|passes))?|from reaching|"
    r"(?:to|before) (?:reach|reaching|pass|passing|get to|getting to|cross|crossing|hit|hitting)) (?:the )?"
)
_OVER = re.compile(
    r"(?: (?:more|further))?(?: (?:stars|likes|downloads|forks|upvotes|points))? (?:beyond|past|above|over|clear of|on top of) "
    r"(?:the |its )?(?:mark of )?"
)
_MISSES = re.compile(r"\b(?:miss(?:es|ed)|f[ae]lls? short of) (?:the |its |an? )?(?:mark of )?$")
_MISSED = re.compile(
    rf"[- ](?P<new>(?:new|more) )?(?:{NOUN.pattern} )?(?P<week>(?:week|day|gain|\ue000++) )?(?:mark )?"
    r"by (?:(?:only|just|a mere|barely|about|some) )*"
)
"""Reads "missed 10,000 stars by only 31"."""
_WITHIN = re.compile(r"\bwithin (?:just |only )?$")
_OF = re.compile(rf"(?: {NOUN.pattern})? of (?:the )?(?:mark of )?")
"""Reads "is within 2,280 stars of 200,000"."""
_SHORT_OF_DIGITS = re.compile(
    rf"(?: {NOUN.pattern})? (?:short|shy) of "
    r"(?P<mark>an? (?P<n>three|four|five|six|seven)[- ](?:digit|figure) (?:week|day|gain|rise|haul))\b"
)
"""Reads "ended the week six stars short of a four-figure gain"."""
_ONLY_ONE = re.compile(r"\b(?:only|the|sole|lone) one$")
"""Reads "is the only one above 2,000": whoever alone is beyond it."""
_DIGITS = {"three": 2, "four": 3, "five": 4, "six": 5, "seven": 6}
_DIGIT_WEEK = re.compile(
    r"\b(?:miss(?:es|ed)|f[ae]lls? short of) "
    r"(?P<mark>an? (?P<n>three|four|five|six|seven)[- ](?:digit|figure) (?:week|day|gain|rise)) by "
    r"(?:(?:only|just|a mere|barely) )?"
)
"""Reads "missed a four-digit week by six stars"."""
_SHORT = re.compile(r"(?: (?:stars|likes|downloads|forks|upvotes|points))? (?:short|shy|away|off)\b(?! of)")
_SPENT = re.compile(r"\b(?:gain|add|pick|won|took|collect|attract|drew|grew|rose|climb|jump)\w*\b[^,;]*$")
_PAST = re.compile(r"\b(?:had|was|were|fell|stood|held|counted|hadn't|wasn't)\b")
_NOW = re.compile(r"\b(?:has|have|is|are|does|do|remains?|stays?|stands?|falls?|needs?|lacks?|still|now)\b")


@dataclass(frozen=True, slots=True)
class Limit:
    """A mark that was not reached: where that is said, the mark, and by how much it was missed, where that is told."""

    start: int
    mark: Number
    gap: Number | None = None
    over: bool = False
    gained: bool = False
    near: bool = False

    @property
    def at(self) -> Number:
        """The number that stands last."""
        return self.mark if self.gap is None or self.gap.start < self.mark.start else self.gap


@each_once
def limits(view: View) -> Iterator[Limit]:
    """Every mark that the sentence says was not reached."""
    yield from _limits(view)


def _limits(view: View) -> Iterator[Limit]:
    counts = [number for number in view.mentions.numbers if number.form == "count" and number.total is None]
    bare = view.mentions.bare
    for n, mark in enumerate(counts):
        pair = _of_pair(bare, counts[n - 1], mark) if n else None
        if pair is not None:
            yield from pair
        elif (match := _UNREACHED.search(bare[: mark.start])) and mark.value >= 10:
            near = _CLOSE.search(match[0]) and not _FAR.search(bare[: match.start()])
            yield Limit(match.start(), mark, near=bool(near))
    yield from _of_digits(bare, counts)


def _of_pair(bare: str, one: Number, two: Number) -> tuple[Limit, ...] | None:
    """The mark and the gap that two figures in a row are, none where what is short is no level; None for no such pair."""
    gap, before = bare[one.end : two.start], bare[: one.start]
    missed = _MISSED.fullmatch(gap)
    if missed and (match := _MISSES.search(before)):
        return (Limit(match.start(), one, two, gained=bool(missed["new"] or missed["week"])),)
    if one.step >= 100 and two.value < one.value and _SHORT.match(bare[two.end :]):
        return (Limit(one.start, one, two),)
    if two.step >= 1000 and _WITHIN.search(before) and _OF.fullmatch(gap):
        return (Limit(one.start, two, one),)
    if two.step >= 1000 and _OVER.fullmatch(gap) and not _ONLY_ONE.search(bare[: one.end]):
        return (Limit(one.start, two, one, over=True),)
    if two.value >= 100 and _GAP.fullmatch(gap):
        return () if _SPENT.search(before) else (Limit(one.start, two, one),)
    return None


def _of_digits(bare: str, counts: Sequence[Number]) -> Iterator[Limit]:
    """Marks that are told by their digits: "six stars short of a four-figure gain", "missed a four-digit week by six stars"."""
    told = [(gap, match, gap.start) for gap in counts if (match := _SHORT_OF_DIGITS.match(bare, gap.end))]
    for match in _DIGIT_WEEK.finditer(bare):
        told += [(gap, match, match.start()) for gap in counts if gap.start == match.end()]
    for gap, match, start in told:
        value = 10.0 ** _DIGITS[match["n"]]
        yield Limit(start, Number(*match.span("mark"), value, value, "count"), gap, gained=True)


_CLOSE = re.compile(r"\b(?:short|shy) of\b")
_FAR = re.compile(r"\b(?:far|well|way) $")
_NEARLY = 0.8
"""Reads "just short of two million": whoever falls short, and not far, has most of it."""
_APPOSED = re.compile(
    rf"(?: {NOUN.pattern})?(?: times)?(?: (?:together|between them|combined|in all))?"
    rf"(?: in (?:the )?(?:last )?\ue000++| \ue000++)?, (?:a (?:little|bit|shade|touch|hair|"
    rf"whisker) |just |some |only )*"
)
"""Reads "have 985,171 downloads, a little short of a million"."""


def limit(view: View, number: Number) -> bool:
    """Whether a number is such a mark, or says by how much one was missed."""
    return any(number in {one.mark, one.gap} for one in limits(view))


def unreached(view: View) -> Iterator[Verdict]:
    """Reads "has not yet reached 100,000 stars", "was 4,596 short of 100,000 on 9 June"."""
    if view.kind == "opinion":
        return
    for one in limits(view):
        if one.gap is None and settled(view, one.mark) is not None:
            continue  # "Four of the ten have yet to reach 100,000": the limit of a count, which is judged as one
        later = [n for n in view.mentions.numbers if n.form == "count" and n.start > one.mark.end]
        before = [
            n for n in view.mentions.numbers if n.form == "count" and _APPOSED.fullmatch(view.mentions.bare, n.end, one.start)
        ]
        near = any(0.9 * one.mark.value <= n.value < one.mark.value for n in (*later, *before))
        if near and one.gap is None and not view.mentions.moments:
            continue  # "just short of two million, at 1,992,795": the figure is bound by itself
        told = [n for n in view.mentions.numbers if n.form == "count" and n.end <= one.start and n.value < one.mark.value]
        if one.gap is not None and not one.over and any(one.gap.fits(one.mark.value - n.value) for n in told):
            continue  # "come to 985,171 downloads, some 14,800 short of a million"
        levels = _levels(view, one)
        held = [fact for fact in levels if fact.number == one.mark.value]
        if len(levels) > len(held):
            levels = [fact for fact in levels if fact not in held]  # "the leader would have to pass 4,468": what the other has
        fact = next((fact for fact in levels if _short(one, fact.number or 0)), None)
        if fact is not None and _TO_LEAD.match(view.mentions.bare, one.mark.end) and not _is_of_another(view, one, fact):
            fact = None
        if fact is not None and (one.gap or all((other.number or 0) < one.mark.value for other in levels)):
            yield bound(one.mark.start, one.mark.end, fact)
            if one.gap is not None:
                yield bound(one.gap.start, one.gap.end, fact)
        else:
            yield from _not_shown(view, one, levels)


def _not_shown(view: View, one: Limit, levels: list[Fact]) -> Iterator[Verdict]:
    """A mark of which no level shows that it was missed, unless some figure is just what lacks to it."""
    at = view.mentions.numbers.index(one.mark) if one.mark in view.mentions.numbers else 0
    beside = (*view.mentions.numbers[max(0, at - 1) : at], *view.mentions.numbers[at + 1 : at + 2])
    if any(from_round_mark(view, number, ()) for number in (*beside, *([one.gap] if one.gap else []))):
        return
    shown = f"; the fact says {view.desk.printer.value(levels[0])}" if levels else ""
    said = view.mentions.folded.text[one.mark.start : one.mark.end].strip()
    message = f"no fact shows that {said} was not reached{' by so much' if one.gap else ''}{shown}"
    moment = _moment(view, one)
    start = min(one.start, moment.start if moment else one.start)
    end = max(one.mark.end, one.gap.end if one.gap else 0, moment.end if moment else 0)
    yield Verdict(start, end, "negation", message, facts=tuple(fact.tag for fact in levels[:1]))


_TO_LEAD = re.compile(
    rf"(?: {NOUN.pattern})? to (?:(?:be|get|go|come|stand|move|draw) (?:ahead|in front|first|level)|"
    r"lead|overtake|take the lead)\b"
)


def _is_of_another(view: View, one: Limit, fact: Fact) -> bool:
    """Reads "would have to pass 4,468 forks to be ahead": the mark is what another has."""
    family = view.desk.measure(fact).family
    others = (other for other in view.facts if other.subject.id != fact.subject.id)
    return any(other.number == one.mark.value and view.desk.measure(other).family == family for other in others)


def _short(one: Limit, level: float) -> bool:
    """Whether a level lies below the mark, by the gap where one is told; "not even 600" is near it."""
    missing = (level - one.mark.value) if one.over else (one.mark.value - level)
    if one.near and level < _NEARLY * one.mark.value:
        return False
    return missing > 0 and (one.gap is None or one.gap.fits(missing))


_WON = re.compile(r"\b(?:gain(?:ed|s)?|add(?:ed|s)|won|picked up|took|collected|attracted|drew|put on|rose by|grew by)\b")
"""Reads "gained 9,969 stars in the week, just 31 short of 10,000": it is the gain that falls short."""
CAN_PASS = frozenset({"stars", "likes", "downloads", "upvotes", "forks"})


def _levels(view: View, one: Limit) -> list[Fact]:
    """What the subject measured at the time told: on the day said, or in the past, or now."""
    number = one.mark
    read, subjects = cues(view, number), about(view, one.gap or number) or about(view, number)
    wanted = {read.family} if read.family else CAN_PASS
    own = [
        fact
        for fact in view.facts
        if fact.number is not None
        and (not subjects or fact.subject.id in subjects)
        and view.desk.measure(fact).family in wanted
        and view.desk.measure(fact).aspect in {"level", "then"}
    ]
    moment = _moment(view, one)
    if moment is not None:
        return [fact for fact in own if moment.holds(taken_on(fact))]
    if one.gained or re.match(r"[^.;]{0,30}\bgain\b| (?:new|more|extra|additional) ", view.mentions.bare[one.at.end :]):
        return _gains(view, subjects, wanted)
    start, _ = view.clause(one.start)
    if one.gap is not None and (won := _WON.search(view.mentions.bare, start, one.start)) and won.end() > start:
        gained = _gains(view, subjects, wanted)
        if any(_short(one, fact.number or 0) for fact in gained):
            return gained
    said = view.mentions.bare[max(0, one.at.start - 24) : one.at.start] + view.mentions.bare[one.start : number.start]
    past = _PAST.search(said) is not None and not (_NOW.search(said) and not re.search(r"\b(?:had|was|were)\b", said))
    return [fact for fact in own if (view.desk.measure(fact).aspect == "then") == past]


def _gains(view: View, subjects: frozenset[str], families: set[str] | frozenset[str]) -> list[Fact]:
    """Reads "Six short of a thousand: n8n's gain in stars over seven days": what was gained in the time told."""
    days = {window.days for window in view.mentions.windows}
    return [
        fact
        for fact in view.facts
        if fact.subject.id in subjects
        and (measure := view.desk.measure(fact)).family in families
        and measure.aspect == "gain"
        and (not days or fact.window in days)
    ]


def _moment(view: View, one: Limit) -> Moment | None:
    """The day the words are said of: one that follows in the same breath, else the last told before in the clause."""
    start, end = view.clause(one.at.start)
    after = those_in(view.mentions.moments, one.at.end, end)
    told = view.mentions.bare[one.at.end : after[0].start] if after else ","
    if not re.search(r"[,;:]|\b(?:and|to|but|until)\b", told):
        of_two = told.endswith("between ") and len(after) > 1 and after[0].end + len(" and ") == after[1].start
        return after[1] if of_two else after[0]  # "did not pass 50,000 between Wednesday and Thursday"
    before = those_in(view.mentions.moments, start, one.at.start)
    before = [moment for moment in before if not _MADE.search(view.mentions.bare[: moment.start])]
    before = [moment for moment in before if not _of_aside(view, moment, one)]
    return before[-1] if before else None


def _of_aside(view: View, moment: Moment, one: Limit) -> bool:
    """Reads "A, at 99,465 stars a week ago, has yet to pass 100,000": the day of a figure told in passing."""
    start, end = next(((a, b) for a, b in view.segments if a <= moment.start <= b), (0, 0))
    figure = any(n.form == "count" and n.value >= 100 for n in those_in(view.mentions.numbers, start, moment.start))
    return figure and end <= one.start and _YET.search(view.mentions.bare[end : one.start + 5]) is not None


_YET = re.compile(r"\b(?:has|have|is|are|does|do|remains?|stays?|falls?|stands?|still)\b")
_MADE = re.compile(r"\b(?:created|published|released|born|made|dated|uploaded|started|out)\b[^,;.]{0,12}$")
"""Reads "created on Sunday, has yet to reach 100 stars": the day it was made, and not that of the figure."""
