"""Owners who alone have so many on a list: "Jackrong is the only owner besides NVIDIA with two datasets in the top ten"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_at
from autopost.grounding.view import View

_N = rf"{SMALL_WORDS}|\d{{1,3}}"
_ALONE = re.compile(
    r"\b(?P<only>(?:the )?(?:only|sole)(?: other)?(?: two| three)?) "
    r"(?:owner|publisher|house|account|uploader|organi[sz]ation|lab|compan|name)(?:s|y|ies)?"
    r"(?:,? (?:besides|apart from|aside from|other than|except(?: for)?|alongside|next to) \ue000++(?: and \ue000++)?,?)? "
    rf"(?:with|to (?:have|hold|place)|that (?:has|holds)|having|holding|which has) (?P<least>more than |at least )?(?P<n>{_N}) "
    r"(?P<kind>model|dataset|space|entr|place|name)(?:s|y|ies)?(?: of its own)?"
    rf"(?: (?:in|among|on) (?:the )?(?:(?:top|first|leading) (?P<k>{_N})|(?:[a-z\ue000']+ ){{0,2}}?(?:list|ranking|chart)))"
)


def sole_owners(view: View) -> Iterator[tuple[int, int]]:
    """Every such clause whose owners, all of them together, are just those that have so many there."""
    for match in _ALONE.finditer(view.mentions.bare):
        start, _ = view.clause(match.start())
        refs = [ref for ref in view.referents if start <= ref.start < match.end() and ref.kind in {"owner", "value", "name"}]
        said = [house_at(view, ref) for ref in refs]
        kind = match["kind"] if match["kind"] in view.rolls.trending else listed_kind(view.mentions.bare)
        names, head = view.rolls.trending.get(kind, ()), small(match["k"]) if match["k"] else 0
        often = Counter(account(name) for name in names[: head or len(names)])
        wanted = (small(match["n"]) or 0) + ((match["least"] or "").startswith("more"))
        held = {house for house, size in often.items() if size >= wanted > 1}
        exact = match["least"] or all(often[house] == wanted for house in held)
        if said and all(said) and {*said} == held and exact and (head or 0) <= len(names):
            yield match.span()
