"""Pictures of what figures say, and words that bring in more than the figures or the source have: each with its careless twin."""

from __future__ import annotations

import pytest

from autopost.issue import SentenceKind
from tests.grounding.test_real_copy import said

PAIR = "deepseek:downloads gemma:downloads"
GAINS = "skills:stars_gain_7d karpathy:stars_gain_7d"


@pytest.mark.parametrize(
    ("right", "wrong", "cites", "code"),
    [
        (
            "gemma-4-31B-it soars above DeepSeek-V4-Pro in downloads.",
            "DeepSeek-V4-Pro soars above gemma-4-31B-it in downloads.",
            PAIR,
            "comparison",
        ),
        (
            "In downloads DeepSeek-V4-Pro looks up at gemma-4-31B-it.",
            "In downloads gemma-4-31B-it looks up at DeepSeek-V4-Pro.",
            PAIR,
            "comparison",
        ),
        (
            "The gain of 27,737 stars is no mere drop in the ocean for mattpocock/skills.",
            "The gain of 27,737 stars is a campaign for mattpocock/skills.",
            GAINS,
            "claim",
        ),
        (
            "202 open issues sit on the desk of TauricResearch/TradingAgents.",
            "TauricResearch/TradingAgents, with 202 open issues, sits on the desk of every trader.",
            "trading:open_issues",
            "claim",
        ),
        (
            "UniVidX brings several graphics tasks together under one roof.",
            "DeepSeek-V4-Pro and gemma-4-31B-it come from under one roof.",
            "unividx:abstract_2 deepseek:likes gemma:likes",
            "link",
        ),
        (
            "The authors give models a reasoning layer, which they use for predictions on data other than text.",
            "The authors give models a reasoning layer, and people use it daily.",
            "eywa:abstract_2 eywa:abstract_3",
            "claim",
        ),
        (
            "The framework has a ladder, with a language model at the top to steer predictions.",
            "UniVidX is at the top with its language model.",
            "unividx:abstract_2",
            "superlative",
        ),
    ],
)
def test_a_picture_claims_no_more_than_its_figures(right: str, wrong: str, cites: str, code: str) -> None:
    """Motion, weight, furniture: what compares two is looked up, and what says something of its own is a finding."""
    assert [finding for finding in said((right, cites)) if finding.blocks] == []
    assert code in {finding.code for finding in said((wrong, cites)) if finding.blocks}


@pytest.mark.parametrize(
    ("right", "wrong", "cites"),
    [
        (
            "It turns a request into a slide deck, in magazine style.",
            "It turns a request into a slide deck in magazine style and a podcast.",
            "slides:description",
        ),
        (
            "Several agents work together, and they do so on financial trading.",
            "Several agents work together on financial trading, and audit tax returns.",
            "trading:description",
        ),
        (
            "A coding agent that writes games for people who want them.",
            "A coding agent that writes games and composes soundtracks.",
            "game:description",
        ),
    ],
)
def test_a_joined_part_of_which_the_source_has_nothing_is_no_retelling(right: str, wrong: str, cites: str) -> None:
    """One word of the source beside it bears out no second ability."""
    subject = {"slides": "op7418/guizang-ppt-skill", "trading": "TauricResearch/TradingAgents", "game": "leigest519/OpenGame"}
    first = (f"{subject[cites.partition(':')[0]]} has a description.", cites)
    assert [finding for finding in said(first, (right, cites)) if finding.blocks and finding.section.endswith("1/text")] == []
    assert "capability" in {finding.code for finding in said(first, (wrong, cites)) if finding.blocks}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("The figures do not say why the stars came.", "The figures do say why the stars came."),
        ("Stars alone do not explain such a week.", "Stars alone explain such a week."),
        (
            "Another thousand would not settle whether it is any good.",
            "Another thousand stars would settle whether it is any good.",
        ),
        ("The count alone tells half the story.", "The count alone tells how the work is done."),
        ("The count shows how far ahead it is.", "The count shows how the work was received."),
        ("The count shows why the lead shrank: 27,737 against 16,091.", "The data tell why everybody is so pleased."),
    ],
)
@pytest.mark.parametrize("kind", ["report", "analysis"])
def test_figures_settle_nothing_that_they_do_not_measure(right: str, wrong: str, kind: SentenceKind) -> None:
    """A denial left out makes evidence of what is none."""
    assert "negation" not in {finding.code for finding in said((right, GAINS), kind=kind) if finding.blocks}
    assert "negation" in {finding.code for finding in said((wrong, GAINS), kind=kind) if finding.blocks}


def test_measures_may_go_together() -> None:
    """What figures can do is no ability; what a model can do is one."""
    right = "Downloads and likes can go hand in hand: DeepSeek-V4-Pro has 3,492 likes."
    wrong = "DeepSeek-V4-Pro can write music: it has 3,492 likes."
    assert "capability" not in {finding.code for finding in said((right, "deepseek:likes deepseek:downloads"))}
    assert "capability" in {finding.code for finding in said((wrong, "deepseek:likes deepseek:downloads"))}


@pytest.mark.parametrize(
    ("right", "wrong", "cites", "kind", "code"),
    [
        (
            "mattpocock/skills gained 27,737 stars in seven days, as a repository of skills.",
            "mattpocock/skills gained 27,737 stars in seven days, as a new release brought engineers in.",
            GAINS,
            "report",
            "cause",
        ),
        (
            "mattpocock/skills gained 27,737 stars in seven days.",
            "mattpocock/skills gained 27,737 stars in seven days, lured by a new release.",
            GAINS,
            "report",
            "cause",
        ),
        (
            "It is the last week that gave mattpocock/skills its lead.",
            "It is the clever title that gave mattpocock/skills its stars.",
            GAINS,
            "analysis",
            "cause",
        ),
        (
            "DeepSeek-V4-Pro is first, after being second on Sunday.",
            "DeepSeek-V4-Pro is first, after being praised on Sunday.",
            "deepseek:rank",
            "report",
            "cause",
        ),
        (
            "The authors of “UniVidX” write of videos and of their causes.",
            "The authors of “UniVidX” write that it causes videos.",
            "unividx:title",
            "report",
            "cause",
        ),
        (
            "Here is DeepSeek-V4-Pro; the Hub gives downloads for it.",
            "Here is DeepSeek-V4-Pro; the Hub gives downloads for none.",
            "deepseek:likes",
            "report",
            "absence",
        ),
    ],
)
def test_what_is_told_as_a_cause_or_as_not_there(right: str, wrong: str, cites: str, kind: SentenceKind, code: str) -> None:
    """A cause may begin right after a figure, and stand before what it is the cause of."""
    assert code not in {finding.code for finding in said((right, cites), kind=kind)}
    assert code in {finding.code for finding in said((wrong, cites), kind=kind) if finding.blocks}
