"""What most of a set have, or several: "MIT is the most common licence of the ten", "one of several written in Elixir"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import carries, tests
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS

_MODE = re.compile(
    r"[\"']? (?:is|was|remains) (?:by far )?the "
    r"(?:most (?:common|frequent|used|widespread|popular)|commonest|dominant|prevailing) "
    r"(?P<what>licen[cs]e|(?:main )?language|sdk|task|tag)\b"
)
_THINGS = re.compile(r"\b(?P<kind>models|datasets|spaces|repositories|projects)\b")
_SEVERAL = re.compile(
    r"\bone of (?:several|many|a few|a number of|the few|some|a handful of|numerous) (?:trending |listed )?"
    r"(?P<kind>models|datasets|spaces|repositories|projects|papers)\b"
)


@OpenRule
def modes(view: View) -> Iterator[Verdict]:
    """Refuses the value that is not the commonest in the set that is named, or among all of the kind."""
    for piece in view.mentions.attributes:
        told = _MODE.match(view.mentions.bare, piece.end)
        names = _set(view) if told and not denies(view, told.end() - 1) else ()
        metric = LABELS.get((told["what"] if told else "").removeprefix("main "), piece.label)
        held = [fact for name in names if (fact := view.rolls.of(name, metric)) is not None]
        counted = Counter(str(fact.value) for fact in held)
        own = sum(carries(piece, fact) for fact in held)
        if counted and own < max(counted.values()):
            value, most = counted.most_common(1)[0]
            yield Verdict(piece.start, piece.end, "wrong-subject", f"{value} has {most} of these, {piece.value} {own}")


def _set(view: View) -> tuple[str, ...]:
    known = [p for p in view.populations if p.readings and not p.other]
    kind = _THINGS.search(view.mentions.bare)
    return known[-1].readings[0] if known else view.rolls.kin(kind_named(kind["kind"])) if kind else ()


@OpenRule
def one_of_several(view: View) -> Iterator[Verdict]:
    """Refuses "one of several repositories written in Elixir" where there is no other."""
    for match in _SEVERAL.finditer(view.mentions.bare):
        _, end = view.clause(match.start())
        told = next((test for test in those_in(tests(view), match.end(), end) if test.label != "range"), None)
        whole = view.rolls.covered.get(kind_named(match["kind"]), ())
        held = [name for name in whole if told is not None and told.holds(name)]
        if told is not None and len(held) == 1 and not denies(view, match.start()):
            yield Verdict(*match.span(), "count", f"it holds of {view.subject_name(held)} alone")
