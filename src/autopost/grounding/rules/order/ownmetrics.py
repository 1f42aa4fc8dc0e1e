"""One figure of a subject against another of its own: "fewer downloads than likes", "its stars outnumber its forks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.cues import EXCEEDS, FALLS_SHORT
from autopost.grounding.figures.ownratio import own_ratios
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View

_DEGREES = r"(?:(?:now|still|far|easily|already|comfortably|also|even|many|much|slightly|rather) )*"
_HAS = re.compile(
    rf",? {_DEGREES}(?:has|holds|counts|shows|boasts|draws|drew|gains|gained|adds|added|took|collected|gathered|won|earned) "
    rf"{_DEGREES}(?P<way>more|fewer|less) (?:new |fresh )?"
)
_THAN = re.compile(r" than (?:it (?:has|does|counts|holds) |(?:its |the |of )?(?:own )?(?:number of )?)?")
_ITS = re.compile(r"(?:'s|, [^,;:]{1,60})?,? (?:number of )?(?:[\d,.]+ )?")
_VERB = re.compile(rf" {_DEGREES}(?:(?P<more>{EXCEEDS})|{FALLS_SHORT}) (?:(?:its|the|their) )?(?:number of )?(?:[\d,.]+ )?")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|unlike|until) $")


def own_metrics(view: View) -> Iterator[Verdict]:
    """Refuses an order of two measures of one subject that neither its levels nor its gains of any one span have."""
    bare = view.mentions.bare
    if "?" in bare:
        return
    for times, end, (level, against), so in own_ratios(view):
        if not so:
            message = f"{level.statement}; {against.statement}"
            yield Verdict(times.start, end, "ratio", message, facts=(level.tag, against.tag))
    for (start, end, one), (then, last, other) in zip(view.nouns, view.nouns[1:], strict=False):
        verb, than = _VERB.fullmatch(bare, end, then), _THAN.fullmatch(bare, end, then)
        if one == other or not (verb or than):
            continue
        for ref in _told(view, start):
            own = (_ITS if verb else _HAS).fullmatch(bare, ref.end, start)
            if own is None or _SUPPOSED.search(bare, 0, ref.start):
                continue
            above = bool(verb["more"]) if verb else own["way"] == "more"
            pairs = [pair for name in ref.subjects for pair in view.rolls.abreast((name, one), (name, other))]
            if pairs and not any(_more(a, b) if above else _more(b, a) for a, b in pairs):
                level, against = pairs[0]
                at = start if verb else own.start("way")
                yield Verdict(at, last, "comparison", f"{level.statement}; {against.statement}", facts=(level.tag, against.tag))


def _told(view: View, start: int) -> Iterator[Referent]:
    """Whom one thing is said of before that place, of whom there is one."""
    yield from (ref for ref in view.referents if ref.end <= start and len(ref.subjects) == 1)


def _more(one: Fact, other: Fact) -> bool:
    return (one.number or 0) > (other.number or 0)
