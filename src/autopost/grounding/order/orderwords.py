"""The words of who is ahead of whom, when and with how much, each with what it is: "has overtaken", "a week ago", "5 to 4".

A sentence all of whose words are such words, or only join them, can be read to the last of them: see `order.twosides`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.typed import COUNT, DAY, NAME, SPAN
from autopost.grounding.words.wordbyword import word_by_word

_JUST = r"(?:just |narrowly |slightly |now |currently |today |already |since )*"
_COUNTED = rf"(?:(?:the|its|a) )?(?:total )?(?:number|count|tally|total)s?(?: of (?:{ANY_NOUN}))?"
_WENT = (
    r"(?:gone|went|goes|moved|moves|pulled|pulls|climbed|climbs|edged|edges|got|gotten|come|came|risen|rose|jumped|"
    r"crept|drawn|"
    r"inched|forged|surged|shot|swept|slipped|nudged|raced|vaulted|leapt|advanced)"
)
_FELL = r"(?:fallen|fell|falls|dropped|drops|slipped|slips|slid|sunk|sank)(?: back)?"
_FRONT = r"(?:ahead|in front|in the lead|on top|out in front)"
_PASSED = r"(?:overtaken|passed|surpassed|leapfrogged|overhauled|eclipsed|outpaced|bypassed)"
_PASSES = r"(?:overtook|overtakes|passes|passed|leapfrogs|leapfrogged|overhauls|overhauled)"
_LOST = r"(?:lost|surrendered|given up|ceded|relinquished|lost) (?:its|the) (?:lead|edge|advantage|first place)"
_TOOK = r"(?:taken|took|seized|gained|won|grabbed|wrested|claimed|assumed) the (?:lead|edge|advantage|upper hand)"
_ORDER = (
    r"(?:the |their )(?:order|ranking|positions|roles|situation|picture|lead)(?: (?:of|between) "
    rf"{NAME} and (?:the )?{NAME}| of the two| between them)?(?: (?:in|by|on|for) (?:{ANY_NOUN}))?"
)
_TURNED = (
    r"(?:(?:has|have|had) (?:now |since )?(?:been )?(?:reversed|turned(?: a?round)?|flipped|changed hands|swapped|"
    r"inverted|switched)|"
    r"(?:is|are|was|were) (?:now |today |since )?(?:reversed|turned(?: a?round)?|inverted|swapped|the (?:reverse|"
    r"opposite|other way "
    r"a?round)))"
)
_IN = rf"(?: (?:in|by|on|for) (?:{ANY_NOUN}))?"
_ONE = r"(?:one|\ue015{3}(?!\ue015))"
_FAMILIAR = r"(?:overtaken|passed|leapfrogged|overhauled|bypassed)"
_KINDS = (
    (
        "plain_",
        rf"the {_ONE} (?:with|that ha[sd]|having)(?: the)?|(?:of )?the \ue015{{3}}(?!\ue015)|"
        rf"\ue015{{3}}(?!\ue015) (?:figures|counts|numbers|totals|measures)",
    ),
    (
        "gap",
        r"(?:the|its|that|this) (?:lead|gap|margin|edge|distance|difference) (?:was|is|stood at|stands at|came to|comes to)"
        r"(?= \ue015)",
    ),
    ("count", COUNT),
    ("since", rf"since (?:{DAY}|then)|(?:(?:in|over|during|within|across) (?:the |a )?(?:last |past )?)?{SPAN}"),
    ("day", rf"(?:on |as of |back on |as recently as )?{DAY}|at (?:that|the) time|back then|then(?=[,;:.)]|$)"),
    ("now", r"(?:as of |by )?(?:now|today)(?!')|at present|currently|presently|these days"),
    (
        "turned",
        rf"{_ORDER} {_TURNED}|(?:it|things|matters|that|this) (?:is|are) (?:now )?(?:the (?:other way a?round|reverse|"
        rf"opposite)|"
        r"reversed)|"
        rf"the (?:reverse|opposite) of (?:the|their|its) (?:order|ranking|situation|picture|positions)|"
        rf"the (?:reverse|opposite) is (?:now )?(?:true|the case)|"
        rf"{NAME} and (?:the )?{NAME} have (?:now |since )?(?:changed|traded|swapped|switched|exchanged) (?:places|"
        rf"positions)",
    ),
    ("name", NAME),
    ("beaten", rf"been {_JUST}{_PASSED}(?: by)?|(?:(?:was|were|is|are|being) {_JUST})?{_FAMILIAR} by"),
    (
        "crossed",
        rf"{_WENT} from (?:being )?(?:behind|below|trailing) {NAME}{_IN} to (?:being )?(?:ahead of|in front of|above|"
        rf"leading) "
        rf"(?:it|{NAME}){_IN}|"
        rf"turned (?:a|its) (?:deficit|gap) (?:to|on|behind|against) {NAME}{_IN} into (?:a|the) lead|"
        rf"replaced {NAME} as the (?:leader|{_ONE} with (?:the )?more(?: (?:{ANY_NOUN}))?)(?: of the \ue015{{3}}(?!\ue015))?",
    ),
    (
        "passing",
        rf"(?:has|have|had) {_JUST}{_PASSED}(?! by| (?:the )?\ue015)|{_PASSES}(?! by| (?:the )?\ue015)|{_WENT} (?:up |"
        rf"clear )?(?:past|above|beyond|"
        rf"{_FRONT}(?: of)?)|{_TOOK}(?: (?:from|over))?|overtaking|passing|leapfrogging|"
        rf"(?:come from (?:behind|below)|(?:gained|added|won|collected|drawn) enough(?: (?:{ANY_NOUN}))?) to (?:pass|"
        rf"overtake|"
        r"surpass|beat|lead|outrank|leapfrog|overhaul)",
    ),
    ("falling", rf"{_FELL} (?:behind|below)|{_LOST}(?: over| to)?"),
    (
        "fewer",
        rf"(?:did|does|do) not have (?:quite )?(?:as|so) many(?: (?:{ANY_NOUN}))? as|(?:outranked|outdone|beaten|led|topped|"
        r"surpassed|exceeded|outscored|outnumbered) by(?! \ue015)|trail(?:s|ed|ing)?(?: behind)?|lag(?:s|ged|"
        r"ging)?(?: behind)?|behind|below|"
        r"(?:falls?|fell|came|comes) short of|down(?= \ue015)|no longer (?:leads?|tops?|outranks?|beats?|ahead of)|"
        r"(?:can ?not|can't|could not|does not|doesn't|did not) (?:match|equal|rival|lead|beat)|"
        r"had not (?:yet )?(?:caught(?: up with)?|passed|overtaken)",
    ),
    (
        "whose",
        r"(?:the )?(?:lead|edge|advantage|upper hand)(?: in (?:\w+))? (?:is|was|belongs|belonged|lies|lay|goes|went|"
        r"has gone|has "
        rf"passed) {_JUST}(?:to |with |that of )?(?={NAME}|the (?:former|latter))",
    ),
    (
        "more",
        r"(?:(?:holds?|held|has|had|enjoys?|enjoyed) )?(?:the|a|its) (?:lead|edge|advantage)(?! of)(?: over)?|(?:ahead|"
        r"in front)(?: of)?|"
        r"in the lead(?: over)?|above|used to lead|leads|leading|led|(?:comes?|came) before|top(?:s|ped)?|beats?|"
        r"outranks?|outranked|exceed(?:s|ed|ing)?|"
        r"surpass(?:es|ed|ing)?|outscores?|outscored|outdo(?:es)?|outdid|outnumber(?:s|ed)?|heads|headed|up(?= \ue015)",
    ),
    (
        "least",
        rf"(?:a |the )?(?:fewer|less|lower|smaller)(?: (?:{ANY_NOUN}))?(?: (?:one|\ue015{{3}}(?!\ue015)|"
        rf"{_COUNTED}))?(?: than)?",
    ),
    (
        "most",
        rf"(?:a |the )?(?:more|higher|larger|greater|bigger)(?: (?:{ANY_NOUN}))?(?: (?:one|\ue015{{3}}(?!\ue015)|"
        rf"{_COUNTED}))?(?: than)?",
    ),
    ("noun", rf"(?:the )?(?:total |overall )?(?:number of )?(?:{ANY_NOUN})"),
    ("its", r"its"),
    ("it", r"it(?!')"),
    ("one", r"the (?:former|first)"),
    ("other", r"the (?:latter|second)"),
    ("which", r"which|who"),
    ("of", r"'s?(?=[ .,;:)])"),
    ("for", r"(?:that |those |the figure |the number )?(?:of|for)"),
    (
        "from",
        r"(?:(?:up|rising|going|went|growing|climbing|rose|grew|climbed) )?from"
        r"(?! \ue015+ (?:\w+ )?(?:behind|below|ahead|in front|above)\b)",
    ),
    ("against", r"to|against|versus|vs\.?|compared (?:with|to)|and"),
    ("told", r"respectively|in that order|in this order|each"),
    ("stop", r"[,;:().]| –|as(?= \ue011)|while|but|whereas|where|after(?! \ue015)|when|although|though|with"),
    ("past", r"was|were|had|stood|having|numbered|counted|held"),
    ("present", r"is|are|has|have|stands?|counts?|numbers?|holds?"),
    (
        "plain",
        r"in|by|on|at|the|a|an|there|they|their|them|these|those|that|this|as|number|figures?|tally|total|measured|"
        r"judged|going|"
        r"terms|comes|came|go|went|going|put|puts|left|leaves|been|be|being|between|of|two|still(?= (?:had|led|ahead))|"
        r"so|it|yet|"
        r"instead|also|since|over|than|does|did|shows?|showing|listed|given|alongside|besides|addition|well|plus|"
        r"records?|recorded|"
        r"amount|amounts|reads?|respective",
    ),
)
_WORD = re.compile("|"
"".join(rf"(?P<{kind}>(?<!\w)(?:{words})(?![\w-]))" for kind, words in _KINDS if kind not in {"stop", "of"})
                   + "|" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _KINDS if kind in {"stop", "of"}))  # fmt: skip
AHEAD = frozenset({"more", "most", "passing", "crossed", "whose"})
BEHIND = frozenset({"fewer", "least", "falling", "beaten"})
CHANGES = frozenset({"passing", "crossed", "falling", "beaten"})
"""Words that tell of two times: who is ahead now was behind before."""
WHO = frozenset({"name", "it", "its", "one", "other", "which"})
TENSED = frozenset({"past", "present"})


@dataclass(frozen=True)
class Word:
    """A word, or some that say one thing, and what it is."""

    kind: str
    start: int
    end: int
    said: str


def words_of(text: str) -> list[Word]:
    """All words of a text, where each is one of these; none where one is not."""
    return [Word(str(match.lastgroup).rstrip("_"), *match.span(), match[0]) for match in word_by_word(text, _WORD)]
