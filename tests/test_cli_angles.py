"""`autopost angles`: what it lists, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autopost.commands import angles
from autopost.commands.drafting import Request
from autopost.config import Environment, load
from autopost.errors import InvalidInput
from tests.terminals import Terminal


def test_the_demos_stories_are_those_of_its_edition(terminal: Terminal) -> None:
    """Who won each section there is what the committed edition tells; every loser says why; nothing is written."""
    found = json.loads(terminal.run("angles", "--demo", "--json").out)
    assert (found["edition"], found["weights"]) == ("2026-05-04", {"surprise": 1, "reach": 0.5, "novelty": 1})
    won = {name: one["kind"] for one in found["candidates"] for name, each in one["sections"].items() if each["won"]}
    assert won == {"lead": "surge", "deep_dive": "paper_with_code", "opinions": "attention_without_use"}
    scores = [one["score"] for one in found["candidates"]]
    assert scores == sorted(scores, reverse=True)
    for one in found["candidates"]:
        lead = one["sections"]["lead"]
        assert one["score"] == pytest.approx(100 * one["surprise"] * one["reach"] ** 0.5 * lead["novelty"], abs=0.2)
        assert all(each["why"] for each in one["sections"].values())
    assert list(terminal.newsroom.root.iterdir()) == []


def test_the_terminal_explains_the_score(terminal: Terminal) -> None:
    """The weights and their place in the config are said, and each story has a line with its parts and one with its end."""
    out = terminal.run("angles", "--demo").out
    assert "Score = 100 × surprise^1 × reach^0.5 × novelty^1 (the weights are set in [angles] of autopost.toml)." in out
    assert "surge: mattpocock/skills gained 27,737 stars in 7 days (surprise 0.65, reach 1.00, novelty 1.00)" in out
    assert "tells the lead." in out
    assert "lost: it scores less than the" in out


def test_the_weights_of_the_config_count(tmp_path: Path) -> None:
    """Without reach and novelty a story's score is its surprise."""
    (tmp_path / "autopost.toml").write_text("[angles]\nreach = 0\nnovelty = 0\n")
    assert load(tmp_path / "autopost.toml").angles.reach == 0
    signals = Path(__file__).parents[1] / "fixtures" / "demo" / "signals.jsonl"
    request = Request(day="2026-05-04", signals=signals, writer="wire")
    found = angles.angles(request, tmp_path, Environment.read({}), lambda line: None)
    assert [one["score"] for one in found["candidates"]] == [
        pytest.approx(100 * one["surprise"], abs=0.1) for one in found["candidates"]
    ]
    assert not (tmp_path / ".autopost").exists()


def test_a_past_day_needs_signals(tmp_path: Path) -> None:
    """Platforms only show now."""
    with pytest.raises(InvalidInput, match="platforms only show now"):
        angles.angles(Request(day="2020-01-01", writer="wire"), tmp_path, Environment.read({}), lambda line: None)
