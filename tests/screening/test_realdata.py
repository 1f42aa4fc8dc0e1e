"""Screening on the recorded lists, where they lie beside the checkout: floors under what `benchmarks/screening.py` prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from autopost.screening.stated import first_party
from autopost.screening.words import laboratory
from tests.screening.evidence import STATED, Evidence

pytestmark = pytest.mark.realdata
FLOORS = {
    "uncensored/": 0.98,
    "NSFW": 0.98,
    "quantised repack": 0.85,
    "distillation named": 0.98,
    "synthetic traces": 0.98,
    "same space name": 0.98,
    "owner made": 0.85,
    "crack/cheat": 0.9,
    "sort=lastModified": 0.7,
}


@pytest.fixture(scope="module")
def evidence(realdata: Path) -> Evidence:
    """Lists and labels, read once."""
    return Evidence(realdata)


def test_labelled_items_are_found_by_the_reason_they_are_labelled_with(evidence: Evidence) -> None:
    """Of the labels that hold, each reason finds at least its floor."""
    found = {row.says: row.meant / row.held for row in evidence.recall() if row.says in FLOORS}
    assert {says: share for says, share in found.items() if share < FLOORS[says]} == {}


def test_what_a_reason_hits_was_read_as_right(evidence: Evidence) -> None:
    """Nine hits in ten of every reason that guesses are right, read by hand; five in six of clones and borrowed names."""
    floors = {"clone": 0.83, "borrowed_name": 0.83}
    guesses = [it for it in evidence.precision() if it.reason not in STATED]
    assert {it.reason: it.share for it in guesses if not it.hits or it.share < floors.get(it.reason, 0.9)} == {}


def test_no_first_party_release_of_a_laboratory_is_set_aside(evidence: Evidence) -> None:
    """Of laboratories only repacks of other makers' models are set aside, and each bears that model's name."""
    aside = [s for s in evidence.screened().set_aside if laboratory(s.name)]
    assert [s.name for s in aside if first_party(s)] == []
    assert sorted(s.name for s in aside) == [
        "Intel/DeepSeek-V4-Flash-W4A16-AutoRound",
        "Intel/DeepSeek-V4-Pro-W4A16-AutoRound",
        "Intel/Qwen3.6-27B-int4-AutoRound",
        "nvidia/Gemma-4-26B-A4B-NVFP4",
        "nvidia/Gemma-4-31B-IT-NVFP4",
        "nvidia/MiniMax-M2.7-NVFP4",
    ]


def test_no_downloads_are_no_reason(evidence: Evidence) -> None:
    """None of those that trend without downloads, which the labels call no spam, is set aside as empty."""
    silent = {label.id for label in evidence.labels if label.says == "downloads==0"}
    assert len(silent) > 20
    assert not silent & evidence.hits["empty"]


def test_every_line_read_by_hand_is_about_something_there(evidence: Evidence) -> None:
    """Each wrong hit is still hit, and each weak label is still a label: the list holds nothing that is mended."""
    known = {(reason, label.id) for label in evidence.labels for reason in label.meant}
    hit = {(reason, name) for reason, names in evidence.hits.items() for name in names}
    stale = [
        (what, reason, name)
        for what, reason, name in evidence.hand
        if (reason, name) not in (hit if what == "wrong hit" else known)
    ]
    assert stale == []
