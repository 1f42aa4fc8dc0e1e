"""How two subjects hang together: a fork, a sequel, a companion; no fact says so unless a source does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.exclusive import names
from autopost.grounding.view import View

_KIN = (
    r"fork|sequel|prequel|successor|predecessor|companion|rewrite|port|clone|spin-?off|offshoot|extension|follow-?up|copy|sibling|"
    r"counterpart|continuation|reimplementation|implementation|demo|front-?end|plug-?in|add-?on|wrapper|"
    r"sister (?:project|paper|model)"
)
_IS = re.compile(rf"\b(?P<said>(?:an?|the|its) (?:[a-z-]+ )?(?:{_KIN}) (?:of|to|for|from)(?: the)?(?: paper)?) [\ue000\"'“s ]*$")


def relations(view: View) -> Iterator[Verdict]:
    """Reads "A is a fork of B": refused where no source of either names the other."""
    if view.kind != "report":
        return
    for ref in names(view):
        before = view.mentions.bare[: ref.start]
        told = _IS.search(before)
        others = {name for one in names(view) if one.end <= ref.start for name in one.subjects} - ref.subjects
        others = others or {*view.carried[:1]} - ref.subjects
        if told is not None and others:
            text = view.mentions.folded.text[told.start("said") : ref.end]
            yield Verdict(told.start("said"), ref.end, "claim", f"no fact or passage in scope says “{text}”")
