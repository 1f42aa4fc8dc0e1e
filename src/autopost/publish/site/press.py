"""The press: the site's templates, and what every page of the site is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment

from autopost.config import Config
from autopost.printing import day as in_words
from autopost.publish.site import addresses
from autopost.publish.site.cards import Fonts, fonts
from autopost.render.escaping import plain
from autopost.render.palette import Shades, by_day, by_night, in_print
from autopost.render.templates import environment

_PATHS = SimpleNamespace(
    front=addresses.FRONT,
    archive=addresses.ARCHIVE,
    tools=addresses.TOOLS,
    names=addresses.NAMES,
    missing=addresses.MISSING,
    style=addresses.STYLE,
    rss=addresses.RSS,
    json_feed=addresses.JSON_FEED,
)


class Press:
    """A newsroom's config and templates, ready to print pages."""

    def __init__(self, config: Config, templates: Sequence[Path]) -> None:
        self.config = config
        self._folders = templates

    @property
    def templates(self) -> Environment:
        """The templates, in which every value is escaped; read once, as `environment` does."""
        return _environment(tuple(self._folders))

    @cached_property
    def letters(self) -> Fonts:
        """The fonts of the cards."""
        return fonts()

    @cached_property
    def _shades(self) -> dict[str, Shades]:
        look = self.config.look
        return {"day_shades": by_day(look), "night_shades": by_night(look), "print_shades": in_print(look)}

    def address(self, path: str) -> str:
        """Where a path can be read on the web; empty where the paper does not say."""
        return addresses.absolute(self.config.paper.url, path)

    def names(self, page: str) -> dict[str, Any]:
        """What each page is given, by the path that it will have."""
        # A missing page is shown at whatever address was asked for: only a whole address leads away from there.
        lost = page == addresses.MISSING
        return {
            "paper": self.config.paper,
            "page": page,
            "here": page,
            "paths": _PATHS,
            "to": lambda path: (self.address(path) if lost else "") or addresses.link(path, page),
            "address": self.address,
            "kind": "website",
            "picture": "",
            "about": self.config.paper.motto,
        } | self._shades

    def page(self, template: str, page: str, title: str, **more: Any) -> str:
        """One page: a template with what every page is given, its title, and what is its own."""
        return self.templates.get_template(template).render(self.names(page) | {"title": title} | more)


@cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    made = environment(folders, plain).overlay()
    filters = (addresses.edition, addresses.month, addresses.tools, addresses.thing)
    made.filters = made.filters | {each.__name__: each for each in filters} | {"short_day": in_words}
    return made


def day_of(moment: datetime, config: Config) -> date:
    """The day on which something happened, in the paper's zone."""
    return moment.astimezone(config.paper.zone).date()
