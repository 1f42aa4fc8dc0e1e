"""The ledgers that the checker's sentences are about: two of this repository, and those of the recorded days beside it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from autopost.archive import read_ledger
from autopost.facts import Ledger
from tests.grounding import newsday
from tests.newsrooms import desk
from tests.standins import realdata

ROOT = Path(__file__).resolve().parent.parent
WEEK = tuple(date(2026, 4, 28) + timedelta(days=n) for n in range(7))
EXAMPLES = Path(os.environ.get("AUTOPOST_REALDATA", ROOT.parent / "shared" / "data")).parent / "examples" / "ledgers"


def committed() -> dict[str, Ledger]:
    """The ledgers that are always there: a small one, and that of the recorded edition."""
    return {"small": newsday.ledger(), "demo": read_ledger(ROOT / "issues" / "2026-05-04" / "ledger.json")}


def examples() -> dict[str, Ledger]:
    """The example ledgers, by day; none where they do not lie beside the checkout."""
    return {path.stem: read_ledger(path) for path in sorted(EXAMPLES.glob("*.json"))}


def week() -> dict[str, Ledger]:
    """Seven recorded days, drafted in a row by the wire from stand-ins; none without recordings."""
    return dict(_drafted()) if (realdata.folder() / "huggingface").is_dir() else {}


def _drafted() -> Iterator[tuple[str, Ledger]]:
    with tempfile.TemporaryDirectory() as folder:
        newsroom = desk(Path(folder), realdata.of_day(realdata.folder(), WEEK[0]))
        with newsroom.platforms:
            for day in WEEK:
                newsroom.show(realdata.of_day(realdata.folder(), day))
                yield day.isoformat(), read_ledger(newsroom.draft(day).folder / "ledger.json")


def ledgers() -> dict[str, Ledger]:
    """All of them, by name."""
    return committed() | examples() | week()
