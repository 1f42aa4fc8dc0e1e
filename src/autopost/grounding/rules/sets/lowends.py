"""The low end of what is only known from its head: "the ten smallest weekly gains", "the bottom three of the trending list"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_LOW = r"(?:smallest|lowest|weakest|slowest|bottom|poorest)"
_GAINERS = re.compile(
    rf"\b(?:{SMALL_WORDS}|\d{{1,2}}) (?P<low>{_LOW}) (?:(?:\ue000++|weekly|daily|one-day|seven-day|star) )*"
    r"(?:gainers|climbers|growers|gains)\b(?! (?:of|among|in) (?:the|these|those|all|them))|"
    rf"\bwith the (?P<with>{_LOW}) (?:(?:\ue000++|weekly|daily|star|one-day) )*gains\b|"
    rf"\bthe (?P<front>{_LOW}) (?:{SMALL_WORDS}|\d{{1,2}}) (?:gainers|climbers|growers)\b"
)
_LAST_OF_LIST = re.compile(
    rf"\b(?:bottom|last) (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:places )?(?:of|on|in) the (?:\ue000++ )?(?:[a-z]+ ){{0,3}}"
    r"(?:list|ranking|models|spaces|datasets)\b"
)


@OpenRule
def low_ends(view: View) -> Iterator[Verdict]:
    """Refuses the least gainers, of which nothing is gathered, and the end of a list of whoever stands further up."""
    for told in _GAINERS.finditer(view.mentions.bare):
        yield Verdict(*told.span(str(told.lastgroup)), "rank", "the facts know the largest gains, and not the smallest")
    for told in _LAST_OF_LIST.finditer(view.mentions.bare):
        size = small(told["n"]) or int(told["n"])
        named = [name for ref in view.referents if ref.kind == "name" for name in ref.subjects]
        for name in named:
            entries = len(view.rolls.whole.get(view.desk.kind(name), ()))
            place = view.desk.place(name)
            if entries and place and place <= entries - size:
                yield Verdict(*told.span(), "rank", f"{view.subject_name([name])} is number {place} of {entries}")
                break
