"""How often a name stands in the lists of the day: "turns up twice in the day's lists", "is on two lists at once"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.referents.rolls import account
from autopost.grounding.view import View

_DAYS_LISTS = r"(?:(?:the|our|this|today's|these) )?(?:(?:day's|edition's|paper's|issue's|\ue000++(?:'s)?|various|different) )?"
_TURNS_UP = (
    r"\b(?:turns? up|appears?|comes? up|crops? up|shows? up|figures?|features?|occurs?|stands?|is|is listed|is found|is named) "
)
_TWICE = re.compile(
    rf"{_TURNS_UP}(?:exactly )?(?:(?P<n>twice|(?:{SMALL_WORDS}|\d) times) (?:(?:in|on|across|among) {_DAYS_LISTS}lists\b|"
    rf"\ue000{{5}}(?!\ue000)|in (?:this|today's|the) (?:edition|issue|paper)\b)|"
    rf"(?:in|on) (?P<m>{SMALL_WORDS}|\d) (?:of {_DAYS_LISTS})?(?:different |separate )?lists\b)"
)


def _names(view: View, before: int) -> list[str]:
    """The names that stand before a place, as the text has them, the nearest first."""
    told = [(name.start, name.text) for name in (*view.mentions.names, *view.mentions.strangers) if name.end <= before]
    return [text.lower().strip("\"'“”‘’") for _, text in sorted(told, reverse=True)]


def _called(entry: str, name: str) -> bool:
    """Whether an entry bears a name, or one that begins with it: "FastContext" of "FastContext-1.0-4B-SFT"."""
    own = entry.rpartition(":")[2].lower()
    return name in {own, own.rpartition("/")[2], own.partition("/")[0]} or own.rpartition("/")[2].startswith(f"{name}-")


def _standings(view: View, name: str) -> list[str]:
    """The kinds of list that have it: an entry of that name, or a paper in whose title it stands; one for each such entry."""
    listed = {kind: names for kind, names in view.rolls.trending.items() if kind != "paper"}
    listed |= {kind: view.rolls.covered.get(kind, ()) for kind in ("repository",)}
    found = []
    for kind, names in listed.items():
        found += [kind for entry in names if _called(entry, name)]
    whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    papers = view.rolls.covered.get("paper", ())
    houses = (view.rolls.of(paper, "organization") for paper in papers)
    found += ["paper" for house in houses if house is not None and str(house.value).lower() == name]
    titles = (view.rolls.of(paper, "title") for paper in papers)
    return [*found, *("paper" for title in titles if title is not None and whole.search(str(title.value).lower()))]


def _of_house(view: View, name: str) -> list[str]:
    """The kinds of list that have entries of a house: its models, Spaces and datasets, and papers that it has submitted."""
    found = [kind for kind, names in view.rolls.trending.items() if kind != "paper" for entry in names if account(entry) == name]
    houses = (view.rolls.of(paper, "organization") for paper in view.rolls.covered.get("paper", ()))
    return [*found, *("paper" for house in houses if house is not None and str(house.value).lower() == name)]


def listed_so_often(view: View, number: Number) -> bool | None:
    """Whether a name stands in the lists of the day as often as a number says; None where it says nothing of the sort."""
    told = next((m for m in _TWICE.finditer(view.mentions.bare) if m.start() <= number.start and number.end <= m.end()), None)
    names = [] if told is None or view.cited else _names(view, told.start())
    if told is None or not names:
        return None
    kinds = _standings(view, names[0]) or _of_house(view, names[0])
    if not kinds:
        return None  # a family, or nothing that is listed
    return number.value == (len(kinds) if told["n"] else len({*kinds}))


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
