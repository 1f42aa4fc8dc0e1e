"""Who of a set carries which label: "of the eight, only A and B are tagged T; the other six carry the tag U".

A clause is read when it is understood to its last word: who is meant, by names, by places or as all that are left, and the label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from autopost.grounding.attaching.measuring import Test
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.typed import COUNT, NAME, Typed, typed
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS

LABEL, SET = "(?<!\ue016)\ue016++", "(?<!\ue017)\ue017++"
_THINGS = r"(?: (?:models|datasets|spaces|repositories|projects|entries|ones))?"
_IS = r"(?:is|are|was|were|carry|carries|bear|bears|have|has|run|runs|use|uses|work|works|rely|relies)"
_AS = (
    r"(?: (?:all|both|each|the|a|tag|tagged|labelled|as|under|licen[cs]ed?|written|mainly|in|built|with|released|published|on|"
    r"upon)){0,5}"
)
_SO = rf"(?: all| both| each)? {_IS}{_AS} (?P<label>{LABEL})"
_END = r"[\s.!?]*"
_WHO = r"(?P<who>(?:(?!\b(?:is|are|was|were|which|who|not|no|but|other|remaining|exceptions?)\b)[^;:.])+?)"
_TOO = r"(?:, (?P<too>(?:(?!\b(?:is|are|which|not|no)\b)[^;:.])+?),)?"
_OF_SET = rf"(?:(?:among|of|in) (?:the |these |our )?(?:{SET}|(?P<size>{COUNT}){_THINGS}))"
_PLAIN = re.compile(rf"(?:{_OF_SET},? )?(?P<only>only |just )?{_WHO}{_TOO}{_SO}{_END}")
_THE_TWO = re.compile(
    rf"(?P<only>){_WHO} (?:is|are) the (?:only )?(?P<n>{COUNT})(?: models| datasets| spaces| repositories| projects|"
    rf"{SET})?(?: {_OF_SET})?(?: that (?:is|are|carry))?{_AS} (?P<label>{LABEL}){_END}"
)
_BEHIND = re.compile(
    rf"(?:behind|after|below|above|before) (?P<first>[^,;:.]+), which {_IS}{_AS} (?P<one>{LABEL}), {_WHO}"
    rf"(?: (?:of|on) (?:the )?{SET})?{_SO}{_END}"
)
_REST = re.compile(
    rf"(?:all )?(?:the (?:other|remaining)(?: (?P<n>{COUNT}))?{_THINGS}|the (?:(?P<few>{COUNT}) )?exceptions?|the rest)"
    rf"{_TOO.replace('<too>', '<who>')}{_SO}{_END}"
)
_AND = re.compile(r",? and |, ")
_NUMBERED = r"(?:(?:the )?(?:models?|datasets?|spaces?|those|entries) )?(?:at |in |on |ranked |placed )?(?:the )?"
_PLACE = re.compile(
    rf"{_NUMBERED}(?:numbers? |nos?\. |ranks? |places? )?(?:(?P<n>{COUNT})(?: (?:to|through) (?:numbers? )?(?P<to>{COUNT}))?|"
    r"(?P<last>last|eighth and last)|(?P<first>leader|front-?runner|top))(?: models?| places?| ones?| entry)?"
)
_NAMED = re.compile(rf"(?P<name>{NAME})(?:(?:'s?)? (?P<same>{NAME}))?(?P<words>(?:(?:'s?)? [a-z-]+){{0,2}})")
_PLAIN_WORDS = frozenset({"model", "models", "dataset", "space", "repository", "project", "the"})


@dataclass
class _Split:
    """The set of a sentence, its text in letters of kinds, and whom it has told of so far."""

    view: View
    row: Typed
    text: str
    labels: dict[int, Test]
    members: tuple[str, ...]
    told: list[frozenset[str]] = field(default_factory=list)


def label_splits(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that says rightly who of a set carries a label."""
    labels = {test.start: test for test in tests(view) if test.label in LABELS.values()}
    labels = {at: one for at, one in labels.items() if not any(o.start <= at < o.end and o is not one for o in labels.values())}
    if not labels:
        return
    split = _Split(view, typed(view), _text(view, labels), labels, _members(view))
    split.members = split.members or _with_rest(split)
    for start, end in view.clauses:
        first = start + len(split.text[start:end]) - len(split.text[start:end].lstrip())
        counted = [claim for claim in claims(view) if claim.true and start <= claim.quantity.start < end]
        if any(read(split, first, end) for read in _READINGS):
            yield start, end
        elif counted:
            held = (name for name in counted[0].members if any(test.holds(name) for test in counted[0].tests))
            split.told.append(frozenset(held))


_OTHERS = re.compile(
    rf"\bthe (?:other|remaining) (?P<n>{COUNT}) (?P<kind>model|dataset|space|repository|repositorie|project)s?\b"
)


def _with_rest(split: _Split) -> tuple[str, ...]:
    """Reads "Only A and B run on Docker; the other eight Spaces use Gradio": of as many as both make."""
    left = _OTHERS.search(split.text)
    if left is None:
        return ()
    kind = {"project": "repository", "repositorie": "repository"}.get(left["kind"], left["kind"])
    names = split.view.rolls.trending.get(kind, ()) or split.view.rolls.covered.get(kind, ())
    told = {name for at, name in split.row.names.items() if at < left.start()}
    return names if told and told < {*names} and len(names) == len(told) + split.row.counts[left.start("n")].value else ()


def _text(view: View, labels: dict[int, Test]) -> str:
    text, row = list(typed(view).text), typed(view)
    for known in view.populations:
        if known.readings and not known.other:
            text[known.start : known.end] = "\ue017" * (known.end - known.start)
    for number in row.counts.values():
        if number.total is not None or not any(p.start <= number.start < p.end and p.readings for p in view.populations):
            text[number.start : number.end] = "\ue015" * (number.end - number.start)
    for test in labels.values():
        text[test.start : test.end] = "\ue016" * (test.end - test.start)
    return "".join(text)


def _members(view: View) -> tuple[str, ...]:
    """The set that the sentence names, else the one that the sentence before counted in or named."""
    for known in view.populations:
        if known.known and not known.other and len(known.readings) == 1:
            return known.readings[0]
    if view.counted:
        return view.counted[-1].members
    return next((names for names in reversed(view.spoken) if len(names) > 1), ())


def _plain(split: _Split, start: int, end: int) -> bool:
    match = _PLAIN.fullmatch(split.text, start, end)
    return match is not None and _told_rightly(split, match, exact=bool(match["only"]))


def _the_two(split: _Split, start: int, end: int) -> bool:
    match = _THE_TWO.fullmatch(split.text, start, end)
    if match is None:
        return False
    who = _who(split, *match.span("who"))
    number = split.row.counts.get(match.start("n"))
    return bool(who) and number is not None and number.value == len(who or ()) and _told_rightly(split, match, exact=True)


def _told_rightly(split: _Split, match: re.Match[str], *, exact: bool) -> bool:
    """Whether all of those meant carry the label, and, where it is said, nobody else of the set."""
    groups = match.groupdict()
    if groups.get("size"):
        _sized(split, int(split.row.counts[match.start("size")].value))
        if len(split.members) != split.row.counts[match.start("size")].value:
            return False
    who, test = _who(split, *match.span("who")), split.labels[match.start("label")]
    too = _who(split, *match.span("too")) if groups.get("too") else who
    if not who or who != too or not all(test.holds(name) for name in who):
        return False
    if exact and (not split.members or {name for name in split.members if test.holds(name)} != who):
        return False
    split.told.append(who)
    return True


def _sized(split: _Split, size: int) -> None:
    """Reads "of the eight": as many as the edition covers of the kind that is told of."""
    known = split.view.desk.ledger.subjects
    kinds = dict.fromkeys(known[name].kind for name in split.view.named if name in known)
    for kind in kinds if not split.members else ():
        covered = split.view.rolls.covered.get(kind, ())
        split.members = covered if len(covered) == size else split.members


def _behind(split: _Split, start: int, end: int) -> bool:
    match = _BEHIND.fullmatch(split.text, start, end)
    first = _who(split, *match.span("first")) if match else None
    if match is None or not first or not all(split.labels[match.start("one")].holds(name) for name in first):
        return False
    return _told_rightly(split, match, exact=False)


def _rest(split: _Split, start: int, end: int) -> bool:
    match = _REST.fullmatch(split.text, start, end)
    told = split.told or [
        frozenset(n for n in c.members if any(t.holds(n) for t in c.tests)) for c in split.view.counted if c.true
    ]
    if match is None or not told or not split.members:
        return False
    left = frozenset(split.members) - frozenset().union(*told)
    number = split.row.counts.get(match.start("n" if match["n"] else "few"))
    who = _who(split, *match.span("who")) if match["who"] else left
    test = split.labels[match.start("label")]
    return bool(left) and who == left and (number is None or number.value == len(left)) and all(test.holds(n) for n in left)


_READINGS: tuple[Callable[[_Split, int, int], bool], ...] = (_rest, _the_two, _behind, _plain)


def _who(split: _Split, start: int, end: int) -> frozenset[str] | None:
    """Whom a stretch means: by names and places, in a row; None where one word of it is not understood."""
    found, at = list[str](), start
    cuts = [*(m.span() for m in _AND.finditer(split.text, start, end)), (end, end)]
    for stop, after in cuts:
        one = _named(split, at, stop) or _placed(split, at, stop)
        if not one:
            return None
        found += one
        at = after
    return frozenset(found)


def _named(split: _Split, start: int, end: int) -> list[str]:
    match = _NAMED.fullmatch(split.text, start, end)
    names = [split.row.names[match.start(group)] for group in ("name", "same") if match[group]] if match else []
    said = re.findall(r"[a-z][a-z-]+", match["words"]) if match else []
    right = len({*names}) == 1 and all(word in _PLAIN_WORDS or word in names[0].lower() for word in said)
    return names[:1] if right else []


def _placed(split: _Split, start: int, end: int) -> list[str]:
    match = _PLACE.fullmatch(split.text, start, end)
    known = split.view.desk.ledger.subjects
    kinds = dict.fromkeys(known[name].kind for name in (*split.members, *split.view.named) if name in known)
    order = split.view.rolls.places.get(next(iter(kinds), "model"), {})
    if match is None:
        return []
    first, last = 1, 1
    if match["last"]:
        first = last = len(split.members)
    elif match["n"]:
        numbers = [split.row.counts[match.start(group)] for group in ("n", "to") if match[group]]
        if any(number.form not in {"count", "ordinal"} or number.total is not None or number.hedge for number in numbers):
            return []
        first, last = int(numbers[0].value), int(numbers[-1].value)
    entries = [order.get(place, "") for place in range(first, last + 1)]
    inside = all(name and (not split.members or name in split.members) for name in entries)
    return entries if entries and inside else []
