"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of recorded real days; tests that need it are skipped where it is not."""
    folder = Path(os.environ.get("AUTOPOST_REALDATA", Path(__file__).parents[2] / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("recorded real days are not at hand; set AUTOPOST_REALDATA to their folder")
    return folder
