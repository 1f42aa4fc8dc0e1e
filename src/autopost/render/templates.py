"""The environment of the templates: escaped by itself, strict about names, with nothing in it but what the paper needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from autopost.evidence import host, ranked
from autopost.printing import figure, long_day
from autopost.render.escaping import csp, href, link, link_text, markdown_link
from autopost.render.places import anchor, place


def environment(templates: Sequence[Path], shown: Callable[[Any], Any]) -> Environment:
    """An environment in which every value passes `shown` and is escaped, so that no template can forget to.

    It is made once and keeps what it has compiled; a template whose file was changed is read again.
    """
    return _environment(tuple(templates), shown)


@cache
def _environment(templates: tuple[Path, ...], shown: Callable[[Any], Any]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in templates]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    filters = (anchor, csp, figure, host, href, link, link_text, long_day, place, ranked, short)
    environment.filters.update({each.__name__: each for each in filters}, md_link=markdown_link)
    return environment


def short(text: str, most: int = 30) -> str:
    """A name in at most so many characters: without its owner where that helps, then cut."""
    name = text if len(text) <= most else text.rpartition("/")[2]
    return name if len(name) <= most else f"{name[: most - 1]}…"
