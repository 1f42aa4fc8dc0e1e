"""How long one release of a project came after another: "18 days separated A's v1.1 from v1.2; for B the wait was ten".

A clause is read only when it has no other words than those that tell of such a wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from autopost.grounding.attaching.dating import newness, only_beside
from autopost.grounding.attaching.events import Event, plain_version, same_version
from autopost.grounding.dated.elapsed import how_long
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.times import Moment
from autopost.grounding.typed import COUNT, DAY, NAME, VERSION, Judged, Typed, right_of, typed
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_KINDS_OF = r"(?:releases|versions|candidates)"
_TWO = re.compile(
    rf"(?:(?:{COUNT} |\b)(?:(?:last|latest|newest|most recent|listed|known) ){{0,2}}(?:{COUNT} )?"
    rf"(?:(?P<month>{DAY}) )?{_KINDS_OF}\b(?: (?:listed|known|tracked))?|follow-up|successor|\b(?:next|new) (?:release|"
    rf"version)\b)"
)
_NEWEST = re.compile(r"\b(?:newest|latest|most recent|current|last) (?:release|version)\b(?!s)(?!,? \ue012)|\bnext one\b")
_BEFORE_IT = re.compile(r"\b(?:predecessor|(?:previous|preceding) (?:one|release|version)|(?:release|version|one) before)\b")
_WORDS = frozenset(
    re.findall(
        r"[a-z]+",
        """
    a about after almost an and another apart appeared are arrived as at barely be been before between but by came
    candidate candidates case come current days did distance each earlier elapsed exactly follow followed for from full
    gap gave get go going had has have in interval is it its just known last lasted lasts later latest lay less lie lies
    listed long made make more most move moved moves moving nearly
    needed needs new newer newest next of older on one only out over
    parted parts passed past pause preceded preceding predecessor previous project published put reach reached recent
    release released releases roughly s separate separated separates separating separation shipped since some stand
    standing stands step still stood successor tagged take taken takes taking than that the their them then there these
    this those time to took tracked until up version versions wait waited waiting was went were which while with years
    younger
    """,
    )
)  # fmt: skip
_CANDIDATES = re.compile(rf"\bcandidates {COUNT} (?:and|to) {COUNT}|{VERSION} (?:and|to) (?:number )?{COUNT}(?= of\b)")
"""Also reads "from release candidate 17 to 18 of its version"."""
_BARE = re.compile(r"\b(?:wait|gap|interval|pause|distance|break)\b|\bit (?:was|is|took)\b")
_THE_ONE = re.compile(r"\bthe $")
_JUST_NAMED = re.compile(
    rf"\W*(?:(?:for|at|in|(?:those|that) of) )?{NAME}(?:'s?)? {COUNT}\W*|\W*{COUNT} (?:for|at|with) {NAME}\W*"
)
_ASCENDS = re.compile(rf"{VERSION}(?: {DAY})?,? (?:to|until|up to) (?:\ue011++ )?{VERSION}|{VERSION} to (?:number )?{COUNT} of\b")
_FIRST_LATER = re.compile(r"\b(?:after|(?:younger|newer|later) than|followed|succeeded)\b")
_FIRST_SOONER = re.compile(r"\b(?:before|(?:older|earlier) than|preceded)\b")
_LAST_LATER = re.compile(r"\b(?:later|then|next|followed by)\b(?! than)")
_LAST_SOONER = re.compile(r"\bearlier\b(?! than)")
_WITHIN = re.compile(r"\b(?:in|inside|over|during)(?: (?:just|only|a|the))* $")
_CUT = re.compile(
    rf"(?:;|:|\.(?=\s|$)|,? (?:while|whereas)\b|,(?: (?:and|but|with))?(?= (?:for |between |at |(?:those|"
    rf"that) of )?{NAME}|"
                  rf" {COUNT} (?:between|for|from|at|in)\b)| (?:and|but)"
    rf"(?= (?:(?:for|(?:those|that) of) )?{NAME}(?:'s?)? {COUNT}| {COUNT} (?:for|at|with) {NAME})|$)")  # fmt: skip


def between_versions(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how many days lie between two releases of one project."""
    return right_of(waits(view))


@each_once
def waits(view: View) -> Iterator[Judged]:
    """Every clause that tells how many days lie between two releases of one project, and whether just so many do."""
    row = typed(view)
    unit = re.search(r"\bdays\b", row.text) is not None
    start, again = 0, False
    for cut in _CUT.finditer(row.text):
        part = row.within(start, cut.start())
        unit = unit or any(window.unit == "day" for window in part.spans.values())
        right = _right(view, part, unit=unit, again=again)
        if right is not None:
            yield Judged(start, cut.start(), right)
        # "Days between the two versions listed: A 0, B 2"; "A waited ten days between its two versions, B 18".
        again = right is True or (cut[0] == ":" and unit and _TWO.search(part.text) is not None and not part.names)
        start = cut.end()


def _right(view: View, part: Typed, *, unit: bool, again: bool) -> bool | None:
    """Whether a clause has only such words, one project, two releases of it, and the days between them.

    None where it is no such clause, or one that could be read otherwise; a length is wrong only between versions that are named.
    """
    if not phrases.only(part.text, _WORDS) or len({*part.names.values()}) > 1:
        return None
    pair = _pair(view, part, again=again)
    taken = {at for match in (_TWO.search(part.text), _CANDIDATES.search(part.text)) if match for at in range(*match.span())}
    counts = [number for at, number in part.counts.items() if at not in taken and not _THE_ONE.search(part.text, 0, at)]
    days = [moment for at, moment in part.days.items() if at not in taken]
    relative = len(days) == len("AB") and "relative" in {moment.form for moment in days}
    if pair is None or len(part.spans) + len(counts) + relative != 1:
        return None
    apart = abs((pair[0].day - pair[1].day).days)
    told = all(near <= apart <= far for near, far in (how_long(view, window) for window in part.spans.values()))
    told = told and all(unit and number.form == "count" and number.fits(apart) for number in counts)
    if not told:
        long = bool(part.spans) and all(
            window.days > 1 and not view.low.startswith("this ", window.start) for window in part.spans.values()
        )  # "on the same day" is none
        # "released two versions in a week": no more than that lies between them.
        within = any(_WITHIN.search(part.text, 0, at) and apart <= how_long(view, one)[1] for at, one in part.spans.items())
        return False if long and not within and not counts and len(_said(part)) == len("AB") else None
    return (_in_order(part.text, *pair) and _dated(view, part, days, *pair)) or None


def _said(part: Typed) -> dict[int, str]:
    """The versions that a clause names, with their places; "candidates 17 and 18 of v1.3.0" are two."""
    said = {at: piece.value for at, piece in part.versions.items()}
    both = _CANDIDATES.search(part.text)
    said |= {at: f"rc{number.value:.0f}" for at, number in part.counts.items() if both and both.start() <= at < both.end()}
    return {at: value for at, value in sorted(said.items()) if value.startswith("rc") or not _of_candidates(said.values(), value)}


def _of_candidates(said: Iterable[str], value: str) -> bool:
    """Whether a version only says what the candidates are of."""
    return any(one.startswith("rc") for one in said) and re.fullmatch(r"[\d.]+", value) is not None


def _pair(view: View, part: Typed, *, again: bool) -> tuple[Event, Event] | None:
    """The two releases in the order in which the clause names them."""
    said = _said(part)
    named = {*part.names.values()} or _owners(view, [*said.values()]) or {*view.carried[:1]}
    own = sorted((one for one in view.desk.releases if one.subject in named), key=newness)
    if len({one.subject for one in own}) != 1 or len(own) < len("AB") or not _of_main(part, said, own):
        return None
    told = [one for value in said.values() for one in own if same_version(one.version, value)]
    two = _TWO.search(part.text)
    month = part.days[two.start("month")] if two is not None and two["month"] else None
    if month is not None and [one for one in own if month.holds(one.day)] != own[-2:]:
        return None
    if len(told) != len(said) or len(told) > len("AB"):
        return None
    if len(told) == len("AB"):
        last = two is None or "candidates" in two[0] or {one.version for one in told} == {one.version for one in own[-2:]}
        return (told[0], told[1]) if last and told[0] is not told[1] else None
    return None if told else _last_two(part, own, two, again=again)


def _of_main(part: Typed, said: Mapping[int, str], own: Sequence[Event]) -> bool:
    """Whether the candidates named are of the version that they are said to be of."""
    mains = [plain_version(piece.value) for at, piece in part.versions.items() if at not in said]
    candidates = [one.version for one in own if any(same_version(one.version, value) for value in said.values())]
    return all(re.match(rf"{re.escape(main)}-?rc", plain_version(version)) for main in mains for version in candidates)


def _last_two(part: Typed, own: Sequence[Event], two: re.Match[str] | None, *, again: bool) -> tuple[Event, Event] | None:
    """Reads "between its last two releases", "for B the wait was ten": the two newest, or all there are."""
    if two is None:
        if again and _JUST_NAMED.fullmatch(part.text):
            return own[-2], own[-1]
        newest = _NEWEST.search(part.text) and _BEFORE_IT.search(part.text)
        return (own[-1], own[-2]) if newest else (own[-2], own[-1]) if _BARE.search(part.text) and len(own) == len("AB") else None
    last = two["month"] or re.search(r"\b(?:last|latest|newest|recent)\b", two[0]) or not re.search(_KINDS_OF, two[0])
    return (own[-2], own[-1]) if last or len(own) == len("AB") else None


def _owners(view: View, said: Sequence[str]) -> set[str]:
    """Whose the versions are, where nobody is named."""
    own = [{one.subject for one in view.desk.releases if same_version(one.version, value)} for value in said]
    return set.intersection(*own) if own else set()


def _in_order(text: str, first: Event, second: Event) -> bool:
    """Whether the words have the releases in the order of their days."""
    if _ASCENDS.search(text) and first.day > second.day:
        return False
    named = re.search(rf"{VERSION}|{_NEWEST.pattern}|{_BEFORE_IT.pattern}", text)
    ways = set()
    for way, pattern in ((1, _FIRST_LATER), (-1, _FIRST_SOONER), (-1, _LAST_LATER), (1, _LAST_SOONER)):
        told = pattern.search(text)
        # "Ten days after v1.1 came v1.2": the one that is named first came first.
        opens = (
            told is not None and named is not None and told.end() <= named.start() and pattern in {_FIRST_LATER, _FIRST_SOONER}
        )
        ways |= {-way if opens else way} if told else set()
    return not ways or (len(ways) == 1 and (first.day - second.day).days * next(iter(ways)) > 0)


def _dated(view: View, part: Typed, days: Sequence[Moment], first: Event, second: Event) -> bool:
    """Whether the days told are those of the releases: one each in the same order, or one behind the release it is of."""
    said = [*_said(part)]
    ordered = (first, second) if len(said) == len("AB") else sorted((first, second), key=newness)
    if len(days) == len("AB"):
        return all(moment.holds(one.day) for moment, one in zip(days, ordered, strict=True))
    beside = {piece.start for piece in only_beside(view, days[0].start)} if days else set()
    before = [at for at in said if days and at < days[0].start and at not in beside]
    if days and (len(days) > 1 or not before or len(said) != len("AB")):
        return False
    return not days or days[0].holds((first, second)[said.index(before[-1])].day)
