"""Nobody above, or below, somebody on his list: "no model stands above A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.kept import each_once
from autopost.grounding.typed import Judged
from autopost.grounding.view import View

_NOBODY = re.compile(
    r"\b(?:no (?:other )?(?:trending )?(?:model|dataset|space|entry|one)|nobody|nothing)"
    r"(?: (?:on|in) (?:the|its) [a-z ]{0,30}?list)? "
    r"(?:stands|ranks|is|sits|comes|is ranked|is placed|appears) "
    r"(?:(?P<above>above|ahead of|higher than|before|over)|below|behind|lower than) "
    r"(?:the )?[\"']?$"
)


@each_once
def nobody_above(view: View) -> Iterator[Judged]:
    """Every such statement of one whose place is known."""
    for ref in view.single if not view.nouns and not view.mentions.moments else ():
        told, name = _NOBODY.search(view.mentions.bare, 0, ref.start), next(iter(ref.subjects))
        place = view.desk.place(name)
        if told is not None and place:
            last = len(view.rolls.kin(view.desk.kind(name)))
            yield Judged(told.start(), ref.end, place == (1 if told["above"] else last))
