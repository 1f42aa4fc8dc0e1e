"""Plain sentences that are false as a whole, beside what is true: no figure is off by one, the other thing is said."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

FLASH, PRO, FILTER, QWEN, TALKIE, MEDIUM = (
    "DeepSeek-V4-Flash",
    "DeepSeek-V4-Pro",
    "privacy-filter",
    "Qwen3.6-27B",
    "talkie-1930-13b-it",
    "Mistral-Medium-3.5-128B",
)
KINDS = {
    "a kind": ("hermes-agent is a repository.", "hermes-agent is a [model]."),
    "beside the name": (f"The model {PRO} has 3,492 likes.", f"The [dataset] {PRO} has 3,492 likes."),
    "denied": ("hermes-agent is not a model.", "hermes-agent is not a [repository]."),
    "a sort of licence": (f"{PRO} has a permissive licence.", f"{PRO} has a [proprietary licence]."),
    "no tag": (f"{MEDIUM} carries no tag.", f"{PRO} [carries no tag]."),
    "a tag of somebody else": (f"{PRO} is tagged text-generation.", f"{MEDIUM} is tagged [text-generation]."),
    "the paper on": (
        "The paper on synthetic computers was submitted under microsoft.",
        "The paper on synthetic computers was submitted under [ByteDance-Seed].",
    ),
    "from its house": (f"{FILTER} from OpenAI is under Apache 2.0.", f"{FILTER} from OpenAI is under [MIT]."),
}
PLACES = {
    "a head of the list": (f"{TALKIE} is in the top ten.", f"{FLASH} is [in the top ten]."),
    "the lead": (f"{PRO} leads the list of trending models.", f"{FILTER} [leads the list of trending models]."),
    "no longer": (f"{FLASH} is no longer in the top ten.", f"{PRO} is [no longer in the top ten]."),
    "no longer there by number": (f"{QWEN} is no longer fifth.", f"{FILTER} is [no longer third]."),
    "already": (
        "FrameAI4687/Omni-Video-Factory was not among the ten highest Spaces on Sunday.",
        "FrameAI4687/Omni-Video-Factory was [already among the ten highest Spaces] on Sunday.",
    ),
    "the summit": (f"{PRO} keeps the top spot.", "DeepSeek [loses the top spot] even as its likes climb."),
    "has not left": (f"{PRO} has not left the top ten since Sunday.", f"{FLASH} has not [left the top ten] since Sunday."),
    "nowhere": ("Ling-2.6-flash was on the list on Sunday.", "Ling-2.6-flash was [nowhere on the list] on Sunday."),
    "between": (
        f"MiMo-V2.5-Pro sits between {PRO} and {FILTER} on the list.",
        f"{FILTER} [sits between {PRO} and MiMo-V2.5-Pro] on the list.",
    ),
    "passed since": (
        f"Since Sunday, {TALKIE} has moved ahead of {QWEN}.",
        f"Since Sunday, {QWEN} has [moved ahead of] {TALKIE}.",
    ),
    "nobody above": (f"No model stands above {PRO}.", "[No model stands above MiMo-V2.5-Pro]."),
    "places apart": (
        "Omni-Image-Editor has more likes than Survival_Island_Game, the Space one place below it.",
        "Omni-Image-Editor has more likes than Survival_Island_Game, the Space [one place above it].",
    ),
    "hardly moved": (
        "Since Sunday Sulphur-2-base has climbed on the list of models.",
        "Since Sunday Sulphur-2-base has [hardly moved] on the list of models.",
    ),
}
SETS = {
    "none has moved": (
        "None of the first four models has moved since Sunday.",
        "The first four models have [all] moved since Sunday.",
    ),
    "a place held": (
        "More than half of the top ten datasets hold the same place as on Sunday.",
        "[All of the top ten datasets hold the same place] as on Sunday.",
    ),
    "no other": (
        "No other repository in this edition is written mainly in Elixir, the language of openai/symphony.",
        "[No other repository in this edition is written mainly in Python], the language of hermes-agent.",
    ),
    "no other than": (
        "No dataset in the top ten other than SWE-chat is under ODC-By.",
        "[No dataset in the top ten other than SWE-chat is under MIT].",
    ),
    "several": ("Several of the ten datasets have more than 100 likes.", "[Several] of the ten datasets have passed 400 likes."),
    "few": ("Few of the ten leading models have more than 1,000 likes.", "[Few of the ten leading models are under MIT]."),
    "one of several": (
        "hermes-agent is one of several repositories listed here written mainly in Python.",
        "symphony is [one of several] repositories listed here written mainly in Elixir.",
    ),
    "the commonest": (
        "Among the top ten datasets, Apache 2.0 is the most common licence.",
        "Among the top ten datasets, [MIT] is the most common licence.",
    ),
    "all but one who is named": (
        "Of the first 15 models, all but Sulphur-2-base are listed with a licence.",
        "Of the first 15 models, [hardly any] are listed with a licence.",
    ),
    "without exception": (
        "Nine of the top ten datasets were created this year.",
        "[Without exception], the models in the top ten were created in April.",
    ),
    "what a house has there": (
        "Microsoft has a Space among the ten that trend.",
        "Microsoft [has a dataset among the ten that trend].",
    ),
    "the only house with two": (
        "XiaomiMiMo is the only owner with two models in the top ten.",
        "DeepSeek [is the only owner with two models] in the top ten.",
    ),
    "the two of a house": ("Both of DeepSeek's models are under MIT.", "Both of DeepSeek's models are [in the top ten]."),
    "told by place": (
        "The second and the fourth dataset gained the same number of likes in five days.",
        "The second dataset gained [fewer likes in five days than] the fourth.",
    ),
}
PAIRS = {
    "as is": (f"{PRO} is published under MIT, as is MiMo-V2.5-Pro.", f"{PRO} is published under MIT[, as is {FILTER}]."),
    "unlike": (f"Unlike {FILTER}, {PRO} is under MIT.", f"[Unlike MiMo-V2.5-Pro, ]{PRO} is under MIT."),
    "but the other is not": (
        "hermes-agent is written in Python, but openclaw is not.",
        f"{PRO} is published under MIT[, but {FLASH} is not].",
    ),
    "neither": (
        "Neither hermes-agent nor openclaw is written in Rust.",
        "[Neither] hermes-agent nor openclaw is written in Python.",
    ),
    "both": (f"{PRO} and MiMo-V2.5-Pro are both under MIT.", f"{PRO} and [{FILTER}] are both under MIT."),
    "so many of a row": (
        f"Of {PRO}, MiMo-V2.5-Pro and {FILTER}, two are under MIT.",
        f"Of {PRO}, MiMo-V2.5-Pro and {FILTER}, only one is under [MIT].",
    ),
    "different": (
        "hermes-agent and openclaw are written in different languages.",
        f"{PRO} and {FLASH} have [different licences].",
    ),
    "of both": (
        f"The licences of {PRO} and {FLASH} do not differ.",
        f"The [licences of {PRO} and {FILTER} are the same].",
    ),
    "so many times of its own": (
        "claw-code has more than half as many forks as it has stars.",
        "claw-code has [twice as many forks] as it has stars.",
    ),
    "one not the other": ("hermes-agent is written in Python, not Rust.", "hermes-agent is written in [Rust], not Python."),
    "not one but the other": (
        f"The leader is not {FILTER} but {PRO}.",
        f"The leader is [not] {PRO} but {FILTER}.",
    ),
    "a level that is largest": (
        "openclaw has the most stars of all repositories.",
        "mattpocock/skills has [the most stars] of all.",
    ),
    "a part in words": (
        "A large part of the stars of mattpocock/skills were gained in these seven days.",
        "[Only a small fraction] of the stars of mattpocock/skills were gained in these seven days.",
    ),
    "created together": (f"{PRO} and {FILTER} were both created in April.", f"{PRO} and [{MEDIUM}] were both created in April."),
    "not until": (
        "openai-python v2.34.0 did not come out until Monday 4 May.",
        "openai-python v2.34.0 [did not come out until Tuesday 5 May].",
    ),
    "not before": (
        "WeritoP/FL-STUDIO-PATCHER did not exist before Monday 4 May 2026.",
        f"{PRO} [did not exist before Monday 4 May 2026].",
    ),
    "two sides of a source": (
        "In Claw-Eval-Live, personnel and management work is harder for agents than repairs in a local workspace.",
        "In Claw-Eval-Live, repairs in a local workspace are [harder] for agents than personnel and management work.",
    ),
}
OF_DAYS = {
    "at a weekend": ("2026-06-16", "vLLM v0.23.0 was released on a weekday.", "vLLM v0.23.0 was released [over the weekend]."),
    "the day after": (
        "2026-06-16",
        "TensorRT-LLM v1.3.0rc18 came out eight days after v1.3.0rc17.",
        "TensorRT-LLM v1.3.0rc18 came out [the day after] v1.3.0rc17.",
    ),
    "a length between two": (
        "2026-06-16",
        "Less than a month lies between ComfyUI v0.24.0 and v0.25.0.",
        "[More than a month] lies between ComfyUI v0.24.0 and v0.25.0.",
    ),
    "newest of two projects": (
        "2026-06-16",
        "SGLang's newest release is newer than TensorRT-LLM's.",
        "SGLang's newest release [is older than] TensorRT-LLM's.",
    ),
    "passed by then": (
        "2026-06-16",
        "Yesterday, cc-switch had already passed 100,000 stars.",
        "A week ago, agent-skills had already passed [60,000] stars.",
    ),
    "words of another source": (
        "2026-06-16",
        "Taste-skill promises to stop the AI from generating boring, generic slop.",
        "Superpowers promises to [stop the AI from generating boring], generic slop.",
    ),
    "an opposite deed": (
        "2026-06-16",
        "TensorRT-LLM v1.3.0rc18 supports the Nemotron-H NVFP4 checkpoint on Hopper.",
        "TensorRT-LLM v1.3.0rc18 [drops support for] the Nemotron-H NVFP4 checkpoint on Hopper.",
    ),
    "the only entry of a house": (
        "2026-06-20",
        "The only Microsoft model in the top ten is FastContext-1.0-4B-SFT.",
        "[The only Microsoft model in the top ten is diffusiongemma-26B-A4B-it].",
    ),
    "none of a house": ("2026-06-20", "No unsloth model made the top ten.", "[No Google model made the top ten]."),
    "other versions": (
        "2026-06-20",
        "Two other versions of GLM-5.2 also made the trending list.",
        "[No other version of GLM-5.2 made the trending list].",
    ),
    "two spans": (
        "2026-06-20",
        "Understand-Anything gained more stars than agent-skills on the last day.",
        "Understand-Anything [gained more stars than] agent-skills on the last day and over the whole week.",
    ),
    "who published it": (
        "2026-06-20",
        "It was unsloth that published the trending Kimi-K2.7-Code-GGUF.",
        "It was [moonshotai] itself that published the trending Kimi-K2.7-Code-GGUF.",
    ),
}


@pytest.mark.parametrize("case", [*KINDS, *PLACES, *SETS, *PAIRS])
def test_the_plain_truth_passes_and_the_plain_falsehood_does_not(case: str) -> None:
    """Of each pair, about the edition that is kept here."""
    assert_told_apart(*(KINDS | PLACES | SETS | PAIRS)[case], DEMO)


@of_example_days
@pytest.mark.parametrize("case", OF_DAYS)
def test_the_same_of_the_example_days(case: str) -> None:
    """Of each pair, about a day that is recorded beside the checkout."""
    day, right, wrong = OF_DAYS[case]
    assert_told_apart(right, wrong, example(day))
