"""Two that are set over each other in any words: what the facts say the other way round is stopped."""

from __future__ import annotations

import pytest

from tests.grounding.twins import DEMO, SMALL, assert_told_apart, blockers

TALKIE, QWEN, FILTER, PRO, MEDIUM = (
    "talkie-1930-13b-it",
    "Qwen3.6-27B",
    "privacy-filter",
    "DeepSeek-V4-Pro",
    "Mistral-Medium-3.5-128B",
)
CASES = {
    "a verb of winning": (f"{PRO} outclasses {FILTER} in likes.", f"{FILTER} [outclasses] {PRO} in likes."),
    "passive": (f"{FILTER} was bested by {PRO} in downloads.", f"{PRO} was [bested by] {FILTER} in downloads."),
    "losing out": (f"{FILTER} loses out to {PRO} on likes.", f"{PRO} [loses out to] {FILTER} on likes."),
    "the edge over": (f"In likes, {PRO} has the edge over {FILTER}.", f"In likes, {FILTER} [has the edge over] {PRO}."),
    "no match": (
        f"{MEDIUM} is no match for {FILTER}, whose 132,595 downloads dwarf its 11,950.",
        f"{FILTER} is [no match for] {MEDIUM}, whose 11,950 downloads compare with its 132,595.",
    ),
    "leaves behind": (
        f"{FILTER} leaves {TALKIE} trailing in likes.",
        f"{TALKIE} leaves {FILTER} [trailing] in likes.",
    ),
    "it in the second clause": (
        f"{TALKIE} has fewer likes than {QWEN} but sits two places above it.",
        f"{TALKIE} has fewer likes than {QWEN} but sits two places [below] it.",
    ),
    "inverted": (
        f"Below {TALKIE} on the list sits {QWEN}.",
        f"[Above] {TALKIE} on the list sits {QWEN}.",
    ),
    "two figures of its own": (
        f"{PRO} has fewer likes than downloads.",
        f"{PRO} has [fewer downloads than likes].",
    ),
    "its own outnumbered": (
        "ultraworkers/claw-code is written in Rust. Its stars outnumber its forks.",
        "ultraworkers/claw-code is written in Rust. Its [forks outnumber its stars].",
    ),
    "figures in the order of their verb": (
        f"At {PRO}, first on the list, downloads exceed likes: 534,942 against 3,492.",
        f"At {PRO}, first on the list, [likes exceed downloads]: 3,492 against 534,942.",
    ),
    "one language": (
        "openclaw/openclaw is written in the same language as anomalyco/opencode.",
        "NousResearch/hermes-agent is written in [the same language] as ultraworkers/claw-code.",
    ),
    "a licence shared": (
        f"{QWEN} and gemma-4-31B-it share a licence.",
        f"{PRO} and gemma-4-31B-it [share a licence].",
    ),
    "one task, told of one of them": (
        f"{QWEN} shares its task with gemma-4-31B-it.",
        f"{QWEN} [shares its task] with {PRO}.",
    ),
    "one year": (
        "anomalyco/opencode and NousResearch/hermes-agent were created in the same year.",
        "ultraworkers/claw-code and NousResearch/hermes-agent were created in [the same year].",
    ),
    "a language of both": (
        "Both openclaw/openclaw and anomalyco/opencode are written in TypeScript.",
        "Both NousResearch/hermes-agent and ultraworkers/claw-code are written in [Rust].",
    ),
    "as many as another": (
        "Two of the models listed, gemma-4-31B-it and DeepSeek-V4-Pro, have 2,496 likes and 3,492 likes.",
        f"gemma-4-31B-it has [as many likes] as {PRO}.",
    ),
    "level with another": (
        f"{PRO} is not level with gemma-4-31B-it in likes.",
        f"gemma-4-31B-it is [level with {PRO} in likes].",
    ),
    "a lead that moved, told of the leader": (
        "NousResearch/hermes-agent narrowed the gap to anomalyco/opencode.",
        "anomalyco/opencode [extended] its lead over NousResearch/hermes-agent.",
    ),
    "slotted in": (f"{FILTER} slots in above {MEDIUM}.", f"{FILTER} slots in [below] {MEDIUM}."),
    "further down": (
        f"{MEDIUM} is placed further down the list than {FILTER}.",
        f"{FILTER} is placed [further down] the list than {MEDIUM}.",
    ),
    "follows on the list": (f"{MEDIUM} follows {FILTER} on the list.", f"{FILTER} [follows] {MEDIUM} on the list."),
    "before whom is what": (
        "There are more forks of ultraworkers/claw-code than of openclaw/openclaw.",
        "There are [fewer] forks of ultraworkers/claw-code than of openclaw/openclaw.",
    ),
    "overtaken": (
        f"Between Sunday and Monday {QWEN} was overtaken by {TALKIE}.",
        f"Between Sunday and Monday {TALKIE} was [overtaken by] {QWEN}.",
    ),
    "a lead over": (
        f"{PRO}'s lead over {FILTER} is 2,251 likes.",
        f"{FILTER}'s [lead over] {PRO} is 2,251 likes.",
    ),
    "under all of some": (
        "gemma-4-31B-it is ahead of the other 29 models by downloads.",
        "gemma-4-31B-it [trails] the other 29 models by downloads.",
    ),
    "as recently as": (
        "As late as 27 April anthropics/skills had 124,817 stars.",
        "As late as [27 April anthropics/skills had 127,820 stars].",
    ),
    "an ever slower pace": (
        "Nemotron-Personas-Korea gained 42 likes in five days.",
        "Nemotron-Personas-Korea gained 42 likes in five days, at an [ever slower] pace.",
    ),
    "that project": (
        "Ahead of hermes-agent a week ago, anthropics/skills now has fewer stars than that project.",
        "Ahead of hermes-agent a week ago, anthropics/skills now has [more] stars than that project.",
    ),
}


@pytest.mark.parametrize(("right", "marked"), CASES.values(), ids=CASES)
def test_the_right_order_passes_and_the_other_does_not(right: str, marked: str) -> None:
    """Each pair differs in the words that make it false."""
    assert_told_apart(right, marked, DEMO)


def test_the_address_of_a_list_is_that_of_its_kind() -> None:
    """The address of the list of models is not that of the papers."""
    assert_told_apart(
        "The trending models are listed at https://huggingface.co/models.",
        "The papers of the day are listed at [https://huggingface.co/models].",
        SMALL,
    )


def test_whoever_another_is_likened_to_is_not_it() -> None:
    """Reads of whom "it" is; where the sentence opens with another, the comparison is left alone."""
    told = "the job hunting system santifer/career-ops was created on 4 April; it is some 11,000 stars behind."
    assert not blockers(f"Like JuliusBrussee/caveman, {told}", DEMO)
