"""What parts some have of what a whole set has: "A supplied 37 percent of that and B another 26"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from autopost.facts import Fact
from autopost.grounding.attaching.measuring import days_told
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.figures.parts import fits_part
from autopost.grounding.figures.totals import summed, values
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import Referent, View

_OF = re.compile(r"(?: NOUN)? (?:out )?of ".replace("NOUN", NOUN.pattern))
_THAT = re.compile(
    r"(?:that|those|it|this|them|these|the (?:total|sum|whole)|that (?:total|sum|gain|figure))"
    r"(?=\W*$|[,;:.]| (?:and|came|went)\b)"
)
_MEASURE = re.compile(
    rf"'s? (?P<what>(?:[a-z-]+ ){{0,2}}?)(?:[\d,.]+ (?:million )?)?(?P<new>new )?(?:{NOUN.pattern}|"
    r"(?P<won>gains?|growth|haul|intake))\b"
)
_MEASURE_OF = re.compile(
    rf"(?:the |all (?:the )?|its |their )?(?P<new>new )?(?:[\d,.]+ (?:million )?)?(?:{NOUN.pattern}|"
    r"(?P<won>gains?|growth|haul|intake))\b[^.;:,]{0,50}?\b(?:of|by|to|among|for) "
    r"(?:the |all (?:the )?|those |these |our )?"
)
_WON = re.compile(r"\b(?:gain\w*|won|add(?:ed|s)|new|collected|picked up|growth|haul|took in|put on)\b")
_WENT = re.compile(
    r"\b(?:w[eo]nt to|goes to|landed (?:on|with|at)|fell to|belongs? to|came from|comes from|"
    r"(?:is|was|were|are) (?:due to|down to))\b"
)
_TO = re.compile(r" (?:to|for) (?=[\"']?\ue000)")
"""Reads "a sixth went to A and an eighth to B"."""
_AND = re.compile(r"[^.;:\d]{0,90}?(?:\b(?:and|while|but)\b|,)[^.;:\d]{0,40}?")


@dataclass(frozen=True)
class Whole:
    """What all of a set have of one measure, and where its total is told, if it is."""

    names: tuple[str, ...]
    metric: str
    sum: float
    told: Number | None = None


@each_once
def parts_of_whole(view: View) -> Iterator[tuple[Number, Fact]]:
    """Every part of the sentence with a fact of those whose part it is; none unless each of them is right."""
    parts = [number for number in view.mentions.numbers if number.form in {"percent", "fraction", "count"}]
    found: list[tuple[Number, Fact]] = []
    for number in parts:
        of = _of(view, number)
        whole = None
        for whole in _wholes(view, number, of.end()) if of else ():
            if (fact := _right(view, number, whole)) is not None:
                found.append((number, fact))
                found += [(whole.told, fact)] if whole.told is not None else []
                break
        else:
            if of and whole is not None:
                return
    if found and found[0][0].form != "count":
        found += _further(view, found, parts)
    yield from found


def _of(view: View, number: Number) -> re.Match[str] | None:
    """The "of" that a part is followed by; "a sixth of the ten" is read as one number."""
    return _OF.match(view.mentions.bare, number.end) or _OF.search(view.mentions.bare, number.start, number.end)


def _further(view: View, found: Sequence[tuple[Number, Fact]], parts: Sequence[Number]) -> Iterator[tuple[Number, Fact]]:
    """Reads "and B another 26": one more part of the same whole, in the same unit."""
    first = found[-1][0]
    for number in parts:
        joined = first.end < number.start and _AND.fullmatch(view.mentions.bare, first.end, number.start)
        if number.form in {"count", first.form} and joined and not view.is_size(number):
            of = _of(view, first)
            for whole in _wholes(view, first, of.end()) if of else ():
                if (fact := _right(view, replace(number, form=first.form), whole)) is not None:
                    yield number, fact
                    return


def _wholes(view: View, number: Number, at: int) -> Iterator[Whole]:
    """What a part may be of: of the total of the sentence before, or of what a set that is named has or won."""
    bare = view.mentions.bare
    if _THAT.match(bare, at):
        for names in view.spoken:
            yield from _summed(view, names, view.figures_before)
    for known in view.populations:
        own = _MEASURE.match(bare, known.end) if not known.other and at <= known.end and known.start <= at + len("the ") else None
        of = _MEASURE_OF.match(bare, at) if own is None and known.start > at else None
        led = own or (of if of and of.end() <= known.start + len("the ") and known.start <= of.end() else None)
        for names in known.readings if led else ():
            yield from _measured(view, names, led, number)


def _summed(view: View, names: tuple[str, ...], figures: Sequence[float]) -> Iterator[Whole]:
    """The measures of which a set has one of these figures in all."""
    for metric in dict.fromkeys(fact.metric for name in names[:1] for fact in view.desk.by_subject.get(name, ())):
        facts = values(view, names, metric) if "@" not in metric else ()
        if facts and facts[0].unit not in {"rank", "percent"} and any(summed(facts) == told for told in figures):
            yield Whole(names, metric, summed(facts))


def _measured(view: View, names: tuple[str, ...], led: re.Match[str] | None, number: Number) -> Iterator[Whole]:
    """What a set has, or won, of the measure that is named: of repositories stars, where only a gain is."""
    if led is None:
        return
    known = view.desk.ledger.subjects
    kinds = {known[name].kind for name in names if name in known}
    family = next((key for key, said in led.groupdict().items() if said and key not in {"what", "new", "won"}), "")
    family = family or ("stars" if kinds == {"repository"} else "")
    told = next((n for n in view.mentions.numbers if led.start() <= n.start < led.end() and n is not number and n.form == "count"
                 and n.value >= _LEAST), None)  # fmt: skip
    start, _ = view.clause(number.start)
    gained = bool(led["new"] or led["won"]) or _WON.search(view.mentions.bare[start:]) is not None
    days = view.rolls.span(kinds.pop(), family, days_told(view) or view.days) if len(kinds) == 1 else 0
    if not family or (gained and not days):
        return
    for metric in [f"{family}_gain_{days}d" if gained else family]:
        facts = values(view, names, metric)
        if len(facts) == len(names) and (told is None or told.fits(summed(facts))):
            yield Whole(names, metric, summed(facts), told)


_LEAST = 100


def _right(view: View, number: Number, whole: Whole) -> Fact | None:
    """A fact of those whose part the number is, where it is theirs."""
    for names in _takers(view, number):
        some = [fact for name in names if name in whole.names and (fact := view.rolls.of(name, whole.metric)) is not None]
        if not some or len(some) == len(whole.names) or not {*names} <= {*whole.names}:
            continue
        share = summed(some) / whole.sum if whole.sum else 0
        if number.fits(summed(some)) if number.form == "count" else fits_part(view, number, share):
            return some[0]
    return None


def _takers(view: View, number: Number) -> Iterator[frozenset[str]]:
    """Who took the part: whoever stands between it and the figure before, or, after "went to", behind it."""
    start, end = view.clause(number.start)
    begin = max(
        (n.end for n in view.mentions.numbers if start <= n.start and n.end <= number.start and not _few(view, n)), default=start
    )
    went = _WENT.search(view.mentions.bare, number.end, end) or _TO.match(view.mentions.bare, number.end)
    after = (n.start for n in view.mentions.numbers if went and n.start >= went.end() and not _few(view, n))
    spans = [(went.end(), next(after, end))] if went else [(begin, number.start)]
    for first, last in spans:
        refs = [ref for ref in view.referents if first <= ref.start and ref.end <= last + 1 and ref.kind in _WHOSE]
        names = frozenset(name for ref in refs if ref.kind != "owner" for name in ref.subjects if len(ref.subjects) == 1)
        inside = (p for p in view.populations if first - len("the ") <= p.start and p.end <= last and not p.other)
        sets = [frozenset(names) for known in inside for names in known.readings]
        held = [frozenset(n for n in one.members if any(test.holds(n) for test in one.tests)) for one in claims(view)
                if one.true and first <= one.quantity.start < last and one.quantity.number is not number]  # fmt: skip
        yield from (*held, *sets)
        if not held and not sets:
            yield names if any(ref.kind != "owner" for ref in refs) else _of_houses(view, refs)


_WHOSE = frozenset({"name", "role", "owner"})


def _few(view: View, number: Number) -> bool:
    """Whether a number counts members and gives no figure."""
    return view.is_size(number) or (number.form in {"count", "ordinal"} and number.value < _LEAST and not NOUN.match(
        view.mentions.bare[number.end :].lstrip(" -")))  # fmt: skip


_FROM = re.compile(r" (?:from|by|of) ")
_JOINED = re.compile(r"'s?,? and |'s?, |,? and ")


def _of_houses(view: View, refs: Sequence[Referent]) -> frozenset[str]:
    """Reads "Google's and unsloth's versions": those of the set that these houses have, or that are of one family."""
    if not refs:
        return frozenset()
    told, last = refs[0].subjects, refs[0]
    for ref in refs[1:]:
        if _JOINED.fullmatch(view.mentions.bare, last.end, ref.start):
            told |= ref.subjects
        elif _FROM.fullmatch(view.mentions.bare, last.end, ref.start):
            told &= ref.subjects
        else:
            break
        last = ref
    return frozenset(name for known in view.populations for names in known.readings for name in names if name in told)
