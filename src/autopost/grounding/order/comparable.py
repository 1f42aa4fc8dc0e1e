"""By what two subjects may be compared: every measure that both have, and which of them the words of a comparison mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import days_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import since
from autopost.grounding.kept import once
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.sides import Comparison
from autopost.grounding.view import View

Key = tuple[str, str, int | date | None]
"""What is measured: the aspect, the family, and the days it is over or the day it is of."""

_PLACE = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:e|es|ed)|spots?|rungs?|positions?|slots?|notch(?:es)?|list|chart|table|ladder|"
    r"directly|immediately|"
    r"right(?= (?:behind|above|below|before|after|ahead|under|over))|straight)\b"
)
_BY_NOUN = re.compile(rf"(?:'s?)? (?:in|on|by|for) (?:[a-z\d,.\ue000]+ ){{0,3}}?{NOUN.pattern}")
_OPENS = re.compile(
    rf"(?:^|[;:,.] |\b(?:but|and|while|yet|though) )\W*(?:in|by|on|for|in terms of|measured by|going by) (?:total |"
    rf"the number of )?{NOUN.pattern}"
    r"(?:,[^;:]{0,40}?,|,)? [\"']?(?:(?:the )?\ue000++(?:'s?)?[\"']? )+[a-z ]{0,14}$"
)
"""Reads "On downloads, A lies below B": by that, and not by place."""
_ON_THAT = re.compile(r" (?:on|by|in) (?:that|this|the same) (?:count|score|measure|metric|respect|yardstick|tally)\b")
_GROWN = re.compile(
    rf"{CHANGE.pattern}|\b(?:new|growth|pace|speed|momentum|collect\w*|drew|draws|attract\w*|won|wins|earn\w*|gather\w*|"
    rf"took|received)\b"
)
_FIRM = re.compile(
    r"\b(?:grew|grows?|grow(?:ing|n)|growth|gain\w*|added|adds|rose|rises?|climb\w*|new|pace|percent|per cent|percentage)\b|%"
)
_SHARE = re.compile(r"\b(?:percent|per cent|percentage|relative)\b|%")
_SPEED = re.compile(
    r"\b(?:slow(?:ly)?|quick(?:ly)?|fast|rapid(?:ly)?|swift(?:ly)?|brisk(?:ly)?|gradual(?:ly)?|sluggish(?:ly)?)\b"
)
_AMOUNT = re.compile(r"(?:more|fewer|less|larger|smaller|bigger)\b")
"""Words of so much, never of a place."""
_LEAVES = re.compile(r"\b(?:leaves?|left|puts?|keeps?|takes?|brings?|lifts?) ")
"""Reads "a rise of 339 leaves it just behind B": where it stands, not what it gained."""
_HAS = re.compile(r"\b(?:now|and|it|which) (?:now )?(?:has|have|holds?|counts?|stands? at|totals?)\b")
"""Reads "gained 1,084 stars and now has 117,358, fewer than B": what it has may be meant as well."""
_STANDS = re.compile(
    r"\b(?:is|are|was|were|stands?|stood|sits?|sat|lies|lay|remains?)(?: (?:still|now|just|well|far|only|again))* $"
)
"""Reads "is still below B": where it stands, whatever it gained."""
_NOW = re.compile(r"\b(?:now|still(?! (?:trailed|led|lagged|was|were|had|stood)\b)|again|today|meanwhile|since)\b")


@once
def measures(view: View, name: str) -> dict[Key, float]:
    """Everything that is known of a subject in figures, and the day on which it began."""
    found: dict[Key, float] = {}
    if name.startswith("value:"):
        entries = view.rolls.entries(name.removeprefix("value:"))
        return {("rank", "", None): float(entries[0][0])} if len(entries) == 1 else {}
    for order in view.rolls.places.values():
        place = next((place for place, entry in order.items() if entry == name), 0)
        found |= {("rank", "", None): float(place)} if place else {}
    for fact in view.desk.by_subject.get(name, ()):
        measure = view.desk.measure(fact)
        then = taken_on(fact) if "@" in fact.id else None
        if fact.metric in {"created_at", "published_at"} and fact.day is not None:
            found["date", "", None] = float(fact.day.toordinal())
        elif fact.number is None:
            continue
        elif fact.metric.partition("@")[0] == "rank" and then is not None:
            found["rank", "", then] = fact.number
        elif measure.aspect in {"level", "then"}:
            found.setdefault((measure.aspect, measure.family, taken_on(fact) if measure.aspect == "then" else None), fact.number)
        elif measure.aspect in {"gain", "change"} and then is None and fact.window and re.fullmatch(r"[a-z_]+_\d+d", fact.metric):
            found.setdefault((measure.aspect, measure.family, fact.window), fact.number)
    return found


def ahead(told: Comparison, key: Key, one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """How far the one is on the side of the other that the words say, by a measure that both have."""
    return (one[key] - other[key]) * (-1 if key[0] == "rank" else 1) * told.way


def changed_hands(told: Comparison, key: Key, one: dict[Key, float], other: dict[Key, float]) -> bool | None:
    """Whether somebody who "has overtaken" another was behind on an earlier day; None where no earlier day is known of both."""
    aspect, family, when = key
    before = [ahead(told, then, one, other) for then in {*one} & {*other}
              if isinstance(then[2], date) and then[1] == family and then[0] in {"then", "rank"}]  # fmt: skip
    if when is not None or aspect not in {"level", "rank"} or not before:
        return None
    return any(lead < 0 for lead in before)


def meant(view: View, told: Comparison, keys: Collection[Key]) -> Iterator[Key]:
    """Which measures the words may mean; none where they speak of what nobody measured."""
    stretch = told.words
    if told.sort == "age":
        yield from (key for key in keys if key[0] == "date")
        return
    families, firm = _families(view, told)
    placed = (
        not firm
        and ("rank", "", None) in keys
        and _PLACE.search(stretch) is not None
        and not _AMOUNT.match(view.mentions.bare, told.start)
    )
    firm = firm or _AMOUNT.match(view.mentions.bare, told.start) is not None
    days, moments = _days(view, told), _moments(view, told)
    grown = _FIRM.search(stretch) is not None or _SPEED.search(told.what) is not None
    grown = grown and not _LEAVES.search(stretch) and not _HAS.search(stretch)
    stands = _STANDS.search(view.mentions.bare, told.begin, told.start) is not None
    some = grown or _GROWN.search(stretch) is not None or (bool(days) and not stands)
    for key in keys:
        aspect, family, when = key
        if aspect == "date" or (placed and aspect != "rank") or (firm and aspect == "rank"):
            continue
        if families and aspect != "rank" and family not in families:
            continue
        if aspect in {"gain", "change"}:
            if some and (not days or when in days) and (aspect == "change" or not _SHARE.search(stretch)):
                yield key
        elif aspect == "rank" or not grown or family in {"upvotes", "downloads"}:
            then = isinstance(when, date)
            if (then and when in moments) or (not then and (not moments or _NOW.search(stretch) is not None)):
                yield key


def _families(view: View, told: Comparison) -> tuple[set[str], bool]:
    """What is named as the measure, and whether it is named right at the comparison."""
    bare = view.mentions.bare
    at = [NOUN.search(told.what), _BY_NOUN.match(bare, _right_end(view, told))]
    before = re.search(rf"(?:\d|[a-z]) {NOUN.pattern} $", bare[: told.start])
    opens = _OPENS.search(bare, 0, told.start)
    for found in (*at, before, opens):
        if found is not None:
            return {str(name) for name in NOUN.groupindex if found[name]}, True
    nouns = [(start, family) for start, _, family in view.nouns]
    if _ON_THAT.search(bare, _right_end(view, told)):
        return {family for start, family in nouns if start < told.start} or set(), True
    near = {family for start, family in nouns if told.begin <= start < told.close}
    whole = {family for _, family in nouns}
    return near or (whole if len(whole) == 1 else set()), False


def _right_end(view: View, told: Comparison) -> int:
    return next((ref.end for ref in view.referents if ref.start >= told.end and ref.subjects & told.right), told.end)


def _days(view: View, told: Comparison) -> set[int]:
    """The spans that are told beside the comparison, else anywhere in the sentence."""
    spans = [w for w in (*view.mentions.windows, *since(view)) if w.days > 0 and not view.within(w.start, w.end)]
    near = {w.days for w in those_in(spans, told.begin, told.close)}
    return near or {*days_told(view)}


_SAME_BREATH = re.compile(r"(?: by)?(?: [\d,.]+)?(?: [a-z]+){0,2}(?: (?:on|in|by))? ?\ue000?")
_STRAIGHT = re.compile(r",(?: (?:just|well|far|right|narrowly|only|still|and|directly|slightly))* ")
"""Reads "On Monday A stood at 56,750 downloads, just behind B"."""
_STOOD = re.compile(r"\b(?:was|were|stood|lay|sat|ranked|came)\b")
_ANEW = re.compile(r",? (?:and |but )?(?:it|they|now|today)\b")


def _moments(view: View, told: Comparison) -> set[date]:
    """Earlier days that are told beside the comparison; none where it is told of a span up to the edition's day."""
    comma = told.begin + told.words.rfind(",", 0, told.start - told.begin)
    # "A, tenth on Sunday, now stands above B": the day is of what stands beside A; "On Sunday, A stood above B" is not.
    # So it is in "159 behind on 13 June, it leads by 4,482".
    anew = comma > told.begin and _ANEW.match(view.mentions.bare, comma) is not None
    stands = _STRAIGHT.fullmatch(told.words[max(0, comma - told.begin) : told.start - told.begin]) is None
    begin = comma if anew or (stands and those_in(view.referents, told.begin, comma)) else told.begin
    close = told.close + len(_SAME_BREATH.match(view.mentions.bare, told.close)[0])  # type: ignore[index]
    near = [m for m in those_in(view.mentions.moments, begin, close) if m.first is not None and m.last is not None]
    if not near and _STOOD.search(told.words, 0, told.start - told.begin):
        # "It had 48,610 stars on Tuesday and stood behind B".
        start = view.clause(told.start)[0]
        near = [m for m in those_in(view.mentions.moments, start, told.start) if m.first is not None and m.last is not None]
    edition = view.desk.ledger.edition
    if any(moment.holds(edition) for moment in near):
        return set()
    return {moment.first for moment in near if moment.first is not None}
