"""The reasons for setting a signal aside. Each says `kind of reason: what shows it`, or None."""

from __future__ import annotations

import re

from autopost.signals import Signal

_UNSAFE_NAME = re.compile(
    r"uncensored|abliterat|obliterat|heretic|derestricted|jailb(?:reak|roken)|unfiltered|nsfw|\bcrack\b|hentai|nudify|undress|porn",
    re.IGNORECASE,
)
_LURE = re.compile(
    r"fake[-_ ]?balance|flash[-_ ]?(?:btc|usdt)|keygen|[-_ ]crack(?:ed)?\b|cheat[-_ ]?engine|aimbot|exploit[-_ ]?executor",
    re.IGNORECASE,
)


def unsafe(signal: Signal) -> str | None:
    """Tagged not for all audiences, or named as a safety-stripped or adult cut, or as a lure for malware."""
    tags = signal.attributes.get("tags", ())
    if isinstance(tags, tuple) and "not-for-all-audiences" in tags:
        return "unsafe: tagged not-for-all-audiences"
    bare = signal.name.rpartition("/")[2].replace("_", "-")
    if _UNSAFE_NAME.search(bare):
        return "unsafe: the name marks a safety-stripped or adult cut"
    if signal.kind == "repository" and _LURE.search(signal.name):
        return "unsafe: the name is that of a lure"
    return None


def archived(signal: Signal) -> str | None:
    """An archived repository is no news of today."""
    return "archived: its owner has closed it" if signal.attributes.get("archived") is True else None


def derivative(signal: Signal) -> str | None:
    """A repack of a base model, or another owner's cut of it; the base stands for them. An owner's own tuned release stays."""
    base = signal.text("base_model")
    if not base:
        return None
    relation = signal.text("base_relation") or "finetune"
    if relation == "finetune" and base.partition("/")[0].lower() == signal.name.partition("/")[0].lower():
        return None
    return f"derivative: {relation} of {base}, which stands for it"


def empty(signal: Signal) -> str | None:
    """A repository without a word about itself and without a fork is no story yet."""
    bare = signal.kind == "repository" and not signal.passages and not signal.metrics.get("forks")
    return "empty: no description and no forks" if bare else None
