"""Links and arXiv numbers: exactly those of facts, and of the thing they are put on."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def addresses(view: View) -> Iterator[Verdict]:
    """A link is a fact's own, and leads to what the sentence is about."""
    for link in view.mentions.links:
        owners = view.desk.subjects_at(link.value)
        named = [ref.subjects for ref in view.referents if ref.kind == "name"]
        if not owners:
            near = next((view.desk.ledger.subjects[name].url for names in named for name in sorted(names)), None)
            yield Verdict(link.start, link.end, "link", f"{link.value} is the link of no fact", repair=near)
            continue
        before = [ref for ref in view.referents if ref.end <= link.start and ref.kind == "name"]
        meant = before[-1].subjects if before else frozenset(view.carried[:1])
        known = view.desk.ledger.subjects
        if meant and not owners & meant and not any(known[name].kind == "list" for name in owners):
            right = known[min(meant)].url
            yield Verdict(
                link.start,
                link.end,
                "link",
                f"this link is {view.subject_name(sorted(owners))}'s, put on {view.subject_name(sorted(meant))}",
                repair=right,
            )
            continue
        tag = next((fact.tag for fact in view.facts if fact.subject.id in owners), None)
        if tag:
            yield Verdict(link.start, link.end, facts=(tag,))


def papers(view: View) -> Iterator[Verdict]:
    """An arXiv number is that of a paper in the ledger, and of the paper the sentence is about."""
    for piece in view.mentions.papers:
        fact = next((fact for fact in view.desk.ledger.facts if fact.metric == "arxiv_id" and fact.value == piece.value), None)
        owner = (
            fact.subject.id
            if fact
            else next((name for name in view.desk.ledger.subjects if name == f"paper:{piece.value}"), None)
        )
        named = {name for ref in view.referents for name in ref.subjects if name.startswith("paper:")}
        if owner is None or (named and owner not in named):
            yield Verdict(
                piece.start, piece.end, "arxiv", f"arXiv {piece.value} is not the number of a paper this sentence is about"
            )
        elif fact is not None and fact.tag in view.tags:
            yield Verdict(piece.start, piece.end, facts=(fact.tag,))
