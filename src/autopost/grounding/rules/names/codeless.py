"""Whether a paper comes with code: said to, or not to, of one that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.referents.codelinks import coded
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.exclusive import picked
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_NOT = re.compile(r"\b(?:(?:does|do|did|has|have|is|was)(?: not|n't)(?: yet)?|never|nor|yet to|fails? to|without) (?:[a-z]+ )?$")


@OpenRule
def codeless(view: View) -> Iterator[Verdict]:
    """Reads "Daily Papers does not show a code repository for A": not of a paper whose code is known."""
    counted = {test.start for claim in claims(view) for test in claim.tests} | {pick.test.start for pick in picked(view)}
    for test in coded(view):
        denial = _NOT.search(view.mentions.bare[: test.start])
        papers = [name for name in whose(view, (test.start, test.end)) if name.startswith("paper:")]
        if denial is None or test.start in counted or len(papers) != 1:
            continue
        if test.holds(papers[0]):
            own = next(f for f in view.desk.by_subject[papers[0]] if f.metric == "code_repository")
            yield Verdict(denial.start(), test.end, "negation", own.statement, facts=(own.tag,))
