"""Shifts in what a list is made of, against the list that the paper showed seven days ago: tasks, sizes, licences, languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost import derive
from autopost.angles.reach import WHOLE
from autopost.angles.topmodels import TOP, called, top_models
from autopost.book import GAINERS, MODELS, Book
from autopost.briefs import Angle
from autopost.facts import Fact, Subject
from autopost.printing import count, long_day

_LEAST_SHIFT = 3
_SIZE = re.compile(r"(?<![\w.])(?:[A-Za-z]*-)?(\d+(?:\.\d+)?)[Bb](?![\w])")
_SMALL = 10
"""A model whose name gives fewer billions of parameters than this counts as small, and others as large."""


@dataclass(frozen=True)
class Kind:
    """One way to sort a list: whose list, what is looked at, and how a statement says that an item has a label."""

    of: Subject
    name: str
    things: Callable[[Book], str]
    members: Callable[[Book], tuple[Subject, ...]]
    label: Callable[[Book, Subject], tuple[str, Fact] | None]
    told: str


def _attribute(metric: str) -> Callable[[Book, Subject], tuple[str, Fact] | None]:
    def label(book: Book, subject: Subject) -> tuple[str, Fact] | None:
        fact = book.get(subject, metric)
        return (str(fact.value), fact) if fact else None

    return label


def _size(book: Book, subject: Subject) -> tuple[str, Fact] | None:
    """Small or large by the billions of parameters that the model's own name gives; nothing where it gives none."""
    found, rank = _SIZE.search(subject.name.partition("/")[2]), book.get(subject, "rank")
    if found is None or rank is None:
        return None
    return "small" if float(found[1]) < _SMALL else "large", rank


def _gaining(book: Book) -> tuple[Subject, ...]:
    return tuple(fact.subject for fact in book.gains if (fact.number or 0) > 0)[:TOP]


def _gainers(book: Book) -> str:
    return "largest gainers"


KINDS = (
    Kind(MODELS, "task", called, top_models, _attribute("pipeline_tag"), "are tagged {label}"),
    Kind(MODELS, "licence", called, top_models, _attribute("license"), "are published under the licence {label}"),
    Kind(MODELS, "size", called, top_models, _size, "are {label} by the parameters in their names"),
    Kind(GAINERS, "language", _gainers, _gaining, _attribute("language"), "are written mainly in {label}"),
)


def shifts(book: Book, earlier: Book | None) -> Iterator[Angle]:
    """For each way to sort a list, the label whose number among the ten first changed most in seven days, by three at least.

    Surprise = 0.25 + 0.1 × change, at most 0.85; reach is that of a whole list.
    """
    for kind in KINDS if earlier is not None else ():
        now, then = _sorted(kind, book), _sorted(kind, earlier) if earlier else {}
        whole = min(len(kind.members(book)), len(kind.members(earlier)) if earlier else 0)
        changes = sorted(((abs(len(now[label]) - len(then.get(label, ()))), label) for label in now), reverse=True)
        if whole < TOP or not changes or changes[0][0] < _LEAST_SHIFT or earlier is None:
            continue
        label = changes[0][1]
        before = tuple(_dated(fact, earlier) for fact in then.get(label, ()))
        today = _count(kind, label, now[label], book)
        past = _count(kind, label, before, earlier)
        past = past.model_copy(update={"id": f"{past.id}@{earlier.edition}"})
        example = now[label][0]
        yield Angle(
            kind=f"{kind.name}_shift",
            subjects=(kind.of, example.subject),
            facts=(today, past, *now[label]),
            basis=before,
            surprise=min(0.85, 0.25 + 0.1 * changes[0][0]),
            reach=WHOLE,
            why=f"{today.statement}; a week ago {count(len(before))}",
            motion="Is {0} too many for one list?" if len(now[label]) > len(before) else "Is {0} too few for one list?",
        )


def _sorted(kind: Kind, book: Book) -> dict[str, list[Fact]]:
    """The facts that give the members of a list their label, by label."""
    found: dict[str, list[Fact]] = {}
    for subject in kind.members(book):
        if labelled := kind.label(book, subject):
            found.setdefault(labelled[0], []).append(labelled[1])
    return found


def _dated(fact: Fact, earlier: Book) -> Fact:
    """A fact of the earlier edition, under a name of its own day."""
    told = f"{fact.statement} (on {long_day(earlier.edition)})"
    return fact.model_copy(
        update={"id": f"{fact.id}@{earlier.edition}", "as_of": earlier.edition.isoformat(), "tag": "", "statement": told}
    )


def _count(kind: Kind, label: str, facts: tuple[Fact, ...] | list[Fact], book: Book) -> Fact:
    things = kind.things(book)
    told = f"on {long_day(book.edition)} {count(len(facts))} of the {count(TOP)} {things} {kind.told.format(label=label)}"
    slug = re.sub(r"\W+", "_", label.lower()).strip("_")
    return derive.count_where(
        kind.of, f"count_{kind.name}_{slug}_top{TOP}", facts, f"of {TOP} {things}", told,
        as_of=book.edition.isoformat(), formula=f"count({kind.name} == {label}) over the {TOP} first",
    )  # fmt: skip
