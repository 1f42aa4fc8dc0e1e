"""What ties two together: what a model is made from, one maker, a paper and its model, use; and what came last."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

UNIVIDX = "“UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Priors”"
EYWA = "“Heterogeneous Scientific Foundation Model Collaboration”"
CASES = {
    "a parent": (
        "The parent of inclusionAI/LLaDA2.0-Uni is inclusionAI/LLaDA2.0-mini.",
        "The parent of inclusionAI/LLaDA2.0-Uni is [inclusionAI/Ling-2.6-flash].",
    ),
    "what a maker made it from": (
        "unsloth made its unsloth/gemma-4-26B-A4B-it-GGUF from google/gemma-4-26B-A4B-it.",
        "unsloth made its unsloth/gemma-4-26B-A4B-it-GGUF from [google/gemma-4-31B-it].",
    ),
    "what stands behind as base": (
        "Behind kai-os/Carnice-V2-27b-GGUF stands kai-os/Carnice-V2-27b as base model.",
        "Behind kai-os/Carnice-V2-27b-GGUF stands [Qwen/Qwen3.6-27B] as base model.",
    ),
    "named as its base": (
        "AngelSlim/Hy-MT1.5-1.8B-1.25bit has tencent/HY-MT1.5-1.8B as its base.",
        "AngelSlim/Hy-MT1.5-1.8B-1.25bit has [Qwen/Qwen3.6-27B] as its base.",
    ),
    "the base of another": (
        "Qwen/Qwen3.6-35B-A3B is the base of unsloth/Qwen3.6-35B-A3B-GGUF.",
        "[Qwen/Qwen3.6-27B] is the base of unsloth/Qwen3.6-35B-A3B-GGUF.",
    ),
    "built on it": (
        "talkie-1930-13b-base is 29th; talkie-1930-13b-it, which is built on it, is fifth.",
        "Qwen/Qwen3.6-27B is seventh, one place above XiaomiMiMo/MiMo-V2.5, which is [built on it].",
    ),
    "one maker": (
        "MiMo-V2.5-Pro is second. MiMo-V2.5, from the same publisher, is eighth.",
        "MiMo-V2.5-Pro is second. openai/privacy-filter, [from the same publisher], is third.",
    ),
    "of one author": (
        "DeepSeek-V4-Pro and DeepSeek-V4-Flash, two models of one house, are first and 11th.",
        "mattpocock/skills and forrestchang/andrej-karpathy-skills, two projects [of one author], lead the star gains.",
    ),
    "jointly": (
        "unsloth/Qwen3.6-27B-GGUF was published by unsloth.",
        "unsloth/Qwen3.6-27B-GGUF was [published jointly] with Qwen.",
    ),
    "a link that opens the sentence": (
        f"github.com/Violet24K/Eywa holds the code of {EYWA}.",
        f"[github.com/Violet24K/Eywa] holds the code of {UNIVIDX}.",
    ),
    "described in a paper": (
        "RoundPipe is described in arXiv 2604.27085.",
        "RoundPipe is described in [arXiv 2604.27083].",
    ),
    "presented in a paper": (
        "RoundPipe is presented in “Efficient Training on Multiple Consumer GPUs with RoundPipe”.",
        "RoundPipe [is presented in “Co-Evolving Policy Distillation”].",
    ),
    "a use": (
        "Qwen/Qwen3.6-27B is two places below talkie-1930-13b-it.",
        "openclaw/openclaw [uses Qwen/Qwen3.6-27B].",
    ),
    "a part of another": (
        "Qwen/Qwen3.6-27B, five places above Qwen/Qwen3.6-35B-A3B, has 1,105 likes.",
        "Qwen/Qwen3.6-27B, [the default model of openclaw/openclaw], has 1,105 likes.",
    ),
    "the sole one of a day": (
        "SulphurAI/Sulphur-2-base is the only one of the 30 models listed to be created on 3 May.",
        "Qwen/Qwen3.6-27B is [the only one of the 30 models listed that was created on 27 April].",
    ),
    "no company": (
        "openclaw/openclaw has no company above 300,000 stars among the 52 repositories listed.",
        "[openclaw/openclaw has no company above 150,000] stars among the 52 repositories listed.",
    ),
    "back among": (
        "openclaw/openclaw has the most stars of the repositories listed.",
        "openclaw/openclaw is [back among the ten largest] repositories listed.",
    ),
    "ever so far": (
        "Qwen/Qwen3.6-27B is number 7 on the list.",
        "Qwen/Qwen3.6-27B is number 7 on the list, the furthest it [has ever come].",
    ),
    "carried there": (
        "DeepSeek-V4-Pro is number 1 among the models.",
        "DeepSeek-V4-Pro is number 1 among the models, [carried there by] its licence.",
    ),
    "not on the list": (
        "The top five models do not include Qwen/Qwen3.6-27B.",
        "The top five models [do not include talkie-1930-13b-it].",
    ),
    "none with a tag": (
        "The models listed include none tagged robotics.",
        "The models listed [include none] tagged any-to-any.",
    ),
    "a base denied": (
        "unsloth/Qwen3.6-27B-GGUF is not derived from Qwen/Qwen3.6-35B-A3B.",
        "nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-NVFP4 is [not] derived from the BF16 version.",
    ),
    "what came from what": (
        "From Tongyi-MAI/Z-Image came SeeSee21/Z-Anime.",
        "From [Qwen/Qwen3.6-27B] came SeeSee21/Z-Anime.",
    ),
    "a base after a colon": (
        "unsloth/gemma-4-26B-A4B-it-GGUF: base model google/gemma-4-26B-A4B-it.",
        "unsloth/gemma-4-26B-A4B-it-GGUF: base model [google/gemma-4-31B-it].",
    ),
    "one is another": (
        "Above openclaw/openclaw is nobody.",
        "ultraworkers/claw-code [is openclaw/openclaw] under a new name.",
    ),
    "nothing of a house": (
        "Microsoft has nothing in the top five models.",
        "[Xiaomi has nothing] in the top five models.",
    ),
    "a pace": (
        "openclaw/openclaw gained 2,722 stars in seven days.",
        "openclaw/openclaw is [releasing more often].",
    ),
    "a season": (
        "Qwen/Qwen3.6-27B has 1,105 likes.",
        "Qwen/Qwen3.6-27B had more likes [in winter].",
    ),
    "the oldest of a limited set": (
        "Of the repositories listed, WeritoP/FL-STUDIO-PATCHER, created on 4 May, is the latest.",
        "Among the repositories listed with more than 80,000 stars, [garrytan/gstack, created on 11 March, is the latest].",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES.keys())
def test_told_apart(right: str, marked: str) -> None:
    """The right sentence passes, and its twin is found where it is wrong."""
    assert_told_apart(right, marked, DEMO)
