"""Binds a number to a fact by subject + metric + value + time, or says which of the four does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from autopost.facts import Fact
from autopost.grounding.attachment import about
from autopost.grounding.cues import Cues, cues
from autopost.grounding.numbers import Number
from autopost.grounding.times import ALL_TIME, Moment, Window
from autopost.grounding.view import View

# Which of the four fails first, worst last: the message names it.
_ORDER = ("subject", "metric", "time", "window", "direction", "count", "negation")


@dataclass(frozen=True, slots=True)
class Match:
    """A fact whose value prints as the number, and what does not fit (empty when all does)."""

    fact: Fact
    failing: tuple[str, ...]


def bind(view: View, number: Number) -> Match | None:
    """The fact that carries a number; the nearest miss where none fits in all; None where no value fits."""
    read = cues(view, number)
    subjects = about(view, number)
    best: Match | None = None
    for fact in view.facts:
        if not fits(view, number, fact):
            continue
        match = Match(fact, tuple(_failing(view, number, read, subjects, fact)))
        if not match.failing:
            return match
        if best is None or _rank(match) < _rank(best):
            best = match
    return best


def _rank(match: Match) -> tuple[int, int]:
    return len(match.failing), min(_ORDER.index(reason) for reason in match.failing)


def fits(view: View, number: Number, fact: Fact) -> bool:
    """Whether the fact's value prints as the number, form and all."""
    value, unit = fact.number, fact.unit or ""
    if value is None:
        return False
    if number.form == "ordinal":
        return unit == "rank" and value == number.value
    if unit == "rank":
        return number.form == "count" and number.step >= 1 and value == number.value and _ranked(view, number)
    if number.form == "fraction":
        part = _part(fact)
        counted = (fact.unit or "").startswith("of ")
        if counted and not re.match(r" (?:of|the|all)\b", view.mentions.bare[number.end :]):
            return False
        return part is not None and abs(part - number.value) <= (0.05 if number.hedge else 0.03)
    if number.form == "percent":
        if unit.startswith("of "):
            part = _part(fact)
            return part is not None and abs(100 * part - number.value) <= 0.5
        return unit == "percent" and number.fits(value)
    if number.form == "times":
        if unit == "percent" and view.desk.measure(fact).aspect == "change":
            return number.fits(1 + value / 100) or (number.value in {2, 3, 4} and number.fits(value / 100 + 1))
        return unit == "times" and number.fits(value)
    return unit not in {"percent", "times"} and number.fits(value)


def _ranked(view: View, number: Number) -> bool:
    """Whether a bare number is said as a place: "ranked 12", "number three", "from fourth to 2"."""
    return bool(
        re.search(
            r"\b(?:ranks?|ranked|rank of|ranking|places?|placed|number|no\.?|position|spot|at) (?:at |number |no\. "
            r"?)?$|\brank (?:of|for) [^,;]{0,80} (?:is|was) $",
            view.mentions.bare[: number.start],
        )
    )


def _part(fact: Fact) -> float | None:
    """A count or percentage as a part of one."""
    if fact.number is None:
        return None
    whole = re.match(r"of (\d+) ", (fact.unit or "") + " ")
    if whole and int(whole[1]):
        return fact.number / int(whole[1])
    return abs(fact.number) / 100 if fact.unit == "percent" else None


def _failing(view: View, number: Number, read: Cues, subjects: frozenset[str], fact: Fact) -> Iterator[str]:
    if not _same_subject(view, number, subjects, fact):
        yield "subject"
    if not _same_metric(view, number, read, fact):
        yield "metric"
    if not _same_time(view, number, read, fact):
        yield "time"
    if not _same_window(view, number, fact):
        yield "window"
    if not _same_way(view, read, fact):
        yield "direction"
    if not _same_total(number, fact):
        yield "count"


def _same_subject(view: View, number: Number, subjects: frozenset[str], fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if fact.subject.kind == "list":
        if measure.aspect == "sum":
            return bool(
                re.search(
                    r"\b(?:together|combined|total|in all|between them|altogether|sum|jointly|collectively|all|top|they)\b",
                    view.low,
                )
            )
        return True
    if not subjects:
        return True
    if fact.subject.id in subjects or f"owner:{fact.subject.name}" in subjects:
        return True
    if fact.subject.kind == "owner":
        known = view.desk.ledger.subjects
        return any(name in known and known[name].owner == fact.subject.name for name in subjects)
    # A gap or a sum belongs to all it was computed from; a ratio only to the one it is told of.
    return measure.aspect in {"lead", "sum"} and bool(view.desk.inputs.get(fact.tag, frozenset()) & subjects)


_KNOWN_THINGS = re.compile(
    r"\b(models?|datasets?|spaces?|repositor(?:y|ies)|repos?|projects?|papers?|releases?|entries|cuts?|"
    r"uploads?|newcomers?|tools?|titles?|gainers?)\b"
)


def _same_metric(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if number.form == "ordinal" or fact.unit == "rank":
        if not read.family or not read.near:
            return True
        return measure.family == read.family or (measure.family == "rank" and read.family == "trending_score")
    if measure.aspect == "count":
        if not view.desk.counts_this(fact, view.facts, view.low):
            return False
        if read.near and read.family:
            return False
        if number.total is None and number.form == "count" and (number.figures or not (fact.unit or "").startswith("of ")):
            if not (number.noun and number.noun.rstrip("s") in (fact.unit or "")):
                return False
        if number.noun and _KNOWN_THINGS.fullmatch(number.noun):
            return _thing(number.noun) in _thing((fact.unit or "") + " " + fact.statement.lower())
        return not read.noun or read.noun.rstrip("s") in fact.statement.lower() or read.noun in (fact.unit or "")
    if fact.unit in {"percent", "times"}:
        if number.form == "fraction" or not read.family:
            return True
        return measure.family == read.family or (not read.near and not _family_said(view, number))
    if read.noun and not read.near:
        return read.noun in (fact.unit or "") or read.noun.removesuffix("s") in fact.statement.lower()
    if read.family and measure.family != read.family:
        return not read.near and measure.family in {family for _, _, family in view.nouns}
    if read.change is True and not measure.changes and measure.aspect not in {"lead", "sum"}:
        return False
    return not (read.change is False and measure.changes)


def _thing(text: str) -> str:
    return (
        text.replace("repositories", "repository")
        .replace("repos", "repository")
        .replace("projects", "repository")
        .replace("entries", "model")
        .replace("models", "model")
        .replace("papers", "paper")
        .replace("spaces", "space")
        .replace("cuts", "model")
        .replace("tools", "repository")
    )


def _family_said(view: View, number: Number) -> bool:
    return any(end <= number.start for _, end, _ in view.nouns)


def _same_time(view: View, number: Number, read: Cues, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if measure.aspect not in {"level", "then"} or fact.number is None:
        return True
    moment = _moment(view, number)
    if moment is not None:
        return moment.holds(_as_of(fact)) or (measure.aspect == "level" and moment.holds(view.desk.ledger.edition))
    if measure.aspect == "then":
        tail = view.mentions.bare[number.end : number.end + 40]
        left = view.mentions.bare[max(0, number.start - 40) : number.start]
        if re.search(r"\b(?:has|have|holds?|now|stands?|to) [^,;]{0,14}$", left) and not re.search(r"\bfrom [^,;]{0,10}$", left):
            return bool(re.search(r"\b(?:ago|earlier|before|yesterday)\b", tail))
        return read.past
    return not re.search(
        r"\b(?:a (?:week|day|month|year) (?:ago|earlier|before)|yesterday|last week|previously)\b",
        view.mentions.bare[number.end : number.end + 30],
    )


def _as_of(fact: Fact) -> date:
    return date.fromisoformat(fact.as_of[:10])


_EVENT = re.compile(
    r"\b(?:created|published|released|launched|born|dates? from|dated|appeared|submitted|posted|uploaded|shipped|out|since)\b"
)


def _moment(view: View, number: Number) -> Moment | None:
    """The date that a level is dated by: the one right after the number, or opening the sentence."""
    bare = view.mentions.bare
    for moment in view.mentions.moments:
        gap = bare[number.end : moment.start] if moment.start >= number.end else None
        if (
            (
                gap is not None
                and len(gap) <= 40
                and not any(number.end <= other.start < moment.start for other in view.mentions.numbers)
            )
            and not _EVENT.search(gap)
            and re.search(r"\b(?:on|as of|by|at|of) (?:the )?$", gap)
        ):
            return moment
        if (
            moment.end <= number.start
            and re.fullmatch(r"\W*(?:on|as of|by|at) (?:the )?", bare[: moment.start])
            and len(view.mentions.moments) == 1
        ):
            return None if _EVENT.search(bare) else moment
    return None


def _same_window(view: View, number: Number, fact: Fact) -> bool:
    """A window right at the number must be one the fact speaks of."""
    measure = view.desk.measure(fact)
    if measure.aspect not in {"gain", "change", "level", "then"} and not measure.of_gain:
        return True
    bare = view.mentions.bare
    for window in (*view.mentions.windows, *_since(view)):
        later = [
            other
            for other in view.mentions.numbers
            if number.end <= other.start < window.start and other.form in {"count", "percent"}
        ]
        gap = bare[number.end : window.start] if window.start >= number.end else bare[window.end : number.start]
        if later or len(gap) > 60 or re.search(r"[;]|\bcreated\b|\bpublished\b|\breleased\b|\bwhile\b", gap):
            continue
        if window.end <= number.start and (re.search(r"\w", bare[: window.start]) or re.search(r"\b(?:but|as|and)\b", gap)):
            continue
        if window.days == ALL_TIME:
            return False
        if measure.aspect in {"level", "then"} and _moved(view, fact, window.days):
            continue
        if not has_window(measure.windows, window.days) and not (window.vague and not measure.windows):
            return False
    return True


def _since(view: View) -> Iterator[Window]:
    """ "Since yesterday", "since Monday": dates that are windows."""
    for moment in view.mentions.moments:
        opened = re.search(r"\bsince (?:\w+day )?$", view.mentions.bare[: moment.start])
        if opened and moment.first is not None and moment.first == moment.last:
            yield Window(opened.start(), moment.end, (view.desk.ledger.edition - moment.first).days)


def _moved(view: View, fact: Fact, days: int) -> bool:
    """ "From 69,440 to 74,466 stars in a week": two levels and the span between them."""
    spans = (
        view.desk.measure(other).windows
        for other in view.facts
        if other.subject.id == fact.subject.id and view.desk.measure(other).changes
    )
    return bool(re.search(r"\bfrom\b|\bto\b", view.low)) and any(has_window(known, days) for known in spans)


def has_window(windows: Iterable[int], days: int) -> bool:
    """Whether facts with these windows may be said to speak of so many days: a month is 28 to 31 of them."""
    return any(known == days or (days == 30 and 28 <= known <= 31) for known in windows)


def _same_way(view: View, read: Cues, fact: Fact) -> bool:
    measure = view.desk.measure(fact)
    if measure.aspect not in {"gain", "change"} or fact.number is None or fact.number == 0 or read.way == 0:
        return True
    return (fact.number > 0) == (read.way > 0)


def _same_total(number: Number, fact: Fact) -> bool:
    if number.total is None:
        return True
    whole = re.match(r"of (\d+) ", (fact.unit or "") + " ")
    return whole is None or int(whole[1]) == number.total
