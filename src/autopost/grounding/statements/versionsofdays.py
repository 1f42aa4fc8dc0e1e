"""Sentences about the days of a project's releases: "A put out v1.1 on 2 June, then v1.2 on 10 June", "(v1.1)", "the first on".

Which day is that of which version follows from where they stand: side by side in any order, or all days behind all versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.events import same_version
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.times import Moment
from autopost.grounding.statements.lettered import Lettered
from autopost.grounding.statements.meaning import Claim, Truth
from autopost.grounding.words import phrases

_WORDS = phrases.each_word("versions_of_days")
_FIRST_AND_SECOND = (re.compile(r"\b(?:the )(?:first|former)\b"), re.compile(r"\b(?:the )(?:second|latter)\b"))
_THEN = re.compile(
    r"\b(?:then|next|subsequently|afterwards|(?<!the )later|after (?:that|which)|followed(?: by| with| up with)?)\b"
)
_BEFORE = re.compile(r"\b(?:(?<!the )earlier|previously|beforehand|(?:before|prior to) (?:that|then|which)|preceded by)\b")
_OTHER_ORDER = re.compile(r"\b(?:before|after|followed|later|earlier|prior|preceded|other)\b")
Dated = tuple[Piece, Moment]


def versions_of_days(row: Lettered) -> Iterator[Claim]:
    """That versions of one project are of these days, one after the other: right where every word is read and all is so."""
    names = {*row.typed.names.values()} or {*row.view.carried[:1]}
    if len(names) != 1 or row.typed.spans or row.houses or not phrases.only(row.text, _WORDS):
        return
    dated = _dated(row)
    order = _order(row, dated) if len(dated) > 1 else None
    if order is None:
        return
    clause, truths = (0, len(row.text)), [(one[1], _is_of(row, min(names), one)) for one in dated]
    if wrong := [moment for moment, true in truths if true is False]:
        yield Claim(wrong[0].start, wrong[0].end, False, "date", clause=clause)
    elif all(true for _, true in truths):
        days = [moment.first or date.min for _, moment in dated]
        so = not order or days == sorted(days, reverse=order == "before")
        yield Claim(dated[-1][1].start, dated[-1][1].end, so, "date", clause=clause)


def _dated(row: Lettered) -> list[Dated]:
    """Each version with its day; nothing where the words leave that open."""
    versions = [row.typed.versions[at] for at in sorted(row.typed.versions)]
    days = [row.typed.days[at] for at in sorted(row.typed.days)]
    kinds = "".join("v" if at in row.typed.versions else "d" for at in sorted({*row.typed.versions, *row.typed.days}))
    behind = re.fullmatch(r"(v+)(d+)|(d+)(v+)", kinds) is not None and len(kinds) > len("vd")
    if len(versions) != len(days) or not (behind or re.fullmatch(r"(?:vd|dv)+", kinds)):
        return []
    places = [pattern.search(row.view.low) for pattern in _FIRST_AND_SECOND]
    ordinals = [*row.typed.counts.values()]
    if any(number.form != "ordinal" for number in ordinals):
        return []
    if any(places) or ordinals:
        first, second = places
        if not (first and second and behind and len(kinds) == len("vvdd") and len(ordinals) in {0, len("ab")}):
            return []
        if second.start() < first.start():
            days.reverse()
    return [*zip(versions, days, strict=True)]


def _order(row: Lettered, dated: list[Dated]) -> str | None:
    """Which way the words say that they followed each other, "" for none; nothing where that is not certain."""
    begun = max(min(row.typed.versions), min(row.typed.days)) if len(dated) == len("ab") else len(row.text)
    rest = _BEFORE.sub("", _THEN.sub("", row.text))
    found = {"then": _THEN.search(row.text), "before": _BEFORE.search(row.text)}
    told = [way for way, match in found.items() if match]
    if _OTHER_ORDER.search(rest) or len(told) > 1 or any(match.start() < begun for match in found.values() if match):
        return None
    return told[0] if told else ""


def _is_of(row: Lettered, name: str, dated: Dated) -> Truth:
    """Whether a version of a project is of a day; None where no such release is known."""
    known = [one for one in row.view.desk.releases if one.subject == name and same_version(one.version, dated[0].value)]
    return any(dated[1].holds(one.day) for one in known) if known else None
