"""A list of names of which one is nobody's: "in order: A, B, C and papercraft-studio"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import ordinary

_JOINED = re.compile(r"[\"'\ue000]?(?:, and |, | and )[\"']?")
_WORD = re.compile(r"(?P<name>[a-z][a-z\d]*(?:[-_.][a-z\d]+)*)(?=[\"']?(?:\W*$|[,;.)]| and | (?:each|all|both|together)\b))")


def enlisted(view: View) -> Iterator[Verdict]:
    """What ends a row of two names or more, and is no word of the language, is a name that the ledger would have to know."""
    bare = view.mentions.bare
    refs = [ref for ref in view.referents if ref.kind in {"name", "value", "owner"}]
    for one, two in pairwise(refs):
        joint = _JOINED.match(bare, two.end)
        if joint is None or not _JOINED.fullmatch(bare[one.end : two.start]):
            continue
        word = _WORD.match(bare, joint.end())
        if word is None or _plain(word["name"]):
            continue
        yield Verdict(*word.span("name"), "unknown-name", f"{word['name']} is no name in this edition's ledger")


def _plain(word: str) -> bool:
    return re.search(r"[_\d]", word) is None and all(ordinary(part) for part in re.split(r"[-.]", word))
