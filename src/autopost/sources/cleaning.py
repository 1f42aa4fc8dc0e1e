"""Outside text made harmless, in one place: what no reader would see is removed, the rest is one plain line of bounded length.

Every function takes what a platform sent, of whatever type, and answers with something empty where it cannot be used.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from autopost.signals import AttributeValue, Passage, Signal

NAME_LENGTH = 300
PASSAGE_LENGTH = 5_000
TAGS = 40
AUTHORS = 100

_FULL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}/[A-Za-z0-9_.-]{1,120}", re.ASCII)
_LARGEST = 10**15
# Letters and marks that print nothing, which Unicode does not class as format characters.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_SELECTORS = (range(0xFE00, 0xFE0E), range(0xE0000, 0xE1000))


def line(value: object, limit: int = NAME_LENGTH) -> str:
    """One line in NFC, without control, bidirectional, zero-width and blank characters, at most `limit` code points."""
    if not isinstance(value, str):
        return ""
    # A megabyte is not worth normalising when a line of it is kept.
    text = value[: limit * 8]
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", "".join(map(_shown, text)))
    return cut(" ".join(text.split()), limit)


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace() or category in {"Zl", "Zp"}:
        return " "
    if category in {"Cc", "Cf", "Co", "Cs"} or char in _BLANK or any(ord(char) in block for block in _SELECTORS):
        return ""
    return char


def cut(text: str, limit: int) -> str:
    """The text, or its beginning up to a word's end and an ellipsis, at most `limit` code points in all."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    word, _, _ = kept.rpartition(" ")
    return f"{(word if 2 * len(word) >= limit else kept).rstrip()}…"


def lines(values: object, count: int, limit: int = 100) -> tuple[str, ...]:
    """The first `count` different lines of a list, empty ones left out."""
    if not isinstance(values, list | tuple):
        return ()
    cleaned = (line(value, limit) for value in values[: count * 8])
    return tuple(dict.fromkeys(text for text in cleaned if text))[:count]


def full_name(value: object) -> str:
    """`OWNER/NAME` where it is one; empty otherwise."""
    fits = isinstance(value, str) and _FULL_NAME.fullmatch(value) and value.rpartition("/")[2] not in {".", ".."}
    return str(value) if fits else ""


def number(value: object) -> int | float | None:
    """A finite number from 0 up to 10^15, whole ones as int; None otherwise."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LARGEST:
        return None
    return int(value) if value == int(value) else value


def numbers(values: dict[str, object]) -> dict[str, int | float]:
    """The metrics that are numbers."""
    return {name: kept for name, value in values.items() if (kept := number(value)) is not None}


def words(values: dict[str, AttributeValue]) -> dict[str, AttributeValue]:
    """The attributes that say something: empty text and empty lists are left out."""
    return {name: value for name, value in values.items() if value not in ("", ())}


def moment(value: object, latest: datetime | None = None) -> str:
    """An ISO 8601 time as `2026-05-04T09:30:00Z`; empty where it is none, or before 1990, or after `latest`."""
    if not isinstance(value, str) or len(value) > 40:
        return ""
    try:
        parsed = datetime.fromisoformat(value)
        parsed = parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    if parsed.year < 1990 or (latest is not None and parsed > latest):
        return ""
    return parsed.strftime("%Y-%m-%dT%H:%M:%SZ")


def url(value: object, hosts: Collection[str] | None = None) -> str:
    """An http(s) address without credentials, on one of `hosts` where they are given; empty otherwise."""
    if not isinstance(value, str) or len(value) > 2_000 or line(value, 2_000) != value or re.search(r"[\s<>\"'\\]", value):
        return ""
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host or parts.username or parts.password:
        return ""
    return value if hosts is None or host in hosts else ""


def github_name(address: object) -> str:
    """OWNER/NAME from a github.com address; empty for any other."""
    path = url(address, ("github.com", "www.github.com")).partition("github.com/")[2]
    parts = re.split(r"[?#]", path)[0].strip("/").split("/")
    return full_name("/".join(parts[:2]).removesuffix(".git"))


def place(endpoint: str) -> str:
    """An endpoint as it may be shown: without credentials, query and fragment."""
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def passage(label: str, value: object, limit: int = PASSAGE_LENGTH) -> tuple[Passage, ...]:
    """The text as a passage of the source's own words; none where there is no text."""
    text = line(value, limit)
    return (Passage.model_validate({"label": label, "text": text}),) if text else ()


def signal(given: object, source: str) -> Signal | None:
    """A signal under its source's name, its text cleaned again; None where it is no signal or has no usable name, id or link."""
    if not isinstance(given, Signal):
        return None
    name = line(given.name)
    if not name or not url(given.url) or line(given.id) != given.id:
        return None
    metrics = {metric: kept for metric, value in given.metrics.items() if (kept := _finite(value)) is not None}
    passages = (
        Passage(label=p.label, text=text, restated=p.restated) for p in given.passages if (text := line(p.text, PASSAGE_LENGTH))
    )
    return given.model_copy(
        update={
            "source": source,
            "name": name,
            "metrics": metrics,
            "attributes": words({line(key, 100): _word(value) for key, value in given.attributes.items()}),
            "passages": tuple(passages),
        }
    )


def _finite(value: float) -> int | float | None:
    return value if not isinstance(value, bool) and math.isfinite(value) else None


def _word(value: AttributeValue) -> AttributeValue:
    if isinstance(value, bool):
        return value
    return line(value, 1_000) if isinstance(value, str) else lines(value, AUTHORS, NAME_LENGTH)


def without(text: str, secrets: Iterable[str]) -> str:
    """The text with every secret blotted out."""
    for secret in secrets:
        text = text.replace(secret, "***") if secret else text
    return text
