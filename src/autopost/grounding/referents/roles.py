"""Subjects a text names by their place: "the model in second place", "the Space ranked directly above it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.folding import folded_key
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS
from autopost.printing import WORDS

_KINDS = {"model": "model", "dataset": "dataset", "space": "space", "repository": "repository", "project": "repository",
          "repo": "repository", "paper": "paper", "one": "", "entry": "", "name": ""}  # fmt: skip
_NTH = PLACE_WORDS + r"|\d{1,3}(?:st|nd|rd|th)"
_PLACED = re.compile(
    rf"""\b(?:the|that)\ (?:(?:trending|listed|ranked|other|new|current|reigning|present)\ )?(?:
      (?:(?!(?:only|same|next|last|first|second|third|most|least|more|best|other|two|three|single|one|[a-z]+est)\b)
        [a-z][a-z\d-]{{2,}}\ ){{0,2}}
      (?P<kind>{"|".join(_KINDS)})\ (?:(?:that|which)\ )?
        (?:(?:is|stands|sits|now|currently|ranked|placed|listed|sitting|standing)\ )*
        (?: (?:in|at|on)\ (?:the\ )?(?P<nth>{_NTH}|top)\ (?:place|spot|position|rank)
          | (?:in|at)\ (?P<nth5>{_NTH})(?=[,.;:)]|\W*$|\ (?:has|had|is|counts|shows|gained|drew|scores)\b)
          | (?<=ranked\ |placed\ )(?P<nth3>{_NTH})\b(?!\ (?:to|among|of|by)\b)
          | (?P<nth6>{_NTH})\ (?:by|on|in)\ (?:upvotes|votes)
          | (?:at\ )?number\ (?P<number>\w+)
          | (?:(?:directly|immediately|just|right|placed|ranked|one\ place|one\ rung|one\ rank|one\ spot|next|
            (?P<steps>two|three|four|five)\ (?:places|rungs|spots|ranks))\ )*
            (?P<side>above|below|ahead\ of|behind)
            (?:\ (?:it|them)\b|(?=\ (?:has|had|shows|counts|gained|drew|holds|scores)\b)))
    | (?:(?:list|chart|ranking)'s\ )?(?:number|no\.)[-\ ](?P<number2>one|two|three|four|five|\d{{1,2}})\b
        (?:[-\ ](?:trending\ |listed\ )?(?P<kind5>model|dataset|space|paper|entry|repository)\b|
          (?!\ (?:spot|place|position|slot|trending|listed|{"|".join(_KINDS)})))
    | (?:[a-z-]+\ )?(?P<kind3>{"|".join(_KINDS)})\ (?P<head>at\ the\ (?:top|head)\ of
        \ (?:the|our|its|that)\ (?:[a-z']+\ ){{0,3}}?(?:list|ranking|chart|table)
        |that\ (?:leads|tops|heads)(?=\W*$|[,;.]|\ the\ list))
    | one\ (?:in|at|on)\ (?:the\ )?(?P<nth4>{_NTH}|top)(?:\ (?:place|spot|position))?
    | (?P<nth2>{_NTH})[-\ ](?:placed?|ranked|ranking|trending)\ (?P<kind2>{"|".join(_KINDS)})
    )\b""",
    re.VERBOSE,
)
_BARE = re.compile(
    r"(?:\b(?:and|or|either|neither|nor|for|than|against|of|with|beats?|beat|trails?|trailed|behind|over|past|unlike|versus|"
    r"out-?[a-z]{3,}|overt(?:akes?|ook)|pass(?:es|ed)|tops|topped|leads|led|edges|edged|"
    r"(?:many|much|often) as|(?:went|goes?|belongs?|fell|falls?|came) to) )(?P<at>(?:number|no\.) "
    r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))\b(?! (?:spot|place|position|slot)|[.,]\d)"
    r"(?=\W*$|[,;.:]| (?:is|are|has|have|with|by|on|in|of the|and|at|gained|added)\b)"
)
"""Reads "against 140 for number one", "the leader and number 8 are": no place of a number, but whoever stands there."""
_OPENS = re.compile(
    r"(?:^|[;,] )\W*(?P<at>(?:number|no\.) (?P<number>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))"
    r"(?= (?:has|is|gained|added|holds|trails|follows|shows|won|counts)\b)"
)
"""Reads "A leads; number two has a score of 401"."""
_ANOTHER = re.compile(rf"\bthe (?P<nth>{_NTH})(?= (?:on|by|in|with|has|had|is|for)\b|[,.;]|\W*$)")
"""Reads "the third-placed Space beats the second on likes"."""


@dataclass(frozen=True, slots=True)
class Role:
    """Words that name a subject by place: `place` of the list, or `step` places from the subject spoken of."""

    start: int
    end: int
    kind: str
    place: int = 0
    step: int = 0


def roles(bare: str) -> Iterator[Role]:
    """All such words of a folded lower-case text."""
    for match in _PLACED.finditer(bare):
        kind = _KINDS[match["kind"] or match["kind2"] or match["kind3"] or match["kind5"] or "one"]
        if match["head"]:
            yield Role(*match.span(), kind, place=1)
            continue
        if match["side"]:
            steps = WORDS.index(match["steps"]) if match["steps"] else 1
            yield Role(*match.span(), kind, step=-steps if match["side"] in {"above", "ahead of"} else steps)
            continue
        nth = next((str(match[f"nth{n}"]) for n in ("", *"23456") if match[f"nth{n}"]), "")
        number = match["number"] or match["number2"]
        if number:
            place = int(number) if number.isdigit() else WORDS.index(number) if number in WORDS else 0
        else:
            place = 1 if nth == "top" else int(nth[:-2]) if nth[0].isdigit() else ORDINAL_WORDS[nth]
        if place:
            yield Role(*match.span(), kind, place=place)
        if match["nth2"] and (second := _ANOTHER.search(bare, match.end())):
            yield Role(*second.span(), kind, place=ORDINAL_WORDS[second["nth"]])
    if told := _WHAT_IT_HAS.search(bare):
        nth = told["nth"]
        place = int(nth[:-2]) if nth[0].isdigit() else ORDINAL_WORDS[nth]
        yield Role(*told.span("at"), told["kind"].removesuffix("s"), place=place)
    for match in (*_BARE.finditer(bare), *_OPENS.finditer(bare)):
        number = match["number"]
        yield Role(*match.span("at"), "", place=int(number) if number.isdigit() else WORDS.index(number))


_WHAT_IT_HAS = re.compile(
    rf"\b(?P<kind>models?|datasets?|spaces?|papers?)\b[^.;:]*\b(?:what|that of|those of|than|as) (?P<at>the (?P<nth>{_NTH}))"
    r"(?= (?:has|have|had|shows?|counts?|gained|drew)\b|\W*$|[,;])"
)
"""Reads "the first three Spaces have a quarter of what the fourth has": whoever stands there on the list of that kind."""


_CALLS_ITSELF = re.compile(
    r"\b(?:the|an?) (?:[a-z]+ )?(?:project|repository|repo|tool|app|model|dataset|space|assistant|framework|library|paper)"
    r"(?: that| which|,? which) (?:describes|calls|bills|styles|presents|introduces) itself(?: simply| only)?(?: as)?(?: an?)? $"
)


def described_by(desk: Desk, mentions: Mentions) -> list[tuple[int, int, str]]:
    """Reads 'the project that calls itself a "self-hosted AI workspace"': whose words these are, where they are one's alone."""
    found: list[tuple[int, int, str]] = []
    for piece in mentions.quotes:
        told = _CALLS_ITSELF.search(mentions.bare[: piece.start])
        # “The agent that grows with you” grew by 6,944 stars: called by its own words, where nobody is named.
        begins = piece.value.count(" ") > 1 and not _WORD.search(mentions.bare, 0, piece.start) and not mentions.names
        whose = desk.described(folded_key(piece.value).strip(" .,;:!?")) if told or begins else []
        if len(whose) == 1:
            found.append((told.start() if told else piece.start, piece.end, whose[0]))
    return found


_WORD = re.compile(r"\w")
