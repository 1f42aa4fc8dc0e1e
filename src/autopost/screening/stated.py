"""Reasons that rest on what the platform itself states: tags, counts, and whether a repository is closed."""

from __future__ import annotations

from autopost.folding import plain
from autopost.screening.crowd import Crowd
from autopost.screening.words import bare, laboratory, one_maker, pattern, worded
from autopost.signals import Signal

ADULT = "not-for-all-audiences"
"""The Hub's own tag; all others are its users' words."""
_FORKS, _TIMES = 20, 2
"""Far above: at least twice as many forks as stars, and enough of them not to be one class of pupils."""


def unsafe(signal: Signal, crowd: Crowd) -> str | None:
    """Tagged or named as made for adults or safety-stripped; what finds or keeps out such things is neither."""
    name = bare(signal)
    guards = pattern("guarding").search(name)
    tags = signal.attributes.get("tags", ())
    for tag in map(plain, tags if isinstance(tags, tuple) else ()):
        if tag == ADULT or (not guards and pattern("unsafe_tags").fullmatch(tag)):
            return f"unsafe: tagged {tag.lower()}"
    stripped = signal.kind != "repository" and pattern("stripped").search(name)
    named = not guards and (stripped or pattern("adult").search(name))
    return "unsafe: the name marks a safety-stripped or adult cut" if named else None


def archived(signal: Signal, crowd: Crowd) -> str | None:
    """An archived repository is no news of today."""
    return "archived: its owner has closed it" if signal.attributes.get("archived") is True else None


def derivative(signal: Signal, crowd: Crowd) -> str | None:
    """A repack of a base model, or another maker's cut. A maker's own tuned release is none, nor what a laboratory trains."""
    base, relation = signal.text("base_model"), signal.text("base_relation") or "finetune"
    own = relation == "finetune" and one_maker(base, signal.name)
    trained = relation != "quantized" and laboratory(signal.name)
    return f"derivative: {relation} of {base}" if base and not own and not trained else None


def first_party(signal: Signal) -> bool:
    """Whether a known laboratory publishes its own work: anything but a repack of a stranger's model under that model's name."""
    base = signal.text("base_model")
    foreign = signal.text("base_relation") == "quantized" and not one_maker(base, signal.name)
    return bool(laboratory(signal.name)) and not (foreign and worded(base).partition("-")[0] in bare(signal))


def forks(signal: Signal, crowd: Crowd) -> str | None:
    """Twice as many forks as stars, and twenty or more: a course, a template, or a network of accounts."""
    stars, copies = signal.metrics.get("stars"), signal.metrics.get("forks", 0)
    if stars is None or copies < _FORKS or copies < _TIMES * stars:
        return None
    return f"forks: {copies:,} forks against {stars:,} stars"


def empty(signal: Signal, crowd: Crowd) -> str | None:
    """A repository without a word about itself and without a fork, or an item that nobody has liked or downloaded."""
    if signal.kind == "repository":
        return None if signal.passages or signal.metrics.get("forks") else "empty: no description and no forks"
    unused = signal.metrics.get("likes") == 0 and not signal.metrics.get("downloads")
    return "empty: nobody has liked or downloaded it" if unused else None
