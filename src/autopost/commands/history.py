"""`autopost gather | history | movers`: what is recorded, what goes in and out of the store, and what moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from autopost import archive, newsroom, sources
from autopost.config import Environment
from autopost.errors import ArchiveError, InvalidInput
from autopost.history import History, Recorded
from autopost.history.exchange import FIELDS, PREFIXES, renames, rows
from autopost.history.moving import KindMoves, Moves
from autopost.history.recording import Lists
from autopost.past import Movement
from autopost.printing import day as printed_day
from autopost.printing import figure, noun, proportion
from autopost.signals import Signal, Skipped

SHOWN = 10
"""Rows of each ranking."""
_PLURALS = {"repository": "repositories", "model": "models", "dataset": "datasets", "space": "Spaces", "paper": "papers"}


@dataclass(frozen=True)
class Gathering:
    """What a gathering recorded: the day, where its signals are kept, and what the sources could not give."""

    day: date
    signals: Path
    lists: Lists
    short: tuple[tuple[str, str], ...]
    skipped: tuple[Skipped, ...]


def gather(start: Path, environment: Environment, tell: Callable[[str], None]) -> Gathering:
    """Ask the sources and record the day, without drafting.

    Raises:
        NoSignals: every source failed; nothing is recorded.
        ArchiveError: the history or the signals cannot be written.
    """
    room = newsroom.find(start)
    day = environment.now.astimezone(room.config.paper.zone).date()
    gathered = sources.gather(room.config, environment, environment.now, tell)
    with History(room.history) as history:
        lists = history.record(day, gathered.signals)
        short = next((one.short for one in history.listing() if one.day == day), ())
    kept = room.gathered(day)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ArchiveError(f"cannot be written ({fault.strerror}).", where=str(kept.parent)) from fault
    archive.rewrite(kept.parent, {kept.name: archive.to_lines(gathered.signals)})
    return Gathering(day, kept, lists, short, gathered.skipped)


def gathering_told(done: Gathering) -> dict[str, Any]:
    """What `autopost gather --json` prints."""
    return {
        "day": done.day.isoformat(),
        "signals": str(done.signals),
        "recorded": _lists(done.lists),
        "short": [f"{kind} from {source}" for kind, source in done.short],
        "skipped": [entry.model_dump(mode="json") for entry in done.skipped],
    }


def gathering_lines(done: Gathering) -> list[str]:
    """What `autopost gather` prints."""
    counts = ", ".join(f"{number} {_PLURALS.get(kind, kind)}" for (kind, _), number in sorted(done.lists.items()))
    lines = [f"Recorded {printed_day(done.day)}: {counts or 'nothing'}."]
    lines += [f"The list of {_PLURALS.get(kind, kind)} came short; nothing counts as gone." for kind, _ in done.short]
    return [*lines, f"Its signals are in {done.signals}"]


def _lists(lists: Mapping[tuple[str, str], int]) -> list[dict[str, Any]]:
    return [{"kind": kind, "source": source, "items": number} for (kind, source), number in sorted(lists.items())]


@dataclass(frozen=True)
class Errand:
    """`autopost history` as it was typed; empty means not given."""

    export: Path | None = None
    take_in: Path | None = None
    columns: str = ""
    kind: str = "repository"
    renames: Path | None = None
    prune: int | None = None


@dataclass(frozen=True)
class Kept:
    """What was done to the history, one line each, and what it holds now."""

    done: tuple[str, ...]
    days: tuple[Recorded, ...]


def keep(errand: Errand, start: Path, environment: Environment) -> Kept:
    """Import, export, prune as asked, in this order, and list what is recorded.

    Raises:
        InvalidInput: the request contradicts itself, or a file is not what it should be; nothing was written.
        ArchiveError: the history or a file cannot be written.
    """
    room = newsroom.find(start)
    columns = _columns(errand)
    done: list[str] = []
    if not room.history.exists() and errand.take_in is None:
        if errand.export or errand.prune is not None:
            raise InvalidInput("is not there: nothing is recorded yet.", where=str(room.history), hint="Run autopost gather.")
        return Kept((), ())
    with History(room.history) as history:
        if errand.take_in is not None:
            done.append(_taken(errand, errand.take_in, columns, history, room))
        if errand.export is not None:
            done.append(f"Wrote {figure(history.export(errand.export))} readings to {errand.export}.")
        if errand.prune is not None:
            today = environment.now.astimezone(room.config.paper.zone).date()
            before = today - timedelta(days=errand.prune)
            gone = history.prune(before)
            done.append(f"Forgot {figure(gone)} {noun('days', gone)} before {printed_day(before)}.")
        return Kept(tuple(done), tuple(history.listing()))


def _columns(errand: Errand) -> dict[str, str]:
    """`id=repo,stars=stars,day=date` as field -> column."""
    if errand.take_in is None or errand.take_in.suffix == ".jsonl":
        if errand.columns or errand.renames:
            raise InvalidInput("belongs to an import of a CSV or Parquet file.", where="--columns, --renames")
        return {}
    if errand.kind not in PREFIXES:
        raise InvalidInput(f"{errand.kind!r} is no kind.", where="--kind", hint=f"Kinds: {', '.join(PREFIXES)}.")
    pairs = [part.partition("=") for part in errand.columns.split(",") if part]
    columns = {field.strip(): column.strip() for field, _, column in pairs}
    hint = f"Write FIELD=COLUMN, such as id=repo,stars=stars,day=date. Fields: {', '.join(FIELDS)}."
    if unknown := [field for field in columns if field not in FIELDS]:
        raise InvalidInput(f"{unknown[0]!r} is no field.", where="--columns", hint=hint)
    if not {"id", "day"} < set(columns) or not all(columns.values()):
        raise InvalidInput("must say which columns are id, day and at least one metric.", where="--columns", hint=hint)
    return columns


def _taken(errand: Errand, path: Path, columns: Mapping[str, str], history: History, room: newsroom.Newsroom) -> str:
    if path.suffix == ".jsonl":
        signals = archive.read_signals(path)
        by_day: dict[date, list[Signal]] = {}
        for signal in signals:
            by_day.setdefault(signal.observed_at.astimezone(room.config.paper.zone).date(), []).append(signal)
        number = sum(history.record(day, shown).total() for day, shown in sorted(by_day.items()))
        return f"Took in {figure(number)} readings from {path}."
    renamed = renames(errand.renames, errand.kind) if errand.renames else []
    lists = history.take(rows(path, columns, errand.kind), renamed)
    return f"Took in {figure(lists.total())} readings from {path}."


def kept_told(kept: Kept) -> dict[str, Any]:
    """What `autopost history --json` prints."""
    days = [{"day": d.day.isoformat(), "lists": _lists(d.lists), "short": [list(one) for one in d.short]} for d in kept.days]
    return {"done": list(kept.done), "days": days}


def kept_lines(kept: Kept) -> list[str]:
    """What `autopost history` prints: what was done, and a line a day."""
    if not kept.days:
        return [*kept.done, "Nothing is recorded yet; `autopost gather` or a draft records a day."]
    return [*kept.done, *(_day_line(one) for one in kept.days), _extent(kept.days)]


def _day_line(one: Recorded) -> str:
    told = []
    for (kind, source), number in sorted(one.lists.items()):
        short = ", short" if (kind, source) in one.short else ""
        told.append(f"{figure(number)} {_PLURALS.get(kind, kind)} ({source}{short})")
    return f"{one.day}  {', '.join(told)}"


def _extent(days: Sequence[Recorded]) -> str:
    first, last = days[0].day, days[-1].day
    gaps = (last - first).days + 1 - len(days)
    return f"{figure(len(days))} days from {first} to {last}" + (f", {figure(gaps)} between them not recorded." if gaps else ".")


def movers(window: int, start: Path) -> Moves | None:
    """What moved up to the last recorded day; None where nothing is recorded."""
    room = newsroom.find(start)
    if not room.history.exists():
        return None
    with History(room.history) as history:
        days = history.days(date.max)
        return history.moves(days[-1], window, SHOWN) if days else None


def movers_told(moves: Moves | None, window: int) -> dict[str, Any]:
    """What `autopost movers --json` prints."""
    if moves is None:
        return {"day": None, "days": window, "since": None, "kinds": {}, "anomalies": []}
    return {
        "day": moves.day.isoformat(),
        "days": moves.window,
        "since": moves.since.isoformat(),
        "kinds": {kind: _kind_told(one) for kind, one in moves.kinds.items()},
        "anomalies": [one.model_dump(mode="json") for one in moves.anomalies],
    }


def _kind_told(one: KindMoves) -> dict[str, Any]:
    lists = {"gains": one.gains, "falls": one.falls, "steepest_gains": one.steepest, "steepest_falls": one.deepest}
    rankings = {name: [_movement_told(movement) for movement in ranking] for name, ranking in lists.items()}
    missing = [day.isoformat() for day in one.missing]
    return {"metric": one.metric, "compared": one.compared, "missing_days": missing, **rankings}


def _movement_told(one: Movement) -> dict[str, Any]:
    change = None if one.change is None else round(one.change, 4)
    return {
        "id": one.signal_id,
        "name": _name(one.signal_id),
        "metric": one.metric,
        "gain": _whole(one.gain),
        "change": change,
        "then": _whole(one.then),
        "then_day": one.then_day.isoformat(),
        "now": _whole(one.now),
        "days": one.days,
    }


def _whole(number: float) -> int | float:
    return int(number) if number == int(number) else number


def _name(signal_id: str) -> str:
    return signal_id.rpartition(":")[2]


def movers_lines(moves: Moves | None) -> list[str]:
    """What `autopost movers` prints: rankings by kind, then what was set aside as no movement."""
    if moves is None:
        return ["Nothing is recorded yet; `autopost gather` or a draft records a day."]
    lines = [f"Up to {printed_day(moves.day)}, each against its oldest count of the {moves.window} days before."]
    for kind, one in moves.kinds.items():
        lines += ["", f"{_PLURALS[kind].capitalize()} by {one.metric}: {figure(one.compared)} have an earlier count."]
        if one.missing:
            lines.append(f"  Not counted on {', '.join(day.isoformat() for day in one.missing)}; gaps are bridged.")
        for title, ranking in (("gains", one.gains), ("falls", one.falls), ("gains in percent", one.steepest)):
            lines += [f"  {title}", *map(_movement_line, ranking)] if ranking else []
    if moves.since == moves.day:
        lines += ["", f"The paper has been counting since {printed_day(moves.since)}; there is nothing to compare yet."]
    if moves.anomalies:
        lines += ["", f"Not movements ({len(moves.anomalies)}):"]
    for jump in moves.anomalies[:SHOWN]:
        told = f"{figure(jump.then)} to {figure(jump.now)} {jump.metric} on {jump.day}"
        lines.append(f"  {_name(jump.signal_id)}: {told}: {jump.reason}")
    return lines


def _movement_line(one: Movement) -> str:
    sign = "+" if one.gain > 0 else "−"
    percent = proportion(one.change or 0)
    change = f"{sign}{percent}%" if percent != "0" else ""
    counts = f"{figure(one.then)} to {figure(one.now)}, {one.days} {noun('days', one.days)}"
    return f"  {sign + figure(abs(one.gain)):>10} {change:>7}  {_name(one.signal_id)} ({counts})"
