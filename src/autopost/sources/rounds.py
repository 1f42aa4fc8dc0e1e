"""A source's questions asked one after the other, so that one that fails does not lose the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autopost.errors import SourceError
from autopost.signals import Signal, Skipped
from autopost.sources.faults import PoolSpent, Stop


@dataclass(frozen=True)
class Question:
    """One request's worth of asking: what it is about, which allowance of the platform it counts against, and how to ask."""

    subject: str
    pool: str
    ask: Callable[[], list[Signal]]


def ask(source: str, questions: Sequence[Question], skip: Callable[[Skipped], None]) -> list[Signal]:
    """Ask in order, and report what failed through `skip`.

    Raises:
        SourceError: questions failed, and nothing at all came.
    """
    signals: list[Signal] = []
    faults: list[tuple[str, SourceError]] = []
    closed: dict[str, SourceError] = {}
    for question in questions:
        fault = closed.get(question.pool) or closed.get("")
        if fault is None:
            try:
                signals.extend(question.ask())
                continue
            except SourceError as raised:
                fault = raised
                if isinstance(fault, Stop | PoolSpent):
                    closed["" if isinstance(fault, Stop) else question.pool] = fault
        faults.append((question.subject, fault))
    if faults and not signals:
        raise faults[0][1]
    for message in dict.fromkeys(str(fault) for _, fault in faults):
        subjects = [subject for subject, fault in faults if str(fault) == message]
        skip(Skipped(subject=", ".join(subjects), source=source, reason=message))
    return signals
