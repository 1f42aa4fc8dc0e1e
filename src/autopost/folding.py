"""Text as a reader would take it: one plain form for every trick of encoding, with offsets back into the original.

Full-width digits, homoglyphs, combining marks, zero-width and direction characters, odd spaces, dashes and quotes all
fold to plain letters and signs, so that every later rule is written once and no value slips past in disguise.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

DOUBLE, SINGLE, GROUP = '"', "'", "\u00a0"

_SIGNS = {
    **dict.fromkeys("“”„‟«»″❝❞〝〞＂", DOUBLE),
    **dict.fromkeys("‘’‚‛′ʼ‹›`´＇", SINGLE),
    **dict.fromkeys("‐‑‒−﹣－⁃˗", "-"),
    **dict.fromkeys("–—―", "–"),
    **dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u202f\u2005\u2006\u2004\u205f", GROUP),
    **dict.fromkeys("⁄∕／", "/"),
    "×": "x",
    "٫": ".",
    "٬": ",",
    "·": "·",
}
# Letters of other scripts that print like Latin ones, lower case first; upper case follows from the pairs below.
_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕԁһӏԛԝмтвнкгпиАЕОРСУХІЈЅМТВНКԚԜαορνικτυεχαΑΒΕΖΗΙΚΜΝΟΡΤΥΧı",
        "aeopcyxijsdhlqwmtbhkrnuAEOPCYXIJSMTBHKQWaopviktuexaABEZHIKMNOPTYXi",
        strict=True,
    )
)


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    """What one character folds to; nothing for marks and invisible characters."""
    if char in _SIGNS:
        return _SIGNS[char]
    if char.isascii():
        return char if char.isprintable() or char in "\n\t" else (" " if char.isspace() else "")
    out = []
    for part in unicodedata.normalize("NFKD", char):
        category = unicodedata.category(part)
        digit = unicodedata.decimal(part, None)
        if digit is not None:
            out.append(str(digit))
        elif category in {"Mn", "Me", "Cf", "Cc", "Co", "Cs", "Cn"}:
            continue
        elif part in _SIGNS or part in _LOOKALIKES:
            out.append(_SIGNS.get(part) or _LOOKALIKES[part])
        elif category in {"Zs", "Zl", "Zp"}:
            out.append("\n" if category != "Zs" else " ")
        else:
            out.append(part)
    return "".join(out)


def plain(text: str) -> str:
    """The folded form alone."""
    return text if _is_plain(text) else "".join(map(_plain, text))


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and "`" not in text


def folded_key(text: str) -> str:
    """The form in which two texts are compared word for word: folded, spaces single, no case."""
    return " ".join(plain(text).lower().split())


@dataclass(frozen=True)
class Folded:
    """A text in plain form. `origin[n]` is the offset in the original of the folded character n."""

    source: str
    text: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Folded:
        """Fold a text, character by character."""
        if _is_plain(source):
            return cls(source, source, tuple(range(len(source))))
        chars: list[str] = []
        origin: list[int] = []
        for offset, char in enumerate(source):
            for part in _plain(char):
                chars.append(part)
                origin.append(offset)
        return cls(source, "".join(chars), tuple(origin))

    @cached_property
    def low(self) -> str:
        """Lower case, as long as `text`."""
        if self.text.isascii():
            return self.text.lower()
        return "".join(low if len(low := char.lower()) == 1 else char for char in self.text)

    def cut(self, start: int, end: int) -> tuple[int, int]:
        """Folded offsets as offsets of the original."""
        if not self.origin:
            return 0, len(self.source)
        first = self.origin[min(start, len(self.origin) - 1)]
        last = self.origin[min(max(end - 1, start), len(self.origin) - 1)] + 1
        return first, last

    @cached_property
    def hidden(self) -> tuple[int, ...]:
        """Original offsets of characters that do not show, or turn the reading direction."""
        return tuple(
            n
            for n, char in enumerate(self.source)
            if not char.isascii() and unicodedata.category(char) in {"Cf", "Cc", "Co", "Cs"} and char not in "\u200d\ufeff\u00ad"
        )


def other_script(text: str) -> bool:
    """Whether most of a text's letters are not Latin ones; a sign that stands for a word or a syllable counts for two."""
    letters = [char for char in text if char.isalpha()]
    other = [char for char in letters if char > "\u024f" and char.casefold() not in _LATIN_EXTRA]
    wide = sum(1 for char in other if char >= "\u3040")
    return len(other) + wide > (len(letters) + wide) / 2


_LATIN_EXTRA = frozenset(chr(n) for n in range(0x1E00, 0x1F00))
