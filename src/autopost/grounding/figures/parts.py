"""Parts of a whole: what arrived lately of all the stars a subject has, and a subject's share of what a set gained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.fitting import part_slack
from autopost.grounding.attaching.measuring import measured
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import has_window, same_window, windows_of
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

_ARRIVED = re.compile(
    r"\b(?:gained|arrived|came|added|won|collected|new|picked up|earned|attracted|dates?|are from|from)\b|\b(?:is|"
    r"are|were) (?:only |just |less than |under |at most )*\ue000"
)
_APPOSED = re.compile(r", (?:or )?[\d,]*\d(?: (?:out )?of (?:the )?[\d,]*\d)?(?: [a-z]+)?,")
"""Reads "more than half of its likes, 638 of 1,118, came in a day": the part once more, in figures."""
_OF_ITS = re.compile(r" of (?:the |its |their |all )?(?:(?:\ue000++(?:'s?)?|[a-z]+'s) )?(?:the )?")


_FRAMED = re.compile(r"\bof (?:the |its |all )*[^;.:]{0,60}, (?:[a-z]+ ){0,2}$")
_WERE = re.compile(r" (?:were|was|have been|has been|arrived|came|date)\b")
"""Reads "Of the 38,869 stars of A, 13.2 percent were gained in five days"."""


_ASIDE = re.compile(
    r"(?:,| –| \() ?(?:or |exactly |that is )*[\d.]+[ ]?(?:%|percent|per cent)(?:, to be (?:exact|precise))?(?:,|\)| –)"
)


def _told_once_more(view: View, number: Number) -> tuple[Number, str]:
    """The number whose words a part hangs on, and what follows: "An eighth of the stars, 13.2 percent, arrived" has one part."""
    bare = view.mentions.bare
    for host in view.mentions.numbers:
        aside = _ASIDE.search(bare, host.end) if host.form == "fraction" else None
        if aside is not None and number in {host, next((n for n in view.mentions.numbers if n.start >= aside.start()), None)}:
            return host, bare[host.end : aside.start()] + " " * len(aside[0]) + bare[aside.end() :]
    return number, bare[number.end :]


def _part_said(view: View, number: Number) -> tuple[Number, str, int] | None:
    """The part that is told of what arrived, of which metric, and where its clause ends."""
    host, after = _told_once_more(view, number)
    clause = re.split(r"(?<!\d)[,;:]|,(?!\d)| and | but | while ", _APPOSED.sub("", after))[0]
    framed = _FRAMED.search(view.mentions.bare[: host.start]) if _WERE.match(clause) else None
    noun = NOUN.search(framed[0]) if framed else NOUN.search(clause)
    if noun is None or not (framed or _OF_ITS.match(clause)) or not _ARRIVED.search(clause):
        return None
    return host, str(noun.lastgroup), host.end + len(clause)


def gained_part(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "a third of the stars of A were gained in these seven days": a gain as a part of the level it led to."""
    said = _part_said(view, number)
    if said is None:
        return
    host, family, end = said
    named = {name for ref in those_in(view.referents, host.end, end) for name in ref.subjects}
    for a in (fact for name in sorted(named or subjects) for fact in view.desk.by_subject.get(name, ())):
        gain = view.desk.measure(a)
        if a.tag not in view.tags or gain.aspect != "gain" or gain.family != family or not same_window(view, host, a):
            continue
        for b in view.facts:
            level = view.desk.measure(b)
            if b.subject.id != a.subject.id or level.aspect != "level" or level.family != gain.family or not b.number:
                continue
            if fits_part(view, number, (a.number or 0) / b.number):
                yield a, b


_OF_GAIN = re.compile(
    r" of (?:(?:its|the|their|\ue000++'s?) (?:(?:\ue000++|[a-z']+) ){0,2}(?:gains?|growth|increase|rise|haul|total)\b|"
    r"what (?:it|they|the [a-z]+|\ue000++) (?:(?:has|have|had) )?(?:gained|added|won|collected|drew|took|picked up)\b)"
)


def part_of_gain(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "957 stars in a day, 13 percent of its gain for the week": the gain of fewer days as a part of that of more."""
    match = _OF_GAIN.match(view.mentions.bare, number.end)
    days = {*view.days} | ({1} if _LAST_ONE.search(view.mentions.bare, number.end) else set())
    two_told = len(days) > 1 and number.form in {"fraction", "percent"} and _CAME.search(view.mentions.bare)
    if match is None and not two_told:
        return
    said = [w for w in view.mentions.windows if w.start >= number.end or match is None]
    gains = [f for f in view.facts if f.subject.id in subjects and "@" not in f.id and view.desk.measure(f).aspect == "gain"]
    told = [n.value for n in view.mentions.numbers if n.end <= number.start and n.value >= _TOLD]
    told += view.figures_before  # "A gained 1,383 stars in a day. That is more than a quarter of its gain for the week"
    for a in gains:
        for b in gains:
            one, two = view.desk.measure(a), view.desk.measure(b)
            shorter = one.family == two.family and one.windows and two.windows and max(one.windows) < max(two.windows)
            wanted = {w.days for w in said} - one.windows
            if not shorter or not b.number or (wanted and not any(has_window(two.windows, days) for days in wanted)):
                continue
            opened = (
                w for w in view.mentions.windows if match and w.end <= number.start
            )  # "A day brought half of its gain of four"
            lately = any(w.days == max(one.windows) for w in (*said, *opened)) or (
                1 in days and max(one.windows) == 1 and not view.days[1:]
            )
            if (a.number in told or lately) and fits_part(view, number, (a.number or 0) / b.number):
                yield a, b


_LAST_ONE = re.compile(r"\b(?:in|on|during) the (?:last|final|latest)(?: one| of them)?(?=\W*$|[,;.])")
"""Reads "Of the 2,989 stars that A gained in four days, 55 percent came in the last one"."""
_CAME = re.compile(r"\b(?:c[ao]me|arrived|booked|won|gained|added|brought|fell|landed|made|drawn|took)\b")
_TOLD = 10
_GREW = re.compile(
    r"\b(?:(?P<up>increase|rise|growth|gain|jump|climb|plus|addition)|(?P<down>drop|fall|decline|loss|decrease|dip))s? of "
    r"(?:[a-z]+ ){0,3}$|\b(?:(?P<more>grew|grown|rose|risen|climbed|jumped|increased|up)|"
    r"(?P<less>fell|fallen|dropped|declined|down))"
    r"(?: [a-z_]+)? by (?:[^;.:]{1,48}, or )?(?:[a-z]+ ){0,3}$|"
    r"(?P<plus>, up|, higher)(?: by)? (?:[a-z]+ ){0,2}$|(?P<minus>, down|, lower)(?: by)? (?:[a-z]+ ){0,2}$|"
    r"\b(?:(?P<added>added|adds|put on|gained)|(?P<lost>lost|shed|loses)) (?:(?:about|almost|nearly|just|over|under|more|less|"
    r"than|roughly|some|around|a) ){0,3}$"
)
_NOT_OF = re.compile(r"(?! of\b)")


def grown_part(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "an increase of almost two-thirds", "grew by a third": a value of today against one of an earlier day."""
    match = _GREW.search(view.mentions.bare[: number.start])
    if match is None or ((match["added"] or match["lost"]) and not _NOT_OF.match(view.mentions.bare, number.end)):
        return
    family = cues(view, number).family
    said = {
        fact.tag
        for n in view.mentions.numbers
        if n is not number
        for fact in view.facts
        if n.value >= 100 and n.fits(fact.number or 0)
    }
    levels = [f for f in view.facts if f.subject.id in subjects and f.number and view.desk.measure(f).aspect in {"level", "then"}]
    pairs = [(a, b) for a in levels for b in levels if "@" not in a.id and b.metric == a.metric and "@" in b.id]
    # Where a figure of the earlier day is given, it is the one that is meant.
    pairs = [pair for pair in pairs if pair[1].tag in said] or pairs
    for a, b in pairs:
        change = (a.number or 0) / (b.number or 1) - 1
        measured_so = family in {"", view.desk.measure(a).family} and same_days(view, number, a, b)
        if (
            measured_so
            and (change > 0) == bool(match["up"] or match["more"] or match["added"] or match["plus"])
            and fits_part(view, number, abs(change))
        ):
            yield a, b


def same_days(view: View, number: Number, a: Fact, b: Fact) -> bool:
    """Whether the windows said of the number, if any, are the days between two values of one subject."""
    days = abs((taken_on(a) - taken_on(b)).days)
    windows = windows_of(view, number, view.desk.measure(a).family, level=False)
    return all(has_window({days}, window.days) or window.vague for window in windows)


def fits_part(view: View, number: Number, part: float) -> bool:
    """Whether a part of one prints as this fraction or percentage."""
    if number.form == "percent":
        return number.fits(100 * part)
    way = {"above": part > number.value, "below": part < number.value}.get(number.hedge, True)
    return way and abs(part - number.value) <= part_slack(view, number)


def fits_ratio(view: View, number: Number, value: float) -> bool:
    """Whether what one is of another prints as this fraction or percentage, or as so many times it."""
    return number.fits(value) if number.form == "times" else fits_part(view, number, value)


_WENT = re.compile(
    r"\b(?:w[eo]nt|goes|go|fell|landed|belongs?) (?:to|at|with|on)\b|"
    r"\b(?:took|takes?|accounts?|accounted|share|contributed|claimed|captured|"
    r"won by|attributable|made up|makes up|drew|supplied|collected|brought|bagged|pocketed|scooped|secured|garnered"
    r"|attracted|harvested|swept|netted)\b"
)


_TAKEN = re.compile(r"\bnew (?:stars|likes|downloads|upvotes)\b|\b(?:won|took|earned|collected|attracted|picked up|brought in)\b")


def share_of_set(view: View, number: Number, subjects: frozenset[str]) -> list[tuple[Fact, ...]] | None:
    """Reads "a quarter of the stars that the ten biggest gainers won went to A": what A has of all that the set has.

    None where the sentence speaks of no such share; no facts where it does and the share is another.
    """
    sets = [known for known in view.populations if known.readings and not known.other]
    noun = NOUN.search(view.mentions.bare)
    if not sets or noun is None or not _WENT.search(view.mentions.bare) or not _of_all(view, number, sets):
        return None
    family = str(noun.lastgroup)
    changes = (
        CHANGE.search(_FALLS_TO.sub("", view.mentions.bare)) is not None
        or _TAKEN.search(view.mentions.bare) is not None
        or any(_by_gain(view, known) for known in sets)
        or (family != "downloads" and bool(view.mentions.windows))  # "the week's leaders": what they won in it
    )
    if len(sets) > 1 and not view.named and sets[0].end <= number.start:
        # "The two largest gainers took a quarter of the stars gained by the ten."
        # "The ten took 59,000, the first three two fifths of the total": what stands nearest has the part.
        of_total = re.match(r" of (?:the total|the sum|the lot|that|it|them)\b", view.mentions.bare[number.end :])
        own_set = [known for known in sets if known.end <= number.start][-1 if of_total else 0]
        sets = [known for known in sets if known is not own_set]
        subjects = frozenset(name for reading in own_set.readings for name in reading)
    inside = {name for known in sets for reading in known.readings for name in reading}
    owned = (name for ref in view.referents if ref.kind == "owner" and len(ref.subjects) == 1 for name in ref.subjects)
    own = [name for name in dict.fromkeys((*view.named, *owned)) if name in inside] or [
        name for name in subjects if name in inside
    ]
    found: list[tuple[Fact, ...]] = []
    for reading in (reading for known in sets for reading in known.readings):
        values = {name: measured(view, name, family, changes=changes) for name in reading}
        if None in values.values():  # "of the upvotes collected by the six": of what no gain is known
            values = {name: measured(view, name, family, changes=False) for name in reading}
        whole = sum(value or 0 for value in values.values())
        for whose in _meant(view, own) if own and whole and None not in values.values() else ():
            if fits_part(view, number, sum(values.get(name) or 0 for name in whose) / whole):
                shown = [
                    fact for name in whose for fact in view.desk.by_subject[name] if view.desk.measure(fact).family == family
                ]
                found.append(tuple(shown[:1]))
    return found


_FALLS_TO = re.compile(r"\bfall(?:s|ing)? to\b")
"""Reads "42 percent fall to A": a part that is A's, and no movement."""


def _meant(view: View, own: list[str]) -> list[list[str]]:
    """Those whose part it is; where one name may mean several of them, each of these as well."""
    one = any(ref.kind in {"name", "owner"} and len(ref.subjects) > 1 and ref.subjects == {*own} for ref in view.referents)
    return [own, *([name] for name in own if one)]


_A_CHANGE_OF = re.compile(
    r"\b(?:change|gain|rise|increase|growth|drop|fall|loss) of (?:(?:about|some|just|only|nearly|almost) )?$"
)


def _of_all(view: View, number: Number, sets: list[Population]) -> bool:
    """Whether the part is one of what the set has: "a quarter of the stars", "Of the stars ..., 19.6 percent", "one in six"."""
    after, before = view.mentions.bare[number.end :], view.mentions.bare[: number.start]
    of_noun = re.match(r"(?: [a-z]+)? of (?:all )?(?:the |those |these |that |them |it\b)?[\d,. a-z'\ue000]{0,30}", after)
    said = of_noun is not None and (NOUN.search(of_noun[0]) or re.match(r" of (?:that|them|it|the total|the sum)\b", after))
    framed = re.search(
        r"\b(?:of|from) (?:the |all |those )?[^;:]{0,40}\b(?:stars|likes|downloads|forks|upvotes)\b[^;:]*$", before
    )
    if _A_CHANGE_OF.search(before):
        return False
    one_in = number.end - number.start > 0 and NOUN.search(view.mentions.bare[number.start : number.end]) is not None
    return bool(said or framed or one_in) and not re.match(r" (?:of )?(?:its|their)\b", after) and bool(sets)


def _by_gain(view: View, known: Population) -> bool:
    return re.search(r"\bgain|\bclimb|\bris|\bgrow", view.mentions.bare[known.start : known.end]) is not None


_TOGETHER = re.compile(r"\b(?:together|combined|in total|in all|between them|altogether|jointly|collectively|total|sum|alone)\b")
_ROW_OF_FIGURES = re.compile(
    r"\W*[\d,.]+(?: million| thousand)?(?: new)? [a-z]+ (?:for|from|across|by) [a-z\d -]+?(?: in [a-z\d\ue000 ]+)?\W*|"
    r"\W*[a-z\d -]+, (?:[a-z\d\ue000 ]+, )?[\d,.]+(?: million| thousand)?(?: new)? [a-z]+\W*"
)
"""Reads "70,793 stars for ten repositories in seven days", "Six papers, 463 upvotes"."""
_EACH = re.compile(r"\b(?:each|every|apiece|at least one|(?<!in )all)\b")


def total_of_set(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "the five largest gainers together gained 73,000 stars": what the members of a set come to."""
    read = cues(view, number)
    sets = [known for known in view.populations if known.readings and known.size_at[0] < known.size_at[1]]
    together = (
        _TOGETHER.search(view.mentions.bare)
        or _ROW_OF_FIGURES.fullmatch(view.mentions.bare)
        or re.match(r" of the \d", view.mentions.bare[number.end :])
    )
    if not sets or not read.family or not together or _EACH.search(view.mentions.bare):
        return
    for known in sets:
        for reading in known.readings:
            taken = _TAKEN.search(view.mentions.bare) is not None
            for changes in {read.change is True, taken or any(_by_gain(view, one) for one in sets)}:
                values = [measured(view, name, read.family, changes=changes) for name in reading]
                if None not in values and number.fits(sum(value or 0 for value in values)):
                    facts = (fact for name in reading for fact in view.desk.by_subject[name])
                    yield tuple(fact for fact in facts if view.desk.measure(fact).family == read.family)[:1]
