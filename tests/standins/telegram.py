"""Telegram's Bot API, as far as the paper uses it, with its real limits (https://core.telegram.org/bots/api)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from tests.standins.server import Answer, Seen

LONGEST = 4096
"""UTF-16 code units of a message after its entities are parsed."""
TAGS = {
    "b": (), "strong": (), "i": (), "em": (), "u": (), "ins": (), "s": (), "strike": (), "del": (), "tg-spoiler": (),
    "code": ("class",),
    "pre": (), "blockquote": ("expandable",), "a": ("href",), "span": ("class",), "tg-emoji": ("emoji-id",),
}  # fmt: skip
"""The tags that Telegram knows, and the attributes of each."""
_TAG = re.compile(r"<(/?)([a-z-]*)((?:\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\s*>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


class Bad(Exception):
    """What Telegram says to a request that cannot be."""


@dataclass
class TelegramStandIn:
    """One bot in one chat. `messages` is what the chat shows; `slow` holds seconds that coming requests are told to wait."""

    token: str
    chat: str
    messages: dict[int, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    slow: list[int] = field(default_factory=list)
    lose: int = 0
    """So many answers to requests that were carried out get lost behind a gateway."""
    posted: Callable[[], None] = lambda: None
    """Called when a message stands in the chat and the bot has no answer yet."""

    def __call__(self, seen: Seen) -> Answer:
        """Answer a request below `/bot…`."""
        token, _, method = seen.path.removeprefix("/bot").partition("/")
        if token != self.token:
            return _no(401, "Unauthorized")
        self.calls.append(method)
        if self.slow:
            pause = self.slow.pop(0)
            return _no(429, f"Too Many Requests: retry after {pause}", {"retry_after": pause})
        try:
            result = self._done(method, json.loads(seen.body))
        except Bad as fault:
            return _no(400, f"Bad Request: {fault}")
        if self.lose:
            self.lose -= 1
            return Answer(b"<html>Bad Gateway</html>", 502)
        return Answer({"ok": True, "result": result})

    def _done(self, method: str, given: dict[str, Any]) -> Any:
        if str(given.get("chat_id")) != self.chat:
            raise Bad("chat not found")
        if method == "sendMessage":
            number = max(self.messages, default=1000) + 7
            self.messages[number] = accepted(given)
            self.posted()
            return {"message_id": number, "text": shown(given["text"])}
        number = given.get("message_id", 0)
        verb = {"editMessageText": "edit", "deleteMessage": "delete"}[method]
        if number not in self.messages:
            raise Bad(f"message to {verb} not found")
        if verb == "delete":
            del self.messages[number]
            return True
        if accepted(given) == self.messages[number]:
            raise Bad("message is not modified: specified new message content and reply markup are exactly the same as a current "
                      "content and reply markup of the message")  # fmt: skip
        self.messages[number] = given["text"]
        return {"message_id": number, "text": shown(given["text"])}


def _no(code: int, description: str, parameters: dict[str, int] | None = None) -> Answer:
    body = {"ok": False, "error_code": code, "description": description}
    return Answer({**body, "parameters": parameters} if parameters else body, code)


def accepted(given: dict[str, Any]) -> str:
    """The text of a message that Telegram takes.

    Raises:
        Bad: it is empty, too long, or its HTML is not of the subset or not well-formed.
    """
    text: str = given["text"]
    if given.get("parse_mode") != "HTML":
        raise Bad("unsupported parse_mode")
    seen = shown(text)
    if not seen.strip():
        raise Bad("message text is empty")
    if len(seen.encode("utf-16-le")) // 2 > LONGEST:
        raise Bad("message is too long")
    return text


def shown(text: str) -> str:
    """What readers see of a message: its HTML parsed as Telegram parses it.

    Raises:
        Bad: it cannot parse the entities.
    """
    plain, at, opened = [], 0, list[str]()
    for match in _TAG.finditer(text):
        plain.append(_plain(text[at : match.start()]))
        closing, name, attributes = match.groups()
        if closing:
            if not opened or opened.pop() != name:
                raise Bad(f'can\'t parse entities: Unmatched end tag at byte offset {match.start()}, expected "</{name}>"')
        else:
            given = re.findall(r"([a-z-]+)(?:=|\s|$)", re.sub(r'"[^"]*"', "", attributes))
            if name not in TAGS or set(given) - set(TAGS[name]):
                raise Bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {match.start()}')
            opened.append(name)
        at = match.end()
    plain.append(_plain(text[at:]))
    if opened:
        raise Bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{opened[-1]}\"")
    return "".join(plain)


def _plain(text: str) -> str:
    if "<" in text or ">" in text:
        raise Bad("can't parse entities: Unsupported start tag")
    if "&" in _ENTITY.sub("", text):
        raise Bad("can't parse entities: Unexpected character after &")
    return unescape(text)
