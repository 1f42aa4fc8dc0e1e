"""Dates, names and retellings as news prose puts them: a day of a set, a part of a name, a source's words told in others."""

from __future__ import annotations

import pytest

from autopost.grounding import Desk
from tests.grounding.twins import DEMO, assert_told_apart, example, of_example_days

DAYS = {
    "none of a set counted": (
        "Nine of the 15 papers were published on Thursday 30 April, and none at a weekend.",
        "Nine of the 15 papers were published on Thursday 30 April, and none [on Friday 1 May].",
    ),
    "followed by another": (
        "The longest-standing repository listed is hackingtool, from April 2020, followed by maigret, from June of that year.",
        "The longest-standing repository listed is hackingtool, from April 2020, followed by maigret, from [July of that year].",
    ),
    "so long after it was made": (
        "Sulphur-2-base was 13th among the models one day after it was created.",
        "Sulphur-2-base was 13th among the models [two days] after it was created.",
    ),
    "not yet so old": ("deepclaude is not yet two days old.", "deepclaude is [not yet] a day old."),
    "a day that brought so many, too": (
        "Friday 1 May brought two of the 15 papers, the Thursday before it nine.",
        "Friday 1 May brought two of the 15 papers, the Thursday before it [three].",
    ),
    "of those counted by a year": (
        "Half of the ten trending Spaces were created in 2025, the last of them on Saturday 13 December.",
        "Half of the ten trending Spaces were created in 2025, the last of them on [Wednesday 10 December].",
    ),
    "the earlier of them": (
        "Two of the ten trending datasets were created in March, the earlier of them on 11 March.",
        "Two of the ten trending datasets were created in March, the earlier of them on [30 March].",
    ),
    "so long on a platform": (
        "harmonist has been on GitHub for eleven days.",
        "harmonist has been on GitHub for [twelve days].",
    ),
    "a day of both": (
        "DeepSeek-V4-Pro and DeepSeek-V4-Flash share a day of creation, 22 April.",
        "DeepSeek-V4-Pro and [MiMo-V2.5-Pro] share a day of creation, 22 April.",
    ),
}
NAMES = {
    "a family with a number": (
        "The two Wan 2.2 Spaces of r3gm are first and third.",
        "The two Wan [2.1] Spaces of r3gm are first and third.",
    ),
    "a person of an account": (
        "With mattpocock/skills, Pocock has the largest gain in seven days.",
        "With mattpocock/skills, [Peacock] has the largest gain in seven days.",
    ),
    "the n-th trending": (
        "ml-intern is the second trending Space and was created on 27 January.",
        "ml-intern is the [third] trending Space and was created on 27 January.",
    ),
    "those on topics": (
        "Two of the 15 papers were published on Friday 1 May. They are those on UniVidX and on learning while deploying.",
        "Two of the 15 papers were published on Friday 1 May. They are those on UniVidX and [on visual generation].",
    ),
    "quoted members": (
        "Two of the 15 papers were published on Friday 1 May. They are UniVidX and “Learning while Deploying: Fleet-Scale "
        "Reinforcement Learning for Generalist Robot Policies”.",
        "Two of the 15 papers were published on Friday 1 May. They are UniVidX and [“Co-Evolving Policy Distillation”].",
    ),
    "no times at all": (
        "talkie-1930-13b-it has been downloaded zero times in the last 30 days.",
        "talkie-1930-13b-it [has been downloaded] in the last 30 days.",
    ),
    "that fail to": (
        "Research databases fail to show how methods build on earlier ones, the Intern-Atlas authors write.",
        "Research databases manage to [show] how methods build on earlier ones, the Intern-Atlas authors write.",
    ),
    "no link for any of them": (
        "There is no code link for “Co-Evolving Policy Distillation” or “Visual Generation in the New Era”.",
        "There is [no code] link for “Co-Evolving Policy Distillation” or “UniVidX”.",
    ),
    "two that each advanced": (
        "TRELLIS.2 fell from third to fifth, which let wan2-2-fp8da-aoti-preview2 and FireRed-Image-Edit-1.0-Fast each rise.",
        "TRELLIS.2 fell from third to [sixth], which let wan2-2-fp8da-aoti-preview2 and FireRed-Image-Edit-1.0-Fast each rise.",
    ),
}
OF_THE_16TH = {
    "beside one younger": (
        "FastContext, two days younger than JoyAI-VL-Interaction, was submitted under the organization microsoft.",
        "FastContext, two days younger than JoyAI-VL-Interaction, was submitted under the organization [jdopensource].",
    ),
    "a month said once": (
        "The latest releases are ComfyUI's of 16 June, vLLM's of the 15th and sglang's of the 13th.",
        "The latest releases are ComfyUI's of 16 June, vLLM's of the [14th] and sglang's of the 13th.",
    ),
    "as its title has it": (
        "DreamX-World 1.0 is, as its title has it, a general-purpose interactive world model.",
        "DreamX-World 1.0 is[, as its title had been shared], a general-purpose interactive world model.",
    ),
    "a result of two kinds": (
        "Down 25,224 downloads on the week but up 382 likes, LocateAnything-3B came away with a split result.",
        "Down 25,224 downloads on the week but up 382 likes, LocateAnything-3B [came away with a good reputation].",
    ),
    "a choice": (
        "More than 400 integrations is what n8n advertises, along with a choice between self-hosting and the cloud.",
        "More than 400 integrations is what n8n advertises, along with a choice between self-hosting and [a phone].",
    ),
    "that you host yourself": (
        "By its own account pewdiepie-archdaemon's odysseus is an AI workspace you host yourself.",
        "By its own account pewdiepie-archdaemon's odysseus is a [game] you host yourself.",
    ),
    "promises to keep it from": (
        "taste-skill promises to give your AI good taste and to keep it from turning out dull slop.",
        "taste-skill promises to give your AI good taste and to keep it from turning out [bugs].",
    ),
    "names of a source": (
        "v1.3.0rc18 brings support for the Nemotron-H NVFP4 checkpoint on Hopper.",
        "v1.3.0rc18 brings support for the Nemotron-H NVFP4 checkpoint on [Blackwell].",
    ),
    "of the robot paper": (
        "VLAs and WAMs still operate mainly on 2D image frames, says the abstract of the robot paper.",
        "VLAs and [QRTs] still operate mainly on 2D image frames, says the abstract of the robot paper.",
    ),
    "the end of a name": (
        "Pro before mini at nex-agi: Nex-N2-Pro is number 17 and its N2-mini number 20.",
        "Pro before mini at nex-agi: Nex-N2-Pro is number 17 and its [N2]-nano number 20.",
    ),
    "totals in order": (
        "Google's model gained 70 likes in a day and Moonshot's 67; the totals are now 939 and 794.",
        "Google's model gained 70 likes in a day and Moonshot's 67; the totals are now [794 and 939].",
    ),
}
OF_THE_20TH = {
    "of the one that followed": (
        "TensorRT-LLM's newest version is v1.3.0rc18, which followed rc17 by eight days and was published on June 10.",
        "TensorRT-LLM's newest version is v1.3.0rc18, which followed rc17 by eight days and was published on [June 2].",
    ),
    "after so many days": (
        "vLLM v0.23.0 followed v0.22.1 after ten days and is dated 15 June.",
        "vLLM v0.23.0 followed v0.22.1 after ten days and is dated [5 June].",
    ),
    "the size of a model": (
        "Moebius, a framework for image inpainting with 0.2B parameters, leads Friday's list with 37 upvotes.",
        "Moebius, a framework for image inpainting with [0.3B] parameters, leads Friday's list with 37 upvotes.",
    ),
    "of the younger one": (
        "TensorRT-LLM v1.3.0rc18, eight days younger than rc17, came out on June 10.",
        "TensorRT-LLM v1.3.0rc18, eight days younger than rc17, came out on [June 2].",
    ),
    "a day of two": (
        "Two for the price of one on Monday, when transformers 5.12.1 and 5.10.3 came out.",
        "Two for the price of one on [Monday], when vLLM 0.23.0 and 0.22.1 came out.",
    ),
    "so many times over": (
        "Monday was a release day three times over, with transformers 5.12.1, transformers 5.10.3 and vLLM 0.23.0.",
        "Monday was a release day [four times] over, with transformers 5.12.1, transformers 5.10.3 and vLLM 0.23.0.",
    ),
    "a part of those counted": (
        "Ten days separate vLLM 0.22.1 from 0.23.0. The notes of the later one speak of sixty-three new contributors.",
        "Ten days separate vLLM 0.22.1 from 0.23.0. The notes of [the earlier one] speak of sixty-three new contributors.",
    ),
    "a gap by the gains": (
        "GLM-5.2 is closing the gap on the leader, because it gained 154 likes in a day, 14 more than the coder.",
        "GLM-5.2 is closing the gap on the leader, [because] it was featured in a video.",
    ),
    "lifted by so much": (
        "GLM-5.2 gained 154 likes in a day, lifting it by 10.2 percent to 1,662.",
        "GLM-5.2 gained 154 likes in a day, lifting it by [12.2 percent] to 1,662.",
    ),
    "tools for which": (
        "Claude Code and Codex are two of the tools for which cc-switch presents itself as an assistant.",
        "Claude Code [is the tool for] which cc-switch is widely used.",
    ),
    "a name within a source's words": (
        "Model Runner V2 in vLLM v0.23.0 gained a FlashInfer sampler and Gemma 4 MTP.",
        "Model Runner V2 in vLLM v0.23.0 gained a FlashInfer sampler and [Gemma 5 MTP].",
    ),
}
SCORES = {
    "a step between two": (
        "In Skill Discovery, SSL improves MRR from 0.573 to 0.707, a gain of 0.134.",
        "In Skill Discovery, SSL improves MRR from 0.573 to 0.707, a gain of [0.144].",
    ),
    "a step that is down": (
        "In Skill Discovery, SSL improves MRR from 0.573 to 0.707, a gain of 0.134.",
        "In Skill Discovery, SSL improves MRR from 0.573 to 0.707, a drop of [0.134].",
    ),
    "raised, not lowered": (
        "In Skill Discovery, SSL improves MRR from 0.573 to 0.707.",
        "In Skill Discovery, SSL [lowers MRR from 0.573 to 0.707].",
    ),
    "a figure run into the word before": (
        "The paper on FD-loss reports an FID of 0.72 on ImageNet.",
        "The paper on FD-loss reports an FID of [0.62] on ImageNet.",
    ),
    "a count told again": (
        "By their own account, superpowers offers more than 1,900 prompts and hermes-agent more than 1,000.",
        "By their own account, superpowers offers more than 1,900 prompts and hermes-agent [more than 1,900].",
    ),
    "what it used to be called": (
        "openclaw used to be called clawdbot.",
        "openclaw [used to be] called clawbot.",
    ),
    "a former name": (
        "openclaw, formerly known as clawdbot, was created on 24 November 2025.",
        "openclaw, [formerly] known as clawbot, was created on 24 November 2025.",
    ),
    "what its short forms stand for": (
        "claw-code offers 27 agents for penetration tests as a one-command plugin.",
        "claw-code offers 27 agents for [weather forecasts] as a one-command plugin.",
    ),
}


def with_sources(told: dict[str, str]) -> Desk:
    """The demo with a sentence more from the sources of some subjects."""
    facts = DEMO.ledger.facts
    own = [next(fact for fact in facts if fact.kind == "passage" and name in fact.subject.name) for name in told]
    more = [
        fact.model_copy(update={"id": f"{fact.id}:more", "tag": f"f9{n}99", "value": text, "restated": False})
        for n, (fact, text) in enumerate(zip(own, told.values(), strict=True))
    ]
    return Desk(DEMO.ledger.model_copy(update={"facts": (*facts, *more)}))


SOURCES = with_sources(
    {
        "From Skill Text": "In two tasks, Skill Discovery and Risk Assessment, SSL improves MRR from 0.573 to 0.707.",
        "Fréchet": "We call it FD-loss. A one-step generator achieves0.72 FID on ImageNet 256x256.",
        "obra/superpowers": "A library of 1,900+ prompts.",
        "NousResearch/hermes-agent": "An agent with 1000+ prompts.",
        "openclaw/openclaw": "Your own assistant - previously clawdbot",
        "ultraworkers/claw-code": "27 agents that run the full pentest as a one-command plugin.",
    }
)


@pytest.mark.parametrize(("right", "wrong"), (DAYS | NAMES).values(), ids=(DAYS | NAMES).keys())
def test_told_apart(right: str, wrong: str) -> None:
    """Of the edition of the demo."""
    assert_told_apart(right, wrong, DEMO)


@pytest.mark.parametrize(("right", "wrong"), SCORES.values(), ids=SCORES.keys())
def test_told_in_the_words_of_sources(right: str, wrong: str) -> None:
    """Of what sources say themselves."""
    assert_told_apart(right, wrong, SOURCES)


@of_example_days
@pytest.mark.parametrize(("right", "wrong"), OF_THE_16TH.values(), ids=OF_THE_16TH.keys())
def test_told_apart_on_the_16th(right: str, wrong: str) -> None:
    """Of an example day."""
    assert_told_apart(right, wrong, example("2026-06-16"))


@of_example_days
@pytest.mark.parametrize(("right", "wrong"), OF_THE_20TH.values(), ids=OF_THE_20TH.keys())
def test_told_apart_on_the_20th(right: str, wrong: str) -> None:
    """Of another."""
    assert_told_apart(right, wrong, example("2026-06-20"))
