"""What a measure is said to show by itself: "a star shows that someone runs it", "the figures say why it rose"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_BEGINS = r"(?:^\W*|[,;:] |\b(?:and|but|that|while|whereas|since|because|though|although|so) )"
_MEASURE = rf"(?:{ANY_NOUN}|star|like|fork|download|upvote|ranks?|places?|totals?|counts?|gains?|figures?|positions?|dates?)"
_SHOWS = re.compile(
    rf"{_BEGINS}(?:an?|each|every|any|more|fewer|(?:an? )?(?:larger|higher|lower|smaller|greater|bigger)) "
    rf"(?:[a-z]+[ -]){{0,2}}?{_MEASURE}(?: (?:of|on|in|by|at) (?:the |a )?(?:[a-z]+ ?){{1,3}}?)?(?:, [a-z]+,)? "
    r"(?P<verb>(?:always |therefore |thus |also |usually )?"
    r"(?:shows?|means?|proves?|tells?|reveals?|guarantees?|goes with|go with|"
    r"(?:is|are) an? (?:measure|sign|proof|test|count) of))\b"
    r"(?! (?:nothing|little|neither|no|only|not|nobody|less)\b)"
)
_EVIDENCE = (
    r"(?:(?:the|these|those|its|their|both) )?(?:figures|facts|numbers|data|counts|hub|readings|totals|ranks|"
    r"(?:count|number|list) of [a-z]+)"
)
_TELL = r"(?:say|tell|show|explain|reveal|settle|answer)s?"
_ASKED = r"(?:(?:for|by|from|of|in) )?(?:why|who|whom|whose|whether|what|how|which)"
_SAYS = re.compile(
    rf"{_BEGINS}{_EVIDENCE}(?: themselves| alone| here)? (?P<do>(?:also |clearly |now )?(?:do |does )?{_TELL})"
    rf"(?: {_ASKED}\b|(?<!that the hub shows)(?=\W*$|[;:]))|"
    rf"\b{_ASKED} [^.;:]{{4,80}}, {_EVIDENCE} (?P<do_say>(?:do |does )?{_TELL})(?=\W*$|[.;:])"
)
_ALONE = re.compile(r"\balone (?P<verb>(?:may |might |could |can |thus |therefore )*(?:explains?|settles?|decides?))\b")
_SO_IT = re.compile(
    r"\bso (?:it|this|that) (?P<verb>(?:proves|shows|means) (?:that )?(?:nobody|no one|everyone|people|readers))\b|"
    rf"\b{_MEASURE} (?:show|shows|mark|marks|tell|tells) (?:(?!but )[^.;:,])+ and (?:also )?(?P<also>(?:show|shows|"
    rf"prove|proves|mean|means) that)\b|"
    rf"\b{_EVIDENCE} (?P<so>{_TELL} so)\b|"
    rf"\b(?:but|and|though|although) (?:they|the figures|the facts) (?P<do_show>do {_TELL}) {_ASKED}\b"
)
"""Reads "so it proves that nobody fetched it", "upvotes show interest and show that its method works", "the figures say so"."""
_COUNTED = re.compile(
    r"\b(?:means?|reflects?|suggests?|because|though)\b(?: only| simply)?(?: that)? "
    r"(?P<verb>(?:the hub|it) (?:may |might )?counts?|(?:its |the |their )?downloads [^.;:,]{0,30}?are counted)\b"
)


def what_figures_show(view: View) -> Iterator[Verdict]:
    """Refuses, outside opinions, what any figure of a kind would show, or why it is so: a fact tells how much, and no more.

    Where nothing was downloaded, it may be that the Hub does not count; that it does is no reason.
    """
    if view.kind == "opinion" or (view.mentions.quotes and not view.cited):
        return
    nought = any(fact.number == 0 and view.desk.measure(fact).family == "downloads" for fact in view.facts)
    for pattern in (_SHOWS, _SAYS, _ALONE, _SO_IT, *([_COUNTED] if nought else [])):
        for told in pattern.finditer(view.mentions.bare):
            span = told.span(str(told.lastgroup))
            text = view.mentions.folded.text[slice(*span)]
            yield Verdict(*span, "negation", f"no fact bears out that figures “{text}” this")
