"""What is said not to have been reached yet: the value must lie below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.cues import cues
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_UNREACHED = re.compile(
    r"\b(?:(?:has|have|had|did|does|is|was)(?:n't| not)(?: yet)? (?:yet )?|"
    r"(?:has|have|had|is|are|was|were) (?:still )?(?:yet|still) to |"
    r"(?:is|are|was|were|remains?|stays?|stands?|fell|falls?) (?:still |just )*(?=short of |shy of ))"
    r"(?:reach(?:ed)?|pass(?:ed)?|cross(?:ed)?|top(?:ped)?|exceed(?:ed)?|hit|surpass(?:ed)?|short of|shy of) (?:the )?$"
)


def limit(view: View, number: Number) -> re.Match[str] | None:
    """The words that say the number was not reached, if they stand right before it."""
    return _UNREACHED.search(view.mentions.bare[: number.start]) if number.form == "count" and number.total is None else None


def unreached(view: View) -> Iterator[Verdict]:
    """Reads "has not yet reached 100,000 stars": the level that the sentence speaks of must lie below."""
    if view.kind == "opinion":
        return
    for number in view.mentions.numbers:
        match = limit(view, number)
        if match is None:
            continue
        levels = _levels(view, number, past=match[0].startswith(("had", "was", "were", "fell")))
        if levels and all((fact.number or 0) < number.value for fact in levels):
            yield bound(number.start, number.end, levels[0])
        else:
            shown = f"; the fact says {view.desk.printer.value(levels[0])}" if levels else ""
            message = f"no fact shows that {view.mentions.folded.text[number.start : number.end]} was not reached{shown}"
            yield Verdict(match.start(), number.end, "negation", message, facts=tuple(fact.tag for fact in levels[:1]))


def _levels(view: View, number: Number, *, past: bool) -> list[Fact]:
    read, subjects = cues(view, number), about(view, number)
    own = [
        fact
        for fact in view.facts
        if fact.number is not None
        and fact.subject.id in subjects
        and view.desk.measure(fact).family == read.family
        and view.desk.measure(fact).aspect in {"level", "then"}
    ]
    moments = [moment for moment in view.mentions.moments if moment.end <= number.start]
    if moments:
        return [
            fact for fact in own if fact.day is None and moments[-1].first and fact.as_of[:10] == moments[-1].first.isoformat()
        ]
    return [fact for fact in own if (view.desk.measure(fact).aspect == "then") == past]
