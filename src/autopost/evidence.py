"""What a reader can look up: which spans of a sentence rest on which facts, and how one fact is shown as evidence."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from autopost.facts import Fact, Ledger
from autopost.issue import Cell, Issue, Sentence, Table
from autopost.printing import day

SHOWN_INPUTS = 10
SHOWN_CHARACTERS = 400

_SIGNS = {"-": "−", "*": "×", "/": "÷"}
_OPERATOR = re.compile(r" ([-*/]) ")


@dataclass(frozen=True)
class Segment:
    """A piece of a sentence; with facts where the check bound it, without where it is plain text."""

    text: str
    facts: tuple[str, ...] = ()


def segments(sentence: Sentence, known: Container[str]) -> tuple[Segment, ...]:
    """A sentence cut at its bindings (code points), in reading order; together the pieces are the sentence's text.

    Spans that overlap become one piece with all their facts. Facts that are not known leave their span plain.
    """
    size = len(sentence.text)
    spans: list[tuple[int, int, list[str]]] = []
    for bound in sorted(sentence.bindings, key=lambda b: (b.start, b.end)):
        start, end = max(bound.start, 0), min(bound.end, size)
        if start >= end or bound.fact not in known:
            continue
        if spans and start < spans[-1][1]:
            first, last, facts = spans[-1]
            spans[-1] = (first, max(last, end), facts if bound.fact in facts else [*facts, bound.fact])
        else:
            spans.append((start, end, [bound.fact]))
    out = []
    cursor = 0
    for start, end, facts in spans:
        if start > cursor:
            out.append(Segment(sentence.text[cursor:start]))
        out.append(Segment(sentence.text[start:end], tuple(facts)))
        cursor = end
    if cursor < size:
        out.append(Segment(sentence.text[cursor:]))
    return tuple(out)


def spoken(issue: Issue) -> Iterator[str]:
    """Tags of the facts that sentences and the lead's panel rest on, in reading order, repeats included."""
    for _, sentence in issue.sentences():
        yield from sentence.cites
        yield from (bound.fact for bound in sentence.bindings)
    yield from (figure.fact for figure in issue.lead.panel.figures)


def tabled(issue: Issue) -> Iterator[str]:
    """Tags of the facts that tables print, in reading order, repeats included."""
    trending = issue.trending
    for table in (trending.models, trending.datasets, trending.spaces, trending.repositories):
        yield from _of_cells(cell for row in table.rows for cell in row.cells)
    yield from _of_cells(cell for row in issue.movers.rows for cell in (row.then, row.now, row.gain, row.change))


def _of_cells(cells: Iterator[Cell]) -> Iterator[str]:
    yield from (cell.fact for cell in cells if cell.fact is not None)


def ranked(table: Table) -> bool:
    """Whether a table's first column is the place in the list, which is read before the name."""
    return bool(table.columns) and table.columns[0].casefold() in {"rank", "place", "#", "no."}


@dataclass(frozen=True)
class Input:
    """One fact that a derived fact was made from."""

    tag: str
    statement: str


@dataclass(frozen=True)
class Evidence:
    """A fact as the page shows it: dates in words, long texts cut, formulas over tags instead of ids."""

    tag: str
    statement: str
    kind: str
    formula: str
    inputs: tuple[Input, ...]
    more_inputs: int
    as_of: str
    url: str
    restated: bool

    @property
    def host(self) -> str:
        """Where the link leads."""
        return host(self.url)


def host(url: str) -> str:
    """Where a link leads, as a reader would call it; empty where it is no address that a page may link to."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def evidence(fact: Fact, ledger: Ledger) -> Evidence:
    """How a fact of the ledger is shown."""
    inputs = [ledger.by_id[name] for name in fact.inputs if name in ledger.by_id]
    return Evidence(
        tag=fact.tag,
        statement=_cut(fact.statement),
        kind=fact.kind,
        formula=_over_tags(fact.formula or "", inputs),
        inputs=tuple(Input(each.tag, _cut(each.statement)) for each in inputs[:SHOWN_INPUTS]),
        more_inputs=max(0, len(inputs) - SHOWN_INPUTS),
        as_of=_in_words(fact.as_of),
        url=fact.url,
        restated=fact.restated,
    )


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1].rstrip()}…"


def _in_words(as_of: str) -> str:
    try:
        return day(date.fromisoformat(as_of[:10]))
    except ValueError:
        return as_of


def _over_tags(formula: str, inputs: Sequence[Fact]) -> str:
    """A formula with tags for ids: one id may begin another, so the longest is looked for first."""
    if not inputs:
        return _cut(formula)
    tags = {fact.id: fact.tag for fact in inputs}
    pattern = "|".join(re.escape(name) for name in sorted(tags, key=len, reverse=True))
    return _cut(_OPERATOR.sub(lambda sign: f" {_SIGNS[sign[1]]} ", re.sub(pattern, lambda found: tags[found[0]], formula)))
