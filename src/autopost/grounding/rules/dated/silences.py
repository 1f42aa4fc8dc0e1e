"""How long a project has been silent: "no version has come out since 5 June", "was last updated on 5 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.dating import newness
from autopost.grounding.attaching.events import Event, version_key
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.times import Moment
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import View

_SINCE = re.compile(r"\b(?:since|after|beyond|later than)(?: on| the [a-z]+ of| that of| then,?| as of)? $")
_SILENT = re.compile(
    r"\b(?:quiet|silent|silence|dormant|idle|inactive|asleep|at rest|"
    r"(?:no|nothing|nobody|no one|none|not|never|without|hardly|yet to)\b[^;.]{0,40}\b(?:releas\w+|versions?|updat\w+|publish\w*|"
    r"shipp?\w*|tag(?:ged)?|moved?|stirred|com(?:e|es|ing) out|come|came|heard|seen|new|newer|follow\w*|put out|brought out|"
    r"happened|done|changed))\b|\w+n't (?:released|published|shipped|moved|updated|changed|put|brought)\b|\bunchanged\b|"
    r"\b(?:released|published|shipped|issued|put out|brought out|done) nothing\b"
)
_LAST = re.compile(
    r"\blast (?:updated|refreshed|upgraded|touched|tagged|released|shipped|published|heard from|heard of|seen|stirred|moved|"
    r"put out|brought out|made (?:the )?news|came out|appeared)\b[^;.]{0,50}?\b(?:on|in|from) (?:the )?$"
)
_ON_A_LIST = re.compile(r"\b(?:places?|ranks?|ranked|ranking|lists?|position|order|lead|leader|table|chart|spots?)\b")
_COUNTED = frozenset({"stars", "forks", "likes", "downloads", "upvotes", "open_issues"})


def silences(view: View) -> Iterator[Verdict]:
    """Nothing that the ledger knows of came out after the day that a project is said to be silent since."""
    if view.kind == "opinion":
        return
    for moment in view.mentions.moments:
        told = _told(view, moment)
        own = _last_of(view, moment) if told is not None else None
        if told is None or own is None or moment.last is None:
            continue
        if own.day <= moment.last:
            yield bound(*told, own.fact)
            continue
        name = view.desk.name(own.fact.subject)
        yield Verdict(*told, "newest", f"{own.version} of {name} came out on {own.day}", facts=(own.fact.tag,))


def _told(view: View, moment: Moment) -> tuple[int, int] | None:
    """Where the words say that a day was the last one, or that nothing came since."""
    start, end = view.clause(moment.start)
    left, clause = view.mentions.bare[start : moment.start], view.mentions.bare[start:end]
    if any(noun in _COUNTED for a, _, noun in view.nouns if start <= a < end) or NOUN.search(left):
        return None
    if _ON_A_LIST.search(clause):
        return None
    if (last := _LAST.search(left)) is not None:
        return start + last.start(), moment.end
    silent = _SILENT.search(clause) if _SINCE.search(left) else None
    if silent is None:
        return None
    return min(start + silent.start(), moment.start), max(start + silent.end(), moment.end)


def _last_of(view: View, moment: Moment) -> Event | None:
    """The last release of the one project that is spoken of, candidates only where it has nothing else."""
    start, end = view.clause(moment.start)
    named = [ref.subjects for ref in view.referents if ref.kind in {"name", "pronoun"} and start <= ref.start < end]
    spoken = named or [frozenset(view.carried[:1])]
    if len(frozenset().union(*spoken)) != 1:
        return None
    made = view.desk.releases_of(min(spoken[0]))
    stable = [one for one in made if not one.early and version_key(one.version)[1] >= 0]
    return max(stable or made, key=newness, default=None)
