"""Angles against an item's own past: its usual day, its best day, a run of rising days, a fall."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from datetime import date

from autopost import derive
from autopost.angles.reach import reach
from autopost.angles.trail import Trail, trails
from autopost.book import Book
from autopost.briefs import Angle, turned
from autopost.derive import spoken
from autopost.facts import Fact
from autopost.past import Past
from autopost.printing import figure, long_day, rounded

_UNUSUAL = 3.5
"""The usual cut for a modified z-score (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993)."""
_USUAL_DAYS = 14
_LEAST_GAINS = 6
_SMALL = 100
"""Below so many a day nothing is told of a daily gain: small numbers jump for small reasons."""
_CONTEXT = ("created_at", "forks", "language", "license")


def modified_z(value: float, usual: Sequence[float]) -> float:
    """0.6745 × (value − median) ÷ MAD, the modified z-score of Iglewicz and Hoaglin (1993).

    The MAD is taken as at least a tenth of the median and at least 1, so that a past of equal days does not divide by zero.
    """
    middle = statistics.median(usual)
    spread = statistics.median(abs(each - middle) for each in usual)
    return 0.6745 * (value - middle) / max(spread, 0.1 * abs(middle), 1.0)


def breakout(book: Book, past: Past) -> Iterator[Angle]:
    """A day far above the item's own usual day: modified z-score over 3.5 against its last fourteen daily gains.

    At least six earlier gains, and 100 gained today. Surprise = 1 − 1 ÷ (1 + z ÷ 10); reach by what was gained.
    """
    for trail in trails(book, past, _LEAST_GAINS + 1):
        usual = trail.gains[:-1][-_USUAL_DAYS:]
        z = modified_z(trail.gains[-1], usual)
        if z < _UNUSUAL or trail.days > 1 or (trail.gain.number or 0) < _SMALL:
            continue
        normal = _normal(trail)
        facts = [trail.gain, normal, trail.now]
        if normal.number and (trail.gain.number or 0) >= 2 * normal.number:
            facts.insert(1, _times(trail.gain, normal))
        yield Angle(
            kind="breakout",
            subjects=(trail.subject,),
            facts=(*facts, *book.these(trail.subject, *_CONTEXT), *book.passages(trail.subject)[:2]),
            basis=trail.readings[-_USUAL_DAYS - 2 :],
            surprise=1 - 1 / (1 + z / 10),
            reach=reach(trail.gain),
            why=f"{spoken(trail.subject)} had a day far above its usual one (modified z-score {z:.0f})",
            motion=turned(
                book.edition,
                "Is a day with {0} a reason to look at {0.name} now?",
                "Should one loud day bring readers to {0.name}?",
            ),
        )


def slowdown(book: Book, past: Past) -> Iterator[Angle]:
    """A day far below the item's own usual day: modified z-score under −3.5, at most half the usual gain, usual at least 200.

    Surprise = 0.8 × (1 − 1 ÷ (1 + |z| ÷ 5)); reach by the usual gain.
    """
    for trail in trails(book, past, _LEAST_GAINS + 1):
        usual = trail.gains[:-1][-_USUAL_DAYS:]
        middle, z = statistics.median(usual), modified_z(trail.gains[-1], usual)
        if z > -_UNUSUAL or trail.days > 1 or middle < 2 * _SMALL or not 0 <= trail.gains[-1] <= middle / 2:
            continue
        normal = _normal(trail)
        yield Angle(
            kind="slowdown",
            subjects=(trail.subject,),
            facts=(trail.gain, normal, trail.now, *book.these(trail.subject, *_CONTEXT)),
            basis=trail.readings[-_USUAL_DAYS - 2 :],
            surprise=0.8 * (1 - 1 / (1 - z / 5)),
            reach=reach(normal),
            why=f"{spoken(trail.subject)} had a day far below its usual one (modified z-score {z:.0f})",
            motion="Does a day with only {0} say anything about {0.name}?",
        )


def _normal(trail: Trail) -> Fact:
    """The median of the daily gains before today's."""
    before = trail.readings[:-1][-_USUAL_DAYS - 1 :]
    days = (date.fromisoformat(before[-1].as_of) - date.fromisoformat(before[0].as_of)).days
    name, unit = spoken(trail.subject), trail.now.unit
    value = round(statistics.median(derive.daily_gains(before)))
    told = f"in the {days} days before, the median daily gain of {name} was {figure(value)} {unit}"
    return derive.median_gain(before, f"{trail.now.metric}_gain_1d_median", told)


def _times(gain: Fact, normal: Fact) -> Fact:
    times = (gain.number or 0) / (normal.number or 1)
    told = f"the gain of {spoken(gain.subject)} in the last day is {rounded(times, 1)} times its median day before"
    return derive.ratio(gain, normal, f"{gain.metric}_median_ratio", told)


def record(book: Book, past: Past) -> Iterator[Angle]:
    """The largest daily gain of all days read, at least ten of them, a fifth above the best before, 200 at least.

    Surprise = 0.35 + 0.15 × min(1, days read ÷ 60) + 0.3 × (1 − best before ÷ today's); reach by what was gained.
    """
    for trail in trails(book, past, 10):
        *before, today = trail.gains
        best = max(before)
        if trail.days > 1 or today < 2 * _SMALL or best <= 0 or today < 1.2 * best:
            continue
        place = len(before) - 1 - before[::-1].index(best)
        former = trail.gain_at(place + 1)
        since = date.fromisoformat(trail.readings[0].as_of)
        days = (book.edition - since).days
        among = (trail.gain, former)
        told = f"this is the largest daily gain of {spoken(trail.subject)} in the {days} days since {long_day(since)}"
        yield Angle(
            kind="record",
            subjects=(trail.subject,),
            facts=(
                trail.gain,
                former,
                _day_of(former),
                derive.rank(trail.gain, among, f"{trail.gain.metric}_rank_{days}d", told),
                trail.now,
                *book.these(trail.subject, *_CONTEXT),
            ),
            basis=(trail.readings[0], *trail.readings[place : place + 2], trail.readings[-2]),
            surprise=0.35 + 0.15 * min(1, days / 60) + 0.3 * (1 - best / today),
            reach=reach(trail.gain),
            why=f"{spoken(trail.subject)} had its best day since the paper began to count it",
            motion="Is a best day, {0} in all, more than a moment for {0.name}?",
        )


def _day_of(gain: Fact) -> Fact:
    """The day of an earlier gain, as a date to print."""
    told = f"the best day of {spoken(gain.subject)} before was {long_day(date.fromisoformat(gain.as_of))}"
    fact = derive.derived(
        gain.subject, f"{gain.metric}_best_day", gain.as_of, None, told, formula=f"day of {gain.id}", inputs=(gain,)
    )
    return fact.model_copy(update={"as_of": gain.as_of})


def streak(book: Book, past: Past) -> Iterator[Angle]:
    """Daily gains that have risen four days running or more, to 200 at least and to twice the gain before the run.

    Surprise = 0.3 + 0.08 × days, at most 0.9; reach by what was gained on the last day.
    """
    for trail in trails(book, past, 5):
        run = derive.run_of_rises(trail.gains)
        first = trail.gains[-run - 1] if run else 0
        if run < 4 or trail.days > 1 or trail.gains[-1] < max(2 * _SMALL, 2 * first) or _gap(trail, run):
            continue
        start = trail.gain_at(len(trail.readings) - 1 - run)
        told = f"the daily gain of {spoken(trail.subject)} has risen {run} days in a row"
        length = derive.rising_run(trail.readings[-run - 2 :], f"{trail.now.metric}_streak", told)
        yield Angle(
            kind="streak",
            subjects=(trail.subject,),
            facts=(length, trail.gain, start, trail.now, *book.these(trail.subject, *_CONTEXT)),
            basis=trail.readings[-run - 2 :],
            surprise=min(0.9, 0.3 + 0.08 * run),
            reach=reach(trail.gain),
            why=f"{spoken(trail.subject)} has gained more every day for {run} days",
            motion="Will {0.name} still be talked about when its run of {0} ends?",
        )


def _gap(trail: Trail, run: int) -> bool:
    """Whether a day is missing among the last of a run."""
    days = [date.fromisoformat(reading.as_of) for reading in trail.readings[-run - 2 :]]
    return (days[-1] - days[0]).days != len(days) - 1


def fall(book: Book, past: Past) -> Iterator[Angle]:
    """The largest fall of a total since the last reading or over the window: at least 50, and a thousandth of it.

    Surprise = 0.4 + 5 × share lost, at most 0.9; reach by the total.
    """
    fallen: list[tuple[float, Fact, Fact]] = []
    for fact in book.facts.values():
        metric = fact.metric.partition("_gain_")[0]
        now = book.get(fact.subject, metric) if fact.window and "_gain_" in fact.metric else None
        if now is not None and now.number and (fact.number or 0) <= -_SMALL / 2 and metric in ("stars", "likes"):
            fallen.append((-(fact.number or 0) / now.number, fact, now))
    lost = [each for each in fallen if each[0] >= 0.001]
    for share, loss, now in sorted(lost, key=lambda each: (-each[0], each[1].id))[:1]:
        yield Angle(
            kind="fall",
            subjects=(now.subject,),
            facts=(loss, *book.these(now.subject, loss.metric.replace("_gain_", "_change_")), now,
                   *book.these(now.subject, *_CONTEXT)),
            surprise=min(0.9, 0.4 + 5 * share),
            reach=reach(now),
            why=f"{spoken(now.subject)} lost {figure(abs(loss.number or 0))} {now.unit} in {loss.window} days",
            motion=turned(
                book.edition,
                "Does a loss of {0} say anything about {0.name}?",
                "Should the paper report that {0.name} lost {0}?",
            ),
        )  # fmt: skip
