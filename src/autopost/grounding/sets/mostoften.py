"""Who is on a list most often: "A is the most frequent owner on the list, with six of the 30 places", "nobody as often as A"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autopost.grounding.dated.newestones import END, START
from autopost.grounding.kept import once
from autopost.grounding.referents.referring import listed_kind
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_from
from autopost.grounding.typed import COUNT, NAME, Judged, Typed, right_of, typed
from autopost.grounding.view import View

_HOUSE = r"(?:name|owner|account|publisher|house|maker|organi[sz]ation|lab|company|entrant|contributor)"
_ENTRIES = r"(?:places|models|entries|names|spots|positions|listings|datasets|spaces)"
_WHO = rf"(?:{NAME}|(?<!\ue000)\ue000++)"
_LIST = r"(?: (?:on|in|of|among) (?:the|this|today's) (?:[a-z ]{0,24}?)(?:list|ranking|chart|thirty|edition|names))"
_SO_MANY = (
    rf"(?:,? (?:with|holding|having|filling|taking|occupying|which (?:has|holds)|it has|which is there) (?P<n>{COUNT})"
    rf"(?: of (?:the|its|those) {_ENTRIES})?(?: (?:different )?{_ENTRIES})?)"
)
_FROM_TO = rf"(?:, from (?:number )?(?P<from>{COUNT}) (?:down |all the way )?to (?:number )?(?P<to>{COUNT}))"
_MOST = r"(?:most frequent|most common|commonest|most often (?:listed|named|seen)|best[- ]represented|most represented|busiest)"
_FOLLOW = (
    rf"(?:[;,] (?:and |then )?(?P<next>{_WHO}(?:(?:,| and|, and) {_WHO})*) (?:follow|come next|are next) "
    rf"with (?P<each>{COUNT}) each)"
)
_FRAMES = (
    re.compile(
        rf"{START}(?:with (?P<first>{COUNT}) {_ENTRIES}{_LIST}?,? )?(?P<a>{_WHO})(?:, with (?P<m>{COUNT}) {_ENTRIES}{_LIST}?,)? "
        rf"(?:is|remains|was) the {_MOST} (?:{_HOUSE}){_LIST}?{_SO_MANY}?{_FROM_TO}?{_FOLLOW}?{END}"
    ),
    re.compile(
        rf"{START}(?:nobody|no one|no (?:other )?{_HOUSE})(?: else)? (?:is|appears|stands|features|figures|comes up|turns up|"
        rf"(?:has|holds|places|owns|fills|takes))(?: there)?(?:{_LIST})? (?:as often|so often|as many {_ENTRIES})"
        rf"{_LIST}? as (?P<a>{_WHO}){_SO_MANY}?{_FROM_TO}?{_FOLLOW}?{END}"
    ),
    re.compile(
        rf"{START}(?P<a>{_WHO}) (?:leads|tops|heads) the (?:list|table|count|tally|ranking) of (?:the )?{_HOUSE}s{_SO_MANY}"
        rf"(?:, ahead of (?P<next>{_WHO}(?:(?:,| and|, and) {_WHO})*) with (?P<each>{COUNT})(?: each)?)?{END}"
    ),
)


@once
def most_often(view: View) -> tuple[Judged, ...]:
    """Every clause that says who is on a list most often."""
    return () if view.cited else tuple(_read(view))


def right_of_most_often(view: View) -> Iterator[tuple[int, int]]:
    """Those of them that are right to the last figure."""
    return right_of(most_often(view))


def _read(view: View) -> Iterator[Judged]:
    row = typed(view)
    for pattern in _FRAMES:
        for match in pattern.finditer(row.text):
            kind = listed_kind(view.mentions.bare)
            names = view.rolls.trending.get(kind, ())
            house = house_from(view, match.start("a"))
            if house and names:
                yield Judged(*match.span(), _right(view, row, match, names))


def _right(view: View, row: Typed, match: re.Match[str], names: tuple[str, ...]) -> bool:
    often = Counter(account(name) for name in names)
    house, groups = house_from(view, match.start("a")), match.groupdict()
    own = often[house]
    if any(count >= own for other, count in often.items() if other != house):
        return False
    for key in ("n", "m", "first"):
        number = row.counts[match.start(key)] if groups.get(key) else None
        if number and (number.value != own or number.form != "count" or number.total not in {None, len(names)}):
            return False
    places = [place for place, name in enumerate(names, 1) if account(name) == house]
    for key, place in (("from", places[0]), ("to", places[-1])):
        if groups.get(key) and row.counts[match.start(key)].value != place:
            return False
    return not groups.get("next") or _followed(view, row, match, often)


def _followed(view: View, row: Typed, match: re.Match[str], often: Counter[str]) -> bool:
    """Whether those named next are all that have so many, and nobody else but the first has as many."""
    each = row.counts[match.start("each")].value
    start, end = match.span("next")
    named = {house_from(view, ref.start) for ref in view.referents if start <= ref.start < end}
    ahead = house_from(view, match.start("a"))
    return named == {house for house, count in often.items() if count >= each and house != ahead} and all(
        often[house] == each for house in named
    )
