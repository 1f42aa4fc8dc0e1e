"""To whom the words give a licence, a language or an SDK where the names come after it, or all of some have it."""

from __future__ import annotations

import re

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.view import Referent, View

_GIVEN = re.compile(
    r"\"?(?: again| also| too| only)?(?: (?:(?:is|was) )?(?:that|the (?:main )?(?:language|licen[cs]e|sdk)))?"
    r" (?:for|of|in the case of|goes to|belongs to) (?:both )?(?:the )?|\"? \(|"
    r" (?:[a-z]+ ){0,2}(?:projects?|repository|repositories|ones?|entry|entries|models?|datasets?|tools?|spaces?|gainers?)"
    r"(?:,|:| is| are| being|, namely) "
)
_ALSO = re.compile(r",? and (?:for )?(?:the )?|, (?:for )?(?:the )?")
_EACH = re.compile(
    r"\b(?:both|each|all)(?: (?:are|is|of them|written|licensed|mainly|published|released|tagged|in|under|the|built|with))* $"
)


def given_to(view: View, piece: Piece) -> frozenset[str]:
    """Reads "MIT for A and B", "Rust (A)", "one Rust project, A", "A and B, both in Rust": to whom the words give it."""
    bare = view.mentions.bare
    refs = [ref for ref in view.referents if ref.kind in {"name", "owner"}]
    led = _GIVEN.match(bare, piece.end)
    start = next((start for start, end in view.segments if start <= piece.start <= end), 0)
    # "A is a Rust project, B a Python one": the clause has its subject.
    if led and led[0].endswith(", ") and any(start <= ref.start < piece.start for ref in refs):
        led = None
    after = _in_a_row(bare, [ref for ref in refs if ref.start >= led.end()], led.end()) if led else []
    if after:
        return frozenset(name for ref in after for name in ref.subjects)
    before = [ref for ref in refs if ref.end <= piece.start and ref.kind == "name"]
    if before and _EACH.search(bare[before[-1].end : piece.start]):
        pairs = zip(before[-2:-1], before[-1:], strict=False)
        joined = [(a, b) for a, b in pairs if _ALSO.fullmatch(bare[a.end : b.start]) or bare[a.end : b.start] == " nor "]
        return frozenset(name for pair in joined for ref in pair for name in ref.subjects)
    return frozenset()


def _in_a_row(bare: str, refs: list[Referent], at: int) -> list[Referent]:
    found: list[Referent] = []
    for ref in refs:
        gap = bare[at : ref.start]
        if gap.strip() and not (found and _ALSO.fullmatch(gap)):
            break
        found.append(ref)
        at = ref.end
    return found
