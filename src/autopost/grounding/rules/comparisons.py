"""Order between subjects: "tops", "the most", "more than its rival", "only" rest on a derived fact or on the cited values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from autopost.facts import Fact
from autopost.grounding import phrases
from autopost.grounding.attachment import about
from autopost.grounding.cues import CHANGE
from autopost.grounding.metrics import NOUN
from autopost.grounding.numbers import Number
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.view import Referent, View

_SUPER = re.compile(
    rf"\b(?:(?P<top>{phrases.either('topmost')})|(?P<low>{phrases.either('least')})|(?P<only>{phrases.either('only')}))\b"
)
_STATED = re.compile(r"\b(?:the most|number 1\b|largest|highest|tops|first|only)\b")
_SMALL_GROUP = re.compile(
    r"\b(?:of the (?:two|three|four|five|six|pair|group|trio)|among (?:them|these|the (?:two|three|four|five|"
    r"six))|of these|of those|of all|in (?:this|the) (?:list|group|comparison))\b"
)


def superlatives(view: View) -> Iterator[Verdict]:
    """A superlative needs a rank, a statement, or the cited values to bear it out."""
    if view.kind == "opinion":
        return
    for match in _SUPER.finditer(view.mentions.bare):
        if re.search(r"\b(?:at|al)$", view.mentions.bare[: match.start()].rstrip()) or _quantifies(view, match):
            continue
        subjects = _whose(view, match)
        if not subjects:
            continue
        fact = _borne_out(view, match, subjects)
        if fact is not None:
            yield bound(match.start(), match.end(), fact)
            continue
        text = view.mentions.folded.text[match.start() : match.end()]
        yield Verdict(
            match.start(), match.end(), "superlative", f"no fact in scope shows “{text}” of {view.subject_name(sorted(subjects))}"
        )


def _quantifies(view: View, match: re.Match[str]) -> bool:
    """ "The most that can be said", "leading up to"."""
    after = view.mentions.bare[match.end() : match.end() + 16]
    if re.match(r" (?:that|one can|likely|we|you|important|interesting|striking|telling|obvious|recent|part)\b", after):
        return True
    return match[0].startswith(("in the top", "at the top", "has the top")) and re.match(r" (?:of|ten|five)", after) is not None


def _whose(view: View, match: re.Match[str]) -> frozenset[str]:
    at = Number(match.start(), match.end(), 0.0, 0.0, "count")
    before = [
        ref for ref in view.referents if ref.end <= match.start() and ref.kind in {"name", "pronoun", "role"} and ref.subjects
    ]
    if before or view.referents:
        return about(view, at)
    return frozenset(view.carried[:1])


def _borne_out(view: View, match: re.Match[str], subjects: frozenset[str]) -> Fact | None:
    around = view.mentions.bare[match.start() : match.end() + 40]
    named = NOUN.search(around) or NOUN.search(view.mentions.bare)
    family = str(named.lastgroup) if named else ""
    for fact in view.facts:
        measure = view.desk.measure(fact)
        own = fact.subject.id in subjects
        if match["only"]:
            if (
                fact.unit
                and fact.unit.startswith("of ")
                and fact.number == 1
                and view.desk.counts_this(fact, view.facts, view.low, surely=True)
            ):
                return fact
            continue
        if match["low"]:
            last = own and fact.unit == "rank" and family == measure.family
            if last and any(fact.number == number.value for number in view.mentions.numbers if number.value > 2):
                return fact
            if (
                not view.cited
                and own
                and measure.family == family
                and measure.aspect in {"level", "gain"}
                and view.desk.largest(fact, smallest=True)
            ):
                return fact
            continue
        if (
            not view.cited
            and own
            and family
            and measure.family == family
            and measure.aspect in {"level", "gain"}
            and view.desk.largest(fact)
        ):
            return fact
        if (
            own
            and fact.unit == "rank"
            and fact.number == 1
            and (not family or measure.family in {family, "rank"} or family == "trending_score")
        ):
            return fact
        if (
            own
            and fact.kind != "passage"
            and _STATED.search(fact.statement.lower())
            and fact.unit != "rank"
            and (not family or family in fact.statement or family == measure.family)
        ):
            return fact
        if isinstance(fact.value, tuple) and fact.value and any(fact.value[0] in name for name in subjects) and not family:
            return fact
    return None if match["only"] else _extreme(view, match, subjects, family)


def _extreme(view: View, match: re.Match[str], subjects: frozenset[str], family: str) -> Fact | None:
    """The cited values themselves: enough of them, and the subject's is the largest (or smallest)."""
    families = [family] if family else list(dict.fromkeys(noun for _, _, noun in view.nouns)) or ["rank", "trending_score"]
    for wanted in families:
        pool: dict[str, Fact] = {}
        for fact in view.facts:
            measure = view.desk.measure(fact)
            if measure.family == wanted and measure.aspect in {"level", "gain"} and fact.number is not None:
                pool.setdefault(fact.subject.id, fact)
        if len(pool) < (2 if _SMALL_GROUP.search(view.mentions.bare) or match["top"] in {"leads", "led"} else 3):
            continue
        sign = -1 if match["low"] else 1
        best = max(pool.values(), key=lambda fact: sign * (fact.number or 0))
        if best.subject.id in subjects:
            return best
    return None


_THAN = re.compile(

        r"\b(?:(?P<more>more|higher|larger|bigger|greater|further|longer)|(?P<less>fewer|less|lower|"
        r"smaller))\b(?P<what>(?: [a-z-]+){0,4}?) than\s"


        r"|\b(?:(?P<ahead>ahead of|outpac\w+|overt(?:ook|akes?|aken|aking)|surpass\w*|beats?|exceed\w*|outranks?|"
        r"outnumbers?|outscores?|outdrew|tops(?= \ue000)|(?:ranks?|sits?|stands?|places?) above|eclips\w+|"
        r"dwarf\w*)"

    r"|(?P<behind>behind|trails?|trailed|trailing|lags?|lagged|(?:ranks?|sits?|stands?|places?) below))\s"
    r"|\b(?:(?P<older>before|earlier than|older than|predates?)|(?P<newer>after|later than|newer than|younger than))\s"
)  # fmt: skip


def comparatives(view: View) -> Iterator[Verdict]:
    """A comparison between two subjects follows from their values in scope, the right way round."""
    if view.kind == "opinion":
        return
    for match in _THAN.finditer(view.mentions.bare):
        right = _object(view, match)
        left = _left_of(view, match, right) if right else frozenset[str]()
        if right is None or not left or (not right.subjects - left and len(right.subjects) == len(left)):
            continue
        dated = bool(match["older"] or match["newer"])
        truth = _ordered(view, match, left, right.subjects - left or right.subjects, dated=dated)
        text = view.mentions.folded.text[match.start() : match.end()].strip()
        names = f"{view.subject_name(sorted(left))} and {view.subject_name(sorted(right.subjects - left))}"
        if truth is False:
            yield Verdict(
                match.start(), match.end() - 1, "comparison", f"the values of {names} are the other way round than “{text}”"
            )
        elif truth is None and view.kind == "report" and not dated:
            yield Verdict(match.start(), match.end() - 1, "comparison", f"no values in scope compare {names}")


def _object(view: View, match: re.Match[str]) -> Referent | None:
    for ref in view.referents:
        if ref.start >= match.end() and ref.subjects and ref.kind in {"name", "role", "pronoun"}:
            gap = view.mentions.bare[match.end() : ref.start]
            return ref if re.fullmatch(r"(?:[a-z]+ ){0,3}(?:of |by |for )?(?:the )?\ue000?", gap) else None
    return None


def _left_of(view: View, match: re.Match[str], right: Referent) -> frozenset[str]:
    before = [ref for ref in view.referents if ref.end <= match.start() and ref.kind in {"name", "pronoun", "role", "owner"}]
    if not before:
        return frozenset(view.carried[:1])
    stop = max(
        (found.end() for found in re.finditer(r"[;:]| while | whereas | but ", view.mentions.bare[: match.start()])), default=0
    )
    inside = [ref for ref in before if ref.start >= stop] or before
    return (inside[0].subjects | inside[-1].subjects) - (right.subjects if len(inside) > 1 else frozenset())


def _ordered(view: View, match: re.Match[str], left: frozenset[str], right: frozenset[str], *, dated: bool) -> bool | None:
    """True when some pair of values bears it out, False when pairs exist and none does, None when there is none."""
    found = None
    told = list(_TOLD.finditer(view.mentions.bare[: match.start()]))
    changes = bool(told[-1]["change"]) if told else None
    for fact in view.facts:
        inputs = view.desk.inputs.get(fact.tag, frozenset())
        aspect = view.desk.measure(fact).aspect
        if aspect in {"lead", "ratio"} and fact.number and inputs & left and inputs & right and not dated:
            ahead = (fact.number > (1 if aspect == "ratio" else 0)) == (fact.subject.id in left)
            if ahead == bool(match["more"] or match["ahead"]):
                return True
            found = False
    for a, b in product(view.facts, view.facts):
        if a.subject.id not in left or b.subject.id not in right or a.subject.id == b.subject.id:
            continue
        order = _dates(a, b) if dated else _values(view, match, a, b, changes=changes)
        if order is None:
            continue
        up = bool(match["more"] or match["ahead"] or match["newer"])
        if (order > 0) == up and order != 0:
            return True
        found = False
    return found


def _dates(a: Fact, b: Fact) -> float | None:
    if a.day is None or b.day is None or a.metric.partition("@")[0] != b.metric.partition("@")[0]:
        return None
    return (a.day - b.day).days


_TOLD = re.compile(rf"(?P<change>{CHANGE.pattern})|(?P<level>\b(?:has|have|had|holds?|counts?|ranks?|with|stands?|at)\b)")


def _values(view: View, match: re.Match[str], a: Fact, b: Fact, *, changes: bool | None) -> float | None:
    one, two = view.desk.measure(a), view.desk.measure(b)
    if a.number is None or b.number is None or one.family != two.family or one.aspect != two.aspect or a.unit != b.unit:
        return None
    if changes is None and (one.changes or one.of_gain) and one.aspect != "rank":
        return None
    if one.aspect == "change" and not re.search(r"\b(?:faster|per cent|percent)\b|%", view.low):
        return None
    if (
        changes is not None
        and one.family != "rank"
        and one.changes != changes
        and one.aspect in {"level", "then", "gain", "change"}
    ):
        return None
    said = NOUN.search(match["what"] or "")
    families = {str(said.lastgroup)} if said else {family for start, _, family in view.nouns}
    if families and one.family not in families and not (one.family == "rank" and (match["ahead"] or match["behind"])):
        return None
    difference = a.number - b.number
    return -difference if a.unit == "rank" else difference
