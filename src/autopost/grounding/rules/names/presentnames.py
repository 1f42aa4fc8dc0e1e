"""A name that is said to be in one of a list's, and is in none: "there is one that carries Qwen3.8 in its name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.nameparts import LIST, VERSIONED, in_no_name
from autopost.grounding.view import View

_THERE = re.compile(
    r"(?:\bdo(?:es)? (?:appear|turn up|show up|occur|feature|figure|come up)|\b(?:one|an?|some)(?: [a-z]+){0,2} "
    r"(?:that |which )?(?:carries|"
    r"carry|bears|contains|has|have|with|called|named)|\bnot without an?)\b"
)
_DENIED = re.compile(r"\b(?:not?|none|nobody|nowhere|nothing|neither|never|in vain|empty-handed|missing|absent|lacks?|without)\b")


@OpenRule
def present_names(view: View) -> Iterator[Verdict]:
    """Refuses it where no entry of a trending list has it in its name."""
    said = {match[0] for match in VERSIONED.finditer(view.low)}
    there = _THERE.search(view.mentions.bare)
    if len(said) != 1 or there is None or LIST.search(view.mentions.bare) is None:
        return
    if not there[0].startswith("not") and (denies(view, there.start()) or _DENIED.search(view.mentions.bare)):
        return
    word = said.pop()
    if in_no_name(view, word):
        yield Verdict(*there.span(), "absence", f"no entry has {word} in its name")
