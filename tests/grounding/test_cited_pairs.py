"""Whom an issue's sentence means without a name: of two that it cites, the smaller, the newer, the rival, the other one."""

from __future__ import annotations

import pytest

from tests.grounding.test_real_copy import said

GAINS = "skills:stars_gain_7d karpathy:stars_gain_7d"
CHANGES = "skills:stars_change_7d karpathy:stars_change_7d"
FORKS = "skills:forks karpathy:forks"
UPVOTES = "eywa:upvotes unividx:upvotes"
NAMED = ("mattpocock/skills gained 27,737 stars in seven days, and forrestchang/andrej-karpathy-skills gained 16,091.", GAINS)
LIKES = "deepseek:likes mimo:likes filter:likes"
CASES = [
    pytest.param(
        ("In relative terms the smaller repository rose by 92.6%, the larger by 17.1%.", CHANGES),
        ("In relative terms the smaller repository rose by 17.1%, the larger by 92.6%.", CHANGES),
        id="by size",
    ),
    pytest.param(
        ("The newer project has 4,935 forks, the older one 10,968.", FORKS),
        ("The newer project has 10,968 forks, the older one 4,935.", FORKS),
        id="by age",
    ),
    pytest.param(
        ("The rival stands its ground: it has 10,968 forks, while the leader has 4,935.", FORKS),
        ("The rival stands its ground: it has 4,935 forks, while the leader has 10,968.", FORKS),
        id="it, after a role that the sentence begins with",
    ),
    pytest.param(
        ("mattpocock/skills gained 27,737 stars in seven days, and the challenger gained 16,091.", GAINS),
        ("mattpocock/skills gained 16,091 stars in seven days, and the challenger gained 27,737.", GAINS),
        id="the one of two that is not named",
    ),
    pytest.param(
        ("The leader has fewer forks, 4,935 to 10,968.", FORKS),
        ("The leader has fewer forks, 10,968 to 4,935.", FORKS),
        id="the other of two has what stands against it",
    ),
    pytest.param(
        ("It has 4,935 forks, where its rival has 10,968 forks, and 11 open issues.", f"{FORKS} skills:open_issues"),
        ("It has 4,935 forks, where its rival has 11 forks, and 10,968 open issues.", f"{FORKS} skills:open_issues"),
        id="after an aside the words go on with whom the clause is about",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), CASES)
def test_of_two_that_are_cited_the_words_say_which(right: tuple[str, str], wrong: tuple[str, str]) -> None:
    """Values of the right one pass; values that changed places do not."""
    assert said(NAMED, right) == ()
    assert [finding for finding in said(NAMED, wrong) if finding.severity == "blocker"]


ALONE = [
    pytest.param(
        ("The count to watch is the paper's upvotes, now 124, against 61 for the paper on multimodal video.", UPVOTES),
        ("The count to watch is the paper's upvotes, now 61, against 124 for the paper on multimodal video.", UPVOTES),
        id="a paper told by words of its title",
    ),
    pytest.param(
        ("Right behind that rival comes XiaomiMiMo/MiMo-V2.5-Pro with 416 likes, while privacy-filter has 1,241.", LIKES),
        ("Right behind that rival comes privacy-filter with 416 likes, while XiaomiMiMo/MiMo-V2.5-Pro has 1,241.", LIKES),
        id="the one cited that is not named, with who is behind told after it",
    ),
    pytest.param(
        ("The figure just below it is the 61 of “UniVidX”.", UPVOTES),
        ("The figure just below it is the 124 of “UniVidX”.", UPVOTES),
        id="a figure of a title in quotation marks",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), ALONE)
def test_what_is_cited_says_who_is_left(right: tuple[str, str], wrong: tuple[str, str]) -> None:
    """Whoever is cited and not named is meant by words that name nobody; its value is nobody else's."""
    before = ("“Heterogeneous Scientific Foundation Model Collaboration” has 124 upvotes.", "eywa:upvotes")
    assert said(before, right) == ()
    assert [finding for finding in said(before, wrong) if finding.severity == "blocker"]


UNCITED = [
    pytest.param(
        ("mattpocock/skills gained 1.7 times as many as forrestchang/andrej-karpathy-skills.", "skills:stars_gain_7d_ratio"),
        ("mattpocock/skills gained 1.7 times as many as TauricResearch/TradingAgents.", "skills:stars_gain_7d_ratio"),
        "not-cited",
        id="a name of whom nothing is cited",
    ),
    pytest.param(
        ("By that gain it ranks first among the repositories followed.", "skills:stars_gain_7d_rank"),
        ("By that gain it ranks last among the repositories followed.", "skills:stars_gain_7d_rank"),
        "rank",
        id="last of whom the facts rank first",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "code"), UNCITED)
def test_what_is_told_of_the_other_must_be_cited_and_fit(right: tuple[str, str], wrong: tuple[str, str], code: str) -> None:
    """The right sentence passes; its twin is found under the code that names its fault."""
    assert said(NAMED, right) == ()
    assert any(finding.code == code for finding in said(NAMED, wrong))


def test_a_value_of_the_other_is_nothing_worked_out() -> None:
    """What nearly comes out as a difference of other values stays the other one's, to the last digit."""
    then = "skills:stars@2026-04-27 karpathy:stars@2026-04-27"
    assert said(NAMED, ("On 27 April its rival led, with 93,934 stars to 29,938.", then)) == ()
    assert said(NAMED, ("On 27 April its rival led, with 29,938 stars to 93,934.", then))
