"""Who is called the runner-up stands second: on the list, by gain over the time told, or by what is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.referents.referring import RUNNER_UP
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import Referent, View


def runners_up(view: View) -> Iterator[Verdict]:
    """Reads "A, runner-up over the week", "B is the runner-up by likes"; refuses what no order of the edition bears out."""
    bare = view.mentions.bare
    named = iter(view.single)
    for ref in named if view.kind != "opinion" else ():
        told, subject = RUNNER_UP.match(bare, ref.end), next(iter(ref.subjects))
        own = view.desk.by_subject.get(subject, ())
        ahead = _IT_IS.search(bare[: ref.start]) if told is None else None
        beside = _RIGHT_BEFORE.search(bare[: ref.start]) if told is None and ahead is None else None
        if own and beside and not any(subject in order[1:2] for order in _orders(view, ref, bare[ref.end :])):
            message = f"no order of the edition has {view.desk.name(own[0].subject)} second"
            yield Verdict(ref.start, ref.end, "wrong-subject", message)
        if own and ahead and not any(subject in order[1:2] for order in _orders(view, ref, ahead["tail"])):
            message = f"no order of the edition has {view.desk.name(own[0].subject)} second"
            yield Verdict(ref.start, ref.end, "wrong-subject", message)
        if told is None or not own:
            continue
        if any(subject in order[1:2] for order in _orders(view, ref, re.split(r"[,.;:]", bare[told.end() :])[0])):
            yield bound(*told.span("said"), own[0])
        else:
            yield Verdict(*told.span("said"), "rank", f"no order of the edition has {view.desk.name(own[0].subject)} second")


_IT_IS = re.compile(r"\brunner-up\b(?P<tail>[^.,;:]{0,40}?)(?: (?:is|was)|:|,) ?\W*$")
"""Reads "The week's runner-up is A"."""
_RIGHT_BEFORE = re.compile(r"\brunner-?up (?:\ue000++'s )?[\"']?$")
"""Reads "Runner-up A is 12,707 behind"."""


def _orders(view: View, ref: Referent, tail: str) -> Iterator[tuple[str, ...]]:
    """The orders meant: by what is named beside it, else the list of the kind and the order of gains."""
    rolls, kind = view.desk.rolls, view.desk.ledger.subjects[next(iter(ref.subjects))].kind
    noun = NOUN.search(tail)
    family = str(noun.lastgroup) if noun else "stars" if kind == "repository" else "likes"
    if noun:
        yield rolls.by(kind, family)
    else:
        yield rolls.trending.get(kind, ())
        yield from (rolls.by(kind, told) for *_, told in view.nouns)
        yield from (rolls.by(kind, fact.metric) for fact in view.said if fact.subject.kind == kind and "@" not in fact.id)
    if kind == "repository" or (CHANGE.search(view.mentions.bare) and not _LIST.search(tail)):
        yield rolls.gained(kind, family, view.days)


_LIST = re.compile(r"\b(?:trending|list|ranking|chart|table)\b")
