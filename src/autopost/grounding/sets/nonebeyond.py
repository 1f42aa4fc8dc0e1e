"""What nobody else comes to: "no repository did worse", "none of the other nine is older", "as no other repository listed is".

Each is looked up over the set that is named, else over all of the kind, by whatever the text measures of the one it is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS

_HIGH = (
    r"more(?: often)?|as many|as much|longer|higher|larger|better|beats?|faster|as fast|further|as often|as large|greater|bigger"
)
_LOW = r"fewer|worse|less(?: often)?|lower|slower|smaller|as few|as little|shorter"
_WAY = re.compile(
    rf"\b(?:(?P<high>{_HIGH})|(?P<low>{_LOW})|(?P<old>older|as old|earlier)|(?P<young>younger|newer|later|as young|as new))\b"
)
_THAN = re.compile(r" than (?:the |that of )?[\"']?(?=\ue000)")
_ALONE = re.compile(r"\b(?:as|which|that)(?: is (?:carried|used|shared) by)? $")
_SO = re.compile(r"[^.;:,]{0,60}?\b(?:is|does|has|carries|uses|shows?|shares?)\b(?: (?:it|that|either|so))?(?=\W*$|[.;,])")
_LOSS = re.compile(r"[^.;:]{0,60}\b(?:loss|lost|losing|fewer)\b")
_FEWEST = 3


def none_beyond(view: View, start: int) -> bool:
    """Whether the denial that begins at a place is one of these, and holds."""
    end = view.clause(start)[1]
    way = _WAY.search(view.mentions.bare, start, end)
    if view.cited:
        return False
    if _LOSS.match(view.mentions.bare, start) and not (way and way["high"]):
        return _losers(view)
    if way is None:
        return _holds_alone(view, start, end)
    return any(_extreme(view, way, name, names) for name in _whom(view, way, start) for names in _sets(view, name))


def _whom(view: View, way: re.Match[str], start: int) -> list[str]:
    """Of whom it is told: who is named after "than", else before the denial, else whom the text was about."""
    than = _THAN.match(view.mentions.bare, way.end())
    after = [name for ref in view.single if than and 0 <= ref.start - than.end() <= 1 for name in ref.subjects]
    before = [name for ref in view.single if ref.end <= start for name in ref.subjects]
    rest = [name for ref in view.single if ref.start > way.end() for name in ref.subjects]
    return after or before[-1:] or [*view.carried[:1]] or rest[:1]


def _sets(view: View, name: str) -> Iterator[tuple[str, ...]]:
    told = [names for known in view.populations for names in known.readings if name in names and len(names) >= _FEWEST]
    yield from told or [view.rolls.covered.get(view.desk.kind(name), ())]


def _extreme(view: View, way: re.Match[str], name: str, names: tuple[str, ...]) -> bool:
    if way["old"] or way["young"]:
        days = {one: fact.day for one in names if (fact := view.desk.began(one)) is not None and fact.day is not None}
        own = days.get(name)
        return own is not None and len(days) >= _FEWEST and own == (min if way["old"] else max)(days.values())
    for family in sorted(families_told(view)):
        for metric in {fact.metric for fact in view.desk.by_subject.get(name, ()) if _told(view, family, fact.metric)}:
            values = {one: fact.number for one in names if (fact := view.rolls.of(one, metric)) is not None}
            known = [value for value in values.values() if value is not None]
            if len(known) >= _FEWEST and values.get(name) == (max if way["high"] else min)(known):
                return True
    return False


def _told(view: View, family: str, metric: str) -> bool:
    """Whether a metric is of a family, and a level, a gain or a change; in percent where the text tells of percent."""
    if metric == family:
        return not any(n.form == "percent" for n in view.mentions.numbers) or not view.days
    moved = bool(view.days) or CHANGE.search(view.mentions.bare) is not None
    return moved and metric.startswith((f"{family}_gain_", f"{family}_change_"))


def _holds_alone(view: View, start: int, end: int) -> bool:
    """Reads "is written mainly in Elixir, as no other repository listed is", "ODC-By, which no other dataset carries"."""
    told = [test for test in tests(view) if test.end <= start and test.label in LABELS.values()][-1:]
    told = told or [test for claim in view.counted[-1:] for test in claim.tests if test.label in LABELS.values()]
    if not told or not (_ALONE.search(view.mentions.bare, 0, start) or _SO.match(view.mentions.bare, start)):
        return False
    names = {name for ref in view.single if ref.end <= start for name in ref.subjects} or {*view.carried[:1]}
    kinds = {view.desk.kind(name) for name in names}
    whole = [one for kind in kinds for one in view.rolls.kin(kind)]
    return bool(names) and {one for one in whole if told[0].holds(one)} == names


def _losers(view: View) -> bool:
    """Reads "no other repository listed shows a loss": those named are all that lost."""
    named = {*view.named, *view.carried}
    lost = {fact.subject.id for fact in view.desk.ledger.facts
            if "_gain_" in fact.metric and "@" not in fact.id and (fact.number or 0) < 0}  # fmt: skip
    kinds = {view.desk.kind(name) for name in named}
    return bool(named) and {name for name in lost if view.desk.kind(name) in kinds} <= named
