"""A sentence read again with other words in it, by the rules as they are: what is found then says what was wrong before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from autopost.folding import Folded
from autopost.grounding.mentions.mentions import read
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.scoping import open_scope
from autopost.grounding.view import View

Judge = Callable[[View], tuple[list[Verdict], list[Verdict]]]
"""What the rules find in a sentence, and what they bind."""


def reworded(view: View, text: str) -> View:
    """The same place in the text with other words."""
    mentions = read(Folded.of(text), view.desk.aliases, view.desk.ledger.edition, view.day_before)
    return replace(view, mentions=mentions, facts=view.facts if view.cited else open_scope(view.desk, mentions, view.carried))


def blocked(found: Iterable[Verdict]) -> bool:
    """Whether anything is found that may not be printed."""
    return any(one.severity == "blocker" for one in found)


def holds(view: View, text: str, judge: Judge) -> bool:
    """Whether nothing is found in other words at the same place."""
    return not blocked(judge(reworded(view, text))[0])


def reports(view: View) -> bool:
    """Whether a sentence neither weighs nor asks."""
    return view.kind == "report" and "?" not in view.mentions.bare


def plainly_told(view: View) -> bool:
    """Whether it does neither and is read by all that is known of those it speaks of."""
    return reports(view) and not view.cited


_TRIED = 8


def others_of_kind(view: View, name: str) -> list[str]:
    """A few of the kind of one, and none who is named: of them it need not hold."""
    kind, known = view.desk.kind(name), view.desk.ledger.subjects.items()
    return [other for other, one in known if one.kind == kind and other not in view.named][:_TRIED]


def reread(view: View, swaps: Sequence[tuple[int, int, str]], judge: Judge) -> list[Verdict]:
    """What is found in the sentence with other words at some places, left to right, at the places of its own words."""
    text, at, parts, moves = view.mentions.folded.text, 0, [], []
    for start, end, words in swaps:
        parts += [text[at:start], words]
        moves.append((sum(map(len, parts)) - len(words), sum(map(len, parts)), start, end))
        at = end
    said = "".join(parts) + text[at:]
    found, _ = judge(reworded(view, said))
    return [_placed(one, said, text, moves) for one in found]


def _placed(one: Verdict, said: str, text: str, moves: Sequence[tuple[int, int, int, int]]) -> Verdict:
    """A finding at its words of the sentence: those of a part that was put in stand there, or all that it was put in for.

    What would mend a word is no repair for all of them.
    """
    for start, last, old, old_last in moves:
        if start <= one.start and one.end <= last and (one.start, one.end) != (start, last):
            at = text.find(said[one.start : one.end], old, old_last)
            end = at + one.end - one.start
            return replace(one, start=at, end=end) if at >= 0 else replace(one, start=old, end=old_last, repair=None)
    return replace(one, start=_back(moves, one.start), end=_back(moves, one.end, ends=True))


def _back(moves: Sequence[tuple[int, int, int, int]], at: int, *, ends: bool = False) -> int:
    """Where a place in the new words lies in the old ones: within what was put in, at an end of what stood there."""
    shift = 0
    for start, last, old, old_last in moves:
        if at < start or (ends and at == start):
            break
        if at < last or (ends and at == last):
            return old_last if ends else old
        shift = old_last - last
    return at + shift
