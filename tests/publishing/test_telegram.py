"""The Telegram channel against a stand-in with Telegram's limits."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pydantic import SecretStr

from autopost.config import Environment
from autopost.config import Telegram as Settings
from autopost.errors import ConfigError
from autopost.publish import channel, engine
from autopost.publish.record import Record, alone
from autopost.publish.telegram import Telegram
from tests.made import DAY, NOON
from tests.publishing.editions import edition, parcel, reword, room
from tests.standins import StandIn
from tests.standins.server import Fault
from tests.standins.telegram import TelegramStandIn, accepted, shown
from tests.terminals import NOWHERE

TOKEN = "123456:made-up_Token"
CHAT = "@morning_post"


@dataclass
class Chat:
    """An edition, a bot and what the chat shows."""

    folder: Path
    server: StandIn
    telegram: TelegramStandIn
    waited: list[float] = field(default_factory=list)

    def publish(self, *texts: str, settle: str = "", api: str = "") -> engine.Outcome:
        """Publish the edition as it stands with these messages."""
        files = {"telegram.json": json.dumps({"edition": "2026-05-04", "messages": [{"text": text} for text in texts]})}
        bot = Telegram(Settings(chat=CHAT, timeout=5), api or self.server.url, SecretStr(TOKEN), self.waited.append)
        sent = parcel(self.folder, room(self.folder.parent), files)
        wishes = engine.Wishes(in_doubt=settle)  # type: ignore[arg-type]
        with alone(self.folder.parent):
            return engine.publish(sent, [bot], Record(self.folder, DAY, NOON), wishes, lambda line: None)[0]

    def correct(self) -> None:
        """The issue changes; who prints it is not looked at here."""
        reword(self.folder, "9 likes for one")

    @property
    def shown(self) -> list[str]:
        """What the chat shows, in order."""
        return [text for _, text in sorted(self.telegram.messages.items())]


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    """A chat that shows nothing yet."""
    telegram = TelegramStandIn(TOKEN, CHAT)
    with StandIn({"": telegram}) as server:
        yield Chat(edition(tmp_path), server, telegram)


def test_messages_are_posted_in_their_order_and_once(chat: Chat) -> None:
    """A second run posts nothing; the outcome says where the first message is."""
    outcome = chat.publish("<b>One</b> &amp; more", "Two")
    assert chat.shown == ["<b>One</b> &amp; more", "Two"]
    assert (outcome.state, outcome.where) == ("delivered", f"https://t.me/morning_post/{min(chat.telegram.messages)}")
    assert chat.publish("<b>One</b> &amp; more", "Two").state == "already"
    assert chat.telegram.calls == ["sendMessage", "sendMessage"]


def test_a_correction_edits_what_changed(chat: Chat) -> None:
    """A changed message is edited, an equal one left alone, a further one posted, and one too many deleted."""
    chat.publish("One", "Two")
    numbers = sorted(chat.telegram.messages)
    chat.correct()
    chat.telegram.calls.clear()
    assert chat.publish("One", "Two, corrected", "Three").state == "delivered"
    assert chat.telegram.calls == ["editMessageText", "sendMessage"]
    assert chat.shown == ["One", "Two, corrected", "Three"]
    assert sorted(chat.telegram.messages)[:2] == numbers
    reword(chat.folder, "one counts 9 likes")
    assert chat.publish("One").state == "delivered"
    assert chat.shown == ["One"]


def test_an_edit_or_deletion_that_was_made_already_is_done(chat: Chat) -> None:
    """Telegram's refusals to change nothing and to delete what is gone are no failures."""
    chat.publish("One", "Two")
    first, second = sorted(chat.telegram.messages)
    chat.correct()
    chat.telegram.messages[first] = "One, corrected"
    del chat.telegram.messages[second]
    assert chat.publish("One, corrected").state == "delivered"


def test_an_edit_of_a_message_that_is_gone_fails(chat: Chat) -> None:
    """A message that somebody deleted cannot be corrected, and the editor is told in Telegram's words."""
    chat.publish("One")
    chat.telegram.messages.clear()
    chat.correct()
    outcome = chat.publish("One, corrected")
    assert outcome.state == "failed"
    assert "message to edit not found" in outcome.said


def test_it_waits_as_long_as_telegram_asks(chat: Chat) -> None:
    """retry_after is obeyed, and every message arrives once."""
    chat.telegram.slow = [3, 17]
    assert chat.publish("One", "Two").state == "delivered"
    assert chat.waited == [3, 17]
    assert chat.shown == ["One", "Two"]


def test_it_does_not_wait_for_ever(chat: Chat) -> None:
    """A pause longer than [telegram] patience fails at once; the next run goes on from there."""
    chat.telegram.slow = [7200]
    outcome = chat.publish("One")
    assert (outcome.state, chat.waited) == ("failed", [])
    assert "wait for 7200 seconds" in outcome.said
    assert chat.publish("One").state == "delivered"
    assert chat.shown == ["One"]


@pytest.mark.parametrize("text", ["<p>One</p>", "<b>One", "One & two", "x" * 4097, "🙂" * 2049, "<b> </b>"])
def test_what_telegram_does_not_take_is_not_sent(chat: Chat, text: str) -> None:
    """Foreign tags, broken HTML, too long and empty messages fail; what went before stays, and a correction goes on."""
    outcome = chat.publish("One", text)
    assert outcome.state == "failed"
    assert "Bad Request" in outcome.said
    assert chat.shown == ["One"]
    chat.correct()
    assert chat.publish("One", "Two").state == "delivered"
    assert chat.shown == ["One", "Two"]


def test_the_stand_in_counts_as_telegram_counts() -> None:
    """Length is that of the text after its entities are parsed, in UTF-16 units."""
    longest = "<b>" + "&amp;" * 4096 + "</b>"
    assert accepted({"text": longest, "parse_mode": "HTML"}) == longest
    assert shown('<a href="https://example.org/?a&amp;b">x</a> &#39;') == "x '"


@pytest.mark.parametrize(("settle", "expected"), [("sent", ["One", "Two"]), ("again", ["One", "One", "Two"])])
def test_a_message_whose_answer_was_lost_waits_for_the_editor(chat: Chat, settle: str, expected: list[str]) -> None:
    """It is not sent again by itself, and those after it wait, because readers read in order."""
    chat.telegram.lose = 1
    assert chat.publish("One", "Two").state == "failed"
    outcome = chat.publish("One", "Two")
    assert (outcome.state, outcome.notes) == ("doubtful", ("in doubt: message 1",))
    assert chat.shown == ["One"]
    assert chat.publish("One", "Two", settle=settle).state == "delivered"
    assert chat.shown == expected


def test_a_message_without_a_number_is_corrected_by_hand(chat: Chat) -> None:
    """Of a message that the editor found in the chat the number is not known, and the editor is told."""
    chat.telegram.lose = 1
    chat.publish("One")
    chat.publish("One", settle="sent")
    chat.correct()
    outcome = chat.publish("One, corrected")
    assert (outcome.state, outcome.notes) == ("delivered", ("edit message 1 by hand: its number is not known",))
    assert chat.shown == ["One"]


def test_a_dropped_connection_leaves_a_message_in_doubt(chat: Chat) -> None:
    """A request that went out without an answer may have been carried out."""
    chat.server.fail("/", Fault(drop=True, times=1))
    outcome = chat.publish("One")
    assert outcome.state == "failed"
    assert chat.publish("One").state == "doubtful"


def test_a_bot_that_cannot_be_reached_has_sent_nothing(chat: Chat) -> None:
    """A refused connection fails, and the next run sends."""
    assert chat.publish("One", api=NOWHERE).state == "failed"
    assert chat.publish("One").state == "delivered"


def test_the_token_is_in_no_log_message_or_record(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    """Neither with every log open, nor in what Telegram echoes, nor on disk."""
    caplog.set_level(logging.DEBUG)
    outcomes = [chat.publish("One")]
    chat.correct()
    chat.server.fail("/", Fault(status=400, body=json.dumps({"ok": False, "description": f"no bot{TOKEN}"}).encode(), times=1))
    outcomes.append(chat.publish("One, corrected"))
    chat.server.fail("/", Fault(drop=True, times=1))
    outcomes.append(chat.publish("One, corrected"))
    assert [outcome.state for outcome in outcomes] == ["delivered", "failed", "failed"]
    assert any("sendMessage" in record.getMessage() for record in caplog.records)
    written = "".join(path.read_text(encoding="utf-8") for path in chat.folder.iterdir())
    assert TOKEN not in caplog.text + repr(outcomes) + written


@pytest.mark.parametrize(
    ("settings", "variables", "words"),
    [
        ({}, {"TELEGRAM_BOT_TOKEN": TOKEN}, r"\[telegram\] chat"),
        ({"chat": "post"}, {"TELEGRAM_BOT_TOKEN": TOKEN}, r"\[telegram\] chat"),
        ({"chat": CHAT}, {}, "TELEGRAM_BOT_TOKEN: is not set"),
        ({"chat": CHAT}, {"TELEGRAM_BOT_TOKEN": "secret/../x"}, "TELEGRAM_BOT_TOKEN: is no bot's token"),
    ],
)
def test_what_is_not_configured_is_named(tmp_path: Path, settings: dict[str, str], variables: dict[str, str], words: str) -> None:
    """A missing chat and a missing or wrong token are errors of the config, and the token is not in them."""
    with pytest.raises(ConfigError, match=words) as caught:
        channel("telegram", room(tmp_path, telegram=settings), Environment.read(variables))
    assert "secret" not in str(caught.value)


def test_a_dry_run_counts_what_would_be_done(chat: Chat) -> None:
    """Posts, edits and deletions, and no call."""
    chat.publish("One", "Two")
    chat.correct()
    chat.telegram.calls.clear()
    bot = Telegram(Settings(chat=CHAT), chat.server.url, SecretStr(TOKEN))

    def plan(*texts: str) -> str:
        files = {"telegram.json": json.dumps({"edition": "2026-05-04", "messages": [{"text": text} for text in texts]})}
        return engine.plan(parcel(chat.folder, room(chat.folder.parent), files), [bot], engine.Wishes())[0].said

    assert plan("One", "Two!", "Three") == f"would post 1, edit 1 of 3 messages in {CHAT}"
    assert plan("One") == f"would delete 1 of 1 messages in {CHAT}"
    assert chat.telegram.calls == []
