"""Counts over a list that the ledger gives itself: "one in ten trending models has at least a million downloads"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.fitting import fits_part
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_SIZE = re.compile(r"of (?P<n>\d+) ")
_NONE = re.compile(r"\b(?:no|none|zero|nought|not (?:a single|one|any)|never|without)\b")
_FEWER = re.compile(r"\b(?:fewer|less|under|below|short|not|no|none|never|without)\b|n't\b")
_OF_LIST = re.compile(r"\b(?:trending|the list|hub|thirty|30)\b")
_LARGE = 1000
_MARK = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")


def listed_count(view: View, number: Number) -> bool:
    """Whether so many, or such a part, of a list are what a fact counts there, and the words are those of that fact."""
    if view.cited or number.hedge:
        return False
    counts = [fact for fact in view.desk.lists if "of " in (fact.unit or "")]
    if number.value >= _LARGE:
        others = [one for one in view.mentions.numbers if one is not number]
        counts = [fact for fact in counts if _mark(fact) == number.value]
        return any(_is(one, view, fact) and _worded(view, one, fact) for one in others for fact in counts)
    return any(_is(number, view, fact) and _worded(view, number, fact) for fact in counts)


def _mark(fact: Fact) -> int:
    """The figure beyond which a fact counts; 0 where it has none."""
    mark = _MARK.search(fact.statement)
    return int(mark[0].replace(",", "")) if mark else 0


def _is(number: Number, view: View, fact: Fact) -> bool:
    size = _SIZE.match(f"{fact.unit} ")
    whole = int(size["n"]) if size else 0
    if not whole or not fact.number:
        return False
    if number.form == "fraction":
        return number.total in {None, whole} and fits_part(view, number, fact.number / whole)
    return number.form == "count" and number.value == fact.number and number.total in {None, whole}


def _worded(view: View, number: Number, fact: Fact) -> bool:
    """Whether the sentence, or the count before it, is of that list, and of no downloads or of a mark as the fact has it."""
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    told = any(one.subject.id == fact.subject.id for one in view.said)
    if "downloads" not in fact.statement or not (told or _OF_LIST.search(bare)):
        return False
    measured = told or any(family == "downloads" for *_, family in view.nouns)
    mark = _mark(fact)
    if not mark:
        return measured and "no downloads" in fact.statement and _NONE.search(bare, number.end, end) is not None
    marks = {one.value for one in view.mentions.numbers if one is not number}
    return measured and mark in marks and _FEWER.search(bare, start, end) is None
