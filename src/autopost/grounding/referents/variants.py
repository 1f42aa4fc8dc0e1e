"""Variants told by a part of their name: "the NVFP4 version", "an FP8 build", "the E4B variant" of a model that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.desk import Desk
from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.referents.rolls import Rolls, account
from autopost.grounding.view import Referent, View

_VARIANT = re.compile(
    r"\b(?:the|an?|its|their|another) (?P<part>[a-z]+\d[a-z\d]*|\d+[bm]|gguf|awq|mlx|int\d|pro|flash|mini|lite|plus|"
    r"max|turbo|preview|coder|reasoning|instruct|base) "
    r"(?:embedding |base |text )?(?:version|variant|model|one|build|quant|cut|edition|quanti[sz]ation|sibling)\b"
)
_THING = r" (?:embedding |base |text )?(?:model|version|variant)\b"
_OF_HOUSE = re.compile(
    rf"'s? (?:own |new |official )?(?P<part>[a-z]+\d[a-z\d]*|gguf|awq|mlx|int\d|\d+[bm](?={_THING}))"
    rf"(?={_THING}| (?:and|is|was|at|in|ranks?|ranked|stands?|sits?|comes?|has|follows|number|no\.)\b| \d|\W*$|[,;:.)])"
)
"""Reads "zai-org's own FP8 at 19", "Google's E4B is 36th"."""
_ALONE = re.compile(
    r"\b(?:the|its) (?P<part>[a-z]+\d+[a-z]*(?:-[a-z]+)*|\d+[bm])"
    r"(?= (?:number|and|is|was|at|ranks?|ranked|stands?|sits?|comes?|has|follows|with)\b|\W*$|[,;:.)])"
)
"""Reads "Google's two Gemma 4 models, the 31B and the E4B"."""
_PART = re.compile(
    r"(?<![\w-])(?P<part>[A-Z][a-z]{2,})(?='s\b| (?:and|is|was|at|ranks?|stands?|sits?|comes?|has|had|with|gained|added|counts|"
    r"version)\b|\W*$|[,;:.)])"
)
"""Reads "DeepSeek's two V4 models: Pro has 534,942 downloads and Flash 489,465"."""
_PARTS = re.compile(r"[a-z\d]+")


def variants(mentions: Mentions, rolls: Rolls, carried: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a variant is told, and which entry of a list it is; only where it is one alone."""
    for match in _VARIANT.finditer(mentions.folded.low):
        kin = [entry for entry in rolls.models if match["part"] in _pieces(entry) and _of_family(mentions, carried, entry)]
        if len(kin) == 1:
            yield match.start(), match.end(), kin[0]
    yield from _of_houses(mentions, rolls, carried)
    for match in _PART.finditer(mentions.folded.text):
        own = [
            entry for entry in rolls.models if match["part"].lower() in _pieces(entry) and _of_family(mentions, carried, entry)
        ]
        if len(own) == 1 and not any(name.start <= match.start() < name.end for name in mentions.names):
            yield *match.span("part"), own[0]


def _of_houses(mentions: Mentions, rolls: Rolls, carried: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The same where the house is named and no noun follows; only where the house has one alone."""
    named = [(name, name.hit.alias.printed.lower()) for name in mentions.names if name.hit is not None]
    told = [(match, [house]) for name, house in named if (match := _OF_HOUSE.match(mentions.folded.low, name.end))]
    told += [(match, [house for _, house in named]) for match in _ALONE.finditer(mentions.folded.low)]
    for match, houses in told:
        named_so = [entry for entry in rolls.models if _ends_so(entry, match["part"])]
        own = [entry for entry in named_so if account(entry) in houses]
        if match.re is _ALONE:
            own += [entry for entry in named_so if entry not in own and _of_family(mentions, carried, entry)]
        own = own or [entry for entry in named_so if {*houses} & {*_PARTS.findall(account(entry))}]
        if len(own) == 1 and (len(houses) == 1 or _of_family(mentions, carried, own[0])):
            yield *match.span("part"), own[0]


def told_by_part(mentions: Mentions, desk: Desk, carried: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Whoever is told by a part of a name, or by having the same."""
    yield from variants(mentions, desk.rolls, carried)


def variant_refs(view: View) -> Iterator[Referent]:
    """The same, as somebody the sentence speaks of."""
    known = view.desk.ledger.subjects
    for start, end, entry in variants(view.mentions, view.desk.rolls, view.carried):
        name = entry if entry in known else f"value:{entry.removeprefix('hf:model:')}"
        yield Referent(start, end, frozenset({name}), "role")


def _ends_so(entry: str, part: str) -> bool:
    """Whether a part is one of a name's, or, with several words on hyphens, what it ends with: "its N2-mini"."""
    return entry.lower().endswith(f"-{part}") if "-" in part else part in _pieces(entry)


def _pieces(name: str) -> list[str]:
    return _PARTS.findall(name.rpartition("/")[2].lower())


def _of_family(mentions: Mentions, carried: Sequence[str], entry: str) -> bool:
    """Whether the text names somebody whose name begins like the entry's."""
    named = (name.hit.alias.printed for name in mentions.names if name.hit is not None)
    line = _pieces(entry)[:1]
    return any(_pieces(name)[:1] == line or {*line} <= {*_PARTS.findall(name.lower())} for name in (*named, *carried))
