"""Where a chat model is asked, as messages may show it: host, path and model, never a key."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from autopost.config import Environment
from autopost.errors import InvalidInput

OPENAI = "https://api.openai.com/v1"
NO_KEY = "none"
SHOWN = 240

_KEY_LIKE = re.compile(r"\b(?:sk|hf|gsk|xai)[-_][\w*.-]{6,}|(?i:\bbearer\s+)\S+")


@dataclass(frozen=True)
class Endpoint:
    """A chat API's address and what it is asked with. Credentials in the URL travel as a header, so that no log shows them."""

    url: str
    model: str
    has_key: bool
    key: str = field(default=NO_KEY, repr=False)
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def shown(self) -> str:
        """The model and the place, for messages."""
        if not self.url:
            return self.model
        parts = urlsplit(self.url)
        return f"{self.model} at {parts.netloc}{parts.path}"

    def cleaned(self, text: str) -> str:
        """A stranger's text as one short printable line without secrets."""
        for secret in self.secrets:
            text = text.replace(secret, "[key]")
        text = _KEY_LIKE.sub("[key]", text)
        line = " ".join("".join(sign if sign.isprintable() else " " for sign in text[: SHOWN * 4]).split())
        return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def openai_endpoint(environment: Environment, model: str) -> Endpoint:
    """The OpenAI-compatible endpoint that the environment names, OpenAI's own where it names none.

    Raises:
        InvalidInput: OPENAI_BASE_URL is no URL with a host.
    """
    key = environment.openai_api_key.get_secret_value() if environment.openai_api_key else ""
    try:
        parts = urlsplit(environment.openai_base_url or OPENAI)
        _ = parts.port  # a port that is no number shows only when it is read
    except ValueError as fault:
        raise InvalidInput("is no URL.", where="OPENAI_BASE_URL", hint="It looks like http://localhost:8000/v1.") from fault
    if not parts.hostname:
        raise InvalidInput("names no host.", where="OPENAI_BASE_URL", hint="It looks like http://localhost:8000/v1.")
    userinfo, _, host = parts.netloc.rpartition("@")
    headers = {}
    secrets = [key, *(value for _, _, value in (pair.partition("=") for pair in parts.query.split("&")))]
    if userinfo:
        plain = unquote(userinfo)
        basic = b64encode(plain.encode()).decode()
        headers["Authorization"] = f"Basic {basic}"
        secrets += [userinfo, plain, basic, *userinfo.split(":", 1), *plain.split(":", 1)]
    return Endpoint(
        url=urlunsplit((parts.scheme, host, parts.path, parts.query, "")),
        model=model,
        has_key=bool(key or userinfo),
        key=key or NO_KEY,
        headers=headers,
        secrets=tuple(sorted({secret for secret in secrets if secret}, key=lambda secret: (-len(secret), secret))),
    )
