"""An edited Markdown file as lines that know where in the file each of their code points stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from autopost.errors import InvalidInput

ENDS = "<!-- Made anew by every render from here on; edits below are lost. -->"
"""The line of `templates/issue.md` after which nothing is an editor's."""

Span = tuple[int, int]
"""Start and end in code points."""

_RAW = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_OPENS = re.compile(r"#{1,6}(?:\s|$)|[-*+](?:\s|$)|\||<!--|\[\^|>|```|~~~")
"""How a line begins that never goes on with the line before it."""
_CLOSED = re.compile(r"#{1,6}(?:\s|$)|\|")
"""How a line begins that never goes on in the next one."""


@dataclass(frozen=True)
class Line:
    """A block of Markdown on one line, hard wraps joined by a space; `at[n]` is the code point of the file that `text[n]` is."""

    text: str
    at: tuple[int, ...]

    @property
    def level(self) -> int:
        """The level of a heading; 0 for any other line."""
        mark = re.match(r"(#{1,6})(?:\s|$)", self.text)
        return len(mark[1]) if mark else 0

    @property
    def plain(self) -> bool:
        """Whether it is a paragraph: no heading, list item, table row, comment, quotation or note."""
        return not _OPENS.match(self.text)


@dataclass(frozen=True)
class Page:
    """A Markdown file: its name for messages, its text as it was read, and its lines down to `ENDS`."""

    name: str
    text: str
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, name: str, text: str) -> Page:
        """Cut a file into lines, whatever ends them; space around them, and a byte order mark, is no text."""
        lines: list[Line] = []
        joins = False
        for raw in _RAW.finditer(text):
            line = _trimmed(raw[1] if raw.start() else raw[1].removeprefix("\ufeff"), raw.end(1))
            if not line.text:
                joins = False
            elif joins and not _OPENS.match(line.text):
                last = lines.pop()
                lines.append(Line(f"{last.text} {line.text}", (*last.at, last.at[-1] + 1, *line.at)))
            else:
                lines.append(line)
                joins = not _CLOSED.match(line.text)
            if lines and lines[-1].text == ENDS:
                lines.pop()
                break
        return cls(name, text, tuple(lines))

    def refuse(self, line: Line | None, message: str, hint: str) -> NoReturn:
        """Say that the file cannot be read back, and at which line of it.

        Raises:
            InvalidInput: always.
        """
        number = self.text.count("\n", 0, line.at[0]) + 1 if line and line.at else 0
        raise InvalidInput(message, where=f"{self.name}:{number}" if number else self.name, hint=hint)


def _trimmed(text: str, end: int) -> Line:
    """A raw line, which ends at code point `end` of the file, without the space around it."""
    kept = text.strip()
    first = end - len(text.lstrip())
    return Line(kept, tuple(range(first, first + len(kept))))


def short(text: str, most: int = 70) -> str:
    """A text as a message shows it."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
