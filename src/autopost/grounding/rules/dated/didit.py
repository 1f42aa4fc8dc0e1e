"""How long a way took that is told before: "From 1,689 downloads to 317,963: A did it overnight"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_DID_IT = re.compile(
    r"\b(?:did|does|made|makes|manag(?:ed|es)|cover(?:ed|s)|complet(?:ed|es)|got|gets) (?:it|that|this|there|the (?:trip|"
    r"way|climb|"
    r"journey|distance|stretch|leap|jump))(?: all)? (?=in\b|over\b|within\b|overnight\b|\ue000)|\btook (?:it )?(?:just |"
    r"only )?(?=\ue000)"
)
_FROM_TO = re.compile(r"\bfrom (?:[a-z]+ )?$")


def did_it(view: View) -> Iterator[Verdict]:
    """The time between the two levels that are told is the one that is said."""
    did = _DID_IT.search(view.mentions.bare)
    counts = [number for number in view.mentions.numbers if number.form == "count"]
    first = next((n for n, one in enumerate(counts) if _FROM_TO.search(view.mentions.bare[: one.start])), None)
    if did is None or first is None or len(counts) < first + len("AB") or view.kind == "opinion":
        return
    window = next((w for w in view.mentions.windows if 0 <= w.start - did.end() <= len("only ")), None)
    names = {name for ref in view.referents if ref.kind == "name" for name in ref.subjects}
    for name in names if window is not None and window.days > 0 and len(names) == 1 else ():
        own = [fact for fact in view.desk.by_subject.get(name, ()) if view.desk.measure(fact).aspect in {"level", "then"}]
        days = [_days(view, a, b) for a in own for b in own if a.metric.partition("@")[0] == b.metric.partition("@")[0]
                and counts[first].fits(a.number or 0) and counts[first + 1].fits(b.number or 0)]  # fmt: skip
        if window is not None and days and window.days not in days:
            message = f"there are {days[0]} days between the two"
            yield Verdict(window.start, window.end, "wrong-window", message, facts=(view.desk.by_subject[name][0].tag,))


def _days(view: View, a: Fact, b: Fact) -> int:
    edition = view.desk.ledger.edition
    one, two = (taken_on(fact) if "@" in fact.id else edition for fact in (a, b))
    return abs((two - one).days)
