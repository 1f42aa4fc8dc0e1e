"""The words that numbers are written with, and what each stands for."""

from __future__ import annotations

from autopost.printing import ORDINALS, WORDS

UNITS = {word: n for n, word in enumerate(WORDS)} | {
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "nought": 0,
}  # fmt: skip
TENS = dict(zip(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "dozen": 12.0, "score": 20.0,
}  # fmt: skip
ORDINAL_WORDS = {word: n for n, word in enumerate(ORDINALS) if word} | {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
HIGH_ORDINALS = {
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
"""Those that no day of a month has."""

PLACE_WORDS = "|".join(ORDINAL_WORDS)
"""One word: "third"."""

_ONES = "|".join(WORDS[1:10])
SMALL_WORDS = "|".join([rf"(?:{'|'.join(TENS)})-(?:{_ONES})", *sorted([*UNITS, *TENS], key=len, reverse=True)])
"""One word: "seven", "thirty", "fifty-two"."""


def small(word: str) -> int | None:
    """A short count in figures or in one word, a dozen among them; None for anything else."""
    tens, _, ones = word.partition("-")
    if tens in TENS and ones in UNITS:
        return TENS[tens] + UNITS[ones]
    return int(word) if word.isdigit() else 12 if word == "dozen" else UNITS.get(word, TENS.get(word))
