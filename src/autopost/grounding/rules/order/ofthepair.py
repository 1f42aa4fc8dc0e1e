"""Who of two leads is one of the two: "A and B are 424 stars apart, with A ahead", "A and B were level; now B leads by 5,379"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_APART = re.compile(r"\b(?:apart|separated|level|neck and neck|separates?|between them|side by side)\b")
_AHEAD = re.compile(
    r"[\"']?(?:'s)? (?:(?:now|still|has|is|was|had|today|then)* ?){0,3}(?:ahead|in front|out in front|leading|on top|"
    r"leads?\b|led\b|(?:stretched|extended|widened|increased|built up) (?:its|the) (?:lead|advantage|gap)|"
    r"(?:in )?[^.;:,]{0,12}favou?r)"
)
_MORE = re.compile(
    r"\b(?:more|fewer) [a-z]+ than\b|\b(?:ahead of|behind|trailed|trails|led|leads) (?:the |\ue000++'s )*[\"']?\ue000"
)
_NOW = re.compile(r"(?:[;:.]|,? but|, and) (?:now|today|since then|by (?:now|then)|a (?:day|week) later),? (?:the )?[\"']?$")
_WITH = re.compile(r",? with (?:the )?[\"']?$")
_LEADS_BY = re.compile(
    r"[\"']? (?:is|was|leads|has|had|stands|led)(?: now| already| still)?(?: by| ahead by)? (?=[\d,]+)|"
    r"[\"']? (?:leads|is ahead)\b"
)


@OpenRule
def of_the_pair(view: View) -> Iterator[Verdict]:
    """Refuses a third that leads where two are compared."""
    bare = view.mentions.bare
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for ref in names:
        before = [one for one in names if one.end <= ref.start]
        pair = {name for one in before for name in one.subjects}
        if not before and len(set(view.carried)) == len("AB") and _opens(view, ref):
            pair = {*view.carried}  # "A and B are level. A day earlier B was 310 ahead"
        if len(pair) != len("AB") or ref.subjects <= pair or not _one_kind(view, {*pair, *ref.subjects}):
            continue
        left = bare[: ref.start]
        apart = _APART.search(left) and any(len(row) == len("AB") and row[-1].end <= ref.start for row in name_rows(view))
        later = not before and len(pair) == len("AB") and (_LEADS_BY.match(bare, ref.end) or _AHEAD.match(bare, ref.end))
        with_him = apart and (_WITH.search(left) or _NOW.search(left)) and _AHEAD.match(bare, ref.end)
        then = _MORE.search(left) and _NOW.search(left) and _LEADS_BY.match(bare, ref.end)
        others = [one for one in names if one.start >= ref.end]
        if (with_him or then or later) and not others:
            yield Verdict(ref.start, ref.end, "wrong-subject", f"{view.subject_name(ref.subjects)} is none of the two")


def _opens(view: View, ref: Referent) -> bool:
    return _LATER.fullmatch(view.mentions.bare[: ref.start]) is not None


_LATER = re.compile(
    r"\W*(?:(?:now|today|since then|by now|a (?:day|week) (?:later|earlier|before|ago)|(?:on )?\ue000++|"
    r"(?:today |now )?the (?:gap|distance|lead|difference) (?:is|was|has grown to) [\d,.]+, with),? )(?:the |\ue000++'s )*[\"']?"
)


def _one_kind(view: View, names: set[str]) -> bool:
    known = view.desk.ledger.subjects
    return len({known[name].kind for name in names if name in known}) == 1
