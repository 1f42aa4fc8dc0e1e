"""The Telegram channel: `telegram.json` as messages of a bot, edited when the edition is corrected.

A bot cannot ask what it sent. So each message is written down before it is sent; one whose answer never came stays in doubt,
and those after it unsent, until the editor has looked. Editing and deleting can be done again without harm.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from autopost.archive import TELEGRAM
from autopost.config import Environment
from autopost.config import Telegram as Settings
from autopost.errors import ConfigError, DeliveryError
from autopost.newsroom import Newsroom
from autopost.publish.bot import Bot, Unanswered
from autopost.publish.parcel import Parcel, Progress, Receipt
from autopost.publish.published import Part

_CHAT = re.compile(r"@[A-Za-z]\w{4,31}|-?\d{1,20}", re.ASCII)
_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)


class Preview(BaseModel):
    """Whether Telegram shows a picture of the page that a message links."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    is_disabled: bool = True


class Message(BaseModel):
    """One message as `telegram.json` has it and `sendMessage` takes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1)
    parse_mode: Literal["HTML"] = "HTML"
    link_preview_options: Preview = Preview()

    @property
    def digest(self) -> str:
        """SHA-256 of what it says, to see whether a correction changes it."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


class Messages(BaseModel):
    """`telegram.json`: the messages in their order, and of which edition."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: date
    messages: tuple[Message, ...] = Field(min_length=1)


@dataclass(frozen=True)
class _Step:
    """What is left to do about the message of that number: what it shall say, and what was sent before."""

    key: str
    message: Message | None
    part: Part | None

    @property
    def verb(self) -> Literal["post", "edit", "delete"]:
        """What to do: a message that was not sent is posted, one that there shall not be is deleted, any other edited."""
        return "post" if self.part is None else "delete" if self.message is None else "edit"


def channel(newsroom: Newsroom, environment: Environment) -> Telegram:
    """The channel of `[telegram]`.

    Raises:
        ConfigError: no chat is set, or the bot's token is not in the environment.
    """
    settings = newsroom.config.telegram
    if not _CHAT.fullmatch(settings.chat):
        raise ConfigError("must be a channel or group, as @NAME or a number.", where="[telegram] chat")
    token = environment.telegram_bot_token
    if token is None or not _TOKEN.fullmatch(token.get_secret_value()):
        said = "is not set." if token is None else "is no bot's token."
        raise ConfigError(said, where="TELEGRAM_BOT_TOKEN", hint="@BotFather gives a bot its token, as NUMBER:LETTERS.")
    return Telegram(settings, environment.telegram_api_url, token)


class Telegram:
    """Posts messages in their order, and edits, adds or deletes them when the edition is corrected."""

    name = "telegram"
    replaces = True

    def __init__(self, settings: Settings, api: str, token: SecretStr, wait: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._api = api
        self._token = token
        self._wait = wait

    def plan(self, parcel: Parcel) -> str:
        """How many messages would be posted, edited and deleted."""
        messages = _messages(parcel)
        verbs = [step.verb for step in _steps(messages, parcel.previous.parts if parcel.previous else {})]
        said = [f"{verb} {verbs.count(verb)}" for verb in ("post", "edit", "delete") if verb in verbs]
        return f"{', '.join(said) or 'change none'} of {len(messages)} messages in {self._settings.chat}"

    def deliver(self, parcel: Parcel, progress: Progress) -> Receipt:
        """Take every step that is left, in order, up to a message in doubt.

        Raises:
            DeliveryError: Telegram said no, cannot be reached, or did not answer.
        """
        messages = _messages(parcel)
        notes = []
        limits = self._settings
        with Bot(self._api, self._token, limits.chat, timeout=limits.timeout, patience=limits.patience, wait=self._wait) as bot:
            for step in _steps(messages, progress.parts):
                if step.part is not None and step.part.state == "sending":
                    notes.append(f"in doubt: message {step.key}")
                    break
                if step.part is not None and not step.part.reference:
                    notes.append(f"{step.verb} message {step.key} by hand: its number is not known")
                _take(bot, step, progress)
        many = "1 message" if len(messages) == 1 else f"{len(messages)} messages"
        return Receipt(f"{many} in {limits.chat}", self._where(progress), tuple(notes))

    def _where(self, progress: Progress) -> str:
        first = progress.parts.get("1")
        chat = self._settings.chat
        return f"https://t.me/{chat[1:]}/{first.reference}" if chat.startswith("@") and first and first.reference else ""


def _messages(parcel: Parcel) -> tuple[Message, ...]:
    try:
        return Messages.model_validate_json(parcel.files.get(TELEGRAM, "")).messages
    except ValidationError as fault:
        raise DeliveryError("is not of the form that Telegram gets.", where=TELEGRAM, hint="Look at templates/.") from fault


def _steps(messages: tuple[Message, ...], parts: Mapping[str, Part]) -> list[_Step]:
    """What is left to do, message by message: those that already say what they shall are left out."""
    wanted = {str(n): message for n, message in enumerate(messages, start=1)}
    keys = sorted({*wanted, *parts}, key=int)
    steps = [_Step(key, wanted.get(key), parts.get(key)) for key in keys]
    return [step for step in steps if not (step.message and step.part and _says(step.part, step.message))]


def _says(part: Part, message: Message) -> bool:
    return part.state == "sent" and part.content == message.digest


def _take(bot: Bot, step: _Step, progress: Progress) -> None:
    number = step.part.reference if step.part else ""
    try:
        if step.message is None:
            if number:
                bot.delete(number)
            progress.not_sent(step.key)
        elif step.part is not None:
            if number:
                bot.edit(number, step.message.model_dump())
            progress.sent(step.key, reference=number, content=step.message.digest)
        else:
            _post(bot, step.key, step.message, progress)
    except Unanswered as fault:
        raise DeliveryError(f"{fault}.", where=f"telegram, message {step.key}") from None


def _post(bot: Bot, key: str, message: Message, progress: Progress) -> None:
    progress.sending(key, content=message.digest)
    try:
        number = bot.post(message.model_dump())
    except DeliveryError:
        progress.not_sent(key)
        raise
    progress.sent(key, reference=number, content=message.digest)
