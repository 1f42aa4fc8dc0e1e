"""What several have together against what one has: "added together, those gains fall short of the leader's 27,737"."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.order.jointsides import as_one, margins, members
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.order.comparisons import THAN, set_against
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def joint_order(view: View) -> Iterator[Verdict]:
    """Refuses such a comparison where the sum is the other way round by all that may be meant."""
    for match in THAN.finditer(view.mentions.bare) if view.kind != "opinion" else ():
        right = set_against(view, match)
        one_time = not (match["older"] or match["newer"]) and not denies(view, match.start())
        if right is None or len(right.subjects) != 1 or not one_time or not as_one(view, match.start()):
            continue
        names = members(view, right, match.start())
        figure = next((n.value for n in view.mentions.numbers if 0 <= n.start - right.end <= 1), None)
        apart = [*margins(view, names, next(iter(right.subjects)), figure)] if names else []
        way = 1 if match["more"] or match["ahead"] else -1
        if apart and all(way * margin <= 0 for margin in apart):
            told = view.subject_name(sorted(names))
            message = f"together {told} are on the other side of {view.subject_name(sorted(right.subjects))}"
            yield Verdict(match.start(), match.end() - 1, "comparison", message)
