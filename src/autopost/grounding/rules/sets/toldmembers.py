"""Who is listed beside a count is one of those counted: "three show none: A, B and C"; and no exception is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS
from autopost.grounding.referents.rolls import is_entry
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.quantities import Claim, claims
from autopost.grounding.view import Referent, View

_FILLER = re.compile(
    rf"(?:[\"'\ue000(),–]|\b(?:and|the|both|a|an|from|by|of|for|in|models?|its|base|entr(?:y|ies)|repositor(?:y|ies)|versions?|"
    rf"editions?|ones?|namely|with|(?:two|three)(?! (?:in|under|on|with|are|is)\b)|well|as|plus|(?:{SMALL_WORDS})(?! (?:in|"
    rf"under|on|with|are|is)\b))\b|'s\b|\s)*"
)
_LIST = re.compile(
    r"(?:[^.;:]{0,60}?(?:: | – | \()|(?:(?! and | one\b)[^.;:,]){0,24}, (?!and\b)(?:namely |both |for )*|,? for )"
    r"(?=[\"'(]?(?:the |both |for )*[\"']?[\w\ue000])"
)
_CLOSED = re.compile(
    r"[\"'\ue000]*(?:(?: (?:from|in|on|with|at) [\ue000\d,. a-z]{1,24})?[^\w\ue000]*$|[.;)]| –|,? among them\b|"
    r", (?:which|both|all|each|with|whose)\b)"
)
_AND_HIS = re.compile(r"[\"']?,? and (?:the |an? )?[a-z\ue000' -]{1,40}\W*$")
"""Reads "They are A, B and the coder from yuxinlu1"."""
_COMMA = re.compile(r"[\"']?, (?!and\b)")
_THEY_ARE = re.compile(rf"^\W*(?:they|these|those|the (?:{SMALL_WORDS})) (?:are|were)(?: called)?[:,]? ")
_IT = re.compile(r"^\W*(?:it|that|this)(?: one)? (?:is|was)(?: called)?[:,]? ")
_REST = re.compile(
    rf"(?:\b(?:the|its|with|only|sole|lone) )?"
    rf"(?:\b(?:other|remaining) (?:{SMALL_WORDS}|ones?|others)|\bexceptions?|\bodd ones? out"
    rf"|\b(?:{SMALL_WORDS}) that (?:do|are|have|did|were) not)"
    r"(?:(?:,| is| are| was| were| being|:)+) [\"']?(?:the |\ue000++'s )*[\"']?$"
)
_IS_OUT = re.compile(r"[\"']? (?:is|was|makes|forms|remains) the (?:only |sole |one |lone )?(?:exception|odd one out)\b")
_DO_NOT = re.compile(r"[\"']? (?:do|does|did|are|is|have|has|was|were)(?: not|n't)(?=\W*$|[.;,])")
_APPOSED = re.compile(r"(?:(?! one\b)[^.;:,]){0,60}, (?:both |namely )?(?:the )?[\"']?")
_IS_ONE = re.compile(r"[\"']? (?:is|was|remains)(?: also| still| now)? the (?:only |sole |single |lone |listed )*$")
_IT_IS = re.compile(
    r"[^.;:,]{0,60}(?:,? and|;|:| –) (?:(?:it|that|this)(?: one)? (?:is|was)(?: called| named)?|its name is) (?:the )?[\"']?"
)
_IS_IT = re.compile(r"[\"']? (?:is|was) (?:the|that) (?:one|exception)(?=\W*$|[,;.])")


@OpenRule
def told_members(view: View) -> Iterator[Verdict]:
    """Refuses whoever is listed and is not so, and whoever is excepted and is."""
    own = [claim for claim in claims(view) if claim.true and _plain(claim)]
    for claim in own:
        held = _held(claim)
        for ref in _listed(view, claim):
            if not _among(ref, held):
                yield _verdict(view, ref, "is none of those counted")
        yield from _places(view, claim, held)
    before = [claim for claim in view.counted[-1:] if claim.true and _plain(claim)]
    led = (_IT if before[0].count == 1 else _THEY_ARE).match(view.mentions.bare) if before else None
    for ref in _row(view, led.end()) if led else ():
        if not _among(ref, _held(before[0])):
            yield _verdict(view, ref, "is none of those counted")
    for ref in _excepted(view) if len(own) < len("AB") else ():
        told = [
            claim
            for claim in claims(view)
            if claim.true and claim.quantity.word in {"", "all"} and claim.quantity.start < ref.start
        ]
        whole = next(iter([*told, *before]), None)
        beyond = whole is not None and not whole.quantity.word and not _among(ref, frozenset(whole.members))
        if whole is not None and (_among(ref, _held(whole)) or beyond):
            yield _verdict(view, ref, "is no exception")


_NTH = rf"(?:{'|'.join(ORDINAL_WORDS)}|last)"
_BY_PLACE = re.compile(rf"(?:the )?(?P<places>{_NTH}(?:(?:, | and |, and )(?:the )?{_NTH})*)(?= of them|\W*$|[.;])")


def _places(view: View, claim: Claim, held: frozenset[str]) -> Iterator[Verdict]:
    """Reads "Two of the eight are tagged so: the first and the last", of a set in the order of its list."""
    _, order = view.rolls.list_of(claim.members[0])
    led = _LIST.match(view.mentions.bare, max(claim.quantity.end, claim.population.end, *(test.end for test in claim.tests)))
    told = _BY_PLACE.match(view.mentions.bare, led.end()) if led and order[: claim.size] == claim.members else None
    words = re.findall(rf"\b{_NTH}\b", told["places"]) if told else []
    places = [claim.size if word == "last" else ORDINAL_WORDS[word] for word in words]
    if told and len(places) == claim.count and {claim.members[place - 1] for place in places if place <= claim.size} != held:
        yield Verdict(*told.span("places"), "count", f"those counted are {view.subject_name(sorted(held))}")


def _verdict(view: View, ref: Referent, said: str) -> Verdict:
    return Verdict(ref.start, ref.end, "count", f"{view.subject_name(sorted(ref.subjects))} {said}")


def _plain(claim: Claim) -> bool:
    """A count of several or of one, and no range or rest."""
    return claim.quantity.word in {"", "once"} and not any(test.label == "range" for test in claim.tests)


def _held(claim: Claim) -> frozenset[str]:
    return frozenset(claim.held)


def _among(ref: Referent, names: frozenset[str]) -> bool:
    """Whether somebody is one of some, who may be named without an owner."""
    said = next(iter(ref.subjects))
    return is_entry(said, names) if said.startswith("value:") else said in names


def _names(view: View) -> list[Referent]:
    one = view.singles("name", "value")
    return [ref for ref in one if ref.kind == "name" or view.rolls.entries(next(iter(ref.subjects)).removeprefix("value:"))]


def _row(view: View, start: int, closed: re.Pattern[str] | None = None) -> list[Referent]:
    """The names from a place on between which nothing is said; none where something else is said of them there."""
    bare, run, at = view.mentions.bare, list[Referent](), start
    for ref in (one for one in _names(view) if one.start >= start):
        beside = closed is None or run or ref.start == start
        if not (beside and _FILLER.fullmatch(bare, at, ref.start)):
            break
        run.append(ref)
        at = ref.end
    if closed is not None:
        return run if run and closed.match(bare, at) else []
    return run if run and (_CLOSED.match(bare, at) or _AND_HIS.match(bare, at)) else []


def _listed(view: View, claim: Claim) -> Iterator[Referent]:
    """The names after a colon or in an apposition, of those that a claim counts."""
    bare = view.mentions.bare
    last = max(claim.quantity.end, claim.population.end, *(test.end for test in claim.tests))
    led = _LIST.match(bare, last)
    if led is not None:
        yield from _row(view, led.end())
    after = claim.quantity.end
    beside = _APPOSED.match(bare, after)
    yield from _row(view, beside.end(), closed=_COMMA) if beside else ()
    one = claim.count == 1
    for ref in _names(view) if one else ():
        before = ref.end <= claim.quantity.start and _IS_ONE.fullmatch(bare, ref.end, claim.quantity.start)
        it = _IT_IS.fullmatch(bare, last, ref.start) if last <= ref.start else None
        if before or it or (last <= ref.start and _IS_IT.match(bare, ref.end)):
            yield ref


def _excepted(view: View) -> Iterator[Referent]:
    """The names after "the exceptions are", and those before "do not"."""
    names, bare = _names(view), view.mentions.bare
    for n, ref in enumerate(names):
        rest = _REST.search(bare[: ref.start])
        if rest is not None:
            at = ref.start
            for one in names[n:]:
                if not _FILLER.fullmatch(bare, at, one.start):
                    break
                yield one
                at = one.end
            return
        if _IS_OUT.match(bare, ref.end):
            yield ref
            return
        if _DO_NOT.match(bare, ref.end):
            yield from _joined_before(bare, names[: n + 1])
            return


def _joined_before(bare: str, names: list[Referent]) -> list[Referent]:
    run = [names[-1]]
    for ref in reversed(names[:-1]):
        if not _FILLER.fullmatch(bare, ref.end, run[0].start):
            break
        run.insert(0, ref)
    return run if re.search(r"(?:^|[;:.,] |\b(?:while|but|and|only) )(?:only |the )?[\W]*$", bare[: run[0].start]) else []
