"""Two measures, or two subjects, that figures take up by their order: "161,618 of the first and 33,517 of the second".

The figures are believed together, each of the measure or the subject that stands at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.attaching.sharedmeasures import Shared, spans_of
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_FIRST = re.compile(r" (?:of|for|in|on) the (?:first|former)\b")
_SECOND = re.compile(r" (?:of|for|in|on) the (?:second|latter)\b")
_EACH = re.compile(r" (?:of|for) the (?:former|first) (?:to|for) (?:each|every)(?: single)?(?: one)? of the (?:latter|second)\b")
_OF_ONE = re.compile(
    rf" (?P<what>{ANY_NOUN}) (?:for|of) the (?:one|former|first) (?:to|for) (?:each|every)(?: single)?(?: one| {ANY_NOUN})? "
    r"(?:of|for) the (?:other|latter|second)\b"
)


def former_and_latter(view: View) -> Iterator[tuple[Number, Fact]]:
    """Figures that take up two measures or two subjects by their order."""
    if view.kind == "opinion":
        return
    yield from _two_values(view)
    for number in view.mentions.numbers:
        fact = _for_each(view, number) or _of_two(view, number) if number.form in {"count", "times"} else None
        if fact is not None:
            yield number, fact


def _families(view: View, at: int) -> list[str]:
    """What is measured before a place, in the order told."""
    return list(dict.fromkeys(family for start, _, family in view.nouns if start < at))


def _two_values(view: View) -> Iterator[tuple[Number, Fact]]:
    """Reads "gained 382 of the first and lost 25,224 of the second": both of one subject."""
    counts = [n for n in view.mentions.numbers if n.form == "count" and n.total is None]
    one = next((n for n in counts if _FIRST.match(view.mentions.bare, n.end)), None)
    two = next((n for n in counts if one and n.start > one.end and _SECOND.match(view.mentions.bare, n.end)), None)
    before = [ref for ref in view.referents if one and ref.end <= one.start and ref.kind in {"name", "pronoun", "role"}]
    families = _families(view, one.start) if one else []
    if one is None or two is None or not before or len(before[-1].subjects) != 1 or len(families) != len("AB"):
        return
    subject = next(iter(before[-1].subjects))
    facts = [_value(view, subject, family, number) for family, number in zip(families, (one, two), strict=True)]
    if None not in facts and _compared(view, subject, families, one.start):
        words = [n for n in view.mentions.numbers if n.form == "ordinal" and n.start in {*_taken(view, one), *_taken(view, two)}]
        yield from ((number, fact) for number, fact in zip((one, two), facts, strict=True) if fact is not None)
        yield from ((number, fact) for number in words for fact in facts[:1] if fact is not None)


def _compared(view: View, subject: str, families: list[str], end: int) -> bool:
    """Whether words of more and fewer before them are right: against the other who is named, else of what was gained."""
    words = [*_MORE.finditer(view.mentions.bare, 0, end)]
    others = [name for ref in view.referents if ref.end <= end and ref.kind == "name" for name in ref.subjects if name != subject]
    if not words:
        return not others
    for word in words:
        family, more = str(word.lastgroup), word["word"] in {"more", "higher"}
        metrics = [family] if others else [f"{family}_gain_{days}d" for days in spans_of(view)]
        own = [view.rolls.of(subject, metric) for metric in metrics]
        other = view.rolls.of(others[-1], family) if others else None
        if not own or own[0] is None or (others and other is None):
            return False
        if ((own[0].number or 0) > (other.number or 0 if other else 0)) != more:
            return False
    return len(words) == len(families)


_MORE = re.compile(rf"\b(?P<word>more|higher|fewer|less|lower) (?:new )?(?:{NOUN.pattern})")


def _taken(view: View, number: Number) -> Iterator[int]:
    """Where the "second" of "of the second" stands."""
    for pattern in (_FIRST, _SECOND):
        if told := pattern.match(view.mentions.bare, number.end):
            yield told.end() - len(told[0].rpartition(" ")[2])


def _value(view: View, subject: str, family: str, number: Number) -> Fact | None:
    """What the subject has, or gained or lost as the word before the figure says."""
    verb = [*CHANGE.finditer(view.mentions.bare, max(0, number.start - _NEAR), number.start)][-1:]
    days = spans_of(view) if verb else ()
    measures = [Shared(family, "gain", span) for span in days] if verb else [Shared(family, "level")]
    for measure in measures:
        fact = measure.of(view, subject)
        value = fact.number or 0 if fact else 0
        if fact is not None and number.fits(value) and (not verb or (value > 0) == bool(verb[0]["up"])):
            return fact
    return None


_NEAR = 16


def _for_each(view: View, number: Number) -> Fact | None:
    """Reads "1,998 downloads against 241 likes, some eight of the former to each of the latter"."""
    families, subjects = _families(view, number.start)[-len("AB") :], about(view, number)
    if not _EACH.match(view.mentions.bare, number.end) or len(families) != len("AB") or len(subjects) != 1:
        return None
    one, two = (view.rolls.of(next(iter(subjects)), family) for family in families)
    return one if one and two and two.number and number.fits((one.number or 0) / two.number) else None


def _of_two(view: View, number: Number) -> Fact | None:
    """Reads "Weigh A against B: 3.7 downloads for the one to every download of the other"."""
    told = _OF_ONE.match(view.mentions.bare, number.end)
    named = list(
        dict.fromkeys(n for ref in view.referents if ref.end <= number.start and ref.kind == "name" for n in ref.subjects)
    )
    noun = NOUN.search(told["what"]) if told else None
    if noun is None or len(named) != len("AB"):
        return None
    one, two = (view.rolls.of(name, str(noun.lastgroup)) for name in named)
    return one if one and two and two.number and number.fits((one.number or 0) / two.number) else None
