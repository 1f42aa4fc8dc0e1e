"""A publishing run that is killed at one of its steps. Started as a process of its own, so that it can be killed for good.

It reads orders from stdin, one JSON object a line, and forks for each: the child publishes and dies by SIGKILL after the step of
that number (0 for never); what it writes is one JSON line: the last step that was taken, and the outcomes where it lived.
"""

from __future__ import annotations

import json
import os
import signal
import smtplib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autopost.config import Config, Environment
from autopost.newsroom import Newsroom
from autopost.publish import bot, channel, email, engine
from autopost.publish.parcel import Channel, Parcel, Progress, Receipt
from autopost.publish.record import Record, alone
from autopost.render.mail import Mail
from tests.made import DAY, NOON
from tests.publishing.editions import parcel


@dataclass
class Death:
    """Counts steps, tells the last one on stdout, and kills this process after the one of that number."""

    at: int
    steps: int = 0
    last: str = ""

    def after(self, owner: type, name: str, told: Callable[..., str]) -> None:
        """Make each call of a method a step, where `told` has a name for it."""
        method = getattr(owner, name)

        def stepping(*given: Any, **named: Any) -> Any:
            result = method(*given, **named)
            self.step(told(*given, **named))
            return result

        setattr(owner, name, stepping)

    def step(self, told: str) -> None:
        """Take one step, and die of it where its number is up."""
        if told:
            self.steps += 1
            self.last = told
            if self.steps == self.at:
                tell(told, None)
                os.kill(os.getpid(), signal.SIGKILL)


def tell(step: str, outcomes: dict[str, str] | None) -> None:
    """One line on stdout."""
    sys.stdout.write(json.dumps({"step": step, "outcomes": outcomes}) + "\n")
    sys.stdout.flush()


@dataclass
class Site:
    """A folder of pages, as far as a kill is concerned: written anew each time."""

    page: Path
    name: str = "site"
    replaces: bool = True

    def plan(self, parcel: Parcel) -> str:
        """What it would do."""
        return "write a page"

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Write the page."""
        self.page.write_text(parcel.issue.lead.headline.text, encoding="utf-8")
        return Receipt("a page", str(self.page))


def publish(newsroom: Newsroom, environment: Environment, folder: Path, death: Death, settle: Any) -> None:
    """Publish to a site, by mail and to Telegram, and die on the way."""
    death.after(Record, "save", lambda record, published: "saved")
    death.after(Record, "note", lambda record, step: step.part.state if step.part else "not sent")
    death.after(smtplib.SMTP, "send", lambda smtp, text: "handed over" if text == b".\r\n" else "")
    death.after(bot._WithToken, "handle_request", lambda transport, request: "handed over")
    messages = {"telegram.json": json.dumps({"edition": str(DAY), "messages": [{"text": "One"}, {"text": "Two"}]})}
    channels: list[Channel] = [
        Site(folder.parent / "page"),
        *(channel(name, newsroom, environment) for name in ("email", "telegram")),
    ]
    with alone(folder.parent):
        record = Record(folder, DAY, NOON)
        sent = parcel(folder, newsroom, messages)
        outcomes = engine.publish(sent, channels, record, engine.Wishes(in_doubt=settle), lambda line: None)
    tell(death.last, {each.channel: each.state for each in outcomes})


def main() -> None:
    """Take orders until there are no more."""
    os.fsync = lambda fd: None  # a killed process loses nothing that it wrote; only a machine does
    mail: list[Mail] = []
    for line in sys.stdin:
        order = json.loads(line)
        folder = Path(order["folder"])
        newsroom = Newsroom(folder.parent, Config.model_validate(order["config"]))
        if not mail:
            mail.append(email._composed(parcel(folder, newsroom, {})))
            email._composed = lambda parcel: mail[0]  # the same every time, and the slowest of it all
        if os.fork() == 0:
            publish(newsroom, Environment.read(order["variables"]), folder, Death(order["die"]), order["settle"])
            os._exit(0)
        os.wait()


if __name__ == "__main__":
    main()
