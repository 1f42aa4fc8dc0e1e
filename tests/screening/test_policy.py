"""The policy: what is set aside, marked or let through, in which order, and the editor's last word."""

from __future__ import annotations

import pytest

from autopost.config import Screening
from autopost.screening import REASONS, screen
from autopost.signals import Signal
from tests.made import model, paper, release, repository
from tests.screening.asked import marked, why

CUT = model("a/cut", 1, base_model="b/base", base_relation="merge")
BOTH = model("a/Cut-Uncensored-GGUF", 1, base_model="b/base", base_relation="quantized")


def test_every_reason_has_its_setting_and_is_named_once() -> None:
    """The settings of [screening] are the two lists and one for each reason."""
    assert list(REASONS) == [name for name in Screening.model_fields if name not in {"allow", "block"}]


@pytest.mark.parametrize("verdict", ["set aside", "mark", "allow"])
def test_the_policy_decides_what_a_reason_means(verdict: str) -> None:
    """The same reason sets aside, marks, or is not asked."""
    policy = Screening.model_validate({"derivative": verdict})
    screened = screen([CUT], policy)
    assert [bool(screened.set_aside), bool(screened.marked)] == [verdict == "set aside", verdict == "mark"]
    assert (screened.kept == (CUT,)) is (verdict != "set aside")


def test_of_several_reasons_the_first_is_given() -> None:
    """An uncensored repack is unsafe before it is a derivative; where unsafe is allowed it is a derivative still."""
    assert why(BOTH).startswith("unsafe")
    assert why(BOTH, unsafe="allow").startswith("derivative")


def test_a_mark_shields_nothing() -> None:
    """A reason that only marks does not keep a later one from setting aside; of two marks the first is shown."""
    assert why(BOTH, unsafe="mark").startswith("derivative")
    assert marked(BOTH, unsafe="mark", derivative="mark").startswith("unsafe")


@pytest.mark.parametrize("name", ["a/cut", "A/Cut", "a", "hf:model:a/cut"])
def test_the_newsroom_has_the_last_word(name: str) -> None:
    """A name, an owner alone or the ledger's id lets an item through, and the block list stops it even so."""
    assert why(CUT)
    assert why(CUT, allow=(name,)) == marked(CUT, allow=(name,)) == ""
    assert why(CUT, allow=(name,), block=(name,)).startswith("blocked")


def test_an_owner_on_a_list_is_not_the_beginning_of_another() -> None:
    """Blocking a repository stops its releases; blocking an owner `a` stops nobody whose name merely begins so."""
    assert why(release("a/tool", "v1", "2026-05-01"), block=("a/tool",)).startswith("blocked")
    assert why(model("ab/model", 1), block=("a",)) == ""


def test_a_laboratorys_own_repack_is_marked_and_a_strangers_is_not_its_own() -> None:
    """Qwen's FP8 of Qwen appears with a mark; NVIDIA's NVFP4 of MiniMax and a hobbyist's repack of his own do not appear."""
    own = model("Qwen/Qwen3.6-27B-FP8", 75, base_model="Qwen/Qwen3.6-27B", base_relation="quantized")
    foreign = model("nvidia/MiniMax-M2.7-NVFP4", 189, base_model="MiniMaxAI/MiniMax-M2.7", base_relation="quantized")
    hobby = model("Jackrong/Mine-GGUF", 9, base_model="Jackrong/Mine", base_relation="quantized")
    assert (why(own), marked(own)) == ("", "derivative: quantized of Qwen/Qwen3.6-27B")
    assert why(foreign) == "derivative: quantized of MiniMaxAI/MiniMax-M2.7"
    assert why(hobby) == "derivative: quantized of Jackrong/Mine"


def test_what_a_laboratory_trains_on_anothers_base_is_its_own() -> None:
    """NVIDIA's Cosmos from Qwen is a release, and so is the FP8 of olmOCR, whose base is Qwen under another name."""
    trained = model("nvidia/Cosmos-Reason2-8B", 60, base_model="Qwen/Qwen3-VL-8B-Instruct", base_relation="finetune")
    packed = model("allenai/olmOCR-2-7B-1025-FP8", 70, base_model="Qwen/Qwen2.5-VL-7B-Instruct", base_relation="quantized")
    assert (why(trained), marked(trained)) == ("", "")
    assert (why(packed), marked(packed)) == ("", "derivative: quantized of Qwen/Qwen2.5-VL-7B-Instruct")


def test_a_laboratory_is_not_held_for_a_guess() -> None:
    """A name that would hold a stranger's item does not hold a laboratory's, under any of its names."""
    assert why(model("someone/test", 1, likes=2)).startswith("test traffic")
    assert why(model("google-deepmind/test", 1, likes=2)) == ""
    assert why(repository("OpenAI/aimbot", 5)) == ""


def test_nothing_is_lost_and_the_order_stays() -> None:
    """Every signal is kept or set aside with a reason, in the order in which it came."""
    signals = [model("a/1", 1), model("a/Uncensored", 2), paper("1", "T", 3), model("b/2", 3)]
    screened = screen(signals, Screening())
    assert [s.id for s in screened.kept] == ["hf:model:a/1", "paper:1", "hf:model:b/2"]
    assert [s.id for s in screened.set_aside] == [skipped.subject for skipped in screened.skipped] == ["hf:model:a/Uncensored"]


def test_a_stranger_signal_without_a_single_attribute_passes() -> None:
    """A plug-in's signal that says nothing but its name is no cause for a fault or a reason."""
    bare = model("a/one", 1).model_copy(update={"metrics": {}, "attributes": {"tags": "text", "created_at": "T"}})
    assert isinstance(bare, Signal)
    assert why(bare) == marked(bare) == ""
