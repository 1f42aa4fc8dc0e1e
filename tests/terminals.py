"""A shell in a test's newsroom, and how a command that was typed in it ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from autopost import cli
from tests.newsrooms import Desk

WRITTEN = (0, 3)
"""Exit codes of an edition that is written; which of the two is the check's to say."""
NOWHERE = "http://127.0.0.1:9"
NAMES = (
    "HF_ENDPOINT", "HF_TOKEN", "GITHUB_API_URL", "GITHUB_TOKEN", "GITHUB_REPOSITORY", "OPENAI_API_KEY", "OPENAI_BASE_URL",
    "AUTOPOST_NOW",
)  # fmt: skip


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
