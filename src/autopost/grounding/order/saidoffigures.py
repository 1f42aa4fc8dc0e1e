"""Words of ability that only say what figures are told to be: "grew about twice as fast as B", "the best day of the ten"."""

from __future__ import annotations

import re

from autopost.grounding.attaching.attachment import whose
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.extremeoftold import extreme_of_told
from autopost.grounding.order.superlative import Superlative, superlatives
from autopost.grounding.retelling.vocabulary import FUNCTION, colourless, people, plain
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import WORD


def best_by_figure(view: View, match: re.Match[str]) -> bool:
    """Reads "1,456 new stars in the last day, the best of the ten": whose figure is the largest of the set."""
    told = Superlative(*match.span(), "top", whose(view, match.span()), "", changes=True)
    return _BEST.match(view.mentions.bare, match.end()) is not None and extreme_of_told(view, told) is not None


_BEST = re.compile(r" (?:of|among)\b| (?:single |daily |weekly |one-day )*(?:day|week|figure|haul|gain|total|count|showing)\b")


def attributed(view: View, match: re.Match[str]) -> bool:
    """Reads "runs on Docker", "Gradio drives eight of the ten": an attribute, looked up as one, or counted."""
    if match[0] == "runs on":
        return any(piece.start == match.end() + 1 for piece in view.mentions.attributes)
    counts = re.match(r" (?:\w+ of|the other|all|none)\b", view.mentions.bare[match.end() :])
    own = (piece for piece in view.mentions.attributes if piece.end == match.start() - 1)
    return match[0] == "drives" and counts is not None and any(True for _ in own)


_GAP = re.compile(
    r"\b(?:gap|lead|distance|margin|difference)\b|\b(?:overt(?:akes|ook|aken)|catch(?:es|ing) up|caught up|"
    r"dr[ae]w(?:s|ing)? level|pull(?:s|ed|ing) (?:ahead|away)|clos(?:es|ed|ing) in)\b"
)
_WHY = re.compile(r" (?P<why>(?:[^;:.]|\.(?=\d))+)")


def gap_by_gains(view: View, match: re.Match[str]) -> bool:
    """Reads "is closing the gap, because A gained 154 in a day, 14 more than B": how a gap moved, by the gains that moved it."""
    told = _WHY.match(view.mentions.bare, match.end()) if match[0] in {"because", "since"} else None
    start, _ = view.clause(match.start())
    if told is None or not _GAP.search(view.mentions.bare, start, match.start()) or not CHANGE.search(told["why"]):
        return False
    figured = bool(those_in(view.mentions.numbers, told.start(), told.end()))
    words = [word for word in WORD.findall(told["why"]) if word not in FUNCTION]
    return figured and all((word in plain() or colourless(word)) and word not in people() for word in words)


def grows(view: View, match: re.Match[str]) -> bool:
    """Reads "grew about twice as fast as B": how fast, which the figures tell."""
    told = CHANGE.search(view.mentions.bare[max(0, match.start() - 24) : match.start()]) is not None
    nth = re.search(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)-$", view.mentions.bare[: match.start()])
    if nth and re.match(r" (?:riser|grower|gainer|climber|growing|rising)\b", view.mentions.bare[match.end() :]):
        return True  # "the second-fastest grower": a place, looked up with the numbers
    judged = _JUDGED.match(view.mentions.bare, match.end()) and CHANGE.search(view.mentions.bare)
    ranked = any(claim.start <= match.start() < claim.end and claim.family for claim in superlatives(view))
    return "fast" in match[0] and (told or ranked or judged is not None)


def beaten(view: View, match: re.Match[str]) -> bool:
    """Reads "beats all other models in downloads": a superlative of figures, judged as one."""
    return any(claim.start <= match.start() < claim.end and claim.family for claim in superlatives(view))


_JUDGED = re.compile(r" (?:of|among|in) (?:the|our|these|all)\b")
"""Reads "grew by 11.3 percent, the fastest of the fifteen": a superlative, judged as one."""
_BETTER_LIKED = re.compile(r"(?:better|best|more|most|less|least)[- ](?:liked|starred|downloaded|forked|upvoted)(?: than)?")
_DEGREE = re.compile(r"(?:the )?[a-z]+(?:er|est)\b(?: [a-z]+){0,3}(?: than)?")
_COUNTED_NEAR = re.compile(
    r"\d(?:[\d,.]*\d)? [a-z]+ $|\b(?:dozen|hundred|thousand|million|two|three|four|five|six|seven|eight|nine|ten) [a-z]+ $"
)
_MEASURED = re.compile(
    r" (?:main )?(?:tag|task|licen[cs]e|language|sdk|name|value|figure|count|total|rate|rank|place|date|kind)\b"
)


def of_figures(view: View, match: re.Match[str]) -> bool:
    """Reads "a dozen likes richer than", "fell harder than", "the commonest tag": what figures are told to be, not a thing."""
    if _BETTER_LIKED.fullmatch(match[0]) or (match[0] == "quicker" and view.kind == "analysis" and view.nouns):
        return True  # by how many, which is looked up as a comparison
    if not _DEGREE.fullmatch(match[0]):
        return False
    before = view.mentions.bare[max(0, match.start() - 32) : match.start()]
    moved = CHANGE.search(before[-14:]) is not None and match[0].endswith("than")
    return moved or _COUNTED_NEAR.search(before) is not None or _MEASURED.match(view.mentions.bare, match.end()) is not None
