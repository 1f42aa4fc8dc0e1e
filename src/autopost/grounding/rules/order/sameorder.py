"""Whether two stand in one order by two measures: "by likes the order is the same", "on Thursday the order was reversed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_ORDER = r"(?:the|that|this) (?:order|picture|ranking|sequence)"
_SAYS = re.compile(
    rf"\b(?P<same>{_ORDER} (?:is|was|stays?|stayed|remains?|were) (?:much )?(?:the same|unchanged|no different)|"
    rf"follows? (?:the same|{_ORDER.replace('the|', '')}) ?(?:order)?|in the same order|{_ORDER} (?:holds|held))\b|"
    rf"\b(?P<turned>{_ORDER} (?:is|was) (?:the )?(?:reversed|reverse|other way round|other way|turned round|opposite|inverted|"
    rf"another|different)|{_ORDER} (?:flips|flipped|differs|differed|turns round|reverses))\b"
)


def same_order(view: View) -> Iterator[Verdict]:
    """Refuses the same order, or another, of two that are cited, where two figures of each say otherwise."""
    if not view.cited or view.kind == "opinion":
        return
    for told in _SAYS.finditer(view.mentions.bare):
        here = _pairs(view, view.facts, figured=True)
        pairs = [(now, then) for now in here for then in _others(view, now)]
        if pairs and not any((_ahead(now) == _ahead(then)) == (told["same"] is not None) for now, then in pairs):
            span = told.span("same" if told["same"] else "turned")
            now, then = pairs[0]
            yield Verdict(*span, "comparison", f"{then[0].statement} {then[1].statement}", facts=(now[0].tag, now[1].tag))


Pair = tuple[Fact, Fact]


def _ahead(pair: Pair) -> bool:
    """Whether the first stands before the second: more, or the better place."""
    one, two = (fact.number or 0.0 for fact in pair)
    return one < two if pair[0].unit == "rank" else one > two


def _pairs(view: View, facts: tuple[Fact, ...], *, figured: bool) -> list[Pair]:
    """Two facts of one metric about two subjects of one kind, with `figured` such as the sentence prints."""
    own = [fact for fact in facts if fact.number is not None and fact.subject.kind != "list"]
    if figured:
        own = [fact for fact in own if any(number.fits(fact.number or 0) for number in view.mentions.numbers)]
    return [
        (one, two) for n, one in enumerate(own) for two in own[n + 1 :]
        if one.metric == two.metric and one.subject.id != two.subject.id and one.subject.kind == two.subject.kind
        and one.number != two.number
    ]  # fmt: skip


def _others(view: View, now: Pair) -> list[Pair]:
    """What the order may be the same as: what the sentence before told of them, else their places, and what they have today."""
    names = {fact.subject.id for fact in now}
    earlier = "@" in now[0].metric or "@" in now[0].id
    told = [pair for pair in _pairs(view, view.said, figured=False) if {fact.subject.id for fact in pair} == names]
    family = view.desk.measure(now[0]).family
    metrics = [family] if earlier else ["rank"] if now[0].unit != "rank" else []
    today = [tuple(view.desk.rolls.of(fact.subject.id, metric) for fact in now) for metric in metrics]
    known = [(one, two) for one, two in today if one is not None and two is not None and one.number != two.number]
    others = [(one, two) for one, two in told if one.metric != now[0].metric]
    turned = [(one, two) if one.subject.id == now[0].subject.id else (two, one) for one, two in others]
    return known if earlier else turned or known
