"""Words, names, spans and days of true sentences exchanged for another, in editions of a week: each is found."""

from __future__ import annotations

import pytest

from tests.grounding.twins import assert_told_apart, example, of_example_days

EXCHANGED = {
    "still below what it had": (
        "2026-06-16",
        "Since Monday, downloads of LocateAnything-3B have risen by 11,730 to 98,698. That is still below the "
        "123,922 recorded on June 9.",
        "Since Monday, downloads of LocateAnything-3B have risen by 11,730 to 98,698. That is still [above] the "
        "123,922 recorded on June 9.",
    ),
    "younger than the one before": (
        "2026-06-16",
        "The newest release of TensorRT-LLM is v1.3.0rc18 of 10 June. It is eight days younger than v1.3.0rc17.",
        "The newest release of TensorRT-LLM is v1.3.0rc18 of 10 June. It is eight days [older] than v1.3.0rc17.",
    ),
    "two versions beside": (
        "2026-06-16",
        "SGLang v0.5.13 appeared three days after TensorRT-LLM v1.3.0rc18 and two days before vLLM v0.23.0.",
        "SGLang v0.5.13 appeared three days after TensorRT-LLM v1.3.0rc18 and two days [after] vLLM v0.23.0.",
    ),
    "only two gained more": (
        "2026-06-20",
        "From Friday to Saturday, odysseus added 745 stars. Only mattpocock/skills and obra/superpowers gained "
        "more among the week's top ten.",
        "From Friday to Saturday, odysseus added 745 stars. [Only] mattpocock/skills and hermes-agent gained more "
        "among the week's top ten.",
    ),
    "one above and one below": (
        "2026-06-20",
        "DeepSeek-V4-Pro stands 16th, one place above CohereLabs' North-Mini-Code-1.0 and one below Inflect-Nano-v1.",
        "DeepSeek-V4-Pro stands 16th, one place above CohereLabs' North-Mini-Code-1.0 and one [above] Inflect-Nano-v1.",
    ),
    "the lowest figure": (
        "2026-06-16",
        "CohereLabs' North-Mini-Code-1.0, number eight on the list, was downloaded 12,129 times in the last 30 "
        "days, the lowest figure among the eight models in this edition.",
        "CohereLabs' North-Mini-Code-1.0, number eight on the list, was downloaded 12,129 times in the last 30 "
        "days, [the highest] figure among the eight models in this edition.",
    ),
    "more of them": (
        "2026-06-20",
        "addyosmani/agent-skills is 668 stars short of Understand-Anything, although it gained more of them over the week.",
        "addyosmani/agent-skills is 668 stars short of Understand-Anything, although it gained [fewer] of them over the week.",
    ),
    "still led then": (
        "2026-06-20",
        "VibeThinker-3B still led GLM-5.2 in downloads on Friday, by 12,148 to 11,871.",
        "VibeThinker-3B still [trailed] GLM-5.2 in downloads on Friday, by 12,148 to 11,871.",
    ),
    "having been behind": (
        "2026-06-20",
        "NousResearch's hermes-agent overtook n8n during the week: it now has 197,720 stars against 193,238, "
        "having been 159 behind on June 13.",
        "NousResearch's hermes-agent overtook n8n during the week: it now has 197,720 stars against 193,238, "
        "having been 159 [ahead] on June 13.",
    ),
    "below then and above now": (
        "2026-06-20",
        "Two of the models in this edition were below 300,000 downloads on Friday and are above that mark on "
        "Saturday: Kimi-K2.7-Code and gemma-4-12B-coder-fable5-composer2.5-v1-GGUF.",
        "Two of the models in this edition were [above] 300,000 downloads on Friday and are above that mark on "
        "Saturday: Kimi-K2.7-Code and gemma-4-12B-coder-fable5-composer2.5-v1-GGUF.",
    ),
    "what was said, by another measure": (
        "2026-06-16",
        "Google's diffusiongemma leads the eight models of this edition in downloads. In likes it does not.",
        "Google's diffusiongemma leads the eight models of this edition in downloads. In likes [it] does, too.",
    ),
    "the former is the newest": (
        "2026-06-16",
        "Two versions of transformers appeared on June 15, v5.12.1 and v5.10.3. The former counts as the newest.",
        "Two versions of transformers appeared on June 15, v5.12.1 and v5.10.3. The [latter] counts as the newest.",
    ),
    "behind it come": (
        "2026-06-20",
        "In downloads, GLM-5.2 is merely sixth of eight. Behind it come VibeThinker-3B and FastContext.",
        "In downloads, GLM-5.2 is merely sixth of eight. Behind it come VibeThinker-3B and [MiniMax-M3].",
    ),
    "the week, not today": (
        "2026-06-20",
        "hermes-agent grew by 5,635 stars this week.",
        "hermes-agent grew by 5,635 stars [today].",
    ),
    "over 30 days, not seven": (
        "2026-06-20",
        "Over the past 30 days Kimi-K2.7-Code drew 5,631 more downloads than the model at the head of the list.",
        "Over the past 7 days Kimi-K2.7-Code drew [5,631] more downloads than the model at the head of the list.",
    ),
    "a weekly lead": (
        "2026-06-20",
        "The weekly lead of mattpocock/skills over the second-placed obra/superpowers amounts to 2,610 stars.",
        "The daily lead of mattpocock/skills over the second-placed obra/superpowers amounts to [2,610] stars.",
    ),
    "the newest is not the oldest": (
        "2026-06-16",
        "The latest flashinfer release is v0.6.12, dated Friday, May 29.",
        "The [earliest] flashinfer release is v0.6.12, dated Friday, May 29.",
    ),
    "named in descriptions": (
        "2026-06-20",
        "Claude Code is named in the self-descriptions of four ranked repositories: Understand-Anything, "
        "cc-switch, andrej-karpathy-skills and ECC.",
        "Claude Code is named in the self-descriptions of four ranked repositories: Understand-Anything, "
        "cc-switch, [transformers] and ECC.",
    ),
    "whose repository it is": (
        "2026-06-20",
        "hermes-agent, the NousResearch repository with 197,720 stars, describes itself as “The agent that grows with you”.",
        "[sglang, the NousResearch] repository with 197,720 stars, describes itself as “The agent that grows with you”.",
    ),
    "those of whom it was counted": (
        "2026-06-20",
        "Three models in the edition exceed 300,000 downloads: diffusiongemma, Kimi-K2.7-Code and the gemma-4-12B "
        "coder, in that order.",
        "Three models in the edition exceed 300,000 downloads: diffusiongemma, [GLM-5.2] and the gemma-4-12B "
        "coder, in that order.",
    ),
    "a date with its weekday": (
        "2026-06-16",
        "Three of the releases in this edition date from Monday 15 June: v0.23.0 of vllm-project/vllm, and "
        "v5.12.1 and v5.10.3 of huggingface/transformers.",
        "Three of the releases in this edition date from [Sunday] 15 June: v0.23.0 of vllm-project/vllm, and "
        "v5.12.1 and v5.10.3 of huggingface/transformers.",
    ),
    "the account's other model": (
        "2026-06-16",
        "Besides LocateAnything-3B, the nvidia account has nemotron-3.5-asr-streaming-0.6b on the trending list, at number 18.",
        "Besides diffusiongemma-26B-A4B-it-GGUF, the [nvidia] account has nemotron-3.5-asr-streaming-0.6b on the "
        "trending list, at number 18.",
    ),
    "that one is": (
        "2026-06-20",
        "Just one of the ten big gainers is written mainly in Rust, and that one is farion1231/cc-switch.",
        "Just one of the ten big gainers is written mainly in Rust, and that one is [addyosmani/agent-skills].",
    ),
    "the list opens with": (
        "2026-06-16",
        "The list of June 16 opens with gemma-4-12B-coder-fable5-composer2.5-v1-GGUF, diffusiongemma-26B-A4B-it and MiniMax-M3.",
        "The list of June 16 opens with [Rio-3.5-Open-397B, diffusiongemma-26B-A4B-it and MiniMax-M3].",
    ),
    "number two, by name": (
        "2026-06-16",
        "Only 28 points of trending score separate number 2, google/diffusiongemma-26B-A4B-it, from number 3, "
        "MiniMaxAI/MiniMax-M3.",
        "Only 28 points of trending score separate number 2, [CohereLabs/North-Mini-Code-1.0], from number 3, "
        "MiniMaxAI/MiniMax-M3.",
    ),
    "only one has more": (
        "2026-06-20",
        "ECC has 218,340 stars. Among the 15 ranked repositories only superpowers has more.",
        "ECC has 218,340 stars. Among the 15 ranked repositories [only] sglang has more.",
    ),
    "whose model is called so": (
        "2026-06-20",
        "Microsoft's model on the trending list is called FastContext-1.0-4B-SFT.",
        "[Microsoft]'s model on the trending list is called GLM-5.2.",
    ),
    "a part of the number of another": (
        "2026-06-16",
        "The Space small-talk from build-small-hackathon holds fourth place. It has 86 likes, less than half the "
        "number of first-placed LTX-2.3-10Eros.",
        "The Space small-talk from build-small-hackathon holds fourth place. It has 86 likes, [less] than a fifth "
        "the number of first-placed LTX-2.3-10Eros.",
    ),
    "of these, only": (
        "2026-06-16",
        "Four of the fifteen ranked repositories have Shell as their main language. Of these, only superpowers "
        "has more than 200,000 stars.",
        "Four of the fifteen ranked repositories have Shell as their main language. Of these, only "
        "[mattpocock/skills has more than 100,000] stars.",
    ),
    "more than the leader": (
        "2026-06-16",
        "LocateAnything-3B has 979 more likes than the leader of the trending list.",
        "Kimi-K2.7-Code has [979] more likes than the leader of the trending list.",
    ),
    "about a fifth": (
        "2026-06-16",
        "nvidia/LocateAnything-3B lost about a fifth of its downloads in a week, yet it gained 382 likes.",
        "nvidia/LocateAnything-3B lost [about a quarter] of its downloads in a week, yet it gained 382 likes.",
    ),
    "it is the newest": (
        "2026-06-16",
        "SGLang v0.5.13 appeared on Saturday, June 13. It is the newest release of sgl-project/sglang.",
        "SGLang v0.5.13 appeared on Saturday, June 13. It is the [oldest] release of sgl-project/sglang.",
    ),
    "who describes what": (
        "2026-06-16",
        "NousResearch describes hermes-agent as an agent that grows with its user.",
        "[NousResearch] describes TensorRT-LLM as an agent that grows with its user.",
    ),
    "two of the ten": (
        "2026-06-20",
        "Only two of the ten top gainers, mattpocock/skills and pewdiepie-archdaemon/odysseus, beat their own daily average "
        "of the week on the last day.",
        "Only two of the [ten top gainers], mattpocock/skills and sgl-project/sglang, beat their own daily average of the week "
        "on the last day.",
    ),
    "the tenth, by name": (
        "2026-06-20",
        "llama.cpp is not among the ten largest gainers; the tenth, affaan-m/ECC, added 3,955 stars in the week.",
        "llama.cpp is not among the ten largest gainers; the [second], affaan-m/ECC, added 3,955 stars in the week.",
    ),
    "more than all this week": (
        "2026-06-16",
        "No AI repository of the 338 tracked gained more stars this week than addyosmani/agent-skills, which added 11,085.",
        "No AI repository of the 338 tracked gained more stars [today] than addyosmani/agent-skills, which added 11,085.",
    ),
    "downloads of 30 days": (
        "2026-06-20",
        "Kimi-K2.7-Code has 317,963 downloads in the last 30 days.",
        "Kimi-K2.7-Code has 317,963 downloads in the last [week].",
    ),
    "in the name of one": (
        "2026-06-16",
        "MiniMax appears in the name of just one model in the top ten, MiniMax-M3.",
        "MiniMax appears in the name of just one model in the top ten, [Kimi-K2.7-Code].",
    ),
    "what it calls whom": (
        "2026-06-16",
        "NousResearch calls hermes-agent “the agent that grows with you”.",
        "[NousResearch] calls MoneyPrinterTurbo “the agent that grows with you”.",
    ),
    "above a mark, by name": (
        "2026-06-20",
        "Above 1,000 likes on Saturday: GLM-5.2, MiniMax-M3, diffusiongemma-26B-A4B-it.",
        "Above 1,000 likes on Saturday: [Rio-3.5-Open-397B], GLM-5.2, MiniMax-M3, diffusiongemma-26B-A4B-it.",
    ),
    "third on the list": (
        "2026-06-20",
        "MiniMax-M3, third on the list, has a trending score of 591, well below the 1,555 of second-placed GLM-5.2.",
        "[MiniMax-M3], second on the list, has a trending score of 591, well below the 1,555 of second-placed GLM-5.2.",
    ),
}


@of_example_days
@pytest.mark.parametrize("name", [*EXCHANGED])
def test_what_was_exchanged_is_found(name: str) -> None:
    """Each slip was once read over in a sentence that strangers had written right."""
    day, right, marked = EXCHANGED[name]
    assert_told_apart(right, marked, example(day))
