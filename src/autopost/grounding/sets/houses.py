"""How often an owner or a family is on the lists of an edition: "ibm-granite has four models on the list", "shows up twice"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.aliases import Alias
from autopost.grounding.mentions.names import Name
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import Referent, View

_MOST, _ALL = 40, 1000
_TOP = re.compile(rf"\b(?:top|first|leading) (?P<n>{SMALL_WORDS}|dozen|\d+)\b")
_MEASURED = re.compile(
    r"[- ](?:[a-z]+ ){0,2}?(?:stars?|likes?|downloads?|forks?|upvotes?|points?|issues?|days?|weeks?|hours?|percent|"
    r"releases?|versions?|"
    r"times (?:as|the|more)|places? (?:up|down|higher|lower|above|below))\b"
)


_COMPARED = re.compile(r" (?:as|the(?! names?\b)|more|its|that|those|over)\b")


OWNS_NEXT = re.compile(r"'s? [\"']?\ue000")
"""Reads "derived from Tencent's HY-MT1.5": only whose the next name is."""


def house_at(view: View, ref: Referent) -> str:
    """The name of the house that a referent is printed as, in lower case; empty where it is printed as something of a house."""
    hits = (name.hit.alias for name in view.mentions.names if name.hit and name.start == ref.start)
    houses = (alias for alias in hits if alias.kind == "owner" or (alias.kind == "value" and "/" not in alias.printed))
    return next((alias.printed.lower() for alias in houses), "")


def houses_named(view: View) -> Iterator[tuple[Name, Alias]]:
    """Every name that an owner or a family is called by, or the account of an entry that only a list names."""
    for name in view.mentions.names:
        alias = name.hit.alias if name.hit is not None else None
        listed = alias is not None and alias.kind == "value" and alias.printed.lower() in view.rolls.accounts
        if alias is not None and (listed or alias.kind in {"owner", "family"}):
            yield name, alias


def compares(view: View, number: Number) -> bool:
    """Reads "five times as many", which is no count of entries."""
    return number.form == "times" and _COMPARED.match(view.mentions.bare, number.end) is not None


def entries(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """As many subjects, of one kind or in all, as the house that is spoken of has on the lists."""
    if number.total is not None or not 1 < number.value <= _MOST or number.step > 1 or number.form not in {"count", "times"}:
        return
    if _MEASURED.match(view.mentions.bare, number.end) or compares(view, number):
        return
    owners = _owners(view)
    owners = [ref for ref in owners if not OWNS_NEXT.match(view.mentions.bare, ref.end)]
    near = [ref for ref in owners if ref.end <= number.start][-1:] or [ref for ref in owners if ref.start >= number.end][:1]
    of_kind = kind_named(number.noun) if number.noun in _THINGS else ""
    for ref in near:
        if number.value in set(_counts(view, ref, view.clause(number.start)[1], of_kind)):
            yield (
                tuple(fact for name in sorted(ref.subjects) for fact in view.desk.by_subject.get(name, ()))[:1] or view.facts[:1]
            )


def _owners(view: View) -> list[Referent]:
    """Whoever may be a house: one who is called so, or whose name several go by."""
    return [ref for ref in view.referents if ref.kind in {"owner", "value"} or (ref.kind == "name" and len(ref.subjects) > 1)]


_AS_MANY = re.compile(
    r"(?: (?P<more>more|fewer)| as many)(?: (?P<what>models|entries|names|places|spots|listings|datasets|spaces))?"
    r"(?: (?:on|in|among|of) [^,;:.]{1,60}?)? (?:as|than) (?:those of )?(?=[\"']?\ue000)"
)


def beside_house(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "unsloth has three times as many models on the list as Google", "four more entries than Google"."""
    told = _AS_MANY.match(view.mentions.bare, number.end)
    owners = _owners(view)
    one = [ref for ref in owners if ref.end <= number.start][-1:]
    two = [ref for ref in owners if told and ref.start >= told.end() - 1][:1]
    if told is None or not one or not two or (number.form == "times") == bool(told["more"]):
        return
    kind = next((kind for kind in ("spaces", "datasets") if re.search(rf"\b{kind}\b", view.mentions.bare)), "models")
    a, b = (on_list(view, ref, told["what"] or kind) for ref in (*one, *two))
    true = a == number.value * b if number.form == "times" else (a - b if told["more"] == "more" else b - a) == number.value
    if true and a and b:
        yield view.facts[:1]


def on_list(view: View, house: Referent, what: str) -> int:
    """How many entries a house has on the list of what is spoken of: of datasets, of Spaces, else of models."""
    kind = what.removesuffix("s") if what in {"datasets", "spaces"} else "model"
    said = _house(view.mentions.folded.low[house.start : house.end])
    return sum(of_house(name, said) for name in view.rolls.trending.get(kind, ()))


def _house(said: str) -> str:
    return said.removesuffix("'s").removesuffix("s'").strip("\"' ")


_THINGS = frozenset({"models", "datasets", "spaces", "papers", "repositories"})


def _counts(view: View, ref: Referent, end: int, of_kind: str) -> Iterator[int]:
    """Of each kind, and of all; within the head of the list where one is told of before a clause ends."""
    known, subjects = view.desk.ledger.subjects, ref.subjects
    kinds = {known[name].kind for name in subjects if name in known}
    house = _house(view.mentions.folded.low[ref.start : ref.end])
    top = _TOP.search(view.mentions.bare, 0, end)
    first = (small(top["n"]) or _MOST) if top else _ALL
    every = 0
    for kind in [of_kind] if of_kind else sorted({*kinds, *view.rolls.trending}):
        listed = {*view.rolls.trending.get(kind, ())[:first]}
        own = {name for name in listed if of_house(name, house)} | (subjects & listed)
        covered = set() if first < _MOST else {name for name in subjects if name in known and known[name].kind == kind}
        yield from {len(own), len(covered)} - {0}
        every += max(len(own), len(covered))
    yield every


def of_house(name: str, house: str) -> bool:
    """Whether an entry is one of a house, which may be called without what its account adds: "minimax" for MiniMaxAI."""
    owner = account(name)
    return owner == house or owner.startswith(f"{house}-") or owner.removesuffix("ai").rstrip("-") == house
