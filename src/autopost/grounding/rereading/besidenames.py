"""Figures that stand right beside names, of one measure: "A (500) and B (300) have fewer stars than C (700)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rereading.reworded import plainly_told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.typed import COUNT, NAME, Typed, typed
from autopost.grounding.view import View

_BESIDE = re.compile(
    rf"(?P<name>{NAME})(?:'s (?:the )?| \(|,? (?:which has|has|having) |(?P<loose>,? (?:with|at|which is at|on) ))(?P<n>{COUNT})"
    rf"(?: (?:{ANY_NOUN}))?(?=[,.;:)]| (?:and|each|both|nor|or|exceed|fall|while)\b)"
)
_ALL_THREE = re.compile(
    rf"\b(?:the|all) {COUNT} (?:have|are at|stand at|count|come to|are on|show) "
    rf"(?P<a>{COUNT}), (?P<b>{COUNT}),? and (?P<c>{COUNT})"
)
_SEVERAL, _THREE, _LARGE = 2, 3, 100


def beside_names(view: View) -> Iterator[Verdict]:
    """Each such figure is what its name has of what the sentence measures."""
    if not plainly_told(view) or len(view.families) != 1 or view.mentions.windows or view.mentions.moments or view.says(CHANGE):
        return
    row, family = typed(view), next(iter(view.families))
    told = [*_told(row)]
    for name, number in told if len({name for name, _ in told}) >= _SEVERAL else ():
        facts = [fact for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).family == family]
        known = [fact.number for fact in facts if fact.number is not None]
        if known and number.form == "count" and number.value >= _LARGE and not any(number.fits(abs(one)) for one in known):
            yield Verdict(
                number.start, number.end, "wrong-subject", f"{view.subject_name([name])} has another number of {family}"
            )


def _told(row: Typed) -> Iterator[tuple[str, Number]]:
    beside = [*_BESIDE.finditer(row.text)]
    # "A leads B, with 500": where one has no figure of his own, it may be his.
    whole = {row.names[match.start("name")] for match in beside} == {*row.names.values()}
    for match in beside:
        if whole or not match["loose"]:
            yield row.names[match.start("name")], row.counts[match.start("n")]
    names = list(dict.fromkeys(name for _, name in sorted(row.names.items())))
    for match in _ALL_THREE.finditer(row.text) if len(names) == _THREE else ():
        yield from ((name, row.counts[match.start(group)]) for name, group in zip(names, "abc", strict=True))
