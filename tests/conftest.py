"""What all tests share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main
from huggingface_hub import close_session
from hypothesis import settings
from playwright.sync_api import Browser

from tests import browsing
from tests.made import DAY
from tests.newsrooms import desk
from tests.standins import world
from tests.standins.mail import certificate
from tests.standins.realdata import folder
from tests.terminals import NAMES, Terminal

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("random", derandomize=False, deadline=None)
settings.load_profile("same")
COMMAND_LINE = cache(typer.main.get_command)
"""The command line put together once: to read the signatures of all commands takes longer than many a command."""


@pytest.fixture(scope="session", autouse=True)
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One certificate is trusted: a chat model's client reads all that are, and a system's take longer than its calls."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SSL_CERT_FILE", str(certificate(tmp_path_factory.mktemp("trusted"))))
        yield


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of recorded real days; tests that need it are skipped where it is not."""
    if not folder().is_dir():
        pytest.skip("recorded real days are not at hand; set AUTOPOST_REALDATA to their folder")
    return folder()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium with what a container needs."""
    return {"executable_path": str(browsing.CHROMIUM), "args": browsing.FLAGS.split()}


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[browsing.Tab]:
    """The tab in which tests open their pages, one after the other: a new one takes longer than most pages."""
    page = browser.new_page()
    yield browsing.Tab(page)
    page.close()


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Terminal]:
    """A new newsroom on 4 May 2026, with platforms that show the small world, and no model."""
    newsroom = desk(tmp_path / "newsroom", world.small())
    newsroom.root.mkdir()
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(typer.main, "get_command", COMMAND_LINE)
    monkeypatch.chdir(newsroom.root)
    with newsroom.platforms:
        shell = Terminal(newsroom, monkeypatch, capsys)
        shell.point(**newsroom.variables(DAY))
        yield shell
    close_session()


@pytest.fixture(scope="session")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom on 4 May 2026 whose edition the wire has drafted from the small world. Nobody changes it."""
    newsroom = desk(tmp_path_factory.mktemp("wired"), world.small())
    with newsroom.platforms:
        newsroom.draft(DAY)
    close_session()
    return newsroom.root


@pytest.fixture(name="folder")
def by_wire(terminal: Terminal, wired: Path) -> Path:
    """The edition's folder in the terminal's newsroom, as the wire drafted it."""
    shutil.copytree(wired, terminal.newsroom.root, dirs_exist_ok=True)
    return terminal.newsroom.issues / "2026-05-04"
