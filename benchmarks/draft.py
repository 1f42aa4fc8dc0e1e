"""What a draft costs: the wall-clock of a fresh process against stand-ins, model calls, and tokens.

`python benchmarks/draft.py` prints one line a figure and exits 1 where a bound is missed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.newsrooms import Desk, desk  # noqa: E402 - the path must be set before
from tests.standins import Fault, World, realdata, world  # noqa: E402
from tests.standins.chat import Asked, ChatStandIn  # noqa: E402
from tests.standins.reporter import reporter  # noqa: E402

GATHERING = 2.0
"""Seconds that each source's gathering takes in all; sources are asked side by side."""
CALL = 10.0
MOST_RATIO = 1.15
MOST_TOKENS = 20_000
CALLS = 5
DAY = date(2026, 5, 4)
REQUESTS = {
    "huggingface": (3, ("/api/models", "/api/datasets", "/api/spaces")),
    "papers": (4, ("/api/daily_papers",)),
    "github": (16, ("/search", "/repos")),
}
"""How many requests a source makes under the default config, and the paths that are its own."""
RUN = "from autopost.cli import main; main()"


@dataclass(frozen=True)
class Measured:
    """One run: its exit code and seconds, and what the chat model was sent."""

    code: int
    stderr: str
    seconds: float
    gathering: float
    calls: tuple[Asked, ...]


def main() -> int:
    """Measure one draft and print its figures; 1 where a bound is missed."""
    shown, source = _shown(DAY)
    with tempfile.TemporaryDirectory() as scratch:
        newsroom = desk(Path(scratch), shown)
        with newsroom.platforms, ChatStandIn(reporter, delay=CALL) as chat:
            days = _with_history(newsroom)
            measured = _run(newsroom, chat)
    print(f"world: {source}, {days} days of history; each source answers in {GATHERING:g} s, each call in {CALL:g} s")
    if measured.code != 0:
        print(f"the draft ended with exit code {measured.code}:\n{measured.stderr}")
        return 1
    return _judged(measured)


def _shown(day: date) -> tuple[World, str]:
    """A recorded real day where one is at hand, else the small world."""
    if realdata.folder().is_dir():
        return realdata.of_day(realdata.folder(), day), f"the recorded {day}"
    return world.small(), f"the small world of {day}"


def _with_history(newsroom: Desk) -> int:
    """Draft the days before by the wire, so that the measured day has its movements among the facts."""
    days = [DAY - timedelta(days=back) for back in range(6, 0, -1)] if realdata.folder().is_dir() else [DAY - timedelta(days=1)]
    for day in days:
        newsroom.show(_shown(day)[0])
        newsroom.draft(day)
    newsroom.show(_shown(DAY)[0])
    newsroom.platforms.seen.clear()
    return len(days)


def _run(newsroom: Desk, chat: ChatStandIn) -> Measured:
    for requests, paths in REQUESTS.values():
        for path in paths:
            newsroom.platforms.fail(path, Fault(delay=GATHERING / requests))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **newsroom.variables(DAY, chat.url)}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", RUN, "draft"], cwd=newsroom.root, env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - started
    asked = {name: sum(seen.path.startswith(own) for seen in newsroom.platforms.seen) for name, (_, own) in REQUESTS.items()}
    gathering = max(GATHERING * asked[name] / requests for name, (requests, _) in REQUESTS.items())
    return Measured(done.returncode, done.stderr, seconds, gathering, tuple(chat.requests))


def _judged(measured: Measured) -> int:
    tokens = [_tokens(asked) for asked in measured.calls]
    ratio = measured.seconds / (measured.gathering + CALL)
    print(f"wall-clock of a fresh process, imports included: {measured.seconds:.2f} s")
    print(f"gathering: {measured.gathering:.2f} s; slowest single call: {CALL:.2f} s")
    bounds = [
        (ratio <= MOST_RATIO, f"wall-clock over (gathering + slowest single call): {ratio:.3f} (at most {MOST_RATIO})"),
        (len(tokens) == CALLS, f"model calls: {len(tokens)} ({CALLS} without repairs)"),
        (True, f"prompt tokens a call: {', '.join(f'{count:,}' for count in sorted(tokens))}"),
        (sum(tokens) <= MOST_TOKENS, f"prompt tokens an issue: {sum(tokens):,} (at most {MOST_TOKENS:,})"),
    ]
    for held, told in bounds:
        print(f"{told}{'' if held else '  MISSED'}")
    return 0 if all(held for held, _ in bounds) else 1


def _tokens(asked: Asked) -> int:
    """Characters of the messages and the schema as the request had them, over four."""
    sent = {name: asked.body[name] for name in ("messages", "response_format", "tools") if name in asked.body}
    return len(json.dumps(sent, ensure_ascii=False)) // 4


if __name__ == "__main__":
    sys.exit(main())
