"""What writers write who are asked for literal copy, with its careless twin: who is older, the original, the story's own."""

from __future__ import annotations

import re

import pytest

from autopost.facts import Ledger
from autopost.grounding import check
from autopost.issue import Sentence
from tests.grounding.newsday import EDITION, fact, repository
from tests.grounding.test_real_copy import said

NEW = ("MiMo-V2.5-Pro was created on Monday 27 April.", "mimo:created_at")
ONE = ("talkie-1930-13b-it has 216 likes.", "talkie:likes")
BOTH = "talkie:likes talkie:downloads deepseek:likes deepseek:downloads"
OTHERS = (
    ("mattpocock/skills gained 27,737 stars in seven days.", "skills:stars_gain_7d"),
    ("Another gained less: forrestchang/andrej-karpathy-skills gained 16,091.", "karpathy:stars_gain_7d skills:stars_gain_7d"),
)
CASES = [
    pytest.param(
        (NEW, ("privacy-filter is older, created on Friday 17 April.", "filter:created_at")),
        (NEW, ("privacy-filter is newer, created on Friday 17 April.", "filter:created_at")),
        id="older, than whom the sentence before is about",
    ),
    pytest.param(
        (ONE, ("On the Hub talkie-1930-13b-it has 216 likes, against 3,492 for the original.", BOTH)),
        (ONE, ("On the Hub talkie-1930-13b-it has 3,492 likes, against 216 for the original.", BOTH)),
        id="the original is whoever is cited and not named",
    ),
    pytest.param(
        (*OTHERS, ("The repository has 4,935 forks.", "skills:forks")),
        (*OTHERS, ("The repository has 10,968 forks.", "skills:forks")),
        id="back to the story's own repository, which alone is cited",
    ),
    pytest.param(
        (
            (
                "The likes of the two are closer than their downloads: 3,492 for DeepSeek-V4-Pro and 416 for MiMo-V2.5-Pro.",
                "deepseek:likes mimo:likes deepseek:downloads mimo:downloads",
            ),
        ),
        (
            (
                "The downloads of the two are closer than their likes: 3,492 for DeepSeek-V4-Pro and 416 for MiMo-V2.5-Pro.",
                "deepseek:likes mimo:likes deepseek:downloads mimo:downloads",
            ),
        ),
        id="values of what is compared, and not of what it is compared with",
    ),
    pytest.param(
        (("A place in the top ten does not require many downloads: MiMo-V2.5-Pro has 11,812.", "mimo:downloads mimo:rank"),),
        (("MiMo-V2.5-Pro, in 12th place, does not require many downloads: it has 11,812.", "mimo:downloads mimo:rank"),),
        id="a place is said of nobody",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), CASES)
def test_what_is_right_passes_and_its_twin_does_not(
    right: tuple[tuple[str, str], ...], wrong: tuple[tuple[str, str], ...]
) -> None:
    """One paragraph each: no blocker in the right one, one in the last sentence of the other."""
    assert [finding for finding in said(*right) if finding.severity == "blocker"] == []
    last = f"/{len(wrong) - 1}/text"
    assert [finding for finding in said(*wrong) if finding.severity == "blocker" and finding.section.endswith(last)]


def test_how_a_platform_works_is_no_reason_that_figures_give() -> None:
    """An analysis may find its reason in its figures, and none in what nobody told of the Hub."""
    cites = "deepseek:rank deepseek:downloads"
    shown = "This suggests that the list follows recent attention, because the first of it has 534,942 downloads."
    told = "This suggests that the list follows recent attention, because the Hub gives new uploads extra weight."
    assert [finding.code for finding in said((shown, cites), kind="analysis") if finding.severity == "blocker"] == []
    assert [finding.code for finding in said((told, cites), kind="analysis") if finding.severity == "blocker"] == ["cause"]


def test_one_word_of_a_hyphened_name_changed_is_another_name() -> None:
    """English as both words are, `privacy-folder` is nobody; the repair is the name that it nearly is."""
    found = said(("privacy-folder has 1,241 likes.", "filter:likes"))
    assert [(finding.text, finding.code, finding.repair) for finding in found if finding.code == "near-name"] == [
        ("privacy-folder", "near-name", "privacy-filter")
    ]


TOOL = repository("example/orchestra")
LINE = "Agent orchestration with mechanical enforcement of protocols"
LEDGER = Ledger.seal(
    EDITION,
    [
        fact(TOOL, "stars", 766, "stars", "example/orchestra has 766 stars"),
        fact(TOOL, "description", LINE, None, f"description of example/orchestra, in its own words: “{LINE}”", kind="passage"),
    ],
)
BLURBS = [
    (
        "Enforces protocols mechanically, its authors say; it has 766 stars.",
        "Prints cheques overnight, its [authors say]; it has 766 stars.",
    ),
    ("Orchestrates agents; it has 766 stars.", "[Salesforces] agents; it has 766 stars."),
]


@pytest.mark.parametrize(("right", "wrong"), BLURBS)
def test_what_a_tool_does_is_told_in_words_of_its_source(right: str, wrong: str) -> None:
    """Beside the tool's name, with its description cited: a verb made of its words, and what its authors say."""

    def blockers(text: str) -> list[str]:
        pointer = "/tools/items/0/blurb/text"
        blurb = Sentence(text=text, kind="report", cites=tuple(one.tag for one in LEDGER.facts))
        found = check([(pointer, blurb)], LEDGER, topics={pointer: TOOL.id}).findings
        return [finding.text for finding in found if finding.severity == "blocker"]

    assert blockers(right) == []
    assert re.findall(r"\[(.*?)\]", wrong)[0] in blockers(re.sub(r"[\[\]]", "", wrong))
