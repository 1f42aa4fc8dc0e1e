"""Sets told by where they stand from a subject: "the three Spaces above it", "the two ranked right behind it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, PLACE_WORDS, SMALL_WORDS, small
from autopost.grounding.referents.populations import Population
from autopost.grounding.view import View

_NEXT_TO = re.compile(
    rf"\b(?:the|all|both) (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:models|datasets|spaces|papers|entries|names|others))?"
    r"(?: (?:that (?:rank|stand|sit)|ranked|placed|listed|directly|immediately|right|just))* "
    r"(?:(?P<up>above|ahead of|before)|below|behind|after) (?:it|this one|that one)\b"
)
_NEXT_FEW = re.compile(
    rf"\bthe next (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:models|datasets|spaces|papers|entries|names|places))?"
    r"(?: (?:on|in) (?:the|its|that) (?:[a-z]+ )?(?:list|ranking|chart|table))?(?! (?:days?|weeks?|most|largest))"
)


def next_few(view: View) -> Iterator[Population]:
    """Reads "The next five on the list": those who come right after whom the text spoke of."""
    for match in _NEXT_FEW.finditer(view.mentions.bare):
        size = small(match["n"]) or 0
        told = [ref.subjects for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1]
        anchors = [*(next(iter(one)) for one in reversed(told)), *view.carried]
        anchor = next((name for name in anchors if view.desk.place(name)), "")
        _, order = view.rolls.list_of(anchor)
        place = view.desk.place(anchor) if anchor else 0
        names = order[place : place + size] if place else ()
        if 1 < size == len(names):
            yield Population(*match.span(), match.span("n"), size, "", (names,), known=True, limited=True)


_RUN = rf"(?:(?:{PLACE_WORDS}), )*(?:{PLACE_WORDS}),? and (?:{PLACE_WORDS})"
_BY_PLACES = re.compile(
    rf"\bthe (?:(?P<run>{_RUN})(?:[- ](?:placed|ranked|trending))? (?P<kind>model|dataset|space|paper|entry|entrie)s?\b"
    rf"(?! (?:most|of))|(?P<kind2>model|dataset|space|paper|entrie)s (?:in|at|from) (?P<run2>{_RUN})(?: places?)?|"
    rf"(?P<run3>{_RUN}) (?:on|of|in) (?:the|its|this|that) (?:same )?(?:list|ranking|chart|table))"
)


def by_places(view: View) -> Iterator[Population]:
    """Reads "the second, third and fourth models combined": those who stand there on the list of their kind."""
    for match in _BY_PLACES.finditer(view.mentions.bare):
        named = re.search(r"\b(?P<kind>model|dataset|space|paper)", view.mentions.bare)
        kind = match["kind"] or match["kind2"] or (named["kind"] if named else "model")
        kind = "model" if kind.startswith("entr") else kind
        run = match["run"] or match["run2"] or match["run3"]
        told = [ORDINAL_WORDS[word] for word in re.findall(rf"\b(?:{PLACE_WORDS})\b", run)]
        order = view.rolls.trending.get(kind, ())
        if max(told) <= len(order):
            names = tuple(order[place - 1] for place in told)
            at = (match.start(), match.start())
            yield Population(*match.span(), at, len(names), kind, (names,), known=True, limited=True)


_BOTH_SIDES = re.compile(r"\b(?:its|the) (?:(?:two|immediate|direct|nearest|closest) )*neighbou?rs\b")


def both_sides(view: View) -> Iterator[Population]:
    """Reads "more likes than either of its neighbors": the one before and the one after whom the sentence is about."""
    for match in _BOTH_SIDES.finditer(view.mentions.bare):
        named = [next(iter(ref.subjects)) for ref in view.single if ref.end <= match.start()]
        for own in (*named[:1], *view.carried[:1])[:1]:
            kind, order = view.rolls.list_of(own)
            at = order.index(own) if own in order else 0
            near = (*order[at - 1 : at], *order[at + 1 : at + 2]) if at else ()
            if len(near) == len("AB"):
                yield Population(*match.span(), (match.start(), match.start()), 2, kind, (near,), known=True)


def neighbours(view: View) -> Iterator[Population]:
    """The so many that stand right before or after whom the sentence is about, on the list that holds it."""
    for match in _NEXT_TO.finditer(view.mentions.bare):
        size = small(match["n"]) or 0
        named = [name.hit.alias.subjects[0] for name in view.mentions.names
                 if name.hit and name.end <= match.start() and len(name.hit.alias.subjects) == 1]  # fmt: skip
        for own in (*named[:1], *view.carried[:1]):
            kind, order = view.rolls.list_of(own)
            at = order.index(own) if order else 0
            near = order[max(0, at - size) : at] if match["up"] else order[at + 1 : at + 1 + size]
            if size and len(near) == size:
                yield Population(*match.span(), match.span("n"), size, kind, (tuple(near),), known=True)
                break
