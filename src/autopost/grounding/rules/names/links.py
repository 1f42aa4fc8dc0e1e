"""Links and arXiv numbers: exactly those of facts, and of the thing they are put on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from autopost.facts import Fact
from autopost.grounding.attaching.events import same_version
from autopost.grounding.desk import address
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import Referent, View


def addresses(view: View) -> Iterator[Verdict]:
    """A link is a fact's own, and leads to what the sentence is about."""
    for link in view.mentions.links:
        owners = view.desk.subjects_at(link.value)
        named = [ref.subjects for ref in view.referents if ref.kind == "name"]
        if not owners and any(link.value.lower() in said for said in _own_words(view)):
            continue  # an address that the source's own words hold
        if not owners:
            near = next((view.desk.ledger.subjects[name].url for names in named for name in sorted(names)), None)
            yield Verdict(link.start, link.end, "link", f"{link.value} is the link of no fact", repair=near)
            continue
        before = [ref for ref in view.referents if ref.end <= link.start and (ref.kind == "name" or _by_role(view, ref))]
        meant = before[-1].subjects if before else _held(view, link) or frozenset(view.carried[:1])
        known = view.desk.ledger.subjects
        if meant and not owners & meant and not any(known[name].kind == "list" for name in owners):
            right = known[min(meant)].url
            yield Verdict(
                link.start,
                link.end,
                "link",
                f"this link is {view.subject_name(sorted(owners))}'s, put on {view.subject_name(sorted(meant))}",
                repair=right,
            )
            continue
        if (other := _another_list(view, link, owners)) is not None:
            yield other
            continue
        if told := _another_release(view, link.value, owners):
            message = f"this link is another release's; {told.value} is the one that is told of"
            yield Verdict(link.start, link.end, "link", message, facts=(told.tag,), repair=told.url)
            continue
        tag = next((fact.tag for fact in view.facts if fact.subject.id in owners), None)
        if tag:
            yield Verdict(link.start, link.end, facts=(tag,))


def _by_role(view: View, ref: Referent) -> bool:
    """Reads "the paper with 56 upvotes has its code at": whom an issue's sentence cites, told by what fits that one alone."""
    return ref.kind == "role" and len(ref.subjects) == 1 and ref.subjects <= {*view.cited_of}


_HOLDS = re.compile(
    r"[^,;:.]{0,30}? (?:code|weights|paper|page|home|source|model|notes|repository|address|link)[^,;:.]{0,24}[\"'\ue000]?"
)


def _held(view: View, link: Piece) -> frozenset[str]:
    """Reads "github.com/a/b holds the code of “T”": what a link is told to hold that opens the sentence."""
    after = next((ref for ref in view.referents if ref.kind == "name" and ref.start >= link.end), None)
    told = after is not None and _HOLDS.fullmatch(view.mentions.bare, link.end, after.start)
    return after.subjects if after and told else frozenset()


_NEWEST = re.compile(r"\b(?:newest|latest|most recent|current|freshest) (?:release|version)\b(?! but)")
_KIND = re.compile(r"\b(?:paper|model|dataset|space)(?=s?\b)")
_LIST_OF = re.compile(r"/(paper|model|dataset|space)s(?:[/?#]|$)")


def _another_list(view: View, link: Piece, owners: Set[str]) -> Verdict | None:
    """Reads "the list of trending models is at huggingface.co/papers": the address of a list of something else."""
    listed = _LIST_OF.search(link.value.lower())
    said = {match[0] for match in _KIND.finditer(view.mentions.bare)}
    if listed is None or not said or listed[1] in said or any(view.desk.ledger.subjects[name].kind != "list" for name in owners):
        return None
    return Verdict(link.start, link.end, "link", f"this link is that of the list of {listed[1]}s")


_BESIDE = re.compile(
    r"\b(?:than|after|before|over|since|following|behind|ahead of|from|replac\w+|succeed\w*|supersed\w+)(?: [a-z\ue000']+){0,2} $"
)
"""Reads "v2, two days younger than v1, is found at": the link is not v1's."""


def _another_release(view: View, link: str, owners: Set[str]) -> Fact | None:
    """The release that the sentence tells of, where the link is that of another one of the same project."""
    released = [f for f in view.desk.ledger.facts if f.metric in {"release", "prerelease"} and f.subject.id in owners]
    linked = [fact for fact in released if address(fact.url) == address(link)]
    every = view.mentions.versions
    pieces = [piece for piece in every if not _BESIDE.search(view.mentions.bare[: piece.start])] or [*every]
    told = [fact for fact in released for piece in pieces if same_version(str(fact.value), piece.value)]
    if not told and _NEWEST.search(view.mentions.bare):
        last = max((one for name in owners for one in view.desk.releases_of(name)), key=lambda one: one.day, default=None)
        told = [fact for fact in released if last and same_version(str(fact.value), last.version)]
    return told[0] if linked and told and not any(fact in told for fact in linked) else None


def papers(view: View) -> Iterator[Verdict]:
    """An arXiv number is that of a paper in the ledger, and of the paper the sentence is about."""
    for piece in view.mentions.papers:
        fact = next((fact for fact in view.desk.ledger.facts if fact.metric == "arxiv_id" and fact.value == piece.value), None)
        owner = (
            fact.subject.id
            if fact
            else next((name for name in view.desk.ledger.subjects if name == f"paper:{piece.value}"), None)
        )
        others = [ref for ref in view.referents if not any(ref.start == one.start for one in view.mentions.papers)]
        named = {name for ref in others for name in ref.subjects if name.startswith("paper:")}
        if owner is None or (named and owner not in named and _of_the_named(view, piece)):
            message = f"arXiv {piece.value} is not the number of a paper this sentence is about"
            yield Verdict(piece.start, piece.end, "arxiv", message)
            wrong = [ref for ref in others if ref.kind == "name" and {*ref.subjects} & named]
            if owner and len(wrong) == 1:
                right = view.desk.name(view.desk.ledger.subjects[owner])
                message = f"arXiv {piece.value} is {right}"
                yield Verdict(wrong[0].start, wrong[0].end, "arxiv", message, repair=right)
        elif fact is not None and fact.tag in view.tags:
            yield Verdict(piece.start, piece.end, facts=(fact.tag,))


_TITLED = re.compile(r"(?:[^.;]*\b(?:titled|entitled|called|named|is|title)\b[^.;]{0,12}|,? \(?)[\"' ]*")
_DESCRIBED_IN = re.compile(
    r"[\"'\ue000]?(?:,[^,;:.]{1,90},)?(?:,? which| that)? (?:is|was|are|were|can be|may be|could be)(?: the)?(?: further| also)? "
    r"(?:described|presented|introduced|proposed|explained|detailed|set out|laid out|discussed|studied|found|read|seen|published|"
    r"reported|subject|topic|outlined|documented|unveiled)(?: in detail)? (?:in|as|at|of|by|under)(?: the)?(?: paper| preprint)? "
)


_GO_TO = re.compile(
    r"[\"'\ue000]?,? (?:go to|see|turn to|look up|head to|visit|open|(?:is|can be found|can be read) (?:at|on|"
    r"under)|find it (?:at|under)|"
    r"read it (?:at|under)) (?:the )?"
)
"""Reads "To read A, go to arXiv 2606.16993"."""


def _of_the_named(view: View, piece: Piece) -> bool:
    """Whether a number is said to be that of a paper named beside it: not where it is itself the subject of its clause."""
    if not any(ref.start == piece.start for ref in view.referents):
        return True
    after = [ref for ref in view.referents if ref.start >= piece.end and ref.kind == "name"]
    before = [ref for ref in view.referents if ref.end <= piece.start and ref.kind == "name"]
    gap = view.mentions.bare[before[-1].end : piece.start] if before else "."
    if _DESCRIBED_IN.fullmatch(gap) or _GO_TO.fullmatch(gap):
        return True
    return bool(after) and _TITLED.fullmatch(view.mentions.bare[piece.end : after[0].start]) is not None


def _own_words(view: View) -> Iterator[str]:
    """The passages, in their own words, of those the sentence is about."""
    about = {name for ref in view.referents for name in ref.subjects} or {*view.carried[:1]}
    told = (fact for fact in view.facts if fact.kind == "passage" and not fact.restated and fact.subject.id in about)
    return (str(fact.value).lower() for fact in told)
