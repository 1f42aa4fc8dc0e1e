"""A part of a whole where the text gives both figures itself: "13.4 million of the 20.9 million, or 64 percent"."""

from __future__ import annotations

import re
from itertools import pairwise

from autopost.grounding.attaching.fitting import part_slack
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.view import View

_FEW = 10


_OF_A_WHOLE = re.compile(r"(?:^|[.;:] )\W*(?:out )?of (?:the |its |all |these |those )*$")


def of_stated(view: View, number: Number) -> Verdict | None:
    """Reads "Of the 58,985 stars gained by the ten, the two leaders took 17,328, 29 percent": the part that two figures give."""
    if number.form == "count":
        return _beside_stated(view, number)
    if number.form not in {"percent", "fraction"}:
        return None
    if (counted := _counted(view, number)) is not None:
        return counted
    start, _ = view.clause(number.start)
    given = [n for n in view.mentions.numbers if start <= n.start < number.start and n.form == "count" and n.total is None]
    if (joined := _joined(view, number)) is not None:
        return joined
    whole = next((n for n in given if _OF_A_WHOLE.search(view.mentions.bare[: n.start])), None)
    if whole is None or given[-1] is whole or not whole.value > given[-1].value > _FEW:
        return None
    share = given[-1].value / whole.value * (100 if number.form == "percent" else 1)
    near = number.fits(share) if number.form == "percent" else abs(share - number.value) <= part_slack(view, number)
    return sound(view, number.start, number.end) if near else None


_OR = re.compile(rf" {NOUN.pattern}[^;:.]{{0,70}}?,? (?:or|that is|which is)(?: [a-z]+)? ")


def _joined(view: View, number: Number) -> Verdict | None:
    """Reads "13.4 million of the 20.9 million downloads, or roughly 64 percent": of figures that are looked up themselves."""
    for one, two in pairwise(n for n in view.mentions.numbers if n.form == "count" and n.end <= number.start):
        of = re.fullmatch(r" of (?:the|its|all|their|those) ", view.mentions.bare[one.end : two.start])
        if of and two.value > one.value > _FEW and _OR.fullmatch(view.mentions.bare, two.end, number.start):
            share = one.value / two.value * (100 if number.form == "percent" else 1)
            near = number.fits(share) if number.form == "percent" else abs(share - number.value) <= part_slack(view, number)
            return sound(view, number.start, number.end) if near else None
    return None


_APPOSED = re.compile(r"[^;:.]{2,80}(?:, | – | \()(?:(?:or|that is|which is|or just|a share of) )?(?:[a-z]+ ){0,4}$")
_NAMELY = re.compile(r" of (?:the|all|these|our) [^;:.,\d]{2,48}(?:, | \(| – )(?:or |that is |namely )?")
"""Reads "More than a quarter of the trending list, eight of 30 names, ends in GGUF"."""
_ENDED = re.compile(r"\W*$|[,.;)]| of (?:them|these|those|all|the (?:[a-z]+ ?){1,2})(?:\W*$|[,.;)])")


def _counted(view: View, number: Number) -> Verdict | None:
    """Reads "Eight of the 30 names contain GGUF, a little more than a quarter": of a count that is looked up itself."""
    before = [n for n in view.mentions.numbers if n.end <= number.start][-1:]
    after = [n for n in view.mentions.numbers if n.start >= number.end][:1]
    ended = _ENDED.match(view.mentions.bare, number.end) is not None
    led = [n for n in before if ended and _APPOSED.fullmatch(view.mentions.bare, n.end, number.start)]
    led += [n for n in after if _NAMELY.fullmatch(view.mentions.bare, number.end, n.start)]
    told = next((n for n in led if n.form == "count" and n.total), None)
    if told is None or not told.total:
        return None
    share = told.value / told.total * (100 if number.form == "percent" else 1)
    if number.form == "percent":
        near = number.fits(share)
    else:
        way = {"above": share > number.value, "below": share < number.value}.get(number.hedge, True)
        near = way and abs(share - number.value) <= part_slack(view, number)
    return sound(view, number.start, number.end) if near else None


_BESIDE = re.compile(
    rf"[- ]?(?: ?{NOUN.pattern})? ?(?P<way>more|fewer|less|higher|lower) than (?:those of |that of )?[\"']?(?=\ue000)"
)


def _beside_stated(view: View, number: Number) -> Verdict | None:
    """Reads "together gained 3,755 stars in the week, 200 fewer than A alone": a figure of the text against a value of A."""
    told = _BESIDE.match(view.mentions.bare, number.end)
    given = [
        n for n in view.mentions.numbers if n.end <= number.start and n.form == "count" and n.total is None and n.value > _FEW
    ]
    whom = next((r for r in view.referents if told and r.kind == "name" and r.start >= told.end() - 1), None)
    if told is None or whom is None or len(whom.subjects) != 1:
        return None
    if not given and (said := _THAT_IS.match(view.mentions.bare)) and number.start == said.end():
        return _beside_said(view, number, told, next(iter(whom.subjects)))
    if not given:
        return None
    families = {family for *_, family in view.nouns}
    wanted = given[-1].value + number.value * (-1 if told["way"] in {"more", "higher"} else 1)
    own = [fact for name in whom.subjects for fact in view.desk.by_subject.get(name, ()) if "@" not in fact.id]
    fits = any(fact.number == wanted for fact in own if view.desk.measure(fact).family in families)
    return sound(view, number.start, number.end) if fits else None


_THAT_IS = re.compile(r"(?:that|this) (?:is|was|makes) (?:(?:about|just|only|exactly|some|a mere) )?")


def _beside_said(view: View, number: Number, told: re.Match[str], whom: str) -> Verdict | None:
    """Reads "A has 116 likes. That is 30 more than B": the last figure of the sentence before against B's."""
    if not view.said or view.said[-1].number is None:
        return None
    last = view.said[-1]
    apart = number.value if told["way"] in {"more", "higher"} else -number.value
    own = [fact for fact in view.desk.by_subject.get(whom, ()) if fact.metric == last.metric]
    fits = any(fact.number is not None and fact.number == (last.number or 0) - apart for fact in own)
    return sound(view, number.start, number.end) if fits else None
