"""An issue as Telegram messages: what a subscriber reads on a telephone, in as few messages as its limits allow.

The limits and the HTML that is understood are those of https://core.telegram.org/bots/api#sendmessage and #html-style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from autopost.render.escaping import link_text, plain
from autopost.render.page import Copy, context
from autopost.render.templates import environment

LONGEST = 4096
"""UTF-16 code units that one message may have, tags and entities parsed."""
_NAME = 200
"""Code points of a name or title, so that a line with a link is never too long for a message."""
_ACTIVE = re.compile(r"(?<=:)(?=//)|(?<=[\w-])(?=\.[A-Za-z]{2,})|(?<![^\s(\[“])(?<=[@#/])(?=\w)")


def messages(copy: Copy, templates: Sequence[Path]) -> list[dict[str, Any]]:
    """The messages in their order, each as `sendMessage` takes it. The lead comes first; a message breaks between blocks.

    Links are addresses of the ledger's facts and the edition's own page, and no other.

    Raises:
        jinja2.TemplateError: the template is missing, wrong, or uses a name that does not exist.
    """
    made = environment(templates, escaped)
    web = copy.config.paper.page(copy.issue.masthead.date)
    known = {url for fact in copy.ledger.facts for url in (fact.url, fact.subject.url)} | {web}
    made.filters["linked"] = lambda name, url: _linked(name, url if url in known else "")
    text = made.get_template("telegram.html").render(context(copy) | {"web": web})
    return [_message(text) for text in _packed(_blocks(text))]


def _message(text: str) -> dict[str, Any]:
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def escaped(value: Any) -> Any:
    """A value as Telegram shows it: on one line, its signs no tags, and no address, mention or command in it made a link.

    A word joiner (U+2060), which has no width, parts what a client would take for one.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    text = _ACTIVE.sub("\u2060", " ".join(plain(value).split()))
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704 - escaped here


def _linked(name: str, url: str) -> Markup:
    """A name that leads to its address, or the name alone where there is none that a page may link to."""
    text = " ".join(plain(name).split())
    shown = escaped(text if len(text) <= _NAME else f"{text[: _NAME - 1].rstrip()}…")
    target = link_text(url).replace("&", "&amp;")
    return Markup(f'<a href="{target}">{shown}</a>' if target else shown)  # noqa: S704 - both parts are escaped


def _blocks(text: str) -> Iterator[str]:
    """What stands between empty lines; a block too long for a message is cut between lines, and a line between words."""
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [piece for line in block.split("\n") for piece in _cut(line.strip())]
        yield from _joined(lines, "\n")


def _packed(blocks: Iterator[str]) -> list[str]:
    return _joined(list(blocks), "\n\n")


def _joined(pieces: Sequence[str], gap: str) -> list[str]:
    """Pieces put together, as many as a message holds."""
    texts: list[str] = []
    for piece in pieces:
        if texts and length(texts[-1]) + len(gap) + length(piece) <= LONGEST:
            texts[-1] += gap + piece
        else:
            texts.append(piece)
    return texts


def _cut(line: str) -> Iterator[str]:
    """A line in pieces that a message can hold; only plain paragraphs are ever so long, so no tag is cut."""
    while length(line) > LONGEST:
        at = line.rfind(" ", 0, LONGEST // 2)
        at = at if at > 0 else LONGEST // 4
        yield line[:at]
        line = line[at:].lstrip()
    if line:
        yield line


def length(text: str) -> int:
    """UTF-16 code units of what readers see of a message."""
    return len(unescape(re.sub(r"<[^<>]*>", "", text)).encode("utf-16-le", "surrogatepass")) // 2
