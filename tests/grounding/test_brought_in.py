"""What an analysis may weigh, and what it brings in from nowhere; how a source's words are told beside what it cites."""

from __future__ import annotations

import pytest

from tests.grounding.test_real_copy import beside, said

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
    """Behind a sentence that weighs its facts nothing is told that none of them has, however much it leaves open itself."""
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


DAYS = "skills:created_at trading:created_at"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "Helps people have games written with an open agent; it has 1,839 stars.",
            "Helps people mend cars with an open agent; it has 1,839 stars.",
        ),
        (
            "Its stars have not set the town on fire: it has 1,839 stars.",
            "It has not passed 1,800: it has 1,839 stars.",
        ),
    ],
)
def test_what_a_thing_helps_to_do_and_a_turn_of_phrase_are_no_causes_and_no_denials(right: str, wrong: str) -> None:
    """In the line beside a tool its description may be told by "helps", and wit may stand before a figure."""
    place, cites = "/tools/items/0/blurb/text", "game:description game:stars"
    assert [finding for finding in beside(place, "game", right, cites) if finding.blocks] == []
    assert any(finding.blocks for finding in beside(place, "game", wrong, cites))


def test_an_aside_may_stand_before_what_a_thing_is_described_as() -> None:
    """The comma before "as" closes the aside; without one, what follows is still a reason that no fact gives."""
    cites = "game:description game:stars_gain_7d"
    aside = "The authors of leigest519/OpenGame describe it, in one plain line, as an agent that writes games."
    assert "cause" not in {finding.code for finding in said((aside, cites))}
    reason = "leigest519/OpenGame gained 445 stars in seven days, as the fans of old games came back."
    assert "cause" in {finding.code for finding in said((reason, cites))}
