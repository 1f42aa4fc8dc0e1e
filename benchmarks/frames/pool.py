"""What a ledger has, as frames are filled with it: names, values and days, and how they are shown."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
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
_SPELT = 12


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

    def values(self, names: Iterable[str], metric: str) -> dict[str, float]:
        """The values that some have now, of those who have one."""
        known = ((name, self.number(name, metric)) for name in names)
        return {name: value for name, value in known if value is not None}

    def gains(self, metric: str, days: int) -> dict[str, float]:
        """What each gained of a metric in so many days."""
        return self.values(self.desk.ledger.subjects, f"{metric}_gain_{days}d")

    def day(self, name: str, metric: str) -> date | None:
        """A day that somebody has: of a publication."""
        fact = self._facts.get((name, metric))
        return fact.day if fact else None

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

    def mixed(self, names: Iterable[str]) -> list[str]:
        """Some in the order of chance, so that the first pairs of many are not all of the same one."""
        known = [*names]
        return self.rng.sample(known, len(known))

    def fill(self, way: str, so: Told, *changed: Told) -> Fill:
        """What is so, and the same with one of some changes, of those that the way shows."""
        wrong = [so | one for one in changed if way.format(**so | one) != way.format(**so)]
        return Fill(so, self.rng.choice(wrong) if wrong else None)

    def some(self, every: Iterator[Fill], n: int) -> list[Fill]:
        """A few of many, by chance."""
        all_of_them = [*islice(every, 400)]
        return self.rng.sample(all_of_them, min(n, len(all_of_them)))


def shown(value: float) -> str:
    """As figures are printed here."""
    return f"{value:,.0f}"


def in_words(n: int) -> str:
    """A count as a sentence has it: "three", "twelve", and from 13 on in figures."""
    return COUNTS[n] if n <= _SPELT else str(n)


def number(figure: str) -> float:
    """What a figure that is shown says."""
    return float(figure.replace(",", ""))


def turned(so: Told, one: str, two: str) -> Told:
    """Two slots that change places."""
    return {one: so[two], two: so[one]}


def day_of(moment: date) -> str:
    """Reads "3 June"."""
    return printing.day(moment, moment)
