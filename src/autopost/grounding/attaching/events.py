"""What happened on a day: things created, papers published, versions released, with the words that tell of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from autopost.facts import Fact

EventKind = Literal["created", "published", "released"]

_METRICS: dict[str, EventKind] = {
    "created_at": "created",
    "published_at": "published",
    "release_date": "released",
    "prerelease_date": "released",
}
_WORDS: dict[EventKind, str] = {
    "created": r"creat(?:ed|ion)|"
    r"born|begun|dated|dates? (?:from|back to)|dating from|started|opened|uploaded|"
    r"appeared|came|arriv(?:ed|es)(?= (?:later|earlier|on)\b|,)|made|"
    r"old|young\w*|"
    r"on (?:github|the hub|hugging face) since",
    "published": r"publi(?:shed|cation)|dated|submitted|posted|appear(?:ed|s)|out|came|comes|dates? from|dating from|old",
    "released": r"(?:pre-?)?releas\w+|shipp?(?:ed|s)|tagged|publish(?:ed|es)|cut|out|landed|launched|came|comes|"
    r"dates? from|dating from|"
    r"dated|brought|follow(?:ed(?! by\b)|s)|arriv(?:ed|es)|appeared|turned up|issued|old|versions?",
}
_TELLS = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _WORDS.items()}
EVENT = re.compile(
    r"\b(?:created|published|(?<=its )(?:creation|publication|upload)|"
    r"(?:creation|publication|upload|submission|birth) ?(?:dates?|days?)\b|"
    r"(?:dates?|days?) of (?:(?:the|its) )?(?:creation|publication|upload|submission|birth|releases?)\b|"
    r"(?:pre-?)?releas(?:ed|es?|ing)|shipp?(?:ed|s)|launched|submitted|dates? (?:from|back to)|"
    r"dating from|go(?:es)? back to(?= \ue000)|"
    r"begun (?=on\b|in\b)|"
    r"dated|(?:came|comes)(?! (?:in|to|from|on top|on to)\b)|"
    r"put out|tagged|uploaded|born|brought|issued|followed|arrived|appeared|turned up(?= on\b)|posted|"
    r"(?<!daily )papers? (?:of|from)(?= \ue000)|"
    r"been out|on (?:github|the hub|hugging face) (?=since\b)|out (?=since\b|on\b|for\b|in\b)|"
    r"versions?|notes)\b"
)
"""Words by which a date near them is that of a thing, and not of a figure."""


def kinds_told(text: str) -> frozenset[EventKind]:
    """What the words say happened: created, published, released; empty where they say nothing of the sort."""
    return frozenset(kind for kind, pattern in _TELLS.items() if pattern.search(text))


@dataclass(frozen=True, slots=True)
class Event:
    """One dated thing: of which subject, what happened, when, and of a release its version."""

    fact: Fact
    kind: EventKind
    day: date
    version: str = ""
    early: bool = False

    @property
    def subject(self) -> str:
        """Whose it is."""
        return self.fact.subject.id


def events(facts: Iterable[Fact]) -> list[Event]:
    """The dated things among these facts."""
    found = []
    for fact in facts:
        base = fact.metric.partition("@")[0]
        kind = _METRICS.get(base)
        if kind is not None and fact.day is not None:
            version = fact.id.rpartition("@")[2] if kind == "released" else ""
            found.append(Event(fact, kind, fact.day, version, base.startswith("pre")))
    return found


def plain_version(text: str) -> str:
    """A version without what names it as one: `v1.2`, `release-1.2` and `1.2` are the same."""
    return re.sub(r"^(?:v|release-|version-?|[a-z-]+==)", "", text.lower()).removeprefix("b")


def same_version(known: str, said: str) -> bool:
    """Whether a text's version is this one; "rc17" is told of v1.3.0rc17."""
    a, b = plain_version(known), plain_version(said)
    return a == b or bool(re.fullmatch(r"(?:rc|post|alpha|beta|dev)[-.]?\d+", b) and re.search(rf"\d[-.]?{re.escape(b)}$", a))


def version_key(text: str) -> tuple[tuple[int, ...], int, int]:
    """What versions are ordered by: the numbers, then whether it is before, at or after the release, then which of them."""
    found = re.match(r"\D*(?P<main>\d+(?:\.\d+)*)(?:[-.+]?(?P<tail>[a-z]+)[-.]?(?P<n>\d*))?", plain_version(text))
    if found is None:
        return (), 0, 0
    tail = found["tail"] or ""
    stage = 0 if not tail else 1 if tail == "post" else {"rc": -1, "beta": -2, "b": -2}.get(tail, -3)
    return tuple(int(part) for part in found["main"].split(".")), stage, int(found["n"] or 0)
