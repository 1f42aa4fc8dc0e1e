"""A new newsroom: whole, its own, and made without a change to anything that was there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autopost import newsroom
from autopost.config import Config, load
from tests.terminals import WRITTEN, Terminal

ROOT = Path(__file__).parents[1]


def files(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_newsroom_holds_config_prompts_templates_and_workflow(terminal: Terminal) -> None:
    """What is written is what is told; the config loads, explains every setting, and counts its editions from today."""
    ended = terminal.run(
        "init", "paper", "--title", 'Der “Morgen” \\ "x"', "--motto", "{{ 7*7 }}", "--timezone", "Europe/Berlin", "--json"
    )
    folder = terminal.newsroom.root / "paper"
    told = json.loads(ended.out)
    assert (ended.code, told["folder"], set(told["files"])) == (0, "paper", files(folder))
    copied = {f"{name}/{path}" for name in ("prompts", "templates") for path in files(ROOT / name)}
    assert files(folder) == copied | {"autopost.toml", ".gitignore", ".github/workflows/paper.yml"}
    assert all((folder / name).read_bytes() == (ROOT / name).read_bytes() for name in copied)
    config = load(folder / "autopost.toml")
    assert (config.paper.title, config.paper.motto) == ('Der “Morgen” \\ "x"', "{{ 7*7 }}")
    assert config.paper.first_edition.isoformat() == "2026-05-04"
    assert config.model_copy(update={"paper": Config().paper}) == Config()
    assert (folder / "autopost.toml").read_text(encoding="utf-8") == newsroom.explained(config)


@pytest.mark.parametrize("more", [(), ("--inherit",)])
def test_a_new_newsroom_works_at_once(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]) -> None:
    """In it the wire drafts an edition under the paper's own name as No. 1, and the recorded edition is drafted."""
    terminal.run("init", "paper", "--title", "The Wire", *more)
    folder = terminal.newsroom.root / "paper"
    monkeypatch.chdir(folder)
    signals = ROOT / "fixtures" / "demo" / "signals.jsonl"
    assert terminal.run("draft", "--writer", "wire", "--signals", signals).code in WRITTEN
    edition = folder / "issues" / "2026-05-04"
    assert "· The Wire, " in (edition / "index.html").read_text(encoding="utf-8")
    assert json.loads((edition / "issue.json").read_text())["masthead"]["number"] == 1
    assert terminal.run("check", edition).code in WRITTEN
    assert terminal.run("draft", "--demo", "--issues", "demo").code == 0


def test_copies_win_and_what_is_inherited_follows_the_package(terminal: Terminal) -> None:
    """A template that was edited is used; with --inherit none is there, and the package's are found."""
    terminal.run("init", "own")
    terminal.run("init", "heir", "--inherit")
    own, heir = (newsroom.find(terminal.newsroom.root / name) for name in ("own", "heir"))
    assert own.file("templates", "issue.md") == own.root / "templates" / "issue.md"
    assert files(heir.root) == {"autopost.toml", ".gitignore", ".github/workflows/paper.yml"}
    assert heir.file("templates", "issue.md") == newsroom.packaged() / "templates" / "issue.md"


def test_nothing_is_overwritten(terminal: Terminal) -> None:
    """A file in the way is named, exit code 2, and nothing is written; other files do not matter, nor does a second run."""
    folder = terminal.newsroom.root / "there"
    (folder / "prompts").mkdir(parents=True)
    (folder / "prompts" / "lead.md").write_text("mine")
    (folder / "README.md").write_text("mine")
    terminal.refused(2, "there", "prompts/lead.md", "Nothing was written", arguments=("init", folder))
    assert files(folder) == {"prompts/lead.md", "README.md"}
    (folder / "prompts" / "lead.md").unlink()
    assert terminal.run("init", folder).code == 0
    before = {name: (folder / name).read_bytes() for name in files(folder)}
    terminal.refused(2, "autopost.toml", "more", arguments=("init", folder))
    assert {name: (folder / name).read_bytes() for name in files(folder)} == before


def test_a_folder_that_cannot_be_is_named(terminal: Terminal) -> None:
    """A file where a folder should be is exit code 2, with what is in the way."""
    (terminal.newsroom.root / "file").write_text("x")
    terminal.refused(2, "file", "there already", arguments=("init", "file"))
    terminal.refused(2, "file", "there already", arguments=("init", "file/below"))


@pytest.mark.parametrize(
    ("option", "value"),
    [("--timezone", "Mars/Base"), ("--url", "javascript:alert(1)"), ("--title", "a\x7fb"), ("--motto", "a\nb")],
)
def test_a_value_that_cannot_be_is_named(terminal: Terminal, option: str, value: str) -> None:
    """It is exit code 2 with the option, and nothing is written."""
    terminal.refused(2, option, arguments=("init", "paper", option, value))
    assert not (terminal.newsroom.root / "paper").exists()
