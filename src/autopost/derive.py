"""The closed list of derivations: every derived fact is made here, by name, from facts that are themselves in the ledger.

difference · ratio · percent_change · share · rank · count_where · newest · total
"""

from __future__ import annotations

from collections.abc import Sequence

from autopost.facts import Fact, FactValue, Subject


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


def _number(fact: Fact) -> float:
    number = fact.number
    if number is None:
        raise ValueError(f"{fact.id} is no number")
    return number


def _tidy(value: float) -> int | float:
    return int(value) if value == int(value) else value
