"""The lists that facts make: who stands on a trending list, who gained most, who is covered at all; in order, by subject id."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from autopost.facts import Fact
from autopost.grounding.attaching.events import Event, events

_SIZE = re.compile(r"(?:\btop[ _]?|_top|\bof (?:the )?|\bthe |\bamong (?:the )?|^count )(?:top )?(\d+)\b(?! days?| hours?)")

_PARTS, _LETTERS = re.compile(r"[-_/]"), re.compile(r"[a-z]{5,}(?=\d)")
_LONGEST = 30
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def account(name: str) -> str:
    """The account that a subject's id begins with, in small letters."""
    return name.rpartition(":")[2].partition("/")[0].lower()


def is_entry(said: str, names: Iterable[str]) -> bool:
    """Whether a subject, or an entry that a list has under this name, is one of some, with its owner or without."""
    own = said.removeprefix("value:").rpartition(":")[2].lower()
    return any(own in {name.rpartition(":")[2].lower(), name.rpartition("/")[2].lower()} for name in names)


class Rolls:
    """Every list that a set of facts holds: those of a whole edition, or those that one sentence cites."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = tuple(facts)
        self._value: dict[tuple[str, str], Fact] = {}
        for fact in self.facts:
            if "@" not in fact.id:
                self._value.setdefault((fact.subject.id, fact.metric), fact)

    def of(self, subject: str, metric: str) -> Fact | None:
        """The subject's fact of today for a metric."""
        return self._value.get((subject, metric))

    def kin(self, kind: str) -> tuple[str, ...]:
        """All of a kind on its list, where it has one; else all that are covered."""
        return self.trending.get(kind, ()) or self.covered.get(kind, ())

    def abreast(self, one: tuple[str, str], other: tuple[str, str]) -> Iterator[tuple[Fact, Fact]]:
        """Two measures, each of a subject by a family: as they stand, and what both gained over each span known of both."""
        for span in ("", *(f"_gain_{days}d" for days in range(1, _LONGEST + 1))):
            a, b = self.of(one[0], one[1] + span), self.of(other[0], other[1] + span)
            if a is not None and b is not None and a.number is not None and b.number is not None:
                yield a, b

    @cached_property
    def _listed(self) -> dict[str, dict[int, str]]:
        places: dict[str, dict[int, str]] = defaultdict(dict)
        for fact in self.facts:
            if fact.metric == "rank" and fact.number is not None and "@" not in fact.id:
                places[fact.subject.kind].setdefault(int(fact.number), fact.subject.id)
        return dict(places) | {kind: dict(enumerate(names, 1)) for kind, names in self.whole.items()}

    @cached_property
    def places(self) -> dict[str, dict[int, str]]:
        """Who stands at each place of the list of a kind, as far as places are known; papers in the order of their upvotes."""
        return {"paper": dict(enumerate(self.by("paper", "upvotes"), 1))} | self._listed

    @cached_property
    def listed_at(self) -> dict[str, tuple[str, int]]:
        """The kind of the list that each entry stands on, and its place there."""
        return {name: (kind, place) for kind, names in self._listed.items() for place, name in names.items()}

    @cached_property
    def accounts(self) -> frozenset[str]:
        """The accounts that something on a trending list is of, in small letters."""
        return frozenset(account(name) for name in self.listed_at)

    @cached_property
    def trending(self) -> dict[str, tuple[str, ...]]:
        """Subjects by their place on the list of their kind; where places are left out, in the order of those known."""
        return {kind: tuple(known[place] for place in sorted(known)) for kind, known in self._listed.items()}

    @cached_property
    def released(self) -> tuple[str, ...]:
        """Subjects of which a release is known."""
        return tuple(dict.fromkeys(fact.subject.id for fact in self.facts if fact.metric in {"release", "newest_release"}))

    @cached_property
    def whole(self) -> dict[str, tuple[str, ...]]:
        """The lists that a fact gives in full, in order."""
        for fact in self.facts:
            if fact.subject.kind == "list" and fact.metric == "models" and isinstance(fact.value, tuple):
                return {"model": tuple(f"hf:model:{name}" for name in fact.value)}
        return {}

    def list_of(self, subject: str) -> tuple[str, tuple[str, ...]]:
        """The kind and the entries of the trending list that holds a subject; none where no list does."""
        kind = self.listed_at.get(subject, ("", 0))[0]
        return kind, self.trending.get(kind, ())

    def entries(self, name: str) -> list[tuple[int, str]]:
        """Places and ids (`owner/name`) of the entries of trending lists that are told by this id, or by this name alone."""
        return [(n, entry.rpartition(":")[2]) for n, entry in self.listed_as(name)]

    def listed_as(self, name: str) -> list[tuple[int, str]]:
        """The same with whole ids, as the lists have them."""
        low, listed = name.lower(), ((n, one) for names in self.trending.values() for n, one in enumerate(names, 1))
        return [(n, one) for n, one in listed if low in {(entry := one.rpartition(":")[2].lower()), entry.partition("/")[2]}]

    def places_of(self, name: str) -> dict[str, int]:
        """Its place on the list of each kind that holds it, also of one that is only an entry there."""
        at = {kind: place for kind, names in self.places.items() for place, one in names.items() if one == name}
        entries = self.entries(name.removeprefix("value:")) if name.startswith("value:") else []
        return at or ({"model": entries[0][0]} if len(entries) == 1 else {})

    @cached_property
    def covered(self) -> dict[str, tuple[str, ...]]:
        """Subjects of each kind that the facts measure: with a place, a level or a gain."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for fact in self.facts:
            if fact.subject.kind not in {"list", "owner"} and fact.number is not None and "@" not in fact.id:
                found[fact.subject.kind][fact.subject.id] = None
        return {kind: tuple(names) for kind, names in found.items()}

    @cached_property
    def measures(self) -> dict[tuple[str, str], list[Fact]]:
        """The facts of today by kind of subject and metric, largest first."""
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for (_, metric), fact in self._value.items():
            if fact.number is not None:
                found[fact.subject.kind, metric].append(fact)
        return {key: sorted(facts, key=lambda fact: -(fact.number or 0)) for key, facts in found.items()}

    @cached_property
    def models(self) -> tuple[str, ...]:
        """Every model of which anything is told, those of the trending list among them."""
        told = (fact.subject.id for fact in self.facts if fact.subject.kind == "model")
        return tuple(dict.fromkeys((*self.whole.get("model", ()), *told)))

    @cached_property
    def name_parts(self) -> frozenset[str]:
        """What names of subjects and of entries are made of, in small letters: their parts, and the letters those begin with."""
        names = {fact.subject.name for fact in self.facts} | {entry for entries in self.whole.values() for entry in entries}
        parts = {part for name in names if " " not in name for part in _PARTS.split(name.rpartition(":")[2].lower())}
        letters = (_LETTERS.match(part) for part in parts)
        return frozenset(parts | {match[0] for match in letters if match})

    @cached_property
    def measured(self) -> frozenset[int]:
        """Of how many subjects each measure is known."""
        return frozenset((len(self.released), *(len(facts) for facts in self.measures.values())))

    def by(self, kind: str, metric: str) -> tuple[str, ...]:
        """Subjects of a kind by the value of a metric, largest first."""
        return tuple(fact.subject.id for fact in self.measures.get((kind, metric), ()))

    def by_day(self, kind: str) -> tuple[str, ...]:
        """Subjects of a kind by the day on which they were created or published, first to last; none where one is not dated."""
        dated = (fact for fact in self.facts if fact.subject.kind == kind and fact.metric in {"created_at", "published_at"})
        days = {fact.subject.id: fact.day for fact in dated if fact.day is not None}
        names = self.covered.get(kind, ())
        return tuple(sorted(names, key=lambda name: days[name])) if all(name in days for name in names) else ()

    @cached_property
    def _spans(self) -> dict[tuple[str, str], Counter[int]]:
        found: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        for (kind, metric), facts in self.measures.items():
            if "_gain_" in metric and facts[0].window:
                found[kind, metric.partition("_gain_")[0]][facts[0].window] += len(facts)
        return found

    def span(self, kind: str, family: str, said: Iterable[int] = ()) -> int:
        """The days over which gains are ranked: those said, else those that most gains are over; 0 where there are none."""
        known, said = self._spans.get((kind, family), Counter()), tuple(said)
        for days in said:
            if days in known:
                return days
        return 0 if said or not known else max(known, key=lambda days: (known[days], days))

    def gained(self, kind: str, family: str, said: Iterable[int] = ()) -> tuple[str, ...]:
        """Subjects of a kind by what they gained over those days, largest first."""
        return self.by(kind, f"{family}_gain_{self.span(kind, family, said)}d")

    @cached_property
    def happened(self) -> dict[tuple[str, str], tuple[Event, ...]]:
        """What the facts date, first to last, by kind of subject and what happened: created, published, released."""
        found: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for event in events(self.facts):
            found[event.fact.subject.kind, event.kind].append(event)
        return {key: tuple(sorted(told, key=lambda event: event.day)) for key, told in found.items()}

    @cached_property
    def counted_days(self) -> frozenset[date]:
        """The days of which earlier counts are known."""
        ends = (fact.id.rpartition("@")[2] for fact in self.facts if "@" in fact.id and fact.number is not None)
        return frozenset(date.fromisoformat(end) for end in ends if _ISO.fullmatch(end))

    @cached_property
    def lengths(self) -> frozenset[int]:
        """How long the lists are that the facts give, cover, or speak of."""
        lists = (*self.trending.values(), *self.covered.values())
        return self.sizes | {len(names) for names in lists}

    @cached_property
    def sizes(self) -> frozenset[int]:
        """How long the lists are that statements speak of."""
        stated = (fact for fact in self.facts if fact.kind != "passage" and (fact.unit == "rank" or fact.subject.kind == "list"))
        counted = (fact for fact in self.facts if (fact.unit or "").startswith("of "))
        texts = (f"{fact.metric} {fact.statement} {fact.unit or ''}" for fact in (*stated, *counted))
        return frozenset(int(size) for text in texts for size in _SIZE.findall(text))
