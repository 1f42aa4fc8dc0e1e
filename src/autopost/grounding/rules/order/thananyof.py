"""Set against each of a set: "fewer than any of the seven models above it", "more stars than all of the other four"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.measuring import measured
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_THAN_ANY = re.compile(
    rf"\b(?P<word>(?P<more>more|higher)|fewer|less|lower)(?: (?:new )?{NOUN.pattern})? than (?:any|all|each|"
    rf"every one) of (?:the|those|"
    rf"these) (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:models|datasets|spaces|papers|entries|names|ones) "
    r"(?:(?:ranked|placed|listed) )?(?:(?P<up>above|ahead of|in front of)|below|behind|beneath) (?P<whom>it|[\"']?\ue000++)"
)
_ALL_HAVE = re.compile(
    rf"\b(?:all|each|every one)(?: of)?(?: the)? (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:models|datasets|spaces|papers|entries|"
    rf"names|ones) "
    r"(?:(?P<up>above|ahead of|in front of)|below|behind|beneath) (?P<whom>it|[\"']?\ue000++) (?:have|has|had|show|count) "
    rf"(?P<word>(?P<more>more)|fewer|less) {NOUN.pattern}(?=\W*$|[,;.:]| than it\b)"
)


@OpenRule
def than_any_of(view: View) -> Iterator[Verdict]:
    """Refuses such a comparison with those that stand above or below somebody where one of them is on the other side."""
    for told in (*_THAN_ANY.finditer(view.mentions.bare), *_ALL_HAVE.finditer(view.mentions.bare)):
        ref = view.at(told.end("whom") - 1)
        him = ref.subjects if ref and len(ref.subjects) == 1 else frozenset(view.carried[:1]) or whose(view, told.span("word"))
        family = next((name for name in NOUN.groupindex if told[name]), "")
        family = family or next((noun for at, _, noun in reversed(view.nouns) if at < told.start()), "")
        more = bool(told["more"]) != (told.re is _ALL_HAVE)
        for own in him:
            order = view.rolls.list_of(own)[1]
            at, size = order.index(own) if order else 0, small(told["n"] or "") or len(order)
            near = order[max(0, at - size) : at] if told["up"] else order[at + 1 : at + 1 + size]
            ways = [*_ways(view, told, own, near, family)] if order else []
            if ways and more not in ways:
                yield Verdict(*told.span("word"), "comparison", "it is the other way round with all that are known of these")
            elif ways and (not more) in ways:
                yield Verdict(*told.span("word"), "comparison", "it is the other way round with one of these")


def _ways(view: View, told: re.Match[str], own: str, near: tuple[str, ...], family: str) -> Iterator[bool]:
    """Whether its value is above that of each of those of which one is known."""
    start, _ = view.clause(told.start())
    changes = told.re is _THAN_ANY and CHANGE.search(view.mentions.bare, start, told.start()) is not None
    mine = measured(view, own, family, changes=changes)
    for name in near:
        theirs = measured(view, name, family, changes=changes)
        if mine is not None and theirs is not None and mine != theirs:
            yield mine > theirs
