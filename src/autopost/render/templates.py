"""The environment of the templates: escaped by itself, strict about names, with nothing in it but what the paper needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from autopost.evidence import ranked
from autopost.printing import figure, long_day
from autopost.render.escaping import csp, link, markdown_link
from autopost.render.places import anchor, place


def environment(templates: Sequence[Path], shown: Callable[[Any], Any]) -> Environment:
    """An environment in which every value passes `shown` and is escaped, so that no template can forget to."""
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
    environment.filters.update(
        link=link, place=place, anchor=anchor, figure=figure, long_day=long_day, csp=csp, md_link=markdown_link, ranked=ranked
    )
    return environment
