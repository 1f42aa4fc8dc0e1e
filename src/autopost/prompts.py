"""Prompts as files: `prompts/NAME.md`, a front matter that declares its variables, then a Jinja template.

---
variables: facts, angle
---
FACTS ...
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, meta
from jinja2.sandbox import SandboxedEnvironment

from autopost.errors import ConfigError

_FRONT = re.compile(r"\A---\nvariables:(?P<names>[^\n]*)\n---\n(?P<body>.*)\Z", re.DOTALL)


@dataclass(frozen=True)
class Prompt:
    """One prompt file: its name, the variables it declares, its text, and the digest of the file."""

    name: str
    variables: frozenset[str]
    body: str
    digest: str

    def render(self, **values: Any) -> str:
        """The prompt with its variables filled in. Values are data: they are never read as a template.

        Raises:
            ConfigError: a variable is missing or was not declared.
        """
        if set(values) != self.variables:
            odd = ", ".join(sorted(set(values) ^ self.variables))
            raise ConfigError(f"declared and given variables differ: {odd}.", where=f"prompts/{self.name}.md")
        try:
            return _environment().from_string(self.body).render(values)
        except TemplateError as fault:
            raise ConfigError(f"cannot be filled in: {fault}.", where=f"prompts/{self.name}.md") from fault


def load(path: Path) -> Prompt:
    """Read one prompt file.

    Raises:
        ConfigError: missing, without front matter, not a template, or using a variable that it does not declare.
    """
    try:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"cannot be read ({fault}).", where=str(path)) from fault
    match = _FRONT.match(text)
    if match is None:
        raise ConfigError("does not begin with its variables.", where=str(path), hint="First lines: ---, variables: …, ---.")
    variables = frozenset(name.strip() for name in match["names"].split(",") if name.strip())
    try:
        used = meta.find_undeclared_variables(_environment().parse(match["body"]))
    except TemplateError as fault:
        raise ConfigError(f"is no template: {fault}.", where=str(path)) from fault
    if undeclared := used - variables:
        raise ConfigError(f"uses undeclared variables: {', '.join(sorted(undeclared))}.", where=str(path))
    return Prompt(path.stem, variables, match["body"], hashlib.sha256(text.encode()).hexdigest())


def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
