"""Stories found in the facts without a model: one function a kind, each with its formula in its docstring."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.angles import code, crossing, hub, mix, own_past, places, together, weekdays
from autopost.book import Book
from autopost.briefs import Angle
from autopost.config import Angles
from autopost.past import Past


def find(book: Book, past: Past, week_ago: Book | None, settings: Angles) -> tuple[Angle, ...]:
    """Every story of the day, strongest first (surprise × reach); equal ones in the order of kind and subject.

    `week_ago` has the facts of the edition seven days before, where there was one.
    """
    found = [*_of_today(book, past, settings), *_over_time(book, past, week_ago)]
    return tuple(sorted(found, key=lambda angle: (-angle.surprise * angle.reach, angle.kind, angle.subjects[0].id)))


def _of_today(book: Book, past: Past, settings: Angles) -> Iterator[Angle]:
    yield from hub.leader(book, past)
    yield from hub.newcomers(book, settings.newcomer_days)
    yield from hub.attention_without_use(book)
    yield from hub.use_without_attention(book)
    yield from hub.crowding(book)
    yield from hub.owner_places(book)
    yield from code.surge(book)
    yield from code.rising(book)
    yield from code.release(book)
    yield from code.paper(book)


def _over_time(book: Book, past: Past, week_ago: Book | None) -> Iterator[Angle]:
    for kind in (
        own_past.breakout, own_past.slowdown, own_past.record, own_past.streak, own_past.fall,
        crossing.milestone, crossing.overtaking, places.comeback, places.new_front_runner,
        together.release_after_surge, together.rising_code, weekdays.weekday,
    ):  # fmt: skip
        yield from kind(book, past)
    yield from mix.shifts(book, week_ago)
