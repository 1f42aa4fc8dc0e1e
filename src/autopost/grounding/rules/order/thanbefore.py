"""More or less than on an earlier day: "14 likes lower", "644 stars poorer than a week ago", "fewer likes than on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about, whose
from autopost.grounding.attaching.measuring import level_on
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_MORE = r"more|higher|richer|heavier|better off|better|up|above|ahead|to the good|stronger|larger|the richer|in the black|over"
_LESS = (
    r"fewer|less|lower|poorer|lighter|worse off|worse|down|below|behind|to the bad|"
    r"weaker|smaller|the poorer|short|in the red|adrift|under"
)
_NOUN = rf"(?:(?:new |more )?{NOUN.pattern})"
_WAY = re.compile(rf" (?:{_NOUN} )?(?P<way>(?P<more>{_MORE})|(?P<less>{_LESS}))\b(?: {NOUN.pattern.replace('?P<', '?P<of_')})?")
_THEN = (
    r"(?:than|of|from|on|,)? ?(?:(?:on|at|in) )?(?:where|what|it (?:was|had|stood|did|began|started)|then\b|before\b|"
    r"(?:the |its )?(?:start|beginning|opening)\b|(?:its|the) (?:[\ue000a-z]+ )?(?:level|total|mark|score|figure|count|tally)\b)"
)
_AGO = re.compile(rf" {_THEN}")
_OF_ANOTHER = re.compile(r" (?:than|of|on|from|to|the|that of|those of) ")
_BARE = re.compile(
    r"more|better|above|ahead|stronger|larger|fewer|less|worse|below|behind|weaker|smaller|short|over|under|adrift"
)
"""Words that compare with anybody; of a day before only where one is told after them."""
_HAD_AT = re.compile(r"\b(?:had|counted|held|showed|was|stood)(?: (?:at|still|only|about))* $")


_PLAINLY = re.compile(
    rf"\b(?:(?P<more>more|higher)|(?P<less>fewer|less|lower)) {NOUN.pattern}(?: (?:now|today|this morning))? than "
    r"(?:it (?:had|did|counted) )?(?:(?:on|at|in) )?"
)


_FORMERLY = re.compile(r"\b(?:stands?|sits?|is|remains?) (?P<way>(?P<above>above|over)|below|under|beneath) the $")
_IT_HAD = re.compile(rf" {NOUN.pattern} (?:that )?it had\b")


def _formerly(view: View) -> Iterator[Verdict]:
    """Reads "stands below the 692 likes it had on 13 June": on which side of that it is today."""
    for number in view.mentions.numbers:
        told, had = _FORMERLY.search(view.mentions.bare, 0, number.start), _IT_HAD.match(view.mentions.bare, number.end)
        names = about(view, number) or {*view.carried[:1]}
        now = view.rolls.of(next(iter(names)), str(had.lastgroup)) if told and had and len(names) == 1 else None
        if told and now is not None and now.number is not None and (now.number > number.value) != bool(told["above"]):
            yield Verdict(*told.span("way"), "wrong-direction", f"today it is {view.desk.printer.value(now)}", facts=(now.tag,))


def _since(
    view: View, match: re.Match[str], family: str, day: date | None, span: tuple[int, int], *, more: bool
) -> Iterator[Verdict]:
    """A finding where what one has today lies on the other side of what it had on a day than is told."""
    names = whose(view, match.span()) or {*view.carried[:1]}
    name = next(iter(names)) if len(names) == 1 else ""
    then = level_on(view, name, family, day) if name and day else None
    now = view.rolls.of(name, family)
    if then is None or now is None or now.number is None or now.number == then:
        return
    if (now.number > then) != more:
        yield Verdict(*span, "wrong-direction", "it went the other way since then", facts=(now.tag,))


def _plainly(view: View) -> Iterator[Verdict]:
    """Reads "has fewer likes now than on Wednesday": the way it went since then."""
    for match in _PLAINLY.finditer(view.mentions.bare):
        day = next((m.first for m in view.mentions.moments if m.start == match.end() and m.first == m.last), None)
        day = day or next((view.desk.ledger.edition - timedelta(w.days) for w in view.mentions.windows
                           if w.start == match.end() and w.days > 0), None)  # fmt: skip
        span, more = match.span("more" if match["more"] else "less"), match["more"] is not None
        yield from _since(view, match, str(match.lastgroup), day, span, more=more)


_NOW = re.compile(r"\b(?:(?P<more>more)|(?P<less>fewer|less)) (?:now|today)\b(?!,? than\b)")


def _now(view: View) -> Iterator[Verdict]:
    """Reads "had 85 likes on Wednesday and has fewer now, 219": the way it went since the day whose figure is told before."""
    for match in _NOW.finditer(view.mentions.bare):
        days = [moment.sole for moment in view.mentions.moments if moment.sole and moment.end <= match.start()]
        nouns = [family for _, end, family in view.nouns if end <= match.start()]
        if days and nouns:
            yield from _since(view, match, nouns[-1], days[-1], match.span(), more=match["more"] is not None)


_HAD = re.compile(
    rf"\b(?:had|counted|showed) (?P<way>(?P<more>more)|(?:fewer|less)) {NOUN.pattern} [^.;:]{{1,24}}? than "
    r"(?:it (?:has|does|counts) )?(?:now|today)\b"
)


def _then_more(view: View) -> Iterator[Verdict]:
    """Reads "had fewer likes on 13 June than it has now": what it had on that day."""
    for match in _HAD.finditer(view.mentions.bare):
        within = range(match.start() + 1, match.end())
        days = [m.sole for m in view.mentions.moments if m.sole and m.start in within]
        days += [view.desk.ledger.edition - timedelta(w.days) for w in view.mentions.windows if w.start in within]
        if days:
            yield from _since(view, match, str(match.lastgroup), days[0], match.span("way"), more=match["more"] is None)


_ENDED = re.compile(
    rf"\b(?:ended|closed|finished|left) (?:the week|\ue000++) (?:with|on) (?:[a-z]+ )?(?:(?P<more>more)|(?P<less>fewer|less)) "
    rf"{NOUN.pattern} than (?:it|they) (?:had|began|started|opened|entered)\b"
)
_WEEK = 7


def _ended(view: View) -> Iterator[Verdict]:
    """Reads "ended the week with more stars than it had at the start": the way it went in these days."""
    for match in _ENDED.finditer(view.mentions.bare):
        days = {window.days for window in view.mentions.windows if window.start < match.end()} or {_WEEK}
        names = whose(view, match.span()) or {*view.carried[:1]}
        facts = [view.rolls.of(name, f"{match.lastgroup}_gain_{days_}d") for name in names for days_ in days]
        gain = facts[0] if len(facts) == 1 else None
        if gain is not None and gain.number and (gain.number > 0) != bool(match["more"]):
            yield _turned(view, *match.span("more" if match["more"] else "less"), gain)


def than_before(view: View) -> Iterator[Verdict]:
    """So many more or less than the subject had on an earlier day: its change of so much goes the way that is said."""
    if view.kind == "opinion":
        return
    yield from _plainly(view)
    yield from _formerly(view)
    yield from _now(view)
    yield from _then_more(view)
    yield from _ended(view)
    for number in view.mentions.numbers:
        told = _WAY.match(view.mentions.bare, number.end) if number.form in {"count", "percent"} else None
        spanned = told is not None and told["way"] == "over" and any(w.start == told.end() + 1 for w in view.mentions.windows)
        if told is None or spanned or number.total is not None or not _of_its_past(view, number, told):
            continue
        by = 1 if told["more"] else -1
        family = next((key.removeprefix("of_") for key, said in told.groupdict().items()
                       if said and key not in {"way", "more", "less"}), "")  # fmt: skip
        moves = [fact for fact in _moves(view, number, family) if number.fits(fact.number or 0)]
        if moves and not any((fact.number or 0) * by > 0 for fact in moves):
            yield _turned(view, *told.span("way"), moves[0])


def _of_its_past(view: View, number: Number, told: re.Match[str]) -> bool:
    """Whether a comparison is with the subject's own past: nobody else is named after it, and a time is, where words need one."""
    end = told.end()
    then = _AGO.match(view.mentions.bare, end) is not None or _time_after(view, end) is not None
    if told["way"] in {"more", "fewer", "less"} or _BARE.fullmatch(told["way"]):
        return then
    return then or (_OF_ANOTHER.match(view.mentions.bare, end) is None and not _HAD_AT.search(view.mentions.bare[: number.start]))


_GAP = re.compile(
    r"(?:,? ?(?:than|of|on|from|at|in|since|over|compared with|as against))*"
    r"(?: (?:on|at|in|over|during|for|it had|it did|it was))* ?"
)


def _time_after(view: View, at: int) -> tuple[int, date | None] | None:
    """The day or the span that is named right after a place: where it begins, and which day it is."""
    for moment in view.mentions.moments:
        if moment.start >= at and _GAP.fullmatch(view.mentions.bare[at : moment.start]):
            return moment.start, moment.first
    for window in view.mentions.windows:
        if window.start >= at and _GAP.fullmatch(view.mentions.bare[at : window.start]):
            return window.start, None
    return None


def _moves(view: View, number: Number, family: str) -> Iterator[Fact]:
    """The changes of the subject, of the metric that is named."""
    whose = about(view, number)
    for fact in view.facts:
        measure = view.desk.measure(fact)
        own = fact.subject.id in whose and family in {"", measure.family}
        if fact.number and own and measure.aspect == ("change" if number.form == "percent" else "gain"):
            yield fact


def _turned(view: View, start: int, end: int, fact: Fact) -> Verdict:
    went = "up" if (fact.number or 0) > 0 else "down"
    family = view.desk.measure(fact).family.replace("_", " ")
    message = f"{family} of {view.desk.name(fact.subject)} went {went} by {view.desk.printer.value(fact, 'n')}"
    return Verdict(start, end, "wrong-direction", message, facts=(fact.tag,))
