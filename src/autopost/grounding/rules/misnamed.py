"""Whose name is wrong: where all that is said of the one who is named fails, and holds of one other alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.grounding.metrics import NOUN
from autopost.grounding.predicates import tests
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

Holds = Callable[[str], bool | None]
_WORDED = frozenset({"language", "license", "sdk", "pipeline_tag"})
_NONE = re.compile(rf"\bno {NOUN.pattern}")
_PLACE = re.compile(r" (?:place )?(?:on|among|in|of) (?:its|the|our)\b|(?=\W*$)|,")
_FEW = 2


def misnamed(view: View) -> Iterator[Verdict]:
    """Reads "Written mainly in Elixir: warp, which has no open issue": two things that hold of symphony, and of nobody else."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    if view.kind == "opinion" or view.cited or len(names) != 1 or view.populations:
        return
    own, known, said = next(iter(names[0].subjects)), view.desk.ledger.subjects, list(_said(view))
    if own not in known or len(said) < _FEW or any(holds(own) is not False for holds in said):
        return
    kin = view.rolls.covered.get(known[own].kind, ())
    meant = [name for name in kin if all(holds(name) is True for holds in said)]
    if len(meant) == 1:
        right = view.desk.name(known[meant[0]])
        message = f"what is said of {view.desk.name(known[own])} holds of {right} alone"
        yield Verdict(names[0].start, names[0].end, "wrong-subject", message, repair=right)


def _said(view: View) -> Iterator[Holds]:
    """What the sentence says that somebody may fulfil or not: a language, a place on a list, that there are none."""
    yield from (test.holds for test in tests(view) if test.label in _WORDED)
    for number in view.mentions.numbers:
        if number.form == "ordinal" and _PLACE.match(view.mentions.bare, number.end):
            yield lambda name, place=int(number.value): view.desk.place(name) == place  # type: ignore[misc]
    for match in _NONE.finditer(view.mentions.bare):
        family = str(match.lastgroup)
        yield lambda name, family=family: (  # type: ignore[misc]
            None if (fact := view.rolls.of(name, family)) is None else fact.number == 0
        )
