"""How large a set is said to be: "the five Spaces listed" of four, "the only one of the top two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.rolls import Rolls
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import names
from autopost.grounding.sets.introduced import listed_sizes, unknown_sizes
from autopost.grounding.view import View

_NOUNS = {
    "model": "models?",
    "dataset": "datasets?",
    "space": "spaces?",
    "repository": "repositor(?:y|ies)|projects?",
    "paper": "papers?",
}
_NOUN = "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS.items()) + ")"
_COVERED = re.compile(
    rf"\b(?:the|all|our|these|those) (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:(?:trending|listed|ranked) )*{_NOUN}"
    r"(?: (?:listed|named|shown|covered|presented|featured)(?: here| today| in this (?:edition|issue))?|"
    r" (?:(?:that )?we (?:list|cover|show|name|present))| (?:here|in this (?:edition|issue|ledger)))"
    r"(?! (?:that|which|with|whose|on|of)\b)(?=\W|$)"
)
_PART = re.compile(r"\b(?:first|top|last|bottom|other|remaining|leading|next|of those|with|whose|for which|that have) (?:the )?$")


@OpenRule
def covered_sizes(view: View) -> Iterator[Verdict]:
    """Refuses "the five Spaces listed" where no list, and nothing that is measured of Spaces, has five."""
    for told in _COVERED.finditer(view.mentions.bare):
        kind = next(name for name in _NOUNS if told[name])
        size, known = small(told["n"]), _sizes(view.rolls, kind)
        if size is None or size < 2 or size in known or _PART.search(view.mentions.bare[: told.start("n")]):
            continue
        right = len(view.rolls.covered.get(kind, ()))
        if right > 1:
            message = f"the edition lists {right} of these, not {told['n']}"
            yield Verdict(told.start("n"), told.end("n"), "count", message, repair=str(right))


def _sizes(rolls: Rolls, kind: str) -> set[int]:
    """How many of a kind are listed, measured or released."""
    return listed_sizes(rolls, kind) | {len(facts) for (of, _), facts in rolls.measures.items() if of == kind}


def introduced(view: View) -> Iterator[Verdict]:
    """Refuses "the most liked of the six models" where the edition has eight, and nobody spoke of six."""
    for start, end in unknown_sizes(view):
        yield Verdict(start, end, "count", f"no list is so long, and nobody spoke of {view.low[start:end]}")


_ONE_OF = re.compile(
    r"\b(?:only|sole|lone|single|first|last|[a-z]+est|most|least|best|worst)\b(?: [a-z\ue000'-]+){0,4} "
    r"(?:of|among|in) (?:the |all )?$"
)
_ONLY_TO = re.compile(
    r"\b(?:(?:second|third) only to|(?:fewer|more|less|behind|beaten) only (?:than|to|by)|"
    r"only (?:fewer|more) than) [\"']?\ue000++[\"']?"
    r"(?: with [\d,.]+)?,? (?:of|among|in) (?:the |all )?(?:[a-z\ue000]+' )?$"
)
"""Reads "second only to B in the top seven": told of whoever is named before."""


def _before(view: View, start: int, end: int) -> set[str]:
    own = [ref for ref in names(view) if start <= ref.start < end]
    return {*own[0].subjects} if len({ref.subjects for ref in own}) == 1 else set()


_NOT = re.compile(r"\b(?:not|no|none|never|nor|outside|miss\w*|below|beyond|than|without|except|but|other)\b|n't\b")


@OpenRule
def one_of_head(view: View) -> Iterator[Verdict]:
    """Refuses "A, the only Rust project of the top two", "A has the best day of the two gainers" where A is none of those."""
    for known in view.populations:
        start, end = view.clause(known.start)
        said = {name for ref in names(view) if start <= ref.start < end for name in ref.subjects}
        told = _ONE_OF.search(view.mentions.bare, start, known.start)
        bare = known.end - known.start == known.size_at[1] - known.size_at[0]  # "the smallest of the five" that were counted
        second = _ONLY_TO.search(view.mentions.bare, start, known.start)
        if second is not None and told is None:
            told, said = second, _before(view, start, second.start())
        if (
            told is None
            or bare
            or len(said) != 1
            or not known.readings
            or known.other
            or _NOT.search(view.mentions.bare, start, end)
        ):
            continue
        of_kind = {view.desk.ledger.subjects[name].kind for reading in known.readings for name in reading
                   if name in view.desk.ledger.subjects}  # fmt: skip
        name = next(iter(said))
        if view.desk.ledger.subjects[name].kind in of_kind and not any(name in reading for reading in known.readings):
            yield Verdict(known.start, known.end, "rank", f"{view.subject_name(said)} is none of these {known.size}")
