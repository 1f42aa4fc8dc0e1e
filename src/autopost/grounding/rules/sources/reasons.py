"""What is told as a reason, in a clause without any figure: "Since a successor is expected, downloads fell by 25,224"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.retelling.givenreasons import TOLD_AS, reason_given
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.vocabulary import colourless, plain_stems
from autopost.grounding.rules.verdict import OpenRule, Verdict
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

_SINCE = re.compile(
    r"(?:^\W*|, )(?P<said>(?:since|as|given that|seeing that|now that|for) "
    r"(?P<why>(?:an?|the|its|their|his|some|many|more|most|no|people|users?|developers?|makers?|everybody|nobody|everyone|"
    r"somebody|there) [^.;:,\d]{4,80}?))(?=[.,;]|\W*$)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|[a-z]{3,}ed|[a-z]{3,}s|went|came|saw|drew|made|gave|broke)\b"
)


@OpenRule
def given_as_reason(view: View) -> Iterator[Verdict]:
    """Refuses a reason for what a figure tells, where its words are of no source of those spoken of."""
    for match in _SINCE.finditer(view.mentions.bare) if view.kind == "report" else ():
        start, end = match.span("said")
        if _tells_figures(view, start, end) or not (_figures(view, start, end) or CHANGE.search(view.mentions.bare)):
            continue
        if not _FINITE.search(match["why"]) or (match["said"].startswith("as") and TOLD_AS.search(view.mentions.bare[:start])):
            continue
        about = {name for ref in view.referents for name in ref.subjects} | {*view.carried}
        own = meant(frozenset().union(*(view.desk.words_of(name) for name in about)))
        words = [word for word in WORD.findall(match["why"]) if not stems(word) <= plain_stems() and not colourless(word)]
        odd = [word for word in words if not stems(word) <= own and not of_one_root(word, own)]
        if odd and 2 * len(odd) >= len(words) and not reason_given(view, start, match.start("why")):
            text = view.mentions.folded.text[start:end]
            yield Verdict(start, end, "cause", f"“{text}” is a cause that no fact gives")


def _figures(view: View, start: int, end: int) -> bool:
    """Whether a figure, a day or a version is told outside the clause."""
    return any(not start <= at < end for at in _starts(view))


def _tells_figures(view: View, start: int, end: int) -> bool:
    """Whether one is told in it, or somebody is named, or what is measured."""
    named = (ref.start for ref in view.referents if ref.kind == "name")
    inside = (at for at in _starts(view) if view.low[at : at + len("one ")] != "one ")
    return any(start <= at < end for at in (*inside, *named, *(noun[0] for noun in view.nouns)))


def _starts(view: View) -> Iterator[int]:
    yield from (number.start for number in view.mentions.numbers)
    yield from (window.start for window in view.mentions.windows)
    yield from (moment.start for moment in view.mentions.moments)
    yield from (piece.start for piece in view.mentions.versions)
