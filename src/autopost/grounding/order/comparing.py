"""Who is set over whom: "A outdoes B", "B was passed by A", "above B sits A", "fewer stars for A than for B".

Whatever the verb is, a comparison has a word that points up or down, one subject before it and one after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.kept import each_once
from autopost.grounding.order.sides import ONE, UNSURE, WHO, Comparison, Sort, Told, left_of, means_another, whoever
from autopost.grounding.retelling.denials import denies
from autopost.grounding.view import View
from autopost.grounding.words import phrases

_LED = (
    r"(?:(?:of|for|by|in|at|from|than|that|those|what|did|the|its|their|both|same|own|company's|house's|account's|"
    r"maker's|lab's|owner's|rival|fellow|neighbou?r|model|dataset|repository|"
    rf"project|paper|space|{WHO}++'s|\ue000++'s) ){{0,4}}"
)
_OBJECT = rf"{_LED}(?P<right>{ONE})"
_SET = re.compile(
    rf"\b(?P<word>(?:(?P<ahead>{phrases.either('ahead_of', 'pictured_ahead')})|"
    rf"(?P<behind>{phrases.either('behind_of', 'pictured_behind')})|"
    rf"(?P<over>{phrases.either('over_in_places')})|(?P<under>{phrases.either('under_in_places')}))(?P<by> (?:[a-z]+ )?by)?) "
    rf"{_OBJECT}"
)
_AGED = re.compile(rf"\b(?P<word>(?P<older>{phrases.either('older_of')})|(?P<newer>{phrases.either('newer_of')})) {_OBJECT}")
_LEFT_BEHIND = re.compile(
    rf"\b(?:leav(?:es|ing)|left|keeps|kept) (?P<right>{ONE}) (?P<word>(?P<ahead>(?:just |well |far )?(?:behind(?: it)?|below it|"
    r"trailing|in its wake|in the dust|at bay)))\b"
)
_THAN = re.compile(
    rf"\b(?P<word>(?:(?P<more>{phrases.either('more_than')})|(?P<less>{phrases.either('less_than')})|"
    rf"(?P<large>{phrases.either('more_of_measure')})|(?P<small>{phrases.either('less_of_measure')})))\b"
    r"(?P<what>(?: [a-z\ue014-]+(?:'s)?){0,8}?)"
    rf"(?P<between> (?:of|for|to|at|by|did|does|has|in) (?:the )?(?:[a-z]+ of )?(?P<mid>{ONE})(?:'s?)?(?: [a-z]+){{0,3}}?)?"
    rf" than {_OBJECT}"
)
_SLUGGISH, _EAGER = phrases.pattern("sluggish"), phrases.pattern("eager")
_ON_LIST = re.compile(r"\b(?:list|ranking|chart|table|ladder|order|placed|up|down)\b")
_PLACES = re.compile(rf"\b(?:{phrases.either('placing')})\b(?: [a-z\ue015]+){{0,3}} $")
_LISTED = re.compile(r"[^,;:.]{0,24} (?:on|in) (?:the |its |that )(?:[a-z]+ ){0,3}(?:list|ranking|chart|table|order)\b")
_MADE = re.compile(
    r"\b(?:created|made|born|published|submitted|uploaded|posted|appeared|came out|dates?|dated|out|launched|began|started)\b"
    r".{0,40}$"
)
_OTHER_SPAN = re.compile(r" (?:did|had|has|does) (?:in|over|for) (?:the )?[\ue014\ue015]")
"""Reads "more in four days than B did in seven"."""
_AFTERWARDS = re.compile(
    r"\b(?:after|before|having|despite|from|since|by) (?:[a-z]+ly )?(?:trail|lead|lagg|sitt|stand|rank|be)?[a-z]$"
)


@each_once
def comparisons(view: View) -> Iterator[Comparison]:
    """Every comparison of the sentence whose two sides are told, where nothing is denied, supposed or somebody's word."""
    told = whoever(view)
    for pattern in (_SET, _AGED, _LEFT_BEHIND, _THAN):
        for match in pattern.finditer(told.text):
            read = _read(view, told, match)
            if read is not None and not denies(view, match.start()) and not UNSURE.search(told.text, read.begin, read.close):
                yield read


def _read(view: View, told: Told, match: re.Match[str]) -> Comparison | None:
    way, sort = _way(told, match)
    right = told.at.get(match.start("right"))
    if not way or right is None or means_another(view, told, right):
        return None
    begin, left = left_of(view, told, match.start(), right)
    what = ""
    if match.re is _THAN:
        what = match["what"]
        if match["between"]:
            begin, left = view.clause(match.start())[0], told.at.get(match.start("mid"))
        elif told.text.endswith("\ue015 ", 0, match.start()):
            begin = view.clause(match.start())[0]  # "recorded 4,702 new stars, 101 more than B"
    if (
        left is None
        or view.before
        or _OTHER_SPAN.match(told.text, right.end)
        or _AFTERWARDS.search(told.text, 0, match.start("word") + 1)
    ):
        return None
    a, b = left.subjects, right.subjects - left.subjects
    if right.kind != "pronoun":
        a, b = a - right.subjects or a, b or right.subjects
    if not a or not b or a & b:
        return None
    close = told.close(right.end)
    return Comparison(*match.span("word"), way, sort, a, b, begin, close, what, told.text[begin:close])


def _way(told: Told, match: re.Match[str]) -> tuple[int, Sort]:
    """Which way a word points; 0 where that is not plain."""
    said = {key for key, value in match.groupdict().items() if value}
    before = told.text[: match.start()]
    if match.re is _AGED:
        if re.search(rf"{ANY_NOUN} $", before[-len(" downloads ") :]):
            return 0, "age"  # "one upvote ahead of B"
        made = _MADE.search(before) or "than" in match["word"] or match["word"].startswith(("p", "post"))
        return ((1 if "newer" in said else -1) if made else 0), "age"
    if match.re is _THAN:
        what = match["what"]
        turns = _SLUGGISH.search(what) is not None
        plain = not what.strip() or turns or any(one.search(what) for one in (_EAGER, NOUN, _ON_LIST))
        way = 1 if said & {"more", "large"} else -1
        return (0 if not plain else -way if turns else way), "amount"
    if said & {"over", "under"} and not _PLACES.search(before) and not _LISTED.match(told.text, match.end()):
        return 0, "place"
    way = 1 if said & {"ahead", "over"} else -1
    return (-way if "by" in said else way), "place"
