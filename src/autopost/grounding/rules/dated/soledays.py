"""The only one of a day: "the one paper here to bear that date", "the only project of the six with a release of 16 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.events import events
from autopost.grounding.mentions.times import Moment
from autopost.grounding.referents.referring import NOUNS, kind_named
from autopost.grounding.rules.verdict import OpenRule, Verdict, sound
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import View

_SOLE = re.compile(
    rf"\bthe (?:only|one|sole|single|lone) (?:[a-z-]+ ){{0,2}}?(?P<what>{NOUNS}|one|version)s?\b(?P<told>[^;:]{{0,60}}?)"
    r"(?:(?P<that>(?:that|this|the same|its) (?:very )?(?:date|day))|(?=\ue000))"
)
_DATED = re.compile(
    r"\b(?:dated|of|from|on|published|created|released|submitted|bear|bearing|bears|dates|with|carries|carrying|uploaded|born|out)\b"
)
_OTHER_DAYS = re.compile(r"\b(?:predat\w+|before|after|since|not|than|earlier|later|until|older|newer|younger)\b|n't\b")
_RELEASE = re.compile(r"\b(?:releases?|released|versions?|shipped|tagged)\b")
_NEWEST = re.compile(r"\bwhose (?:newest|latest|last|most recent)\b")
"""Reads "the only one whose newest release dates from May": of its releases the last counts."""
_NEXT = re.compile(r"(?: (?:here|listed|of the \w+))?,? (?:is|was) (?:the )?[\"'\ue000]?")


@OpenRule
def sole_days(view: View) -> Iterator[Verdict]:
    """Whoever alone is said to be of a day is so, and nobody else of its kind or of the set that is named."""
    for match in _SOLE.finditer(view.mentions.bare):
        if _OTHER_DAYS.search(match["told"]):
            continue
        moment = _day(view, match)
        named = _named(view, match, moment) if moment is not None and _DATED.search(match["told"]) else None
        if moment is None or named is None:
            continue
        kind = kind_named(match["what"]) or view.desk.ledger.subjects[named].kind
        released = _RELEASE.search(view.mentions.bare[match.start() : match.end()]) is not None
        whole = [p.readings[0] for p in view.populations if p.readings and not p.other and named in p.readings[0]]
        group = (*whole, *([view.rolls.released] if released else []), view.rolls.covered.get(kind, ()))[0]
        last = _NEWEST.search(match["told"]) is not None
        held = [name for name in group if _of_day(view, name, moment, released=released, last=last)]
        end = match.end() if match["that"] else moment.end
        if held == [named]:
            yield sound(view, match.start(), end)
            continue
        others = view.subject_name([name for name in held if name != named])
        start = min([match.start(), *(ref.start for ref in names(view) if named in ref.subjects)])
        yield Verdict(start, end, "count", f"of that day there is {others}", facts=tuple(f.tag for f in view.facts[:1]))


def _day(view: View, match: re.Match[str]) -> Moment | None:
    """The day that follows, or the one before that "that date" takes up."""
    if match["that"]:
        return next((moment for moment in reversed(view.mentions.moments) if moment.end <= match.start()), None)
    return next((moment for moment in view.mentions.moments if moment.start == match.end()), None)


def _named(view: View, match: re.Match[str], moment: Moment | None) -> str | None:
    """Of whom it is said: the name right behind "is", else the one before, else the subject of the sentence before."""
    end = max(match.end(), moment.end if moment else 0)
    after = next((ref for ref in names(view) if ref.start >= end), None)
    if after is not None and _NEXT.fullmatch(view.mentions.bare[end : after.start]):
        return next(iter(after.subjects))
    before = [ref for ref in names(view) if ref.end <= match.start()]
    chosen = [*before[-1].subjects] if before else [*view.carried[:1]]
    return next((name for name in chosen if name in view.desk.ledger.subjects), None)


def _of_day(view: View, name: str, moment: Moment, *, released: bool, last: bool) -> bool:
    days = [one.day for one in events(view.desk.by_subject.get(name, ())) if (one.kind == "released") == released]
    return any(moment.holds(day) for day in ([max(days)] if last and days else days))


_ALONE = re.compile(
    r"\b(?:was|is|stood|stands) alone (?:in|with) (?:(?:putting out|bringing out|[a-z]+ing) )?(?:an?|its|any)? ?(?:new )?"
    r"(?:release|version|update)s? (?:on |of |dated |from )?(?:the )?(?=\ue000)"
)


@OpenRule
def alone_that_day(view: View) -> Iterator[Verdict]:
    """Refuses "was alone in putting out a release on 15 June" of a day on which others released something, too."""
    for match in _ALONE.finditer(view.mentions.bare):
        moment = next((moment for moment in view.mentions.moments if moment.start == match.end()), None)
        named = whose(view, match.span())
        others = [name for name in view.rolls.released if name not in named and moment is not None
                  and any(moment.holds(one.day) for one in view.desk.releases_of(name))]  # fmt: skip
        if others and named:
            shown = view.subject_name(others[:1])
            yield Verdict(*match.span(), "absence", f"{shown} did so too", facts=tuple(fact.tag for fact in view.facts[:1]))
