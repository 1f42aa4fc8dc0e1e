"""Sets of those who have least, of what nobody has measured: "the week's ten smallest gainers", "the ten trailing Spaces"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_LOW = r"(?:smallest|lowest|weakest|slowest|poorest|meagrest|tiniest|least|worst)"
_END = r"(?:trailing|hindmost|rearmost|bottom|lowest|last)"
_THINGS = r"(?:models|datasets|spaces|papers|repositories|repos|projects|entries|names|ones|those)"
_GAIN = r"(?:gain(?:er)?s?|risers?|climbers?|growers?|movers?|growth|rises?|increases?|climbs?)"
_OWN = rf"(?:\b(?:the|these|those|our|[a-z]+'s)|(?<=\ue000)) (?:(?P<n>{SMALL_WORDS}|\d{{1,3}}) )?"
_SOME = r"(?: (?!(?:of|in|and|is|was|to|the)\b)[a-z\ue000-]+?){0,3}?"
_GAINERS = (
    re.compile(rf"{_OWN}(?:{_LOW}|trailing|bottom){_SOME}[ -]{_GAIN}\b(?!-)"),
    re.compile(
        rf"{_OWN}(?:[a-z]+ ){{0,2}}?{_THINGS}(?: (?:here|tracked))? (?:"
        rf"(?:with|having|that (?:had|have)|making) (?:the|\ue000++) {_LOW}{_SOME} {_GAIN}|"
        r"(?:that|which) (?:has |have |had )?(?:gr[eo]wn?|gained|risen|rose|added|climbed|moved)(?: the)? "
        rf"(?:fewest|{_LOW}))\b"
    ),
    re.compile(
        rf"(?:\bthe|[a-z]'s|(?<=\ue000)) (?:bottom|trailing|lowest|smallest)[ -](?P<n>{SMALL_WORDS}|\d{{1,3}}){_SOME} "
        rf"(?:{_GAIN}|repositories|projects)\b"
    ),
    re.compile(rf"{_OWN}(?:trailing|bottom|slowest-[a-z]+|least-[a-z]+ing) (?:repositories|projects)\b"),
)
"""Reads "the week's smallest gainer", "the ten repositories with the smallest gains", "the ten that grew least"."""
_ENDS = re.compile(
    rf"\b(?:the|these|those|our) (?:(?P<n>{SMALL_WORDS}|\d{{1,3}}) {_END}|{_END}[ -](?P<m>{SMALL_WORDS}|\d{{1,3}}))"
    r"(?: (?:trending|listed|ranked))? (?P<kind>models|datasets|spaces|papers)\b"
)
"""Reads "the ten trailing Spaces", "the bottom three Spaces"."""
_HERE = re.compile(
    rf"\b(?:listed|named|measured|given|here|(?:in|of) (?:this|the|our|today's) (?:edition|issue|table|ledger)|"
    rf"(?:of|among|(?<!one )in|on) (?:all )?(?:the |these |those |our |its )?(?:{SMALL_WORDS}|\d{{1,3}}(?![\d,.])|top|first|"
    rf"ones)\b)"
)


@OpenRule
def low_sets(view: View) -> Iterator[Verdict]:
    """Refuses the smallest of all that are tracked, which nobody has listed, and the end of a list that is the whole of it."""
    for told in (match for pattern in _GAINERS for match in pattern.finditer(view.mentions.bare)):
        if not _framed(view, told, small(told["n"] or "") or 1):
            message = "of these the edition has no list: the gains it gives are the largest of all that are tracked"
            yield Verdict(*told.span(), "superlative", message)
    for told in _ENDS.finditer(view.mentions.bare):
        kind = told["kind"].removesuffix("s")
        order = view.rolls.trending.get(kind, ()) or view.rolls.by(kind, "upvotes")
        if 0 < len(order) <= (small(told["n"] or told["m"]) or 0):
            yield Verdict(*told.span(), "superlative", f"the list has no more than {len(order)}, so that these are not its end")


def _framed(view: View, told: re.Match[str], size: int) -> bool:
    """Whether a larger set is named, here or before, of which these are the least; of models, all that are measured are given."""
    sets = [known for known in view.populations if known.end <= told.start() or told.end() <= known.start]
    larger = [*(names for known in sets for names in known.readings), *view.spoken, *(claim.members for claim in view.counted)]
    named = {*view.told, *view.named}
    of_models = any(family != "stars" for *_, family in view.nouns) or any(not name.startswith("gh:") for name in named)
    beside = view.mentions.bare[: told.start()] + "." + view.mentions.bare[told.end() :]
    unread = _HERE.search(beside) is not None and not any(known.readings for known in sets)
    return of_models or any(len(names) > size for names in larger) or len(named) > size + 1 or unread
