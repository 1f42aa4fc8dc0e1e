"""When a level was measured: the date that a text gives it must be the fact's."""

from __future__ import annotations

import re
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.attaching.cues import Cues
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.times import Moment
from autopost.grounding.view import View

_EVENT = re.compile(
    r"\b(?:created|published|released|launched|born|dates? from|dated|appeared|submitted|posted|uploaded|shipped|out|since)\b"
)


def same_time(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    """A level is of the day that the text gives it, and an earlier one is not said to be today's."""
    measure = view.desk.measure(fact)
    moment = dated_by(view, number)
    if measure.aspect not in {"level", "then"} or fact.number is None:
        return _of_its_day(view, number, read, fact, moment)
    if moment is not None:
        return moment.holds(taken_on(fact)) or (measure.aspect == "level" and moment.holds(view.desk.ledger.edition))
    if (score := _of_one_day(view, number, fact)) is not None:
        return score
    if measure.aspect == "then":
        return _of_then(view, number, read, fact)
    if _BEGAN.search(view.mentions.bare[max(0, number.start - 40) : number.start]) or _to_its_past(view, number, fact):
        return False
    return not re.match(
        r"[^,;:()]{0,20}\b(?:a (?:week|day|month|year) (?:ago|earlier|before)|yesterday|last week|previously)\b",
        view.mentions.bare[number.end : number.end + 30],
    )


_FROM = re.compile(r"\bfrom (?:(?:just|about|over|nearly|almost|some) )*$")
_TO = re.compile(r"(?: [a-z]+)?,? to (?:(?:just|about|over|nearly|almost|some) )*(?=\d)")


def _to_its_past(view: View, number: Number, fact: Fact) -> bool:
    """Reads "went from 189,744 downloads to 188,723" of what has 189,744 today, and had the other before."""
    to = _TO.match(view.mentions.bare, number.end) if _FROM.search(view.mentions.bare, 0, number.start) else None
    end = view.number_at(to.end()) if to else None
    then = (one for one in view.desk.by_subject[fact.subject.id] if one.metric == fact.metric and "@" in one.id)
    return end is not None and any(end.fits(one.number or 0) for one in then) and not end.fits(fact.number or 0)


def _of_then(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    """Whether a number that nothing dates is told of an earlier day: "480 to 1,118", "184 stars on a base of 161,549"."""
    if _GOES_TO.match(view.mentions.bare, number.end):
        return True  # "480 to 1,118"
    if _IS_NOW.match(view.mentions.bare, number.end):
        return False
    tail = view.mentions.bare[number.end : number.end + 40]
    left = view.mentions.bare[max(0, number.start - 40) : number.start]
    if _REACHED.search(left) or _RISEN_TO.search(left):
        begins = number.end if _REACHED.search(left) else 0
        return any(moment.holds(taken_on(fact)) for moment in view.mentions.moments if moment.start >= begins)
    if _ON_BASE.search(left) or _LOST.search(left):
        return True  # "184 stars on 161,549", "6.6% on a base of 161,549": what there was before
    if _NOW.search(left) and not re.search(r"\bfrom [^,;]{0,10}$", left):
        return bool(re.search(r"\b(?:ago|earlier|before|yesterday)\b", tail))
    return read.past


_SCORE = re.compile(r"(?: (?:likes|stars|downloads|forks|upvotes|points))?,? (?:to|against) ")


def _of_one_day(view: View, number: Number, fact: Fact) -> bool | None:
    """Reads "stood behind a day earlier, at 41,270 stars to 41,408": both of a score are of one day; None of no score."""
    one = next((n for n in view.mentions.numbers if _SCORE.fullmatch(view.mentions.bare, n.end, number.start)), None)
    family = view.desk.measure(fact).family
    pair = [
        other
        for other in view.facts
        if one is not None and one.value >= _LARGE and one.fits(other.number or 0) and other.subject.id != fact.subject.id
        and view.desk.measure(other).family == family and view.desk.measure(other).aspect in {"level", "then"}
    ]  # fmt: skip
    if one is None or not pair or not any(taken_on(other) == taken_on(fact) for other in pair):
        return False if pair else None
    told = those_in(view.mentions.moments, view.clause(one.start)[0], one.start)
    return True if any(moment.holds(taken_on(fact)) for moment in told) else None


_LARGE = 100


def _of_its_day(view: View, number: Number, read: Cues, fact: Fact, moment: Moment | None) -> bool:
    """A place is of the day it is dated by; a former day's gain is dated, or said to be that of the best day."""
    measure = view.desk.measure(fact)
    if view.in_role(number.start):
        moment = None  # "On Friday A led the trending list's number one by 6,763": whoever is that today
    days = those_in(view.mentions.moments, *view.clause(number.start))
    if measure.aspect == "gain" and "@" in fact.id:
        # "In the day to Tuesday it lost 22."
        return any(one.holds(taken_on(fact)) for one in days) or (not days and _BEST_DAY.search(view.low) is not None)
    if measure.family == "rank" and moment is None and "@" in fact.id:
        today = any(one.holds(view.desk.ledger.edition) for one in days) and _STANDS.search(view.mentions.bare, 0, number.start)
        if today and not any(one.holds(taken_on(fact)) for one in days):
            return False  # "stands third this Monday": of today
        return read.past or _GOES_ON.match(view.mentions.bare, number.end) is not None  # "is fifth" is said of today
    return not (measure.family == "rank" or measure.aspect == "rank") or moment is None or moment.holds(taken_on(fact))


_STANDS = re.compile(r"\b(?:stands|ranks|sits|is|comes|holds) (?:(?:now|only|still|in|at|the) )*$")
_GOES_ON = re.compile(r"(?: place)?(?: to|,? ?(?:→|->|=>|>)| –) ")
"""Reads "fifth to seventh": a former place, without a verb."""
_BEST_DAY = re.compile(r"\bbest day\b")
"""What a former daily gain may be dated by instead of its day."""
_LOST = re.compile(r"\b(?:los(?:t|es|ing)|shed|sheds|gave up) [a-z\d,]+ (?:[a-z]+ )?of (?:its|their|the) $")
"""Reads "loses one of its 22 stars": what there was before."""
_GOES_TO = re.compile(
    r"(?: (?:likes|stars|downloads|forks|upvotes|points))?(?:,? (?:to|then|against)|,? ?(?:→|->|=>|>)| –)"
    r" (?:(?:just|about|over|nearly|almost) )?\d"
)
_IS_NOW = re.compile(r"(?: (?:likes|stars|downloads|forks|upvotes))? (?:(?:is|are) (?:an? |up |down )|now\b)")
"""Reads "whose 2,097 are an increase of 22.3 percent": said of today, whatever day is told after it."""
_RISEN_TO = re.compile(r"\bfrom (?:[a-z]+ )?[\d,.]+(?: [a-z]+)? to (?:[a-z]+ )?$")
"""Reads "climbing from 402 to 1,128": what it has come to, today where no other day is told."""
_REACHED = re.compile(
    r"\b(?:reached|reaching|to reach|(?:for|to) a (?:new )?total of|"
    r"(?:bringing|taking|lifting|carrying) (?:it|them|(?:its|the) (?:total|count|tally)) to) "
    r"(?:(?:just|about|over|nearly|almost) )*$"
)
"""Reads "gained 6,458 and reached 63,459": what it has come to, today where no day is told behind it."""
_NOW = re.compile(
    r"\b(?:has|have|holds?|now|stands?|(?<!\d )to|"
    r"(?:end|finish|clos)(?:ed|es|s|ing)[ a-z\ue000]{0,24} (?:with|at|on)) [^,;]{0,14}$"
)
_ON_BASE = re.compile(r"(?:\d (?:new |more |extra )?[a-z]+ on (?:top of )?|\bon an? base of )$")
_BEGAN = re.compile(
    r"\b(?:on|from|over) an? base of $|\b(?:began|beginning|started|starting|opened|"
    r"entered) (?:(?!and\b)[a-z\ue000]+ ){0,4}(?:with|at|on) $"
)


def taken_on(fact: Fact) -> date:
    """The day a fact was taken on."""
    return date.fromisoformat(fact.as_of[:10])


_TOLD_OF = re.compile(
    r"\bsince (?:this|the|our) (?:paper|newspaper|edition|issue) (?:last |first )?"
    r"(?:told|wrote|reported|spoke|carried|covered|noted)\b[^.;:,]{0,60}$"
)


def since_told(view: View, moment: Moment) -> Fact | None:
    """Reads "came since this paper told of it a day ago": a change counted from the edition of that day."""
    if _TOLD_OF.search(view.mentions.bare[: moment.start]) is None:
        return None
    told = (fact for fact in view.facts if fact.statement.startswith("since this paper told of"))
    return next((f for f in told if f.window and moment.holds(taken_on(f) - timedelta(days=f.window))), None)


_TODAY = re.compile(r"(?:^|[,;] |\b(?:and|but) )(?:it is )?(?:now|today)\b")


def of_its_day(view: View, number: Number, *levels: Fact) -> bool:
    """Whether what is worked out from levels is of the day that it is dated by, where levels of that day are known."""
    moment = dated_by(view, number)
    if moment is None or all(moment.holds(taken_on(fact)) for fact in levels):
        return True
    known = (other for fact in levels for other in view.desk.by_subject[fact.subject.id]
             if other.metric.partition("@")[0] == fact.metric.partition("@")[0])  # fmt: skip
    return not any(moment.holds(taken_on(other)) for other in known)


def over_its_span(view: View, fact: Fact) -> bool:
    """Whether a gain is over the one span that the sentence tells, where it tells no day beside: "974 more in a week"."""
    told = {*view.days}
    return not fact.window or len(told) != 1 or bool(view.mentions.moments) or fact.window in told


def dated_by(view: View, number: Number) -> Moment | None:
    """The date that a level is dated by: the one right after the number, else right before it, else opening its clause."""
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    aged = (moment for moment in view.mentions.moments if not view.low[moment.start : moment.end].endswith("old"))
    own = those_in(aged, start, end)
    for moment in own:
        if moment.start >= number.end and _dates_before(view, number, moment):
            return moment
    before = [moment for moment in own if moment.end <= number.start]
    if not before:
        return None
    gap = bare[before[-1].end : number.start]
    if _TODAY.search(gap):
        return None  # "a week ago it was 4,004 behind, now it is 1,895 ahead"
    if _RIGHT_BEFORE.fullmatch(gap) and not _EVENT.search(bare[start : before[-1].start]):
        return before[-1]
    between = bool(those_in(view.mentions.numbers, before[0].end, number.start))
    if len(before) > 1 or (between and gap.startswith("'")) or not _OPENS.fullmatch(bare[start : before[0].start]):
        return None
    return None if _EVENT.search(bare[start:end]) else before[0]


def _dates_before(view: View, number: Number, moment: Moment) -> bool:
    """Whether a date right after a number is that of the number: "42,492 stars on 13 June"."""
    gap = view.mentions.bare[number.end : moment.start]
    between = bool(those_in(view.mentions.numbers, number.end, moment.start))
    if len(gap) > 40 or between:
        return False
    dated = re.search(r"\b(?:on|as of|by|at|of) (?:the )?$", gap) or moment.form == "relative"
    return bool(dated and not _EVENT.search(gap) and not _NOT_DATING.search(gap))


_RIGHT_BEFORE = re.compile(
    r"'s? (?:[a-z]+ )?|(?: (?:it|already|only|just|even|still|had|has|was|at|with|the (?:count|total|figure|number)|stood|showed|"
    r"counted|exactly|some|about|almost|nearly|over|under|above|below|an?|whisker|hair|touch|shade|short of|shy of|more than|"
    r"fewer than|less than|well|narrowly))+ "
)
_OPENS = re.compile(
    r"\W*(?:(?:and|yet|so|but) )?(?:it was (?:already |only |not until )?)?(?:(?:already|only|back|even|still) )?"
    r"(?:(?:on|as of|by|at|as (?:recently|late|lately|early) as) )?(?:the )?"
)


UP_TO = r" (?:up )?(?:to|until|till|through|ending(?: on)?|ended(?: on)?)(?: and including)? (?:the )?"
_NOT_DATING = re.compile(r"\b(?:since|than|from|until|to|after|before|more|fewer|less)\b|[,;:(]")
