"""A denial that leaves out what it denies: "A placed a model in the top ten, B did not", "A is in it, B is not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict, sound
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import View

_NOT = re.compile(
    r"[\"']? (?P<no>(?:did|does|do|has|have|had|is|are|was|were)(?: not|n't)|(?:failed|fails) to|(?:has|had|have|"
    r"shows|places|boasts) (?:none|nothing|not one))(?=\W*$|[,;.])"
)
_IN = re.compile(
    r"\b(?:in|into|among|on|inside|within) (?:the |our |this )?[^,;:.]{0,40}$|"
    r"\b(?:made|makes|cracked|reached|entered) (?:the )?[^,;:.]{0,30}$"
)


@OpenRule
def ellipses(view: View) -> Iterator[Verdict]:
    """What is denied of the one is what is said of the other: a place in the set that is named."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "owner", "value"}]
    for n, ref in enumerate(refs[1:], 1):
        told = _NOT.match(view.mentions.bare, ref.end)
        sets = [p for p in view.populations if p.readings and refs[n - 1].end <= p.start and p.end <= ref.start]
        if told is None or not sets or not _IN.search(view.mentions.bare[: sets[-1].start]):
            continue
        whole = sets[-1].readings[0]
        said = {name.rpartition(":")[2] for name in ref.subjects}
        house = house_at(view, ref) if ref.kind != "name" else ""
        inside = [name for name in whole if said & _spelt(name) or account(name) == house]
        if not inside:
            yield sound(view, *told.span("no"))
            continue
        message = f"{inside[0].rpartition(':')[2]} is there"
        yield Verdict(ref.start, told.end(), "negation", message)


def _spelt(name: str) -> set[str]:
    """An entry with its owner and without."""
    called = name.rpartition(":")[2]
    return {called, called.rpartition("/")[2]}
