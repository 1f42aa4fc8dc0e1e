"""Who is ahead by two figures, ends of lists, exceptions by place, growth by digits, best weeks, others with more."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

ROBOTS = "“Learning while Deploying: Fleet-Scale Reinforcement Learning for Generalist Robot Policies”"
KARPATHY = "forrestchang/andrej-karpathy-skills with 110,025 stars"
NO_ISSUES = f"Seven repositories have no open issues. The most starred of them is {KARPATHY}"
CASES = {
    "ahead on a day": (
        "On 28 April XiaomiMiMo/MiMo-V2.5-Pro was ahead of XiaomiMiMo/MiMo-V2.5 on likes, 170 to 99.",
        "On 28 April XiaomiMiMo/MiMo-V2.5-Pro was [behind] XiaomiMiMo/MiMo-V2.5 on likes, 170 to 99.",
    ),
    "what the exceptions are": (
        "Eight of the ten trending Spaces run on Gradio, and the two exceptions run on Docker.",
        "Eight of the ten trending Spaces run on Gradio, and the [two exceptions run on Gradio].",
    ),
    "a figure in brackets": (
        "ibm-granite/granite-4.1-8b is 22nd. It has more likes (144) than SulphurAI/Sulphur-2-base (138).",
        "ibm-granite/granite-4.1-8b is 22nd. It has [fewer likes (144) than] SulphurAI/Sulphur-2-base (138).",
    ),
    "against a total": (
        "The 59,466 downloads of nvidia/Nemotron-Personas-Korea are almost 1.2 times the total of the other nine datasets.",
        "The 59,466 downloads of nvidia/Nemotron-Personas-Korea are almost [twice] the total of the other nine datasets.",
    ),
    "others that have more": (
        "microsoft/TRELLIS.2 is fifth of the ten trending Spaces, even though three of the others have more likes.",
        "microsoft/TRELLIS.2 is fifth of the ten trending Spaces, even though [four] of the others have more likes.",
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
    "tied on so many": (
        "Three of the papers listed are tied on six upvotes.",
        "[Four] of the papers listed are tied on six upvotes.",
    ),
    "older than whom the sentence is about": (
        "The oldest repository listed, Z4nzu/hackingtool, dates from 2020 and is 11 weeks older than soxoj/maigret.",
        "The [oldest repository listed, soxoj/maigret], dates from 2020 and is 11 weeks younger than Z4nzu/hackingtool.",
    ),
    "an attribute taken up": (
        "Gradio everywhere: eight of the ten trending Spaces run on it.",
        "Gradio everywhere: [nine of the ten] trending Spaces run on it.",
    ),
    "missing from all names": (
        "GitNexus is missing from the names of all 30 models listed.",
        "Qwen3.6 is missing from the names of [all] 30 models listed.",
    ),
    "as many models as another house": (
        "ibm-granite has more than twice as many models on the trending list as Nvidia.",
        "ibm-granite has [five times] as many models on the trending list as Nvidia.",
    ),
    "a version that is in the names": (
        "DeepSeek's two V4 models together hold 4,426 likes.",
        "DeepSeek's two [V3] models together hold 4,426 likes.",
    ),
    "the same year": (
        "Z4nzu/hackingtool was created in April 2020 and soxoj/maigret in June of the same year.",
        "Z4nzu/hackingtool was created in April 2020 and soxoj/maigret in [July of the same year].",
    ),
    "after standing lower": (
        "A day after standing 11th, Modotte/CodeX-2M-Thinking is in the top ten of the datasets.",
        "A day after standing [12th], Modotte/CodeX-2M-Thinking is in the top ten of the datasets.",
    ),
    "more than some put together": (
        "openclaw/openclaw has 368,053 stars, 427 more than ultraworkers/claw-code and obra/superpowers put together.",
        "openclaw/openclaw has 368,053 stars, [627] more than ultraworkers/claw-code and obra/superpowers put together.",
    ),
    "missed by so many": (
        "obra/superpowers missed 180,000 stars by only 2,286.",
        "obra/superpowers missed 180,000 stars by only [3,286].",
    ),
    "all but the size of a set": (
        "openclaw/openclaw has the most stars of the 52 repositories, 368,053, yet its 75,772 forks trail those of claw-code.",
        "openclaw/openclaw has the most stars of the 52 repositories, [189,912], yet its 75,772 forks trail those of claw-code.",
    ),
    "code on record": (
        "A code repository is on record for seven of the 15 papers.",
        "A code repository is on record for [eight of the 15] papers.",
    ),
    "no code given": (
        "No code repository is given for eight of the 15 papers listed.",
        "No code repository is given for [seven of the 15] papers listed.",
    ),
    "the least starred": (
        f"{NO_ISSUES}, the least starred itskovacs/stonks with 21.",
        f"{NO_ISSUES}, [the least starred] aattaran/deepclaude with 474.",
    ),
    "older than one that is dated": (
        "None of the 30 models listed is older than microsoft/VibeVoice-ASR, created on 21 January.",
        "[None of the 30 models listed is older than google/gemma-4-E4B-it], created on 2 March.",
    ),
    "the first of a set": (
        "The first five of the ten biggest gainers won 73 percent of the group's new stars.",
        "The first five of the ten biggest gainers won [81 percent] of the group's new stars.",
    ),
    "the third, A": (
        "The third, TauricResearch/TradingAgents, added 12,231 stars in the week.",
        "The [fifth], TauricResearch/TradingAgents, added 12,231 stars in the week.",
    ),
    "the most of what was gained": (
        "mattpocock/skills gained stars all week: its 27,737 new stars in seven days are the most of the ten.",
        "obra/superpowers gained stars all week: its 7,839 new stars in seven days are [the most] of the ten.",
    ),
    "so many of each": (
        "Eight repositories with more than 100,000 stars each make up 50.5 percent of all the stars in the table of 52.",
        "Eight repositories with more than 100,000 stars each make up [60.5 percent] of all the stars in the table of 52.",
    ),
    "of those in April": (
        "Nearly two thirds of the listed repositories, 34 of 52, were created this year, and 15 of those in April.",
        "Nearly two thirds of the listed repositories, 34 of 52, were created this year, and [17] of those in April.",
    ),
    "one for every so many": (
        "One like for every 3,222 downloads at google/gemma-4-31B-it, one for every 28 at XiaomiMiMo/MiMo-V2.5-Pro.",
        "One like for every 3,222 downloads at google/gemma-4-31B-it, one for every [48] at XiaomiMiMo/MiMo-V2.5-Pro.",
    ),
    "more entries than any other": (
        "With five models, ibm-granite has more entries among the 30 listed than any other publisher.",
        "With three models, nvidia has more entries among the 30 listed [than any other] publisher.",
    ),
    "days after a month": (
        "Three of the ten trending datasets were created on April 16, 17 and 27.",
        "[Three of the ten] trending datasets were created on April 16, 17 and 28.",
    ),
    "missed by so many of so many digits": (
        "mattpocock/skills missed a six-digit week by 72,263 stars.",
        "mattpocock/skills missed a six-digit week by [62,263] stars.",
    ),
    "values of houses in their order": (
        "Models of mistralai, poolside and sensenova are listed, with trending scores of 245, 196 and 131.",
        "Models of mistralai, poolside and sensenova are listed, with trending scores of [196], 245 and 131.",
    ),
    "some together beside one": (
        "ultraworkers/claw-code and obra/superpowers put together have 427 stars fewer than openclaw/openclaw.",
        "ultraworkers/claw-code and obra/superpowers put together have [427] stars more than openclaw/openclaw.",
    ),
    "a week that was missed": (
        "mattpocock/skills missed a 30,000-star week by 2,263.",
        "mattpocock/skills missed a 30,000-star week by [2,463].",
    ),
    "older than the one before": (
        "XiaomiMiMo/MiMo-V2.5-Pro was created on 27 April. DeepSeek-V4-Pro is five days older.",
        "XiaomiMiMo/MiMo-V2.5-Pro was created on 27 April. DeepSeek-V4-Pro is [six days] older.",
    ),
    "out today": (
        "openai/openai-python v2.34.0 came out today.",
        "openclaw/openclaw came out [today].",
    ),
    "none given for some": (
        "Our data show no licence for six of the 30 models.",
        "Our data show no licence for [five of the 30] models.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_sides_and_ends_are_worked_out(case: str) -> None:
    """The true sentence has no blocker, and its false twin has one where it is marked."""
    assert_told_apart(*CASES[case], DEMO)
