"""Sentences that say who is the only one of a kind, in any order of parts: "There is just one model from X on the list: A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Claim
from autopost.grounding.statements.smallwords import SMALL, OneOfSome, ones_of_some

_BUT = (
    r"(?:(?:apart|aside) from|besides|other than|except(?: for)?|with the exception of|save(?: for)?|bar(?:ring)?|but(?: for)?|"
    r"beyond|excluding|not counting) A"
)
_NO = r"(?:no(?: other| further| single)?|not (?:a|one)(?: single| other)?)"
_NOBODY_BUT = re.compile(rf"\b(?:{_BUT}\b(?P<mid>(?: [a-zP]+)*?) {_NO} S|{_NO} S(?P<behind>(?: [a-zP]+)*?) {_BUT})\b")
_SOLE = r"(?:only|sole|lone|single|solitary|one and only)"
_JUST = r"(?:only|just|exactly|precisely)"
_ONE_OF = r"(?: (?:one|example)(?: (?:of|among))?)?"
_ONLY = re.compile(
    rf"\b(?:(?:the|its|their|a) (?:{_SOLE}|one){_ONE_OF}(?= S\b)|the (?:{_SOLE} (?:one|entry)|{_SOLE}(?= is))|"
    rf"(?:is|are) (?:{_JUST} )?(?:one|a single|A)(?= S\b)|{_JUST} (?:one|a single)(?= S\b)|one single(?= S\b)|"
    rf"(?<=S )is (?:{_JUST} )?one(?= A)|there (?:is|are) {_JUST} (?:one|a single one|A)|only(?= A)|alone|"
    r"no (?:other|further|second|more)(?: one)?(?: S)?|no others)(?= |$)"
)


def alone_of_kind(row: Lettered) -> Iterator[Claim]:
    """Every way to read the sentence so, to its last word."""
    for told in ones_of_some(row.view):
        if told.name and told.some.apart and told.size in {None, 1} and not (told.measure or told.some.before) and _alone(told):
            true = told.some.names == (told.name,) and _placed(row, told)
            yield Claim(told.some.start, told.some.end, true, "superlative", clause=(0, len(row.text)))


def _alone(told: OneOfSome) -> bool:
    text = told.text
    if but := _NOBODY_BUT.search(text):
        text, found = f"{text[: but.start()]} {but['mid'] or but['behind']} {text[but.end() :]}", 1
    else:
        text, found = _ONLY.subn(" ", text)
    return bool(found) and all(word in SMALL | {"A", "S", "P"} for word in text.split())


def _placed(row: Lettered, told: OneOfSome) -> bool:
    return all(number.value == row.view.desk.place(told.name) for number in told.numbers if number.form == "ordinal")


_COUNTED = re.compile(COUNT)
_THERE_ARE = re.compile(
    r"(?:(?:there|are|is|the|trending|list|has|have|includes|contains|shows|counts|names|on|in|only|just|exactly|S)(?: |$))+"
)


def counted_of_kind(row: Lettered) -> Iterator[Claim]:
    """Reads "There are nine models on the trending list with GGUF in their name", which the next sentence may take up."""
    for told in ones_of_some(row.view):
        counted = told.size is not None and _COUNTED.match(row.text, told.some.start)
        if not told.name and counted and told.some.apart and _THERE_ARE.fullmatch(told.text):
            some = told.some
            yield Claim(some.start, some.end, told.as_many, "count", clause=(0, len(row.text)), met=some.names)
