"""What two are said to have in common that their facts give as two, or not to have that is one."""

from __future__ import annotations

from collections.abc import Iterator

from autopost.grounding.order.likenesses import likenesses
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View


def alike(view: View) -> Iterator[Verdict]:
    """Refuses "share a licence" of MIT and Apache 2.0, "have different licences" of MIT and MIT."""
    for told in likenesses(view):
        if not told.true:
            one, two = told.facts
            yield Verdict(*told.said, "comparison", f"{one.statement}; {two.statement}", facts=(one.tag, two.tag))
