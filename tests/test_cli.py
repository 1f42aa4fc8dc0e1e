"""The commands as they are typed: exit codes, what goes to stdout and stderr, and one clear message for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autopost.edition import demo_folder
from autopost.issue import SECTIONS
from tests.standins import Fault
from tests.standins.chat import ChatStandIn
from tests.standins.reporter import reporter
from tests.terminals import NOWHERE, WRITTEN, Terminal


def signals(tmp_path: Path, change: str = "") -> Path:
    """A file of the recorded signals, with a last line of its own."""
    path = tmp_path / "signals.jsonl"
    path.write_text((demo_folder() / "signals.jsonl").read_text(encoding="utf-8") + change, encoding="utf-8")
    return path


HELP = """
import sys
from autopost.cli import run
for option in ("--help", "--version"):
    try:
        run([option])
    except SystemExit as end:
        assert not end.code
print("loaded", [name for name in sys.modules if name.startswith({vendors})])
"""
VENDORS = ("openai", "langchain", "langsmith", "huggingface_hub", "github", "httpx", "requests", "jinja2")


def process(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, with warnings as errors and this checkout's package."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_help_imports_no_vendor() -> None:
    """`autopost --help` and `--version` end well without any package that talks to a platform or a model."""
    done = process(HELP.format(vendors=VENDORS))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "loaded []"
    assert "draft" in done.stdout


def test_a_draft_in_a_process_of_its_own(terminal: Terminal) -> None:
    """One JSON object and nothing else goes to stdout, progress to stderr, and no warning is raised on the way."""
    with ChatStandIn(reporter) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url)
        done = process("from autopost.cli import main; main()", "draft", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert set(told) == {"edition", "folder", "sections", "findings", "calls", "tokens_in", "tokens_out", "seconds"}
    assert (told["edition"], told["calls"], told["findings"]) == ("2026-05-04", 5, [])
    assert set(told["sections"]) == set(SECTIONS)
    assert {origin["writer"] for origin in told["sections"].values()} == {"model"}
    assert told["tokens_in"] > told["tokens_out"] > 0
    assert (terminal.newsroom.root / told["folder"] / "index.html").is_file()
    for word in ("asking huggingface, github, papers", "papers: ", "lead: written", "checked: "):
        assert word in done.stderr


def test_the_wire_needs_no_model(terminal: Terminal) -> None:
    """With neither key nor endpoint `--writer wire` writes an edition, and says what came, by whom, and what to open."""
    ended = terminal.run("draft", "--writer", "wire")
    assert ended.code in WRITTEN
    assert "lead       by the wire" in ended.out
    assert f"Open {terminal.newsroom.issues / '2026-05-04' / 'index.html'}" in ended.out
    assert all(line.startswith("  ") for line in ended.err.splitlines())


def test_an_edition_goes_where_the_command_says(terminal: Terminal, tmp_path: Path) -> None:
    """`--issues` names another folder, and `--date` of today another way to say today."""
    ended = terminal.run("draft", "--writer", "wire", "--issues", tmp_path / "elsewhere", "--date", "2026-05-04")
    assert ended.code in WRITTEN
    assert (tmp_path / "elsewhere" / "2026-05-04" / "issue.json").is_file()
    assert terminal.newsroom.left == []


def test_a_past_day_is_drafted_from_its_signals(terminal: Terminal, tmp_path: Path) -> None:
    """With `--signals` nothing is asked, and the edition bears the date given."""
    given = ("--date", "2026-05-01", "--signals", signals(tmp_path))
    assert terminal.run("draft", "--writer", "wire", *given).code in WRITTEN
    assert terminal.newsroom.platforms.seen == []
    issue = json.loads((terminal.newsroom.issues / "2026-05-01" / "issue.json").read_text())
    assert issue["masthead"]["date"] == "2026-05-01"


def test_a_past_day_is_drafted_again_from_what_was_kept(terminal: Terminal) -> None:
    """The next day, yesterday's edition can be drafted again from its own folder."""
    terminal.run("draft", "--writer", "wire")
    terminal.newsroom.platforms.seen.clear()
    terminal.point(AUTOPOST_NOW="2026-05-05T12:00:00Z")
    assert terminal.run("draft", "--writer", "wire", "--date", "2026-05-04").code in WRITTEN
    assert terminal.newsroom.platforms.seen == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ("no key, no endpoint and no --writer", "OPENAI_API_KEY", "OPENAI_BASE_URL", "--writer wire")),
        (("--writer", "bob"), ("--writer", "'bob' is neither model nor wire")),
        (("--writer", "wire", "--date", "2026-13-01"), ("--date", "'2026-13-01' is no date", "YYYY-MM-DD")),
        (("--writer", "wire", "--date", "yesterday"), ("--date", "'yesterday' is no date")),
        (("--writer", "wire", "--date", "2026-05-03"), ("2026-05-03", "today is 2026-05-04", "--signals FILE")),
        (("--writer", "wire", "--date", "2026-05-05"), ("2026-05-05", "today is 2026-05-04")),
        (("--writer", "wire", "--signals", "gone.jsonl"), ("gone.jsonl", "cannot be read", "No such file")),
        (("--writer", "wire", "--signals", "."), ("cannot be read",)),
        (("--demo", "--date", "2026-05-04"), ("--demo", "its own date")),
        (("--demo", "--signals", "s.jsonl"), ("--demo", "signals")),
        (("--writer", "model", "--model", "openai:x"), ("no key",)),
    ],
)
def test_a_command_that_cannot_be_is_refused_before_anything_is_tried(
    terminal: Terminal, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Exit code 2, one message that says what, where and what next, no request and no file."""
    terminal.refused(2, *words, arguments=("draft", *arguments))
    assert terminal.newsroom.platforms.seen == []


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[paper]\ntitel = "x"\n', ("unknown key paper.titel", "title")),
        ("[papier]\n", ("unknown key papier", "paper")),
        ("[paper\n", ("is not TOML", "line 1")),
        ("[writer]\nthreads = 0\n", ("writer.threads", "greater than or equal to 1")),
        ('[paper]\ntimezone = "Mars"\n', ("paper.timezone", "'Mars' is no time zone")),
        ('[sources]\nuse = ["huggingface", "myspace"]\n', ("[sources] use", "no source 'myspace'", "huggingface")),
    ],
)
def test_a_wrong_config_is_refused_before_anything_is_tried(terminal: Terminal, toml: str, words: tuple[str, ...]) -> None:
    """Exit code 2, with the file or the table, the key, and what is known there."""
    (terminal.newsroom.root / "autopost.toml").write_text(toml)
    message = terminal.refused(2, *words, arguments=("draft", "--writer", "wire"))
    assert "autopost.toml" in message or "[sources] use" in message
    assert terminal.newsroom.platforms.seen == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("AUTOPOST_NOW", "noon", ("AUTOPOST_NOW", "no ISO 8601 time")),
        ("HF_ENDPOINT", "huggingface.co", ("HF_ENDPOINT", "http")),
        ("OPENAI_BASE_URL", "localhost:8000", ("OPENAI_BASE_URL", "http")),
        ("OPENAI_BASE_URL", "http://", ("OPENAI_BASE_URL", "no host")),
    ],
)
def test_a_wrong_environment_is_refused(terminal: Terminal, name: str, value: str, words: tuple[str, ...]) -> None:
    """Exit code 2, with the variable's name."""
    terminal.point(**{name: value})
    terminal.refused(2, *words, arguments=("draft",))
    assert terminal.newsroom.platforms.seen == []


def test_corrupt_signals_are_named_with_their_line(terminal: Terminal, tmp_path: Path) -> None:
    """The first line that is no signal is in the message."""
    path = signals(tmp_path, '{"id": "hf:model:x"}\n')
    number = len(path.read_text(encoding="utf-8").split("\n")) - 1
    terminal.refused(2, f"{path}:{number}: this line is no signal", arguments=("draft", "--writer", "wire", "--signals", path))


def test_empty_signals_are_refused(terminal: Terminal, tmp_path: Path) -> None:
    """A file without a signal makes no edition."""
    (tmp_path / "empty.jsonl").write_text("\n")
    arguments = ("draft", "--writer", "wire", "--signals", tmp_path / "empty.jsonl")
    terminal.refused(2, "empty.jsonl: holds no signal", arguments=arguments)


@pytest.mark.parametrize("place", ["file", "file/issues"])
def test_a_place_that_cannot_be_written_is_said_before_anything_is_tried(terminal: Terminal, tmp_path: Path, place: str) -> None:
    """A file where the folder should be is exit code 1 without a request."""
    (tmp_path / "file").write_text("mine")
    arguments = ("draft", "--writer", "wire", "--issues", tmp_path / place)
    terminal.refused(1, str(tmp_path / place), "cannot be written", "--issues", arguments=arguments)
    assert terminal.newsroom.platforms.seen == []
    assert (tmp_path / "file").read_text() == "mine"


def test_a_broken_history_is_said(terminal: Terminal) -> None:
    """A file that is no history is exit code 1, and no edition is written."""
    (terminal.newsroom.root / ".autopost").mkdir()
    (terminal.newsroom.root / ".autopost" / "history.db").write_text("no database at all, but long enough for one\n" * 50)
    terminal.refused(1, "history.db", "history cannot be opened", arguments=("draft", "--writer", "wire"))


def test_with_every_source_down_nothing_is_written(terminal: Terminal) -> None:
    """Exit code 1, and the message has each source with its reason."""
    terminal.point(HF_ENDPOINT=NOWHERE, GITHUB_API_URL=NOWHERE)
    words = ("no source gave a signal", "huggingface: ", "github: ", "papers: ", "HF_ENDPOINT", "GITHUB_API_URL")
    terminal.refused(1, *words, arguments=("draft", "--writer", "wire"))


def test_with_one_source_down_the_paper_appears(terminal: Terminal) -> None:
    """The source is skipped with its reason in the ledger, and the page says so."""
    terminal.newsroom.platforms.fail("/api/daily_papers", Fault(status=404, body=b"{}"))
    assert terminal.run("draft", "--writer", "wire").code in WRITTEN
    issue = json.loads((terminal.newsroom.issues / "2026-05-04" / "issue.json").read_text())
    (lost,) = [skipped for skipped in issue["skipped"] if skipped["subject"] == "papers"]
    assert lost["source"] == "papers"
    assert f"papers could not be read: {lost['reason']}" in issue["notices"]
    assert issue["reading"]["note"]
    ledger_file = json.loads((terminal.newsroom.issues / "2026-05-04" / "ledger.json").read_text())
    assert lost in ledger_file["skipped"]


def test_an_interrupt_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a draft with exit code 1 and one message."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("autopost.sources.gather", stop)
    terminal.refused(1, "stopped; nothing was written", arguments=("draft", "--writer", "wire"))
