"""Who came last into the table of releases: "A is the newest arrival in the releases table"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from autopost.grounding.events import events
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_NEWEST = re.compile(
    r"[\"']?(?:,| is| was| has| had| brings| remains) (?:the )?(?:(?P<new>newest|latest|most recent|freshest|"
    r"youngest)|oldest|stalest)"
    r" (?P<what>entry|arrival|addition|newcomer|release|version|project|repository|name)(?: of all)?"
    r"(?: (?:in|on|of|among|into|to) (?:the|our|this|these) (?:(?:[a-z]+ )?releases?(?: (?:table|list))?|table of releases|"
    r"(?:six|seven|five|listed) releases)|(?<=release) (?:in|on) (?:the|our) table)\b"
)


def release_table(view: View) -> Iterator[Verdict]:
    """Refuses to call newest in the table of releases whose newest one came before another's, and oldest whose came after."""
    if view.kind == "opinion" or view.cited:
        return
    for ref in view.referents:
        match = _NEWEST.match(view.mentions.bare, ref.end) if ref.kind in {"name", "pronoun"} and len(ref.subjects) == 1 else None
        if match is None or (view.mentions.versions and view.mentions.versions[0].start < ref.start):
            continue
        name = next(iter(ref.subjects))
        last: dict[str, date] = {}
        for event in events(view.desk.ledger.facts):
            if event.kind == "released":
                last[event.subject] = max(event.day, last.get(event.subject, event.day))
        days = sorted(last.values(), reverse=match["new"] is not None)
        own = next(
            (fact for fact in view.desk.by_subject.get(name, ()) if fact.metric in {"newest_release", "release_date"}), None
        )
        if own is None or name not in last or len(days) < 2:
            continue
        if last[name] == days[0]:
            yield bound(match.start("what"), match.end("what"), own)
        else:
            message = f"its newest release is of {last[name]}, another's of {days[0]}"
            yield Verdict(ref.start, match.end(), "newest", message, facts=(own.tag,))
