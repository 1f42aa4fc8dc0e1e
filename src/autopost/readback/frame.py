"""The frame of an issue's Markdown: its page with every sentence taken out, and an edited page held against it.

The frame is rendered by the newsroom's own template from the issue with a mark in the place of each sentence, so that reading
back follows the template, whatever it is. What is no sentence must stand in the edited page as it does in the frame.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from autopost.config import Config
from autopost.decisions import Decision
from autopost.errors import InvalidInput
from autopost.facts import Ledger
from autopost.issue import Finding, Issue, Sentence
from autopost.readback.page import Line, Page, Span
from autopost.render import twins
from autopost.render.escaping import markdown
from autopost.render.page import Copy

NOTES = r"(?:\[\^f\d{1,5}\])*"
_BUSY = Finding(code="", severity="blocker", section="", start=0, end=0, text="", message="")
_LETTERS = range(0xE000, 0xF900)
"""Private-use letters, one of which stands in no text of the issue and marks where sentences go."""


@dataclass(frozen=True)
class Piece:
    """The place of one sentence: its JSON pointer, whether italics show its kind there, and the notes printed after it."""

    pointer: str
    shows_kind: bool
    notes: str

    @property
    def flow(self) -> str:
        """The pointer of the flow of text it is part of: its paragraph or the deck, or the sentence where it stands alone."""
        return re.sub(r"(/\d+)?/text$", "", self.pointer)

    def shown(self, sentence: Sentence) -> str:
        """A sentence as the page has it here, notes included."""
        text = str(markdown(sentence.text))
        return (f"*{text}*" if self.shows_kind and sentence.kind == "analysis" else text) + self.notes


@dataclass(frozen=True)
class Item:
    """One line of the frame: fixed text before and after the places of a flow's sentences, or fixed text alone."""

    before: str
    pieces: tuple[Piece, ...] = ()
    after: str = ""
    passing: bool = False
    """Whether it tells of the draft's state, which is made anew and not compared."""

    @property
    def level(self) -> int:
        """The level of a heading; 0 for any other line."""
        return Line(self.before or "-", ()).level

    @property
    def paragraph(self) -> bool:
        """Whether it is nothing but the sentences of a flow."""
        return bool(self.pieces) and not self.before and not self.after

    def fits(self, line: Line) -> Span | None:
        """Where in a line the sentences of this item stand; None where the fixed text is another, typography and space aside."""
        if not self.pieces:
            return (0, 0) if line.text == self.before or re.fullmatch(_tolerant(self.before), line.text) else None
        if self.paragraph:
            return (0, len(line.text)) if line.plain else None
        found = re.fullmatch(f"{_tolerant(self.before)}(.*?){_tolerant(self.after)}", line.text)
        return found.span(1) if found else None


@dataclass(frozen=True)
class Frame:
    """The page of an issue without its sentences. At most `state_lines` lines of it tell of the draft's state."""

    items: tuple[Item, ...]
    state_lines: int

    @classmethod
    def of(cls, issue: Issue, ledger: Ledger, templates: Sequence[Path]) -> Frame:
        """Render it.

        Raises:
            InvalidInput: the template shows a sentence otherwise than as it is, or only some of a paragraph.
        """
        letter = next(chr(code) for code in _LETTERS if chr(code) not in issue.model_dump_json())
        pointers = [pointer for pointer, _ in issue.sentences()]
        marks = {pointer: f"{letter}{n}{letter}" for n, pointer in enumerate(pointers)}
        # As analysis, so that the frame shows where italics tell of the kind.
        marked = issue.with_sentences(lambda at, was: was.model_copy(update={"text": marks[at], "kind": "analysis"}))
        copies = [Copy(issue, ledger, (), Config()), *_states(Copy(marked, ledger, (), Config()))]
        as_it_is, *states = ([line.text for line in Page.of("", text).lines] for text in twins(copies, templates))
        passing = [[text for text in state if any(text not in other for other in states)] for state in states]
        items = tuple(_item(text, letter, pointers, text in passing[0]) for text in states[0])
        frame = cls(items, max(map(len, passing)))
        said = dict(issue.sentences())
        if frame.filled(said) != as_it_is or not frame.whole(said):
            raise InvalidInput(
                "the newsroom's own issue.md shows sentences in a manner that cannot be read back.",
                where="templates/issue.md",
                hint="Edit issue.json instead.",
            )
        return frame

    def filled(self, said: dict[str, Sentence]) -> list[str]:
        """Its lines with the sentences in."""
        return [i.before + " ".join(piece.shown(said[piece.pointer]) for piece in i.pieces) + i.after for i in self.items]

    def whole(self, said: dict[str, Sentence]) -> bool:
        """Whether each flow that it shows is shown once, in order and whole."""
        flows: dict[str, list[str]] = {}
        for item in self.items:
            for piece in item.pieces:
                flows.setdefault(piece.flow, []).append(piece.pointer)
        every: dict[str, list[str]] = {}
        for pointer in said:
            every.setdefault(Piece(pointer, False, "").flow, []).append(pointer)
        one_a_line = all(len({piece.flow for piece in item.pieces}) <= 1 for item in self.items)
        return one_a_line and all(every[flow] == shown for flow, shown in flows.items())


def _states(copy: Copy) -> tuple[Copy, ...]:
    """A page in the states that it may be rendered in; what differs between them tells of the state."""
    approval = Decision(verdict="approved", by="-", at=datetime(2000, 1, 1, tzinfo=UTC), digest=copy.issue.digest, note="-")
    return copy, replace(copy, findings=(_BUSY,)), replace(copy, approval=approval)


def _item(text: str, letter: str, pointers: Sequence[str], passing: bool) -> Item:
    """A line of the marked page as fixed text and places."""
    place = rf"(?:(?<!\*)(\*){letter}(\d+){letter}\*(?!\*)|{letter}(\d+){letter})({NOTES})"
    found = list(re.finditer(place, text))
    if not found:
        return Item(text, passing=passing)
    pieces = tuple(Piece(pointers[int(each[2] or each[3])], bool(each[1]), each[4]) for each in found)
    return Item(text[: found[0].start()], pieces, text[found[-1].end() :])


_ALIKE = ("'’‘‚`´", '"“”„«»', "*_")
_TOKEN = re.compile(r"\s*\|\s*|\s+|-{3,}|\.{3}|…|[-–—]|.", re.DOTALL)


def _tolerant(text: str) -> str:
    """A pattern for fixed text as programs may leave it: other quotes and dashes, table cells padded, escapes dropped."""
    out = []
    for part in _TOKEN.findall(text):
        alike = next((signs for signs in _ALIKE if part in signs), "")
        if part.isspace():
            out.append(r"\s*")
        elif "|" in part:
            out.append(r"\s*\|\s*")
        elif part[0] in "-–—":
            out.append("[-–—]+" if out else r"[-–—*+]+")
        elif part in {"...", "…"}:
            out.append(r"(?:\.{3}|…)")
        elif alike:
            out.append(f"[{re.escape(alike)}]")
        else:
            out.append(r"\\?" if part == "\\" else re.escape(part))
    return "".join(out)
