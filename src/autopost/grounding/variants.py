"""Variants told by a part of their name: "the NVFP4 version", "an FP8 build", "the E4B variant" of a model that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autopost.grounding.mentions import Mentions
from autopost.grounding.rolls import Rolls
from autopost.grounding.view import Referent, View

_VARIANT = re.compile(
    r"\b(?:the|an?|its|their|another) (?P<part>[a-z]+\d[a-z\d]*|\d+b|gguf|awq|mlx|int\d|reasoning|instruct|base) "
    r"(?:version|variant|build|quant|cut|edition|quanti[sz]ation|sibling)\b"
)
_PARTS = re.compile(r"[a-z\d]+")


def variants(mentions: Mentions, rolls: Rolls, carried: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a variant is told, and which entry of a list it is; only where it is one alone."""
    for match in _VARIANT.finditer(mentions.folded.low):
        kin = [entry for entry in rolls.models if match["part"] in _pieces(entry) and _of_family(mentions, carried, entry)]
        if len(kin) == 1:
            yield match.start(), match.end(), kin[0]


def variant_refs(view: View) -> Iterator[Referent]:
    """The same, as somebody the sentence speaks of."""
    known = view.desk.ledger.subjects
    for start, end, entry in variants(view.mentions, view.desk.rolls, view.carried):
        name = entry if entry in known else f"value:{entry.removeprefix('hf:model:')}"
        yield Referent(start, end, frozenset({name}), "role")


def _pieces(name: str) -> list[str]:
    return _PARTS.findall(name.rpartition("/")[2].lower())


def _of_family(mentions: Mentions, carried: Sequence[str], entry: str) -> bool:
    """Whether the text names somebody whose name begins like the entry's."""
    named = (name.hit.alias.printed for name in mentions.names if name.hit is not None)
    return any(_pieces(name)[:1] == _pieces(entry)[:1] for name in (*named, *carried))
