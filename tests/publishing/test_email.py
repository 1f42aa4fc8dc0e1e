"""The e-mail channel against a real SMTP server on loopback, over TLS."""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Literal

import pytest

from autopost.config import Config, Environment
from autopost.errors import ConfigError
from autopost.publish import channel, engine
from autopost.publish.record import Record, alone
from tests.made import DAY, NOON
from tests.publishing.editions import edition, parcel, reword, room
from tests.standins.mail import MailStandIn, certificate

PASSWORD = "made-up-passphrase"
SENDER = "post@paper.example"
READERS = ("ann@one.example", "bob@two.example", "cy@three.example")


@dataclass
class Desk:
    """An edition, its readers and their server."""

    folder: Path
    server: MailStandIn

    def settings(self, **changes: Any) -> dict[str, Any]:
        """The newsroom's [email]."""
        return {
            "host": "127.0.0.1", "port": self.server.port, "security": self.server.security, "user": self.server.user,
            "sender": SENDER, "recipients": "readers.txt", "timeout": 10.0, **changes,
        }  # fmt: skip

    def publish(self, *, settle: Any = "", again: bool = False, **changes: Any) -> engine.Outcome:
        """Publish the edition as it stands."""
        newsroom = room(self.folder.parent, email=self.settings(**changes))
        variables = {"AUTOPOST_SMTP_PASSWORD": PASSWORD} if self.server.user else {}
        mail = channel("email", newsroom, Environment.read(variables))
        wishes = engine.Wishes(again=frozenset({"email"} if again else ()), in_doubt=settle)
        with alone(self.folder.parent):
            sent = parcel(self.folder, newsroom, {})
            return engine.publish(sent, [mail], Record(self.folder, DAY, NOON), wishes, lambda line: None)[0]

    @property
    def got(self) -> list[str]:
        """Who got a mail, in the order of the server's taking."""
        return [reader for taken in self.server.taken for reader in taken.recipients]


@pytest.fixture(scope="session")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1."""
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def trusted(pem: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The certificate, trusted by this process."""
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    return pem


def desk(tmp_path: Path, server: MailStandIn) -> Desk:
    """An edition with three readers."""
    (tmp_path / "readers.txt").write_text("# readers\n" + "\n".join(READERS) + "\n\nANN@one.example\n", encoding="utf-8")
    return Desk(edition(tmp_path), server)


@pytest.fixture
def mail(tmp_path: Path, trusted: Path) -> Iterator[Desk]:
    """A desk whose server asks for STARTTLS."""
    with MailStandIn(trusted) as server:
        yield desk(tmp_path, server)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_every_reader_gets_one_mail_of_their_own(tmp_path: Path, trusted: Path, security: Literal["starttls", "tls"]) -> None:
    """Over either TLS and logged in; each mail names its reader alone, and a second run sends none."""
    with MailStandIn(trusted, security, user="poster", password=PASSWORD) as server:
        paper = desk(tmp_path, server)
        outcome = paper.publish()
        assert (outcome.state, outcome.said) == ("delivered", "3 of 3 mails sent")
        assert paper.publish().state == "already"
        assert paper.got == list(READERS)
        assert [str(taken.message["To"]) for taken in server.taken] == list(READERS)
        assert set(server.logins) == {"poster"}


def test_a_mail_arrives_whole(mail: Desk) -> None:
    """Parsed back: both texts, every picture that the page names, and headers that say who, when and how to leave."""
    leave = "https://paper.example/leave?who={address}"
    mail.publish(unsubscribe=leave, reply_to="desk@paper.example")
    message = mail.server.taken[0].message
    assert message.defects == []
    html, text = message.get_body(("html",)), message.get_body(("plain",))
    assert html is not None
    assert text is not None
    assert "9 likes" in html.get_content()
    assert "9 likes" in text.get_content()
    cids = {part["Content-ID"].strip("<>") for part in message.walk() if part.get_content_type() == "image/png"}
    named = {word.split('"')[0] for word in html.get_content().split("cid:")[1:]}
    assert named == cids
    assert message["From"].addresses[0].addr_spec == SENDER
    assert str(message["Reply-To"]) == "desk@paper.example"
    assert message["Date"].datetime == NOON
    assert str(message["List-Unsubscribe"]) == "<https://paper.example/leave?who=ann%40one.example>"
    assert mail.server.taken[0].sender == SENDER


def test_what_is_printed_cannot_add_a_header(mail: Desk) -> None:
    """A headline with line ends and header names in it stays a subject, on one line."""
    headline = "one has 9 likes\r\nBcc: spy@evil.example\r\n\r\nBody"
    reword(mail.folder, headline)
    mail.publish()
    message = mail.server.taken[0].message
    assert message["Bcc"] is None
    assert str(message["Subject"]).startswith("one has 9 likes")
    assert "Bcc: spy@evil.example" in str(message["Subject"])
    assert mail.got == list(READERS)


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "<a@b.example>",
        "@",
        "a@.",
        "a" * 65 + "@b",
    ],
)
@pytest.mark.parametrize("name", ["sender", "reply_to", "list_address"])
def test_an_address_holds_nothing_but_an_address(tmp_path: Path, name: str, address: str) -> None:
    """Line ends, commas, spaces, brackets and what no server takes are refused in every setting before anything is tried."""
    settings = {"host": "127.0.0.1", "sender": SENDER, "list_address": "all@paper.example"}
    newsroom = room(tmp_path, email={"host": "127.0.0.1"})
    broken = newsroom.config.email.model_copy(update={**settings, name: address})
    with pytest.raises(ConfigError, match="is no address"):
        channel("email", type(newsroom)(tmp_path, newsroom.config.model_copy(update={"email": broken})), Environment())


def test_a_line_that_is_no_address_is_named(tmp_path: Path) -> None:
    """Its number in the file is named, and nobody's address is printed."""
    (tmp_path / "readers.txt").write_text("ann@one.example\nbob\r@two.example\n", encoding="utf-8")
    newsroom = room(tmp_path, email={"host": "h.example", "sender": SENDER, "recipients": "readers.txt"})
    with pytest.raises(ConfigError, match=r"readers\.txt, line 2: is no address"):
        channel("email", newsroom, Environment())


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, r"\[email\] host"),
        ({"host": "h.example"}, r"\[email\] sender"),
        ({"host": "h.example", "sender": SENDER}, "file of recipients or a list_address, and not both"),
        ({"host": "h.example", "sender": SENDER, "recipients": "gone.txt"}, "gone.txt: cannot be read"),
        ({"host": "h.example", "sender": SENDER, "recipients": "empty.txt"}, "empty.txt: names no recipient"),
    ],
)
def test_what_is_not_configured_is_named(tmp_path: Path, settings: dict[str, str], words: str) -> None:
    """A missing server, sender or recipient is an error of the config, which names it."""
    (tmp_path / "empty.txt").write_text("# nobody\n")
    with pytest.raises(ConfigError, match=words):
        channel("email", room(tmp_path, email=settings), Environment())


def test_a_list_gets_one_mail(mail: Desk) -> None:
    """With a list address there is one mail, to the list."""
    assert mail.publish(recipients="", list_address="all@paper.example").said == "1 of 1 mails sent"
    assert mail.got == ["all@paper.example"]


def test_a_refused_address_keeps_no_other_from_its_mail(mail: Desk) -> None:
    """It is told by its line, without the address in full, and stands in the record as a digest with the server's code."""
    mail.server.says["bob@two.example"] = "550 5.1.1 <bob@two.example> unknown"
    outcome = mail.publish()
    assert (outcome.state, outcome.said) == ("delivered", "2 of 3 mails sent, 1 refused")
    assert outcome.notes == ("refused: readers.txt, line 3 (b…@two.example): 550 5.1.1 <…> unknown",)
    assert mail.got == ["ann@one.example", "cy@three.example"]
    record = (mail.folder / "published.json").read_text(encoding="utf-8")
    assert '"note": "550"' in record
    assert not any(reader in record for reader in READERS)


def test_who_is_put_off_gets_it_with_the_next_run(mail: Desk) -> None:
    """A reply of 4xx fails the run; the next one sends to that reader alone."""
    mail.server.says["bob@two.example"] = "451 4.7.1 greylisted"
    outcome = mail.publish()
    assert outcome.state == "failed"
    assert "1 of 3 mails are left" in outcome.said
    assert "451 4.7.1 greylisted" in outcome.said
    mail.server.says.clear()
    assert mail.publish().state == "delivered"
    assert sorted(mail.got) == sorted(READERS)


def test_a_message_that_nobody_takes_is_no_delivery(mail: Desk) -> None:
    """Where the server refuses every mail the run fails, and once it does not, each reader gets one."""
    mail.server.says["message"] = "554 5.7.1 looks like spam"
    outcome = mail.publish()
    assert outcome.state == "failed"
    assert "looks like spam" in outcome.said
    mail.server.says.clear()
    assert mail.publish().said == "3 of 3 mails sent"
    assert mail.got == list(READERS)


def test_a_server_that_ends_the_connection_is_asked_again(mail: Desk) -> None:
    """After a 421 in the middle of the list a new connection goes on with the rest; nobody gets two."""
    told = []

    def moment(step: str) -> None:
        told.append(step)
        mail.server.says["bob@two.example"] = "421 too many messages" if told.count("recipient") == 2 else "250 OK"

    mail.server.moment = moment
    assert mail.publish().state == "delivered"
    assert mail.got == list(READERS)


def test_a_correction_is_mailed_when_asked_for_and_says_so(mail: Desk) -> None:
    """Not by itself; with --again once to everybody, with a subject and an id of its own."""
    mail.publish()
    reword(mail.folder, "9 likes for one")
    assert mail.publish().state == "kept"
    assert [mail.publish(again=True).state for _ in range(2)] == ["delivered", "already"]
    assert mail.got == [*READERS, *READERS]
    first, second = (mail.server.taken[n].message for n in (0, 3))
    assert second["Subject"] == "Corrected: 9 likes for one"
    assert first["Message-ID"] != second["Message-ID"]


def test_a_certificate_that_nobody_trusts_stops_the_mail(mail: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without trust in the server's certificate nothing is handed over."""
    monkeypatch.delenv("SSL_CERT_FILE")
    outcome = mail.publish()
    assert outcome.state == "failed"
    assert "no certificate to be trusted" in outcome.said
    assert mail.server.taken == []


def test_a_server_without_tls_gets_no_mail(tmp_path: Path, trusted: Path) -> None:
    """Where STARTTLS is not offered, or the first byte is not TLS, neither password nor mail is handed over."""
    with MailStandIn(trusted, "tls") as server:
        paper = desk(tmp_path, server)
        plain = paper.publish(security="starttls", timeout=0.5)
    assert plain.state == "failed"
    assert server.taken == []


def test_the_password_is_in_no_message_or_record(tmp_path: Path, trusted: Path) -> None:
    """A refused login is told by the server's words, without the password."""
    with MailStandIn(trusted, user="poster", password="another") as server:
        paper = desk(tmp_path, server)
        outcome = paper.publish()
    assert outcome.state == "failed"
    assert "535" in outcome.said
    assert "AUTOPOST_SMTP_PASSWORD" in outcome.said
    assert PASSWORD not in repr(outcome) + "".join(path.read_text() for path in paper.folder.iterdir())


def test_a_dot_alone_does_not_end_a_message(mail: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that begin with a dot arrive as they were written."""
    text = "One.\n.\n..\n.Two\n"
    monkeypatch.setattr("autopost.publish.email.message", lambda mail, to, at: dotted(text, to))
    mail.publish(recipients="", list_address="all@paper.example")
    body = mail.server.taken[0].message.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == text


def dotted(text: str, to: str) -> EmailMessage:
    """A mail whose text is sent as it is."""
    made = EmailMessage(policy=email.policy.SMTP)
    made["Message-ID"] = "<1@paper.example>"
    made["To"] = to
    made.set_content(text, cte="7bit")
    return made


def test_a_dry_run_counts_the_mails(mail: Desk) -> None:
    """It says how many would get one, and opens no connection."""
    mail.server.moment = lambda step: pytest.fail("a connection was used")
    newsroom = room(mail.folder.parent, email=mail.settings())
    planned = engine.plan(parcel(mail.folder, newsroom, {}), [channel("email", newsroom, Environment())], engine.Wishes())
    assert planned[0].said == "would send 3 of 3 mails through 127.0.0.1"
    assert Config().email.host == ""
