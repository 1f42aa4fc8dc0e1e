"""How many of a house made it into the head of a list: "three unsloth uploads made the top 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.referents.rolls import account
from autopost.grounding.sets.houses import house_from
from autopost.grounding.view import View

_MADE = re.compile(
    rf"(?:^|(?<=[.;:,] )|(?<= and ))(?:(?:only|just|exactly) )?(?P<n>{SMALL_WORDS}|\d{{1,2}}) (?P<who>\ue000++) "
    r"(?:(?P<kind>model|dataset|space)s|uploads|entries|builds|conversions|quantizations|names) "
    r"(?:(?:have )?(?:made(?: it)?(?: (?:into|to))?|reached|entered)|"
    r"(?:are|rank|sit|stand|appear|feature|figure|landed|have landed) (?:in|among|within)) "
    rf"(?:the|today's) (?:top|first) (?P<k>{SMALL_WORDS}|\d{{1,3}})(?=$|[.,;:!?](?: |$)| and | but | while )"
)


def houses_in(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that counts rightly how many of the first so many of a list are of one account."""
    for match in _MADE.finditer(view.mentions.bare):
        house, count, head = house_from(view, match.start("who")), small(match["n"]), small(match["k"])
        kinds = (match["kind"],) if match["kind"] else tuple(view.rolls.trending)
        lists = [names for kind in kinds if (names := view.rolls.trending.get(kind, ())) and len(names) >= (head or 0) > 0]
        if house and any(sum(account(name) == house for name in names[:head]) == count for names in lists):
            yield match.span()
