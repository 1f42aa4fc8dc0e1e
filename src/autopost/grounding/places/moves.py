"""Places gained and lost, told without the word: "up five to 29th", "slipped three", "a rise of three puts A fourth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

UP = (
    r"up|ris(?:es?|en|ing)|rose|climb\w*|jump\w*|leap\w*|leapt|vault\w*|advanc\w+|gain(?:s|ed|ing)?|moved up|shot|promot\w+|"
    r"improv\w*|ascen\w+|higher"
)
DOWN = (
    r"down|fell|fall(?:s|en|ing)?|drop\w*|slip\w*|slid\w*|tumbl\w*(?! out\b)|sank|sink\w*|lost|los(?:es?|ing|s)|shed\w*|"
    r"conced\w*|"
    r"gave up|gives up|giving up|slump\w*|plung\w*|lower|demot\w+|retreat\w*"
)
BETTER = r"better off|nearer (?:to )?the top"
WORSE = r"worse off|further from the top"
"""How so many places from where it was something stands: "four places better off"."""
MOVED = re.compile(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b")
_MOST = 60
_STEPS = re.compile(
    r" (?:places?|rungs?|spots?|positions?|slots?|steps?|notch(?:es)?)\b| (?:to|by|for|since|from|on|against|in a day|"
    r"overnight)\b| \ue000|[,.;:)]|$| puts?\b"
)
_SINCE = re.compile(r"(?: (?:places?|rungs?|spots?|positions?|slots?|steps?|notch(?:es)?))? (?:since|from|on|against) ")


def moved(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """The change of a subject's place since an earlier day, the way that the words say."""
    if number.form != "count" or number.total is not None or not 0 < number.value <= _MOST or not 1 <= number.step <= 10:
        return
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    told = [*MOVED.finditer(bare, start, number.start)] or [*MOVED.finditer(bare, number.end, end)][:1]
    noun = _STEPS.match(bare[number.end :])
    if not told or noun is None:
        return
    whom = about(view, number) | {name for ref in those_in(view.single, start, end) for name in ref.subjects}
    since = next((m.last for m in view.mentions.moments if _SINCE.fullmatch(bare, number.end, m.start)), None)
    for name in sorted(whom):
        for now, then in ranks(view.desk, name):
            by = (then.number or 0) - (now.number or 0)
            if abs(by) == number.value and (by > 0) == bool(told[-1]["up"]) and since in {None, taken_on(then)}:
                yield now, then


def places_moved(desk: Desk, subject: str) -> int | None:
    """How many places up a subject went since the earlier day; None where either place is not known."""
    now, then = next(ranks(desk, subject), (None, None))
    return int(then.number) - int(now.number) if now and then and now.number and then.number else None


def ranks(desk: Desk, subject: str) -> Iterator[tuple[Fact, Fact]]:
    """A subject's place now, and each that it had on an earlier day."""
    own = desk.ranks(subject)
    now = [fact for fact in own if "@" not in fact.id]
    yield from ((a, b) for a in now for b in own if "@" in b.id)
