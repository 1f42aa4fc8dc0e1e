"""Between whom a set lies that is named: "the first four models, from A to B"; "all four Spaces, C included"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.rolls import is_entry
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_FROM = re.compile(
    r"(?: (?:on|of|in|among|at) [^,.;:]{0,40})?,? (?:reaching |running |ranging |all the way )?from (?:the |\ue000++'s )*[\"']?$"
)
_TO = re.compile(r"[\"']? (?:(?:right |all the way )?(?:down |up )?to|through) (?:the |\ue000++'s )*[\"']?")
_INCLUDED = re.compile(r"[\"']?(?: itself)? (?:included|among them)\b")
_OPENED = re.compile(r"[^.;:]{0,60}, (?:the |\ue000++'s )*[\"']?$")


@OpenRule
def ends_of(view: View) -> Iterator[Verdict]:
    """Refuses ends of a set that are not the first and the last of it, and whoever is included and is none of it."""
    names = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    sets = [known for known in view.populations if known.readings and known.known and not known.other]
    for known in sets:
        for one, two in pairwise(names):
            told = one.start >= known.end and _FROM.fullmatch(view.mentions.bare[known.end : one.start])
            if told and _TO.fullmatch(view.mentions.bare, one.end, two.start):
                yield from _wrong_ends(view, known, one, two)
        after = next((ref for ref in names if ref.start >= known.end), None)
        if after is None or not _INCLUDED.match(view.mentions.bare, after.end):
            continue
        opened = _OPENED.fullmatch(view.mentions.bare[known.end : after.start])
        if opened and not any(_in(after, reading) for reading in known.readings):
            yield Verdict(after.start, after.end, "count", f"{view.subject_name(after.subjects)} is none of these {known.size}")


def _wrong_ends(view: View, known: Population, one: Referent, two: Referent) -> Iterator[Verdict]:
    ends = [(reading[0], reading[-1]) for reading in known.readings]
    if any((_in(one, pair[:1]) and _in(two, pair[1:])) or (_in(two, pair[:1]) and _in(one, pair[1:])) for pair in ends):
        return
    wrong = one if not any(_in(one, pair) for pair in ends) else two
    yield Verdict(wrong.start, wrong.end, "rank", f"{view.subject_name(wrong.subjects)} is at no end of these {known.size}")


def _in(ref: Referent, names: tuple[str, ...]) -> bool:
    return is_entry(next(iter(ref.subjects)), names)
