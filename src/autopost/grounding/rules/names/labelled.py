"""Whose a thing is called beside its name: "A, the B repository", "B's model A", "the A dataset of B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.names.origins import same_house
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import Referent, View

_WORK = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|entr(?:y|ies)|coder)"
_BY = re.compile(rf"[\"']?, (?:the|an?) (?:[a-z\ue000-]+ ){{0,4}}?{_WORK} (?:by|of|from) (?:the )?[\"']?")
_APPOSED = re.compile(r"[\"']?, (?:the |an? )?[\"']?")
_ITS = re.compile(rf"(?:'s?)? (?:[a-z\ue000-]+ ){{0,2}}?{_WORK}\b")
_OF = re.compile(rf"[\"']? {_WORK} (?:of|by|from) (?:the )?[\"']?")
_HAS = re.compile(rf"'s? (?:[a-z\ue000-]+ ){{0,4}}?{_WORK} [\"']?")
_SAYS = re.compile(r" (?:calls|presents|bills|describes|introduces|advertises|says of|promises of) (?:its )?[\"']?")
_LABEL = re.compile(r"(?:\b(?:figures|mark|milestone|week|day) for (?:the )?[\"']?$)|^\W*(?:the )?[\"']?$")
_THEN = re.compile(r"[\"']?[^:;.\ue000]{0,50}: (?:[^:;.]{0,40}? (?:for|by|from|to) )?(?:the )?[\"']?")


_GOES_ON = re.compile(r"[^,;.:\ue000]{0,30}, (?:is|was|has|had|gained|now|stands|takes|went|rose|leads|ranks|comes|sits)\b")


@OpenRule
def labelled(view: View) -> Iterator[Verdict]:
    """Refuses a house beside a name that is another's."""
    bare = view.mentions.bare
    owners = [(ref, house_at(view, ref)) for ref in view.referents if ref.kind in {"owner", "value", "name"}]
    owners = [(ref, house) for ref, house in owners if house]
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 and not house_at(view, ref)]
    for ref in (one for one in names if not next(iter(one.subjects)).startswith("paper:")):
        for owner, house in owners:
            if not same_house(house, account(next(iter(ref.subjects)))) and _beside(bare, ref, owner, names):
                yield Verdict(ref.start, ref.end, "owner", f"{view.subject_name(ref.subjects)} is not of {house}")


def _beside(bare: str, ref: Referent, owner: Referent, names: list[Referent]) -> bool:
    """Whether the words beside a name say that it is a house's."""
    if owner.end <= ref.start:
        gap = bare[owner.end : ref.start]
        return _HAS.fullmatch(gap) is not None or _SAYS.fullmatch(gap) is not None
    gap, after = bare[ref.end : owner.start], _ITS.match(bare, owner.end)
    if _BY.fullmatch(gap) or (_OF.fullmatch(gap) and re.search(r"\bthe (?:[a-z\ue000-]+ )?[\"']?$", bare[: ref.start])):
        return True
    alone = not any(ref.end <= one.start for one in names)
    label = _LABEL.search(bare[: ref.start]) and _THEN.fullmatch(gap) and bare.startswith("'", owner.end)
    if after is None:
        return False
    closed = _GOES_ON.match(bare, after.end()) is not None
    return bool(label and alone) or (_APPOSED.fullmatch(gap) is not None and ("the" in gap or closed))
