"""Marks that several are said to have passed: "two of the ten passed 60,000 stars between Monday and Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.measuring import Test, level_on
from autopost.grounding.figures.marks import passed, since_when
from autopost.grounding.kept import each_once
from autopost.grounding.view import View


@each_once
def crossings(view: View) -> Iterator[Test]:
    """What holds of whoever stood below a mark on the day that is told, and stands above it now."""
    for number in view.mentions.numbers:
        match = passed(view, number)
        days = since_when(view, number, match.start()) if match else None
        family = cues(view, number).family
        if match is None or days is None or not family:
            continue
        day = view.desk.ledger.edition - timedelta(days=days)

        def holds(name: str, mark: float = number.value, family: str = family, day: date = day) -> bool | None:
            now, then = view.rolls.of(name, family), level_on(view, name, family, day)
            return None if now is None or now.number is None or then is None else then < mark <= now.number

        yield Test(match.start(), number.end, holds, "crossed", number, family, changes=True)
