"""Sources: places that publish signals. Each is found by name through an entry point, ours as a stranger's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol

from autopost.config import Config, Environment, Sources
from autopost.errors import ConfigError, NoSignals, SourceError
from autopost.signals import Signal, Skipped
from autopost.sources import cleaning

GROUP = "autopost.sources"
REASON_LENGTH = 400


@dataclass(frozen=True)
class Assignment:
    """What a source gets.

    `settings` is its own table of the config: a typed group for ours, a plain dict for a plug-in's. `now` is UTC and is the
    `observed_at` of every signal. `timeout` is the seconds one request may take. `skip` takes what the source could not
    give while the rest came.
    """

    environment: Environment
    settings: Any
    now: datetime
    timeout: float
    skip: Callable[[Skipped], None] = field(default=lambda skipped: None)


class Source(Protocol):
    """A place that publishes signals."""

    def gather(self, assignment: Assignment) -> list[Signal]:
        """What the place shows now.

        Raises:
            SourceError: it gave nothing.
        """
        ...


@dataclass(frozen=True)
class Gathered:
    """What all sources showed, in the order of the config, and what they could not give."""

    signals: tuple[Signal, ...]
    skipped: tuple[Skipped, ...]


class _Broken:
    """Stands in for a source whose package cannot be imported, so that the others are still asked."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def gather(self, assignment: Assignment) -> list[Signal]:
        raise SourceError(f"cannot be loaded ({type(self.fault).__name__}: {self.fault}).", hint="Reinstall its package.")


def load(names: Iterable[str]) -> dict[str, Source]:
    """Sources by their entry-point names, in the order given. One that cannot be imported fails when it is asked.

    Raises:
        ConfigError: a name that no installed package provides.
    """
    known = _known()
    loaded: dict[str, Source] = {}
    for name in names:
        if name not in known:
            raise ConfigError(f"there is no source {name!r}.", where="[sources] use", hint=f"Known: {_list(known)}.")
        loaded[name] = _made(known[name])
    return loaded


def _known() -> dict[str, EntryPoint]:
    # The first on the path wins, as it does for imports.
    return {point.name: point for point in reversed(list(entry_points(group=GROUP)))}


def _made(point: EntryPoint) -> Source:
    try:
        source: Source = point.load()()
    except Exception as fault:  # a stranger's package may raise anything on import
        return _Broken(fault)
    return source


def _list(known: Iterable[str]) -> str:
    return ", ".join(sorted(known)) or "none; is autopost installed?"


def gather(config: Config, environment: Environment, now: datetime, tell: Callable[[str], None]) -> Gathered:
    """Ask every source of the config side by side; `tell` gets a line for each as it finishes.

    The order of signals is that of the config, whichever answers first; of signals with one id the first stays.

    Raises:
        ConfigError: a source or a table of settings that nobody knows, or no source at all.
        NoSignals: every source failed; the message has every reason.
    """
    _check_tables(config.sources)
    sources = load(config.sources.use)
    if not sources:
        raise ConfigError("names no source.", where="[sources] use", hint=f"Known: {_list(_known())}.")
    tell(f"asking {', '.join(sources)}")
    answers = _ask_all(sources, config.sources, environment, now, tell)
    signals: dict[str, Signal] = {}
    for name in sources:
        for signal in answers[name].signals:
            signals.setdefault(signal.id, signal)
    skipped = tuple(entry for name in sources for entry in answers[name].skipped)
    if not signals:
        reasons = " ".join(f"{entry.source}: {entry.reason}" for entry in skipped)
        raise NoSignals(f"no source gave a signal. {reasons}")
    return Gathered(tuple(signals.values()), skipped)


def _check_tables(sources: Sources) -> None:
    known = _known()
    for name in sources.model_extra or {}:
        if name not in known:
            hint = f"Sources: {_list(known)}."
            raise ConfigError("belongs to no setting and no installed source.", where=f"[sources] {name}", hint=hint)


def _ask_all(
    sources: dict[str, Source], config: Sources, environment: Environment, now: datetime, tell: Callable[[str], None]
) -> dict[str, Gathered]:
    answers: dict[str, Gathered] = {}
    with ThreadPoolExecutor(max_workers=len(sources), thread_name_prefix="source") as pool:
        asked: dict[Future[Gathered], str] = {}
        for name, source in sources.items():
            partly: list[Skipped] = []
            assignment = Assignment(environment, config.settings(name), now, config.timeout, partly.append)
            asked[pool.submit(_ask, name, source, assignment, partly)] = name
        for future in as_completed(asked):
            name = asked[future]
            answers[name] = future.result()
            tell(f"{name}: {len(answers[name].signals)} signals")
            for entry in answers[name].skipped:
                tell(f"{name}: skipped {entry.subject}: {entry.reason}")
    return answers


def _ask(name: str, source: Source, assignment: Assignment, partly: list[Skipped]) -> Gathered:
    """One source's answer; whatever it raises becomes a skipped entry."""
    secrets = _secrets(assignment.environment)
    try:
        signals = [kept for given in source.gather(assignment) if (kept := cleaning.signal(given, name)) is not None]
    except SourceError as fault:
        return Gathered((), (_skipped(name, name, str(fault), secrets),))
    except Exception as fault:  # a stranger's source may raise anything; the paper appears without it
        return Gathered((), (_skipped(name, name, f"broke off ({type(fault).__name__}: {fault}).", secrets),))
    told = [_skipped(entry.subject, name, entry.reason, secrets) for entry in partly]
    if not signals:
        told.append(_skipped(name, name, "an empty answer, which is taken for an outage.", secrets))
    return Gathered(tuple(signals), tuple(told))


def _skipped(subject: str, source: str, reason: str, secrets: list[str]) -> Skipped:
    calm = cleaning.line(cleaning.without(reason, secrets), REASON_LENGTH)
    return Skipped(subject=cleaning.line(subject), source=source, reason=calm)


def _secrets(environment: Environment) -> list[str]:
    held = (environment.hf_token, environment.github_token, environment.openai_api_key)
    return [secret.get_secret_value() for secret in held if secret is not None]
