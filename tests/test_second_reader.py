"""The optional second reader, and the annotations of `autopost check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autopost import prompts
from autopost.calls import Call, RawReply
from autopost.commands import checking, drafting
from autopost.config import Environment
from autopost.edition import demo_folder
from autopost.errors import ConfigError, ReplyError
from autopost.grounding.second_reader import second_reading
from autopost.issue import Finding, Sentence
from tests.made import fact, ledger

PROMPT = prompts.load(Path(__file__).parents[1] / "prompts" / "second_reader.md")
WRITTEN = [
    ("/lead/headline/text", Sentence(text="one leads with 465 points", kind="report", cites=("f1",))),
    ("/lead/deck/0/text", Sentence(text="That may not last.", kind="analysis", cites=("f1",))),
    ("/opinions/against/headline/text", Sentence(text="Scores are moods", kind="opinion", cites=("f1",))),
]


def reading(*answers: str | Exception) -> tuple[tuple[Finding, ...], list[Call]]:
    """What the second reader finds when its calls are answered so."""
    calls: list[Call] = []

    def ask(call: Call) -> RawReply:
        calls.append(call)
        answer = answers[len(calls) - 1]
        if isinstance(answer, Exception):
            raise answer
        return RawReply(answer)

    return second_reading(WRITTEN, ledger(fact("trending_score", 465, "points")), PROMPT, ask), calls


def test_it_sees_claims_with_their_facts_and_no_opinion() -> None:
    """The call holds the report and the analysis with the cited fact, and not the opinion."""
    found, (call,) = reading('{"read": 2, "doubts": []}')
    assert found == ()
    assert "s1: one leads with 465 points\n   [f1] a/one: trending_score is 465" in call.task
    assert "s2: That may not last." in call.task
    assert "moods" not in call.task


def test_a_doubt_becomes_a_blocker_at_its_sentence() -> None:
    """The finding stands at the doubted sentence and gives the reader's reason."""
    (doubt,), _ = reading('{"read": 2, "doubts": [{"item": "s2", "why": "No fact speaks of the future."}]}')
    assert (doubt.section, doubt.severity, doubt.text) == ("/lead/deck/0/text", "blocker", "That may not last.")
    assert "No fact speaks of the future." in doubt.message


@pytest.mark.parametrize(
    "answer",
    [
        ReplyError("time-out"),
        "prose",
        '{"read": 1, "doubts": []}',
        '{"read": 2, "doubts": [{"item": "s9", "why": "?"}]}',
        '{"read": 2, "doubts": [], "verdict": "all good"}',
    ],
)
def test_a_reader_that_fails_holds_the_issue(answer: str | Exception) -> None:
    """No answer, a wrong shape, too few sentences or a strange key are one blocker each, never a pass."""
    (finding,), _ = reading(answer)
    assert (finding.code, finding.severity) == ("second-reader-failed", "blocker")


def finding(section: str, start: int, message: str = "m") -> Finding:
    """A blocker at an offset."""
    return Finding(code="value", severity="blocker", section=section, start=start, end=start + 1, text="x", message=message)


def test_annotations_name_file_line_and_column(tmp_path: Path) -> None:
    """An offset on the third line of a file is shown there."""
    path = tmp_path / "story.md"
    path.write_text("one\ntwo\nab 7 c\n")
    assert checking.workflow_annotations([finding("", 11)], path) == [f"::error file={path},line=3,col=4,title=value::m"]


def test_annotations_cannot_be_broken_out_of(tmp_path: Path) -> None:
    """A line break or a percent sign in a message stays inside its command."""
    path = tmp_path / "issue.json"
    path.write_text(json.dumps({}))
    (line,) = checking.workflow_annotations([finding("/lead", 0, "50%\n::error::forged")], path)
    assert line == f"::error file={path},line=1,title=value::/lead: 50%25%0A::error::forged"


def test_a_reader_that_cannot_be_asked_is_refused_before_anything_is_tried(tmp_path: Path) -> None:
    """A wrong `[check] judge` stops a draft with nothing written, though its writer is the wire."""
    (tmp_path / "autopost.toml").write_text('[check]\njudge = "nonsense"\n')
    request = drafting.Request(day="2026-05-04", signals=demo_folder() / "signals.jsonl", writer="wire")
    with pytest.raises(ConfigError, match="nonsense"):
        drafting.draft(request, tmp_path, Environment.read({"OPENAI_API_KEY": "sk-x"}), lambda line: None)
    assert list((tmp_path / "issues").iterdir()) == []
