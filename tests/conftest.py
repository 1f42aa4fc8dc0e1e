"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.standins.realdata import folder


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of recorded real days; tests that need it are skipped where it is not."""
    if not folder().is_dir():
        pytest.skip("recorded real days are not at hand; set AUTOPOST_REALDATA to their folder")
    return folder()
