"""Two compared over two spans at once, or in percent: "ahead in gains both over the week and over the last day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_GAP = re.compile(
    r"[\"']?(?: (?:repository|project|model|dataset|space))?(?:,[^,;:.]{1,40},)? "
    r"(?P<way>(?P<more>gained more(?: new)? [a-z]+ than|is ahead of|leads|beats|beat|outgained|added more [a-z]+ than|"
    r"grew (?:by )?more than|grew faster than|was ahead of)|gained fewer [a-z]+ than|trails|trailed|is behind|was behind|"
    r"grew slower than|lagged(?: behind)?) (?:the )?[\"']?"
)
IN_PERCENT = re.compile(r"\b(?:measured )?in (?:per ?cent|percent|percentage terms|relative terms)\b")
_BOTH = re.compile(r"\band (?:also )?(?:(?:over|on|in|for|during) )?\W*(?:the )?(?:whole |full )?$")


@OpenRule
def two_spans(view: View) -> Iterator[Verdict]:
    """Refuses it where the gains over one of the spans, or the changes in percent, have the two the other way round."""
    for one, two in zip(view.single, view.single[1:], strict=False):
        told = _GAP.fullmatch(view.mentions.bare, one.end, two.start)
        if told is None:
            continue
        more = told["more"] is not None
        if IN_PERCENT.search(view.mentions.bare):
            pairs = _pairs(view, one.subjects, two.subjects, "change", set())
        else:
            windows = [window for window in view.mentions.windows if window.days > 0]
            if len(windows) != len("AB") or len(view.families) != 1 or not _BOTH.search(view.mentions.bare, 0, windows[1].start):
                continue
            pairs = _pairs(view, one.subjects, two.subjects, "gain", {window.days for window in windows})
        for a, b in pairs:
            if a.number != b.number and ((a.number or 0) > (b.number or 0)) != more:
                yield Verdict(*told.span("way"), "comparison", f"{a.statement}; {b.statement}", facts=(a.tag, b.tag))
                return


def _pairs(view: View, left: frozenset[str], right: frozenset[str], aspect: str, days: set[int]) -> list[tuple[Fact, Fact]]:
    """What both have over the same span: gains over days that are told, or changes in percent over any."""

    def own(names: frozenset[str]) -> dict[int, Fact]:
        facts = (fact for name in names for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and fact.window)
        read = ((fact, view.desk.measure(fact)) for fact in facts if "@" not in fact.id)
        families = view.families or {"stars", "likes"}
        return {fact.window or 0: fact for fact, measure in read if measure.aspect == aspect and measure.family in families}

    one, two = own(left), own(right)
    return [(one[span], two[span]) for span in sorted({*one} & {*two}) if not days or span in days]
