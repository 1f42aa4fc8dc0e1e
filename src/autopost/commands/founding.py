"""`autopost init`: a new newsroom in a folder, without a change to anything that is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from autopost.config import Config, Environment
from autopost.errors import ArchiveError, InvalidInput
from autopost.newsroom import CONFIG, explained, packaged

_IGNORED = "# what was seen on other days, drafts that were replaced, the site as it is built\n.autopost/\nissues/.*\n/site/\n"
_COPIED = ("prompts", "templates")
_WORKFLOW = ".github/workflows/paper.yml"


@dataclass(frozen=True)
class Request:
    """`autopost init` as it was typed; empty means not given."""

    title: str = ""
    motto: str = ""
    timezone: str = ""
    url: str = ""
    inherit: bool = False


def found(request: Request, folder: Path, environment: Environment) -> list[Path]:
    """Make a newsroom, whose first edition is today's; the files that were written, in order.

    Prompts and templates are copies to edit, which no later autopost changes; with `inherit` there are none, and the package's
    apply.

    Raises:
        InvalidInput: a value cannot be, or a file that would be written is there already; nothing was written.
        ArchiveError: the disk said no.
    """
    files = {CONFIG: explained(_config(request, environment)).encode(), ".gitignore": _IGNORED.encode()}
    shipped = [path for name in _COPIED for path in sorted((packaged() / name).rglob("*")) if path.is_file()]
    for path in [] if request.inherit else shipped:
        files[path.relative_to(packaged()).as_posix()] = path.read_bytes()
    files[_WORKFLOW] = (packaged() / _WORKFLOW).read_bytes()
    if in_the_way := [name for name in files if (folder / name).exists() or _blocked(folder / name)]:
        shown = ", ".join(in_the_way[:5]) + (f" and {len(in_the_way) - 5} more" if len(in_the_way) > 5 else "")
        raise InvalidInput(
            f"there already: {shown}.", where=str(folder), hint="Nothing was written. Choose an empty folder, or move them away."
        )
    return [_written(folder / name, content) for name, content in files.items()]


def _config(request: Request, environment: Environment) -> Config:
    given = {name: getattr(request, name) for name in ("title", "motto", "timezone", "url") if getattr(request, name)}
    if strange := [name for name, text in given.items() if not text.isprintable()]:
        raise InvalidInput("holds what cannot be printed.", where=f"--{strange[0]}")
    try:
        paper = Config.model_validate({"paper": given}).paper
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        raise InvalidInput(f"{first['msg']}.", where=f"--{first['loc'][-1]}") from fault
    today: date = environment.now.astimezone(paper.zone).date()
    return Config(paper=paper.model_copy(update={"first_edition": today}))


def _blocked(path: Path) -> bool:
    """Whether a file stands where a folder above the path would have to be."""
    return any(parent.exists() and not parent.is_dir() for parent in path.parents)


def _written(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as fault:
        raise ArchiveError(f"cannot be written ({fault.strerror}).", where=str(path)) from fault
    return path


def report(folder: Path, request: Request) -> list[str]:
    """What `autopost init` prints: what is where, and what to do next."""
    if request.inherit:
        own = f"Prompts and templates are autopost's own; a file of that name in {folder}/prompts or templates wins."
    else:
        own = f"{folder}/prompts and templates are yours and win over autopost's; delete a file to have autopost's again."
    return [
        f"A newsroom in {folder}: {CONFIG} explains every setting.",
        own,
        f"{folder / _WORKFLOW} drafts and publishes on GitHub once the variable AUTOPOST is on.",
        "",
        f"Next, in {folder}: `autopost draft --demo` for the recorded edition, `autopost draft --writer wire` for today's.",
    ]
