"""What an issue's sentence says beyond what it cites: each with a twin that its cites bear out."""

from __future__ import annotations

import pytest

from autopost.issue import SentenceKind
from tests.grounding.test_real_copy import said

GAINS = "skills:stars_gain_7d karpathy:stars_gain_7d"
FORKS = "skills:forks karpathy:forks"
BORN = "deepseek:created_at talkie:created_at mimo:created_at"
DENIED = "talkie:downloads talkie:likes"
CASES: list[tuple[str, str, str, SentenceKind, str]] = [
    # What is hung on.
    (
        "mattpocock/skills gained 27,737 stars in seven days, and its rival gained 16,091.",
        "mattpocock/skills gained 27,737 stars in seven days, unlike its predecessor.",
        GAINS,
        "report",
        "claim",
    ),
    (
        "mattpocock/skills gained 27,737 stars in seven days, the larger gain of these.",
        "mattpocock/skills gained 27,737 stars in seven days, according to its makers.",
        GAINS,
        "report",
        "claim",
    ),
    (
        "mattpocock/skills gained 27,737 stars in seven days, more than its rival.",
        "mattpocock/skills gained 27,737 stars in seven days, and no other does.",
        GAINS,
        "report",
        "claim",
    ),
    (
        "The gain may reflect attention, though the figures do not say whose.",
        "The gain may reflect attention, to the good of its makers.",
        GAINS,
        "analysis",
        "claim",
    ),
    # A word that no figure needs.
    (
        "mattpocock/skills gained 27,737 stars in the seven days.",
        "mattpocock/skills gained 27,737 stars worldwide in the seven days.",
        GAINS,
        "report",
        "claim",
    ),
    (
        "A smaller base may lift the rate of mattpocock/skills.",
        "Cheap hardware may lift the rate of mattpocock/skills.",
        GAINS,
        "analysis",
        "claim",
    ),
    # All of a set of which some are counted.
    (
        "Three of the 60 highest trending models are derivatives of Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16.",
        "All of the 60 highest trending models are derivatives of Nemotron-3-Nano-Omni-30B-A3B-Reasoning-BF16.",
        "nemotron:count_derivatives_top60",
        "report",
        "count",
    ),
    # The newest and the oldest of those cited.
    (
        "The oldest of these, talkie-1930-13b-it, dates from 20 April.",
        "The newest of these, talkie-1930-13b-it, dates from 20 April.",
        BORN,
        "report",
        "newest",
    ),
    # What figures show, and do not.
    (
        "The figures do not say why the stars came, and a star does not show that anyone runs the skills.",
        "The figures do not say why the stars came, and a star shows that someone runs the skills.",
        GAINS,
        "analysis",
        "negation",
    ),
    (
        "Why so many stars arrived in seven days, the figures do not say.",
        "Why so many stars arrived in seven days, the figures say.",
        GAINS,
        "analysis",
        "negation",
    ),
    (
        "No downloads may mean only that the Hub does not count them.",
        "No downloads may mean only that the Hub counts them.",
        DENIED,
        "analysis",
        "negation",
    ),
    # Given, and told as if it were not.
    (
        "Likes are given for the leader, which ranks first.",
        "The figures do not say what lifts the likes of DeepSeek-V4-Pro, which the Hub does not give.",
        "deepseek:likes deepseek:rank",
        "analysis",
        "absence",
    ),
    # Who is ahead of two, and figures side by side.
    (
        "Forks are a second measure, since forrestchang/andrej-karpathy-skills has more of them.",
        "Forks are a second measure, since mattpocock/skills has more of them.",
        FORKS,
        "analysis",
        "comparison",
    ),
    (
        "mattpocock/skills grew faster in percent: 92.6% against 17.1%.",
        "mattpocock/skills grew more slowly in percent: 92.6% against 17.1%.",
        "skills:stars_change_7d karpathy:stars_change_7d",
        "report",
        "comparison",
    ),
    # A course of time in an analysis.
    (
        "The gain says as much about the size of the base as about its pace.",
        "The gain says as much about the base as about its pace, which has been slowing for weeks.",
        GAINS,
        "analysis",
        "trend",
    ),
    # A share is no growth.
    (
        "mattpocock/skills grew by 92.6% in seven days, to 57,675 stars.",
        "In seven days mattpocock/skills gained 92.6% of its 57,675 stars.",
        "skills:stars_change_7d skills:stars",
        "report",
        "wrong-metric",
    ),
    # Who is meant by "the original".
    (
        "Three of the 60 are its derivatives; the trending score of the original, which is 207, is apart from them.",
        "Three of the 60 are its derivatives; the trending score of the original, which is 208, is apart from them.",
        "nemotron:count_derivatives_top60 nemotron:trending_score",
        "report",
        "value",
    ),
    # Who is last.
    (
        "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes, which makes it first by upvotes.",
        "“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes, which makes it last by upvotes.",
        "eywa:upvotes eywa:upvotes_rank",
        "report",
        "rank",
    ),
    # Of whom nothing is cited.
    (
        "talkie-1930-13b-it ranks fifth, with 216 likes.",
        "talkie-1930-13b-base ranks fifth, with 216 likes.",
        "talkie:rank talkie:likes",
        "report",
        "wrong-subject",
    ),
    (
        "mattpocock/skills gained 27,737 stars in seven days.",
        "mattpocock/skills gained 27,737 stars in seven days, like nvidia.",
        GAINS,
        "report",
        "not-cited",
    ),
    # Days told one after the other.
    (
        "talkie-1930-13b-it was created on 20 April; DeepSeek-V4-Pro followed on 22 April, and MiMo-V2.5-Pro on 27 April.",
        "talkie-1930-13b-it was created on 20 April; DeepSeek-V4-Pro followed on 23 April, and MiMo-V2.5-Pro on 27 April.",
        BORN,
        "report",
        "date",
    ),
    # Places in an analysis.
    (
        "A coming edition can set its place against first, where it stands now.",
        "A coming edition can set its place against second, where it stands now.",
        "deepseek:rank",
        "analysis",
        "rank",
    ),
    # The figures that somebody has.
    (
        "mattpocock/skills gained 27,737 stars in seven days, more than the 10,968 forks that "
        "forrestchang/andrej-karpathy-skills has in all.",
        "mattpocock/skills gained 27,737 stars in seven days, more than the 10,968 forks that mattpocock/skills has in all.",
        "skills:stars_gain_7d karpathy:forks",
        "report",
        "wrong-subject",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "cites", "kind", "code"), CASES)
def test_nothing_is_said_beyond_the_cites(right: str, wrong: str, cites: str, kind: SentenceKind, code: str) -> None:
    """What the cites bear out passes; the careless twin is a blocker of its kind."""
    assert [(f.text, f.message) for f in said((right, cites), kind=kind) if f.blocks] == []
    assert code in {finding.code for finding in said((wrong, cites), kind=kind) if finding.blocks}
