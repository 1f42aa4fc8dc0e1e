"""How often a name stands in the lists of the day: "turns up twice in the day's lists", "is on two lists at once"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.numbers import Number
from autopost.grounding.view import View


def _names(view: View, before: int) -> list[str]:
    """The names that stand before a place, as the text has them, the nearest first."""
    told = [(name.start, name.text) for name in (*view.mentions.names, *view.mentions.strangers) if name.end <= before]
    return [text.lower().strip("\"'“”‘’") for _, text in sorted(told, reverse=True)]


def _called(entry: str, name: str) -> bool:
    """Whether an entry bears a name, or one that begins with it: "FastContext" of "FastContext-1.0-4B-SFT"."""
    own = entry.rpartition(":")[2].lower()
    return name in {own, own.rpartition("/")[2], own.partition("/")[0]} or own.rpartition("/")[2].startswith(f"{name}-")


_OF_MODELS = re.compile(
    r" (?:of|on|among|in) (?:the |our |\ue000++(?:'s)? )?(?:list of )?(?:[a-z]+ )?(?P<kind>model|dataset|"
    r"space)(?:s|s list| list)?\b"
)


_OF_LIST = re.compile(r" (?:of|on|in) (?:the |our )?(?:trending )?list\b")


def namesakes(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A is number 19 of the trending models", of a name that a paper bears as well: whoever stands there is called so."""
    told = _OF_MODELS.match(view.mentions.bare, number.end) or _OF_LIST.match(view.mentions.bare, number.end)
    names = _names(view, number.start) if told and not view.cited else []
    if told is None or not names:
        return
    kind = told["kind"] if told.re is _OF_MODELS else "model"
    entry = view.rolls.places.get(kind, {}).get(int(number.value), "")
    papers = [ref for ref in view.referents if ref.end <= number.start and any(n.startswith("paper:") for n in ref.subjects)]
    own = entry.rpartition(":")[2].lower()
    if papers and _called(entry, names[-1]) and _of_its_house(view, own, number.end):
        yield tuple(fact for fact in view.facts if isinstance(fact.value, tuple) or fact.subject.id == entry)[:1]


def _of_its_house(view: View, entry: str, start: int) -> bool:
    """Reads "number 19 of the trending models, from WeiboAI": whose it is, where that is told right after it."""
    from_whom = re.compile(r"[^.;:]{0,60}?, (?:from|by|made by|published by) (?:the )?$")
    said = [
        n.text.lower()
        for n in view.mentions.names
        if n.start >= start and from_whom.fullmatch(view.mentions.bare, start, n.start)
    ]
    return not said or said[0].partition("/")[0] == entry.partition("/")[0]
