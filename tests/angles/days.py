"""Days made for tests of angles: a book of facts, a past of series, and the copy that the wire makes of one story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from autopost import ledger as ledgers
from autopost.angles.briefing import write_briefs
from autopost.angles.choice import Choice
from autopost.assembly import assemble
from autopost.book import Book, Read
from autopost.briefs import Angle
from autopost.config import Config
from autopost.drafts import Draft
from autopost.facts import Fact, Ledger
from autopost.issue import Finding, Issue, Origin
from autopost.past import Past, Series
from autopost.proof import checked
from autopost.signals import Signal
from autopost.writers import wire
from tests.made import DAY

PATTERNS = wire.load(Path(__file__).parents[2] / "prompts" / "wire.toml")


def book(
    *signals: Signal, gains: Mapping[str, int] | None = None, aside: tuple[Signal, ...] = (), edition: date = DAY, window: int = 7
) -> Book:
    """A book of the signals' facts; `gains` are star gains of the window by repository."""
    noon = datetime(edition.year, edition.month, edition.day, 12, tzinfo=UTC)
    signals = tuple(signal.model_copy(update={"observed_at": noon}) for signal in signals)
    models = sum(s.kind == "model" for s in (*signals, *aside))
    facts: list[Fact] = [*ledgers.observed(signals), *ledgers.lineage(aside)]
    facts += ledgers.crowds(facts, models)
    for name, gain in (gains or {}).items():
        now = next(fact for fact in facts if fact.id == f"gh:repo:{name}:stars")
        facts += ledgers.moved(now, (now.number or 0) - gain, edition - timedelta(days=window), edition)
    read = Read(
        models=models,
        papers=sum(s.kind == "paper" for s in signals),
        repositories=len(gains or {}),
    )
    return Book(facts, edition, read)


def daily(values: Sequence[float], edition: date = DAY) -> Series:
    """A series that ends on the day before the edition, a value a day."""
    return tuple((edition - timedelta(days=len(values) - n), value) for n, value in enumerate(values))


def grown(now: float, gains: Iterable[float]) -> list[float]:
    """The totals before the edition that lead to `now` by these daily gains, the last of which is the edition's own."""
    values = [now]
    for gain in reversed(list(gains)):
        values.insert(0, values[0] - gain)
    return values[:-1]


def past(series: Mapping[str, Series], metric: str = "stars", **more: object) -> Past:
    """A past that knows one metric of each signal."""
    days = tuple(sorted({day for each in series.values() for day, _ in each}))
    held = dict.fromkeys(("model", "dataset", "space", "repository", "paper"), days)
    known = {name: {metric: each} for name, each in series.items()}
    given = {"since": days[0], "days": days, "yesterday": days[-1], "series": known, "held": held, **more}
    return Past(**given)  # type: ignore[arg-type]


def values(angle: Angle) -> dict[str, object]:
    """An angle's facts by metric; those of earlier days by metric and day."""
    return {f.metric + (f"@{f.as_of}" if f.number is not None and "@" in f.id else ""): f.value for f in reversed(angle.facts)}


def copy(angle: Angle, known: Book) -> tuple[Issue, Ledger, tuple[Finding, ...]]:
    """The issue that the wire makes of one story in all three places, its ledger, and what the check says."""
    issue, sealed = written(angle, known)
    issue, findings = checked(issue, sealed)
    return issue, sealed, findings


def written(angle: Angle, known: Book) -> tuple[Issue, Ledger]:
    """The issue that the wire makes of one story in all three places, not checked yet, and its ledger."""
    sealed = Ledger.seal(known.edition, [*known.facts.values(), *angle.basis, *angle.facts])
    full = Book(sealed.facts, known.edition, known.read)
    choice = Choice(lead=angle, deep_dive=angle, opinions=angle, tools=(), reading=())
    writer = wire.Wire(PATTERNS, sealed)
    drafts = [Draft(brief, writer.write(brief), Origin(writer="wire")) for brief in write_briefs(choice, full, sealed)]
    return assemble(drafts, full, sealed, Config(), notices=(), past=Past(since=known.edition)), sealed


def inputs_known(angle: Angle, known: Book) -> bool:
    """Whether every input of every derived fact is in the ledger that the story makes."""
    ids = {fact.id for fact in (*known.facts.values(), *angle.basis, *angle.facts)}
    derived = [fact for fact in (*angle.basis, *angle.facts) if fact.kind == "derived"]
    return bool(derived) and all(set(fact.inputs) <= ids for fact in derived)
