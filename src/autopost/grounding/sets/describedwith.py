"""What descriptions name: "Codex is named in three of the descriptions, those of A, B and C", "two descriptions mention it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.typed import COUNT, DAY, NAME, typed
from autopost.grounding.view import View

_START, _END = r"(?:^|(?<=[.;] ))[ '\"]*", r"(?=[\s.!?]*$|[;:] )"
_SHOWN = rf"(?: (?:we (?:print|show|list|quote|carry|present)|listed|shown|printed|quoted|here|{DAY}))*"
_WHOSE = (
    rf"(?:(?:,|:|,? namely)? (?:those|the ones|that) (?:of|for) (?P<whose>{NAME}(?:, {NAME})*(?:,? and {NAME})?)|"
    rf": (?P<named>{NAME}(?:, {NAME})*(?:,? and {NAME})?))?"
)
_IN = re.compile(
    rf"{_START}(?P<what>[^\s,;:.]+(?: [^\s,;:.]+)?) (?:is|gets) (?:named|mentioned|cited|invoked) in (?:just |"
    rf"only )?(?P<n>{COUNT})"
    rf"(?:(?: of)? (?:the |our ))?(?: ?descriptions| of the descriptions){_SHOWN}{_WHOSE}{_END}"
)
_SO_MANY = re.compile(
    rf"{_START}(?:just |only )?(?P<n>{COUNT})(?: of the| of our)? descriptions{_SHOWN} (?:name|mention|cite|invoke)s? "
    rf"(?P<what>[^\s,;:.]+(?: [^\s,;:.]+)?){_WHOSE}{_END}"
)


def described_with(view: View) -> Iterator[tuple[int, int]]:
    """Every clause that tells rightly how many descriptions, and whose, name something."""
    if "descriptions" not in view.mentions.bare:
        return
    row = typed(view)
    facts = [fact for fact in view.desk.ledger.facts if fact.metric == "description" and "@" not in fact.id]
    for pattern in (_IN, _SO_MANY):
        for match in pattern.finditer(row.text):
            said = view.low[slice(*match.span("what"))].strip("\"'")
            word = re.compile(rf"(?<![\w-]){re.escape(said)}(?![\w-])", re.IGNORECASE)
            held = {fact.subject.id for fact in facts if word.search(str(fact.value))}
            low, high = match.span("whose" if match["whose"] else "named")
            told = {name for at, name in row.names.items() if low <= at < high}
            number = row.counts[match.start("n")]
            right = number.form == "count" and number.value == len(held) and number.total in {None, len(facts)}
            if held and right and not number.hedge and (not told or told == held):
                yield match.span()
