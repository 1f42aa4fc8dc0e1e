"""Plain sentences made of facts, in all the ways of `fixtures/grounding/frames*.toml`, true and false: what the check says.

None is written by hand, and none is picked: whether a sentence is so follows from the values that it is made of. `python -m
benchmarks.frames [DAY ...]` prints for each family how many true ones are stopped and false ones pass, and the ways that fail;
`tests/grounding/test_frames.py` holds a sample of them to none.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autopost.grounding import Desk
from benchmarks import newsdays
from benchmarks.frames.groups import GROUPS
from benchmarks.frames.lists import LISTS
from benchmarks.frames.overtime import OVERTIME
from benchmarks.frames.pairs import PAIRS
from benchmarks.frames.papersandreleases import PAPERS_AND_RELEASES
from benchmarks.frames.pool import Fill, Pool
from benchmarks.frames.ranges import RANGES
from benchmarks.frames.standings import STANDINGS
from benchmarks.frames.values import VALUES

Ways = Mapping[str, Sequence[str]]


def ways_of(name: str) -> dict[str, Any]:
    """The ways of one file of `fixtures/grounding/`, by family."""
    return tomllib.loads((newsdays.ROOT / "fixtures" / "grounding" / f"{name}.toml").read_text(encoding="utf-8"))


_OURS, _MORE, _CITED = ways_of("frames"), ways_of("frames-more"), ways_of("frames-cited")
OPEN: Ways = _OURS.pop("open")
"""Those that are not read yet, or on one side alone."""
MORE_OPEN: Ways = _MORE.pop("open")
CITED_OPEN: Ways = _CITED.pop("open")
WAYS: Ways = _OURS
MORE: Ways = _MORE
CITED: Ways = _CITED
"""Those that say what cited facts say; `cited.py` fills them."""
FRESH: Ways = ways_of("frames-fresh")
"""Those of somebody who had not seen what is read."""
MORE_FRESH: Ways = ways_of("frames-more-fresh")
CITED_FRESH: Ways = ways_of("frames-cited-fresh")

FAMILIES = VALUES | STANDINGS | LISTS | OVERTIME | GROUPS | RANGES | PAIRS | PAPERS_AND_RELEASES


@dataclass(frozen=True)
class Framed:
    """A sentence: of which family, in which way it is put, and whether it is so."""

    family: str
    way: str
    text: str
    true: bool


def framed(desk: Desk, each: int = 6, seed: int = 1, ways_by_family: Ways = WAYS) -> Iterator[Framed]:
    """Every way of some families with up to `each` fills, once with what is so and once with one thing changed."""
    for family, ways in ways_by_family.items():
        pool = Pool(desk, random.Random(seed))  # noqa: S311 - a benchmark wants the same fills each time
        for way in ways:
            for fill in pool.some(FAMILIES[family](pool, way), each):
                yield from _both(family, way, fill)


def _both(family: str, way: str, fill: Fill) -> Iterator[Framed]:
    for told, true in ((fill.so, True), (fill.not_so, False)):
        if told is not None and (true or told != fill.so):
            text = way.format(**told)
            yield Framed(family, way, text if way.startswith(("{A}", "{B}", "{C}")) else text[0].upper() + text[1:], true)
