"""How many things the source of somebody enumerates: "Six tools are named in the description of A"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_THINGS = re.compile(
    r" (?:other |different |named |such |more )?(?:tools?|programs?|names|apps?|applications|agents|assistants|clients"
    r"|products|platforms|"
    r"systems|frameworks|languages|sources|formats|tasks|domains|scenarios|roles|companies|services|engines|models)\b"
)
_TELLS = re.compile(
    r"\b(?:descri\w+|abstract|bills|names?|named|lists?|listed|serves?|mentions?|mentioned|counts?|supports?|calls?)\b"
)
_ITEM = r"(?:[A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,3})"
_ROW = re.compile(rf"{_ITEM}(?:, {_ITEM})+,? (?:and|or|&) {_ITEM}")
_JOINT = re.compile(r",? (?:and|or|&) |, ")


def listed_there(view: View, number: Number) -> bool:
    """Whether a row of names in the source of somebody the text is about has as many entries as the number says."""
    bare = view.mentions.bare
    if number.form != "count" or number.total is not None or number.value < len("ABC"):
        return False
    if not _THINGS.match(bare, number.end) or not _TELLS.search(bare):
        return False
    for name in view.in_hand:
        for fact in view.desk.by_subject.get(name, ()):
            if fact.kind == "passage" or fact.metric == "description":
                rows = (_JOINT.split(row[0]) for row in _ROW.finditer(str(fact.value)))
                if any(len(row) == number.value for row in rows):
                    return True
    return False
