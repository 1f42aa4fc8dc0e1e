"""Who is told to have done better than somebody did: "A grew by 15.4 percent, a rate only B beat", "third, behind C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_ONLY = re.compile(r"\b(?:only|nobody but|no one but|none but|just) (?:those of )?(?:the |\ue000++'s )*[\"']?$")
_FASTER = re.compile(
    r"[\"']? (?:grew (?:faster|more quickly|more in percent\w*)|beat\b|beats\b|exceeded|topped|bettered|surpassed|outdid|"
    r"outpaced|was faster|(?:climbed|rose) faster|did better|(?:gained|added|won) more|(?:is|are|was|were) larger)(?! than)"
)
_DID_BETTER = re.compile(r"\b(?:did better|gained more|added more|won more|grew faster|were ahead)(?:: |, | – )(?:the )?[\"']?$")
_BEHIND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|[\d]+(?:th|nd|rd|st))\b[^.;:]{0,60}?,? behind (?:both )?(?:the )?[\"']?$"
)
_BEAT = re.compile(
    r"\b(?:mark|average|figure|level|mean|median)\b[^.;:]{0,30} (?:that )?only (?:the )?[\"']?$|"
    r"\b(?:beat|beats|exceed|exceeded|top|topped)\b[^.;:]{0,40}\baverage of [^.;:]{0,40}: (?:the )?[\"']?$"
)
_AND = re.compile(r"[\"']?(?:,? and |, )(?:the |\ue000++'s )*[\"']?")
_CHANGES = frozenset({"change", "gain"})


@OpenRule
def outpaced(view: View) -> Iterator[Verdict]:
    """Refuses who did not gain more, or grow faster, than whoever the figure is told of."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for n, ref in enumerate(names):
        row = joined(view, names[n:], _AND)
        left, bare = view.mentions.bare[: ref.start], view.mentions.bare
        only = _ONLY.search(left) and _FASTER.match(bare, row[-1].end)
        if _BEAT.search(left):
            yield from _below(view, row)
        own = _told(view, names[:n], ref) if only or _DID_BETTER.search(left) or _BEHIND.search(left) else None
        for one in row if own is not None else ():
            fact = view.desk.rolls.of(next(iter(one.subjects)), own.metric) if own is not None else None
            if own is not None and (fact is None or (fact.number or 0) <= (own.number or 0)):
                yield Verdict(one.start, one.end, "wrong-subject", f"{view.subject_name(one.subjects)} did no better")


def _below(view: View, row: list[Referent]) -> Iterator[Verdict]:
    """Reads "an average of 265, a mark that only A beats": who does not beat the figure told."""
    figures = [n.value for n in view.mentions.numbers if n.form == "count" and n.end <= row[0].start and n.value >= _FIGURE]
    families = list(dict.fromkeys(family for *_, family in view.nouns))
    for one in row if figures and len(families) == 1 else ():
        name = next(iter(one.subjects))
        kind, metric = view.desk.kind(name), families[0]
        if _GAINED.search(view.mentions.bare):
            metric = f"{metric}_gain_{view.desk.rolls.span(kind, metric, view.days)}d"
        fact = view.desk.rolls.of(name, metric)
        if fact is not None and (fact.number or 0) <= figures[-1]:
            yield Verdict(one.start, one.end, "wrong-subject", f"{view.desk.printer.value(fact)} is no more than that")


_FIGURE = 20
_GAINED = re.compile(r"\bgain\w*|\bnew stars\b|\bclimb\w*")


def _told(view: View, before: list[Referent], ref: Referent) -> Fact | None:
    """The change that is told right before, here or in the sentence before, of whom the sentence is about."""
    figures = [n for n in view.mentions.numbers if n.form in {"percent", "count"} and n.end <= ref.start]
    if before:
        subject = next(iter(before[0].subjects)) if len({*before}) == 1 else ""
        own = view.desk.by_subject.get(subject, ())
        return next((fact for n in reversed(figures) for fact in own if _has(view, n, fact)), None)
    said = [fact for fact in view.said if view.desk.measure(fact).aspect in _CHANGES and fact.unit != "rank"]
    carried = [fact for fact in said if fact.subject.id in view.carried[:1]]
    pronoun = [
        fact for name in view.carried[:1] for fact in view.desk.by_subject.get(name, ()) for n in figures if _has(view, n, fact)
    ]
    return pronoun[-1] if pronoun else carried[-1] if len({fact.metric for fact in carried}) == 1 else None


def _has(view: View, number: Number, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    alike = (fact.unit == "percent") == (number.form == "percent") and fact.unit != "rank"
    return alike and measure.aspect in _CHANGES and number.value >= 1 and number.fits(fact.number or 0)
