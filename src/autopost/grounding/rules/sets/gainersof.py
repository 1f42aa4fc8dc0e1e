"""Sets by what was gained in so many days: "the day's ten biggest gainers", where such gains are known of a few alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.mentions.windows import Window
from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_DAILY = re.compile(r"\bdaily\b")
_OF_SOME = re.compile(r"(?: stars)? (?:of|among|in) (?:the|these|those|our|all|its)\b")
_BY = re.compile(r" (?:by|in) (?:the )?daily (?:new )?(?:stars?|star gains?|gains?|growth|additions?)\b")
_GROWN = re.compile(r"\b(?:growing|rising|climbing|gain(?:er|ing)?s?|biggest|largest)\b")
_LED = re.compile(r"\bdaily $")


@OpenRule
def gainers_of(view: View) -> Iterator[Verdict]:
    """Refuses "the ten repositories with the largest daily gains" where a longer time's gains are known of more."""
    for known in view.lists:
        for window in _windows(view, known):
            if _partial(view, known, window.days) and not _OF_SOME.match(view.mentions.bare, known.end):
                text = view.mentions.folded.text[window.start : window.end]
                yield Verdict(window.start, window.end, "window", f"who gained most in “{text}” is known of a few alone")
                break


def _windows(view: View, known: Population) -> Iterator[Window]:
    """The times told in the name of a set, or right after it."""
    bare = view.mentions.bare
    if bare.startswith(" by ", known.size_at[1]):
        return  # "second of the ten by daily gain": a place among them
    yield from (one for one in those_in(view.mentions.windows, known.start, known.end) if one.days > 0)
    yield from (Window(*match.span(), 1) for match in _DAILY.finditer(bare, known.start, known.end))
    grew = _GROWN.search(bare, known.start, known.end)
    told = (grew and _BY.match(bare, known.end)) or _LED.search(bare, max(0, known.start - len("the daily ")), known.start)
    if told is not None:
        yield Window(told.start(), told.end(), 1)


def _partial(view: View, known: Population, days: int) -> bool:
    """Whether gains of so many days are known of fewer repositories than those of another time."""
    subjects = view.desk.ledger.subjects
    kinds = {subjects[name].kind for reading in known.readings for name in reading[:1] if name in subjects}
    if "repository" not in (kinds or {known.kind}):
        return False
    noun = NOUN.search(view.mentions.bare, known.start, known.end)
    family = str(noun.lastgroup) if noun else "stars"
    over = len(view.rolls.by("repository", f"{family}_gain_{days}d"))
    whole = len(view.rolls.gained("repository", family))
    return over < whole
