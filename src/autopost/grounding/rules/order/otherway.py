"""Comparisons of two subjects that every reading of the facts belies, whatever verb or adjective makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.comparable import Key, ahead, changed_hands, meant, measures
from autopost.grounding.order.comparing import comparisons
from autopost.grounding.order.noclaim import SUPPOSED
from autopost.grounding.order.sides import NEXT_ON_LIST, Comparison
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_FEW = 3
_OVERTAKES = re.compile(r"overt|pass|leapfrog|overhaul")


def other_way(view: View) -> Iterator[Verdict]:
    """Refuses "A outdoes B", "A sits one place above it" where whatever may be compared is the other way round."""
    if view.kind == "opinion":
        return
    for told in comparisons(view):
        if _doubtful(view, told) or NEXT_ON_LIST.match(view.mentions.bare):
            continue
        if len(told.left) <= _FEW and len(told.right) <= _FEW and (shown := _belied(view, told)) is not None:
            one, other, key = shown
            names = f"{view.subject_name([one])} and {view.subject_name([other])}"
            measure = "places" if key[0] == "rank" else "days" if key[0] == "date" else key[1].replace("_", " ")
            yield Verdict(told.start, told.end, "comparison", f"the {measure} of {names} are the other way round")


_PAST = re.compile(
    r"\b(?:(?:was|were)(?! (?:[a-z]+ly )?[a-z]{3,}(?:ed|en|t) by\b)|had|stood|lay|trailed)\b(?! (?:the|an?) (?:better|edge|"
    r"lead))"
)
_THAT_WAS = re.compile(r"\W*(?:that|this) was ")
"""Reads "A added 7,359. That was 2,610 more than B": of the time that was told."""
_AFTER = re.compile(r"\b(?:after|from|before|since|despite|until) $")


def _doubtful(view: View, told: Comparison) -> bool:
    """Whether it is of a time, or by a measure, that the words do not tell for sure.

    "It was 310 stars behind; now it is 291 ahead" is of some earlier day, "more in four days than B in seven" is of two spans,
    and where no measure is named, figures may be of any.
    """
    bare, edition = view.mentions.bare, view.desk.ledger.edition
    spans = {window.days for window in view.mentions.windows if window.days > 0 and not view.within(window.start, window.end)}
    days = [moment.start for moment in view.mentions.moments if moment.first and not moment.holds(edition)]
    current = any(moment.holds(edition) for moment in those_in(view.mentions.moments, told.begin, told.close))
    past = not days and not current and not _THAT_WAS.match(bare) and _PAST.search(bare, told.begin, told.end) is not None
    opened = any(view.clause(told.start)[0] <= day < told.begin for day in days) and _NOW.search(told.words) is None
    unnamed = not view.nouns and any(_FIGURE.match(bare, ref.end) for ref in view.referents if ref.subjects & told.right)
    supposed = SUPPOSED.search(bare, view.clause(told.start)[0], told.start) is not None
    return len(spans) > 1 or past or opened or unnamed or supposed or _AFTER.search(bare[: told.start]) is not None


_NOW = re.compile(r"\b(?:now|today|still|since)\b")
_FIGURE = re.compile(r"[\"']?,? (?:\(|with |at |on )\d")


def _belied(view: View, told: Comparison) -> tuple[str, str, Key] | None:
    """A pair and a measure that say the opposite, where none of all that may be meant says so much as a tie."""
    shown: tuple[str, str, Key] | None = None
    for one, other in product(sorted(told.left), sorted(told.right)):
        if _kind(view, one) != _kind(view, other):
            continue
        a, b = measures(view, one), measures(view, other)
        shared = [key for key in a if key in b]
        # "Behind by 1,895", "260 fewer": by whatever they are so far apart in.
        apart = [key for key in shared if key[0] != "rank" and any(n.fits(abs(a[key] - b[key])) for n in _figures(view, told))]
        if any(ahead(told, key, a, b) > 0 for key in apart):
            return None
        keys = [*meant(view, told, shared)]
        if _OVERTAKES.match(view.mentions.bare, told.start):
            # Who passed whom can only be known by what is known of an earlier day.
            keys = [key for key in keys if changed_hands(told, key, a, b) is not None] or keys
        keys = [key for key in keys if key in apart] or keys
        for key in keys:
            lead = ahead(told, key, a, b)
            stayed = _OVERTAKES.match(view.mentions.bare, told.start) and changed_hands(told, key, a, b) is False
            if lead >= 0 and not stayed:
                return None
            shown = (one, other, key)
    return shown


def _figures(view: View, told: Comparison) -> list[Number]:
    """The figure that says how far apart the two are: "1,895 behind", "30 likes fewer", "ahead by 5,631 downloads"."""
    bare = view.mentions.bare
    return [
        n for n in view.mentions.numbers
        if n.form == "count" and (re.fullmatch(r"(?: [a-z]+){0,2} ", bare[n.end : told.start]) if n.end < told.start else
                                  re.fullmatch(r"(?: [\ue000a-z'-]+){0,3} by (?:[a-z]+ )?", bare[told.end : n.start]))
    ]  # fmt: skip


def _kind(view: View, name: str) -> str:
    return "model" if name.startswith("value:") else view.desk.kind(name)
