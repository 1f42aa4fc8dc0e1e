"""The only one above or below somebody: "only A among the ten has more stars", "only A, at 11.3 percent, grew faster"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_ONLY = re.compile(
    r"\bonly [\"']?(?P<who>\ue000++)[\"']?(?:,? (?:\(|with |at )\+?[\d,.]+(?: [a-z]+)?(?:\)|,)?| (?:of|among|in) (?:the|"
    r"those|these|them)"
    r"(?: [a-z\d]+){0,3}?)* (?:(?:still|now|can) )*(?P<verb>has|have|had|counts?|boasts?|holds?|gained|added|won|"
    r"collected|drew|grew|rose|"
    r"climbed|put on|shows?)(?: (?:even|still|any))? (?P<word>(?P<up>more|faster|quicker|higher|larger|bigger)|fewer|"
    r"less|slower|lower|"
    rf"smaller)(?: (?:new )?{NOUN.pattern})?(?:, [^,.;:]{{1,30}},)?(?=\W*$|[,;.:]| (?:in|over|of|among|than)\b)"
)
_THOSE = re.compile(
    r"\bonly (?:those|that) of [\"']?(?P<who>\ue000++)[\"']?(?:(?:,| and)+ [\"']?\ue000++[\"']?)* (?P<verb>is|are|was|were) "
    rf"(?P<word>(?P<up>larger|bigger|higher|greater)|smaller|lower)(?: {NOUN.pattern})?(?=\W*$|[,;.:])"
)
"""Reads "Among the gains listed, only those of A and B are larger"."""
_GAINS = re.compile(r"\bgains?\b")
_PERCENT = re.compile(r"%|\bper ?cent|\brelative\b")
_GAINED = frozenset({"gained", "added", "won", "collected", "drew", "grew", "rose", "climbed", "put on"})


@OpenRule
def only_he(view: View) -> Iterator[Verdict]:
    """Refuses such a comparison where whoever is named is on the other side of the one that is spoken of."""
    for told in (*_ONLY.finditer(view.mentions.bare), *_THOSE.finditer(view.mentions.bare)):
        ref = view.at(told.start("who"))
        if ref is None or len(ref.subjects) != 1:
            continue
        him = ref.subjects
        before = [ref for ref in view.referents if ref.kind in {"name", "pronoun"} and ref.end <= told.start()]
        own = [ref.subjects for ref in before if len(ref.subjects) == 1 and not ref.subjects & him]
        than = next((ref.subjects for ref in view.referents if ref.start >= told.end() and len(ref.subjects) == 1), None)
        compared = than if view.mentions.bare.startswith(" than ", told.end()) else own[0] if own else frozenset(view.carried[:1])
        if compared and not compared & him and _belied(view, told, min(him), min(compared)):
            names = f"{view.subject_name(sorted(him))} and {view.subject_name(sorted(compared))}"
            yield Verdict(*told.span("word"), "comparison", f"the values of {names} are the other way round")


def _belied(view: View, told: re.Match[str], one: str, other: str) -> bool:
    """Whether no measure that may be meant, and that both have, is on the side that is said."""
    noun = next((name for name in NOUN.groupindex if told[name]), "")
    families = {noun} if noun else view.families
    aspects = {"gain", "change"} if told["verb"] in _GAINED else {"level"}
    aspects = {"gain"} if told.re is _THOSE and _GAINS.search(view.low) else aspects
    aspects = {"change"} if told["verb"] in {"grew", "rose", "climbed"} and _PERCENT.search(view.low) else aspects
    ways = []
    for fact in view.desk.by_subject.get(one, ()):
        measure, theirs = view.desk.measure(fact), view.rolls.of(other, fact.metric)
        fitting = measure.aspect in aspects and (not families or measure.family in families) and "@" not in fact.id
        if fitting and theirs is not None and fact.number is not None and theirs.number is not None:
            ways.append((fact.number > theirs.number) == bool(told["up"]))
    return bool(ways) and not any(ways)
