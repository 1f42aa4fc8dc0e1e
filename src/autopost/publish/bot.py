"""A Telegram bot, as far as publishing needs one (https://core.telegram.org/bots/api).

The token is part of every address, so it is put in at the last moment, below everything that logs an address or names one in an
error.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx2
from pydantic import SecretStr

from autopost.errors import DeliveryError


class Unanswered(Exception):
    """The request went out, and nobody knows what came of it."""


class Bot:
    """Posts, edits and deletes messages in one chat.

    Args:
        api: address of the Bot API, without a slash at its end.
        token: the bot's token.
        chat: channel or group, as @NAME or a number.
        timeout: seconds one request may take.
        patience: most seconds to wait altogether where Telegram says to slow down.
        wait: how to wait.
    """

    def __init__(
        self,
        api: str,
        token: SecretStr,
        chat: str,
        *,
        timeout: float,
        patience: float,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._chat = chat
        self._patience = patience
        self._wait = wait
        self._token = token
        self._client = httpx2.Client(base_url=api, transport=_WithToken(api, token), timeout=timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None) -> None:
        self._client.close()

    def post(self, message: Mapping[str, Any]) -> str:
        """Send a message; its number is returned.

        Raises:
            DeliveryError: it was not sent.
            Unanswered: it may have been sent.
        """
        result = self._call("sendMessage", message)
        number = result.get("message_id") if isinstance(result, dict) else None
        if not isinstance(number, int):
            raise Unanswered("Telegram's answer names no message")
        return str(number)

    def edit(self, number: str, message: Mapping[str, Any]) -> None:
        """Give a message this text; one that has it already is left alone.

        Raises:
            DeliveryError: it was not changed.
            Unanswered: it may have been changed; to try again does no harm.
        """
        try:
            self._call("editMessageText", {"message_id": int(number), **message})
        except DeliveryError as fault:
            if "message is not modified" not in fault.message:
                raise

    def delete(self, number: str) -> None:
        """Delete a message; one that is not there is left alone.

        Raises:
            DeliveryError: it was not deleted.
            Unanswered: it may have been deleted; to try again does no harm.
        """
        try:
            self._call("deleteMessage", {"message_id": int(number)})
        except DeliveryError as fault:
            if "message to delete not found" not in fault.message:
                raise

    def _call(self, method: str, arguments: Mapping[str, Any]) -> Any:
        """The result of a method, waited for as Telegram asks."""
        left = self._patience
        while True:
            status, answer = self._asked(method, arguments)
            if status < 300 and answer.get("ok") is True:
                return answer.get("result")
            said = self._told(answer.get("description")) or f"it answered {status}"
            pause = _pause(answer) if status == 429 else None
            if pause is None:
                raise DeliveryError(f"Telegram says no to {method}: {said}.", where="telegram", hint=_HINTS.get(status, ""))
            if pause > left:
                hint = "Publish again then, or raise [telegram] patience."
                raise DeliveryError(f"Telegram asks to wait for {pause:g} seconds.", where="telegram", hint=hint)
            left -= pause
            self._wait(pause)

    def _asked(self, method: str, arguments: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        """Status and body of an answer that says whether it was done.

        Raises:
            DeliveryError: the request cannot have arrived.
            Unanswered: it may have.
        """
        try:
            response = self._client.post(f"/{method}", json={"chat_id": self._chat, **arguments})
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as fault:
            told = f"cannot be reached ({type(fault).__name__})."
            raise DeliveryError(told, where=str(self._client.base_url), hint="Publish again later.") from None
        except httpx2.HTTPError as fault:
            raise Unanswered(f"Telegram did not answer ({type(fault).__name__})") from None
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if response.status_code >= 500 or (response.status_code < 300 and not isinstance(answer, dict)):
            raise Unanswered(f"Telegram answered {response.status_code}, which does not say whether it was done")
        return response.status_code, answer if isinstance(answer, dict) else {}

    def _told(self, description: object) -> str:
        """What Telegram says, as one short line."""
        line = " ".join(str(description or "").split())[:300]
        return line.replace(self._token.get_secret_value(), "…")


_HINTS = {
    401: "Look at TELEGRAM_BOT_TOKEN.",
    403: "The bot must be a member of the chat, and an administrator of a channel.",
    404: "Look at TELEGRAM_BOT_TOKEN and TELEGRAM_API_URL.",
}


def _pause(answer: Mapping[str, Any]) -> float | None:
    """Seconds to wait, from `parameters.retry_after`; one second where Telegram does not say."""
    parameters = answer.get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(asked) if isinstance(asked, int | float) and asked >= 0 else 1.0


class _WithToken(httpx2.BaseTransport):
    """Sends each request to the bot's own address; the request that the client knows, logs and names has no token in it."""

    def __init__(self, api: str, token: SecretStr) -> None:
        self._api = api
        self._token = token
        self._transport = httpx2.HTTPTransport(
            verify=api.startswith("https:")
        )  # plain http, of a stand-in, has nothing to verify

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request with the token in its address."""
        method = request.url.path.rpartition("/")[2]
        address = f"{self._api}/bot{self._token.get_secret_value()}/{method}"
        own = httpx2.Request(
            request.method, address, headers=request.headers, stream=request.stream, extensions=request.extensions
        )
        return self._transport.handle_request(own)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()
