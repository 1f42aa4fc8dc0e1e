"""The folder of all editions: whole-folder writes, and what earlier editions told."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from autopost.archive.files import ISSUE, LEDGER, PUBLISHED, REVIEW, STEPS, read_issue, read_ledger, short, to_json
from autopost.archive.hands import EDITED, sha
from autopost.briefs import Story, Told
from autopost.errors import ArchiveError, InvalidInput
from autopost.facts import Ledger
from autopost.issue import PLACES, Issue, SectionName


class Archive:
    """The folder of all editions."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, edition: date) -> Path:
        """Where an edition is kept."""
        return self.root / edition.isoformat()

    def guard(self, edition: date, *, force: bool) -> None:
        """Make sure that an edition may be written: the place is writable, and no editor's work would be lost.

        Raises:
            ArchiveError: the place cannot be written.
            InvalidInput: an editor changed or decided on the edition, and `force` is off.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=self.root).close()
        except OSError as fault:
            raise ArchiveError(
                f"cannot be written ({short(fault)}).", where=str(self.root), hint="Choose another with --issues."
            ) from fault
        if not force and (why := self._touched(edition)):
            raise InvalidInput(
                f"{why}, so it is not drafted again.", where=str(self.folder(edition)), hint="Use --force to replace it."
            )

    def write(self, edition: date, files: Mapping[str, str]) -> Path:
        """Write a whole edition, or nothing. A replaced folder that an editor touched is kept beside it under a dot name.

        What was published of it stays known, so that a new draft goes out as a correction and is not sent to anybody twice.

        Raises:
            ArchiveError: the disk said no; what was there before is still there.
        """
        folder = self.folder(edition)
        keep = self._touched(edition)
        try:
            fresh = Path(tempfile.mkdtemp(prefix=f".{edition}.", dir=self.root))
            try:
                for name, text in {**files, REVIEW: self._review(edition, files)}.items():
                    (fresh / name).write_text(text, encoding="utf-8", newline="\n")
                for name in (PUBLISHED, STEPS):
                    if (folder / name).exists():
                        shutil.copyfile(folder / name, fresh / name)
                fresh.chmod(0o755)
                self._swap(fresh, folder, keep=bool(keep))
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        except OSError as fault:
            raise ArchiveError(f"cannot be written ({short(fault)}).", where=str(folder)) from fault
        return folder

    def _swap(self, fresh: Path, folder: Path, *, keep: bool) -> None:
        """Put the fresh folder in the place of the old one; on failure the old one comes back."""
        if not folder.exists():
            fresh.rename(folder)
            return
        old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.replaced.", dir=self.root))
        folder.rename(old / folder.name)
        try:
            fresh.rename(folder)
        except OSError:
            (old / folder.name).rename(folder)
            old.rmdir()
            raise
        if not keep:
            shutil.rmtree(old, ignore_errors=True)

    def _review(self, edition: date, files: Mapping[str, str]) -> str:
        drafted = {name: sha(files[name].encode()) for name in EDITED if name in files}
        return to_json({"edition": edition.isoformat(), "drafted": drafted, "decisions": []})

    def _touched(self, edition: date) -> str:
        """Why an edition counts as an editor's; empty where it is as it was drafted, or not there."""
        folder = self.folder(edition)
        if not (folder / ISSUE).exists():
            return ""
        try:
            review = json.loads((folder / REVIEW).read_text(encoding="utf-8"))
            if review["decisions"]:
                return "an editor has decided on this edition"
            changed = [n for n, was in review["drafted"].items() if sha((folder / n).read_bytes()) != was]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return f"its {REVIEW} cannot be read"
        return f"an editor has changed {changed[0]}" if changed else ""

    def told(self, before: date, days: int = 60) -> tuple[Told, ...]:
        """What editions before a day told, oldest first: all of the last `days` days, of older ones only the reading list.

        An edition that cannot be read is passed over.
        """
        found = []
        for folder in sorted(self.root.glob("????-??-??")) if self.root.is_dir() else ():
            try:
                edition = date.fromisoformat(folder.name)
                if edition < before:
                    recent = (before - edition).days <= days
                    found.append(_told(edition, read_issue(folder / ISSUE)) if recent else _read_then(edition, folder / ISSUE))
            except (ValueError, KeyError, TypeError, OSError, ArchiveError):
                continue
        return tuple(found)

    def ledger(self, edition: date) -> Ledger | None:
        """The ledger of an edition; None where there is none to read."""
        try:
            return read_ledger(self.folder(edition) / LEDGER)
        except ArchiveError:
            return None


def _told(edition: date, issue: Issue) -> Told:
    text = {pointer: sentence.text for pointer, sentence in issue.sentences()}
    stories: dict[SectionName, Story] = {
        section: Story(angle=story.angle, headline=text[PLACES[section][0]], opening=text.get(PLACES[section][1], ""))
        for section, story in issue.stories().items()
    }
    return Told(
        edition=edition,
        stories=stories,
        tools=tuple(tool.subject for tool in issue.tools.items),
        reading=tuple(item.subject for item in issue.reading.items),
    )


def _read_then(edition: date, path: Path) -> Told:
    """Of an old edition only its reading list, because a paper is never shown twice; the rest has rested."""
    issue = json.loads(path.read_text(encoding="utf-8"))
    return Told(edition=edition, reading=tuple(str(item["subject"]) for item in issue["reading"]["items"]))
