"""The issue as a mail: HTML for mail clients, its plain-text twin, charts as pictures, and the whole as a message.

Tables for layout and every style inline, because that is what mail clients agree on; under 100 kB of HTML, because larger
mails are cut off. Nothing in it is fetched: pictures travel with it (RFC 2392).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from autopost.evidence import ranked
from autopost.issue import Row, Table
from autopost.render.envelope import Envelope
from autopost.render.envelope import message as envelope_message
from autopost.render.escaping import OWN_LINK, flat, quiet
from autopost.render.page import Copy, context
from autopost.render.pictures import Picture, movers
from autopost.render.places import SECTION_NAMES
from autopost.render.templates import environment

LARGEST = 100_000
"""Bytes of HTML: Gmail cuts a mail off at about 102 kB."""
ROWS = 5
"""Rows of a trending table: the whole lists are on the page."""
_PREHEADER = 140
_WIDTH = 72
_LEAVING = ("sources", "trending", "deep_dive", "opinions", "reading", "tools")
"""What a mail that would be too large goes without, in this order; the lead and the movers always stay."""


@dataclass(frozen=True)
class Mail:
    """A composed mail. `html` and `text` hold `OWN_LINK` where the link that ends the reader's subscription goes."""

    envelope: Envelope
    html: str
    text: str
    pictures: tuple[Picture, ...]

    def for_reader(self, address: str = "") -> Mail:
        """The same with the reader's own link; without an address, with the link as it is for everybody."""
        own = self.envelope.unsubscribe.replace("{address}", quote(address, safe=""))
        return Mail(
            envelope=self.envelope.to(address, own),
            html=self.html.replace(OWN_LINK, escape(own)),
            text=self.text.replace(OWN_LINK, own),
            pictures=self.pictures,
        )


def compose(copy: Copy, templates: Sequence[Path]) -> Mail:
    """The mail of an edition, shortened where it would be too large.

    Raises:
        jinja2.TemplateError: a template is missing, wrong, or uses a name that does not exist.
    """
    issue, settings = copy.issue, copy.config.email
    envelope = Envelope(
        title=issue.masthead.title,
        subject=issue.lead.headline.text,
        sender=settings.sender,
        unsubscribe=settings.unsubscribe,
        identity=f"{issue.masthead.date}.{issue.digest.removeprefix('sha256:')[:16]}",
        sent=datetime.combine(issue.masthead.date, time(6), copy.config.paper.zone),
    )
    html, text = environment(templates, quiet), environment(templates, flat)
    names = context(copy)
    drawn = html.get_template("movers.svg")
    pictures = movers(names["movers"], names["day_shades"], drawn, f"{envelope.identity}@{envelope.host}")
    names |= {
        "pictures": pictures,
        "preheader": " ".join(sentence.text for sentence in issue.lead.deck)[:_PREHEADER],
        "web": copy.config.paper.page(issue.masthead.date),
        "unsubscribe": OWN_LINK if settings.unsubscribe else "",
        "listings": [
            _listing("Models on Hugging Face", issue.trending.models),
            _listing("Repositories on GitHub", issue.trending.repositories),
        ],
    }
    for shown in _lessening(names):
        page = _inlined(html.get_template("email.html").render(shown))
        if len(page.encode()) <= LARGEST:
            break
    return Mail(envelope, page, _wrapped(text.get_template("email.txt").render(shown)), pictures)


def message(mail: Mail, *, to: str = "", at: datetime | None = None) -> EmailMessage:
    """The mail to one reader, or to nobody in particular; its date is the edition's morning unless `at` says when it is sent.

    Raises:
        ValueError: the address holds what ends a header.
    """
    if not (to.isascii() and to.isprintable()):
        raise ValueError("a mail's address is of printable ASCII alone")
    own = mail.for_reader(to)
    envelope = replace(own.envelope, sent=at) if at else own.envelope
    return envelope_message(envelope, own.html, own.text, own.pictures)


def files(mail: Mail) -> dict[str, str]:
    """The mail as files: both its texts, and the whole message as mail programs open it."""
    own = mail.for_reader()
    return {"email.html": own.html, "email.txt": own.text, "email.eml": message(mail).as_bytes().decode("ascii")}


def _lessening(names: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The names with all sections shown, then with one fewer each time."""
    for n in range(len(_LEAVING) + 1):
        left_out = [SECTION_NAMES[name] for name in _LEAVING[:n]]
        yield names | {"shown": frozenset(_LEAVING[n:]), "left_out": left_out}


@dataclass(frozen=True)
class Listing:
    """The head of a trending table as a mail has room for it: without where things stood before."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Row, tuple[str, ...]], ...]

    def told(self, cells: Sequence[str]) -> list[tuple[str, str]]:
        """Cells that say something, each after its column."""
        return [(column, text) for column, text in zip(self.columns, cells, strict=True) if text]


def _listing(title: str, table: Table) -> Listing:
    first = 1 if ranked(table) else 0
    kept = [n for n, column in enumerate(table.columns) if n >= first and column != "Before"]
    rows = ((row, tuple(row.cells[n].text if n < len(row.cells) else "" for n in kept)) for row in table.rows[:ROWS])
    return Listing(title, tuple(table.columns[n] for n in kept), tuple(rows))


def _inlined(page: str) -> str:
    """The page with its style on its elements; what only a style sheet can say (dark, narrow) stays in one."""
    import css_inline

    return css_inline.inline(page, keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False) + "\n"


def _wrapped(text: str) -> str:
    """Lines of at most 72 columns, an address whole, with one empty line at most between them."""
    lines: list[str] = []
    for line in text.splitlines():
        wrapped = textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
        lines += wrapped or ([""] if lines and lines[-1] else [])
    return "\n".join(lines).strip("\n") + "\n"
