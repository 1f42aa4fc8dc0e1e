"""What stands in a stretch of the text, such as a clause: the days, numbers, names that begin there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Thing = TypeVar("Thing", bound=_Placed)


def those_in(things: Iterable[Thing], start: int, end: int) -> list[Thing]:
    """Those of some things that begin in a stretch of the text, in their order."""
    return [thing for thing in things if start <= thing.start < end]
