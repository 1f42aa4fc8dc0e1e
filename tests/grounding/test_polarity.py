"""Retellings that turn a source round: what it denies is affirmed, what it affirms denied, or denied twice."""

from __future__ import annotations

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk
from tests.grounding import newsday
from tests.grounding.twins import DEMO, assert_told_apart

EDIT = "“Leveraging Verifier-Based Reinforcement Learning in Image Editing”"
MERGED = "“Co-Evolving Policy Distillation”"
DEPLOYED = "“Learning while Deploying: Fleet-Scale Reinforcement Learning for Generalist Robot Policies”"
CASES = {
    "affirmed": (
        f"Robots are not prepared for real use by training on recorded data alone, the authors of {DEPLOYED} argue.",
        f"Training on recorded data alone [prepares] robots for real use, the authors of {DEPLOYED} argue.",
    ),
    "denied": (
        f"Mixed reinforcement learning makes the skills pull against each other, say the authors of {MERGED}.",
        f"Mixed reinforcement learning [hardly] makes the skills pull against each other, say the authors of {MERGED}.",
    ),
    "without": (
        "Paperclip is open source software for coordinating companies that have no human staff.",
        "Paperclip is open source software for coordinating companies that operate with [human] staff.",
    ),
    "twice": (
        "Pixelle-Video uses AI to produce short videos from start to finish; no manual steps are needed.",
        "Pixelle-Video uses AI to produce short videos from start to finish, but [not without] manual steps.",
    ),
    "lacking": (
        f"A suitable general reward model is lacking, the authors of {EDIT} note.",
        f"A suitable general reward model is [not lacking], the authors of {EDIT} note.",
    ),
    "at no charge": (
        "The memory system MemPalace is offered as open source software, free of charge.",
        "The memory system MemPalace is offered as open source software, but not [free of] charge.",
    ),
    "not explained": (
        "What the software is for, the description of the Rust project claw-code, created with oh-my-codex, does not explain.",
        "The description of the Rust project claw-code, created with oh-my-codex, [explains] what the software is for.",
    ),
    "watched": (
        "Symphony carries out project tasks in separate autonomous runs, so that nobody has to watch the agents.",
        "Symphony carries out project tasks in separate autonomous runs, and people have to [watch] the agents.",
    ),
    "never": (
        "The coding agent anomalyco/opencode has been published as open source software.",
        "The coding agent anomalyco/opencode has [never] been published as open source software.",
    ),
}
NOTE = "Note that on PyPI 0.20.0 doesn't exist, it is saved under 0.20.1. Sorry about that."
NOTED = {
    "where it is": (
        "On PyPI, the notes say, vLLM 0.20.0 does not exist.",
        "On PyPI, the notes say, vLLM 0.20.0 [does exist].",
    ),
    "under which number": (
        "There is no vLLM 0.20.0 on PyPI.",
        "vLLM 0.20.0 [can be had] on PyPI under that number.",
    ),
}


def _with_note() -> Desk:
    known = newsday.ledger()
    note = newsday.fact(
        newsday.VLLM, "release_note", NOTE, None, f"from the notes of v0.20.0: {NOTE}", kind="passage", tag="f999",
        id=f"{newsday.VLLM.id}:release_note@v0.20.0",
    )  # fmt: skip
    return Desk(Ledger.model_validate(known.model_dump() | {"facts": (*known.facts, note)}))


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_a_retelling_is_not_turned_round(right: str, marked: str) -> None:
    """Each pair differs in what is denied."""
    assert_told_apart(right, marked, DEMO)


@pytest.mark.parametrize(("right", "marked"), NOTED.values(), ids=NOTED)
def test_a_version_is_where_its_notes_say(right: str, marked: str) -> None:
    """Notes that deny a version somewhere are believed."""
    assert_told_apart(right, marked, _with_note())
