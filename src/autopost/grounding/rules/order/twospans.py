"""Two compared over two spans at once, or in percent: "ahead in gains both over the week and over the last day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.sharedmeasures import Shared
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_GAP = re.compile(
    r"[\"']?(?: (?:repository|project|model|dataset|space))?(?:,[^,;:.]{1,40},)? "
    r"(?P<way>(?P<more>gained more(?: new)? [a-z]+ than|is ahead of|leads|beats|beat|outgained|added more [a-z]+ than|"
    r"grew (?:by )?more than|grew faster than|was ahead of)|gained fewer [a-z]+ than|trails|trailed|is behind|was behind|"
    r"grew slower than|lagged(?: behind)?) (?:the )?[\"']?"
)
IN_PERCENT = re.compile(
    r"\b(?:measured )?in (?:per ?cent|percent|percentage terms|relative terms)\b|\b(?:by|in) relative growth\b"
)
_LONGEST = 30
_BOTH = re.compile(r"\band (?:also )?(?:(?:over|on|in|for|during) )?\W*(?:the )?(?:whole |full )?$")


@OpenRule
def two_spans(view: View) -> Iterator[Verdict]:
    """Refuses it where the gains over one of the spans, or the changes in percent, have the two the other way round."""
    for one, two in zip(view.single, view.single[1:], strict=False):
        told = _GAP.fullmatch(view.mentions.bare, one.end, two.start)
        for a, b in _pairs(view, *(next(iter(ref.subjects)) for ref in (one, two))) if told else ():
            if told and a.number != b.number and ((a.number or 0) > (b.number or 0)) != (told["more"] is not None):
                yield Verdict(*told.span("way"), "comparison", f"{a.statement}; {b.statement}", facts=(a.tag, b.tag))
                return


def _pairs(view: View, one: str, two: str) -> Iterator[tuple[Fact, Fact]]:
    """What both have over the same span: changes in percent over any, else the gains over the two spans that are told."""
    for measure in _measures(view):
        a, b = measure.of(view, one), measure.of(view, two)
        if a is not None and b is not None:
            yield a, b


def _measures(view: View) -> Iterator[Shared]:
    if IN_PERCENT.search(view.mentions.bare):
        families = sorted(view.families or {"stars", "likes"})
        yield from (Shared(family, "change", days) for family in families for days in range(1, _LONGEST + 1))
        return
    windows = [window for window in view.mentions.windows if window.days > 0]
    if len(windows) == len("AB") and len(view.families) == 1 and _BOTH.search(view.mentions.bare, 0, windows[1].start):
        yield from (Shared(family, "gain", window.days) for family in view.families for window in windows)
