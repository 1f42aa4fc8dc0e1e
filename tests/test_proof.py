"""The proof: an issue as an editor left it, held against its ledger."""

from __future__ import annotations

from pathlib import Path

from autopost.archive import read_issue, read_ledger
from autopost.issue import Issue, Sentence, SentenceKind
from autopost.proof import checked

FOLDER = Path(__file__).parents[1] / "issues" / "2026-05-04"
LEDGER = read_ledger(FOLDER / "ledger.json")


def edited(place: str, text: str, kind: SentenceKind, cites: tuple[str, ...] = ()) -> Issue:
    """The committed edition with one sentence replaced."""
    said = Sentence(text=text, kind=kind, cites=cites)
    return read_issue(FOLDER / "issue.json").with_sentences(lambda at, was: said if at == place else was)


def codes(issue: Issue) -> set[str]:
    """What the check finds, by code."""
    return {finding.code for finding in checked(issue, LEDGER)[1]}


def test_the_committed_edition_is_clean() -> None:
    """Nothing is found in it, and its bindings are those that the check binds today."""
    issue = read_issue(FOLDER / "issue.json")
    bound, findings = checked(issue, LEDGER)
    assert (findings, bound) == ((), issue)


def test_a_claim_in_the_lead_does_not_pass_as_opinion() -> None:
    """The same words are found in the lead and pass in an opinion piece."""
    text = "Instructions for agents are increasingly what people want."
    assert "trend" in codes(edited("/lead/body/2/0/text", text, "opinion"))
    assert codes(edited("/opinions/in_favour/body/0/1/text", text, "opinion")) == set()


def test_bindings_in_a_file_are_not_trusted() -> None:
    """A figure that an edited file binds to a fact with another value is found, and its binding is gone."""
    place = "/lead/body/0/2/text"
    was = dict(read_issue(FOLDER / "issue.json").sentences())[place]
    issue = edited(place, was.text.replace("12,231", "21,231"), was.kind, was.cites)
    forged = issue.with_sentences(lambda at, s: s.model_copy(update={"bindings": was.bindings}) if at == place else s)
    bound, findings = checked(forged, LEDGER)
    assert [(finding.section, finding.text) for finding in findings] == [(place, "21,231")]
    start = was.text.index("12,231")
    assert all(not binding.start <= start < binding.end for binding in dict(bound.sentences())[place].bindings)
