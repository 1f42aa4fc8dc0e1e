"""Where those stand that a list only counts: "four have a million downloads or more. All of them rank ninth or lower".

Who they are is not told; but nobody at the head of the list, of whom all is known, is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.typed import COUNT, typed
from autopost.grounding.view import View

_START, _END = r"(?:^|(?<=[.;:] )|(?<=, and )|(?<=, but ))\W*", r"(?=[\s.!?]*$|[;:,] )"
_ALL = re.compile(
    rf"{_START}(?:and )?(?:all (?:of (?:them|these)|{COUNT}|these)|they all|each (?:of them|one)|every one of them) "
    rf"(?:ranks?|stands?|sits?|is|are|comes?|places?|is placed|are placed|are ranked)(?: all)?(?: at|"
    rf" in)? (?P<at>{COUNT})(?: place)? or "
    rf"(?:lower|below|worse|further down|later){_END}"
)
_NEITHER = re.compile(
    rf"{_START}(?:and )?(?:neither (?:group|set|kind|of them)|neither|none of (?:them|these)|not one of (?:them|these)|"
    rf"none of the {COUNT}) (?:includes?|contains?|has|counts?|is|are|ranks?|stands?|sits?|made|makes|reached)"
    r"(?: (?:any|one|a model|a member|among|in|on))*(?: of)?(?: (?:the|our))? $"
)
_NONE = re.compile(r"(?:^|(?<=[.;:] )|(?<=, and )|(?<=, but ))\W*(?:none|not one) of (?:the |our |these )?$")
_BEYOND = re.compile(
    r" (?:gets?|got|goes|went|climbs?|rises?|is|are|stands?|has|have|comes?|makes? it)(?: any)? "
    r"(?:beyond|above|past|over|higher than|further than|more than) $"
)
_COUNTED = re.compile(r" (?:have at least (?P<least>[\d,]+)|show (?P<none>no)) (?P<what>[a-z]+)\b")
_WON = re.compile(r"\b(?:gain\w*|added|won|new|lost|rose|grew)\b")


def elsewhere(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that places those counted below the head of their list, or tells what nobody of a set has more than."""
    known = _known_head(view, [fact for fact in view.said if fact.subject.kind == "list" and _COUNTED.search(fact.statement)])
    row = typed(view)
    for match in _ALL.finditer(row.text) if known else ():
        number = row.counts[match.start("at")]
        if number.form in {"count", "ordinal"} and 1 < number.value <= known + 1:
            yield match.span()
    for head in view.lists:
        told = _NEITHER.search(row.text, 0, head.start) if known and not head.other else None
        first = next(iter(view.rolls.whole.values()), ())[: head.size]
        if told and first in head.readings and head.size <= known:
            yield told.start(), head.end
    yield from ((start, end) for start, end, right in none_beyond(view) if right)


def _known_head(view: View, counted: list[Fact]) -> int:
    """How many of the head of the list are known to be none of those counted."""
    names = next(iter(view.rolls.whole.values()), ())
    tests = [match for fact in counted if (match := _COUNTED.search(fact.statement)) is not None]
    for at, name in enumerate(names if tests else ()):
        for told in tests:
            own = view.rolls.of(name, told["what"])
            value = None if own is None else own.number
            if value is None or (value == 0 if told["none"] else value >= int(told["least"].replace(",", ""))):
                return at
    return len(names) if tests else 0


@each_once
def none_beyond(view: View) -> Iterator[tuple[int, int, bool]]:
    """Reads "None of our top eight gets beyond 375,974": whether it is what whoever has most of them has."""
    for head in view.lists:
        names = head.readings[0] if len(head.readings) == 1 and not head.other else ()
        starts = (_NONE.search(view.mentions.bare, 0, at) for at in (head.start, head.size_at[0]) if names)
        none = next(filter(None, starts), None)
        for number in view.mentions.numbers if none else ():
            if none is None or number.form != "count" or not _BEYOND.fullmatch(view.mentions.bare, head.end, number.start):
                continue
            noun = NOUN.match(view.mentions.bare[number.end :].lstrip(" -"))
            families = {str(noun.lastgroup)} if noun else {family for at, _, family in view.nouns if at < none.start()}
            last = number.end + (noun.end() + 1 if noun else 0)
            plain = re.match(r"[\s.!?]*$|[;:,]", view.mentions.bare[last:]) and not _WON.search(view.mentions.bare)
            if plain and len(families) == 1 and not view.days:
                yield none.start(), last, _stated(view, none.start()) and _most(view, names, families.pop(), number)


def _stated(view: View, start: int) -> bool:
    """Whether what stands before has no figures, or those of one count of the list: "the four models with a million or more"."""
    told: set[float | None] = {number.value for number in view.mentions.numbers if number.end <= start}
    counts = ((fact.number, _COUNTED.search(fact.statement)) for fact in view.facts if fact.subject.kind == "list")
    stated = [{number, int(match["least"].replace(",", ""))} for number, match in counts if match and match["least"]]
    return not told or told in stated


def _most(view: View, names: tuple[str, ...], family: str, number: Number) -> bool:
    facts = [view.rolls.of(name, family) for name in names]
    known = [fact.number for fact in facts if fact is not None and fact.number is not None]
    marked = number.step >= _ROUND and max(known, default=0) < number.value
    return len(known) == len(names) and (max(known) == number.value or marked)


_ROUND = 10
