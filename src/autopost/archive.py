"""The edition folder: every file name in it, whole-folder writes, and what earlier editions told."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from autopost.briefs import Story, Told
from autopost.decisions import Review
from autopost.errors import ArchiveError, InvalidInput
from autopost.facts import Ledger
from autopost.issue import PLACES, Issue, SectionName
from autopost.signals import Signal

SIGNALS, LEDGER, ISSUE, FINDINGS = "signals.jsonl", "ledger.json", "issue.json", "findings.json"
RUN, REVIEW, PAGE, MARKDOWN = "run.json", "review.json", "index.html", "issue.md"
TELEGRAM, PUBLISHED, STEPS = "telegram.json", "published.json", ".published.log"
File = TypeVar("File", Issue, Ledger, Review)
_EDITED = (ISSUE, MARKDOWN)
"""What an editor may change by hand."""


def to_json(data: BaseModel | Mapping[str, Any]) -> str:
    """JSON as every file of an edition has it: UTF-8, sorted keys, two spaces, a newline at the end."""
    plain = data.model_dump(mode="json") if isinstance(data, BaseModel) else data
    return json.dumps(plain, sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def to_lines(signals: Iterable[Signal]) -> str:
    """Signals as JSON lines."""
    return "".join(json.dumps(s.model_dump(mode="json"), sort_keys=True, ensure_ascii=False) + "\n" for s in signals)


def read_signals(path: Path) -> tuple[Signal, ...]:
    """Signals from JSON lines.

    Raises:
        InvalidInput: the file is missing, or a line is no signal (the first such line is named).
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # a passage may hold other line ends, unescaped
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput(f"signals cannot be read ({_short(fault)}).", where=str(path)) from fault
    signals = tuple(_signal(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip())
    if not signals:
        raise InvalidInput("holds no signal.", where=str(path))
    return signals


def _signal(line: str, where: str) -> Signal:
    try:
        return Signal.model_validate_json(line)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        told = f"this line is no signal ({place + ': ' if place else ''}{first['msg']})."
        raise InvalidInput(told, where=where, hint="A signals.jsonl of an edition folder has the form.") from fault


def read_issue(path: Path) -> Issue:
    """An issue from its file.

    Raises:
        ArchiveError: it is missing or not of the schema; the place is named.
    """
    return _read(path, Issue)


def read_ledger(path: Path) -> Ledger:
    """A ledger from its file.

    Raises:
        ArchiveError: it is missing or not of the schema; the place is named.
    """
    return _read(path, Ledger)


def _read(path: Path, model: type[File]) -> File:
    try:
        return model.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise ArchiveError(f"cannot be read ({_short(fault)}).", where=str(path)) from fault
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(part) for part in first["loc"])
        raise ArchiveError(f"/{place}: {first['msg']}.", where=str(path)) from fault


def _short(fault: Exception) -> str:
    return fault.strerror or str(fault) if isinstance(fault, OSError) else str(fault)


def read_text(path: Path) -> str:
    """A text file as it is, line ends and byte order mark included.

    Raises:
        InvalidInput: it cannot be read, or is no UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput(f"cannot be read as UTF-8 text ({_short(fault)}).", where=str(path)) from fault


def edited(folder: Path) -> frozenset[str]:
    """Which of the files that an editor may change are not as they were last written; all of them where nobody can tell."""
    there = frozenset(name for name in _EDITED if (folder / name).is_file())
    try:
        review = Review.model_validate_json((folder / REVIEW).read_bytes())
    except (OSError, ValidationError):
        return there
    written = {**review.drafted, **review.rendered}
    return frozenset(name for name in there if written.get(name) != _sha((folder / name).read_bytes()))


def read_review(folder: Path, edition: date) -> Review:
    """What editors decided about an edition; an empty review where nobody has.

    Raises:
        ArchiveError: `review.json` is not of its form; the place is named.
    """
    return _read(folder / REVIEW, Review) if (folder / REVIEW).exists() else Review(edition=edition)


def rewrite(folder: Path, files: Mapping[str, str]) -> None:
    """Replace files of an edition in this order, each whole or not at all, and on disk when this returns.

    A new `issue.md` is made from `issue.json` as it then is, and the review says so: see `edited`.

    Raises:
        ArchiveError: the disk said no.
    """
    try:
        for name, text in files.items():
            _replace(folder / name, text)
        if MARKDOWN in files:
            _in_step(folder)
        keep_names(folder)
    except OSError as fault:
        raise ArchiveError(f"cannot be written ({_short(fault)}).", where=str(folder)) from fault


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def keep_names(folder: Path) -> None:
    """Put the names of a folder's files on disk, as fsync of a file does with what is in it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _in_step(folder: Path) -> None:
    """Note in the review, where there is one, that `issue.md` was rendered from `issue.json` as both now are."""
    try:
        review = Review.model_validate_json((folder / REVIEW).read_bytes())
    except (FileNotFoundError, ValidationError):
        return
    rendered = {name: _sha((folder / name).read_bytes()) for name in _EDITED if (folder / name).is_file()}
    if rendered != {**review.drafted, **review.rendered}:
        _replace(folder / REVIEW, to_json(review.model_copy(update={"rendered": rendered})))


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
                f"cannot be written ({_short(fault)}).", where=str(self.root), hint="Choose another with --issues."
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
            raise ArchiveError(f"cannot be written ({_short(fault)}).", where=str(folder)) from fault
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
        drafted = {name: _sha(files[name].encode()) for name in _EDITED if name in files}
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
            changed = [n for n, sha in review["drafted"].items() if _sha((folder / n).read_bytes()) != sha]
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


def _sha(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
