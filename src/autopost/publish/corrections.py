"""Corrections: what changed in print between two approved versions of an edition."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from autopost.decisions import Decision
from autopost.issue import Issue
from autopost.publish.published import Change, Correction, Published, Version

_SECTIONS = ("masthead", "lead", "deep_dive", "opinions", "tools", "trending", "movers", "reading", "notices")
_NOT_PRINTED = frozenset({"bindings", "cites", "kind", "fact", "angle", "origin", "subject", "size", "metric", "spark"})
"""Keys of the issue whose values say how something came about, or are printed elsewhere in words."""


def printed(issue: Issue) -> dict[str, tuple[str, ...]]:
    """Everything an issue prints, section by section in reading order; links included, evidence and origins not."""
    return {name: tuple(_texts(issue.model_dump(mode="json", include={name})[name])) for name in _SECTIONS}


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in _NOT_PRINTED:
                yield from _texts(value)
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item)
    elif node not in ("", None):
        yield str(node)


def with_version(published: Published, issue: Issue, decision: Decision) -> Published:
    """The record with this version as its last, without those that no reader can have seen: nothing was corrected in them."""
    seen = tuple(each for each in published.versions if published.reached(each.digest))
    if not seen or seen[-1].digest != decision.digest:
        this = Version(digest=decision.digest, at=decision.at, by=decision.by, note=decision.note, printed=printed(issue))
        seen = (*seen, this)
    return published.model_copy(update={"versions": seen})


def corrections(published: Published) -> tuple[Correction, ...]:
    """One correction for each version that prints something else than the version before it, oldest first."""
    found = (_correction(before, after) for before, after in itertools.pairwise(published.versions))
    return tuple(each for each in found if each.changes)


def _correction(before: Version, after: Version) -> Correction:
    sections = dict.fromkeys((*before.printed, *after.printed))
    changes = [each for name in sections for each in _changes(name, before.printed.get(name, ()), after.printed.get(name, ()))]
    return Correction(at=after.at, by=after.by, note=after.note, digest=after.digest, changes=tuple(changes))


def _changes(section: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(section=section, before=" ".join(before[a:b]), after=" ".join(after[c:d]))
