"""What is said of where somebody stands on its list: its place, above or below whom, and whether it kept it or moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.places.stances import now_and_before
from autopost.grounding.statements.lettered import COUNT, DAY, SPAN, Lettered
from autopost.grounding.statements.meaning import Holds, Reading, Truth, all_of, denies, reading
from autopost.grounding.statements.sets import KIND, sets
from autopost.grounding.statements.whom import one_of

_STAND = (
    r" (?:(?:is|are|was|were|does|do)(?: not|n't)?"
    r"(?: also| both| all| now| still| only| currently| just| even| rank| stand| sit| ranked| placed)*|"
    r"ranks?|ranked|stands?|stood|sits?|sat|comes?|lies|lie|appears?|figures?|takes|holds|occupies|places|placed|finished|"
    r"remains?)(?: only| just| even)?"
)
_LIST = (
    r"(?: (?:on|in|of) (?:the |this |our |its |hugging face's )?(?:hugging face |hub |trending |models? |spaces? |datasets? )*"
    rf"(?:list|ranking|table)(?: of (?:trending )?{KIND})?| (?:among|of|in) the (?:trending )?{KIND}| on hugging face)?"
)
_AT = re.compile(
    rf"{_STAND}(?: at| in| on| as)?(?: number| no\.| the)? ?(?P<n>{COUNT})(?:[- ]place| place| spot| position)?{_LIST}"
    r"(?! (?:in|by|for) [a-z])"
)
_AT_TOP = re.compile(
    rf"{_STAND}(?: the (?:one|{COUNT})| also)* at the (?:very )?(?:top|head) of (?:the |its )?(?:[a-z]+ )?(?:list|ranking)"
)
_WENT_TO = re.compile(
    r" (?:(?:has|have|had) )?(?:already |since |now )?"
    r"(?:climbed|risen|rose|moved up|advanced|jumped|slipped|fell|fallen|dropped|slid)(?: back)?"
    rf" to(?: number)? ?(?P<n>{COUNT})(?: place| spot)?{_LIST}"
    rf", (?P<by>{COUNT}) (?:places? )?(?P<up>higher|lower|up|down|better|worse) (?:than|from|on) (?:on )?(?P<day>{DAY})"
)
"""Reads "has already climbed to 21st place, ten higher than on Thursday"."""
_NUMBERED = re.compile(r"number |no\. ")
_IN_TOP = re.compile(
    rf"{_STAND} (?:in|among|inside|within|one of) the (?:top|first|leading)[- ](?P<n>{COUNT})(?: {KIND})?{_LIST}"
)
_OUT = re.compile(rf"{_STAND} (?:outside|below) the (?:top|first)[- ](?P<n>{COUNT})(?: {KIND})?{_LIST}")
_BESIDE = re.compile(
    rf"{_STAND} (?:(?P<next>directly|right|immediately|one place)|(?:just|(?P<n>{COUNT}) (?:places?|ranks?|spots?|positions?))"
    rf")? ?"
    r"(?P<way>above|ahead of|higher than|in front of|before|below|behind|lower than|under|beneath|after) "
)
_IT = re.compile(r"it(?=[.,;:]|$| and | but )")
_ABOVE = frozenset({"above", "ahead of", "higher than", "in front of", "before"})
_TAIL = re.compile(_LIST)
_BEATS = re.compile(r" (?:beats?|edge[sd]|pip(?:s|ped)|pushe[sd]|relegate[sd]|narrowly beats?)(?: out)? ")
_TO_PLACE = re.compile(
    rf" (?:to|into|for) (?P<n>{COUNT})(?: place| spot| position)?(?: (?:in|on) the (?:{SPAN} )?(?:list|ranking|table))?"
)
"""Reads "beat B to eighth place in the weekly ranking"."""
_BEHIND = re.compile(rf",? (?:in|at|on) (?P<n>{COUNT})(?: place| spot| position)?(?=[.,;:]|$)")
_LEADS = re.compile(r" (?:leads|tops|heads|lead|top|head) ")
_THE_LIST = re.compile(r"the (?:hugging face |hub |trending |models? )*(?:list|ranking)")
_HALF = re.compile(
    rf"{_STAND} (?:in|among) the (?P<half>top|upper|first|bottom|lower|second) (?:half|{COUNT}) of "
    r"the (?:trending )?(?:list|ranking)"
)
_SPOT = r"(?:places?|spots?|positions?|ranks?)"
_THEN = (
    rf"(?: from {DAY} to {DAY}| between {DAY} and {DAY}| (?:since|from|on|of|as on) (?P<day>{DAY})| (?P<day2>{DAY})|"
    rf" in (?:a|the) {SPAN}| overnight)"
)
_KEPT = re.compile(
    r" (?:(?P<kept>(?:(?:kept|keeps?|held|holds?|retained|retains?)|(?:are|is|were|was|stand|stands)(?: still)? in(?: exactly)?) "
    rf"(?:its|their|the(?: very)?)(?: same| old)? {_SPOT}(?: (?:that )?(?:they|it|\ue011+) (?:had|held|occupied|took))?|"
    r"(?:are|is|stayed|stays?)(?: exactly| precisely| still| right)? (?:put|where (?:it was|they were|\ue011+ was))|"
    r"(?:has|have) not (?:moved|changed places?|budged)|(?:did|does|do) not (?:move|change places?))|"
    r"(?:has |have |had )?(?:moved|changed (?:its |their )?places?|changed position)|did (?:move|change places?)|"
    rf"(?:did|could) not (?:keep|hold|retain) (?:its|their) {_SPOT})"
    rf"(?: on the (?:trending )?list)?(?:{_THEN}|(?<=t was| were|\ue011 was)(?=[.,;]|$))|"
    rf" (?P<its>kept|keeps?|held|holds?|retained|retains?|(?:are|is|stands?) still in) (?P<day3>{DAY})'s? {_SPOT}"
)
_HIGHER = re.compile(
    rf"{_STAND} (?P<up>higher|lower)(?: {DAY}| now)?"
    rf"(?: than (?:(?:it|they) (?:was|were|did|stood) )?(?:on )?(?P<day>{DAY})|(?=[.,;]| and | but |$))"
)
_MOVED = re.compile(
    r" (?:(?:has|have|had) )?(?:(?P<up>climbed|rose|risen|moved up|advanced|gained|gain(?= ground)|went up)|"
    r"slipped|fell|fallen|dropped|moved down|lost|lose(?= ground)|slid)(?: ground)?"
    rf"(?: by)?(?: (?P<n>{COUNT}) places?| places|(?P<one> a place))?(?: on the (?:trending )?list)?"
    rf"(?: (?:since|from) (?P<day>{DAY})| in (?:a|the) {SPAN}|(?= {SPAN}))"
)
_LAST = 10_000


def standing(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _placed(row, at)
    yield from beside(row, at)
    yield from _leading(row, at)
    yield from _beating(row, at)
    yield from _farther(row, at)
    if match := _KEPT.match(row.text, at):
        yield reading(match, _stayed(row, match), "direction")
    if match := _MOVED.match(row.text, at):
        up, steps = bool(match["up"]), 1 if match["one"] else int(row.typed.counts[match.start("n")].value) if match["n"] else 0
        yield reading(match, _went(row, match.start("day"), steps, up=up), "direction", no=denies(match[0]))
    match = _WENT_TO.match(row.text, at)
    numbers = [row.typed.counts[match.start(group)] for group in ("n", "by")] if match else []
    if match and numbers[0].form == "ordinal" and numbers[1].form == "count":
        there = within(row, range(int(numbers[0].value), int(numbers[0].value) + 1))
        went = _went(row, match.start("day"), int(numbers[1].value), up=match["up"] in {"higher", "up", "better"})
        yield reading(match, all_of([there, went]), "rank")
    match = _HIGHER.match(row.text, at)
    if match and (match["day"] or row.typed.days):
        up = match["up"] == "higher"
        yield reading(match, _went(row, match.start("day"), 0, up=up), "direction", no=denies(match[0]))


def _placed(row: Lettered, at: int) -> Iterator[Reading]:
    counts, desk = row.typed.counts, row.view.desk
    if match := _AT.match(row.text, at):
        number = counts[match.start("n")]
        if number.form == "ordinal" or _NUMBERED.search(match[0]):
            place = int(number.value)
            yield reading(match, within(row, range(place, place + 1)), "rank", no=denies(match[0]))
    if match := _AT_TOP.match(row.text, at):
        yield reading(match, within(row, range(1, 2)), "rank", no=denies(match[0]))
    for pattern in (_IN_TOP, _OUT):
        if match := pattern.match(row.text, at):
            n = int(counts[match.start("n")].value)
            places = range(1, n + 1) if pattern is _IN_TOP else range(n + 1, _LAST)
            yield reading(match, within(row, places), "rank", no=denies(match[0]))
    if match := _HALF.match(row.text, at):
        low = match["half"] in {"bottom", "lower", "second"}

        def half(name: str) -> Truth:
            place, size = desk.place(name), len(desk.rolls.list_of(name)[1])
            return None if not place or size % 2 else (place > size // 2) == low

        yield reading(match, half, "rank", no=denies(match[0]))


def within(row: Lettered, places: range) -> Holds:
    """Whether somebody's place is one of some."""

    def holds(name: str) -> Truth:
        at = row.view.desk.place(name)
        return at in places if at else None

    return holds


def beside(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "stands two places above B on the list"."""
    match = _BESIDE.match(row.text, at)
    if match is None:
        return
    up, desk = match["way"] in _ABOVE, row.view.desk
    if match["way"] in {"ahead of", "behind"} and row.view.families and not match["n"]:
        return  # by what is measured, or by place: the words do not say
    steps = 1 if match["next"] else int(row.typed.counts[match.start("n")].value) if match["n"] else 0
    it = _IT.match(row.text, match.end())
    named = [name for place, name in row.typed.names.items() if place < at]
    whom = [*one_of(row, match.end()), *((name, it.end()) for name in named if it and len({*named}) == len("AB"))]
    for other, end in whom:

        def holds(name: str, other: str = other) -> Truth:
            # A repository stands among the gainers, where it is told how many places above another.
            one, two = (place_of(row, each) if steps else desk.place(each) for each in (name, other))
            if not one or not two or desk.kind(name) != desk.kind(other):
                return None
            return (two - one if up else one - two) == steps if steps else (one < two) == up

        tail = _TAIL.match(row.text, end)
        yield reading(match, holds, "rank", of=other, end=tail.end() if tail else end, no=denies(match[0]))


_PLACES_HIGHER = re.compile(
    rf"{_STAND} (?P<n>{COUNT}) (?:places?|ranks?|spots?|positions?) (?P<way>higher|lower|above|below|ahead|behind|further (?:up|"
    rf"down))"
    rf"{_LIST}(?=[.,;:]|$| and | but )"
)


def places_higher(row: Lettered, at: int, before: str) -> Iterator[Reading]:
    """Reads "A has more likes than B, but B is three places higher on the list": than the one other that is named before."""
    match = _PLACES_HIGHER.match(row.text, at)
    if match is None:
        return
    up, steps = match["way"] in {"higher", "above", "ahead", "further up"}, row.typed.counts[match.start("n")].value
    named = ({name for place, name in row.typed.names.items() if place < at} | {before}) - {""}
    named = named if len(named) == len("AB") else {*row.typed.names.values()}

    def holds(name: str) -> Truth:
        others = [other for other in named if other not in {name, ""}]
        places = [place_of(row, one) for one in (*others, name)]
        if len(others) != 1 or 0 in places or row.view.desk.kind(others[0]) != row.view.desk.kind(name):
            return None
        return (places[0] - places[1] if up else places[1] - places[0]) == steps

    yield reading(match, holds, "rank", no=denies(match[0]))


def _leading(row: Lettered, at: int) -> Iterator[Reading]:
    match = _LEADS.match(row.text, at)
    for one in sets(row, match.end()) if match else ():
        # Repositories have no list of places, and "the eight models by likes" are led in likes.
        if match and one.kind != "repository" and not NOUN.search(row.text, match.end(), one.end):

            def first(name: str, names: tuple[str, ...] = one.names) -> Truth:
                # "With 1,118 likes, A leads the ten": by what is measured, perhaps.
                return None if name not in names or (name != names[0] and row.view.families) else name == names[0]

            yield reading(match, first, "rank", end=one.end)
    if match and (whole := _THE_LIST.match(row.text, match.end())):
        yield reading(match, within(row, range(1, 2)), "rank", end=whole.end())


def _beating(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "beat B to eighth place": he stands there, and B below him."""
    match = _BEATS.match(row.text, at)
    for other, end in one_of(row, match.end()) if match else ():
        to = _TO_PLACE.match(row.text, end)
        number = row.typed.counts[to.start("n")] if to else None
        if match and to and number is not None and number.form == "ordinal":

            def holds(name: str, other: str = other, place: float = number.value) -> Truth:
                one, two = place_of(row, name), place_of(row, other)
                return one == place < two if one and two else None

            yield reading(match, holds, "rank", of=other, end=to.end())


_FARTHER = re.compile(
    r" (?:climbed|rose|moved up|advanced|jumped|(?P<down>fell|dropped|slipped|slid)) "
    r"(?:further|farther|more|by more|more places|higher)"
    rf"(?: {SPAN}| overnight| since (?P<day>{DAY})| in (?:a|the) {SPAN})? than "
)


def _farther(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "climbed further overnight than B": by more places."""
    match = _FARTHER.match(row.text, at)
    for other, end in one_of(row, match.end()) if match else ():
        day, sign = match.start("day") if match else -1, -1 if match and match["down"] else 1

        def holds(name: str, other: str = other, day: int = day, sign: int = sign) -> Truth:
            one, two = _places_up(row, name, day), _places_up(row, other, day)
            return None if one is None or two is None or name == other else sign * one > sign * two

        if match:
            yield reading(match, holds, "direction", of=other, end=end)


def placed_behind(row: Lettered, name: str, at: int) -> Iterator[tuple[bool, int]]:
    """Whether a place told right behind a name is its, and where that ends; nothing told is so as well."""
    yield True, at
    match = _BEHIND.match(row.text, at)
    number = row.typed.counts[match.start("n")] if match else None
    if match and number is not None and number.form == "ordinal":
        yield number.value == row.view.desk.place(name), match.end()


def place_of(row: Lettered, name: str) -> int:
    """Where somebody stands on its list, or, a repository, among the gainers; 0 where it is on none."""
    gainers = row.view.desk.gainers
    return row.view.desk.place(name) or (gainers.index(name) + 1 if name in gainers else 0)


def _stayed(row: Lettered, match: re.Match[str]) -> Holds:
    at = next((match.start(day) for day in ("day", "day2", "day3") if match[day]), -1)

    def holds(name: str) -> Truth:
        by = _places_up(row, name, at)
        return None if by is None else (by == 0) == bool(match["kept"] or match["its"])

    return holds


def _went(row: Lettered, at: int, steps: int, *, up: bool) -> Holds:
    """Whether somebody went up, or down, since the day at a place; by so many places, where they are told."""

    def holds(name: str) -> Truth:
        by = _places_up(row, name, at)
        if by is None:
            return None
        by = by if up else -by
        return by == steps if steps else by > 0

    return holds


def _places_up(row: Lettered, name: str, at: int) -> float | None:
    """How many places up somebody went since the day that is told, or since the one day that is known."""
    now, before = now_and_before(row.view, name)
    day = row.day(at)
    then = [place for place in before if day is None or day.holds(place.day)]
    return then[0].at - now.at if now is not None and len(then) == 1 else None
