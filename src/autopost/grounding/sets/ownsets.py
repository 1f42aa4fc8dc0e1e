"""The set that a quantity names itself, or stands with: "all of the ten", "no dataset on the list", "half of the six"."""

from __future__ import annotations

import re
from dataclasses import replace

from autopost.grounding.mentions.numbers import Number
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

THINGS = (
    r"(?P<model>models?)|(?P<dataset>datasets?)|(?P<space>spaces?)|(?P<paper>papers?)|"
    r"(?P<repository>repositor(?:y|ies)|repos?|projects?)"
)
COUNTED_THINGS = re.compile(
    rf"(?<= )(?:trending |ranked |listed |other )?(?:{THINGS}) (?:in|on|of) "
    r"(?:the|this|our) (?:edition|list|table|issue|ledger)\b"
)
_OF_SET = re.compile(
    r"(?: one)?(?: (?:trending |ranked |listed )?(?:models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|papers?))?"
    r"(?: (?:of|among|in|on))?(?: the| these| those| our)?(?: first| top)? ?"
)


def ranges_over(view: View, match: re.Match[str], population: Population) -> bool:
    """Reads "all of the ten", "none of the first four Spaces"."""
    if population.start <= match.start() < population.size_at[0]:
        return True
    if match[0] == "without exception":
        return population.start > match.end()
    if match["all"] and _ALL_HAVE.fullmatch(view.mentions.bare, population.end, match.start()):
        return True  # "the first four models have all moved"
    whole = view.mentions.bare[match.end() : population.start]
    if match["all"] and re.fullmatch(rf" (?:of )?the (?:{THINGS}) in (?:the )?", whole):
        return True  # "all the models in the top ten"
    between = view.mentions.bare[match.end() : max(population.start, match.end())]
    return population.start >= match.end() - 1 and _OF_SET.fullmatch(between) is not None


_ALL_HAVE = re.compile(r" (?:have|had|are|were|has|do|did) ")
_KIND = re.compile(rf" (?:other )?(?:\ue000++ |trending |ranked |listed )?(?:{THINGS})\b(?! (?:of|from|by|in the top)\b)")


_IN_EDITION = re.compile(r" in (?:this|the|our|today's) (?:edition|issue|paper|ledger)\b")


def of_kind(view: View, match: re.Match[str]) -> Population | None:
    """Reads "no dataset on the list": all of the kind, where the sentence names no smaller set."""
    told = _KIND.match(view.mentions.bare, match.end()) if match["none"] else None
    if told is None or view.populations or view.cited:
        return None
    kind = str(told.lastgroup)
    lists = [view.rolls.trending.get(kind), view.rolls.covered.get(kind)]
    lists = lists if _IN_EDITION.match(view.mentions.bare, told.end()) else [next(filter(None, lists), None)]
    sets = dict.fromkeys(filter(None, lists))
    at = match.end()
    return Population(match.start(), at, (at, at), len(next(iter(sets))), kind, (*sets,), known=True) if sets else None


SOME = re.compile(
    rf"[ ](?:(?:trending|listed|ranked) )?(?:{THINGS})(?: listed| tracked| shown| ranked| here)?(?= (?:run|runs|"
    rf"dates?|appeared|use|are|is|have|has|"
    rf"carry|report|reports|were|was|came|rose|fell|lost|gained|show|drew|passed|crossed|broke|topped|reached|published|released|shipped|issued|"
    rf"climbed|dropped|built|"
    r"written|tagged|created)\b)"
)
"""Reads "Two Spaces run on Docker": of all of the kind."""


def of_edition(view: View, number: Number) -> Population | None:
    """Reads "three models in the edition": all of the kind; what this does not bear out may be told of more than is known."""
    named = any(p.readings for p in view.populations)
    told = COUNTED_THINGS.match(view.mentions.bare, number.end + 1) or SOME.match(view.mentions.bare, number.end)
    listed = OF_LISTED.match(view.mentions.bare, number.end) if number.form == "count" else None
    if told is None and listed is not None and not named and not view.cited:
        every = all_of(view, number.end, str(listed.lastgroup).removeprefix("the_"))
        # Of the models a list may hold more than are measured; every repository listed is.
        return replace(every, known=every.kind == "repository") if every else None
    part = _SHARE_OF.match(view.mentions.bare, number.end) if number.form in {"fraction", "percent"} else None
    if part is not None and not named and not view.cited:
        return all_of(view, number.end, str(part.lastgroup))
    if told is None or named or view.cited or number.form != "count":
        return None
    return all_of(view, number.end, str(told.lastgroup))


TALLY = re.compile(
    rf"\b(?:number|tally|count|total) of (?:the )?(?:trending |listed )?(?:{THINGS})\b[^.;:,]{{0,60}} (?:is|"
    rf"stands at|comes to|runs to) (?:only |just )?"
)


OF_LISTED = re.compile(
    rf" (?:of the )?(?:(?:trending|listed|ranked|tracked) (?:{THINGS})|(?:{THINGS.replace('P<', 'P<the_')}) (?:listed|tracked))"
    r"(?=\W*$|[,;.:]| and \ue000*[a-z+#-]+ (?:of|that of|in|for) )"
)
"""Reads "Python is the main language of 21 listed repositories", "of 21 repositories listed"."""
_SHARE_OF = re.compile(
    rf" (?:of )?(?:the|our|these|all) (?:(?:trending|listed|ranked) )?(?:{THINGS})\b(?! (?:of|from|by|in the top)\b)"
)
"""Reads "half the papers were", "two-thirds of the models": a part of all of the kind."""


def all_of(view: View, at: int, kind: str) -> Population | None:
    """All of a kind that the edition measures."""
    names = view.rolls.covered.get(kind, ())
    return Population(at, at, (at, at), len(names), kind, (names,)) if names else None


def framed(view: View, start: int) -> bool:
    """Reads "Of the ten biggest gainers, none is written in Rust"."""
    return any(
        re.fullmatch(
            r"[^.;:]{0,40}(?:, (?:but )?| there (?:is|are|was|were) (?:still |just |now )?)", view.mentions.bare[p.end : start]
        )
        for p in view.populations
        if p.end <= start
    )


def said_after(view: View, number: Number) -> Population | None:
    """Reads "half of the ten", "three of this week's ten biggest gainers"."""
    for population in view.populations:
        between = view.mentions.bare[number.end : population.size_at[0]]
        whole = population.limited and view.mentions.bare[number.end : max(population.start, number.end)] == " of "
        if number.end <= population.size_at[0] and (whole or _OF_THE.fullmatch(between)):
            return population
    return None


def said_before(view: View, at: int) -> Population | None:
    """Reads "Of the ten, all but one ...": the set that the clause opens with."""
    before = [p for p in view.populations if p.end <= at and p.readings]
    return before[-1] if before else None


_OF_THE = re.compile(
    rf"(?: (?:{THINGS})(?= (?:of|out of|among) (?:the|these|those) ))?(?: (?:of|out of|in|among))?"
    r"(?: (?:[\ue000']+s?|(?:the |this |our )?\w+'s))?(?: (?:the|these|those|all|our))?(?: (?:top|first|"
    r"leading|ranked|listed|trending|tracked|other))? "
)
