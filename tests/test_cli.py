"""The commands as they are typed: exit codes, what goes to stdout and stderr, and one clear message for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session

from autopost import cli
from autopost.archive import to_json
from autopost.edition import demo_folder
from autopost.issue import SECTIONS
from tests.made import DAY, fact, ledger
from tests.newsrooms import KEY, Desk, desk
from tests.standins import Fault, world
from tests.standins.chat import ChatStandIn, Json, Reply, completion, error, fenced, schema_of
from tests.standins.reporter import reporter

WRITTEN = (0, 3)
"""Exit codes of an edition that is written; which of the two is the check's to say."""
NOWHERE = "http://127.0.0.1:9"
FINDING = {"code", "severity", "section", "start", "end", "text", "message", "facts", "repair"}
NAMES = ("HF_ENDPOINT", "HF_TOKEN", "GITHUB_API_URL", "GITHUB_TOKEN", "OPENAI_API_KEY", "OPENAI_BASE_URL", "AUTOPOST_NOW")


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def message(self) -> str:
        """The one line that says what went wrong; progress lines are indented."""
        (line,) = [line for line in self.err.splitlines() if not line.startswith("  ")]
        return line


@dataclass
class Terminal:
    """A shell in a newsroom: its environment, and what a command does there, in this process."""

    newsroom: Desk
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def point(self, **variables: str) -> None:
        """Set variables of the environment; empty ones are unset."""
        for name, value in variables.items():
            self.monkeypatch.setenv(name, value)

    def run(self, *arguments: str | Path) -> Ended:
        """Type a command."""
        with pytest.raises(SystemExit) as ended:
            cli.run([str(argument) for argument in arguments])
        out, err = self.capsys.readouterr()
        return Ended(int(ended.value.code or 0), out, err)

    def refused(self, code: int, *words: str, arguments: tuple[str | Path, ...]) -> str:
        """Type a command that must end with one message and nothing on stdout, and leave no trace of an edition."""
        before = self.newsroom.left
        ended = self.run(*arguments)
        assert (ended.code, ended.out) == (code, ""), ended.err
        assert ended.message.startswith("autopost: ")
        for word in words:
            assert word in ended.message
        assert self.newsroom.left == before
        return ended.message


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Terminal]:
    """A new newsroom on 4 May 2026, with platforms that show the small world, and no model."""
    newsroom = desk(tmp_path / "newsroom", world.small())
    newsroom.root.mkdir()
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(newsroom.root)
    with newsroom.platforms:
        shell = Terminal(newsroom, monkeypatch, capsys)
        shell.point(**newsroom.variables(DAY))
        yield shell
    close_session()


def signals(tmp_path: Path, change: str = "") -> Path:
    """A file of the recorded signals, with a last line of its own."""
    path = tmp_path / "signals.jsonl"
    path.write_text((demo_folder() / "signals.jsonl").read_text(encoding="utf-8") + change, encoding="utf-8")
    return path


def by_lead(answer: Reply) -> Reply:
    """A model that answers the lead in its own way, and every other section well."""

    def reply(request: Json) -> Any:
        return answer(request) if "panel" in schema_of(request)["properties"] else reporter(request)

    return reply


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


@pytest.mark.parametrize("name", ["nonsense", ":", "openai:", ":gpt"])
def test_a_model_that_names_nothing_is_refused_before_anything_is_tried(terminal: Terminal, name: str) -> None:
    """A name without a provider or a model is exit code 2, and nobody is asked."""
    terminal.point(OPENAI_API_KEY=KEY)
    terminal.refused(2, f"'{name}' does not name a chat model", "PROVIDER:NAME", arguments=("draft", "--model", name))
    assert terminal.newsroom.platforms.seen == []


def test_a_provider_that_is_not_installed_is_named(terminal: Terminal) -> None:
    """An unknown provider is exit code 2, with nothing written."""
    terminal.point(OPENAI_API_KEY=KEY)
    terminal.refused(2, "nobody", arguments=("draft", "--model", "nobody:x"))


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
    assert f"papers gave nothing or not all: {lost['reason']}" in issue["notices"]
    assert issue["reading"]["note"]
    ledger_file = json.loads((terminal.newsroom.issues / "2026-05-04" / "ledger.json").read_text())
    assert lost in ledger_file["skipped"]


@pytest.mark.parametrize(
    ("status", "said", "code", "words"),
    [
        (404, "The model `x` does not exist", "model_not_found", ("no such model (404)", "--model")),
        (404, "Not Found", None, ("no chat API at this address (404)", "OPENAI_BASE_URL")),
        (401, f"Incorrect API key provided: {KEY}.", "invalid_api_key", ("the key was refused (401)", "OPENAI_API_KEY")),
        (429, "You exceeded your current quota", "insufficient_quota", ("no quota left",)),
    ],
)
def test_a_model_that_nobody_can_use_ends_the_draft(
    terminal: Terminal, status: int, said: str, code: str | None, words: tuple[str, ...]
) -> None:
    """Exit code 1 with the place and what to do, nothing written, and the key in no output."""
    with ChatStandIn(lambda _: error(status, said, code=code)) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url, OPENAI_API_KEY=KEY)
        message = terminal.refused(1, *words, arguments=("draft", "--model", "openai:x"))
    assert "x at 127.0.0.1" in message
    assert KEY not in message


def test_an_endpoint_that_is_down_ends_the_draft(terminal: Terminal) -> None:
    """A refused connection is exit code 1 with the address, and nothing written."""
    terminal.point(OPENAI_BASE_URL=f"{NOWHERE}/v1")
    terminal.refused(1, "127.0.0.1:9/v1", "cannot be reached", "OPENAI_BASE_URL", arguments=("draft",))


def test_a_key_is_in_no_file_and_no_output(terminal: Terminal) -> None:
    """With a key set, neither the edition nor the history nor what is printed holds it."""
    with ChatStandIn(reporter) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url, OPENAI_API_KEY=KEY, HF_TOKEN="hf_made_up", GITHUB_TOKEN="ghp_made_up")
        ended = terminal.run("draft", "--json")
        assert all(asked.authorised for asked in chat.requests)
    assert ended.code in WRITTEN
    written = b"".join(path.read_bytes() for path in terminal.newsroom.root.rglob("*") if path.is_file())
    for secret in (KEY, "hf_made_up", "ghp_made_up"):
        assert secret not in ended.out + ended.err
        assert secret.encode() not in written


def cut(request: Json) -> Any:
    """A reply that ended at its longest."""
    return completion('{"headline": {"text": "{f1.', request, finish="length")


def declined(request: Json) -> Any:
    """A refusal."""
    return completion("", request, refusal="I cannot write that.")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda _: "Sure! Here is a lead story about models.", "no complete JSON object"),
        (lambda _: '{"headline": {"text": "{f1.name} lea', "no complete JSON object"),
        (cut, "cut off"),
        (declined, "refused to write: I cannot write that."),
        (lambda _: "", "the reply is empty"),
        (lambda _: {"headline": "x"}, "not of the shape asked for"),
        (lambda _: error(400, "bad luck"), "status 400: bad luck"),
    ],
    ids=["prose", "cut JSON", "truncated", "refused", "empty", "another shape", "status 400"],
)
def test_a_reply_that_cannot_be_used_costs_its_section_alone(terminal: Terminal, answer: Reply, reason: str) -> None:
    """After a second try the section is agency copy with the reason; the others are the model's, and the draft is done."""
    with ChatStandIn(by_lead(answer)) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url)
        ended = terminal.run("draft", "--json")
    assert ended.code in WRITTEN
    sections = json.loads(ended.out)["sections"]
    assert sections["lead"]["writer"] == "wire"
    assert reason in sections["lead"]["note"]
    assert {sections[name]["writer"] for name in SECTIONS if name != "lead"} == {"model"}
    assert "lead: agency copy, because" in ended.err
    run = json.loads((terminal.newsroom.issues / "2026-05-04" / "run.json").read_text())
    assert [(call["attempt"], call["outcome"]) for call in run["calls"] if call["section"] == "lead"] == [
        (1, "failed"),
        (2, "failed"),
    ]


def test_a_fenced_reply_is_used(terminal: Terminal) -> None:
    """A code fence and the sentences around it cost nothing."""
    with ChatStandIn(lambda request: fenced(reporter(request))) as chat:
        terminal.point(OPENAI_BASE_URL=chat.url)
        told = json.loads(terminal.run("draft", "--json").out)
    assert {origin["writer"] for origin in told["sections"].values()} == {"model"}
    assert told["calls"] == 5


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
def test_an_editors_work_is_not_overwritten(terminal: Terminal, touch: Any) -> None:
    """Without --force it is exit code 2, nobody is asked and every byte stays; with it the old folder is kept beside."""
    terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
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


def test_a_failed_draft_leaves_the_edition_that_was_there(terminal: Terminal) -> None:
    """When a second draft fails, the first one is still there, whole."""
    terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
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
    assert "The issue is held" in spoken.out


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
        1, "gone.json", "cannot be read", arguments=("check", tmp_path / "text.md", "--ledger", tmp_path / "gone.json")
    )


def test_check_names_the_place_of_what_is_broken(terminal: Terminal) -> None:
    """Broken JSON has its line, a wrong value its pointer, and an edition without a ledger the missing file."""
    terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
    issue = json.loads((folder / "issue.json").read_text())
    issue["lead"]["headline"]["kind"] = "rumour"
    (folder / "issue.json").write_text(json.dumps(issue))
    terminal.refused(1, "issue.json", "/lead/headline/kind", arguments=("check", folder))
    (folder / "issue.json").write_text('{"lead": \n nothing}')
    terminal.refused(1, "issue.json", "line 2", arguments=("check", folder))
    (folder / "issue.json").unlink()
    terminal.refused(1, "issue.json", "No such file", arguments=("check", folder))


def test_check_refuses_another_issues_ledger(terminal: Terminal) -> None:
    """A ledger that was changed, or is another's, is exit code 2: an approval covers the evidence too."""
    terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
    (folder / "other.json").write_text(to_json(ledger(fact("likes", 9, "likes"))))
    words = ("other.json", "not the ledger that the issue was written from")
    terminal.refused(2, *words, arguments=("check", folder, "--ledger", folder / "other.json"))
    told = (folder / "ledger.json").read_text()
    (folder / "ledger.json").write_text(told.replace('"value": 534942', '"value": 534943'))
    terminal.refused(2, "not the ledger that the issue was written from", arguments=("check", folder))


def test_render_shows_what_the_editor_changed(terminal: Terminal) -> None:
    """The pages have the new headline, issue.json stays byte for byte, and no scratch file is left."""
    terminal.run("draft", "--writer", "wire")
    folder = terminal.newsroom.issues / "2026-05-04"
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


def test_an_interrupt_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a draft with exit code 1 and one message."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("autopost.sources.gather", stop)
    terminal.refused(1, "stopped; nothing was written", arguments=("draft", "--writer", "wire"))
