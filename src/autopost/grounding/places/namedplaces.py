"""Places told of some by name, of one list: "A, B and C, first to third", "at 2 and 19 from H and at 11 from K".

A place is believed only when every place of the sentence that is told so is held by whom the words give it to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.attaching.sharedmeasures import spans_of
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.placeruns import place_runs, values
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import of_house
from autopost.grounding.view import Referent, View

_DENIED = re.compile(r"\b(?:not|never|nor|neither|unlike|except|than)\b|n't\b")
_MOVED = re.compile(
    r"\b(?:rose|rises|risen|f[ae]ll(?:s|en)?|drop(?:s|ped)?|slip(?:s|ped)?|climb(?:s|ed)?|jump(?:s|ed)?|mov(?:es?|ed)|became|"
    r"yesterday|earlier|ago|then|previously|(?:up|down) from|(?:up|down|back) to)\b|"
    r"\bfrom [^.;:,]{1,24} to (?:the )?[a-z\d]+(?:st|nd|rd|th)\b"
)
_IN_NAMES = re.compile(
    r"\b(?:names?|namesakes?|(?:turns?|shows?|pops?|crops?) up|appears?|features?|is found|occurs?|comes? up)\b"
)
_BY = re.compile(rf"\b(?:by|in (?:order|terms) of|in|for|on) (?:the )?(?:number of )?(?:total )?(?P<what>{ANY_NOUN})\b")
_GAINS = re.compile(r"\bgain(?:s|ers?|ed|ing)?\b|\bnew (?:stars|likes)\b|\bgrowers\b|\ue000 count\b")
_ORDERED = re.compile(r"\b(?:list|trending|ranking|ranked|table|chart|top|podium|numbers?|places?|in (?:this|that|list) order)\b")
_AFTER = re.compile(r"\b(?:after|behind|following|besides) (?:the )?[\"']?$")


@dataclass(frozen=True)
class _Told:
    """Places and who is said to hold them; a span stands for all places between its two."""

    refs: tuple[Referent, ...]
    numbers: tuple[Number, ...]
    places: tuple[int, ...]
    house: str = ""


def named_places(view: View) -> Iterator[tuple[Number, Fact]]:
    """The places of a sentence, two or more, when one list has all of them as it says."""
    bare = view.mentions.bare
    if any(m.first is not None and m.first == m.last != view.desk.ledger.edition for m in view.mentions.moments):
        return  # places of another day
    if view.kind == "opinion" or _DENIED.search(bare) or _MOVED.search(bare):
        return
    runs = [*place_runs(view)]
    told = _told(view, runs)
    if told is None or sum(len(one.places) for one in told) < len("AB"):
        return
    fact = next((fact for fact in view.facts if fact.subject.kind == "list"), None) or next(iter(view.facts), None)
    for order in _orders(view):
        if fact is not None and all(_held(view, one, order) for one in told):
            yield from ((number, fact) for one in told for number in one.numbers)
            return


def _told(view: View, runs: Sequence[tuple[Number, ...]]) -> list[_Told] | None:
    """Each run with whom it is of: as many names as places beside it, or one name for all of them."""
    refs = [ref for ref in view.referents if ref.kind in {"name", "value", "owner"} and ref.subjects]
    refs = [ref for ref in refs if not _AFTER.search(view.mentions.bare, 0, ref.start)]
    whole = [(run, values(view, run)) for run in runs]
    single = [ref for ref in refs if ref.kind != "owner"]
    if len(whole) == 1 and len(whole[0][1]) > 1 and not refs and len(view.carried) == len(whole[0][1]):
        they = tuple(Referent(0, 0, frozenset({name}), "name") for name in view.carried)
        return [_Told(they, *whole[0])] if _THEY.search(view.mentions.bare, 0, whole[0][0][0].start) else None
    for own in (single, refs) if len(whole) == 1 else ():
        if len(own) == len(whole[0][1]) and _one_side(own, whole[0][0]):
            return [_Told(tuple(own), *whole[0])]
    if whole and len(refs) == len(whole) and all(len(places) == 1 for _, places in whole):
        pairs = sorted([(ref.start, 0) for ref in refs] + [(run[0].start, 1) for run, _ in whole])
        if all(one[1] != two[1] for one, two in pairwise(pairs)):
            return [_Told((ref,), *one) for ref, one in zip(refs, whole, strict=True)]
    return _of_one_word(view, refs, whole)


_THEY = re.compile(r"\b(?:they|these|the two|the three|both)\b")


def _one_side(refs: Sequence[Referent], run: Sequence[Number]) -> bool:
    return refs[-1].end <= run[0].start or run[-1].end <= refs[0].start


def _of_one_word(
    view: View, refs: Sequence[Referent], whole: Sequence[tuple[tuple[Number, ...], tuple[int, ...]]]
) -> list[_Told] | None:
    """Reads "W turns up in three names: at 2 and 19 from H and at 11 as K's": a word that all have, and whose each is."""
    if not refs or not whole or not _IN_NAMES.search(view.mentions.bare, 0, whole[0][0][0].start):
        return None
    if refs[0].start > whole[0][0][0].start or any(ref.end <= whole[0][0][0].start for ref in refs[1:]):
        return None
    found = []
    for at, (run, places) in enumerate(whole):
        end = whole[at + 1][0][0].start if at + 1 < len(whole) else len(view.mentions.bare)
        beside = [ref for ref in refs[1:] if run[-1].end <= ref.start < end]
        found.append(_Told((refs[0], *beside), run, places))
    return found


def _orders(view: View) -> Iterator[Mapping[int, str]]:
    """The list meant: by what is named, by gains, or the trending lists."""
    bare, known = view.mentions.bare, view.desk.ledger.subjects
    own = (name for ref in view.referents for name in ref.subjects if name in known)
    kinds = dict.fromkeys(known[name].kind for name in (*own, *view.carried) if name in known)
    by = _BY.search(bare)
    if _GAINS.search(bare):
        family = next((family for *_, family in view.nouns), "stars")
        yield from (dict(enumerate(view.rolls.gained(kind, family, spans_of(view)), 1)) for kind in kinds)
    elif by is not None and (noun := NOUN.search(by["what"])):
        family = str(noun.lastgroup)
        sets = [names for one in view.populations for names in one.readings]
        for names in sets or [view.rolls.by(kind, family) for kind in kinds]:
            facts = [fact for name in names if (fact := view.rolls.of(name, family)) is not None]
            ranked = sorted(facts, key=lambda fact: -(fact.number or 0))
            yield {n: fact.subject.id for n, fact in enumerate(ranked, 1)}
    elif _ORDERED.search(bare):
        yield from (order for kind, order in view.rolls.places.items() if kind != "paper" or "paper" in kinds)


def _held(view: View, told: _Told, order: Mapping[int, str]) -> bool:
    entries = [order.get(place, "") for place in told.places]
    if "" in entries or told.house:
        return "" not in entries and all(account(entry) == told.house for entry in entries)
    if len(told.refs) == len(entries) and not _IN_NAMES.search(view.mentions.bare):
        return all(_is(view, ref, entry) for ref, entry in zip(told.refs, entries, strict=True))
    if len(told.refs) == len(entries) > 1:
        return all(_is(view, ref, entry) or _bears(view, ref, entry) for ref, entry in zip(told.refs, entries, strict=True))
    return all(_bears(view, ref, entry) or _is(view, ref, entry) for ref in told.refs for entry in entries)


def _is(view: View, ref: Referent, entry: str) -> bool:
    """Whether an entry is whoever is named, or one of the house that is."""
    own = entry.rpartition(":")[2].lower()
    said = {name.removeprefix("value:").rpartition(":")[2].lower() for name in ref.subjects}
    return bool(said & {own, own.partition("/")[2]}) or (ref.kind != "name" and of_house(entry, _said(view, ref)))


def _bears(view: View, ref: Referent, entry: str) -> bool:
    """Whether the name of an entry has the word in it."""
    return _said(view, ref).replace(" ", "-") in entry.rpartition(":")[2].lower()


def _said(view: View, ref: Referent) -> str:
    return view.mentions.folded.low[ref.start : ref.end].removesuffix("'s").strip("\"' ")
