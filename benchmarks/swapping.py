"""Swaps one word of a correct sentence for another of its kind: how often nobody notices says what the readings never asked for.

A swapped sentence is mostly false, but not always: the head of a list of another size may have the same member, and what is
true of the week may be true of the day. So the shares are to be compared from one version to the next, and no reach is set.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from autopost.facts import Ledger

WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "metric": (("stars", "forks", "likes", "downloads", "upvotes"),),
    "order": (
        ("more", "fewer"), ("higher", "lower"), ("above", "below"), ("ahead of", "behind"), ("gained", "lost"), ("rose", "fell"),
        ("climbed", "slipped"), ("leads", "trails"), ("increase", "decline"), ("larger", "smaller"), ("before", "after"),
        ("former", "latter"), ("wider", "narrower"),
        ("earlier", "later"), ("most", "fewest"), ("largest", "smallest"),
        ("fastest", "slowest"), ("first", "last"), ("top", "bottom"),
    ),
    "age": (("newest", "oldest"), ("latest", "earliest"), ("older", "newer"), ("youngest", "oldest"), ("most recent", "oldest")),
    "window": (
        ("in a day", "in a week"), ("this week", "today"), ("one-day", "seven-day"), ("weekly", "daily"),
        ("in seven days", "in one day"), ("the week's", "the day's"), ("since yesterday", "since last week"),
        ("30 days", "7 days"),
    ),
    "weekday": (("Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday"),),
    "count": (("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), ("twice", "three times", "four times")),
    "rank": (("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),),
    "part": (("half", "a third", "a quarter", "a fifth", "two thirds", "three quarters"),),
}  # fmt: skip
TAILS = {
    "use": ", and it is widely used",
    "history": ", as it was last week",
    "trend": " for the third day running",
    "cause": ", thanks to a new release",
    "capability": ", which runs on a phone",
    "apart": ", unlike its predecessor",
    "alone": ", and no other does",
    "according": ", according to its makers",
}
"""What is added to a sentence that ends with a full stop: nothing in a ledger bears it out."""
SHORT = 3
KINDS = ("subject", *WORDS, "negation", "affirmed", *TAILS)
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|had|can|does|did|will)\b(?! not|n't| no\b)")
"""A "not" behind it denies what is said."""
_DENIAL = re.compile(
    r"(?:(?P<help>do|does|did) not (?P<verb>[a-z]+)|"
    r"(?P<be>is|are|was|were|has|have|can|may)(?: not|not)|is no(?= [a-z]))\b"
)
"""A denial that can be taken out with what it needs."""


def swaps(text: str, ledger: Ledger, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Each kind and sentence: every word of the lists once, one name for another of its kind, each "not", in or out, and tail."""
    for kind, rows in WORDS.items():
        for row in rows:
            for word in row:
                for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text):
                    other = rng.choice([one for one in row if one != word])
                    yield kind, text[: match.start()] + other + text[match.end() :]
    yield from (("subject", one) for one in _renamed(text, ledger, rng))
    yield from (("negation", f"{text[: verb.end()]} not{text[verb.end() :]}") for verb in _VERB.finditer(text))
    yield from (("affirmed", text[: one.start()] + _without(one) + text[one.end() :]) for one in _DENIAL.finditer(text))
    if text.endswith(".") and ". " not in text:
        yield from ((kind, text[:-1] + tail + ".") for kind, tail in TAILS.items())


def _without(denial: re.Match[str]) -> str:
    """The words of a denial as they stand in the statement that it denies."""
    if denial["verb"]:
        return {"do": denial["verb"], "does": f"{denial['verb']}s", "did": f"did {denial['verb']}"}[denial["help"]]
    return denial["be"] or "is a"


def _renamed(text: str, ledger: Ledger, rng: random.Random) -> Iterator[str]:
    """The longest name of the sentence, with or without its owner, for that of another thing of its kind."""
    known = [subject for subject in ledger.subjects.values() if subject.kind in {"model", "repository", "space", "dataset"}]
    names = [
        (name, subject.kind) for subject in known for name in (subject.name, subject.name.partition("/")[2]) if len(name) > 3
    ]
    for name, kind in sorted(names, key=lambda one: -len(one[0])):
        match = re.search(rf"(?<![\w/.-]){re.escape(name)}(?![\w/-]|\.\w)", text)
        if match is None:
            continue
        others = [one for one, of in names if of == kind and ("/" in one) == ("/" in name) and one not in text]
        if others:
            yield text[: match.start()] + rng.choice(others) + text[match.end() :]
        return
