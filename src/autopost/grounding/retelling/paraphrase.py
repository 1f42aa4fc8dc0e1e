"""What a source says in its own words, told by the paper in others: figures, lengths of time, and whether it is so or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numbers import numbers as said_in
from autopost.grounding.retelling.kindred import of_one_root
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.shortforms import spelt_out
from autopost.grounding.words.stems import stems

TOLD = re.compile(rf"\b(?:abstracts?|notes|descriptions?|taglines?|changelog|{phrases.either('attributing')})\b")
"""Words for where a source's own words are, and for giving them."""
_NEXT = re.compile(r"[\s\u00a0-]*(?:[^\s,;:.()]+[\s\u00a0()-]+){0,4}[^\s,;:.()]*")


def sources(view: View, subjects: frozenset[str], *, restated: bool = False) -> Iterator[Fact]:
    """The passages in scope of some subjects, in their own words; with `restated` also those that the paper words itself."""
    for fact in view.facts:
        worded = fact.kind == "passage" or fact.metric == "description"
        if worded and (restated or not fact.restated) and (not subjects or fact.subject.id in subjects):
            yield fact


def with_strangers(view: View) -> str:
    """The sentence with the names that are no subject's: "not on PyPI, because it is saved there under 5.10.4"."""
    text = view.mentions.bare
    for name in view.mentions.strangers:
        text = text[: name.start] + view.low[name.start : name.end] + text[name.end :]
    return text


def figure(view: View, number: Number) -> Fact | None:
    """Reads "built from just over 1.03 million papers" of a source that has "Built from 1,030,314 papers"."""
    if number.form == "fraction" or number.total is not None:
        return _of_so_many(view, number)
    if number.form not in {"count", "percent", "times", "vague"}:
        return None
    counted, whose = _counted(with_strangers(view), number.start, number.end), about(view, number)
    if not counted and (last := _gapped(view, number)):
        counted, whose = _counted(with_strangers(view), last.start, last.end), _named_last(view, number)
    exact = (number.step == 1 and number.value >= 10_000) or 0 < number.step <= _FINE
    for fact in sources(view, whose, restated=True) if counted or exact else ():
        text = spelt_out(_GLUED.sub(" ", folded_key(str(fact.value))))
        if exact and number.value in {said.value for said in said_in(text)}:
            return fact
        for said in said_in(text):
            if said.form == number.form and _says(number, said, text) and _akin(counted, _counted(text, said.start, said.end)):
                return fact if _of_what_it_says(view, number, text[said.end : said.end + _NEAR]) else None
    return None


_AND_ANOTHER = re.compile(
    r"[^.;:\ue000]{1,60}?(?:,|,? and|,? while) \ue000++ (?:(?:more|fewer|less) than |over |at least |about |just )?"
)


def _gapped(view: View, number: Number) -> Number | None:
    """Reads "A offers more than 1,400 skills and B more than 1,000": the figure before, which says what is counted again."""
    before = [other for other in view.mentions.numbers if other.end <= number.start and other.form == number.form][-1:]
    told = before and _AND_ANOTHER.fullmatch(view.mentions.bare, before[0].end, number.start)
    return before[0] if told else None


def _named_last(view: View, number: Number) -> frozenset[str]:
    return next((ref.subjects for ref in reversed(view.single) if ref.end <= number.start), frozenset())


_NEAR, _FINE = 40, 0.001
_GLUED = re.compile(r"(?<=\b[a-z]{5})(?<![a-z]v)(?=\d+\.\d)|(?<=[a-z]{6})(?=\d+\.\d)")
"""Reads "achieves0.72 FID", as abstracts have it that lost the signs of a formula."""


def _of_what_it_says(view: View, number: Number, after: str) -> bool:
    """Whether stars, likes and the like are told where the source has them: not "408 stars" of its 408 commits."""
    told = NOUN.match(view.mentions.bare, number.end + 1)
    return told is None or any(noun.lastgroup == told.lastgroup for noun in NOUN.finditer(after))


_ENDS = re.compile(r"\W*$|[,;:.)]| (?:in|on|at|for|by|and|to|with|while|which|that|is|are|was|were)\b")
_LAST = re.compile(r"(?:[^\s,;:.()]+ ){1,4}$")


def _says(number: Number, said: Number, text: str) -> bool:
    more = said.hedge == "above" or text.startswith("+", said.end)
    if (more and number.hedge == "below") or (said.hedge == "below" and number.hedge == "above"):
        return False  # "fewer than 400 integrations" of a source that has "400+"
    return said.value == number.value if number.form == "vague" else number.fits(said.value)


def _counted(text: str, start: int, end: int) -> frozenset[str]:
    """What a number counts: the words after it, and if no noun follows, those before: "puts the reduction at 98 percent and"."""
    first, last = _FROM.search(text[:start]), _TO.match(text, end)
    ranged = (first.start() if first else start, last.end() if last else end)
    return _around(text, start, end) | (_around(text, *ranged) if first or last else frozenset())


def _around(text: str, start: int, end: int) -> frozenset[str]:
    before = _LAST.search(text[:start]) if _ENDS.match(text, end) else None
    return _after(text, end) | (stems(before[0]) - EMPTY - _HOW_MUCH if before else frozenset())


_FROM, _TO = re.compile(r"\d[\d,.]*%?(?:-|–| to )$"), re.compile(r"(?:-|–| to )\d[\d,.]*(?:%| percent| per cent)?")
"""Reads "60-90%": what is said of the one is said of the other."""
_OUT_OF = re.compile(r"(?P<part>\d+) (?:out )?of (?:the |its )?(?P<whole>\d+)\b")


def _of_so_many(view: View, number: Number) -> Fact | None:
    """Reads "63 of 200", "nearly a third, 63 of 200" of a source that has both: "from 200 contributors (63 new)"."""
    told = _OUT_OF.search(view.mentions.bare)
    whole = number.total or _of_whom(view, number)
    if told is None and whole and number.form == "fraction":
        return _part_of_total(view, number, whole)
    if told is None:
        return None
    part, whole = int(told["part"]), int(told["whole"])
    if number.form == "fraction" and not _near(number, part / (whole or 1)):
        return None
    for fact in sources(view, about(view, number)):
        if {part, whole} <= {said.value for said in said_in(folded_key(str(fact.value)))}:
            return fact
    return None


_OF_WHOM = re.compile(r"[^.;\d]{1,30}[,.;] ?(?:of|among) (?:whom|which|them|these|those),? (?:[a-z]+ ){0,3}?$")


def _of_whom(view: View, number: Number) -> int | None:
    """Reads "200 contributors, of whom just under a third are new": the whole that is told before."""
    before = [n for n in view.mentions.numbers if n.end <= number.start and n.form == "count"]
    told = before and _OF_WHOM.fullmatch(view.mentions.bare, before[-1].end, number.start)
    return int(before[-1].value) if told else None


def _part_of_total(view: View, number: Number, whole: int) -> Fact | None:
    """Reads "nearly a third of the 200 contributors" of a source that has "200 contributors (63 new)"."""
    for fact in sources(view, about(view, number)):
        values = {said.value for said in said_in(folded_key(str(fact.value)))}
        if whole in values and any(_near(number, value / whole) for value in sorted(values) if 0 < value < whole):
            return fact
    return None


def _near(number: Number, part: float) -> bool:
    way = {"above": part > number.value, "below": part < number.value}.get(number.hedge, True)
    return way and abs(part - number.value) <= _SLACK


_SLACK = 0.03


def _after(text: str, at: int) -> frozenset[str]:
    """What is counted: the words that follow a number."""
    match = _NEXT.match(text, at)
    return stems(match[0]) - EMPTY - _HOW_MUCH if match else frozenset()


_HOW_MUCH = stems("more fewer less most times percent")


def _akin(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(a.startswith(b) or b.startswith(a) or of_one_root(a, theirs) for a in ours for b in theirs)
