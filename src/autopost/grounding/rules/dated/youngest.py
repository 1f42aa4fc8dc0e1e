"""Who came last or first, in words of any kind: "the baby of the list", "most recent arrival", "was created last"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, same_version
from autopost.grounding.dated.extremereleases import extreme_releases
from autopost.grounding.dated.newestones import extreme_of_newest
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.referents.populations import Population
from autopost.grounding.rules.dated.ages import STRAIGHT, ages, named_set
from autopost.grounding.rules.dated.shelf import shelf
from autopost.grounding.rules.dated.versions import versions
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.sets.predicates import tests
from autopost.grounding.view import Referent, View

_MADE = (
    r"(?:created|published|uploaded|submitted|added|made|born|appear|arrive|hatch\w*|land|see the light|be born|come out|join\w*)"
)
_OF_THEM = (
    r"(?= of (?:the (?:two|three|four|five|six|pair|trio|lot|[a-z\d]+ (?:papers|models|datasets|spaces|repositories))|"
    r"them|these|those|all)\b)"
)
_LAST = re.compile(
    rf"\b(?:(?P<new>(?:most recent|latest){_OF_THEM}|"
    r"(?<=\bis the )latest(?= one\b|\W*$|[,;.])|(?<=\bwas the )latest(?= one\b|\W*$|[,;.])|"
    r"(?<=\bis the )most recent(?=\W*$|[,;.])|(?<=\bwas the )most recent(?=\W*$|[,;.])|"
    r"(?:newer|younger|later|more recent) than (?:anything|everything|everyone|all|any(?:one)?|any other|"
    r"all the)(?: else| others?)?|"
    r"(?<=\bthe )newcomer(?= (?:of|among|on|in)\b|\W*$|[,;.])|(?:bears?|carries|has|with) the (?:last|latest|"
    r"most recent)(?: creation| publication)? date|"
    r"newest|youngest|freshest|baby|babies|junior|spring chicken|(?:most recent|latest|last|newest|youngest)(?:ly)?"
    rf"(?: (?:arrival|addition|entry|entrant|upload|creation|newcomer|member|to (?:be )?{_MADE}|{_MADE}))|"
    rf"(?:last|latest) of (?:the|our|these|all)(?: [a-z]+){{1,3}} to (?:be )?{_MADE}|"
    rf"{_MADE} (?:last|most recently|latest))|"
    r"(?P<old>(?:bears?|carries|has|with) the (?:earliest|oldest|first)(?: creation| publication)? date|oldest|"
    r"(?:older|earlier) than (?:anything|everything|everyone|anyone|any other|all the)(?: else| others?)?|"
    r"eldest|earliest|senior(?: citizen| member| entry)?|most (?:seasoned|venerable|senior|aged)|"
    r"doyen|veteran|grandparent|"
    rf"(?:first|earliest) of (?:the|our|these|all)(?: [a-z]+){{1,3}} to (?:be )?{_MADE}|"
    rf"(?:first|earliest) (?:arrival|addition|entry|upload|creation|to (?:be )?{_MADE})|{_MADE} (?:first|earliest)))\b"
)
_KIND = re.compile(
    r"\b(?:(?P<model>models?|models' list|model list)|(?P<dataset>datasets?)|(?P<space>spaces?)|(?P<paper>papers?)|"
    r"(?P<repository>repositor(?:y|ies)|repos?|projects?))\b"
)
_NEVER = re.compile(r"\b(?:releases?|versions?|pre-?releases?|tags?|of (?:the|these) two|not|neither|nor|than)\b|n't\b")
_DATED = re.compile(
    r"(?: (?:of|among) (?:the [a-z]+(?: [a-z]+)?|them|these|those|all))? "
    r"(?:(?:is|are|was|were) (?:of|from|dated)|dates? from) (?:the )?"
)
_OUT = re.compile(r" (?:dates|goes|went) back\b| (?:came|is|was|arrived|landed|appeared)\b[^.;,]{0,12}\ue000")
"""Reads "A's newest release is six days old, while B's newest dates back 18": of releases, whose days are held elsewhere."""
_LINKS = re.compile(r"[^.;]{0,80}(?:\b(?:is|was|are|be|goes to|comes?|remains)\b|[:?.]|,) ?[^.;:]{0,24}$")


@OpenRule
def youngest(view: View) -> Iterator[Verdict]:
    """Whoever is said to have come last of a set, or of all of a kind, has no date before another's."""
    said = [(verdict.start, verdict.end) for verdict in ages(view)]
    for match in _LAST.finditer(view.mentions.bare):
        start, end = view.clause(match.start())
        near = view.mentions.bare[max(start, match.start() - 30) : match.start()]
        near += f" {view.mentions.bare[match.end() : min(end, match.end() + 30)]}"
        if any(a <= match.start() < b for a, b in said) or _NEVER.search(near):
            continue
        if _judged_elsewhere(view, match) or _of_one_cited(view, match):
            continue
        whole = _whole(view, match)
        if not whole and match["old"] and not view.mentions.versions:
            # "A, the oldest of the skills collections": of whom, nobody knows; A itself would need a date.
            whole = tuple(name for ref in view.referents if ref.kind == "name" for name in sorted(ref.subjects))[:1]
        own = _own(view, match, whole)
        if own is None and view.kind == "report" and _undated(view, whole) and not extreme_of_newest(view):
            text = view.mentions.folded.text[match.start() : match.end()]
            yield Verdict(*match.span(), "newest", f"no fact dates any of these, so none shows “{text}”")
        if own is None or own.day is None or not whole:
            continue
        dates = [fact for name in whole if (fact := view.desk.began(name)) is not None and fact.day is not None]
        beyond = [f for f in dates if f.day and (f.day > own.day if match["new"] else f.day < own.day)]
        if not beyond and len(dates) > 1:
            yield bound(*match.span(), own)
        elif beyond:
            other = view.desk.name(beyond[0].subject)
            message = f"{view.desk.name(own.subject)} dates from {own.day}, {other} from {beyond[0].day}"
            yield Verdict(*_reach(view, match, own), "newest", message, facts=(own.tag, beyond[0].tag))


def _of_one_cited(view: View, match: re.Match[str]) -> bool:
    """Reads "98 likes, against 188 for the newcomer": whom of two an issue's sentence means, and no claim of another."""
    within = view.at(match.start())
    return within is not None and within.kind == "role" and within.subjects <= {*view.cited_of}


def _judged_elsewhere(view: View, match: re.Match[str]) -> bool:
    """Whether it is said which day or which version, or of whose releases: "the oldest is of 17 June", "its newest, v1.2"."""
    dated = any(_DATED.fullmatch(view.mentions.bare[match.end() : moment.start]) for moment in view.mentions.moments)
    versioned = any(0 <= piece.start - match.end() <= 2 for piece in view.mentions.versions)
    of_release = re.search(r"'s? $", view.mentions.bare[: match.start()]) and _OUT.match(view.mentions.bare, match.end())
    of_release = of_release and re.search(r"\breleases?\b", view.mentions.bare)
    told = any(one.start <= match.start() < one.end for one in extreme_releases(view))
    return bool(dated or versioned or of_release or told) or any(shelf(view))


def _undated(view: View, whole: tuple[str, ...]) -> bool:
    """Whether one of a set is named, and no date is known of any of them."""
    named = {*view.named}
    return bool(named & {*whole}) and not any(view.desk.began(name) for name in whole)


def _reach(view: View, match: re.Match[str], own: Fact) -> tuple[int, int]:
    """From the words to the name, either of which may be what is wrong."""
    spans = [(ref.start, ref.end) for ref in view.referents if own.subject.id in ref.subjects and ref.kind == "name"]
    right = _right_after(view, match)
    if right is not None and own.subject.id in right.subjects:
        return match.start(), right.end
    near = min(spans, key=lambda span: abs(span[0] - match.start()), default=match.span())
    return min(near[0], match.start()), max(near[1], match.end())


def _whole(view: View, match: re.Match[str]) -> tuple[str, ...]:
    """Of whom: the set that the sentence names, else all of the kind that its words name, on the list where it says so."""
    sets: list[Population] = [p for p in view.populations if p.readings and not p.other]
    if sets:
        return _limited(view, sets[0])
    kind = _KIND.search(view.mentions.bare)
    if kind is None and not (match[0].endswith("else") and _LISTED.search(view.mentions.bare)):
        return named_set(view, match.end())
    name = str(kind.lastgroup) if kind else ""
    listed = _LISTED.search(view.mentions.bare)
    return (view.rolls.trending.get(name, ()) if listed else ()) or view.rolls.covered.get(name, ())


_DENIED = re.compile(r"\b(?:not|never|anything but|by no means|far from|hardly)\b|n't\b")
_LISTED = re.compile(r"\b(?:list|ranked|listed|trending|ranking|chart)\b")


_STOP = re.compile(r"[,;:.](?=\s|$)")


def _limited(view: View, told: Population) -> tuple[str, ...]:
    """Reads "the repositories listed with more than 80,000 stars": those of a set for whom it holds."""
    stop = _STOP.search(view.mentions.bare, told.end)
    end = stop.start() if stop else len(view.mentions.bare)
    limits = [test for test in those_in(tests(view), told.end, end) if test.label == "limit"]
    names = told.readings[0]
    return tuple(name for name in names if all(test.holds(name) for test in limits)) or names


def _own(view: View, match: re.Match[str], whole: tuple[str, ...]) -> Fact | None:
    """The date of whom it is said of: the name that follows "is", a colon or a question mark, else the one before."""
    # "The Peking University paper is the earliest of the 15": an owner who has one thing alone.
    refs = [ref for ref in view.referents if ref.kind in {"name", "pronoun"} or (ref.kind == "owner" and len(ref.subjects) == 1)]
    fitting = [(ref, name) for ref in refs for name in sorted(ref.subjects & {*whole})]
    after = [(ref, name) for ref, name in fitting if ref.start >= match.end() and _leads(view, match, ref)]
    before = [(ref, name) for ref, name in fitting if ref.end <= match.start()]
    right = _right_after(view, match)
    straight = [(ref, name) for ref, name in fitting if ref is right]
    chosen = straight[:1] or before[-1:] or after[:1]
    carried = [name for name in view.carried[:1] if name in whole]
    name = chosen[0][1] if chosen else carried[0] if carried else ""
    return view.desk.began(name) if name else None


def _right_after(view: View, match: re.Match[str]) -> Referent | None:
    """Reads "the oldest of the three is A", ", the oldest A": whom the words stand right before."""
    after = (ref for ref in view.referents if ref.start >= match.end() and ref.kind == "name")
    for ref in after:
        gap = view.mentions.bare[match.end() : ref.start]
        if STRAIGHT.fullmatch(gap) or (gap.strip("\"'") == ", " and re.match(r"[\"']?,", view.mentions.bare[ref.end :])):
            return ref
    return None


def _leads(view: View, match: re.Match[str], ref: Referent) -> bool:
    gap = view.mentions.bare[match.end() : ref.start]
    return _LINKS.fullmatch(gap) is not None and _DENIED.search(gap) is None


_RELEASE = re.compile(
    r"\b(?:last|latest|newest|most recent) entry in the [a-z\ue000 ]{0,24}release|"
    r"\b(?:no (?:other )?(?:releases?|versions?)|nothing|none|not one)(?: [a-z -]{2,50})? (?:any )?"
    r"(?:newer|later|more recent(?:ly)?|younger|fresher) than (?=\ue000)|"
    r"\bmore recent than any(?:thing)?(?: else| other)?[^.;:]{0,30}\breleases?\b|"
    r"\b(?:newest|youngest|latest|most recent|freshest|last) (?:[a-z]+ )?(?P<pre>pre-?)?releases?\b"
    r"(?= (?:of|among|in|on|across) (?:(?:all|the|our|this|these|any|every)\b))"
    r"(?! (?:of|among|in|on|across) (?:the|our|its) (?:project|repository|library|two|page)\b)|"
    r"\b(?:of|among) (?:all (?:of )?)?(?:the |our |these )?(?:[a-z]+ )?(?:releases|versions) "
    r"(?:listed|here|shown|followed|known|told)\b"
    r"[^;.]{0,60}\b(?:is|was) the (?:very )?(?:newest|most recent|latest|youngest|freshest|last)\b(?! but)"
)


_IS_OLDEST = re.compile(r"\b(?:is|was) the (?:very )?(?:oldest|stalest|earliest)\b")
"""Reads "Among the newest releases of the six projects, A's is the oldest": of each the newest."""


_FOR_ONE = re.compile(r"\b(?:for|of|by|from) [\"']?\ue000")


def _of_all(view: View, match: re.Match[str]) -> bool:
    """Reads "no release in our table is newer than A v1.2": of all, unless A, or "its releases", stands before."""
    named = [ref for ref in view.referents if ref.kind == "name"]
    own = re.search(r"\b(?:its|their|the (?:project|repository|library))\b", match[0])
    for_one = _FOR_ONE.search(view.mentions.bare, match.end()) is not None and len({ref.subjects for ref in named}) == 1
    if for_one and "any" not in match[0]:
        return False  # "nothing newer than v1.2 is on record for A"
    return "any" in match[0] or (not own and bool(named) and all(ref.start >= match.end() - 1 for ref in named))


def releases(view: View) -> Iterator[Verdict]:
    """Reads "v1.2 of A is the most recent release in our table": nothing that the edition knows came out later."""
    match = _RELEASE.search(view.mentions.bare)
    if (
        view.kind == "opinion"
        or view.cited
        or match is None
        or len(view.mentions.versions) != 1
        or extreme_of_newest(view)
        or re.search(
            r"\b(?:oldest|stalest|earliest) (?:of|among|in) (?:all )?(?:the )?(?:\w+ )?$", view.mentions.bare[: match.start()]
        )
        or _NEVER.search(view.mentions.bare[match.end() :])
        or _IS_OLDEST.search(view.mentions.bare[match.end() :])
        or (" than " in match[0] and not _of_all(view, match))
    ):
        return
    every = [one for one in view.desk.releases if not one.early]
    piece = view.mentions.versions[0]
    named = {*view.named}
    own = next((one for one in every if one.subject in named and same_version(one.version, piece.value)), None)
    last: Event | None = max(every, key=newness, default=None)
    if own is not None and last is not None and last.day > own.day and not any(v.code for v in versions(view)):
        message = f"{own.version} is of {own.day}; {last.version} of {view.desk.name(last.fact.subject)} of {last.day}"
        start, end = min(piece.start, match.start()), max(piece.end, match.end())
        yield Verdict(start, end, "newest", message, facts=(own.fact.tag, last.fact.tag))
