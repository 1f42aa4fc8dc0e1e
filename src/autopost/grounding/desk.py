"""The index over one ledger that every check of an edition uses: built once, never changed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from autopost.facts import Fact, Ledger, Subject
from autopost.folding import folded_key
from autopost.grounding.attaching.events import Event, events
from autopost.grounding.attaching.metrics import Measure, measure
from autopost.grounding.mentions.aliases import Aliases
from autopost.grounding.mentions.numbers import Number, numbers
from autopost.grounding.referents.rolls import Rolls
from autopost.grounding.words.shortforms import spelt_out
from autopost.grounding.words.stems import stems
from autopost.printing import Printer

_HAVE = stems("show shows have has had carry carries list lists")
"""Verbs that every count is told with: they set none apart."""


class Desk:
    """One ledger, ready to be asked."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.printer = Printer(ledger)
        self.aliases = Aliases(ledger)
        self.measures: dict[str, Measure] = {fact.tag: measure(fact, ledger.edition) for fact in ledger.facts}
        self.windows = frozenset(days for one in self.measures.values() for days in one.windows)
        self.by_subject: dict[str, list[Fact]] = defaultdict(list)
        self.urls: dict[str, set[str]] = defaultdict(set)
        for fact in ledger.facts:
            self.by_subject[fact.subject.id].append(fact)
            for url in (fact.url, fact.subject.url):
                self.urls[address(url)].add(fact.subject.id)
            if fact.metric == "code_repository":
                self.urls[address(f"github.com/{fact.value}")].add(fact.subject.id)
        numeric = sorted((abs(fact.number), n) for n, fact in enumerate(ledger.facts) if fact.number is not None)
        self._sizes = [size for size, _ in numeric]
        self._order = [n for _, n in numeric]
        self._words: dict[str, frozenset[str]] = {}
        self._figures: dict[str, tuple[Number, ...]] = {}

    def name(self, subject: Subject) -> str:
        """The subject's name as the paper prints it."""
        return self.printer.name(subject)

    def kind(self, subject: str, otherwise: str = "") -> str:
        """Of what kind a subject or an entry of a list is; something else where the ledger has none such."""
        known = self.ledger.subjects.get(subject)
        return known.kind if known else self.rolls.listed_at.get(subject, (otherwise, 0))[0]

    def measure(self, fact: Fact) -> Measure:
        """How a fact of this ledger, or one derived from its facts, is read."""
        return self.measures.get(fact.tag) or measure(fact, self.ledger.edition)

    def near(self, number: Number) -> Iterator[Fact]:
        """Facts of the whole ledger that print as this number."""
        reach = max(number.step, number.value * 0.2)
        low = bisect_left(self._sizes, number.value - reach)
        high = bisect_right(self._sizes, number.value + reach)
        for at in range(low, min(high, low + 400)):
            fact = self.ledger.facts[self._order[at]]
            if fact.number is not None and number.fits(fact.number):
                yield fact

    def subjects_at(self, url: str) -> set[str]:
        """Whose link this is; empty where no fact has it."""
        return self.urls.get(address(url), set())

    def counts_this(self, fact: Fact, others: Iterable[Fact], low: str, *, surely: bool = False) -> bool:
        """Whether a sentence speaks of what this count counts, and not of what another count in scope does.

        With `surely` it must use a word that sets this count apart.
        """
        said, own = stems(low) - _HAVE, stems(fact.statement)
        rivals = [
            other
            for other in others
            if other.tag != fact.tag and other.unit == fact.unit and self.measure(other).aspect == "count"
        ]
        for other in rivals:
            theirs = stems(other.statement)
            if said & (theirs - own) and not said & (own - theirs):
                return False
        return not surely or not rivals or any(said & (own - stems(other.statement)) for other in rivals)

    @cached_property
    def measured(self) -> dict[str, frozenset[str]]:
        """The families that are measured of each kind of subject; with a plus those of which it is known how they moved."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.ledger.facts:
            if fact.number is not None:
                own = self.measure(fact)
                moved = own.changes or own.aspect == "then"
                found[fact.subject.kind] |= {own.family, f"{own.family}+"} if moved else {own.family}
        return {kind: frozenset(families) for kind, families in found.items()}

    @cached_property
    def gathered(self) -> dict[str, frozenset[str]]:
        """The metrics that some subject of each kind has."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.ledger.facts:
            found[fact.subject.kind].add(fact.metric)
        return {kind: frozenset(metrics) for kind, metrics in found.items()}

    @cached_property
    def ranked_before(self) -> frozenset[str]:
        """The kinds of which places of an earlier day are known."""
        dated = (fact for fact in self.ledger.facts if fact.metric.startswith("rank@") or "rank@" in fact.id)
        return frozenset(fact.subject.kind for fact in dated)

    @cached_property
    def rolls(self) -> Rolls:
        """The lists of the edition."""
        return Rolls(self.ledger.facts)

    @cached_property
    def _places(self) -> dict[tuple[str, str], dict[int, str]]:
        """Who stands at which place, by kind of subject and metric of rank."""
        found: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
        for fact in self.ledger.facts:
            if fact.unit == "rank" and fact.number is not None:
                found[fact.subject.kind, fact.metric].setdefault(int(fact.number), fact.subject.id)
        return found

    @cached_property
    def releases(self) -> tuple[Event, ...]:
        """Every release with a date, of whomever."""
        return tuple(event for event in events(self.ledger.facts) if event.kind == "released")

    def releases_of(self, subject: str) -> tuple[Event, ...]:
        """The releases of one subject that have a date, in the ledger's order."""
        return self._releases_by_subject.get(subject, ())

    @cached_property
    def _releases_by_subject(self) -> dict[str, tuple[Event, ...]]:
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.releases:
            found[event.subject].append(event)
        return {subject: tuple(own) for subject, own in found.items()}

    def at_place(self, kind: str, place: int) -> list[str]:
        """Who stands at a place of the lists of a kind of subject (of all lists without one)."""
        wanted = {"rank"} if kind != "paper" else {"rank", "upvotes_rank"}
        found = [places[place] for (of, metric), places in self._places.items() if place in places and of == (kind or of)
                 and metric in wanted]  # fmt: skip
        if kind == "paper" and not found and (paper := self.rolls.places[kind].get(place)):
            return [paper]
        return list(dict.fromkeys(found))

    def place(self, subject: str) -> int:
        """The subject's place on its list; 0 where it stands on none."""
        ranks = (fact for fact in self.by_subject.get(subject, ()) if fact.metric == "rank" and "@" not in fact.id)
        return next((int(fact.number) for fact in ranks if fact.number), self.rolls.listed_at.get(subject, ("", 0))[1])

    def ranks(self, subject: str) -> list[Fact]:
        """The subject's place on its list today, and each that is known of an earlier day."""
        return [fact for fact in self.by_subject.get(subject, ()) if fact.metric.partition("@")[0] == "rank"]

    def began(self, subject: str) -> Fact | None:
        """When the subject was created or published; None where no fact dates it."""
        own = self.by_subject.get(subject, ())
        return next((fact for fact in own if fact.metric in {"created_at", "published_at"} and fact.day is not None), None)

    def began_on(self, subject: str) -> date | None:
        """The day on which the subject was created or published; None where no fact dates it."""
        fact = self.began(subject)
        return None if fact is None else fact.day

    def neighbours(self, subject: str) -> Iterator[str]:
        """The leader of each list a subject stands in, and those up to three places above and one below it."""
        for fact in self.by_subject.get(subject, ()):
            if fact.unit == "rank" and fact.number is not None:
                places = self._places[fact.subject.kind, fact.metric]
                for place in (1, *range(int(fact.number) - 3, int(fact.number) + 2)):
                    if place in places:
                        yield places[place]
            elif (at := self.gainers.index(subject) if fact.metric == "stars_gain_7d" and subject in self.gainers else -1) >= 0:
                yield from self.gainers[max(0, at - 1) : at + 2]

    @cached_property
    def gainers(self) -> list[str]:
        """Subjects by their seven-day gain of stars, largest first."""
        gains = [fact for fact in self.ledger.facts if fact.metric == "stars_gain_7d" and fact.number is not None]
        return [fact.subject.id for fact in sorted(gains, key=lambda fact: -(fact.number or 0))]

    def alike(self, fact: Fact) -> Iterator[Fact]:
        """All facts of the same metric about subjects of the same kind."""
        return (self.ledger.facts[n] for n in self._of_metric[fact.subject.kind, fact.metric])

    @cached_property
    def _of_metric(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for n, fact in enumerate(self.ledger.facts):
            if (fact.number is not None or fact.day) and "@" not in fact.id:
                found[fact.subject.kind, fact.metric].append(n)
        return found

    def countable(self, facts: Iterable[Fact], *, cited: bool) -> list[Fact]:
        """The facts a count may run over: those cited, or in plain text all of the edition that stand in a ranked list."""
        return [fact for fact in facts if fact.number is not None and "@" not in fact.id] if cited else self._listed

    @cached_property
    def _listed(self) -> list[Fact]:
        ranked = {fact.subject.id for fact in self.ledger.facts if fact.unit == "rank"}
        kinds = {fact.subject.kind for fact in self.ledger.facts if fact.unit == "rank"}
        wanted = (
            fact for fact in self.ledger.facts if fact.number is not None and "@" not in fact.id and fact.subject.kind in kinds
        )
        return [fact for fact in wanted if fact.subject.kind != "list" and (ranked or fact)][:2000]

    def heads(self) -> Iterator[str]:
        """The first three of every list of models and of gains."""
        for (kind, _), places in self._places.items():
            if kind in {"model", "repository"}:
                yield from (places[place] for place in (1, 2, 3) if place in places)

    def largest(self, fact: Fact, *, smallest: bool = False) -> bool:
        """Whether a fact is the largest (or smallest) of its metric among all subjects of its kind, three at least."""
        values = self._values[fact.subject.kind, fact.metric]
        return len(values) >= 3 and fact.number == (values[0] if smallest else values[-1])

    @cached_property
    def _values(self) -> dict[tuple[str, str], list[float]]:
        found: dict[tuple[str, str], list[float]] = defaultdict(list)
        for fact in self.ledger.facts:
            if fact.number is not None and "@" not in fact.id:
                found[fact.subject.kind, fact.metric].append(fact.number)
        return {key: sorted(values) for key, values in found.items()}

    @cached_property
    def tasks(self) -> frozenset[str]:
        """Every pipeline tag of the edition."""
        return frozenset(str(fact.value).lower() for fact in self.ledger.facts if fact.metric == "pipeline_tag" and fact.value)

    @cached_property
    def task_words(self) -> frozenset[str]:
        """The words of them."""
        return frozenset[str]().union(*(stems(task) for task in self.tasks))

    def valued(self, metric: str) -> list[Fact]:
        """All facts of a metric that is told in words."""
        return self._worded.get(metric, [])

    @cached_property
    def _worded(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.ledger.facts:
            if fact.metric in {"license", "language", "sdk", "pipeline_tag", "organization"}:
                found[fact.metric].append(fact)
        return found

    @cached_property
    def lists(self) -> tuple[Fact, ...]:
        """Facts about lists: counts, totals, orders."""
        return tuple(fact for fact in self.ledger.facts if fact.subject.kind == "list")

    @cached_property
    def passages(self) -> dict[str, str]:
        """The comparable words of every passage and title, by tag."""
        wanted = (fact for fact in self.ledger.facts if fact.kind == "passage" or fact.metric in {"title", "description"})
        return {fact.tag: folded_key(str(fact.value)) for fact in wanted}

    def described(self, words: str) -> list[str]:
        """Whose passages hold these words, in comparable form."""
        by_tag = self.ledger.by_tag
        return list(dict.fromkeys(by_tag[tag].subject.id for tag, said in self.passages.items() if words in said))

    @cached_property
    def list_words(self) -> frozenset[str]:
        """The words in which the lists of the edition are told of."""
        return frozenset().union(*(stems(fact.statement) for fact in self.lists))

    def figures(self, fact: Fact) -> tuple[Number, ...]:
        """The numbers in the statement of a fact."""
        if fact.statement not in self._figures:
            self._figures[fact.statement] = tuple(numbers(fact.statement.lower()))
        return self._figures[fact.statement]

    def words_of(self, subject: str) -> frozenset[str]:
        """The words of a subject's name, and of all that its facts say in words."""
        if subject not in self._words:
            worded = [str(fact.value) for fact in self.by_subject.get(subject, ()) if fact.number is None]
            known = self.ledger.subjects.get(subject)
            self._words[subject] = stems(spelt_out(" ".join((*worded, known.name if known else subject))))
        return self._words[subject]

    @cached_property
    def inputs(self) -> dict[str, frozenset[str]]:
        """The subjects that a derived fact was computed from, by tag."""
        by_id = self.ledger.by_id
        return {
            fact.tag: frozenset(by_id[name].subject.id for name in fact.inputs if name in by_id)
            for fact in self.ledger.facts
            if fact.inputs
        }


def address(url: str) -> str:
    """An address as links are compared: without scheme, `www.` and the slash at its end."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.strip().lower()).rstrip("/")
