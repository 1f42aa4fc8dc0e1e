"""What a rule says: a finding in the making, or a binding of a span to a fact. Offsets are of the folded sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import update_wrapper
from typing import Literal

from autopost.facts import Fact
from autopost.grounding.view import View


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing a rule says about a span. Without a code it is a binding to `facts[0]`."""

    start: int
    end: int
    code: str = ""
    message: str = ""
    severity: Literal["blocker", "warning"] = "blocker"
    facts: tuple[str, ...] = ()
    repair: str | None = None


Rule = Callable[[View], Iterator[Verdict]]


class OpenRule:
    """Decorates a rule that holds a sentence against everything that is known of those it speaks of.

    It reads no opinion, and no sentence in the narrow scope of its cites: an issue's sentence is read again for it, in the scope
    that it would have as plain text.
    """

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        update_wrapper(self, rule)

    def __call__(self, view: View) -> Iterator[Verdict]:
        """What the rule says of the sentence; nothing of an opinion, and nothing in the scope of cites."""
        return iter(()) if view.cited or view.kind == "opinion" else self._rule(view)


def bound(start: int, end: int, *facts: Fact) -> Verdict:
    """A binding to a fact, or to those from which the value follows, the first of which it is printed with."""
    return Verdict(start, end, facts=tuple(fact.tag for fact in facts))


def sound(view: View, start: int, end: int) -> Verdict:
    """A binding of what a whole list bears out, and no fact of its own: to the first fact in scope, where there is one."""
    return Verdict(start, end, facts=(view.facts[0].tag if view.facts else "",))
