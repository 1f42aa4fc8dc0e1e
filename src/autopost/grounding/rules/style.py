"""House style: filler words, and lengths that the page has room for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import FILLER

HEADLINE, BLURB = 90, 110


def filler(view: View) -> Iterator[Verdict]:
    """Words that the house style refuses: a blocker in headlines and the lead, a warning elsewhere."""
    for match in FILLER.finditer(view.mentions.bare):
        strict = "/headline/" in view.pointer or view.pointer.startswith("/lead/")
        text = view.mentions.folded.text[match.start() : match.end()]
        yield Verdict(
            match.start(), match.end(), "filler", f"“{text}” is filler: say what happened", "blocker" if strict else "warning"
        )


def length(view: View) -> Iterator[Verdict]:
    """Headlines hold 90 characters, a tool's line 110."""
    most = HEADLINE if view.pointer.endswith("/headline/text") else BLURB if re.search(r"/blurb/text$", view.pointer) else 0
    size = len(view.mentions.folded.source)
    if most and size > most:
        yield Verdict(0, len(view.low), "length", f"{size} characters where {most} fit")
