"""The Hugging Face Hub: trending models, datasets and Spaces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from autopost.config import HuggingFaceSettings
from autopost.signals import Passage, Signal, SignalKind
from autopost.sources import Assignment, cleaning, rounds

SITE = "https://huggingface.co"
UNKNOWN_BIRTH = "2022-03-02"  # the Hub began to count then: "older than that"
RELATIONS = ("quantized", "finetune", "adapter", "merge")
ADULT = "not-for-all-audiences"

Json = dict[str, Any]


@dataclass(frozen=True)
class _List:
    """One of the Hub's trending lists: where it is, and which properties are asked for."""

    kind: SignalKind
    path: str
    folder: str
    expand: tuple[str, ...]
    wanted: Callable[[HuggingFaceSettings], int]


_ALWAYS = ("author", "createdAt", "disabled", "likes", "private", "tags", "trendingScore")
LISTS = (
    _List("model", "/api/models", "", (*_ALWAYS, "downloads", "library_name", "pipeline_tag"), lambda s: s.models),
    _List("dataset", "/api/datasets", "datasets/", (*_ALWAYS, "description", "downloads"), lambda s: s.datasets),
    _List("space", "/api/spaces", "spaces/", (*_ALWAYS, "cardData", "sdk"), lambda s: s.spaces),
)


class HuggingFace:
    """Reads the Hub's trending lists, as many places of each as the settings say."""

    def gather(self, assignment: Assignment) -> list[Signal]:
        """The trending lists in order, models first; a list that fails is reported and the others still come.

        Raises:
            SourceError: no list came.
        """
        from autopost.sources import hub

        settings: HuggingFaceSettings = assignment.settings
        asked = [one for one in LISTS if one.wanted(settings)]
        with hub.session(assignment.timeout):
            questions = [rounds.Question(f"trending {one.kind}s", "hub", partial(_read, one, assignment)) for one in asked]
            return rounds.ask("huggingface", questions, assignment.skip)


def _read(which: _List, assignment: Assignment) -> list[Signal]:
    from autopost.sources import hub

    limit = which.wanted(assignment.settings)
    params = {"sort": "trendingScore", "limit": limit, "expand": list(which.expand)}
    items = hub.listing(assignment.environment, which.path, params, limit)
    signals = (_signal(which, item, rank, assignment) for rank, item in enumerate(items, start=1))
    return [signal for signal in signals if signal is not None]


def _signal(which: _List, item: Any, rank: int, assignment: Assignment) -> Signal | None:
    name = cleaning.full_name(item.get("id")) if isinstance(item, dict) else ""
    if not name or item.get("private") is True or item.get("disabled") is True:
        return None
    number = cleaning.line(item.get("_id"), 40)
    return Signal(
        id=f"hf:{which.kind}:{name}",
        kind=which.kind,
        source="huggingface",
        name=name,
        url=f"{SITE}/{which.folder}{name}",
        observed_at=assignment.now,
        platform_id=f"hf:{number}" if number.isalnum() else "",
        metrics=cleaning.numbers(
            {
                "rank": rank,
                "downloads": item.get("downloads"),
                "likes": item.get("likes"),
                "trending_score": item.get("trendingScore"),
            }
        ),
        attributes=cleaning.words(
            {
                "owner": name.partition("/")[0],
                "created_at": _birth(item, assignment),
                "pipeline_tag": cleaning.line(item.get("pipeline_tag"), 100),
                "library": cleaning.line(item.get("library_name"), 100),
                "sdk": cleaning.line(item.get("sdk"), 100),
                **_from_tags(cleaning.lines(item.get("tags"), 400)),
            }
        ),
        passages=_description(item),
    )


def _birth(item: Json, assignment: Assignment) -> str:
    born = cleaning.moment(item.get("createdAt"), assignment.now + timedelta(days=1))
    return "" if born.startswith(UNKNOWN_BIRTH) else born


def _from_tags(tags: tuple[str, ...]) -> dict[str, str | bool | tuple[str, ...]]:
    """Licence, base model and the tags themselves; those that say what a thing is come before the cut."""
    base, relation = _base_model(tags)
    licence = next((tag.partition(":")[2].lower() for tag in tags if tag.startswith("license:")), "")
    telling = [tag for tag in tags if tag == ADULT or tag.startswith(("base_model:", "license:"))]
    kept = tuple(dict.fromkeys((*telling, *tags)))[: cleaning.TAGS]
    return {"license": licence, "base_model": base, "base_relation": relation, "tags": kept}


def _base_model(tags: tuple[str, ...]) -> tuple[str, str]:
    """`base_model:RELATION:OWNER/NAME` where there is one, else `base_model:OWNER/NAME` without a relation."""
    bare = ""
    for tag in tags:
        field, _, rest = tag.partition(":")
        if field != "base_model":
            continue
        relation, _, name = rest.partition(":")
        if relation in RELATIONS and cleaning.full_name(name):
            return name, relation
        bare = bare or cleaning.full_name(rest)
    return bare, ""


def _description(item: Json) -> tuple[Passage, ...]:
    """A dataset's description, or a Space's own short one; the listing has none of a model's."""
    card = item.get("cardData")
    short = card.get("short_description") if isinstance(card, dict) else None
    return cleaning.passage("description", item.get("description") or short, 1_500)
