"""General rules of plain text: a right sentence passes, and its wrong twin is found at the words that are wrong."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, assert_told_apart, blockers

GRANITE = "IBM's granite-embedding-97m-multilingual-r2"
EYWA = "“Heterogeneous Scientific Foundation Model Collaboration”"
UNIVIDX = "UniVidX: A Unified Multimodal Framework for Versatile Video Generation via Diffusion Priors"


CASES = {
    "values told in order": (
        "claw-code has fewer stars than openclaw but more forks: 109,647 against 75,772.",
        "claw-code has fewer stars than openclaw but more forks: [75,772] against 109,647.",
    ),
    "the former and the latter": (
        f"{EYWA} and “{UNIVIDX}” are both listed; the former has 124 upvotes, the latter 61.",
        f"{EYWA} and “{UNIVIDX}” are both listed; the former has [61] upvotes, the latter 124.",
    ),
    "places moved": (
        "Sulphur-2-base jumped twelve places, from 25th to 13th.",
        "Sulphur-2-base jumped [eleven] places, from 25th to 13th.",
    ),
    "places apart": (
        "Qwen3.6-27B stands three places above Ling-2.6-flash.",
        "Qwen3.6-27B stands three places [below] Ling-2.6-flash.",
    ),
    "the way of a rank": (
        "Qwen3.6-27B slipped from fifth to seventh on the list of trending models.",
        "Microsoft's TRELLIS.2 [moved up] overnight to fifth place among the trending Spaces.",
    ),
    "a count over the head of a list": (
        "Of the ten models at the head of the trending list, four are published under the MIT licence.",
        "Of the ten models at the head of the trending list, [five] are published under the MIT licence.",
    ),
    "a list as long as it is shown": (
        "Z-Image-Turbo has more likes than any other of the ten trending Spaces, 3,091.",
        "Z-Image-Turbo has more likes than any other of the [twelve] trending Spaces, 3,091.",
    ),
    "a fold with a rounding word": (
        "The stars of 1jehuang/jcode have grown about sixfold, from 589 to 3,603.",
        "The stars of 1jehuang/jcode have grown about [fivefold], from 589 to 3,603.",
    ),
    "more than then": (
        "At 110,025 stars, forrestchang/andrej-karpathy-skills has about 16,100 more than on Monday of last week.",
        "At 110,025 stars, forrestchang/andrej-karpathy-skills has about 16,100 more than on [Tuesday of last week].",
    ),
    "a window that ends on a weekday": (
        "Created in 2020, soxoj/maigret gained 3,375 stars in the four days to Monday.",
        "Created in 2020, soxoj/maigret gained 3,375 stars in the four days to [Sunday].",
    ),
    "a window that opens the sentence": (
        "In five days the likes of Ling-2.6-flash went from 76 to 271.",
        "In [24 hours] the likes of Ling-2.6-flash went from 76 to 271.",
    ),
    "a negation of nobody": (
        "Stars measure attention, and attention is not the same thing as use.",
        "DeepSeek-V4-Pro is [not] the leader of the list.",
    ),
    "what is not reached yet": (
        "DeepSeek-V4-Flash has not yet reached 1,000 likes; it has 934.",
        "DeepSeek-V4-Pro has [not yet reached] 3,000 likes; it has 3,492.",
    ),
    "where the code of a paper is": (
        f"The code of {EYWA} is at github.com/Violet24K/Eywa.",
        f"The code of {EYWA} is at [github.com/Violet24K/Eywa-2].",
    ),
    "a house by its leading word": (
        f"{GRANITE} is 30th on the list.",
        "[Oracle]'s granite-embedding-97m-multilingual-r2 is 30th on the list.",
    ),
    "the youngest": (
        "Of the ten trending Spaces the youngest is suraj291/Survival_Island_Game.",
        "No repository in this edition is [younger than aattaran/deepclaude].",
    ),
    "a part of a figure that is given": (
        "mattpocock/skills and TradingAgents gained 27,737 and 12,231 stars respectively in seven days.",
        "mattpocock/skills and TradingAgents gained [12,231] and 27,737 stars respectively in seven days.",
    ),
    "a part gained": (
        "Less than a third of the stars of TradingAgents were gained in the past seven days.",
        "More than [a third] of the stars of TradingAgents were gained in the past seven days.",
    ),
    "a rate": (
        "mattpocock/skills has 11.7 stars for each fork.",
        "mattpocock/skills has [13.7] stars for each fork.",
    ),
    "likes that number so many": (
        "Roman1111111/claude-opus-4.6-10000x is fourth among datasets, although its likes number 336.",
        "Roman1111111/claude-opus-4.6-10000x is fourth among datasets, although its likes number [436].",
    ),
    "places among gainers": (
        "TradingAgents ranks third among the week's gainers, with 12,231 new stars.",
        "TradingAgents ranks [fourth] among the week's gainers, with 12,231 new stars.",
    ),
    "what the head of a list gained": (
        "The five largest gainers together gained more than 75,000 stars in a week.",
        "The five largest gainers together gained more than [85,000] stars in a week.",
    ),
    "more than the runner-up": (
        "mattpocock/skills gained 11,646 more stars than the runner-up.",
        "mattpocock/skills gained [12,646] more stars than the runner-up.",
    ),
    "words of names": (
        "Several repositories carry the word “skill” in their name.",
        "Several repositories carry the word “[zebra]” in their name.",
    ),
    "a trend": (
        "mattpocock/skills gained 27,737 stars in seven days.",
        "[For the third week running], mattpocock/skills gained 27,737 stars in seven days.",
    ),
    "history": (
        "microsoft/VibeVoice gained 3,401 stars in seven days.",
        "microsoft/VibeVoice, [withdrawn last year and later restored], gained 3,401 stars in seven days.",
    ),
    "a near name in small letters": (
        "forrestchang's andrej-karpathy-skills has 110,025 stars.",
        "andrej-karpathy-skills has 110,025 stars and is the work of [forrestchung].",
    ),
    "names after their values": (
        "With 6,038 and 5,893 new stars in seven days respectively: ruflo and cc-switch.",
        "With [5,893] and 6,038 new stars in seven days respectively: ruflo and cc-switch.",
    ),
    "places after one another": (
        "First, second and third on the list of models are DeepSeek-V4-Pro, MiMo-V2.5-Pro and openai/privacy-filter.",
        "First, second and third on the list of models are DeepSeek-V4-Pro, openai/privacy-filter and [MiMo-V2.5-Pro].",
    ),
    "by elimination": (
        "hermes-agent gained 11,256 stars in seven days, nearly twice the 6,038 that ruflo collected.",
        "hermes-agent gained [6,038] stars in seven days, not the 11,256 that ruflo collected.",
    ),
    "whom a place points out": (
        "Qwen3.6-27B has 1,105 likes, 136 fewer than the model in third place.",
        "Qwen3.6-27B has 1,105 likes, [126] fewer than the model in third place.",
    ),
    "a place that is claimed": (
        "MiMo-V2.5-Pro is the second-placed model of the list.",
        "MiMo-V2.5-Pro is the [third-placed] model of the list.",
    ),
    "a unit said once": (
        "In percentage terms ruflo grew faster than graphify over the seven days: 17.9 percent against 15.7.",
        "In percentage terms ruflo grew faster than graphify over the seven days: 17.9 percent against [25.7].",
    ),
    "growth compared": (
        "Over seven days ruflo grew faster than graphify.",
        "Over seven days ruflo grew [slower than] graphify.",
    ),
    "two metrics of one": (
        "TradingAgents has more stars than forks: 65,959 against 12,771, a difference of 53,188.",
        "TradingAgents has more stars than forks: [12,771] against 65,959, a difference of 53,188.",
    ),
    "a name whose values are another's": (
        "graphify has 42,138 stars, 5,705 of them gained in seven days.",
        "[ruflo] has 42,138 stars, and 4,611 forks.",
    ),
    "a range": (
        "Stars gained in seven days range from 27,737 for mattpocock/skills down to 5,705 for graphify.",
        "Stars gained in seven days range from 27,737 for mattpocock/skills down to [42,138] for graphify.",
    ),
    "what two stated values come to": (
        "Likes of MiMo-V2.5-Pro went from 170 to 416 in six days. That is almost two and a half times as many.",
        "Likes of MiMo-V2.5-Pro went from 170 to 416 in six days, nearly [four times] as many.",
    ),
    "a gap worked out from the sentence before": (
        "graphify has 42,138 stars and ruflo 39,755. That puts graphify 2,383 ahead.",
        "graphify has 42,138 stars and ruflo 39,755. That puts graphify [3,383] ahead.",
    ),
    "three against each other": (
        "Neither ruflo nor cc-switch gained as many stars in the week as TradingAgents: 6,038 and 5,893 against 12,231.",
        "Neither ruflo nor cc-switch gained as many stars in the week as TradingAgents: [5,893] and 6,038 against 12,231.",
    ),
    "the gap between two places": (
        "The gap between first and second in the week's star gains is 11,646.",
        "The gap between first and third in the week's star gains is [11,646].",
    ),
    "a place by what is told": (
        "In seven days 16,091 new stars put andrej-karpathy-skills second.",
        "In seven days 16,091 new stars put andrej-karpathy-skills [third].",
    ),
    "places by which one is ahead": (
        "MiMo-V2.5-Pro outranks MiMo-V2.5 by six places.",
        "MiMo-V2.5-Pro outranks MiMo-V2.5 by [seven] places.",
    ),
    "a rounded value is no bound": (
        "Of the ten highest trending models none has more downloads than Qwen3.6-27B, with over 1.3 million.",
        "Of the ten highest trending models none has more downloads than Qwen3.6-27B, with nearly [13.4 million].",
    ),
    "one more": (
        "MiMo-V2.5 has one more like than Laguna-XS.2.",
        "Qwen3.6-27B has [one more] like than openai/privacy-filter.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_a_right_sentence_is_told_from_its_wrong_twin(right: str, wrong: str) -> None:
    """What the rule reads passes where it is so and is found where it is not."""
    assert_told_apart(right, wrong, DEMO)


def test_a_quotation_of_two_sentences_is_one() -> None:
    """A full stop inside a quotation splits neither the quotation nor the sentence that goes on after it."""
    text = "mattpocock/skills calls itself “Skills of many kinds. Nobody wrote this.” and has 57,675 stars."
    assert blockers(text, DEMO) == ["“Skills of many kinds. Nobody wrote this.”"]


def test_a_new_paragraph_about_somebody_else_starts_afresh() -> None:
    """What a paragraph named is not what the next one is about, unless the next one takes it up."""
    other = "Qwen3.6-27B has 1,105 likes."
    assert blockers(f"{other}\n\nThe five largest gainers together gained more than 75,000 stars in a week.", DEMO) == []
    assert blockers(f"{other}\n\nIt ranks seventh on its list.", DEMO) == []
    assert blockers(f"{other}\n\nIt ranks ninth on its list.", DEMO) == ["ninth"]
