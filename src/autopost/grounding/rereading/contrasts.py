"""One thing held against another: "not MIT but Apache 2.0", "one star, not two". It is right where what is affirmed is."""

from __future__ import annotations

import re

from autopost.grounding.rereading.reworded import Judge, holds
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_VAGUE = (
    r"(?:quite|yet|even|only|just|merely|exactly|all|every[a-z]*|always|necessarily|counting|an?|any|so|as|"
    r"the(?! (?:models|datasets|spaces|papers)\b))\b"
)
_BUT = re.compile(rf" not (?!{_VAGUE})(?P<no>[^,;:.]{{2,60}}?) but (?P<so>(?:\S+ ?){{1,3}})")
_NOR = re.compile(rf", not (?!{_VAGUE}|one\b)(?P<no>(?:[\w.,'-]+ ?){{1,5}})(?=\W*$|[;:.](?:\s|$))")
_FIRST = re.compile(r"\S+")


def contrasted(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """Nothing, where a sentence holds one thing against another, "not MIT but Apache 2.0", "one, not two", and has it right."""
    if view.kind != "report" or not any(one.code in {"negation", "value", "window", "attribute"} for one in found):
        return found
    text, low = view.mentions.folded.text, view.low
    if (told := _BUT.search(low)) is not None:
        no, so = told["no"], told.start("so")
        taken_up = _FIRST.match(low, so)
        shared = re.search(rf"\b{re.escape(taken_up[0])}\b", no) if taken_up else None
        kept = text[told.start("no") : told.start("no") + shared.start()] if shared else ""
        so_text, no_text = text[: told.start()] + " " + kept + text[so:], text[: told.start()] + " " + text[told.start("no") :]
    elif (told := _NOR.search(low)) is not None:
        so_text, no_text = text[: told.start()] + text[told.end() :], ""
    else:
        return found
    clean = [holds(view, said, judge) for said in (so_text, no_text) if said]
    return [] if clean in ([True], [True, False]) else found
