"""Days told one after the other, without a verb of making: "A and B followed on 22 April, and C a day later"."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.grounding.mentions.times import Moment
from autopost.grounding.view import Referent, View

_MADE = frozenset({"created_at", "published_at"})
_CAME = re.compile(
    r"[\"']?(?: (?:both )?(?:followed|follows?|came|comes?|joined|arrived|appeared|dates?|is|was|are|were))?"
    r"(?: (?:only|next|later|just))?(?: (?:on|from))? ?"
)
_JOINED = re.compile(r"[\"']?(?:,| and|, and) (?:the )?[\"']?")


def followed(view: View, moment: Moment) -> Fact | None:
    """A cited day of making of those whom an issue's sentence names right before it, where it is that of all of them."""
    row = _row(view, moment) if view.cited else []
    days = [_made(view, ref, moment) for ref in row]
    return days[0] if days and all(days) else None


def _row(view: View, moment: Moment) -> list[Referent]:
    """Whoever is named in a row right before a day."""
    refs = [ref for ref in view.referents if ref.end <= moment.start and ref.kind != "list" and len(ref.subjects) == 1]
    row: list[Referent] = []
    for ref in reversed(refs):
        between = view.mentions.bare[ref.end : row[0].start if row else moment.start]
        if not (_JOINED if row else _CAME).fullmatch(between):
            break
        row.insert(0, ref)
    return row


def _made(view: View, ref: Referent, moment: Moment) -> Fact | None:
    cited = (fact for fact in view.facts if fact.metric in _MADE and fact.subject.id in ref.subjects and fact.tag in view.cites)
    return next((fact for fact in cited if fact.day and moment.holds(fact.day)), None)
