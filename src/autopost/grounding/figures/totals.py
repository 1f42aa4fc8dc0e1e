"""What sets come to, worked out from their members: totals, averages, rates, and the parts that some have of a total."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import cues
from autopost.grounding.attaching.measuring import days_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.figures.proportions import moves, of_another
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.places.rowplaces import rows
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

Names = frozenset[str]
_WORDED = frozenset({"language", "license", "sdk", "pipeline_tag"})
_TOTAL = re.compile(
    r"\b(?:together|combined|in all|in total|total\w*|altogether|(?:between|among) them|sum|aggregate|jointly|collectively|"
    r"put together|"
    r"comes? to|came to|adds? up|added up|amounts?|of the|shared?|gathered|split|divided|taken as one|overall|across)\b"
)
_OF_ITS_OWN = re.compile(rf" of (?:its|his) (?:own )?(?:[a-z\d,]+ )?{NOUN.pattern}")
_OWN_VERB = re.compile(r"\b(?:with|shows?|has|comes with|counts?) (?:[a-z]+ ){0,3}$")
_DAILY = re.compile(r"(?:^| )(?:a|per|each|every) day\b|\bdaily\b|\ba-day\b")
_FEW = 100
_ITS_OWN = re.compile(r"\ue000[\"']?, (?:with|at|on) (?:[a-z]+ ){0,3}$")


def total(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "the four Shell projects won 32,884": the sum of one measure over a set that the sentence names."""
    sized = any(known.size_at[0] < known.size_at[1] and known.readings for known in view.populations)
    if number.value < _FEW or number.form != "count" or not (sized or _TOTAL.search(view.mentions.bare)):
        return
    alone = len(view.single) == 1 and number.hedge == "below" and _OWN_VERB.search(view.mentions.bare, 0, number.start)
    if (alone or _ITS_OWN.search(view.mentions.bare[: number.start])) and len(about(view, number)) == 1:
        return  # "the smallest of the eight models is A, with just under 2 million": A's own
    for metric in metrics(view, number):
        for names in sets_told(view):
            facts = values(view, names, metric)
            if len(facts) > 1 and number.fits(summed(facts)):
                yield facts[:1]


def mean(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "7,079 new stars apiece", "an average of 1,115 a day": a total over its members, a gain over its days."""
    around = view.mentions.bare[max(0, number.start - 40) : number.end + 40]
    each = re.match(r"(?: [a-z]+){0,2} each\b", view.mentions.bare[number.end :])
    if not each and not re.search(r"\baverag|\bmean\b|\bapiece\b", around) and not _DAILY.search(around):
        return
    for metric in metrics(view, number):
        days = re.fullmatch(r".+_gain_(\d+)d", metric)
        for names in sets_told(view):
            facts = values(view, names, metric)
            average = summed(facts) / len(facts) if len(facts) > 1 else -1
            if number.fits(average) or (not number.hedge and 2 * abs(average - number.value) <= number.step):
                yield facts[:1]  # an average is hardly ever a whole number
            if (
                days
                and (len(facts) == 1 or _DAILY.search(around))
                and int(days[1]) > 1
                and number.fits(summed(facts) / int(days[1]))
            ):
                yield facts


def part(view: View, number: Number) -> Iterator[tuple[Fact, ...]]:
    """Reads "farion1231/cc-switch for 46 per cent of their combined stars": what some have of all that a set has."""
    if number.form not in {"percent", "fraction"} or re.match(
        r" as (?:many|much|often|large)\b", view.mentions.bare[number.end :]
    ):
        return
    if of_another(view, number) is not None or _OF_ITS_OWN.match(view.mentions.bare, number.end):
        return  # "a third of the gain of B", "9 percent of its stars": of nobody else's
    own = [frozenset(about(view, number)), *sets_told(view)]
    gained = moves(view, number)
    for metric in metrics(view, number):
        if view.nouns and ("_gain_" in metric) != gained and (gained or not view.mentions.windows):
            continue
        wholes = [(names, values(view, names, metric)) for names in _wholes(view, own)]
        for some in dict.fromkeys(own):
            parts = values(view, some, metric)
            for names, facts in wholes:
                if parts and len(facts) > len(parts) and some < names and summed(facts):
                    share = summed(parts) / summed(facts)
                    if fits_part(view, number, share):
                        yield parts[:1]


def _wholes(view: View, own: list[Names]) -> list[Names]:
    """What a part may be of: a set that is told, or all that is listed or covered of its kind."""
    kinds = {view.desk.ledger.subjects[name].kind for names in own for name in names if name in view.desk.ledger.subjects}
    every = [frozenset(view.rolls.covered.get(kind, ())) for kind in kinds] if _ALL.search(view.mentions.bare) else []
    # "The eight have 985,171 downloads between them. A alone accounts for 38 percent": of those whom the text spoke of.
    every += [frozenset(names) for names in view.spoken]
    return list(dict.fromkeys((*own, *every)))


_ALL = re.compile(r"\b(?:all|every|listed|ranked|tracked)\b")


_THAT_IS = re.compile(r"\W*(?:that|this|which) (?:is|was|makes|amounts to|comes to|equals)\b")
_THEY = re.compile(r"\b(?:they|them|their|these|those|all (?:of them|\w+))\b")


def sets_told(view: View) -> list[Names]:
    """The sets a sentence speaks of: by name, by what they are, by whom a count holds of, or those of the sentence before."""
    true = (claim for claim in claims(view) if claim.true)
    found: list[Names] = [frozenset(one.held) for one in true]
    found += [frozenset(reading) for known in view.populations for reading in known.readings]
    found += [frozenset(reading) for known in view.lists if not known.other for reading in known.readings]
    told = frozenset(view.named) | {*view.carried}
    told |= {name for ref in view.singles("role", "owner") for name in ref.subjects}
    found += [frozenset(reading) - told for known in view.populations if known.other for reading in known.readings]
    found += (
        [frozenset(names) for names in view.spoken]
        if _THEY.search(view.mentions.bare) or _THAT_IS.match(view.mentions.bare)
        else []
    )
    before = (claim for claim in view.counted if claim.true) if _THEY.search(view.mentions.bare) else ()
    found += [frozenset(one.held) for one in before]
    sizes = {int(n.value) for n in view.mentions.numbers if n.form == "count" and 1 < n.value < _FEW}
    for days in view.days:
        # "Six models added 173,859 downloads in a day between them": those of which a gain is known.
        gains = [frozenset(f.subject.id for f in view.desk.ledger.facts if f.metric == f"{family}_gain_{days}d")
                 for *_, family in view.nouns]  # fmt: skip
        found += [names for names in gains if len(names) in sizes]
    found += [frozenset(row.entries) for row in rows(view) if len(row.entries) > 1]
    kinds = list(view.rolls.covered.values())
    for test in tests(view):
        if test.label in _WORDED:
            found += [frozenset(name for name in names if test.holds(name)) for names in kinds]
    found += [ref.subjects for ref in view.referents if ref.kind in {"name", "owner", "group", "pronoun", "role"}]
    named = [ref.subjects for ref in view.single]
    for first in range(len(named)):
        found += [frozenset().union(*named[first:last]) for last in range(first + 2, len(named) + 1)]
    found.append(frozenset(view.carried))
    return [names for names in dict.fromkeys(found) if names]


def metrics(view: View, number: Number) -> list[str]:
    """What may be measured: what the number counts, or any noun of the sentence; as a level, and as a gain over the days said."""
    read = cues(view, number)
    families = [read.family] if read.family and read.near else list(dict.fromkeys(family for _, _, family in view.nouns))
    found: list[str] = []
    if not families:
        found += dict.fromkeys(test.family for claim in view.counted for test in claim.tests if test.family and not test.changes)
        found += dict.fromkeys(fact.metric for fact in view.said if "@" not in fact.id and fact.unit not in {"rank", "percent"})
        listed = [
            view.desk.measure(fact) for fact in view.said if fact.subject.kind == "list" and view.desk.measure(fact).changes
        ]
        found += [f"{one.family}_gain_{days}d" for one in listed for days in sorted(one.windows)]
        if _DAILY.search(view.mentions.bare):
            # "Of the 57,675 stars of A, 48.1 percent came in seven days. That is about 3,960 a day."
            told = {(view.rolls.span(f.subject.kind, f.metric), f.metric) for f in view.said if f.unit == f.metric}
            found += [f"{family}_gain_{days}d" for days, family in sorted(told) if days]
        if not found and _GAINS.search(view.mentions.bare) and any(name.startswith("gh:repo:") for name in view.named):
            # "Even the smallest gain, A's 5,237, exceeds what B, C and D managed together: 3,930"
            found.append(f"stars_gain_{view.rolls.span('repository', 'stars', view.days)}d")
    for family in families:
        found.append(family)
        spans = {view.rolls.span(kind, family, days_told(view) or view.days) for kind in _KINDS}
        spans |= {view.rolls.span(kind, family) for kind in _KINDS} if not view.mentions.windows else set()
        found += [f"{family}_gain_{days}d" for days in sorted(spans) if days]
    return found


_GAINS = re.compile(r"\b(?:gains?|gained|gainers?)\b")
_KINDS = ("model", "dataset", "space", "repository", "paper")


def values(view: View, names: Iterable[str], metric: str) -> tuple[Fact, ...]:
    """The values of all of some; none where one of them has none."""
    wanted = sorted(names)
    facts = tuple(fact for name in wanted if (fact := view.rolls.of(name, metric)) is not None and fact.number is not None)
    return facts if len(facts) == len(wanted) or (len(wanted) >= 10 and 10 * len(facts) >= 9 * len(wanted)) else ()


def summed(facts: Iterable[Fact]) -> float:
    """What they come to."""
    return sum(fact.number or 0.0 for fact in facts)
