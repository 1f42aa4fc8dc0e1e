"""What is said of a whole set in words: "none of the ten is written in Rust", "all four are built with Gradio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attachment import about
from autopost.grounding.numbers import Number
from autopost.grounding.parts import share_of_set
from autopost.grounding.quantities import Claim, claims, settled, shown_by
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import Referent, View


def quantified(view: View) -> Iterator[Verdict]:
    """Words of quantity agree with what counting the set gives; numbers of quantity are read with the numbers."""
    if view.kind == "opinion":
        return
    for claim in claims(view):
        quantity, tag = claim.quantity, shown_by(view, claim)
        if quantity.number is not None or (not claim.true and view.cited):
            continue
        if claim.true:
            if tag:
                yield Verdict(quantity.start, quantity.end, facts=(tag,))
            continue
        what = " or ".join(view.mentions.folded.text[test.start : test.end] for test in claim.tests)
        end = max(quantity.end, *(test.end for test in claim.tests))
        code = "absence" if quantity.word == "none" else "count"
        message = f"of these {claim.size}, {claim.count} are {what}"
        yield Verdict(quantity.start, end, code, message, facts=(tag,) if tag else ())


_NAMED = re.compile(r"[^.;:]{0,48}: |[^.;:]{0,40}?,? (?:among them|namely|including|such as)(?: are| is|,)? ")
_AMONG = re.compile(r"(?P<no>not )?(?:one )?among (?:them|those|these)\b")


def instances(view: View) -> Iterator[Verdict]:
    """Who is named as one of those counted is one: "two are in Python: A and B", "A is among them", "B is not among them"."""
    if view.kind == "opinion":
        return
    for claim in claims(view):
        if not claim.true or claim.quantity.word or any(test.label == "range" for test in claim.tests):
            continue
        for ref, inside in _named(view, claim, max(claim.quantity.end, *(test.end for test in claim.tests))):
            held = [name for name in ref.subjects if name in claim.members and any(test.holds(name) for test in claim.tests)]
            if bool(held) != inside and not view.cited:
                what = view.mentions.folded.text[claim.tests[0].start : claim.tests[0].end]
                be = "is none" if inside else "is one"
                yield Verdict(
                    ref.start, ref.end, "count", f"{view.subject_name(sorted(ref.subjects))} {be} of those that are {what}"
                )


def _named(view: View, claim: Claim, end: int) -> Iterator[tuple[Referent, bool]]:
    bare = view.mentions.bare
    refs = [ref for ref in view.referents if ref.kind == "name" and ref.start >= end and len(ref.subjects) == 1]
    beside = [
        ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1 and ref.start >= claim.population.end
    ]
    if beside and beside[0].end <= claim.tests[0].start and re.fullmatch(r", \W*", bare[claim.population.end : beside[0].start]):
        apposed = _run(bare, beside, beside[0].start)
        if re.match(r"\W*, ", bare[apposed[-1].end :]) and claim.quantity.end <= claim.population.end:
            yield from ((ref, True) for ref in apposed)
    listed = _NAMED.match(bare, end)
    if listed:
        run = _run(bare, [ref for ref in refs if ref.start >= listed.end() - 1], listed.end())
        tail = bare[run[-1].end :] if run else ""
        if re.match(r"\W*$|[.;]|, (?:which|both|all|each|with)\b| \(", tail):
            yield from ((ref, True) for ref in run)
    apart = re.match(r"(?: [a-z]+){0,2}, ", bare[end:])
    run = _run(bare, refs, end + apart.end()) if apart else []
    if run and len(run) == claim.count and re.match(r"\W*$|[.;]", bare[run[-1].end :]):
        yield from ((ref, True) for ref in run)
    among = _AMONG.search(bare, end)
    before = [ref for ref in refs if among and ref.end <= among.start() + 1]
    if among and before:
        yield before[-1], among["no"] is None


def _run(bare: str, refs: list[Referent], start: int) -> list[Referent]:
    """Names in a row from a place on: "A, B and C"."""
    run: list[Referent] = []
    for ref in refs:
        if not re.fullmatch(
            r"\W*(?:,? (?:and|as well as) |, (?:and )?)?(?:the )?" if run else r"[\W]*",
            bare[(run[-1].end if run else start) : ref.start],
        ):
            break
        run.append(ref)
    return run


def told(view: View, number: Number) -> Verdict | None:
    """What a number says of a set, as how many, as a limit or as a share; None where it says nothing of one."""
    claim = settled(view, number)
    if claim is not None and (claim.true or not view.cited):
        return _counted(view, number, claim)
    if number.form not in {"fraction", "percent"} or view.is_size(number):
        return None
    shares = share_of_set(view, number, about(view, number))
    if shares is None or (not shares and view.cited):
        return None
    if shares and shares[0]:
        return bound(number.start, number.end, shares[0][0])
    text = view.mentions.folded.text[number.start : number.end].strip()
    return Verdict(number.start, number.end, "share", f"what {view.subject_name(view.named)} has of the whole set is not {text}")


def _counted(view: View, number: Number, claim: Claim) -> Verdict:
    tag = shown_by(view, claim)
    if claim.true:
        return Verdict(number.start, number.end, facts=(tag,))
    what = " or ".join(view.mentions.folded.text[test.start : test.end] for test in claim.tests)
    message = f"of these {claim.size}, {claim.count} are {what}"
    return Verdict(number.start, number.end, "count", message, facts=(tag,) if tag else ())
