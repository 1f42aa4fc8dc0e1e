"""Plain sentences made of facts, in all the ways of `fixtures/grounding/frames.toml`, true and false: what the check says.

None is written by hand, and none is picked: whether a sentence is so follows from the values that it is made of. `python -m
benchmarks.frames [DAY ...]` prints for each family how many true ones are stopped and false ones pass, and the ways that fail;
`tests/grounding/test_frames.py` holds a sample of them to none.
"""

from __future__ import annotations

import random
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autopost.grounding import Desk, check_text
from benchmarks import newsdays
from benchmarks.framefills import Fill, Pool, fills

WAYS: dict[str, list[str]] = tomllib.loads((newsdays.ROOT / "fixtures" / "grounding" / "frames.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Framed:
    """A sentence: of which family, in which way it is put, and whether it is so."""

    family: str
    way: str
    text: str
    true: bool


def framed(desk: Desk, each: int = 6, seed: int = 1) -> Iterator[Framed]:
    """Every way of every family with up to `each` fills, once with what is so and once with one thing changed."""
    for family, ways in WAYS.items():
        pool = Pool(desk, random.Random(seed))  # noqa: S311 - a benchmark wants the same fills each time
        for way in ways:
            for fill in pool.some(fills(pool, family, way), each):
                yield from _both(family, way, fill)


def _both(family: str, way: str, fill: Fill) -> Iterator[Framed]:
    for told, true in ((fill.so, True), (fill.not_so, False)):
        if told is not None and (true or told != fill.so):
            text = way.format(**told)
            yield Framed(family, way, text if way.startswith(("{A}", "{B}")) else text[0].upper() + text[1:], true)


def blocked(desk: Desk, text: str) -> bool:
    """Whether the check has a blocker in a sentence."""
    return any(finding.severity == "blocker" for finding in check_text(text, desk.ledger, desk))


def main(days: list[str]) -> None:
    """Print the figures of some ledgers, or of all."""
    ledgers = newsdays.ledgers()
    known: dict[str, Callable[[], Desk]] = {day: (lambda day=day: Desk(ledgers[day])) for day in ledgers}  # type: ignore[misc]
    for day in days or known:
        desk, counts, failed = known[day](), Counter[tuple[str, str]](), defaultdict[tuple[str, str], list[str]](list)
        for one in framed(desk):
            found = blocked(desk, one.text)
            counts[one.family, "true" if one.true else "false"] += 1
            if found == one.true:
                counts[one.family, "stopped" if one.true else "passed"] += 1
                failed[one.way, "stopped" if one.true else "passes"].append(one.text)
        sys.stdout.write(f"\n{day}\n")
        for family in WAYS:
            true, stopped, false, passed = (counts[family, what] for what in ("true", "stopped", "false", "passed"))
            if true or false:
                sys.stdout.write(
                    f"  {family:14} {stopped:4} of {true:4} true ones stopped, {passed:4} of {false:4} false ones pass\n"
                )
        for (way, what), texts in failed.items():
            sys.stdout.write(f"    {what} {len(texts)}: {way}\n        {texts[0]}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
