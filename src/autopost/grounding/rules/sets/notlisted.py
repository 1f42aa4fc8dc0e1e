"""Who is said not to be on a list, or in a set: "the list does not include A", "Rust is missing among the ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict, sound
from autopost.grounding.sets.exclusive import excepted
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import Referent, View

_LACKS = re.compile(
    r"\b(?P<said>(?:does|do|did)(?: not|n't) (?:include|hold|contain|have|name|show|list|feature|count|mention)|lacks?|omits?|"
    r"leaves? out|excludes?|(?:is|are|was|were|do|does|did|makes? do|made do|gets? by|manages?) without|"
    r"ha(?:s|ve) gone by without|knows? no|(?:includes?|holds?|contains?|has|have|shows?|lists?) no)"
    r"(?: a| any| the)?(?: (?:model|repository|project|paper|space|dataset|entry)(?: (?:called|named|tagged|in))?|"
    r" (?:derivatives?|offshoots?|fine-?tunes?|versions?|quanti[sz]ations?) (?:of|from))? [\"'\ue000]?$"
)
_MISSING = re.compile(
    r"[\"']? (?P<said>(?:is|are|was|were|goes|remains?)(?: still| now)? (?:missing|absent|left out|nowhere|unrepresented|"
    r"not (?:represented|present|found|to be found|there)))"
    r"(?: (?:from|in|of|among|on|to be found (?:in|on|among)))?\b[^;.]{0,40}$"
)
_SOUGHT = re.compile(r"\b(?:look|looks|looked|looking|search|searched|hunt) (?:in vain )?for (?:an? |the )?[\"'\ue000]?$")
_IN_VAIN = re.compile(r"\b(?P<said>in vain|for nothing|to no avail|without (?:success|luck))\b")
_NEVER = re.compile(
    r"[\"']? (?P<said>(?:never|nowhere|(?:does|do|did)(?: not|n't)) (?:comes? up|appears?|occurs?|turns? up|figures?|features?|"
    r"shows? up))\b"
)
"""Reads "look through the eight models and the tag A never comes up"."""
_NONE = re.compile(
    r"\b(?P<said>(?:includ(?:es?|ing)|hold(?:s|ing)?|contain(?:s|ing)?|show(?:s|ing)?|count(?:s|ing)?|list(?:s|ing)?|has|have)"
    r" none)\b[^,;.]{0,24}$"
)


_LABELS = frozenset({"language", "license", "pipeline_tag", "sdk", "base_model"})


@OpenRule
def not_listed(view: View) -> Iterator[Verdict]:
    """Whoever is said to be missing from a set is not in it, and nobody in it has what none is said to have."""
    counted = {
        test.start for claim in claims(view) if claim.true for test in claim.tests if test.denied
    }  # "one of the four does without gradio"
    for known in (known for known in view.populations if len(known.readings) == 1 and not known.other):
        for ref in view.singles("name", "value"):
            if (span := _lacking(view, known, ref.start, ref.end)) is not None and _single(ref):
                inside = [name for name in known.readings[0] if _same(name, next(iter(ref.subjects)))]
                yield from _said(view, span, inside, ref)
        for ref in (ref for ref in view.referents if ref.kind == "owner"):
            span, house = _lacking(view, known, ref.start, ref.end), house_at(view, ref)
            if span is not None and house:
                yield from _said(view, span, [name for name in known.readings[0] if of_house(name, house)], ref)
        for test in tests(view):
            span = _lacking(view, known, test.start, test.end)
            if span is not None and test.start not in counted and test.label in _LABELS:
                inside = [name for name in known.readings[0] if test.holds(name)]
                yield from _said(view, span, inside, None)


_NOTHING = re.compile(
    r"[\"']? (?:(?:has|have|is|are) (?P<left>(?:dropped|fallen|disappeared|vanished|slipped|gone|crashed|missing) "
    r"(?:out of|off|from))(?: (?:the|our|this))?[^,;.]{0,24}|"
    r"(?:has|have|had|got|gets|placed|places|landed|lands|holds|held|shows|is|comes|came|stands)(?: left)?(?: there)? "
    r"(?:with )?(?P<none>nothing|nobody|none|not (?:a|one)(?: single)? [a-z]+|"
    r"no(?: [a-z]+)? (?:models?|spaces?|datasets?|entr(?:y|ies)|places?|repositor(?:y|ies)|names?))\b"
    r"(?: at all| left)? (?:on|in|among|within) (?:the |our |this )?[^,;.]{0,24})"
)


@OpenRule
def none_of_house(view: View) -> Iterator[Verdict]:
    """Reads "Microsoft has nothing on the list": no entry of the set that is named is of that house."""
    for ref in (ref for ref in view.referents if ref.kind in {"owner", "value"}):
        house, apart = house_at(view, ref), excepted(view)
        for at, names in named_sets(view, ref.end):
            told = _NOTHING.fullmatch(view.mentions.bare, ref.end, at)
            own = [name for name in names if account(name) == house and name not in apart] if told is not None else []
            if told is not None and own:
                message = f"{own[0].rpartition(':')[2]} is there"
                yield Verdict(ref.start, max(told.end("none"), told.end("left")), "absence", message)
                break


_NOTHING_BY = re.compile(
    r"\b(?:nothing|no (?:model|space|dataset|paper|entry|name)s?|not (?:a|one)(?: single)? (?:model|space|dataset|paper|entry)) "
    r"(?:by|from|of) (?:the )?[\"']?$"
)
_MADE = re.compile(
    r"[\"']? (?:made|makes?|reached|is on|are on|appears? on|stands? on|figures? (?:on|in)|is in|"
    r"features? on) (?=the |this |our )"
)


@OpenRule
def nothing_by(view: View) -> Iterator[Verdict]:
    """Refuses "Nothing by Nvidia made the list" of a list that has one of its entries."""
    for ref in view.referents:
        told = _MADE.match(view.mentions.bare, ref.end) if ref.kind in {"owner", "value"} else None
        none = _NOTHING_BY.search(view.mentions.bare[: ref.start]) if told is not None else None
        house = house_at(view, ref) if none is not None else ""
        for _, names in named_sets(view, ref.end) if house else ():
            own = [name for name in names if account(name) == house]
            if own and none is not None:
                yield Verdict(none.start(), ref.end, "absence", f"{own[0].rpartition(':')[2]} is there")
                return


def named_sets(view: View, at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The sets named behind a place, in each way that they may be read; "the trending list" alone is that of the models."""
    known = [one for one in view.populations if one.readings and one.start >= at]
    yield from ((one.start, reading) for one in known for reading in one.readings)
    told = _LIST.search(view.mentions.bare, at) if not known else None
    if told is not None:
        yield told.start("list"), view.rolls.trending.get("model", ())


_LIST = re.compile(r"\b(?:on|in|of|from|off) (?:the |this |our )(?P<list>(?:trending )?(?:list|table|chart|ranking))\b")


def _single(ref: Referent) -> bool:
    return ref.kind == "name" or "/" in next(iter(ref.subjects))


def _lacking(view: View, known: Population, start: int, end: int) -> tuple[int, int] | None:
    """Where it is said that what stands at a place is not in a set."""
    bare = view.mentions.bare
    if known.end <= start:
        told = next((m for m in (p.search(bare, known.end, start) for p in (_LACKS, _NONE)) if m is not None), None)
        told = told or _NEVER.match(bare, end)
        return told.span("said") if told else None
    if end > known.start:
        return None
    sought = _SOUGHT.search(bare[:start]) and _IN_VAIN.search(bare, known.end)
    missing = sought or _MISSING.fullmatch(bare, end, known.start)
    return missing.span("said") if missing else None


def _said(view: View, span: tuple[int, int], inside: list[str], ref: Referent | None) -> Iterator[Verdict]:
    if not inside:
        yield sound(view, *span)
        return
    start, end = (min(span[0], ref.start), max(span[1], ref.end)) if ref else span
    shown = inside[0].rpartition(":")[2]
    yield Verdict(start, end, "absence", f"{shown} is there")


def _same(name: str, said: str) -> bool:
    called, wanted = name.rpartition(":")[2], said.rpartition(":")[2]
    return wanted in {called, called.rpartition("/")[2]}
