"""How wide a text is in a font, and where to break it: pictures have nobody who wraps their lines.

Reads what is needed of a TrueType file (ISO/IEC 14496-22): `head` for the units of an em, `cmap` format 4 for the glyphs of
characters, `hmtx` for how far each one advances. Kerning is left out; it makes lines shorter, so that what fits here fits.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ELLIPSIS = "…"


@dataclass(frozen=True)
class Font:
    """A font's file, and the advance of every character it can draw, in ems."""

    file: Path
    advances: Mapping[str, float]

    def width(self, text: str, size: float) -> float:
        """How wide a text is at a size, in the size's unit."""
        return size * sum(self.advances.get(sign, 0.0) for sign in text)

    def drawable(self, text: str) -> str:
        """A text on one line without the signs that the font cannot draw."""
        known = (sign for sign in unicodedata.normalize("NFC", " ".join(text.split())) if sign in self.advances)
        return " ".join("".join(known).split())

    def lines(self, text: str, size: float, width: float) -> list[str]:
        """A text in lines that fit a width, broken at spaces, and inside a word only where the word alone does not fit."""
        out: list[str] = []
        for word in text.split():
            if out and self.width(f"{out[-1]} {word}", size) <= width:
                out[-1] = f"{out[-1]} {word}"
                continue
            *whole, rest = self._pieces(word, size, width)
            out += [*whole, rest]
        return out

    def _pieces(self, word: str, size: float, width: float) -> list[str]:
        pieces = [""]
        for sign in word:
            if pieces[-1] and self.width(pieces[-1] + sign, size) > width:
                pieces.append("")
            pieces[-1] += sign
        return pieces

    def cut(self, text: str, size: float, width: float, most: int) -> list[str]:
        """A text in at most so many lines; what does not fit is cut at a word and ends in an ellipsis."""
        lines = self.lines(text, size, width)
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(last + _ELLIPSIS, size) > width:
            last = last.rpartition(" ")[0] or last[:-1]
        return [*lines[: most - 1], last.rstrip(" ,;:–—-") + _ELLIPSIS]

    def fitted(self, text: str, sizes: Mapping[int, int], width: float) -> tuple[int, list[str]]:
        """The first of some sizes, largest first, at which a text takes no more lines than that size has room for.

        At the last one it is cut.
        """
        for size, most in sizes.items():
            lines = self.lines(text, size, width)
            if len(lines) <= most:
                break
        return size, self.cut(text, size, width, most)


@cache
def font(file: Path) -> Font:
    """A font from a TrueType file with a Unicode `cmap` of format 4."""
    data = file.read_bytes()
    tables = {data[at : at + 4]: struct.unpack_from(">I", data, at + 8)[0] for at in _records(data)}
    em = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    counted = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    advances = [width for width, _ in struct.iter_unpack(">Hh", data[tables[b"hmtx"] :][: 4 * counted])]
    glyphs = _glyphs(data, tables[b"cmap"])
    return Font(file, {chr(code): advances[min(glyph, counted - 1)] / em for code, glyph in glyphs.items()})


def _records(data: bytes) -> range:
    return range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Glyphs by code point, as the subtable for Windows and the basic plane has them."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    entries = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * n) for n in range(count)]
    at = cmap + next(offset for platform, encoding, offset in entries if (platform, encoding) == (3, 1))
    half = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{half}{sign}", data, at + 14 + 2 * (half * n + (n > 0))) for n, sign in enumerate("HHhH")
    )
    found: dict[int, int] = {}
    for n, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", data, at + 16 + 6 * half + 2 * n + offset + 2 * (code - start))[0]
            if glyph or not offset:
                glyph = (glyph + delta) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found
