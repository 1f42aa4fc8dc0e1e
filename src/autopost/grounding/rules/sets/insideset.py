"""Who is told within a set that does not hold it: "Among the ten with the smallest gains, A won the most"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.referents.namerows import joined
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import Referent, View

_FRAME = re.compile(r"(?:^|[;:.] )[\"' ]*(?:among|of|out of|within) (?:all )?(?:of )?(?:the |these |our )?$")
_SAYS = re.compile(
    r"[\"']?(?:'s [a-z ]{3,30})? (?:has|had|is|was|leads?|led|won|gained|added|holds?|stands?|ranks?|comes?|shows?|tops?|"
    r"grew|took|drew|"
    r"collected|records?|recorded|posted|saw|attracted)\b"
)
_ONE_OF = re.compile(
    r"[\"']?, (?:the|an?|one) (?:one|only|sole|single|first|last|[a-z]+est) [^,;:.]{0,40}?(?:among|of|in) (?:the )?$"
)


_SO_MANY_OF = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|\d+) of (?:the |these |our )?$")
_COMMA = re.compile(r"[\"']?(?:,|,? and) (?:the )?[\"']?")


@OpenRule
def inside_set(view: View) -> Iterator[Verdict]:
    """Refuses a subject that is told of within a set that has its kind and does not hold it."""
    for known in view.populations if view.kind == "report" else ():
        told = [*_told(view, known.start, known.end)] if known.known and known.readings and not known.other else []
        kinds = {view.desk.kind(name) for names in known.readings for name in names}
        for ref in told:
            (name,) = ref.subjects
            if view.desk.kind(name) in kinds and not any(name in names for names in known.readings):
                text = view.low[known.start : known.end]
                message = f"{view.subject_name([name])} is none of the {text.removeprefix('the ')}"
                yield Verdict(known.start, known.end, "wrong-subject", message)


def _told(view: View, start: int, end: int) -> Iterator[Referent]:
    """The one whom a set that opens the sentence is told of, or who is said to be one of it."""
    bare = view.mentions.bare
    if _FRAME.search(bare, 0, start):
        comma = re.compile(r"[^,;:.]{0,40}, (?:the )?[\"']?").match(bare, end)
        own = view.single_at(comma.end()) if comma else None
        if own is not None and _SAYS.match(bare, own.end):
            yield own
    # "Only two of the ten top gainers, A and B, beat their own average".
    opened = _SO_MANY_OF.search(bare, 0, start) and bare.startswith(", ", end)
    row = [ref for ref in view.single if opened and ref.start >= end]
    if row and row[0].start - end <= len(', "') and (run := joined(view, row, _COMMA)) and bare.startswith(", ", run[-1].end):
        yield from run
    yield from (ref for ref in view.single if ref.end < start and _ONE_OF.fullmatch(bare, ref.end, start))
