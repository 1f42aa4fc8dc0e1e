"""How far apart two were and are: "A's lead over B has widened since Monday", "A has more stars than B, as it did a week ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.metrics import COUNTED_IN, NOUN
from autopost.grounding.order.comparable import ahead, meant, measures
from autopost.grounding.order.comparing import comparisons
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View, meant_by

_GAP = r"(?:gap|lead|distance|margin|advantage|discount|cushion|difference)"
_WIDER = r"widened|widens|grew|grown|increased|opened up|lengthened"
_MOVED = re.compile(
    rf"\b{_GAP}\b[^.;:]{{0,140}}? (?:has |have |had )?(?P<way>(?P<wider>{_WIDER})|narrowed|narrows|shrank|shrunk|shrinks|closed|"
    r"melted|dwindled)\b(?! from \d)|"
    rf"\b(?P<did>(?P<widened>widened|widens|extended|extends|stretched|stretches|increased|increases)|narrowed|narrows|cut|trimmed|"
    rf"reduced|closed) (?:its|the) (?:[a-z]+ )?{_GAP}\b(?! from \d)|"
    rf"\b{_GAP}\b[^.;]{{0,80}}? (?P<than>(?P<more>wider|larger|bigger)|narrower|smaller)(?= than)|"
    r"\b(?P<pulled>(?P<away>pulled away from|drew away from)|closed in on|caught up on|gained ground on) (?=[\"']?\ue000)"
)
_THEN = re.compile(
    rf"\b{_GAP}\b[^.;]{{0,80}}? (?:was|had been) (?P<said>(?P<wider>wider|larger|bigger|greater)|narrower|smaller) "
    rf"(?:[^.;]{{0,30}}?than "
    r"(?:it is )?(?:now|today)\b|(?=(?: on)? \ue000++(?: ago)?\W*$)|(?<=\ue000)(?=\W*$)|(?=\W*$))"
)
"""Reads "The gap between A and B was wider a week ago than it is now"."""
_FROM_TO = re.compile(rf"\b{_GAP}\b[^.;]{{0,100}}?\bfrom (?P<a>\d)[\d,.]*(?: [a-z]+)? to (?:(?:only|just|about) )?(?P<b>\d)")
_AS_THEN = re.compile(
    r",? (?P<said>(?:just )?as (?:it|they) (?:was|were|did|had)(?: already)?|and (?:it )?(?:was|did|had) (?:already )"
    r"?(?:so|ahead)"
    r"(?: already)?|and was already ahead) (?=a |on |at |\ue000|one |seven |last )"
)


@OpenRule
def gaps_moved(view: View) -> Iterator[Verdict]:
    """Refuses a gap that went the other way, and an order of today that was another on the day that is told."""
    for told in _MOVED.finditer(view.mentions.bare):
        pair = _pair(view)
        gaps = _gaps(view, *pair) if pair else []
        wider = bool(told["wider"] or told["more"] or told["away"] or told["widened"])
        if gaps and all(then != now and (now > then) != wider for then, now in gaps):
            span = told.span(next(group for group in ("way", "than", "pulled", "did") if told[group]))
            then, now = gaps[0]
            yield Verdict(*span, "wrong-direction", f"the gap was {then:,.0f} and is {now:,.0f}")
    yield from _from_to(view)
    yield from _as_then(view)
    if (was := _THEN.search(view.mentions.bare)) and (pair := _pair(view)):
        gaps = _gaps(view, *pair)
        if gaps and all(then != now and (then > now) != (was["wider"] is not None) for then, now in gaps):
            yield Verdict(*was.span("said"), "wrong-direction", f"the gap was {gaps[0][0]:,.0f} and is {gaps[0][1]:,.0f}")


def _from_to(view: View) -> Iterator[Verdict]:
    """Refuses "A's lead over B widened from 260 stars to 495" of what was 495 and is 260."""
    told, pair = _FROM_TO.search(view.mentions.bare), _pair(view)
    one, two = (view.number_at(told.start(end)) if told else None for end in ("a", "b"))
    if told is None or pair is None or one is None or two is None:
        return
    gaps = _gaps(view, *pair)
    as_told = any(one.fits(then) and two.fits(now) for then, now in gaps)
    if not as_told and any(two.fits(then) and one.fits(now) for then, now in gaps):
        yield Verdict(one.start, two.end, "wrong-direction", f"the gap was {gaps[0][0]:,.0f} and is {gaps[0][1]:,.0f}")


def _pair(view: View) -> tuple[str, str] | None:
    """The two that are named, or the one named and whom the sentence takes up."""
    names = meant_by(view.single)
    names += [name for name in view.carried[:1] if len(names) == 1 and name not in names]
    names = names or ([*view.carried] if view.kind == "report" and len(view.carried) == len("AB") else [])
    known = view.desk.ledger.subjects
    same = len(names) == 2 and all(name in known for name in names) and len({known[name].kind for name in names}) == 1
    return (names[0], names[1]) if same else None


def _gaps(view: View, one: str, other: str) -> list[tuple[float, float]]:
    """How far apart the two were and are, by what is named, else by what their kind is counted in; on each day that it may be."""
    before = {str(noun.lastgroup) for noun in NOUN.finditer(view.low_before)} if not view.named else set()
    families = view.families or before or {COUNTED_IN.get(view.desk.kind(one), "")}
    a, b = measures(view, one), measures(view, other)
    if len(families) != 1:
        return []
    (family,) = families
    days = earlier_days(view) or [day for way, _, day in a if way == "then" and isinstance(day, date)]
    return [
        (abs(a["then", family, day] - b["then", family, day]), abs(a["level", family, None] - b["level", family, None]))
        for day in dict.fromkeys(days)
        if all(key in known for known in (a, b) for key in (("then", family, day), ("level", family, None)))
    ]


def _as_then(view: View) -> Iterator[Verdict]:
    """Reads "A has more stars than B, as it did a week earlier"."""
    for told in comparisons(view):
        said = _AS_THEN.search(view.mentions.bare, told.end)
        if said is None or len(told.left) != 1 or len(told.right) != 1:
            continue
        a, b = measures(view, next(iter(told.left))), measures(view, next(iter(told.right)))
        noun = NOUN.search(view.mentions.bare)
        now = [key for key in meant(view, told, [key for key in a if key in b]) if key[0] == "level"]
        now = now or [key for key in a if key in b and key[0] == "level" and noun and key[1] == noun.lastgroup]
        then = [("then", family, day) for _, family, _ in now for day in earlier_days(view)]
        known = [key for key in then if key in a and key in b]
        if known and all(ahead(told, key, a, b) < 0 for key in known):
            yield Verdict(*said.span("said"), "history", "it was the other way round then")
