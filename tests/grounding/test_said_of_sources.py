"""Causes of a value, what a source leaves out, lasting trends, papers by number: what is right passes, its twin does not."""

from __future__ import annotations

import pytest

from autopost.facts import Ledger
from autopost.folding import other_script
from autopost.grounding import Desk, check
from autopost.issue import Sentence
from tests.grounding import newsday
from tests.grounding.twins import SMALL, assert_told_apart

LEDGER = newsday.ledger()
DESK = Desk(LEDGER)
TITLE = newsday.PAPER.name

CASES = {
    "what moved a subject": (
        "A gain of 27,737 stars carried mattpocock/skills to 57,675.",
        "[A friendly column] carried mattpocock/skills to 57,675 stars.",
    ),
    "who moved a subject": (
        "The trending list puts privacy-filter third.",
        "[The appearance of MiMo-V2.5-Pro pushed] privacy-filter down to third.",
    ),
    "moved by somebody": (
        "mattpocock/skills was carried past 57,000 stars by a gain of 27,737.",
        "mattpocock/skills was [brought to 57,675 stars by] its tidy pages.",
    ),
    "not enough": (
        "A score of 401 points is not enough to put MiMo-V2.5-Pro first.",
        "A score of 465 points is [not] enough to put DeepSeek-V4-Pro first.",
    ),
    "what a source leaves out": (
        f"The abstract of “{TITLE}” gives no sizes.",
        f"The abstract of “{TITLE}” [makes no mention of tools].",
    ),
    "a run that is extended": (
        "mattpocock/skills gained 27,737 stars in seven days.",
        "mattpocock/skills gained 27,737 stars in seven days, [prolonging its climb].",
    ),
    "growth for weeks": (
        "DeepSeek-V4-Pro leads by 64 points.",
        "DeepSeek-V4-Pro's lead [has been growing for weeks].",
    ),
    "a paper by its number": (
        "arXiv 2604.27351 has 84 upvotes.",
        "arXiv 2604.27351 has [48 upvotes].",
    ),
    "whose words": (
        "“Agentic systems let language models call scientific models as tools”, begins the abstract of arXiv 2604.27351.",
        "“Agentic systems let language models call [scientific experts] as tools”, begins the abstract of arXiv 2604.27351.",
    ),
    "a creation date": (
        "MiMo-V2.5-Pro and MiMo-V2.5 share a creation date, 27 April, and have 416 and 188 likes.",
        "MiMo-V2.5-Pro and MiMo-V2.5 share a creation date, [26 April], and have 416 and 188 likes.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_is_said_of_sources_is_read(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, SMALL)


def test_a_telling_of_another_script_is_not_held_against_its_letters() -> None:
    """English words for a cited description in Chinese are no claim; the same words of an English one are."""
    chinese = newsday.fact(
        newsday.CODEX, "description", "在终端里运行的编程助手，帮你整理电子表格", None, "in its own words", kind="passage"
    )
    english = chinese.model_copy(update={"value": "A helper for the terminal"})
    assert _codes(chinese) == set()
    assert _codes(english) & {"claim", "description"}


def _codes(described: object) -> set[str]:
    book = Ledger.seal(LEDGER.edition, [*(one for one in LEDGER.facts if one.subject != newsday.CODEX), described])  # type: ignore[list-item]
    tag = next(one.tag for one in book.facts if one.metric == "description" and one.subject == newsday.CODEX)
    sentence = Sentence(text="openai/codex is a clerk that tidies spreadsheets.", kind="report", cites=(tag,))
    return {one.code for one in check([("/tools/0/blurb/text", sentence)], book).findings if one.severity == "blocker"}


def test_the_script_of_a_text_is_that_of_most_letters() -> None:
    """A product's Latin name does not make a Chinese sentence Latin; accents do not make a French one foreign."""
    assert other_script("用 AI 大模型一键生成高清短视频")
    assert not other_script("Générer des vidéos à partir d'un texte")
    assert not other_script("A shell (外壳) for agents")
