"""`autopost publish` as it is typed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autopost.archive import PUBLISHED
from tests.publishing.editions import edition, reword
from tests.publishing.test_email import SENDER
from tests.standins.mail import MailStandIn, certificate
from tests.terminals import Terminal

MAIL = """[email]
host = "127.0.0.1"
port = {port}
sender = "{sender}"
list_address = "all@paper.example"
"""


@pytest.fixture
def folder(terminal: Terminal) -> Path:
    """An edition in the terminal's newsroom."""
    return edition(terminal.newsroom.issues)


@pytest.fixture
def server(terminal: Terminal, folder: Path, tmp_path: Path) -> Iterator[MailStandIn]:
    """A server that the newsroom mails through."""
    with MailStandIn(certificate(tmp_path)) as standing:
        terminal.point(SSL_CERT_FILE=str(standing.pem))
        (terminal.newsroom.root / "autopost.toml").write_text(MAIL.format(port=standing.port, sender=SENDER))
        yield standing


def test_from_draft_to_the_inbox(terminal: Terminal, folder: Path, server: MailStandIn) -> None:
    """Held until approved; then the dry run sends nothing, the run sends once, and an edit holds it again."""
    terminal.refused(3, "nobody has approved this edition", arguments=("publish", folder, "--to", "email"))
    terminal.run("approve", folder, "--by", "Hedda")
    dry = terminal.run("publish", "--to", "email", "--dry-run")
    assert (dry.code, server.taken) == (0, [])
    assert "would send 1 of 1 mails" in dry.out
    assert not (folder / PUBLISHED).exists()
    for state in ("delivered", "already"):
        ended = terminal.run("publish", "2026-05-04", "--to", "email", "--json")
        assert ended.code == 0, ended.err
        (channel,) = json.loads(ended.out)["channels"]
        assert (channel["channel"], channel["state"]) == ("email", state)
    assert len(server.taken) == 1
    reword(folder, "9 likes for one")
    terminal.refused(3, "it has changed since Hedda approved it", arguments=("publish", folder, "--to", "email"))
    terminal.refused(2, "no edition is approved", arguments=("publish", "--to", "email"))


def test_a_channel_that_fails_is_exit_code_1(terminal: Terminal, folder: Path, server: MailStandIn) -> None:
    """The server's words are printed, nothing is recorded as delivered, and the next run delivers."""
    terminal.run("approve", folder, "--by", "Hedda")
    server.says["all@paper.example"] = "550 no such list"
    ended = terminal.run("publish", folder, "--to", "email")
    assert ended.code == 1
    assert "550 no such list" in ended.out
    server.says.clear()
    assert terminal.run("publish", folder, "--to", "email").code == 0
    assert len(server.taken) == 1


def test_a_killed_process_leaves_a_question_and_never_two_mails(terminal: Terminal, folder: Path, server: MailStandIn) -> None:
    """Killed by the server's hand after it took the mail: the next run is exit code 3 and says what to add."""
    terminal.run("approve", folder, "--by", "Hedda")
    running: list[subprocess.Popen[bytes]] = []
    server.moment = lambda step: os.kill(running[0].pid, signal.SIGKILL) if step == "taken" else None
    command = [sys.executable, "-c", "from autopost.cli import main; main()", "publish", str(folder), "--to", "email"]
    with subprocess.Popen(command, cwd=terminal.newsroom.root) as process:
        running.append(process)
    assert process.returncode == -signal.SIGKILL
    server.moment = lambda step: None
    for _ in range(2):
        ended = terminal.run("publish", folder, "--to", "email")
        assert ended.code == 3
        assert "--in-doubt sent" in ended.out
        assert "in doubt: [email] list_address (a…@paper.example)" in ended.out
    assert terminal.run("publish", folder, "--to", "email", "--in-doubt", "sent").code == 0
    assert len(server.taken) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--to", "fax"), ("'fax' is no channel", "site, email, telegram, pr")),
        (("--to", ""), ("is no channel",)),
        (("--to", "email", "--again", "fax"), ("--again", "'fax' is no channel")),
        (("--to", "email", "--in-doubt", "maybe"), ("--in-doubt", "neither sent nor again")),
        (("--to", "email"), ("[email] host",)),
        (("--to", "telegram"), ("[telegram] chat",)),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_tried(
    terminal: Terminal, folder: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """Unknown channels and answers and channels that are not configured are exit code 2."""
    terminal.run("approve", folder, "--by", "Hedda")
    terminal.refused(2, *words, arguments=("publish", folder, *arguments))


def test_evidence_that_changed_holds_the_edition(terminal: Terminal, folder: Path, server: MailStandIn) -> None:
    """A ledger that is not the one of the approved issue is exit code 3: publishing trusts no file."""
    terminal.run("approve", folder, "--by", "Hedda")
    text = (folder / "ledger.json").read_text()
    (folder / "ledger.json").write_text(text.replace('"value": 9\n', '"value": 10\n'))
    terminal.refused(3, "not the ledger", arguments=("publish", folder, "--to", "email"))
    assert server.taken == []
