"""A name that is said to be in none of a list's: "you will not find Qwen3.8 in any of the 30 names"."""

from __future__ import annotations

import re

from autopost.grounding.view import View

LIST = re.compile(r"\b(?:names?|trending|list|ranking|thirty|30)\b")
_APPEARS = re.compile(r" (?:(?:once|even|yet) )?(?:appear|turn up|occur|show up|figure|feature|find|be found|come up)\b")
_SHORTEST = 3


def absent_name(view: View, at: int) -> bool | None:
    """Whether no entry of the trending lists has the one name in its own that the denial before a place is of; None of none."""
    if LIST.search(view.mentions.bare) is None or _APPEARS.match(view.mentions.bare, at) is None:
        return None
    low = view.low
    said = {low[one.start : one.end].strip("\"'“”") for one in view.mentions.strangers}
    said |= {low[ref.start : ref.end].strip("\"'") for ref in view.referents if ref.kind == "value"}
    said |= {match[0] for match in VERSIONED.finditer(f"{view.before} {low}")}
    words = [word for word in said if len(word) >= _SHORTEST]
    if len(words) != 1:
        return None
    entries = [name.rpartition(":")[2].lower() for names in view.rolls.trending.values() for name in names]
    return not any(words[0] in name for name in entries) if entries else None


VERSIONED = re.compile(r"\b[a-z]+\d+\.\d+\b")
