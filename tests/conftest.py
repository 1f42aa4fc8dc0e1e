"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from huggingface_hub import close_session

from tests.made import DAY
from tests.newsrooms import desk
from tests.standins import world
from tests.standins.realdata import folder
from tests.terminals import NAMES, Terminal


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of recorded real days; tests that need it are skipped where it is not."""
    if not folder().is_dir():
        pytest.skip("recorded real days are not at hand; set AUTOPOST_REALDATA to their folder")
    return folder()


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
