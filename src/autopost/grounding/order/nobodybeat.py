"""Whom nobody beat: "Over the last day no gainer in the top ten beat A", "no other project gained more than A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.attaching.measuring import measured
from autopost.grounding.kept import once
from autopost.grounding.sets.nobodyelse import KINDS
from autopost.grounding.view import View

_TOLD = re.compile(
    rf"\b(?:no|not one|not a single|none of the) (?:other )?(?:[a-z]+ )??(?P<kind>{KINDS}|gainers?|climbers?|risers?|movers?)\b"
    r"(?P<where>(?: (?!beat|top|surpass|match|out|did|gain)[\w\ue000'-]+| top){0,7}?) (?:has |have )?"
    r"(?:beats?|beat(?:en)?|tops?|topped|betters?|bettered|surpass(?:es|ed)|outd(?:id|oes|one)|out(?:drew|gained|grew|ran|paced)|"
    r"did better than|(?P<gained>gained|added|won|took|drew) (?:more|as (?:many|much))(?: (?:new )?[a-z]+)? (?:than|as))"
    r" (?:that of |those of )?[\"']?(?=\ue000)"
)


@dataclass(frozen=True)
class Unbeaten:
    """Where it is told, of whom, and whether nobody of the set, or of all of the kind, has more."""

    start: int
    end: int
    subject: str
    true: bool


@once
def unbeaten(view: View) -> tuple[Unbeaten, ...]:
    """Every such statement of which the figures are known."""
    return () if view.cited else tuple(_read(view))


def _read(view: View) -> Iterator[Unbeaten]:
    known = view.desk.ledger.subjects
    for match in _TOLD.finditer(view.mentions.bare):
        at = match.end()
        ref = next((one for one in view.referents if one.start == at and len(one.subjects) == 1 and one.kind == "name"), None)
        name = next(iter(ref.subjects)) if ref else ""
        if ref is None or name not in known:
            continue
        kind = known[name].kind
        sets = [one.readings[0] for one in view.populations if match.start() <= one.start < at and len(one.readings) == 1]
        families = {family for _, _, family in view.nouns} or {"stars" if kind == "repository" else "likes"}
        gained = bool(match["gained"] or re.match(r"gain|climb|ris|mov", match["kind"]) or view.mentions.windows)
        among = sets[0] if sets else view.rolls.covered.get(kind, ())
        for family in families if len(families) == 1 else ():
            own = measured(view, name, family, changes=gained)
            others = [measured(view, one, family, changes=gained) for one in among if one != name]
            values = [value for value in others if value is not None]
            if own is not None and values and 2 * len(values) >= len(others):
                yield Unbeaten(match.start(), ref.end, name, own >= max(values))
