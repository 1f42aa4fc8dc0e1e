"""A part or a multiple of what somebody has who is told by what he has: "half as many as the leader", "a third of the 251"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.figures.parts import fits_ratio
from autopost.grounding.figures.proportions import moves
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.referring import MEASURED, kind_named
from autopost.grounding.view import View

_BASE = (
    rf"(?: as (?:many|much|large|big|high)(?: (?:new )?(?:{ANY_NOUN}))? as| of|)(?: (?:that|those|what) (?:of|for|at))?"
    r" (?:the |its )?(?:\ue000++(?:'s)? |(?:day|week|list|edition|month)'s )?"
)
_BEST = re.compile(
    rf"(?: (?:of )?the (?:haul|total|tally|gain|count|figure|number|take|intake|harvest|score|sum))?{_BASE}(?:(?:leader|"
    rf"winner|front-?runner|best|top (?:entry|scorer|gainer)|largest gainer|biggest gainer)|(?:most|best)[- ]"
    r"(?P<how>starred|liked|downloaded|forked|upvoted) (?P<what>model|dataset|space|paper|repository|project))"
    r"(?:'s?)?(?: (?:total|haul|gain|tally|count|score|own|figure|intake))?(?=\W*$|[,;.:]| (?:of the|on the|"
    r"in the|with|at|has|had)\b)"
)
_FIGURE = re.compile(
    r"(?: as (?:many|much) as| of)? (?:the |its )?(?P<n>\d[\d,]*)\b(?! ?(?:percent|%|days|models|datasets|spaces|"
    r"papers|repositories))"
)


def against_best(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "61 upvotes, two fifths as many as the day's most upvoted paper", "less than half the winner's total"."""
    told = _BEST.match(view.mentions.bare, number.end) if number.form in {"fraction", "times", "percent"} else None
    for name in sorted(about(view, number)) if told else ():
        for family, metric in _metrics(view, number, name):
            kind = view.desk.ledger.subjects[name].kind
            if told is not None and told["how"] and (MEASURED[told["how"]] != family or kind_named(told["what"]) != kind):
                continue
            own = view.rolls.of(name, metric)
            first = (*view.rolls.by(kind, metric)[:1], *([] if told is None or told["how"] else view.desk.at_place(kind, 1)))
            for best in (fact for one in first if (fact := view.rolls.of(one, metric)) is not None):
                if own and own.number and best.number and fits_ratio(view, number, own.number / best.number):
                    yield own, best


def against_figure(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "has 86 likes, roughly a third of the 251 for A", "14 upvotes, less than half of the 37 given to B"."""
    told = _FIGURE.match(view.mentions.bare, number.end) if number.form == "times" else None
    said = int(told["n"].replace(",", "")) if told else number.total if number.form == "fraction" else None
    if said is None or (told is None and not re.search(r"\d$", view.mentions.bare[number.start : number.end])):
        return
    later = {name for ref in view.referents if ref.start >= number.end for name in ref.subjects}
    later |= {name for match in foremost_after(view, number) for name in view.rolls.by(*match)[:1]}
    for name in sorted(about(view, number)):
        for _, metric in _metrics(view, number, name):
            own = view.rolls.of(name, metric)
            whole = [f for other in sorted(later) if (f := view.rolls.of(other, metric)) is not None and f.number == said]
            if own and whole and own.number and said and fits_ratio(view, number, own.number / said):
                yield own, whole[0]


_MOST = re.compile(r"\bmost (?P<how>starred|liked|downloaded|forked|upvoted) (?P<what>model|dataset|space|paper|repository)\b")


def foremost_after(view: View, number: Number) -> Iterator[tuple[str, str]]:
    """The kind and the measure by which whoever stands after a number has most: "the 37 given to the most upvoted paper"."""
    for match in _MOST.finditer(view.mentions.bare, number.end):
        yield kind_named(match["what"]), MEASURED[match["how"]]


_GAINED = re.compile(r" (?:of )?the (?:haul|gain|intake|harvest|take)\b")


def _metrics(view: View, number: Number, name: str) -> Iterator[tuple[str, str]]:
    """The families, and their measures of today or over the days told, that a number of a subject may be taken in."""
    families = list(dict.fromkeys(family for _, _, family in view.nouns)) or [view.desk.measure(f).family for f in view.said[-1:]]
    kind = view.desk.ledger.subjects[name].kind if name in view.desk.ledger.subjects else ""
    for family in families:
        days = view.rolls.span(kind, family, view.days)
        gains = (
            moves(view, number)
            or _GAINED.match(view.mentions.bare, number.end)
            or (view.mentions.windows and re.search(r"\bgain", view.mentions.bare))
        )
        yield family, f"{family}_gain_{days}d" if gains and days else family
