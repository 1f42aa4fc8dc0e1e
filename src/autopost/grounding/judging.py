"""What the rules say of one sentence, and which of it stands: findings in the order of the text, and bindings."""

from __future__ import annotations

from collections.abc import Sequence

from autopost.grounding.hungon import hung_on
from autopost.grounding.rereading.affirmed import borne_out, denied_wrongly
from autopost.grounding.rereading.bynames import by_names
from autopost.grounding.rereading.comparedwhole import compared_whole
from autopost.grounding.rereading.contrasts import contrasted
from autopost.grounding.rereading.eachof import each_of
from autopost.grounding.rereading.likened import likened
from autopost.grounding.rereading.onewrongword import one_wrong_word
from autopost.grounding.rereading.plainer import read_plainly
from autopost.grounding.rereading.reworded import blocked
from autopost.grounding.rereading.saidagain import said_again
from autopost.grounding.rereading.standalone import each_alone
from autopost.grounding.rules import RULES, OpenRule, Verdict
from autopost.grounding.statements.readwhole import answered, not_so, read_whole
from autopost.grounding.turnedtimes import turned_times
from autopost.grounding.unborne import unborne
from autopost.grounding.view import View
from autopost.grounding.whichdays import of_other_days
from autopost.grounding.wholeclauses import right_clauses


def judged(view: View) -> tuple[list[Verdict], list[Verdict]]:
    """What is found in a sentence and what is bound, by all rules and by what looks at it when they have spoken.

    What is put in a turned way is read as the plain one; of an issue's sentence, only to free it.
    """
    if view.cited:
        return _judged_citing(view)
    plainly = read_plainly(view, _judged)
    found, bound = _judged(view) if plainly is None else (plainly, _told(view)[1])
    return compared_whole(view, each_alone(view, found, judged)), bound


def _judged_citing(view: View) -> tuple[list[Verdict], list[Verdict]]:
    found, bound = _judged(view)
    plainly = read_plainly(view, _judged) if blocked(found) else None
    return (found if plainly is None or blocked(plainly) else []), bound


def _judged(view: View) -> tuple[list[Verdict], list[Verdict]]:
    found, bound = _told(view)
    found = read_whole(view, by_names(view, _again(view, found), _told_again))
    found += [*answered(view, [*of_other_days(view, bound)]), *turned_times(view, bound)]
    found += [*denied_wrongly(view, found, _told), *answered(view, [*unborne(view, found, bound)])]
    found += answered(view, [*hung_on(view, found, bound)])
    found += [*said_again(view, _told_again)] if not blocked(found) else []
    return [*found, *one_wrong_word(view, found, bound, _told)], bound


def judged_openly(view: View, known: Sequence[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """What an issue's sentence is found to say against all that is known, beside what is `known` from its cites; what is bound.

    What no fact bears out is no finding here: that is asked of the facts which the sentence cites.
    """
    found, bound = _openly(view)
    plainly = read_plainly(view, _openly)
    found = found if plainly is None else plainly
    return [one for one in found if not any(one.start < other.end and other.start < one.end for other in known)], bound


def _openly(view: View) -> tuple[list[Verdict], list[Verdict]]:
    found, bound = _told(view, openly=True)
    found += [*of_other_days(view, bound), *turned_times(view, bound)]
    return [*found, *not_so(view, found)], bound


def _again(view: View, found: list[Verdict]) -> list[Verdict]:
    for read in (borne_out, contrasted, likened, each_of):
        found = read(view, found, _told)
    return found


def _told_again(view: View) -> tuple[list[Verdict], list[Verdict]]:
    found, bound = _told(view)
    return _again(view, found), bound


def _told(view: View, *, openly: bool = False) -> tuple[list[Verdict], list[Verdict]]:
    """The findings, `openly` of open rules alone, and the bindings of all."""
    said = [verdict for rule in RULES for verdict in rule(view) if isinstance(rule, OpenRule) or not (openly and verdict.code)]
    right = right_clauses(view)
    said = [verdict for verdict in said if not (verdict.code and any(a <= verdict.start and verdict.end <= b for a, b in right))]
    found: list[Verdict] = []
    for verdict in sorted((v for v in said if v.code), key=lambda v: (v.start, v.end, v.severity != "blocker")):
        if not any(_same_trouble(verdict, other) for other in found):
            found.append(verdict)
    bound: list[Verdict] = []
    for verdict in sorted((v for v in said if not v.code), key=lambda v: (v.start, -v.end)):
        if not bound or verdict.start >= bound[-1].end:
            bound.append(verdict)
    return found, bound


def _same_trouble(a: Verdict, b: Verdict) -> bool:
    if a.code == b.code and a.facts == b.facts and a.facts and a.start < b.end and b.start < a.end:
        return True
    return (
        a.start == b.start
        and a.end == b.end
        and (a.code == b.code or (a.severity == b.severity == "blocker" and a.end - a.start < 40))
    )
