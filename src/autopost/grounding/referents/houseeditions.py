"""What a house made of another's model: "K's version of A", "K's GGUF of it", where the list has just one such entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.mentions.names import Name
from autopost.grounding.mentions.tails import tokens
from autopost.grounding.referents.rolls import Rolls, account

_WHAT = (
    r"(?:versions?|variant|build|quanti[sz]ation|quant|conversion|repack(?:aging)?|port|upload|edition|copy|rendition|take|"
    r"gguf|fp8|awq|mlx)"
)
_OF = re.compile(rf"'?s? (?:own |new |official |smaller )?(?:{_WHAT} ){{1,2}}(?:of|on) (?:the )?[\"']?")
_IT = re.compile(
    rf"'?s? (?:own |new |official |smaller )?(?:{_WHAT} ){{1,2}}(?:of|on) (?P<it>it|that model|the same(?: model)?)\b"
)


def editions(mentions: Mentions, rolls: Rolls, carried: Sequence[str] = ()) -> Iterator[tuple[int, int, str]]:
    """Where one is told, from the house on, and which entry of the list it is."""
    names = [name for name in mentions.names if name.hit is not None]
    low = mentions.folded.low
    for house in names:
        again = _IT.match(low, house.end)
        before = [*carried, *(_printed(name) for name in names if name.end <= house.start and not _is_house(rolls, name))]
        made_of = next((name for name in names if name.start > house.end and _OF.fullmatch(low, house.end, name.start)), None)
        if made_of is not None:
            end, base = made_of.end, _printed(made_of)
        elif again and before:
            end, base = again.end(), before[-1]
        else:
            continue
        own = [entry for entry in _models(rolls) if account(entry) == _printed(house).lower() and _is_of(base, entry)]
        if len(own) == 1:
            yield house.start, end, own[0]


_ORIGINAL = re.compile(
    r"\bthe original(?: (?:model|one|version|release))?(?=\W*$|[,;:.)]| (?:is|has|had|stands|sits|ranks|and|but)\b)"
)


def original(mentions: Mentions, rolls: Rolls) -> Iterator[tuple[int, int, Name]]:
    """Reads "K's version of A is 22nd, 18 places behind the original": what the edition is one of."""
    for start, end, _ in editions(mentions, rolls):
        base = next((name for name in mentions.names if name.hit and start < name.start and name.end == end), None)
        match = _ORIGINAL.search(mentions.bare, end)
        if base is not None and match is not None:
            yield *match.span(), base


def first_of_two(names: Mapping[str, str], bare: str, end: int) -> tuple[int, int, str] | None:
    """Reads "Of the two W previews the original is older": of two, whose name the other's begins with."""
    one, two = sorted(names, key=lambda name: len(names[name]))
    match = _ORIGINAL.search(bare, end)
    return (*match.span(), one) if match and names[two].startswith(names[one]) else None


def _printed(name: Name) -> str:
    return name.hit.alias.printed if name.hit else ""


def _is_house(rolls: Rolls, name: Name) -> bool:
    return any(account(entry) == _printed(name).lower() for entry in _models(rolls))


def _models(rolls: Rolls) -> tuple[str, ...]:
    return rolls.whole.get("model", ())


def _is_of(base: str, entry: str) -> bool:
    """Whether an entry's name is the model's with something after it."""
    one, two = (tokens(name.rpartition("/")[2]) for name in (base, entry))
    return len(one) < len(two) and two[: len(one)] == one
