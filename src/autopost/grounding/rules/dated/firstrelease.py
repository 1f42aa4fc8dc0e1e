"""A project's oldest release: "flashinfer's oldest release is v0.6.12" needs an older-than-all among several that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.events import same_version
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_OLDEST = re.compile(
    r"\b(?:oldest|earliest|(?:very )?first)(?: (?:known|listed|ever|stable|\ue000++))? (?:releases?|versions?)\b"
    r"(?! (?:of|among|in|on|across) (?:all|the|our|this|these|any|every|today's)\b)(?! (?:since|after|to|in|this|that) )"
)
_AMONG = re.compile(r"\b(?:among|of) (?:all )?the $")
_SETS = re.compile(r"\b(?:among|of) the (?:[a-z]+ ){0,2}(?:releases|versions|projects)\b|\bof all\b")


@OpenRule
def first_release(view: View) -> Iterator[Verdict]:
    """False where the edition knows of one release alone, which is the newest, or where another of the project is older."""
    for told in _OLDEST.finditer(view.mentions.bare) if view.kind == "report" else ():
        names = whose(view, told.span())
        known = view.desk.releases_of(next(iter(names))) if len(names) == 1 else ()
        if not known or _AMONG.search(view.mentions.bare, 0, told.start()) or _SETS.search(view.mentions.bare):
            continue
        first = min(known, key=lambda event: event.day)
        said = [piece for piece in view.mentions.versions if any(same_version(event.version, piece.value) for event in known)]
        near = min(said, key=lambda piece: abs(piece.start - told.start()), default=None)
        if len(known) == 1:
            yield Verdict(
                *told.span(), "newest", f"of its releases only {first.version} is known, as the newest", facts=(first.fact.tag,)
            )
        elif near is not None and not any(same_version(event.version, near.value) for event in known if event.day == first.day):
            yield Verdict(*told.span(), "newest", f"{first.version} is older", facts=(first.fact.tag,), repair=None)
