"""Order between two subjects: "more than its rival", "ahead of", "before" follow from their values in scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN, Measure
from autopost.grounding.attaching.timing import has_window, since
from autopost.grounding.figures.scores import stated_values
from autopost.grounding.order.noclaim import SUPPOSED
from autopost.grounding.order.sides import NEXT_ON_LIST
from autopost.grounding.places.trading import overtook
from autopost.grounding.retelling.denials import denies
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
        truth = _ordered(view, match, left, right.subjects - left or right.subjects, dated=dated)
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
    apart = (match["ahead"] or match["behind"]) and not _ON_A_LIST.match(match[0])
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


def _ordered(view: View, match: re.Match[str], left: frozenset[str], right: frozenset[str], *, dated: bool) -> bool | None:
    """True when some pair of values bears it out, False when pairs exist and none does, None when there is none."""
    told = list(_TOLD.finditer(re.split(_CLAUSE, view.mentions.bare[: match.start()])[-1]))
    changes = bool(told[-1]["change"] or told[-1]["won"]) if told else None
    if told and told[-1]["won"] and not (view.mentions.windows or any(True for _ in since(view))):
        changes = None  # "drew fewer upvotes than B": so many in all
    if _STANDS.search(view.mentions.bare[: match.start()]) or match[0].startswith(("stand", "sit", "rank", "place")):
        changes = None  # "a rise of 0.9 percent, which leaves it just behind B": who stands where, not who gained more
    found = _shown(view, match, left, right, changes, dated=dated)
    if found is None and changes is None and _gains_after(view, match):
        return _shown(view, match, left, right, True, dated=dated)
    return found


def _shown(
    view: View, match: re.Match[str], left: frozenset[str], right: frozenset[str], changes: bool | None, *, dated: bool
) -> bool | None:
    """What the pairs of values say, of changes or of levels."""
    found = None
    for fact in view.facts:
        inputs = view.desk.inputs.get(fact.tag, frozenset())
        aspect = view.desk.measure(fact).aspect
        if aspect in {"lead", "ratio"} and fact.number and inputs & left and inputs & right and not dated:
            ahead = (fact.number > (1 if aspect == "ratio" else 0)) == (fact.subject.id in left)
            if ahead == bool(match["more"] or match["ahead"]):
                return True
            found = False
    pairs = _of_day(view, match, [*_pairs(view, left, right)])
    ranked = any(n.form == "ordinal" for n in view.mentions.numbers) or _ON_A_LIST.search(view.mentions.bare)
    ranked = ranked or _HEADS.search(view.mentions.bare[: match.start()])
    beaten = match[0].startswith(("beat", "out")) or (bool(match["ahead"] or match["behind"]) and not ranked)
    stated = stated_values(view, match, pairs) if beaten else []
    if stated:
        # "With 6,458 new stars A beat B, which gained 5,953": what is compared is what is given.
        changes = view.desk.measure(stated[0][0]).changes
    below = _ON_A_LIST.match(match[0]) and not NOUN.search(view.mentions.bare[match.end() :])
    below = below or NEXT_ON_LIST.match(view.mentions.bare) is not None
    placed = [(a, b) for a, b in pairs if below and a.metric == b.metric == "rank"]
    for a, b in stated or placed or pairs:
        order = _dates(a, b) if dated else _values(view, match, a, b, changes=changes)
        if order is None:
            continue
        up = bool(match["more"] or match["ahead"] or match["newer"])
        if (order > 0) == up and order != 0:
            return True
        found = False
    return found


def _gains_after(view: View, match: re.Match[str]) -> bool:
    """Reads "A comes close behind the leader, with a gain of 2,709": gains are told only after the comparison."""
    clause = view.mentions.bare[match.end() : view.clause(match.end())[1]]
    return _NEW.search(clause) is not None or any(one["change"] or one["won"] for one in _TOLD.finditer(clause))


_NEW = re.compile(rf"\bnew {NOUN.pattern}")


def _of_day(view: View, match: re.Match[str], pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """Reads "still behind B on Monday, it is ahead again": the values of the day that is told right after the other's name."""
    told = _ON_DAY.match(view.mentions.bare, match.end())
    day = next((m for m in view.mentions.moments if told and m.start == told.end() and m.first == m.last), None)
    if day is None and _WAS.search(view.mentions.bare[: match.start()]):
        start = view.clause(match.start())[0]
        opened = (m for m in view.mentions.moments if start <= m.start < match.start() and m.first == m.last)
        day = next(opened, None)  # "On 27 April A was behind B"
    then = [(a, b) for a, b in pairs if day is not None and day.holds(taken_on(a)) and day.holds(taken_on(b))]
    then = [(a, b) for a, b in then if a.metric == b.metric and view.desk.measure(a).aspect == "then"]
    return then or pairs


_WAS = re.compile(r"\b(?:was|were|stood|lay|sat)(?: (?:still|just|well|far))? $")
_ON_DAY = re.compile(r"[\"']?(?:[a-z]+ ){0,2}(?:\ue000++'s )?\ue000++[\"']? on (?:the )?(?=\ue000)")
_HEADS = re.compile(
    r"\b(?:heads?|headed|tops|topped|leads|led|opens) (?:the |our )?(?:[a-z\ue000']+ ){0,2}(?:trending|list|ranking|"
    r"chart)\b"
)
"""Reads "heads the trending Spaces with 176 likes, ahead of B with 251": who stands before whom on the list."""
_ON_A_LIST = re.compile(r"(?:ranks?|ranked|sits?|stands?|places?|placed)\b")


def _pairs(view: View, left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[Fact, Fact]]:
    # "Behind it comes B": what the sentence before told of whom this one takes up need not be cited again.
    held = {fact.subject.id for fact in view.facts}
    told = [fact for name in right & {*view.carried} - held for fact in view.desk.by_subject.get(name, ())]
    for a, b in product(view.facts, (*view.facts, *told)):
        if a.subject.id in left and b.subject.id in right and a.subject.id != b.subject.id:
            yield a, b


_STANDS = re.compile(
    r"\b(?:leaves?|left|puts?|places?|keeps?|stays?|is|are|sits?|remains?|moved?|still) (?:[^,;.]{0,24} )?"
    r"(?:just |well |far |narrowly )?$"
)


def _dates(a: Fact, b: Fact) -> float | None:
    if a.day is None or b.day is None or a.metric.partition("@")[0] != b.metric.partition("@")[0]:
        return None
    return (a.day - b.day).days


_GAINING = re.compile(r"\b(?:gain\w*|growth|grew|rises?|rose|added|climb\w*|new|won|collected)\b")
_CLAUSE = r"[;:]|\b(?:although|though|while|whereas|but|yet)\b"
_TOLD = re.compile(
    rf"(?P<change>{CHANGE.pattern})|"
    r"(?P<won>\b(?:won|wins|collected|attracted|gathered|earned|received|drew|brought in|took in)\b)|"
    rf"(?P<level>\b(?:has|have|had|holds?|counts?|ranks?|with|stands?|at)\b)"
)


_PAST = re.compile(
    r"\b(?:had|(?:was|were)(?! (?:downloaded|starred|liked|forked|upvoted)\b)|ago|"
    r"earlier|then|before|yesterday|stood|last (?:week|month|\w+day)|previous\w*)\b"
)


def _told_window(view: View, windows: frozenset[int]) -> bool:
    """Whether a change over these days is what the sentence speaks of: any, where it names no window."""
    said = [window.days for window in (*view.mentions.windows, *since(view)) if window.days > 0]
    return not said or any(has_window(windows, days) for days in said)


def _then_told(view: View, fact: Fact) -> bool:
    """Reads "A, still behind B on Monday, is ahead again", "On Monday A trailed B": of the day that is told."""
    days = [one for one in view.mentions.moments if one.first == one.last != view.desk.ledger.edition]
    still = re.search(r"\b(?:still|yet|now|since)\b", view.mentions.bare) is not None
    return any(still or day.holds(taken_on(fact)) for day in days)


def _of_one_time(view: View, fact: Fact, one: Measure, two: Measure) -> bool:
    """Changes over the same days, and those the sentence names; levels of the past only where it speaks of the past."""
    if one.changes:
        return one.windows == two.windows and _told_window(view, one.windows)
    return one.aspect != "then" or _PAST.search(view.mentions.bare) is not None or _then_told(view, fact)


def _values(view: View, match: re.Match[str], a: Fact, b: Fact, *, changes: bool | None) -> float | None:
    one, two = view.desk.measure(a), view.desk.measure(b)
    if a.number is None or b.number is None or one.family != two.family or one.aspect != two.aspect or a.unit != b.unit:
        return None
    if changes is None and (one.changes or one.of_gain) and one.aspect != "rank":
        return None
    if not _of_one_time(view, a, one, two) or (one.aspect == "then" and a.as_of[:10] != b.as_of[:10]):
        return None
    if match["faster"] or match["slower"]:
        return a.number - b.number if one.aspect == "change" else None
    if one.aspect == "change" and not re.search(r"\b(?:faster|per cent|percent)\b|%", view.low):
        return None
    return _compared(view, match, a, b, changes=changes)


def _compared(view: View, match: re.Match[str], a: Fact, b: Fact, *, changes: bool | None) -> float | None:
    """By how much the first is ahead, where the sentence compares this metric."""
    one = view.desk.measure(a)
    if (
        changes is not None
        and one.family != "rank"
        and one.changes != changes
        and one.aspect in {"level", "then", "gain", "change"}
    ):
        return None
    said = NOUN.search(match["what"] or "")
    ranked = match["ahead"] or match["behind"] or _ON_A_LIST.search(view.mentions.bare[: match.start()])
    if a.unit == "rank" and not ranked:
        return None
    if a.unit == "rank" and one.of_gain and not _GAINING.search(view.mentions.bare):
        return None  # "trails B in total stars": no place among gainers
    if a.unit == "rank" and (said or one.windows != view.desk.measure(b).windows):
        return None  # "fewer stars than" compares stars, not places
    families = {str(said.lastgroup)} if said else {family for start, _, family in view.nouns}
    placed = one.family == "rank" and (match["ahead"] or match["behind"])
    told_by = re.match(
        rf"[^,;.]{{0,40}}\b(?:in|on|by) (?:[a-z]+ )?{NOUN.pattern}", view.mentions.bare[match.end() :]
    )  # "behind B in downloads"
    if families and one.family not in families and (not placed or told_by):
        return None
    difference = (a.number or 0) - (b.number or 0)
    return -difference if a.unit == "rank" else difference
