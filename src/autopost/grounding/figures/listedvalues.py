"""The values of a whole set, in its order: "From top to bottom the six papers score 150, 82, 77, 61, 47 and 46 upvotes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.enumeration import run
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.sharedmeasures import Shared, spans_of
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_BY_PLACE = re.compile(
    r"\bfrom (?:the )?top (?:to|down to)(?: the)? bottom\b|\bin (?:list |rank |ranking )?order of (?:rank|place)\b"
)
_FEW = 3
"""Two values may be in order by chance."""


def listed_values(view: View) -> Iterator[tuple[Number, Fact]]:
    """As many values in a run as a set has members, each that of the member in its place."""
    for facts, values in _candidates(view):
        if all(number.fits(fact.number or 0) for number, fact in zip(values, facts, strict=True)):
            yield from zip(values, facts, strict=True)
            return


def in_wrong_order(view: View, number: Number) -> bool:
    """Reads "The top three score 1,028, 853 and 881": the values are theirs, but in no order that they stand in."""
    candidates = [(facts, values) for facts, values in _candidates(view) if number in values]
    own = [facts for facts, values in candidates if _same_values(facts, values)]
    return bool(own) and not any(
        all(n.fits(fact.number or 0) for n, fact in zip(values, order, strict=True))
        for facts, values in candidates
        for order in (facts, facts[::-1])
    )


def _same_values(facts: Sequence[Fact], values: Sequence[Number]) -> bool:
    return sorted(fact.number or 0 for fact in facts) == sorted(number.value for number in values)


@each_once
def _candidates(view: View) -> Iterator[tuple[list[Fact], Sequence[Number]]]:
    """The values of sets of just that size, in their order and from most to least, beside the run that may be they."""
    values = next((row for n in view.mentions.numbers if len(row := run(view, n)) >= _FEW and n.form == "count"), [])
    noun = NOUN.match(view.mentions.bare, values[-1].end + 1) if values else None
    families = [str(noun.lastgroup)] if noun else list(dict.fromkeys(family for *_, family in view.nouns))
    if not values or len(families) != 1 or view.kind == "opinion" or view.cited:
        return
    changes = CHANGE.search(view.mentions.bare) is not None
    measures = [Shared(families[0], "gain", days) for days in spans_of(view)] if changes else [Shared(families[0], "level")]
    by_place = _BY_PLACE.search(view.mentions.bare) is not None
    sets = [names for known in view.populations if known.known and known.end <= values[0].start for names in known.readings]
    for names in sets:
        for measure in measures if len(names) == len(values) else ():
            facts = [fact for name in names if (fact := measure.of(view, name)) is not None]
            if len(facts) == len(values):
                yield facts, values
                if by_place and any(view.desk.place(name) for name in names):
                    continue  # a list has an order of its own
                yield sorted(facts, key=lambda fact: -(fact.number or 0)), values
