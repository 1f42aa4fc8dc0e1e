"""What is set aside, and why."""

from __future__ import annotations

import pytest

from autopost.config import Screening
from autopost.screening import screen
from autopost.signals import Signal
from tests.made import model, paper, repository


def why(signal: Signal, **policy: tuple[str, ...]) -> str:
    """The reason for which one signal is set aside; empty where it is kept."""
    skipped = screen([signal], Screening(**policy)).skipped
    return skipped[0].reason if skipped else ""


@pytest.mark.parametrize("relation", ["quantized", "adapter", "merge", "finetune"])
def test_another_owners_cut_is_folded_into_its_base(relation: str) -> None:
    """A derivative of another owner's model is set aside, and the reason names the base."""
    cut = model("unsloth/Qwen3.6-27B-GGUF", 17, base_model="Qwen/Qwen3.6-27B", base_relation=relation)
    assert why(cut) == f"derivative: {relation} of Qwen/Qwen3.6-27B, which stands for it"


def test_an_owners_own_tuned_release_stays_and_its_repack_does_not() -> None:
    """talkie-1930-13b-it is its makers' own release; NVIDIA's own 4-bit repack is a repack."""
    own = model("talkie-lm/talkie-1930-13b-it", 5, base_model="talkie-lm/talkie-1930-13b-base", base_relation="finetune")
    repack = model("nvidia/Nemotron-3-NVFP4", 28, base_model="nvidia/Nemotron-3-BF16", base_relation="quantized")
    assert why(own) == ""
    assert why(repack).startswith("derivative: quantized")


@pytest.mark.parametrize(
    "name",
    [
        "HauhauCS/Qwen3.6-27B-Uncensored-HauhauCS-Aggressive",
        "OBLITERATUS/gemma-4-E4B-it-OBLITERATED",
        "dealignai/Gemma-4-31B-JANG_4M-CRACK",
        "someone/Llama-4-abliterated-v2",
    ],
)
def test_safety_stripped_cuts_are_unsafe_by_name(name: str) -> None:
    """Real names of such cuts are set aside as unsafe, whatever their base."""
    assert why(model(name, 3)).startswith("unsafe: the name marks")


@pytest.mark.parametrize("name", ["openai/privacy-filter", "EverMind-AI/EverOS", "crackle/firecracker", "google/gemma-4-31B-it"])
def test_ordinary_names_are_not_unsafe(name: str) -> None:
    """Names that merely contain such letters stay."""
    assert why(model(name, 3)) == ""


def test_a_tag_marks_what_a_name_does_not() -> None:
    """The platform's own tag is enough."""
    tagged = model("a/b", 1).model_copy(update={"attributes": {"tags": ("not-for-all-audiences",)}})
    assert why(tagged) == "unsafe: tagged not-for-all-audiences"


def test_archived_and_empty_repositories_are_set_aside() -> None:
    """A closed repository, and one that says nothing and has no fork, are no story."""
    assert why(repository("a/x", 9, archived=True)).startswith("archived")
    silent = repository("a/y", 30, about="")
    assert why(silent.model_copy(update={"metrics": {"stars": 30, "forks": 0}})).startswith("empty")
    assert why(repository("a/z", 9)) == ""


def test_the_newsroom_has_the_last_word() -> None:
    """The allow list lets an item through, and the block list stops it even so."""
    cut = model("a/cut", 1, base_model="b/base", base_relation="merge")
    assert why(cut, allow=("a/cut",)) == ""
    assert why(cut, allow=("a/cut",), block=("a/cut",)).startswith("blocked")


def test_nothing_is_lost_and_the_order_stays() -> None:
    """Every signal is kept or set aside with a reason, in the order in which it came."""
    signals = [model("a/1", 1), model("a/Uncensored", 2), paper("1", "T", 3), model("b/2", 3)]
    screened = screen(signals, Screening())
    assert [s.id for s in screened.kept] == ["hf:model:a/1", "paper:1", "hf:model:b/2"]
    assert [s.id for s in screened.set_aside] == [skipped.subject for skipped in screened.skipped] == ["hf:model:a/Uncensored"]
