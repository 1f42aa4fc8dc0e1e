"""Places and heads that are denied, looked up: "is not the top one", "did not make the week's first ten", "did not change"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.places.moves import places_moved
from autopost.grounding.referents.referring import MEASURED, kind_named, listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.sets.nameparts import VERSIONED, in_no_name
from autopost.grounding.view import View

_UNMOVED = re.compile(
    r" (?:change|changed|trade|traded|swap|swapped|move|moved|give up|"
    r"lose|lost)(?: (?:its |their )?(?:places?|ranks?|order|hands))?\b"
)
_PLACES = re.compile(r"\b(?:places?|ranks?|positions?|order)\b")
_HEAD = re.compile(rf"\b(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b")
_BEST = re.compile(
    r"\b(?:best|most)[- ](?P<how>liked|starred|downloaded|forked|upvoted)(?: (?P<kind>space|model|paper|repository|dataset))?"
    r"(?: of (?:the|those|these|its) [^,;.]{0,40}?)? (?:is|was) $"
)
_NOT_FIRST = re.compile(
    r" (?:the )?(?:leader|list leader|one at the top|top one|one in first place|number one|best[- ]placed|first)\b"
)
_CAME_FIRST = re.compile(r" (?:come|came|finish|place|rank) first\b")
_LEADS_ON = re.compile(r" lead (?:on|in|by) (?P<family>likes|downloads|stars|forks|upvotes)\b")
_MADE_HEAD = re.compile(
    rf" (?:make|reach|enter|get into) (?:the )?(?:\ue000++(?:'s)? |"
    rf"[a-z]+'s )?(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b"
)
_ONLY_OF = re.compile(r" the only (?=[\"']?\ue000)")
_CONTRAST = re.compile(
    r" (?:in|by|over|for) (?:stars|numbers?|likes|downloads|absolute (?:terms|"
    r"numbers)|the week|seven(?: days)?|size|\ue000++)(?=\W*$|[,.;:])"
)
_IDIOM = re.compile(r" (?:mind\b|do things by halves|prevent\b|there (?:seven days|a week|a day|\ue000+) ?(?:ago)?)")
_ABSENT = re.compile(r"\b(?:absent|missing)\b")


def denied_truly(view: View, start: int, begin: int, end: int) -> bool:
    """Whether what is denied between two places is of the kind above, and is not so."""
    bare = view.mentions.bare
    if view.cited:
        return False
    if _CONTRAST.match(bare, begin) or _IDIOM.match(bare, begin):
        return True
    if _ABSENT.search(bare, start, begin) and (words := {match[0] for match in VERSIONED.finditer(view.low)}):
        return all(in_no_name(view, word) for word in words)
    if _UNMOVED.match(bare, begin) and _PLACES.search(bare):
        return _unmoved(view)
    best = _BEST.search(bare, 0, start)
    if best is not None and _NOT_FIRST.match(bare, begin):
        return _not_first(view, best)
    return _stands_elsewhere(view, begin)


def _unmoved(view: View) -> bool:
    """Whether those who are named, else the head of the list that is spoken of, stand where they stood the day before."""
    head = _HEAD.search(view.mentions.bare)
    names = view.head(head["n"]) if head else view.in_hand
    moves = [places_moved(view.desk, name) for name in names]
    return bool(moves) and all(move == 0 for move in moves)


def _not_first(view: View, best: re.Match[str]) -> bool:
    """Whether whoever has most of it is not the first of the list of the kind."""
    kind = kind_named(best["kind"] or "") or next(
        (view.desk.kind(name) for name in view.in_hand), listed_kind(view.mentions.bare)
    )
    order, listed = view.rolls.by(kind, MEASURED[best["how"]]), view.rolls.trending.get(kind, ())
    return bool(order and listed) and order[0] != listed[0]


def _stands_elsewhere(view: View, begin: int) -> bool:
    """Reads "did not come first", "does not lead on likes", "did not make the first ten", "is not the only A model"."""
    bare, name = view.mentions.bare, next(iter(view.in_hand), "")
    kind = view.desk.kind(name) if name else ""
    lead, head, only = (read.match(bare, begin) for read in (_LEADS_ON, _MADE_HEAD, _ONLY_OF))
    if lead is not None:
        return view.rolls.by(kind, lead["family"])[:1] != (name,)
    if _CAME_FIRST.match(bare, begin):
        order = view.rolls.by(kind, "upvotes") if kind == "paper" else view.rolls.trending.get(kind, ())
        return bool(order) and order[0] != name
    if head is not None and kind == "repository":
        family = next(iter(families_told(view)), "stars")
        return name not in view.rolls.gained(kind, family, view.days)[: small(head["n"]) or 0]
    if only is not None:
        ref = next((ref for ref in view.referents if 0 <= ref.start - only.end() <= 1), None)
        house = (house_at(view, ref) if ref else "") or account(name)
        return sum(of_house(entry, house) for entry in view.rolls.trending.get(kind, ())) > 1
    return False
