"""Noun phrases that name a set: "the ten leading models", "the trending Spaces", "the two Qwen models in the top 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.statements.lettered import COUNT, DAY, HOUSE, LABEL, NAME, SPAN, Lettered, of_house
from autopost.grounding.statements.meaning import Holds
from autopost.grounding.statements.parts import Set, half_of, parts

KIND = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|papers?)"
_LOOSE = r"entries|entry|names?|ones?|places|gainers?|risers?|climbers?|trending(?= on )"
_NAMED_LIST = (
    r"(?:the |this |our |hugging face's |its |today's )?(?:hugging face |hub |trending |models? |spaces? |datasets? )*"
    rf"(?:list|ranking|table)(?: of (?:trending )?{KIND})?"
)
LIST = rf"(?: (?:on|in|of) {_NAMED_LIST}| on hugging face)"
_TOP = (
    r"(?: (?:in|among|of) (?:the|this edition's|our|its|today's) "
    r"(?P<half>(?:top|upper|bottom|lower) half of the )?(?:top|first|leading)[- ]"
    rf"(?P<top>{COUNT})| at the (?P<head>top|head) of {_NAMED_LIST})"
)
_EDITION = (
    r"(?: (?:listed |covered |shown |described |named |featured |reported )?(?:in|of) "
    rf"(?:this|the|our|{DAY}'s?|today's) (?:edition|issue|paper|ledger)|"
    r" (?:listed|covered|described|tracked|shown|ranked|featured|reported)(?: here)?(?! \w+ by)| here| on record|"
    rf" this {DAY}| today)"
)
_RANKED = (
    r"(?:leading|top|trending|listed|ranked|highest(?:[- ](?:ranked|ranking|placed|trending))?|best[- ]placed|foremost|"
    r"hottest|most popular|profiled)"
)
_GAIN = rf"(?:biggest|largest|top|strongest|fastest) (?:(?:{SPAN}|weekly) )?(?:star )?(?=gainers|risers|climbers)"
_WHOSE = rf"(?:(?:(?P<label>{LABEL})(?:[- ]licen[cs]ed)?|(?P<house>{HOUSE}|{NAME})(?:'s)?) )?"
_FROM_TO = rf"(?P<from>{COUNT})(?: to | through |-|–)(?P<to>{COUNT})"
_PLACES = (
    rf"(?: (?:ranked|placed|in places|at places|in positions|at numbers|from(?: (?:places?|positions?|numbers?))?) {_FROM_TO})?"
)
_SHAPE = (
    rf"(?:ai )?(?P<ranked>(?:{_RANKED} )*)(?P<gain>{_GAIN})?{_WHOSE}(?:(?P<kind>{KIND})|(?P<loose>{_LOOSE}))?{_PLACES}"
    rf"(?P<top_of>{_TOP})?(?P<rest>(?:{LIST}|{_EDITION}| (?:of|over|in) (?:the )?{SPAN}| {SPAN})*)(?![\w-])"
)
_PHRASE = re.compile(
    rf"(?:(?:the {SPAN}|the|these|our|its|the edition's|the hub's|hugging face's|all|all the|{DAY}'s?|today's|(?P<owner>{HOUSE}"
    rf"|{NAME})'s) )?"
    rf"(?P<first>(?:first|top|leading|bottom|last)[- ])?(?:(?P<n>{COUNT})[ -](?:of (?:the )?(?=gainers))?)?{_SHAPE}"
)
_LEADING = re.compile(r"leading|top|highest|best|foremost|hottest|most popular")
_SHAPED = re.compile(_SHAPE)
_WHOLE_LIST = re.compile(rf"the (?:full|whole|entire|complete) (?:trending )?(?:list|ranking)(?: of {COUNT})?(?![\w-])")
_THE_PLACES = re.compile(
    rf"(?:the )?(?:places|positions|ranks|numbers) (?P<from>{COUNT})(?: to | through |-|–|(?P<and> and ))"
    rf"(?P<to>{COUNT})(?:{LIST})?(?![\w-])"
)
"""Reads "places 4 to 8", and "between places 4 and 8"."""
_HEAD = re.compile(r"\b(?:first|top|leading|last|bottom)\b")
_ALL_LISTED = re.compile(r"\b(?:trending|listed|ranked) (?:models|datasets|spaces|papers|repositories|projects)\b")
_MET_BEFORE = re.compile(r"(?:all )?(?:of )?(?:the |these |our |all )?")


def sets(row: Lettered, at: int) -> Iterator[Set]:
    """Every set that a noun phrase may name that begins at a place, those of the longest phrases first."""
    found = (*_told(row, at), *_read_before(row, at), *parts(row, at, sets, sets_of_total))
    told = {(one.names, one.end): one for one in found if one.names}
    yield from sorted(told.values(), key=lambda one: -one.end)


def _read_before(row: Lettered, at: int) -> Iterator[Set]:
    """The sets that the sentence names by attributes, figures or neighbours."""
    led = _MET_BEFORE.match(row.text, at)
    for known in row.view.populations:
        begun = known.start + len("of ") * row.view.low.startswith("of ", known.start)
        if led and at <= row.place(begun) <= led.end() and not known.other:
            yield from _readings(row, known)


def _readings(row: Lettered, known: Population) -> Iterator[Set]:
    """The sets that a phrase read before may mean; no head of a list for "the eight trending Spaces"."""
    words = row.view.low[known.start : known.end]
    for names in known.readings:
        kind = known.kind or (row.view.desk.kind(names[0]) if names else "")
        listed = row.view.desk.rolls.trending.get(kind, ())
        head = len(names) < len(listed) and names == listed[: len(names)]
        if names and not (head and _ALL_LISTED.search(words) and not _HEAD.search(words)):
            yield Set(names, kind, row.place(known.end))


def _told(row: Lettered, at: int) -> Iterator[Set]:
    places = _THE_PLACES.match(row.text, at)
    if places and (not places["and"] or row.text.endswith("between ", 0, at)):
        yield from (Set(_from_to(row, places, kind), kind, places.end()) for kind in _kinds(row))
    if full := _WHOLE_LIST.match(row.text, at):
        yield from (Set(row.view.desk.rolls.trending.get(kind, ()), kind, full.end()) for kind in _kinds(row))
    match = _PHRASE.match(row.text, at)
    if (
        match is None
        or match.end() == at
        or not (match["kind"] or match["n"] or match["gain"] or (match["loose"] and match["ranked"]))
    ):
        return
    number = row.typed.counts.get(match.start("n")) if match["n"] else None
    if number is None or (number.form == "count" and number.total is None):
        owner = match.start("owner") if match["owner"] else -1
        yield from _shaped(row, match, int(number.value) if number else 0, (match["first"] or "").strip(" -"), owner)


def sets_of_total(row: Lettered, number: Number) -> Iterator[Set]:
    """The sets that "of the ten" names, with what follows it, in "four of the ten leading models"."""
    n, head = number.total or 0, _HEAD.search(row.view.low[number.start : number.end])
    end = next((at for at, one in row.typed.counts.items() if one is number), number.start) + number.end - number.start
    match = _SHAPED.match(row.text, end + 1) if row.text.startswith(" ", end) else None
    match = match if match and match.end() > match.start() else _SHAPED.match(row.text, end)  # "three of the six reported here"
    if match and match.end() > match.start() and (match["kind"] or match["gain"] or match["rest"] or match["loose"]):
        yield from _shaped(row, match, n, head[0] if head else "", -1)
    for known in row.view.populations:
        if number.start < known.start < number.end <= known.end and not known.other:
            yield from _readings(row, known)
    for kind in _kinds(row):
        listed, covered = row.view.desk.rolls.trending.get(kind, ()), row.view.desk.rolls.covered.get(kind, ())
        if len(covered) == n:
            yield Set(covered, kind, end)
        if head or n in {len(listed), *row.view.desk.rolls.sizes}:
            yield Set(listed[:n], kind, end)


def _shaped(row: Lettered, match: re.Match[str], n: int, first: str, owner: int) -> Iterator[Set]:
    """The set of a noun phrase: so many of a list, or those of it or of a head of it whom a house or an attribute sets apart."""
    house = row.houses.get(match.start("house") if match["house"] else owner, "")
    if (match["house"] or owner >= 0) and not house:
        return
    label = row.labels.get(match.start("label")) if match["label"] else None
    apart = bool(house or label or match["top"])
    holds: Holds | None = None
    if house:
        holds = lambda name: of_house(row.view, name, house)  # noqa: E731
    elif label:
        holds = lambda name: label.of(row.view, name)  # noqa: E731
    own = kind_named(match["kind"] or "")
    for kind in (own,) if own else _kinds(row):
        for names in _whole(row, match, kind, 0 if apart else n, first):
            met = [(name, holds(name)) for name in names] if holds else [(name, True) for name in names]
            kept = tuple(name for name, so in met if so)
            if None not in (so for _, so in met) and (not apart or not n or len(kept) == n):
                yield Set(kept, kind, match.end())


def _whole(row: Lettered, match: re.Match[str], kind: str, n: int, first: str) -> Iterator[tuple[str, ...]]:
    """The list, or the stretch of it, that a noun phrase is about before anything sets some of it apart."""
    listed, counts = row.view.desk.rolls.trending.get(kind, ()), row.typed.counts
    if match["top"]:
        head = listed or (row.view.desk.rolls.gained(kind, "stars") if kind == "repository" else ())
        yield half_of(head[: int(counts[match.start("top")].value)], (match["half"] or "").partition(" ")[0])
    elif match["from"]:
        yield _from_to(row, match, kind)
    elif match["head"]:
        yield listed[: n or 1]
    else:
        yield from _lists(row, match, kind, n, first)


def _from_to(row: Lettered, match: re.Match[str], kind: str) -> tuple[str, ...]:
    """Those of a list between two places that a phrase tells."""
    first, last = (int(row.typed.counts[match.start(group)].value) for group in ("from", "to"))
    return row.view.desk.rolls.trending.get(kind, ())[first - 1 : last]


def lists_with(row: Lettered, name: str) -> tuple[tuple[str, ...], ...]:
    """The lists of somebody's kind that hold it: those that trend, and those that the edition covers."""
    rolls = row.view.desk.rolls
    kind = row.view.desk.kind(name) or rolls.list_of(name)[0]
    lists = (rolls.trending.get(kind, ()), rolls.covered.get(kind, ()))
    return tuple(dict.fromkeys(names for names in lists if name in names))


def _kinds(row: Lettered) -> tuple[str, ...]:
    known = row.view.desk.ledger.subjects
    named = [known[name].kind for name in row.typed.names.values() if name in known]
    return tuple(dict.fromkeys(named)) or ("model", "repository")


def _lists(row: Lettered, match: re.Match[str], kind: str, n: int, first: str) -> Iterator[tuple[str, ...]]:
    rolls = row.view.desk.rolls
    listed, covered = rolls.trending.get(kind, ()), rolls.covered.get(kind, ())
    listed = listed or (rolls.by(kind, "upvotes") if kind == "paper" else ())
    gained = rolls.gained(kind, "stars") if kind == "repository" else ()
    if first in {"bottom", "last"}:
        yield listed[-n:] if n else ()
    elif match["gain"] or (kind == "repository" and (first or match["ranked"].strip() in {"top", "leading"})):
        yield gained[:n] if n else gained
    elif first or (n and _LEADING.search(match["ranked"]) and n < len(listed)):
        yield listed[:n] if n else ()
    elif n:
        yield from (whole for whole in dict.fromkeys((listed, covered, rolls.released, gained)) if len(whole) == n
                    and row.view.desk.kind(whole[0], kind) == kind)  # fmt: skip
        if n < len(listed or gained) and n in rolls.sizes and not match["ranked"]:
            yield (listed or gained)[:n]
    elif "profiled" in match["ranked"]:
        yield covered
    else:
        named = bool(listed) and bool(match["ranked"] or "list" in match["rest"])
        yield from dict.fromkeys((listed,) if named else (covered, listed))
