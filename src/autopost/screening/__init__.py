"""What is set aside, and why: never silently, one function a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import BaseModel, ConfigDict

from autopost.config import Screening
from autopost.screening import reasons
from autopost.signals import Signal, Skipped

REASONS: tuple[Callable[[Signal], str | None], ...] = (reasons.unsafe, reasons.archived, reasons.derivative, reasons.empty)
"""Asked in this order; the first that says something sets the item aside."""


class Screened(BaseModel):
    """What stays, what is set aside, and the reason for each of the latter."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kept: tuple[Signal, ...]
    set_aside: tuple[Signal, ...]
    skipped: tuple[Skipped, ...]


def screen(signals: Sequence[Signal], policy: Screening) -> Screened:
    """Sort signals into those that may appear and those that are set aside, keeping the order of each."""
    kept: list[Signal] = []
    aside: list[Signal] = []
    skipped: list[Skipped] = []
    for signal in signals:
        reason = _reason(signal, policy)
        if reason is None:
            kept.append(signal)
        else:
            aside.append(signal)
            skipped.append(Skipped(subject=signal.id, source=signal.source, reason=reason))
    return Screened(kept=tuple(kept), set_aside=tuple(aside), skipped=tuple(skipped))


def _reason(signal: Signal, policy: Screening) -> str | None:
    if signal.name in policy.block:
        return "blocked: on the newsroom's block list"
    if signal.name in policy.allow:
        return None
    return next((reason for ask in REASONS if (reason := ask(signal))), None)
