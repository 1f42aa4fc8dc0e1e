"""Time and versions: a right sentence passes, and its wrong twin is found at the words that are wrong."""

from __future__ import annotations

import pytest

from tests.grounding.twins import SMALL, assert_told_apart

SKILLS, VLLM, CODEX = "mattpocock/skills", "vLLM", "openai/codex"


CASES = {
    "which of two versions": (
        f"{VLLM} published v0.20.0 and v0.20.1; the second, of Friday, is its newest release.",
        f"{VLLM} published v0.20.0 and v0.20.1; [the first, of 24 April, is its newest release].",
    ),
    "the only version of a sentence that claims the newest": (
        f"With v0.20.1, {VLLM} has its newest release.",
        f"With [v0.20.0], {VLLM} has its newest release.",
    ),
    "last published": (
        f"{VLLM} is currently at v0.20.1.",
        f"{VLLM} is [currently at v0.20.0].",
    ),
    "nothing released": (
        f"{VLLM} has gone two days without a release.",
        f"{VLLM} has gone ten days [without a release].",
    ),
    "no early version": (
        f"{VLLM} v0.20.1 is not a pre-release.",
        f"{VLLM} v0.20.1 is [a release candidate].",
    ),
    "how old a release is": (
        f"{VLLM} v0.20.1 is three days old.",
        f"{VLLM} v0.20.1 is [five days old].",
    ),
    "how old, rounded": (
        f"{VLLM} v0.20.0 is just over a week old.",
        f"{VLLM} v0.20.0 is [just over two weeks old].",
    ),
    "days between two releases": (
        f"{VLLM} v0.20.1 came a week after v0.20.0.",
        f"{VLLM} v0.20.1 came [two weeks] after v0.20.0.",
    ),
    "counted from the date before": (
        f"{VLLM} published v0.20.1 on Friday; seven days earlier came v0.20.0.",
        f"{VLLM} published v0.20.1 on Friday; [nine days earlier] came v0.20.0.",
    ),
    "one version after the other": (
        f"{VLLM} followed v0.20.0 with v0.20.1.",
        f"{VLLM} followed [v0.20.1 with v0.20.0].",
    ),
    "the newest, told after it": (
        f"Some still run {VLLM} v0.20.0, but v0.20.1 is the project's latest version.",
        f"Some run {VLLM} [v0.20.0], the latest version there is.",
    ),
    "nothing newer": (
        f"{VLLM} has had no release that is newer than v0.20.1.",
        f"{VLLM} has had no release that is newer than [v0.20.0].",
    ),
    "nothing since": (
        f"{VLLM} has not published a release since 1 May.",
        f"{VLLM} has [not] published a release since 24 April.",
    ),
    "what a question asked for": (
        f"What is the latest release of {VLLM}? v0.20.1, from Friday.",
        f"What is the latest release of {VLLM}? [v0.20.0], from 24 April.",
    ),
    "releases counted in a time": (
        f"{VLLM} put out two releases within eight days.",
        f"{VLLM} put out [two] releases within six days.",
    ),
    "the date of an event beside the date of a figure": (
        f"{SKILLS}, which had 29,938 stars on 27 April, now has 57,675.",
        f"{SKILLS}, which had 29,938 stars on [28 April], now has 57,675.",
    ),
    "a level is dated by its own clause": (
        f"On 27 April {SKILLS} had 29,938 stars; a week later it has 57,675.",
        f"A week ago {SKILLS} had [57,675] stars; today it has 29,938.",
    ),
    "a window belongs to its figure": (
        f"Of the 57,675 stars of {SKILLS}, 27,737 arrived in the last seven days.",
        f"Of the 57,675 stars of {SKILLS}, 27,737 arrived in the last [three days].",
    ),
    "a window before its verb": (
        f"The past week brought 1,592 stars to {CODEX}.",
        f"The past [24 hours] brought 1,592 stars to {CODEX}.",
    ),
    "since a weekday": (
        f"{CODEX} has gained 1,592 stars since last Monday.",
        f"{CODEX} has gained 1,592 stars [since last Friday].",
    ),
    "a window ends where it says": (
        f"{CODEX} gained 1,592 stars in the seven days to 4 May.",
        f"{CODEX} gained 1,592 stars in the seven days to [3 May].",
    ),
    "a span between two dates": (
        f"{CODEX} gained 1,592 stars between 27 April and 4 May.",
        f"{CODEX} gained 1,592 stars between [29 April] and 4 May.",
    ),
    "a mark passed in a time": (
        f"{SKILLS} has passed 50,000 stars this week.",
        f"{CODEX} has [passed 70,000] stars this week.",
    ),
    "a mark not passed": (
        f"The week carried {SKILLS} past the mark of 50,000 stars.",
        f"The week carried {SKILLS} past the mark of [60,000] stars.",
    ),
    "created on one day": (
        "MiMo-V2.5 and MiMo-V2.5-Pro were created on the same day.",
        "MiMo-V2.5-Pro and DeepSeek-V4-Pro were created on [the same day].",
    ),
    "who is younger": (
        "MiMo-V2.5-Pro is five days younger than DeepSeek-V4-Pro.",
        "MiMo-V2.5-Pro is [six days] younger than DeepSeek-V4-Pro.",
    ),
    "a part of a month": (
        "DeepSeek-V4-Pro was created in late April.",
        "DeepSeek-V4-Pro was created in early [April].",
    ),
    "values of then and now change places": (
        f"With 57,675 stars against 29,938 a week ago, {SKILLS} is still behind {CODEX}.",
        f"With 57,675 stars, {SKILLS} has [overtaken] {CODEX} this week.",
    ),
    "any such weekday": (
        "DeepSeek-V4-Pro was created on a Wednesday.",
        "DeepSeek-V4-Pro was created on [a Thursday].",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_time_is_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, SMALL)
