"""Thirty editions in a row by the wire, from real days: do they read like thirty different days?

`python benchmarks/month.py` prints a line for each edition and what the month amounts to, and exits 1 where a bound is missed.
`python benchmarks/month.py FOLDER` keeps the newsroom there, to read whole issues. Needs the recordings beside the checkout.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from autopost.archive import to_lines  # noqa: E402 - the path must be set before
from autopost.commands import drafting  # noqa: E402
from autopost.config import Environment  # noqa: E402
from autopost.edition import Drafted  # noqa: E402
from autopost.issue import Issue  # noqa: E402
from tests.standins import realdata  # noqa: E402
from tests.standins.recorded_days import RecordedDays  # noqa: E402

FIRST = date(2026, 4, 20)
DAYS = 30
LEAD_REST, TOOL_REST = 14, 30
LEAST_KINDS = 8


@dataclass(frozen=True)
class Edition:
    """One edition of the run: its day, its issue, and how many findings and blockers the check has."""

    day: date
    issue: Issue
    findings: int
    blockers: int


def drafted(root: Path, days: Sequence[date]) -> Iterator[Drafted]:
    """Draft the days in a row in one newsroom, each from recorded signals with the history of those before it."""
    recorded = RecordedDays(realdata.folder())
    signals = root / "signals.jsonl"
    for day in days:
        signals.write_text(to_lines(recorded.signals(day)), encoding="utf-8")
        request = drafting.Request(day=day.isoformat(), signals=signals, writer="wire")
        environment = Environment.read({"AUTOPOST_NOW": f"{day}T12:00:00+00:00"})
        yield drafting.draft(request, root, environment, lambda line: None)


def month(root: Path, first: date = FIRST, days: int = DAYS) -> tuple[Edition, ...]:
    """The editions of so many days."""
    wanted = [first + timedelta(days=n) for n in range(days)]
    return tuple(
        Edition(day, one.issue, len(one.findings), len(one.blockers))
        for day, one in zip(wanted, drafted(root, wanted), strict=True)
    )


def faults(editions: Sequence[Edition]) -> list[str]:
    """What the run must not have: a lead or tool before its rest is over, an empty movers box, a blocker, few kinds."""
    found = [f"{one.day}: {one.blockers} blockers" for one in editions if one.blockers]
    found += [f"{one.day}: no movers" for one in editions[1:] if not one.issue.movers.rows]
    led: dict[str, date] = {}
    shown: dict[str, date] = {}
    for one in editions:
        subject = one.issue.lead.angle.subjects[0]
        if subject in led and (one.day - led[subject]).days <= LEAD_REST and one.issue.lead.earlier is None:
            found.append(f"{one.day}: {subject} leads again without a change told")
        led[subject] = one.day
        for tool in one.issue.tools.items:
            if tool.subject in shown and (one.day - shown[tool.subject]).days <= TOOL_REST:
                found.append(f"{one.day}: the tool {tool.name} again")
            shown[tool.subject] = one.day
    if len(kinds := kinds_of(editions)) < LEAST_KINDS:
        found.append(f"only {len(kinds)} kinds of story lead")
    return found


def kinds_of(editions: Sequence[Edition]) -> Counter[str]:
    """How often each kind of story leads."""
    return Counter(one.issue.lead.angle.kind for one in editions)


def main(folder: str = "") -> int:
    """Draft the month, print its table and what it must not have; 1 where there is any of that."""
    if not realdata.folder().is_dir():
        print("no recorded days beside the checkout")
        return 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        editions = month(Path(folder or scratch))
    for one in editions:
        issue = one.issue
        kinds = ", ".join(story.angle.kind for story in issue.stories().values())
        print(f"{one.day:%a %d %b}  {issue.lead.headline.text}")
        print(f"            {kinds}; {len(issue.movers.rows)} movers, {len(issue.tools.items)} tools, "
              f"{len(issue.reading.items)} papers, {one.findings} findings")  # fmt: skip
    print(f"\n{len(editions)} editions in {time.monotonic() - started:.0f} s; kinds that lead: "
          + ", ".join(f"{kind} {count}" for kind, count in kinds_of(editions).most_common()))  # fmt: skip
    every = Counter(story.angle.kind for one in editions for story in one.issue.stories().values())
    print("kinds in all sections: " + ", ".join(f"{kind} {count}" for kind, count in every.most_common()))
    missed = faults(editions)
    print("\n".join(missed) if missed else "every bound is held")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
