"""Charts as pictures, for mail clients, which draw no SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Template

from autopost.charts import Bar
from autopost.issue import Mover
from autopost.render.palette import Shades

Groups = Sequence[tuple[str, list[tuple[Mover, Bar]]]]
"""Movers with their bars, by the metric's name."""
SCALE = 2
"""Pixels for one of the page's, so that screens of twice the density show them sharp."""
_FACES = ("Regular", "Bold", "It")


@dataclass(frozen=True)
class Picture:
    """A PNG, what it is called in the mail (its Content-ID, without brackets), and what it shows in words."""

    cid: str
    alt: str
    png: bytes


def movers(groups: Groups, shades: Shades, template: Template, at: str) -> tuple[Picture, ...]:
    """A picture for each metric's movers; their ids end in `at`."""
    return tuple(
        Picture(f"movers-{n}.{at}", _told(name, rows), png(template.render(name=name, rows=rows, shades=shades)))
        for n, (name, rows) in enumerate(groups, start=1)
    )


def _told(name: str, rows: Sequence[tuple[Mover, Bar]]) -> str:
    said = (f"{mover.name} {mover.gain.text}" + (f" ({mover.change.text})" if mover.change.text else "") for mover, _ in rows)
    return f"{name}: {'; '.join(said)}."


def face(name: str) -> Path:
    """The file of a cut of Source Serif Pro (OFL), from the package that ships it: `Regular`, `Bold` or `It`."""
    return Path(str(files("font_source_serif_pro"))) / "files" / f"SourceSerifPro-{name}.ttf"


@lru_cache(maxsize=16)
def png(svg: str, scale: int = SCALE) -> bytes:
    """An SVG as PNG, with no letters but those of the Source Serif Pro package: the same picture on every machine.

    Drawing takes longer than all else of a mail, and a mail is composed more than once where it is sent: the last ones are kept.
    """
    import resvg_py

    faces = [str(face(name)) for name in _FACES]
    return resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, skip_system_fonts=True, font_files=faces)
