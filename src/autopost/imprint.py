"""The imprint: how an edition came about, for the reader of the page and for whoever drafts it again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from autopost import __version__
from autopost.facts import Ledger, digest
from autopost.newsroom import Newsroom
from autopost.prompts import Prompt
from autopost.signals import Skipped


def notices(sealed: Ledger, lost: Sequence[Skipped]) -> tuple[str, ...]:
    """What a reader of the page should know about how the edition came about."""
    by_source: dict[str, list[Skipped]] = {}
    for skipped in lost:
        by_source.setdefault(skipped.source, []).append(skipped)
    told = [_lost(source, items) for source, items in by_source.items()]
    if any(fact.restated for fact in sealed.facts):
        told.append(
            "Descriptions and abstracts of this recorded edition are restated in the paper's own words; "
            "they are never quoted or attributed."
        )
    return tuple(told)


def _lost(source: str, items: Sequence[Skipped]) -> str:
    """One calm sentence a source; the whole list stands with what was set aside."""
    if len(items) == 1 and items[0].subject == source:
        return f"{source} could not be read: {items[0].reason}"
    rest = f" and {len(items) - 1} more" if len(items) > 1 else ""
    return f"{source} could not be read in full: {items[0].subject}{rest} is missing. {items[0].reason}"


def made_from(newsroom: Newsroom, prompts: Mapping[str, Prompt]) -> dict[str, object]:
    """Which autopost, config, prompts and templates made an edition, the last three by their digests."""
    templates = {path.name: path for folder in reversed(newsroom.folders("templates")) for path in folder.glob("*")}
    files = {name: path for name, path in sorted(templates.items()) if path.is_file()}
    return {
        "autopost": __version__,
        "config": digest(newsroom.config),
        "prompts": {name: prompt.digest for name, prompt in prompts.items()},
        "templates": {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()},
    }
