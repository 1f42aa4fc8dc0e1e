"""The link of a release stands beside that release and no other."""

from __future__ import annotations

from autopost.facts import Ledger
from autopost.grounding import check_text
from tests.grounding import newsday

TAGS = "https://github.com/vllm-project/vllm/releases/tag"
LEDGER = Ledger.seal(
    newsday.ledger().edition,
    [
        fact.model_copy(update={"url": f"{TAGS}/{fact.value}"}) if fact.metric == "release" else fact
        for fact in newsday.ledger().facts
    ],
)
NEWEST, OLDER = sorted({str(fact.value) for fact in LEDGER.facts if fact.metric == "release" and fact.url.startswith(TAGS)})[
    :-3:-1
]


def test_the_link_of_the_release_that_is_told_of_passes() -> None:
    """A release's own link beside its version is no finding."""
    assert "link" not in {finding.code for finding in check_text(f"vLLM {NEWEST}: {TAGS}/{NEWEST}", LEDGER)}


def test_the_link_of_another_release_of_the_same_project_is_found() -> None:
    """It is the project's, and still leads to something else than the sentence says; the right one is the repair."""
    (found,) = (each for each in check_text(f"vLLM {NEWEST}: {TAGS}/{OLDER}", LEDGER) if each.code == "link")
    assert (found.text, found.repair) == (f"{TAGS}/{OLDER}", f"{TAGS}/{NEWEST}")
