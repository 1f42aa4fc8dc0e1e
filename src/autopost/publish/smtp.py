"""One connection to an SMTP server, over TLS with its certificate verified, and one message over it (RFC 5321, RFC 3207).

The server takes a message over when it answers the line with a single dot that ends it. So that line is sent on its own: a run
that is killed before it has sent nothing, and one that is killed after it has written down that it was about to.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from pydantic import SecretStr

from autopost.config import Email as Settings
from autopost.errors import DeliveryError


class Refused(Exception):
    """The server does not take mail for this address, or not this mail; its own words say why."""


class PutOff(Exception):
    """The server does not take it now (a reply of 4xx)."""


class Lost(Exception):
    """The connection broke, or the server ended it; `unsure` where the message was out and the answer is missing."""

    def __init__(self, why: str, *, unsure: bool = False) -> None:
        super().__init__(why)
        self.unsure = unsure


class Post:
    """An open connection, logged in where there is a password."""

    def __init__(self, settings: Settings, sender: str, password: SecretStr | None) -> None:
        self._where = f"{settings.host}:{settings.port}"
        self._sender = sender
        self._smtp = self._opened(settings, password)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None) -> None:
        try:
            self._smtp.quit()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()

    def _opened(self, settings: Settings, password: SecretStr | None) -> smtplib.SMTP:
        """Connect, make sure of TLS, log in.

        Raises:
            DeliveryError: one of the three failed; what the server said is part of it, the password never.
        """
        try:
            return self._connected(settings, password)
        except smtplib.SMTPResponseException as fault:
            said = f"says no: {fault.smtp_code} {_line(fault.smtp_error)}."
            raise DeliveryError(said, where=self._where, hint="Look at [email] user and AUTOPOST_SMTP_PASSWORD.") from None
        except smtplib.SMTPNotSupportedError as fault:
            hint = "Without TLS nothing is sent; look at [email] security and user."
            raise DeliveryError(f"{fault}", where=self._where, hint=hint) from None
        except ssl.SSLCertVerificationError as fault:
            raise DeliveryError(f"has no certificate to be trusted ({fault.verify_message}).", where=self._where) from None
        except (smtplib.SMTPException, OSError) as fault:
            raise DeliveryError(f"cannot be reached ({type(fault).__name__}: {fault}).", where=self._where) from None

    def _connected(self, settings: Settings, password: SecretStr | None) -> smtplib.SMTP:
        tls = ssl.create_default_context()
        host, port, timeout = settings.host, settings.port, settings.timeout
        name = self._sender.rpartition("@")[2]
        if settings.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, local_hostname=name, timeout=timeout, context=tls)
        else:
            smtp = smtplib.SMTP(host, port, local_hostname=name, timeout=timeout)
        try:
            if settings.security == "starttls":
                smtp.starttls(context=tls)
            if password is not None:
                smtp.login(settings.user or self._sender, password.get_secret_value())
            smtp.ehlo_or_helo_if_needed()
        except BaseException:
            smtp.close()
            raise
        return smtp

    def send(self, message: EmailMessage, recipient: str, before: Callable[[], None]) -> None:
        """Send one message to one address; `before` is called when all but the last line is out.

        Raises:
            Refused: the server will not take it, now or later.
            PutOff: it does not take it now.
            Lost: the connection is gone.
            DeliveryError: the server does not take mail from this sender at all.
        """
        try:
            self._envelope(recipient)
            self._smtp.send(_on_the_wire(message))
        except (smtplib.SMTPServerDisconnected, OSError) as fault:
            raise Lost(f"{self._where}: the connection broke ({type(fault).__name__})") from None
        before()
        try:
            self._smtp.send(b".\r\n")
            code, said = self._smtp.getreply()
        except (smtplib.SMTPServerDisconnected, OSError) as fault:
            why = f"{self._where}: the server did not say whether it took the message ({type(fault).__name__})"
            raise Lost(why, unsure=True) from None
        self._judged(code, said)

    def _envelope(self, recipient: str) -> None:
        self._smtp.rset()
        code, said = self._smtp.mail(self._sender)
        if code == 421:
            raise Lost(f"{self._where}: {code} {_line(said)}")
        if code != 250:
            raise DeliveryError(f"takes no mail from {self._sender}: {code} {_line(said)}.", where=self._where)
        self._judged(*self._smtp.rcpt(recipient))
        code, said = self._smtp.docmd("DATA")
        if code != 354:
            self._judged(code if code >= 400 else 451, said)

    def _judged(self, code: int, said: bytes) -> None:
        if code == 421:
            raise Lost(f"{self._where}: {code} {_line(said)}")
        if code >= 500:
            raise Refused(f"{code} {_line(said)}")
        if code not in (250, 251):
            raise PutOff(f"{code} {_line(said)}")


def _on_the_wire(message: EmailMessage) -> bytes:
    """The message with lines ending in CRLF, and a dot doubled where it begins a line (RFC 5321, 4.5.2)."""
    text = re.sub(
        rb"^\.", b"..", message.as_bytes(policy=message.policy.clone(linesep="\r\n", cte_type="7bit")), flags=re.MULTILINE
    )
    return text if text.endswith(b"\r\n") else text + b"\r\n"


def _line(said: bytes | str) -> str:
    """What a server says, as one short line of plain text."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return re.sub(r"[^\x20-\x7e]+", " ", text)[:200].strip()
