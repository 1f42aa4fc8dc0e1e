"""Names told in an order stand so in one: "the top five, in order: A, B, C, D and E", "the podium: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_BEFORE = re.compile(
    r"(?:\bin,? (?:descending |this |that )?order(?: [a-z]+){0,3}(?:,? (?:to|are|were|is))?|\bpodium\b[^.;:]{0,60}|"
    r"\b(?:the order|top (?:three|four|five|six|ten)|list|first to \w+) (?:is|runs|reads|goes|stands)|"
    r"\b(?P<head>begins?|opens?|starts?) with|(?:led|headed) by|\bfrom the top)[,:]? [^\w\ue000]*"
    r"(?P<item>(?!\ue000++[,\"'])(?:the |an? )?[a-z\ue000' .-]{3,40}, )?(?:the |\ue000++'s )*[\"']?$"
)
_AFTER = re.compile(
    r"[\"']?,? (?:(?P<order>in (?:that|this|descending) order)|first to (?:third|fourth|fifth)|one to (?:three|five))\b"
)
_HEAD = re.compile(r"\b(?:podium|top|begins?|opens?|starts?|leaders?|leading|first to)\b|\bfirst (?:three|four|five|six|ten)\b")
_BEHIND = re.compile(
    r"\b(?:behind|after|below|next to) (?:the (?:leader|front-?runner)|(?:[a-z\ue000']+ )?\ue000)|"
    r"\b(?:followed by|then) (?:the )?[\"']?$"
)
_OTHERWISE = re.compile(
    r"\b(?:alphabetical|reversed?d?|oldest|newest|youngest|earliest|latest|releas\w+|creat\w+|last|bottom|fewest|least)\b"
)
_FEW = 3


def in_order(view: View) -> Iterator[Verdict]:
    """Refuses a row that no order which may be meant has in this order; from its head where the head is spoken of."""
    if view.kind == "opinion" or view.cited:
        return
    bare = view.mentions.bare
    for row in name_rows(view):
        led = _BEFORE.search(bare[: row[0].start])
        told = _AFTER.match(bare, row[-1].end)
        if not (led or told) or len(row) + bool(led and led["item"]) < _FEW or _OTHERWISE.search(bare):
            continue
        places = [int(n.value) for n in view.mentions.numbers if n.form == "ordinal"]
        if places and not _HEAD.search(bare):
            continue
        names = [_plain(next(iter(ref.subjects))) for ref in row]
        behind = bool(led and led["item"]) or _BEHIND.search(bare[: row[0].start]) is not None
        head = _HEAD.search(bare) is not None or bool(led and led["head"])
        known = [order for order in _orders(view, row) if any(name in order for name in names)]
        if known and not any(_stands(order, names, head=head, behind=behind) for order in known):
            wrong = next((n for n, name in enumerate(names) if name not in known[0]), 0)
            message = "no order of the edition has them in this one"
            yield Verdict(row[wrong].start, row[wrong].end, "rank", message)


def _stands(order: tuple[str, ...], names: list[str], *, head: bool, behind: bool) -> bool:
    """Whether an order has them so: one right after the other from its head, or else one after the other."""
    if behind:
        return list(order[1 : len(names) + 1]) == names or _follow(order, names)
    return list(order[: len(names)]) == names if head else _follow(order, names)


def _follow(order: tuple[str, ...], names: list[str]) -> bool:
    places = [order.index(name) for name in names if name in order]
    return len(places) == len(names) and places == sorted(places)


def _orders(view: View, row: tuple[Referent, ...]) -> Iterator[tuple[str, ...]]:
    """By what is measured, as it stands or as it was gained, where that is named; else the list of the kind."""
    known = view.desk.ledger.subjects
    kinds = {known[name].kind if name in known else "model" for ref in row for name in ref.subjects}
    if len(kinds) != 1:
        return
    kind, rolls = next(iter(kinds)), view.desk.rolls
    families = dict.fromkeys(family for *_, family in view.nouns if family != "trending_score")
    gained = [rolls.gained(kind, family, view.days) for family in families or ("stars", "likes")]
    levels = [rolls.by(kind, family) for family in families or ("stars", "upvotes")]
    sets = [{*names} for known in view.populations for names in known.readings if len(names) > len(row)]
    orders = [rolls.trending.get(kind, ()), *gained, *levels]
    for order in [*orders, *(tuple(name for name in order if name in some) for order in orders for some in sets)]:
        yield tuple(_plain(name) for name in order)


def _plain(name: str) -> str:
    """A subject and an entry alike: the name without its owner, in small letters."""
    return name.removeprefix("value:").rpartition(":")[2].rpartition("/")[2].lower()
