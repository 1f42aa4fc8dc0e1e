"""An issue's sentence is held against all that is known: its cites bear one out, and its false twin has the same cites.

None of the false ones is spoken against by what it cites alone.
"""

from __future__ import annotations

import pytest

from autopost.grounding import check
from autopost.issue import Finding, Sentence, SentenceKind
from tests.grounding.test_real_copy import DESK, LEDGER

PLACE = "/lead/body/0/{}/text"


def found(kind: SentenceKind, cites: str, *texts: str) -> tuple[Finding, ...]:
    """What the check says of sentences of one paragraph that all cite the same."""
    tags = tuple(LEDGER.by_id[name].tag for name in cites.split())
    written = [(PLACE.format(n), Sentence(text=text, kind=kind, cites=tags)) for n, text in enumerate(texts)]
    return check(written, LEDGER, DESK).findings


TOOL = "gh:repo:Z4nzu/hackingtool"
MODEL = "hf:model:talkie-lm/talkie-1930-13b-it"
EYWA = "paper:2604.27351"
TWINS = [
    pytest.param(
        f"{TOOL}:created_at",
        "Z4nzu/hackingtool dates from April 2020, the earliest creation date of any repository listed.",
        "Z4nzu/hackingtool dates from April 2020, the latest creation date of any repository listed.",
        "the latest creation",
        id="older and newer",
    ),
    pytest.param(
        f"{MODEL}:likes {MODEL}:downloads",
        "talkie-1930-13b-it has 216 likes and no downloads in the last 30 days.",
        "talkie-1930-13b-it has 216 likes and no downloads in the first 30 days.",
        "first 30 days",
        id="the last days, not the first",
    ),
    pytest.param(
        f"{EYWA}:upvotes {EYWA}:upvotes_rank",
        "“Heterogeneous Scientific Foundation Model Collaboration” drew 124 upvotes, first among the papers read.",
        "“Heterogeneous Scientific Foundation Model Collaboration” drew 124 upvotes, last among the papers read.",
        "last",
        id="first and last",
    ),
]


@pytest.mark.parametrize("kind", ["report", "analysis"])
@pytest.mark.parametrize(("cites", "right", "wrong", "at"), TWINS)
def test_what_nobody_cited_speaks_against_a_sentence(kind: SentenceKind, cites: str, right: str, wrong: str, at: str) -> None:
    """Of two sentences with the same cites the one that the ledger contradicts is stopped, at its place."""
    assert found(kind, cites, right) == ()
    assert any(at in finding.text and finding.blocks for finding in found(kind, cites, wrong))


def test_whom_the_sentence_before_spoke_of_is_known_in_the_next() -> None:
    """A pronoun is held against all that is known of whom it means, and the sentence before stands."""
    dated = "Z4nzu/hackingtool was created in April 2020."
    assert found("report", f"{TOOL}:created_at", dated, "It is the oldest repository listed.") == ()
    (finding,) = found("report", f"{TOOL}:created_at", dated, "It has the latest creation date of any repository listed.")
    assert finding.section == PLACE.format(1)


def test_an_opinion_is_held_against_nothing_but_its_figures_and_names() -> None:
    """Whoever argues may call anything the newest."""
    text = "Z4nzu/hackingtool has the latest creation date of any repository listed."
    assert found("opinion", f"{TOOL}:created_at", text) == ()
