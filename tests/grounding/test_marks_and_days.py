"""Marks, days of the month, steps between versions, parts of a change: right sentences pass, wrong twins are found."""

from __future__ import annotations

import pytest

from tests.grounding.twins import SMALL, assert_told_apart

SKILLS, VLLM, CODEX = "mattpocock/skills", "vLLM", "openai/codex"

CASES = {
    "not reached on a day": (
        f"{SKILLS} was still short of 30,000 stars on 27 April.",
        f"{SKILLS} was [still short of 29,000] stars on 27 April.",
    ),
    "not even so many": (
        f"{CODEX} had not even 80,000 stars a week ago.",
        f"{CODEX} had [not even 75,000] stars a week ago.",
    ),
    "short by so much": (
        f"{CODEX} is 395 stars short of 80,000.",
        f"{CODEX} is [495] stars short of 80,000.",
    ),
    "short of what was named before": (
        f"{SKILLS} broke the 50,000 barrier this week; a week ago it was 20,062 stars short.",
        f"{SKILLS} broke the 50,000 barrier this week; a week ago it was [10,062] stars short.",
    ),
    "beyond by so much": (
        f"{SKILLS} is 7,675 stars beyond the 50,000 mark.",
        f"{SKILLS} is [6,675] stars beyond the 50,000 mark.",
    ),
    "a day in words": (
        f"{VLLM} v0.20.1 dates from the first of May.",
        f"{VLLM} v0.20.1 dates from [the second of May].",
    ),
    "a day without its month": (
        f"{VLLM} released v0.20.1 on the 1st.",
        f"{VLLM} released v0.20.1 on the [2nd].",
    ),
    "days needed for a version": (
        f"{VLLM} needed seven days to follow v0.20.0 with v0.20.1.",
        f"{VLLM} needed [ten days] to follow v0.20.0 with v0.20.1.",
    ),
    "so long on": (
        f"Three days on, v0.20.1 is still the newest release of {VLLM}.",
        f"[Two weeks on], v0.20.1 is still the newest release of {VLLM}.",
    ),
    "so long after, and now": (
        "Twelve days after it was created, DeepSeek-V4-Pro has 3,492 likes.",
        "[Twenty days] after it was created, DeepSeek-V4-Pro has 3,492 likes.",
    ),
    "how often": (
        f"{VLLM} has released twice since 24 April.",
        f"{VLLM} has released [three times] since 24 April.",
    ),
    "before a day": (
        f"{VLLM} v0.20.0 was published before 1 May.",
        f"{VLLM} v0.20.1 was published before [1 May].",
    ),
    "growth as a part": (
        f"{SKILLS} had 29,938 stars a week ago and has 57,675 now, an increase of more than nine tenths.",
        f"{SKILLS} had 29,938 stars a week ago and has 57,675 now, an increase of about [a third].",
    ),
    "compared with a day": (
        f"Compared with last Monday, {CODEX} is up by 1,592 stars.",
        f"[Compared with yesterday], {CODEX} is up by 1,592 stars.",
    ),
    "what the week ended with": (
        f"{SKILLS} ended the week with 57,675 stars.",
        f"{SKILLS} ended the week with [29,938] stars.",
    ),
    "the last word from a project": (
        f"The last word from {VLLM}: v0.20.1.",
        f"The last word from {VLLM}: [v0.20.0].",
    ),
    "none newer": (
        f"Nothing newer has come from {VLLM} than v0.20.1.",
        f"Nothing newer has come from {VLLM} than [v0.20.0].",
    ),
    "without a successor": (
        f"{VLLM} v0.20.1 has no successor.",
        f"{VLLM} [v0.20.0] has no successor.",
    ),
    "under its level of a week ago": (
        f"{CODEX} stands 1,592 stars over its level of a week ago.",
        f"{CODEX} stands 1,592 stars [under] its level of a week ago.",
    ),
    "dated by the word before it": (
        f"{SKILLS} went up: last Monday's 29,938 stars have become 57,675.",
        f"{SKILLS} went up: last Friday's [29,938] stars have become 57,675.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_marks_and_days_are_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, SMALL)
