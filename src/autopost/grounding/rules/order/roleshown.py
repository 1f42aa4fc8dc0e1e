"""A role, and the two figures behind it: "it was the pursuer, with 41,270 stars to its rival's 41,408"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict, sound
from autopost.grounding.view import View

_ROLE = re.compile(
    r"\b(?:is|was|as|remains|were) (?:still )?the (?:(?P<ahead>leader|front-runner)|pursuer|chaser|challenger|runner-up|"
    r"underdog),? (?:with|on|at) $"
)
_THEIRS = re.compile(
    r"(?: (?:stars|likes|downloads|forks|upvotes))?,? (?:to|against) "
    r"(?:(?:its|the|their) (?:rival|leader|other|pursuer|challenger|front-runner)(?:'s)? |the )?(?:\ue000++(?:'s?)? )?$"
)


def role_shown(view: View) -> Iterator[Verdict]:
    """Whoever leads has more of what is told right after it than the other, and whoever pursues has less."""
    said = [number for number in view.mentions.numbers if number.form == "count"]
    for mine, theirs in itertools.pairwise(said):
        role = _ROLE.search(view.mentions.bare[: mine.start])
        if role is None or not _THEIRS.fullmatch(view.mentions.bare[mine.end : theirs.start]) or view.kind == "opinion":
            continue
        end = role.end() - len(role[0]) + len(role[0].rstrip())
        if mine.value != theirs.value and (mine.value > theirs.value) != bool(role["ahead"]):
            yield Verdict(role.start(), end, "rank", "the figures behind it say that it is the other way round")
        else:
            yield sound(view, role.start(), end)
