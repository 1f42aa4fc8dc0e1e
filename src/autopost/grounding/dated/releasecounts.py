"""How many of the releases that the edition lists are of a time: "six of the eleven releases are dated 13 June or later"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.events import Event
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.mentions.times import Moment
from autopost.grounding.sets.enough import Enough, exactly, part
from autopost.grounding.view import View

_RELEASES = re.compile(
    rf"(?:\b(?P<only>the (?:only|sole|lone)) |\b(?P<none>none|not one|not a single one|no) |\b(?P<all>all|each|"
    rf"every one) )?(?:\bof )?(?:\b(?:the|these|those|all) )?"
    rf"(?:\b(?P<size>{SMALL_WORDS}|\d{{1,3}}) )?(?:\b(?:dated|listed|tracked|recorded|newest|latest|last) )*"
    r"\b(?:releases?|versions?)(?P<listed>(?:,? (?:listed|tracked|recorded|here|shown|(?:in|of) (?:this|the|today's) "
    r"(?:edition|issue|table|list|release table|release list)))*)"
)
_OF = re.compile(r"(?: (?:releases|versions))?(?: (?:of|out of|among|in))? ?$")
_THOSE = re.compile(r" of (?:those|these|them)\b")
_AND_MORE = re.compile(r"(?:,|;|,? and) $")
_FROM = re.compile(r"(?= (?:from|on|of|in|dated) (?:the )?\ue000)")
"""Reads "Three releases date from Monday, one from Tuesday"."""
_WHEN = re.compile(
    r"(?: (?!(?:not|never|only)\b)[a-z]+){0,4}? ?(?:is |are |was |were )?"
    r"(?:(?P<verb>dated?|dates|dating|came|come|published|released|appeared|fell|fall|out|booked|shipped|landed|from|of)"
    r"(?: (?:out|back))?|(?P<age>older|newer|younger|later|earlier) than)"
    r" ?(?P<how>on or after|from|on|in|to|before|after|since)? ?(?:the )?$"
)
_OR = re.compile(r" (?:or (?P<later>later|after)|or (?P<earlier>earlier|before)|onwards?)\b")


_ONLY = ("the only", "the sole", "the lone")


@dataclass(frozen=True)
class Told:
    """How many releases are said to be of a time: the number if it is one, where it stands, and what the dates show."""

    start: int
    end: int
    number: Number | None
    moments: tuple[Moment, ...]
    true: bool
    held: tuple[Fact, ...]


@each_once
def told(view: View) -> Iterator[Told]:
    """Every such count that can be worked out: of all releases with a date, or of all that are no pre-releases."""
    if view.cited or view.kind == "opinion" or not _RELEASES.search(view.mentions.bare):
        return
    every = [*view.desk.releases]
    readings = [every, [event for event in every if not event.early]]
    kept: list[list[Event]] = []
    for start, end, number, enough, at, size in _counts(view):
        again = _THOSE.match(view.mentions.bare, end) if number else None
        moment = next((one for one in view.mentions.moments if one.start >= at), None)
        when = _WHEN.fullmatch(view.mentions.bare, at, moment.start) if moment else None
        if moment is None or when is None or (again and not kept):
            continue
        wholes = kept if again else [one for one in readings if size in {None, len(one)}]
        days = _joined(view, moment)
        how = {"older": "before", "earlier": "before", None: when["how"]}.get(when["age"], "after") or ""
        found = [(len(whole), [one for one in whole if any(_holds(view, day, how, one) for day in days)]) for whole in wholes]
        true = [held for size_, held in found if enough(len(held), size_)]
        if view.mentions.bare.startswith(_ONLY, start):
            true = [held for held in true if held[0].subject in view.named]
        kept = true or [held for _, held in found]
        if found:
            yield Told(start, end, number, days, bool(true), tuple(event.fact for event in kept[0]))


def _joined(view: View, first: Moment) -> tuple[Moment, ...]:
    """Reads "19 or 20 June": every day that is told."""
    run = [first]
    for moment in view.mentions.moments:
        if moment.start > first.start and re.fullmatch(
            r",? (?:or|and) (?:on )?|, ", view.mentions.bare[run[-1].end : moment.start]
        ):
            run.append(moment)
    return tuple(run)


def _counts(view: View) -> Iterator[tuple[int, int, Number | None, Enough, int, int | None]]:
    """Where a quantity of releases is told, what it asks for, where its verb may begin, and of how many it is."""
    bare = view.mentions.bare
    for match in _RELEASES.finditer(bare):
        size = small(match["size"]) if match["size"] else None
        if "s" not in match[0][-len(match["listed"]) - 1 :][:1] and not (match["none"] or match["only"]):
            continue  # "the newest release": one
        before = [n for n in view.mentions.numbers if n.start < match.start() and _leads(bare, n, match.start())]
        of_all = match[0].startswith("of ")
        if match["only"]:
            yield match.start(), match.end(), None, lambda count, _: count == 1, match.end(), size
        elif match["none"] or match["all"]:
            enough: Enough = (lambda count, _: count == 0) if match["none"] else (lambda count, whole: count == whole)
            yield match.start(), match.end(), None, enough, match.end(), size
        elif before and (of_all or before[-1].total):
            number = before[-1]
            wanted = part(number) if number.form in {"fraction", "percent"} else exactly(number)
            yield number.start, number.end, number, wanted, match.end(), size or number.total
        elif match["size"] and (match["listed"] or not view.named):
            sized = (n for n in view.mentions.numbers if n.start == match.start("size"))
            yield from ((n.start, n.end, n, exactly(n), match.end(), None) for n in sized)
    for number in view.mentions.numbers:
        again = _FROM.match(bare, number.end) if _AND_MORE.search(bare[: number.start]) and "release" in bare else None
        if again and number.form == "count":
            yield number.start, number.end, number, exactly(number), again.end(), None
        those = _THOSE.match(bare, number.end)
        if those and number.form == "count":
            yield number.start, number.end, number, exactly(number), those.end(), None


def _leads(bare: str, number: Number, start: int) -> bool:
    """Whether a number stands right before "of the releases", or is told of so many of them."""
    return bool(number.total and start <= number.end) or _OF.fullmatch(bare[number.end : start]) is not None


def _holds(view: View, moment: Moment, how: str, event: Event) -> bool:
    if moment.first is None or moment.last is None:
        return False
    bound = _OR.match(view.mentions.bare, moment.end)
    if how in {"since", "on or after"} or (bound and not bound["earlier"]):
        return event.day >= moment.first
    if how in {"before", "after"}:
        return event.day < moment.first if how == "before" else event.day > moment.last
    return event.day <= moment.last if bound else moment.holds(event.day)
