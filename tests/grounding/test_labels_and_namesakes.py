"""Labels within a set, names on a list, namesakes, descriptions, clubs, and what a list only counts."""

from __future__ import annotations

import pytest

from autopost.facts import Fact, Ledger, Subject
from autopost.grounding import Desk
from tests.grounding.newsday import EDITION, fact, model, repository
from tests.grounding.twins import DEMO, assert_told_apart

NAMES = (
    "acme/Atlas-7B-GGUF", "borealis/Comet-Code", "borealis/Delta-9B", "acme/Ember-Coder-GGUF",
    "lumen/Fable-3B", "acme/Grove-9B-GGUF", "lumen/Harbor-mini", "acme/Iris-2.0-GGUF",
    "lumen/Delta-mini-GGUF", "nori/Kelp-Audio",
)  # fmt: skip
LIST = Subject(id="hf:list:trending", name="Hugging Face trending list", kind="list", url="https://huggingface.co/models")
HEAD = (("text-generation", 40_000), ("image-to-text", 90_000), ("image-to-text", 20_000), ("text-generation", 5_000))


def _models() -> list[Fact]:
    made = []
    for place, (task, downloads) in enumerate(HEAD, 1):
        subject = model(NAMES[place - 1])
        made += [
            fact(subject, "rank", place, "rank", f"{subject.name} is number {place} on the Hugging Face trending list"),
            fact(subject, "downloads", downloads, "downloads", f"{subject.name} has {downloads:,} downloads in the last 30 days"),
            fact(subject, "pipeline_tag", task, None, f"{subject.name} is tagged {task}"),
        ]
    return made


def _ledger() -> Ledger:
    papers = (("2605.00001", "Fable-3B: Reasoning in Small Models", 46), ("2605.00002", "Quiet Streets: Maps without Cars", 30))
    facts = [
        *_models(),
        fact(LIST, "models", NAMES, None, f"the Hugging Face trending list in order: {', '.join(NAMES)}"),
        fact(
            LIST,
            "count_over_1m_downloads_top10",
            2,
            "of 10 models",
            "2 of the 10 trending models have at least 1,000,000 downloads",
        ),
        fact(LIST, "count_qwen38_top10", 0, "of 10 models", "0 of the top 10 trending models carry Qwen3.8 in their name"),
        fact(LIST, "count_zero_downloads_top10", 1, "of 10 models", "1 of the 10 trending models show no downloads"),
    ]
    for number, title, upvotes in papers:
        paper = Subject(id=f"paper:{number}", name=title, kind="paper", url=f"https://huggingface.co/papers/{number}")
        facts.append(fact(paper, "upvotes", upvotes, "upvotes", f"“{title}” has {upvotes} upvotes"))
    for name, words in (
        ("acme/anvil-kit", "Tools for Claude Code"),
        ("acme/bellows-kit", "Claude Code skills"),
        ("acme/chisel-kit", "A shell"),
    ):
        tool = repository(name)
        facts.append(fact(tool, "stars", 100, "stars", f"{name} has 100 stars"))
        facts.append(fact(tool, "description", words, None, f"{name} describes itself: “{words}”", kind="passage"))
    return Ledger.seal(EDITION, facts)


LISTED = Desk(_ledger())
CASES = {
    "by place and by name": (
        "Two of the first four trending models are tagged image-to-text; the first and the last, "
        "Atlas-7B-GGUF and Ember-Coder-GGUF, "
        "are text-generation.",
        "Two of the first four trending models are tagged image-to-text; the first and the last, [Atlas-7B-GGUF and Delta-9B, "
        "are text-generation].",
    ),
    "one word or the other": (
        'Two of the ten trending models have "Code" or "Coder" in their names.',
        '[One of the ten] trending models has "Code" or "Coder" in its name.',
    ),
    "papers with namesakes": (
        "One of the two papers shares its name with a model on the trending list.",
        "[Two of the two] papers share a name with a model on the trending list.",
    ),
}  # fmt: skip
DEMO_CASES = {
    "an owner spelt as a person": (
        "Matt Pocock's skills has 57,675 stars.",
        "Matt Pocock's skills has [112,000] stars.",
    ),
    "a club that was joined": (
        "andrej-karpathy-skills joined the 100,000-star club in the past week.",
        "andrej-karpathy-skills joined the [120,000]-star club in the past week.",
    ),
}


@pytest.mark.parametrize(("right", "wrong"), CASES.values(), ids=CASES)
def test_right_on_a_whole_list_and_wrong_by_one_thing(right: str, wrong: str) -> None:
    """With its list known in full, the first passes and its twin does not."""
    assert_told_apart(right, wrong, LISTED)


@pytest.mark.parametrize(("right", "wrong"), DEMO_CASES.values(), ids=DEMO_CASES)
def test_right_on_the_demo_and_wrong_by_one_thing(right: str, wrong: str) -> None:
    """On the demo ledger, the first passes and its twin does not."""
    assert_told_apart(right, wrong, DEMO)
