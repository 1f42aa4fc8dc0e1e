"""Places counted from the foot of a list: "nine spots from the bottom of the trending thirty", "third from last"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_STEPS = re.compile(
    r" (?:places?|spots?|positions?|rungs?|slots?) (?:(?:from|off|above|short of) )(?:the )?(?:bottom|foot|end|last|tail)\b"
)
_NTH = re.compile(r"[ -](?:place |spot )?from (?:the )?(?:bottom|foot|end|last)\b|[ -](?:to )?last\b")


def from_foot(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """How far whoever is named before, or right after, stands from the last place of its list."""
    steps, nth = _STEPS.match(view.mentions.bare, number.end), _NTH.match(view.mentions.bare, number.end)
    if (steps is None or number.form != "count") and (nth is None or number.form != "ordinal"):
        return
    refs = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    near = [ref for ref in refs if ref.end <= number.start][-1:] or refs[:1]
    whole = next((fact for fact in view.desk.lists if isinstance(fact.value, tuple)), None)
    for ref in near:
        name = next(iter(ref.subjects))
        for names in view.rolls.trending.values():
            bare = [one.rpartition(":")[2] for one in names]
            at = next((n for n, one in enumerate(bare, 1) if one == name.rpartition(":")[2] or one.endswith("/" + name[6:])), 0)
            left = len(names) - at + (0 if steps else 1)
            if at and left == number.value:
                own = tuple(fact for fact in view.desk.by_subject.get(name, ()) if fact.metric == "rank")[:1]
                yield own or ((whole,) if whole else view.facts[:1])
