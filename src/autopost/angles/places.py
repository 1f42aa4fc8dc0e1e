"""Angles in places over time: who came back to a list, who leads it now, and for how long the last one led."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from autopost import derive
from autopost.angles.reach import reach
from autopost.angles.trail import Trail, trails
from autopost.book import Book
from autopost.briefs import Angle
from autopost.derive import spoken
from autopost.facts import Fact
from autopost.past import Past
from autopost.printing import figure, long_day, noun

_SHOWN = 20
_ABSENT = 3
_WEEK = 7


def comeback(book: Book, past: Past) -> Iterator[Angle]:
    """Back among the twenty first of a Hub list after three days or more on which the list came whole without it.

    The one highest. Surprise = 0.35 + 0.03 × days away, at most 0.8, and less by a hundredth a place; reach by likes and
    downloads.
    """
    for kind in ("model", "dataset", "space"):
        for place, subject in enumerate(book.ranked(kind)[:_SHOWN], start=1):
            seen = [(day, value) for day, value in past.series.get(subject.id, {}).get("rank", ()) if day < book.edition]
            away = [day for day in past.held.get(kind, ()) if seen and day > seen[-1][0]]
            now = book.get(subject, "rank")
            if now is None or len(away) < _ABSENT:
                continue
            last = derive.then(now, seen[-1][1], seen[-1][0])
            days = (book.edition - seen[-1][0]).days
            told = f"{spoken(subject)} was last listed {days} days before this edition"
            formula = f"days from {last.id} to {now.id}"
            absent = derive.derived(subject, "days_absent", days, "days", told, formula=formula, inputs=(now, last))
            yield Angle(
                kind="comeback",
                subjects=(subject,),
                facts=(now, absent, last, *book.these(subject, "likes", "downloads", "trending_score", "created_at", "license")),
                surprise=max(0.1, min(0.8, 0.35 + 0.03 * days) - place / 100),
                reach=reach(*book.these(subject, "likes", "downloads")),
                why=f"{spoken(subject)} is back on its list after {days} days",
                motion="Is a return to the list a better sign for {0.name} than a first day on it?",
            )
            break


def reign(book: Book, past: Past) -> tuple[Fact, tuple[Fact, ...]] | None:
    """For how many recorded days in a row the Hub's last leading model had led, and the readings that show it.

    Only where that model is still listed, so that its places are known; None where nobody has taken its place.
    """
    order = book.ranked("model")
    former = next((s for s in order[1:] if past.ranks.get(s.id) == 1), None)
    now = book.get(former, "rank") if former else None
    if former is None or now is None or past.yesterday is None:
        return None
    led = _days_first(now, past)
    told = f"{former.name} had led the Hub's trending models on {_days(len(led))} up to {long_day(past.yesterday)}"
    formula = "recorded days in a row with rank 1 before the edition"
    return derive.count_where(former, "days_led", led, "days", told, as_of=led[-1].as_of, formula=formula), tuple(led)


def _days_first(now: Fact, past: Past) -> list[Fact]:
    """The leader's readings at the first place, oldest first, back to the last recorded day on which it did not lead."""
    ranks = dict(past.series.get(now.subject.id, {}).get("rank", ()))
    led: list[Fact] = []
    for day in reversed([day for day in past.days if day < date.fromisoformat(now.as_of)]):
        if ranks.get(day) != 1:
            break
        led.insert(0, derive.then(now, 1, day))
    if not led and past.yesterday:
        led.append(derive.then(now, 1, past.yesterday))
    return led


def new_front_runner(book: Book, past: Past) -> Iterator[Angle]:
    """The repository with the largest gain in seven days, where another had it at the last reading, and for how many days.

    Seven-day gains need a reading seven days back; without one on the day itself a day does not count. Surprise =
    0.45 + 0.04 × days that the last one led, at most 0.9; reach by what was gained.
    """
    by_id = {trail.subject.id: trail for trail in trails(book, past, _WEEK) if trail.subject.kind == "repository"}
    today = _front(by_id, book.edition)
    yesterday = _front(by_id, past.yesterday) if past.yesterday else None
    if today is None or yesterday is None or today[0] == yesterday[0]:
        return
    first, former = by_id[today[0]], by_id[yesterday[0]]
    days = 0
    while (earlier := _front(by_id, _day_back(past, days))) and earlier[0] == yesterday[0]:
        days += 1
    gain, other = (_week(trail, book.edition) for trail in (first, former))
    begun = _day_back(past, days - 1) or book.edition
    started = _week(former, begun)
    if gain is None or other is None or started is None or days < 2:
        return
    told = f"{spoken(former.subject)} had the largest seven-day gain on {_days(days)} in a row up to the day before"
    held = derive.derived(former.subject, "days_led", days, "days", told, inputs=(other, started),
                          formula="recorded days in a row with the largest seven-day gain among those followed")  # fmt: skip
    yield Angle(
        kind="new_front_runner",
        subjects=(first.subject, former.subject),
        facts=(gain, other, held, first.now, former.now, *book.these(first.subject, "created_at", "forks", "language"),
               *book.passages(first.subject)[:2]),
        basis=(*_ends(first, book.edition), *_ends(former, book.edition), *_ends(former, begun), started),
        surprise=min(0.9, 0.45 + 0.04 * days),
        reach=reach(gain),
        why=f"{spoken(first.subject)} has taken the largest weekly gain from {spoken(former.subject)}",
        motion="Is the largest gain of the week, {0} for {0.name}, the best place to begin reading?",
    )  # fmt: skip


def _day_back(past: Past, steps: int) -> date | None:
    return past.days[-1 - steps] if 0 <= steps < len(past.days) else None


def _front(by_id: Mapping[str, Trail], day: date | None) -> tuple[str, float] | None:
    """Whose seven-day gain was the largest on a day, and that gain; None where no seven-day gain is known."""
    gains = [(gain, name) for name, trail in by_id.items() if day and (gain := _gain(trail, day)) is not None]
    best = max(gains, key=lambda each: (each[0], each[1]), default=None)
    return (best[1], best[0]) if best and best[0] > 0 else None


def _gain(trail: Trail, day: date) -> float | None:
    known = {**dict(trail.series), trail.edition: trail.now.number or 0}
    then = known.get(day - timedelta(days=_WEEK))
    return None if then is None or day not in known else known[day] - then


def _ends(trail: Trail, day: date) -> tuple[Fact, ...]:
    """The reading of a day and that of seven days before."""
    wanted = {(day - timedelta(days=_WEEK)).isoformat(), day.isoformat()}
    return tuple(reading for reading in trail.readings if reading.as_of in wanted)


def _week(trail: Trail, day: date) -> Fact | None:
    """The seven-day gain to a day, as a fact of that day."""
    ends = _ends(trail, day)
    if len(ends) != 2:
        return None
    then, now = ends
    size = (now.number or 0) - (then.number or 0)
    told = f"{spoken(trail.subject)} gained {figure(size)} {noun('stars', size)} in the 7 days to {long_day(day)}"
    fact = derive.difference(now, then, f"{trail.now.metric}_gain_{_WEEK}d", told)
    return fact if day == trail.edition else fact.model_copy(update={"id": f"{fact.id}@{day}"})


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
