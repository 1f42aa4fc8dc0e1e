"""What none but those just told reach, or fall below: "A gained 154 likes, B 140. No other model passed 53"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.binding import bind
from autopost.grounding.kept import each_once
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

KINDS = r"models|datasets|spaces|papers|repositor(?:y|ies)|projects?|model|dataset|space|paper|gainers?|entr(?:y|ies)"
_NOBODY = re.compile(
    rf"\b(?:(?:and |but )?(?:no|not one) (?:other|further|second|third|fourth)(?: (?:[a-z]+ )?(?P<kind>{KINDS}))?|"
    rf"(?:none|not one) of (?:the|all the|those) (?:(?:other|remaining) (?P<n>{SMALL_WORDS}|\d+)|others?|rest|"
    rf"(?:other|remaining))(?: (?:[a-z]+ )?(?P<of>{KINDS}))?|nobody else|no one else|none of the rest|none)\b"
)
_VERB = re.compile(
    r"(?P<where>[^.;:]{0,90}?)\b(?P<verb>(?P<over>passe[ds]|topp?(?:ed|s)|exceed(?:ed|s)?|clear(?:ed|s)?|surpass(?:ed|es)|beat|"
    r"broke|(?:got|went|goes|gets|climbed|rose) (?:past|beyond|above|over)|is (?:above|over|past|beyond))|"
    r"manage[ds]|reache[ds]|made(?: it to)?|makes|hits?|got to|gets to|comes? to|came to|attain(?:ed|s)|"
    r"(?P<won>gain(?:ed|s)|add(?:ed|s)|won|put on|picked up|grew by|rose by|collected)|"
    r"(?P<has>has|have|had|counts|holds|shows|boasts))"
    r"(?: (?P<more>more than|over|above|upwards of)| (?P<less>fewer than|less than|under|below)|"
    r" (?:even|so much as|as many as|at least|its|a|an|the))* $"
)
_KNOWN = re.compile(r"\b(?:figures?|counts?|measured|known|edition|here|covered|data|readings?|presented|values?)\b")
_APART = re.compile(r"\b(?:outside|beyond|below|behind|not among|not in) (?:the )?$")


@dataclass(frozen=True)
class Denied:
    """Where nobody else is spoken of, the mark, and a fact of whoever is left out."""

    start: int
    end: int
    mark: Number
    fact: Fact
    few: Number | None = None


@each_once
def denied(view: View) -> Iterator[Denied]:
    """Every such denial that holds: those told are on one side of the mark, and all others on the other."""
    for match in _NOBODY.finditer(view.mentions.bare) if not view.cited else ():
        later = (
            n for n in view.mentions.numbers if n.start >= match.end() and n.form in {"count", "percent"} and n.total is None
        )
        for mark in later:
            verb = _VERB.fullmatch(view.mentions.bare, match.end(), mark.start)
            for metric, apart in _told(view, match.start(), mark) if verb else ():
                if verb and _fits_words(metric, mark, verb, view) and _holds(view, match, mark, verb, metric, apart):
                    at = match.span("n")
                    few = next((n for n in view.mentions.numbers if (n.start, n.end) == at), None)
                    yield Denied(match.start(), mark.end, mark, next(iter(apart.values())), few)
                    break
            if verb:
                break


def nobody_else(view: View) -> Iterator[tuple[Number, Fact]]:
    """The mark that nobody else reaches, where that is so, and how many they are."""
    for one in denied(view):
        yield from ((number, one.fact) for number in (one.mark, one.few) if number is not None)


def _told(view: View, at: int, mark: Number) -> Iterator[tuple[str, dict[str, Fact]]]:
    """What was measured before, and of whom: by a figure each, by a count of them, or in the sentence before."""
    found: dict[str, dict[str, Fact]] = {}
    for number in view.mentions.numbers:
        match = bind(view, number) if number.end <= at and number is not mark else None
        if match is not None and not match.failing and match.fact.unit != "rank" and "@" not in match.fact.id:
            found.setdefault(match.fact.metric, {})[match.fact.subject.id] = match.fact
    for claim in (*claims(view), *view.counted) if not found else ():
        test = claim.tests[0]
        held = [name for name in claim.members if test.holds(name)]
        if claim.true and test.family and not test.changes and claim.quantity.end <= at + len(view.low) * (claim in view.counted):
            facts = {name: fact for name in held if (fact := view.rolls.of(name, test.family)) is not None}
            found.setdefault(test.family, {}).update(facts)
    for fact in view.said if not found else ():
        if fact.unit != "rank" and fact.subject.kind != "list" and "@" not in fact.id:
            found.setdefault(fact.metric, {})[fact.subject.id] = fact
    yield from ((metric, apart) for metric, apart in found.items() if apart)


def _fits_words(metric: str, mark: Number, verb: re.Match[str], view: View) -> bool:
    """Whether the words of the denial may be of this measure."""
    noun = NOUN.match(view.mentions.bare[mark.end :].lstrip(" -"))
    moved = re.search(r"_(?:gain|change)_(\d+)d$", metric)
    if noun and not metric.startswith(str(noun.lastgroup)):
        return False
    if mark.form == "percent" and "_change_" not in metric:
        return False
    days = {window.days for window in view.mentions.windows if window.start >= verb.start()}
    if days and (moved is None or int(moved[1]) not in days):
        return False
    return (moved is None or not verb["has"]) and (moved is not None or not verb["won"])


def _holds(view: View, match: re.Match[str], mark: Number, verb: re.Match[str], metric: str, apart: dict[str, Fact]) -> bool:
    """Whether those told are all past the mark, and none of the others is."""
    kind, said = next(iter(apart.values())).subject.kind, kind_named(match["kind"] or match["of"] or "")
    if any(fact.subject.kind != kind for fact in apart.values()) or said not in {"", kind}:
        return False
    alone = match[0] == "none"  # of all, those told among them
    others = [name for name in _set(view, match, verb, kind, metric) if alone or name not in apart]
    left = {name: fact.number for name in others if (fact := view.rolls.of(name, metric)) is not None and fact.number is not None}
    few = small(match["n"]) if match["n"] else None
    if len(left) < _FEW or len(left) < len(others) or (few is not None and few != len(left)):
        return False
    below, strict = bool(verb["less"]), bool(verb["over"] or verb["more"] or verb["less"])

    def past(value: float) -> bool:
        return (value < mark.value if below else value > mark.value) or (not strict and value == mark.value)

    own = alone or all(past(fact.number or 0) for fact in apart.values())
    return own and not any(past(value) for value in left.values() if value is not None)


_FEW = 2


def _set(view: View, match: re.Match[str], verb: re.Match[str], kind: str, metric: str) -> tuple[str, ...]:
    """All of the kind; those of whom there is a figure, where the words say so; or a set that is named."""
    known, every = view.rolls.by(kind, metric), view.rolls.covered.get(kind, ())
    listed = view.rolls.whole.get(kind, ())
    for named in view.lists:
        if verb.start() <= named.start < verb.end() and not named.other and len(named.readings) == 1:
            outside = _APART.search(view.mentions.bare[: named.start])
            return tuple(name for name in every if (name in named.readings[0]) != bool(outside))
    for named in view.lists:
        if named.other and len(named.readings) == 1 and match.start() <= named.size_at[0] < match.end():
            return named.readings[0]  # "none of the other nine top gainers": of the ten
    if _KNOWN.search(verb["where"]):
        return known
    return every if len(listed) <= len(every) else ()
