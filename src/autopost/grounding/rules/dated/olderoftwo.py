"""What is told of one of the two releases that the sentence before named: "The newer of the two came out on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.mentions.numbers import numbers
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_ONE = re.compile(
    r"\b(?:(?P<new>newer|later|more recent|younger)|older|earlier) "
    r"(?:(?:release|version|candidate|one|of (?:the two|them|these|both))\b)(?! (?:than|of)\b)"
)
_LEAST = 10
_ENOUGH = 2


def older_of_two(view: View) -> Iterator[Verdict]:
    """A day or figures that are the other one's."""
    told = _ONE.search(view.mentions.bare)
    pair = _pair(view) if told is not None and not view.mentions.versions and view.kind != "opinion" else []
    if told is None or len(pair) != len("AB"):
        return
    own, other = (pair[1], pair[0]) if told["new"] else (pair[0], pair[1])
    days = [one for one in view.mentions.moments if one.start >= told.end() and one.form in {"day", "weekday"}]
    figures = {n.value for n in view.mentions.numbers if n.start >= told.end() and n.value >= _LEAST}
    wrong_day = bool(days) and days[0].holds(other.day) and not days[0].holds(own.day)
    borne = len(figures & _figures(view, other)) >= _ENOUGH and not figures & _figures(view, own)
    if wrong_day or borne:
        yield Verdict(*told.span(), "version", f"that is told of {other.version}, not of {own.version}", facts=(other.fact.tag,))


def _pair(view: View) -> list[Event]:
    """The two releases, of one project, that the sentence before named; the older first."""
    said = view.versions_before
    own = [e for e in view.desk.releases if e.subject in view.carried[:1] and any(same_version(e.version, v) for v in said)]
    return sorted({e.version: e for e in own}.values(), key=newness)


def _figures(view: View, release: Event) -> set[float]:
    """The figures in the notes of a release."""
    texts = (
        str(fact.value)
        for fact in view.desk.by_subject.get(release.subject, ())
        if fact.kind == "passage" and release.version in fact.statement and "notes" in fact.statement
    )
    return {number.value for text in texts for number in numbers(folded_key(text))}
