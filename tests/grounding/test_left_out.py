"""What a sentence leaves out because it has said it already: units, nouns and names that the reader supplies."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

CASES = {
    "percent said once": (
        "free-claude-code grew by 30.5 percent in a week, openclaude by only 4.2.",
        "free-claude-code grew by 30.5 percent in a week, openclaude by only [30.5].",
    ),
    "one of so much": (
        "rtk and GitNexus each added 3,904 stars in seven days. For GitNexus that meant a rise of 12.4 percent, "
        "for rtk one of 10.6.",
        "rtk and GitNexus each added 3,904 stars in seven days. For GitNexus that meant a rise of 12.4 percent, "
        "for rtk one of [12.4].",
    ),
    "a row of figures": (
        "Opencode lists 4,526 open issues, openclaw 3,348 and warp 3,240.",
        "Opencode lists 4,526 open issues, openclaw [3,240] and warp 3,348.",
    ),
    "a plain word ends the row": (
        "caveman has 2,891 forks and warp 3,783.",
        "caveman has 2,891 forks and warp [53,841].",
    ),
    "a part, told in figures": (
        "DeepSeek-V4-Flash reaches about 91 percent of the downloads of DeepSeek-V4-Pro: 489,000 against 535,000.",
        "DeepSeek-V4-Flash reaches about 91 percent of the downloads of DeepSeek-V4-Pro: [535,000] against 489,000.",
    ),
    "the first, the second": (
        "MiMo-V2.5-Pro and MiMo-V2.5 are both on the list. The first stands second, the second eighth.",
        "MiMo-V2.5-Pro and MiMo-V2.5 are both on the list. The first stands second, the second [ninth].",
    ),
    "the first, the second, by a part": (
        "GitNexus and rtk each gained 3,904 stars in seven days. The first grew by 12.4 percent, the second by 10.6.",
        "GitNexus and rtk each gained 3,904 stars in seven days. The first grew by 12.4 percent, the second by [12.4].",
    ),
    "the one, the other": (
        "MiMo-V2.5-Pro and MiMo-V2.5 are both on the list, the one second, the other eighth.",
        "MiMo-V2.5-Pro and MiMo-V2.5 are both on the list, the one second, the other [third].",
    ),
    "a former place": (
        "Qwen3.6-27B falls two places, fifth to seventh.",
        "Qwen3.6-27B is [fifth] on the trending list.",
    ),
    "by affection": (
        "Ninth by trend, first by affection: mrfakename/Z-Image-Turbo has 3,091 likes, the most of the ten leading Spaces",
        "Ninth by trend, [second] by affection: mrfakename/Z-Image-Turbo has 3,091 likes, the most of the ten leading Spaces",
    ),
    "these three": (
        "By stars, the order among these three is gstack with 88,840, autoresearch with 78,750 and claude-mem with 71,706.",
        "By stars, the order among these [four] is gstack with 88,840, autoresearch with 78,750 and claude-mem with 71,706.",
    ),
    "the newest of the three": (
        "hackingtool, maigret and warp: the most recent of the three is warp, the oldest hackingtool.",
        "hackingtool, maigret and warp: the most recent of the three is warp, the [oldest maigret].",
    ),
    "days later than what was said before": (
        "On Tuesday 28 April 1jehuang/jcode had 589 stars. Six days later it has 3,603.",
        "On Tuesday 28 April 1jehuang/jcode had 589 stars. [Five days] later it has 3,603.",
    ),
    "named first on a paper": (
        "Houyuan Chen comes first in the list of authors of UniVidX.",
        "[Keming Wu] comes first in the list of authors of UniVidX.",
    ),
    "first, and of no paper's authors": (
        "The first name under UniVidX is that of Houyuan Chen.",
        "Houyuan Chen's paper UniVidX stands [first] on the trending list.",
    ),
    "the rest, named": (
        "Gradio drives eight of the ten Spaces at the top of the trending list; docker runs the other two, ml-intern and "
        "Survival_Island_Game.",
        "Gradio drives eight of the ten Spaces at the top of the trending list; docker runs the other two, ml-intern and "
        "[TRELLIS.2].",
    ),
    "the rest, without a verb": (
        "Gradio powers eight of the ten trending Spaces, docker the other two.",
        "Gradio powers eight of the ten trending Spaces, [static] runs the other two.",
    ),
    "of the rest": (
        "Eight of the ten trending Spaces run on Gradio; both of the other two have fewer than 300 likes.",
        "Eight of the ten trending Spaces run on Gradio; [both of the other two have fewer than 100] likes.",
    ),
    "so many of the rest": (
        "Eight of the ten trending Spaces run on Gradio; both of the other two run on Docker.",
        "Eight of the ten trending Spaces run on Gradio; both of the other [three] run on Docker.",
    ),
    "double lives": (
        "Microsoft's VibeVoice leads a double life.",
        "Microsoft's VibeVoice [leads] the list.",
    ),
    "created in so many days": (
        "Eight of the ten trending models were created in the last 14 days.",
        "Eight of the ten trending models were created in the [last seven days].",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_what_is_left_out_is_supplied(right: str, wrong: str) -> None:
    """The right sentence passes, and its wrong twin is found at its words."""
    assert_told_apart(right, wrong, DEMO)
