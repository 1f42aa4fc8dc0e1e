"""Two figures of two subjects set against each other: "A has the higher total, 40,890 against 35,373", "ahead, 6,930 to 6,880".

Both are believed only together: the first of whoever the clause is about, the second of the other, in one measure of one time,
and with the word of order between them that the figures bear out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from autopost.facts import Fact
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.attaching.sharedmeasures import Shared, earlier, moved, spans_of
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_AGAINST = re.compile(rf"(?: {ANY_NOUN})? (?:to|against|versus|vs\.?|compared (?:with|to)) (?:the |its |a )?")
_RANGE = re.compile(r"\b(?:from|between|up|down|increased|rose|fell|grew) (?:about |some |nearly )?$")
_ORDER = re.compile(
    r"\b(?:(?P<more>more|higher|highest|larger|largest|bigger|biggest|greater|most|ahead|above|leads?|led|leading|better|front|"
    r"beats?|tops?|topped|outdoes|outranks?|exceeds?|overt(?:akes|ook|aken)|passed|past|over|edges?|outpaced|stronger)|"
    r"(?P<less>fewer|less|lower|lowest|smaller|smallest|fewest|least|behind|below|beneath|under|trail(?:s|ed|ing)?|lags?|lagged|"
    r"worse|weaker|short|shy))\b"
)
_AND_THEN = re.compile(
    r",? (?:and|yet) (?:a|the) (?:day|week|month) (?:ago|before|earlier)\b|,? (?:and|yet) \ue000++ (?:the|it|its)\b"
)
"""Reads "117,618 to 117,358, and a week ago the gap was 495": what follows is of another day."""
_NOT = re.compile(r"\b(?:not|never|no|neither|nor|hardly)\b|n't\b")
_SUBORDINATE = re.compile(r"\W*(?:although|though|while|despite|whereas|if|even if|with)\b(?:[^,]|,(?=\d))*,(?!\d)")
_PURSUER = re.compile(r"\b(?:the|its) (?:pursuer|chaser|challenger|trailing (?:one|project|model)|smaller (?:one|of the two))\b")
_STARTED = re.compile(r"\b(?:base|basis|start(?:ed|ing)?|beg[aiu]n|earlier|ago|previously|at the outset|formerly)\b")
_ON_LIST = re.compile(r" (?:in|on )?(?:the )?(?:[a-z]+ )?(?:list|ladder|table|ranking|chart)\b")
_AFTER = re.compile(r"\bafter (?:about |some )?$")
_WEEK = re.compile(r"\b(?:better|best|worse|stronger|weaker|bigger|busier|livelier) (?P<what>week|day)\b")


@dataclass(frozen=True)
class _Pair:
    """Two figures in the order told, and where what is said with them begins; `after` is one of an earlier day."""

    first: Number
    second: Number
    start: int
    after: bool


def two_figures(view: View) -> Iterator[tuple[Number, Fact]]:
    """Every such pair that is right as a whole, and how far apart the two are where the clause says so."""
    for pair in _pairs(view) if view.kind != "opinion" else ():
        one, other = _sides(view, pair)
        if not other or _NOT.search(view.mentions.bare, pair.start, pair.second.end):
            continue
        for measure in _measures(view, pair):
            a, b = measure.of(view, one), measure.of(view, other)
            if a is None or b is None or not (pair.first.fits(a.number or 0) and pair.second.fits(b.number or 0)):
                continue
            ahead = (a.number or 0) - (b.number or 0)
            if _ordered(view, pair, ahead):
                yield from ((pair.first, a), (pair.second, b))
                break


def _pairs(view: View) -> Iterator[_Pair]:
    told = [n for n in view.mentions.numbers if n.form in {"count", "percent"} and n.total is None]
    for first, second in pairwise(told):
        if _AGAINST.fullmatch(view.mentions.bare, first.end, second.start) and first.value:
            left = view.mentions.bare[: first.start]
            if not _RANGE.search(left):
                yield _Pair(first, second, _begins(view, first), _AFTER.search(left) is not None)


def _begins(view: View, number: Number) -> int:
    """Where what is said with a pair begins: the clause that names somebody, without what is subordinate to it."""
    refs = [ref.start for ref in view.referents if ref.start < number.start]
    start = next(
        (a for a, b in reversed(view.clauses) if a < number.start and any(a <= at < min(b, number.start) for at in refs)), 0
    )
    aside = _SUBORDINATE.match(view.mentions.bare, start, number.start)
    inside = aside and any(at >= aside.end() for at in refs)
    return aside.end() if aside and inside else start


def _sides(view: View, pair: _Pair) -> tuple[str, str]:
    """Whose the first figure is, and whose the second: two that are named, or one and whoever was named before."""
    refs = view.singles("name", "role", "pronoun")
    here = those_in(refs, pair.start, pair.first.start)
    every = dict.fromkeys(name for ref in here for name in ref.subjects)
    if len(every) != len("AB"):
        every = dict.fromkeys(name for ref in refs for name in ref.subjects)
    one = next((name for ref in (*here, *refs) for name in ref.subjects), "")
    if len(every) == 1:
        every |= dict.fromkeys(name for name in view.carried if name in view.desk.ledger.subjects)
    if len(every) != len("AB"):
        return "", ""
    other = next(name for name in every if name != one)
    if _PURSUER.search(view.mentions.bare, pair.start, pair.first.start) and view.nouns:
        a, b = (view.rolls.of(name, view.nouns[0][2]) for name in (one, other))
        return (other, one) if a and b and (b.number or 0) < (a.number or 0) else (one, other)
    return one, other


def _measures(view: View, pair: _Pair) -> Iterator[Shared]:
    """What the pair may be of, as the words around it say."""
    bare = view.mentions.bare
    _, end = view.clause(pair.first.start)
    then = _AND_THEN.search(bare, pair.second.end, end)
    end = then.start() if then else end
    inside = (pair.start, end)
    near = [family for start, _, family in view.nouns if pair.start <= start < end]
    last = NOUN.match(bare, pair.first.end + 1) or NOUN.match(bare, pair.second.end + 1)
    families = [str(last.lastgroup)] if last else near[-1:] or [family for *_, family in view.nouns][-1:]
    families = families or list(dict.fromkeys(view.desk.measure(fact).family for fact in view.said))
    days, week = spans_of(view, inside), _WEEK.search(bare, *inside)
    if pair.after or _STARTED.search(bare, *inside):
        moments = [m.sole for m in view.mentions.moments if m.sole is not None]
        yield from earlier(view, families, days, *moments)
    elif week or _moves(bare, *inside):
        kinds = {view.desk.ledger.subjects[name].kind for name in _sides(view, pair) if name in view.desk.ledger.subjects}
        days = (7 if week["what"] == "week" else 1,) if week else days
        usual = tuple(view.rolls.span(kind, family) for kind in kinds for family in families)
        yield from moved(view, families, days or usual, percent=pair.first.form == "percent")
    elif not those_in(view.mentions.moments, pair.start, end):
        yield from (Shared(family, "level") for family in families)


_WINS = re.compile(r"\b(?:won|wins?|collected|drew|attracted|picked up|earned)\b")
_SPANNED = re.compile(r"\b(?:over|in|during|within) (?:the |a )?\ue000|(?:stars|likes|downloads|forks|upvotes) \ue000")
"""Reads "won more stars this week": what came in a span."""


def _moves(bare: str, start: int, end: int) -> bool:
    """Whether a gain is told of, and not only who is higher or further down."""
    if _WINS.search(bare, start, end) and _SPANNED.search(bare, start, end):
        return True
    told = (word for word in CHANGE.finditer(bare, start, end) if not _ORDER.fullmatch(word[0]))
    return any(word[0] not in {"up", "down"} or not _ON_LIST.match(bare, word.end()) for word in told)


def _ordered(view: View, pair: _Pair, ahead: float) -> bool:
    """Whether the last word of order before a pair agrees with it; without one, the larger stands first."""
    told = [*_ORDER.finditer(view.mentions.bare, pair.start, pair.first.start)]
    if pair.after:
        return True
    return (ahead > 0) == bool(told[-1]["more"]) if told else ahead > 0
