"""What one of those that are spoken of is called or said to do beside the others: "the larger A", "B grew more slowly"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.order.sides import UNSURE
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_DID = re.compile(
    r"\b(?:(?:grew|grows|rose|rises|climbed|climbs|gained|advanced)(?: by)? (?:far |much |slightly |even )?"
    r"(?P<speed>(?P<fast>faster|more quickly|quicker)|more slowly|slower|less quickly)|"
    r"(?:has|have|holds?|counts?|shows?|draws?|carries) (?:far |even |also |still )?(?P<much>(?P<more>more)|fewer)"
    rf"(?: (?:of the )?(?P<what>{NOUN.pattern}))?|"
    r"(?:gained|added|won) (?P<gain>(?P<most>more)|fewer|less)|"
    r"(?:ranks?|stands?|sits?|is (?:ranked|placed)) (?:far |even |also |still )?(?P<place>(?P<up>higher)|lower)|"
    rf"(?:its|their) (?:[a-z\d\ue000-]+ )?(?P<thing>{ANY_NOUN}) (?:are|is|were) (?:far |even |also |still )?"
    r"(?P<size>(?P<larger>higher|larger)|lower|smaller))\b"
    r"(?=(?: (?:in|over|during|on) (?:the )?(?:\ue000++|week|day|list))?"
    r"(?: (?:as well|too|still|in (?:all|total)|overall|here))?(?:\W*$|[,;.:]))"
)
_COUNTS = rf"(?:{NOUN.pattern}|counts?|totals?|number|figure|gain|score)"
_HAS_THE = re.compile(
    r"\b(?:has|have|holds?|shows?|counts?|carries) (?:now |still |also )?the (?:far |much )?"
    rf"(?P<word>(?P<more>larger|higher|bigger|greater)|smaller|lower) (?P<what>{_COUNTS}(?: (?:in|of) "
    rf"{_COUNTS.replace('?P<', '?P<of_')})?)"
)
_IS_THE = re.compile(
    r"\b(?:is|was|are|remains?) (?:now |still |also |therefore |thus )?the (?:far |much )?"
    r"(?P<word>(?P<more>larger|higher|bigger|greater|faster|quicker|steeper)|smaller|lower|slower)(?: one)?"
    r"(?= (?:of the (?:two|pair)|in proportion|for its size)\b)"
)
_FOR_ITS_SIZE = re.compile(
    r"\b(?:in proportion|for its (?:own )?size|against (?:its|their) own sizes?|relative|in percent|percentage|rate)\b"
)
Pair = tuple[float, float, str]
"""What it has, what another has, and who that is."""


@OpenRule
def did(view: View) -> Iterator[Verdict]:
    """Refuses "the smaller one grew more slowly", "it has fewer likes, 248" where all others that may be meant say otherwise."""
    for match in _DID.finditer(view.mentions.bare):
        start, end = view.clause(match.start())
        if (
            denies(view, match.start())
            or UNSURE.search(view.mentions.bare, start, end)
            or " than " in _STOP.split(view.low[match.end() : end])[0]
        ):
            continue
        way = 1 if any(match[up] for up in ("fast", "more", "most", "up", "larger")) else -1
        row = [*view.named[:1]] if match["size"] else _who(view, match.start())
        for name in row:
            values = [pair for pair in _told(view, match, name) if pair[-1] not in row]
            yield from _refused(view, match.span(str(_sort(match))), name, values, -way if match["place"] else way)


_STOP = re.compile(r"[,;:](?=\s)")
_AND_HAS = re.compile(
    rf"\ue000[\"']?(?: (?:in|on|by) (?:[a-z]+ )?(?:{ANY_NOUN}|list|ranking))?,? (?:but|and|yet)(?: also| still)? $|"
    r"\ue000[\"']?, which [^,;:]*, (?:also |still )?$"
)
"""Reads "A ranks just under B but has fewer likes", "A, which is liked more than B, also ranks higher": of A."""
_AND = re.compile(r"[\"']? and [\"']?")


def _who(view: View, at: int) -> list[str]:
    """The one told of last before a place, and whom an "and" joins to it."""
    before = [ref for ref in view.referents if ref.end <= at and ref.kind in {"name", "pronoun", "role"}]
    if view.single and _AND_HAS.search(view.mentions.bare, 0, at):
        return [*view.single[0].subjects]
    if before and before[-1].kind == "pronoun" and view.low[before[-1].start : before[-1].end] == "it":
        return [*view.carried[:1]] if not view.named or view.cited_of else [*view.named[:1]]
    if not before or len(before[-1].subjects) != 1:
        return []
    row = before[-2:] if len(before) > 1 and _AND.fullmatch(view.mentions.bare, before[-2].end, before[-1].start) else before[-1:]
    return [name for ref in row if len(ref.subjects) == 1 for name in ref.subjects]


@OpenRule
def of_two(view: View) -> Iterator[Verdict]:
    """Refuses "has the smaller count", "is the larger of the two" of whom all others that may be meant are on the other side."""
    bare = view.mentions.bare
    for match in (one for read in (_HAS_THE, _IS_THE) for one in read.finditer(bare)) if view.cited_of else ():
        if denies(view, match.start()) or UNSURE.search(bare, view.clause(match.start())[0], match.start()):
            continue
        before = any(ref.end <= match.start() for ref in view.referents if ref.kind in {"name", "pronoun", "role"})
        names = _who(view, match.start()) if before else [*view.carried[:1]]
        relative = match.re is _IS_THE and _FOR_ITS_SIZE.search(bare) is not None
        for name in names:
            values = _moved(view, name, "change", _GROWING) if relative else _counted(view, match, name)
            yield from _refused(view, match.span("word"), name, values, 1 if match["more"] else -1)


def _counted(view: View, match: re.Match[str], name: str) -> list[Pair]:
    """What it has and others have by the measure that is named, else by any that was told just before."""
    said = match.groupdict().get("what") or ""
    nouns = {str(noun.lastgroup) for noun in NOUN.finditer(said)} or view.families
    families = nouns or {view.desk.measure(fact).family for fact in view.said}
    return _moved(view, name, "gain", families) if "gain" in said else _levels(view, name, sorted(families))


def _sort(match: re.Match[str]) -> str:
    return next(sort for sort in ("speed", "much", "gain", "place", "size") if match[sort])


def _others(view: View, name: str) -> list[str]:
    """Those of its kind beside whom it may be set: whom the sentence cites, else whom it takes up; in plain text the one."""
    kind = view.desk.kind(name)
    if not view.cited_of:
        told = {one for one in (*view.named, *view.carried) if one != name and view.desk.kind(one) == kind}
        return sorted(told) if len(told) == 1 else []
    cited = [one for one in view.cited_of if one != name and view.desk.kind(one) == kind]
    return cited or [one for one in view.carried if one != name and view.desk.kind(one) == kind]


def _refused(view: View, span: tuple[int, int], name: str, pairs: Sequence[Pair], way: int) -> Iterator[Verdict]:
    """A finding where some other is known, and by no measure is the subject on the side that is told of any of them."""
    if pairs and all((own - other) * way < 0 for own, other, _ in pairs):
        names = view.subject_name(dict.fromkeys(one for *_, one in pairs))
        yield Verdict(*span, "comparison", f"{view.subject_name([name])} is on the other side of {names}")


def _levels(view: View, name: str, metrics: Iterable[str]) -> list[Pair]:
    """The values of some measures that it has and another, by whoever that is."""
    found: list[Pair] = []
    for metric, other in product(metrics, _others(view, name)):
        a, b = view.desk.rolls.of(name, metric), view.desk.rolls.of(other, metric)
        if a is not None and b is not None and a.number is not None and b.number is not None:
            found.append((a.number, b.number, other))
    return found


def _told(view: View, match: re.Match[str], name: str) -> list[Pair]:
    """What is compared: growth in percent, what is counted, or the place on the list."""
    if match["place"]:
        return _levels(view, name, ("rank",))
    if match["gain"]:
        families = view.families or {view.desk.measure(fact).family for fact in view.said} or {"stars"}
        return _moved(view, name, "gain", families)
    if match["much"] or match["size"]:
        noun = NOUN.search(match["what"] or match["thing"] or "")
        said = {str(noun.lastgroup)} if noun else {view.desk.measure(fact).family for fact in view.said}
        said = said or {*view.families}
        return _levels(view, name, said) if len(said) == 1 else []
    return _moved(view, name, "change", _GROWING)


_GROWING = ("stars", "likes")


def _moved(view: View, name: str, aspect: str, families: Iterable[str]) -> list[Pair]:
    """Gains, or growth in percent, of it and of others, over each span that is known, of those told where some are."""
    known = {fact.window for fact in view.facts if view.desk.measure(fact).aspect == aspect and fact.window}
    spans = [days for days in known if not view.days or days in view.days]
    return _levels(view, name, (f"{family}_{aspect}_{days}d" for family in families for days in spans))
