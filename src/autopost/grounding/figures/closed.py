"""What the checker may work out itself from the facts in scope: the closed list of `autopost.derive`, each with its cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from autopost import derive
from autopost.facts import Fact
from autopost.grounding.admitted import admitted
from autopost.grounding.attaching.asof import of_its_day, over_its_span
from autopost.grounding.attaching.attachment import about, compared
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.fitting import OF_WHOLE, fits, part_slack, said_as_place
from autopost.grounding.attaching.timing import same_window
from autopost.grounding.dated.shipping import often
from autopost.grounding.figures.gaps import right_way
from autopost.grounding.figures.parts import fits_part, gained_part, grown_part, part_of_gain, same_days, total_of_set
from autopost.grounding.figures.proportions import part_of_its, part_of_own
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.places import apart, of_those_places, to_next
from autopost.grounding.sets.counting import counted, ranked
from autopost.grounding.view import View

_GAP = re.compile(
    r"\b(?:gap|lead|leads|leading|margin|difference|more|fewer|less|ahead|behind|apart|higher|lower|above|"
    r"below|short|separat\w+|trail\w*|clear|beyond|adrift|advantage|distance|between|in front|differ\w*|another|parity)\b"
)
_SUM = re.compile(r"\b(?:together|combined|in total|in all|between them|altogether|jointly|collectively|total|sum)\b")
_SHARE = re.compile(r"\b(?:of|as (?:many|much)|share|accounts?|makes? up|part|fraction)\b")
_LIMIT = 14


def derivable(view: View, number: Number) -> tuple[Fact, ...]:
    """The facts from which the closed list makes this number, with the words that ask for it; empty where none does."""
    pool = [fact for fact in view.facts if fact.number is not None and fact.unit not in {"rank", "percent", "times"}][
        : _LIMIT * 3
    ]
    read = cues(view, number)
    if read.family and read.near:
        pool = [fact for fact in pool if view.desk.measure(fact).family == read.family]
    if read.family and number.form in {"times", "fraction", "percent"}:
        said = {family for _, _, family in view.nouns}
        pool = [fact for fact in pool if view.desk.measure(fact).family in said]
    if number.form in {"times", "fraction"} and _as_level(view, number):
        pool = [fact for fact in pool if not view.desk.measure(fact).changes]
    found = (used for used in _candidates(view, number, pool) if admitted(view, number, used))
    if number.form == "ordinal" and read.family and read.near and view.cited:
        # "Third by stars" of a paper: no place by upvotes.
        found = (used for used in found if any(view.desk.measure(fact).family == read.family for fact in used))
    return next(found, ())


_HAS = re.compile(
    r"\b(?:has|have|holds?|counts?|owns?|boasts?|commands?)(?: (?:about|almost|nearly|just|over|more than|roughly))* $"
)


_WITH = re.compile(r"\b(?:with|on|at) (?:[a-z]+ ){0,3}$")


def _as_level(view: View, number: Number) -> bool:
    """Reads "A has twice the stars of B": what each has, not what each gained, where no span and no gain is told."""
    told = view.mentions.windows or CHANGE.search(view.mentions.bare) or re.search(r"\bnew\b", view.mentions.bare)
    left = view.mentions.bare[: number.start]
    # "Ranks above B with about a tenth of its downloads": a part, of what each has.
    return not told and (_HAS.search(left) or (number.form == "fraction" and _WITH.search(left))) is not None


def _candidates(view: View, number: Number, pool: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    subjects = about(view, number)
    involved = {name for ref in view.referents for name in ref.subjects} | {*view.carried} | set(subjects)
    if not view.cited and involved:
        pool = [fact for fact in pool if fact.subject.id in involved or fact.subject.kind == "list"]
    if number.form == "ordinal" or (number.form == "count" and number.step in {1, 10} and said_as_place(view, number)):
        yield from ranked(view, number, subjects)
    if number.form == "count":
        yield from _counts(view, number, pool, subjects)
    elif number.form == "times":
        yield from often(view, number)
        yield from _ratios(view, number, pool, subjects)
    elif number.form == "percent":
        yield from _percents(view, number, pool, subjects)
    elif number.form == "fraction":
        yield from _parts(view, number, pool, subjects)


def _counts(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    if number.total is None:
        yield from total_of_set(view, number)
        yield from apart(view, number, subjects)
        yield from to_next(view, number, subjects)
        if _GAP.search(view.mentions.bare[max(0, number.start - 60) : number.end + 60]):
            yield from _differences(view, number, pool)
        if _SUM.search(view.mentions.bare):
            yield from _sums(view, number, pool)
    yield from counted(view, number)


_THEN = re.compile(r"\b(?:had|was|were|ago|earlier|then|before|yesterday|stood|from|last|previous\w*|narrow\w*|widen\w*)\b")


def _alike(view: View, a: Fact, b: Fact) -> bool:
    """Two facts that may be compared: one family, both levels or both changes of one window."""
    one, two = view.desk.measure(a), view.desk.measure(b)
    if one.family != two.family or a.unit != b.unit or one.aspect in {"lead", "count"}:
        return False
    if one.aspect == two.aspect == "then" and not _THEN.search(view.mentions.bare) and not view.mentions.moments:
        return False
    levels = {one.aspect, two.aspect} <= {"level", "then"}
    return (levels and (a.subject.id == b.subject.id or one.aspect == two.aspect)) or (
        one.aspect == two.aspect and one.windows == two.windows
    )


def _pairs(view: View, pool: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    yield from ((a, b) for a, b in permutations(pool[:40], 2) if _alike(view, a, b))


_BY = re.compile(r"\bby (?:(?:about|some|just|over|nearly|almost|only|a) )*$")


def _differences(view: View, number: Number, pool: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    subjects, read = about(view, number), cues(view, number)
    turn = _way(view, number)
    named = {name for ref in view.referents if ref.kind in {"name", "role", "pronoun"} for name in ref.subjects} | subjects
    if turn and len(named) == 1:
        named |= {*view.desk.neighbours(next(iter(named)))}  # "it ranks second, 140 points behind"
    allowed = (
        named if len(named) > 1 else named | {*view.carried} | ({*view.scope_subjects} if view.cited or not named else set())
    )
    for a, b in _pairs(view, pool):
        moved = a.subject.id == b.subject.id
        if moved and view.cited and subjects and a.subject.id not in subjects:
            continue  # what the other of two moved by
        if moved and (read.change is not True or view.desk.measure(b).aspect != "then" or not same_days(view, number, a, b)):
            continue
        if not of_those_places(view, (a.subject.id, b.subject.id)) and "gain" not in view.mentions.bare:
            continue
        if not moved and not (of_its_day(view, number, a, b) and over_its_span(view, a)):
            continue
        if not moved and not ({a.subject.id, b.subject.id} <= allowed and _two_told(view, number, a, b, turn)):
            continue
        value = derive.difference(a, b, "difference", "").number
        if value is not None and value > 0 and number.fits(value):
            yield a, b


def _two_told(view: View, number: Number, a: Fact, b: Fact, turn: int) -> bool:
    """Whether the words set a's value against b's: levels or changes, the one ahead named first where they say who is."""
    subjects, read, changes = about(view, number), cues(view, number), view.desk.measure(a).changes
    if not b.number or (turn == 0 and read.change is not None and changes != read.change):
        return False
    if turn and subjects and (a if turn > 0 else b).subject.id not in subjects:
        return False
    if turn and _told(view, number) not in {None, changes}:
        return False
    return _BY.search(view.mentions.bare[: number.start]) is None or right_way(view, number, a.subject.id, b.subject.id, subjects)


_MORE = re.compile(
    r"\b(?:(?P<more>more|higher|ahead|above|clear|beyond|leads?|lead over|larger)|(?P<fewer>fewer|less|lower|"
    r"behind|below|short|adrift|trails?|smaller))\b"
)


def _way(view: View, number: Number) -> int:
    """Whether the number says how much more (1), how much less (-1), or only how far apart (0)."""
    after = _MORE.search(view.mentions.bare[number.end : number.end + 30])
    left = re.sub(r"\b(?:more|fewer|less) than (?:an? )?$", "", view.mentions.bare[: number.start])
    before = list(_MORE.finditer(left[-30:]))
    match = after or (before[-1] if before else None)
    return 0 if match is None else 1 if match["more"] else -1


_TOLD = re.compile(rf"(?P<change>{CHANGE.pattern})|(?P<level>\b(?:has|have|had|holds?|counts?|ranks?|with|is|stands?)\b)")


def _told(view: View, number: Number) -> bool | None:
    """Whether the sentence has told of changes (True) or levels (False) before the number."""
    told = list(_TOLD.finditer(view.mentions.bare[: number.start]))
    if not told or len([n for n in view.mentions.numbers if n.end <= number.start and n.form == "count"]) == 0:
        return None
    return bool(told[-1]["change"])


def _sums(view: View, number: Number, pool: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    for size in (2, 3):
        for parts in combinations(pool[:_LIMIT], size):
            alike = all(_alike(view, parts[0], part) and part.subject.id != parts[0].subject.id for part in parts[1:])
            if alike and number.fits(sum(part.number or 0 for part in parts)):
                yield parts


def _ratios(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    against, read = compared(view, number), cues(view, number)
    for a, b in _pairs(view, pool):
        if not b.number or not _leads_with(a, b, subjects) or (against and not {a.subject.id, b.subject.id} & against):
            continue
        if a.subject.id == b.subject.id and view.desk.measure(a).aspect != "level":
            continue
        if a.subject.id == b.subject.id and not same_days(view, number, a, b):
            continue
        if a.subject.id != b.subject.id and read.change is True and not view.desk.measure(a).changes:
            continue
        if view.desk.measure(a).changes and not same_window(view, number, a):
            continue
        value = derive.ratio(a, b, "ratio", "").number
        if value is not None and number.fits(value):
            yield a, b


def _leads_with(a: Fact, b: Fact, subjects: frozenset[str]) -> bool:
    """The compared one is whom the number is about."""
    return not subjects or a.subject.id in subjects or (a.subject.kind == "list" and b.subject.id in subjects)


_AS_MANY = re.compile(
    r" (?:as (?:many|much)\b|of (?:the|that) (?:[a-z\ue000-]+ )?(?:gain|growth|rise|increase|haul|intake) (?:of|made by|for) )"
)
"""Reads "gained 58 percent as many stars as B", "58 percent of the gain of B": a part of another's, and no growth."""


_BESIDE = re.compile(r"\b(?:more|fewer|less|higher|lower|above|below|larger|smaller|ahead|behind)\b")


def _percents(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    around = view.mentions.bare[max(0, number.start - 50) : number.end + 50]
    beside, read = _BESIDE.search(around) is not None, cues(view, number)
    yield from gained_part(view, number, subjects)
    yield from part_of_gain(view, number, subjects)
    yield from part_of_own(view, number)
    as_many = _AS_MANY.match(view.mentions.bare, number.end) is not None
    share = as_many or (bool(_SHARE.search(view.mentions.bare[number.end : number.end + 40])) and read.change is not True)
    of_whole = OF_WHOLE.match(view.mentions.bare, number.end)
    for a, b in _pairs(view, pool):
        same = a.subject.id == b.subject.id
        if not b.number:
            continue
        if as_many and not (_leads_with(a, b, subjects) and view.desk.measure(a).changes is (read.change is True)):
            continue
        if share and number.fits(derive.share(a, b, "share", "").number or 0) and abs(a.number or 0) <= abs(b.number):
            yield a, b
        elif beside or (same and not of_whole):
            change = derive.percent_change(a, b, "change", "").number
            wanted = _leads_with(a, b, subjects) and (
                not same or (view.desk.measure(b).aspect == "then" and same_days(view, number, a, b))
            )
            if change is not None and wanted and number.fits(change) and (read.way == 0 or (change > 0) == (read.way > 0)):
                yield a, b


_ADDED = re.compile(r"\b(?:gain|add|w[io]n|collect|attract|pick|draw|drew|c[ao]me|arriv|new)[a-z]*\b[^.;:]*$")
"""Reads "gained 638 likes, half of its total": a part that came, and not the one that was there before."""


def _whole(view: View, number: Number) -> Number | None:
    """Reads "half of the 70,793 stars": the figure that a part is said to be of."""
    after = re.match(r" of (?:the |its |all |their )?", view.mentions.bare[number.end :])
    at = number.end + after.end() if after else -1
    return next((n for n in view.mentions.numbers if n.start == at and n.form == "count" and n.value >= 100), None)


def _part_of(view: View, number: Number, pool: list[Fact], whole: Number) -> Iterator[tuple[Fact, ...]]:
    """The named subjects' values, together, as a part of the whole that the sentence gives."""
    for total in (fact for fact in view.facts if fits(view, whole, fact)):
        family = view.desk.measure(total).family
        whose = {*view.named} - {total.subject.id} or {*view.named}  # "a tenth of the 27,737 stars of B": A's part
        own = [f for f in pool if f.subject.id in whose and f.tag != total.tag and view.desk.measure(f).family == family]
        for metric in dict.fromkeys(fact.metric for fact in own if "@" not in fact.id):
            parts = [fact for fact in own if fact.metric == metric and "@" not in fact.id]
            part = sum(fact.number or 0 for fact in parts) / (total.number or 1)
            if len(parts) == len(whose) and fits_part(view, number, part):
                yield (*parts, total)


def _parts(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    slack = part_slack(view, number)
    yield from gained_part(view, number, subjects)
    yield from part_of_gain(view, number, subjects)
    more = re.match(r" (?:more|fewer|less|higher|lower)\b", view.mentions.bare[number.end :])
    if more:
        for a, b in _pairs(view, pool):
            change = abs((a.number or 0) / b.number - 1) if b.number and _leads_with(a, b, subjects) else None
            if (
                change is not None
                and ((a.number or 0) > (b.number or 0)) == (" more" in more[0] or " higher" in more[0])
                and abs(change - number.value) <= slack
            ):
                yield a, b
    yield from grown_part(view, number, subjects)
    yield from part_of_own(view, number)
    yield from part_of_its(view, number)
    if cues(view, number).change or not re.match(r" (?:of|as|the|that of)\b", view.mentions.bare[number.end :]):
        return
    if _SUM.search(view.mentions.bare[: number.start]) and any(known.known for known in view.populations):
        return  # "together the first three have 445 likes, a quarter of what": of all of them
    whole = _whole(view, number)
    if whole is not None:
        yield from _part_of(view, number, pool, whole)
        return
    came = _ADDED.search(view.mentions.bare, 0, number.start) is not None
    for a, b in _pairs(view, [fact for fact in pool if not came or view.desk.measure(fact).aspect != "then"]):
        part = (a.number or 0) / b.number if b.number else None
        if part is None or {"above": part <= number.value, "below": part >= number.value}.get(number.hedge, False):
            continue
        if _leads_with(a, b, subjects) and abs(part - number.value) <= slack:
            yield a, b
