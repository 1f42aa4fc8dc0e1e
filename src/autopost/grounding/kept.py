"""What many rules ask of one sentence: read once, and kept with its view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar, TypeVarTuple, cast

from autopost.grounding.view import View

Told = TypeVar("Told")
Given = TypeVarTuple("Given")


def once(read: Callable[[View, *Given], Told]) -> Callable[[View, *Given], Told]:
    """The same reading, worked out once for a view and what else is given.

    A view never changes, so neither does what is read of it. Without this, reading a number would read every other one.
    """

    @wraps(read)
    def keeping(view: View, *given: *Given) -> Told:
        key = (read, *given)
        if key not in view.kept:
            view.kept[key] = read(view, *given)
        return cast("Told", view.kept[key])

    return keeping


def each_once(read: Callable[[View, *Given], Iterator[Told]]) -> Callable[[View, *Given], tuple[Told, ...]]:
    """The same for what is read one after another: all of it, left to right."""

    @wraps(read)
    def whole(view: View, *given: *Given) -> tuple[Told, ...]:
        return tuple(read(view, *given))

    return once(whole)
