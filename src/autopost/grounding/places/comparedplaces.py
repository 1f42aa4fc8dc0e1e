"""Places that only say with whom something is compared: "more likes than the models ranked sixth and seventh"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.measuring import families_told
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.view import View

_THAN = re.compile(
    r"\b(?P<way>more|fewer|less|higher|lower)(?: (?P<what>likes|stars|downloads|forks|upvotes|points))?(?: [a-z]+)? than "
    r"(?:either |both |those |that |the )*(?:of )?(?:(?:models|spaces|datasets|papers|repositories|ones?|those|spaces) )?"
    r"(?:ranked |placed |at |in |on )?(?:the )?(?:(?:numbers?|places?|ranks?|"
    r"nos?\.?) )?(?P<row>(?:(?:number |no\. )?[a-z\d]+(?:, |,? and |,? or ))*)$"
)


def place_compared(view: View, number: Number) -> bool:
    """Whether whoever the sentence is about has more, or fewer, than the entry at that place, as the words say."""
    told = _THAN.search(view.mentions.bare, 0, number.start)
    if view.cited or told is None or number.total is not None or number.form not in {"ordinal", "count"}:
        return False
    names = [name for ref in view.single if ref.end <= told.start() for name in ref.subjects] or [*view.carried[:1]]
    families = [told["what"]] if told["what"] else sorted(families_told(view))
    for name in names[:1]:
        listed = view.rolls.trending.get(view.desk.kind(name), ())
        at = int(number.value)
        if not 0 < at <= len(listed):
            continue
        for family in families:
            own, other = view.rolls.of(name, family), view.rolls.of(listed[at - 1], family)
            if own is None or other is None or own.number is None or other.number is None:
                continue
            if (own.number > other.number) == (told["way"] in {"more", "higher"}):
                return True
    return False
