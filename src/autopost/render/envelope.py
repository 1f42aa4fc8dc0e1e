"""The message around a mail: its headers and parts (RFC 5322, RFC 2046), the same bytes for the same edition and reader.

Headers are folded here, not by the standard library, whose folding differs from one Python to the next.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from autopost.render.escaping import plain
from autopost.render.pictures import Picture

_NOWHERE = "autopost.invalid"
"""The host of a paper that has no address of its own (RFC 2606): such a mail can be looked at and not sent."""
_LONGEST_SUBJECT = 160
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
"""An address that needs no quotes (RFC 5321, Dot-string): no space, comma, bracket or line end, so that nothing can follow it."""
POLICY = SMTP.clone(refold_source="none", cte_type="7bit")


@dataclass(frozen=True)
class Envelope:
    """Who writes to whom about what. `identity` tells this version of this edition from any other; `sent` is its date."""

    title: str
    subject: str
    sender: str
    unsubscribe: str
    identity: str
    sent: datetime
    recipient: str = ""

    @property
    def host(self) -> str:
        """The host in whose name ids are given."""
        return self.sender.rpartition("@")[2] or _NOWHERE

    @property
    def message_id(self) -> str:
        """The same at every try, so that a receiver can tell a copy; another for every reader, whom it does not name."""
        reader = f".{hashlib.sha256(self.recipient.casefold().encode()).hexdigest()[:32]}" if self.recipient else ""
        return f"<{self.identity}{reader}@{self.host}>"

    def to(self, recipient: str, unsubscribe: str) -> Envelope:
        """The same to one reader, with the link that ends their subscription."""
        return replace(self, recipient=recipient, unsubscribe=unsubscribe)

    def headers(self) -> Iterator[tuple[str, str]]:
        """The headers, each one already as it stands in a message.

        A list that can be left by one click says so to mail clients (RFC 2369, RFC 8058); only an https link can.
        """
        yield "From", f"{encoded(self.title)} <{self.sender or f'post@{_NOWHERE}'}>"
        yield "To", self.recipient or "undisclosed-recipients:;"
        yield "Subject", encoded(self.subject[:_LONGEST_SUBJECT])
        yield "Date", format_datetime(self.sent)
        yield "Message-ID", self.message_id
        yield "List-Id", f"<daily.{self.host}>"
        if self.unsubscribe:
            yield "List-Unsubscribe", f"<{self.unsubscribe}>"
        if self.unsubscribe.startswith("https:"):
            yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def encoded(text: str) -> str:
    """Text of a header as encoded words (RFC 2047) of at most 75 characters, a line each: nothing in it can end the header."""
    words = "".join(character for character in plain(" ".join(text.split())) if character.isprintable())
    pieces = [""]
    for character in words:
        if len((pieces[-1] + character).encode()) > 45:
            pieces.append("")
        pieces[-1] += character
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(piece.encode()).decode()}?=" for piece in pieces)


def message(envelope: Envelope, html: str, text: str, pictures: Sequence[Picture]) -> EmailMessage:
    """The message: plain text, or HTML with its pictures, as the reader's client prefers."""
    made = EmailMessage(policy=POLICY)
    for name, value in envelope.headers():
        made.set_raw(name, value)
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    page = made.get_payload(1)
    assert isinstance(page, EmailMessage)  # noqa: S101 - what add_alternative has just put there
    for picture in pictures:
        page.add_related(picture.png, "image", "png", cid=f"<{picture.cid}>", disposition="inline")
    # Quoted-printable never holds an equals sign before an underscore, nor base64 an underscore: no part can hold a boundary.
    for n, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"=_{envelope.identity}.{n}")
    return made
