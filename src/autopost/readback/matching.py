"""An edited page held against its frame: headings first, then line by line within each; the first difference is explained."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NoReturn

from autopost.readback.frame import Frame, Item
from autopost.readback.page import Line, Page, Span, short
from autopost.render.places import place

_BACK = "Put it back: names, links, tables and titles are set from facts, and only sentences are read back."
_OUT = "Take it out, or make it part of a paragraph."
Match = tuple[Item, Line, Span]


def match(frame: Frame, page: Page) -> list[Match]:
    """Each flow of the frame with the line that holds it and where in the line it stands, in reading order.

    Raises:
        InvalidInput: a heading, a line of fixed text or a paragraph is missing, changed, or one too many.
    """
    items, lines = _parts([item.level for item in frame.items]), _parts([line.level for line in page.lines])
    ours = [frame.items[part] for part in items]
    theirs = [page.lines[part] for part in lines]
    _headings([part[0] for part in ours], [part[0] for part in theirs], page)
    return [found for part, given in zip(ours, theirs, strict=True) for found in _part(part, given, page, frame.state_lines)]


def _parts(levels: Sequence[int]) -> list[slice]:
    """Parts that run from a heading to the next; what stands before the first heading is a part too."""
    starts = [n for n, level in enumerate(levels) if level or n == 0]
    return [slice(start, end) for start, end in itertools.pairwise((*starts, len(levels)))]


def _headings(items: Sequence[Item], lines: Sequence[Line], page: Page) -> None:
    """Make sure that the page has the frame's headings, each at its place."""
    if len(items) == len(lines) and all(_heads(item, line) for item, line in zip(items, lines, strict=True)):
        return
    free = list(lines)
    # Those with most fixed text first: the lead's headline is all an editor's, and would take any.
    for item in sorted(items, key=lambda item: -len(item.before)):
        found = next((line for line in free if _heads(item, line)), None)
        if found is None:
            nearest = next((line for other, line in zip(items, lines, strict=False) if not _heads(other, line)), None)
            page.refuse(nearest, f"the heading “{_heading(item)}” is missing.", "Put it back: a section keeps its heading.")
        free.remove(found)
    if free:
        what = "is no heading of this paper" if free[0].level else "stands before the paper's title"
        page.refuse(free[0], f"“{short(free[0].text)}” {what}.", _OUT)
    moved = next(line for item, line in zip(items, lines, strict=True) if not _heads(item, line))
    page.refuse(moved, f"“{short(moved.text)}” stands elsewhere in the paper.", "Put the sections back in their order.")


def _heads(item: Item, line: Line) -> bool:
    return item.level == line.level and item.fits(line) is not None


def _heading(item: Item) -> str:
    """A heading as a message names it."""
    return short(item.before) if item.before.strip("# ") else f"{item.before}{place(item.pieces[0].pointer)}"


def _part(items: Sequence[Item], lines: Sequence[Line], page: Page, state_lines: int) -> list[Match]:
    """The flows of one part of the page; it may hold so many lines that tell of the draft's state, whatever they say."""
    if any(item.passing for item in items):
        items = [item for item in items if not item.passing]
        state = [line for line in lines if not any(item.fits(line) for item in items)][-state_lines:]
        lines = [line for line in lines if line not in state]
    fitted = [(item, line, item.fits(line)) for item, line in zip(items, lines, strict=False)]
    if len(items) != len(lines) or any(span is None for _, _, span in fitted):
        _explain(items, lines, page)
    return [(item, line, span) for item, line, span in fitted if span is not None and item.pieces]


def _explain(items: Sequence[Item], lines: Sequence[Line], page: Page) -> NoReturn:
    """Name the first difference between what a part should hold and what it holds.

    Raises:
        InvalidInput: always.
    """
    keys, given = [_key(item) for item in items], [_likely(line, items) for line in lines]
    changes = SequenceMatcher(None, keys, given, autojunk=False).get_opcodes()
    _, a, b, c, d = next(change for change in changes if change[0] != "equal")
    missing, extra = items[a:b], lines[c:d]
    at = lines[min(c, len(lines) - 1)]
    fixed = next((item for item in missing if not item.paragraph), None)
    if fixed:
        was = f"the start of the line of {place(fixed.pieces[0].pointer)}" if fixed.pieces else f"“{short(fixed.before)}”"
        page.refuse(at, f"{was} was changed or taken out.", _BACK)
    shape = "Its number of paragraphs stays: join two, or write the one that is missing."
    if missing:
        page.refuse(at, f"{_story(items)} has a paragraph too few here.", shape)
    if extra[0].plain and "" in keys:
        page.refuse(at, f"{_story(items)} has a paragraph too many here: “{short(at.text)}”.", shape)
    page.refuse(at, f"“{short(at.text)}” has no place here.", _OUT)


def _story(items: Sequence[Item]) -> str:
    """What an editor calls the story that these lines hold."""
    pointer = next(item.pieces[0].pointer for item in items if item.paragraph)
    return ", ".join(part for part in place(pointer).split(", ") if not part.startswith(("paragraph", "sentence")))


def _key(item: Item) -> str:
    return "" if item.paragraph else item.before


def _likely(line: Line, items: Sequence[Item]) -> str:
    """The key of the item that a line most likely is; its own text where it is none."""
    fitting = [item for item in items if item.fits(line)]
    best = max(fitting, key=lambda item: len(item.before), default=None)
    return f"? {line.text}" if best is None else _key(best)
