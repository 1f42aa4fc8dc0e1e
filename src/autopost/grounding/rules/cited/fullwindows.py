"""Whether a count of thirty days covers them all, as it does of whoever is so old: "its count covers a full 30 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_COVERS = re.compile(
    r"\b(?P<not>(?:does|do|did|can|could) (?:not|no) (?:yet )?)?(?:covers?|span(?:s)?|fills?) "
    r"(?:(?:a|the|its|that|their) (?:full|whole|entire)|all of the) (?:(?:30|thirty) days|window|\ue000++|month)"
)
_DAYS = 30


def full_windows(view: View) -> Iterator[Verdict]:
    """Refuses a full window of whoever is younger, and less than one of whoever is older."""
    if not view.cited or view.kind == "opinion":
        return
    for told in _COVERS.finditer(view.mentions.bare):
        names = whose(view, told.span())
        began = [fact for name in names if (fact := view.desk.began(name)) is not None and fact.day is not None]
        ages = [(view.desk.ledger.edition - fact.day).days for fact in began if fact.day is not None]
        if len(ages) == len(names) == 1 and abs(ages[0] - _DAYS) > 1 and (ages[0] > _DAYS) != (told["not"] is None):
            yield Verdict(*told.span(), "window", began[0].statement, facts=(began[0].tag,))
