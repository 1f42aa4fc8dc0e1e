"""What a pull request says of an edition: what the check finds, and the issue to read, within GitHub's limit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from autopost.decisions import Decision
from autopost.issue import Finding, Issue
from autopost.printing import long_day
from autopost.render.escaping import markdown
from autopost.render.places import place

LONGEST = 65_536
"""Characters of a pull request's body: GitHub refuses a longer one."""
_TITLE = 200
_SHOWN = 100
"""Findings that are listed; a draft with more is not read finding by finding."""
_ACTIVE = re.compile(r"\]\([^()\s]*\)|(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)", re.IGNORECASE)
"""Links, which stay; and where GitHub would begin a mention, or close another issue."""


def title(issue: Issue) -> str:
    """The pull request's title: which edition, and its headline."""
    whole = _quiet(f"{long_day(issue.masthead.date)}: {' '.join(issue.lead.headline.text.split())}")
    return whole if len(whole) <= _TITLE else f"{whole[: _TITLE - 1].rstrip()}…"


def body(edition: date, folder: str, page: str, findings: Sequence[Finding], approval: Decision | None) -> str:
    """What the check finds, how to go on, and the issue as its Markdown has it; cut, and said so, where it would be too long.

    Args:
        edition: the edition's date.
        folder: where the edition stands in the repository.
        page: its `issue.md`.
        findings: all that the check says.
        approval: the decision that stands, if any.
    """
    blockers = sum(finding.blocks for finding in findings)
    head = [
        f"**{blockers} blockers, {len(findings) - blockers} warnings.** "
        + (f"Approved by {markdown(approval.by)}." if approval else "Nobody has approved this edition yet."),
        "",
        *_listed(findings),
        f"Edit `{folder}/issue.md` or `{folder}/issue.json` on this branch, then `autopost render {folder}`; "
        f"`autopost check {folder}` says what is left.",
        "",
        "---",
        "",
    ]
    text = _quiet("\n".join(head) + page)
    if len(text) <= LONGEST:
        return text
    note = f"\n\n---\n\n**Cut here: it is longer than a pull request may be. The rest is in `{folder}/issue.md`.**\n"
    return text[: text.rfind("\n", 0, LONGEST - len(note))] + note


def _listed(findings: Sequence[Finding]) -> list[str]:
    worst_first = sorted(findings, key=lambda finding: not finding.blocks)
    lines = [f"- **{each.severity}** {markdown(each.code)}, {place(each.section)}: {_cut(each.message)}" for each in worst_first]
    more = [f"- and {len(lines) - _SHOWN} more; `findings.json` has them all"] if len(lines) > _SHOWN else []
    return [*lines[:_SHOWN], *more, ""] if lines else []


def _cut(message: str) -> str:
    return str(markdown(message if len(message) <= 300 else f"{message[:299]}…"))


def _quiet(text: str) -> str:
    """Text that mentions nobody and closes nothing: a word joiner (U+2060), which has no width, stands after the sign."""
    return _ACTIVE.sub(lambda found: found[0] or "\u2060", text)
