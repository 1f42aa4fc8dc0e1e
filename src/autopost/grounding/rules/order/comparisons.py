"""Order between two subjects: "more than its rival", "ahead of", "before" follow from their values in scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.order.noclaim import SUPPOSED
from autopost.grounding.order.shownorder import ON_A_LIST, ordered
from autopost.grounding.places.trading import overtook
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.order.twospans import IN_PERCENT
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View
from autopost.grounding.words import phrases

_SLOWLY = r"(?:slowly|sluggishly|gradually|modestly|hesitantly|sparingly|gently|seldom|rarely)\b"
THAN = re.compile(
    rf"\b(?:(?P<more>more(?! {_SLOWLY})|higher|larger|bigger|greater|further(?! (?:down|back|behind))|longer|(?P<faster>faster))|"
    rf"(?P<less>(?P<slower>slower)|further(?= (?:down|back|behind))|more(?= {_SLOWLY})|fewer|less|lower|smaller))\b"
    r"(?P<what>(?: (?!recent)[a-z-]+| \ue000++){0,6}?)"
    r"(?: \([\d.,]+\))? than\s"
    r"|\b(?:(?P<ahead>ahead of|(?:did|does|do|fared|fares) (?:far |much |slightly |a little )?better than|"
    r"(?:edg|pipp|shad|best|bett?er)(?:e[sd]|s|ed|ing)?(?: out| past)?(?= \W*\ue000)|"
    r"outd(?:oes|id)|outpac\w+|(?P<past>overt(?:ook|akes?|aken|aking)|(?:(?:nos|edg|creep|crept|slipp?|squeez|inch|got|gets|mov|went|"
    r"goes|climb|jump|leapt?|sweep|swept)(?:e[ds]|s|ed|ing)? past|pass(?:es|ed|ing))(?= \W*\ue000))|surpass\w*|"
    r"beats?|exceed\w*|outranks?|outdrew|"
    r"out(?!side|put|let|come|right|standing|line)[a-z]{4,}(?= (?:the |its )?(?:\ue000|leader|rival|runner))|"
    r"tops(?= \ue000)|(?:ranks?|sits?|stands?|places?|lies|lie) (?:just |well |far |narrowly )?above|eclips\w+|dwarf\w*|"
    rf"(?:{phrases.either('pictured_ahead')})(?= \W*\ue000))"
    r"|(?P<behind>(?:did|does|do|fared|fares|performed|scored) (?:far |much |slightly |a little )?worse than|"
    r"(?:fell|falls|fall|comes?|came|stands?|stops?|is) (?:just |well |far |a (?:little|bit|shade) )?(?:short|shy) of|"
    r"(?:is|are|was|were|been|being) (?:[a-z]+ly )?(?:beaten|outscored|outdone|bettered|bested)"
    rf"(?: (?:in|on|for) {ANY_NOUN})? by|"
    r"(?:comes?|came) in (?:just |well |far )?(?:under|below)|(?:is|are) (?:just|well|far|a (?:little|shade)) (?:under|below)|"
    r"behind|trails?|trailed|trailing|lags?|lagged|(?:ranks?|sits?|stands?|places?|lies|lie) (?:just |well |far |"
    rf"narrowly )?below|(?:{phrases.either('pictured_behind')})(?= \W*\ue000)))\s"
    r"|\b(?:(?P<older>before|earlier than|older than|predates?)|(?P<newer>after|later than|newer than|younger than|"
    r"more recent than))\s"
)  # fmt: skip


_WHO_IS = re.compile(
    r"\b(?:organi[sz]ation|account|publisher|house|lab|laboratory|company|institution|university|name|team|group|people|"
    r"authors?) "
    r"(?:(?:that|which|who) (?:is|are|stands?) )?$"
)


def comparatives(view: View) -> Iterator[Verdict]:
    """A comparison between two subjects follows from their values in scope, the right way round."""
    if view.kind == "opinion":
        return
    for match in THAN.finditer(view.mentions.bare):
        if (
            _measured(view, match)
            or SUPPOSED.search(view.mentions.bare, view.clause(match.start())[0], match.start())
            or _NONE_IS.search(view.mentions.bare[: match.start()])
            or ((match["ahead"] or match["behind"]) and not view.cited and IN_PERCENT.search(view.mentions.bare))
        ):
            continue  # "none has more forks than A": said of A, as a superlative
        right = set_against(view, match)
        left, right = _turned(view, match, _left_of(view, match, right) if right else frozenset(), right)
        if right is None or not left or (not right.subjects - left and len(right.subjects) == len(left)):
            continue
        owner = next((ref for ref in view.referents if ref.kind == "owner" and ref.end <= match.start()), None)
        if (
            match["behind"]
            and owner is not None
            and right.subjects <= owner.subjects
            and re.search(r"\b(?:is|are)(?: also)? $", view.mentions.bare[: match.start()])
        ):
            continue  # "OpenAI is also behind symphony"
        dated = bool(match["older"] or match["newer"])
        truth = ordered(view, match, left, right.subjects - left or right.subjects, dated=dated)
        what = _IN_WHAT.match(view.mentions.bare, right.end)
        swapped = match["past"] and overtook(view, left, right.subjects - left, str(what.lastgroup) if what else "")
        if denies(view, match.start()):
            yield from _denied(match, shown=bool(swapped) if match["past"] else bool(truth))
            continue
        text = view.mentions.folded.text[match.start() : match.end()].strip()
        names = f"{view.subject_name(sorted(left))} and {view.subject_name(sorted(right.subjects - left))}"
        if truth is True and match["past"] and view.kind == "report" and not swapped:
            yield Verdict(match.start(), match.end() - 1, "history", f"no values in scope show that {names} changed places")
        elif truth is False:
            start = _with_left(view, match, left) if dated else match.start()
            yield Verdict(start, match.end() - 1, "comparison", f"the values of {names} are the other way round than “{text}”")
        elif truth is None and view.kind == "report" and not dated:
            yield Verdict(match.start(), match.end() - 1, "comparison", f"no values in scope compare {names}")


def _turned(
    view: View, match: re.Match[str], left: frozenset[str], right: Referent | None
) -> tuple[frozenset[str], Referent | None]:
    """Reads "was overtaken by B": B is the one ahead."""
    if right is None or not _PASSIVE.search(match[0]) or not view.mentions.bare.startswith("by ", match.end()):
        return left, right
    return right.subjects, replace(right, subjects=left - right.subjects)


_IN_WHAT = re.compile(rf"[\"']? (?:in|by|on|for) (?:the |total )?{NOUN.pattern}")
_PASSIVE = re.compile(r"(?:[ds]|en) $")
_NONE_IS = re.compile(
    r"\b(?:none|nobody|not one|no [a-z]+)(?: of (?:the|these|those|them) ?[a-z\d]*)? (?:has|have|had|gained|won|added) $"
)


def _with_left(view: View, match: re.Match[str], left: frozenset[str]) -> int:
    """Where "A is more recent than" begins: with A, which may be what is wrong."""
    near = [ref for ref in view.referents if ref.subjects <= left and ref.end <= match.start()]
    gap = view.mentions.bare[near[-1].end : match.start()] if near else "."
    return near[-1].start if re.fullmatch(r"[\ue000\"']* (?:is|was)(?: [a-z]+)? ", gap) else match.start()


def _denied(match: re.Match[str], *, shown: bool) -> Iterator[Verdict]:
    """Reads "has not overtaken B": false where it has; a comparison denied is true where it is the other way round."""
    if shown:
        yield Verdict(match.start(), match.end() - 1, "negation", "the facts show what this denies")


def _measured(view: View, match: re.Match[str]) -> bool:
    """Reads "fourteen more than B", "more than a quarter of": the figure says how much, and is checked as one."""
    figures = [n for n in view.mentions.numbers if n.form != "ordinal"]
    apart = (match["ahead"] or match["behind"]) and not ON_A_LIST.match(match[0])
    if bool(match["more"] or match["less"] or apart) and any(
        n.end + 1 == match.start() or n.start == match.end() for n in figures
    ):
        return True
    so_many = r" (?:places?|spots?|rungs?|points?|positions?|stars|likes|downloads|forks|upvotes) "
    of_verb = match[0].startswith(("come", "came", "stand", "fell", "fall"))  # "34,134 forks come in just under B's"
    if not of_verb and any(re.fullmatch(so_many, view.mentions.bare[n.end : match.start()]) for n in figures):
        return True
    by = _BY_SO_MUCH.match(view.mentions.bare, match.end())
    return by is not None and (match["ahead"] or match["behind"]) is not None and any(n.start == by.end() for n in figures)


_BY_SO_MUCH = re.compile(
    r"[\"']?(?:the |its )?[a-z\ue000'-]+(?: [a-z\ue000'-]+){0,3}? by (?:(?:about|some|just|over|nearly|almost|a|only) )*"
)
"""Reads "trails B by 2,622": whoever is behind, the gap is worked out the right way round with the figure."""


def set_against(view: View, match: re.Match[str]) -> Referent | None:
    """Whom a comparison sets somebody against."""
    if match["behind"] and _WHO_IS.search(view.mentions.bare[: match.start()]):
        return None  # "the organisation behind A": whose it is
    for ref in view.referents:
        if ref.start >= match.end() and ref.subjects and ref.kind in {"name", "role", "pronoun"}:
            gap = view.mentions.bare[match.end() : ref.start]
            led = r"(?:[a-z-]+ ){0,3}(?:of |by |for )?(?:the )?(?:\ue000++'s? )?\ue000?"
            return ref if re.fullmatch(led, gap) else None
    return None


_TURNED = re.compile(r"[\"'\ue000]?(?:,| (?:comes?|came|stands?|stood|sits?|follows?|lies|lie|is|are|was|were)) (?:the )?[\"']?")
"""Reads "Close behind that rival comes B", "Behind the leader, B gained": B is the one that stands there."""


def _left_of(view: View, match: re.Match[str], right: Referent) -> frozenset[str]:
    before = [ref for ref in view.referents if ref.end <= match.start() and ref.kind in {"name", "pronoun", "role", "owner"}]
    if not before:
        after = next((ref for ref in view.referents if ref.kind == "name" and ref.start >= right.end), None)
        turned = after is not None and view.cited_of and _TURNED.fullmatch(view.mentions.bare, right.end, after.start)
        return after.subjects if after is not None and turned else frozenset(view.carried[:1])
    stop = max(
        (found.end() for found in re.finditer(r"[;:]| while | whereas | but ", view.mentions.bare[: match.start()])), default=0
    )
    inside = [ref for ref in before if ref.start >= stop] or before
    return (inside[0].subjects | inside[-1].subjects) - (right.subjects if len(inside) > 1 else frozenset())
