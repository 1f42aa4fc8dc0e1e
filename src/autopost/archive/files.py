"""The files of an edition: what each is called, what JSON and JSON lines look like in them, and how they are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from autopost.decisions import Review
from autopost.errors import ArchiveError, InvalidInput
from autopost.facts import Ledger
from autopost.issue import Issue
from autopost.signals import Signal

SIGNALS, LEDGER, ISSUE, FINDINGS = "signals.jsonl", "ledger.json", "issue.json", "findings.json"
RUN, REVIEW, PAGE, MARKDOWN = "run.json", "review.json", "index.html", "issue.md"
TELEGRAM, PUBLISHED, STEPS = "telegram.json", "published.json", ".published.log"
File = TypeVar("File", Issue, Ledger, Review)


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
        raise InvalidInput(f"signals cannot be read ({short(fault)}).", where=str(path)) from fault
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


def given_ledger(path: Path) -> Ledger:
    """A ledger that a command names.

    Raises:
        InvalidInput: it is missing or not of the schema, so the command is wrong, and no archive is broken.
    """
    try:
        return read_ledger(path)
    except ArchiveError as fault:
        hint = "A ledger.json of an edition folder has the form."
        raise InvalidInput(f"is no ledger: {fault.message}", where=str(path), hint=hint) from fault


def _read(path: Path, model: type[File]) -> File:
    try:
        return model.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise ArchiveError(f"cannot be read ({short(fault)}).", where=str(path)) from fault
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(part) for part in first["loc"])
        raise ArchiveError(f"/{place}: {first['msg']}.", where=str(path)) from fault


def short(fault: Exception) -> str:
    """What the system says of a file, without its name."""
    return fault.strerror or str(fault) if isinstance(fault, OSError) else str(fault)


def read_text(path: Path) -> str:
    """A text file as it is, line ends and byte order mark included.

    Raises:
        InvalidInput: it cannot be read, or is no UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput(f"cannot be read as UTF-8 text ({short(fault)}).", where=str(path)) from fault


def read_review(folder: Path, edition: date) -> Review:
    """What editors decided about an edition; an empty review where nobody has.

    Raises:
        ArchiveError: `review.json` is not of its form; the place is named.
    """
    return _read(folder / REVIEW, Review) if (folder / REVIEW).exists() else Review(edition=edition)
