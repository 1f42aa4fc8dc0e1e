"""What an analysis may weigh, and what it brings in from nowhere; how a source's words are told beside what it cites."""

from __future__ import annotations

import pytest

from tests.grounding.test_real_copy import said

GAINS = "skills:stars_gain_7d karpathy:stars_gain_7d"
WEIGHED = "The lead over forrestchang/andrej-karpathy-skills is large"
BROUGHT = [
    pytest.param(", thanks to a long-awaited release", "cause", id="an event as a cause"),
    pytest.param(", because a popular video named it", "cause", id="a video as a cause"),
    pytest.param(", and it is already much used", "claim", id="use"),
    pytest.param(", and teams rely on it", "claim", id="who uses it"),
    pytest.param(", which runs on a laptop", "capability", id="an ability"),
    pytest.param(", and the project can write whole programs", "capability", id="what it can do"),
]


@pytest.mark.parametrize(("tail", "code"), BROUGHT)
@pytest.mark.parametrize(
    "told", [WEIGHED, "The figures do not say who gave the stars of mattpocock/skills, so its lead may say little"]
)
def test_an_analysis_brings_in_no_event_use_or_ability(told: str, tail: str, code: str) -> None:
    """Behind a sentence that weighs its facts, nothing is told that none of them has, however much is open in what stands before."""
    assert said((f"{told}.", GAINS), kind="analysis") == ()
    assert code in {finding.code for finding in said((f"{told}{tail}.", GAINS), kind="analysis") if finding.blocks}


@pytest.mark.parametrize(
    "text",
    [
        "Its seven days brought more, because a larger base draws more eyes.",
        "The gap may say little about whether anyone uses mattpocock/skills.",
        "Each of the counts can be compared, and the lead of mattpocock/skills can shrink.",
        "A coming edition can measure whether the gap has widened, and that allows a second look.",
        "The figures do not show whether mattpocock/skills is widely used.",
    ],
)
def test_an_analysis_may_weigh_what_its_facts_show(text: str) -> None:
    """Reasons within the figures, what a reader may measure, and what is left open are no claims."""
    assert said((text, GAINS), kind="analysis") == ()
