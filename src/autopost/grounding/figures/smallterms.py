"""Two figures once more in small numbers: "2,496 likes to 3,492, or roughly five to seven"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.view import View

_SMALL = rf"(?:{SMALL_WORDS}|\d{{1,2}})(?![\w.,]*\d)"
_TERMS = re.compile(
    r"(?:\bor|,|:|\bratio of|\bodds of|\bthat is|\bwhich is|\brelation of)"
    r"(?: (?P<near>about|roughly|nearly|almost|around|some|close to))? "
    rf"(?P<a>{_SMALL}) to (?P<b>{_SMALL})(?=\W*$|[,;.])"
)
_AGAINST = re.compile(r"[^\d.;:]{0,40}?\b(?:to|against|versus|and)\b[^\d.;:]{0,24}")
_CLOSE, _NEAR = 0.05, 0.12
_LEAST = 13


@dataclass(frozen=True, slots=True)
class Terms:
    """Where two small numbers stand for two figures, and whether they are what those come to."""

    start: int
    end: int
    true: bool


@each_once
def small_terms(view: View) -> Iterator[Terms]:
    """Every pair of small numbers that says once more how two figures told before it stand."""
    for told in _TERMS.finditer(view.mentions.bare):
        start, _ = view.clause(told.start())
        pair = [n for n in view.mentions.numbers if start <= n.start and n.end <= told.start() and _figure(n)][-2:]
        a, b = small(told["a"]), small(told["b"])
        if len(pair) < len("AB") or not a or not b or not _AGAINST.fullmatch(view.mentions.bare, pair[0].end, pair[1].start):
            continue
        apart = abs(pair[0].value / pair[1].value / (a / b) - 1)
        yield Terms(told.start("a"), told.end("b"), apart <= (_NEAR if told["near"] else _CLOSE))


def _figure(number: Number) -> bool:
    return number.form == "count" and number.value >= _LEAST
