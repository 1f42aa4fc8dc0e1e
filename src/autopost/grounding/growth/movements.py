"""What a sentence says of how each member of a set moved: "lost stars", "rose by one place", "stayed put"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.measuring import Test, measured
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.mentions.numerals import small
from autopost.grounding.places.moves import ranks
from autopost.grounding.view import View

_WENT = re.compile(
    r"\b(?:(?P<up>gained|rose|grew|climbed|added|moved up|advanced|to (?:gain|rise|grow|climb|add)|(?:shows?|had|"
    r"recorded|saw) (?:a |any )?"
    r"(?:gain|rise|increase))|"
    r"(?P<down>(?:shows?|had|suffered|recorded|saw) (?:a |any )?(?:loss|drop|fall|decline)|lost|fell|shed|dropped|"
    r"declined|slipped|slid|moved down|"
    r"shrank|to (?:lose|fall|shed|drop|decline|shrink)))\b"
    r"(?P<places>(?= ground| places?\b)|(?<!gained)(?<!added)(?= (?:by )?(?:one|a|two|three|four|five|"
    r"six) (?:places?|spots?|rungs?)\b)|(?= (?:over|in) (?:the )?\ue000)| (?=(?:a |any |some |"
    r"no )?(?:new )?(?:single )?(?:stars?|likes?|downloads?|"
    r"forks?)\b)|(?=\W*(?:$|[,.;]| and )))"
)


_BY_PLACES = re.compile(r" (?:by )?(?P<n>one|a|two|three|four|five|six) (?:places?|spots?|rungs?)\b")
_STANDS = re.compile(
    r"\b(?:stands?|ranks?|sits?|are|is|were|was) (?:(?P<up>higher)|lower)(?: up| down| placed)? than (?:on|they|"
    r"it|a|the|before|yesterday)\b"
)
_STAYED = re.compile(
    r"\b(?:(?:has|have|did) not moved?\b|stayed put\b|stayed where (?:it|they) (?:was|were)|(?:kept|held) (?:its|"
    r"their) places?\b|"
    r"(?:is|are|was|were) (?:unmoved|where (?:it|they) (?:was|were)))"
)


def moved(view: View) -> Iterator[Test]:
    """Reads "lost stars", "rose", where no figure says by how much: of a measure that is named, else of the place."""
    for match in (*_STANDS.finditer(view.mentions.bare), *_STAYED.finditer(view.mentions.bare)):
        wanted = 0 if match.re is _STAYED else 1 if match["up"] else -1

        def stood(name: str, wanted: int = wanted) -> bool | None:
            moves = [(then.number or 0) - (now.number or 0) for now, then in ranks(view.desk, name)]
            return None if not moves else moves[-1] * wanted > 0 if wanted else moves[-1] == 0

        yield Test(*match.span(), stood, "moved", changes=True)
    for match in _WENT.finditer(view.mentions.bare):
        steps = _BY_PLACES.match(view.mentions.bare, match.end())
        noun = None if steps else NOUN.search(view.mentions.bare[match.end() : match.end() + 24])
        family = str(noun.lastgroup) if noun else ""
        by = (1 if steps["n"] == "a" else small(steps["n"]) or 0) if steps else 0
        number = next((n for n in view.mentions.numbers if steps and n.start == steps.start("n")), None)

        def holds(
            name: str, family: str = family, up: bool = bool(match["up"]), shown: bool = match[0].startswith("show"), by: int = by
        ) -> bool | None:
            if family or shown:
                value = measured(view, name, family or "stars", changes=True)
            else:
                moves = [(then.number or 0) - (now.number or 0) for now, then in ranks(view.desk, name)]
                value = moves[-1] if moves else None
            if value is None:
                return False if shown else None  # nobody shows what is not known
            return (value > 0 if up else value < 0) and (not by or abs(value) == by)

        yield Test(*match.span(), holds, "moved", number, family, changes=True)


_GAINED_MOST = re.compile(
    r" (?:[a-z]+ )?(?:make|made|post|have|had|record|show|see|manage|achieve|book|score|take)[a-z]* the "
    r"(?:largest|biggest|strongest|greatest|highest|best) (?P<what>star|like|download) (?:gain|rise|increase|growth)\b"
)


def not_largest_gain(view: View, subjects: frozenset[str], clause: str) -> bool | None:
    """Reads "did not make the largest star gain": whoever gained most over the days told is another."""
    told = _GAINED_MOST.match(clause)
    kinds = {view.desk.ledger.subjects[name].kind for name in subjects if name in view.desk.ledger.subjects}
    order = view.rolls.gained(next(iter(kinds)), f"{told['what']}s", view.days) if told and len(kinds) == 1 else ()
    return order[0] not in subjects if order and subjects & {*order} else None
