"""Several that are said to have one base have it: "B is the base of three: X, Y and Z", "A shares its base B with X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View
from autopost.grounding.words import phrases

_BASE = phrases.either("lineage_base")
_FROM = phrases.either("lineage_from")
_BASE_OF = re.compile(
    rf"[\"']? (?:is|was|serves as|remains) (?:also )?(?:the |an? )?(?:[a-z]+ )?(?:{_BASE})(?: model)? (?:of|for|behind|to) "
    r"[^.;:\ue000]{0,50}[:,]? (?:the )?[\"']?"
)
_FRONTED = re.compile(rf"(?:^|[.;:] )\W*(?:{_FROM})(?: the)? [\"']?$")
_ARE = re.compile(r"[\"']?,? (?:are|is|were|stand|come) [^.;:\ue000]{0,60}(?::|,)? [\"']?")
_SHARES = re.compile(rf"[\"']? (?:shares|has) its (?:{_BASE})(?: model)?,? [\"']?")
_WITH = re.compile(r"[\"']?,? (?:in common )?with (?:the |both )*[\"']?")
_SO_ARE = re.compile(
    r"[\"']?,? (?:and |as )so? ?(?:is|are|was|were) (?:the |both )*[\"']?|[\"']?,? and so (?:is|are) (?:both )?[\"']?"
)
_CHILD = re.compile(rf"[\"']? (?:is|was) (?:also )?(?:{_FROM})(?: the)? [\"']?")
_AND = re.compile(r"[\"']?(?:,? and |, )[\"']?")


@OpenRule
def lineage_rows(view: View) -> Iterator[Verdict]:
    """Refuses one of a row that has another base than the one told of all of them."""
    names = [ref for ref in view.referents if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    for n, base in enumerate(names):
        for row in _rows(view, names, n):
            wrong = next((ref for ref in row if _base_of(view, ref) and not _is(base, _base_of(view, ref))), None)
            if wrong is not None:
                message = f"{view.subject_name(wrong.subjects)} is derived from {_base_of(view, wrong)}"
                yield Verdict(wrong.start, wrong.end, "attribute", message)
            other = next((ref for ref in row if not _base_of(view, ref)), None)
            if wrong is None and other is not None and len(row) > 1 and any(_base_of(view, ref) for ref in row):
                message = f"no fact derives {view.subject_name(other.subjects)} from this"
                yield Verdict(other.start, other.end, "attribute", message)


def _rows(view: View, names: list[Referent], n: int) -> Iterator[list[Referent]]:
    """The rows of which a name is told to be the base."""
    bare, base = view.mentions.bare, names[n]
    after = names[n + 1 :]
    if not after:
        return
    gap = bare[base.end : after[0].start]
    fronted = _FRONTED.search(bare[: base.start]) is not None and _ARE.fullmatch(gap)
    before = names[n - 1] if n else None
    shared = before is not None and _SHARES.fullmatch(bare, before.end, base.start) and _WITH.fullmatch(gap)
    child = before is not None and _CHILD.fullmatch(bare, before.end, base.start) and _SO_ARE.fullmatch(gap)
    if not (_BASE_OF.fullmatch(gap) or fronted or shared or child):
        return
    yield [*([before] if before is not None and (shared or child) else []), *joined(view, after, _AND)]


def _base_of(view: View, ref: Referent) -> str:
    fact = view.rolls.of(next(iter(ref.subjects)), "base_model") or view.desk.rolls.of(next(iter(ref.subjects)), "base_model")
    return "" if fact is None else str(fact.value)


def _is(ref: Referent, value: str) -> bool:
    said = next(iter(ref.subjects)).removeprefix("value:").rpartition(":")[2].lower()
    return (
        said in {value.lower(), value.rpartition("/")[2].lower()} or said.rpartition("/")[2] == value.rpartition("/")[2].lower()
    )
