"""What a text denies, word by word: "without payment", "fails to hold", "is lacking", and twice denied, "not without payment"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.grounding.words.stems import stems

_DENIES = (
    r"not(?! (?:only|just|merely|least|until|even|necessarily)\b)|\w+n't|cannot|never|none|nobody|no one|nowhere|neither|nor|"
    r"zero(?= [a-z])|"
    r"nothing(?! (?:but|more|less)\b)|no(?! (?:(?:more|less|fewer) than|other|matter|doubt|longer than)\b)|without|minus|"
    r"hardly|scarcely|fail(?:s|ed|ing)? to|unable to|instead of|rather than|free (?:of|from)|anything but|far from|"
    r"by no means|(?:kept|keeps|keep|prevent(?:s|ed)?|stop(?:s|ped)?) [^.;,]{1,40}? from(?= being\b)|differ(?:s|ed|ing)? from|"
    r"different from|unlike|lack(?:s|ed|ing)?(?: of)?(?= [a-z])|"
    r"stopp?(?:s|ed)? short of|non|in the absence of|devoid of|excluding|except"
)
_AFTER_IT = r"(?:lacking|missing|absent|unavailable|insufficient|nonexistent|impossible)(?=\W*$|[,;:.]| [a-z])"
_WORD = re.compile(
    rf"\b(?P<twice>(?:not|never|n't|hardly|scarcely|by no means)(?: [a-z]+)? {_AFTER_IT})|(?P<after>\b{_AFTER_IT})|"
    rf"(?P<no>\b(?:{_DENIES})\b)|"
    r"(?P<stop>[.;:!?](?=\s|$)|[()]|\b(?:but|while|whereas|although|though|because|since|so that|so|which|where|yet|whose|"
    r"who|unless|if|when)\b|\band (?=(?:it|this|they|that|these|is|are|was|has|can)\b))|"
    r"(?P<end>,|\b(?:and|or|on|in|at|under|from|for|to|by|with|as|of|before|after|that)\b)|(?P<word>[^\W_]{3,})(?P<free>-free\b)?"
)
DENIAL = re.compile(rf"\b(?:{_DENIES}|{_AFTER_IT})\b")
_SOFT = re.compile(
    r"(?:too|little|few|fewer|less|least|rare\w*|seldom|poor\w*|short|miss\w*|avoid\w*|prevent\w*|stop\w*|skip\w*|drop\w*|"
    r"remov\w*|reject\w*|refus\w*|den(?:y|ies|ied)|doubt\w*|only|alone|merely|just|barely|unlike|against|free\w*|reliev\w*|"
    r"exempt\w*|leav(?:e|es|ing)|left|gaps?|before|"
    r"insufficient\w*|inadequa\w*|weak\w*|limit\w*|forgo\w*|forego\w*|sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing)|replac\w*|"
    r"instead|rather|even|unless|until|dispens\w*|aim\w*|want\w*|hop(?:e|es|ing)|tr(?:y|ies|ied|ying)|seek\w*|goals?|meant|"
    r"intend\w*|would|could|should|whether|obviat\w*|eliminat\w*|omit\w*|exclud\w*|empty|zero|un[a-z]{4,}|"
    r"in(?:complete|correct|visible|dependent)|dis[a-z]{4,})"
)
"""Words that may turn a statement round without denying anything outright."""
_FOCUS, _HEAD = 2, 3
_YET_TO_COME = frozenset({"before"})
"""Reads "builds before it has understood": what follows was not so."""
_PARTS = frozenset({",", "and", "or", "that"})


@dataclass(frozen=True, slots=True)
class Told:
    """A word that says something, and where it stands.

    `denied` is how many denials it follows in its clause, `clause` how many there are in all; one that is `near` is among the
    first words of what is denied, `by` the words that stand there; `soft` are those of the clause that may turn it round.
    """

    stem: str
    start: int
    end: int
    denied: int
    near: bool
    by: tuple[int, int]
    clause: int
    soft: frozenset[str]


def told(text: str, empty: frozenset[str]) -> Iterator[Told]:
    """The words of a folded text in small letters, clause by clause, without those that are empty."""
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if match["stop"]:
            yield from _judged(found, empty)
            found = []
        else:
            found.append(match)
    yield from _judged(found, empty)


def _judged(words: list[re.Match[str]], empty: frozenset[str]) -> Iterator[Told]:
    soft = frozenset(match[0] for match in words if match["word"] and _SOFT.fullmatch(match[0]))
    after = next((match for match in words if match["after"] or match["twice"]), None)
    whole = 0 if after is None else 2 if after["twice"] else 1
    every = whole + sum(bool(match["no"] or match["free"]) for match in words)
    comma = max((match.end() for match in words if match[0] == "," and after and match.end() <= after.start()), default=0)
    denied, near, by, apart, head = whole, 0, (0, 0) if after is None else after.span(), False, _HEAD if whole else 0
    for match in words:
        if match["no"]:
            denied, near, by, apart = 1 if apart else denied + 1, _FOCUS, match.span(), False
        elif match["end"]:
            apart, soft = apart or match[0] in _PARTS, soft | ({match[0]} & _YET_TO_COME)
            near = near if near == _FOCUS and match[0] != "," else 0
        for stem in stems(match["word"]) - empty if match["word"] else ():
            free, first = bool(match["free"]), head > 0 and match.start() >= comma
            at = match.span() if free else by
            yield Told(stem, *match.span("word"), denied + free, near > 0 or first or free, at, every, soft)
            near, head = near - 1, head - first
