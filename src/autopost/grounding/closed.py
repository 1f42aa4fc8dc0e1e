"""What the checker may work out itself from the facts in scope: the closed list of `autopost.derive`, each with its cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, permutations

from autopost import derive
from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.cues import CHANGE, cues
from autopost.grounding.numbers import Number
from autopost.grounding.view import View

_GAP = re.compile(
    r"\b(?:gap|lead|leads|leading|margin|difference|more|fewer|less|ahead|behind|apart|higher|lower|above|"
    r"below|short|separates?|trails?|clear|beyond|adrift|advantage|distance|between)\b"
)
_SUM = re.compile(r"\b(?:together|combined|in total|in all|between them|altogether|jointly|collectively|total|sum)\b")
_SHARE = re.compile(r"\b(?:of|share|accounts?|makes? up|part|fraction)\b")
_LIMIT = 14


def derivable(view: View, number: Number) -> tuple[Fact, ...]:
    """The facts from which the closed list makes this number, with the words that ask for it; empty where none does."""
    pool = [fact for fact in view.facts if fact.number is not None and fact.unit not in {"rank", "percent", "times"}][
        : _LIMIT * 3
    ]
    read = cues(view, number)
    if read.family and read.near:
        pool = [fact for fact in pool if view.desk.measure(fact).family == read.family]
    for used in _candidates(view, number, pool):
        return used
    return ()


def _candidates(view: View, number: Number, pool: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    subjects = about(view, number)
    involved = {name for ref in view.referents for name in ref.subjects} | {*view.carried} | set(subjects)
    if not view.cited and involved:
        pool = [fact for fact in pool if fact.subject.id in involved or fact.subject.kind == "list"]
    low = view.mentions.bare
    around = low[max(0, number.start - 60) : number.end + 60]
    if number.form == "ordinal":
        yield from _ranked(view, number, subjects)
    elif number.form == "count" and number.total is None:
        if _GAP.search(around):
            yield from _differences(view, number, pool)
        if _SUM.search(low):
            yield from _sums(view, number, pool)
        yield from _counted(view, number)
    elif number.form == "count":
        yield from _counted(view, number)
    elif number.form == "times":
        yield from _ratios(view, number, pool, subjects)
    elif number.form == "percent":
        yield from _percents(view, number, pool, subjects)
    elif number.form == "fraction":
        yield from _parts(view, number, pool, subjects)


def _alike(view: View, a: Fact, b: Fact) -> bool:
    """Two facts that may be compared: one family, both levels or both changes of one window."""
    one, two = view.desk.measure(a), view.desk.measure(b)
    if one.family != two.family or a.unit != b.unit or one.aspect in {"lead", "count"}:
        return False
    levels = {one.aspect, two.aspect} <= {"level", "then"}
    return (levels and (a.subject.id == b.subject.id or one.aspect == two.aspect)) or (
        one.aspect == two.aspect and one.windows == two.windows
    )


def _pairs(view: View, pool: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    yield from ((a, b) for a, b in permutations(pool[:40], 2) if _alike(view, a, b))


def _differences(view: View, number: Number, pool: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    subjects, read = about(view, number), cues(view, number)
    turn = _way(view, number)
    named = {name for ref in view.referents if ref.kind in {"name", "role", "pronoun"} for name in ref.subjects} | subjects
    allowed = (
        named if len(named) > 1 else named | {*view.carried} | ({*view.scope_subjects} if view.cited or not named else set())
    )
    for a, b in _pairs(view, pool):
        moved = a.subject.id == b.subject.id
        if moved and (read.change is not True or view.desk.measure(b).aspect != "then"):
            continue
        if not moved and (not {a.subject.id, b.subject.id} <= allowed or not b.number):
            continue
        if not moved and read.change is not None and view.desk.measure(a).changes != read.change and turn == 0:
            continue
        if not moved and turn and subjects and (a if turn > 0 else b).subject.id not in subjects:
            continue
        if not moved and turn and _told(view, number) not in {None, view.desk.measure(a).changes}:
            continue
        value = derive.difference(a, b, "difference", "").number
        if value is not None and value > 0 and number.fits(value):
            yield a, b


_MORE = re.compile(
    r"\b(?:(?P<more>more|higher|ahead|above|clear|beyond|leads?|lead over|larger)|(?P<fewer>fewer|less|lower|"
    r"behind|below|short|adrift|trails?|smaller))\b"
)


def _way(view: View, number: Number) -> int:
    """Whether the number says how much more (1), how much less (-1), or only how far apart (0)."""
    after = _MORE.search(view.mentions.bare[number.end : number.end + 30])
    before = list(_MORE.finditer(view.mentions.bare[max(0, number.start - 30) : number.start]))
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
            if all(_alike(view, parts[0], part) and part.subject.id != parts[0].subject.id for part in parts[1:]):
                if number.fits(sum(part.number or 0 for part in parts)):
                    yield parts


def _ratios(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    for a, b in _pairs(view, pool):
        if not b.number or not _leads_with(a, b, subjects):
            continue
        if a.subject.id == b.subject.id and view.desk.measure(a).aspect != "level":
            continue
        if a.subject.id == b.subject.id and not _spans(view, a, b):
            continue
        value = derive.ratio(a, b, "ratio", "").number
        if value is not None and number.fits(value):
            yield a, b


def _spans(view: View, a: Fact, b: Fact) -> bool:
    """Whether the windows said, if any, are the days between two values of one subject."""
    days = (date.fromisoformat(a.as_of[:10]) - date.fromisoformat(b.as_of[:10])).days
    return not view.mentions.windows or any(window.days == days for window in view.mentions.windows)


def _leads_with(a: Fact, b: Fact, subjects: frozenset[str]) -> bool:
    """The compared one is whom the number is about."""
    return not subjects or a.subject.id in subjects or (a.subject.kind == "list" and b.subject.id in subjects)


def _percents(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    around = view.mentions.bare[max(0, number.start - 50) : number.end + 50]
    read = cues(view, number)
    share = bool(_SHARE.search(view.mentions.bare[number.end : number.end + 40])) and read.change is not True
    for a, b in _pairs(view, pool):
        if not b.number:
            continue
        same = a.subject.id == b.subject.id
        if share and number.fits(derive.share(a, b, "share", "").number or 0) and abs(a.number or 0) <= abs(b.number):
            yield a, b
        elif same or re.search(r"\b(?:more|fewer|less|higher|lower|above|below|larger|smaller|ahead|behind)\b", around):
            change = derive.percent_change(a, b, "change", "").number
            wanted = _leads_with(a, b, subjects) and (not same or (view.desk.measure(b).aspect == "then" and _spans(view, a, b)))
            if change is not None and wanted and number.fits(change) and (read.way == 0 or (change > 0) == (read.way > 0)):
                yield a, b


def _parts(view: View, number: Number, pool: list[Fact], subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    slack = 0.05 if number.hedge else 0.03
    if cues(view, number).change or not re.match(r" (?:of|as|the)\b", view.mentions.bare[number.end :]):
        return
    for a, b in _pairs(view, pool):
        if b.number and _leads_with(a, b, subjects) and abs((a.number or 0) / b.number - number.value) <= slack:
            yield a, b


def _ranked(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "Second by forks": the place among all such values in scope, three at least."""
    families = [family for _, _, family in view.nouns]
    place = int(number.value) - 1
    for fact in view.facts:
        if isinstance(fact.value, tuple) and 0 <= place < len(fact.value):
            if any(name.startswith("value:") and name.removeprefix("value:") in fact.value[place] for name in subjects):
                yield (fact,)
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if (
            fact.subject.id in subjects
            and measure.family in families
            and measure.aspect in {"level", "gain"}
            and "@" not in fact.id
        ):
            among = [other for other in view.facts if other.metric == fact.metric and other.subject.kind == fact.subject.kind]
            if not view.cited:
                among = list(view.desk.alike(fact))
            if len(among) >= 3 and derive.rank(fact, among, "rank", "").number == number.value:
                yield (fact,)


def _many(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Six repositories gained more than 6,000 stars": counted over all values in scope."""
    limits = [other for other in view.mentions.numbers if other is not number and other.hedge in {"above", "below"}]
    for limit in limits:
        read = cues(view, limit)
        for metric in dict.fromkeys(
            (fact.subject.kind, fact.metric) for fact in view.desk.countable(view.facts, cited=view.cited)
        ):
            facts = [
                fact for fact in view.desk.countable(view.facts, cited=view.cited) if (fact.subject.kind, fact.metric) == metric
            ]
            measure = view.desk.measure(facts[0])
            if measure.family != read.family or (read.change is True) != measure.changes or measure.aspect in {"change", "then"}:
                continue
            fitting = [
                f
                for f in facts
                if f.number is not None and (f.number > limit.value if limit.hedge == "above" else f.number < limit.value)
            ]
            if len(fitting) == number.value and number.total in {None, len(facts)}:
                yield tuple(fitting)


def limit_of_count(view: View, number: Number) -> bool:
    """Whether a number with a rounding word is the bound of a count that the sentence gives rightly."""
    counts = [other for other in view.mentions.numbers if other is not number and other.form == "count"]
    return number.hedge in {"above", "below"} and any(
        _THINGS.match(other.noun) and any(True for _ in _many(view, other)) for other in counts
    )


def _releases(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Two releases on 15 June": the releases of the subject, on the day said if one is."""
    subjects = about(view, number)
    days = [
        fact
        for fact in view.facts
        if fact.metric.partition("@")[0] == "release_date" and fact.subject.id in subjects and fact.day
    ]
    if view.mentions.moments:
        days = [fact for fact in days if fact.day and view.mentions.moments[0].holds(fact.day)]
    if len(days) == number.value:
        yield tuple(days)


_THINGS = re.compile(
    r"\b(?:ranked |trending )?(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos|projects?|papers?|releases?|subjects?|entries|names)\b"
)


def _counted(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Counting what the sentence itself names: "the two models" of a sentence or pair of sentences about two."""
    if number.value > 60 or number.step != 1:
        return
    if re.match(r"[ ](?:[a-z]+ ){0,2}(?:above|ahead of) ", view.mentions.bare[number.end :]):
        subjects = about(view, number)
        yield from (
            (fact,)
            for fact in view.facts
            if fact.unit == "rank" and fact.number == number.value + 1 and fact.subject.id in subjects
        )
    if _THINGS.match(number.noun) or number.total:
        yield from _many(view, number)
    if number.noun in {"releases", "versions"}:
        yield from _releases(view, number)
    named = {name for ref in view.referents if ref.kind in {"name", "role"} and len(ref.subjects) == 1 for name in ref.subjects}
    carried = {*view.carried}
    things = _THINGS.match(view.mentions.bare[number.end :].lstrip(" -"))
    cited = set(view.scope_subjects) if view.cited else set()
    for group in (named, carried, named | carried, cited):
        if (
            len(group) == number.value
            and number.value >= 2
            and (
                things
                or re.match(r"[ ](?:of them|together|share|have|are|both|lead)", view.mentions.bare[number.end :])
                or not number.noun
            )
        ):
            facts = tuple(fact for fact in view.facts if fact.subject.id in group)
            if facts:
                yield facts[:1]
