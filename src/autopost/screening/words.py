"""The word lists of screening, as patterns; and names as those patterns read them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from autopost.facts import OWNED
from autopost.folding import plain
from autopost.signals import Signal

_JOINS = re.compile(r"[\s._-]+")


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((files("autopost.screening") / "words.toml").read_text(encoding="utf-8"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One list as a pattern of its alternatives, without case."""
    return re.compile("|".join(f"(?:{part})" for part in _lists()[name]), re.IGNORECASE)


@cache
def _laboratories() -> dict[str, str]:
    """Each name of a laboratory, and the first of its names."""
    lines = (files("autopost.screening") / "laboratories.txt").read_text(encoding="utf-8").splitlines()
    known = [line.split() for line in lines if not line.startswith("#")]
    return {name: names[0] for names in known for name in names}


def owner(name: str) -> str:
    """The owner in `OWNER/NAME`, folded and in lower case; empty where there is none."""
    first, slash, _ = plain(name).lower().partition("/")
    return first if slash else ""


def bare(signal: Signal) -> str:
    """Its own name, for `worded`; empty for what has none: a paper's title and a release's tag say what they are about."""
    return worded(signal.name) if signal.kind in OWNED else ""


def worded(name: str) -> str:
    """The name in `OWNER/NAME`, folded, in lower case, its words joined by hyphens."""
    return _JOINS.sub("-", plain(name).lower().rpartition("/")[2])


def laboratory(name: str) -> str:
    """The known laboratory that owns `OWNER/NAME`, by the first of its names; empty where none does."""
    return _laboratories().get(owner(name), "")


def one_maker(name: str, other: str) -> bool:
    """Whether two `OWNER/NAME` have one owner, or owners of one laboratory."""
    return owner(name) == owner(other) or bool(laboratory(name) and laboratory(name) == laboratory(other))
