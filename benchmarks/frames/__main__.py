"""Prints for each family of ways how many true sentences are stopped and false ones pass, and the ways that fail."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable

from autopost.grounding import Desk
from benchmarks import newsdays
from benchmarks.frames import WAYS, blocked, framed


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
