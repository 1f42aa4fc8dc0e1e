"""Who passed whom on a list, and who stands between two: "has moved ahead of B", "fell behind B", "sits between A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.places.stances import Place, now_and_before
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_NOW = r"(?:(?:has|have|now|also|since|just|again|already) )*"
_PASSED = re.compile(
    rf"[\"']? {_NOW}(?:(?P<up>(?:moved?|moves|climb(?:s|ed)?|went|gone|goes|edg(?:ed|es)|leapt|jump(?:s|ed)|rose|risen|rises|"
    r"pulled|slipped|crept|got) (?:up )?(?:ahead of|above|past|in front of)|overt(?:ook|akes?|aken)|leapfrog(?:s|ged))|"
    r"(?:f[ae]ll(?:s|en)?|dropp?(?:s|ed)?|slipp?(?:s|ed)?|s[au]nk|sinks|slid|slides|went|tumbled) (?:back )?(?:behind|below)) "
    r"(?:the )?[\"']?"
)
_BETWEEN = re.compile(
    rf"[\"']? {_NOW}(?P<said>(?:sits?|stands?|ranks?|comes|lies|is|is placed|is ranked|places) between) (?:the )?[\"']?"
)
_AND = re.compile(r"[\"']? and (?:the )?[\"']?")
_LISTS = frozenset({"model", "dataset", "space"})


@OpenRule
def traded(view: View) -> Iterator[Verdict]:
    """Refuses it where the places of today, or those of the day before, have the two the other way round."""
    for one, two in _pairs(view):
        passed = _PASSED.fullmatch(view.mentions.bare, one.end, two.start)
        if passed is None or denies(view, passed.end() - 1):
            continue
        ahead, behind = (one, two) if passed["up"] else (two, one)
        (now, then), (other, before) = _known(view, ahead), _known(view, behind)
        if now and other and (now.at > other.at or (then and before and then.day == before.day and then.at < before.at)):
            against = (now, other) if now.at > other.at or not (then and before) else (then, before)
            message = "; ".join(place.fact.statement for place in against)
            yield Verdict(one.end + 1, two.start, "wrong-direction", message, facts=tuple(place.fact.tag for place in against))


@OpenRule
def between(view: View) -> Iterator[Verdict]:
    """Refuses it of whoever stands above both, or below both."""
    refs = view.single
    for one, two, three in zip(refs, refs[1:], refs[2:], strict=False):
        said = _BETWEEN.fullmatch(view.mentions.bare, one.end, two.start)
        if said is None or view.nouns or view.mentions.moments or not _AND.fullmatch(view.mentions.bare, two.end, three.start):
            continue
        own, left, right = (_known(view, ref)[0] for ref in (one, two, three))
        kinds = {view.desk.kind(name) for ref in (one, two, three) for name in ref.subjects}
        if own is None or left is None or right is None or len(kinds) != 1 or denies(view, said.start("said")):
            continue
        if not min(left.at, right.at) < own.at < max(left.at, right.at):
            message = f"{own.fact.statement}; the others are number {left.at:.0f} and {right.at:.0f}"
            yield Verdict(said.start("said"), three.end, "rank", message, facts=(own.fact.tag,))


def _pairs(view: View) -> Iterator[tuple[Referent, Referent]]:
    """Two of one list that are named one after the other, where no measure is spoken of."""
    for one, two in zip(view.single, view.single[1:], strict=False) if not view.nouns else ():
        kinds = {view.desk.kind(name) for ref in (one, two) for name in ref.subjects}
        if len(kinds) == 1 and kinds <= _LISTS and one.subjects != two.subjects:
            yield one, two


def _known(view: View, ref: Referent) -> tuple[Place | None, Place | None]:
    """The place of today, and one of a day before."""
    now, before = now_and_before(view, next(iter(ref.subjects)))
    return now, next(iter(before), None)
