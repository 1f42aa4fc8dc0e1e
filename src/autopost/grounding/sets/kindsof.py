"""How many kinds there are in a set: "two tags cover all eight", "the ten come from nine accounts", "in four languages"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import View

_KINDS = re.compile(
    r" (?:different |separate |distinct )?(?:main )?(?:(?P<pipeline_tag>(?:task )?tags|tasks)|(?P<language>languages)|"
    r"(?P<license>licen[cs]es)|(?P<sdk>sdks|toolkits)|(?P<owner>owners|accounts|publishers|houses|makers|organi[sz]ations))\b"
)
_BETWEEN = re.compile(
    r"\b(?:cover|make up|account for|supply|share|split|between them|divide|are behind|stand behind|fill|provide|use[ds]?|"
    r"come from|written in|spread over|spread across|go to|belong to|there are|from)\b"
)


def kinds_of(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Two tags cover all eight models": so many different values the members of a set have."""
    told = _KINDS.match(view.mentions.bare, number.end) if number.form == "count" and not view.cited else None
    if told is None or _BETWEEN.search(view.mentions.bare) is None:
        return
    for names in _sets(view):
        values = {_value(view, name, str(told.lastgroup)) for name in names}
        if "" not in values and len(values) == number.value and len(names) > 1:
            yield (view.desk.by_subject[names[0]][0],)


def _sets(view: View) -> Iterable[tuple[str, ...]]:
    named = [names for known in view.populations if not known.other for names in known.readings]
    return named or view.spoken


def _value(view: View, name: str, metric: str) -> str:
    if metric == "owner":
        return account(name)
    fact = view.rolls.of(name, metric)
    return "" if fact is None else str(fact.value).lower()
