"""What the commands do with an edition that is there: an editor's work, checking and rendering again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from autopost.archive import to_json
from tests.made import fact, ledger
from tests.terminals import NOWHERE, WRITTEN, Terminal

FINDING = {"code", "severity", "section", "start", "end", "text", "message", "facts", "repair"}


def change(folder: Path) -> None:
    """An editor changes the headline."""
    issue = json.loads((folder / "issue.json").read_text())
    issue["lead"]["headline"]["text"] = "A headline of my own"
    (folder / "issue.json").write_text(to_json(issue))


def approve(folder: Path) -> None:
    """An editor approves."""
    review = json.loads((folder / "review.json").read_text())
    (folder / "review.json").write_text(to_json({**review, "decisions": [{"decision": "approved"}]}))


@pytest.mark.parametrize("touch", [change, approve])
def test_an_editors_work_is_not_overwritten(terminal: Terminal, folder: Path, touch: Any) -> None:
    """Without --force it is exit code 2, nobody is asked and every byte stays; with it the old folder is kept beside."""
    touch(folder)
    mine = {path.name: path.read_bytes() for path in folder.iterdir()}
    terminal.newsroom.platforms.seen.clear()
    terminal.refused(2, str(folder), "an editor has", "--force", arguments=("draft", "--writer", "wire"))
    assert terminal.newsroom.platforms.seen == []
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == mine
    assert terminal.run("draft", "--writer", "wire", "--force").code in WRITTEN
    assert (folder / "issue.json").read_bytes() != mine["issue.json"] or touch is approve
    (kept,) = terminal.newsroom.issues.glob(".2026-05-04.replaced.*/2026-05-04")
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == mine


def test_a_failed_draft_leaves_the_edition_that_was_there(terminal: Terminal, folder: Path) -> None:
    """When a second draft fails, the first one is still there, whole."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    terminal.point(HF_ENDPOINT=NOWHERE, GITHUB_API_URL=NOWHERE)
    terminal.refused(1, "no source gave a signal", arguments=("draft", "--writer", "wire"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_check_says_of_an_edition_what_the_draft_said(terminal: Terminal) -> None:
    """The folder and its issue.json give the findings that findings.json holds, and the exit code of the draft."""
    drafted = terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
    kept = json.loads((folder / "findings.json").read_text())["findings"]
    for path in (folder, folder / "issue.json"):
        ended = terminal.run("check", path, "--json")
        assert (ended.code, ended.err) == (drafted.code, "")
        assert json.loads(ended.out) == {"findings": kept}


def test_check_holds_a_text_against_a_ledger(terminal: Terminal, tmp_path: Path) -> None:
    """A figure that no fact has is a blocker: exit code 3, the contract's keys, and offsets in code points of the file."""
    (tmp_path / "ledger.json").write_text(to_json(ledger(fact("likes", 9, "likes"))))
    text = "“🙂” one has 8,512 likes.\n"
    (tmp_path / "text.md").write_text(text, encoding="utf-8")
    ended = terminal.run("check", tmp_path / "text.md", "--ledger", tmp_path / "ledger.json", "--json")
    assert ended.code == 3
    findings = json.loads(ended.out)["findings"]
    assert all(set(finding) == FINDING for finding in findings)
    assert all(finding["section"] == "" and finding["text"] == text[finding["start"] : finding["end"]] for finding in findings)
    assert any("8,512" in finding["text"] for finding in findings)
    spoken = terminal.run("check", tmp_path / "text.md", "--ledger", tmp_path / "ledger.json")
    assert "8,512" in spoken.out
    assert "Held until they are gone" in spoken.out


def test_check_finds_nothing_in_a_text_that_its_facts_carry(terminal: Terminal, tmp_path: Path) -> None:
    """A figure of its own subject and metric is exit code 0 and an empty list."""
    (tmp_path / "ledger.json").write_text(to_json(ledger(fact("likes", 9, "likes"))))
    (tmp_path / "text.txt").write_text("a/one has 9 likes.\n")
    ended = terminal.run("check", tmp_path / "text.txt", "--ledger", tmp_path / "ledger.json", "--json")
    assert (ended.code, json.loads(ended.out)) == (0, {"findings": []})


def test_check_refuses_what_it_cannot_hold_against_facts(terminal: Terminal, tmp_path: Path) -> None:
    """A missing path, a text without ledger and bytes that are no text are exit code 2, with the path and what to add."""
    (tmp_path / "text.md").write_text("x")
    (tmp_path / "binary.md").write_bytes(b"\xff\xfe")
    (tmp_path / "ledger.json").write_text(to_json(ledger()))
    terminal.refused(2, "gone.md", "is not there", arguments=("check", tmp_path / "gone.md"))
    terminal.refused(2, "text.md", "--ledger FILE", arguments=("check", tmp_path / "text.md"))
    given = ("--ledger", tmp_path / "ledger.json")
    terminal.refused(2, "binary.md", "UTF-8", arguments=("check", tmp_path / "binary.md", *given))
    terminal.refused(
        2, "gone.json", "cannot be read", arguments=("check", tmp_path / "text.md", "--ledger", tmp_path / "gone.json")
    )
    (tmp_path / "list.json").write_text("[1, 2]")
    words = ("list.json", "is no ledger", "A ledger.json of an edition folder has the form")
    terminal.refused(2, *words, arguments=("check", tmp_path / "text.md", "--ledger", tmp_path / "list.json"))


def test_check_names_the_place_of_what_is_broken(terminal: Terminal, folder: Path) -> None:
    """Broken JSON has its line, a wrong value its pointer, and an edition without a ledger the missing file."""
    issue = json.loads((folder / "issue.json").read_text())
    issue["lead"]["headline"]["kind"] = "rumour"
    (folder / "issue.json").write_text(json.dumps(issue))
    terminal.refused(1, "issue.json", "/lead/headline/kind", arguments=("check", folder))
    (folder / "issue.json").write_text('{"lead": \n nothing}')
    terminal.refused(1, "issue.json", "line 2", arguments=("check", folder))
    (folder / "issue.json").unlink()
    terminal.refused(1, "issue.json", "No such file", arguments=("check", folder))


def test_check_refuses_another_issues_ledger(terminal: Terminal, folder: Path) -> None:
    """A ledger that was changed, or is another's, is exit code 2: an approval covers the evidence too."""
    (folder / "other.json").write_text(to_json(ledger(fact("likes", 9, "likes"))))
    words = ("other.json", "not the ledger that the issue was written from")
    terminal.refused(2, *words, arguments=("check", folder, "--ledger", folder / "other.json"))
    (folder / "list.json").write_text("[1, 2]")
    terminal.refused(2, "list.json", "is no ledger", arguments=("check", folder, "--ledger", folder / "list.json"))
    told = (folder / "ledger.json").read_text()
    (folder / "ledger.json").write_text(told.replace('"value": 534942', '"value": 534943'))
    terminal.refused(2, "not the ledger that the issue was written from", arguments=("check", folder))


def test_render_shows_what_the_editor_changed(terminal: Terminal, folder: Path) -> None:
    """The pages have the new headline, issue.json stays byte for byte, and no scratch file is left."""
    before = terminal.newsroom.left
    change(folder)
    mine = (folder / "issue.json").read_bytes()
    ended = terminal.run("render", folder)
    assert ended.code in WRITTEN
    assert ended.out.startswith("The check found ")
    for page in ("index.html", "issue.md"):
        assert "A headline of my own" in (folder / page).read_text(encoding="utf-8")
    assert (folder / "issue.json").read_bytes() == mine
    assert terminal.newsroom.left == before


def test_render_without_an_edition_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    """A missing folder or a file is exit code 2, an empty folder 1, each with its path."""
    terminal.refused(2, "gone", "no edition folder", arguments=("render", tmp_path / "gone"))
    (tmp_path / "file").write_text("x")
    terminal.refused(2, "file", "no edition folder", arguments=("render", tmp_path / "file"))
    terminal.refused(1, "issue.json", "No such file", arguments=("render", tmp_path))
