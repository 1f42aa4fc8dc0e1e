"""What a subject is said to be: "X is a self-hosted workspace" rests on the source's words, its tags or its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.folding import other_script
from autopost.grounding.mentions.numerals import SMALL_WORDS
from autopost.grounding.retelling.kindred import meant
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View
from autopost.grounding.words import phrases
from autopost.grounding.words.shortforms import spelt_out
from autopost.grounding.words.stems import stems

_IS = re.compile(
    r"(?:,? (?:which|that))? (?:is|are|was) (?:an?|the) (?P<what>[a-z][a-z -]{2,60}?)"
    r"(?=[.,;:!?]|$| (?:that|which|with|for|in|of|on|to|from|by|and|but|at|as|whose|than|you|one|anyone)\b)"
)
_GENERIC = stems(" ".join(phrases.words("generic_nouns")))


def descriptions(view: View) -> Iterator[Verdict]:
    """In a report, a thing is called what its facts call it."""
    if view.kind != "report" or any(other_script(said) for said in _cited_passages(view)):
        return
    for ref in view.referents:
        if ref.kind not in {"name", "pronoun"} or not ref.subjects:
            continue
        match = _IS.match(view.mentions.bare, ref.end)
        if (
            match is None
            or _SO_MANY.fullmatch(match["what"])
            or _JUDGED.search(match["what"])
            or _BASE_OF.match(view.mentions.bare, match.start("what"))
        ):
            continue
        words, head = stems(match["what"]) - _GENERIC, stems(re.split(r"[ -]", match["what"].strip())[-1]) - _GENERIC
        known = meant(stems(spelt_out(" ".join(_said_of(view, ref.subjects)))))
        # With a passage cited, a writer's own wording of it is fine as long as it shares a word.
        if head and not head & known and not (view.cited and words & known):
            yield Verdict(
                *match.span("what"), "description", f"no fact in scope calls {view.subject_name(sorted(ref.subjects))} this"
            )


_JUDGED = re.compile(
    r"\b(?:(?:half|third|quarter|fifth|sixth|tenth|[a-z]+-?fold|times) (?:lower|higher|down|up|more|less)|larger|"
    r"smaller|bigger|longer|veteran|doyen|(?:oldest|youngest|newest|earliest|most recent|fastest|slowest|steepest)|"
    r"(?:newest|latest|most recent|oldest|youngest|freshest) (?:arrival|addition|entry|newcomer)|"
    r"(?:other|opposite|reverse) way round|[a-z ]+ (?:ahead|behind|clear|short|adrift|in front)|"
    r"[a-z]+-(?:fastest|slowest|largest|smallest|biggest|steepest) (?:riser|climber|gainer|grower|mover|gain|rise))$"
)
_SO_MANY = re.compile(rf"(?:{SMALL_WORDS})(?: (?:ones|models|spaces|datasets|repositories|projects|papers))?")
"""Reads "A and B are the two that run on docker": what they do is looked up."""
_BASE_OF = re.compile(r"base(?: model)? (?:of|for|behind) ")
"""Reads "is the base of five of the 60 models": counted as such."""


_CLEAR = (
    r"(?:explains?|spells? out|says?|tells?(?: readers| us| you)?|makes? (?:it )?(?:plain|clear)|"
    r"leaves? no doubt (?:about|as to)|describes?)"
)
_WHAT_FOR = r"what (?:(?:the |it\b|this )[^,.;:]{0,24}|\ue000++(?: itself)?) ?(?:is|are) (?:good |meant |there )?for\b"
_MADE_CLEAR = re.compile(
    rf"\b(?:description|readme|entry|abstract|notes?)\b[^.;:]{{0,30}} (?:does |do )?{_CLEAR}(?: clearly| plainly| exactly)? "
    rf"{_WHAT_FOR}|{_WHAT_FOR},?[^.;:]{{0,12}}(?:is (?:explained|described|stated|made clear) in|"
    rf"(?:its|the) description\b[^.;:]{{0,24}} (?:does )?{_CLEAR})"
)

_DENIED = re.compile(r"\b(?:not|never|no(?! doubt)|nor|hardly|without)\b|n't\b")


def made_clear(view: View) -> Iterator[Verdict]:
    """Refuses "its description explains what the software is for": whether a text makes something clear no fact can say."""
    for match in _MADE_CLEAR.finditer(view.mentions.bare) if view.kind == "report" else ():
        if not _DENIED.search(match[0]):
            yield Verdict(*match.span(), "claim", "no fact can say that a text makes this clear")


def _said_of(view: View, subjects: frozenset[str]) -> Iterator[str]:
    for fact in view.facts:
        if fact.subject.id in subjects:
            yield f"{fact.statement} {fact.value}"
        elif fact.subject.kind in {"list", "owner"}:
            yield fact.statement


def _cited_passages(view: View) -> Iterator[str]:
    return (str(fact.value) for fact in view.cited_passages)
