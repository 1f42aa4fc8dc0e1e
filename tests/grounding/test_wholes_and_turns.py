"""Figures believed only together, what a time began with, gains over different times, and words that claim nothing."""

from __future__ import annotations

import pytest

from autopost.facts import Fact, Ledger
from autopost.grounding import Desk
from tests.grounding import newsday
from tests.grounding.twins import DEMO, assert_told_apart


def _with_a_day() -> Ledger:
    """The small ledger, in which two repositories also have what they gained in a day."""
    small = newsday.ledger()
    facts: list[Fact] = [*small.facts]
    for subject, gained in ((newsday.SKILLS, 4_205), (newsday.CODEX, 310)):
        name, now = subject.name, small.of(subject.id, "stars")
        assert now is not None
        assert now.number is not None
        then = int(now.number) - gained
        facts += [
            newsday.fact(
                subject, "stars", then, "stars", f"{name} had {then:,} stars on 2026-05-03",
                id=f"{subject.id}:stars@2026-05-03", as_of="2026-05-03",
            ),
            newsday.fact(subject, "stars_gain_1d", gained, "stars", f"{name} gained {gained:,} stars in the 1 day to 2026-05-04"),
        ]  # fmt: skip
    return Ledger.seal(small.edition, facts)


DAY = Desk(_with_a_day())
TOGETHER = {
    "a day's gain as a part of a week's": (
        "Of the 27,737 stars that mattpocock/skills gained in the week, 4,205 came in the last day, about 15 percent.",
        "Of the 4,205 stars that mattpocock/skills gained [in the week], 27,737 came in the last day, about 15 percent.",
    ),
    "gains over different times": (
        "mattpocock/skills won more stars in one day (4,205) than openai/codex did in seven (1,592).",
        "mattpocock/skills won more stars in [seven] days (4,205) than openai/codex did in one (310).",
    ),
    "a part of an average day": (
        "mattpocock/skills gained 4,205 stars in the last day, about 1.1 times its daily average of the week.",
        "mattpocock/skills gained 4,205 stars in the last day, [about half] its daily average of the week.",
    ),
    "the day of a span that nobody knows": (
        "A day brought mattpocock/skills 4,205 stars.",
        "[A day] brought mattpocock/skills 27,737 stars.",
    ),
}
TOLD = {
    "a base": (
        "A week brought mattpocock/skills 27,737 stars. On a base of 29,938, that is an increase of 92.6 percent.",
        "A week brought mattpocock/skills 27,737 stars. On a base of [57,675], that is an increase of 92.6 percent.",
    ),
    "how long a way took": (
        "From 29,938 stars to 57,675: mattpocock/skills did it in a week.",
        "From 29,938 stars to 57,675: mattpocock/skills did it [overnight].",
    ),
    "a mark in a label": (
        "Andrej-karpathy-skills passes 100,000: the instruction file for Claude Code went from 93,934 stars to 110,025.",
        "Andrej-karpathy-skills passes [120,000]: the instruction file for Claude Code went from 93,934 stars to 110,025.",
    ),
    "a favourite has most": (
        "“Heterogeneous Scientific Foundation Model Collaboration” is the favourite of the day's papers, with 124 upvotes.",
        "“Representation Fréchet Loss for Visual Generation” is the [favourite] of the day's papers, with 63 upvotes.",
    ),
    "all of one set": (
        "Two of the ten datasets listed have yet to reach 2,000 downloads.",
        "[Four] of the ten datasets listed have yet to reach 2,000 downloads.",
    ),
    "what authors argue": (
        "Image and video generators have become good at appearance, Keming Wu and co-authors argue, but handle space poorly.",
        "Keming Wu and co-[authors argue] that it is too early.",
    ),
    "turns of phrase": (
        "career-ops, a system on top of Claude Code with a dashboard and batch runs, has 42,273 stars.",
        "career-ops, a system on top of Claude Code with a [billing] dashboard and batch runs, has 42,273 stars.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), TOGETHER.values(), ids=TOGETHER)
def test_figures_that_are_right_together(right: str, marked: str) -> None:
    """Of a ledger with what was gained in a day and in a week."""
    assert_told_apart(right, marked, DAY)


@pytest.mark.parametrize(("right", "marked"), TOLD.values(), ids=TOLD)
def test_told_apart(right: str, marked: str) -> None:
    """Of the recorded edition."""
    assert_told_apart(right, marked, DEMO)
