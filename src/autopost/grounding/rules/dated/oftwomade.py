"""Which of two came later: "the junior of the two google models", "a later creation than B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.sets.houses import house_at, of_house
from autopost.grounding.view import View

_NEW = r"newer|younger|more recent|later|junior|later built|fresher"
_OLD = r"older|elder|earlier|senior"
_THINGS = r"(?:models?|datasets?|spaces?|papers?|repositor(?:y|ies)|previews?|entries|projects?)"
_OF_TWO = re.compile(
    rf"\bthe (?P<word>(?P<new>{_NEW})|{_OLD})(?: (?:one|{_THINGS}))? of the two(?: (?:ranked|listed|trending))*(?: "
    rf"[\"']?\ue000++)? {_THINGS}|"
    rf"\bthe (?P<kind>(?P<fresh>{_NEW})|{_OLD}) of the two from [\"']?\ue000"
)
_THAN = re.compile(
    r"\b(?:a |an )?(?P<word>(?P<new>later|newer|younger|more recent)|earlier|older)(?: (?:creation|arrival|upload))? than "
    r"(?:its (?:sibling|stablemate|neighbour) |the )?(?=[\"']?\ue000)"
)
_IS = re.compile(r"\b(?:is|was)\b[^.;:]{0,12}$")


@OpenRule
def of_two_made(view: View) -> Iterator[Verdict]:
    """Refuses it where the days of the two are known and lie the other way round."""
    if view.mentions.versions:
        return
    for told in _OF_TWO.finditer(view.mentions.bare):
        own = whose(view, told.span())
        house = next((house for ref in view.referents if (house := house_at(view, ref))), "")
        for name in own if len(own) == 1 and house else ():
            listed = view.rolls.trending.get(view.desk.kind(name), ())
            others = [one for one in listed if one != name and of_house(one, house)]
            if len(others) == 1:
                yield from _held(view, told, name, others[0], new=bool(told["new"] or told["fresh"]))
    for told in _THAN.finditer(view.mentions.bare):
        other = view.single_at(told.end())
        before = [ref for ref in view.single if ref.end <= told.start()]
        if other is not None and before and _IS.search(view.mentions.bare, before[0].end, told.start()):
            yield from _held(view, told, next(iter(before[0].subjects)), next(iter(other.subjects)), new=bool(told["new"]))


def _held(view: View, told: re.Match[str], name: str, other: str, *, new: bool) -> Iterator[Verdict]:
    mine, theirs = view.desk.began(name), view.desk.began(other)
    if mine is None or theirs is None or mine.day is None or theirs.day is None or mine.day == theirs.day:
        return
    if (mine.day > theirs.day) != new and view.desk.kind(name) == view.desk.kind(other):
        group = "word" if told["word"] else "kind"
        message = f"{view.subject_name([name])} is of {mine.day}, {view.subject_name([other])} of {theirs.day}"
        yield Verdict(*told.span(group), "newest", message, facts=(mine.tag, theirs.tag))
