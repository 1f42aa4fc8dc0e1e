"""Which files of an edition an editor changed by hand, and files that are written anew without losing that."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from autopost.archive.files import ISSUE, MARKDOWN, REVIEW, short, to_json
from autopost.decisions import Review
from autopost.errors import ArchiveError

EDITED = (ISSUE, MARKDOWN)
"""What an editor may change by hand."""


def edited(folder: Path) -> frozenset[str]:
    """Which of the files that an editor may change are not as they were last written; all of them where nobody can tell."""
    there = frozenset(name for name in EDITED if (folder / name).is_file())
    try:
        review = Review.model_validate_json((folder / REVIEW).read_bytes())
    except (OSError, ValidationError):
        return there
    written = {**review.drafted, **review.rendered}
    return frozenset(name for name in there if written.get(name) != sha((folder / name).read_bytes()))


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
        raise ArchiveError(f"cannot be written ({short(fault)}).", where=str(folder)) from fault


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
    rendered = {name: sha((folder / name).read_bytes()) for name in EDITED if (folder / name).is_file()}
    if rendered != {**review.drafted, **review.rendered}:
        _replace(folder / REVIEW, to_json(review.model_copy(update={"rendered": rendered})))


def sha(content: bytes) -> str:
    """How the review names the content of a file."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
