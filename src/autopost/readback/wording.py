"""The text of a flow cut into sentences as an editor wrote them: escapes undone, notes and italics taken off, places kept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from autopost.grounding.mentions.sentences import split
from autopost.readback.page import Line, Page, Span, short

_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
"""A backslash escape, CommonMark 0.31, section 2.4."""
_NOTE = re.compile(r"\[\^(f\d{1,5})\]")
_NOTES = re.compile(r"(?:\s*\[\^f\d{1,5}\])+")
_ITALICS = re.compile(r"(?<![\w*])([*_])(?![\s*_])(.+?)(?<![\s*_])\1(?![\w*])")
_MARKS = re.compile(r"!?\[[^\]]*\]\s?[(\[]|\[\^|`|~~|<(?=[A-Za-z/!?])|\*(?=\S)|(?<=\S)\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)")
"""What Markdown would take for a link, a note, code, markup or stress."""
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")


@dataclass(frozen=True)
class Unit:
    """One sentence of an edited page. `spans[n]` is where in the file its n-th code point stands, escapes included.

    `shown` is the sentence as the page has it, marks and notes included; `ends` says that its end is marked and not guessed.
    """

    text: str
    spans: tuple[Span, ...]
    shown: str
    italic: bool = False
    notes: tuple[str, ...] = ()
    ends: bool = False

    def joined(self, other: Unit) -> Unit:
        """This one and the next as one sentence."""
        gap = (self.spans[-1][1], other.spans[0][0])
        shown = f"{self.shown} {other.shown}"
        return Unit(f"{self.text} {other.text}", (*self.spans, gap, *other.spans), shown, self.italic, other.notes, other.ends)


def alone(page: Page, line: Line, span: Span) -> Unit | None:
    """The sentence of a flow that holds one; None where nothing is left of it.

    Raises:
        InvalidInput: it carries Markdown that a sentence cannot.
    """
    first, last = _trimmed(line.text, span)
    masked = _masked(line.text)
    italic = _wrapped(masked, (first, last))
    found = _unit(page, line, (first, last), _bare(masked, (first, last), italic), italic)
    return found if found.text else None


def units(page: Page, line: Line, span: Span, known: Collection[str]) -> list[Unit]:
    """The sentences of a flow in order. `known` are sentences as the page had them, which are found again whole.

    Raises:
        InvalidInput: one carries Markdown that a sentence cannot.
    """
    found: list[Unit] = []
    cursor = span[0]
    for start, end in _again(line.text, span, known):
        found += _fresh(page, line, (cursor, start))
        found.append(_known(line, (start, end)))
        cursor = end
    found += _fresh(page, line, (cursor, span[1]))
    return [unit for unit in found if unit.text]  # notes of a sentence that was taken out are none


def _again(text: str, span: Span, known: Collection[str]) -> Iterator[Span]:
    """Where known sentences stand as they were, between boundaries of sentences."""
    longest_first = sorted(known, key=len, reverse=True)
    at, end = span
    opened = True
    while at < end:
        size = next((len(k) for k in longest_first if text.startswith(k, at, end) and _bounded(text, at + len(k), end)), 0)
        if opened and size:
            yield at, at + size
            at += size
        gap = re.compile(r"\S*\s*").match(text, at, end)
        word = gap[0].strip() if gap else ""
        opened = not word or _closed(word)
        at = max(gap.end() if gap else end, at + 1)


def _bounded(text: str, at: int, end: int) -> bool:
    """Whether a sentence may end here: nothing follows, or a space after what closes one."""
    return at >= end or (text[at].isspace() and _closed(text[:at]))


def _closed(text: str) -> bool:
    return text.endswith(("]", "*", "_")) or bool(_STOP.search(text))


def _fresh(page: Page, line: Line, span: Span) -> list[Unit]:
    """The sentences of text that the page did not have: notes and italics end one, else a full stop does."""
    masked = _masked(line.text)
    found: list[Unit] = []
    for start, end in _noted(masked, span):
        for part, italic in _parts(masked, (start, end)):
            first, last = _bare(masked, part, italic)
            cuts = [start for start, _ in split(line.text, first, last)][1:]
            whole = itertools.pairwise((part[0], *cuts, part[1]))
            bare = itertools.pairwise((first, *cuts, last))
            found += [_unit(page, line, span, inner, italic) for span, inner in zip(whole, bare, strict=True)]
            found[-1] = replace(found[-1], ends=True)
    return found


def _noted(masked: str, span: Span) -> Iterator[Span]:
    """Text up to each group of notes that ends a sentence, the notes included, and what is left."""
    cursor = span[0]
    for notes in _NOTES.finditer(masked, *span):
        goes_on = re.compile(r"\S|\s+[a-z]").match(masked, notes.end(), span[1])
        if not goes_on or (_closed(masked[cursor : notes.start()]) and masked[notes.end()].isspace()):
            yield cursor, notes.end()
            cursor = notes.end()
    if masked[cursor : span[1]].strip():
        yield cursor, span[1]


def _parts(masked: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """Italic sentences, notes included, and what stands between them; a stressed word within a sentence is none."""
    cursor, end = span
    for found in _ITALICS.finditer(masked, *span):
        notes = _NOTES.match(masked, found.end(), end)
        after = notes.end() if notes else found.end()
        before = masked[cursor : found.start()].strip()
        if (not before or _closed(before)) and (after >= end or masked[after].isspace()):
            if before:
                yield (cursor, found.start()), False
            yield (found.start(), after), True
            cursor = after
    if masked[cursor:end].strip():
        yield (cursor, end), False


def _known(line: Line, span: Span) -> Unit:
    """A sentence found again: which one it is, is known by what it shows."""
    masked = _masked(line.text)
    italic = _wrapped(masked, span)
    return replace(_sentence(line, span, _bare(masked, span, italic), italic), ends=True)


def _unit(page: Page, line: Line, span: Span, bare: Span, italic: bool) -> Unit:
    """The sentence at a span of a line, once it is sure that it is plain text; `bare` is the span without marks and notes."""
    plain = _NOTE.sub(lambda note: " " * len(note[0]), _masked(line.text)[slice(*bare)])
    if mark := _MARKS.search(plain):
        page.refuse(
            line,
            f"“{short(line.text[bare[0] + mark.start() : bare[1]])}” is Markdown that a sentence cannot carry.",
            "Take the marks out, or write a backslash before a sign that is meant as it is; links come from facts.",
        )
    return _sentence(line, span, bare, italic)


def _sentence(line: Line, span: Span, bare: Span, italic: bool) -> Unit:
    shown = line.text[slice(*span)].strip()
    return Unit(*_plain(line, _trimmed(line.text, bare)), shown, italic, tuple(_NOTE.findall(_masked(shown))))


def _masked(text: str) -> str:
    """The text with every escape blanked out by letters, so that a sign that is found is a mark."""
    return _ESCAPE.sub("xx", text)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    kept = text[start:end]
    return start + len(kept) - len(kept.lstrip()), end - (len(kept) - len(kept.rstrip()))


def _wrapped(masked: str, span: Span) -> bool:
    """Whether a sentence stands in italics as a whole, its notes apart."""
    bare = _NOTES.sub("", masked[slice(*span)]).strip()
    return len(bare) > 2 and bare[0] == bare[-1] and bare[0] in "*_" and bare[1] != bare[0]


def _bare(masked: str, span: Span, italic: bool) -> Span:
    """A sentence's span without the notes after it and, where it is italic, without the signs around it."""
    start, end = _trimmed(masked, span)
    while notes := re.compile(r"\s*\[\^f\d{1,5}\]\Z").search(masked[start:end]):
        end = start + notes.start()
    return (start + 1, max(end - 1, start + 1)) if italic else (start, end)


def _plain(line: Line, span: Span) -> tuple[str, tuple[Span, ...]]:
    """Text without escapes, notes and runs of space, and where each code point of it stands in the file."""
    out: list[tuple[str, Span]] = []
    for token in re.compile(r"\s*(?:\[\^f\d{1,5}\])+|\\[!-/:-@\[-`{-~]|\s+|.", re.DOTALL).finditer(line.text, *span):
        if "[^f" in token[0]:
            continue
        sign = " " if token[0].isspace() else token[0][-1]
        out.append((sign, (line.at[token.start()], line.at[token.end() - 1] + 1)))
    return "".join(sign for sign, _ in out), tuple(place for _, place in out)
