"""Two figures given beside a word of order that they belie: "eased to 98 from 86", "the shorter tally, 251 to 176"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.moves import DOWN, UP
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_ON = r"(?: (?:back|on|out|further|slightly|gently|a little|a bit|steadily|slowly))*"
_WENT = (
    rf"(?P<word>(?:(?P<up>{UP}|swell(?:s|ed)?|swollen|mount(?:s|ed)|crept (?:up|on)|creep(?:s)? (?:up|on)|inch(?:es|"
    rf"ed) (?:up|on)|"
    r"edg(?:es|ed) (?:up|on)|push(?:es|ed) on|pick(?:s|ed) up|built up|expand(?:s|ed)?|balloon(?:s|ed)|march(?:es|ed) on)|"
    rf"(?P<down>{DOWN}|eas(?:es|ed)|cool(?:s|ed)|soften(?:s|ed)|dwindl(?:es|ed)|ebb(?:s|ed)|dip(?:s|ped)|melt(?:s|ed)|"
    rf"thinn?(?:s|ed)|"
    rf"shrank|shrinks?|shrunk|crept (?:down|back)|contract(?:s|ed)|reced(?:es|ed)|wan(?:es|ed)|wither(?:s|ed)|"
    rf"cr[ue]mbl(?:es|ed)){_ON}))"
)
_TO = re.compile(rf"\b{_WENT}{_ON} (?:to|at) (?:just |only |about |some |nearly |almost )?$")
_FROM = re.compile(
    rf"(?: {ANY_NOUN})?(?:,| on \ue000++| now| today| in a day| overnight)*(?:,? (?:coming |up |down )?from|,? after) "
)
_RANGE = re.compile(rf"\b{_WENT}{_ON} from (?:about |some |nearly |almost )?$")
_OVER_TO = re.compile(rf"(?: {ANY_NOUN})?(?: (?:on|at|in) [a-z\d\ue000 ]{{3,20}}?)?, {_WENT}{_ON} to ")
_LESS = r"shorter|smaller|lower|lesser|slimmer|thinner|poorer|weaker|lighter|leaner|slighter|humbler|more modest"
_MORE = r"longer|larger|bigger|higher|greater|richer|fatter|stronger|heavier|taller|fuller|better"
_HAS_THE = re.compile(
    rf"\b(?:has|have|had|with|holds?|held|shows?|boasts?|claims?|takes?|took|gets?|got|posts?|"
    rf"posted) the (?P<word>(?P<less>{_LESS})|"
    rf"(?:{_MORE}))(?: (?!(?:but|yet|while|though|and|than)\b)[a-z\ue000'-]+){{1,10}}?(?:,|:| –| at| with) $"
)
_MORE_TO = re.compile(
    rf"\b(?P<word>(?P<less>fewer|less|lower)|more|higher) {ANY_NOUN} (?:went|go(?:es)?|fell|belong(?:s|ed)?|were given|"
    rf"are given|came|come) "
    r"(?:to|for) [^.;:,]{1,60} than (?:to|for|the) [^.;:,]{1,60}(?:,|:| –| at) $"
)
_AGAINST = re.compile(rf"(?: {ANY_NOUN})? (?:to|against|versus|vs\.?|compared (?:with|to)) (?:the |its )?")
_TOPS = (
    r"beats?|tops?|outdoes|trumps?|edges?(?: out)?|outscores?|outranks?|outdraws?|outpaces?|wins? (?:against|over)|defeats?|"
    r"leads?|is ahead of"
)
_BOWS = r"loses? (?:out )?to|trails?|lags?(?: behind)?|bows? to|is behind|yields? to|is beaten by"
_HEAD = re.compile(
    rf"^\W*(?:the )?(?P<one>[\w\ue000'-]+(?: [\w\ue000'-]+)??) (?P<word>(?P<tops>{_TOPS})|(?:{_BOWS})) (?:the )?"
    r"(?P<two>[\w\ue000'-]+(?: [\w\ue000'-]+){0,2}): "
)
_NEXT = re.compile(rf"(?: {ANY_NOUN})?(?:,|;| and|,? while|,? but|, and)? [\"'\ue000]*(?:the )?")
_HAS = re.compile(r"[\"'\ue000]*,?(?: (?:has|had|with|on|got|only|just))* ")
_WITH = re.compile(r"\b(?:with|on|at|having|has|had) (?:a total of |some |about |its )?$")
_AHEAD_OF = re.compile(
    rf"(?: (?:new|total))?(?: {ANY_NOUN})?(?: (?:in|over|on) [a-z\d\ue000 ]{{2,24}})?,? (?:(?:is|was|are) (?:well |far |"
    rf"just |narrowly |comfortably |still |now )*"
    r"(?P<ahead>ahead of|in front of|above)|(?:is|was|are) (?:well |far |just |narrowly |still |now )*(?P<behind>behind|"
    r"below|short of|"
    r"(?:outdone|beaten|surpassed|outpaced|outrun|topped|overtaken|edged out|outshone|outstripped|bested|eclipsed|dwarfed|"
    r"outscored|pipped) by)) "
    rf"[^.;:()\d]*?(?:,? (?:which|that|who) (?:has|had|counts|shows|gained|stands at|holds|got)|,? with|,? at|,? on|'s) "
    r"(?:only |just |some |about |a total of |its )*$"
)
_ON_LIST = re.compile(r"\b(?:list|ranking|ranks?|ranked|chart|places?|spots?|podium|trending|order|top)\b")
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|hardly|unlike)\b|n't\b")


@OpenRule
def set_against(view: View) -> Iterator[Verdict]:
    """Refuses a word of order, or of rising and falling, where the two figures that stand beside it say the contrary."""
    told = [n for n in view.mentions.numbers if n.form in {"count", "percent"} and n.total is None]
    for one, two in pairwise(told):
        if one.form != two.form or one.value == two.value:
            continue
        found = _went(view, one, two) or _has_the(view, one, two) or _headed(view, one, two) or _passed(view, one, two)
        if found is not None and not _NOT.search(view.mentions.bare, max(0, found[0] - len("which has not ")), found[0]):
            yield Verdict(*found, "wrong-direction", f"{one.value:,g} and {two.value:,g} say the contrary")


_GAINED = re.compile(rf"\b(?:{UP}|put on|added|won|collected|drew|{DOWN})(?: another| some| a total of| by)? $")
_CLIMBING = re.compile(
    rf"(?: {ANY_NOUN})?[^.;:()]*?,? (?:climbing|rising|going|growing|moving|up|falling|dropping|down|sliding|sinking|"
    rf"it went|swelling|which took it) from $"
)
_STEP = 1


def from_to(view: View) -> Iterator[Verdict]:
    """Refuses "put on 753 likes in the week, climbing from 402 to 1,128": the two lie as far apart as was gained."""
    told = [n for n in view.mentions.numbers if n.form == "count" and n.total is None and n.step == _STEP and not n.hedge]
    for gain, one, two in zip(told, told[1:], told[2:], strict=False):
        bare = view.mentions.bare
        run = _GAINED.search(bare, 0, gain.start) and _CLIMBING.fullmatch(bare, gain.end, one.start)
        if run and re.fullmatch(rf"(?: {ANY_NOUN})? to ", bare[one.end : two.start]) and abs(two.value - one.value) != gain.value:
            message = f"{one.value:,g} and {two.value:,g} do not lie {gain.value:,g} apart"
            yield Verdict(two.start, two.end, "value", message)


def _went(view: View, one: Number, two: Number) -> tuple[int, int] | None:
    """Reads "eased to 98,698 downloads from 86,968", "22 stars on Sunday, crept on to 21"."""
    bare = view.mentions.bare
    to = _TO.search(bare, 0, one.start)
    if to is not None and _FROM.fullmatch(bare, one.end, two.start):
        return to.span("word") if (one.value > two.value) != bool(to["up"]) else None
    span = _RANGE.search(bare, 0, one.start)
    if span is not None and re.fullmatch(rf"(?: {ANY_NOUN})?(?: on \ue000++)? to ", bare[one.end : two.start]):
        return span.span("word") if (two.value > one.value) != bool(span["up"]) else None
    over = _OVER_TO.fullmatch(bare, one.end, two.start)
    return over.span("word") if over is not None and (two.value > one.value) != bool(over["up"]) else None


def _has_the(view: View, one: Number, two: Number) -> tuple[int, int] | None:
    """Reads "has the shorter tally of likes, 251 against 176"."""
    the = _HAS_THE.search(view.mentions.bare, 0, one.start) or _MORE_TO.search(view.mentions.bare, 0, one.start)
    if the is None or not _AGAINST.fullmatch(view.mentions.bare, one.end, two.start):
        return None
    return the.span("word") if (one.value < two.value) != bool(the["less"]) else None


def _headed(view: View, one: Number, two: Number) -> tuple[int, int] | None:
    """Reads "Style beats validity: A has 14 upvotes, B 17": the first is the one that is told first, or bears its name."""
    head = _HEAD.match(view.low)
    if head is None or not view.nouns or one.start < head.end() or any(n.start < one.start for n in view.mentions.numbers):
        return None
    refs = [ref for ref in view.referents if ref.kind == "name" and one.end < ref.start and ref.end < two.start]
    bare = view.mentions.bare
    if len(refs) != 1 or not _NEXT.fullmatch(bare, one.end, refs[0].start) or not _HAS.fullmatch(bare, refs[0].end, two.start):
        return None
    first, second = view.low[head.end() : one.start], view.low[one.end : two.start]
    turned = (head["one"] in second and head["one"] not in first) or (head["two"] in first and head["two"] not in second)
    ahead = (one.value > two.value) != turned
    return head.span("word") if ahead != bool(head["tops"]) else None


def _passed(view: View, one: Number, two: Number) -> tuple[int, int] | None:
    """Reads "A, with 25 downloads, is well ahead of B, which has 60", "with 745 new stars, was outdone by B with 646"."""
    bare = view.mentions.bare
    if not _WITH.search(bare, 0, one.start) or _ON_LIST.search(bare, view.clause(one.start)[0], one.start):
        return None
    told = _AHEAD_OF.fullmatch(bare, one.end, two.start)
    if told is None or (one.value > two.value) == bool(told["ahead"]):
        return None
    return told.span("ahead" if told["ahead"] else "behind")
