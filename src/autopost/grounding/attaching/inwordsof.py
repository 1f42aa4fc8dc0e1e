"""Names that stand in what is told of somebody else: "A's assistant for Claude Code, Codex and Hermes Agent added 5,327"."""

from __future__ import annotations

import re

from autopost.grounding.view import Referent, View

_ROW_LED = re.compile(
    r"\b(?:for|with|inside|across|like|such as|into|has|lets|in|on|between|around) "
    r"(?:[\w\ue000.+-]+(?: (?!and\b|or\b)[\w\ue000.+-]+){0,3}(?:,? (?:and|or) |, )){0,9}[\"']?$"
)


def in_words_of(view: View, ref: Referent) -> bool:
    """Reads "A's assistant for Claude Code, Codex and Hermes Agent added 5,327": a name that a source of A's has, not who did."""
    bare, said = view.mentions.bare, view.low[ref.start : ref.end]
    if not _ROW_LED.search(bare[: ref.start]):
        return False
    before = (one for one in view.referents if one.end <= ref.start and one.kind in {"name", "owner"} and len(one.subjects) == 1)
    names = {name for one in before for name in one.subjects} - ref.subjects
    passages = (
        str(fact.value).lower() for name in names for fact in view.desk.by_subject.get(name, ()) if fact.kind == "passage"
    )
    return any(said in text for text in passages)
