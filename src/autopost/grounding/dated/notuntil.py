"""What did not happen until a day, or before it: "did not come out until 4 May", "did not exist before Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.dating import release_at
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.times import Moment
from autopost.grounding.typed import Judged
from autopost.grounding.view import View

_NOT = re.compile(
    r"\b(?:(?:did|does|do)(?: not|n't) (?:exist|come out|appear|arrive|go up|see the light of day|get released|start|begin)|"
    r"(?:was|were|has been)(?: not|n't) (?:created|released|published|uploaded|made|out)) (?P<way>until|before) (?:on )?$"
)
_THAT = re.compile(r" that [\"']?$")
_OPENS = re.compile(r"\b(?:it was |only )?not until (?:on )?$")
_PASSED = re.compile(r"[\"']? (?:has |had |first )?(?:passed|reached|crossed|topped|exceeded|got to|hit) ")


@each_once
def not_until(view: View) -> Iterator[Judged]:
    """Every such statement of one whose day, or whose figure of the day before, is known."""
    for moment in view.mentions.moments:
        day = moment.sole
        told = _NOT.search(view.mentions.bare, 0, moment.start)
        if day is None:
            continue
        if told is not None:
            days = _days(view, told)
            if days:
                yield Judged(told.start(), moment.end, min(days) == day if told["way"] == "until" else min(days) >= day)
        elif opens := _OPENS.search(view.mentions.bare, 0, moment.start):
            yield from _marks(view, opens.start(), moment, day)


def _days(view: View, told: re.Match[str]) -> list[date]:
    """When it happened: the release of the version that is named, else a beginning."""
    pieces = [piece for piece in view.mentions.versions if piece.end <= told.start()]
    event = release_at(view, pieces[-1]) if pieces else None
    if pieces:
        return [event.day] if event else []
    names = whose(view, told.span())
    return [day for name in names if (day := view.desk.began_on(name)) is not None] if len(names) == 1 else []


def _marks(view: View, start: int, moment: Moment, day: date) -> Iterator[Judged]:
    """Reads "it was not until Saturday that A passed 1,000 likes": below that on the days before, as far as they are known."""
    for ref in view.single:
        said = _PASSED.match(view.mentions.bare, ref.end) if _THAT.fullmatch(view.mentions.bare, moment.end, ref.start) else None
        number = view.number_at(said.end()) if said else None
        if number is None or len(view.families) != 1:
            continue
        own = view.desk.by_subject.get(next(iter(ref.subjects)), ())
        then = [fact for fact in own if fact.number is not None and view.desk.measure(fact).aspect == "then"]
        before = [fact for fact in then if view.desk.measure(fact).family in view.families and taken_on(fact) < day]
        if before:
            yield Judged(start, number.end, all((fact.number or 0) < number.value for fact in before))
