"""Who is said to be the one that published a thing: "it was moonshotai itself that published Kimi-K2.7-Code-GGUF"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_IT_WAS = re.compile(r"\bit (?:is|was) (?P<not>not )?(?:the )?[\"']?$")
_THAT = re.compile(
    r"[\"']?(?: itself| themselves)?,? (?:that|which|who) (?:published|made|released|uploaded|built|created|trained|wrote|owns|"
    r"submitted|put out|brought out) (?:the )?(?:(?:trending|new|leading) )?[\"']?"
)


@OpenRule
def published(view: View) -> Iterator[Verdict]:
    """Refuses the house where the thing that is named is of another account."""
    for ref in view.referents:
        house = house_at(view, ref)
        was = _IT_WAS.search(view.mentions.bare, 0, ref.start) if house else None
        named = next((one for one in view.referents if one.start >= ref.end and one.kind in {"name", "value"}), None)
        if was is None or named is None or not _THAT.fullmatch(view.mentions.bare, ref.end, named.start):
            continue
        names = [name for name in named.subjects if "/" in name]
        listed = [entry for name in named.subjects for _, entry in view.rolls.entries(name.removeprefix("value:"))]
        own = [one for one in (*names, *listed) if of_house(one, house) or account(one) == house]
        if (names or listed) and bool(own) == bool(was["not"]):
            yield Verdict(ref.start, ref.end, "owner", f"this is of {account((*names, *listed)[0])}")
