"""The samples as files.

After a change that is meant: `AUTOPOST_UPDATE_GOLDEN=1 pytest tests/render/test_golden.py`, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.render.pages import TEMPLATES, files
from tests.render.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
BUDGET = 300_000


@pytest.mark.parametrize("name", SAMPLES)
def test_files_are_the_golden_ones(name: str) -> None:
    """The folder of a sample holds exactly the rendered files, byte for byte."""
    made = {file: text.encode() for file, text in files(name).items()}
    folder = GOLDEN / name
    if os.environ.get("AUTOPOST_UPDATE_GOLDEN") == "1":
        folder.mkdir(parents=True, exist_ok=True)
        for stale in set(folder.iterdir()) - {folder / file for file in made}:
            stale.unlink()
        for file, content in made.items():
            (folder / file).write_bytes(content)
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert kept.keys() == made.keys()
    for file, content in made.items():
        assert content.decode().splitlines() == kept[file].decode().splitlines(), file
        assert content == kept[file]


@pytest.mark.parametrize("name", SAMPLES)
def test_rendering_twice_is_identical(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second rendering of a sample built anew, under another zone and locale, gives the same text."""
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    assert SAMPLES[name]().files(TEMPLATES) == files(name)


def test_page_is_light() -> None:
    """The full page stays under 300 kB."""
    assert len(files("full")["index.html"].encode()) < BUDGET


def test_first_folder_of_templates_wins(tmp_path: Path) -> None:
    """A newsroom's own template replaces the packaged one, and what it does not have is taken from the package."""
    (tmp_path / "issue.md").write_text("{{ issue.masthead.title }} of ours")
    it = SAMPLES["full"]()
    made = it.files(tmp_path, TEMPLATES)
    assert made["issue.md"] == "The AI Morning Post of ours"
    assert made["index.html"] == files("full")["index.html"]
