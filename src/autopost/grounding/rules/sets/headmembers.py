"""Who is said to stand in the head of a list, or at its end: "enters the top seven", "rounds off the week's top ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.referents.populations import Population
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.sets.headedges import AS_OBJECT
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import Referent, View

_OF_HEAD = r"(?:the |our |this |today's )?(?:\ue000++(?:'s)? |(?:trending|week's|day's|weekly|daily) ){0,2}"
_TOP = r"(?:(?:top|first|leading|uppermost) )?$"
_CLOSES = re.compile(
    r"\b(?:round(?:s|ed|ing) (?:off|out)|clos(?:es|ed|ing)(?: (?:out|off))?|complet(?:es|ed|ing)|bring(?:s|ing) up the rear of) "
    rf"{_OF_HEAD}{_TOP}"
)
_ENTERS = re.compile(
    r"\b(?:(?:is|are|stands?|ranks?|sits?|now|still|remains?|back|finds itself) (?:in|inside|within|among)|"
    r"(?:makes?|made|enter(?:s|ed|ing)?|join(?:s|ed|ing)?|crack(?:s|ed)?|reach(?:es|ed)?)|"
    rf"(?:breaks?|broke|moves?|moved|climb(?:s|ed)|pushe[sd]|slip(?:s|ped)|g[eo]ts?) (?:back )?into) {_OF_HEAD}{_TOP}"
)
_BEFORE = re.compile(r"\b(?:was|were|had|would|could|may|might|until|once|then|last week|yesterday)\b")
_SAID_TOP = re.compile(r"\b(?:top|first|leading|uppermost|[a-z]+est|most|best|leaders|gainers)\b")


@OpenRule
def head_members(view: View) -> Iterator[Verdict]:
    """Refuses "A enters the top seven" of whoever stands tenth, and "A rounds off the top four" of the tenth of ten."""
    for known in view.populations:
        bare = view.mentions.bare
        start, end = view.clause(known.size_at[0])
        closes = _CLOSES.search(bare, start, known.size_at[0])
        enters = None if closes else _ENTERS.search(bare, start, known.size_at[0])
        told = closes or enters
        if told is None or not known.readings or known.other or not _SAID_TOP.search(bare, told.start(), known.end):
            continue
        if _BEFORE.search(bare, start, known.size_at[0]) or denies(view, told.start()):
            continue
        ref = _told_of(view, told, known, (start, end))
        orders = [names for names in known.readings if ref and _same_kind(view, ref, names)]
        if ref is None or not orders:
            continue
        said = {*ref.subjects}
        right = any(said & {*(names[-1:] if closes else names)} for names in orders)
        if not right:
            message = f"{view.subject_name(ref.subjects)} {'does not stand there' if closes else 'is none of them'}"
            yield Verdict(told.start(), known.end, "rank", message)


def _told_of(view: View, told: re.Match[str], known: Population, clause: tuple[int, int]) -> Referent | None:
    """The one of whom it is told: the last named before, else whoever follows "is" or "with"."""
    own = [ref for ref in names(view) if clause[0] <= ref.start < clause[1]]
    before = [ref for ref in own if ref.end <= told.start()]
    if before:
        return before[-1] if len({*before[-1].subjects}) == 1 and not _more(view, before) else None
    after = next((ref for ref in own if ref.start >= known.end), None)
    gap = view.mentions.bare[known.end : after.start] if after else ""
    return (
        after if after and re.fullmatch(r"(?: of (?:gainers|models|the list))?,? (?:is|was|comes|are|with) [\"']?", gap) else None
    )


def _more(view: View, before: list[Referent]) -> bool:
    """Reads "A and B both enter the top ten", "ahead of A": it is not told of the last alone."""
    if len(before) > 1 and re.search(r"\band\b", view.mentions.bare[before[-2].end : before[-1].start]):
        return True
    return AS_OBJECT.search(view.mentions.bare, 0, before[-1].start) is not None


def _same_kind(view: View, ref: Referent, order: tuple[str, ...]) -> bool:
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for name in ref.subjects if name in known}
    return any(name.split(":")[1:2] == one.split(":")[1:2] for name in ref.subjects for one in order[:1]) or any(
        known[name].kind in kinds for name in order if name in known
    )


_IN_HEAD = re.compile(
    r"(?:\b(?:in|among|within|inside) (?:the |our )?(?:\ue000++(?:'s)? |(?:trending|weekly) ){0,2}(?:top|first|leading) $)"
)
_PLACES_AFTER = re.compile(r"(?: [a-z]+)?(?:: |, | – | \()")
_ORDINAL = re.compile(
    rf"(?:\b(?P<nth>{'|'.join(ORDINAL_WORDS)})|\b(?P<th>\d{{1,2}})(?:st|nd|rd|th)|\b(?:number|no\.|place) (?P<n>\d{{1,2}}))"
    r"(?![\w-]| (?:time|day|week|release|version|most|of|by|in (?:likes|downloads|stars)|"
    r"for (?:likes|downloads)|largest|biggest|highest|smallest|model|tau)\b)"
)


@OpenRule
def places_beyond(view: View) -> Iterator[Verdict]:
    """Refuses "there are two of them in the top three: one second, one seventh"."""
    bare = view.mentions.bare
    for known in view.populations:
        led = _IN_HEAD.search(bare, 0, known.size_at[0])
        there = (
            re.search(r"\b(?:there (?:are|is)|has|have|appears?|places?|holds?|with|put) [^.;:,]{0,60}$", bare[: led.start()])
            if led
            else None
        )
        if led is None or there is None or known.other or not _PLACES_AFTER.match(bare, known.end):
            continue
        _, end = view.clause(known.end)
        end = len(bare) if bare.startswith(":", known.end) else end
        for told in _ORDINAL.finditer(bare, known.end, end):
            place = ORDINAL_WORDS.get(told["nth"], 0) if told["nth"] else int(told["th"] or told["n"])
            if place > known.size:
                yield Verdict(told.start(), told.end(), "rank", f"number {place} is none of the first {known.size}")
