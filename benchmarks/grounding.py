"""How well the checker tells right from wrong: errors caught by class, false alarms, coincidence, and growth of time.

Run `python benchmarks/grounding.py`. The two example days need their ledgers beside the checkout; the small ledger of
4 May is always there. `--misses CLASS` prints what was not caught.

`fixtures/grounding/outside/` was written by people who had seen neither the rules nor the planted errors, and is reported
apart: `seen-*` has been read since and rules were mended to it; `fresh-*` has only ever been counted, so do not open it without
putting something fresh in its place.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from autopost.facts import Ledger  # noqa: E402 - the checkout's own package, wherever the script is started
from autopost.grounding import Desk, check_text  # noqa: E402
from benchmarks.planting import PLANTERS, Planted  # noqa: E402
from tests.grounding import newsday  # noqa: E402

SENTENCES = ROOT / "fixtures" / "grounding"
EXAMPLES = Path(os.environ.get("AUTOPOST_REALDATA", ROOT.parent / "shared" / "data")).parent / "examples" / "ledgers"


def days() -> Iterator[tuple[str, Ledger]]:
    """The ledgers there are."""
    yield "2026-05-04", newsday.ledger()
    for path in sorted(EXAMPLES.glob("*.json")):
        yield path.stem, Ledger.model_validate_json(path.read_text(encoding="utf-8"))


def lines(name: str) -> list[str]:
    """The sentences of one fixture file."""
    path = SENTENCES / name
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()] if path.exists() else []


def blockers(text: str, desk: Desk) -> list[tuple[int, int, str, str]]:
    """Start, end, code and message of every blocker."""
    return [(f.start, f.end, f.code, f.message) for f in check_text(text, desk.ledger, desk) if f.severity == "blocker"]


def touches(found: list[tuple[int, int, str, str]], planted: Planted) -> bool:
    """Whether a finding overlaps the planted span."""
    return any((start < b and a < end) or (a == b and start <= a < end) for start, end, *_ in found for a, b in planted.spans)


def marked(line: str) -> Planted:
    """A hand-written wrong sentence: `class | text with [[the wrong words]]`."""
    kind, _, text = line.partition(" | ")
    start = text.index("[[")
    end = text.index("]]") - 2
    return Planted(kind.strip(), text.replace("[[", "").replace("]]", ""), ((start, end),))


def planted_errors(desk: Desk, correct: list[str], seed: int) -> Iterator[Planted]:
    """Every class over every sentence."""
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same errors each time
    for text in correct:
        for planter in PLANTERS:
            yield from planter(text, desk.ledger, rng)


def coincidence(desk: Desk, correct: list[str], seed: int) -> Counter[str]:
    """How many random values of the right magnitude a sentence would take for true."""
    rng = random.Random(seed)  # noqa: S311 - as above
    seen: Counter[str] = Counter()
    for text in correct:
        for match in re.finditer(r"(?<![\w.,@-])\d{1,3}(?:,\d{3})+(?![\w.]\d|\w)|(?<![\w.,@/-])\d{3}(?![\w,.-]\d|\w|%)", text):
            size = len(match[0].replace(",", ""))
            before = {start for start, *_ in blockers(text, desk)}
            for _ in range(5):
                new = f"{rng.randrange(10 ** (size - 1), 10**size):,}"
                if new == match[0]:
                    continue
                wrong = text[: match.start()] + new + text[match.end() :]
                seen["tried"] += 1
                seen["taken"] += not any(start not in before for start, *_ in blockers(wrong, desk))
    return seen


def grown(ledger: Ledger, times: int) -> Ledger:
    """A ledger with so many times the facts, under other names."""
    facts = []
    for n in range(times):
        for fact in ledger.facts:
            if n == 0:
                facts.append(fact)
                continue
            subject = fact.subject.model_copy(update={"id": f"{fact.subject.id}-{n}", "name": f"{fact.subject.name}-{n}x"})
            facts.append(
                fact.model_copy(update={"id": fact.id.replace(fact.subject.id, subject.id), "subject": subject, "inputs": ()})
            )
    return Ledger.seal(ledger.edition, facts)


def seconds(desk: Desk, text: str) -> float:
    """The best of three checks."""
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        check_text(text, desk.ledger, desk)
        best = min(best, time.perf_counter() - begun)
    return best


def growth(ledger: Ledger, correct: list[str]) -> None:
    """Print how time grows with facts and sentences."""
    text = "\n\n".join(correct[:60])
    one, two = Desk(grown(ledger, 2)), Desk(grown(ledger, 4))
    print(f"twice the facts: {seconds(two, text) / seconds(one, text):.2f} times the time")
    print(f"twice the sentences: {seconds(one, text + chr(10) * 2 + text) / seconds(one, text):.2f} times the time")
    small = Desk(grown(ledger, max(1, 500 // len(ledger.facts))))
    begun = time.perf_counter()
    large = Desk(grown(ledger, 10_000 // len(ledger.facts) + 1))
    built = time.perf_counter() - begun
    print(
        f"{len(large.ledger.facts)} facts (index in {built:.1f} s) against {len(small.ledger.facts)}: "
        f"{seconds(large, text) / seconds(small, text):.2f}"
    )


def outside(part: str) -> None:
    """Print the totals of the sentences from outside, never their texts."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for day, ledger in [*days(), ("2026-05-04", edition())][1:]:
        desk = Desk(ledger)
        for text in lines(f"outside/{part}-correct-{day}.txt"):
            right["all"] += 1
            right["alarm"] += bool(blockers(text, desk))
        for planted in map(marked, lines(f"outside/{part}-wrong-{day}.txt")):
            found = blockers(planted.text, desk)
            wrong["all"] += 1
            wrong["caught"] += bool(found)
            wrong["span"] += touches(found, planted)
    print(
        f"outside, {part}: {wrong['caught']} of {wrong['all']} errors caught, {wrong['span']} with the right span; "
        f"{right['alarm']} of {right['all']} correct sentences with a blocker"
    )


def edition() -> Ledger:
    """The ledger of the recorded edition."""
    return Ledger.model_validate_json((ROOT / "issues" / "2026-05-04" / "ledger.json").read_text(encoding="utf-8"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", default="", help="print what was not caught of this class (or 'all')")
    parser.add_argument("--seed", type=int, default=4)
    chosen = parser.parse_args()
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    luck: Counter[str] = Counter()
    for day, ledger in days():
        desk = Desk(ledger)
        correct = lines(f"correct-{day}.txt")
        for text in correct:
            found = blockers(text, desk)
            right["all"] += 1
            right["alarm"] += bool(found)
            if found and chosen.misses:
                print("ALARM", text, found)
        errors = [*planted_errors(desk, correct, chosen.seed), *map(marked, lines(f"wrong-{day}.txt"))]
        for planted in errors:
            found = blockers(planted.text, desk)
            row = rows[planted.kind]
            row["all"] += 1
            row["caught"] += bool(found)
            row["span"] += touches(found, planted)
            if not touches(found, planted) and chosen.misses in {planted.kind, "all"}:
                print(f"MISS {planted.kind}: {planted.text}  {found}")
        luck += coincidence(desk, correct, chosen.seed)
    for kind, row in sorted(rows.items()):
        print(f"{kind:14} {row['all']:5} caught {row['caught'] / row['all']:7.1%}  right span {row['span'] / row['all']:7.1%}")
    print(f"{sum(row['all'] for row in rows.values())} errors in {len(rows)} classes")
    print(f"{right['all']} correct sentences, {right['alarm']} with a blocker ({right['alarm'] / right['all']:.1%})")
    print(f"coincidence, values of three digits and more: {luck['taken'] / max(1, luck['tried']):.2%} of {luck['tried']}")
    for part in ("seen", "fresh"):
        outside(part)
    growth(ledger, correct)


if __name__ == "__main__":
    main()
