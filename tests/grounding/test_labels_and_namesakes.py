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
    "only those named, and all that are left": (
        "Among the first four trending models, only the leader and Ember-Coder-GGUF are tagged text-generation; "
        "the other two carry the tag image-to-text.",
        "Among the first four trending models, only the leader and Ember-Coder-GGUF are tagged text-generation; "
        "the other [three] carry the tag image-to-text.",
    ),
    "the tags of those told and of those left change places": (
        "Of the first four trending models, only Comet-Code and Delta-9B are tagged image-to-text; the "
        "other two are text-generation.",
        "Of the first four trending models, only Comet-Code and Delta-9B are [tagged text-generation; "
        "the other two are image-to-text].",
    ),
    "by place and by name": (
        "Two of the first four trending models are tagged image-to-text; the first and the last, "
        "Atlas-7B-GGUF and Ember-Coder-GGUF, "
        "are text-generation.",
        "Two of the first four trending models are tagged image-to-text; the first and the last, [Atlas-7B-GGUF and Delta-9B, "
        "are text-generation].",
    ),
    "behind the leader": (
        "Behind the leader, which is tagged text-generation, numbers 2 and 3 of the trending list are both tagged image-to-text.",
        "Behind the leader, which is tagged text-generation, numbers [2 to 4 of the trending list are all tagged image-to-text].",
    ),
    "the tag of the hour and its exceptions": (
        "Image-to-text is the tag of the hour: two of the first four trending models bear it. The exceptions, first and fourth, "
        "are tagged text-generation.",
        "Image-to-text is the tag of the hour: two of the first four trending models bear it. The "
        "exceptions, [first and second], "
        "are tagged text-generation.",
    ),
    "one word or the other": (
        'Two of the ten trending models have "Code" or "Coder" in their names.',
        '[One of the ten] trending models has "Code" or "Coder" in its name.',
    ),
    "not a trace": (
        "Qwen3.8? Not a trace of it in the names of the ten trending models.",
        "Iris-2.0? [Not a trace of it] in the names of the ten trending models.",
    ),
    "from the first to the last of them": (
        "Five names on the list of 10 end in GGUF, from number 1 down to number 9.",
        "Five names on the list of 10 end in GGUF, from number 1 down to [number 8].",
    ),
    "a further one down the list": (
        "One of the first four trending models has Delta in its name. A second on the list, "
        "lumen/Delta-mini-GGUF, is down at number 9.",
        "One of the first four trending models has Delta in its name. A second on the list, "
        "lumen/Delta-mini-GGUF, is down at [number 8].",
    ),
    "a model and a paper of one name": (
        "Fable-3B is in two places at once. It is 5th on the trending list of models, and a paper of that name has 46 upvotes.",
        "Fable-3B is in two places at once. It is 5th on the trending list of models, and a paper of that name has [30] upvotes.",
    ),
    "papers with namesakes": (
        "One of the two papers shares its name with a model on the trending list.",
        "[Two of the two] papers share a name with a model on the trending list.",
    ),
    "placed below those of whom all is known": (
        "Two of the ten trending models have at least 1,000,000 downloads. All of them rank fifth or lower.",
        "Two of the ten trending models have at least 1,000,000 downloads. All of them rank [sixth] or lower.",
    ),
    "none among the first": (
        "Two of the ten trending models have at least 1,000,000 downloads. None of them is among the first four.",
        "Two of the ten trending models have at least 1,000,000 downloads. [None of them] is among the first five.",
    ),
    "none beyond the most": (
        "The two trending models with a million downloads or more are further down: none of our top four gets beyond 90,000.",
        "The two trending models with a million downloads or more are further down: [none of our top four gets beyond 40,000].",
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
    "a licence and the rest": (
        "Among the top three trending models, only openai/privacy-filter is under Apache 2.0; the other two are under MIT.",
        "Among the top three trending models, only openai/privacy-filter is under Apache 2.0; the other "
        "[two are under Apache 2.0].",
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
