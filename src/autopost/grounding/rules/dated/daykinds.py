"""Whether something happened at a weekend or on a working day: "came out over the weekend", "on an ordinary weekday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.dating import newness, release_at
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View
from autopost.printing import long_day

_SATURDAY = 5
_DID = (
    r"\b(?:published|released|created|uploaded|issued|shipped|tagged|appeared|arrived|came out|went up|dates?|dated|"
    r"brought out|put out|submitted|born)\b(?: [a-z]+){0,3}? "
)
_KIND = re.compile(
    rf"{_DID}(?P<said>(?P<end>(?:at|over|on|during) (?:the|a|last|this) weekend|on a (?:saturday or (?:a )?sunday|weekend day))|"
    r"on an? (?:[a-z]+ )?(?:weekday|working day|workday|business day|work day)|in the middle of the week|midweek)\b"
)


@OpenRule
def kinds_of_days(view: View) -> Iterator[Verdict]:
    """Refuses it of what is dated on a day of the other kind."""
    for match in _KIND.finditer(view.low):
        days = [fact for fact in _dated(view, match) if fact.day is not None]
        weekend = match["end"] is not None
        if (
            days
            and all((fact.day.weekday() >= _SATURDAY) != weekend for fact in days if fact.day)
            and not denies(view, match.start("said"))
        ):
            day = days[-1].day
            shown = long_day(day) if day else ""
            yield Verdict(*match.span("said"), "weekday", f"that was on {shown}", facts=(days[-1].tag,))


def _dated(view: View, match: re.Match[str]) -> list[Fact]:
    """What is said to have happened then: the version that is named last before, else a project's newest, else a beginning."""
    start, _ = view.clause(match.start())
    pieces = those_in(view.mentions.versions, start, match.start())
    if pieces:
        event = release_at(view, pieces[-1])
        return [event.fact] if event else []
    names = whose(view, match.span())
    made = [max(own, key=newness).fact for name in names if (own := view.desk.releases_of(name))]
    began = [fact for name in names if (fact := view.desk.began(name)) is not None]
    return made + began if len(names) == 1 else []
