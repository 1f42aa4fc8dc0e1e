"""What a clause says of one subject, read one by one: "A is first and has 300 likes", "A, which leads, has gained 20"."""

from __future__ import annotations

import re

from autopost.grounding.kept import once
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.rereading.clauseparts import FINITE, TURN, Part, compares, of_it, points_back
from autopost.grounding.statements.lettered import NAME, lettered
from autopost.grounding.view import View

_SUBJECT = re.compile(rf"[\"']?(?:the )?(?P<name>{NAME})(?:,? (?P<which>which|who))? (?={FINITE})")
_IT = "it|the (?:model|project|repository|dataset|space|paper)"
_TAKEN_UP = re.compile(rf"(?P<name>{_IT}) (?P<which>)(?={FINITE})")
_NEXT = re.compile(rf"(?:;|,? (?:and|but)|, (?:yet|{TURN})|(?P<comma>,)) (?:(?P<it>{_IT}) )?(?={FINITE})")
_FORETOLD = re.compile(rf"^\W*(?:{TURN}) (?:{_IT}) (?={FINITE})(?P<told>[^,;:]+), (?:the )?(?P<name>{NAME}) ")
"""Reads "While it leads, A has": whom "it" means is named behind it."""
_SHORTEST = 3
"""Words that a predicate has at least."""


def predicates(view: View, clause: Part) -> list[Part]:
    """The clause cut where another predicate of its subject begins; itself where none does, or one leans on another."""
    row = _row(view)
    first = _SUBJECT.match(row, clause.start, clause.end) or _TAKEN_UP.match(row, clause.start, clause.end)
    whom = _whom(view, first.start("name")) if first else frozenset[str]()
    if clause.subject or first is None or len(whom) != 1:
        return [clause]
    taken_up = first.re is _TAKEN_UP
    name = view.subject_name(whom) if taken_up else view.mentions.folded.text[slice(*first.span("name"))]
    own = not (taken_up or first["which"])  # its name stands where the first predicate does
    cuts = [cut for cut in _NEXT.finditer(row, first.end(), clause.end) if _of(view, cut, whom)]
    if not first["which"] and cuts and cuts[-1]["comma"]:
        return [clause]  # "that, by its description, runs": no row of predicates
    starts = [clause.start if own else first.end(), *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), clause.end]
    parts = [Part(start, end, "" if own and not n else name) for n, (start, end) in enumerate(zip(starts, ends, strict=True))]
    return parts if all(_says(view, part) for part in parts) else [clause]


def foretold(view: View) -> list[Part]:
    """Both clauses of "While it leads, A has", of A; none where the sentence does not begin so, or goes on from one before."""
    said = _FORETOLD.match(_row(view)) if not view.carried else None
    if said is None:
        return []
    name = view.mentions.folded.text[slice(*said.span("name"))]
    parts = [Part(*said.span("told"), name), Part(said.start("name"), len(view.low))]
    return parts if all(_says(view, part) for part in parts) else []


@once
def _row(view: View) -> str:
    """The sentence in letters, with the words that take somebody up."""
    row = lettered(view).text
    for ref in view.referents:
        if ref.kind in {"pronoun", "role"}:
            row = row[: ref.start] + view.low[ref.start : ref.end] + row[ref.end :]
    return row


def _whom(view: View, at: int) -> frozenset[str]:
    ref = view.at(at)
    return ref.subjects if ref else frozenset()


def _of(view: View, cut: re.Match[str], whom: frozenset[str]) -> bool:
    """Whether a predicate begins here, and may be of them: of two whom "it" may mean, the subject is the nearer."""
    noun = any(start == cut.end() for start, *_ in view.nouns)  # "and downloads"
    return not noun and (not cut["it"] or whom <= _whom(view, cut.start("it")))


def _says(view: View, part: Part) -> bool:
    """Whether a predicate says enough, and leans on nobody: not "but did not catch up" (in what?) nor "and went by it"."""
    said = view.low[part.start : part.end]
    role = any(ref.kind == "role" for ref in those_in(view.referents, part.start, part.end))
    back = role or said.startswith("did ") or of_it(view, part) or points_back(view, part.start, part.end)
    return len(said.split()) >= _SHORTEST and not (part.subject and back) and not compares(view, part.start, part.end)
