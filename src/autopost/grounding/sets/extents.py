"""How long the lists of the edition are, where a sentence only says so: "a list of thirty", "the six papers", "the other 25"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import PLACE_WORDS
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_KINDS = {
    "model": "model", "dataset": "dataset", "space": "space", "paper": "paper", "repository": "repository",
    "repositorie": "repository", "repo": "repository", "project": "repository", "release": "release", "version": "release",
}  # fmt: skip
_THINGS = r"models|datasets|spaces|repositories|projects|papers|names|entries"
_LENGTH = re.compile(r"\b(?:list|table|field|ranking|chart|set|group|sample) of (?:just |only )?$")
_LONG = re.compile(r"-(?:place|name|entry|strong|item|model|row|long)\b(?: [a-z]+){0,3}? (?:list|table|field|ranking|chart)\b")
_OF_SO_MANY = re.compile(r"\b(?:of|among|across|out of|between|sample of|most of) (?:the |our |these |all |all the )?$")
_NOTHING_SAID = re.compile(
    rf"(?: (?:{_THINGS}|of them))?"
    r"(?:\W*(?:$|[:;,.)])| (?:with a\b|for which|whose|in (?:the|our|this)\b|by\b|on (?:the|our)\b|listed|measured|compared|"
    r"in (?:downloads|likes|stars|forks)\b))"
)
_MEASURED = re.compile(r"\b(?:measured|compared|known|for which|whose|with)\b")
_INTO_THE = re.compile(r"\b(?:into|in|on|among|of) the $")
_TRACKED = re.compile(
    rf"[- ](?:(?:[a-z]+ ){{0,2}}?(?:{_THINGS}) )?(?:(?P<seen>tracked|"
    r"followed|read)|listed|ranked|"
    r"measured|in the (?:table|list|ledger))\b|-(?:strong|long)\b"
)
_WHOLE = re.compile(
    r"(?:\b(?:the|our|these|those|all|all the|of|among|than any of the)"
    r"(?: (?:top|first|trending|ranked|listed|whole|same|daily))*"
    r"|\b(?:top|first|second|third|trending))[ -]$|(?P<alone>(?:^|[,;:(]) ?)$"
)
_OF_WHAT = re.compile(
    r"(?:[ -](?:trending|ranked|listed|tracked|daily|ai|hugging face|newest(?= releases)|latest(?= releases)))*"
    r"(?:[ -](?P<kind>models?|datasets?|spaces?|papers?|repositories|repository|repos?|projects?|releases?|versions?)\b"
    r"(?! (?:by|from|of|under|owned|published|created|dated|written|built|tagged|made|above|below|more|fewer)\b)|"
    r"(?=\W*(?:$|[.,;:)])|(?:-|'s?|)(?: |-)(?:in|on|to|that|which|is|are|was|were|compared|ball|star|star-|names?|entries|"
    r"listings?|guest|list|table)\b))"
)


def length(view: View, number: Number) -> bool:
    """Whether a number only says how long a list of the edition is, or its head."""
    if number.form != "count" or number.total is not None or _THAT_DO.match(view.mentions.bare, number.end):
        return False
    if any(claim.quantity.end <= number.start and claim.true for claim in claims(view)) and re.search(
        r"\bother $", view.mentions.bare[: number.start]
    ):
        return False  # "four of the ten are; of the other seven": whom the four leave
    if _END.search(view.mentions.bare[: number.start]) and _PLACES.match(view.mentions.bare, number.end):
        return True  # "the last three places go to": who they go to is another claim
    return _listed(view, number) or _all_of_kind(view, number)


_THAT_DO = re.compile(r" that (?:do|does|did)\b(?! not)| that have(?= (?:are|were|all|stand|rank)\b)")
"""Reads "The three that do are": so many of the list, and not how long it is."""
_END = re.compile(r"\bthe (?:first|top|last|bottom) $")
_PLACES = re.compile(r" (?:places|spots|positions|slots|ranks|rungs)\b")


_OF_THE_WEEK = re.compile(
    r"\b(?:of|in|among) the \ue000++'s (?:top |best |first )?$|\b(?:of|in|among) the (?:week|day)'s (?:top |best |first )?$"
)
_PLACED_OF = re.compile(
    r"\b(?:tops|leads|heads|topped|led|of|among) (?:the )?(?:\ue000++(?:'s)?|[a-z]+'s) $|"
    rf"\b(?:{PLACE_WORDS}|\d+(?:st|nd|rd|th)|number \w+) (?:out )?of (?:the |all )?$"
)
"""Reads "first of 34 with 150 upvotes": how many there are."""


def _listed(view: View, number: Number) -> bool:
    """Reads "on a list of thirty", "the 30-place list", "among the top ten"."""
    bare = view.mentions.bare
    before, after = bare[: number.start], bare[number.end :]
    if _PLACED_OF.search(before) and not NOUN.match(after.lstrip()):
        return any(number.value in _lengths(view, kind) for kind in _KINDS.values())
    tracked = _TRACKED.match(after)
    if tracked and tracked["seen"]:
        return number.value in view.rolls.sizes
    lengths = {len(names) for names in (*view.rolls.trending.values(), *view.rolls.covered.values())}
    if re.match(rf" other (?:{_THINGS})\b", after) or (re.search(r"\bother $", before) and _OF_WHAT.match(after)):
        return number.value + 1 in lengths | _lengths(view, _kind(after.removeprefix(" other")))
    if _OF_SO_MANY.search(before) and _NOTHING_SAID.match(after):
        kind = "" if _MEASURED.search(after) else _kind(after)
        return number.value in (_lengths(view, kind) if kind else lengths | view.rolls.sizes | view.rolls.measured)
    head = re.search(r"\bthe (?:top|first|trending|whole|full) $", before) and (
        not number.noun.endswith("s") or number.noun in _DOES
    )
    head = head or (re.search(r"\bof the $", before) and number.noun in {"read", "followed", "tracked", "listed", "covered"})
    head = head or (_OF_THE_WEEK.search(before) and not NOUN.match(after.lstrip()))
    head = head or (_INTO_THE.search(before) and re.match(r"\W*(?:$|[.,;:])| (?:with|at|by)\b", after) and not number.figures)
    said = head or tracked or _LENGTH.search(before) or _LONG.match(bare, number.end)
    return bool(said) and number.value in lengths | view.rolls.sizes


_ENDS = re.compile(
    r"\W*(?:$|[.;:])| on (?:the|our|its|today's) (?:[a-z]+ )?(?:list|one|page|table|ranking)\b|"
    r" have their (?:releases|versions)\b|"
    r" trend(?: (?:on|today|here)\b|\W*$|,| and\b)|"
    r" (?:were|are|was|is|have been) (?:read|listed|tracked|ranked|covered|followed|compared)\b"
)


def _all_of_kind(view: View, number: Number) -> bool:
    """Reads "the six papers", "top-ten gains", "downloads, eight models": all the edition has of a kind, or a list's head."""
    bare = view.mentions.bare
    before, after = _WHOLE.search(bare[: number.start]), _OF_WHAT.match(bare, number.end)
    if before is None or after is None or number.value < _SOME:
        return False
    if re.search(r"\b(?:top|first|second|third|trending)[ -]$", bare[: number.start]) and not after["kind"]:
        return number.value in view.rolls.sizes | _lengths(view, "")
    if re.match(r" (?:newest|latest) releases\b", bare[number.end :]):
        return number.value == sum(fact.metric == "newest_release" for fact in view.desk.ledger.facts)
    kind = _kind(bare[number.end :])
    if before["alone"] is not None and (not kind or not _ENDS.match(bare, after.end())):
        return False
    return number.value in _lengths(view, kind)


_SOME = 3
_DOES = frozenset({"has", "is", "was", "carries", "bears", "shows", "holds", "comes", "uses", "stands", "counts", "gains"})
"""Verbs that follow a list's length: "the trending 30 carries"."""


def _kind(after: str) -> str:
    told = _OF_WHAT.match(after)
    return _KINDS.get((told["kind"] or "").removesuffix("s").replace("repositorie", "repository"), "") if told else ""


def _lengths(view: View, kind: str) -> set[int]:
    """How many of a kind the edition has: on its list, measured at all, or as a statement counts them."""
    kinds = [kind] if kind else ["model", "dataset", "space", "paper", "repository"]
    found = {len(names.get(one, ())) for names in (view.rolls.trending, view.rolls.covered) for one in kinds}
    released = [fact for fact in view.desk.ledger.facts if fact.metric in {"release", "newest_release"}] if kind in {
        "release", "repository", ""} else []  # fmt: skip
    if kind == "release":
        return {sum(fact.metric == "release" for fact in released)}
    counts = (fact for fact in view.desk.lists if fact.metric == "count" and fact.number)
    found |= {int(fact.number or 0) for fact in counts if (fact.unit or "").removesuffix("s") == kind}
    if re.search(r"\b(?:releas\w+|versions?)\b", view.low):
        found |= {len({fact.subject.id for fact in released})}
    return found - {0, 1, 2}
