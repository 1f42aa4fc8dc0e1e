"""What once passed though nothing bore it out: parts taken for growth, parents taken for names, places, ends and addresses."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers, example, of_example_days

FIGURES = {
    "so many times the figure of another": (
        "The 8,042,257 downloads of gemma-4-31B-it are roughly 15 times the 534,942 of DeepSeek-V4-Pro.",
        "The 8,042,257 downloads of gemma-4-31B-it are roughly [30 times] the 534,942 of DeepSeek-V4-Pro.",
    ),
    "a part between two figures": (
        "Ling-2.6-flash's trending score of 170 is more than a third of the leader's 465.",
        "Ling-2.6-flash's trending score of 170 is less than [a third] of the leader's 465.",
    ),
    "a part is no growth": (
        "mattpocock/skills gained 48.1 percent of its stars in the seven days to Monday.",
        "mattpocock/skills gained [92.6 percent] of its stars in the seven days to Monday.",
    ),
    "a part of its own": (
        "Stars of mattpocock/skills rose by 92.6 percent in the seven days to Monday.",
        "mattpocock/skills gained [13.0 percent] of its stars in the seven days to Monday.",
    ),
    "likes are no downloads": (
        "AgentTrove, fifth on the list of datasets, took in 33 likes between Wednesday and Monday and has 833 downloads.",
        "AgentTrove, fifth on the list of datasets, took in 33 [downloads] between Wednesday and Monday and has 41 likes.",
    ),
    "fewer now": (
        "AgentTrove had 8 likes on Wednesday and has more now, 41.",
        "AgentTrove had 8 likes on Wednesday and has [fewer now], 41.",
    ),
    "than it had at the start": (
        "quip-protocol ended the week with slightly fewer stars than it had at the start.",
        "quip-protocol ended the week with slightly [more] stars than it had at the start.",
    ),
}
PLACES = {
    "the number four": (
        "The number five trending Space is microsoft/TRELLIS.2, with 1,550 likes.",
        "The number three trending Space is [microsoft/TRELLIS.2], with 1,550 likes.",
    ),
    "the fifth trending": (
        "The fifth trending Space has 1,550 likes.",
        "The second trending Space has [1,550] likes.",
    ),
    "top-ranked": (
        "With 3,492 likes, DeepSeek-V4-Pro is the top-ranked trending model.",
        "With 1,550 likes, TRELLIS.2 is the [top-ranked] trending Space.",
    ),
    "in the top five by rank": (
        "The most liked of the ten Spaces, Z-Image-Turbo, is among the top ten by rank.",
        "The most liked of the ten Spaces, Z-Image-Turbo, [is among the top five] by rank.",
    ),
    "has a place": (
        "A DeepSeek model has a place among the first ten.",
        "A Google model [has a place among the first ten].",
    ),
    "did not prevent": (
        "Having only eight likes on Wednesday did not prevent AgentTrove from standing fifth among the datasets on Monday.",
        "Having only eight likes on Wednesday did not prevent AgentTrove from standing [third] among the datasets on Monday.",
    ),
}
OF_TWO = {
    "the same day": (
        "DeepSeek-V4-Flash shares its creation date, 22 April, with DeepSeek-V4-Pro.",
        "DeepSeek-V4-Flash does [not share its creation date], 22 April, with DeepSeek-V4-Pro.",
    ),
    "different scores": (
        "Sulphur-2-base and DeepSeek-V4-Pro have different trending scores.",
        "Sulphur-2-base and Qwen3.6-35B-A3B have [different trending scores].",
    ),
    "beaten by": (
        "The paper on “Visual Generation in the New Era” has been beaten in upvotes by the one on UniVidX.",
        "The paper on UniVidX has [been beaten in upvotes by] “Visual Generation in the New Era”.",
    ),
    "the one of the ten": (
        "The one dataset of the ten under the licence ODC-By is SALT-NLP/SWE-chat.",
        "[The one dataset] of the ten under the licence ODC-By is nvidia/Nemotron-Image-Training-v3.",
    ),
}
WAYS = {
    "so many ranks": (
        "TRELLIS.2, Microsoft's Space, moved down two ranks to fifth.",
        "TRELLIS.2, Microsoft's Space, [moved up] two ranks to fifth.",
    ),
    "better off": (
        "Since Sunday, Kimi-K2.6 is four places worse off, at number 18.",
        "Since Sunday, Kimi-K2.6 is [four places better off], at number 18.",
    ),
    "from one place to another": (
        "Between Sunday and Monday, from fifth place to seventh, Qwen3.6-27B fell.",
        "Between Sunday and Monday, from fifth place to seventh, Qwen3.6-27B [rose].",
    ),
    "makes the top ten": (
        "DeepSeek-V4-Flash failed to make the top ten.",
        "DeepSeek-V4-Flash [made the top ten].",
    ),
    "the same score": (
        "Sulphur-2-base and Qwen3.6-35B-A3B have the same trending score.",
        "MiMo-V2.5 and Laguna-XS.2 have [the same trending score].",
    ),
    "behind by the figures": (
        "AgentTrove is behind Nemotron-Personas-Korea in likes, 41 to 390.",
        "Nemotron-Personas-Korea is [behind] AgentTrove in likes, 390 to 41.",
    ),
    "a derivative": (
        "One derivative of Mistral-Medium-3.5-128B is among the 60 highest trending models.",
        "[No derivative] of Mistral-Medium-3.5-128B is among the 60 highest trending models.",
    ),
    "the largest gain": (
        "hackingtool gained 4,037 stars in seven days but did not record the largest gain among the 127 repositories followed.",
        "mattpocock/skills gained 27,737 stars in seven days but did not record [the largest gain] of those followed.",
    ),
    "open issues": (
        "openclaw still has open issues.",
        "andrej-karpathy-skills [still has open issues].",
    ),
}
CODE = {
    "an address for it": (
        "The ExoActor paper gives no address for its code.",
        "The ExoActor paper [gives an address for its code].",
    ),
    "no address for it": (
        "Claw-Eval-Live gives an address for its code.",
        "Claw-Eval-Live gives [no address for its code].",
    ),
    "another paper's": (
        "The code of “Heterogeneous Scientific Foundation Model Collaboration” is kept at Violet24K/Eywa.",
        "The code of “Efficient Training on Multiple Consumer GPUs with RoundPipe” is kept at [Violet24K/Eywa].",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), [pair for kind in (FIGURES, PLACES, OF_TWO, WAYS, CODE) for pair in kind.values()])
def test_of_the_demo(right: str, wrong: str) -> None:
    """Each pair against the edition that is kept here."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize(
    "wrong",
    [
        "TradingAgents, once the toy of a single hedge fund, has 65,959 stars.",
        "Bulls and bears may both admire TradingAgents, once the toy of a single fund, for its 12,231 new stars in seven days.",
        "Once an in-house tool, TradingAgents now has 65,959 stars.",
        "After years in the shadows, rtk-ai/rtk has 40,890 stars.",
        "rtk-ai/rtk, which started the year with fewer than 10,000 stars, now has 40,890.",
        "DeepSeek-V4-Pro, whose earlier models failed to chart, leads the list.",
        "DeepSeek-V4-Pro leads the list, a first for DeepSeek.",
        "mattpocock/skills gained 27,737 stars in seven days, its third straight weekly rise.",
        "mattpocock/skills gained 27,737 stars in seven days, its strongest week of the year.",
    ],
)
def test_what_came_before_is_borne_out_by_no_figure(wrong: str) -> None:
    """No figure of today tells of a past."""
    assert blockers(wrong, DEMO)


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ("Microsoft's trelis-studio is the number five trending Space, with 1,550 likes.", "trelis-studio"),
        ("The model talkie-1930-13b-it by northfield-ai has 216 likes.", "northfield-ai"),
        ("Ling-2.6-fast has 1,141 downloads.", "Ling-2.6-fast"),
        ("OpenAI's guard-lens, a token-classification model, is number 3 on the list.", "guard-lens"),
        ("Three publishers have models on the list: OpenAI, Nvidia and brightforge.", "brightforge"),
        ("The paper “OpenGame” was submitted under playful-minds-lab.", "playful-minds-lab"),
    ],
)
def test_a_name_in_small_letters_that_nobody_has(wrong: str, name: str) -> None:
    """Where a name stands, a word that is nobody's is one that is not known."""
    assert name in blockers(wrong, DEMO)


@of_example_days
@pytest.mark.parametrize(
    ("day", "right", "wrong"),
    [
        (
            "2026-06-20",
            "The gap in stars between ComfyUI and llama.cpp, 495 on June 13 and 260 on June 20, narrowed over the week.",
            "The gap in stars between ComfyUI and llama.cpp, 495 on June 13 and 260 on June 20, [widened] over the week.",
        ),
        (
            "2026-06-16",
            "SGLang v0.5.12.post1, published on May 26, is the earliest of all the releases named in this edition.",
            "[FlashInfer v0.6.12, published on May 29, is the earliest] of all the releases named in this edition.",
        ),
        (
            "2026-06-16",
            "The vLLM release v0.23.0 came with notes.",
            "The vLLM release v0.23.0 came [without any notes].",
        ),
        (
            "2026-06-20",
            "Pewdiepie-archdaemon's odysseus, a self-hosted AI workspace, rose by 5,026 stars in a week to 74,466.",
            "Pewdiepie-archdaemon's [odyssey], a self-hosted AI workspace, rose by 5,026 stars in a week to 74,466.",
        ),
        (
            "2026-06-20",
            "GLM-5.2 stands ahead of MiniMax-M3 on the list, and its 30-day downloads are lower.",
            "GLM-5.2 stands ahead of MiniMax-M3 on the list, and its 30-day downloads are [higher].",
        ),
        (
            "2026-06-20",
            "GLM-5.2, which is liked more often than MiniMax-M3, also stands higher on the list.",
            "GLM-5.2, which is liked more often than MiniMax-M3, also stands [lower] on the list.",
        ),
        (
            "2026-06-20",
            "ggml-org/llama.cpp gained 1,084 stars in the week. That is more than the 994 of n8n-io/n8n.",
            "ggml-org/llama.cpp gained 1,084 stars in the week. That is [fewer] than the 994 of n8n-io/n8n.",
        ),
        (
            "2026-06-20",
            "moonshotai/Kimi-K2.7-Code had fewer likes on 13 June than it has now.",
            "moonshotai/Kimi-K2.7-Code had [more] likes on 13 June than it has now.",
        ),
        (
            "2026-06-20",
            "MiniMax-M3 put on 753 likes in the week to 20 June, climbing from 402 to 1,155.",
            "MiniMax-M3 put on 753 likes in the week to 20 June, climbing from 402 to [1,128].",
        ),
        (
            "2026-06-20",
            "Three entries on the trending list come from unsloth.",
            "Exactly [two] entries on the trending list come from unsloth.",
        ),
        (
            "2026-06-20",
            "Place 19 on the trending list goes to GLM-5.2-FP8, an upload by zai-org.",
            "Place 19 on the trending list goes to GLM-5.2-FP8, an upload by [unsloth].",
        ),
        (
            "2026-06-16",
            "Four of the 30 trending models show no downloads.",
            "[Every one of the 30 trending models shows downloads].",
        ),
        (
            "2026-06-20",
            "Understand-Anything works with Copilot.",
            "Understand-Anything does [not] work with Copilot.",
        ),
        (
            "2026-06-20",
            "vLLM has now reached version 0.23.0.",
            "vLLM has now reached version [0.22.1].",
        ),
        (
            "2026-06-20",
            "hermes-agent has passed n8n.",
            "hermes-agent [has still to] pass n8n.",
        ),
        (
            "2026-06-16",
            "agent-skills, with 11,085 new stars, accounts for 15.7 percent of what the top ten gained in seven days.",
            "agent-skills, with 11,085 new stars, accounts for [22.5 percent] of what the top ten gained in seven days.",
        ),
    ],
)
def test_of_the_example_days(day: str, right: str, wrong: str) -> None:
    """Each pair against an edition of the recorded days."""
    assert_told_apart(right, wrong, example(day))
