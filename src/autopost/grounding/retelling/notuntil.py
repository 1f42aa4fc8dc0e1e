"""A denial up to something, of what a source says to be so only after it: "don't learn skills until they are told to"."""

from __future__ import annotations

import re

from autopost.grounding.desk import stems
from autopost.grounding.retelling.kindred import meant
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.view import View

_UNTIL = re.compile(r"[^.;:]{1,80}? (?:until|unless|before|till)\b(?P<then>[^.;:,]*)")
_ONLY = re.compile(r"\bonly (?:after|once|when|if|on|with|upon|following)\b|\b(?:until|unless)\b")
_SHARED = 2


def only_after(view: View, start: int) -> bool:
    """Reads "don't learn skills until they are told to" of "skills are learnt only after instructions": denied of before."""
    until = _UNTIL.match(view.mentions.bare, start)
    if until is None or any(start <= n.start < until.end() for n in view.mentions.numbers):
        return False
    words = stems(view.mentions.bare[start : until.end()]) - EMPTY
    for passage in (view.desk.passages[fact.tag] for fact in view.facts if fact.kind == "passage"):
        for part in _PARTS.split(passage):
            known, only = meant(stems(part)), _ONLY.search(part)
            then = stems(until["then"]) - EMPTY
            after = meant(stems(part[only.end() :])) if only else frozenset()
            if only and len(words & known) > _SHARED and then & after and 2 * len(words & known) >= len(words):
                return True
    return False


_PARTS = re.compile(r"[.;:!?](?=\s)")
