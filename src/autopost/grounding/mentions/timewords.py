"""How texts write dates and windows: the words for months and days, and the patterns that find them."""

from __future__ import annotations

import re

from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.printing import WEEKDAYS, WORDS

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = "|".join([*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS if name != "may"), "sept\\.?"])
DAY = "|".join(day.lower() for day in WEEKDAYS)
_YEAR = r"(?:,?\ (?P<{0}>(?:19|20)\d\d)\b)?"
MORE = {
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
_ONES = "|".join(WORDS[1:10])
COUNT = rf"(?:twenty|thirty|forty|fifty)-(?:{_ONES})|" + "|".join([*WORDS[1:], *MORE]) + r"|\d{1,4}"


def counted(text: str) -> int:
    """How many a count in figures or words comes to; "a" is one."""
    if text in {"a", "an"}:
        return 1
    tens, _, ones = text.rpartition("-")
    if tens:
        return counted(tens) + counted(ones)
    return WORDS.index(text) if text in WORDS else MORE.get(text) or int(text)


_NTH = rf"(?:twenty-|thirty-)?(?:{'|'.join(sorted(ORDINAL_WORDS, key=len, reverse=True))})"
# "On the 15th", "dates from the second", and no place: a day of the month that is left unsaid.
_ENDS = r"(?=[.,;:)]|$|\ (?:and|but|with|when|while|of\ the\ month|at|it|its)\b)"
_NO_PLACE = r"(?![\w-]|\ (?:place|spot|position|rank|row|line|time|day|slot|most|largest|highest|biggest|in|on|among|of)\b)"

_EDITION_DAY = r"the\ (?:very\ )?day\ of\ (?:this|the|our|today's)\ (?:edition|issue|paper)"
_DAY_AND_DATE = rf"(?:{DAY}),?\ (?:the\ )?\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?(?:{MONTH})\b"
"""Reads "Last Monday, 9 June": the day of the week is that of the date."""

DATES = re.compile(
    rf"""\b(?:
      (?P<last_of>the\ (?P<edge>last|first)\ day\ of\ (?P<edge_month>{MONTH}))(?![\w-])
    | the\ (?P<nth_of>first|second|third|fourth|fifth|last|final)\ (?P<nth_day>{DAY})\ (?:in|of)\ (?P<nth_month>{MONTH})(?![\w-])
    | (?P<weekend>(?:at|on|from)\ (?:a|any)\ weekend|(?:at|on)\ weekends|on\ a\ weekend\ day)
    | (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:t[\d:.z+-]+)?
    | (?:(?P<wd1>{DAY}),?\ (?:the\ )?)?(?P<d1>\d{{1,2}})(?:st|nd|rd|
        th)?\ (?:of\ )?(?P<m1>{MONTH})(?![\w-]){_YEAR.format("y1")}
    | (?:(?P<wd3>{DAY}),?\ )?(?:the\ )?(?P<o1>{_NTH})\ of\ (?P<mo1>{MONTH})(?![\w-]){_YEAR.format("y3o")}
    | (?P<mo2>{MONTH})\ the\ (?P<o2>{_NTH})\b
    | (?P<wd4>{DAY}),?\ the\ (?P<d4>\d{{1,2}})(?:st|nd|rd|th)(?![\w-]|\ (?:of|{MONTH})\b)
    | (?:(?:on|since|until|till|by|before|after)\ the|(?:dates?|dating|published|released|is|are)\ from\ the
        |(?<=papers\ )(?:of|on|for)\ the|(?<='s\ )(?:of|from)\ the
        |(?<!ahead\ )(?<!short\ )(?<!front\ )(?<!place\ )(?<!that\ )(?<!out\ )(?<!behind\ )of\ the)
        \ (?P<d5>\d{{1,2}})(?:st|nd|rd|th){_NO_PLACE}
    | (?:(?:dates?|dating)\ from\ the|(?:publish|releas|creat|upload|shipp|out|came|tagg|post)\w*\ on\ the|and\ on\ the)
        \ (?P<o5>{_NTH}){_ENDS}
    | (?:(?P<wd2>{DAY}),?\ )?(?P<m2>{MONTH})(?:,?\ the\ |\ )(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]*\d|\.\d|
        \ (?:stars|likes|downloads)){_YEAR.format("y2")}
    | (?P<m3>{MONTH})(?:\ of)?\ (?P<y3>(?:19|20)\d\d)
    | (?P<range>\d{{1,2}})(?=(?:,\ \d{{1,2}}){{0,6}},?\ ?(?:to|and|or|-|–|until)\ ?\d{{1,2}}\ (?:{MONTH})\b)
    | the\ (?P<prior>{DAY})\ before(?:\ it)?\b(?!\ (?!{COUNT}\b)[\w\ue000])
    | (?:an?|the\ same|one\ and\ the\ same)\ (?P<every>{DAY})
        (?!,?\ (?:the\ )?(?:\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?(?:{MONTH})\b|(?:{MONTH})\b))
    | (?P<last>(?:last|the\ previous)\ (?!{_DAY_AND_DATE}))?(?P<wd>{DAY})(?P<week_before>\ (?:of\ )?last\ week)?
    | (?P<rel>today|{_EDITION_DAY}|tonight|yesterday|tomorrow|the\ day\ before(?:\ yesterday)?|the\ previous\ day)
    | (?P<next>the\ (?:next|following)\ day|the\ day\ after)(?!\ \w+day\b)
    | (?P<ago>(?P<ago_n>{COUNT}|an?)[- ](?P<ago_u>day|week|fortnight|month|year)s?(?:\ and\ (?P<ago_more>{COUNT}|an?)\ days?)?
        (?:[- ](?P<old>old)|\ (?:ago(?:\ today)?|before\ (?:this|today's|our)\ (?:edition|issue|paper)
            |(?P<later>later|afterwards|on(?=[,.;:]|$|\ (?:it|they|the)\b))
        |(?P<earlier>earlier|previously|before(?=[^\w\ue000]*$|[,;:]|
        \ (?:it|they|that)\b)))))(?!\ than\b)
    | (?P<prep>in|since|of|by|from|until|during|early|late|mid|before|after|the|through|back\ to|
        throughout|predates?|predating)[- ](?P<year>(?:19|20)\d\d)(?![\d,]*\d|\.\d|%)
    | (?P<mprep>in|since|until|during|early|late|mid|last|throughout|from|that|before|as\ of|by|predates?|
        (?:beginning|start|middle|end|first\ half|second\ half|last\ half)\ of)[- ](?P<month>{MONTH})(?![\w-]|\ \d|,\ the\ \d)
    )\b""",
    re.VERBOSE,
)
WINDOWS = re.compile(
    rf"""\b(?:
      (?P<one_day>(?:on\ |over\ |in\ )?the\ (?:final|last|latest|closing)\ day
        (?:\ of\ the\ (?:week|window|seven|period))?)(?!\ of\b|\ or\b)
    | (?P<n1>{COUNT})[- ](?P<u1>hour|day|week|month|year)s?\b(?!\ old\b|\ ago|-old\b|\ and\ (?:an?|{COUNT})\ days?\ (?:old|ago)\b)
    | (?P<article>(?:in|within|over|during|for|across|through|inside)\ (?:a|one|an|the|the\ same|that|this|its|
        just\ a|only\ a|(?:the|a|one)\ (?:full|single|whole|entire|mere))
        |(?<!not\ )(?<!without\ )(?<!not\ for\ )(?:a|one)\ (?:single|mere|bare|lone|whole|full|entire)
        |(?:just|only|but|merely|barely)\ an?(?=\ (?:day|week)\ (?:to|for)\b)
        |(?:(?<=needed\ )|(?<=needs\ )|(?<=took\ )|(?<=takes\ ))(?:an?|one|less\ than\ an?|more\ than\ an?)
        |in\ the\ (?:course|space)\ of\ (?:a\ single|a|one|the|just\ one)
        |(?:on\ )?(?!{_EDITION_DAY})the|(?:this|the\ (?:past|last|previous|preceding|same)|last|
        past|per|a|an|its\ (?:past|last)|each|every))\ (?P<u2>hour|day|week|fortnight|month|quarter(?!\ of)|year|
        decade)(?:'s)?(?!\ (?:ago|earlier|before|old))\b
    | (?P<word>weekly|monthly|yearly|annual|hourly|overnight|fortnightly|week-on-week|week-over-week|day-on-day|
        (?:week\ on\ week|day\ on\ day|week\ over\ week|day\ over\ day)(?=,)|
        month-on-month|year-on-year|since\ yesterday|since\ last\ week|24-hour|(?:over|at)\ the\ weekend|
        weeklong|week-long|day-long|daily(?=\ (?:\w+\ )?(?:gains?|gainers?|rise|growth|increase|plus|loss)\b))
    | (?P<all>all-time|all\ time|lifetime|ever\ since
        |(?:over|in|during|throughout)\ (?:its|their)\ (?:(?:whole|entire|full|short|young)\ )?(?:life(?:time)?|existence)
        |since\ (?:launch|release|creation|inception|its\ (?:launch|release|creation|publication|debut)
            |(?:it|they)\ (?:was|were|first)\ (?:created|published|released|launched|made|uploaded|appeared|came\ out)))
    )\b""",
    re.VERBOSE,
)
WORDED = {
    "weekly": 7,
    "week-on-week": 7,
    "day-over-day": 1,
    "week-over-week": 7,
    "weeklong": 7,
    "week-long": 7,
    "since last week": 7,
    "monthly": 30,
    "month-on-month": 30,
    "yearly": 365,
    "annual": 365,
    "year-on-year": 365,
    "hourly": 0,
    "daily": 1,
    "overnight": 1,
    "day-on-day": 1,
    "since yesterday": 1,
    "24-hour": 1,
    "day-long": 1,
    "fortnightly": 14,
    "weekend": 2,
}
