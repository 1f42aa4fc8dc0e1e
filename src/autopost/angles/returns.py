"""A story that returns: when its subject was last told of, and what has changed since, as facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from autopost import derive
from autopost.book import Book
from autopost.briefs import Angle, Told
from autopost.derive import spoken
from autopost.facts import Fact
from autopost.issue import Earlier
from autopost.printing import figure, long_day, noun

_TOTALS = ("stars", "likes", "upvotes")


def returning(angle: Angle, book: Book, told: Sequence[Told]) -> Angle:
    """The angle with the edition that last told of its first subject, and the gains of its totals since then.

    Angles whose subject was not told of, or of which no total was kept or has changed, come back as they are.
    """
    subject = angle.subjects[0]
    for past in sorted(told, key=lambda each: each.edition, reverse=True):
        for section, story in past.stories.items():
            if story.angle.subjects[0] != subject.id or not story.headline:
                continue
            changes = [_since(now, story.angle.values[now.id], past) for now in book.these(subject, *_TOTALS)
                       if story.angle.values.get(now.id, now.value) != now.value]  # fmt: skip
            if not changes:
                continue
            earlier = Earlier(edition=past.edition, section=section, headline=story.headline)
            facts = tuple(dict.fromkeys([*angle.facts, *(gain for gain, _ in changes)]))
            return angle.model_copy(update={"facts": facts, "earlier": earlier,
                                            "basis": (*angle.basis, *(then for _, then in changes))})  # fmt: skip
    return angle


def _since(now: Fact, value: float, past: Told) -> tuple[Fact, Fact]:
    """The gain or loss since an edition that told the value, and the reading of that day."""
    before = derive.then(now, value, past.edition)
    size = (now.number or 0) - value
    days = _days(now, past)
    moved = f"{'gained' if size > 0 else 'lost'} {figure(abs(size))} {noun(now.unit or '', size)}"
    ago = f"{days} {'day' if days == 1 else 'days'} ago"
    told = f"since this paper told of {spoken(now.subject)} on {long_day(past.edition)}, {ago}, it {moved}"
    return derive.difference(now, before, f"{now.metric}_gain_{days}d", told), before


def _days(now: Fact, past: Told) -> int:
    return (date.fromisoformat(now.as_of) - past.edition).days
