"""Whose name is wrong: where all that is said of the one who is named fails, and holds of one other alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

Holds = Callable[[str], bool | None]
_WORDED = frozenset({"language", "license", "sdk", "pipeline_tag"})
_NONE = re.compile(rf"\bno {NOUN.pattern}")
_PLACE = re.compile(r" (?:place )?(?:on|among|in|of) (?:its|the|our)\b|(?=\W*$)|,")
_UNDER = re.compile(
    r"\b(?:submitted|published|listed|uploaded|released|created) (?:under|by|from|at) "
    r"(?:the )?(?:organi[sz]ation |account |name )?[\"']?$"
)
_FEW, _MANY = 2, 8


@OpenRule
def misnamed(view: View) -> Iterator[Verdict]:
    """Reads "Written mainly in Elixir: warp, which has no open issue": two things that hold of symphony, and of nobody else."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    if len(names) != 1 or view.populations:
        return
    own, known, said = next(iter(names[0].subjects)), view.desk.ledger.subjects, list(_said(view, next(iter(names[0].subjects))))
    # What is as true of both says nothing of which is meant: "third, tagged token-classification, under Apache 2.0".
    failing = sum(holds(own) is False for holds in said) if own in known else 0
    if failing < _FEW or 2 * failing <= len(said):
        return
    kin = view.rolls.covered.get(known[own].kind, ())
    meant = [name for name in kin if all(holds(name) is True for holds in said)]
    if len(meant) == 1:
        right = view.desk.name(known[meant[0]])
        message = f"what is said of {view.desk.name(known[own])} holds of {right} alone"
        yield Verdict(names[0].start, names[0].end, "wrong-subject", message, repair=right)


def _said(view: View, own: str) -> Iterator[Holds]:
    """What the sentence says that somebody may fulfil or not: a language, a place on a list, that there are none."""
    yield from (test.holds for test in tests(view) if test.label in _WORDED)
    for number in view.mentions.numbers:
        if number.form == "ordinal" and _PLACE.match(view.mentions.bare, number.end):
            yield lambda name, place=int(number.value): view.desk.place(name) == place  # type: ignore[misc]
    for ref in view.referents:
        if ref.kind == "owner" and _UNDER.search(view.mentions.bare[: ref.start]):
            yield lambda name, house=ref.subjects: name in house  # type: ignore[misc]
    yield from _figures(view, own)
    for match in _NONE.finditer(view.mentions.bare):
        family = str(match.lastgroup)
        yield lambda name, family=family: (  # type: ignore[misc]
            None if (fact := view.rolls.of(name, family)) is None else fact.number == 0
        )


@OpenRule
def told_of_another(view: View) -> Iterator[Verdict]:
    """Reads "a crash of DSV3.2 on GB200 is described in the notes of A" of terms that only B's notes have: A is wrong."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    terms = [folded_key(name.text.removesuffix("'s")) for name in view.mentions.strangers]
    if len(names) != 1 or not _FEW <= len(terms) <= _MANY:
        return
    having = [{f.subject.id for f in view.desk.ledger.facts if f.kind == "passage" and _tells(f, term)} for term in terms]
    meant = set[str].intersection(*having)
    spoken = {name for ref in view.referents for name in ref.subjects if len(ref.subjects) == 1}
    if len(meant) == 1 and not meant & spoken:
        other = view.desk.ledger.subjects[next(iter(meant))]
        end = max([names[0].end, *(p.end for p in view.mentions.versions if 0 <= p.start - names[0].end <= 2)])
        message = f"{', '.join(name.text for name in view.mentions.strangers)} are told of by {view.desk.name(other)}"
        yield Verdict(names[0].start, end, "wrong-subject", message, repair=None)


def _tells(fact: Fact, term: str) -> bool:
    if term not in folded_key(str(fact.value)):
        return False
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", folded_key(str(fact.value))) is not None


def _figures(view: View, own: str) -> Iterator[Holds]:
    """Reads "lost two stars": that somebody has such a value, and that it went that way."""
    for number in view.mentions.numbers:
        read = cues(view, number)
        if (
            number.form != "count"
            or number.total is not None
            or number.step > 1
            or not (read.family and read.near)
            or own not in about(view, number)
        ):
            continue
        way = read.way if read.change else 0
        yield lambda name, n=number, family=read.family, way=way: _has(view, name, family, n, way)  # type: ignore[misc]
        if way:
            yield lambda name, family=read.family, way=way: _has(view, name, family, None, way)  # type: ignore[misc]


def _has(view: View, name: str, family: str, number: Number | None, way: int) -> bool:
    """Whether a value of a subject is such a number; of a change, whether it goes that way."""
    for fact in view.desk.by_subject.get(name, ()):
        measure = view.desk.measure(fact)
        if measure.family != family or fact.number is None or "@" in fact.id or measure.aspect not in {"level", "gain"}:
            continue
        turned = way and (measure.aspect != "gain" or fact.number * way <= 0)
        if not turned and (number is None or number.fits(fact.number)):
            return True
    return False
