"""Slots left in the text, cites that are missing or unknown, characters that hide."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def left_over(view: View) -> Iterator[Verdict]:
    """A slot that code could not print."""
    for piece in view.mentions.slots:
        yield Verdict(piece.start, piece.end, "slot", f"{piece.value} names no fact that can be printed here")


def hidden(view: View) -> Iterator[Verdict]:
    """Characters that do not show or turn the reading direction: what a reader sees is not what is written."""
    folded = view.mentions.folded
    for offset in folded.hidden:
        at = next((n for n, origin in enumerate(folded.origin) if origin >= offset), len(folded.origin))
        yield Verdict(max(0, at - 1), at, "hidden", f"an invisible character (U+{ord(folded.source[offset]):04X}) stands here")


def uncited(view: View) -> Iterator[Verdict]:
    """In an issue, a reporting sentence rests on facts and says which."""
    if view.cited and not view.cites and view.kind == "report":
        yield Verdict(0, len(view.low), "uncited", "a reporting sentence cites the facts it rests on; this one cites none")


def unknown_cite(view: View) -> Iterator[Verdict]:
    """A cite names a fact of this ledger."""
    for tag in view.cites:
        if tag not in view.desk.ledger.by_tag:
            yield Verdict(0, len(view.low), "unknown-cite", f"{tag} is no fact of this edition", facts=(tag,))
