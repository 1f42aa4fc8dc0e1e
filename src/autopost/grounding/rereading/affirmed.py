"""Denials held against the sentence without its "not": where that is borne out, the denial is false.

Most ways of denying are read by rules of their own. This one reads the rest: "is not at github.com/a/b", "the exception is
not A", "has not more than twice as many".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.rereading.reworded import Judge, blocked, holds, reworded
from autopost.grounding.rules.sources.negations import OPPOSITE
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.wholeclauses import right_clauses

_NOT = re.compile(
    r"\b(?:(?P<does>do(?:es)?(?: not|n't) have)\b|(?:is|are|was|were)(?P<be> not yet| (?:still )?not|n't| anything but|"
    r" far from| by no means| in no way| never|"
    r" no longer|"
    r" nowhere near)\b|(?:has|have|had)(?P<have> not|n't| never| by no means| nowhere near)(?= (?:\d|(?:a |"
    rf"an )?[a-z]+ (?:times|percent|million)\b|(?:{SMALL_WORDS}|(?:just|nearly|almost|about|roughly|exactly) )\b|"
    r"(?:all but |been )?(?:[a-z]+ed|taken|won|put|become|overtaken|risen|fallen|grown) (?:by |to |from |at |past )"
    r"?(?:\d|\ue000|the|third|"
    r"fourth|second|fifth|first)|"
    r"(?:[a-z]+ ){0,2}(?:more|fewer|less|higher|lower|the)\b)))"
    r"(?! (?:only|just|merely|simply|solely|necessarily|quite|alone|enough|because|so|least|all|every\w*|both|always|even|"
    r"yet|at all|"
    r"to|one|a single|any|as|exactly|nearly|entirely|much|far|otherwise|unlike|the (?:same|one|only|model|dataset|space|"
    r"paper|repository|project|leader))\b)"
)
_AGAIN = re.compile(r"\b(?:not|never|nor)\b|n't\b")
_UNASKED = re.compile(r"\b(?:why|whether|if|unless|neither|nor|no|none|nobody|nothing|not|never|without|than|but)\b|n't\b|\?")
_OF_A_GAIN = re.compile(r"\b(?:gain|growth|rise|increase|haul|intake)s? (?:is|was|are|were) \S+$")
"""Reads "its gain was not the largest", where a superlative may be of the total as well."""
_NEAR = 40


def denied_wrongly(view: View, found: list[Verdict], judge: Judge) -> Iterator[Verdict]:
    """Every denial of which the facts bear the opposite out, and which no rule has found."""
    if view.kind != "report":
        return
    bare = view.mentions.bare
    for told in _NOT.finditer(bare):
        start, end = view.clause(told.start())
        if _UNASKED.search(bare, start, told.start()) or _AGAIN.search(bare, told.end(), end) or "?" in bare:
            continue
        if any(a <= told.start() < b for a, b in right_clauses(view)):
            continue
        counted = any(_goes_on(bare, claim.quantity.end, told.start()) for claim in claims(view))
        if counted or any(one.start < end and start < one.end for one in found) or _OF_A_GAIN.search(bare, start, told.end()):
            continue
        first, last, said = _plainly(told)
        text = view.mentions.folded.text
        plain = reworded(view, text[:first] + said + text[last:])
        wrong, bound = judge(plain)
        if blocked(wrong):
            continue
        at = first + len(said)
        near = end - (last - at)
        if _told(plain, bound, at, near) or _named(plain, at, judge):
            yield Verdict(first + (not said), last, "negation", "the facts say that it is so")


_PLAIN_NOT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could)(?P<not> not|n't)\b"
    r"(?! (?:only|just|merely|simply|even|yet|quite|as|so|all|every[a-z]*|always)\b)"
)


def borne_out(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found but for denials of what the facts speak against: the sentence without the "not" contradicts one of them."""
    bare, kept = view.mentions.bare, found
    for told in _PLAIN_NOT.finditer(bare) if view.kind == "report" else ():
        (start, end), (first, last) = view.clause(told.start()), told.span("not")
        here = [one for one in kept if one.start < last and first < one.end and one.message == OPPOSITE]
        if not here or _AGAIN.search(bare, last, end) or _AGAIN.search(bare, start, first + 1) or _SINCE.search(bare, last, end):
            continue
        text = view.mentions.folded.text
        wrong, _ = judge(reworded(view, text[:first] + text[last:]))
        against = (one for one in wrong if one.facts and one.severity == "blocker" and one.code in _AGAINST)
        if any(first < one.end and one.end <= end for one in against):
            kept = [one for one in kept if one not in here]
    return kept


_SINCE = re.compile(r"\bsince ")
_AGAINST = frozenset({"wrong-direction", "wrong-subject", "comparison", "attribute", "rank"})
"""What of a sentence is found against a fact, and not only for want of one."""


def _goes_on(bare: str, start: int, end: int) -> bool:
    """Whether a denial is of those who were counted: "three of the six are not", and no other clause lies between."""
    return start <= end and re.search(r"[,;:](?=\s)", bare[start:end]) is None


def _plainly(told: re.Match[str]) -> tuple[int, int, str]:
    """Where the denial stands, and what stands there without it: "does not have" is "has"."""
    if told["does"]:
        return *told.span("does"), "has" if told["does"].startswith("does") else "have"
    return *told.span("be" if told["be"] else "have"), ""


def _told(plain: View, bound: list[Verdict], at: int, end: int) -> bool:
    """Whether a figure, a version or a link that a fact has stands in what was denied."""
    pieces = [n.start for n in plain.mentions.numbers] + [v.start for v in plain.mentions.versions]
    pieces += [link.start for link in plain.mentions.links] + [one.start for one in plain.mentions.attributes]
    near = [start for start in pieces if at <= start < min(end, at + _NEAR)]
    names = {ref.start for ref in plain.referents if ref.kind in {"name", "owner"}}
    near += [at + 1] if at + 1 not in names else []
    return any(one.start <= start < one.end for start in near for one in bound)


def _named(plain: View, at: int, judge: Judge) -> bool:
    """Whether the name that follows is the only right one: another of its kind in its place is a finding."""
    ref = next((ref for ref in plain.referents if ref.kind == "name" and 0 <= ref.start - at <= len(' the "')), None)
    known = plain.desk.ledger.subjects
    if ref is None or len(ref.subjects) != 1 or (own := next(iter(ref.subjects))) not in known:
        return False
    other = next(
        (subject for subject in known.values() if subject.kind == known[own].kind and subject.id not in plain.named), None
    )
    if other is None:
        return False
    text = plain.mentions.folded.text
    return not holds(plain, text[: ref.start] + other.name + text[ref.end :], judge)
