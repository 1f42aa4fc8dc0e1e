"""Sentences that say one thing of everybody they name: "Those tagged text-generation include A, B and C", "so is C".

What is said is a tag, a language or a licence, once in the sentence; all its other words only list those of whom it is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, LABEL, Lettered
from autopost.grounding.statements.meaning import Claim, both
from autopost.grounding.words import phrases

_MANNER = "(?:mainly|chiefly|mostly|primarily|largely|predominantly|for the most part|in the main)"
_SO = re.compile(
    rf"(?:{_MANNER} )?(?:(?:written|built|coded|programmed|implemented|developed|made)(?: {_MANNER})? (?:in|with)|"
    r"(?:(?:published|released|licen[cs]ed|available|distributed|issued|offered|shared|put out) )?under(?: the| an?)?|"
    r"(?:tagged|labelled|marked)(?: as| with| for)?|(?:the |an? )?(?:task )?(?:tag|licen[cs]e|language)(?: is)?) "
    rf"{LABEL}(?: licen[cs]e| tag)?(?![\w-])|{LABEL} (?:is )?(?:the |an? )?(?:main )?(?:tag|licen[cs]e|language)\b"
)
_BESIDE = re.compile(r"\bnot (?:only|just|merely|alone)\b|\bbut(?: also| \S+ (?:as well|too))\b")
"""Reads "not only A but also B": nothing is denied."""
_ALL_OF_THEM = re.compile(
    rf"\b(?:those|the ones|(?:the|all|all the)(?: {COUNT})? (?:models|datasets|spaces|papers|repositories|projects))"
    r"(?:(?: that| which)? are)? $"
)
_SOME_OF_THEM = re.compile(r"\b(?:among|of|includ(?:e|es|ing)|such as|examples?|belongs?|counts?|joins?)\b")
"""Reads "Among those tagged text-generation are A and B"; without such a word there may be no others."""
_WORDS = phrases.each_word("listed_alike")
_SOME_OF = re.compile(rf"^\W*(?:of|among) [^;.]*, (?:only |just )?(?:{COUNT}|one|two|none|neither)")
"""Reads "Of A, B and C, two are": so many of them."""


def listed_alike(row: Lettered) -> Iterator[Claim]:
    """That everybody who is named has the attribute that is told: right where every word is read and each of them has it."""
    told, names = [*_SO.finditer(row.text)], dict(sorted(row.typed.names.items()))
    if len(told) != 1 or len(row.labels) != 1 or len({*names.values()}) < len("AB") or len(row.houses.keys() - names.keys()):
        return
    rest = _BESIDE.sub("", row.text[: told[0].start()] + row.text[told[0].end() :])
    sizes = {len(names), len(names) - 1}
    if (
        row.typed.days
        or row.typed.spans
        or row.typed.versions
        or _SOME_OF.search(row.text)
        or any(number.form != "count" or number.value not in sizes for number in row.typed.counts.values())
        or not {*re.findall(r"[a-z']+", rest)} <= _WORDS
    ):
        return
    label = next(iter(row.labels.values()))
    so = {at: label.of(row.view, name) for at, name in names.items()}
    wrong = next((at for at, true in so.items() if true is False), None)
    start = told[0].start() if wrong is None else wrong
    end = told[0].end() if wrong is None else wrong + len(re.match("\ue011*", row.text[wrong:])[0])  # type: ignore[index]
    true = both(so.values())
    if true and _ALL_OF_THEM.search(row.text, 0, told[0].start()) and not _SOME_OF_THEM.search(rest):
        true = None
    yield Claim(start, end, true, "attribute", clause=(0, len(row.text)))
