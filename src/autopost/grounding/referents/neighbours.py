"""Sets told by where they stand from a subject: "the three Spaces above it", "the two ranked right behind it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.numerals import ORDINAL_WORDS, SMALL_WORDS, small
from autopost.grounding.places.rowplaces import rows
from autopost.grounding.referents.populations import Population
from autopost.grounding.referents.referring import kind_named
from autopost.grounding.view import View

_NEXT_TO = re.compile(
    rf"\bthe (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:models|datasets|spaces|papers|entries|names|others))?"
    r"(?: (?:that (?:rank|stand|sit)|ranked|placed|listed|directly|immediately|right|just))* "
    r"(?:(?P<up>above|ahead of|before)|below|behind|after) (?:it|this one|that one)\b"
)
_NEXT_FEW = re.compile(
    rf"\bthe next (?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:models|datasets|spaces|papers|entries|names|places))?"
    r"(?: (?:on|in) (?:the|its|that) (?:[a-z]+ )?(?:list|ranking|chart|table))?(?! (?:days?|weeks?|most|largest))"
)
_OTHERS_OF = re.compile(
    rf"\bthe (?:other (?P<n>{SMALL_WORDS}|\d{{1,2}})|(?P<m>{SMALL_WORDS}|\d{{1,2}}) others?)"
    rf" (?:of|in|among) the (?:top|first|leading) (?P<of>{SMALL_WORDS}|\d{{1,2}})(?: (?P<kind>models|datasets|spaces|papers))?\b"
)
_IN_THE_TOP = re.compile(
    rf"\bthe (?P<kind>model|dataset|space|paper)s (?:in|among) the (?:top|first|leading) (?P<n>{SMALL_WORDS}|"
    rf"\d{{1,2}})\b(?! (?:models|datasets|spaces|papers|places)\b)"
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


def in_the_top(view: View) -> Iterator[Population]:
    """Reads "none of the models in the first ten": so many of the list of their kind."""
    for match in _IN_THE_TOP.finditer(view.mentions.bare):
        size = small(match["n"]) or 0
        names = view.rolls.trending.get(match["kind"], ())[:size]
        if 1 < size == len(names):
            yield Population(*match.span(), match.span("n"), size, match["kind"], (names,), known=True, limited=True)


_NTH = "|".join(ORDINAL_WORDS)
_RUN = rf"(?:(?:{_NTH}), )*(?:{_NTH}),? and (?:{_NTH})"
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
        told = [ORDINAL_WORDS[word] for word in re.findall(rf"\b(?:{_NTH})\b", run)]
        order = view.rolls.trending.get(kind, ())
        if max(told) <= len(order):
            names = tuple(order[place - 1] for place in told)
            at = (match.start(), match.start())
            yield Population(*match.span(), at, len(names), kind, (names,), known=True, limited=True)


_STANDING = re.compile(
    rf"\bthe (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?P<kind>models|datasets|spaces|papers|entries|names)"
    r"(?: that)? (?:ranked|placed|standing|listed|rank|stand|sit|sitting|in|at|from)(?: (?:in|at|from|numbers|places|the))* $"
)


def ranked(view: View) -> Iterator[Population]:
    """Reads "the three Spaces ranked first to third": whoever stands there."""
    for row in rows(view):
        told = _STANDING.search(view.mentions.bare[: row.start])
        if told is not None and small(told["n"]) == len(row.entries):
            kind = told["kind"].removesuffix("s")
            yield Population(told.start(), row.end, told.span("n"), len(row.entries), kind, (row.entries,), known=True)


_OUTSIDE = re.compile(
    rf"\b(?:the )?(?:other )?(?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:ranked |listed )?(?P<kind>models|spaces|datasets|"
    rf"repositories|projects)"
    rf"(?: (?:listed|ranked|that (?:are|rank)))? (?:outside|below|beyond|not in) the (?:[a-z\ue000']+ )?(?:(?:top|"
    rf"first) (?P<of>{SMALL_WORDS}|\d{{1,2}})|(?P<of2>{SMALL_WORDS}|\d{{1,2}}) (?:largest|biggest|"
    rf"top) (?:[a-z\ue000]+ )?gain(?:er)?s)\b"
)


def outside(view: View) -> Iterator[Population]:
    """Reads "the five projects outside the top ten": all of the kind that are measured, but the head."""
    for match in _OUTSIDE.finditer(view.mentions.bare):
        kind = kind_named(match["kind"])
        gains = view.rolls.gained(kind, "stars")
        order = view.rolls.trending.get(kind, ()) or gains
        head = order[: small(match["of"] or match["of2"]) or 0]
        left = tuple(name for name in (view.rolls.covered.get(kind, ())) if name not in head)
        if left and len(left) == small(match["n"]):
            yield Population(*match.span(), match.span("n"), len(left), kind, (left,), known=True, limited=True)


_ENDS = re.compile(
    rf"\bthe (?P<n>{SMALL_WORDS}|\d{{1,2}}) (?:(?P<low>smallest|lowest|weakest|slowest)|largest|biggest|strongest|"
    rf"highest|fastest)"
    rf"(?: (?:gainers|gains|repositories|projects))?(?: (?:of|among) the (?P<of>{SMALL_WORDS}|\d{{1,2}})\b)?"
)


def ends(view: View) -> Iterator[Population]:
    """Reads "the five smallest gainers of the ten added 29,126 stars": the tail of the gainers, or the head."""
    told = [*_ENDS.finditer(view.mentions.bare)] if "gain" in view.mentions.bare else []
    whole = next((small(match["of"]) for match in told if match["of"]), None)
    for match in told:
        gains = view.rolls.gained("repository", "stars", view.days)
        size, of = small(match["n"]) or 0, gains[:whole]
        if whole and 1 < size < len(of) == whole:
            names = of[-size:] if match["low"] else of[:size]
            yield Population(*match.span(), match.span("n"), size, "repository", (names,), known=True, limited=True)


_BETWEEN = re.compile(
    rf"\bthe (?:other )?(?P<n>{SMALL_WORDS}|\d{{1,2}})(?: (?:models|datasets|spaces|papers|entries|names|places))?"
    r"(?: (?:ranked|placed|listed|that (?:rank|stand|sit)))? (?:in )?between(?: (?:them|the two|those|these))?\b(?! (?:the|\d))"
)


def between(view: View) -> Iterator[Population]:
    """Reads "the six between them": those that stand between the two places that were told."""
    for match in _BETWEEN.finditer(view.mentions.bare):
        ends = [row.entries for row in rows(view) if row.end <= match.start()] + [c.members for c in view.counted[-1:]]
        for first, last in (names for names in reversed(ends) if len(names) == 2):
            kind, order = view.rolls.list_of(first)
            near = order[order.index(first) + 1 : order.index(last)] if last in order else ()
            if len(near) == small(match["n"]):
                yield Population(*match.span(), match.span("n"), len(near), kind, (near,), known=True)
            break


def others(view: View) -> Iterator[Population]:
    """Reads "the other three of the top four": the head of the list that holds whom the sentence is about, without that one."""
    for match in _OTHERS_OF.finditer(view.mentions.bare):
        size, whole = small(match["n"] or match["m"]) or 0, small(match["of"]) or 0
        named = [name for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1 for name in ref.subjects]
        for own in (*named[-1:], *named[:1], *view.carried[:1]):
            kind, order = view.rolls.list_of(own)
            head = order[:whole]
            if own in head and size == len(head) - 1:
                names = tuple(name for name in head if name != own)
                at = match.span("n") if match["n"] else match.span("m")
                yield Population(*match.span(), at, size, kind, (names,), known=True, limited=True)
                break


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
