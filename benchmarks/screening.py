"""How well screening finds what it should, and leaves alone what it should: recall by label, precision by reason.

Run `python -m benchmarks.screening` with the recorded days beside the checkout. `--misses` prints what was not found, and
`--hits REASON` what one reason hits. Labels are weak: those that reading showed to be wrong, in
`fixtures/screening/read_by_hand.csv`, are counted apart.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from autopost.config import Screening  # noqa: E402 - the checkout's own package, wherever the script is started
from autopost.screening import REASONS, screen  # noqa: E402
from autopost.screening.words import laboratory  # noqa: E402
from tests.screening.evidence import STATED, Evidence  # noqa: E402
from tests.standins import realdata  # noqa: E402


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print labelled items that no reason finds")
    parser.add_argument("--hits", choices=list(REASONS), help="print what a reason hits")
    wanted = parser.parse_args()
    if not (realdata.folder() / "spam").is_dir():
        sys.exit("no recorded days beside the checkout; set AUTOPOST_REALDATA to their folder")
    evidence = Evidence(realdata.folder())
    print(f"{'label begins':22}{'labels':>8}{'hold':>6}{'found by its reason':>21}{'by any':>8}")
    for row in evidence.recall():
        print(f"{row.says:22}{row.labelled:8}{row.held:6}{_of(row.meant, row.held):>21}{_of(row.found, row.held):>8}")
    print(f"\n{'reason':16}{'hits':>6}{'wrong':>7}{'precision':>11}")
    for it in evidence.precision():
        share = "stated" if it.reason in STATED else f"{it.share:.0%}"
        print(f"{it.reason:16}{it.hits:6}{it.wrong:7}{share:>11}")
    _policy(evidence)
    if wanted.misses:
        found = set().union(*evidence.hits.values())
        print("\n".join(f"{label.says}: {label.id}" for label in evidence.labels if not label.weak and label.id not in found))
    if wanted.hits:
        print("\n".join(sorted(evidence.hits[wanted.hits])))


def _of(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


def _policy(evidence: Evidence) -> None:
    """What the default policy does to the recorded lists, to laboratories, and to established repositories, and how fast."""
    screened = evidence.screened()
    labs = sum(bool(laboratory(signal.name)) for signal in screened.kept)
    print(f"\n{len(screened.skipped):,} of {len(evidence.signals):,} signals set aside, {len(screened.marked)} marked")
    for times in (1, 8):
        many = [
            s.model_copy(update={"id": f"{s.id}-{n}", "name": f"{s.name}-{n}"}) for n in range(times) for s in evidence.signals
        ]
        started = time.perf_counter()
        screen(many, Screening())
        print(f"{len(many):,} signals in {time.perf_counter() - started:.2f} s")
    print(f"of laboratories: {labs} kept, and as repacks of others' models set aside:")
    print("\n".join(f"  {s.name}, of {s.text('base_model')}" for s in screened.set_aside if laboratory(s.name)))
    known = screen(evidence.established, Screening())
    print(f"of {len(evidence.established)} established repositories set aside:")
    print("\n".join(f"  {entry.subject}: {entry.reason}" for entry in known.skipped))


if __name__ == "__main__":
    main()
