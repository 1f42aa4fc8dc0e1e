"""Places and counts that the checker works out itself: rank, and count-where, of the closed list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from autopost import derive
from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import has_window, same_window
from autopost.grounding.dated.shipping import released
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.exceeding import beyond
from autopost.grounding.places.standings import aspects, placed
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import View

_BY = re.compile(
    rf"(?:[ -](?:place|most|largest|highest|biggest|in)\b)? ?(?:(?:(?:by|in|for|on) )?(?:the )?(?:number of |total |most )?"
    rf"(?:\w+ )?(?:(?:gain|growth|rise|increase)s? (?:of|in) )?{NOUN.pattern}|only to)"
)

_RANKED_BY = re.compile(
    rf"\W*(?:(?:ranked|ordered|measured|judged) )?(?:by|in|for) (?:the )?(?:number of |total )?{NOUN.pattern}"
)

_AMONG_GAINERS = re.compile(
    r"[ -](?:place )?(?:(?:among|of|in|on) [^.;,]{0,40}\bgain(?:ers|s)\b|(?:largest|biggest) (?:\w+ )?(?:gain|gainer|rise)\b)"
)


_BY_GAINED = re.compile(
    rf"\b(?:by|in terms of|on) (?:the )?(?:number of )?"
    rf"(?:new (?:{NOUN.pattern})|(?:week(?:ly|'s) )?(?:[a-z]+ )?(?:gains?|growth)\b)"
)
_LARGEST_GAIN = re.compile(
    r"[- ](?:most|largest|highest|biggest|greatest|strongest)[- ](?:[a-z\ue000]+[- ]){0,2}?(?:gains?|growth|"
    r"rise|increase|jump|haul)\b"
)
_GAINED_AFTER = re.compile(r" (?:gained|added|won|picked up)\b")


def _ways(view: View, number: Number, by: re.Match[str] | None) -> tuple[str, ...]:
    """What a place may be by: levels, and gains where the sentence tells of any; gains alone where it names them."""
    bare = view.mentions.bare
    days = (window.start for window in view.mentions.windows if window.start >= number.end)
    if _FOR_DAYS.match(bare, number.end) and any(start - number.end <= len(" over the ") for start in days):
        return ("gain",)
    if _LARGEST_GAIN.match(bare, number.end):
        return ("gain",)
    first = _RANKED_BY.match(bare)
    if first is not None and by is not None and by.string is bare and _GAINED_AFTER.match(bare, first.end()):
        return ("gain",)
    told = _BY_GAINED.match(bare) or (
        by is not None and by.string is not bare and _GAINED_AFTER.match(bare, number.end + by.end())
    )
    if told:
        return ("gain",)
    moved = re.search(r"\b(?:gain\w*|new|growth|grew|rises?|rose|added|climb\w*|up)\b", view.mentions.bare)
    return ("level", "gain") if moved else ("level",)


_ON_LIST = re.compile(
    r" (?:place |spot )?(?:on|in|among|of) (?:the |our |"
    r"[\ue000]+(?:'s)? )?(?:[a-z\ue000']+ ){0,2}?trending\b(?!(?:(?! but | and | yet |[,;.]).){0,40}\bby\b)"
)
_AMONG = re.compile(r"^[ ](?:place )?(?:among|of) (?:the |all )?(?:[a-z]+ ){1,3}?(?=(?:by|in|for|on) )")


_AND_NEXT = re.compile(rf"^(?:,? and (?:{'|'.join(ORDINAL_WORDS)})|, (?:{'|'.join(ORDINAL_WORDS)}))+(?= by | in | on )")
"""Reads "third and fourth by stars"."""


def ranked(view: View, number: Number, subjects: frozenset[str]) -> Iterator[tuple[Fact, ...]]:
    """Reads "Second by forks": the place among all such values in scope, three at least."""
    after = view.mentions.bare[number.end :]
    if _ON_LIST.match(after) and any(view.desk.place(name) for name in subjects):
        return  # "second among the trending Spaces": its place there, and in nothing else
    after = _AND_NEXT.sub("", after)
    by = _BY.match(_AMONG.sub(" ", after)) or _RANKED_BY.match(view.mentions.bare)
    families = [family for _, _, family in view.nouns] if by else _said_first(view, number)
    gainers = _AMONG_GAINERS.match(after) is not None
    superlative = re.match(r"[ -](?:most|largest|highest|biggest)\b", after)
    families = families or _of_that_count(view, number) or _of_the_figures(view, number, subjects)
    # "The gain of B, 16,091 stars, was the second largest": of what, the sentence said before.
    named = [] if families or not superlative else list(dict.fromkeys(family for _, _, family in view.nouns))[:1]
    families = families or named
    ways = aspects(view, number.start, number.end + superlative.end()) if superlative and not named else _ways(view, number, by)
    place = int(number.value) - 1
    yield from placed(view, number, subjects)
    for fact in view.facts:
        entry = fact.value[place] if isinstance(fact.value, tuple) and 0 <= place < len(fact.value) else ""
        if any(entry and name.startswith("value:") and name.removeprefix("value:") in entry for name in subjects):
            yield (fact,)
    if any(ref.kind == "owner" or name.startswith("value:") for ref in view.referents for name in ref.subjects):
        used = _of_owner(view, number)
        yield from [used] if used else []
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if (
            fact.subject.id in subjects
            and (measure.family in families or (gainers and fact.metric == "stars_gain_7d"))
            and measure.aspect in ways
            and measure.aspect in {"level", "gain"}
            and "@" not in fact.id
            and same_window(view, number, fact)
            and (measure.aspect != "gain" or not view.days or any(has_window(measure.windows, days) for days in view.days))
        ):
            among = [other for other in view.facts if other.metric == fact.metric and other.subject.kind == fact.subject.kind]
            if not view.cited:
                among = list(view.desk.alike(fact))
            if len(among) >= 3 and derive.rank(fact, among, "rank", "").number == number.value:
                yield (fact,)


_THAT_COUNT = re.compile(
    r"(?: place)?(?: (?:only )?to [^,;:.]{1,80}?)? (?:on|by|in) (?:that|this) (?:count|measure|score|metric|basis)\b"
)
_FOR_DAYS = re.compile(r"(?: place)? (?:for|over|on|of|in) (?:the |that |this )?\ue000|(?: place)? \ue000")
_WITH_A_VALUE = re.compile(r"(?: place)?,? (?:\W*\ue000++\W* )?(?:with|at|on|having) $")


def _of_that_count(view: View, number: Number) -> list[str]:
    """Reads "with 14,572 downloads it is second on that count", "has most forks. B is second with 75,772": by what was told."""
    papers = [name for name in about(view, number) if name.startswith("paper:")]
    if papers and not re.match(r"[^.;,]{0,40}\b(?:by|in order of) (?!upvotes)", view.mentions.bare[number.end :]):
        return ["upvotes"]  # "comes fourth among the papers": by the one thing that is known of how they stand
    if _FOR_DAYS.match(view.mentions.bare, number.end) and not any(view.desk.place(name) for name in about(view, number)):
        return list(dict.fromkeys(family for *_, family in view.nouns)) or ["stars"]  # "third for the day, seventh for the week"
    if _THAT_COUNT.match(view.mentions.bare, number.end):
        return [family for _, end, family in view.nouns if end <= number.start][-1:]
    value = next((n for n in view.mentions.numbers if n.start >= number.end), None)
    before = {view.desk.measure(fact).family for fact in view.said[-1:]} | {f for _, end, f in view.nouns if end <= number.start}
    if value is None or not _WITH_A_VALUE.fullmatch(view.mentions.bare, number.end, value.start) or len(before) != 1:
        return []
    return sorted(before)


def _of_the_figures(view: View, number: Number, subjects: frozenset[str]) -> list[str]:
    """Reads "12,707 stars more than B in second place": of a repository, which is on no list, by the one measure told."""
    told = list(dict.fromkeys(family for *_, family in view.nouns))
    placed = re.match(r" place\b(?! (?:by|in|for)\b)", view.mentions.bare[number.end :])
    listed = any(view.desk.place(name) for name in subjects) or _MOVED.search(view.mentions.bare)
    return told if placed and len(told) == 1 and not listed else []


_MOVED = re.compile(r"\b(?:gain\w*|growth|grew|rises?|rose|added|climb\w*|won|week|new)\b")
_BY_FIRST = re.compile(
    rf"\b(?:by|in(?: terms of)?|on|for|measured by|counted by|ordered by)(?: the)?(?: number of| total)? {NOUN.pattern}[^.;:]*$"
)


def _said_first(view: View, number: Number) -> list[str]:
    """Reads "By forks it is second": by what, before the place is told."""
    first = _BY_FIRST.search(view.mentions.bare[: number.start])
    return [str(first.lastgroup)] if first else []


def _of_owner(view: View, number: Number) -> tuple[Fact, ...]:
    """Reads "Google has two of the thirty, one of them in twelfth place": a house's places on a list that is given in full."""
    before = [ref for ref in view.referents if ref.end <= number.start]
    if before and before[-1].kind == "value" and _ITS_PLACE.fullmatch(view.mentions.bare, before[-1].end, number.start):
        return ()  # "Google has two, A in twelfth": it is A's place that is told
    owners = {name for ref in before for name in ref.subjects}
    known = view.desk.ledger.subjects
    houses = {(known[name].owner or "").lower() if name in known else name.partition(":")[2].lower() for name in owners}
    for fact in view.facts:
        if fact.metric == "models" and isinstance(fact.value, tuple) and number.value <= len(fact.value):
            entry = fact.value[int(number.value) - 1]
            if entry.partition("/")[0].lower() in houses - {""} and not any(name.endswith(entry) for name in owners):
                return (fact,)
    return ()


_ITS_PLACE = re.compile(r"[\"']?(?: is| stands| sits| comes| ranks| ranked)?(?: in| at| on)(?: the)? ")
AS_MANY = re.compile(r"\bas many\b[^.;:]*\bas\b[^.;:]*[:,–] \w+ (?:of )?each\b")
"""Reads "as many models with no downloads as with a million or more: three of each"."""


def _many(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Six repositories gained more than 6,000 stars": counted over all values in scope."""
    limits = [other for other in view.mentions.numbers if other is not number and other.hedge in {"above", "below"}]
    alike: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.desk.countable(view.facts, cited=view.cited) if limits else ():
        alike[fact.subject.kind, fact.metric].append(fact)
    for limit in limits:
        read = cues(view, limit)
        for facts in alike.values():
            measure = view.desk.measure(facts[0])
            if measure.family != read.family or (read.change is True) != measure.changes or measure.aspect in {"change", "then"}:
                continue
            fitting = [
                f
                for f in facts
                if f.number is not None and (f.number > limit.value if limit.hedge == "above" else f.number < limit.value)
            ]
            whole = number.total in {None, len(facts)}
            if whole and fitting and len(fitting) == number.value:
                yield tuple(fitting)


_BOUND = re.compile(
    r"\b(?:(?:more|fewer|less|better) than|over|above|under|below|at (?:least|most)|up to|exceed\w*|passed|topped|crossed|"
    r"reached) (?:an? )?$"
)
"""A bound; "nearly 3.8 million" is a value, rounded."""


def limit_of_count(view: View, number: Number) -> bool:
    """Whether a number with a rounding word is the bound of a count that the sentence gives rightly."""
    counts = [other for other in view.mentions.numbers if other is not number and other.form == "count"]
    return (
        number.form in {"count", "percent"}
        and _BOUND.search(view.mentions.bare[: number.start]) is not None
        and any(
            _THINGS.match(other.noun) and not view.is_size(other) and any(True for _ in _many(view, other)) for other in counts
        )
    )


_THINGS = re.compile(
    r"\b(?:ranked |trending )?(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos|projects?|papers?|releases?|"
    r"subjects?|entries|names|neighbou?rs|rivals|leaders|contenders)\b"
)


_OF_VERSIONS = re.compile(
    r"(?: (?:new |more )?(?:releases?|versions?|updates?))?(?: \ue000++)?(?: (?:in|on|within|of|for|from|at|"
    r"by)\b[^.;:]{0,48})?(?:: | – |, )[^.;:]{0,40}$"
)


def _versions(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "Two in one day for transformers: v5.12.1 and v5.10.3": as many as are told right after it."""
    told = [piece for piece in view.mentions.versions if piece.start >= number.end]
    if len(told) == number.value >= 2 and _OF_VERSIONS.match(view.mentions.bare[number.end : told[0].start]):
        yield view.facts[:1]


def _is_not_so(view: View, start: int, end: int, names: set[str]) -> bool:
    """Whether something is said of those listed between their number and them that is not so of one of them."""
    said = those_in((*tests(view), *beyond(view)), start, end)
    return any(test.holds(name) is False for test in said for name in names)


def counted(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Counting what the sentence itself names: "the two models" of a sentence or pair of sentences about two."""
    if number.value > 60 or not 1 <= number.step <= 10:
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
    yield from released(view, number)
    yield from _versions(view, number)
    named = {name for ref in view.singles("name", "role") for name in ref.subjects}
    carried = {*view.carried}
    things = _THINGS.match(view.mentions.bare[number.end :].lstrip(" -"))
    cited = set(view.scope_subjects) if view.cited else set()
    families = [set(ref.subjects) for ref in view.referents if ref.kind == "owner"]
    told = re.match(
        r"[^.;:]{0,60}: |(?: of (?:them|these|those|the [a-z]+s))\b[^.;:]{0,40} (?:are|were) \W?",
        view.mentions.bare[number.end :],
    )
    after = number.end + told.end() if told else None
    if after is not None and number.value >= 2:
        # "Two grew slowest: A by 0.1 percent, B by 0.5 percent."
        listed = [ref.subjects for ref in view.referents if ref.kind == "name" and ref.start >= after - 1]
        whole = {name for names in listed for name in names}
        if len(set(listed)) == number.value == len(whole) and not _is_not_so(view, number.end, after, whole):
            yield tuple(fact for fact in view.facts if fact.subject.id in listed[0])[:1]
    for group in (named, *families, carried, named | carried, cited):
        if (
            len(group) == number.value
            and number.value >= 2
            and (
                things
                or re.match(r"[ ](?:of them|together|share|have|are|is|was|were|both|lead)\b", view.mentions.bare[number.end :])
                or not number.noun
            )
        ):
            facts = tuple(fact for fact in view.facts if fact.subject.id in group)
            if facts:
                yield facts[:1]
