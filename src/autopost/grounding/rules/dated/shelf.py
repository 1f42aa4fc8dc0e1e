"""Which release is the freshest or the oldest of all that the edition knows, and which project has waited longest for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import same_version
from autopost.grounding.rules.dated.versions import versions
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_OF = (
    r"(?: (?:of|among|in|on)(?: all)?(?: (?:the|our|these))?(?: \w+)? "
    r"(?P<{0}>(?:pre-?)?releases|versions|projects|repositories)\b|"
    r" (?:on|in) (?:the|our) release (?:desk|table|watch|list|shelf)\b)"
)
_EXTREME = re.compile(
    rf"\b(?:newest|youngest|freshest|most recent){_OF.format('young')}|"
    rf"\b(?P<old>oldest|stalest|most (?:aged|seasoned|venerable)){_OF.format('aged')}|"
    r"\b(?:newest|youngest|freshest|latest|most recent) (?:release|version) of (?:them |the )?(?:all|lot)\b(?! (?:its|their))|"
    r"\b(?:(?:latest|most recent|newest|freshest)(?: (?:publication|release|one)|(?= is that of ))(?: (?:among|"
    r"of) (?:them|these|those))?"
    r"|(?P<first>oldest|earliest) (?:publication|release|one)(?: (?:among|of) (?:them|these|those))?)"
    r" (?:is|was|comes|came)(?: that| the one)?(?: (?:from|of))? [\"']?(?P<who>)(?=\ue000++(?:'s?)?[\"']?(?:\W*$|[.;:,]))|"
    r"\b(?P<waits>gone|waited|been) (?:the )?longest (?:without|since)\b"
)

_OF_PROJECTS = re.compile(r"\b(?:of|among|across) (?:all )?(?:the|our|these)(?: \w+)? (?:projects|repositories|libraries)\b")
_PUT_OUT = r"publish(?:ed)?|releas(?:ed?)|shipp?(?:ed)?|tag(?:ged)?|issued?|put (?:one|something) out"
_HAS = re.compile(
    r"\b(?:has|had|holds|shows|boasts|made|put out|issued|shipped|published|comes with|with) the (?:very )?"
    r"(?:(?P<old>oldest|stalest)|newest|most recent|latest|freshest|youngest)(?: (?:one|release|version)\b|(?=\W*$|[,;]))|"
    r"\b(?:is|was) the (?:(?P<aged>oldest|stalest)|newest|most recent|latest|freshest|youngest)"
    r"(?: one| of all| release)?(?=\W*$|[,;])|"
    rf"\b(?:{_PUT_OUT})(?: (?:its|a|the)(?: [a-z]+)? (?:release|version))? "
    r"(?:most recently|last|latest|(?P<ago>longest ago|least recently|first|earliest))\b|"
    rf"\b(?:is|was|came) (?:the )?(?:last|latest|most recent|(?P<before>first|earliest))"
    rf"(?: of (?:the|these) [a-z]+)? to (?:{_PUT_OUT})\b"
)
_TO_SHIP = re.compile(
    rf"\b(?:last|first)(?: of (?:the|these) [a-z]+)? to (?:{_PUT_OUT})(?: (?:an?|its|any))?(?: new)? (?:release|version)\b"
)
_NONE = re.compile(
    r"\b(?:no (?:other )?(?:project|repository|library|team)|none|nobody)\b[^.;]{0,60}"
    r"\b(?:more recently|later|more recent release) than\b"
)
"""Reads "Of the six projects, A has the most recent one", "no project has released more recently than A"."""


_PUBLISHED = re.compile(r"\brelease|\bpublication\b")


def _told(view: View) -> tuple[int, int, bool, bool] | None:
    """Where an extreme is told, whether it is the oldest, and whether of all releases; None where none is told."""
    match = _EXTREME.search(view.mentions.bare)
    named = (
        match is None
        or match["who"] is None
        or any(ref.kind == "name" and match.end() - 1 <= ref.start <= match.end() for ref in view.referents)
    )  # "its newest release is v1.2": of its own, not of all
    if match is not None and named:
        whole = (match["young"] or match["aged"] or "").endswith(("releases", "versions"))
        whole = whole and not re.search(r"\b(?:newest|latest|last|most recent) (?:releases|versions)$", match[0])
        return *match.span(), bool(match["old"] or match["waits"] or match["first"]), whole
    none = _NONE.search(view.mentions.bare)
    if none is not None:
        return *none.span(), False, False
    has = (
        _HAS.search(view.mentions.bare)
        if _OF_PROJECTS.search(view.mentions.bare) or _TO_SHIP.search(view.mentions.bare)
        else None
    )
    return (*has.span(), any(has[group] for group in ("old", "aged", "ago", "before")), False) if has else None


@OpenRule
def shelf(view: View) -> Iterator[Verdict]:
    """Reads "freshest of the six projects with releases", "the youngest of the eleven releases", "gone longest without"."""
    told = _told(view)
    if told is None or not _PUBLISHED.search(view.low):
        return
    start, end, old, whole = told
    every = view.desk.releases
    # Without "of all": the last release of each.
    rivals = every if whole else tuple({one.subject: one for one in sorted(every, key=newness)}.values())
    named = {*view.in_hand}
    said = [piece.value for piece in view.mentions.versions]
    own = [
        one
        for one in (every if said else rivals)
        if one.subject in named and (not said or any(same_version(one.version, value) for value in said))
    ]
    if len(named) != 1 or len(own) != 1 or any(verdict.code for verdict in versions(view)):
        return
    beyond = [one for one in rivals if (one.day < own[0].day if old else one.day > own[0].day)]
    if not beyond:
        yield bound(start, end, own[0].fact)
        return
    other = beyond[0]
    message = f"{own[0].version} is of {own[0].day}; {other.version} of {view.desk.name(other.fact.subject)} of {other.day}"
    spots = [ref for ref in view.referents if own[0].subject in ref.subjects]
    start = min([start, *(ref.start for ref in spots)])
    end = max([end, *(ref.end for ref in spots), *(piece.end for piece in view.mentions.versions)])
    yield Verdict(start, end, "newest", message, facts=(own[0].fact.tag, other.fact.tag))
