"""Names told in an order stand so in one: "the top five, in order: A, B, C, D and E", "the podium: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import name_rows
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_BEFORE = re.compile(
    r"(?:\bin,? (?:descending |this |that )?order(?: [a-z]+){0,3}(?:,? (?:to|are|were|is))?|\bpodium\b[^.;:]{0,60}|"
    r"\b(?:the order|top (?:three|four|five|six|ten)|list|first to \w+) (?:is|runs|reads|goes|stands)|"
    r"\b(?P<head>begins?|opens?|starts?) with|(?:led|headed) by|\bfrom the top|\b(?P<top>top (?:three|four|five|six|ten)))"
    r"(?:[,:]|(?<!top three)(?<!top four)(?<!top five)(?<!top six)(?<!top ten)) (?=[^\s])"
)
_JOINT = re.compile(r",? (?:and|then|followed by) (?:then )?|, (?:and |then )?")
_LED = re.compile(r"(?:the |an? |\ue000++'s? )*[\"']?")
_TAIL = re.compile(r"[\"']?(?: \([^()]*\))?(?: (?:with|at|on) [\d,.]+(?: [a-z]+)?)?[^\w\ue000]*")
_SOME = re.compile(
    r"(?:the |an? )?(?![^,]*\b(?:three|four|five|biggest|largest|most)\b)"
    r"(?=[^,]*(?:\ue000|\bcoder\b|\bleader\b))[a-z\ue000' .-]{3,40}"
)
_HELD = re.compile(r"[\"']? (?:hold|held|occupy|fill|take|took|have) (?:the )?(?:places|ranks) (?:one|1) to [a-z\d]+\b")
_AFTER = re.compile(
    r"[\"']?,? (?:(?P<order>in (?:that|this|descending) order)|first to (?:third|fourth|fifth)|one to (?:three|five))\b"
)
_HEAD = re.compile(
    r"\b(?:podium|top|begins?|opens?|starts?|leaders?|leading|first to|largest|biggest|highest|most [a-z]+ed|"
    r"(?:led|headed) by)\b|\bfirst (?:three|four|five|six|ten)\b"
)
_BEHIND = re.compile(
    r"\b(?:behind|after|below|next to) (?:the (?:leader|front-?runner)|(?:[a-z\ue000']+ )?\ue000)|"
    r"\b(?:followed by|then) (?:the )?[\"']?$"
)
_OTHERWISE = re.compile(
    r"\b(?:outside|beyond|alphabetical|reversed?d?|oldest|newest|youngest|earliest|latest|releas\w+|creat\w+|last|bottom|"
    r"fewest|least)\b"
)
_FEW = 3


@OpenRule
def in_order(view: View) -> Iterator[Verdict]:
    """Refuses a row that no order which may be meant has in this order; from its head where the head is spoken of."""
    bare = view.mentions.bare
    if _OTHERWISE.search(bare):
        return
    for told in _BEFORE.finditer(bare):
        yield from _misplaced(view, _items(view, told.end()), head=bool(told["head"] or told["top"]))
    for row in name_rows(view):
        if _HELD.match(bare, row[-1].end):
            yield from _misplaced(view, [*row], head=True)
        if _AFTER.match(bare, row[-1].end) and not any(told.end() <= row[0].start for told in _BEFORE.finditer(bare)):
            yield from _misplaced(view, [*row], head=False)


def _items(view: View, start: int) -> list[Referent | None]:
    """What is told in a row from a place on: names, and things that no name tells."""
    bare, end = view.mentions.bare, view.clause(start)[1]
    one = [ref for ref in view.referents if len(ref.subjects) == 1 and ref.start >= start]
    refs = [ref for ref in one if ref.kind == "name" or (ref.kind == "value" and _entry(view, ref))]
    found, at = list[Referent | None](), start
    for stop, after in [*(joint.span() for joint in _JOINT.finditer(bare, start, end)), (end, end)]:
        own = [ref for ref in refs if at <= ref.start and ref.end <= stop]
        named = len(own) == 1 and _LED.fullmatch(bare, at, own[0].start) and _TAIL.fullmatch(bare, own[0].end, stop)
        if not named and (own or not _SOME.fullmatch(bare[at:stop])):
            break
        found.append(own[0] if own else None)
        at = after
    return found


def _entry(view: View, ref: Referent) -> bool:
    return bool(view.rolls.entries(next(iter(ref.subjects)).removeprefix("value:")))


def _misplaced(view: View, items: list[Referent | None], *, head: bool) -> Iterator[Verdict]:
    bare, row = view.mentions.bare, [item for item in items if item is not None]
    places = [n for n in view.mentions.numbers if n.form == "ordinal"]
    head = head or _HEAD.search(bare) is not None
    if len(items) < _FEW or len(row) < len("AB") or (places and not head):
        return
    names = ["" if item is None else _plain(next(iter(item.subjects))) for item in items]
    behind = _BEHIND.search(bare[: row[0].start]) is not None and items[0] is not None
    known = [order for order in _orders(view, tuple(row)) if any(name in order for name in names)]
    told = [int(n.value) for n in places] if len(places) == len(names) else []
    right = (
        all(place <= len(order) and name in {"", order[place - 1]} for place, name in zip(told, names, strict=True))
        if told
        else _stands(order, names, head=head, behind=behind)
        for order in known
    )
    if known and not any(right):
        wrong = next((ref for ref, name in zip(items, names, strict=True) if ref is not None and name not in known[0]), row[0])
        yield Verdict(wrong.start, wrong.end, "rank", "no order of the edition has them in this one")


def _stands(order: tuple[str, ...], names: list[str], *, head: bool, behind: bool) -> bool:
    """Whether an order has them so: one right after the other from its head, or else one after the other."""
    first = order[behind : len(names) + behind]
    at_head = len(first) == len(names) and all(name in {"", own} for own, name in zip(first, names, strict=True))
    if behind:
        return at_head or any(
            all(name in {"", own} for own, name in zip(order[n:], names, strict=False))
            for n in range(len(order) - len(names) + 1)
        )
    return at_head or (not head and _follow(order, names))


def _follow(order: tuple[str, ...], names: list[str]) -> bool:
    told = [name for name in names if name]
    places = [order.index(name) for name in told if name in order]
    return len(places) == len(told) and places == sorted(places)


def _orders(view: View, row: tuple[Referent, ...]) -> Iterator[tuple[str, ...]]:
    """By what is measured, as it stands or as it was gained, where that is named; else the list of the kind."""
    kinds = {view.desk.kind(name, "model") for ref in row for name in ref.subjects}
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
