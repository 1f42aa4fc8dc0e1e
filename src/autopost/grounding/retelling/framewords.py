"""Words of a retelling that claim nothing where they stand: "the rest of", "its code is at", "WEBM files", "says little more"."""

from __future__ import annotations

import re

from autopost.grounding.order.superlative import superlatives
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_REST = re.compile(r"\bthe rest\b(?: of (?:the|its|their) (?P<what>[a-z]+)\b|(?=,|\W*$| (?:is|are|was|were|goes|comes|lies)\b))")
_CODE = re.compile(
    r"\b(?:its|their|the|whose) (?:source )?code (?:itself )?"
    r"(?:is|lies|lives|sits|stands|can be found|is (?:open|hosted|kept|published))"
    r"(?: [a-z]+)? (?:at|on|under|in) (?=\ue000|github\b)"
)
_MAKERS = re.compile(
    r"(?:^\W*|[.;:,] |\b(?:and|but|according to) )(?:the |its |their )?(?:own )?"
    r"(?P<who>makers?|developers?|creators?|maintainers?)"
    r"(?= (?:of|behind) (?:the )?[\"']?\ue000|[,.;:]| (?:say|says|name|names|call|calls|describe|describes|write|writes)\b|\W*$)|"
    r"(?:^\W*|[.;:,] )(?:the )?\ue000++(?:'s?)? (?P<whose>makers?|developers?|creators?|maintainers?)\b"
)
"""Reads "The makers of A say", "A's developers", "according to its makers": those whose words are told."""
_USERS = re.compile(
    r"^\W*(?P<who>users|developers) of (?:the |dense )?[\"']?\ue000[^.;:,]{0,60}? (?:can|now get|get)\b|"
    r"^\W*\ue000++ (?P<whose>users|developers) (?=can\b)"
)
"""Reads "Users of A can", "Chrome users can": to whom a source speaks."""
_FORMAT = re.compile(r"(?<![\w-])[A-Z][A-Z\d]{2,}[- ]files?\b")
_AGED = re.compile(
    r"\b(?:earliest|oldest|latest|newest|youngest|most recent)\b(?= of (?:the|our|these|all)\b)|"
    r"\b(?:older|younger|newer)(?= than (?:the )?(?:version )?[\"']?\ue000)"
)
"""Looked up by dates."""


def frames(view: View, start: int) -> bool:
    """Whether the word that stands at a place only frames what is told, or is looked up elsewhere."""
    bare = view.mentions.bare
    if any(claim.start <= start < claim.end for claim in superlatives(view)):
        return True  # judged by the values
    inside = any(match.start() <= start < match.end() for pattern in (_CODE, _AGED) for match in pattern.finditer(bare))
    inside = inside or any(rest.start() + len("the ") == start and _told(view, rest["what"]) for rest in _REST.finditer(bare))
    inside = inside or any(
        start in (one.start("who"), one.start("whose")) for told in (_MAKERS, _USERS) for one in told.finditer(bare)
    )
    lettered = any(match.start() < start < match.end() for match in _FORMAT.finditer(view.mentions.folded.text))
    return inside or lettered


def _told(view: View, what: str | None) -> bool:
    """Whether a passage in scope speaks of that of which the rest is meant."""
    passages = (view.desk.passages[fact.tag] for fact in view.facts if fact.kind == "passage")
    return what is None or any(stems(what) <= stems(passage) for passage in passages)
