"""Who stands right beside whom on a list: "with B right behind it", "right above A", "B, which stands one place lower"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import small
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_STEP = (
    r"(?:(?P<n>\ue015++|an?) (?:places?|spots?|rungs?|positions?|ranks?|lines?|steps?)|right|directly|immediately|just|straight) "
)
_SIDE = r"(?P<side>(?P<up>ahead of|above|in front of|before)|behind|below|beneath|after)"
_WITH = re.compile(
    rf"\b(?:with|has|had) (?:the )?(?:{ONE}'s? )?(?P<one>{ONE}) {_STEP}{_SIDE}(?: (?:the )?(?P<two>it|{ONE}))?(?=[.,;:]|"
    rf"\W*$| and\b)"
)
_AND_WITH = re.compile(rf" and (?:the )?(?P<one>{ONE}) {_STEP}{_SIDE}(?P<two>)(?=[.,;:]|\W*$)")
_OPENS = re.compile(
    rf"(?:^[\"' ]*|[;:] ){_STEP}{_SIDE} (?P<two>it|{ONE})(?: (?:is|comes|stands|sits)|:) (?:the )?(?:(?:{ONE} |an? "
    rf")(?:[a-z]+ )?(?:model|space|dataset|entry), )?(?P<one>{ONE})\W*$"
)
_HIMSELF = re.compile(
    rf"(?:[,.;]|\band) (?:{_STEP}|(?P<one>one) ){_SIDE} (?:the )?(?:{ONE}'s? )?(?P<two>{ONE})(?=[.,;:]|\W*$| and\b)"
)
_WHICH = re.compile(
    rf"(?P<one>{ONE})(?:,? (?:which|who|that))? (?:now )?(?:stands|ranks|sits|is|comes|lies)(?: (?:listed|placed|only|just))? "
    rf"(?P<n>\ue015++|an?) (?:places?|spots?|rungs?|positions?) "
    r"(?P<side>(?P<up>higher|further up|above|ahead)|lower|further down|below|behind)(?P<it> (?:it|them))?(?=[.,;:]|\W*$| "
    r"(?:on|in|among)\b)"
)
_NEIGHBOUR = re.compile(
    rf"\b(?:has|with) (?:the )?(?P<one>{ONE}) as {ONE} (?P<side>(?P<up>above)|below)(?P<two>)|"
    rf"(?:^[\"' ]*|[;:,] |\band ){ONE} (?P<side2>(?P<up2>above)|below)(?: is|:)? (?:the )?(?P<one2>{ONE})"
)
_ANOTHER = re.compile(r"\W*(?:the )?(?:others?|second|latter|former)\b")
_LISTED = re.compile(r"\b(?:list|listed|place|places|placed|spot|rank\w*|number \d+|top ten|\d+(?:st|nd|rd|th))\b")


@OpenRule
def beside_in_list(view: View) -> Iterator[Verdict]:
    """Refuses neighbours that the list does not have so."""
    told = whoever(view)
    past = [moment for moment in view.mentions.moments if not moment.holds(view.desk.ledger.edition)]
    if view.kind != "report" or past or _ANOTHER.match(view.mentions.bare):
        return
    yield from _neighbours(view)
    yield from _of_two(view)
    for match in (match for way in (_WITH, _AND_WITH, _OPENS, _HIMSELF, _WHICH) for match in way.finditer(told.text)):
        of_list = match.re is _WHICH or _LISTED.search(view.mentions.bare) or not view.families
        if not of_list or NOUN.match(view.mentions.bare, match.end() + len(" in ")):
            continue
        one, two = _pair(view, match)
        steps = small(view.low[slice(*match.span("n"))]) if match["n"] else None
        steps = 1 if steps is None else steps
        for kind, mine in view.rolls.places_of(one).items() if one and two else ():
            theirs = view.rolls.places_of(two).get(kind, 0)
            if theirs and theirs - mine != (steps if match["up"] else -steps):
                yield Verdict(*match.span("side"), "rank", f"the one is number {mine} there, the other number {theirs}")


_OF_TWO = re.compile(
    r"\bthe (?P<side>(?P<up>higher|better)|lower|worse)(?:[- ](?:placed|ranked))?(?: one)? of (?:the )?[\"']?\ue000++'s?"
    r" (?:two|pair of) (?:trending )?(?:models|entries|names|spaces)\b"
)


def _of_two(view: View) -> Iterator[Verdict]:
    """Reads "A is the lower of Google's two models on the list"."""
    for match in _OF_TWO.finditer(view.mentions.bare):
        before = [ref for ref in view.singles("name", "value") if ref.end <= match.start()]
        name = next(iter(before[-1].subjects)) if before else ""
        for kind, place in view.rolls.places_of(name).items():
            order = view.rolls.places.get(kind, {})
            others = [at for at, one in order.items() if account(one) == account(order[place]) and at != place]
            if len(others) == 1 and (place < others[0]) != (match["up"] is not None):
                yield Verdict(*match.span("side"), "rank", f"it is number {place}, the other number {others[0]}")


def _neighbours(view: View) -> Iterator[Verdict]:
    """Reads "has B as its neighbour below. Its neighbour above is C"."""
    told = whoever(view)
    for match in _NEIGHBOUR.finditer(told.text) if "neighbo" in view.low else ():
        one = _alone(told.at.get(match.start("one" if match["one"] else "one2")))
        before = [name for ref in told.before(match.start()) if view.rolls.places_of(name := _alone(ref)) and name != one]
        own = next((name for name in (*before, *view.carried) if name != one), "")
        for kind, mine in view.rolls.places_of(own).items() if one and own else ():
            at, step = view.rolls.places_of(one).get(kind, 0), -1 if match["up"] or match["up2"] else 1
            if at and at != mine + step:
                span = match.span("side" if match["side"] else "side2")
                yield Verdict(*span, "rank", f"the one is number {mine} there, the other number {at}")


def _pair(view: View, match: re.Match[str]) -> tuple[str, str]:
    """The one that stands there, and beside whom."""
    told, groups = whoever(view), match.groupdict()
    one = _alone(told.at.get(match.start("one"))) if groups.get("one") else ""
    before = [
        name for ref in told.before(match.start("one") if one else match.start()) if view.rolls.places_of(name := _alone(ref))
    ]
    first = next((name for name in (*before, *view.carried) if name != one), "")
    if match.re is _HIMSELF:
        return next(iter(before), ""), _alone(told.at.get(match.start("two")))
    two = _alone(told.at.get(match.start("two"))) if groups.get("two") and match["two"] != "it" else first
    return one, first if two == one or not two else two


def _alone(ref: Referent | None) -> str:
    return next(iter(ref.subjects)) if ref is not None and len(ref.subjects) == 1 and ref.kind != "pronoun" else ""
