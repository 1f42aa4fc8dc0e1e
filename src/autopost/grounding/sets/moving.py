"""What is said of each of a set about its place and its age: "kept their places", "slipped since Sunday", "older than a week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.places.moves import places_moved
from autopost.grounding.view import View

_PLACES = r"(?:places?|spots?|positions?|ranks?)"
_MOVES = re.compile(
    r"\b(?:(?P<kept>(?:hold|holds|held|keep|keeps|kept|retain(?:s|ed)?|stand in|stands in|are in|is in) (?:the same|its|their) "
    rf"(?:old )?{_PLACES}|(?:stay|stays|stayed) (?:put|where (?:it|they) (?:was|were)))|"
    r"(?P<moved>(?:has|have|had) (?:moved|budged|shifted)(?! (?:up|down|to|into|ahead|past)\b)|"
    rf"(?:moved|budged|shifted)(?= since| from)|chang(?:ed|es|e) (?:(?:its|their) )?{_PLACES})|"
    r"(?P<up>(?:climb(?:ed|s)?|rose|risen|moved up|went up|advanced|gained (?:a )?(?:places?|ground)))|"
    r"(?P<down>(?:slip(?:ped|s)?|fell|fallen|dropped|slid|moved down|went down|lost (?:a |any )?(?:places?|ground))))\b"
    r"(?! (?:as (?:many|much|far)|further|harder|faster|more|most|less|least|furthest|by|\d|[a-z]+ places?)\b)"
)
_ON_LIST = re.compile(r"\b(?:since|places?|spots?|positions?|ranks?|list|ranking)\b")
_OLDER = re.compile(r"\b(?P<way>older|younger) than $")
_THIS = re.compile(r"\b(?:created|made|published|born|uploaded|dates?|dated)(?: from)? (?:in )?this (?P<unit>year|month)\b")


def moving(view: View) -> Iterator[Test]:
    """Whoever stands where he stood, or elsewhere, where no measure is named."""
    if view.nouns or not _ON_LIST.search(view.mentions.bare):
        return
    for match in _MOVES.finditer(view.mentions.bare):
        yield Test(*match.span(), _moved(view, str(match.lastgroup)), "moved")


def _moved(view: View, way: str) -> Callable[[str], bool | None]:
    def holds(name: str) -> bool | None:
        by = places_moved(view.desk, name)
        return None if by is None else {"kept": by == 0, "moved": by != 0, "up": by > 0, "down": by < 0}[way]

    return holds


def aged(view: View) -> Iterator[Test]:
    """Whoever is older than so many days, or of this year."""
    edition = view.desk.ledger.edition
    for window in view.mentions.windows:
        told = _OLDER.search(view.mentions.bare, 0, window.start)
        if told is not None and window.days > 0:
            border = edition - timedelta(days=window.days)
            days = (date.min, border - timedelta(days=1)) if told["way"] == "older" else (border, edition)
            yield Test(told.start(), window.end, _began(view, *days), "age")
    for match in _THIS.finditer(view.low):
        first = edition.replace(day=1) if match["unit"] == "month" else edition.replace(month=1, day=1)
        yield Test(*match.span(), _began(view, first, edition), "age")


def _began(view: View, first: date, last: date) -> Callable[[str], bool | None]:
    def holds(name: str) -> bool | None:
        day = view.desk.began_on(name)
        return None if day is None else first <= day <= last

    return holds
