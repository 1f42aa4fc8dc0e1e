"""`autopost angles`: the stories of a day and why each won or lost, without a model and without writing anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from autopost import edition
from autopost.angles.choice import STORIES, Outcome
from autopost.commands.drafting import Request, ordered
from autopost.config import Angles, Environment


def angles(request: Request, start: Path, environment: Environment, tell: Callable[[str], None]) -> dict[str, Any]:
    """What `autopost angles --json` prints: the weights, and each candidate with how it fared in every section.

    Raises:
        AutopostError: see `edition.candidates`; InvalidInput where the request contradicts itself.
    """
    order = ordered(request, start, environment)
    choice = edition.candidates(order, tell).choice
    fared: dict[int, list[Outcome]] = {}
    for outcome in choice.outcomes:
        fared.setdefault(id(outcome.worth.angle), []).append(outcome)
    return {
        "edition": order.edition.isoformat(),
        "weights": _weights(order.newsroom.config.angles),
        "candidates": sorted((_candidate(each) for each in fared.values()), key=lambda one: -one["score"]),
        "tools": [subject.name for subject in choice.tools],
        "reading": [subject.name for subject in choice.reading],
    }


def _weights(settings: Angles) -> dict[str, float]:
    return {name: getattr(settings, name) for name in ("surprise", "reach", "novelty")}


def _candidate(outcomes: list[Outcome]) -> dict[str, Any]:
    """One candidate: what it is, its score for the lead, and section by section its novelty there and why it lost."""
    angle = outcomes[0].worth.angle
    sections = {
        each.worth.section: {
            "score": round(each.worth.score, 1),
            "novelty": round(each.worth.novelty, 3),
            "resting_until": each.worth.resting.isoformat() if each.worth.resting else None,
            "won": not each.lost,
            "why": each.lost or "the best that was left",
        }
        for each in outcomes
    }
    return {
        "kind": angle.kind,
        "subjects": [subject.id for subject in angle.subjects],
        "story": angle.why,
        "surprise": round(angle.surprise, 3),
        "reach": round(angle.reach, 3),
        "score": sections[STORIES[0]]["score"],
        "told_before": angle.earlier.edition.isoformat() if angle.earlier else None,
        "sections": sections,
    }


def report(found: dict[str, Any]) -> list[str]:
    """What `autopost angles` prints: how a score comes about, then a candidate a line with how it fared below it."""
    weights = " × ".join(f"{name}^{weight:g}" for name, weight in found["weights"].items())
    lines = [
        f"{len(found['candidates'])} stories for {found['edition']}, by their score for the lead.",
        f"Score = 100 × {weights} (the weights are set in [angles] of autopost.toml).",
        "",
    ]
    for one in found["candidates"]:
        lead = one["sections"]["lead"]
        parts = f"surprise {one['surprise']:.2f}, reach {one['reach']:.2f}, novelty {lead['novelty']:.2f}"
        lines.append(f"{one['score']:5.1f}  {one['kind'].replace('_', ' ')}: {one['story']} ({parts})")
        won = [name for name, each in one["sections"].items() if each["won"]]
        lines.append(f"       {'tells the ' + won[0].replace('_', ' ') if won else 'lost: it ' + lead['why']}.")
    return [*lines, "", f"Tools: {', '.join(found['tools']) or 'none'}.", f"Reading: {', '.join(found['reading']) or 'none'}."]
