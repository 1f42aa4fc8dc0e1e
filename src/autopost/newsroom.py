"""The newsroom: the folder an edition is made in, and the files that come with the package where it has none of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from autopost.config import Config, load

CONFIG = "autopost.toml"


def packaged() -> Path:
    """The newsroom that ships with autopost: in the installed package, or the repository itself in a source checkout."""
    shipped = Path(__file__).with_name("newsroom")
    return shipped if shipped.is_dir() else Path(__file__).parents[2]


@dataclass(frozen=True)
class Newsroom:
    """A config and where its files are looked for: the newsroom's own first, then the package's."""

    root: Path
    config: Config
    own_files: bool = True

    def file(self, folder: str, name: str) -> Path:
        """`prompts/NAME` or `templates/NAME`: the newsroom's own where it exists, else the package's."""
        own = self.root / folder / name
        return own if self.own_files and own.is_file() else packaged() / folder / name

    def folders(self, folder: str) -> tuple[Path, ...]:
        """Where a template of that folder may be: the newsroom's own where it has one, then the package's; first match wins."""
        own = self.root / folder
        return (own, packaged() / folder) if self.own_files and own.is_dir() else (packaged() / folder,)

    @property
    def issues(self) -> Path:
        """Where edition folders are kept unless the command says otherwise."""
        return self.root / "issues"

    @property
    def history(self) -> Path:
        """The store of signals."""
        return self.root / ".autopost" / "history.db"

    def gathered(self, day: date) -> Path:
        """Where the signals of a day are kept that was gathered without drafting."""
        return self.root / ".autopost" / "signals" / f"{day}.jsonl"


def find(start: Path) -> Newsroom:
    """The newsroom around a folder: the nearest one upwards with an `autopost.toml`, else the folder itself with every default.

    Raises:
        ConfigError: its `autopost.toml` is wrong.
    """
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return Newsroom(folder, load(folder / CONFIG))
    return Newsroom(start, Config())


def recorded(start: Path) -> Newsroom:
    """The newsroom of the recorded edition: the package's config, prompts and templates, whatever the folder holds."""
    return Newsroom(start, load(packaged() / CONFIG), own_files=False)


def explained(config: Config) -> str:
    """A whole `autopost.toml`: every setting with a line of explanation and its value; unset ones are commented out."""
    lines = ["# The newsroom. Every setting is here with its default; delete what you do not change."]
    tables: list[tuple[str, BaseModel]] = [("", config)]
    while tables:
        path, group = tables.pop(0)
        doc = (type(group).__doc__ or "").splitlines()[0]
        lines += ["", f"# {doc.partition(': ')[2] or doc}", f"[{path}]"] if path else []
        for name, field in type(group).model_fields.items():
            value = getattr(group, name)
            if isinstance(value, BaseModel):
                tables.append((f"{path}.{name}".lstrip("."), value))
            else:
                lines += [f"# {field.description}", f"{'# ' if value is None else ''}{name} = {_toml(value)}"]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return "0.7" if value is None else str(value)
