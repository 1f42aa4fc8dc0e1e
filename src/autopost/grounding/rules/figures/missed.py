"""What to say of a number that no fact bears out: whose it is, what it is, and what it should be."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.attaching.asof import dated_by
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE, cues
from autopost.grounding.attaching.fitting import fits
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.attaching.timing import other_window
from autopost.grounding.binding import Match, denied_of
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.printing import ordinal


def _with_noun(view: View, number: Number) -> tuple[int, int]:
    """From the number to the noun that says what it counts, which may be what is wrong."""
    family = cues(view, number).family
    near = [
        noun
        for noun in view.nouns
        if noun[2] == family and (0 <= noun[0] - number.end <= 30 or 0 <= number.start - noun[1] <= 60)
    ]
    if not near:
        # "124 comments": a noun that no fact has.
        other = re.match(
            r"[ -](?:new |more )?(?!of\b|in\b|on\b|for\b|to\b|and\b|at\b)[a-z]{4,}", view.mentions.bare[number.end :]
        )
        return number.start, number.end + (other.end() if other else 0)
    start, end, _ = min(near, key=lambda noun: abs(noun[0] - number.end))
    if start < number.start and (own := _OWN_NOUN.match(view.mentions.bare, number.end)):
        return number.start, own.end()  # "12,771 forks, 202 contributors"
    return min(start, number.start), max(end, number.end)


_OWN_NOUN = re.compile(r" (?!(?:new|more|fewer|less|ahead|behind|times)\b)[a-z]{4,}s(?=\W*$|[,;.])")


def _with_verb(view: View, number: Number) -> tuple[int, int]:
    """From the number to the verb of rising or falling before it, which may be what is wrong."""
    signed = re.search(r"\b(?:minus|plus) $", view.mentions.bare[: number.start])
    if signed:
        return signed.start(), number.end
    verbs = [verb for verb in CHANGE.finditer(view.mentions.bare[: number.start]) if number.start - verb.end() <= 60]
    return (verbs[-1].start() if verbs else number.start), number.end


_SMALL = 12
_WHY = {
    "subject": "wrong-subject", "metric": "wrong-metric", "time": "wrong-time", "window": "wrong-window",
    "direction": "wrong-direction", "count": "wrong-count", "negation": "negation",
}  # fmt: skip


def missed(view: View, number: Number, match: Match | None) -> Verdict:
    """Say what the number is, if it is anything, and what it should be."""
    start, end = number.start, number.end
    text = view.mentions.folded.text[start:end].strip()
    subjects = about(view, number)
    right = _right_value(view, number, subjects)
    # That a list's own count happens to be the same says nothing of "a third" or "two": the editor would wonder.
    chance = match is not None and match.fact.subject.kind == "list" and (number.form != "count" or number.value <= _SMALL)
    if match is not None and not (chance and match.failing[0] == "metric"):
        return _nearly(view, number, match, subjects, right)
    elsewhere = next(
        (
            fact
            for fact in view.desk.near(number)
            if fits(view, number, fact) and not (number.form in {"count", "ordinal", "fraction"} and number.value <= _SMALL)
        ),
        None,
    )
    if elsewhere is not None and elsewhere.subject.id not in subjects:
        message = _explained(view, text, elsewhere, "wrong-subject", subjects)
        return Verdict(start, end, "wrong-subject", message, facts=(elsewhere.tag,), repair=right)
    if elsewhere is not None:
        message = f"{text} is {_what(view, elsewhere)}, which the sentence does not cite"
        return Verdict(start, end, "not-cited" if view.cited else "value", message, facts=(elsewhere.tag,), repair=right)
    code = {"ordinal": "rank", "times": "ratio", "percent": "percentage", "fraction": "share", "vague": "value"}.get(
        number.form, "count" if number.total else "value"
    )
    about_whom = f" about {view.subject_name(sorted(subjects))}" if subjects else ""
    hint = f"; the fact says {right}" if right else ""
    return Verdict(start, end, code, f"no fact in scope{about_whom} says {text}{hint}", repair=right)


def _nearly(view: View, number: Number, match: Match, subjects: frozenset[str], right: str | None) -> Verdict:
    """Of a value that a fact in scope has: which part of what is said of it does not fit."""
    start, end, fact = number.start, number.end, match.fact
    text = view.mentions.folded.text[start:end].strip()
    code = _WHY[match.failing[0]]
    window = other_window(view, number, fact) if code == "wrong-window" else None
    if window is not None:
        known = " or ".join(f"{days} days" for days in sorted(view.desk.measure(fact).windows)) or "no window"
        message = f"{text} is {_what(view, fact)}, and that is over {known}"
        return Verdict(window.start, window.end, code, message, facts=(fact.tag,))
    if code == "negation" and (denied := denied_of(view, number)) is not None:
        message = f"the fact counts those of which this is so: {fact.statement}"
        return Verdict(start, denied.end(), code, message, facts=(fact.tag,))
    if code == "wrong-time" and (moment := dated_by(view, number)) is not None:
        start, end = min(start, moment.start), max(end, moment.end)
    if code in {"wrong-metric", "wrong-direction"}:
        start, end = _with_noun(view, number) if code == "wrong-metric" else _with_verb(view, number)
        shown = view.mentions.folded.text[start:end]
        foreign = start == number.start and end > number.end and not NOUN.search(view.mentions.bare, start, end)
        right = shown.replace(text, right) if right and code == "wrong-metric" and not foreign else None
    return Verdict(start, end, code, _explained(view, text, fact, code, subjects), facts=(fact.tag,), repair=right)


def _explained(view: View, text: str, fact: Fact, code: str, subjects: frozenset[str]) -> str:
    what = _what(view, fact)
    if code == "wrong-subject":
        return f"{text} is {what}; the sentence is about {view.subject_name(sorted(subjects))}"
    reason = {
        "wrong-metric": "the sentence says it of something else",
        "wrong-time": f"it is as of {fact.as_of[:10]}",
        "wrong-window": "its window is another",
        "wrong-direction": "it is the other way round" if view.desk.measure(fact).aspect == "lead" else "it went the other way",
        "wrong-count": f"it is counted {fact.unit}",
    }[code]
    return f"{text} is {what}; {reason}"


def _what(view: View, fact: Fact) -> str:
    """Reads "mattpocock/skills' gain of stars"."""
    name = view.desk.name(fact.subject)
    owner = f"{name}'" if name.endswith("s") else f"{name}'s"
    measure = view.desk.measure(fact)
    family = measure.family.replace("_", " ")
    noun = {
        "gain": "gain",
        "change": "change in percent",
        "rank": "rank",
        "share": "share",
        "ratio": "ratio",
        "lead": "lead",
        "sum": "total",
        "count": "count",
    }
    shown = noun.get(measure.aspect, family)
    if measure.aspect == "gain" and (fact.number or 0) < 0:
        shown = "loss"
    return f"{owner} {shown}" + (f" in {family}" if shown not in {family, "rank", "count"} else "")


def _right_value(view: View, number: Number, subjects: frozenset[str]) -> str | None:
    """The value of the one fact in scope that the sentence seems to mean."""
    read = cues(view, number)
    meant = []
    for fact in view.facts:
        measure = view.desk.measure(fact)
        if fact.number is None or (subjects and fact.subject.id not in subjects and fact.subject.kind != "list"):
            continue
        ranked = number.form == "ordinal" and fact.unit == "rank"
        percent = number.form == "percent" and fact.unit == "percent" and read.family in {"", measure.family}
        times = number.form == "times" and fact.unit == "times"
        counted = number.total is not None and measure.aspect == "count"
        level = (
            number.form == "count"
            and number.total is None
            and read.family == measure.family
            and fact.unit not in {"rank", "percent", "times"}
        )
        if (
            (level and (read.change is True) == measure.changes and measure.aspect != "then")
            or ranked
            or percent
            or times
            or counted
        ):
            meant.append(fact)
    if len(meant) != 1:
        return None
    fact = meant[0]
    if number.form == "ordinal":
        return ordinal(int(fact.number or 0))
    return view.desk.printer.value(fact, "" if number.form in {"times", "percent"} else "n")
