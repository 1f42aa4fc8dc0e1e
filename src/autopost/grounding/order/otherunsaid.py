"""Comparisons that leave the other unsaid: "A ranks just under B but has fewer likes", "A week ago A trailed B. Now it leads"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.order.sides import RELATIVE, Comparison, Sort, Told
from autopost.grounding.retelling.denials import denies
from autopost.grounding.view import View

_HAS = (
    r"(?:has|had|counts?|shows?|holds|drew|won|collected|gained|added|received|attracted|earned|gathered|put on|picked up|"
    r"commands|boasts|musters|enjoys|carries|registers)"
    r"(?: (?:now|still|also|even|far|many|much|slightly|considerably|somewhat|well|just|only|about|some|a lot|\ue015++))*"
)
_STANDS = (
    r"(?:is|was|stands?|stood|sits?|lies|ranks?|finds itself|finished)(?: (?:now|still|also|even|far|slightly|well|just|only|"
    r"about|some|almost|nearly|roughly|around|over|barely|more than|by|\ue015++|stars|likes|downloads|forks|upvotes|"
    r"places?|spots?|rungs?|a place|ranked|placed))*"
)
_UNSAID = re.compile(
    rf" (?:{_HAS} (?P<word>(?P<more>more)|fewer|less)(?P<what>(?: (?:new )?{ANY_NOUN})?)|"
    rf"{_HAS}(?P<counted> (?:new )?{ANY_NOUN}) (?P<after>(?P<plus>more)|fewer|less)|"
    rf"with \ue015++(?P<noun> (?:new )?{ANY_NOUN}) (?P<last>(?P<many>more)|fewer|less)|"
    r"(?P<with>with) (?P<nth>\ue016++)(?: [a-z]+){0,2} (?P<apart>(?P<fore>ahead|in front|in the lead)|behind)|"
    rf"{_STANDS} (?P<place>(?P<up>ahead|above|higher|in front|in the lead)|behind|below|lower|adrift)|"
    r"(?:now |still |currently )?(?:having )?(?P<verb>(?P<leads>leads|led|topped)|trails|"
    r"trailed))(?: by(?: (?!to\b)[a-z\ue015]+){1,3})?"
    r"(?: overall| altogether| on the (?:trending )?list| in (?:all|total)| (?:in|over|during) (?:the )?\ue014++|"
    r" of (?:them|these|those)| \ue014++)*"
    r"(?: (?:on )?(?:the )?\ue013++)?(?=\W*$|[,;.:]| to \ue015)"
)
_BUT_MORE = re.compile(
    r",? (?:but|yet|though|and) (?:also |even |far |slightly )*"
    rf"(?P<word>(?P<more>more)|fewer|less)(?P<what> {ANY_NOUN})(?=\W*$|[,;.:])"
)
"""Reads "has more stars than B, but fewer forks"."""
_WAS = re.compile(r" (?:(?:having )?(?:was|stood|had|finished|led|topped|trailed))\b")
_WHILE = re.compile(r"\W*(?:while|whereas|although|though|as|when|after|since|like|unlike|besides?|next to|against)\b")
_JUST = re.compile(r"(?:,? which)?(?: (?:now|still|today|also|even|currently))*")
_GOES_ON = re.compile(r" (?:and|but|yet|though|while)(?: it)?$")


def other_unsaid(view: View, told: Told) -> Iterator[Comparison]:
    """Every such comparison where just two are named, here or before."""
    named = [ref for ref in told.before(len(told.text)) if ref.kind in {"name", "value"} and len(ref.subjects) == 1]
    own = tuple(dict.fromkeys(name for ref in named for name in ref.subjects))
    pair = tuple(dict.fromkeys((*(view.told if own else view.told[-2:]), *own)))
    yield from _but_more(told, pair)
    for match in _UNSAID.finditer(told.text) if len(pair) == len("AB") else ():
        left = (
            None
            if any(ref.start > (match.end() if match["nth"] else match.start()) for ref in named)
            else _topic(view, told, match, pair)
        )
        if left is None or denies(view, match.start()):
            continue
        start, end = match.span(next(key for key in ("word", "place", "verb", "after", "apart", "last") if match[key]))
        begin = max(view.clause(match.start())[0], *(told.text.rfind(mark, 0, match.start()) for mark in (",", " and ", " but ")))
        if _WAS.match(told.text, match.start()) and "\ue013" not in told.text[begin : match.end()]:
            continue  # "It was 310 stars behind; now it is 291 ahead": on a day that is not told here
        way = 1 if any(match[key] for key in ("more", "up", "leads", "plus", "fore", "many")) else -1
        other, words = frozenset(pair) - left, told.text[begin : match.end()]
        sort: Sort = "amount" if match["word"] or match["after"] or match["last"] else "place"
        yield Comparison(
            start,
            end,
            way,
            sort,
            left,
            other,
            begin,
            match.end(),
            match["what"] or match["counted"] or match["noun"] or "",
            words,
        )


def _but_more(told: Told, pair: tuple[str, ...]) -> Iterator[Comparison]:
    """Of whom the sentence began with."""
    match = _BUT_MORE.search(told.text)
    first = told.before(match.start()) if match is not None else []
    if match is None or len(pair) != len("AB") or not first or len(first[0].subjects) != 1 or not first[0].subjects <= {*pair}:
        return
    left, way = first[0].subjects, 1 if match["more"] else -1
    other, words = frozenset(pair) - left, told.text[match.start() : match.end()]
    yield Comparison(*match.span("word"), way, "amount", left, other, *match.span(), match["what"], words)


def _topic(view: View, told: Told, match: re.Match[str], pair: tuple[str, ...]) -> frozenset[str] | None:
    """Of whom it is said that he has more: whoever stands right before, else whom the sentence is about."""
    if match["nth"]:
        nth = told.at.get(match.start("nth"))
        return nth.subjects if nth is not None and len(nth.subjects) == 1 else None
    before = told.before(match.start(), view.clause(match.start())[0]) or told.before(match.start())
    if not before:
        return None
    gap = told.text[before[-1].end : match.start()]
    just = _JUST.fullmatch(gap) is not None
    if not just and (RELATIVE.match(gap) or (len(before) > 1 and not _GOES_ON.search(gap))):
        return None
    one = before[-1] if just else before[0]
    if (not just or one.kind == "pronoun") and _WHILE.match(told.text):
        return None  # "Like A, B is of April; it is behind"
    if len(one.subjects) == 1:
        return one.subjects
    # "A had fewer than B. Now it has more": A, of whom the sentence before was.
    topic = view.carried[:1] == pair[:1] or not view.carried
    same = view.mentions.bare[one.start : one.end] == "it" and one.subjects <= {*pair} and topic
    return frozenset(pair[:1]) if same else None
