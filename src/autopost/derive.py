"""The closed list of derivations: every derived fact is made here, by name, from facts that are themselves in the ledger.

difference · ratio · percent_change · share · rank · count_where · newest · total · median_gain · rising_run · mark

Readings of earlier days (`then`) are facts too, so that every input can be looked up.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from autopost.facts import Fact, FactValue, Subject
from autopost.printing import figure, long_day, noun, ordinal

MARKS = tuple(step * 10**power for power in range(3, 7) for step in (1, 1.5, 2, 2.5, 5))
"""Round figures whose passing is told: 1,000, 1,500, 2,000, 2,500, 5,000, 10,000 and so on."""


def spoken(subject: Subject) -> str:
    """The subject's name as a statement has it."""
    return f"“{subject.name}”" if subject.kind == "paper" else subject.name


def then(now: Fact, value: float, day: date) -> Fact:
    """The same metric of the same subject as it was on an earlier day."""
    spelled = long_day(day)
    told = f"{spoken(now.subject)} had {figure(value)} {noun(now.unit or '', value)} on {spelled}"
    if now.metric == "rank":
        told = f"{spoken(now.subject)} was {ordinal(int(value))} on its list on {spelled}"
    return now.model_copy(
        update={"id": f"{now.id}@{day}", "value": value, "as_of": day.isoformat(), "statement": told, "tag": ""}
    )


def derived(
    subject: Subject,
    metric: str,
    value: FactValue,
    unit: str | None,
    statement: str,
    *,
    formula: str,
    inputs: Sequence[Fact],
) -> Fact:
    """A derived fact; it is as fresh as its newest input and links to its subject."""
    return Fact(
        id=f"{subject.id}:{metric}",
        kind="derived",
        subject=subject,
        metric=metric,
        value=value,
        unit=unit,
        as_of=max(fact.as_of for fact in inputs),
        url=subject.url,
        statement=statement,
        formula=formula,
        inputs=tuple(fact.id for fact in inputs),
    )


def difference(a: Fact, b: Fact, metric: str, statement: str) -> Fact:
    """a − b, in the unit of a, as a fact about a's subject."""
    value = _number(a) - _number(b)
    return derived(a.subject, metric, _tidy(value), a.unit, statement, formula=f"{a.id} - {b.id}", inputs=(a, b))


def ratio(a: Fact, b: Fact, metric: str, statement: str) -> Fact:
    """a ÷ b in times, as a fact about a's subject. b must not be zero."""
    value = round(_number(a) / _number(b), 4)
    return derived(a.subject, metric, _tidy(value), "times", statement, formula=f"{a.id} / {b.id}", inputs=(a, b))


def percent_change(now: Fact, then: Fact, metric: str, statement: str) -> Fact:
    """100 × (now − then) ÷ then, in percent. `then` must not be zero."""
    value = round(100 * (_number(now) - _number(then)) / _number(then), 4)
    formula = f"100 * ({now.id} - {then.id}) / {then.id}"
    return derived(now.subject, metric, _tidy(value), "percent", statement, formula=formula, inputs=(now, then))


def share(part: Fact, whole: Fact, metric: str, statement: str) -> Fact:
    """100 × part ÷ whole, in percent, as a fact about the part's subject. `whole` must not be zero."""
    value = round(100 * _number(part) / _number(whole), 4)
    formula = f"100 * {part.id} / {whole.id}"
    return derived(part.subject, metric, _tidy(value), "percent", statement, formula=formula, inputs=(part, whole))


def rank(of: Fact, among: Sequence[Fact], metric: str, statement: str) -> Fact:
    """The place of a fact among others, largest first; equal values share the better place."""
    place = 1 + sum(_number(other) > _number(of) for other in among)
    inputs = (of, *(fact for fact in among if fact.id != of.id))
    return derived(of.subject, metric, place, "rank", statement, formula=f"rank of {of.id}, largest first", inputs=inputs)


def count_where(
    subject: Subject, metric: str, matching: Sequence[Fact], unit: str, statement: str, *, as_of: str, formula: str
) -> Fact:
    """How many things match, with a unit like `of 10 models`; the inputs are the facts that make them match."""
    return Fact(
        id=f"{subject.id}:{metric}",
        kind="derived",
        subject=subject,
        metric=metric,
        value=len(matching),
        unit=unit,
        as_of=as_of,
        url=subject.url,
        statement=statement,
        formula=formula,
        inputs=tuple(fact.id for fact in matching),
    )


def newest(releases: Sequence[Fact], dates: Sequence[Fact], statement: str) -> Fact:
    """The release whose date is latest; `dates` are the release_date facts in the order of `releases`."""
    latest = max(range(len(releases)), key=lambda n: str(dates[n].value))
    chosen = releases[latest]
    fact = derived(
        chosen.subject,
        "newest_release",
        chosen.value,
        None,
        statement,
        formula="the release with the latest publication date",
        inputs=(*releases, *dates),
    )
    return fact.model_copy(update={"url": chosen.url})


def total(subject: Subject, metric: str, parts: Sequence[Fact], statement: str) -> Fact:
    """The sum of facts of one unit, as a fact about the list they belong to."""
    value = sum(_number(fact) for fact in parts)
    formula = "sum of the inputs"
    return derived(subject, metric, _tidy(value), parts[0].unit, statement, formula=formula, inputs=parts)


def daily_gains(readings: Sequence[Fact]) -> list[float]:
    """Gain a day between successive readings of one metric, oldest first; a gap of days is bridged by its average."""
    return [(_number(b) - _number(a)) / max(1, (_taken(b) - _taken(a)).days) for a, b in pairwise(readings)]


def median_gain(readings: Sequence[Fact], metric: str, statement: str) -> Fact:
    """The median of the daily gains between readings, oldest first, to a whole number."""
    last = readings[-1]
    value = round(statistics.median(daily_gains(readings)))
    return derived(last.subject, metric, value, last.unit, statement, formula="median of the daily gains", inputs=readings)


def run_of_rises(gains: Sequence[float]) -> int:
    """How many of the last gains in a row are each larger than the one before."""
    rises = [later > earlier for earlier, later in pairwise(gains)]
    return next((n for n, risen in enumerate(reversed(rises)) if not risen), len(rises))


def rising_run(readings: Sequence[Fact], metric: str, statement: str) -> Fact:
    """The days in a row, up to the last reading, on each of which the gain was larger than on the day before."""
    formula = "days in a row with a larger daily gain than the day before"
    value = run_of_rises(daily_gains(readings))
    return derived(readings[-1].subject, metric, value, "days", statement, formula=formula, inputs=readings)


def passed_mark(before: float, now: float) -> int | None:
    """The largest round figure that lies above `before` and not above `now`; None where there is none."""
    return next((int(mark) for mark in reversed(MARKS) if before < mark <= now), None)


def mark(now: Fact, before: Fact, metric: str, statement: str) -> Fact:
    """The largest round figure between two readings. There must be one."""
    value = passed_mark(_number(before), _number(now))
    if value is None:
        raise ValueError(f"{now.id} has passed no mark")
    formula = f"largest round figure from {before.id} to {now.id}"
    return derived(now.subject, metric, value, now.unit, statement, formula=formula, inputs=(now, before))


def _taken(fact: Fact) -> date:
    return date.fromisoformat(fact.as_of[:10])


def _number(fact: Fact) -> float:
    number = fact.number
    if number is None:
        raise ValueError(f"{fact.id} is no number")
    return number


def _tidy(value: float) -> int | float:
    return int(value) if value == int(value) else value
