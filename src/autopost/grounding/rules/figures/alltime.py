"""Downloads are those of 30 days: "381,587 downloads to date" makes them all there ever were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import about
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_EVER = re.compile(
    r"(?: [a-z]+)? (?:downloads?|times)(?: [a-z]+)? (?P<ever>to date|in total|"
    r"all told|altogether|so far|overall|in all(?=\W*$|[,.;](?=\s|$))|"
    r"since its first day)\b|"
    r"(?P<kind> (?:total|lifetime|cumulative|all-time|overall)) downloads\b"
)
_DAYS = re.compile(r"\b(?:30|thirty)[ -]days?\b|\bmonth\b")


def _new(view: View, name: str) -> bool:
    """Whether somebody is not as old as the count of downloads goes back."""
    began = view.desk.began_on(name)
    return began is not None and (view.desk.ledger.edition - began).days < _COUNTED_OVER


_COUNTED_OVER = 30


def alltime(view: View) -> Iterator[Verdict]:
    """A figure of one subject's downloads is never said to be of all time."""
    if view.kind == "opinion" or _DAYS.search(view.low):
        return
    for number in view.mentions.numbers:
        match = _EVER.match(view.mentions.bare, number.end)
        if match is None or number.form != "count" or len(about(view, number)) != 1:
            continue
        if "times" in match[0] and "downloaded" not in view.low:
            continue
        if match["ever"] == "so far" and all(_new(view, name) for name in about(view, number)):
            continue  # "created on Wednesday, has 315 downloads so far": of fewer days than the count is over
        start, end = match.span("ever" if match["ever"] else "kind")
        text = view.mentions.folded.text[start:end].strip()
        yield Verdict(start, end, "window", f"downloads are those of the last 30 days, and not “{text}”")
