"""The most and the least of a set, and perhaps whose they are: "The stars of the ten run from 5,100 to 233,492"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.wordsofset import OfSet, OrderWord, of_set

_ENDS = {"high", "low"}


def ends_of_set(row: Lettered) -> Iterator[Claim]:
    """That these are the ends of a set, with these figures: right where every word of the sentence is read and all is so."""
    told = of_set(row.view)
    halves = _halves(told) if told else None
    if told is None or halves is None:
        return
    wrong: list[OrderWord] = []
    for names in told.sets:
        values = {name: value for name in names if (value := told.each(name)) is not None}
        if len(values) < len(names):
            return
        wrong = [word for end, half in halves.items() for word in half if not _right(word, end, values)]
        if not wrong:
            break
    first = wrong[0] if wrong else halves["high"][0]
    code = "superlative" if first.kind == "name" else "value"
    yield Claim(first.start, first.end, not wrong, code, clause=(0, len(row.text)))


def _right(word: OrderWord, end: str, values: dict[str, float]) -> bool:
    """Whether a figure is that of an end of a set, or a name that of him alone who has it."""
    most = max(values.values()) if end == "high" else min(values.values())
    if word.kind == "name":
        return [name for name, value in values.items() if value == most] == [word.name]
    return word.number is not None and word.number.fits(most)


def _halves(told: OfSet) -> dict[str, list[OrderWord]] | None:
    """What is told of either end; None where it is open which that is."""
    words = [_as_end(word) for word in told.words if word.kind in {"name", "count", "nth", *_ENDS}]
    things, kinds = [word for word in words if word.kind in {"name", "count"}], told.kinds()
    figures = told.figures()
    if kinds & {"after", "behind", "more", "only"} or any(word.kind == "nth" for word in words):
        return None
    if len(told.names) not in {0, len("AB")} or len(figures) not in {0, len("AB")} or not things:
        return None
    if not {word.kind for word in words} & _ENDS and "range" in kinds and figures:
        half = len(things) // 2
        low, high = sorted((things[:half], things[half:]), key=_figure_in)
        return {"low": low, "high": high} if _alike(low, high) else None
    ends_told = [word.kind for word in words if word.kind in _ENDS]
    if words[: len("HL")] == [word for word in words if word.kind in _ENDS] and {*ends_told} == _ENDS:
        rows = [[word for word in things if word.kind == kind] for kind in ("name", "count")]
        return {end: [row[at] for row in rows if row] for at, end in enumerate(ends_told)}  # "the least and the most are 5 and 9"
    for at in range(1, len(words)):
        one, two = words[:at], words[at:]
        ends = [{word.kind for word in part} & _ENDS for part in (one, two)]
        parts = [[word for word in part if word.kind not in _ENDS] for part in (one, two)]
        if sorted(map(sorted, ends)) == [["high"], ["low"]] and _alike(*parts):
            return {ends[0].pop(): parts[0], ends[1].pop(): parts[1]}
    return None


def _as_end(word: OrderWord) -> OrderWord:
    """The first of a set as what that is: its high end."""
    first = word.kind == "nth" and word.number is not None and word.number.value == 1
    return OrderWord("high", word.start, word.end) if first else word


def _figure_in(words: Sequence[OrderWord]) -> float:
    return next((word.number.value for word in words if word.number is not None), 0)


def _alike(one: Sequence[OrderWord], two: Sequence[OrderWord]) -> bool:
    """Whether both halves tell as many names and figures, one of each at most."""
    kinds = [sorted(word.kind for word in part) for part in (one, two)]
    return kinds[0] == kinds[1] and len({*kinds[0]}) == len(kinds[0])
