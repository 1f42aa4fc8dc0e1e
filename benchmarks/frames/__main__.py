"""Prints for each family of ways how many true sentences are stopped and false ones pass, and the ways that fail.

So it does for each way to put some of them into one, and for what an issue's sentences say of the facts that they cite.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from autopost.grounding import Desk
from benchmarks import newsdays
from benchmarks.frames import CITED, CITED_FRESH, CITED_OPEN, FRESH, MORE, MORE_FRESH, MORE_OPEN, OPEN, WAYS, Ways, framed
from benchmarks.frames.cited import cited, stopped
from benchmarks.frames.joined import JOINTS, OF_ONE, joined
from benchmarks.grounding import blockers

PARTS: Mapping[str, Ways] = {
    "read": WAYS, "not read yet": OPEN, "fresh": FRESH,
    "more": MORE, "more, not read yet": MORE_OPEN, "more, fresh": MORE_FRESH,
}  # fmt: skip
CITED_PARTS: Mapping[str, Ways] = {"cited": CITED, "cited, not read yet": CITED_OPEN, "cited, fresh": CITED_FRESH}


def main(days: list[str]) -> None:
    """Print the figures of some ledgers, or of all."""
    ledgers = newsdays.ledgers()
    for day in days or ledgers:
        desk = Desk(ledgers[day])
        for part, ways in PARTS.items():
            _print(f"{day}, {part}", desk, ways)
        _print_joined(f"{day}, several in one", desk)
        for part, ways in CITED_PARTS.items():
            _print_cited(f"{day}, {part}", desk, ways)


def _print(title: str, desk: Desk, ways: Ways) -> None:
    counts, failed = Counter[tuple[str, bool, bool]](), defaultdict[tuple[str, bool], list[str]](list)
    for one in framed(desk, 3, ways_by_family=ways):
        found = bool(blockers(one.text, desk))
        counts[one.family, one.true, found == one.true] += 1
        if found == one.true:
            failed[one.way, one.true].append(one.text)
    sys.stdout.write(f"\n{title}\n")
    _print_counts(ways, counts)
    for (way, true_one), texts in failed.items():
        sys.stdout.write(f"    {'stopped' if true_one else 'passes'} {len(texts)}: {way}\n        {texts[0]}\n")


def _print_joined(title: str, desk: Desk) -> None:
    told = ((one.joint, one.true, bool(blockers(one.text, desk)), one.text) for one in joined(desk))
    _print_each(title, (*JOINTS, *OF_ONE), told)


def _print_cited(title: str, desk: Desk, ways: Ways) -> None:
    told = (
        (one.family, one.true, stopped(desk, one.sentence), f"{one.way}\n        {one.sentence.text}")
        for one in cited(desk, ways)
    )
    _print_each(title, ways, told)


def _print_each(title: str, kinds: Iterable[str], told: Iterable[tuple[str, bool, bool, str]]) -> None:
    """Of each sentence its kind, whether it is so, whether it is stopped, and how it is shown where that is wrong."""
    counts, failed = Counter[tuple[str, bool, bool]](), list[str]()
    for kind, true, found, shown in told:
        counts[kind, true, found == true] += 1
        if found == true:
            failed.append(f"    {'stopped' if true else 'passes'}: {shown}\n")
    sys.stdout.write(f"\n{title}\n")
    _print_counts(kinds, counts)
    sys.stdout.writelines(failed)


def _print_counts(titles: Iterable[str], counts: Mapping[tuple[str, bool, bool], int]) -> None:
    for title in titles:
        true, false = ((counts[title, so, True], counts[title, so, False]) for so in (True, False))
        if any((*true, *false)):
            told = f"{true[0]:4} of {sum(true):4} true ones stopped, {false[0]:4} of {sum(false):4} false ones pass"
            sys.stdout.write(f"  {title:24} {told}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
