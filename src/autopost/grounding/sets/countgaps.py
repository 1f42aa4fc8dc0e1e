"""How many more are so than otherwise: "four are written in Shell, one more than in Python"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_THAN = re.compile(r" (?P<way>more|fewer|less)(?: [a-z]+)? than (?P<what>[^.;:]{2,80})")
_KINDS_OF = ("language", "license", "pipeline_tag", "sdk", "base_model", "organization")
_MOST = 60


def count_gap(view: View, number: Number) -> bool:
    """Whether a count that the text gives, and that of whoever has what is named after "than", are so many apart."""
    told = _THAN.match(view.low, number.end) if number.form == "count" and number.value <= _MOST else None
    if view.cited or told is None:
        return False
    before = {n.value for n in view.mentions.numbers if n.form == "count" and n.end <= number.start} | {*view.figures_before}
    sign, others = 1 if told["way"] == "more" else -1, {*_counts(view, told["what"])}
    return any(one - sign * number.value in others for one in before)


def _counts(view: View, what: str) -> Iterator[int]:
    """Of how many of each set the words after "than" name the value of a property."""
    sets = [reading for known in view.populations for reading in known.readings] or list(view.rolls.covered.values())
    sets += [*view.rolls.trending.values()]
    for names in sets:
        for metric in _KINDS_OF:
            facts = [fact for name in names if (fact := view.desk.rolls.of(name, metric)) is not None]
            values = [one for fact in facts for one in (fact.value if isinstance(fact.value, tuple) else (fact.value,))]
            held = Counter(str(one).lower() for one in values)
            for value, count in held.items():
                short = value.rpartition("/")[2]
                if re.search(rf"(?<![\w.-]){re.escape(short)}(?![\w-])", what):
                    yield count
