"""Counts of words, digits, releases and arXiv numbers: "in three words", "six figures", "nine numbers apart"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.dated.releasesnamed import miscounted_releases
from autopost.grounding.mentions.numerals import small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_FIGURES = re.compile(r"\b(?P<n>two|three|four|five|six|seven|eight|nine)[- ](?:figures?|digits?)\b(?! (?:after|growth|percent))")


_REACHES = re.compile(
    r"\b(?:reach(?:es|ed)|climb(?:s|ed)|cross(?:es|ed)|pass(?:es|ed)|mov(?:es|ed)|grew)(?: into| over to)?(?: the)? $"
)
_SHORT_OF = re.compile(r"\b(?:miss\w*|short of|below|under|away from|not|no|without|yet to|never)\b|n't\b")


@OpenRule
def digits_counted(view: View) -> Iterator[Verdict]:
    """Refuses "climbed into eight figures" of whom no value, earlier or later, has so many digits."""
    subjects = {name for ref in view.referents if len(ref.subjects) == 1 for name in ref.subjects}
    if view.kind != "report" or len(subjects) != 1 or not view.named:
        return
    own = view.desk.by_subject.get(next(iter(subjects)), ())
    measures = [(fact, view.desk.measure(fact)) for fact in own if fact.number is not None and fact.unit != "rank"]
    for told in _FIGURES.finditer(view.mentions.bare):
        short = _SHORT_OF.search(view.mentions.bare, 0, told.start())
        reached = _REACHES.search(view.mentions.bare, 0, told.start()) is not None
        lengths = {len(str(int(abs(fact.number or 0)))) for fact, measure in measures if not reached or measure.aspect == "level"}
        beside = re.match(r" \(([\d,]+)", view.mentions.bare[told.end() :])
        lengths = {len(re.sub(r"\D", "", beside[1]))} if beside else lengths
        before = any(ref.start < told.start() for ref in view.referents if ref.subjects == subjects)
        if before and lengths and not short and small(told["n"]) not in lengths:
            yield Verdict(*told.span("n"), "value", "no value known of it has so many digits")


def releases_listed(view: View) -> Iterator[Verdict]:
    """Refuses "its five listed releases, v0.22.1 and v0.23.0"."""
    for start, end, listed in miscounted_releases(view):
        yield Verdict(start, end, "count", f"{listed} are listed", repair=str(listed))
