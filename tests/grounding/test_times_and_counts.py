"""Times, dates and counts of an issue's sentences: what is true of what they cite passes, and its twin does not."""

from __future__ import annotations

from datetime import date

import pytest

from autopost.grounding.mentions.times import moments
from tests.grounding.test_real_copy import said

LEADER = ("The list is led by DeepSeek-V4-Pro, created on 22 April 2026.", "deepseek:rank deepseek:created_at")
STARS = ("mattpocock/skills has 57,675 stars.", "skills:stars")
LIFE = "skills:stars_gain_7d_share skills:created_at"
TALKIE = "talkie:rank talkie:created_at deepseek:created_at"
FIRST = "mimo:rank mimo:created_at deepseek:created_at"
OLD, YOUNG = "gemma:created_at gemma:downloads", "deepseek:created_at deepseek:downloads"
GAIN = "skills:stars_gain_7d"
TWO = "mimo:rank small:rank mimo:created_at small:created_at"
LIKES = "gemma:likes deepseek:likes"
NOW = "skills:stars skills:stars@2026-04-27"
RIGHT = [
    (STARS, "A third sign is its gain of the week, 27,737 stars gained in seven days.", GAIN),
    (LEADER, "mattpocock/skills now has 57,675 stars, up from 29,938 stars seven days earlier.", NOW),
    (LEADER, "talkie-1930-13b-it was created two days before the leader, on 20 April, and holds fifth place.", TALKIE),
    (LEADER, "MiMo-V2.5-Pro was created five days after the leader, on 27 April, and ranks second.", FIRST),
    (STARS, "gemma-4-31B-it was created on 11 March 2026, so its figure for the last 30 days covers a full window.", OLD),
    (STARS, "DeepSeek-V4-Pro was created on 22 April 2026, so its count does not cover a full 30 days.", YOUNG),
    (STARS, "Two of the young models share an author, MiMo-V2.5-Pro and MiMo-V2.5, and the second ranks eighth.", TWO),
    (STARS, "Two of the newcomers come from one account, MiMo-V2.5-Pro and MiMo-V2.5.", TWO),
    (STARS, "The figure to watch is the number of stars gained in seven days, which stood at 27,737.", GAIN),
    (STARS, "The sign to watch is its gain of the week, now at 27,737 stars.", GAIN),
    (LEADER, "Total likes are a closer race, at 2,496 likes to 3,492 likes, or roughly five to seven.", LIKES),
]
WRONG = [
    (STARS, "A third of its stars are those of the week, 27,737 stars gained in seven days.", GAIN, "A third"),
    (LEADER, "mattpocock/skills now has 57,675 stars, up from 29,938 stars two days earlier.", NOW, "two days earlier"),
    (STARS, "48% of everything mattpocock/skills has collected since 3 March arrived in these seven days.", LIFE, "3 March"),
    (STARS, "48% of everything mattpocock/skills has collected since 3 February arrived in these two days.", LIFE, "two days"),
    (STARS, "mattpocock/skills gained 27,737 stars since 3 February.", f"{LIFE} {GAIN}", "since 3 February"),
    (LEADER, "talkie-1930-13b-it ranks fifth and was created on 20 April 2026, a day earlier.", TALKIE, "a day earlier"),
    (LEADER, "talkie-1930-13b-it ranks fifth and was created on 20 April 2026, two days later.", TALKIE, "two days later"),
    (LEADER, "talkie-1930-13b-it was created two days before the leader, on 22 April.", TALKIE, "22 April"),
    (LEADER, "talkie-1930-13b-it was created two days before the leader, on 20 April, and holds sixth place.", TALKIE, "sixth"),
    (STARS, "gemma-4-31B-it was created on 11 March 2026, so its count does not cover a full 30 days.", OLD, "30 days"),
    (STARS, "Three of the young models share an author, MiMo-V2.5-Pro and MiMo-V2.5.", TWO, "Three"),
    (STARS, "Two of these models share an author, MiMo-V2.5-Pro and DeepSeek-V4-Pro.", f"{TWO} deepseek:rank", "share an author"),
    (STARS, "The figure to watch is the number of stars gained in a day, which stood at 27,737.", GAIN, "a day"),
    (
        STARS,
        "The number to watch is that of stars gained in seven days, which stood at 57,675.",
        f"{GAIN} skills:stars",
        "57,675",
    ),
    (LEADER, "It holds more than two thirds of the pair's total, 3,492 likes against 2,496 for gemma-4-31B-it.", LIKES, "thirds"),
    (LEADER, "Total likes are a closer race, at 2,496 likes to 3,492 likes, or roughly one to two.", LIKES, "one to two"),
]


@pytest.mark.parametrize(("before", "text", "cites"), RIGHT)
def test_what_is_true_of_its_cites_passes(before: tuple[str, str], text: str, cites: str) -> None:
    """Nothing blocks it."""
    assert [(finding.code, finding.text) for finding in said(before, (text, cites)) if finding.severity == "blocker"] == []


@pytest.mark.parametrize(("before", "text", "cites", "wrong"), WRONG)
def test_its_twin_is_stopped_where_it_is_wrong(before: tuple[str, str], text: str, cites: str, wrong: str) -> None:
    """A finding stands on the words that are wrong."""
    found = [finding.text for finding in said(before, (text, cites)) if finding.severity == "blocker"]
    assert any(wrong in shown or shown in wrong for shown in found)


def test_an_opinion_may_speak_of_the_day_before() -> None:
    """Where it tells nothing of that day."""
    asks = ("Would anyone have sent you to the repository the day before, when it stood a few steps short?", "")
    assert not said(asks, kind="opinion")


def test_the_day_before_every_day_is_no_day() -> None:
    """Of a streak no date is told; after a day that was named it is the day before that."""
    edition, named = date(2026, 5, 4), date(2026, 4, 22)
    assert list(moments("gained more every day than the day before.", edition, named)) == []
    assert [one.first for one in moments("more than the day before.", edition, named)] == [date(2026, 4, 21)]
