"""Words that close a row of releases: "has been quiet since", "nothing has followed it", "there the trail ends"."""

from __future__ import annotations

import re

from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.view import View

_ONE = r"(?:releases?|versions?|updates?|successors?|follow-?ups?|builds?|tags?|ones?)"
_CAME = r"(?:followed|come|came|appeared|arrived|happened|been (?:released|published|issued|tagged|seen|heard)|shipped|landed)"
_AFTER = re.compile(
    r"\b(?:has|have|had)(?: since)? been (?:quiet|silent|idle|dormant|inactive|at rest|still)\b"
    r"|\b(?:went|gone|fallen|fell|stayed|kept|is|are) (?:quiet|silent|dormant|idle)\b"
    rf"|\b(?:nothing|none)(?: else| more| further| new| newer)?(?: has| have| had)?(?: since)?(?: yet)? {_CAME}"
    rf"|\b(?:no|not an?|not one)(?: new| newer| further| other| more| later)? {_ONE}(?: has| have| had)?"
    rf"(?: since)?(?: yet)? {_CAME}"
    r"|\b(?:trail|line|row|series|history|log|record|story|run)(?: of (?:its |the )?(?:releases|versions))? "
    r"(?:ends?|stops?|breaks? off|closes?|halts?|runs out|goes cold)\b"
    r"|\b(?:stopped|ended|rested|paused|left it|leaves it|stops|ends) (?:there|here|at that)\b"
    r"|\b(?:and |but )?(?:that|this|it) (?:is|was|has been|remains) (?:the last|all)\b(?! (?:but|before|of))"
    r"|\b(?:has|have) (?:not|yet to|still to) (?:been|be) (?:followed|succeeded|superseded|replaced|updated)\b"
    r"|\b(?:is|was|remains|stays|goes|has gone) (?:still |as yet |so far )?(?:unfollowed|unsucceeded|unreplaced)\b"
    rf"|\b(?:is|has been|remains|stays) (?:still |as yet )?without (?:an? )?(?:newer |later |further )?{_ONE}\b"
    r"|\b(?:has|have)(?: \w+)? (?:published|released|shipped|put out|brought out|issued|tagged) nothing since\b"
    r"|\bfollowed by (?:silence|nothing|quiet|no (?:other|further|more) \w+)\b"
    r"|\b(?:is|are|was|has been) (?:still )?(?:waiting|due|overdue) for (?:its|the|an?|any) "
    r"(?:next|new|newer|further|successor|follow)"
    r"|\b(?:still )?awaits? (?:its|the|an?|any) (?:next|new|successor|follow-?up|newer)"
    r"|\bclos(?:ed|es|ing) (?:its|the|their) (?:[a-z]+ )?(?:row|list|line|series|books|shelf|run|chapter)\b"
    r"|\b(?:the |its )?(?:latest|last|most recent|newest) (?:sign of life|news|word|stir|move|outing|step)\b"
    r"|\b(?:has|have) (?:since )?(?:released|published|shipped|issued|put out|brought out) "
    r"(?:nothing|no (?:other|more|further))\b"
    r"|\bas (?:new|fresh|recent|current|up[- ]to[- ]date|late) as (?:it|they|this|\ue000++) (?:gets?|comes?|goes|is)\b"
)
_BEFORE = re.compile(
    r"\blast (?:updated|refreshed|upgraded|touched|tagged|versioned)\b[^;.]{0,60}$"
    r"|\b(?:has|have)(?: now| just| already| recently| meanwhile| since| so far)? (?:reached|arrived at|got to|got as far as|"
    r"moved(?: on)? to|come to|advanced to|progressed to|stepped up to|made it to|hit)(?: its)?(?: version| release)? \W*$"
    r"|\b(?:has|have) (?:been|stood|stayed|remained|sat|stuck) (?:at|on|with|by)(?: its)?(?: version| release)? \W*$"
    r"|\blast (?:made (?:the )?(?:news|headlines)|(?:heard|seen|sighted) from|appeared|came out|was seen|stirred|moved)\b"
    r"[^;.]{0,40}$"
    r"|\b(?:last|latest|most recent|newest|freshest) (?:thing|sign|word|news|outing|step|stir|move)s?\b[^;.,]{0,50} "
    r"(?:is|was|being|remains|came with|:) ?\W*$"
    r"|\b(?:nobody|no one|nothing|none)\b[^;.]{0,50}\b(?:after|since|beyond|past) (?:version )?\W*$"
    r"|\b(?:quiet|silent|silence|dormant|idle|still|waiting|nothing)(?: [a-z]+){0,4} (?:since|after) (?:version )?\W*$"
    r"|\b(?:is|are) (?:now |currently |already )?(?:up to|at|on)(?: its)?(?: version| release) \W*$"
    r"|\b(?:now|currently) (?:at|on|offers?|ships?|runs?|counts?|stands? at|sits? at)(?: its)?(?: version| release)? \W*$"
)
_NAMES_IT = re.compile(r"\b(?:than|from|before|until|after|since) $")


def closing(view: View, piece: Piece) -> tuple[int, int] | None:
    """Where the words say that nothing came after a version: of the last version before them, or of the next one behind."""
    bare = view.mentions.bare
    before = _BEFORE.search(bare[: piece.start])
    if before is not None and not any(before.start() <= other.start < piece.start for other in view.mentions.versions):
        return before.span()
    upto = next((other.start for other in view.mentions.versions if other.start >= piece.end), len(bare))
    after = _AFTER.search(bare, piece.end, upto)
    if after is None or _NAMES_IT.search(bare[: piece.start]):
        return None
    others = (ref for ref in view.referents if ref.kind == "name" and piece.end + 1 < ref.start < after.start())
    about = {name for ref in view.referents if ref.kind == "name" and ref.end <= piece.end + 1 for name in ref.subjects}
    return after.span() if all(not about or ref.subjects & about for ref in others) else None
