"""What is said of somebody beside the figure of the sentence before: "A day later it had 44,230 more", "none gained so few"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.metrics import ANY_NOUN
from autopost.grounding.statements.lettered import COUNT, Lettered
from autopost.grounding.statements.meaning import Reading, Truth, denies, reading
from autopost.grounding.statements.measures import WHEN, Measured, family_of
from autopost.grounding.statements.verbs import VERB, WHAT, sole_family

_MORE_NOW = re.compile(
    rf" (?:has|had|counted|showed) (?:only |exactly )?(?P<n>{COUNT}) more(?: (?P<noun>{ANY_NOUN}))?(?=[.,;:]|$| and | but )"
)


def _more_now(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "A day later it had 44,230 more", of what the sentence before told as of a day."""
    match, then, today = _MORE_NOW.match(row.text, at), row.view.day_before, row.view.desk.ledger.edition
    number = row.typed.counts[match.start("n")] if match and then and then < today else None
    if match is None or number is None or then is None or any(not day.holds(today) for day in row.typed.days.values()):
        return
    gain = Measured(family_of(match["noun"] or "") or sole_family(row), gain=True, days=(today - then).days)
    yield reading(match, gain.so(row, number.fits), "value")


_SO_FEW = re.compile(
    rf"{VERB} (?:quite )?(?:so|as|that|this) (?P<deg>few|many|little|much)(?: {WHAT})?(?P<when>{WHEN})?(?=[.,;:]|$)"
)


def _as_few(row: Lettered, at: int) -> Iterator[Reading]:
    """Reads "None of the others gained so few", beside the one figure that the sentence before gave."""
    match, figures = _SO_FEW.match(row.text, at), row.view.figures_before
    told = {fact.tag: fact for fact in row.view.said if fact.subject.id in row.view.carried[:1] and fact.number in figures}
    for fact in told.values() if match and len(told) == 1 else ():
        few = bool(match and match["deg"] in {"few", "little"})

        def holds(name: str, fact: Fact = fact, few: bool = few) -> Truth:
            own = row.view.desk.rolls.of(name, fact.metric)
            if own is None or own.number is None or fact.number is None or name == fact.subject.id:
                return None
            return own.number <= fact.number if few else own.number >= fact.number

        if match:
            yield reading(match, holds, "comparison", no=denies(match["verb"]))


def beside_before(row: Lettered, at: int) -> Iterator[Reading]:
    """Everything of that sort that may be said from a place on."""
    yield from _more_now(row, at)
    yield from _as_few(row, at)
