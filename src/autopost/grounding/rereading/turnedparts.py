"""What stands in a turned way for names, numbers, measures and sets, and which other word the plain words have for one of its."""

from __future__ import annotations

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, DAY, HOUSE, LABEL, NAME, SPAN
from autopost.grounding.statements.sets import KIND
from autopost.grounding.typed import VERSION

_NAMED = rf"(?:the )?(?P<{{}}>{NAME})(?!'s)"
_MANY = r"(?:(?! (?:not|never|no)\b)[^,;:.]){3,60}?"
OF_SET = "(?:the|these|our|all|this|any|today's)"
_NO_REST = r"(?!(?:the )?(?:others?|rest)\b)"
_REST = rf"(?:(?:the )?(?:others?(?: ones?)?|rest)|(?<=of ){NAME})"
_EACH = r"none|not one|all|each|every (?:single )?one"
_SET = rf"(?P<s>(?:{OF_SET}|(?:(?<=other )|(?<=every )|(?<=any )|(?<=is the )|(?<=no )){COUNT}) {_NO_REST}{_MANY})"
_SOME = rf"(?:(?:exactly|only|just|precisely|every|every single|every last) )?{COUNT}"
_STANDS = "(?:(?:is|are|stands?|comes?|ranks?|lies?) )?"
_DONE = "released|published|issued|shipped|put out|brought out"
_HAD = rf"had (?:already )?(?:been (?:already )?(?:out|available|{_DONE})|come out|appeared|arrived)"
_RELEASED = (
    rf"(?=.{{{{,40}}}}?(?P<{{}}>{NAME}))(?=.{{{{,40}}}}?(?P<{{}}>{VERSION}))(?:the )?"
    rf"(?:{NAME}(?:'s)? (?:version |release (?:of )?)?{VERSION}"
    rf"|(?:(?:version|release) {VERSION}|{VERSION} (?:version|release)) of (?:the )?{NAME})"
)
_THINGS = {
    **{who: _NAMED.format(who) for who in ("a", "b", "c")},
    **{who: rf"(?P<{who}>{NAME})" for who in ("a2", "b2")},
    **{who: rf"(?P<{who}>{NAME}|{HOUSE})" for who in ("o", "p")},
    **{n: rf"(?P<{n}>{COUNT})" for n in ("n", "n2", "n3", "n4")},
    **{day: rf"(?P<{day}>{DAY})" for day in ("day", "day2")},
    **{label: rf"(?P<{label}>{LABEL})" for label in ("label", "label2")},
    **{version: rf"(?P<{version}>{VERSION})" for version in ("v1", "v2")},
    **{said: rf"(?:its |the )?(?:version |release )?(?P<{said}>{VERSION})" for said in ("ver", "ver2")},
    **{release: _RELEASED.format(*of) for release, of in (("r", ("a", "ver")), ("q2", ("b", "ver2")))},
    "span": rf"(?P<span>{SPAN})",
    "it": rf"(?P<it>it|{NAME})",
    "them": rf"(?:the (?:others|rest)|{NAME})",
    "kind": rf"(?P<kind>{KIND})",
    "tag": rf"(?:the |an? )?(?:task )?(?:tag (?P<label>{LABEL})|(?P<label2>{LABEL}) tag)",
    "when": rf"(?P<when>(?: (?:in|over|on|for|since|during) (?:the |a )?(?:{SPAN}|{DAY}))?)",
    "then": rf"(?P<then>(?:on )?{DAY}|{SPAN} (?:ago|earlier|before))",
}
_MEASURES = {
    "m": rf"(?P<m>(?:new )?{ANY_NOUN})",
    "said": "(?P<said>)",
    "per": r"(?:per|(?:for|to) (?:each|every|a|the))",
    "one": r"(?P<one>star|like|download|fork|upvote)",
    "total": r"(?:number|count|tally|total|figure)",
    "mark": r"(?:the (?:mark|threshold|level|total|milestone) of )?",
    "has": r"(?P<has>has|had|gained|won|added|collected|drew|counts|shows|received)",
    "more": r"(?P<more>more|fewer)",
    "deg": r"(?P<deg>higher|larger|greater|bigger|more numerous|lower|smaller|less numerous)",
    "goes": r"(?:(?:stand|go|went|have gone|belong) )",
    "by": (
        r"(?:in|by|on|for|as for|when \S+ comes to|(?:measured|judged|counted|ranked|going) by|counting|in terms of|count)"
        r"(?: the)?(?: number of| count of)?"
    ),
    "not": (
        r"(?:clearly |still |certainly )?(?:(?:is|does|has|can)(?: still)?(?: ?not|n?'t)(?: yet| clearly)?|"
        r"is (?:by no means|nowhere)|(?:has )?fail(?:s|ed) to|(?:has|is) yet to)"
    ),
    "lead": (
        r"(?:lead|led|beat(?:en)?|top(?:ped)?|outdo(?:ne)?|surpass(?:ed)?|exceed(?:ed)?|outrank(?:ed)?|pass(?:ed)?|overtaken?|"
        r"(?:(?:come|come out|rank(?:ed)?|stand|be|been) )?(?:ahead of|above|in front of))"
    ),
    "trail": (
        r"(?:trail(?:ing|ed)?|lag(?:ging|ged)? behind|(?:(?:fall|fallen|be|been|rank(?:ed)?|stand) )?(?:behind|below)|"
        r"(?:be(?:en)? )?(?:beaten|outdone|surpassed|exceeded|topped|outranked|outnumbered|overtaken|passed) by)"
    ),
    "short": (
        r"(?:(?:still |now |clearly )?(?:(?:has|have|is|are|does|do|can)(?: still| so far)?(?: ?not|n?'t)(?: yet| even)?|never|"
        r"(?:has|have|is|are)(?: still)? yet to|(?:has )?fail(?:s|ed)? to) "
        r"(?:(?:reach|attain|pass|cross|exceed|surpass|top)(?:p?ed)?|"
        r"have|show|count|got|hit|made|make|broken?|(?:gone |got )?(?:past|beyond)|(?:gone|got|get|come|ma[dk]e \S+|risen|"
        r"amount|add up) to)|"
        r"(?:still |now )?(?:is|are|stands?|remains?|stays?|falls?)(?: still| now)? "
        r"(?:below|under|short of|shy of|(?:lower|smaller|less|fewer) than)|"
        r"misses|is not yet at|(?:has|is) nowhere near|comes to (?:less|fewer) than)"
    ),
}
_SETS = {
    "s": _SET,
    "others": rf"(?:(?:(?:all|each|every(?:one| one)?)? ?(?:of )?{_REST} (?:of|among|in)|(?:every|each|all) other) {_SET})",
    "nobody": rf"(?:(?:nobody|nothing|none) (?:among|of|in)|no) {_SET}",
    "some": rf"(?P<some>{_SOME}|{_EACH})",
    "part": rf"(?P<part>{_SOME} {_MANY}|(?:{_SOME}|{_EACH}) (?:of|out of|among) {OF_SET} {_NO_REST}{_MANY})",
    "every": (
        rf"(?:(?:every|every single|each and every) (?:one|{COUNT})(?: of them)?|{COUNT} and all|(?:all|each) of them|"
        "without exception|across the board)"
    ),
    "q": rf"(?P<q>(?:have|has|had|are|is|were|was|gained|carry|bear|show) {_MANY})",
    "but": (
        r"(?:(?:except|save|but)(?: for)?|excepting|(?:apart|aside) from|other than|with the exception of|barring|bar|excluding|"
        r"(?:leav|sett|tak)(?:e|ing) (?:aside|out|away)|set aside|not counting|discounting|disregarding|minus)(?: only| just)?"
    ),
    "ofthem": rf"(?: of (?:them|these|those|{NAME})| exceptions?| others)?",
    "place": rf"(?P<place>{COUNT}|first|last)",
    "end": r"(?P<end>top|head|front|bottom|foot|back|rear|tail)(?: end)?",
    "ordered": r"(?:ranked|ordered|sorted|lined up|arranged|listed|put in order)",
    "down": rf"(?:,? (?:with the )?most (?:first|{COUNT})|,? from (?:the )?most to (?:the )?fewest)?",
    "beats": rf"(?:{_STANDS}(?:ahead of|above|in front of)|surpass(?:es)?|outranks?|outdo(?:es)?|leads?|beats?|exceeds?)",
    "trails": rf"(?:{_STANDS}(?:behind|below)|trails?|falls? short of)",
    "beaten": r"(?:surpassed|outranked|outdone|beaten|exceeded|led|topped)",
}
_PLACES = {
    "list": r"(?: (?:on|in|of) (?:the |its |today's )?(?:hugging face )?(?:trending )?list(?: of (?:trending )?models)?)?",
    "here": r" (?:on|in) (?:the|today's) (?:hugging face )?(?:trending )?list",
    "board": (
        r"(?P<board>(?:the |today's |our |this )?(?:hugging face )?(?:(?:models?|spaces?|datasets?|papers?|trending) )*"
        rf"(?:list|ranking)(?: of (?:the )?(?:{COUNT} ?)?(?:trending )?(?:\b{KIND})?)?)(?![\w-])"
    ),
    "spots": r"(?:place|spot|position|rank|rung|line|step|slot)s?",
    "above": r"(?:above|ahead of|before|in front of|over|higher than|higher up than)",
    "below": r"(?:below|behind|after|under|underneath|beneath|lower than|lower down than)",
    "mainly": r"(?:mainly|chiefly|mostly|primarily|largely|predominantly)",
    "main": r"(?:main|principal|chief|primary|leading)",
}
_RELEASES = {
    **{did: rf"(?P<{did}>{_DONE})" for did in ("made", "made2")},
    "out": rf"(?:came(?: out)?|appeared|arrived|was (?:already )?(?:out|available|{_DONE})|{_HAD})",
    "had": rf"(?:was (?:already )?(?:out|available)|{_HAD})",
    "notout": (
        rf"(?:was not (?:yet )?out|had (?:not (?:yet )?(?:been (?:{_DONE})|come out|appeared|arrived)|"
        rf"yet to (?:be (?:{_DONE})|come out|appear|arrive)))(?: yet)?"
    ),
}
_LOOKS = {"figure": r"(?:\d[\d,.]*(?: \w+)?|(?:an?|one|half an?) \w+)"}
PARTS = _THINGS | _MEASURES | _SETS | _PLACES | _RELEASES | _LOOKS
"""By the name that stands in angle brackets in a way."""
NAMES = frozenset({
    "a", "b", "c", "a2", "b2", "o", "p", "s", "w", "v1", "v2", "ver", "ver2", "label", "label2", "it",
})  # fmt: skip
"""Groups whose capitals are those of names, also where they begin the sentence."""
_HIGH = "highest largest biggest many high higher more top head front first"
_LOW = "lowest smallest few low lower fewer bottom foot back rear tail last"
OTHERS = {
    "turned": {"more": "fewer", "fewer": "more"},
    "least": {"more": "fewest", "fewer": "most"},
    "most": dict.fromkeys(_HIGH.split(), "most") | dict.fromkeys(_LOW.split(), "fewest"),
    "many": dict.fromkeys(("higher", "larger", "greater", "bigger", "more numerous"), "more")
    | dict.fromkeys(("lower", "smaller", "less numerous"), "fewer"),
    "fewer": {"less": "fewer"},
    "noun": {"starred": "stars", "liked": "likes", "upvoted": "upvotes", "downloaded": "downloads", "forked": "forks"},
    "bare": {"once": "one", "twice": "two", "thrice": "three"},
}
"""Other words for a group's, by what stands behind the colon in the plain words."""
