"""What a file may show of a value, whoever it comes from: text without what is not text, and links that lead to the web."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

from markupsafe import Markup, escape

_WEB = re.compile(r"https?://[^\s\x00-\x20\"<>]+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@:/?#&%<>\"]+@[^\s@:/?#&%<>\"]+")

# Overrides and isolates of writing direction would reorder what stands around them; other controls are not text at all.
_UNSEEN: dict[int, str | None] = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNSEEN.update(dict.fromkeys((*range(0x09), 0x0B, *range(0x0D, 0x20), *range(0x7F, 0xA0)), "\ufffd"))
# Noncharacters: no XML may hold the last two, and no value can hold what stands for a reader's own link until a mail is sent.
_UNSEEN.update(dict.fromkeys((*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF), "\ufffd"))
OWN_LINK = Markup("\ufdd0")
"""Stands in a mail for the link that ends its reader's subscription. No value from outside can hold it: see `plain`."""


def link(address: str) -> str:
    """The address where a page may link to it: http, https, or a mail address as `mailto:`; else empty."""
    if _WEB.fullmatch(address):
        return address
    return f"mailto:{address}" if _MAIL.fullmatch(address) else ""


def href(address: str) -> Markup:
    """`link` as the value of an attribute in a mail, which is not to be parted as addresses in its text are."""
    return escape(plain(link(address)))


def link_text(address: str) -> Markup:
    """`link` in a mail's plain text, whole, for a mail client to make a link of."""
    return Markup(plain(link(address)))  # noqa: S704 - plain text: nobody reads it as markup


def plain(value: Any) -> Any:
    """What a page shows of a value: text without what is not text; markup of ours as it stands."""
    return value.translate(_UNSEEN) if isinstance(value, str) and not isinstance(value, Markup) else value


_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)


def quiet(value: Any) -> Any:
    """A value as a mail shows it: on one line, and no mail client makes a link of an address that is only text.

    A word joiner (U+2060), which has no width, parts a scheme from its slashes and `www` from its dot.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _ADDRESS.sub("\u2060", plain(re.sub(r"\s+", " ", value)))


def flat(value: Any) -> Any:
    """The same in a mail's plain text, where nothing is markup and so nothing is escaped."""
    return value if isinstance(value, Markup) else Markup(quiet(str(value)))  # noqa: S704 - plain text: nobody reads it as markup


_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$&]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_OPENING = re.compile(r"\A(?:([#+\-=:!])|(\d{1,9})([.)]))")


def markdown(value: Any) -> Any:
    """A value as Markdown text on one line: nothing in it is a mark, a link, a heading, a list or markup."""
    if isinstance(value, Markup) or not isinstance(value, str | int | float):
        return value
    text = " ".join(str(value).translate(_UNSEEN).split())
    text = _MARKS.sub(lambda mark: f"\\{mark[0]}", text)
    return Markup(_OPENING.sub(lambda start: f"\\{start[1]}" if start[1] else f"{start[2]}\\{start[3]}", text))  # noqa: S704 - escaped above


def markdown_link(name: str, address: str) -> Markup:
    """A Markdown link, or the name alone where the address is none to link to."""
    shown = markdown(name)
    target = link(address)
    if not target:
        return Markup(shown)  # noqa: S704 - escaped by markdown
    target = re.sub(r"[()\[\]<>|\\`*\"']", lambda c: f"%{ord(c[0]):02X}", target.translate(_UNSEEN))
    return Markup(f"[{shown}]({target})")  # noqa: S704 - both parts are escaped


def csp(text: str) -> str:
    """The source expression with which a page's policy admits exactly this inline style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
