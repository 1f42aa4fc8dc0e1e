"""A measure that is announced, and another that follows: "By downloads the order is reversed: 935 likes against 3,066 likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_ANNOUNCED = re.compile(
    rf"(?:(?:^|[,;] |\bbut |\band )\W*(?:by|in|on|for|counting) (?P<what>{NOUN.pattern}),? (?:the|it|they|that|their|its)\b"
    rf"(?:(?!{NOUN.pattern.replace('?P<', '?P<a_')})[^:;.\d])*?|\b(?:many|few) "
    rf"(?P<many>{NOUN.pattern.replace('?P<', '?P<m_')})): "
)
_AGAINST_ITSELF = re.compile(
    r"\b(?:more|fewer|less) (?P<one>stars|forks|likes|downloads|upvotes) than (?P=one)\b(?! (?:of|in|on|from|for|it|at|last)\b)|"
    r"\b(?P<two>stars|forks|likes|downloads|upvotes) outnumber(?:s|ed)? (?P=two)\b"
)


def lead_ins(view: View) -> Iterator[Verdict]:
    """Refuses a measure that no figure after the colon is of, and one that is set against itself."""
    if view.kind == "opinion":
        return
    for told in _AGAINST_ITSELF.finditer(view.mentions.bare):
        yield Verdict(*told.span(), "wrong-metric", "a measure is not more or less than itself")
    for told in _ANNOUNCED.finditer(view.mentions.bare):
        start, end = told.span("what" if told["what"] else "many")
        own = {family for at, _, family in view.nouns if start <= at < end}
        after = {family for at, _, family in view.nouns if at >= told.end() and _figure(view, at)}
        if own and after and not own & after:
            said = ", ".join(sorted(one.replace("_", " ") for one in after))
            yield Verdict(start, end, "wrong-metric", f"what is told of them is their {said}")


def _figure(view: View, at: int) -> bool:
    """Whether a figure stands right before a place."""
    return any(0 <= at - number.end <= 1 for number in view.mentions.numbers)
