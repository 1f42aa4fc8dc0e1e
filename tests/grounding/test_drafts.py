"""A draft of the recorded edition by somebody who had seen nothing but its prompts: most of it passes, and swaps do not."""

from __future__ import annotations

from itertools import islice

import pytest

from autopost.grounding import Desk
from benchmarks import newsdays
from benchmarks.drafted import Drafted, drafts

COMMITTED = {name: Desk(ledger) for name, ledger in newsdays.committed().items()}


@pytest.fixture(scope="module")
def draft() -> Drafted:
    """The one draft whose day's facts are always there."""
    (only,) = drafts("seen", COMMITTED)
    return only


def test_nine_in_ten_of_its_sentences_pass(draft: Drafted) -> None:
    """An editor is not kept from a draft by sentences that are right."""
    stopped = [text for text, found in draft.alarms() if found]
    assert len(stopped) <= len(draft.written) // 10, stopped


def test_a_word_swapped_in_it_is_noticed(draft: Drafted) -> None:
    """Of its sentences with a word swapped or a tail added nine in ten are held, whatever they cite."""
    noticed = [noticed for *_, noticed in islice(draft.swapped(seed=4), 60)]
    assert len(noticed) == 60
    assert sum(noticed) >= 0.9 * len(noticed)
