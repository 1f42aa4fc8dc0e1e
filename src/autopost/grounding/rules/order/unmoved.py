"""What is said not to have moved: "without a loss of stars", "hardly added any downloads", "unchanged from Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.metrics import ANY_NOUN, NOUN
from autopost.grounding.attaching.timing import has_window
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_SO_MUCH = r"(?:(?:its|the|their|any|a|an|single|new|more|further|extra|additional|fresh|other|number of|count of) )*"
_THING = rf"(?:{ANY_NOUN}|star|like|fork|upvote|download)\b"
_UP = r"(?:gain|ris|grow|increas|add|addition|improvement|uptick|win|collect|attract|draw|pick)[a-z]*(?: up)?"
_DOWN = r"(?:loss|drop|declin|fall|dip|decreas|los|shedd|slump)[a-z]*"
_GOT = r"(?:add|gain|win|won|collect|attract|dr[ae]w|pick|g[eo]t|t[ao]ok|receiv|earn)[a-z]*(?: up)?"
_NO_GAIN = re.compile(
    rf"\bwithout (?:(?:a|an|any|the least|the slightest|further|so much as an?) )?{_UP} (?:(?:in|of|to) )?{_SO_MUCH}{_THING}|"
    rf"\bwithout (?:any |a (?:single )?)?(?:new|more|further|extra|additional|fresh) {_THING}|"
    r"\b(?:stopp?(?:ed|s)|ceas(?:ed|es)|quit|no longer|(?:was|is) done|gave up|has given up) "
    rf"(?:to )?{_UP} (?:in )?{_SO_MUCH}{_THING}"
)
_HARDLY = re.compile(
    rf"\b(?:hardly|barely|scarcely) (?:{_GOT}(?: any| a)?|any) {_SO_MUCH}{_THING}|"
    rf"\b{_GOT} (?:hardly|barely|scarcely) (?:any|a) {_SO_MUCH}{_THING}"
)
_NO_LOSS = re.compile(
    rf"\b(?:without (?:(?:a|an|any|the least|the slightest|so much as an?) )?{_DOWN} (?:(?:in|of) )?|los[et]s? no )"
    rf"{_SO_MUCH}{_THING}"
)
_SAME = re.compile(
    r"(?<!times )(?<!twice )(?<!half )\b(?:unchanged|no different|no change|no movement|(?:just |exactly )?(?:the same|as many)"
    r"(?: (?:number|figure|count|total))?(?: as)?|where it (?:was|stood))"
    r"(?: (?:from|since|on|against|over|in|as|compared with|within|during)){1,2} (?:the )?(?=\ue000)"
)
_HARDLY_MOVED = re.compile(
    r"\b(?P<no>hardly|barely|scarcely|never|(?:did|has|have|do|does)(?: not|n't)(?: even)?) "
    r"(?:grew|grow|grown|rose|rise|risen|climbed|climb|moved|move|changed|change|budged|budge|increased|increase|gained|gain)\b"
    r"(?! any| from)"
)
_LITTLE = 0.02


def _hardly_moved(view: View) -> Iterator[Verdict]:
    """Reads "Downloads of A hardly grew in the seven days": refused where they did."""
    for match in _HARDLY_MOVED.finditer(view.mentions.bare):
        start, _ = view.clause(match.start())
        told = dict.fromkeys(family for at, stop, family in view.nouns if start <= at and stop <= match.start())
        least = _LITTLE if match["no"] in {"hardly", "barely", "scarcely"} else 0.0
        moves = [*_moves(view, whose(view, match.span()), next(iter(told)))] if len(told) == 1 else []
        if moves and all(by > least * level for by, level in moves):
            yield Verdict(*match.span(), "negation", f"it gained {moves[0][0]:,.0f}")


def unmoved(view: View) -> Iterator[Verdict]:
    """Refuses it where every change that is known of the time told is one that way."""
    if view.kind == "opinion":
        return
    for pattern, way, least in ((_NO_GAIN, 1, 0.0), (_HARDLY, 1, _LITTLE), (_NO_LOSS, -1, 0.0)):
        for match in pattern.finditer(view.mentions.bare):
            nouns = [*NOUN.finditer(f"{match[0].rstrip('s')}s")]
            family = str(nouns[-1].lastgroup) if nouns else ""
            moves = [*_moves(view, whose(view, match.span()), family)] if family else []
            if moves and all(way * by > least * level for by, level in moves):
                yield Verdict(*match.span(), "negation", f"it {'gained' if way > 0 else 'lost'} {abs(moves[0][0]):,.0f}")
    yield from _hardly_moved(view)
    times = {m.start for m in view.mentions.moments} | {w.start for w in view.mentions.windows}
    for match in (match for match in _SAME.finditer(view.mentions.bare) if match.end() in times):
        start, _ = view.clause(match.start())
        told = [family for at, end, family in view.nouns if start <= at and end <= match.start()]
        moves = [*_moves(view, whose(view, match.span()), told[-1])] if told else []
        if moves and all(by for by, _ in moves):
            yield Verdict(*match.span(), "negation", f"it moved by {moves[0][0]:,.0f}")


def says_unmoved(view: View, at: int) -> bool:
    """Whether a word of movement at a place is only denied: the "loss" of "without a loss of likes", which is looked up here."""
    return any(m.start() <= at < m.end() for pattern in (_NO_GAIN, _NO_LOSS) for m in pattern.finditer(view.mentions.bare))


def _moves(view: View, names: frozenset[str], family: str) -> Iterator[tuple[float, float]]:
    """By how much the measure changed over the days told, or since the day told, and from what."""
    for name in names if len(names) == 1 else ():
        now = view.rolls.of(name, family)
        for fact in view.desk.by_subject.get(name, ()):
            measure = view.desk.measure(fact)
            near = any(has_window(measure.windows, days) for days in view.days) or not view.days
            if fact.number is not None and measure.aspect == "gain" and measure.family == family and near:
                yield fact.number, (now.number or 0 if now is not None else 0) - fact.number


_PLACE = re.compile(
    r"\b(?:fail(?:s|ed)? to|failing to|(?:did|does|could|has|have)(?: not|n't)|(?:was|is) unable to|without|never)"
    r"(?: (?:manage|managed|been able) to)? (?:(?P<better>improv\w+ (?:up)?on|better\w*|"
    r"(?:climb\w*(?: up)?|ris\w+|gett?\w*|mov\w+(?: up)?) (?:above|past|beyond)|mov\w+ up from|ma[dk]\w+ up ground (?:on|from))|"
    r"(?:leav\w*|budg\w+ from|stir\w* from|mov\w+ from|get\w* off)) (?:the |its )?(?:number |place )?$"
)


def kept_place(view: View) -> Iterator[Verdict]:
    """Reads "failed to improve on 40th place" of one that is placed higher, "did not leave 12th" of one that is elsewhere."""
    for number in view.mentions.numbers if view.kind != "opinion" else ():
        told = _PLACE.search(view.mentions.bare[: number.start])
        names = about(view, number) if told is not None and number.form in {"ordinal", "count"} else frozenset[str]()
        place = view.desk.place(next(iter(names))) if len(names) == 1 else 0
        if told is not None and place and (place < number.value if told["better"] else place != number.value):
            yield Verdict(told.start(), number.end, "negation", f"it is number {place} now")
