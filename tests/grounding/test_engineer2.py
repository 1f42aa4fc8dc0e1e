"""Who is ahead by two figures, ends of lists, exceptions by place, growth by digits, best weeks, others with more."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

ROBOTS = "“Learning while Deploying: Fleet-Scale Reinforcement Learning for Generalist Robot Policies”"
CASES = {
    "ahead on a day": (
        "On 28 April XiaomiMiMo/MiMo-V2.5-Pro was ahead of XiaomiMiMo/MiMo-V2.5 on likes, 170 to 99.",
        "On 28 April XiaomiMiMo/MiMo-V2.5-Pro was [behind] XiaomiMiMo/MiMo-V2.5 on likes, 170 to 99.",
    ),
    "ahead, so many to so many": (
        "mattpocock/skills trails farion1231/cc-switch; it is behind, 57,675 to 58,693.",
        "mattpocock/skills trails farion1231/cc-switch; it is [ahead], 57,675 to 58,693.",
    ),
    "the places of exceptions": (
        "Eight of the ten trending Spaces run on Gradio, and the two exceptions, second and seventh, run on Docker.",
        "Eight of the ten trending Spaces run on Gradio, and the two exceptions, second and [sixth], run on Docker.",
    ),
    "what the exceptions are": (
        "Eight of the ten trending Spaces run on Gradio, and the two exceptions run on Docker.",
        "Eight of the ten trending Spaces run on Gradio, and the [two exceptions run on Gradio].",
    ),
    "the last places": (
        "One of the last three trending datasets is licensed under MIT.",
        "[Two of the last three] trending datasets are licensed under MIT.",
    ),
    "some of those counted": (
        "Three of the ten trending datasets are under CC BY 4.0; two of them are in the top three.",
        "Three of the ten trending datasets are under CC BY 4.0; [one] of them is in the top three.",
    ),
    "a figure in brackets": (
        "ibm-granite/granite-4.1-8b is 22nd. It has more likes (144) than SulphurAI/Sulphur-2-base (138).",
        "ibm-granite/granite-4.1-8b is 22nd. It has [fewer likes (144) than] SulphurAI/Sulphur-2-base (138).",
    ),
    "first but not most liked": (
        "First but not most liked: r3gm/wan2-2-fp8da-aoti-preview heads the trending Spaces with 2,523 likes.",
        "First and [most liked]: r3gm/wan2-2-fp8da-aoti-preview heads the trending Spaces with 2,523 likes.",
    ),
    "against a total": (
        "The 59,466 downloads of nvidia/Nemotron-Personas-Korea are almost 1.2 times the total of the other nine datasets.",
        "The 59,466 downloads of nvidia/Nemotron-Personas-Korea are almost [twice] the total of the other nine datasets.",
    ),
    "others that have more": (
        "microsoft/TRELLIS.2 is fifth of the ten trending Spaces, even though three of the others have more likes.",
        "microsoft/TRELLIS.2 is fifth of the ten trending Spaces, even though [four] of the others have more likes.",
    ),
    "the best week": (
        "The best week of the ten biggest gainers belonged to mattpocock/skills.",
        "The [best week of the ten biggest gainers belonged to obra/superpowers].",
    ),
    "double digits": (
        "mattpocock/skills grew by double digits in the week.",
        "obra/superpowers grew by [double digits] in the week.",
    ),
    "how often in the lists": (
        "deepseek-ai/DeepSeek-V4-Pro turns up once in the day's lists.",
        "deepseek-ai/DeepSeek-V4-Pro turns up [three] times in the day's lists.",
    ),
    "by the value beside it": (
        "Over seven days mattpocock/skills is first with 27,737 stars and andrej-karpathy-skills second with 16,091.",
        "Over seven days mattpocock/skills is first with 27,737 stars and andrej-karpathy-skills [third] with 16,091.",
    ),
    "so many times its own": (
        "openclaw/openclaw has nearly five times as many stars as forks.",
        "openclaw/openclaw has nearly [six times] as many stars as forks.",
    ),
    "the largest of a set": (
        "By forks, the two largest of the 52 repositories are ultraworkers/claw-code and openclaw/openclaw.",
        "By forks, the two largest of the 52 repositories are ultraworkers/claw-code and [obra/superpowers].",
    ),
    "the first Friday": (
        f"{ROBOTS} is from the first Friday in May.",
        f"{ROBOTS} is from the [last Friday in April].",
    ),
    "one tag, not another": (
        "Qwen/Qwen3.6-27B is tagged image-text-to-text, not text-generation.",
        "deepseek-ai/DeepSeek-V4-Pro is tagged [image-text-to-text], not text-generation.",
    ),
    "at a weekend": (
        "Three of the ten trending Spaces were created at a weekend.",
        "[Two of the ten] trending Spaces were created at a weekend.",
    ),
    "than the leader": (
        "Eight of the ten trending Spaces have fewer likes than the leader.",
        "[Seven of the ten] trending Spaces have fewer likes than the leader.",
    ),
    "as many as the one in second": (
        "mrfakename/Z-Image-Turbo has 3,091 likes, more than ten times as many as the one in second.",
        "mrfakename/Z-Image-Turbo has 3,091 likes, more than [twelve times] as many as the one in second.",
    ),
    "tenths of a percent": (
        "openclaw/openclaw grew by seven tenths of a percent in the week.",
        "openclaw/openclaw grew by [three tenths of a percent] in the week.",
    ),
    "a row of so many times": (
        "Licences of the ten trending datasets: CC BY 4.0 three times, Apache 2.0 four times, MIT twice and ODC-By once.",
        "Licences of the ten trending datasets: CC BY 4.0 three times, Apache 2.0 four times, MIT [three times] and ODC-By once.",
    ),
    "the only one of so many": (
        "openai/symphony is the only one of the 52 repositories listed that is written mainly in Elixir.",
        "[farion1231/cc-switch is the only one] of the 52 repositories listed that is written mainly in Rust.",
    ),
    "owners of the first places": (
        "Two different owners share the first three places of the trending Spaces.",
        "[Three] different owners share the first three places of the trending Spaces.",
    ),
    "days of one month": (
        "Three of the ten trending datasets were created on 16, 17 and 27 April.",
        "Three of the ten trending datasets were created on 16, 17 and [28 April].",
    ),
    "whom a paper is for": (
        f"For readers interested in robot policies there is {ROBOTS}.",
        f"For readers interested in [protein folding] there is {ROBOTS}.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_sides_and_ends_are_worked_out(case: str) -> None:
    """The true sentence has no blocker, and its false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)
