"""Who comes first in a set and in which order, what its highest and lowest are, and of whom one tag or licence is told."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

FIRST = {
    "who leads and who follows": (
        "By likes, DeepSeek-V4-Pro leads the 30 models, followed by gemma-4-31B-it and then Qwen3.6-35B-A3B.",
        "By likes, [DeepSeek-V4-Pro leads the 30 models, followed by Qwen3.6-35B-A3B and then gemma-4-31B-it].",
    ),
    "named in that order": (
        "DeepSeek-V4-Pro, gemma-4-31B-it and Qwen3.6-35B-A3B, in that order, have the most likes of the 30 models.",
        "[gemma-4-31B-it, DeepSeek-V4-Pro and Qwen3.6-35B-A3B, in that order, have the most likes] of the 30 models.",
    ),
    "the top three of a set": (
        "The top three of the 30 models by likes are, in descending order, DeepSeek-V4-Pro, gemma-4-31B-it and Qwen3.6-35B-A3B.",
        "The top three of the 30 models by likes are, in descending order, [DeepSeek-V4-Pro, gemma-4-31B-it and GLM-5.1].",
    ),
    "second to one": (
        "Second to DeepSeek-V4-Pro and its 3,492 likes among the 30 models is gemma-4-31B-it, with 2,496; "
        "Qwen3.6-35B-A3B is third, with 1,598.",
        "[Second to gemma-4-31B-it and its 2,496 likes among the 30 models is DeepSeek-V4-Pro, with 3,492; "
        "Qwen3.6-35B-A3B is third, with 1,598].",
    ),
    "places before him who is first": (
        "gemma-4-31B-it (2,496) and Qwen3.6-35B-A3B (1,598) take second and third place by likes among the 30 models, "
        "behind DeepSeek-V4-Pro (3,492).",
        "[Qwen3.6-35B-A3B (1,598) and gemma-4-31B-it (2,496) take second and third place by likes among the 30 models, "
        "behind DeepSeek-V4-Pro (3,492)].",
    ),
    "the third first": (
        "With 1,598, Qwen3.6-35B-A3B is third by likes among the 30 models; gemma-4-31B-it is second at 2,496 and "
        "DeepSeek-V4-Pro first at 3,492.",
        "[With 1,589, GLM-5.1 is third by likes among the 30 models; gemma-4-31B-it is second at 2,496 and "
        "DeepSeek-V4-Pro first at 3,492].",
    ),
    "only one has more": (
        "Of the 30 models, only DeepSeek-V4-Pro has more likes than gemma-4-31B-it, and Qwen3.6-35B-A3B comes third.",
        "Of the 30 models, [only DeepSeek-V4-Pro has more likes than Qwen3.6-35B-A3B, and gemma-4-31B-it comes third].",
    ),
    "after it": (
        "First by downloads among the 30 models comes gemma-4-31B-it, and after it gemma-4-E4B-it and Qwen3.6-35B-A3B.",
        "First by downloads among the 30 models comes [gemma-4-31B-it, and after it Qwen3.6-35B-A3B and gemma-4-E4B-it].",
    ),
    "nobody has more": (
        "Nobody among the 30 models has more likes than DeepSeek-V4-Pro (3,492); next come gemma-4-31B-it (2,496) and "
        "Qwen3.6-35B-A3B (1,598).",
        "[Nobody among the 30 models has more likes than DeepSeek-V4-Pro (3,492); next come Qwen3.6-35B-A3B (1,598) and "
        "gemma-4-31B-it (2,496)].",
    ),
    "figures of each": (
        "DeepSeek-V4-Pro has the most likes of the 30 models, 3,492, followed by gemma-4-31B-it with 2,496 and "
        "Qwen3.6-35B-A3B with 1,598.",
        "[DeepSeek-V4-Pro has the most likes of the 30 models, 3,492, followed by gemma-4-31B-it with 1,598 and "
        "Qwen3.6-35B-A3B with 2,496].",
    ),
}
ENDS = {
    "from one figure to another": (
        "The likes of the 30 models range from 63 to 3,492.",
        "The likes of the 30 models range [from 64 to 3,492].",
    ),
    "figures that stretch": (
        "Figures for likes among the 30 models stretch from 63 to 3,492.",
        "Figures for likes among the 30 models stretch [from 63 to 2,496].",
    ),
    "those who have the most and the fewest": (
        "Among the 30 models, the one with the fewest likes has 63 and the one with the most has 3,492.",
        "[Among the 30 models, the one with the fewest likes has 64 and the one with the most has 3,492].",
    ),
    "from the bottom to the top": (
        "By likes, the 30 models run from granite-embedding-311m-multilingual-r2 at the bottom, with 63, to DeepSeek-V4-Pro "
        "at the top, with 3,492.",
        "[By likes, the 30 models run from granite-speech-4.1-2b at the bottom, with 64, to DeepSeek-V4-Pro at the top, "
        "with 3,492].",
    ),
    "the minimum and the maximum": (
        "Minimum and maximum of the likes of the 30 models are 63 and 3,492.",
        "Minimum and maximum of the likes of the 30 models are [64 and 3,492].",
    ),
    "none has fewer": (
        "None of the 30 models has fewer than 63 likes or more than 3,492.",
        "[None of the 30 models has fewer than 64 likes or more than 3,492].",
    ),
}
ALIKE = {
    "so are others": (
        "DeepSeek-V4-Pro is tagged text-generation; so are GLM-5.1 and Laguna-XS.2.",
        "DeepSeek-V4-Pro is tagged text-generation; [so are GLM-5.1 and Kimi-K2.6].",
    ),
    "among those": (
        "Among those tagged text-generation are DeepSeek-V4-Pro, GLM-5.1 and Laguna-XS.2.",
        "[Among those tagged text-generation are DeepSeek-V4-Pro, Kimi-K2.6 and Laguna-XS.2].",
    ),
    "like one of them": (
        "karpathy/autoresearch and TradingAgents, like hermes-agent, are written mainly in Python.",
        "[karpathy/autoresearch and opencode, like hermes-agent, are written mainly in Python].",
    ),
    "as well, and so is a third": (
        "DeepSeek-V4-Pro is published under the MIT licence, GLM-5.1 is as well, and so is MiMo-V2.5-Pro.",
        "[DeepSeek-V4-Pro is published under the MIT licence, GLM-5.1 is as well, and so is Laguna-XS.2].",
    ),
    "not only one": (
        "Not only DeepSeek-V4-Pro but also GLM-5.1 and MiMo-V2.5-Pro are published under the MIT licence.",
        "[Not only DeepSeek-V4-Pro but also GLM-5.1 and Laguna-XS.2 are published under the MIT licence].",
    ),
}
PLAIN = {
    "two behind whom one is": (
        "Qwen3.6-35B-A3B comes third in likes among the 30 models, after DeepSeek-V4-Pro and gemma-4-31B-it."
    ),
    "first in an aside": (
        "Qwen3.6-35B-A3B is third by likes among the 30 models, behind gemma-4-31B-it and, in first place, DeepSeek-V4-Pro."
    ),
}


@pytest.mark.parametrize(("right", "wrong"), [*FIRST.values(), *ENDS.values(), *ALIKE.values()], ids=[*FIRST, *ENDS, *ALIKE])
def test_what_is_so_passes_and_what_is_not_is_found(right: str, wrong: str) -> None:
    """Every word of the sentence is read, and the places, the figures and the attributes of all who are named are looked up."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize("right", PLAIN.values(), ids=PLAIN)
def test_what_is_so_however_it_is_put_passes(right: str) -> None:
    """In whichever order those are named who come first."""
    assert blockers(right, DEMO) == []
