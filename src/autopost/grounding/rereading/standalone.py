"""Clauses that stand alone, and predicates of one subject, read as sentences: "A leads the list, while B has 300 stars".

The rules look in the whole sentence for what a figure, a place or a comparison belongs to, and a clause that has nothing to do
with it may lead them astray. Where every clause says whom it speaks of and leans on no other, each is judged by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rereading.clauseparts import Part, clauses_apart, of_it
from autopost.grounding.rereading.onesubject import foretold, predicates
from autopost.grounding.rereading.reworded import Judge, blocked, plainly_told, reread
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.statements.readwhole import read_together
from autopost.grounding.view import View

_AGAINST = {"newest", "comparison", "negation", "date"}
"""Findings that need nothing but those who are named; a figure may lack what the sentence has, and a place its list."""
_LISTED = re.compile(r"\b(?:list|among|of the)\b")


def each_alone(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found; no blocker where no clause by itself has one, and what the facts speak against in a clause by itself."""
    # "It is the newest release" after "v1.1 is out" speaks of the version; by itself, with a name in its place, of nobody's.
    of_version = view.versions_before and any(one.code in {"newest", "date"} for one in found)
    for parts in _ways_apart(view) if plainly_told(view) and not of_version and not read_together(view) else ():
        own = [reread(view, _all_but(view, part), judge) for part in parts]
        if not blocked(found):
            return [*found, *(one for part, told in zip(parts, own, strict=True) for one in _against(view, part, told))]
        if not any(map(blocked, own)):
            return [one for one in found if one.severity != "blocker"]
    return found


def _ways_apart(view: View) -> Iterator[list[Part]]:
    """The clauses of a sentence, or what its only one says of one subject; nothing where that is one thing and names it."""
    for clauses in (*clauses_apart(view), *filter(None, [foretold(view)])):
        parts = clauses if len(clauses) > 1 else predicates(view, clauses[0])
        yield from [parts] if len(parts) > 1 or parts[0].subject else []


def _all_but(view: View, part: Part) -> list[tuple[int, int, str]]:
    """What is put in so that the sentence is this part alone: nothing for the rest, a capital, the subject, a full stop."""
    text, at = view.mentions.folded.text, part.start
    named = any(name.start == at for name in (*view.mentions.names, *view.mentions.strangers))
    first = f"{part.subject} {text[at]}" if part.subject else text[at] if named else text[at].upper()
    return [(0, at, ""), (at, at + 1, first), (at + len(text[at : part.end].rstrip(" .,;:")), len(text), ".")]


def _against(view: View, part: Part, found: list[Verdict]) -> Iterator[Verdict]:
    """The blockers that say what the facts are."""
    placed = _LISTED.search(view.low, part.start, part.end) is not None
    # What a colon closes is told behind it, and whom "it" means may be told before.
    told = not view.low.startswith(":", part.end) and not of_it(view, part)
    for one in found if told else ():
        if one.severity == "blocker" and (one.code in _AGAINST or (one.code == "rank" and placed)):
            yield one
