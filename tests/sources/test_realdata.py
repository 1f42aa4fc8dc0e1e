"""Gathering from recorded real days, where they lie beside the checkout."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from autopost.config import Config, Environment
from autopost.sources import Gathered, gather
from tests.standins import platforms
from tests.standins.realdata import folder, of_day

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not (folder() / "huggingface").is_dir(), reason="no recorded days beside the checkout"),
]
DAYS = [date(2026, 4, 28) + timedelta(days=n) for n in range(7)]


def gathered(day: date) -> Gathered:
    """What a run at noon of that day gets with the default config."""
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    with platforms(of_day(folder(), day)) as server:
        environment = Environment(hf_endpoint=f"{server.url}/hub", github_api_url=f"{server.url}/github", now=now)
        return gather(Config(), environment, now, lambda line: None)


def test_the_fourth_of_may() -> None:
    """DeepSeek-V4-Pro is first with 534,942 downloads, and every kind of signal comes, nothing skipped."""
    got = gathered(date(2026, 5, 4))
    assert got.signals[0].name == "deepseek-ai/DeepSeek-V4-Pro"
    assert got.signals[0].metrics["rank"] == 1
    assert got.signals[0].metrics["downloads"] == 534942
    assert {s.kind for s in got.signals} == {"model", "dataset", "space", "repository", "paper", "release"}
    assert got.skipped == ()
    assert "gh:release:openai/openai-python@v2.34.0" in {s.id for s in got.signals}


@pytest.mark.parametrize("day", DAYS[:-1], ids=str)
def test_the_days_before(day: date) -> None:
    """Each day gives sixty models and young repositories; only 28 April lacks datasets and Spaces, and says so."""
    got = gathered(day)
    assert sum(s.kind == "model" for s in got.signals) == 60
    assert sum(s.kind == "repository" for s in got.signals) > 50
    assert all(s.text("created_at") >= "2025-04" for s in got.signals if s.kind == "repository")
    assert [entry.subject for entry in got.skipped] == (["trending datasets", "trending spaces"] if day == DAYS[0] else [])
