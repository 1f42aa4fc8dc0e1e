"""Who is named as the next of an order stands right beside: "twice as many as the next repository, A", "its nearest rival, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.rolls import account
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_NEXT = re.compile(
    r"\b(?:the|its|a) (?:next|nearest|closest)(?! (?:day|week|month|version|release|one up))(?: [a-z-]+){0,4}?"
    r"(?: (?:in|of|among|on) [^.;:,\ue000]{0,40})?, (?:the |\ue000++'s )*[\"']?$|"
    r"\b(?:runner-up|second-placed|closest rival|nearest rival)(?: [a-z]+){0,3}, (?:the |\ue000++'s )*[\"']?$"
)
_APPOSED = re.compile(r"[\"']?(?:, (?:which|the next|(?:its|the) (?:nearest|closest) (?:rival|pursuer))|[^\w\ue000]*$|[.;,])")
_BESIDE = re.compile(
    r"[\"']?, (?:the next(?! (?:day|week))(?: (?:most [a-z]+ed|largest|biggest|in line|highest))?|"
    r"(?:its|the) (?:nearest|closest) (?:rival|pursuer|challenger))\b"
)


@OpenRule
def next_named(view: View) -> Iterator[Verdict]:
    """Refuses who stands beside the subject of the sentence in no order that may be meant."""
    names = [ref for ref in view.referents if ref.kind == "name" and len(ref.subjects) == 1]
    for ref in names:
        led = _NEXT.search(view.mentions.bare[: ref.start]) and _APPOSED.match(view.mentions.bare, ref.end)
        if not led and not _BESIDE.match(view.mentions.bare, ref.end):
            continue
        topic = _topic(view, names, ref)
        if not topic or topic in ref.subjects or account(topic) == "":
            continue
        orders = [order for order in _orders(view, topic) if topic in order]
        mine = next(iter(ref.subjects))
        if orders and not any(mine in order and abs(order.index(mine) - order.index(topic)) == 1 for order in orders):
            yield Verdict(ref.start, ref.end, "wrong-subject", f"{view.subject_name(ref.subjects)} is not the next")


def _topic(view: View, names: list[Referent], ref: Referent) -> str:
    """Beside whom: the first named in the clause, else in the sentence, else the one before."""
    start, _ = view.clause(ref.start)
    refs = [one for one in view.referents if one.kind in {"name", "role"} and len(one.subjects) == 1 and one.end <= ref.start]
    here = [one for one in refs if one.start >= start] or refs
    return next(iter(here[0].subjects)) if here else next(iter(view.carried), "")


def _orders(view: View, topic: str) -> Iterator[tuple[str, ...]]:
    known = view.desk.ledger.subjects
    if topic not in known:
        return
    kind, rolls = known[topic].kind, view.desk.rolls
    families = list(dict.fromkeys(family for *_, family in view.nouns)) or [view.desk.measure(fact).family for fact in view.said]
    orders = [rolls.trending.get(kind, ()), *(rolls.by(kind, family) for family in families)]
    orders += [rolls.gained(kind, family, view.days) for family in families]
    sets = [{*names} for one in view.populations for names in one.readings]
    yield from orders
    yield from (tuple(name for name in order if name in some) for order in orders for some in sets)
