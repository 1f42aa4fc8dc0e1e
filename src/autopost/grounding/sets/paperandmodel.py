"""What is told of a name that a paper and a listed model share: "A is there twice, as a model in 16th place and as a paper".

Every number of the sentence is a place of the models, the upvotes of the papers, in the order of the names, or says "twice".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.namesakes import shared_names
from autopost.grounding.view import View

_BOTH = re.compile(r"\bpaper\b.*\b(?:model|list|trending)\b|\b(?:model|list|trending)\b.*\bpaper\b", re.DOTALL)
_UPVOTES = re.compile(r"(?:(?:,? and|,) (?:\d+|[a-z-]+))? upvotes\b")
_TWICE = re.compile(
    r"\b(?:appears?|found|met|seen|turns? up|shows? up|comes? up|crops? up|features?|figures?|listed|present|is|"
    r"are) (?:here |there |(?:in|on) (?:the|this|today's) [a-z]+ )?$"
)


def paper_and_model(view: View) -> Iterator[tuple[Number, Fact]]:
    """The numbers of such a sentence, if all of them are right."""
    if view.cited or not _BOTH.search(view.mentions.bare):
        return
    refs = view.single
    named = dict.fromkeys(name for ref in refs for name in ref.subjects)
    pairs = {paper: model for paper, model in shared_names(view) if paper in named}
    if not pairs or any(view.desk.ledger.subjects[name].kind == "paper" and name not in pairs for name in named):
        return
    told = [(number, _meant(view, number)) for number in view.mentions.numbers]
    wanted = {kind: [number.value for number, what in told if what == kind] for kind in ("place", "upvotes")}
    places = [
        next((n for n, name in view.rolls.places["model"].items() if name == pairs[one]), 0) for one in named if one in pairs
    ]
    votes = [fact for one in named if one in pairs and (fact := view.rolls.of(one, "upvotes"))]
    right = wanted["place"] in ([], places) and wanted["upvotes"] in ([], [fact.number for fact in votes])
    if right and votes and all(what for _, what in told):
        yield from ((number, votes[0]) for number, _ in told)


def _meant(view: View, number: Number) -> str:
    if number.hedge or number.total is not None:
        return ""
    if number.form == "ordinal":
        return "place"
    if number.form == "times":
        return "twice" if number.value == len("AB") and _TWICE.search(view.mentions.bare[: number.start]) else ""
    return "upvotes" if number.form == "count" and _UPVOTES.match(view.mentions.bare, number.end) else ""
