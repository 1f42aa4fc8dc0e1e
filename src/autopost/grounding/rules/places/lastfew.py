"""The foot of a list by who stands there: "the last three, A, B and C", "nothing stands below A", "no change at the foot"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.rules.places.lastplace import sets_meant
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_TAIL = re.compile(
    rf"\b(?:last|bottom|final|lowest|trailing) (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:trending|listed|ranked))?(?: (?:models|"
    rf"datasets|spaces|"
    r"papers|repositories|places|names|entries|gainers))?(?: (?:of|on|in|among) [a-z\ue000' ]{1,40})?"
    r"(?:,? in (?:this |that )?order)?(?:,|:|,? are| were| go(?:es)? to| went to) [\"']?(?=\ue000)"
)
_LED = re.compile(r"(?:\ue000++(?:'s)? )?[\"']?")
_JOIN = re.compile(r"[\"']?(?: [a-z]+)?(?:'s \ue000++)?(?: \([^()]*\))?(?:,? and|,)(?: the)? [\"']?(?:\ue000++'s )?")


@OpenRule
def last_so_many(view: View) -> Iterator[Verdict]:
    """Reads "The last three, A, B and C, took 27,354 of them", "the bottom five, in order: A, B": they end what may be meant."""
    for told in _TAIL.finditer(view.mentions.bare):
        size, run = small(told["n"]) or 0, list[str]()
        end = told.end()
        for ref in (ref for ref in view.referents if ref.start >= told.end() and ref.kind == "name" and len(ref.subjects) == 1):
            if not (_JOIN if run else _LED).fullmatch(view.mentions.bare, end, ref.start):
                break
            run, end = [*run, *ref.subjects], ref.end
        if len(run) != size or size < len("AB"):
            continue
        if not any(len(names) > size and {*names[-size:]} == {*run} for names in _orders(view, run[0])):
            yield Verdict(*told.span(), "rank", "these are not the last so many of anything that is known")


def _orders(view: View, name: str) -> Iterator[tuple[str, ...]]:
    """The sets that may be meant in their own order, and by every measure that is named and known of all of them."""
    families = {family for *_, family in view.nouns}
    own = [fact for fact in view.desk.by_subject.get(name, ()) if fact.number is not None and "@" not in fact.id]
    metrics = {fact.metric for fact in own if view.desk.measure(fact).family in families}
    for names in sets_meant(view, name):
        yield names
        for metric in metrics:
            facts = [fact for one in names if (fact := view.rolls.of(one, metric)) is not None]
            if len(facts) == len(names):
                yield tuple(fact.subject.id for fact in sorted(facts, key=lambda fact: -(fact.number or 0)))


_AT_ONE_END = re.compile(
    r"(?:\b(?:at|in) the (?:very |extreme )?(?:(?P<foot>bottom|foot|tail)|top|head|summit|"
    r"front)\b(?: of the (?:[a-z]+ ){0,2}list)?"
    r"(?:,? (?:nothing|nobody|none|no one) (?:has )?(?:moved|changed|stirred)| ?:)|^\W*(?:no change|all quiet|"
    r"nothing moved|stillness) "
    r"at the (?:very )?(?:(?P<low>bottom|foot|tail)|top|head|summit|front))(?: of the (?:[a-z]+ ){0,2}list)?: the "
    rf"(?:(?P<last>last|bottom|final|lowest)|first|top|leading) (?:{SMALL_WORDS}|\d{{1,2}})\b"
)
"""Reads "At the top, nothing moved: the first four models stand where they stood"."""
_BOTTOM_ONE = re.compile(
    r"\bthe (?:(?:bottom|trailing|last-placed|lowest-ranked)(?: trending)? (?:space|model|dataset)|(?:space|model|"
    r"dataset) at the (?:very )?"
    r"bottom)(?: (?:on|of) [^,;:.]{1,30})?,? [\"']?(?P<who>\ue000++)"
)
"""Reads "the bottom Space, A, has 176 likes"."""
_NONE_BEYOND = re.compile(
    r"\b(?:nothing|nobody|none|no one|no (?:other )?(?:model|dataset|space|paper|entry|one))(?: else)? (?:stands|ranks|"
    r"sits|is|lies|comes|"
    r"is placed|is ranked) (?:(?P<low>below|beneath|behind|lower than|under)|above|ahead of|higher than|in front of|"
    r"before) [\"']?"
    r"(?P<who>\ue000++|it\b)"
)


@OpenRule
def one_end(view: View) -> Iterator[Verdict]:
    """Refuses "No change at the bottom: the first four", and "nothing stands below A" of whoever is not the last of its list."""
    for told in _AT_ONE_END.finditer(view.mentions.bare):
        if bool(told["foot"] or told["low"]) != bool(told["last"]):
            yield Verdict(*told.span(), "rank", "the two ends of the list are told as one")
    beyond = [*_NONE_BEYOND.finditer(view.mentions.bare)] if not view.nouns else []
    for told in (*beyond, *_BOTTOM_ONE.finditer(view.mentions.bare)):
        him = view.at(told.start("who"))
        lists = [(name, view.rolls.list_of(name)[1]) for name in (him.subjects if him else ())]
        end = -1 if told.re is _BOTTOM_ONE or told["low"] else 0
        if lists and all(names and names[end] != name for name, names in lists):
            yield Verdict(*told.span(), "rank", "some stand beyond it on its list")
