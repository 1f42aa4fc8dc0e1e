"""Numbers that say how long a list is: "the top ten", "the 30 trending models"."""

from __future__ import annotations

import re

from autopost.grounding.attachment import about
from autopost.grounding.numbers import Number
from autopost.grounding.view import View


def list_size(view: View, number: Number) -> bool:
    """Reads "The top ten", "the ten repositories": the size of a list that the facts speak of."""
    if number.form != "count" or number.total is not None or number.step >= 1000:
        return False
    low = view.mentions.bare
    if (
        re.search(r"\b(?:of|in|among|the) the $", low[: number.start])
        and re.match(r"\s*(?:[.,;:)]|$|and\b|by\b|with\b|are\b|is\b|were\b)", low[number.end :])
        and int(number.value) in _known_sizes(view, "")
    ):
        return True
    topped = re.search(r"\b(?:top|first|leading|hottest|highest(?:[- ]\w+)?|best) (?:the )?$", low[: number.start])
    topped = topped or re.match(r" (?:largest|biggest) (?:\w+ )?gainers\b", low[number.end :])
    topped = topped or re.match(r" (?:\w+ ){0,2}(?:at|on) (?:the )?(?:head|top) of\b", low[number.end :])
    listed = re.search(r"\b(?:the|these|all|those|of) (?:\w+ )?$", low[: number.start]) and re.match(
        r"[ -](?:\w+ ){0,2}(?:models?|repositories|papers|spaces|datasets|entries|gainers|places|projects|names|"
        r"hottest|largest|trending|followed|tracked|in\b)",
        low[number.end :],
    )
    if not topped and not listed:
        return False
    if int(number.value) in _known_sizes(view, low[number.end : number.end + 40], topped=bool(topped)):
        return True
    ranks = [fact for fact in view.facts if fact.unit == "rank" and fact.number]
    subjects = about(view, number)
    return bool(topped) and any(
        fact.number <= number.value and (not subjects or fact.subject.id in subjects) for fact in ranks if fact.number
    )


_KIND = re.compile(
    r"\b(?:(?P<model>models?)|(?P<dataset>datasets?)|(?P<space>spaces?)|"
    r"(?P<repository>repositor|repos?\b|projects?)|(?P<paper>papers?))"
)


def _known_sizes(view: View, after: str, *, topped: bool = False) -> set[int]:
    """How long the lists are that facts in scope speak of; in plain text also those of the kind of thing named."""
    sizes = {size for fact in (*view.facts, *(() if view.cited else view.desk.lists)) for size in view.desk.measure(fact).sizes}
    named = _KIND.search(after)
    if view.cited or (named is None and not topped):
        return sizes
    if named is None:
        longest = len(view.desk.gainers) if "gainers" in after else max(view.desk.shown.values(), default=1)
        return sizes | set(range(2, longest + 1))
    own = {size for kind, size in view.desk.list_sizes if kind == named.lastgroup}
    return sizes | own | (set(range(2, view.desk.shown.get(str(named.lastgroup), 0) + 1)) if topped else set())
