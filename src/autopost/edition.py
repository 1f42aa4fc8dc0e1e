"""The table of contents: how an edition comes about, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from autopost import ledger, sources
from autopost.angles.briefing import write_briefs
from autopost.archive import (
    LEDGER,
    RUN,
    SIGNALS,
    Archive,
    read_signals,
    to_json,
    to_lines,
)
from autopost.assembly import assemble
from autopost.book import Book
from autopost.briefs import Brief, Told
from autopost.calls import Ask
from autopost.config import Environment
from autopost.drafts import Draft
from autopost.errors import InvalidInput
from autopost.facts import Ledger
from autopost.history import History
from autopost.imprint import made_from, notices
from autopost.issue import Finding, Issue
from autopost.newsroom import Newsroom, packaged
from autopost.past import Past
from autopost.printing import long_day
from autopost.prompts import Prompt
from autopost.prompts import load as load_prompt
from autopost.proof import checked, checked_files, second_reader
from autopost.screening import screen
from autopost.signals import Signal, Skipped
from autopost.sources import stargazers
from autopost.stories import Archived, Considered, consider
from autopost.writers import wire
from autopost.writers.model import chat_model, check_model
from autopost.writers.newsdesk import Newsdesk
from autopost.writers.recorded import recorded

PROMPTS = ("house", "lead", "deep_dive", "opinions", "tools", "reading", "repair", "again")
Tell = Callable[[str], None]
Answerer = Callable[[Ledger], Ask | None]


@dataclass(frozen=True)
class Order:
    """What was ordered. `signals` is a recorded gathering; `demo` the recorded edition that comes with autopost."""

    newsroom: Newsroom
    environment: Environment
    edition: date
    issues: Path
    writer: Literal["model", "wire"]
    model: str
    signals: Path | None = None
    demo: bool = False
    force: bool = False

    @property
    def today(self) -> date:
        """The date in the paper's zone."""
        return self.environment.now.astimezone(self.newsroom.config.paper.zone).date()

    @property
    def live(self) -> bool:
        """Whether the signals are what the platforms show now."""
        return self.signals is None and not self.demo and self.edition == self.today


@dataclass(frozen=True)
class Drafted:
    """What came out: the folder, the issue, what the check says, and what the calls cost."""

    folder: Path
    issue: Issue
    findings: tuple[Finding, ...]
    drafts: tuple[Draft, ...]

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """The findings that hold the issue."""
        return tuple(finding for finding in self.findings if finding.blocks)


def draft(order: Order, tell: Tell) -> Drafted:
    """Draft an edition, from gathering to the written folder.

    Raises:
        AutopostError: whatever stops a draft; nothing is written then.
    """
    archive = Archive(order.issues)
    archive.guard(order.edition, force=order.force)
    desk_files = DeskFiles.read(order.newsroom)
    signals, lost, answerer = gather(order, tell)
    with _history(order) as history:
        past = history.past(order.edition, signals)
        if past.since is None and order.live:
            past, unasked = first_week(order, signals, past)
            lost = (*lost, *unasked)
        day = study(order, signals, lost, past, Archived.of(archive, order.edition))
        tell(f"{len(signals)} signals, {len(day.ledger.skipped)} set aside, {len(day.ledger.facts)} facts")
        desk = Newsdesk(
            ledger=day.ledger,
            prompts=desk_files.prompts,
            wire=wire.Wire(desk_files.patterns, day.ledger, day.told),
            title=order.newsroom.config.paper.title,
            threads=order.newsroom.config.writer.threads,
            writer="recorded" if order.demo else "model",
            tell=tell,
            model=_model(order) or "",
        )
        drafts, issue, findings = write(order, day, desk, answerer(day.ledger))
        tell(f"checked: {len(findings)} findings, {len(_blockers(findings))} of them blockers")
        files = {
            SIGNALS: to_lines(signals),
            LEDGER: to_json(day.ledger),
            **checked_files(issue, day.ledger, findings, order.newsroom),
            RUN: to_json(_run(order, drafts, desk_files, past)),
        }
        if not order.demo:
            history.record(order.edition, signals)  # before the folder: a draft that fails has written no edition
        folder = archive.write(order.edition, files)
    return Drafted(folder, issue, findings, drafts)


@dataclass(frozen=True)
class DeskFiles:
    """The newsroom's prompts and wire patterns, read before anything is tried."""

    prompts: dict[str, Prompt]
    patterns: wire.Patterns

    @classmethod
    def read(cls, newsroom: Newsroom) -> DeskFiles:
        """Read them.

        Raises:
            ConfigError: one is missing or wrong.
        """
        prompts = {name: load_prompt(newsroom.file("prompts", f"{name}.md")) for name in PROMPTS}
        return cls(prompts, wire.load(newsroom.file("prompts", "wire.toml")))


@dataclass(frozen=True)
class Day:
    """What the facts of a day give a newsroom: the sealed ledger, the facts to look up, and a brief a section."""

    ledger: Ledger
    book: Book
    briefs: tuple[Brief, ...]
    notices: tuple[str, ...]
    past: Past
    told: tuple[Told, ...]


def study(order: Order, signals: Sequence[Signal], lost: Sequence[Skipped], past: Past, archived: Archived) -> Day:
    """Screen the signals, collect the facts, find and choose the stories, seal the ledger, write the briefs."""
    found = consider(order.edition, signals, past, archived, order.newsroom.config)
    choice = found.choice
    chosen = [f for angle in (choice.lead, choice.deep_dive, choice.opinions) for f in (*angle.basis, *angle.facts)]
    skipped = [*lost, *found.screened.skipped, *ledger.unmoved(past.anomalies, signals)]
    sealed = Ledger.seal(order.edition, [*found.book.facts.values(), *chosen], skipped)
    book = Book(sealed.facts, order.edition, found.book.read, found.screened.marked)
    briefs = write_briefs(choice, book, sealed, archived.told)
    return Day(sealed, book, briefs, notices(sealed, lost), past, archived.told)


def candidates(order: Order, tell: Tell) -> Considered:
    """The stories of a day and how each fared, without a model and without writing anything.

    Raises:
        AutopostError: whatever stops a gathering; InvalidInput for a past day without signals.
    """
    signals = kept_signals(order)
    if signals is None:
        signals = sources.gather(order.newsroom.config, order.environment, order.environment.now, tell).signals
    with _history(order, reading=True) as history:
        past, archived = history.past(order.edition, signals), Archived.of(Archive(order.issues), order.edition)
        return consider(order.edition, signals, past, archived, order.newsroom.config)


def write(order: Order, day: Day, desk: Newsdesk, ask: Ask | None) -> tuple[tuple[Draft, ...], Issue, tuple[Finding, ...]]:
    """Have every section written, print and check the issue, and have what failed written again once."""
    drafts = desk.by_model(day.briefs, ask) if ask else desk.by_wire(day.briefs)
    issue, findings = _printed(order, day, drafts)
    if ask and _blockers(findings):
        drafts = desk.repaired(drafts, _refused(findings), ask)
        issue, findings = _printed(order, day, drafts)
    second = second_reader(order.newsroom, order.environment)
    return drafts, issue, (*findings, *(second(issue, day.ledger) if second else ()))


def _printed(order: Order, day: Day, drafts: Sequence[Draft]) -> tuple[Issue, tuple[Finding, ...]]:
    issue = assemble(drafts, day.book, day.ledger, order.newsroom.config, notices=day.notices, past=day.past)
    return checked(issue, day.ledger, day.told)


def gather(order: Order, tell: Tell) -> tuple[tuple[Signal, ...], tuple[Skipped, ...], Answerer]:
    """The day's signals: recorded ones where there are any, else live. And who answers the calls.

    Raises:
        InvalidInput: see `kept_signals`; ConfigError where the model cannot be used.
        NoSignals: every source failed.
    """
    judge = order.newsroom.config.check.judge
    asked = [*([order.model] if order.writer == "model" and not order.demo else []), *([judge] if judge else [])]
    for name in asked:
        check_model(order.environment, name)
    kept = kept_signals(order)
    if kept is not None:
        return kept, (), _answerer(order)
    with ThreadPoolExecutor(1) as aside:  # importing a chat model's packages takes more than a second
        answerer = aside.submit(_answerer, order)
        gathered = sources.gather(order.newsroom.config, order.environment, order.environment.now, tell)
    return gathered.signals, gathered.skipped, answerer.result()


def kept_signals(order: Order) -> tuple[Signal, ...] | None:
    """Signals that the order names, or that an earlier draft of a past day kept; None where today's must be gathered.

    Raises:
        InvalidInput: the file holds no signals, or a past or future day was ordered without any.
    """
    if order.signals is not None:
        return read_signals(order.signals)
    if order.live:
        return None
    for kept in (order.issues / order.edition.isoformat() / SIGNALS, order.newsroom.gathered(order.edition)):
        if order.edition < order.today and kept.is_file():
            return read_signals(kept)
    raise InvalidInput(
        f"platforms only show now, and today is {order.today}.",
        where=f"--date {order.edition}",
        hint="Give that day's signals with --signals FILE.",
    )


def first_week(order: Order, signals: Sequence[Signal], past: Past) -> tuple[Past, tuple[Skipped, ...]]:
    """A first day's past: the star gains of a week by the dates of stargazers, the fastest risen asked first."""
    config = order.newsroom.config
    kept = ledger.shortlist(screen(signals, config.screening).kept, {})
    gained, unasked = stargazers.gains(sorted(kept, key=ledger.youth), config.sources, order.environment)
    return replace(past, movements=gained), unasked


def _history(order: Order, *, reading: bool = False) -> History:
    """The newsroom's history, or the recorded one of the demo; for reading alone none is begun where there is none."""
    if not order.demo:
        file = order.newsroom.history
        return History(None if reading and not file.exists() else file)
    history = History(None)
    history.load(demo_folder() / "history.jsonl")
    return history


def demo_folder() -> Path:
    """Where the recorded edition is kept."""
    return packaged() / "fixtures" / "demo"


def _answerer(order: Order) -> Answerer:
    """Nobody for the wire, the recorded replies for the demo, else the model."""
    if order.writer == "wire":
        return lambda sealed: None
    if order.demo:
        return partial(recorded, demo_folder() / "replies")
    ask = chat_model(order.newsroom.config.writer, order.environment, order.model)
    return lambda sealed: ask


def _blockers(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.blocks]


def _refused(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Blockers by section; the motion is worded by code, so nobody is asked to mend it."""
    refused: dict[str, list[Finding]] = {}
    for finding in _blockers(findings):
        if not finding.section.startswith("/opinions/motion/"):
            refused.setdefault(finding.section.split("/")[1], []).append(finding)
    return refused


def _model(order: Order) -> str | None:
    """The chat model that is asked; None where nobody is, or recorded replies answer."""
    return order.model if order.writer == "model" and not order.demo else None


def _run(order: Order, drafts: Sequence[Draft], files: DeskFiles, past: Past) -> dict[str, object]:
    return {
        "edition": order.edition.isoformat(),
        "writer": "recorded" if order.demo and order.writer == "model" else order.writer,
        "model": _model(order),
        **made_from(order.newsroom, files.prompts),
        "history": {"since": past.since and long_day(past.since), "movements": len(past.movements)},
        "calls": [record.model_dump(mode="json") for draft in drafts for record in draft.calls],
    }
