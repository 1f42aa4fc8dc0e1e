"""Who is youngest and who is oldest: borne out by the dates of creation or publication of all of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from autopost.facts import Fact
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.places.standings import set_of
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_KIND = r"(?:models?|datasets?|spaces?|repositor(?:y|ies)|projects?|papers?)"
_MOST = re.compile(
    r"\b(?:(?P<new>newest|youngest|(?:most recently|last) (?:created|published|uploaded|submitted|added)|most recent|"
    rf"latest(?= (?:(?:trending|ranked|listed|tracked) )?{_KIND} (?:on|in|among|of|is|was|here)\b)|"
    r"latest(?= of (?:the|our|all)\b))|"
    r"(?P<old>oldest|earliest|(?:first|earliest) (?:created|published|uploaded|submitted)))\b"
    rf"(?= (?:(?:trending|ranked|listed|tracked) )?{_KIND}\b| (?:of|among|in|on) |(?P<framed> (?:is|was|one)\b|[,.;:]|\W*$))"
)
_FRAME = re.compile(
    rf"(?:^|[.;:,] |\b(?:and|but) )\W*(?:of|among|in|on|out of)(?: all)?(?: of)?(?: the| our| these| those)? "
    rf"(?P<what>[\w\ue000' -]*?{_KIND}"
    r"(?: (?:in|on|of|from) (?:the|our|this) [\w ]{3,24}| listed| shown| here)?)(?:, | (?:the )?\W*$| \ue000)"
)
"""Reads "Of all repositories in our table, A is the youngest": over whom, where it stands first."""
_NONE = re.compile(
    rf"\b(?:no (?:other )?(?:\w+ ){{0,2}}{_KIND}|none|not one|nothing)\b[^.;,]{{0,60}}"
    r"\b(?:(?P<new>younger|newer|more recent(?:ly)?|later)|(?P<old>older|earlier|longer ago))\b than "
)
_GROUP = re.compile(rf"\b(?:of|among) (?:the |these |those |all )?(?:(?P<n>two|three|pair|four)|(?:[\w-]+ ){{0,2}}{_KIND})\b")
_LEADS_TO = re.compile(
    r"than \W*$|\b(?:is|was) \W*$|^,? ?\W*$|, on \W*$|^.{5} (?:of|among|in|on) (?:all |the |our )[^,;:.]{0,50}, \W*$"
)
STRAIGHT = re.compile(
    r"(?: (?:of|among) (?:the \w+|them|these|those|all)| (?:repository|model|dataset|space|paper|project)(?: listed| here)?,)?"
    r"(?: (?:is|was):?)? [\"']?"
)
_OF_THEM = re.compile(r" (?:of|among) (?:them|these|those)(?=\W*$|[,.;:]| (?:is|was)\b)")
_COUNTED = re.compile(rf"\b(?:{SMALL_WORDS}|\d+)\b")


def ages(view: View) -> Iterator[Verdict]:
    """Reads "no repository is younger than X", "newest of the ten Spaces is X": no later date is known."""
    if view.kind == "opinion":
        return
    yield from _of_two(view)
    yield from _of_named(view)
    yield from _shared(view)
    for pattern, after in ((_NONE, True), (_MOST, False)):
        for match in pattern.finditer(view.mentions.bare):
            population = set_of(view, match.start(), match.end())
            near = (p for p in view.populations if 0 <= p.start - match.end() <= len(" of the "))
            if (whole := population or next(near, None)) is not None and (several := _several(view, match, whole)) is not None:
                yield several
                continue
            frame = _FRAME.search(view.mentions.bare[: match.start()])
            if (
                not after
                and match["framed"] is not None
                and (frame is None or (not population and _COUNTED.search(frame["what"])))
            ):
                continue  # "the newest", of nobody knows whom
            told = re.search(_KIND, (frame["what"] if frame else "") + view.mentions.bare[match.end() : match.end() + 24])
            subject = _subject(view, match.start(), match.end(), told[0] if told else "", after=after)
            own = None if subject is None else view.desk.began(subject)
            if own is None or own.day is None or _smaller_group(view, match.end()):
                continue
            rival = _beyond(view, own, _length(view, match.end()), later=bool(match["new"]))
            if population is not None and any(own.subject.id in reading for reading in population.readings):
                rival = _beyond_in(view, own, population, later=bool(match["new"]))
            yield from _told(view, match, own, rival)


def _told(view: View, match: re.Match[str], own: Fact, rival: Fact | None) -> Iterator[Verdict]:
    """What is said of one of whom another may be before."""
    if denies(view, match.start()):
        if rival is None:
            yield Verdict(match.start(), match.end(), "negation", own.statement, facts=(own.tag,))
    elif rival is None:
        yield bound(match.start(), match.end(), own)
    else:
        said, day = view.mentions.folded.text[match.start() : match.end()].strip(), rival.day
        message = f"“{said}” is not so of {view.desk.name(own.subject)}: {view.desk.name(rival.subject)} dates from {day}"
        yield Verdict(_start(view, match.start(), own), _end(view, match.end(), own), "newest", message, facts=(rival.tag,))


_ARE = re.compile(r"\bare (?:the )?$")


def _several(view: View, match: re.Match[str], population: Population) -> Verdict | None:
    """Reads "A, B and C are the oldest of the repositories listed": no other of the set dates from before one of them."""
    named = {name for ref in view.referents if ref.kind == "name" and ref.end <= match.start() for name in ref.subjects}
    if not _ARE.search(view.mentions.bare[: match.start()]) or len(named) < len("AB") or not population.readings:
        return None
    known = [fact for name in population.readings[0] if (fact := view.desk.began(name)) is not None and fact.day is not None]
    known.sort(key=lambda fact: fact.day or fact.as_of, reverse=bool(match["new"]))
    first = {fact.subject.id for fact in known[: len(named)]}
    tags = tuple(fact.tag for fact in known[:1])
    if first == named:
        return Verdict(match.start(), match.end(), facts=tags)
    other = view.subject_name(sorted(first - named))
    return Verdict(match.start(), match.end(), "newest", f"{other} is among the first {len(named)}", facts=tags)


_OF_TWO = re.compile(
    r"\b(?:(?P<new>newer|younger|later|more recent)|(?P<old>older|earlier))(?: (?:one|model|repository|project|paper|space))?"
    r"(?: of the (?:two|pair)\b|(?=\W*$|[,.;]| (?:is|was) ))"
)

_BOTH = re.compile(r"\ue000[\"']? and (?:the )?[\"']?\ue000++[\"']? (?:are|were) (?:(?:an?|one|\d+) [a-z]+ )?$")


def _of_two(view: View) -> Iterator[Verdict]:
    """Reads "A is the newer of the two; the other is B": of two that are named here, or here and before."""
    for match in _OF_TWO.finditer(view.mentions.bare):
        if view.mentions.versions or _BOTH.search(view.mentions.bare, 0, match.start()):
            continue  # of two releases; "A and B are a week older", than whom the sentence before has
        subject = _subject(view, match.start(), match.end(), "", after=False)
        owned = [ref.subjects for ref in view.referents if ref.kind == "owner" and len(ref.subjects) == 2]
        spoken = view.named if len(view.named) == 2 else tuple(dict.fromkeys((*view.named, *view.carried)))
        spoken = spoken if len(spoken) == 2 else view.cited_of
        pair = tuple(sorted(owned[-1])) if owned and subject in owned[-1] else spoken
        facts = {name: view.desk.began(name) for name in pair}
        subject = subject or _of_the_day(view, match, facts)
        own, other = facts.pop(subject or "", None), next(iter(facts.values()), None)
        if len(pair) != 2 or own is None or other is None or own.day is None or other.day is None:
            continue
        if own.day != other.day and (own.day > other.day) == bool(match["new"]):
            yield bound(match.start(), match.end(), own)
        else:
            message = f"{view.desk.name(own.subject)} dates from {own.day}, {view.desk.name(other.subject)} from {other.day}"
            start = _start(view, match.start(), own)
            yield Verdict(start, match.end(), "newest", message, facts=(own.tag, other.tag))


def _of_the_day(view: View, match: re.Match[str], began: Mapping[str, Fact | None]) -> str | None:
    """Reads "It is the older of the pair, created on 4 August 2025": whoever is of the day that is told next."""
    day = next((moment for moment in view.mentions.moments if moment.start >= match.end()), None)
    return next((name for name, fact in began.items() if day and fact and fact.day and day.holds(fact.day)), None)


_AGED = r"(?:(?P<new>newest|youngest|latest|most recent)|(?P<old>oldest|earliest))"
_OF_SO_MANY = re.compile(
    rf"\b{_AGED}(?: {_KIND})? (?:of|among) (?:the |these |those |all )?(?P<n>{SMALL_WORDS})"
    r"(?=[,.;:]| (?:is|was)\b|\W*$)"
)
_IS = re.compile(r"(?: (?:is|was) )?(?=\ue000)")
_OR_AGED = re.compile(rf"\b{_AGED}(?: is| was| being)? (?=\ue000)")


def _of_named(view: View) -> Iterator[Verdict]:
    """Reads "A, B and C: the newest of the three is B, the oldest A": of those that are named, here or here and before."""
    told = [match for match in _OF_SO_MANY.finditer(view.mentions.bare) if (small(match["n"]) or 0) > 2]
    spoken = (view.named, tuple(dict.fromkeys((*view.named, *view.carried))))
    group = next((names for names in spoken if told and len(names) == small(told[0]["n"])), ())
    for match in (*told, *_OR_AGED.finditer(view.mentions.bare)) if group else ():
        at = _IS.match(view.mentions.bare, match.end())
        follows = next((name for ref in view.referents if at and ref.start == at.end() for name in sorted(ref.subjects)), None)
        subject = follows or _subject(view, match.start(), match.end(), "", after=False)
        dates = [fact for name in group if (fact := view.desk.began(name)) is not None and fact.day]
        own = next((fact for fact in dates if fact.subject.id == subject), None)
        if own is None or own.day is None or len(dates) != len(group):
            continue
        rival = next((f for f in dates if f.day and (f.day > own.day if match["new"] else f.day < own.day)), None)
        if rival is None:
            yield bound(match.start(), match.end(), own)
        else:
            message = f"{view.desk.name(own.subject)} dates from {own.day}, {view.desk.name(rival.subject)} from {rival.day}"
            yield Verdict(match.start(), _end(view, match.end(), own), "newest", message, facts=(own.tag, rival.tag))


_SHARED = re.compile(
    r"\b(?:share (?:a|one|the same|their)|(?:have|of|with|on) the same) (?:creation|publication|submission) (?:date|day)\b"
)


def _shared(view: View) -> Iterator[Verdict]:
    """Reads "A and B share a creation date": those that are named bear one date."""
    for match in _SHARED.finditer(view.mentions.bare):
        dates = [own for name in view.named if (own := view.desk.began(name)) is not None]
        other = next((own for own in dates if own.day != dates[0].day), None)
        if other is not None:
            one, two = view.desk.name(dates[0].subject), view.desk.name(other.subject)
            message = f"{one} dates from {dates[0].day}, {two} from {other.day}"
            yield Verdict(match.start(), match.end(), "date", message, facts=(dates[0].tag, other.tag))


def _beyond_in(view: View, own: Fact, population: Population, *, later: bool) -> Fact | None:
    """Another of the set that is named with a later (or earlier) date, in every reading of it."""
    found: Fact | None = None
    for reading in population.readings:
        if own.subject.id in reading:
            known = [fact for name in reading if (fact := view.desk.began(name)) is not None]
            beyond = [f for f in known if f.day and own.day and (f.day > own.day if later else f.day < own.day)]
            if not beyond:
                return None
            found = found or beyond[0]
    return found


def _subject(view: View, start: int, end: int, told: str, *, after: bool) -> str | None:
    """Whom it is said of: the name that follows "than" or "is", else the one before, else who is carried over."""
    kind = kind_named(told)
    every = [ref for ref in view.referents if ref.kind in {"name", "pronoun"}]
    of_kind = [replace(ref, subjects=frozenset(n for n in ref.subjects if _is(view, n, kind))) for ref in every]
    named = [one if len(ref.subjects) > 1 else ref for ref, one in zip(every, of_kind, strict=True)]
    named = [ref for ref in named if len(ref.subjects) == 1]
    following = [ref for ref in named if ref.start >= end and _LEADS_TO.search(view.mentions.bare[end - 5 : ref.start])]
    before = [ref for ref in named if ref.end <= start]
    straight = [ref for ref in named if ref.start >= end and STRAIGHT.fullmatch(view.mentions.bare[end : ref.start])]
    if straight:
        return next(iter(straight[0].subjects))  # "A, B and C: the oldest of the three is A"
    chosen = following[:1] if after or not before else before[-1:]
    return next(iter(chosen[0].subjects)) if chosen else None


def _is(view: View, name: str, kind: str) -> bool:
    known = view.desk.ledger.subjects
    return name in known and known[name].kind == kind


def _end(view: View, end: int, own: Fact) -> int:
    """The finding reaches to the name it is about, where that follows closely."""
    spans = [ref.end for ref in view.referents if ref.start >= end and own.subject.id in ref.subjects]
    return spans[0] if spans else end


def _start(view: View, start: int, own: Fact) -> int:
    """It begins with the name, where that stands right before: either may be what is wrong."""
    spans = [ref for ref in view.referents if ref.end <= start and own.subject.id in ref.subjects and ref.kind == "name"]
    near = spans and _SAID_OF.fullmatch(view.mentions.bare[spans[-1].end : start])
    return spans[-1].start if near else start


_SAID_OF = re.compile(
    r"[\"']?(?:,[^,;.:]{0,60},)? (?:is|was|remains)(?: (?:still|now|also|again|clearly|easily))? the |[\"']?, the "
)


_COUNT = re.compile(r" (?:of|among) (?:the|these|those) (?P<n>two|three|four|five|six)\b")


def named_set(view: View, end: int) -> tuple[str, ...]:
    """Reads "A, B and C: the oldest of the three is A", "The latest arrival is A": of whom, where no kind is said."""
    spoken = view.named if len(view.named) > 1 else tuple(dict.fromkeys((*view.named, *view.carried)))
    count = _COUNT.match(view.mentions.bare, end)
    several = len(spoken) > 1 and {*view.named} <= {*spoken} and (len(view.named) > 1 or {*view.named} <= {*view.carried})
    return spoken if several and (count is None or small(count["n"]) == len(spoken)) else ()


def _smaller_group(view: View, end: int) -> bool:
    """Reads "the youngest of the three": those of the sentence, not of the edition."""
    group = _GROUP.search(view.mentions.bare[end : end + 40])
    several = _OF_THEM.match(view.mentions.bare, end) and len(named_set(view, end)) > 1
    return bool(several) or (group is not None and group["n"] is not None)


def _length(view: View, end: int) -> int:
    """Reads "of the ten at the top": how far down the list the claim goes."""
    return next(
        (int(n.value) for n in view.mentions.numbers if n.form == "count" and 0 <= n.start - end < 24 and n.value > 2), 10_000
    )


def _beyond(view: View, own: Fact, length: int, *, later: bool) -> Fact | None:
    """Another of the kind, on the same list where there is one, with a later (or earlier) date."""
    listed = {
        fact.subject.id
        for fact in view.desk.ledger.facts
        if fact.metric == "rank" and "@" not in fact.id and (fact.number or 0) <= length
    }
    listed = listed if own.subject.id in listed else set()
    for fact in view.desk.alike(own):
        if fact.day is None or own.day is None or (listed and fact.subject.id not in listed):
            continue
        if (fact.day > own.day) if later else (fact.day < own.day):
            return fact
    return None
