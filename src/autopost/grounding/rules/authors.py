"""First authors: a person who is called the author of a paper is the one that its facts give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AUTHOR = re.compile(r"\b(?:first|lead)[- ]?(?:named )?authors?\b|\bauthors?\b|\bpapers? (?:by|of)\b|\bet al\b")


def authors(view: View) -> Iterator[Verdict]:
    """Reads "X is first author of “T”", "“T”, whose first author is X": of the papers named, X is one's first author."""
    if view.kind == "opinion" or not _AUTHOR.search(view.mentions.bare):
        return
    known = view.desk.ledger
    people = [name for name in view.mentions.names if name.hit and any(
        known.by_tag[tag].metric == "first_author" for tag in name.hit.alias.facts if tag in known.by_tag)]  # fmt: skip
    spans = {(name.start, name.end) for name in people}
    papers = {
        subject
        for ref in view.referents
        if ref.kind == "name" and (ref.start, ref.end) not in spans
        for subject in ref.subjects
        if subject.startswith("paper:")
    } or {subject for subject in view.carried if subject.startswith("paper:")}
    for name in people:
        own = name.hit.alias.subjects if name.hit else ()
        if papers and not papers & {*own}:
            fact = next(
                (f for paper in sorted(papers) for f in view.desk.by_subject.get(paper, ()) if f.metric == "first_author"), None
            )
            right = str(fact.value) if fact is not None and len(papers) == 1 else None
            shown = f"; it is {right}" if right else ""
            yield Verdict(
                name.start, name.end, "wrong-subject", f"{name.text} is not the first author of this paper{shown}",
                facts=(fact.tag,) if fact else (), repair=right,
            )  # fmt: skip
