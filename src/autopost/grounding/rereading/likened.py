"""Whoever is set beside somebody by what is told of the first: "as is B", "unlike B", "but B is not", "and so has B".

Such a sentence says two things. The one is read without the other, and then again with the other's name: what the rules find
then is wrong of him, and where they find nothing it holds of him too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.rereading.reworded import Judge, holds, others_of_kind, plainly_told
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_DO = r"(?:is|are|was|were|has|have|had|does|do|did)"
_OPENS = re.compile(r"^\W*(?:(?P<like>(?:just |much )?like)|unlike) (?:the )?[\"']?$")
_BESIDE = re.compile(
    rf",? (?:(?P<like>(?:just |much )?like|as {_DO}|and so {_DO}|nor {_DO})|(?:unlike|but not|though not|in contrast to))"
    r" (?:the )?[\"']?$"
)
_BUT = re.compile(r",? (?:but|while|whereas|and|though) (?:the )?[\"']?$")
_IS = re.compile(rf"[\"']? {_DO}(?:(?P<not> not|n't)|(?P<too> too| as well| also))?(?=\W*$)")
_CLOSES = re.compile(r"[\"']?(?=\W*$|, )")
_DENIED = re.compile(rf"\b{_DO}(?: not|n't)\b|\b(?:no|neither|never|without)\b")


@dataclass(frozen=True, slots=True)
class _Likened:
    """The other, where the words stand that set him beside the first, and whether what is told is to hold of him as well."""

    other: Referent
    start: int
    end: int
    same: bool


def likened(view: View, found: list[Verdict], judge: Judge) -> list[Verdict]:
    """What is found in the sentence, where it is read as two; all that was found before, where it is not."""
    told = next(_told(view), None) if plainly_told(view) else None
    first = next((ref for ref in view.single if told and not told.start <= ref.start < told.end), None)
    if (
        told is None
        or first is None
        or first.subjects == told.other.subjects
        or not first.subjects <= {*view.desk.ledger.subjects}
    ):
        return found
    if told.start >= first.end and not view.mentions.bare[first.end : told.start].strip(" ,\"'"):
        return found  # "A and B do not": joined to the first, and nothing is told of him alone
    if not holds(view, _without(view, told), judge):
        return found
    held = _holds(view, told, first, next(iter(told.other.subjects)), judge)
    if held == told.same or (held and not _telling(view, told, first, judge)):
        return []
    name = view.subject_name(told.other.subjects)
    message = f"the facts say the same of {name}" if held else f"the facts do not say that of {name}"
    return [Verdict(told.start, told.end, "comparison", message)]


def _told(view: View) -> Iterator[_Likened]:
    bare = view.mentions.bare
    for ref in view.single:
        before, closes = _OPENS.search(bare, 0, ref.start), _CLOSES.match(bare, ref.end)
        if before and closes and bare.startswith(", ", closes.end()):
            yield _Likened(ref, 0, closes.end() + 2, before["like"] is not None)
        elif closes and (before := _BESIDE.search(bare, 0, ref.start)):
            yield _Likened(ref, before.start(), closes.end(), before["like"] is not None)
        elif (after := _IS.match(bare, ref.end)) and (before := _BUT.search(bare, 0, ref.start)):
            denied = _DENIED.search(bare, 0, before.start()) is not None
            if denied or after["not"] or after["too"]:
                yield _Likened(ref, before.start(), after.end(), denied == bool(after["not"]))


def _without(view: View, told: _Likened) -> str:
    text = view.mentions.folded.text
    return text[: told.start] + text[told.end :]


def _of(view: View, told: _Likened, first: Referent, name: str) -> str:
    """What is told of the first, with another's name."""
    text, known = view.mentions.folded.text, view.desk.ledger.subjects[name].name
    ends = "'s" if text[first.start : first.end].endswith("'s") else ""
    named = text[: first.start] + known + ends + text[first.end :]
    shift = len(named) - len(text) if first.start < told.start else 0
    return named[: told.start + shift] + named[told.end + shift :]


def _holds(view: View, told: _Likened, first: Referent, name: str, judge: Judge) -> bool:
    return holds(view, _of(view, told, first, name), judge)


def _telling(view: View, told: _Likened, first: Referent, judge: Judge) -> bool:
    """Whether it is a thing that the rules look up: of some other of the kind it does not hold."""
    others = others_of_kind(view, next(iter(first.subjects)))
    return any(not _holds(view, told, first, name, judge) for name in others)
