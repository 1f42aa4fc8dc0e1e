"""The benchmark's own sentences: correct ones pass, hand-written wrong ones are found; and the planted errors by class."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from autopost.facts import Ledger
from autopost.grounding import Desk
from benchmarks import grounding as bench
from benchmarks import newsdays
from benchmarks.swapping import swaps

COMMITTED = newsdays.committed()
EXAMPLES = newsdays.examples()


@pytest.mark.parametrize("text", bench.lines("own", "correct-small"))
def test_a_correct_sentence_has_no_blocker(text: str) -> None:
    """A sentence that the small ledger bears out is not held."""
    assert bench.blockers(text, Desk(COMMITTED["small"])) == []


def test_planted_errors_are_caught_in_every_class() -> None:
    """Of the errors planted in the small ledger's sentences, 95 in 100 are blockers, and no class goes unseen."""
    desk = Desk(COMMITTED["small"])
    seen: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for planted in bench.planted_errors(desk, bench.lines("own", "correct-small"), seed=7):
        seen[planted.kind] += 1
        caught[planted.kind] += bool(bench.blockers(planted.text, desk))
    assert len(seen) >= 20
    assert all(caught[kind] for kind in seen)
    assert caught.total() >= 0.95 * seen.total()


def test_swapped_words_are_noticed() -> None:
    """One word of a correct sentence swapped, or a tail added that nothing bears out: nine in ten are blockers."""
    desk = Desk(COMMITTED["small"])
    rng = random.Random(4)  # noqa: S311 - the same swaps each time
    tried = [swap for text in bench.lines("own", "correct-small") for swap in swaps(text, desk.ledger, rng)]
    noticed = Counter(kind for kind, text in tried if bench.blockers(text, desk))
    assert set(noticed) >= {"subject", "metric", "order", "window", "count", "rank", "use", "history", "trend", "cause"}
    assert noticed.total() >= 0.9 * len(tried)


@pytest.mark.realdata
@pytest.mark.parametrize("day", ["2026-06-16", "2026-06-20"])
def test_the_example_days_hold(day: str) -> None:
    """On the recorded example days no correct sentence is held and every hand-written error is found at its place."""
    if day not in EXAMPLES:
        pytest.skip("the example ledgers do not lie beside the checkout")
    ledger: Ledger = EXAMPLES[day]
    desk = Desk(ledger)
    assert [text for text in bench.lines("own", f"correct-{day}") if bench.blockers(text, desk)] == []
    wrong = [bench.marked(line) for line in bench.lines("own", f"wrong-{day}")]
    assert [planted.text for planted in wrong if not bench.touches(bench.blockers(planted.text, desk), planted)] == []
