"""More or fewer without naming than whom: "A has 35,018 forks. B has fewer", "A has 5 likes and B 4; C has more than either"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.binding import bind
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_HOW = r"(?:(?:far|even|slightly|many|much|still|a few|somewhat|considerably|only|just|now|clearly|noticeably) )*"
_HAS = re.compile(
    r"[\"']?(?:, which)? (?:has|had|counts|shows|holds|drew|attracted|collected|got|gained|added|won|records?|"
    r"recorded|logged|managed) "
    rf"{_HOW}(?P<deg>more|(?P<low>fewer|less))(?: (?P<noun>{ANY_NOUN})| of (?:them|"
    r"these))?(?: than (?P<than>either(?: of (?:them|the two|those))?|"
    r"both(?: of them)?|it|that|them|any of (?:them|those)|all of them))?(?: still)?(?=[.,;:]| –|\W*$)"
)
_STANDS = re.compile(
    r"[\"']? (?:(?:still|now|only|even|also|already) )*(?P<deg>(?P<low>trails|lags behind|(?:is|stands) behind|"
    r"falls short of)|leads|beats|"
    r"tops|outdoes|exceeds|surpasses|(?:is|stands) ahead of) (?P<than>it|that|both(?: of them)?|them|"
    r"either)(?P<noun>)(?=[.,;:]|\W*$| by\b)"
)
"""Reads "A has 193,238 stars. B trails it": by what was told of A."""
_AS_WELL = re.compile(
    rf",? and (?:also |even )?(?P<deg>more|(?P<low>fewer|less)) (?P<noun>{ANY_NOUN})(?: as well|,? too)?(?=[.;]|\W*$)"
)
"""Reads "A has more stars than B, and more forks as well"."""
_ALL = re.compile(r"(?:either|both|them|any|all)\b")


@OpenRule
def leaning(view: View) -> Iterator[Verdict]:
    """Refuses the word where the values of all who may be meant, here or in the sentence before, are the other way round."""
    for own in view.single if view.kind == "report" else ():
        match = _HAS.match(view.mentions.bare, own.end) or _STANDS.match(view.mentions.bare, own.end)
        others = _others(view, own, match["than"] or "") if match else ()
        if match is None or not others:
            continue
        name, low = next(iter(own.subjects)), match["low"] is not None
        facts = [fact for fact in _told(view, match) if fact.subject.id in others]
        truths = [_so(view, fact.metric, name, others, low=low) for fact in facts]
        if truths and not any(so is None or so for so in truths):
            mine, theirs = view.rolls.of(name, facts[0].metric), facts[0]
            shown = f"; {mine.statement}; {theirs.statement}" if mine is not None else ""
            message = (
                f"{view.subject_name([name])} has {'more' if low else 'fewer'} than {view.subject_name(sorted(others))}{shown}"
            )
            yield Verdict(*match.span("deg"), "comparison", message, facts=tuple(f.tag for f in (mine, theirs) if f is not None))


@OpenRule
def as_well(view: View) -> Iterator[Verdict]:
    """Refuses a second measure by which the two who are compared stand the other way round."""
    match = _AS_WELL.search(view.mentions.bare)
    names = [name for ref in view.single for name in ref.subjects]
    noun = NOUN.search(match["noun"]) if match else None
    if (
        match is None
        or noun is None
        or len(names) != len("AB")
        or not re.search(r"\bthan\b", view.mentions.bare[: match.start()])
    ):
        return
    if _so(view, str(noun.lastgroup), names[0], frozenset(names[1:]), low=match["low"] is not None) is False:
        message = f"by {match['noun']}, {view.subject_name(names[:1])} and {view.subject_name(names[1:])} are the other way round"
        yield Verdict(*match.span("deg"), "comparison", message)


def _so(view: View, metric: str, name: str, others: frozenset[str], *, low: bool) -> bool | None:
    own = view.rolls.of(name, metric)
    values = [fact.number for other in others if (fact := view.rolls.of(other, metric)) is not None and fact.number is not None]
    if own is None or own.number is None or len(values) < len(others):
        return None
    return all(own.number < value if low else own.number > value for value in values)


def _others(view: View, own: Referent, than: str) -> frozenset[str]:
    """With whom it is compared: those named before in the sentence, else those of the sentence before; of several the last."""
    here = [ref for ref in view.referents if ref.end <= own.start and ref.kind in {"name", "pronoun", "role"}]
    before = [name for ref in here for name in sorted(ref.subjects)] or [*view.carried]
    before = [name for name in dict.fromkeys(before) if name not in own.subjects]
    if _ALL.match(than):
        return frozenset(before) if len(before) > 1 else frozenset()
    return frozenset(before) if len(before) == 1 else frozenset()


def _told(view: View, match: re.Match[str]) -> list[Fact]:
    """The facts of today whose figures it may lean on: those told before in the sentence, else those of the one before."""
    numbers = [bind(view, number) for number in view.mentions.numbers if number.end <= match.start()]
    here = [one.fact for one in numbers if one is not None and not one.failing]
    facts = [fact for fact in here or view.said if "@" not in fact.id and fact.number is not None]
    said = match["noun"] or (view.mentions.bare[: match.start()] if here else view.low_before)
    families = {str(noun.lastgroup) for noun in NOUN.finditer(said)}
    return [fact for fact in facts if view.desk.measure(fact).family in families]
