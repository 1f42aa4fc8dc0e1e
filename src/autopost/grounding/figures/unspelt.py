"""Parts that a text need not spell out: of the leader's figure, of the week's gain, of an average day, of the figure before.

"Less than half of what the leader collected", "about a quarter of that came in the last day", "half its daily average".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.fitting import fits_part
from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_OF_LEADER = re.compile(
    r"(?:[^,;:.]{0,24}? (?:of|as) (?:what )?(?:that of |those of )?|[^,;:.]{0,12} )(?:the |its |their |today's |that of the )?"
    r"(?:(?:day|week|list|field|edition)'s )?(?:leader|winner|front-?runner|number one|first|top|"
    r"best|largest|most|list leader|one in first)(?:'s)?\b"
)
_AVERAGE = re.compile(
    r"\b(?:daily|day's|day on) average\b|\baverage (?:daily|day)\b|\baverage for (?:the|a) (?:week|seven days)\b"
)
_DAY = re.compile(
    r"\b(?:last|latest|final|single|one|the|past) day\b|\bin the day to\b|"
    r"\bin a day\b|\bof that\b|\bsince yesterday\b|\bbetween \ue000"
)
_WEEK, _ONE = 7, 1


def unspelt_part(view: View, number: Number) -> bool:
    """Whether a fraction, or so many times, is what a value of whom is spoken of comes to beside such another one."""
    if view.cited or number.form not in {"fraction", "times", "percent"}:
        return False
    names = sorted(about(view, number)) or [name for ref in view.single[-1:] for name in ref.subjects] or [*view.carried[:1]]
    parts = [part for name in names if len(names) == 1 for part in _parts(view, number, name)]
    if number.form == "times":
        return any(part and number.fits(1 / part) for part in parts)
    return any(number.fits(100 * part) if number.form == "percent" else fits_part(view, number, part) for part in parts)


def _parts(view: View, number: Number, name: str) -> Iterator[float]:
    families = families_told(view)
    own = [fact for fact in view.desk.by_subject.get(name, ()) if fact.number and view.desk.measure(fact).family in families]
    if _AVERAGE.search(view.mentions.bare):
        yield from (day * _WEEK / week for day, week in _gains(view, own))
    elif _DAY.search(view.mentions.bare):
        yield from (day / week for day, week in _gains(view, own))
    if _OF_LEADER.match(view.mentions.bare, number.end):
        for fact in own:
            if "@" in fact.id or view.desk.measure(fact).aspect not in {"level", "gain"}:
                continue
            most = max((one.number or 0 for one in view.desk.alike(fact)), default=0)
            if most > (fact.number or 0):
                yield (fact.number or 0) / most


def _gains(view: View, facts: list[Fact]) -> Iterator[tuple[float, float]]:
    """What was gained in a day and in the week, of one measure."""
    gains = [(fact, view.desk.measure(fact)) for fact in facts if view.desk.measure(fact).aspect == "gain"]
    for day, one in gains:
        for week, other in gains:
            if one.windows == {_ONE} and other.windows == {_WEEK} and one.family == other.family and week.number:
                yield day.number or 0, week.number
