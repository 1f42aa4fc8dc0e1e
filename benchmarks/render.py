"""What an issue costs to print: time and size of each format, relative to the page and to a reader's budget.

`python -m benchmarks.render` prints one line a figure and exits 1 where a bound is missed. Times are the fastest of several runs
and are told as multiples of the page's own, so that they mean the same on any machine; bounds are on sizes alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from autopost import archive, config, newsroom  # noqa: E402 - the path must be set before
from autopost.archive import read_issue, read_ledger  # noqa: E402
from autopost.render import render  # noqa: E402
from autopost.render.escaping import markdown, plain  # noqa: E402
from autopost.render.mail import LARGEST, Mail, compose, files, message  # noqa: E402
from autopost.render.page import Copy, context  # noqa: E402
from autopost.render.templates import environment  # noqa: E402

EDITION = ROOT / "issues" / "2026-05-04"
RUNS = 7
PAGE = 300_000
"""Bytes of the page, whole as it is: a budget of Lighthouse's kind for a page on a slow phone."""
READERS = 100
Told = tuple[bool, str]
"""Whether a bound is held, and the line that says so."""


def main() -> int:
    """Measure and print; 1 where a bound is missed."""
    told = [line for measure in MEASURES for line in measure()]
    for held, line in told:
        print(f"{line}{'' if held else '  MISSED'}")
    return 0 if all(held for held, _ in told) else 1


def one_issue() -> Iterator[Told]:
    """The recorded edition in all formats: how long each takes, how large it is, and how much is compiled only once."""
    folders = newsroom.Newsroom(ROOT, config.Config()).folders("templates")
    copy = Copy(
        read_issue(EDITION / archive.ISSUE), read_ledger(EDITION / archive.LEDGER), (), config.load(ROOT / "autopost.toml")
    )
    first = time.perf_counter()
    made = render(copy.issue, copy.ledger, copy.findings, folders, config=copy.config)
    first = time.perf_counter() - first
    mail: Mail = compose(copy, folders)
    names = context(copy)
    whole = _fastest(lambda: render(copy.issue, copy.ledger, copy.findings, folders, config=copy.config))
    page = _fastest(lambda: environment(folders, plain).get_template("index.html").render(names))
    formats: dict[str, Callable[[], object]] = {
        "what all of them are given": lambda: context(copy),
        "issue.md": lambda: environment(folders, markdown).get_template("issue.md").render(names),
        "the mail, pictures drawn": lambda: compose(copy, folders),
        "the mail as files": lambda: files(mail),
        f"{READERS} readers' own mails": lambda: [message(mail, to=f"reader{n}@example.org").as_bytes() for n in range(READERS)],
    }
    yield (
        True,
        f"one issue of {len(copy.ledger.facts):,} facts to {len(made)} files: {whole * 1000:.0f} ms, {whole / page:.1f} pages",
    )
    yield True, f"the first in a process, templates compiled: {first / whole:.1f} times that"
    for name, work in formats.items():
        yield True, f"  {name}: {_fastest(work) / page:.2f} pages"
    sizes = {name: len(text.encode()) for name, text in made.items()}
    yield sizes["index.html"] <= PAGE, f"index.html: {sizes['index.html'] / 1000:.0f} kB (at most {PAGE / 1000:.0f})"
    yield sizes["email.html"] <= LARGEST, f"email.html: {sizes['email.html'] / 1000:.0f} kB (at most {LARGEST / 1000:.0f})"
    yield True, f"email.eml with {len(mail.pictures)} pictures: {sizes['email.eml'] / 1000:.0f} kB"


def _fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs: what the work costs, and not what else the machine did meanwhile."""
    best = float("inf")
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


MEASURES: tuple[Callable[[], Iterator[Told]], ...] = (one_issue,)
"""What is measured, in this order."""


if __name__ == "__main__":
    sys.exit(main())
