"""The two sides of a comparison: the sentence with a letter for whoever it speaks of, and who stands left of a word of order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.referents.rolls import account
from autopost.grounding.typed import typed
from autopost.grounding.view import Referent, View
from autopost.grounding.words import phrases

Sort = Literal["amount", "place", "age"]
WHO = "\ue016"
ONE = rf"(?<!{WHO}){WHO}++"
"""What stands in a pattern for somebody who is told of by name, pronoun or role."""
UNSURE = re.compile(rf"\b(?:{phrases.either('unsure')})\b|\?")
"""Words under which nothing is said for sure: supposed, somebody's word, or of several together."""
_CLOSES = re.compile(
    r"[;:(]|,(?! (?:with|at) (?:[a-z]+ )?\ue015[^,;:]{0,40} (?:gained|added|won)\b)| and (?![\ue013\ue015])| but | while "
)
NEXT_ON_LIST = re.compile(
    r"\W*(?:just |right |directly |close |next )*(?:behind|ahead of|below|above) (?:it|them|[\"'\ue000]+) "
    r"(?:comes?|stands?|sits?|is|are|follows?|lies|lie|ranks?) "
    rf"(?![^;:]*\b(?:in|by|on|for) (?:total )?{NOUN.pattern})"
)
"""Reads "Behind it comes B, with 1,073 likes": who stands next on the list."""


@dataclass(frozen=True)
class Comparison:
    """Words that set some over others: who may be meant on either side, which way they point, and the words they stand in.

    `way` is 1 where the left is said to have more, to stand higher or to be newer; `begin` to `close` is the stretch of words
    that say what is compared (`words`, with a letter for whoever is told of), and `what` are those within the comparison itself.
    """

    start: int
    end: int
    way: int
    sort: Sort
    left: frozenset[str]
    right: frozenset[str]
    begin: int
    close: int
    what: str
    words: str


@dataclass(frozen=True)
class Told:
    """The sentence with one letter for whoever it speaks of, and who that is at each place."""

    text: str
    at: dict[int, Referent]

    def before(self, end: int, start: int = 0) -> list[Referent]:
        """Who is told of within a stretch."""
        return [ref for place, ref in sorted(self.at.items()) if start <= place and ref.end <= end]

    def close(self, at: int) -> int:
        """Where the words about whoever ends at a place are over."""
        closes = _CLOSES.search(self.text, at)
        return closes.start() if closes else len(self.text)

    def after(self, start: int) -> Referent | None:
        """Who is told of next."""
        return next((ref for place, ref in sorted(self.at.items()) if place >= start), None)


_OF_A_LIST = re.compile(r" (?:list|ranking|table|chart)")


@once
def whoever(view: View) -> Told:
    """The sentence in letters of kinds, with whomever a role or a pronoun means among those that are named."""
    text = list(typed(view).text)
    at: dict[int, Referent] = {}
    for ref in view.referents:
        if ref.kind in {"group", "list"} or not ref.subjects or _OF_A_LIST.match(view.mentions.bare, ref.end):
            continue
        quoted = view.low[ref.start - 1 : ref.start] == '"' == view.low[ref.end : ref.end + 1]
        start, end = ref.start - quoted, ref.end + quoted
        text[start:end] = WHO * (end - start)
        at[start] = Referent(start, end, ref.subjects, ref.kind)
    return Told("".join(text), at)


_PREPOSITION = re.compile(
    r"(?:(?<!,) (?:and|or)|\b(?:of|by|from|for|than|as|to|with|like|unlike|in|at|on|over|under|behind|above|below|beside|after|"
    r"before|against)) "
    r"(?:the |its )?$"
)
_BREAKS = re.compile(r"[,;:()]| (?:and|but|yet|or|than|of|who|which|that|while|whereas|although) ")
_PART_OF = re.compile(r"(?:'s?)?(?: [a-z-]+){0,2} (?:of|for|from|by) (?:the )?")
RELATIVE = re.compile(r"(?:'s?)?,? (?:which|who|that|whose) [^,;:()]*")
_THAT_IS = re.compile(r"\W*(?:that|this) (?:is|was|puts?|leaves?|makes?) ")
"""Reads "That was 2,610 fewer than B": said of whomever the sentence before told of."""
_INVERTED = re.compile(
    r"(?:(?: [a-z\ue013\ue014\ue015-]+){0,6},|(?: (?:on|in|of|at|by) [a-z\ue014' ]{1,50}|, (?:in|at) [a-z\ue015 ]{1,24},|"
    r",? which [^,;:]{1,30},)?,? "
    r"(?:sits?|stands?|stood|is|comes?|came|lies|ranks?|lands?|appears?|(?:and )?(?:you(?:'ll| will)? find|we find|one finds|"
    r"there is))) (?:the )?"
)
_APPOSED = re.compile(
    r"(?:[^,;:()]*[,(]|(?:'s?)?(?: (?:own )?(?:entry|paper|model|space|dataset|project|repository))?) ?"
    r"(?:(?:just|only|right|directly|well|far|an?|\ue015+|places?|ranks?|spots?|rungs?|positions?|immediately|"
    r"narrowly|still|and|now|slightly|stars|likes|downloads|upvotes|forks) )*"
)
"""Reads "A has more likes than B, one place below it", "than B right behind it": either may be the one below."""
_OWN_THING = re.compile(
    r"'s? (?!(?:own |new |total |latest |recent )*(?:\d|\ue015|count|total|figure|tally|haul|gain|growth|rise|increase|number|"
    r"score|level|mark))"
)
_ENTRY = re.compile(
    r"(?:'s?)? (?:own )?(?:[a-z-]+ )?(?:version|original|model|paper|dataset|space|project|repository|entry|one|release|"
    r"edition|build)\b"
)
_ANY_LEADER = re.compile(r"(?:the |its )?(?:leaders?|rivals?|front-?runner)")
"""Reads "12,707 short of the leader": of which list is not said."""


def means_another(view: View, told: Told, ref: Referent) -> bool:
    """Reads "than B's author", where something of B is compared and not B; "Google's own version" is a version."""
    if _ANY_LEADER.fullmatch(view.mentions.bare, ref.start, ref.end):
        return True
    whose = {account(name) for name in ref.subjects}
    of_paper = any(name.startswith("paper:") for name in ref.subjects)
    if ref.kind == "owner" and (of_paper or view.low[ref.start : ref.end] in whose):
        return _ENTRY.match(told.text, ref.end) is None
    return _OWN_THING.match(told.text, ref.end) is not None


def left_of(view: View, told: Told, start: int, right: Referent) -> tuple[int, Referent | None]:
    """Whom a word of order is said of, and from where on the words say what is compared."""
    text, clause = told.text, view.clause(start)[0]
    before = told.before(start, clause)
    if right.kind == "pronoun" and before and not _BREAKS.search(f"{text[before[-1].end : start]} "):
        # "75 fewer than B right behind it": it is B that is behind.
        return clause, before[-1] if len(before[-1].subjects) == 1 else None
    if not before:
        after = told.after(right.end)
        if after is None or not _INVERTED.fullmatch(text, right.end, after.start):  # "Above B sits A"
            after = next((ref for ref in told.before(start) if not _PREPOSITION.search(text[: ref.start])), None)
        if len(view.carried) == 1 and _THAT_IS.match(text):
            after = Referent(0, 0, frozenset(view.carried), "pronoun")
        return clause, after
    near, gap = before[-1], text[before[-1].end : start]
    if RELATIVE.fullmatch(gap) or (not _BREAKS.search(gap) and not _PREPOSITION.search(text[: near.start])):
        # "A rise of 339, and it leaves it behind B": the rise is not what is compared.
        opened = max(clause, text.rfind(" and ", 0, near.start) + 1)
        return clause if near == before[0] else opened if near.kind == "pronoun" else near.start, near
    if _APPOSED.fullmatch(gap):
        both = Referent(near.start, near.end, near.subjects | before[0].subjects, near.kind)
        return clause if near == before[0] else max(clause, text.rfind(",", 0, start)), both
    heads = [ref for ref in before if not _PREPOSITION.search(text[: ref.start])] or before
    comma = max(text.rfind(mark, 0, start) for mark in (",", " and ", " than "))
    of_house = near.kind == "owner" and text[heads[0].end : near.start] in {" from ", " by "}
    if (
        near != heads[0]
        and not of_house
        and _PART_OF.fullmatch(text, heads[0].end, near.start)
        and not heads[0].subjects & near.subjects
    ):
        return clause, None  # "X's build of A": who that is, is not known
    return max(clause, comma), heads[0]
