"""An issue as files: the newspaper page and its Markdown twin.

Pure: the same issue, ledger, findings and templates give the same text.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from autopost import charts
from autopost.config import Config
from autopost.decisions import Decision
from autopost.evidence import evidence, ranked, segments, spoken, tabled
from autopost.facts import Ledger
from autopost.issue import SECTIONS, Finding, Issue, Mover
from autopost.printing import figure, long_day

SECTION_NAMES = {
    "lead": "Lead story",
    "deep_dive": "Deep dive",
    "opinions": "Opinion",
    "tools": "Tools",
    "trending": "Trending",
    "movers": "Biggest movers",
    "reading": "Weekend reading",
    "subscribe": "Subscribe",
}
_PLACES = {
    "in_favour": "for",
    "against": "against",
    "headline": "headline",
    "motion": "motion",
    "caption": "caption of the panel",
}
_GROUPS = {"deck": "deck", "items": "item"}

_WEB = re.compile(r"https?://[^\s\x00-\x20\"<>]+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@:/?#&%<>\"]+@[^\s@:/?#&%<>\"]+")

# Overrides and isolates of writing direction would reorder what stands around them; other controls are not text at all.
_UNSEEN: dict[int, str | None] = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNSEEN.update(dict.fromkeys((*range(0x09), 0x0B, *range(0x0D, 0x20), *range(0x7F, 0xA0)), "\ufffd"))


def render(
    issue: Issue,
    ledger: Ledger,
    findings: Sequence[Finding],
    templates: Sequence[Path],
    *,
    config: Config | None = None,
    approval: Decision | None = None,
) -> dict[str, str]:
    """The files of one edition by name: `index.html` and `issue.md`.

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
    context = _context(issue, ledger, findings) | {"approval": approval}
    return {
        "index.html": _environment(templates, _plain).get_template("index.html").render(context),
        "issue.md": markdown(issue, ledger, findings, templates, approval),
    }


def markdown(
    issue: Issue, ledger: Ledger, findings: Sequence[Finding], templates: Sequence[Path], approval: Decision | None = None
) -> str:
    """`issue.md` alone; the arguments are those of `render`."""
    context = _context(issue, ledger, findings) | {"approval": approval}
    return _environment(templates, as_markdown).get_template("issue.md").render(context)


def _environment(templates: Sequence[Path], shown: Callable[[Any], Any]) -> Environment:
    """An environment in which every value passes `shown` and is escaped, so that no template can forget to."""
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in templates]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.filters.update(
        link=link, place=place, anchor=anchor, figure=figure, long_day=long_day, csp=_csp, md_link=_markdown_link, ranked=ranked
    )
    return environment


def _context(issue: Issue, ledger: Ledger, findings: Sequence[Finding]) -> dict[str, Any]:
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
        "flagged": {finding.section: finding.severity for finding in reversed(worst_first)},
        "pointers": frozenset(pointers),
        "sections": [(SECTION_NAMES[name], getattr(issue, name).origin) for name in SECTIONS],
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
        (_metric_name(metric), list(zip(movers, charts.bars([mover.size for mover in movers]), strict=True)))
        for metric, movers in groups.items()
    ]


def _metric_name(metric: str) -> str:
    name = re.sub(r"_gain_\d+d$", "", metric).replace("_", " ")
    return name[:1].upper() + name[1:]


def _panel_shares(issue: Issue, ledger: Ledger) -> list[float | None]:
    facts = [ledger.by_tag.get(each.fact) for each in issue.lead.panel.figures]
    return charts.shares([fact.number if fact else None for fact in facts], [fact.unit if fact else None for fact in facts])


def _restated(issue: Issue, ledger: Ledger) -> str:
    """What the foot of the page says where passages are not the sources' own words."""
    if not any(fact.restated for fact in ledger.facts):
        return ""
    said = [notice for notice in issue.notices if "restated" in notice.casefold()]
    return said[0] if said else "Descriptions and abstracts are restated in the paper's own words and are never quoted."


def link(address: str) -> str:
    """The address where a page may link to it: http, https, or a mail address as `mailto:`; else empty."""
    if _WEB.fullmatch(address):
        return address
    return f"mailto:{address}" if _MAIL.fullmatch(address) else ""


def anchor(pointer: str) -> str:
    """The page's id for the sentence at a JSON pointer: `/lead/body/0/2/text` is `lead-body-0-2`."""
    return pointer.removesuffix("/text").strip("/").replace("/", "-")


def place(pointer: str) -> str:
    """A JSON pointer as an editor would say it: `Lead story, paragraph 1, sentence 3`."""
    parts = [part for part in pointer.split("/") if part]
    if not parts or parts[0] not in SECTION_NAMES:
        return pointer or "the whole text"
    said = [SECTION_NAMES[parts[0]]]
    group = ""
    for part in parts[1:]:
        if part.isdecimal():
            said.append(f"{group} {int(part) + 1}".strip())
            group = "sentence" if group == "paragraph" else ""
        elif part == "body":
            group = "paragraph"
        elif part in _GROUPS:
            group = _GROUPS[part]
        elif part in _PLACES:
            said.append(_PLACES[part])
    return ", ".join(said)


def _plain(value: Any) -> Any:
    """What a page shows of a value: text without what is not text; markup of ours as it stands."""
    return value.translate(_UNSEEN) if isinstance(value, str) and not isinstance(value, Markup) else value


_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$&]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_OPENING = re.compile(r"\A(?:([#+\-=:!])|(\d{1,9})([.)]))")


def as_markdown(value: Any) -> Any:
    """A value as Markdown text on one line: nothing in it is a mark, a link, a heading, a list or markup."""
    if isinstance(value, Markup) or not isinstance(value, str | int | float):
        return value
    text = " ".join(str(value).translate(_UNSEEN).split())
    text = _MARKS.sub(lambda mark: f"\\{mark[0]}", text)
    return Markup(_OPENING.sub(lambda start: f"\\{start[1]}" if start[1] else f"{start[2]}\\{start[3]}", text))  # noqa: S704 - escaped above


def _markdown_link(name: str, address: str) -> Markup:
    """A Markdown link, or the name alone where the address is none to link to."""
    shown = as_markdown(name)
    target = link(address)
    if not target:
        return Markup(shown)  # noqa: S704 - escaped by as_markdown
    target = re.sub(r"[()\[\]<>|\\`*\"']", lambda c: f"%{ord(c[0]):02X}", target.translate(_UNSEEN))
    return Markup(f"[{shown}]({target})")  # noqa: S704 - both parts are escaped


def _csp(text: str) -> str:
    """The source expression with which a page's policy admits exactly this inline style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
