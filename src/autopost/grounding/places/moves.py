"""Places gained and lost, told without the word: "up five to 29th", "slipped three", "a rise of three puts A fourth"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import about
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.numbers import Number
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
    whom = about(view, number) | {name for ref in view.referents if ref.kind == "name" and start <= ref.start < end
                                  and len(ref.subjects) == 1 for name in ref.subjects}  # fmt: skip
    near = _nearest(view, number)
    since = next((m.last for m in view.mentions.moments if _SINCE.fullmatch(bare, number.end, m.start)), None)
    for name in near or sorted(whom):
        for now, then in ranks(view.desk, name):
            by = (then.number or 0) - (now.number or 0)
            if abs(by) == number.value and (by > 0) == bool(told[-1]["up"]) and since in {None, taken_on(then)}:
                yield now, then


def _nearest(view: View, number: Number) -> list[str]:
    """Reads "Ling-2.6-flash by two places and Ling-2.6-1T by three": the name right before, or after "by"."""
    before = [ref for ref in view.referents if ref.end <= number.start and ref.kind == "name" and len(ref.subjects) == 1]
    after = [ref for ref in view.referents if ref.start >= number.end and ref.kind == "name" and len(ref.subjects) == 1]
    if after and re.fullmatch(r"(?: places?)? (?:by|for|puts?|put|took|takes) ", view.mentions.bare[number.end : after[0].start]):
        return sorted(after[0].subjects)
    return sorted(before[-1].subjects) if before else []


def last_place(desk: Desk, subject: str) -> Fact | None:
    """Where a subject stood on the last earlier day of which its place is known."""
    return max((fact for fact in desk.ranks(subject) if "@" in fact.id), key=lambda fact: fact.as_of, default=None)


def ranks(desk: Desk, subject: str) -> Iterator[tuple[Fact, Fact]]:
    """A subject's place now, and each that it had on an earlier day."""
    own = desk.ranks(subject)
    now = [fact for fact in own if "@" not in fact.id]
    yield from ((a, b) for a in now for b in own if "@" in b.id)
