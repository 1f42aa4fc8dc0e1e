"""Houses and languages that are said to have fewest, of which no count says so: "six of the 30, fewer than any other account"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_WHO = r"(?:account|publisher|owner|house|maker|organi[sz]ation|lab|company|family|language|licen[cs]e|task|sdk)"
_FEWEST = re.compile(
    r"\b(?:fewer|less)(?: (?:of )?(?:the |those |these )?(?:[a-z\d]+ ){0,4}?)? ?(?:(?:on|in|among) [^.;:,]{1,40}? )?"
    rf"than (?:(?:by|from|in|for|of|to|under|with) )?(?:any (?:other )?{_WHO}|(?P<one>anyone|anybody)(?: else)?)\b|"
    rf"\bno (?:other )?{_WHO} (?:has|have|had|supplies|holds|lists|places|owns|lands|contributes|provides)"
    r"(?: [a-z]+)? (?:fewer|less)\b"
)


@OpenRule
def fewer_than_any(view: View) -> Iterator[Verdict]:
    """Where a house or a language is said to be listed less often than any other: some are listed but once."""
    for told in _FEWEST.finditer(view.mentions.bare):
        if told["one"] and view.nouns:
            continue  # "fewer stars than anyone else": looked up by its stars
        yield Verdict(*told.span(), "superlative", "no count in the edition shows that nobody has more than these")
