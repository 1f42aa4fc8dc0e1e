"""What is told by leaving words out: a right sentence passes, and its wrong twin is found at the words that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk, check_text

LEDGER = Ledger.model_validate_json((Path(__file__).parents[2] / "issues" / "2026-05-04" / "ledger.json").read_text())
DESK = Desk(LEDGER)
FLASH, LARGE = "inclusionAI/Ling-2.6-flash", "inclusionAI/Ling-2.6-1T"


def blockers(text: str) -> list[tuple[int, int]]:
    """Where the check blocks."""
    return [(f.start, f.end) for f in check_text(text, LEDGER, DESK) if f.severity == "blocker"]


CASES = {
    "a unit said once": (
        f"{LARGE} drew 155 new likes in four days, {FLASH} 195 in five.",
        f"{LARGE} drew 155 new likes in four days, {FLASH} 195 in [seven].",
    ),
    "names that answer places": (
        "DeepSeek-V4-Pro, MiMo-V2.5-Pro and privacy-filter hold the places from first to third.",
        "DeepSeek-V4-Pro, privacy-filter and MiMo-V2.5-Pro hold the places from [first to third].",
    ),
    "on the way along a list": (
        "moonshotai/Kimi-K2.6, 14th on Sunday and 18th now, is moving down the ranking.",
        "moonshotai/Kimi-K2.6, 14th on Sunday and 18th now, is [moving up] the ranking.",
    ),
    "a place kept": (
        "DeepSeek-V4-Pro kept its place between Sunday and Monday.",
        "moonshotai/Kimi-K2.6 [kept its place] between Sunday and Monday.",
    ),
    "what was not so on another day": (
        "moonshotai/Kimi-K2.6 is 18th today; on Sunday it was not.",
        "DeepSeek-V4-Pro leads the list today; on Sunday it [was not].",
    ),
    "what was so on another day": (
        "DeepSeek-V4-Pro leads the list today, as it did on Sunday.",
        "moonshotai/Kimi-K2.6 is 18th today, [as it was] on Sunday.",
    ),
    "older of two": (
        f"{FLASH} is the older of the two; the other is {LARGE}.",
        f"{LARGE} is the [older] of the two; the other is {FLASH}.",
    ),
    "one day of creation": (
        "XiaomiMiMo/MiMo-V2.5-Pro and XiaomiMiMo/MiMo-V2.5 were both created on 27 April.",
        f"{FLASH} and {LARGE} [share a creation date].",
    ),
}


@pytest.mark.parametrize("right", [pytest.param(right, id=name) for name, (right, _) in CASES.items()])
def test_the_right_sentence_passes(right: str) -> None:
    """Nothing in a right sentence is blocked."""
    assert blockers(right) == []


@pytest.mark.parametrize("marked", [pytest.param(wrong, id=name) for name, (_, wrong) in CASES.items()])
def test_the_wrong_twin_is_found(marked: str) -> None:
    """A blocker of the twin overlaps the words in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    found = blockers(marked.replace("[", "").replace("]", ""))
    assert any(first < end and start < last for first, last in found), found
