"""What is set aside or marked, and why: never silently, one function a reason, each reversible by an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from autopost.config import Screening, Verdict
from autopost.folding import plain
from autopost.screening import guessed, stated
from autopost.screening.crowd import Crowd
from autopost.screening.words import owner
from autopost.signals import Marked, Signal, Skipped

Reason = Callable[[Signal, Crowd], str | None]
REASONS: Mapping[str, Reason] = {
    "unsafe": stated.unsafe,
    "lure": guessed.lure,
    "archived": stated.archived,
    "derivative": stated.derivative,
    "borrowed_name": guessed.borrowed_name,
    "clone": guessed.clone,
    "star_ring": guessed.star_ring,
    "link_farm": guessed.link_farm,
    "machine_name": guessed.machine_name,
    "traffic": guessed.traffic,
    "forks": stated.forks,
    "distilled": guessed.distilled,
    "empty": stated.empty,
}
"""By setting, in the order asked. Of several that apply the first to set aside is the one given, else the first to mark."""
STATED = frozenset({"unsafe", "archived", "derivative"})
"""What a laboratory's own release can be marked for; the rest are guesses, and of its own name a laboratory is sure."""


class Screened(BaseModel):
    """What stays, some of it with a mark; what is set aside; and the reason for each of the latter two."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kept: tuple[Signal, ...]
    set_aside: tuple[Signal, ...]
    skipped: tuple[Skipped, ...]
    marked: tuple[Marked, ...] = ()


def screen(signals: Sequence[Signal], policy: Screening) -> Screened:
    """Sort signals into those that may appear and those that are set aside, keeping the order of each."""
    crowd = Crowd.of(signals)
    allow, block = (frozenset(map(_key, names)) for names in (policy.allow, policy.block))
    kept: list[Signal] = []
    aside: list[Signal] = []
    skipped: list[Skipped] = []
    marked: list[Marked] = []
    verdict: Verdict
    for signal in signals:
        names = _names(signal)
        if names & block:
            verdict, reason = "set aside", "blocked: on the newsroom's block list"
        else:
            verdict, reason = ("allow", "") if names & allow else _judged(signal, crowd, policy)
        (aside if verdict == "set aside" else kept).append(signal)
        if verdict == "set aside":
            skipped.append(Skipped(subject=signal.id, source=signal.source, reason=reason))
        elif verdict == "mark":
            marked.append(Marked(subject=signal.id, source=signal.source, reason=reason))
    return Screened(kept=tuple(kept), set_aside=tuple(aside), skipped=tuple(skipped), marked=tuple(marked))


def _judged(signal: Signal, crowd: Crowd, policy: Screening) -> tuple[Verdict, str]:
    own = stated.first_party(signal)
    mark = ""
    for name, ask in REASONS.items():
        verdict: Verdict = getattr(policy, name)
        if verdict == "allow" or (own and name not in STATED):
            continue
        if reason := ask(signal, crowd):
            if verdict == "set aside" and not own:
                return verdict, reason
            mark = mark or reason
    return ("mark", mark) if mark else ("allow", "")


def _names(signal: Signal) -> set[str]:
    """What the config's lists may call it: OWNER/NAME, its owner alone, or its id as the ledger has it."""
    return {_key(name) for name in (signal.id, signal.name, signal.text("repository"), owner(signal.name)) if name}


def _key(name: str) -> str:
    return plain(name).strip().lower()
