"""The e-mail channel: one mail an address of a file, or one to a mailing list, each written down before it is sent.

Readers' addresses stand in no record: `published.json` has a digest of each.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path

from pydantic import SecretStr

from autopost.config import Email as Settings
from autopost.config import Environment
from autopost.errors import ConfigError, DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.smtp import Lost, Post, PutOff, Refused
from autopost.render.envelope import ADDRESS
from autopost.render.mail import Mail, compose, message
from autopost.render.page import Copy


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
        if (value or name == "sender") and not ADDRESS.fullmatch(value):
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
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError(f"cannot be read ({fault}).", where=str(file)) from None
    once: dict[str, Recipient] = {}
    for n, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("#"):
            named = _recipient(line.strip(), f"{file.name}, line {n}")
            once.setdefault(named.key, named)
    if not once:
        raise ConfigError("names no recipient.", where=str(file))
    return tuple(once.values())


def _recipient(address: str, place: str) -> Recipient:
    if not ADDRESS.fullmatch(address):
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
        mail = _composed(parcel)
        while left := [each for each in self._recipients if each.key not in progress.parts and each.key not in told]:
            try:
                with Post(self._settings, self._settings.sender, self._password) as post:
                    for each in left:
                        self._send(post, each, self._addressed(mail, each, parcel), progress, told)
            except Lost as fault:
                if not any(each.key in progress.parts or each.key in told for each in left):
                    raise DeliveryError(f"{fault}.", hint="Publish again later.") from None
        return self._receipt(progress, told)

    def _addressed(self, mail: Mail, to: Recipient, parcel: Parcel) -> EmailMessage:
        made = message(mail, to=to.address, at=parcel.now)
        if self._settings.reply_to:
            made["Reply-To"] = self._settings.reply_to
        return made

    def _send(self, post: Post, to: Recipient, made: EmailMessage, progress: Progress, told: dict[str, str]) -> None:
        """One mail. What the server says of an address goes to `told`, and not its words but their code to the record."""
        reference = made["Message-ID"]
        try:
            post.send(made, to.address, lambda: progress.sending(to.key, reference=reference))
        except Refused as fault:
            progress.refused(to.key, str(fault)[:3])
            told[to.key] = f"refused: {_shown(to, fault)}"
        except PutOff as fault:
            progress.not_sent(to.key)
            told[to.key] = f"put off: {_shown(to, fault)}"
        except Lost as fault:
            if not fault.unsure:
                progress.not_sent(to.key)
            raise
        else:
            progress.sent(to.key, reference=reference)

    def _receipt(self, progress: Progress, told: Mapping[str, str]) -> Receipt:
        known = {each: progress.parts[each.key].state for each in self._recipients if each.key in progress.parts}
        states, all_of = Counter(known.values()), len(self._recipients)
        notes = (*told.values(), *(f"in doubt: {each.shown}" for each, state in known.items() if state == "sending"))
        if len(known) < all_of:
            said = f"{all_of - len(known)} of {all_of} mails are left. {'; '.join(notes)}."
            raise DeliveryError(said, hint="Publish again later.")
        if states["refused"] == all_of:
            for each in self._recipients:
                progress.not_sent(each.key)
            raise DeliveryError(f"the server refuses every address. {'; '.join(notes)}.")
        said = f"{states['sent']} of {all_of} mails sent"
        return Receipt(said + (f", {states['refused']} refused" if states["refused"] else ""), notes=notes)


def _shown(to: Recipient, fault: Exception) -> str:
    return f"{to.shown}: {str(fault).replace(to.address, '…')}"


def _composed(parcel: Parcel) -> Mail:
    """The edition as a mail; one that corrects what readers have says so in its subject."""
    config, templates = parcel.newsroom.config, parcel.newsroom.folders("templates")
    mail = compose(Copy(parcel.issue, parcel.ledger, parcel.findings, config, parcel.decision), templates)
    if not parcel.corrections:
        return mail
    return replace(mail, envelope=replace(mail.envelope, subject=f"Corrected: {mail.envelope.subject}"))
