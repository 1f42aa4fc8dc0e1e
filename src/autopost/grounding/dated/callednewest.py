"""Whether the words call a version the newest, and the newest of what: releases, candidates, betas."""

from __future__ import annotations

import re

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.view import View

WORD = r"(?:newest|latest|most recent|most up-to-date|(?:most )?current|present|last|freshest|youngest)"
EARLY = r"pre-?releases?|alphas?|betas?|(?:release )?candidates?|previews?|nightl(?:y|ies)"
KIND = rf"(?:(?:(?:stable|official|tagged|public|final) )?(?:releases?|versions?|tags?|builds?|words?)|{EARLY})"
_NEWEST = re.compile(r"\b(?:newest|latest|freshest|most recent|current|last|just released|(?:now|stands|stood|is) at|now on|"
                     r"(?:has|have)(?: now| already)? reached|"
                     rf"new(?=(?: (?:and|[a-z]+ed))? {KIND}\b|\W*\ue000(?:'s)?\W*$|\W*$))")  # fmt: skip
_NONE_NEWER = re.compile(
    rf"\b(?:no|not|never|without|nothing|none)\b[^.;,]{{0,60}}\b(?:newer|later|more recent|younger)(?: {KIND})? than \W*$|"
    r"\b(?:nothing|none|no (?:release|version))\b [^.;,]{0,40}?\b(?:newer|later|more recent|younger)\b[^.;,]{0,40} than \W*$"
)
_NONE_SINCE = re.compile(
    rf"[^;.]{{0,60}}\b(?:no|nothing|none)\b(?: (?:newer|later|more recent|further|other))?(?: {KIND})?"
    r"(?: (?:newer|later))?(?: (?:has|have|had))?(?: been)? (?:followed|appeared|come|since|published|released|out)\b|"
    r"[^;.]{0,30}; (?:nothing|none) (?:newer |else )?(?:has |have )?(?:followed|come|appeared)\b|"
    r"[^;.]{0,40}\band (?:has|have) (?:been|stayed|kept|remained) (?:quiet|silent|still|idle)\b[^;.,]{0,30}\bsince\b"
)
"""Reads "v1.1 came out on Monday, and no newer version has followed"."""
# "The newest release of X, from Monday, is" before it; ", the latest version X has published" after it.
_TOLD_BEFORE = re.compile(
    rf"\b{WORD} (?P<kind>{KIND}|(?=(?:from|by|out of) \W*\ue000))(?: ?(?:of|for|from|by|to|in|on|out of)\b[^;:.]{{1,60}}?)?"
    r"(?:[,:?]? (?:which |that )?(?:is|was|remains|stays|stands at|reads|being|called|numbered|dubbed)(?: still| now| therefore)?"
    r"|[,:?])"
    r"[ ]\W*$"
)
_TOLD_AFTER = re.compile(
    rf"(?:[^.;]{{0,24}}\b(?:is|as|was|to be|be|remains|stays)(?: still| now| therefore)?|[ ,(–-]{{1,3}}) ?"
    rf"(?:its|their|the|\W*\ue000++(?:'s?)?)(?: [\w-]+'s?)? {WORD}\b(?!(?: {KIND})? but one\b)"
    rf"(?P<kind> {KIND})?(?! (?:but|before|of all))"
)
_ASKED = re.compile(rf"\b(?:which|what)\b[^.]*\b{WORD}\b(?: (?P<kind>{KIND}))?")
_OLDER = re.compile(
    r"\b(?:previous|older|earlier|before|prior|preceding|after|from|since|over|follow(?:s|ed|ing)|succeeds|"
    r"replac\w+|up from)\b[^.;]{0,24}$"
)

_HEADED = re.compile(
    r"\b(?:top|head) of [^.;]{0,40}?\breleases?(?:'s?)?(?: (?:list|page|table|log))?,?(?: [a-z]+){0,3} \W*$|"
    r"\breleases?(?: (?:list|page|table|log))? (?:is|are|was) (?:still |now )?(?:topped|headed|led) by \W*$"
)
_NO_SUCCESSOR = re.compile(
    r"[^;.,]{0,24}?\b(?:(?:has|have|had)(?: (?:as yet|still|so far))? no|(?:is|remains|still) without an?|awaits an?) "
    r"(?:successor|follow-up)\b|"
    r"[^;.]{0,40}\b(?:has|have) (?:stayed|remained|been|stuck|rested|stood)(?: [a-z]+)? "
    r"(?:there|with it|at it|on it|put)(?: ever)? since\b"
)
_HEADS = re.compile(
    r"[^;,.]{0,24}\b(?:(?:at|on) (?:the )?(?:top|head) of|heads?|tops?|leads?|headed|topped)\b[^.;]{0,30}?"
    r"\b(?:releases|release (?:list|page|table|log))\b"
)
"""Reads "at the top of its release list stands v1.1", "v1.1 heads its releases"."""
_AS_FAR = re.compile(
    r"\b(?:no (?:further|later) than|(?:not|never|n't)(?: yet)? (?:[a-z]+ )?(?:beyond|past|further than)|"
    r"(?:got|gone|come|gets|goes|reach\w*|progressed) (?:only )?as far as|(?:not|never|n't)(?: yet)? moved on from|"
    r"(?:line|series|list|log|page|history)(?: of (?:its )?(?:releases|versions))? (?:ends|stops|closes) (?:with|at)|"
    r"(?:stayed|stuck|remained|stopped) (?:at|on|with))"
    r"(?: version)? \W*$"
)
"""Reads "has gone no further than v1.1"."""


_COMPARED = re.compile(
    r"\b(?:after|before|than|over|from|follow(?:s|ed|ing)|succeed(?:s|ed|ing)|replac(?:es|ed|ing)) (?:version )?$"
)
_GOES_ON = re.compile(r"(?:,? (?:and|but)|,) (?:now |still )?(?:is|was|remains)\b")


_ANOTHER = re.compile(r"\band (?:its|their|the) ")
"""Reads "between v1.1 and its latest version": another one."""
_HAS_CURRENT = re.compile(
    rf"[^;.:]{{0,48}}?\b(?:has|have|is|are|runs?|gets?|uses?)(?: on)? (?:the |its |an? )?(?:{WORD} {KIND}\b(?! but)|"
    r"up[- ]to[- ]date\b)"
)
"""Reads "Anyone running v1.1, dated 2 June, has the current version"."""
_PLURAL = re.compile(
    rf"(?:,? and [\ue000\w/'. -]{{1,60}}?)? (?:are|were|remain) (?:still )?(?:the |their projects' )?{WORD} "
    r"(?:releases|versions|tags|builds)\b"
)
"""Reads "A v1.1 and B v2.0 are the newest releases of their projects"."""


def called_newest(view: View, piece: Piece) -> str | None:
    """What the words say it is the newest of ("release", "prerelease"); None where they do not."""
    low = view.mentions.bare
    near = re.sub("\ue000+", "\ue000", low[: piece.start])[-48:]  # a name is one word, however long
    upto = next((other.start for other in view.mentions.versions if other.start > piece.start), len(low))
    after = _TOLD_AFTER.match(low[piece.end : upto])
    later = next((other for other in view.mentions.versions if other.start > piece.end), None)
    if later is not None and _COMPARED.search(low[piece.end : later.start]) and _GOES_ON.match(low, later.end):
        after = _TOLD_AFTER.match(low[later.end :])  # "v0.23.0 came ten days after v0.22.1 and is its newest release"
    elif _COMPARED.search(low[: piece.start]) and _GOES_ON.match(low, piece.end):
        after = None
    after = None if after and _ANOTHER.search(after[0]) else after
    denied = after and re.search(r"\b(?:not|no longer|than|former|latter|other|first|second)\b", after[0])
    if (after and not denied) or _HAS_CURRENT.match(low, piece.end) or _PLURAL.match(low, piece.end):
        return (after["kind"] or "").strip() if after and not denied else ""
    before = _TOLD_BEFORE.search(low[: piece.start])
    if before:
        several = re.search(r"\b(?:two|three|four|five|six|\d+) $", low[: before.start()])
        return None if several else before["kind"].removeprefix("word").removeprefix("s")  # "the two newest releases" are counted
    labelled = _LABELLED.match(low) and re.search(r"[\w\ue000'\"] $", low[: piece.start])
    if labelled or _foremost(low[: piece.start], low[piece.end : upto]):
        return ""
    if "?" in view.before and (asked := _ASKED.search(view.before)) and not re.search(r"[\w\ue000]", low[: piece.start]):
        return asked["kind"] or ""
    segment = re.split(r"[;,]", near)[-1]
    if (_NEWEST.search(segment) and not _OLDER.search(near)) or _alone(view):
        early = re.search(rf"\b(?:{EARLY})\b", segment)
        return early[0] if early else ""
    return None


_LABELLED = re.compile(r"[^:;.]{0,60}\b(?:newest|latest|most recent)(?: (?:only|releases|versions|ones))?: ")
"""Reads "Version check, newest only: A v0.5.13, B v0.6.12"."""
_NOTHING_SINCE = re.compile(
    r"\b(?:nothing|no (?:new |newer |other |further )?(?:release|version|update|"
    r"follow-up)s?)\b[^.;]{0,30} (?:since|after|followed|succeeded|replaced) (?:version )?\W*$"
)
"""Reads "has released nothing since v1.1", "nothing has followed v1.1"."""


def _foremost(before: str, after: str) -> bool:
    """Whether a version is told to be the newest without the word: none is newer, it heads the list, no further has been got."""
    ahead = _NONE_NEWER.search(before) or _NOTHING_SINCE.search(before) or _HEADED.search(before) or _AS_FAR.search(before)
    return bool(ahead or _NONE_SINCE.match(after) or _NO_SUCCESSOR.match(after) or _HEADS.match(after))


_CLAIMED = re.compile(
    r"\b(?:newest|latest|most recent(?:ly)?|currently|up[- ]to[- ]date|(?:published|released|shipped|came out) last|"
    r"last (?:published|released|shipped|(?:\w+ )?(?:releases?|versions?)))\b"
)
_HEDGED = re.compile(
    r"\b(?:not|no longer|between|until|before(?! this)|previous\w*|older|earlier|prior|than|after|from(?! \ue000)|since|over|"
    r"follow\w*|succeed\w*|replac\w*|up from|second|preced\w*|then|but)\b"
)


def _alone(view: View) -> bool:
    """Reads "With v1.1, published on 5 June, X has its newest release": the only version of a sentence that claims it."""
    bare = view.mentions.bare
    return len(view.mentions.versions) == 1 and bool(_CLAIMED.search(bare)) and not _HEDGED.search(bare)
