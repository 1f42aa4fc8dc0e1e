"""What a ledger has, as frames are filled with it: names, values and days, and how they are shown."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from autopost import printing
from autopost.facts import Fact
from autopost.grounding import Desk
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, TENS, UNITS
from autopost.grounding.words.lexicon import ordinary

Told = dict[str, str]
ORDINALS = tuple(ORDINAL_WORDS)[:10]
COUNTS = ("no", *list(UNITS)[1:20], *list(TENS)[:1])
"""To twenty."""
LEVELS = (("repository", "stars"), ("repository", "forks"), ("model", "likes"), ("model", "downloads"))
FEW, PAIR = 3, 2


@dataclass(frozen=True)
class Fill:
    """What is put into a way so that it says what is so, and so that it does not; None where there is nothing of the sort."""

    so: Told | None
    not_so: Told | None


class Pool:
    """The facts of a desk by subject and metric, and chance."""

    def __init__(self, desk: Desk, rng: random.Random) -> None:
        self.desk, self.rng, self.edition = desk, rng, desk.ledger.edition
        self._facts = {(f.subject.id, f.metric): f for f in desk.ledger.facts if "@" not in f.id}
        self.trending = next(iter(desk.rolls.whole.values()), ()) if desk.rolls.whole else ()

    def number(self, name: str, metric: str) -> float | None:
        """A value that somebody has now."""
        fact = self._facts.get((name, metric))
        return fact.number if fact else None

    def told(self, name: str, metric: str) -> str:
        """A word that somebody has: a tag, a language."""
        fact = self._facts.get((name, metric))
        return str(fact.value) if fact else ""

    def of_kind(self, kind: str, metric: str) -> list[str]:
        """Everybody of a kind who has some of a metric."""
        return [one.id for one in self.desk.ledger.subjects.values() if one.kind == kind and self.number(one.id, metric)]

    def name(self, name: str) -> str:
        """How somebody is called: a title in quotation marks, the rest without the account."""
        known = self.desk.ledger.subjects.get(name)
        if known is not None and known.kind == "paper":
            return f"“{known.name}”"
        whole = known.name if known else name.rpartition(":")[2]
        short = whole.rpartition("/")[2]
        return whole if ordinary(short.lower()) else short  # "mattpocock/skills": a word of the language names nobody

    def account(self, name: str) -> str:
        """The account that an entry is of."""
        return name.rpartition(":")[2].partition("/")[0]

    def before(self, name: str) -> Fact | None:
        """The place that somebody had on the day before, where it is known."""
        return next((fact for fact in self.desk.ranks(name) if "@" in fact.id), None)

    def off(self, value: float) -> float:
        """A value that is not near another."""
        return value * self.rng.choice((0.77, 1.31, 1.12)) + self.rng.randint(3, 9)

    def some(self, every: Iterator[Fill], n: int) -> list[Fill]:
        """A few of many, by chance."""
        all_of_them = [*islice(every, 400)]
        return self.rng.sample(all_of_them, min(n, len(all_of_them)))


def shown(value: float) -> str:
    """As figures are printed here."""
    return f"{value:,.0f}"


def day_of(moment: date) -> str:
    """Reads "3 June"."""
    return printing.day(moment, moment)
