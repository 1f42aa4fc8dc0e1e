"""First authors: a person who is called the author of a paper is the one that its facts give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.mentions.names import Name
from autopost.grounding.mentions.numbers import Number
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_AUTHOR = re.compile(r"\b(?:first|lead)[- ]?(?:named )?authors?\b|\bauthors?\b|\bpapers? (?:by|of)\b|\bet al\b")


_SIGNS = re.compile(
    r"\b(?:named|listed|credited|signs?|signed|comes?|stands?|stood|appears?|given|printed|placed) (?P<first>first)"
    r"(?= (?:on|for|of) (?:the (?:paper|preprint|study)\b|[\"']?[\ue000\"'])|"
    r" (?:on|in|of|among) (?:the |its )?(?:list of )?(?:\w+ )?(?:authors?\b|byline\b))|"
    r"\b(?P<named>first)[- ](?:named|listed|credited)\b|\bthe (?P<name>first) (?:name|signature|signatory)\b"
)
"""Reads "X is named first on “T”", "comes first among its authors"."""


def signs(view: View, number: Number) -> bool:
    """Whether "first" tells of the order of authors, which is held against the first author, and not of a list."""
    if number.form != "ordinal" or not _people(view):
        return False
    return any(number.start in {m.start(group) for group in m.groupdict()} for m in _SIGNS.finditer(view.mentions.bare))


def _people(view: View) -> list[Name]:
    """The first authors that a sentence names."""
    tags = view.desk.ledger.by_tag
    hits = ((name, name.hit.alias.facts) for name in view.mentions.names if name.hit)
    return [name for name, facts in hits if any(tags[tag].metric == "first_author" for tag in facts if tag in tags)]


_NTH = re.compile(rf"\b(?P<nth>{'|'.join(word for word in ORDINAL_WORDS if word != 'first')}|last)[- ](?:named )?authors?\b")


def order_of_authors(view: View) -> Iterator[Verdict]:
    """Refuses "X is the fourth author": of a paper's authors the edition knows the first alone."""
    told = _NTH.search(view.mentions.bare) if view.kind != "opinion" and _people(view) else None
    if told is not None:
        yield Verdict(*told.span("nth"), "rank", "of a paper's authors the facts give the first alone")


_NOT_HIM = re.compile(r"(?:,| and| is| was) not $")
_DENIED = re.compile(r" (?:is|was)(?: not|n't) (?:its|the|named as|listed as) ")
_OTHER = re.compile(
    r"\b(?:than|of|behind|with|from|by|to|and) (?:the|another) (?:paper|study|one)\b[^.;,]* whose (?:first|lead) author is $"
)
"""Reads "two ahead of the paper whose first author is X": another paper than the one that is named."""


def authors(view: View) -> Iterator[Verdict]:
    """Reads "X is first author of “T”", "“T”, whose first author is X": of the papers named, X is one's first author."""
    if view.kind == "opinion" or not (_AUTHOR.search(view.mentions.bare) or _SIGNS.search(view.mentions.bare)):
        return
    people = _people(view)
    spans = {(name.start, name.end) for name in people}
    papers = {
        subject
        for ref in view.referents
        if ref.kind == "name" and (ref.start, ref.end) not in spans
        for subject in ref.subjects
        if subject.startswith("paper:")
    } or {subject for subject in view.carried if subject.startswith("paper:")}
    for name in people:
        if _OTHER.search(view.mentions.bare[: name.start]):
            continue
        own = name.hit.alias.subjects if name.hit else ()
        if _DENIED.match(view.mentions.bare, name.end) or _NOT_HIM.search(view.mentions.bare, 0, name.start):
            if papers & {*own}:
                yield Verdict(name.start, name.end, "negation", f"{name.text} is the first author of this paper")
        elif papers and not papers & {*own}:
            fact = next(
                (f for paper in sorted(papers) for f in view.desk.by_subject.get(paper, ()) if f.metric == "first_author"), None
            )
            right = str(fact.value) if fact is not None and len(papers) == 1 else None
            shown = f"; it is {right}" if right else ""
            yield Verdict(
                name.start, name.end, "wrong-subject", f"{name.text} is not the first author of this paper{shown}",
                facts=(fact.tag,) if fact else (), repair=right,
            )  # fmt: skip
