"""What a check costs, counted in calls and not in seconds: twice the text costs twice as much, a crowded sentence little more."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from autopost.grounding import Desk, check_text
from autopost.grounding.attaching import attachment, cues, enumeration
from autopost.grounding.mentions.sentences import sentences
from tests.grounding.newsday import ledger

LEDGER = ledger()
DESK = Desk(LEDGER)
PROSE = (
    "mattpocock/skills has 57,675 stars, 27,737 of them gained in seven days. ",
    "It has 4,911 forks, fewer than openai/codex with 11,342. ",
    "DeepSeek-V4-Pro has 3,492 likes and 534,942 downloads, MiMo-V2.5-Pro 416 and 11,812. ",
    "vllm-project/vllm released v0.20.1 on 1 May, its second release in eight days. ",
)
CROWDED: dict[str, Callable[[int], str]] = {
    "figures": lambda n: " ".join(str(1 + at % 9) for at in range(n)),
    "joined figures": lambda n: "mattpocock/skills has " + ", ".join(str(100 + at) for at in range(n // 2)),
    "places": lambda n: "DeepSeek-V4-Pro is " + " ".join(("first", "second", "third")[at % 3] for at in range(n // 4)),
    "parts of a set": lambda n: "The ten " + "two of the ten models " * (n // 20),
    "names": lambda n: " and ".join(["openai/codex"] * (n // 10)),
    "quotations": lambda n: " ".join(f'"word {at}"' for at in range(n // 10)),
    "brackets": lambda n: "(" * n + "x" + ")" * n,
}


def work(text: str) -> int:
    """How many calls checking a text makes, those of compiled patterns included, once the desk is warm."""
    count = 0

    def counting(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    check_text(text, LEDGER, DESK)
    before = sys.getprofile()
    gc.collect()
    gc.disable()  # what other tests left behind is finalized by calls, too
    sys.setprofile(counting)
    try:
        check_text(text, LEDGER, DESK)
    finally:
        sys.setprofile(before)
        gc.enable()
    return count


@pytest.mark.parametrize("between", ["", "\n\n"], ids=["one paragraph", "many"])
def test_twice_the_sentences_cost_twice_the_calls(between: str) -> None:
    """A sentence is read for the same number of calls wherever it stands, at the head of a text or after many others."""
    once = between.join(PROSE * 6)
    assert work(once + between + once) <= 2.05 * work(once)


@pytest.mark.parametrize("crowd", CROWDED.values(), ids=CROWDED)
def test_a_crowded_sentence_costs_little_more_than_twice(crowd: Callable[[int], str]) -> None:
    """Twice the numbers, names or quotations in one sentence cost at most two and a half times the calls."""
    assert work(crowd(280)) <= 2.5 * work(crowd(140))


def test_what_is_read_of_a_number_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cues, owner and run of each number of a sentence are worked out once, however many rules and numbers ask for them."""
    asked: dict[str, int] = {}

    def counted(name: str, read: Callable[..., object]) -> Callable[..., object]:
        def reading(*given: object) -> object:
            asked[name] = asked.get(name, 0) + 1
            return read(*given)

        return reading

    for module, name in ((cues, "_family"), (attachment, "_placed"), (enumeration, "_joined")):
        monkeypatch.setattr(module, name, counted(name, getattr(module, name)))
    check_text(CROWDED["figures"](100), LEDGER, DESK)
    assert asked == {"_family": 100, "_placed": 100, "_joined": 99}


def test_a_run_of_signs_that_ends_no_sentence_is_passed_over_once() -> None:
    """Two hundred thousand stops in a row before a letter are cut into sentences, which by backtracking took minutes."""
    text = "!?" * 100_000 + "x"
    found = list(sentences(text))
    assert "".join(text[start:end] for start, end, _ in found) == text
