"""Whom the first or the second of something is set beside: "grew fastest, ahead of B", "second highest, after B".

Which measure is meant, its place tells: it is one by which the subject stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.order.comparable import Key, measures
from autopost.grounding.order.sides import ONE, whoever
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View

_MOST = r"(?:fastest|quickest|steepest|largest|highest|biggest|most(?: (?:stars|likes|downloads|forks|upvotes))?)"
_FIRST = rf"(?P<first>(?<!\ue015[- ])(?<!next[- ]){_MOST}|led|leads|tops|topped|comes first|came first)"
_NTH = rf"(?P<nth>\ue015++[- ]{_MOST})"
_WAY = (
    r"\b(?![^;:.]* but )[^;.]{0,90}?, (?:(?:just|right|close|closely|directly|well|narrowly|far|but) )*"
    r"(?P<way>(?P<up>ahead of|before|in front of)|behind|after)(?P<only> only)? (?:the |its )?"
    rf"(?:\ue015++ (?:[a-z]+ )?(?:of|for) )?(?:the )?(?:[a-z]+ )?(?P<other>{ONE})"
)
_FIRST_BESIDE, _NTH_BESIDE = re.compile(rf"\b{_FIRST}{_WAY}"), re.compile(rf"{_NTH}{_WAY}")
_LOW = re.compile(
    r"\b(?P<said>(?P<nth>second|third|fourth|fifth) (?:fewest|least) (?P<did>upvoted|liked|starred|downloaded|forked))\b"
)
_FAMILIES = {"upvoted": "upvotes", "liked": "likes", "starred": "stars", "downloaded": "downloads", "forked": "forks"}
_PLACES = ("", "first", "second", "third", "fourth", "fifth")


@OpenRule
def beside_the_nth(view: View) -> Iterator[Verdict]:
    """Refuses "first, behind B", and "second, ahead of B" where B stands before it by whatever it is second by."""
    told = whoever(view)
    ordinals = (n for n in view.mentions.numbers if n.form == "ordinal")
    nths = ((int(n.value), match) for n in ordinals if (match := _NTH_BESIDE.match(told.text, n.start)))
    firsts = ((1, match) for match in _FIRST_BESIDE.finditer(told.text))
    for nth, match in (*firsts, *nths) if view.kind == "report" else ():
        other, own = told.at.get(match.start("other")), whose(view, match.span(1))
        if other is None or len(other.subjects) != 1 or len(own) != 1 or own == other.subjects:
            continue
        (name,), (rival,) = own, other.subjects
        if nth == 1:
            wrong = match["up"] is None
        else:
            ways = [measures(view, rival)[key] > measures(view, name)[key] for key in _by(view, name, rival, nth)]
            wrong = bool(ways) and (all(ways) if match["up"] else not any(ways))
            wrong = wrong or bool(match["up"] and match["only"])
        if wrong:
            names = f"{view.subject_name([name])} does not stand {match['way']} {view.subject_name([rival])}"
            yield Verdict(*match.span("way"), "comparison", names)
    yield from _from_below(view)


def _by(view: View, name: str, rival: str, nth: int) -> Iterator[Key]:
    """The measures by which one has such a place in a set that the sentence names, or among all of the kind."""
    kind = view.desk.kind(name)
    sets = [{*names} for known in view.populations for names in known.readings if {name, rival} <= {*names}]
    for names in (*sets, {*view.rolls.covered.get(kind, ())}):
        for key, own in measures(view, name).items():
            named = not view.families or key[1] in view.families
            if key[0] not in {"level", "gain", "change"} or not named or key not in measures(view, rival):
                continue
            more = [other for other in names if other != name and measures(view, other).get(key, own) > own]
            if len(more) == nth - 1:
                yield key


def _from_below(view: View) -> Iterator[Verdict]:
    """Reads "the second fewest upvoted": counted from the end of a set that the sentence names, or of all of the kind."""
    for match in _LOW.finditer(view.mentions.bare):
        own, family = whose(view, match.span("said")), _FAMILIES[match["did"]]
        name = next(iter(own)) if len(own) == 1 else ""
        order = view.rolls.by(view.desk.kind(name), family)
        sets = [names for known in view.populations for names in known.readings if name in names] or [order]
        rows = [[one for one in reversed(order) if one in names] for names in sets]
        if name in order and not any(name in row and row.index(name) + 1 == _PLACES.index(match["nth"]) for row in rows):
            yield Verdict(*match.span("said"), "rank", f"{view.subject_name([name])} is not the {match['said']}")
