"""Which sentence of the issue each sentence of an edited page is, and what a new one is taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from autopost.issue import Sentence, SentenceKind
from autopost.readback.frame import Piece
from autopost.readback.page import Line
from autopost.readback.wording import Unit

ALIKE = 0.5
"""The least likeness of a sentence and its edit: Ratcliff and Obershelp's ratio as difflib computes it, letter case aside."""
_RUN = 3
"""So many full stops may stand in an edited sentence that was one before."""

Home = tuple[int, int]
"""A sentence that the page had: which flow of the section, which sentence of the flow."""
Row = list[tuple[Unit, Home | None]]
"""The sentences an editor left in a flow, each with the one that it was; None where it is new."""


@dataclass(frozen=True)
class Flow:
    """A paragraph, the deck or a single sentence: its JSON pointer, what it held, what an editor left there, and the line."""

    pointer: str
    pieces: tuple[Piece, ...]
    held: tuple[Sentence, ...]
    line: Line
    left: tuple[Unit, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """What it held, as the page had it."""
        return tuple(piece.shown(said) for piece, said in zip(self.pieces, self.held, strict=True))

    @property
    def voice(self) -> SentenceKind:
        """How a sentence speaks here that is not in italics: the paper argues in the opinions alone."""
        kinds = [said.kind for said in self.held if said.kind != "analysis"]
        return kinds[0] if kinds else ("opinion" if self.pointer.startswith("/opinions/") else "report")


def align(flows: Sequence[Flow]) -> list[Row]:
    """For every sentence left in a section's flows, the one that it was: the same, else the most alike, else the one replaced."""
    free = [(f, n) for f, flow in enumerate(flows) for n in range(len(flow.held))]
    rows: list[Row] = [[(unit, None) for unit in flow.left] for flow in flows]
    for own in (True, False):
        for f, row in enumerate(rows):
            _same(row, [home for home in free if not own or home[0] == f], flows, free)
    rows = [_alike(f, row, flows, free) for f, row in enumerate(rows)]
    for f, row in enumerate(rows):
        missing = [home for home in free if home[0] == f]
        new = [n for n, (_, home) in enumerate(row) if home is None]
        if len(missing) == len(new):
            for n, home in zip(new, missing, strict=True):
                row[n] = (row[n][0], home)
    return rows


def _same(row: Row, homes: Sequence[Home], flows: Sequence[Flow], free: list[Home]) -> None:
    """Give each sentence that stands as it stood the home that it had."""
    for n, (unit, was) in enumerate(row):
        home = next((h for h in homes if h in free and flows[h[0]].shown[h[1]] == unit.shown), None)
        if was is None and home is not None:
            row[n] = (unit, home)
            free.remove(home)


def _alike(f: int, row: Row, flows: Sequence[Flow], free: list[Home]) -> Row:
    """Pair what is left by likeness, the most alike first and a sentence of this flow before another's."""
    runs = {(first, last): unit for first, last, unit in _runs(row)}
    scored = []
    for home in free:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(flows[home[0]].held[home[1]].text.casefold())
        for span, unit in runs.items():
            matcher.set_seq1(unit.text.casefold())
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                scored.append((-ratio, home[0] != f, home, span))
    chosen: dict[int, tuple[int, Home]] = {}
    taken: set[int] = set()
    for _, _, home, (first, last) in sorted(scored):
        if home in free and taken.isdisjoint(range(first, last)):
            free.remove(home)
            taken.update(range(first, last))
            chosen[first] = (last, home)
    out: Row = []
    at = 0
    while at < len(row):
        last, known = chosen.get(at, (at + 1, row[at][1]))
        out.append((runs.get((at, last), row[at][0]), known))
        at = last
    return out


def _runs(row: Row) -> Iterator[tuple[int, int, Unit]]:
    """Every open sentence, and every few in a row that may be one: no mark ends one before the last."""
    for first, (unit, home) in enumerate(row):
        whole, last = unit, first + 1
        while home is None:
            yield first, last, whole
            if last - first == _RUN or last == len(row) or whole.ends or row[last][1] or row[last][0].italic != unit.italic:
                break
            whole, last = whole.joined(row[last][0]), last + 1


def kind(unit: Unit, was: Sentence | None, flow: Flow) -> SentenceKind:
    """How a sentence speaks: in italics it interprets; else as before, or as its neighbours do."""
    if unit.italic:
        return "analysis"
    return flow.voice if was is None or was.kind == "analysis" else was.kind


def cites(unit: Unit, was: Sentence | None, printed: str, flow: Flow) -> tuple[str, ...]:
    """The facts that a sentence cites: as before but for notes set or taken out; a new one's are its notes', or its paragraph's.

    `printed` are the notes that the page had after it.
    """
    if was is None:
        return tuple(dict.fromkeys(unit.notes or (tag for said in flow.held for tag in said.cites)))
    if not unit.notes:
        return was.cites
    kept = (tag for tag in was.cites if tag in unit.notes or f"[^{tag}]" not in printed)
    return tuple(dict.fromkeys((*kept, *(tag for tag in unit.notes if f"[^{tag}]" not in printed))))
