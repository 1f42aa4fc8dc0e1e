"""A sentence read again with other words in it, by the rules as they are: what is found then says what was wrong before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from autopost.folding import Folded
from autopost.grounding.mentions.mentions import read
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.scoping import open_scope
from autopost.grounding.view import View

Judge = Callable[[View], tuple[list[Verdict], list[Verdict]]]
"""What the rules find in a sentence, and what they bind."""


def reworded(view: View, text: str) -> View:
    """The same place in the text with other words."""
    mentions = read(Folded.of(text), view.desk.aliases, view.desk.ledger.edition, view.day_before)
    return replace(view, mentions=mentions, facts=view.facts if view.cited else open_scope(view.desk, mentions, view.carried))
