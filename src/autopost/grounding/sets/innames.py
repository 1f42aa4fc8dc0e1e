"""What names have in them: "nine of the names contain GGUF", "GLM-5.2 appears three times", "three carry Qwen3.6"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.view import View

_IN_NAME = re.compile(r"['\"”’]* in (?:its|their|the) (?:(?:repository|model|project|space|dataset)(?:'s)? )?names?\b")


_APPEARS = re.compile(
    r"[\"']? (?:itself |alone )?(?:appears?|occurs?|features?|figures?|is found|(?:comes|shows|turns|crops) up|"
    r"is named|is listed) (?:just |only |exactly )?(?:once|twice|\w+ times)\b"
)
"""Reads "GLM-5.2 appears three times": so many have it in their names."""


_STAMPED = re.compile(
    rf"[\"']? (?:is|appears|stands|features|figures|occurs|turns up|comes up|sits)(?: [a-z]+)? (?:on|in) (?:the names of )?"
    rf"(?:only |just |exactly )?(?:{SMALL_WORDS}|\d+) "
    r"of (?:the|our|these) [a-z\d]+ (?:trending |listed |ranked )?(?:model |dataset )?(?:names|models|datasets|spaces|entries)\b"
)
"""Reads '"Uncensored" is stamped on two of the thirty trending models', "GGUF appears in the names of eight of the 30"."""


_NAMES_WITH = re.compile(
    r"\b(?:repository )?names\b[^.;,]{0,40}\b(?:contain|include|end (?:in|on|with)|feature|carry|bear) "
    r"(?:the (?:word|letters|tag|suffix) )?[\"']?$|\b(?:call|style|dub)(?:s|ed)? (?:itself|themselves) [\"']?$"
)
"""Reads "nine of the names contain GGUF", 'two call themselves "Uncensored"'."""


_HAVE_TOO = re.compile(
    r"(?:\b(?:carry|carries|have|has|contains?|features?|bears?|shows?|with)|^(?:just |only |exactly )?[a-z\d]+) [\"']?$"
)
"""Reads "Three carry Qwen3.6", after a sentence that counted what names have in them."""
_LETTERS = re.compile(r"(?<![\w.-])[A-Z][A-Z\d]{2,}(?![\w-])")
"""Reads "GGUF", "FP8": letters of a name that are no name."""


def in_names(view: View) -> Iterator[Test]:
    """Everything that the sentence says to stand in the names of a set's members."""
    pieces = [(n.start, n.end, n.text) for n in (*view.mentions.names, *view.mentions.strangers)]
    for start, end, text in pieces:
        if "/" not in text and _APPEARS.match(view.mentions.bare, end):
            yield _in_name(start, end, text)
    for start, end, text in pieces:
        if told := _MISSING.match(view.mentions.bare, end):
            yield replace(_in_name(start, told.end(), text), holds=_not_in_name(text), denied=True)
    pieces += [(q.start, q.end, q.value) for q in view.mentions.quotes]
    letters = (match for match in _LETTERS.finditer(view.mentions.folded.text))
    pieces += [(*m.span(), m[0]) for m in letters if not any(a < m.end() and m.start() < b for a, b, _ in pieces)]
    again = any(test.label == "name" for claim in view.counted for test in claim.tests)
    for start, end, text in pieces:
        told = (
            _STAMPED.match(view.mentions.bare, end)
            or _IN_NAME.match(view.mentions.folded.low[end:])
            or _NAMES_WITH.search(view.mentions.bare[:start])
        )
        if told or (again and _HAVE_TOO.search(view.mentions.bare[:start])):
            yield _in_name(start, end, text, *_or_before(view, pieces, start))


_OR = re.compile(r"[\"']* or [\"']*")


def _or_before(view: View, pieces: list[tuple[int, int, str]], at: int) -> tuple[str, ...]:
    """Reads 'have "Code" or "Coder" in their names': whoever has either."""
    return tuple(text for _, end, text in pieces if _OR.fullmatch(view.mentions.bare, end, at))


_MISSING = re.compile(
    r"[\"']? (?:is|was|remains) (?:still |entirely )?(?:missing|absent) from (?:the names of )?(?=(?:all|each|every one)\b)"
)
"""Reads "Qwen3.8 is missing from the names of all thirty"."""


def _not_in_name(text: str) -> Callable[[str], bool | None]:
    return lambda name: text.lower() not in name.rpartition(":")[2].lower()


def _in_name(start: int, end: int, *texts: str) -> Test:
    return Test(start, end, lambda name: any(text.lower() in name.rpartition(":")[2].lower() for text in texts), "name")
