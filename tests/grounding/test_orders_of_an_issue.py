"""Orders, days and denials in an issue's sentences, which speak of those they cite without a name: each with its twin."""

from __future__ import annotations

import pytest

from autopost.issue import SentenceKind
from tests.grounding.test_real_copy import said

Told = tuple[str, str]
GAINED: Told = ("mattpocock/skills gained 27,737 stars in seven days.", "skills:stars_gain_7d")
GAIN_AND_STARS = "skills:stars_gain_7d karpathy:stars"
BOTH = "skills:stars karpathy:stars"
LIKES = "deepseek:likes gemma:likes"
RANKS: Told = ("DeepSeek-V4-Pro ranks first, and gemma-4-31B-it ranks 21st.", "deepseek:rank gemma:rank")
CASES: dict[str, tuple[list[Told], Told, Told, SentenceKind, str]] = {
    "a figure and the one it is set against": (
        [],
        ("mattpocock/skills gained 27,737 stars in seven days, fewer than the 110,025 stars that its rival has.", GAIN_AND_STARS),
        ("mattpocock/skills gained 27,737 stars in seven days, more than the 110,025 stars that its rival has.", GAIN_AND_STARS),
        "report",
        "comparison",
    ),
    "who leads by how much": (
        [],
        ("forrestchang/andrej-karpathy-skills has 110,025 stars and leads by 52,350 stars.", ""),
        ("forrestchang/andrej-karpathy-skills has 110,025 stars and trails by 52,350 stars.", ""),
        "report",
        "wrong-direction",
    ),
    "who has the larger count": (
        [],
        ("mattpocock/skills has 57,675 stars, so its rival has the larger count.", ""),
        ("mattpocock/skills has 57,675 stars, so its rival has the smaller count.", ""),
        "report",
        "comparison",
    ),
    "one order by two measures": (
        [RANKS],
        ("By likes the order is the same: DeepSeek-V4-Pro has 3,492 likes, and gemma-4-31B-it has 2,496 likes.", LIKES),
        ("By likes the order is reversed: DeepSeek-V4-Pro has 3,492 likes, and gemma-4-31B-it has 2,496 likes.", LIKES),
        "report",
        "comparison",
    ),
    "the last days": (
        [],
        ("mattpocock/skills gained 27,737 stars in the last seven days.", "skills:stars_gain_7d"),
        ("mattpocock/skills gained 27,737 stars in the first seven days.", "skills:stars_gain_7d"),
        "report",
        "window",
    ),
    "a full window": (
        [],
        (
            "gemma-4-31B-it was created on 11 March 2026, so its count covers a full 30 days.",
            "gemma:created_at gemma:downloads",
        ),
        (
            "gemma-4-31B-it was created on 11 March 2026, so its count does not cover a full 30 days.",
            "gemma:created_at gemma:downloads",
        ),
        "analysis",
        "window",
    ),
    "what figures say": (
        [GAINED],
        ("The figures do not say why the stars came.", "skills:stars"),
        ("Interest may feed interest, and the figures say so.", "skills:stars"),
        "analysis",
        "negation",
    ),
    "a tendency": (
        [],
        ("The sign to watch is the count of open issues of mattpocock/skills, now 11.", "skills:open_issues"),
        ("The sign to watch is the count of open issues of mattpocock/skills, now 11 and climbing.", "skills:open_issues"),
        "analysis",
        "trend",
    ),
    "what happens every day": (
        [GAINED],
        ("A recent date may help a repository onto the list.", "skills:created_at"),
        ("A recent date may help a repository onto the list, more so with every week.", "skills:created_at"),
        "analysis",
        "trend",
    ),
}


@pytest.mark.parametrize(("before", "right", "wrong", "kind", "code"), CASES.values(), ids=CASES)
def test_an_order_holds_by_what_is_cited(before: list[Told], right: Told, wrong: Told, kind: SentenceKind, code: str) -> None:
    """What the cites bear out passes; its twin is a blocker of its kind."""
    right, wrong = (right[0], right[1] or BOTH), (wrong[0], wrong[1] or BOTH)
    assert [(f.text, f.message) for f in said(*before, right, kind=kind) if f.blocks] == []
    assert code in {finding.code for finding in said(*before, wrong, kind=kind) if finding.blocks}
