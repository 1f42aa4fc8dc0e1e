"""What is told as a house's own is of it: "zai-org has three there: A, B and C", "Google is on it twice, sixth with D"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import Referent, View

_HAS = re.compile(
    r"(?:'s)? (?:account )?(?:itself )?(?:also )?(?:has|have|holds?|had|placed?|places|supplies|supplied|takes?|took|"
    r"fills?|is on|is in|is there|appears?|turns up|lands?|comes up|features|counts|sends?|fields?|occupies|contributes|provides|"
    r"is behind|owns|is listed|stands|is represented)\b[^.;\ue000]*?"
    r"(?:: |,? with |,? through |,? by |,? namely |, )(?:the |its |a )*[\"']?"
)
_PLACE = r"(?:(?:at |in |on )?(?:the )?(?:numbers?|places?|ranks?|positions?)? ?[\da-z]+(?: place| spot)?)"
_WITH = re.compile(
    rf"[\"']?(?: {_PLACE})?(?:,? (?:and|then)|,)?(?: {_PLACE})?(?:,? (?:and|,))?(?: {_PLACE})?(?: with)? (?:the |its )*[\"']?"
)
_EDITION = re.compile(r"\b(?:versions?|editions?|builds?|ggufs?|quanti[sz]\w+|copies|cuts?) of (?:both )?(?:the )?[^.;:]*$")
_OTHERWISE = re.compile(
    r"\b(?:than|behind|ahead|besides?|unlike|over|above|below|between|after|before|beating|derived|derivatives?|based|other|"
    r"others|except|but|not|while|against|from|more|fewer|overt\w+|names?|passed|leads?|trails?)\b"
)


@OpenRule
def of_house(view: View) -> Iterator[Verdict]:
    """Refuses an entry that is listed as a house's own and is another's."""
    bare = view.mentions.bare
    owners = [ref for ref in view.referents if ref.kind == "owner" or (ref.kind == "value" and "/" not in "".join(ref.subjects))]
    for owner in owners[:1]:
        house = house_at(view, owner)
        names = [
            ref for ref in view.referents if ref.start >= owner.end and ref.kind in {"name", "value"} and len(ref.subjects) == 1
        ]
        if not house or len(owners) > 1 or not names or not _HAS.fullmatch(bare, owner.end, names[0].start):
            continue
        if _OTHERWISE.search(bare[owner.end : names[0].start]):
            continue
        for n, ref in enumerate(names):
            if n and not _WITH.fullmatch(bare, names[n - 1].end, ref.start):
                break
            if not _his(view, house, ref, edition=_EDITION.search(bare[: ref.start]) is not None):
                yield Verdict(ref.start, ref.end, "owner", f"this is none of {house}")


def _his(view: View, house: str, ref: Referent, *, edition: bool) -> bool:
    """Whether the house has it, or an edition of it, anywhere in the ledger; of what nobody is known to have, anything may be."""
    said = next(iter(ref.subjects)).removeprefix("value:")
    name = said.rpartition(":")[2].rpartition("/")[2].lower()
    known = [*view.desk.ledger.subjects, *(one for names in view.rolls.trending.values() for one in names)]
    owners = {account(one) for one in known if name == one.rpartition("/")[2].lower() or (edition and name in one.lower())}
    owners |= {str(f.value).lower() for f in view.desk.by_subject.get(said, ()) if f.metric == "organization"}
    return not owners or house in owners
