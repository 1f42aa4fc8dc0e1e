"""Changes that are no movement: a total that fell at once, a jump that went back, a day on which a whole list jumped.

A running total does not fall by a fiftieth from one count to the next because readers change their minds: of 39,451 steps of
real repositories recorded in 2026 one did. Such a fall is a correction, a purge, a reset or a fault of the platform, and so is a
rise that it takes back. A rise that stays is taken for what it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from autopost.past import Series

Reading = tuple[date, float]
"""A day and the count on it."""
JUMP_SHARE, JUMP_LEAST = 0.02, 10
"""A step is a jump when it is at least this share of the count before it, and at least this many, a day."""
WENT_BACK = 0.75
"""A jump went back when the other one that undoes it is this near in size, the usual steps of both days aside."""
BACK_WITHIN = 14
"""Days after which a jump is no more looked for the one that undoes it."""
RESET = 0.1
"""A total that falls under this share of itself was reset."""
MASS_SHARE, MASS_TIMES, MASS_LEAST, MASS_DAYS = 1 / 2, 5, 20, 3
"""A list jumped as a whole when this share of at least so many things did, and so many times the share of so many other days."""


@dataclass(frozen=True)
class Jump:
    """One step of one series that is no movement."""

    day: date
    then: float
    now: float
    reason: str


@dataclass(frozen=True)
class Judged:
    """A series without the readings that nothing may be compared with, and the jumps that say why."""

    steady: Series
    jumps: tuple[Jump, ...] = ()


def is_jump(before: Reading, after: Reading) -> bool:
    """Whether a count changed too much for one step: |now − then| ≥ 2% of then and ≥ 10, for each day between the two."""
    (day, then), (later, now) = before, after
    return abs(now - then) >= max(JUMP_SHARE * then, JUMP_LEAST) * (later - day).days


def judged(series: Series, corrected: Iterable[tuple[date, str]] = ()) -> Judged:
    """Of a running total, the readings that may be compared with the last one, oldest first.

    Readings within a jump that went back are left out, and so is everything before a fall that did not, or before a mass
    correction (`corrected`: its day and what to say of it).
    """
    jumps: dict[int, Jump] = {}
    void: set[int] = set()
    start = 0
    for fall in range(1, len(series)):
        then, now = series[fall - 1][1], series[fall][1]
        if now >= then or not is_jump(series[fall - 1], series[fall]) or fall in jumps:
            continue
        if pair := _undone(series, fall):
            first, last = pair
            void |= set(range(first, last))
            for step in pair:
                other = series[last if step == first else first][0]
                jumps[step] = _jump(series, step, f"a jump that went back: see {other.isoformat()}")
        else:
            start = fall
            reason = "a counter that was reset" if now < RESET * then else "a total that fell at once"
            jumps[fall] = _jump(series, fall, reason)
    for day, reason in corrected:
        step = next((n for n, (seen, _) in enumerate(series) if seen >= day), 0)
        if step:
            start = max(start, step)
            if is_jump(series[step - 1], series[step]):
                jumps[step] = _jump(series, step, reason)
    steady = tuple(reading for n, reading in enumerate(series) if n >= start and n not in void)
    return Judged(steady, tuple(jumps[step] for step in sorted(jumps)))


def _jump(series: Series, step: int, reason: str) -> Jump:
    return Jump(series[step][0], series[step - 1][1], series[step][1], reason)


def _undone(series: Series, fall: int) -> tuple[int, int] | None:
    """The two steps of a jump that went back, of which the fall is one: up and down again, or down and up again."""
    steps = [now - then for (_, then), (_, now) in pairwise(series)]
    size = -steps[fall - 1]
    for other in _near(series, fall):
        rise = steps[other - 1]
        if rise > 0 and is_jump(series[other - 1], series[other]):
            usual = median([abs(step) for n, step in enumerate(steps, start=1) if n not in {fall, other}] or [0])
            slack = (1 - WENT_BACK) * max(rise, size)
            if abs(rise - size) <= slack + min(2 * usual, slack):
                return min(fall, other), max(fall, other)
    return None


def _near(series: Series, fall: int) -> Iterator[int]:
    """The steps within reach of a fall, those before it first, nearest first."""
    day = series[fall][0]
    for step in (*range(fall - 1, 0, -1), *range(fall + 1, len(series))):
        if abs((series[step][0] - day).days) <= BACK_WITHIN:
            yield step


def mass_corrections(series: Sequence[Series]) -> Mapping[date, str]:
    """The days on which a list jumped as a whole, and what to say of each; `series` are one metric of one kind.

    A day's share is jumps ÷ things seen on it and before. It is a correction where the share is a half or more, and five times
    the median share of the other days. With fewer than three other days only falls can tell: totals have none.
    """
    seen: Counter[date] = Counter()
    jumped: Counter[date] = Counter()
    fell: Counter[date] = Counter()
    for one in series:
        for before, after in pairwise(one):
            seen[after[0]] += 1
            if is_jump(before, after):
                jumped[after[0]] += 1
                fell[after[0]] += after[1] < before[1]
    found = {}
    for day, number in sorted(jumped.items()):
        others = [jumped[other] / seen[other] for other in seen if other != day and seen[other] >= MASS_LEAST]
        telling = number if len(others) >= MASS_DAYS else fell[day]
        usual = median(others) if others else 0.0
        if seen[day] >= MASS_LEAST and telling >= max(MASS_SHARE, MASS_TIMES * usual) * seen[day]:
            found[day] = f"a mass correction: {number} of {seen[day]} jumped on one day"
    return found
