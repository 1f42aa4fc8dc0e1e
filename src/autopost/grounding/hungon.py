"""Default deny for what is hung on to a sentence and rests on nothing: "unlike its predecessor", "and no other does".

Such a part has no subject or no verb of its own, so that `unborne` does not take it for a clause; every word of it may be plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.retelling.broughtin import open_to_doubt
from autopost.grounding.retelling.kindred import meant
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.rules.sources.predicates import in_another_script
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.predicates import carries
from autopost.grounding.unborne import LEDGER_MATTERS, held_places, plain_clauses
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems

_ALLOWED = re.compile(
    r"\W*(?:and )?(?:too|also|however|though|as well|instead|in turn|by contrast|side by side|so far|either way|alone|at all|"
    r"to be (?:exact|precise)|by its own account|to the good|the next in line|"
    r"(?:say|says|has to say) (?:of|about) (?:itself|themselves)"
    r")?\W*$|[^.;:]*\b(?:than|them|those|these|that|counts?|totals?|percent|votes?|code|address(?:es)?|reading|measures?|"
    r"scoreboard|age|page|hub|window|days?|weeks?|months?|time|ago|yesterday|today|now)\b"
)
"""What may stand at the end without a fact of its own: a word that joins, or one that points at what was told."""
_BY_THEM = re.compile(
    r"\W*according to (?:its|their|the) (?:own )?(?:makers?|authors?|developers?|description|abstract|notes|team)\W*$"
)
_COMPARES = frozenset({"other", "others", "better", "best", "first", "only"})
"""Words of ledgers that say nothing where nothing is told that they compare."""


_GOES_ON = re.compile(r"\b(?:not|in|on|of|by|from|to|at|for|with|under|over|than)[ ]$")
"""Before "yet tried", "which they are counted": no part begins there."""
_NO_OTHER = re.compile(r"\bno others?\b")
_SHORTEST, _SHORT_IN_TEXT = 2, 3
"""Words that such a part has at least: of plain text, where nothing is cited, one more."""
_ONE = re.compile(r"\b(?:one|another|not|no(?! other\b)) ")
"""Reads "and one on robots", "not a verdict": in plain text of what was told."""


def hung_on(view: View, found: list[Verdict], bound: list[Verdict]) -> Iterator[Verdict]:
    """Refuses the last part of a report or an analysis where nothing in it is bound, and no cited source has a word of it."""
    if view.kind == "opinion" or "?" in view.mentions.bare or in_another_script(view):
        return
    bare, text = view.mentions.bare, view.mentions.folded.text
    clauses = [(start, end) for start, end in plain_clauses(bare) if bare[start:end].strip(" .,;!\"'")]
    start, end = clauses[-1] if len(clauses) > 1 else (0, 0)
    short = len(bare[start:end].removeprefix(" and").split()) < (_SHORTEST if view.cited else _SHORT_IN_TEXT)
    if short or _GOES_ON.search(bare, 0, start + 1) or _ALLOWED.match(bare, start, end) or _by_them(view, start, end):
        return
    matter = {word[0] for read in (NOUN, LEDGER_MATTERS) for word in read.finditer(bare, start, end)}
    if not matter <= _COMPARES or any(start <= at < end for at in _held(view, found, bound)) or _retold(view, start, end):
        return
    if _written_in_it(view, start, end):
        return
    if view.kind == "report" or _NO_OTHER.search(bare, start, end) or not open_to_doubt(view, start + 1):
        said = text[start:end].strip(" ,.")
        at = text.index(said, start)
        yield Verdict(at, at + len(said), "claim", f"no cited fact bears out “{said}”")


def _by_them(view: View, start: int, end: int) -> bool:
    """Reads ", according to its makers" behind what retells a source of theirs."""
    if view.cited or not _BY_THEM.match(view.mentions.bare, start, end):
        return False
    told = stems(view.mentions.bare[:start]) - EMPTY
    named = (name for ref in view.referents if ref.kind == "name" for name in ref.subjects)
    passages = (str(fact.value) for name in named for fact in view.desk.by_subject.get(name, ()) if fact.kind == "passage")
    return any(len(told & stems(passage)) >= _RETOLD for passage in passages)


_RETOLD = 3
"""So many words of a source show that it is retold."""
_IN_IT = re.compile(
    r"(?:are|is)(?: all| both| each)?(?: mainly| mostly)? (?:written|built|coded)(?: mainly| mostly)? (?:in|with|on) it\b"
)


def _written_in_it(view: View, start: int, end: int) -> bool:
    """Reads "Shell fills the podium: A, B and C are all written in it" of those that are."""
    told = _IN_IT.search(view.mentions.bare, start, end) is not None and len(view.mentions.attributes) == 1
    piece = view.mentions.attributes[0] if told else None
    own = [view.desk.rolls.of(name, piece.label) for name in view.named] if piece else []
    return bool(own) and piece is not None and all(fact is not None and carries(piece, fact) for fact in own)


def _held(view: View, found: list[Verdict], bound: list[Verdict]) -> list[int]:
    """Where something stands that is bound or looked at; in plain text, whoever is told of by more than a pronoun is, too."""
    held = held_places(view, found, bound)
    if view.cited:
        return held + [ref.start for ref in view.referents if ref.kind in {"name", "value", "list"}]
    held += [ref.start for ref in view.referents if ref.kind != "pronoun"]
    held += [name.start for name in (*view.mentions.names, *view.mentions.strangers)]
    return held + [one.start() for one in _ONE.finditer(view.mentions.bare)]


def _retold(view: View, start: int, end: int) -> bool:
    """Whether a source of those spoken of has a word of it, or one that means the same."""
    known = frozenset[str]().union(*(view.desk.words_of(name) for name in (*view.scope_subjects, *view.carried)))
    return bool((stems(view.mentions.bare[start:end]) - EMPTY) & meant(known))
