"""Which of a project's two releases is the newer: "of the two release candidates listed, rc17 is the later one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.dating import release_at
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.typed import COUNT, VERSION, typed
from autopost.grounding.view import View

_WORD = r"(?P<word>(?P<new>newer|more recent|later|younger|fresher|second|last)|older|earlier|first)"
_SET = rf"{COUNT} (?:[^.;:,\ue012]{{0,40}}? )?(?:releases|versions|candidates|tags)"
_OF_TWO = re.compile(
    rf"\b[Oo]f (?:the |its |their |[^.;:,]{{1,40}}?'s? )?{_SET}[^.;:,]{{0,40}}, (?P<one>{VERSION})(?: (?:of|"
    rf"from) [^,;.]{{1,12}})? (?:is|was) "
    rf"the {_WORD}\b|"
    rf"(?P<two>{VERSION})(?:,[^,;.]{{1,40}},)? (?:is|was) the "
    rf"{_WORD.replace('?P<word>', '?P<kind>').replace('?P<new>', '?P<fresh>')}"
    rf" (?:one )?of (?:the |its |their )?(?:[^.;:,]{{1,40}}?'s? )?{_SET}"
)


@OpenRule
def of_two_releases(view: View) -> Iterator[Verdict]:
    """Refuses it where all other releases that are known of the project lie on the other side."""
    row = typed(view)
    for told in _OF_TWO.finditer(row.text):
        at = told.start("one") if told["one"] else told.start("two")
        own = release_at(view, row.versions[at]) if at in row.versions else None
        others = [event for event in view.desk.releases_of(own.subject) if event.day != own.day] if own is not None else []
        new = bool(told["new"] or told["fresh"])
        if own is not None and len(others) == 1 and all((own.day > event.day) != new for event in others):
            end = at + len(row.versions[at].value)
            yield Verdict(at, end, "newest", f"{own.version} came out on {own.day}, {others[0].version} on {others[0].day}")
