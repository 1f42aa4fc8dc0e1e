"""The words by which a text speaks of somebody without a name: "it", "the model", "the runner-up", "the former"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.referents.rolls import Rolls

KINDS = {
    "model": "model", "models": "model", "dataset": "dataset", "space": "space", "repository": "repository", "repo": "repository",
    "project": "repository", "paper": "paper", "study": "paper", "preprint": "paper", "authors": "paper", "library": "repository",
    "framework": "repository", "tool": "repository", "package": "repository", "collection": "repository", "agent": "repository",
    "engine": "repository", "newcomer": "", "release": "", "upload": "", "entry": "", "title": "", "item": "", "cut": "model",
}  # fmt: skip
NOUNS = "|".join(KINDS)
_PLACES = "|".join(sorted(ORDINAL_WORDS)) + r"|\d+(?:st|nd|rd|th)"
_SAID = rf"(?:{_PLACES}|by|has|had|at|with|only|just)\b"
REFERRING = re.compile(
    rf"""\b(?:
      (?P<group>both|the\ pair|the\ two|the\ duo|they|their|them|the\ trio|the\ three|these|together|the\ rest|each|
          either|neither)
    | (?P<leader>(?:the\ |that\ |this\ |its\ )?(?:(?:list|chart|table)(?:'s)?\ )?
        (?:leader|winner(?=\ (?:has|had|took|takes|gained|with|by|is|was|won|added)\b)|front[-\ ]?runner|chart[- ]topper|
        top[- ](?:trending[- ])?(?:{NOUNS})|
        leading\ (?:{NOUNS})|(?<=\ue000\ )favourite|(?<=day's\ )favourite|
        (?:\ue000+\ )?first\ paper|list's\ leader|first-placed?\ \w+)(?:'s)?)
    | (?P<other>(?:the\ |its\ |their\ |a\ |any\ )?(?:(?:nearest|closest|next|main|direct|near|stated|older|newer|
        bigger|smaller|second|other|top)\ )*(?:rivals?|runner-?up|competitors?|challengers?|second-placed?\ \w+|
        neighbou?rs?|contenders?|others|other(?!\ (?!{_SAID})\w)|one\ (?:above|below|behind|ahead)
        (?!(?:\ of)?\ [\ue000\w]*\ue000))(?:'s)?)
    | (?P<beside>the\ (?P<thing>{NOUNS}|one)(?:\ (?:that\ is\ )?(?:ranked|placed|listed|standing))?(?:\ (?:directly|just|
        immediately|right|one\ place))?\ (?P<side>above|below|behind|ahead\ of|before|after)\ (?:it|them))
    | (?P<noun>(?:the|this|that|its|same)\ (?:(?:new|young|same|small|older|newer|top|trending|open|base|
        original|parent|first|second|
        third|fourth|fifth)\ )?(?P<what>{NOUNS}))(?:'s)?
    | (?P<former>the\ (?:former|latter)|the\ one(?=[,;]?\ [^:]{{0,80}}\bthe\ other(?!\ (?!{_SAID})\w)))(?:'s)?
    | (?P<anaphor>the\ (?:first|second|third|last)
          (?:[- ](?:named|mentioned))?(?=\W*$|[,.;:)]|\ (?:has|had|is|was|gained|drew|ranks|holds|
          shows|lost|counts|with|at|mainly|ahead|behind|stands|sits|rose|grew|fell|added|came|comes|by|and|(?!trending\b)[a-z]+ing)\b
          |\ (?:now\ )?(?:{_PLACES})\b
          |\ \d[\d,.]*(?:\W*$|\ (?:stars|forks|likes|downloads|upvotes|percent))))
    | (?P<it>it|its|itself)
    )\b(?![-/])""",
    re.VERBOSE,
)
_MOST_OF = (
    rf"the (?:(?P<nth>{_PLACES})[- ])?(?:(?:most|best)[- ](?P<how>starred|liked|downloaded|forked|upvoted) "
    r"(?:of the (?:[a-z\d]+ )?)?"
    r"(?P<what>models?|datasets?|spaces?|papers?|repositor(?:y|ies)|repos?|projects?)(?: of the [a-z\d]+)?|"
    r"(?P<kind>model|dataset|space|paper|repository|repo|project) with (?:the )?most (?P<noun>stars|likes|"
    r"downloads|forks|upvotes))"
)
_MOST = re.compile(
    rf"(?:^\W*|[.;:] ){_MOST_OF}"
    r"(?= (?:sits?|stands?|ranks?|ranked|has|have|comes?|lies|holds?|gained|added|lost|is (?:only |"
    rf"just )?(?:in |at |number |not |(?:{_PLACES})\b)|(?:is|was) (?:up )?\d))"
)
"""Reads "The most liked of the eight sits fifth", "the paper with the most upvotes has"; "the most liked is A" says who."""
_SAYS_MOST = re.compile(
    rf"\b(?:says?|argues?|notes?|finds?|reports?|writes?|states?|warns?|explains?|observes?|according to|in) {_MOST_OF}"
    r"(?=\W*$|[,.;:]| (?:of|on|in) (?:the |this |\ue000++'s )[a-z' ]{0,20}\b(?:list|day|papers|table|edition)\b)"
)
"""Reads "…, says the most upvoted paper of Friday's list"."""


def foremost(bare: str) -> Iterator[re.Match[str]]:
    """Where a text means somebody by what he has most of."""
    yield from _MOST.finditer(bare)
    yield from (match for match in _SAYS_MOST.finditer(bare) if match["what"] is None or not match["what"].endswith("s"))


MEASURED = {"starred": "stars", "upvoted": "upvotes", "liked": "likes", "downloaded": "downloads", "forked": "forks"}


def kind_named(noun: str) -> str:
    """The kind of subject that a noun means, be it one or many: "projects" are repositories; "" where it means none."""
    return KINDS.get(re.sub(r"ies$", "y", noun).removesuffix("s"), "")


def spoken_of(bare: str, kinds: Iterable[str]) -> list[str]:
    """Those of some kinds that the words name, be it one or many."""
    return [kind for kind in kinds if re.search(rf"\b{kind}s?\b", bare)]


_LISTED = re.compile(r"\b(?:(?P<space>spaces?)|datasets?)\b")


def listed_kind(bare: str) -> str:
    """The kind of the list that the words speak of: of Spaces or of datasets, where they name one, else of models."""
    told = {"space" if match["space"] else "dataset" for match in _LISTED.finditer(bare)}
    return next((kind for kind in ("space", "dataset") if kind in told), "model")


def nth_most(match: re.Match[str], rolls: Rolls) -> tuple[str, ...]:
    """Whoever a match of `foremost` means: "the most liked model", "the sixth most liked of the eight"."""
    place = match.groupdict().get("nth") or "first"
    at = int(place[:-2]) if place[0].isdigit() else ORDINAL_WORDS[place]
    return rolls.by(*most(match))[at - 1 : at]


def most(match: re.Match[str]) -> tuple[str, str]:
    """The kind and the measure that a match of `foremost` names."""
    told = match.groupdict()
    if told.get("top"):
        return "paper", "upvotes"
    kind, how = match["what"] or told["kind"], match["how"]
    return kind_named(kind), MEASURED[how] if how else told["noun"]


RUNNER_UP = re.compile(
    r"[\"'\ue000]?(?:,| is| was| remains| finished| finishes| ends up)(?: (?:the|as|again|still|only|week's|weekly|this))* "
    r"(?P<said>runner-?up)\b"
)
"""Reads "A, runner-up over the week": a claim about A, and nobody else's name."""


def takes_up(bare: str) -> bool:
    """Whether a sentence speaks of what the one before named: "it", "the project", "the former"."""
    kinds = ("group", "noun", "former", "anaphor", "it")
    found = (match[kind] for match in REFERRING.finditer(bare) for kind in kinds)
    return any(words and words not in {"together", "each", "either", "neither", "these"} for words in found)
