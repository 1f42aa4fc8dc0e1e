"""How far apart two subjects are: those named, or whoever stands at a place that is told, now or on an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from autopost.facts import Fact
from autopost.grounding.attaching.asof import of_its_day, over_its_span
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.figures.setapart import set_apart
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.view import View

_AHEAD = (
    r"more|higher|ahead|above|clear|beyond|leads?|led|leading|lead|in hand|to the good|outpac\w+|outnumber\w*|"
    r"exceed\w*|surpass\w*|(?:hold|holds|held|fend|fends|fended|sees?|saw) off|"
    r"larger|bigger|beats?|outdo\w*|premium|advantage|cushion|tops|in front|over|better|better than|up on|"
    r"overt[ao]k\w*|leapfrog\w*|overhaul\w*|"
    r"outscor\w*|longer|greater|edg(?:es|ed|ing)(?: out| past)?|pip(?:s|ped)|nos(?:es|ed) (?:ahead of|past|out)|shad(?:es|ed)"
)
_BACK = (
    r"fewer|less|lower|smaller|behind|below|short|shy|adrift|trail\w*|trailed|off|deficit|lags?|lagg\w+|back|"
    r"down on|worse|away from|"
    r"in arrears|too few"
)
_WAY = re.compile(rf"\b(?:(?P<more>{_AHEAD})|(?P<less>{_BACK}))\b")
_GAP = re.compile(
    rf"\b(?:{_AHEAD}|{_BACK}|gaps?|margin|difference|separat\w+|between|spread|distance|apart|divid\w+|split|narrow\w*|widen\w*|"
    r"ahead|nose|catch|needs?|needed|misses|missed|shrank|shrunk|trimm?ed|grew|cut|stretch\w*|eclips\w+)\b"
)
_NEXT = re.compile(
    r"\b(?:runner-?up(?:'s)?|next|nearest|closest|pursuers?|pursuit|chas\w+|challenger|rival|second[- ]placed|"
    r"the one (?:above|below)|"
    r"second|following|follower)\b"
)
_FIRST = re.compile(
    r"\b(?:leader(?:'s)?|front-?runner|the lead\b|first|summit|top|head|number one|winner|favou?rite|most \w+ed)\b"
)
_FEW, _OWN, _BESIDE = 100, 40, 8


def gap(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """The difference of two values of one measure and day, the right way round where the words give a way."""
    if number.form != "count" or number.total is not None:
        return
    yield from _within(view, number)
    near = _WITHIN.search(view.mentions.bare, 0, number.start)
    if not near and not _GAP.search(view.mentions.bare):
        return
    read = cues(view, number)
    nouns = {family for _, _, family in view.nouns}
    named = _named(view)
    whose, against = about(view, number), set_apart(view, number)
    for a, b in _pairs(view, number, named):
        if not against <= {a.subject.id, b.subject.id}:
            continue
        family = view.desk.measure(a).family
        if read.family and read.near and family != read.family:
            continue
        if (nouns and family not in nouns) or not of_its_day(view, number, a, b) or not over_its_span(view, a):
            continue
        if number.value < _FEW and not (read.family or nouns or a.unit == "points"):
            continue
        apart = (a.number or 0) - (b.number or 0)
        if apart <= 0 or not (_CLOSE * number.value <= apart <= number.value if near else number.fits(apart)):
            continue
        if _TOP_TWO.search(view.mentions.bare) or right_way(view, number, a.subject.id, b.subject.id, whose):
            yield a, b


_WITHIN = re.compile(r"\bwithin (?:just |only |about )?$")
"""Reads "is within 140 points of the leader": no farther than that, and little less."""
_EACH_OTHER = re.compile(r"(?: [a-z]+)? of (?:each other|one another)\b")


def _within(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "A, B and C lie within 1,100 stars of each other": from the largest to the smallest, or little less than that."""
    if not (re.search(r"\bwithin $", view.mentions.bare[: number.start]) and _EACH_OTHER.match(view.mentions.bare, number.end)):
        return
    for family in dict.fromkeys(family for *_, family in view.nouns):
        facts = [fact for name in view.named if (fact := view.rolls.of(name, family)) is not None and fact.number is not None]
        values = [fact.number or 0 for fact in facts]
        if (
            len(facts) > 1
            and len(facts) == len(view.named)
            and _CLOSE * number.value <= max(values) - min(values) <= number.value
        ):
            yield (facts[0],)


_CLOSE = 0.9


def _named(view: View) -> list[str]:
    names = [name for ref in view.referents if ref.kind in {"name", "role", "pronoun"} and len(ref.subjects) <= 2
             for name in sorted(ref.subjects)]  # fmt: skip
    owned = [name for ref in view.referents if ref.kind == "owner" and len(ref.subjects) == 1 for name in ref.subjects]
    return list(dict.fromkeys((*names, *owned, *view.carried[:2])))[:6]


def _pairs(view: View, number: Number, named: list[str]) -> Iterator[tuple[Fact, Fact]]:
    """Values of two that are named, and of one that is named and whoever stands at a place told; the larger first."""
    own = {
        name: [f for f in view.desk.by_subject.get(name, ()) if f.number is not None and f.unit not in _NO_AMOUNT]
        for name in named
    }
    for one, two in permutations(named, 2):
        for a in own[one]:
            yield from ((a, b) for b in own[two] if _alike(view, a, b))
    yield from _heads(view)
    yield from _top_two(view)
    for name in named:
        for a in own[name]:
            for other in _placed(view, a):
                if other is not None and other.subject.id != name and other.number is not None:
                    yield (a, other) if a.number >= other.number else (other, a)  # type: ignore[operator]


_TOP_TWO = re.compile(
    r"\b(?:separates?|divides?|splits?|between|apart)\b[^.;:]{0,12} (?:the )?(?:top|first|leading) (?:two|pair)\b|"
    r"\b(?:separates?|divides?|splits?) (?:first|number one) (?:place )?from (?:second|number two)\b|"
    r"\b(?:top|first|leading) (?:two|pair)\b[^.;:]{0,60}\b(?:apart|separated|divided)\b"
)
_RUNNER_UP = re.compile(r"\brunner-?up\b[^.;:]*\b(?:leader|winner|front-?runner|top|head)\b|\bleader\b[^.;:]*\brunner-?up\b")


def _heads(view: View) -> Iterator[tuple[Fact, Fact]]:
    """Reads "the runner-up among the six papers finished eight upvotes below the leader": the first two by what is measured."""
    kinds = [known.kind for known in view.populations if known.kind] if _RUNNER_UP.search(view.mentions.bare) else []
    for kind in dict.fromkeys(kinds):
        for family in dict.fromkeys(family for *_, family in view.nouns):
            first = [view.rolls.of(name, family) for name in view.rolls.by(kind, family)[:2]]
            if len(first) == 2 and first[0] is not None and first[1] is not None:
                yield first[0], first[1]


def _top_two(view: View) -> Iterator[tuple[Fact, Fact]]:
    """Reads "140 points separate the top two": whoever stand first and second on a list, by one measure."""
    for order in view.rolls.places.values() if _TOP_TWO.search(view.mentions.bare) else ():
        one, two = (view.desk.by_subject.get(order.get(place, ""), ()) for place in (1, 2))
        for a in one:
            for b in (b for b in two if b.metric == a.metric and a.unit not in _NO_AMOUNT and "@" not in a.id):
                if a.number is not None and b.number is not None:
                    yield (a, b) if a.number >= b.number else (b, a)


_NO_AMOUNT = frozenset({"rank", "percent", "times"})


def _alike(view: View, a: Fact, b: Fact) -> bool:
    """Values of one measure and of one day, or gains over the same days."""
    one, two = view.desk.measure(a), view.desk.measure(b)
    if a.metric.partition("@")[0] != b.metric.partition("@")[0] or one.aspect != two.aspect:
        return False
    return one.changes or a.as_of[:10] == b.as_of[:10]


def _placed(view: View, fact: Fact) -> Iterator[Fact | None]:
    """Whoever stands first, next or at a place that the sentence tells, by the same measure among all of the kind."""
    if "@" in fact.id or view.desk.measure(fact).aspect not in {"level", "gain"}:
        return
    order = view.rolls.by(fact.subject.kind, fact.metric)
    if fact.subject.id not in order:
        return
    at, bare = order.index(fact.subject.id), view.mentions.bare
    if _NEXT.search(bare):
        yield from (view.rolls.of(order[n], fact.metric) for n in (at - 1, at + 1) if 0 <= n < len(order))
    if _FIRST.search(bare):
        yield view.rolls.of(order[0], fact.metric)
    for place in _places(view):
        if 0 < place <= len(order):
            yield view.rolls.of(order[place - 1], fact.metric)


def _places(view: View) -> list[int]:
    return [int(n.value) for n in view.mentions.numbers if n.form == "ordinal"]


_COMPARED = re.compile(
    r"\b(?:behind|than|over|of|to|from|with|against|above|below|trailed|trails|trail|led|leads|beat|overt[ao][a-z]+|"
    r"pass(?:es|ed)|edge[sd]|leapfrog[a-z]*|catch(?:es)?|caught|past) (?:the )?[\"']?$"
)


_LAST_WORD = re.compile(r"[^\w\ue000]*(?:$|[,.;:)]| (?:on|in|by|and|at)\b)")


_PARTICIPLE = re.compile(
    r"\W*(?:trailing|leading|beating|behind|ahead of|outpacing|topping|chasing|lagging)(?: behind)? [\"']?(?=\ue000)"
)
_THE_GAP, _NOUNS = re.compile(r"\b(?:the|that|this) $"), frozenset({"lead", "gap", "margin", "deficit", "distance", "advantage"})


def _named_in(view: View, start: int, end: int) -> bool:
    return any(start <= ref.start < end for ref in view.referents if ref.kind in {"name", "role", "pronoun", "owner"})


_HEDGE = re.compile(r"(?:more|less|fewer|better) than |(?:over|above|below) ")
"""Reads "trails B by more than 116,000": how far, and nobody's having more."""


_ELSE = re.compile(r"[,;:]| (?:and|but|yet|while|after|despite|having) ")
"""Reads "overtakes B by 140 stars after trailing a day before": another thing, or another time."""


def right_way(view: View, number: Number, ahead: str, behind: str, whose: frozenset[str]) -> bool:
    """Whoever the words say has more is the larger; where they say nothing of that, only how far apart they are counts."""
    bare = view.mentions.bare
    start, end = view.clause(number.start)
    after = _WAY.search(bare, number.end, min(end, number.end + _OWN))
    before = [*_WAY.finditer(bare, max(start, number.start - 2 * _OWN), number.start)]
    before = [told for told in before if not _HEDGE.fullmatch(bare, told.start(), number.start)]
    after = None if after and _of_a_span(view, after) else after
    turned = _stands(view, number)
    if turned is not None and after is not None and len(turned & {ahead, behind}) == 1:
        return (ahead in turned) == bool(after["more"])
    near = after if after and not _ELSE.search(bare, number.end, after.start()) else None
    # "Trails the leading paper by eight": whoever leads, and nobody's lead.
    before = [told for told in before if not view.in_role(told.start())]
    way = near or (before[-1] if before else after)
    if way is None or (_THE_GAP.search(bare[: way.start()]) and way[0] in _NOUNS and not _named_in(view, start, way.start())):
        return True  # "by 16 June the lead had grown to 5,379"
    if way.start() >= number.end and _LAST_WORD.match(bare, way.end()):
        told = (ref for ref in view.referents if ref.end <= number.start and ref.kind in {"name", "role", "owner"})
        last = [ref for ref in told if not _COMPARED.search(bare[: ref.start])][-1:]
        holders = (last[0].subjects if last else whose) & {ahead, behind}
        return len(holders) != 1 or ((ahead in holders) == bool(way["more"]))
    first = [ref for ref in those_in(view.referents, start, way.start()) if ref.kind in {"name", "role", "pronoun", "owner"}]
    named = (ref.subjects for ref in view.referents if ref.kind == "name" and 0 <= ref.start - way.end() < _BESIDE)
    beside = next(named, frozenset[str]())
    if not first and way.start() >= number.end and len(beside & {ahead, behind}) == 1:
        return (behind in beside) == bool(way["more"])  # "Just 663 stars behind A: B"
    opened = _PARTICIPLE.match(bare) if not start else None
    if opened and way.start() < opened.end() and len(beside & {ahead, behind}) == 1:
        return (behind in beside) != bool(way["less"])  # "Trailing A by 1,173 stars, B": B is behind
    first = [ref for ref in first if not opened or ref.start > bare.find(",", opened.end()) >= 0] or first
    holders = (first[0].subjects if first else frozenset(view.carried[:1]) or whose) & {ahead, behind}
    return len(holders) != 1 or ((ahead in holders) == bool(way["more"]))


_SPAN_AFTER = re.compile(r" (?:the )?(?:last |past |same |previous )?")


def _of_a_span(view: View, way: re.Match[str]) -> bool:
    """Reads "trails B by 35,702 downloads over the last 30 days": so long, and nobody's having more."""
    spans = (window.start for window in view.mentions.windows if window.start > way.end())
    return way[0] == "over" and any(_SPAN_AFTER.fullmatch(view.mentions.bare, way.end(), start) for start in spans)


_STANDS = re.compile(r"[\"'\ue000]? (?:stands?|sits?|comes?|came|lies|follows|ranks?|finished|finishes|is|was) [\"'\ue000]?")


def _stands(view: View, number: Number) -> frozenset[str] | None:
    """Reads "Five upvotes short of A stands B": the one told last is the one that is short of the other."""
    if view.mentions.bare[: number.start].strip(" \"'") not in {"", "just", "only"}:
        return None
    after = [ref for ref in view.referents if ref.kind in {"name", "role"} and ref.start >= number.end]
    told = len(after) > 1 and _STANDS.fullmatch(view.mentions.bare, after[0].end, after[1].start)
    return after[1].subjects if told else None


_REFERRED = re.compile(
    r"\b(?:than|behind|short of|shy of|adrift of|clear of|ahead of|off|over|between|and|from|above|below|separates?) "
    r"(?:the )?$"
)


def referred(view: View, number: Number) -> bool:
    """Reads "657 stars short of second": a place that only says whom a gap, worked out here, reaches to."""
    if number.form != "ordinal" or not _REFERRED.search(view.mentions.bare[: number.start]):
        return False
    return any(other is not number and any(True for _ in gap(view, other)) for other in view.mentions.numbers
               if other.form == "count" and abs(other.start - number.start) < 60)  # fmt: skip
