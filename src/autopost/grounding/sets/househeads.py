"""What houses have in the head of a list: "no unsloth model made the top ten", "the only Microsoft model in the top ten is A"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import Referent, View

_KIND = r"(?P<kind>model|dataset|space|entry|name)"
_HEAD = (
    rf"(?:the )?(?:(?:trending )?(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})|"
    r"(?P<list>(?:hugging face )?(?:trending )?list))"
    r"(?: (?:trending )?(?:models|datasets|spaces))?(?=\W*$|[,.;:]| (?:of|on|is|are|and|but)\b)"
)
_NONE = re.compile(r"\b(?P<no>no) (?P<other>other )?[\"']?$")
_MADE = re.compile(
    rf"[\"']? {_KIND}s?,? (?:made(?: it (?:in)?to)?|is in|are in|is among|ranks? in|sits? in|stands? in|figures? in|reached|"
    rf"entered|appears? in|(?:is|appears?) on|made it onto|features? in) {_HEAD}"
)
_ONLY = re.compile(r"(?<!not )\bthe (?:only|sole|lone) [\"']?$")
_ONLY_IN = re.compile(rf"[\"']? {_KIND} (?:in|on|among|within) {_HEAD}(?: (?:is|was) (?:the )?[\"']?)?")
_IS = re.compile(r"[\"']?(?: (?:is|was|remains)|,) $")
_NOBODY = re.compile(
    r"\b(?:no|not one|not a single) (?:owner|account|house|publisher|organi[sz]ation|developer|company|maker|lab|author) "
    rf"(?:has|holds|places|lists|occupies|claims) more than (?P<most>{SMALL_WORDS}) {_KIND}s? (?:in|on|among) {_HEAD}"
)


_ONLY_WITH = re.compile(
    r"[\"']? is the (?:only|sole) (?:owner|account|house|publisher|organi[sz]ation|developer|company|maker|lab) "
    rf"(?:with|that has) (?:(?P<over>more than|at least) )?(?P<many>{SMALL_WORDS}) {_KIND}s? (?:in|on|among) {_HEAD}"
)
_HAS_ONE = re.compile(
    rf"[\"']?(?:, [^,;:.]{{1,40}},)? (?:has|owns|places|lists|holds) (?:an?|one|its) {_KIND} (?:in|on|among) "
    rf"(?:{_HEAD}|the (?P<of>{SMALL_WORDS}) (?:that trend|trending|ranked))"
)


@dataclass(frozen=True, slots=True)
class HouseTold:
    """Such a statement: where it stands, whether it is so, and who tells."""

    start: int
    end: int
    true: bool
    shown: str


@each_once
def houses_told(view: View) -> Iterator[HouseTold]:
    """Every such statement in the sentence."""
    bare = view.mentions.bare
    for ref in view.referents:
        house = house_at(view, ref) if ref.kind in {"owner", "value"} or len(ref.subjects) > 1 else ""
        if not house:
            continue
        none, made = _NONE.search(bare, 0, ref.start), _MADE.match(bare, ref.end)
        only, inside = _ONLY.search(bare, 0, ref.start), _ONLY_IN.match(bare, ref.end)
        if none and made and not none["other"]:
            own = _own(view, made, house)
            yield HouseTold(none.start("no"), made.end(), not own, own[0] if own else "")
        elif only and inside and (who := _who(view, only, inside)) is not None:
            own = _own(view, inside, house)
            rest = [name for name in own if name not in who.subjects and name.rpartition(":")[2] not in _entries(who)]
            yield HouseTold(
                min(only.start(), who.start), max(inside.end(), who.end), len(own) == 1 and not rest, (rest or own or [""])[0]
            )
        yield from _of_house(view, ref, house)
    for match in _NOBODY.finditer(bare):
        held = Counter(account(name) for name in _head(view, match))
        house, most = max(held.items(), key=lambda pair: pair[1], default=("", 0))
        yield HouseTold(*match.span(), most <= (small(match["most"]) or 0), house)


def _of_house(view: View, ref: Referent, house: str) -> Iterator[HouseTold]:
    """Reads "A is the only owner with two models in the top ten", "A has a dataset among the ten that trend"."""
    alone, one = _ONLY_WITH.match(view.mentions.bare, ref.end), _HAS_ONE.match(view.mentions.bare, ref.end)
    if alone:
        held = Counter(account(name) for name in _head(view, alone))
        least = (small(alone["many"]) or 0) + (alone["over"] == "more than")
        having = [name for name, count in held.items() if (count >= least if alone["over"] else count == least)]
        own = _own(view, alone, house)
        others = [name for name in having if own and name != account(own[0])]
        yield HouseTold(ref.end, alone.end(), len(own) >= least and not others, (others or own or [""])[0])
    if one:
        own = _own(view, one, house)
        yield HouseTold(ref.end, one.end(), bool(own), "")


def _entries(ref: Referent) -> set[str]:
    return {name.removeprefix("value:") for name in ref.subjects}


def _who(view: View, only: re.Match[str], inside: re.Match[str]) -> Referent | None:
    """Who is said to be the only one: named right behind "is", else right before "is the only"."""
    after = next((ref for ref in view.referents if ref.kind in {"name", "value"} and 0 <= ref.start - inside.end() <= 1), None)
    before = [
        ref for ref in view.referents if ref.end <= only.start() and _IS.fullmatch(view.mentions.bare, ref.end, only.start())
    ]
    return after or next((ref for ref in before if ref.kind in {"name", "value"}), None)


def _head(view: View, match: re.Match[str]) -> tuple[str, ...]:
    kind = match["kind"] if match["kind"] in {"model", "dataset", "space"} else "model"
    listed = view.rolls.kin(kind)
    if match.groupdict().get("of"):
        return listed[: small(match["of"]) or 0]
    return listed[: small(match["n"]) or len(listed)] if match["n"] else listed


def _own(view: View, match: re.Match[str], house: str) -> list[str]:
    """The entries of a house in the head that a match names."""
    return [name for name in _head(view, match) if of_house(name, house) or account(name) == house]
