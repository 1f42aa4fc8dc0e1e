"""Statements as news prose makes them: parts of a sum, places in a row, whom no list has, what a sentence before told."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

PARTS_OF_A_SUM = {
    "of which": (
        "The ten leading Spaces share 12,302 likes, about a quarter of which went to Z-Image-Turbo.",
        "The ten leading Spaces share 12,302 likes, [about a third] of which went to Z-Image-Turbo.",
    ),
    "of them, a sentence later": (
        "The ten trending Spaces together have 12,302 likes. More than a quarter of them went to Z-Image-Turbo.",
        "The ten trending Spaces together have 12,302 likes. [More than a third] of them went to Z-Image-Turbo.",
    ),
    "of the whole that is named": (
        "About 25 percent of the likes of the ten trending Spaces fall to Z-Image-Turbo.",
        "About [35 percent] of the likes of the ten trending Spaces fall to Z-Image-Turbo.",
    ),
    "more than one other": (
        "The two MiMo models have 617 likes between them, 401 more than talkie-1930-13b-it.",
        "The two MiMo models have 617 likes between them, [411 more] than talkie-1930-13b-it.",
    ),
}
PLACES = {
    "at numbers": (
        "Two of the ten trending Spaces run on docker. They stand at numbers 2 and 7.",
        "Two of the ten trending Spaces run on docker. They stand at numbers 2 and [8].",
    ),
    "a stretch of the list": (
        "Places three to six all belong to gradio Spaces: wan2-2-fp8da-aoti-preview2, FireRed-Image-Edit-1.0-Fast, TRELLIS.2 and "
        "Omni-Image-Editor.",
        "Each of the Spaces in places three to six has [more than 1,000 likes].",
    ),
    "the second of a house": (
        "DeepSeek's second entry on the list, DeepSeek-V4-Flash, is 11th, ten places below DeepSeek-V4-Pro.",
        "DeepSeek's [third] entry on the list, DeepSeek-V4-Flash, is 11th.",
    ),
    "up from": (
        "TRELLIS.2 trails sixth-placed Omni-Image-Editor in likes, 1,550 to 1,615.",
        "TRELLIS.2 trails [seventh]-placed Omni-Image-Editor in likes, 1,550 to 1,615.",
    ),
}
WHOM_NO_LIST_HAS = {
    "neither house": (
        "Neither OpenAI nor Meta has a model in the top two.",
        "[Neither OpenAI nor Meta has a model] in the top three.",
    ),
    "not listed at all": (
        "Meta has no model among the 30 on the trending list.",
        "[OpenAI has no model] among the 30 on the trending list.",
    ),
    "there is none": (
        "There is no Qwen model in the top six.",
        "[There is no Qwen model] in the top seven.",
    ),
}
SHORT_OF = {
    "missed a top": (
        "DeepSeek-V4-Flash just missed the top ten of the trending list.",
        "DeepSeek-V4-Pro [just missed the top ten] of the trending list.",
    ),
    "missed a list": (
        "DeepSeek-V4-Pro is on the trending list.",
        "DeepSeek-V4-Pro [did not make] the trending list.",
    ),
    "not past another": (
        "TRELLIS.2 has still to pass Omni-Image-Editor in likes.",
        "Omni-Image-Editor [has still to pass] TRELLIS.2 in likes.",
    ),
    "a place not kept": (
        "DeepSeek-V4-Pro kept its place between Sunday and Monday.",
        "DeepSeek-V4-Pro [did not keep its place] between Sunday and Monday.",
    ),
}
PASTS = {
    wrong: ("talkie-1930-13b-it is number 5 on the list.", f"talkie-1930-13b-it, [{wrong}], is number 5 on the list.")
    for wrong in (
        "born in a university laboratory", "long maintained by a single developer", "the winner of April's ranking",
        "in first place for most of March", "unnoticed in its first year",
    )
}  # fmt: skip
ELLIPTIC = {
    "the fewest, of what was told": (
        "Four of the ten trending Spaces have fewer than 1,000 likes, and Survival_Island_Game, with 60, has the fewest.",
        "Four of the ten trending Spaces have fewer than 1,000 likes, and ml-intern, with 288, has [the fewest].",
    ),
    "more than both": (
        "MiMo-V2.5 has 201 likes and Laguna-XS.2 has 200; with 216, talkie-1930-13b-it has more than both.",
        "MiMo-V2.5-Pro has 416 likes and Laguna-XS.2 has 200; with 216, talkie-1930-13b-it [has more] than both.",
    ),
    "but for one": (
        "MathNet has more downloads than any other trending dataset bar Nemotron-Personas-Korea.",
        "AgentTrove has [more downloads than any other] trending dataset bar Nemotron-Personas-Korea.",
    ),
    "second comes": (
        "Of the ten trending Spaces, Z-Image-Turbo has the most likes. Second comes wan2-2-fp8da-aoti-preview with 2,523.",
        "Of the ten trending Spaces, Z-Image-Turbo has the most likes. [Second] comes Omni-Image-Editor with 1,615.",
    ),
    "than the average": (
        "Of the ten trending Spaces, four have more likes than the average of about 1,230.",
        "Of the ten trending Spaces, [six] have more likes than the average of about 1,230.",
    ),
}
TIMES = {
    "the newest of another": (
        "MiMo-V2.5 was created on 27 April, five days after the two DeepSeek V4 models.",
        "MiMo-V2.5 was created on [26 April], five days after the two DeepSeek V4 models.",
    ),
    "in days, not in a month": (
        "Nemotron-Personas-Korea gained 42 likes in five days.",
        "Nemotron-Personas-Korea gained 42 likes in [April].",
    ),
    "where it stood is not known": (
        "privacy-filter is third on the trending list.",
        "privacy-filter, which [topped the list last week], is third on the trending list.",
    ),
    "part of it came": (
        "TradingAgents has 65,959 stars, almost a fifth of which, 12,231, were added in seven days.",
        "TradingAgents has 65,959 stars, [almost a third] of which, 12,231, were added in seven days.",
    ),
    "part of its own": (
        "About 9 percent of the stars of hermes-agent were gained in the last seven days.",
        "About [18 percent] of the stars of hermes-agent were gained in the last seven days.",
    ),
}
NAMES = {
    "a thing that has": (
        "privacy-filter is a token-classification model that has collected 1,241 likes since its creation on 17 April.",
        "privacy-filter is a token-classification model that has collected 1,241 likes since its creation on [18 April].",
    ),
    "issues number so many": (
        "agency-agents is written in Shell. Its open issues number 49.",
        "agency-agents is written in Shell. Its open issues number [59].",
    ),
    "its own account": (
        "The model card of privacy-filter speaks, by its own account, of a bidirectional token-classification model.",
        "The model card of privacy-filter speaks, by its own account, of [a speech recogniser].",
    ),
    "coined behind a house": (
        "OpenAI's privacy-filter is number three on the trending list.",
        "OpenAI's [secret-shield] is number three on the trending list.",
    ),
    "so many of none": (
        "andrej-karpathy-skills has 110,025 stars and no open issues.",
        "andrej-karpathy-skills has 110,025 stars and [several open issues].",
    ),
}
OF_A_HOUSE = {
    "its lowest": (
        "DeepSeek's highest-placed entry is DeepSeek-V4-Pro at number 1.",
        "DeepSeek's highest-placed entry is DeepSeek-V4-Flash at [number 11].",
    ),
    "the only two": (
        "hermes-agent and superpowers are the only two of the ten biggest gainers above 130,000 stars.",
        "hermes-agent and superpowers are [the only two of the ten biggest gainers above 100,000 stars].",
    ),
    "a list includes one": (
        "The top six of the trending list includes an OpenAI model.",
        "The top six of the trending list [includes a Qwen model].",
    ),
    "three of it by name": (
        "The two MiMo models, MiMo-V2.5-Pro and MiMo-V2.5, are both published under the MIT licence.",
        "The two MiMo models, MiMo-V2.5-Pro and MiMo-V2.5, are both published under the [Apache 2.0] licence.",
    ),
}
EXTREMES = {
    "second by what was told": (
        "superpowers has 177,714 stars, more than any other of the ten biggest gainers. Second by that measure is hermes-agent, "
        "with 131,759.",
        "superpowers has 177,714 stars, more than any other of the ten biggest gainers. [Third] by that measure is hermes-agent, "
        "with 131,759.",
    ),
    "almost as many": (
        "TRELLIS.2 and Omni-Image-Editor have almost the same number of likes, 1,550 and 1,615.",
        "MiMo-V2.5-Pro and talkie-1930-13b-it have almost [the same number of likes].",
    ),
    "the n-th gain": (
        "TradingAgents had the third-largest weekly gain among the ten biggest gainers, at 12,231 stars.",
        "TradingAgents had the [second]-largest weekly gain among the ten biggest gainers, at 12,231 stars.",
    ),
    "whose the smallest is": (
        "Among the ten biggest gainers, the smallest weekly gain was the 4,882 stars of free-claude-code, the largest the "
        "27,737 of "
        "mattpocock/skills.",
        "Among the ten biggest gainers, [the smallest] weekly gain was the 5,147 stars of caveman, the largest the 27,737 of "
        "mattpocock/skills.",
    ),
    "as often as": (
        "Qwen3.6-27B has been downloaded more often than DeepSeek-V4-Pro, 1,334,241 times against 534,942.",
        "Qwen3.6-27B has been downloaded [less] often than DeepSeek-V4-Pro, 1,334,241 times against 534,942.",
    ),
    "times the other figure": (
        "Qwen3.6-27B has 1,334,241 downloads, roughly 2.5 times the 534,942 of DeepSeek-V4-Pro.",
        "Qwen3.6-27B has 1,334,241 downloads, roughly [3.5 times] the 534,942 of DeepSeek-V4-Pro.",
    ),
}
COUNTS = {
    "and so many more": (
        "Of the ten trending Spaces, eight run on gradio and two on docker.",
        "Of the ten trending Spaces, eight run on gradio and [three] on docker.",
    ),
    "one of what it is made from": (
        "talkie-1930-13b-base, the model from which talkie-1930-13b-it is derived, has 76 likes.",
        "talkie-1930-13b-base, the model from which talkie-1930-13b-it is derived, has [216] likes.",
    ),
    "since it was made": (
        "DeepSeek-V4-Pro has gathered 3,492 likes since it was created on 22 April.",
        "DeepSeek-V4-Pro has gathered 3,492 likes since it was created on [23 April].",
    ),
    "derived from either": (
        "Derivatives of Qwen3.6-27B and Qwen3.6-35B-A3B make up 4 of the 60 highest trending models.",
        "Derivatives of Qwen3.6-27B and Qwen3.6-35B-A3B make up [5 of the 60] highest trending models.",
    ),
}
TWINS = {
    f"{kind}: {name}": twin
    for kind, twins in {
        "parts": PARTS_OF_A_SUM, "places": PLACES, "nobody": WHOM_NO_LIST_HAS, "elliptic": ELLIPTIC, "short of": SHORT_OF,
        "past": PASTS, "times": TIMES, "names": NAMES, "house": OF_A_HOUSE, "extremes": EXTREMES, "counts": COUNTS,
    }.items()
    for name, twin in twins.items()
}  # fmt: skip


@pytest.mark.parametrize("twin", TWINS.values(), ids=TWINS)
def test_a_statement_and_its_false_twin(twin: tuple[str, str]) -> None:
    """What is so passes, and the words that make it false are found."""
    assert_told_apart(*twin, DEMO)


def test_a_figure_that_opens_a_clause_is_of_whoever_follows() -> None:
    """Nobody else's: "; today, with 416, it" is said of the one before the others that he is set beside."""
    text = "Laguna-XS.2 has fewer likes than MiMo-V2.5-Pro; with 416, MiMo-V2.5-Pro has more than twice as many as Laguna-XS.2."
    assert blockers(text, DEMO) == []
