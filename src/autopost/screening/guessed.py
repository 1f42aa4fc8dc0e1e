"""Reasons that rest on names, descriptions and company: good guesses, measured by `benchmarks/screening.py`."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from autopost.folding import plain
from autopost.screening.crowd import Crowd, liked
from autopost.screening.words import bare, pattern
from autopost.signals import Signal

_FEW = 10
"""Below so many likes or stars a trial's name is taken at its word."""
_REPEATS = 5
"""A description that says the same two words so often is written for search engines."""
_FORKLESS = 100
"""So many stars without one fork are bought: of 690 established repositories with so many, only a lure had none."""
_WORD = re.compile(r"\b\w{1,40}\b")
_CODE = re.compile(r"[a-z]+|\d+")
_NUMBERED = re.compile(r"[a-z]{6,}\d{10,}")


def lure(signal: Signal, crowd: Crowd) -> str | None:
    """A repository named or described as a download that nobody should run: cracks, cheats, fake balances, free paid software."""
    if signal.kind != "repository":
        return None
    if pattern("lure_names").search(bare(signal)):
        return "lure: the name is that of a crack, a cheat or a fake balance"
    offered = pattern("lure_words").search(_described(signal))
    return "lure: the description offers a download that is not its owner's to give" if offered else None


def _described(signal: Signal) -> str:
    """What it says of itself, folded."""
    return " ".join(plain(passage.text) for passage in signal.passages)


def borrowed_name(signal: Signal, crowd: Crowd) -> str | None:
    """A model or a Space named after a closed model, which its maker alone can publish."""
    named = signal.kind in {"model", "space"} and pattern("closed").search(bare(signal))
    return f"borrowed name: “{named[0]}” is a closed model of somebody else" if named else None


def distilled(signal: Signal, crowd: Crowd) -> str | None:
    """A data set named after a closed model, whose answers it is said to hold."""
    named = signal.kind == "dataset" and pattern("closed").search(bare(signal))
    return f"distilled: named after “{named[0]}”, a closed model" if named else None


def clone(signal: Signal, crowd: Crowd) -> str | None:
    """A Space, or a repository, under the name of an older or far better known one of another owner."""
    original = crowd.originals.get(signal.id)
    return f"clone: {original} is the original of that name" if original else None


def star_ring(signal: Signal, crowd: Crowd) -> str | None:
    """Many stars and no fork; equally starred repositories made in one run; or one name under many owners, none of them first."""
    if signal.metrics.get("forks") == 0 and signal.metrics.get("stars", 0) >= _FORKLESS:
        return f"star ring: {signal.metrics['stars']:,} stars and not one fork"
    if run := crowd.runs.get(signal.id):
        return f"star ring: one of {run} equally starred repositories that its owner made in one run"
    if namesakes := crowd.namesakes.get(signal.id):
        return f"star ring: one of {namesakes} repositories of that name, each of another owner"
    return None


def link_farm(signal: Signal, crowd: Crowd) -> str | None:
    """A repository whose description is made for search engines, or sends the reader to an address that hides where it leads."""
    if signal.kind != "repository":
        return None
    told = _described(signal).lower()
    if pattern("shorteners").search(told):
        return "link farm: the description sends readers to a shortened address"
    pairs = Counter(pairwise(_WORD.findall(told)))
    said, times = max(pairs.items(), key=lambda item: item[1], default=(("", ""), 0))
    return f"link farm: the description says “{' '.join(said)}” {times} times" if times >= _REPEATS else None


def machine_name(signal: Signal, crowd: Crowd) -> str | None:
    """An owner or a name that nobody would type."""
    whole = plain(signal.name).lower() if bare(signal) else ""
    made = next((part for part in re.split(r"[/\s._-]+", whole) if _machine_made(part)), "")
    return f"machine-made name: “{made}”" if made else None


def _machine_made(part: str) -> bool:
    """Ten digits behind a name, or sixteen characters that change between letters and digits four times."""
    return _NUMBERED.fullmatch(part) is not None or (len(part) >= 16 and len(_CODE.findall(part)) >= 5)


def traffic(signal: Signal, crowd: Crowd) -> str | None:
    """Named as a trial or as what a pipeline leaves behind, and hardly liked."""
    named = liked(signal) < _FEW and pattern("traffic").fullmatch(bare(signal))
    return "test traffic: the name is that of a trial or of a pipeline's output" if named else None
