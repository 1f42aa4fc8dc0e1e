"""Clauses that stand alone, and predicates of one subject, read as sentences: "A leads the list, while B has 300 stars".

The rules look in the whole sentence for what a figure, a place or a comparison belongs to, and a clause that has nothing to do
with it may lead them astray. Where every clause says whom it speaks of and leans on no other, each is judged by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.rereading.clauseparts import Part, clauses_apart, of_it
from autopost.grounding.rereading.onesubject import foretold, predicates
from autopost.grounding.rereading.reworded import Judge, blocked, plainly_told, reworded
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AGAINST = {"newest", "comparison", "negation"}
"""Findings that need nothing but those who are named; a figure may lack what the sentence has, and a place its list."""
_LISTED = re.compile(r"\b(?:list|among|of the)\b")


def each_alone(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found; no blocker where no clause by itself has one, and what the facts speak against in a clause by itself."""
    for parts in _ways_apart(view) if plainly_told(view) else ():
        own = [judge(_by_itself(view, part))[0] for part in parts]
        if not blocked(found):
            return [*found, *(one for part, told in zip(parts, own, strict=True) for one in _against(view, part, told))]
        if not any(map(blocked, own)):
            return [one for one in found if one.severity != "blocker"]
    return found


def _ways_apart(view: View) -> Iterator[list[Part]]:
    """The parts of a sentence: its clauses, and what each of them says of one subject; nothing where it is one and names it."""
    for clauses in (*clauses_apart(view), *filter(None, [foretold(view)])):
        said = [part for clause in clauses for part in predicates(view, clause)]
        yield from (parts for parts in ([clauses] if said == clauses else [clauses, said]) if len(parts) > 1 or parts[0].subject)


def _by_itself(view: View, part: Part) -> View:
    said = view.mentions.folded.text[part.start : part.end].rstrip(" .,;:")
    named = any(name.start == part.start for name in (*view.mentions.names, *view.mentions.strangers))
    told = f"{part.subject} {said}" if part.subject else said if named else said[:1].upper() + said[1:]
    return reworded(view, f"{told}.")


def _against(view: View, part: Part, found: list[Verdict]) -> Iterator[Verdict]:
    """The blockers that say what the facts are, at their places of the sentence."""
    placed = _LISTED.search(view.low, part.start, part.end) is not None
    more = part.start - (len(part.subject) + 1 if part.subject else 0)
    # What a colon closes is told behind it, and whom "it" means may be told before.
    told = not view.low.startswith(":", part.end) and not of_it(view, part)
    for one in found if told else ():
        if one.severity == "blocker" and (one.code in _AGAINST or (one.code == "rank" and placed)):
            yield replace(one, start=max(one.start + more, part.start), end=max(min(one.end + more, part.end), part.start + 1))
