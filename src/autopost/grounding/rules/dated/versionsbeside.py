"""One version held against others: "three days after A v1.2 and two days before B v3", "It is eight days younger than v1.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.typed import typed
from autopost.grounding.view import View

_BESIDE = re.compile(
    r"\b(?P<way>(?P<new>after|(?:younger|newer|later|more recent) than)|before|(?:older|earlier) than) (?:the )?"
    r"(?:(?P<name>\ue011++)(?:'s)? )?(?:version |release )?(?P<version>\ue012++)"
)
_DAYS = re.compile(r"(?:days?|weeks?|\ue013|\ue014) (?:(?:earlier|later) )?$")


@OpenRule
def versions_beside(view: View) -> Iterator[Verdict]:
    """Refuses the word where the days of the two releases are the other way round."""
    row = typed(view)
    own = _own(view)
    for match in _BESIDE.finditer(row.text) if own is not None and view.kind == "report" else ():
        piece = next(iter(those_in(view.mentions.versions, match.start("version"), match.end("version"))), None)
        if piece is None or not _DAYS.search(row.text, 0, match.start()):
            continue
        named = row.names.get(match.start("name"), "") if match["name"] else ""
        events = [event for event in view.desk.releases if same_version(event.version, piece.value)]
        events = [event for event in events if not named or event.subject == named] or events
        days = {event.day for event in events}
        if own and len(days) == 1 and own.day not in days and (own.day > min(days)) != (match["new"] is not None):
            facts = (own.fact.tag, events[0].fact.tag)
            yield Verdict(*match.span("way"), "date", f"{own.fact.statement}; {events[0].fact.statement}", facts=facts)


def _own(view: View) -> Event | None:
    """The release that the sentence tells first, or the one that the sentence before told, where this one says "it"."""
    first = min(view.mentions.versions, key=lambda piece: piece.start, default=None)
    opens = re.match(r"\W*(?:it|that|this(?: one)?) (?:is|was|came|appeared|followed)\b", view.mentions.bare)
    said = view.versions_before[-1] if opens and len(view.versions_before) == 1 else first.value if first and not opens else ""
    about = {name for ref in view.single if first and ref.end <= first.start for name in ref.subjects} or {*view.carried}
    events = [event for event in view.desk.releases if said and same_version(event.version, said)]
    near = [event for event in events if event.subject in about] or events
    return near[0] if near and len({event.day for event in near}) == 1 else None
