"""The edition folder: written whole or not at all, and never over an editor's work."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from autopost.archive import (
    ISSUE,
    LEDGER,
    MARKDOWN,
    REVIEW,
    Archive,
    read_issue,
    read_ledger,
    read_signals,
    rewrite,
    to_json,
    to_lines,
)
from autopost.errors import ArchiveError, InvalidInput
from autopost.signals import Signal
from tests.drafted import issue as drafted
from tests.made import DAY, fact, ledger, model, repository

FILES = {ISSUE: "{}\n", MARKDOWN: "# Paper\n", "index.html": "<p>Paper\n"}


def names(root: Path) -> list[str]:
    """What lies in a folder, dot names included."""
    return sorted(path.name for path in root.iterdir())


def decide(folder: Path) -> None:
    """Let an editor decide on the edition."""
    review = json.loads((folder / REVIEW).read_text())
    (folder / REVIEW).write_text(to_json({**review, "decisions": [{"decision": "approved"}]}))


def test_json_diffs() -> None:
    """Keys are sorted, the indent is two spaces, letters stay letters, and the last line ends."""
    assert to_json({"b": "é“", "a": [1]}) == '{\n  "a": [\n    1\n  ],\n  "b": "é“"\n}\n'


def test_signals_come_back_as_they_were_written(tmp_path: Path) -> None:
    """What `to_lines` writes, `read_signals` reads, one signal a line."""
    signals = (model("a/one", 1), repository("b/two", 5, about="Line one.\u2028Line two."))
    (tmp_path / "signals.jsonl").write_text(to_lines(signals), encoding="utf-8", newline="\n")
    assert read_signals(tmp_path / "signals.jsonl") == signals


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("not json\n", ":1", "no signal"),
        (to_lines([model("a/one", 1)]) + '{"id": "hf:model:b"}\n', ":2", "kind: Field required"),
        (to_lines([model("a/one", 1)]) + "\n" + to_lines([model("b/two", 2)])[:80], ":3", "no signal"),
        ("", "", "holds no signal"),
        ("\n\n", "", "holds no signal"),
    ],
)
def test_a_file_that_holds_no_signals_is_named_with_its_line(tmp_path: Path, text: str, where: str, message: str) -> None:
    """The first line that is no signal is counted from one, blank lines included; an empty file is refused as a whole."""
    path = tmp_path / "s.jsonl"
    path.write_text(text)
    with pytest.raises(InvalidInput, match=message) as caught:
        read_signals(path)
    assert caught.value.where == f"{path}{where}"


def test_bytes_that_are_no_text_are_no_signals(tmp_path: Path) -> None:
    """A binary file, a folder and a missing file are each refused with their path."""
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "binary", tmp_path, tmp_path / "missing"):
        with pytest.raises(InvalidInput, match="signals cannot be read") as caught:
            read_signals(path)
        assert caught.value.where == str(path)


def test_a_broken_issue_or_ledger_is_named_with_the_place(tmp_path: Path) -> None:
    """The message has the file, and the JSON pointer of what is wrong."""
    told = ledger(fact("likes", 1, "likes"))
    (tmp_path / "ledger.json").write_text(to_json(told))
    assert read_ledger(tmp_path / "ledger.json") == told
    data = json.loads(to_json(told))
    data["facts"][0]["metric"] = 7
    (tmp_path / "ledger.json").write_text(json.dumps(data))
    with pytest.raises(ArchiveError, match=r"ledger\.json: /facts/0/metric: Input should be a valid string"):
        read_ledger(tmp_path / "ledger.json")
    (tmp_path / "issue.json").write_text("{")
    with pytest.raises(ArchiveError, match=r"issue\.json: .*Invalid JSON"):
        read_issue(tmp_path / "issue.json")


def test_an_edition_is_written_whole(tmp_path: Path) -> None:
    """The folder holds the files given and a review without decisions, nothing lies beside it, and everyone may read it."""
    folder = Archive(tmp_path).write(DAY, FILES)
    assert names(tmp_path) == ["2026-05-04"]
    assert names(folder) == sorted([*FILES, REVIEW])
    assert (folder / ISSUE).read_bytes() == b"{}\n"
    assert json.loads((folder / REVIEW).read_text())["decisions"] == []
    assert folder.stat().st_mode & 0o777 == 0o755


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    """A file that cannot be written leaves the old edition in its place and no half of the new one."""
    archive = Archive(tmp_path)
    archive.write(DAY, FILES)
    with pytest.raises(ArchiveError, match="cannot be written"):
        archive.write(DAY, {ISSUE: "new", "no/such/folder": "x"})
    assert names(tmp_path) == ["2026-05-04"]
    assert (archive.folder(DAY) / ISSUE).read_text() == "{}\n"


def test_a_swap_that_fails_brings_the_old_edition_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new folder cannot take its place, the old one is there again."""
    archive = Archive(tmp_path)
    archive.write(DAY, FILES)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.startswith(".2026-05-04.") and Path(target).name == "2026-05-04":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(ArchiveError, match="No space left on device"):
        archive.write(DAY, {ISSUE: "new"})
    assert names(tmp_path) == ["2026-05-04"]
    assert (archive.folder(DAY) / ISSUE).read_text() == "{}\n"


def test_an_untouched_edition_is_replaced_without_a_trace(tmp_path: Path) -> None:
    """Drafting again what nobody changed needs no force and keeps no copy."""
    archive = Archive(tmp_path)
    archive.write(DAY, FILES)
    archive.guard(DAY, force=False)
    archive.write(DAY, {**FILES, ISSUE: "new"})
    assert names(tmp_path) == ["2026-05-04"]
    assert (archive.folder(DAY) / ISSUE).read_text() == "new"


@pytest.mark.parametrize("name", [ISSUE, MARKDOWN])
def test_what_an_editor_changed_is_kept(tmp_path: Path, name: str) -> None:
    """A changed file stops a second draft; with force the old folder lives on under a dot name."""
    archive = Archive(tmp_path)
    folder = archive.write(DAY, FILES)
    (folder / name).write_text("mine")
    with pytest.raises(InvalidInput, match=f"an editor has changed {name}.*--force"):
        archive.guard(DAY, force=False)
    archive.guard(DAY, force=True)
    archive.write(DAY, FILES)
    kept = [path for path in tmp_path.iterdir() if path.name.startswith(".2026-05-04.replaced.")]
    assert [(path / "2026-05-04" / name).read_text() for path in kept] == ["mine"]
    assert (folder / name).read_text() == FILES[name]


def test_a_decision_is_kept_too(tmp_path: Path) -> None:
    """An edition on which an editor decided is not drafted again without force, although no file of it changed."""
    archive = Archive(tmp_path)
    decide(archive.write(DAY, FILES))
    with pytest.raises(InvalidInput, match="an editor has decided"):
        archive.guard(DAY, force=False)


@pytest.mark.parametrize("review", ["", "[]", "{}", '{"decisions": [], "drafted": 3}'])
def test_an_unreadable_review_is_taken_for_an_editors(tmp_path: Path, review: str) -> None:
    """When nobody can tell whether an editor worked on it, the edition is not replaced."""
    archive = Archive(tmp_path)
    (archive.write(DAY, FILES) / REVIEW).write_text(review)
    with pytest.raises(InvalidInput, match=r"review\.json cannot be read"):
        archive.guard(DAY, force=False)


def test_a_place_that_cannot_be_written_is_said_before_anything_is_tried(tmp_path: Path) -> None:
    """A file where the folder should be, or above it, is an error that names another way."""
    (tmp_path / "file").write_text("x")
    for root in (tmp_path / "file", tmp_path / "file" / "issues"):
        with pytest.raises(ArchiveError, match=r"cannot be written.*--issues") as caught:
            Archive(root).guard(DAY, force=False)
        assert caught.value.where == str(root)


def test_rewriting_replaces_only_what_is_named(tmp_path: Path) -> None:
    """Files given are new, others stay, and no scratch file is left; an edition that is gone is an error."""
    folder = Archive(tmp_path).write(DAY, FILES)
    rewrite(folder, {MARKDOWN: "new\n"})
    assert ((folder / MARKDOWN).read_text(), (folder / ISSUE).read_text()) == ("new\n", "{}\n")
    assert names(folder) == sorted([*FILES, REVIEW])
    with pytest.raises(ArchiveError, match="cannot be written"):
        rewrite(tmp_path / "gone", FILES)


def test_a_rewritten_file_is_on_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is put on disk whole while the old one still has the name, and the folder's names are after it."""
    (tmp_path / MARKDOWN).write_text("old\n")
    synced: list[tuple[int, str]] = []
    kept = os.fsync

    def sync(handle: int) -> None:
        synced.append((os.fstat(handle).st_ino, (tmp_path / MARKDOWN).read_text()))
        kept(handle)

    monkeypatch.setattr(os, "fsync", sync)
    rewrite(tmp_path, {MARKDOWN: "new\n"})
    assert synced == [((tmp_path / MARKDOWN).stat().st_ino, "old\n"), (tmp_path.stat().st_ino, "new\n")]


def test_what_was_told_is_read_from_the_editions_before(tmp_path: Path) -> None:
    """Editions of the last sixty days count, oldest first, older ones for their reading; later and unreadable ones do not."""
    archive = Archive(tmp_path)
    issue = drafted()
    for back in (61, 60, 2, 1, 0, -1):
        archive.write(DAY - timedelta(days=back), {ISSUE: to_json(issue)})
    (archive.folder(DAY - timedelta(days=2)) / ISSUE).write_text("{")
    (tmp_path / "0000-99-99").mkdir()
    told = archive.told(DAY)
    old, *recent = told
    assert [one.edition for one in recent] == [DAY - timedelta(days=60), date(2026, 5, 3)]
    lead = recent[0].stories["lead"]
    assert (lead.angle, lead.headline, lead.opening) == (
        issue.lead.angle, issue.lead.headline.text, issue.lead.body[0][0].text,
    )  # fmt: skip
    assert recent[0].stories["opinions"].headline == issue.opinions.motion.text
    assert recent[0].tools == tuple(tool.subject for tool in issue.tools.items)
    assert recent[0].reading == tuple(item.subject for item in issue.reading.items)
    assert (old.reading, old.stories, old.tools) == (recent[0].reading, {}, ())


def test_the_ledger_of_an_edition_is_read_where_there_is_one(tmp_path: Path) -> None:
    """It is the one that was written, and nothing where the folder or the file is missing or broken."""
    archive = Archive(tmp_path)
    sealed = ledger(fact("likes", 1, "likes"))
    archive.write(DAY, {LEDGER: to_json(sealed)})
    assert archive.ledger(DAY) == sealed
    assert archive.ledger(DAY - timedelta(days=7)) is None
    (archive.folder(DAY) / LEDGER).write_text("{")
    assert archive.ledger(DAY) is None


def test_nothing_was_told_where_there_is_no_folder(tmp_path: Path) -> None:
    """A new newsroom has told nothing."""
    assert Archive(tmp_path / "issues").told(DAY) == ()


def test_a_signal_keeps_its_time(tmp_path: Path) -> None:
    """`observed_at` is UTC in the file, whatever zone it came in."""
    moved = Signal.model_validate({**model("a/one", 1).model_dump(), "observed_at": "2026-05-04T14:00:00+02:00"})
    assert '"observed_at": "2026-05-04T12:00:00Z"' in to_lines([moved])
