"""The e-mail channel: one mail an address of a file, or one to a mailing list, each written down before it is sent.

Readers' addresses stand in no record: `published.json` has a digest of each.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

from pydantic import SecretStr

from autopost.config import Email as Settings
from autopost.config import Environment
from autopost.errors import ConfigError, DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.smtp import Lost, Post, PutOff, Refused

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
"""An address that needs no quoting (RFC 5321, Dot-string): no space, comma, bracket or line end, so nothing can follow it."""


@dataclass(frozen=True)
class Recipient:
    """One address, and where it stands for the editor who has to mend it."""

    address: str
    place: str

    @property
    def key(self) -> str:
        """What the record calls it: a digest, in which the address cannot be read."""
        return hashlib.sha256(self.address.casefold().encode()).hexdigest()[:32]

    @property
    def shown(self) -> str:
        """How an editor finds it, without the address in full."""
        return f"{self.place} ({self.address[0]}…@{self.address.rpartition('@')[2]})"


def channel(newsroom: Newsroom, environment: Environment) -> Email:
    """The channel of `[email]`.

    Raises:
        ConfigError: no server, sender or recipient is set, or one of them is no address.
    """
    settings = newsroom.config.email
    if not settings.host:
        raise ConfigError("is empty; it is the server that takes the mail.", where="[email] host")
    for name in ("sender", "reply_to"):
        value = getattr(settings, name)
        if (value or name == "sender") and not _ADDRESS.fullmatch(value):
            raise ConfigError(f"{value!r} is no address; write user@host.", where=f"[email] {name}")
    return Email(settings, _recipients(settings, newsroom.root), environment.autopost_smtp_password)


def _recipients(settings: Settings, root: Path) -> tuple[Recipient, ...]:
    """Whom the mail goes to, each address once.

    Raises:
        ConfigError: neither or both of a file and a list address are set, the file cannot be read, or a line is no address.
    """
    if bool(settings.recipients) == bool(settings.list_address):
        raise ConfigError("needs a file of recipients or a list_address, and not both.", where="[email]")
    if settings.list_address:
        return (_recipient(settings.list_address, "[email] list_address"),)
    file = root / settings.recipients
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"cannot be read ({fault}).", where=str(file)) from None
    named = [(line.strip(), n) for n, line in enumerate(lines, start=1) if line.strip() and not line.strip().startswith("#")]
    once = {each.key: each for each in (_recipient(line, f"{file.name}, line {n}") for line, n in reversed(named))}
    if not once:
        raise ConfigError("names no recipient.", where=str(file))
    return tuple(reversed(once.values()))


def _recipient(address: str, place: str) -> Recipient:
    if not _ADDRESS.fullmatch(address):
        raise ConfigError("is no address; write user@host, an address a line.", where=place)
    return Recipient(address, place)


class Email:
    """Mails the edition. A mail cannot be taken back, so a correction is sent only when asked for."""

    name = "email"
    replaces = False

    def __init__(self, settings: Settings, recipients: tuple[Recipient, ...], password: SecretStr | None) -> None:
        self._settings = settings
        self._recipients = recipients
        self._password = password

    def plan(self, parcel: Parcel) -> str:
        """How many would get a mail, and through which server."""
        known = parcel.previous.parts if parcel.previous and not parcel.previous.finished else {}
        left = [each for each in self._recipients if each.key not in known]
        return f"send {len(left)} of {len(self._recipients)} mails through {self._settings.host}"

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Send to everybody who has no mail yet and is not in doubt; over a new connection where one broke that had sent some.

        Raises:
            DeliveryError: the server cannot be used, took nothing, or put somebody off.
        """
        told: dict[str, str] = {}
        while left := [each for each in self._recipients if each.key not in progress.parts and each.key not in told]:
            try:
                with Post(self._settings, self._settings.sender, self._password) as post:
                    for each in left:
                        self._mail(post, each, parcel, progress, told)
            except Lost as fault:
                if not any(each.key in progress.parts or each.key in told for each in left):
                    raise DeliveryError(f"{fault}.", hint="Publish again later.") from None
        return self._receipt(progress, told)

    def _mail(self, post: Post, to: Recipient, parcel: Parcel, progress: Progress, told: dict[str, str]) -> None:
        """One mail. What the server says of an address goes to `told`, and not its words but their code to the record."""
        message = compose(parcel, self._settings, to)
        reference = message["Message-ID"]
        try:
            post.send(message, to.address, lambda: progress.sending(to.key, reference=reference))
        except Refused as fault:
            progress.refused(to.key, str(fault)[:3])
            told[to.key] = f"refused: {_shown(to, fault)}"
        except PutOff as fault:
            progress.not_sent(to.key)
            told[to.key] = f"put off: {_shown(to, fault)}"
        else:
            progress.sent(to.key, reference=reference)

    def _receipt(self, progress: Progress, told: Mapping[str, str]) -> Receipt:
        states = Counter(progress.parts[each.key].state if each.key in progress.parts else "put off" for each in self._recipients)
        doubtful = [
            each for each in self._recipients if each.key in progress.parts and progress.parts[each.key].state == "sending"
        ]
        notes = (*told.values(), *(f"in doubt: {each.shown}" for each in doubtful))
        if states["put off"]:
            some = "; ".join(note for note in notes if note.startswith("put off"))
            raise DeliveryError(
                f"{states['put off']} of {len(self._recipients)} mails are left. {some}", hint="Publish again later."
            )
        if states["refused"] == len(self._recipients):
            for each in self._recipients:
                progress.not_sent(each.key)
            raise DeliveryError(f"the server takes mail for none of these addresses. {'; '.join(notes)}")
        said = f"{states['sent']} of {len(self._recipients)} mails sent"
        return Receipt(said + (f", {states['refused']} refused" if states["refused"] else ""), notes=notes)


def _shown(to: Recipient, fault: Exception) -> str:
    return f"{to.shown}: {str(fault).replace(to.address, '…')}"


def compose(parcel: Parcel, settings: Settings, to: Recipient) -> EmailMessage:
    """The mail to one address. Its Message-ID is the same at every try, so that a receiver can tell a copy.

    Raises:
        DeliveryError: a header would hold a line end, or the edition was rendered without its mail.
    """
    domain = settings.sender.rpartition("@")[2]
    if "email.html" not in parcel.files:
        raise DeliveryError("was not rendered.", where="email.html")
    headers = {
        "From": Address(parcel.issue.masthead.title, addr_spec=settings.sender),
        "To": Address(addr_spec=to.address),
        "Reply-To": settings.reply_to,
        "Subject": parcel.issue.lead.headline.text,
        "Date": parcel.now,
        "Message-ID": f"<{parcel.edition}.{parcel.digest.rpartition(':')[2][:16]}.{to.key}@{domain}>",
    }
    message = EmailMessage()
    for name, value in headers.items():
        if value:
            message[name] = value
    message.set_content(parcel.files.get("email.txt", ""))
    message.add_alternative(parcel.files["email.html"], subtype="html")
    return message
