"""Which language, licence, SDK or tag a set has most often: "Shell is the most frequent language among the ten"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import carries
from autopost.grounding.view import View

_MODE = re.compile(
    r"[\"']? (?:is|was|remains) the (?:(?P<low>rarest|least (?:common|frequent|used))|most (?:common|frequent|"
    r"used|popular)|commonest|"
    r"leading|dominant) (?:main )?(?:language|licen[cs]e|sdk|tag|task|choice)\b"
)


def as_mode(view: View, piece: Piece) -> bool:
    """Whether something is said to be had most often by a set that is named, which is looked up here."""
    return bool(view.populations) and not view.cited and _MODE.match(view.mentions.bare, piece.end) is not None


@OpenRule
def commonest(view: View) -> Iterator[Verdict]:
    """Whatever is said to be had most often by a set that is named is had by no fewer than anything else."""
    sets = [reading for known in view.populations if not known.other for reading in known.readings]
    for piece in view.mentions.attributes if sets else ():
        told = _MODE.match(view.mentions.bare, piece.end)
        if told is None:
            continue
        said = piece.value.lower()
        for reading in sets:
            facts = [fact for name in reading if (fact := view.rolls.of(name, piece.label)) is not None]
            often = Counter(str(fact.value).lower() for fact in facts)
            same = next((str(fact.value).lower() for fact in facts if carries(piece, fact)), said)  # "Apache 2.0" is apache-2.0
            best = (min if told["low"] else max)(often.values(), default=0)
            if often and often[same] == best:
                yield Verdict(*told.span(), facts=(next(fact.tag for fact in facts if str(fact.value).lower() == same),))
                break
        else:
            right = ", ".join(f"{name} {count}" for name, count in often.most_common(2))
            yield Verdict(piece.start, told.end(), "superlative", f"in this set it is {right}")
