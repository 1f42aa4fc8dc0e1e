"""What the templates of the newspaper page and its Markdown twin are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autopost import charts
from autopost.config import Config
from autopost.decisions import Decision
from autopost.evidence import evidence, segments, spoken, tabled
from autopost.facts import Ledger
from autopost.issue import SECTIONS, Finding, Issue, Mover
from autopost.render.escaping import link
from autopost.render.palette import by_day, by_night, in_print
from autopost.render.places import SECTION_NAMES
from autopost.render.trends import metric_name, trends


@dataclass(frozen=True)
class Copy:
    """What is printed: an issue, its evidence, what the check says, the newsroom's config, and the decision that stands."""

    issue: Issue
    ledger: Ledger
    findings: tuple[Finding, ...]
    config: Config
    approval: Decision | None = None

    @property
    def approved(self) -> bool:
        """Whether an editor approved it as it is."""
        return self.approval is not None and self.approval.verdict == "approved"


def context(copy: Copy) -> dict[str, Any]:
    """The names that templates may use."""
    issue, ledger, findings = copy.issue, copy.ledger, copy.findings
    known = ledger.by_tag
    told = _in_order(set(spoken(issue)) & known.keys())
    listed = _in_order((set(tabled(issue)) & known.keys()) - set(told))
    pointers = [pointer for pointer, _ in issue.sentences()]
    telegram = link(issue.subscribe.telegram)
    worst_first = sorted(findings, key=lambda finding: finding.severity != "blocker")
    return {
        "issue": issue,
        "ledger": ledger,
        "findings": worst_first,
        # The last of equal keys stays, so a blocker marks a sentence that has warnings too.
        "flagged": {} if copy.approved else {finding.section: finding.severity for finding in reversed(worst_first)},
        "pointers": frozenset(pointers),
        "sections": [(SECTION_NAMES[name], getattr(issue, name).origin) for name in SECTIONS],
        "models": list(dict.fromkeys(origin.model for name in SECTIONS if (origin := getattr(issue, name).origin).model)),
        "approval": copy.approval,
        "approved": copy.approved,
        "decided": copy.approval and copy.approval.at.astimezone(copy.config.paper.zone).date(),
        "bound": sum(len(sentence.bindings) for _, sentence in issue.sentences()),
        "day_shades": by_day(copy.config.look),
        "night_shades": by_night(copy.config.look),
        "print_shades": in_print(copy.config.look),
        "trends": trends(issue),
        "told": [evidence(known[tag], ledger) for tag in told],
        "listed": [evidence(known[tag], ledger) for tag in listed],
        "known": known,
        "pieces": lambda sentence: segments(sentence, known),
        "movers": _mover_groups(issue.movers.rows),
        "shares": _panel_shares(issue, ledger),
        "qr": charts.qr(telegram) if telegram else None,
        "restated": _restated(issue, ledger),
    }


def _in_order(tags: set[str]) -> list[str]:
    return sorted(tags, key=lambda tag: int(tag[1:]))


def _mover_groups(rows: Sequence[Mover]) -> list[tuple[str, list[tuple[Mover, charts.Bar]]]]:
    """Movers by metric, in order of appearance, each metric with bars on its own scale: stars do not weigh like downloads."""
    groups: dict[str, list[Mover]] = {}
    for row in rows:
        groups.setdefault(row.metric, []).append(row)
    return [
        (metric_name(metric), list(zip(movers, charts.bars([mover.size for mover in movers]), strict=True)))
        for metric, movers in groups.items()
    ]


def _panel_shares(issue: Issue, ledger: Ledger) -> list[float | None]:
    facts = [ledger.by_tag.get(each.fact) for each in issue.lead.panel.figures]
    return charts.shares([fact.number if fact else None for fact in facts], [fact.unit if fact else None for fact in facts])


def _restated(issue: Issue, ledger: Ledger) -> str:
    """What the foot of the page says where passages are not the sources' own words."""
    if not any(fact.restated for fact in ledger.facts):
        return ""
    said = [notice for notice in issue.notices if "restated" in notice.casefold()]
    return said[0] if said else "Descriptions and abstracts are restated in the paper's own words and are never quoted."
