"""A run that is killed at any step, and run again: each channel gets exactly one delivery."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autopost.publish.email import Recipient
from autopost.publish.published import Delivery
from autopost.publish.record import read_published
from tests.made import DAY, NOON
from tests.publishing.editions import edition
from tests.publishing.test_email import SENDER
from tests.publishing.test_telegram import CHAT, TOKEN
from tests.standins import StandIn
from tests.standins.mail import MailStandIn, certificate
from tests.standins.telegram import TelegramStandIn

ROOT = Path(__file__).parents[2]
READERS = ("ann@one.example", "bob@two.example")
NOTHING = Delivery(digest="", at=NOON)
ONCE = {"email": dict.fromkeys(READERS, 1), "telegram": {"One": 1, "Two": 1}}


@dataclass
class Press:
    """The process that runs are made and killed in, and what readers got so far."""

    process: subprocess.Popen[str]
    mail: MailStandIn
    telegram: TelegramStandIn
    order: dict[str, Any]

    def run(self, folder: Path, *, die: int = 0, settle: str = "") -> dict[str, Any]:
        """Publish in a process of its own that dies after that step."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({**self.order, "folder": str(folder), "die": die, "settle": settle}) + "\n")
        self.process.stdin.flush()
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    @property
    def got(self) -> dict[str, dict[str, int]]:
        """How often each reader got the mail and the chat shows each message."""
        readers = Counter(reader for taken in self.mail.taken for reader in taken.recipients)
        return {"email": dict(readers), "telegram": dict(Counter(self.telegram.messages.values()))}

    def forget(self) -> None:
        """As if nothing had ever been sent."""
        self.mail.taken.clear()
        self.telegram.messages.clear()

    def seen_by_an_editor(self, folder: Path) -> str:
        """What somebody answers who looks for the part that is in doubt: it is there, or it is not."""
        self.mail.rest()
        known = {Recipient(reader, "").key: reader for reader in READERS} | {"1": "One", "2": "Two"}
        published = read_published(folder, DAY)
        parts = {key: part for channel in ONCE for key, part in (published.last(channel) or NOTHING).parts.items()}
        (unsure,) = [known[key] for key, part in parts.items() if part.state == "sending"]
        return "sent" if any(unsure in got for got in self.got.values()) else "again"


@contextmanager
def press(tmp_path: Path) -> Iterator[Press]:
    """A press with a server for mail and one for Telegram."""
    pem, telegram = certificate(tmp_path), TelegramStandIn(TOKEN, CHAT)
    with MailStandIn(pem) as mail, StandIn({"": telegram}) as server:
        mailing = {"host": "127.0.0.1", "port": mail.port, "sender": SENDER, "recipients": str(tmp_path / "readers.txt")}
        (tmp_path / "readers.txt").write_text("\n".join(READERS))
        order = {
            "config": {"email": mailing, "telegram": {"chat": CHAT}},
            "variables": {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": server.url},
        }
        command = [sys.executable, "-m", "tests.publishing.killed"]
        environment = {**os.environ, "SSL_CERT_FILE": str(pem)}
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=environment) as process:
            yield Press(process, mail, telegram, order)
            assert process.stdin
            process.stdin.close()


def test_a_run_killed_at_any_step_and_run_again_delivers_once(tmp_path: Path) -> None:
    """After every step in turn: nobody ever gets two, and what the next run cannot know it leaves to the editor.

    In doubt is only what had been written down to be sent and had no answer yet; the editor looks, says what is so, and then
    each reader has one mail and the chat each message once.
    """
    steps, doubtful = list[str](), list[str]()
    with press(tmp_path) as at:
        for n in itertools.count(1):
            at.forget()
            folder = edition(tmp_path / f"issues-{n}")
            died = at.run(folder, die=n)
            if died["outcomes"]:
                assert at.run(folder)["outcomes"] == {"site": "delivered", "email": "already", "telegram": "already"}
                break
            steps.append(died["step"])
            outcomes = at.run(folder)["outcomes"]
            assert all(count == 1 for got in at.got.values() for count in got.values()), died
            if "doubtful" in outcomes.values():
                doubtful.append(died["step"])
                at.run(folder, settle=at.seen_by_an_editor(folder))
            assert at.got == ONCE, died
    assert Counter(steps) == Counter({"saved": 10, "sending": 4, "handed over": 4, "sent": 4})
    assert Counter(doubtful) == Counter({"sending": 4, "handed over": 4})
