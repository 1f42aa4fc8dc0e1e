"""How well the checker tells right from wrong: errors caught by class, false alarms, coincidence, and growth of time.

Run `python -m benchmarks.grounding`. Seven recorded days and two example ledgers are used where they lie beside the
checkout; a small ledger and that of the recorded edition are always there. `--misses CLASS` prints what was not caught.
Last, words of fresh correct sentences are swapped by machine (`swapping.py`).

The sentences are in parts of `fixtures/grounding/`. `own` was written with the rules, and errors are planted in its correct
sentences. `seen` was written by people who had seen neither rules nor planter; rules were mended to it afterwards. `fresh` was
written likewise and first run when the rules were done; the thirteen of its lines that were read wrongly have been read since,
and rules for the kinds of half of them written. `later` was written and first run likewise, and nothing of it was
read: it is what counts. Whoever mends a rule to `later` moves it to `seen` and puts something in its place. `drafts` are whole
issues whose sentences cite facts, in the parts `seen` and `fresh` (`drafted.py`). `pairs` are of writers who were asked for hard
constructions: a true text and, below it, the same with one slip; they have been read. `benchmarks.frames` makes its sentences
itself.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from autopost.facts import Ledger  # noqa: E402 - the checkout's own package, wherever the script is started
from autopost.grounding import Desk, check_text  # noqa: E402
from autopost.issue import Finding  # noqa: E402
from benchmarks import newsdays  # noqa: E402
from benchmarks.drafted import drafts  # noqa: E402
from benchmarks.planting import PLANTERS, Planted  # noqa: E402
from benchmarks.swapping import KINDS, swaps  # noqa: E402

SENTENCES = ROOT / "fixtures" / "grounding"
PARTS = ("own", "seen", "fresh", "later")
DRAFTED = ("seen", "fresh")
OFTEN = 60
"""Planted errors of one class that are run: enough to tell 95 from 99 in a hundred, and no class drowns the others."""


def lines(part: str, name: str) -> list[str]:
    """The sentences of one fixture file."""
    path = SENTENCES / part / f"{name}.txt"
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
    return Planted.marked(kind.strip(), text)


def planted_errors(desk: Desk, correct: list[str], seed: int) -> Iterator[Planted]:
    """Every class over every sentence."""
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same errors each time
    for text in correct:
        for planter in PLANTERS:
            yield from planter(text, desk.ledger, rng)


_FIGURE = re.compile(r"(?<![\w.,@-])\d{1,3}(?:,\d{3})+(?![\w.]\d|\w)|(?<![\w.,@/-])\d{3}(?![\w,.-]\d|\w|%)")
_SMALL = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?= (?:of|models|papers|repositories|spaces|releases|projects))"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_WORDS = (
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
)


def coincidence(desk: Desk, correct: list[str], seed: int) -> Counter[str]:
    """How many random values of the right magnitude a sentence would take for true; small counts and ranks apart."""
    rng = random.Random(seed)  # noqa: S311 - as above
    seen: Counter[str] = Counter()
    for text in correct:
        before = {start for start, *_ in blockers(text, desk)}
        tries = [("values", match, _figures(match[0], rng)) for match in _FIGURE.finditer(text)]
        tries += [
            ("small", match, [word for row in _WORDS if match[0] in row for word in row]) for match in _SMALL.finditer(text)
        ]
        for size, match, others in tries:
            for new in others:
                if new != match[0]:
                    wrong = text[: match.start()] + new + text[match.end() :]
                    seen[size] += 1
                    seen[f"{size} taken"] += not any(start not in before for start, *_ in blockers(wrong, desk))
    return seen


def _figures(text: str, rng: random.Random) -> list[str]:
    size = len(text.replace(",", ""))
    return [f"{rng.randrange(10 ** (size - 1), 10**size):,}" for _ in range(5)]


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


def seconds(*checks: tuple[Desk, str]) -> list[float]:
    """Processor seconds of each check: the least of nine, taken in turn so that a busy machine slows all alike."""
    best = [float("inf")] * len(checks)
    gc.collect()
    gc.disable()
    try:
        for _ in range(9):
            for at, (desk, text) in enumerate(checks):
                begun = time.process_time()
                check_text(text, desk.ledger, desk)
                best[at] = min(best[at], time.process_time() - begun)
    finally:
        gc.enable()
    return best


def growth(desk: Desk) -> None:
    """Print how time grows with facts and sentences, and what a crowded sentence takes."""
    ledger = desk.ledger
    text = "\n\n".join(lines("own", f"correct-{ledger.edition}")[:60] or lines("seen", "correct-demo")[:35])
    one, two = Desk(grown(ledger, 2)), Desk(grown(ledger, 4))
    base, facts, twice = seconds((one, text), (two, text), (one, text + chr(10) * 2 + text))
    print(f"twice the facts: {facts / base:.2f} times the time")
    print(f"twice the sentences: {twice / base:.2f} times the time")
    half, full = seconds(*((one, " ".join(str(1 + at % 9) for at in range(size))) for size in (150, 300)))
    print(f"300 bare numbers in one sentence: {full:.2f} s, {full / half:.1f} times what 150 take")
    small = Desk(grown(ledger, max(1, 500 // len(ledger.facts))))
    begun = time.perf_counter()
    large = Desk(grown(ledger, 10_000 // len(ledger.facts) + 1))
    built = time.perf_counter() - begun
    least, most = seconds((small, text), (large, text))
    print(f"{len(large.ledger.facts)} facts (index in {built:.1f} s) against {len(small.ledger.facts)}: {most / least:.2f}")


@dataclass
class Tally:
    """What one part came to: by class, how many errors there were, were caught, and were caught at their place."""

    errors: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    correct: int = 0
    alarms: int = 0
    slips: int = 0
    slips_caught: int = 0

    def of(self, kind: str = "") -> tuple[int, int, int]:
        """Errors, caught, and caught at their place; of all classes without a name."""
        rows = [row for name, row in self.errors.items() if kind in {"", name}]
        return sum(row["all"] for row in rows), sum(row["caught"] for row in rows), sum(row["span"] for row in rows)


def tally(part: str, desks: Mapping[str, Desk], seed: int, misses: str = "") -> Tally:
    """Run one part: its correct sentences, its written errors, and for `own` the planted ones."""
    told = Tally()
    planted: dict[str, list[tuple[Desk, Planted]]] = defaultdict(list)
    for day, desk in desks.items():
        correct = lines(part, f"correct-{day}")
        for text in correct:
            found = blockers(text, desk)
            told.correct += 1
            told.alarms += bool(found)
            if found and misses in {"alarm", "all"}:
                print("ALARM", day, text, found)
        for line in lines(part, f"wrong-{day}"):
            _count(told, desk, marked(line), misses)
        for error in planted_errors(desk, correct, seed) if part == "own" else ():
            planted[error.kind].append((desk, error))
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same errors each time
    for errors in planted.values():
        for desk, error in rng.sample(errors, min(OFTEN, len(errors))):
            _count(told, desk, error, misses)
    return told


def tally_drafts(part: str, desks: Mapping[str, Desk], misses: str = "") -> Tally:
    """Run the drafts of one part: every sentence where it stands, and every error in the place of its sentence."""
    told = Tally()
    for draft in drafts(part, desks):
        for text, findings in draft.alarms():
            told.correct += 1
            told.alarms += bool(findings)
            if findings and misses in {"alarm", "all"}:
                print("ALARM", draft.told["day"], text, _brief(findings))
        for text, findings in draft.slips():
            told.slips += 1
            told.slips_caught += bool(findings)
            if not findings and misses in {"slip", "all"}:
                print("SLIP", draft.told["day"], text)
        for planted, findings in draft.errors():
            _counted(told, planted, _brief(findings), misses)
    return told


def _brief(findings: list[Finding]) -> list[tuple[int, int, str, str]]:
    return [(found.start, found.end, found.code, found.message) for found in findings]


def _count(told: Tally, desk: Desk, planted: Planted, misses: str) -> None:
    _counted(told, planted, blockers(planted.text, desk), misses)


def _counted(told: Tally, planted: Planted, found: list[tuple[int, int, str, str]], misses: str) -> None:
    row = told.errors[planted.kind]
    row["all"] += 1
    row["caught"] += bool(found)
    row["span"] += touches(found, planted)
    if not touches(found, planted) and misses in {planted.kind, "all"}:
        print(f"MISS {planted.kind}: {planted.text}  {found}")


def report(tallies: Mapping[str, Tally]) -> None:
    """Print the table, class by class and part by part."""
    print(f"{'':14}" + "".join(f"{part:>22}" for part in tallies) + "     errors, caught, caught at their place")
    for kind in sorted({kind for told in tallies.values() for kind in told.errors}):
        print(f"{kind:14}" + "".join(_shares(told.of(kind)) for told in tallies.values()))
    print(f"{'all':14}" + "".join(_shares(told.of()) for told in tallies.values()))
    for part, told in tallies.items():
        print(
            f"{part}: {told.correct} correct sentences, {told.alarms} with a blocker ({told.alarms / max(1, told.correct):.1%})"
            + (f"; of {told.slips} that a second reader would not let pass, {told.slips_caught} have one" if told.slips else "")
        )


def _shares(row: tuple[int, int, int]) -> str:
    errors, caught, span = row
    return f"{errors:8} {caught / errors:6.1%} {span / errors:6.1%}" if errors else " " * 22


def swapped(part: str, desks: Mapping[str, Desk], seed: int) -> Iterator[tuple[str, str, bool]]:
    """Kind, text, and whether anything is noticed, of the correct sentences that pass with a word swapped."""
    rng = random.Random(seed)  # noqa: S311 - as above
    for day, desk in desks.items():
        for text in (line for line in lines(part, f"correct-{day}") if not blockers(line, desk)):
            for kind, wrong in swaps(text, desk.ledger, rng):
                yield kind, wrong, bool(blockers(wrong, desk))


def unnoticed(part: str, swaps_of: Iterable[tuple[str, str, bool]], *, shown: bool) -> None:
    """Print how many swaps nobody notices, by kind, and the sentences themselves where they are to be `shown`."""
    tried, passed = Counter[str](), Counter[str]()
    for kind, wrong, noticed in swaps_of:
        tried[kind] += 1
        passed[kind] += not noticed
        if shown and not noticed:
            print(f"PASS {kind}: {wrong}")
    told = (f"{kind} {passed[kind]} of {tried[kind]}" for kind in KINDS if tried[kind])
    print(f"{part}, one word swapped or a tail added, and nobody notices: {', '.join(told)}")


def told_apart(desks: Mapping[str, Desk]) -> Counter[str]:
    """How many there are of the pairs in `pairs/`, how many true ones are stopped, and how many of their false twins pass."""
    told = Counter[str]()
    for day, desk in desks.items():
        path = SENTENCES / "pairs" / f"{day}.txt"
        for pair in path.read_text(encoding="utf-8").strip().split("\n\n") if path.exists() else ():
            true, false = (bool(blockers(text, desk)) for text in pair.split("\n"))
            told.update({"pairs": 1, "stopped": true, "passed": not false})
    return told


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses",
        default="",
        help="print what was not caught of this class, 'alarm' (false alarms), 'swap', or 'all'",
    )
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part (again for more)")
    parser.add_argument("--ledger", action="append", default=[], help="only sentences about this ledger (again for more)")
    chosen = parser.parse_args()
    known = newsdays.ledgers()
    desks = {name: Desk(known[name]) for name in chosen.ledger or known}
    parts = tuple(chosen.part or PARTS)
    report({part: tally(part, desks, chosen.seed, chosen.misses) for part in parts})
    if drafted := {f"drafts {part}": tally_drafts(part, desks, chosen.misses) for part in parts if part in DRAFTED}:
        report(drafted)
    if "fresh" in parts:
        shown = chosen.misses in {"swap", "all"}
        unnoticed("fresh", swapped("fresh", desks, chosen.seed), shown=shown)
        told = (swap for draft in drafts("fresh", desks) for swap in draft.swapped(chosen.seed))
        unnoticed("drafts fresh", told, shown=shown)
    if chosen.part:
        return
    pairs = told_apart(desks)
    print(f"pairs: {pairs['stopped']} of {pairs['pairs']} true ones stopped, {pairs['passed']} false twins pass")
    luck = sum((coincidence(desk, lines("own", f"correct-{name}"), chosen.seed) for name, desk in desks.items()), Counter())
    for size in ("values", "small"):
        what = "values of three digits and more" if size == "values" else "small counts and ranks"
        print(f"coincidence, {what}: {luck[size + ' taken'] / max(1, luck[size]):.2%} of {luck[size]}")
    growth(desks["2026-06-20" if "2026-06-20" in desks else "demo"])


if __name__ == "__main__":
    main()
