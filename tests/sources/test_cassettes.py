"""The recorded cassettes: replayed they give the signals, recorded again they are the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from autopost.config import Environment
from autopost.sources.github import GitHub
from autopost.sources.huggingface import HuggingFace
from tests.recordings import CASSETTES, recording, replaying
from tests.recordings import sources as recorded
from tests.sources.conftest import GITHUB, HUB, NOW, SECRETS, Desk

EXPECTED = {
    "huggingface": [
        "hf:model:deepseek-ai/DeepSeek-V4-Pro",
        "hf:model:XiaomiMiMo/MiMo-V2.5-Pro",
        "hf:model:openai/privacy-filter",
        "hf:model:mistralai/Mistral-Medium-3.5-128B",
        "hf:model:talkie-lm/talkie-1930-13b-it",
        "hf:model:Qwen/Qwen3.6-27B",
        "hf:dataset:nvidia/Nemotron-Personas-Korea",
        "hf:dataset:Roman1111111/claude-opus-4.6-10000x",
        "hf:space:r3gm/wan2-2-fp8da-aoti-preview",
        "hf:space:smolagents/ml-intern",
    ],
    "papers": ["paper:2604.27351", "paper:2605.00658", "paper:2604.27083"],
    "github": [
        "gh:repo:earthtojake/text-to-cad",
        "gh:repo:thClaws/thClaws",
        "gh:repo:affaan-m/everything-claude-code",
        "gh:repo:NousResearch/hermes-agent",
        "gh:release:openai/openai-python@v2.34.0",
        "gh:release:openai/openai-python@v2.33.0",
        "gh:release:simonw/llm@0.32a1",
        "gh:release:simonw/llm@0.32a0",
        "gh:release:ggml-org/llama.cpp@b9002",
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_replay_gives_the_signals(name: str) -> None:
    """Asked at the platforms' own addresses, every part of the cassette is played and the signals are those recorded."""
    with replaying(CASSETTES / f"{name}.yaml"):
        signals = recorded.gather(name, Environment(now=NOW))
    assert [signal.id for signal in signals] == EXPECTED[name]


def test_a_replay_has_the_figures() -> None:
    """The first model's downloads in the cassette are 534,942."""
    with replaying(CASSETTES / "huggingface.yaml"):
        first = recorded.gather("huggingface", Environment(now=NOW))[0]
    assert first.metrics["downloads"] == 534942


def test_an_unplayed_part_is_a_failure() -> None:
    """A cassette that is not asked for in full fails the replay."""
    with pytest.raises(AssertionError, match="never asked for"), replaying(CASSETTES / "papers.yaml"):
        pass


def test_recording_again_changes_nothing(tmp_path: Path) -> None:
    """Recorded anew, the cassettes are the committed ones byte for byte."""
    recorded.record(tmp_path)
    for name in EXPECTED:
        assert (tmp_path / f"{name}.yaml").read_bytes() == (CASSETTES / f"{name}.yaml").read_bytes()


def test_a_token_is_never_recorded(desk: Desk, tmp_path: Path) -> None:
    """Recorded by a reader with tokens, a cassette holds none of them."""
    for source, settings in ((HuggingFace(), HUB), (GitHub(), GITHUB)):
        with recording(tmp_path / "one.yaml", {}):
            desk.gather(source, settings, tokens=True)
        text = (tmp_path / "one.yaml").read_text(encoding="utf-8")
        assert "interactions" in text
        assert not any(secret in text for secret in SECRETS)
    assert any("authorization" in seen.headers for seen in desk.standin.seen)


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_of_the_machine_is_left(name: str) -> None:
    """No stand-in's address, user agent, date, credential or made-up secret is in a cassette."""
    text = (CASSETTES / f"{name}.yaml").read_text(encoding="utf-8").lower()
    for trace in ("127.0.0.1", "localhost", "user-agent", "authorization", "x-amzn", "server:", "date:", *SECRETS):
        assert trace not in text
