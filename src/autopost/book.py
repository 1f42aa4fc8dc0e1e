"""The facts of the day as angles look them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from autopost.facts import Fact, Subject
from autopost.signals import Marked

MODELS = Subject(
    id="hf:list:models",
    name="the Hub's trending models",
    kind="list",
    url="https://huggingface.co/models?sort=trending",
)
GAINERS = Subject(id="gh:list:gainers", name="the largest gainers", kind="list", url="https://github.com/topics")
PAPERS = Subject(id="paper:list:daily", name="Hugging Face Daily Papers", kind="list", url="https://huggingface.co/papers")


@dataclass(frozen=True)
class Read:
    """How many trending models and papers were read, and how many repositories have an earlier count."""

    models: int
    papers: int
    repositories: int


class Book:
    """Facts by subject and metric, how much was read to find them, and what screening marked."""

    def __init__(self, facts: Sequence[Fact], edition: date, read: Read, marked: Sequence[Marked] = ()) -> None:
        self.facts = {fact.id: fact for fact in facts}
        self.edition = edition
        self.read = read
        self.marked = {mark.subject: mark for mark in marked}

    def note(self, subject: Subject) -> str:
        """The reason for the subject's mark; empty where it has none."""
        mark = self.marked.get(subject.id)
        return mark.reason if mark else ""

    def get(self, subject: Subject | str, metric: str) -> Fact | None:
        """One fact of a subject as of this edition."""
        return self.facts.get(f"{subject if isinstance(subject, str) else subject.id}:{metric}")

    def these(self, subject: Subject, *metrics: str) -> tuple[Fact, ...]:
        """Those of the subject's facts that there are, in the order asked for."""
        return tuple(fact for metric in metrics if (fact := self.get(subject, metric)))

    @cached_property
    def subjects(self) -> dict[str, tuple[Subject, ...]]:
        """Subjects by kind, in the ledger's order."""
        found: dict[str, dict[str, Subject]] = {}
        for fact in self.facts.values():
            found.setdefault(fact.subject.kind, {}).setdefault(fact.subject.id, fact.subject)
        return {kind: tuple(subjects.values()) for kind, subjects in found.items()}

    def ranked(self, kind: str) -> tuple[Subject, ...]:
        """Subjects of a kind that hold a place in their platform's list, best first."""
        places = [(rank.number or 0, s.id, s) for s in self.subjects.get(kind, ()) if (rank := self.get(s, "rank"))]
        return tuple(subject for _, _, subject in sorted(places, key=lambda place: place[:2]))

    def by_value(self, kind: str, metric: str) -> tuple[Fact, ...]:
        """The facts of one metric over all subjects of a kind, largest first."""
        facts = [fact for s in self.subjects.get(kind, ()) if (fact := self.get(s, metric))]
        return tuple(sorted(facts, key=lambda fact: (-(fact.number or 0), fact.id)))

    @cached_property
    def gains(self) -> tuple[Fact, ...]:
        """Star gains of repositories over the window that most of them have, largest first; losses at the end."""
        windows = Counter(fact.window for i, fact in self.facts.items() if fact.metric.startswith("stars_gain_") and "@" not in i)
        window = max(windows, key=lambda days: (windows[days], days), default=0)
        return self.by_value("repository", f"stars_gain_{window}d")

    def passages(self, subject: Subject) -> tuple[Fact, ...]:
        """The subject's passages, in the ledger's order."""
        return tuple(f for f in self.facts.values() if f.kind == "passage" and f.subject.id == subject.id)

    def profile(self, subject: Subject) -> tuple[Fact, ...]:
        """Everything as of this edition that is not a passage or an identifier, in the ledger's order."""
        plain = (f for f in self.facts.values() if f.subject.id == subject.id and f.kind != "passage")
        return tuple(f for f in plain if f.metric not in {"arxiv_id", "code_stars"})

    def earlier(self, subject: Subject, metric: str) -> Fact | None:
        """The subject's fact of a metric on an earlier day, the latest that the ledger holds."""
        found = (fact for i, fact in self.facts.items() if i.startswith(f"{subject.id}:{metric}@"))
        return max(found, key=lambda fact: fact.as_of, default=None)

    def young_stars(self, days: int) -> tuple[Fact, ...]:
        """Stars of repositories created at most so many days before the edition, most first."""
        births = [fact for s in self.subjects.get("repository", ()) if (fact := self.get(s, "created_at"))]
        young = {fact.subject.id for fact in self.young(births, days)}
        return tuple(fact for fact in self.by_value("repository", "stars") if fact.subject.id in young)

    def young(self, facts: Iterable[Fact], days: int) -> tuple[Fact, ...]:
        """Of `created_at` facts, those at most so many days before the edition."""
        first = self.edition - timedelta(days=days)
        return tuple(fact for fact in facts if fact.day and fact.day >= first)
