"""Angles where a total passes something: a round figure, or another item's total."""

from __future__ import annotations

import math
from collections.abc import Iterator

from autopost import derive
from autopost.angles.reach import reach
from autopost.angles.trail import Trail, trails
from autopost.book import Book
from autopost.briefs import Angle, turned
from autopost.derive import spoken
from autopost.facts import Fact
from autopost.past import Past
from autopost.printing import figure, long_day, noun

_LEAST_MARK = {"stars": 5_000, "likes": 1_000, "upvotes": 100}
_GREAT = 10_000
"""Both totals of an overtaking have so many stars at least."""
_PLACES = 40
_CONTEXT = ("created_at", "forks", "language", "license")


def milestone(book: Book, past: Past) -> Iterator[Angle]:
    """A total that passed a round figure since the last reading (5,000 stars, 1,000 likes, 100 upvotes and up).

    Surprise = 0.1 × log10(mark) + 0.1 for a power of ten, 0.05 for five of one; reach by the total.
    """
    for trail in trails(book, past, 1):
        before, now = trail.readings[-2], trail.now
        passed = derive.passed_mark(before.number or 0, now.number or 0)
        if passed is None or passed < _LEAST_MARK[now.metric]:
            continue
        when = f"between {long_day(trail.series[-1][0])} and {long_day(book.edition)}"
        told = f"{spoken(now.subject)} passed {figure(passed)} {now.unit} {when}"
        first = str(passed)[0]
        round_ = 0.1 if passed == 10 ** round(math.log10(passed)) else 0.05 if first == "5" else 0.0
        yield Angle(
            kind="milestone",
            subjects=(now.subject,),
            facts=(derive.mark(now, before, f"{now.metric}_mark", told), now, before, *_gains(trail, book),
                   *book.these(now.subject, *_CONTEXT), *book.passages(now.subject)[:2]),
            surprise=0.1 * math.log10(passed) + round_,
            reach=reach(now),
            why=told,
            motion=turned(
                book.edition,
                "Does it matter that {0.name} has passed {0}?",
                "Is a round figure such as {0} news about {0.name}?",
                "Is passing {0} a reason to look at {0.name}?",
            ),
        )  # fmt: skip


def _gains(trail: Trail, book: Book) -> tuple[Fact, ...]:
    """The gain over the movers' window, where there is one."""
    moved = (f for f in book.profile(trail.subject) if f.window and f.metric.startswith(f"{trail.now.metric}_gain_"))
    return tuple(moved)[:1]


def overtaking(book: Book, past: Past) -> Iterator[Angle]:
    """A repository that passed another in stars since the last reading, both over 10,000 and among the forty highest followed.

    The three highest pairs. Surprise = 0.3 + 0.35 × (1 − place ÷ 40), place among those followed; reach by the total.
    """
    by_id = {trail.subject.id: trail for trail in trails(book, past, 1) if trail.subject.kind == "repository"}
    order = [by_id[fact.subject.id] for fact in book.by_value("repository", "stars") if fact.subject.id in by_id]
    found = 0
    for place, trail in enumerate(order[:_PLACES], start=1):
        passed = next((other for other in order[place : place + 5] if _passed(trail, other)), None)
        if passed is None or found == 3:
            continue
        found += 1
        gap = (trail.now.number or 0) - (passed.now.number or 0)
        told = f"{spoken(trail.subject)} has {figure(gap)} {noun('stars', gap)} more than {spoken(passed.subject)}"
        lead = derive.difference(trail.now, passed.now, "stars_lead", told)
        yield Angle(
            kind="overtaking",
            subjects=(trail.subject, passed.subject),
            facts=(trail.now, passed.now, lead, trail.readings[-2], passed.readings[-2], trail.gain, passed.gain,
                   *book.these(trail.subject, *_CONTEXT)),
            surprise=0.3 + 0.35 * (1 - place / _PLACES),
            reach=reach(trail.now),
            why=f"{spoken(trail.subject)} has passed {spoken(passed.subject)} in stars",
            motion=turned(
                book.edition,
                "Does it matter that {0.name} now has more stars than {1.name}?",
                "Should a reader care whether {0.name} or {1.name} has more stars?",
                "Is {0.name} the one to look at, now that it is ahead of {1.name}?",
            ),
        )  # fmt: skip


def _passed(trail: Trail, other: Trail) -> bool:
    """Ahead today, behind at the last reading, which was on the same day for both."""
    then, now = (trail.readings[-2], other.readings[-2]), (trail.now, other.now)
    great = min(one.number or 0 for one in now) >= _GREAT
    same_day = then[0].as_of == then[1].as_of
    return great and same_day and (now[0].number or 0) > (now[1].number or 0) and (then[0].number or 0) < (then[1].number or 0)
