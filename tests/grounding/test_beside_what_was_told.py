"""What is told of a place, a mark, a gap or a name beside what the clause or the sentence before has told."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart

WHERE_SOMEBODY_STANDS = {
    "the place first": (
        "Three places above talkie-1930-13b-it, at number 2, is MiMo-V2.5-Pro.",
        "[Four] places above talkie-1930-13b-it, at number 2, is MiMo-V2.5-Pro.",
    ),
    "the place first, of it": (
        "DeepSeek-V4-Flash stands eleventh on the trending list. Two places above it, at number 9, is a model by poolside.",
        "DeepSeek-V4-Flash stands eleventh on the trending list. [Three] places above it, at number 9, is a model by poolside.",
    ),
    "places between": (
        "Between places 1 and 3 there is no model with Qwen in its name.",
        "[Between places 1 and 7 there is no model with Qwen in its name].",
    ),
    "every model from": (
        "Every Space from number 3 to number 6 on the list of trending Spaces is built with gradio.",
        "Every Space from number 3 to number 7 on the list of trending Spaces [is built with gradio].",
    ),
    "places higher": (
        "Omni-Image-Editor has 65 more likes than TRELLIS.2, but TRELLIS.2 is one place higher on the list of Spaces.",
        "Omni-Image-Editor has 65 more likes than TRELLIS.2, but TRELLIS.2 is [two places higher] on the list of Spaces.",
    ),
    "beaten to a place": (
        "DeepSeek-V4-Pro beat MiMo-V2.5-Pro to first place.",
        "MiMo-V2.5-Pro [beat] DeepSeek-V4-Pro to first place.",
    ),
}
OF_A_NAME = {
    "the only one of it": (
        "privacy-filter, the only OpenAI model in the top ten, is third.",
        "DeepSeek-V4-Pro, [the only DeepSeek model] on the list, is first.",
    ),
    "letters that names begin with": (
        "The only Laguna name on the list is Laguna-XS.2 at number 9.",
        "[The only MiMo] name on the list is MiMo-V2.5 at number 8.",
    ),
    "which one of a house": (
        "DeepSeek-V4-Flash, in eleventh place, is the second DeepSeek model on the list after DeepSeek-V4-Pro.",
        "DeepSeek-V4-Flash, in eleventh place, is the [third] DeepSeek model on the list after DeepSeek-V4-Pro.",
    ),
    "names that end so": (
        "Two of the ten trending Spaces have names ending in Fast.",
        "[Three] of the ten trending Spaces have names ending in Fast.",
    ),
    "how many are his": (
        "Qwen has two models in the top twelve.",
        "Qwen has [eight] models on the trending list of 30.",
    ),
}
BESIDE_THE_SENTENCE_BEFORE = {
    "the most of a set": (
        "Z-Image-Turbo has 3,091 likes. That is the most of the ten trending Spaces.",
        "TRELLIS.2 has 1,550 likes. That is [the most] of the ten trending Spaces.",
    ),
    "the lowest of a set": (
        "Survival_Island_Game has 60 likes. That is the lowest figure of the ten trending Spaces.",
        "ml-intern has 288 likes. [That is the lowest figure of the ten trending Spaces].",
    ),
    "so many more since": (
        "DeepSeek-V4-Pro had 3,066 likes on Tuesday 28 April. Six days later it had 426 more.",
        "DeepSeek-V4-Pro had 3,066 likes on Tuesday 28 April. Six days later it had [462] more.",
    ),
    "none so few": (
        "Survival_Island_Game has 60 likes. None of the other nine trending Spaces has so few.",
        "ml-intern has 288 likes. [None of the other nine] trending Spaces has so few.",
    ),
    "how many they number": (
        "Likes for Ling-2.6-flash rose by 256.6 percent in five days. They now number 271.",
        "Likes for Ling-2.6-flash rose by 256.6 percent in five days. They now number [281].",
    ),
    "the one with the fewest": (
        "The most liked of the ten trending Spaces is Z-Image-Turbo; the one with the fewest likes is Survival_Island_Game.",
        "The most liked of the ten trending Spaces is Z-Image-Turbo; the one with [the fewest likes] is ml-intern, with 288.",
    ),
}
BESIDE_ANOTHER = {
    "half as many again": (
        "cc-switch gained 5,893 stars in seven days, half again as many as the 3,904 of GitNexus.",
        "superpowers gained 7,839 stars in seven days, [half] again as many as the 3,904 of GitNexus.",
    ),
    "more than the figure of another": (
        "skills gained 27,737 stars in seven days, more than the 16,091 that andrej-karpathy-skills added.",
        "TradingAgents gained 12,231 stars in seven days, [more] than the 16,091 that andrej-karpathy-skills added.",
    ),
    "faster than another": (
        "Likes for MiMo-V2.5-Pro grew by 144.7 percent in six days, faster than the 103.0 percent of MiMo-V2.5.",
        "Likes for MiMo-V2.5 grew by 103.0 percent in six days, [faster] than the 144.7 percent of MiMo-V2.5-Pro.",
    ),
    "nearly level": (
        "MiMo-V2.5 and Laguna-XS.2 are almost level in likes, with 201 against 200.",
        "MiMo-V2.5-Pro and Laguna-XS.2 [are almost level] in likes, with 416 against 200.",
    ),
    "won in a span": (
        "hermes-agent won more stars this week than superpowers, 11,256 compared with 7,839.",
        "superpowers won [more] stars this week than hermes-agent, 7,839 compared with 11,256.",
    ),
    "how far ahead, and was": (
        "Omni-Image-Editor is 65 likes ahead of TRELLIS.2, up from 58 on 29 April.",
        "Omni-Image-Editor is 65 likes ahead of TRELLIS.2, [down] from 58 on 29 April.",
    ),
    "the gap moved": (
        "The gap in likes between Omni-Image-Editor and TRELLIS.2 widened from 58 on 29 April to 65.",
        "The gap in likes between Omni-Image-Editor and TRELLIS.2 [shrank] from 58 on 29 April to 65.",
    ),
}
MARKS_AND_PARTS = {
    "passed within a span": (
        "andrej-karpathy-skills climbed past 100,000 stars within the week.",
        "hermes-agent climbed past [100,000] stars within the week.",
    ),
    "of which so many came": (
        "TradingAgents has 65,959 stars, of which 12,231 arrived in the last seven days.",
        "TradingAgents has 65,959 stars, of which [13,221] arrived in the last seven days.",
    ),
    "most of its likes came": (
        "More than half of the 416 likes on MiMo-V2.5-Pro, 246 of them, have arrived since 28 April.",
        "More than [half] of the 1,241 likes on privacy-filter, 280 of them, have arrived since 28 April.",
    ),
    "who gained the most": (
        "Three of the ten repositories that gained the most stars in seven days have more than 100,000 stars.",
        "[Four] of the ten repositories that gained the most stars in seven days have more than 100,000 stars.",
    ),
    "of what the group has": (
        "Z-Image-Turbo and wan2-2-fp8da-aoti-preview share 5,614 likes. That is about 46 percent of what the ten Spaces have.",
        "Z-Image-Turbo and wan2-2-fp8da-aoti-preview share 5,614 likes. That is about [64 percent] of what the ten Spaces have.",
    ),
}
NO_CLAIM = {
    "before its sibling": (
        "MiMo-V2.5 was created on 27 April, one day before its stablemate Ling-2.6-flash.",
        "MiMo-V2.5 was created on [28 April], one day before its stablemate Ling-2.6-flash.",
    ),
    "a repository of the Hub": (
        "The MiMo-V2.5-Pro repository was created on 27 April.",
        "The MiMo-V2.5-Pro [repository] has 401 likes.",
    ),
    "no more than its tag": (
        "GLM-5.1 is a text-generation model.",
        "GLM-5.1 is a text-generation model that [can also generate video].",
    ),
    "than in weeks before": (
        "superpowers gained 7,839 stars in the week.",
        "superpowers gained 7,839 stars in the week, more [than in any of the previous weeks].",
    ),
    "by how much, and no part of a list": (
        "rtk has 40,890 stars.",
        "rtk, which reduces token consumption by [80 percent], has 40,890 stars.",
    ),
}
TWINS = {
    f"{kind}: {name}": twin
    for kind, twins in {
        "places": WHERE_SOMEBODY_STANDS, "names": OF_A_NAME, "before": BESIDE_THE_SENTENCE_BEFORE, "another": BESIDE_ANOTHER,
        "marks": MARKS_AND_PARTS, "no claim": NO_CLAIM,
    }.items()
    for name, twin in twins.items()
}  # fmt: skip


@pytest.mark.parametrize("twin", TWINS.values(), ids=TWINS)
def test_a_statement_and_its_false_twin(twin: tuple[str, str]) -> None:
    """What is so passes, and the words that make it false are found."""
    assert_told_apart(*twin, DEMO)
