"""How far one is from each of several: "14 upvotes, which is 23 fewer than B and 15 fewer than C", each by its own gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.order.comparable import Key, measures
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_GAP = re.compile(
    rf"(?P<n>\ue015++) (?:{ANY_NOUN} )?(?P<deg>(?P<more>more)|fewer|less)(?: {ANY_NOUN})? than (?:the )?(?P<other>{ONE})"
    r"(?=[\"']?(?:[.,;:)]|\W*$| and\b| but\b))"
)


@OpenRule
def gaps_to_each(view: View) -> Iterator[Verdict]:
    """Refuses a gap that is none of the one the sentence is about and the other it is told beside, by all that both have."""
    told = whoever(view)
    yield from _spanned(view)
    gaps = [*_GAP.finditer(told.text)] if view.kind == "report" else []
    others = [told.at.get(match.start("other")) for match in gaps]
    alone = [next(iter(ref.subjects)) for ref in others if ref is not None and len(ref.subjects) == 1 and ref.kind == "name"]
    named = [next(iter(ref.subjects)) for ref in view.single]
    # Of two names in another order, whose gap it is is open.
    if len(gaps) < len("AB") or len(alone) != len(gaps) or [name for name in named if name != named[0]] != alone:
        return
    for match, other in zip(gaps, alone, strict=True):
        number, mine, theirs = view.number_at(match.start("n")), measures(view, named[0]), measures(view, other)
        shared = [key for key in mine if key in theirs and (not view.families or key[1] in view.families)]
        ways = [mine[key] - theirs[key] for key in shared]
        if number is None or number.form != "count" or not ways:
            continue
        if not any(number.fits(abs(gap)) and (gap > 0) == (match["more"] is not None) for gap in ways):
            message = f"{view.subject_name([named[0]])} and {view.subject_name([other])} are not so far apart"
            yield Verdict(number.start, number.end, "value", message)


_MORE_THAN = re.compile(
    rf"(?P<n>\ue015++) (?:(?P<noun>{ANY_NOUN}|times) )?more(?: (?P<noun2>{ANY_NOUN}))?(?: in (?:the )?(?:last |past )?\ue014++)? "
    rf"than (?:the )?(?P<other>{ONE})"
)
_LEAD = re.compile(
    rf"\b(?:lead|advantage|edge|margin) of (?P<own>{ONE}) over (?:the )?(?:[a-z-]+ |\ue015++-placed "
    rf")?(?P<other>{ONE})[^,;:.]{{0,40}}? "
    r"(?:amounts to|comes to|is|was|stands at|of) (?P<n>\ue015++)"
)
_SPANS = {"daily": 1, "one-day": 1, "weekly": 7, "seven-day": 7}
_MONTH = 30


def _beside(view: View, at: int, match: re.Match[str]) -> bool:
    """Whether a span stands in one stretch with a gap, no comma or clause between."""
    between = view.mentions.bare[min(at, match.start()) : max(at, match.end())]
    return re.search(r"[,;:.](?!\d)| (?:and|but|though|yet|which|having|while) ", between) is None


def _spanned(view: View) -> Iterator[Verdict]:
    """Refuses a gap of levels, or of other days, where a span is told: "Over the past seven days A drew 5,631 more than B"."""
    told = whoever(view)
    matches = [*_MORE_THAN.finditer(told.text), *_LEAD.finditer(told.text)] if view.kind == "report" else []
    for match in matches[:1] if len(matches) == 1 else ():
        days = {window.days for window in view.mentions.windows if window.days > 0 and _beside(view, window.start, match)}
        days |= {span for word, span in _SPANS.items() if re.search(rf"\b{word} (?:lead|advantage|edge|margin)\b", view.low)}
        own = told.at.get(match.start("own")) if match.re is _LEAD else next(iter(told.before(match.start())), None)
        other, number = told.at.get(match.start("other")), view.number_at(match.start("n"))
        if own is None or other is None or number is None or len(days) > 1 or _MONTH in days or number.form != "count":
            continue
        if len(own.subjects) != 1 or len(other.subjects) != 1 or own.subjects == other.subjects:
            continue
        mine, theirs = measures(view, next(iter(own.subjects))), measures(view, next(iter(other.subjects)))
        gaps = {key: mine[key] - theirs[key] for key in mine if key in theirs}
        if not days and match.re is _MORE_THAN:
            yield from _of_these_two(view, number, gaps)
            continue
        over = [gap for key, gap in gaps.items() if key[0] in {"gain", "change"} and key[2] in days]
        elsewhere = any(number.fits(abs(gap)) for key, gap in gaps.items() if key[0] != "gain") or match.re is _LEAD
        if elsewhere and gaps and not any(number.fits(gap) for gap in over):
            yield Verdict(number.start, number.end, "wrong-window", "the two are not so far apart over the time that is told")


def _of_these_two(view: View, number: Number, gaps: Mapping[Key, float]) -> Iterator[Verdict]:
    """Refuses a gap that is of two others: by all that is known of both, these two are not so far apart."""
    named = {key: gap for key, gap in gaps.items() if key[1] in view.families}
    alone = len({name for ref in view.single for name in ref.subjects}) <= len("AB") and not view.mentions.moments
    if alone and named and len(view.families) == 1 and not any(number.fits(abs(gap)) for gap in named.values()):
        yield Verdict(number.start, number.end, "value", "by all that is known of both, the two are not so far apart")
