"""How many things a source names in a row: "a helper for six tools" of "Claude Code, Codex, OpenCode, Gemini CLI"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.retelling.paraphrase import sources
from autopost.grounding.view import View

_THINGS = re.compile(
    r" (?:(?:other|different|such|coding|named|well-known|ai|separate) )*(?:tools?|programs?|assistants?|products?|agents?|names|"
    r"items?|things|languages|kinds|platforms|apps|applications|services|areas|fields|media|features|modalities|parts|points|"
    r"qualities|ingredients|components|environments|editors|clients|systems)\b"
)
_ITEM = r"[\w./+-]+(?: [\w./+-]+){0,3}?"
_ROW = re.compile(rf"{_ITEM}(?:, {_ITEM})+?(?:,? (?:and|&|or) |, ){_ITEM}(?=[.;:!?)]|,? (?:and|&) (?:more|beyond|others)|$)")
_JOINT = re.compile(r",? (?:and|&|or) |, ")
_NO_ITEM = frozenset({"more", "beyond", "others"})
_MOST = 12


def itemized(view: View, number: Number) -> Fact | None:
    """The passage of the number's subject that has a row of just so many things."""
    if number.form != "count" or not 2 < number.value <= _MOST or not _THINGS.match(view.mentions.bare, number.end):
        return None
    whose = about(view, number) | frozenset(name for ref in view.referents if ref.kind == "name" for name in ref.subjects)
    for fact in sources(view, whose, restated=True) if whose else ():
        if number.value in set(_rows(str(fact.value))):
            return fact
    return None


def _rows(text: str) -> Iterator[int]:
    for match in _ROW.finditer(text):
        yield sum(item not in _NO_ITEM for item in _JOINT.split(match[0]))
