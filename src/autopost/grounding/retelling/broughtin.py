"""What a sentence brings in that nothing in scope has: a happening told as a cause, a use or an ability told as so."""

from __future__ import annotations

import re

from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.kept import once
from autopost.grounding.retelling.kindred import meant, of_one_root
from autopost.grounding.retelling.tellings import EMPTY
from autopost.grounding.retelling.vocabulary import FUNCTION, colourless, people, plain
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.lexicon import WORD
from autopost.grounding.words.stems import stems

IN_USE = phrases.pattern("in_use")
_HAPPENINGS = phrases.pattern("happenings")
_OF_WHAT = re.compile(r"(?:thanks to|(?:due|owing) to|because of|on account of|courtesy of|in the wake of|[a-z]+ (?:up |on )?by)")
"""What follows is a thing, and not what a figure tells."""
_OPEN = re.compile(
    r"\b(?:may|might|could|would|should|perhaps|possibly|probably|seem\w*|suggest\w*|hint\w*|whether|if|unless|not|no|nobody|"
    r"nothing|none|never|neither|nor|cannot|without|hardly|far from|who|how many|why|what)\b|n't\b"
)
_OF_FIGURES = re.compile(
    r"(?:supports|reduces|produces|delivers|enables|allows|handles|improves|generates|lets (?:users|developers|you|people))$"
)
"""What a count or a choice of measure may do as well as a thing."""
_THING = re.compile(
    r"(?:\ue000[\"']?|\b(?:it|they|models?|projects?|repositor(?:y|ies)|tools?|librar(?:y|ies)|frameworks?|agents?|assistants?|"
    r"apps?|softwares?|programs?)) (?:also |even |already |now |then )?$"
)


def open_to_doubt(view: View, at: int) -> bool:
    """Whether a place stands in what is weighed, asked or denied: "may be due to", "whether anyone uses it"."""
    start, end = _segment(view, at)
    return _OPEN.search(view.mentions.bare, start, end) is not None


_WORKINGS = re.compile(
    r" (?:the )?(?:hub|github|platforms?|list|ranking|algorithm|trending score)(?: [a-z]+ly)? "
    r"(?:(?:is|are) (?:ranked|sorted|ordered|made|built|compiled|weighted) by|"
    r"gives?|favou?rs?|rewards?|weighs|weights|boosts?|promotes?|prefers?|penali[sz]es|lifts|adds|takes|treats)\b"
)
"""Reads "because the Hub gives new uploads extra weight": how a platform works, which no figure tells."""


def brings_in_event(view: View, match: re.Match[str]) -> bool:
    """Reads "thanks to a new release": what is told as a cause, and nothing in scope has it.

    What a figure tells may be a reason in an analysis: "because each star weighs more on a smaller base".
    """
    bare = view.mentions.bare
    after = re.split(r"[,;:()]|\.(?!\w)| (?:but|while|although) ", bare[match.end() :])[0]
    told = bare[_segment(view, match.start())[0] : match.end()] + after
    known = _known(view)
    if any(not stems(word[0]) <= known and not of_one_root(word[0], known) for word in _HAPPENINGS.finditer(told)):
        return True
    if match[0].startswith("it ") or _WORKINGS.match(bare, match.end()):
        return True
    reason = match[0] == "because"
    words = (
        [word[0] for word in WORD.finditer(after) if word[0] not in FUNCTION] if reason or _OF_WHAT.fullmatch(match[0]) else []
    )
    odd = [word for word in words if word in people() or not (word in plain() or colourless(word))]
    new = [word for word in odd if not stems(word) <= known and not of_one_root(word, known)]
    return len(new) > (1 if reason else 0)  # one word may be a picture


def able(view: View, match: re.Match[str]) -> bool:
    """Whether a thing is told to be able to do something, in an analysis: not what a figure, a reader or an edition can do."""
    if match[0] != "can":
        return _OF_FIGURES.fullmatch(match[0]) is None
    return _THING.search(view.mentions.bare[: match.start()]) is not None and not _MOVES.match(view.mentions.bare, match.end())


_MOVES = re.compile(
    r" (?:(?:also|even|now|then|only|still|hardly|[a-z]+ly) )*(?:be|rise|fall|gain|lose|pass|overtake|lead|trail|hold|keep|climb|"
    r"slip|grow|shrink|stand|stay|remain|rank|show|change|move|catch|draw|reach|match|repeat|add|close|narrow|widen|expect|hope|"
    r"count|claim|boast|point|have|come|go|look|seem|win|follow|afford|owe|part|split|turn|meet|coincide|mislead|diverge|differ|vary|"
    r"flatter|deceive|travel|walk|run|pull|sit|live|exist|happen|swing|flip|reverse|leave|hide)\b"
)
"""What any entry of a list may do."""


_MAKERS = re.compile(r"\b(?:authors?|researchers|makers?|developers?)\b[^.;]*$")


def of_its_makers(view: View, match: re.Match[str]) -> bool:
    """Reads "the authors generate video, which they use as an interface": what those do who made what a cited source tells of."""
    they = match[0].startswith("they ") and _MAKERS.search(view.mentions.bare[: match.start()]) is not None
    return they and bool(view.cited_passages)


def of_measures(view: View, match: re.Match[str]) -> bool:
    """Reads "attention and downloads can also go together": what figures may do, and no thing is able to."""
    before = view.mentions.bare[: match.start()].rstrip()
    return _A_MEASURE.search(before) is not None and _MOVES.match(view.mentions.bare, match.end()) is not None


_A_MEASURE = re.compile(
    rf"(?:{NOUN.pattern}|\b(?:attention|interest|lists?|rankings?|figures?|numbers?|counts?|scores?|gaps?|leads?|margins?|places?|"
    r"totals?|gains?|bases?|order|measures?|signs?|speed|size|age|youth))(?: (?:alone|also|together))?$"
)


def told_as_so(view: View, match: re.Match[str]) -> bool:
    """Reads "it is widely used", "and developers rely on it": in a clause of its own, not "a skill that developers use"."""
    return view.kind != "report" or _CLAUSE.search(view.mentions.bare[: match.start()]) is not None


_CLAUSE = re.compile(r"(?:^\W*|[,;:] |\b(?:and|but|while|where|yet|so) )(?:(?:it|they|which|\ue000++[\"']?) )?$")


HELPS_DO = re.compile(
    r"helps? (?:(?:its |the )?(?:people|users?|developers?|teams?|researchers|readers|anyone|you) )?(?:to )?"
    r"(?P<what>(?!\ue000)[a-z][^,;:.]+)"
)
"""Reads "Helps people generate CAD models": what a thing is for."""


def in_words_of(told: str, known: frozenset[str], *, deed: bool = False) -> bool:
    """Whether some words are a source's, or only phrase what it says: one at least is its own, and none is of another thing.

    Of a deed, what comes first is the source's too, or all that follows: "generate CAD models", "make CAD models".
    """
    words = [word for word in WORD.findall(told) if stems(word) - EMPTY]
    own = [word for word in words if stems(word) <= meant(known) or of_one_root(word, known)]
    odd = [word for word in words if word not in own and not colourless(word)]
    if deed and words and words[0] not in own and odd not in ([], words[:1]):
        return False
    return all(word in plain() for word in odd) and any(stems(word) <= known for word in words)


@once
def _known(view: View) -> frozenset[str]:
    """The words of what is in scope: of its sources, and of what its facts are of."""
    told = " ".join(f"{fact.value if fact.kind == 'passage' else ''} {fact.metric} {fact.statement}" for fact in view.facts)
    return stems(told.replace("_", " ")) | EMPTY


def _segment(view: View, at: int) -> tuple[int, int]:
    return next(((a, b) for a, b in view.segments if a <= at < b), (0, len(view.mentions.bare)))
