"""An issue as files: the newspaper page, its Markdown twin, the mail, and the messages for Telegram.

Pure: the same issue, ledger, findings, config, approval and templates give the same text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autopost.config import Config
from autopost.decisions import Decision
from autopost.facts import Ledger
from autopost.issue import Finding, Issue
from autopost.render import mail, telegram
from autopost.render.escaping import markdown, plain
from autopost.render.page import Copy, context
from autopost.render.templates import environment


def render(
    issue: Issue,
    ledger: Ledger,
    findings: Sequence[Finding],
    templates: Sequence[Path],
    *,
    config: Config | None = None,
    approval: Decision | None = None,
) -> dict[str, str]:
    """The files of one edition by name: `index.html`, `issue.md`, `telegram.json`, and `email.html`, `.txt` and `.eml`.

    Args:
        issue: what to show.
        ledger: the evidence it was written from; a tag it does not hold leaves its text without a mark.
        findings: what the check says is still open; the editors' bar lists it.
        templates: folders in which templates are looked for, first match wins.
        config: the newsroom's, for its colours, addresses and mail; the defaults where there is none.
        approval: the decision that stands at the issue's digest; a page without one is a draft and says so.

    Raises:
        jinja2.TemplateError: a template is missing, wrong, or uses a name that does not exist.
    """
    copy = Copy(issue, ledger, tuple(findings), config or Config(), approval)
    names = context(copy)
    return {
        "index.html": environment(templates, plain).get_template("index.html").render(names),
        "issue.md": twins([copy], templates)[0],
        "telegram.json": _json({"edition": issue.masthead.date.isoformat(), "messages": telegram.messages(copy, templates)}),
        **mail.files(mail.compose(copy, templates)),
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, sort_keys=True, indent=2, ensure_ascii=False) + "\n"


def twins(copies: Sequence[Copy], templates: Sequence[Path]) -> list[str]:
    """The Markdown twin of each copy alone.

    Raises:
        jinja2.TemplateError: see `render`.
    """
    template = environment(templates, markdown).get_template("issue.md")
    return [template.render(context(copy)) for copy in copies]
