"""Stories found in the facts without a model: one function a kind, each with its formula in its docstring."""

from __future__ import annotations

from autopost.angles import code, hub
from autopost.book import Book
from autopost.briefs import Angle
from autopost.config import Angles


def find(book: Book, settings: Angles) -> tuple[Angle, ...]:
    """Every story of the day, strongest first; equal scores in the order of kind and subject."""
    found = [
        *hub.leader(book),
        *hub.newcomers(book, settings.newcomer_days),
        *hub.attention_without_use(book),
        *hub.use_without_attention(book),
        *hub.crowding(book),
        *hub.owner_places(book),
        *code.surge(book),
        *code.rising(book),
        *code.release(book),
        *code.paper(book),
    ]
    return tuple(sorted(found, key=lambda angle: (-angle.score, angle.kind, angle.subjects[0].id)))
