"""Places lost and won where those of an earlier day are known, and leads that are said to be lost: "four places better off"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.places.moves import DOWN, UP, last_place, ranks
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_N = rf"(?P<n>{SMALL_WORDS}|an?|\d{{1,2}})"
_PLACES = r"(?:places?|spots?|rungs?|positions?|ranks?|notch(?:es)?)"
_WENT = re.compile(
    rf"\b(?P<way>(?P<up>{UP})|(?P<down>{DOWN})) (?:by |another |up |down )*{_N} {_PLACES}\b"
    r"(?! (?:above|below|ahead|behind|over|under|apart|between|in|among|of|from)\b)(?!,? (?:is|are|stands?|sits?|comes?)\b)"
)
_OFF = re.compile(rf"\b{_N} {_PLACES} (?P<way>(?P<up>better|higher)|(?P<down>worse|lower))(?P<off> off)?\b")
_THEN = re.compile(r" (?:than|since|from|on|compared with|in|over) ")
_TOPPLED = re.compile(
    r"\b(?P<said>(?:was|has been|is|got) (?:dislodged|toppled|displaced|ousted|knocked|pushed|removed|driven|deposed|"
    r"unseated|dethroned)|"
    r"(?:has )?(?:lost|ceded|surrendered|relinquished|yielded|gave up|given up|forfeited)) (?:(?:from|off|as|at|"
    r"out of) )*(?:its |the )?"
    r"(?:head|top|lead|first place|top spot|number one|summit|crown|leader)\b(?! (?:over|on|to)\b)"
)


@OpenRule
def went_by(view: View) -> Iterator[Verdict]:
    """Whoever is said to have gone up or down by places went that way since a day that is known; and no leader lost the lead."""
    if view.nouns:
        return
    for match in (*_WENT.finditer(view.mentions.bare), *_OFF.finditer(view.mentions.bare)):
        names = whose(view, match.span())
        names = names if len(names) == 1 else frozenset(view.named)  # "A, B's Space, moved up two ranks"
        steps = [(then.number or 0) - (now.number or 0) for name in names for now, then in ranks(view.desk, name)]
        dated = bool(view.mentions.moments or view.mentions.windows)
        if (match.re is _OFF and not (match["off"] or _THEN.match(view.mentions.bare, match.end()))) or (
            match.re is _OFF and not dated
        ):
            continue
        by = (small(match["n"]) or 1) * (1 if match["up"] else -1)
        if len(names) == 1 and steps and by not in steps:
            yield Verdict(*match.span(), "wrong-direction", f"it went {'up' if steps[0] > 0 else 'down'} by {abs(steps[0]):.0f}")
    for match in _TOPPLED.finditer(view.mentions.bare):
        names = whose(view, match.span())
        name = next(iter(names)) if len(names) == 1 else ""
        then = last_place(view.desk, name)
        if view.desk.place(name) == 1 or (then is not None and then.number != 1):
            yield Verdict(*match.span("said"), "negation", f"it is number {view.desk.place(name)} of its list")
