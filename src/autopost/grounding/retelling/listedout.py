"""Counts of what the sentence itself lists: "five additions, namely a, b, c, d and e", "A, B and C: it offers all three"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_AHEAD = re.compile(r"(?:[^.;:]|\.(?=\d)){0,90}?(?:: |, namely |, i\.e\. |, that is,? | – | \()(?P<list>(?:[^.;:()]|\.(?=\d))+)")
"""What stands behind "five additions in v0.23.0, namely"."""
_BEGINS = re.compile(r" (?:for|with|of|to|between|into|are|is|has|offers|gives) ")
"""Reads "a desktop assistant for A, B and C": where a list begins within what is said."""
_RUN = re.compile(r"(?P<list>(?:[^,.;:()]{2,60}, ){1,8}[^,.;:()]{2,60},? (?:and|or) [^,.;:()]{2,60})")
_SUMS_UP = re.compile(r"\b(?:all|these|those|the|any of the|each of the) $")
_PAIR = re.compile(r"^\W*(?P<one>[^,.;:]{3,60}) and (?P<other>[^,.;:]{3,60}) (?:are|were|make) (?:the|its|their|our|all)? ?$")
_JOINT = re.compile(r",? (?:and|or) |(?<= )plus ")
_MORE = re.compile(r"\b(?:among (?:them|others)|such as|for example|e\.g|including|and (?:more|others|so on)|etc)\b")
_NOT_LISTED = frozenset({"ordinal", "percent", "times", "fraction"})
_MOST = 12


def listed_out(view: View, number: Number) -> bool:
    """Whether as many things as are counted stand in the sentence, and no number is claimed of a list of the ledger."""
    if (
        number.form in _NOT_LISTED
        or number.total is not None
        or not 1 < number.value <= _MOST
        or any(known.readings for known in view.populations)
    ):
        return False
    text = view.mentions.folded.low
    ahead = _AHEAD.match(text, number.end)
    if ahead is not None and _MORE.search(ahead[0]) is None:
        listed = ahead["list"]
        return any(number.value in _sizes(part) for part in (listed, *(listed[at.end() :] for at in _BEGINS.finditer(listed))))
    pair = _PAIR.match(text[: number.start])
    if pair is not None and number.value == 2 and " and " not in pair["one"] + pair["other"]:
        return True
    if _SUMS_UP.search(text[: number.start]) is None:
        return False
    told = text[: number.start]
    head, colon, _ = told.partition(": ")
    lists = [head] if colon else [run["list"] for run in _RUN.finditer(told)]
    return any(number.value in _sizes(listed) for listed in lists)


def _sizes(listed: str) -> range:
    """How many things a list may have: each comma parts two, and so does its last "and", where it is no comma's own."""
    joints = _JOINT.findall(listed)
    commas = len(re.findall(r", (?!(?:and|or) )", listed))
    if not joints:
        return range(0)
    least = commas + 2
    return range(least, (least if not commas else commas + 1 + len(joints)) + 1)
