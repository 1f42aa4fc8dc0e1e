"""No movement told of what moved: "stood still this week", "hardly added any downloads", "without a gain in likes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.asof import taken_on
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.earlierdays import earlier_days
from autopost.grounding.attaching.metrics import COUNTED_IN
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_NEW = r"(?:new |further |more )?(?:stars|likes|downloads|upvotes)"
_STILL = re.compile(
    rf"\b(?P<no>(?:stood|stands|stayed|stays) still|made no headway|stopped gaining {_NEW}|stagnated|flatlined|went nowhere|"
    rf"refused to budge|did(?: not|n't) (?:move|budge|change)|unchanged(?= from| since)|"
    rf"without (?:a |an |any |a single )?(?:having gained (?:a single |any )?(?:star|like)s?|(?:gain|rise|increase) "
    rf"in {_NEW}|{_NEW}))\b|"
    rf"\b(?P<hardly>(?:hardly|barely|scarcely) (?:grew|moved|rose|changed|(?:added|gained) any))\b"
)
_LIST = re.compile(r"\b(?:list|place|rank|position|spot|chart|ranking)\b")
_FAR = 4
"""Places beyond which nobody would say so of a list."""
_MUCH = 10.0
"""Percent beyond which nobody would say that it hardly grew."""


@OpenRule
def stood_still(view: View) -> Iterator[Verdict]:
    """Refuses it where the change over the time that is told is known, and is one."""
    for told in _STILL.finditer(view.mentions.bare):
        group = "no" if told["no"] else "hardly"
        about = whose(view, told.span(group))
        for name in about if len(about) == 1 else ():
            moved = next(iter(_moves(view, told, name)), None)
            if moved is not None:
                yield Verdict(*told.span(group), "negation", moved.statement, facts=(moved.tag,))


def _moves(view: View, told: re.Match[str], name: str) -> Iterator[Fact]:
    """Changes that are none too small for what is said; none where one of those that may be meant is nought."""
    start, end = view.clause(told.start())
    days = earlier_days(view)
    if _LIST.search(view.mentions.bare, start, end):
        now = view.desk.place(name)
        then = [fact for fact in view.desk.ranks(name) if "@" in fact.id and taken_on(fact) in days]
        far = 0 if told["no"] else _FAR
        yield from (fact for fact in then if now and fact.number is not None and abs(fact.number - now) > far)
        return
    nouns = {family for at, _, family in view.nouns if start <= at < end} or view.families
    families = nouns or {COUNTED_IN.get(view.desk.kind(name), "")}
    spans = {(view.desk.ledger.edition - day).days for day in days}
    changes = [
        fact for fact in view.desk.by_subject.get(name, ())
        if fact.number is not None and view.desk.measure(fact).family in families and "@" not in fact.id
        and view.desk.measure(fact).aspect == ("change" if told["hardly"] else "gain")
        and (fact.window in spans or not spans)
    ]  # fmt: skip
    if len(families) == 1 and changes and all(abs(fact.number or 0) > (_MUCH if told["hardly"] else 0) for fact in changes):
        yield from changes
