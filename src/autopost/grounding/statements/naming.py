"""Clauses about somebody who is named: alone, in a row, beside another of whom it is so as well, or not, or all together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.statements.collective import said_of_all
from autopost.grounding.statements.lettered import DAY, LABEL, SPAN, Lettered
from autopost.grounding.statements.meaning import Claim, ClaimRead, Said, both, claim, everyone, so_of
from autopost.grounding.statements.restrictions import limited
from autopost.grounding.statements.said import said
from autopost.grounding.statements.whom import one_of

_BOTH = re.compile(r"both ")
_JOINED = re.compile(r",? and |, ")
FLOATING = re.compile(r" (?:all|both|each)(?= )")
"""Reads "the six papers all have"."""
_EVERY = re.compile(r"(?:both|all)(?: of)? ")
_THEY = re.compile(r"(?:together|between them|combined|in all|in total),? (?:they|the \ue015++)(?= )")
_LED = re.compile(r"(?:together|between them|combined|taken together|jointly),? ")
_NEITHER, _NOR = re.compile(r"neither "), re.compile(r",? nor ")
APPOSED = re.compile(
    rf", (?!(?:once|formerly|until|the (?:former|old|previous)|last)\b)"
    rf"(?:(?:created|published|uploaded|submitted) (?:in|on) {DAY}|"
    rf"(?:(?!{SPAN}|{DAY})[^,;:.]){{3,90}}),(?= [a-z])"
)
"""Reads "A, which …, has": what stands between is not read, and so tells of no other time."""
_A_THING = re.compile(
    rf" (?:is|was) an? (?:(?!of |from |by |than |like |that |which )(?:[a-z-]+|\ue000++|{LABEL}) ){{1,8}}(?:that|which)(?= )"
)
"""Reads "A is a plugin that has": what sort of thing it is, is not read."""
_ECHO = re.compile(
    r",? (?:(?P<like>like|unlike|just like) |(?:but|while|and|whereas) "
    r"(?P<so>(?:so (?:is|does|has|did|are|do|have)|neither (?:is|does|has)) )?)(?=\S)"
)
_IS_NOT = re.compile(r" (?:is|are|was|does|do|did|has|have)(?P<no> not|n't)?(?: too| as well)?(?! [a-z])")


def names(row: Lettered, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Somebody, or a row of some, that a noun phrase names that begins at a place."""
    led = _BOTH.match(row.text, at)
    if row.text.startswith("the ", at):
        for one in limited(row, at):
            if len(one.names) == 1 and not row.text[at : one.end].endswith("s"):
                yield one.names, one.end  # "the model from LiquidAI"
    for name, end in one_of(row, led.end() if led else at):
        yield (name,), end
        if joined := _JOINED.match(row.text, end):
            yield from (((name, *rest), last) for rest, last in names(row, joined.end()))


def named(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A has more likes than B", "A and B are both written in Go", "A, a dataset of talks, has"."""
    for some, end in names(row, at):
        floating = FLOATING.match(row.text, end)
        for told, last in said(row, floating.end() if floating else end):
            yield claim(some, told, everyone), last
            yield from _echoed(row, some, told, last)
        if between := APPOSED.match(row.text, end) or _A_THING.match(row.text, end):
            for told, last in said(row, between.end()):
                yield replace(claim(some, told, everyone), clause=(between.end() + 1, last)), last


def _echoed(row: Lettered, some: tuple[str, ...], told: tuple[Said, ...], at: int) -> Iterator[ClaimRead]:
    """Reads "A has a licence, and so does B", "A is written in Go, but B is not", "unlike B"."""
    match = _ECHO.match(row.text, at)
    for others, end in names(row, match.end()) if match else ():
        verb = _IS_NOT.match(row.text, end)
        if match and (match["like"] or match["so"] or verb):
            # "A is not under MIT, but B is": what is denied of the one is affirmed of the other.
            same = match["like"] != "unlike" if match["like"] or match["so"] else bool(verb and verb["no"]) == told[-1].no
            mine, theirs = (both(so_of(told, name) for name in of) for of in (some, others))
            true = both([mine, None if theirs is None else theirs == same])
            last = verb.end() if verb and not match["like"] else end
            yield Claim(at, last, true, told[-1].code), last


def neither(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "Neither A nor B has a licence"."""
    match = _NEITHER.match(row.text, at)
    for one, end in one_of(row, match.end()) if match else ():
        nor = _NOR.match(row.text, end)
        for two, last in one_of(row, nor.end()) if nor else ():
            yield from ((claim((one, two), told, lambda count, _: count == 0), after) for told, after in said(row, last))


def together(row: Lettered, at: int) -> Iterator[ClaimRead]:
    """Reads "A and B share a licence", "The two Qwen models were created on the same day"."""
    they = _THEY.match(row.text, at) if row.met else None
    for one in said_of_all(row, they.end(), joint=True) if they else ():
        yield Claim(one.start, one.end, one.holds(row.met), one.code), one.end
    led = _LED.match(row.text, at)
    at = led.end() if led else at
    every = _EVERY.match(row.text, at)
    several = [(one.names, one.end) for one in limited(row, every.end() if every else at)]
    for some, end in (*names(row, at), *several):
        floating = FLOATING.match(row.text, end)
        for one in said_of_all(row, floating.end() if floating else end, joint=bool(led)) if len(some) > 1 else ():
            told = some if one.each is not None else ()
            yield Claim(one.start, one.end, one.holds(some), one.code, met=told, each=one.each), one.end
