"""Several places told at once: "numbers 7, 22 and 30 are Unsloth's", "places 9, 10 and 11 go to A, B and C", "numbers 2 to 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.sets.houses import of_house
from autopost.grounding.view import Referent, View

_LEFT = re.compile(
    r"(?:\b(?P<plural>places|datasets|models|gainers|climbers|numbers|nos\.?|ranks|positions|spots|rungs|ranked|placed)|"
    r"\b(?P<loose>at|in(?: the)?|to|with|are|stand|rank|the|fills?|takes?|holds?|occupy|claims?|share|exceptions,|exceptions \(|"
    r"exceptions:|others,)) ?$"
)
_AND = re.compile(r"(?:, (?:and )?| and | & )(?:the )?")
_TO = re.compile(r" (?:to|through) ")
_GOES_TO = re.compile(
    r"(?:[^.;:,\ue000]{0,40}? (?:(?:in|over|of) )?(?:the )?\ue000++)?[^.;:,\ue000]{0,60}?\b(?:(?:(?:all|"
    r"both) )?(?:go(?:es)?|belong|w[eo]nt|fall|fell)(?:,? in (?:this|"
    r"that) order,?)? to|(?:are|were)(?: (?:all|"
    r"both))?(?: (?:held|taken|filled) by)?|"
    r"(?:(?:were|was) )?(?:held|taken|filled|occupied|claimed) by|form|make)[: ]{1,2}[\"']?|[^.;:\ue000]{0,60}?: [\"']?"
)
_LISTED = re.compile(r"\b(?:trending|list|ranking|table|places?|numbers?|positions?|entr(?:y|ies)|models?|spaces?|datasets?)\b")


@dataclass(frozen=True)
class Row:
    """Places told in a row or as a range, and whom the list they are of has there."""

    numbers: tuple[Number, ...]
    entries: tuple[str, ...]
    range: bool

    @property
    def start(self) -> int:
        """Where the first of them stands."""
        return self.numbers[0].start

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return self.numbers[-1].end


@each_once
def rows(view: View) -> Iterator[Row]:
    """Every row of places of a list that is known."""
    if view.cited:
        return
    taken: set[Number] = set()
    told = [n for n in (*view.mentions.numbers, *_last(view)) if n.form in {"count", "ordinal"} and 1 <= n.value <= _MOST]
    told.sort(key=lambda number: number.start)
    for at, first in enumerate(told):
        if first in taken:
            continue
        run = [first]
        for number in told[at + 1 :]:
            if not _AND.fullmatch(view.mentions.bare[run[-1].end : number.start]):
                break
            run.append(number)
        to = told[at + 1] if len(run) == 1 and at + 1 < len(told) else None
        ranged = to is not None and _TO.fullmatch(view.mentions.bare[first.end : to.start]) is not None
        run = [first, to] if ranged and to else run
        if len(run) > 1 and _of_places(view, run, ranged=ranged):
            order = _order(view)
            taken |= {*run}
            values = range(int(run[0].value), int(run[-1].value) + 1) if ranged else [int(n.value) for n in run]
            if all(value in order for value in values):
                yield Row(tuple(run), tuple(order[value] for value in values), ranged)


_MOST = 100
_LAST = re.compile(r"\band (?:the )?(?P<last>last|bottom)\b")
_SO_MANY = re.compile(
    rf"\b(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b|\b(?:the|these) (?P<m>{SMALL_WORDS}|\d{{1,2}}) "
)


def _last(view: View) -> Iterator[Number]:
    """Reads "the first and the last of the top eight": the place at which the set ends that is told."""
    told = _SO_MANY.search(view.mentions.bare)
    size = small(told["n"] or told["m"]) if told else None
    for match in _LAST.finditer(view.mentions.bare) if size else ():
        yield Number(*match.span("last"), float(size or 0), 0.0, "ordinal")


def _of_places(view: View, run: list[Number], *, ranged: bool) -> bool:
    bare = view.mentions.bare
    left = _LEFT.search(bare[: run[0].start])
    measured = NOUN.match(bare[run[-1].end :].lstrip(" -")) or re.match(
        r" (?:percent|times|days|weeks|models|papers)\b|%", bare[run[-1].end :]
    )
    worded = re.match(r"(?:places|numbers|nos\.?|ranks|positions) ", bare[run[0].start :]) is not None
    told = worded or bool(left and left["plural"])
    opens = run[0].form == "ordinal" and (not bare[: run[0].start].strip("\"' ") or bare.startswith(":", run[-1].end))
    left = left or (re.match("", bare) if opens and not ranged else None)
    span = ranged and run[0].form == run[-1].form == "ordinal" and _SPAN.match(bare, run[-1].end)
    if span and not measured:
        return run[0].value < run[-1].value
    if measured or (not told and (ranged or left is None)):
        return False
    ordered = all(a.value < b.value for a, b in pairwise(run))
    return ordered and (told or run[0].form == "ordinal" or _LISTED.search(bare) is not None)


_SPAN = re.compile(r"(?: (?:among|of|on) [^:;.,]{1,40})?(?:, in (?:that |this )?order)?: ")
"""Reads "Sixth to tenth among the gainers, in order: A, B, C, D, E"."""


def _order(view: View) -> dict[int, str]:
    """Who stands where on the list meant: of the kind that is named, else that of the models."""
    kind = next((kind for kind in ("space", "dataset", "paper") if re.search(rf"\b{kind}s?\b", view.mentions.bare)), "model")
    if re.search(r"\bgainers?\b|\b(?:by|in) (?:the )?(?:new stars|(?:star )?gains?)\b", view.mentions.bare):
        return dict(enumerate(view.rolls.gained("repository", "stars", view.days), 1))
    return view.rolls.places.get(kind, {})


def stands(view: View, number: Number) -> bool:
    """Whether a place in a row is held by whom the words name, or by their house."""
    row = next((one for one in rows(view) if number in one.numbers), None)
    if row is None:
        return False
    named, house = _names(view, row), _house(view, row)
    if row.range:
        return bool(named) and all(map(_same, row.entries, (sorted(ref.subjects)[0] for ref in named)))
    at = row.numbers.index(number)
    if named:
        return any(_same(row.entries[at], name) for name in named[at].subjects)
    return house is not None and _owned(view, row.entries[at], house)


def named(view: View, row: Row) -> bool:
    """Whether the words say by name who stands there."""
    return bool(_names(view, row))


def misplaced(view: View, row: Row) -> bool:
    """Reads "The top of the list, first to third: A, C, B": a row that is told as that of the list, by others than it has."""
    led = _SPAN.match(view.mentions.bare, row.end) or _IN_ORDER.search(view.mentions.bare, row.end)
    told = row.range and led is not None and named(view, row)
    return told and not view.nouns and not stands(view, row.numbers[0])


_IN_ORDER = re.compile(r"\bin (?:that|this) order\b")
_JOINED = re.compile(
    r"[\"']?(?: (?:with|at|on) [\d,.]+[^,;:]{0,16}?| \([^)]{1,24}\))?(?:\W*(?:,|,? and)(?: the)? \W*|"
    r"[ \ue000's]*,? and [\ue000's ]*)"
)
"""Reads "A with 29 upvotes and B with 28": names in one run, each with what it has."""


def _names(view: View, row: Row) -> list[Referent]:
    """As many names as places, in one run right after them, or right before."""
    refs = [ref for ref in view.singles("name", "value") if not _WHOSE.match(view.mentions.bare, ref.end)]
    led = _GOES_TO.match(view.mentions.bare, row.end)
    after = [ref for ref in refs if led and ref.start >= led.end() - 1][: len(row.entries)]
    before = [ref for ref in refs if ref.end <= row.start][-len(row.entries) :]
    for run, start in ((after, led.end() if led else 0), (before, -1)):
        gaps = [view.mentions.bare[a.end : b.start] for a, b in pairwise(run)]
        joined = all(_JOINED.fullmatch(gap) for gap in gaps)
        if len(run) == len(row.entries) and joined and (start < 0 or run[0].start - start <= 1):
            return run if start >= 0 or _STAND.fullmatch(view.mentions.bare[run[-1].end : row.start]) else []
    return []


_WHOSE = re.compile(r"'s? [\"']?\ue000")
"""Reads "and unsloth's A": the name is A's."""
_STAND = re.compile(
    r"[\"']?,? (?:[a-z]+ ){0,4}(?:at|in|are|rank|hold|take|fill|occupy) (?:the )?(?:(?:places|numbers|positions|ranks|nos\.) )?"
)


def _house(view: View, row: Row) -> Referent | None:
    """The house whose places they are: named before, or to whom they go."""
    owners = [ref for ref in view.referents if ref.kind == "owner" or (ref.kind == "value" and "/" not in "".join(ref.subjects))]
    led = _GOES_TO.match(view.mentions.bare, row.end)
    after = [ref for ref in owners if led and 0 <= ref.start - led.end() <= 1]
    before = [ref for ref in owners if ref.end <= row.start]
    return next(iter((*after, *reversed(before))), None)


def _owned(view: View, entry: str, house: Referent) -> bool:
    said = view.mentions.folded.low[house.start : house.end].removesuffix("'s").strip("\"' ")
    name = entry.rpartition(":")[2].lower().partition("/")[2]
    if house.kind == "value" and name.startswith(said):
        return True  # "two Qwable models, at 14 and 20"
    return of_house(entry, said) or entry in house.subjects


def _same(entry: str, subject: str) -> bool:
    own, said = entry.rpartition(":")[2].lower(), subject.removeprefix("value:").rpartition(":")[2].lower()
    return said in {own, own.rpartition("/")[2]}
