"""The ten models at the head of the trending list, as far as screening kept them, and what they may be called."""

from __future__ import annotations

from autopost.book import Book
from autopost.facts import Subject

TOP = 10


def top_models(book: Book) -> tuple[Subject, ...]:
    """The highest-ranked models that were kept, ten at most."""
    return book.ranked("model")[:TOP]


def called(book: Book) -> str:
    """Their name in the plural: plainly the top where nothing that ranks as high was set aside, else told to be screened.

    A count of the kept ones alone would be false of the list that a reader finds on the Hub.
    """
    ranks = [fact.number for model in top_models(book) if (fact := book.get(model, "rank"))]
    whole = bool(ranks) and max(rank or 0 for rank in ranks) == len(ranks)
    return "top trending models" if whole else "top trending models after screening"
