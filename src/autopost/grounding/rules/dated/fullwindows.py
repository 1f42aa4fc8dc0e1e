"""Whether a count covers all of its days: of what is younger than those it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_DAYS = 30
"""Of so many days all downloads are."""
_COVERS = re.compile(
    r"\b(?P<not>(?:not|never|cannot|hardly|barely|no longer)(?: yet| even)? |[a-z]+n't (?:yet )?)?"
    r"(?:cover|span|fill|reflect|measure|comprise|include|take in|stretch(?:es|ed)? (?:over|across)|run(?:s)? (?:over|for))"
    r"(?:s|d|ed|ing)? (?:(?:exactly|just|already|now) )?"
    r"(?P<said>(?:an? |the |its |that )?(?:full|whole|entire|complete)\b|all (?:of )?(?:the|its|those|these)\b|every day of\b)"
    r"[a-z -]{0,12}?(?:\ue000+|window|month|period|span)"
)


@OpenRule
def full_windows(view: View) -> Iterator[Verdict]:
    """Reads "its count covers a full 30 days": of what has been there for so long, and not of what has not."""
    other = any(window.days not in {_DAYS, 0} for window in view.mentions.windows)
    for told in _COVERS.finditer(view.mentions.bare) if not other else ():
        days = [view.desk.began_on(name) for name in whose(view, (told.start(), told.end()))]
        ages = [(view.desk.ledger.edition - day).days for day in days if day is not None]
        full = bool(ages) and all(age >= _DAYS - 1 for age in ages)
        if ages and full == bool(told["not"]):
            ago = " and ".join(str(age) for age in ages)
            yield Verdict(told.start(), told.end(), "window", f"what it is said of has been there for {ago} days")
