"""The place of one who is named right beside it: "further down, at 27, is A", "at number 14 comes B", "C follows at 19"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import Referent, View

_LEADS_TO = re.compile(
    r"(?: (?:place|spot|position|rank))?(?: (?:of|on|in) the (?:trending )?(?:list|ranking|chart))?,?"
    r"(?: (?:is|are|stands?|sits?|comes?|follows?|lies|ranks?|we find|there is|one finds))+ (?:the )?[\"']?"
)
"""What stands between a place and whoever holds it."""
_AT = re.compile(r"\b(?:at|in|on|number|no\.)(?: (?:the|number|no\.|place|position|rank))* $")
_HOLDS = re.compile(
    r"[\"']?,?(?: (?:is|stands?|sits?|comes?|follows?|lies|ranks?|ranked|placed|further|down|back|in|up|only|found|now|still|"
    r"the|model))*(?: (?:at|in|number|no\.|place|rank))+(?: the)? "
)
"""What stands between a name and its place."""
_ENDS = re.compile(
    r"(?: (?:place|spot|position|rank))?(?=\W*$|[,;:.)]| (?:and|but|while|is|are|comes?|stands?|sits?|follows?|with)\b|"
    r" (?:on|of|in) the (?:trending |hugging face |full |whole )*(?:list|ranking|chart)\b)"
)
_WHOSE = re.compile(r"'s? [\"']?(?=\ue000)")
_DENIED = re.compile(r"\b(?:not|never|nor|neither|unlike|than|was|were|had|yesterday|ago|earlier|from|to|up|by)\b|n't\b")


def entry_places(view: View) -> Iterator[tuple[Number, Fact]]:
    """Each such place, where a trending list has that one there; of one named before it, where nothing is measured."""
    fact = next((fact for fact in view.facts if fact.subject.kind == "list"), None)
    today = view.desk.ledger.edition
    if fact is None or view.kind == "opinion" or any(moment.first != today for moment in view.mentions.moments):
        return
    for number in view.mentions.numbers:
        plain = number.form == "ordinal" or (number.form == "count" and number.step == 1 and not number.hedge)
        ref = _holder(view, number) if plain and number.total is None else None
        if ref is not None and (not view.nouns or ref.start >= number.end) and int(number.value) in _places(view, ref):
            yield number, fact


def _holder(view: View, number: Number) -> Referent | None:
    """Whoever is named right before a place, or right after it."""
    bare, refs = view.mentions.bare, [ref for ref in view.referents if ref.kind in {"name", "value"}]
    start, _ = view.clause(number.start)
    if _DENIED.search(bare, start, number.start):
        return None
    gap = _LEADS_TO.match(bare, number.end) if _AT.search(bare, 0, number.start) else None
    at = gap.end() if gap else -1
    for ref in view.referents if gap else ():
        if ref.start == at and (whose := _WHOSE.match(bare, ref.end)):
            at = whose.end()  # "is K's A"
        elif ref.start == at and ref in refs:
            return ref
    before = next((ref for ref in reversed(refs) if ref.end <= number.start), None)
    told = number.form == "ordinal" or _AT.search(bare, 0, number.start)
    if before is not None and told and _HOLDS.fullmatch(bare, before.end, number.start) and _ENDS.match(bare, number.end):
        return before
    return None


def _places(view: View, ref: Referent) -> set[int]:
    """The places that whoever is named holds, where he is one alone."""
    if len(ref.subjects) > 1:
        return set()
    name = next(iter(ref.subjects))
    own = {view.desk.place(name)} if view.desk.place(name) else set[int]()
    bare = view.mentions.folded.text[ref.start : ref.end].strip("\"' ")
    known = view.desk.ledger.subjects.get(name)
    title = "" if known is None or known.kind != "paper" else bare
    entries = view.rolls.entries(name.removeprefix("value:")) or (view.rolls.entries(title) if title else [])
    return own | ({entries[0][0]} if len(entries) == 1 else set())
