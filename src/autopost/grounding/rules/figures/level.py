"""Two that are said to be level: "A has as many likes as B", "A and B have the same number of stars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.order.exceeding import measured_fact
from autopost.grounding.rules.verdict import OpenRule, Verdict, bound
from autopost.grounding.view import View

_AS_MANY = re.compile(
    rf"(?P<near>(?:almost|nearly|about|roughly|practically) )?(?:just |exactly )?as (?:many|much|high an?) "
    rf"(?:(?:new|open) )?{NOUN.pattern} as (?:the )?(?=\W*\ue000)"
)
_TIMES = re.compile(
    r"(?:\b(?:not|never|n't|nor|nobody|none|at least|at most|half|third|quarter|fifth|tenth|times|twice|thrice|double|"
    r"treble|triple|fold|percent|%|thirds|quarters|again|no [a-z]+)|\d)(?: [a-z]+){0,2} $"
)
_CLOSE = 0.1


@OpenRule
def level(view: View) -> Iterator[Verdict]:
    """Holds it to the values of both, as levels or, where gaining is spoken of, as gains; "almost" is within a tenth."""
    bare = view.mentions.bare
    for match in _AS_MANY.finditer(bare):
        start = match.start()
        other = next((ref for ref in view.referents if 0 <= ref.start - match.end() <= 1 and ref.kind == "name"), None)
        own = whose(view, (start, match.end()))
        if other is None or _TIMES.search(bare[:start]) or len(own - other.subjects) != 1 or len(other.subjects) != 1:
            continue
        family = next(key for key in NOUN.groupindex if match[key])
        gained = CHANGE.search(bare[:start]) is not None
        pair = (*(own - other.subjects), *other.subjects)
        one, two = (measured_fact(view, name, family, changes=gained, percent=False) for name in pair)
        if one is None or two is None or one.number is None or two.number is None:
            continue
        apart = abs(one.number - two.number)
        if apart == 0 or (match["near"] and apart <= _CLOSE * two.number):
            yield bound(start, match.end(), one)
        else:
            message = f"{view.desk.printer.value(one)} against {view.desk.printer.value(two)}"
            yield Verdict(start, match.end() - 1, "comparison", message, facts=(one.tag, two.tag))
