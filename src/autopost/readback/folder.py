"""The issue of an edition folder as its editor left it, in whichever of the two files the edits are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autopost import archive
from autopost.errors import InvalidInput
from autopost.facts import Ledger
from autopost.issue import Issue
from autopost.newsroom import Newsroom
from autopost.proof import checked, read_edition
from autopost.readback.reading import Reading, read
from autopost.render.places import place


@dataclass(frozen=True)
class Current:
    """An edition's issue and ledger, what of it was edited in `issue.md` (None: nothing was), and what to tell the editor."""

    issue: Issue
    sealed: Ledger
    reading: Reading | None
    told: tuple[str, ...] = ()


def current(folder: Path, newsroom: Newsroom, ledger_file: Path | None = None) -> Current:
    """The issue of a folder: `issue.json`, or the edits of `issue.md` where that is what was changed since both were written.

    Raises:
        ArchiveError: a file cannot be read.
        InvalidInput: both were changed and do not say the same, the Markdown cannot be read back (see `read`), or the ledger is
            not the issue's.
    """
    issue, sealed = read_edition(folder, ledger_file)
    edited = archive.edited(folder)
    if archive.MARKDOWN not in edited:
        return Current(issue, sealed, None)
    try:
        base, reading = _read(issue, sealed, newsroom, folder / archive.MARKDOWN)
    except InvalidInput as fault:
        if archive.ISSUE in edited:
            raise _both(folder, f"The second cannot be read back: {fault.message}") from fault
        raise
    if reading.issue == base:
        return Current(issue, sealed, None)
    if archive.ISSUE in edited:
        raise _both(folder, f"They differ at: {_differ(base, reading.issue)}.")
    return Current(reading.issue, sealed, reading, (f"the edits are those of {archive.MARKDOWN}", *reading.told))


def of_page(path: Path, newsroom: Newsroom) -> tuple[Reading, Ledger]:
    """What the `issue.md` of an edition folder says, with its ledger, whether it was edited or not.

    Raises:
        ArchiveError: a file cannot be read.
        InvalidInput: it cannot be read back, or `issue.json` was changed after it was rendered.
    """
    issue, sealed = read_edition(path.parent)
    if archive.edited(path.parent) == {archive.ISSUE}:
        raise InvalidInput(
            f"was rendered before {archive.ISSUE} was changed.", where=str(path), hint=f"Run `autopost render {path.parent}`."
        )
    return _read(issue, sealed, newsroom, path)[1], sealed


def _read(issue: Issue, sealed: Ledger, newsroom: Newsroom, path: Path) -> tuple[Issue, Reading]:
    """The issue that a page was rendered from, and what the page now says."""
    base = checked(issue, sealed)[0]  # a page shows what the check bound, not what a file says that it bound
    return base, read(base, sealed, newsroom.folders("templates"), archive.read_text(path), str(path))


def _both(folder: Path, told: str) -> InvalidInput:
    return InvalidInput(
        f"{archive.ISSUE} and {archive.MARKDOWN} were both changed since they last said the same. {told}",
        where=str(folder),
        hint=f"Nothing was written. Keep one: take {archive.ISSUE} back, or carry the edits over into it and delete "
        f"{archive.MARKDOWN}, which `autopost render` makes anew.",
    )


def _differ(one: Issue, other: Issue) -> str:
    """Where two issues differ, the first few places."""
    first, second = dict(one.sentences()), dict(other.sentences())
    places = [place(at) for at in {**first, **second} if first.get(at) != second.get(at)]
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return "; ".join(places[:3]) + more
