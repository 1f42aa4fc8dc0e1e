"""What is on record of a thing, or is not: "comes with a description", "names no organization", "no licence is listed for A".

Of what was gathered for others of its kind a ledger says which of them have it. A text may say so of the record. What is nothing
but an entry of its source, as a description or a main language is, one that has none on record has not; that a thing has no
licence or no code at all is more than the record says, and stays with `absences`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import whose
from autopost.grounding.kept import once
from autopost.grounding.referents.namerows import joined
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View

_COUNTS = r"(?:counts?|figures?|numbers?|totals?)"
NOUNS = {
    "license": r"licen[cs]es?(?: tags?| fields?| entry| information)?",
    "description": r"(?:word of )?(?:self-)?descriptions?",
    "language": r"(?:(?:main|primary|programming) ){0,2}languages?(?! models?\b)",
    "organization": r"(?:name of (?:the|an|its) )?organi[sz]ations?(?:'s? names?| names?)?|affiliations?|institutions?",
    "code_repository": r"(?:(?:link|address) (?:to|of|for) (?:its |the |their )?)?(?:source )?code(?: repositor(?:y|"
    r"ies)| links?| address(?:es)?)?|(?:link|address)(?: (?:to|for) it|(?= (?:is|are) given (?:for|to) (?:the|its) code\b))",
    "first_author": r"first authors?",
    "created_at": r"creation dates?|dates? of creation",
    "pipeline_tag": r"(?:(?:task|pipeline) )?tags?(?! (?:of|on|v?\d))",
    "base_model": r"base models?",
    "trending_score": r"trending scores?",
    "downloads": rf"download {_COUNTS}",
    "likes": rf"(?:like {_COUNTS}|{_COUNTS} of likes)",
    "stars": rf"star {_COUNTS}",
    "forks": rf"fork {_COUNTS}",
    "upvotes": rf"upvote {_COUNTS}",
}
"""What a record may have of a thing, by metric, and how a text calls it."""
_WHAT = "|".join(f"(?P<{metric}>{noun})" for metric, noun in NOUNS.items())
_TELL = r"(?:lists?|names?|gives?|states?|shows?|provides?|specif(?:y|ies)|records?|mentions?)"
_HAVE = (
    rf"(?:ha(?:s|ve|d)|carr(?:y|ies)|bears?|includes?|(?:comes?|came|(?:is|"
    rf"are) listed|appears?|stands?) with|links?|{_TELL}|(?<=, )with|"
    rf"and(?= an? ))"
)
_NOT = r"(?:do(?:es)?|did)(?: not|n't)"
_GIVEN = r"(?:listed|linked|given|named|stated|recorded|shown|known|specified|provided|entered|on record|on file|available)"
_OPEN = r"(?:(?:public|submitting|listed|named|stated|given|known|recorded|declared) )?"
_LACK = (
    rf"(?:without|lacks?|lacking|(?:{_HAVE}|with) no|ha(?:s|ve|d)(?: not|n't)|"
    rf"{_NOT} (?:have|carry|come with|link|list|name|give|state|show|provide))"
)
_FRAME = re.compile(
    rf"(?:\b(?:(?P<lack>{_LACK})|(?P<have>{_HAVE})) (?:to )?(?:an? |any |the |its |their )?|(?P<no>\bno )|\b(?:an?|the|its) |'s )"
    rf"{_OPEN}(?P<what>{_WHAT})\b(?! of (?!\ue000|its? own\b|itself\b|the (?:paper|model|repository)))"
    rf"(?: of [\"']?\ue000++[\"']?(?= (?:is|are|was)\b))?"
    rf"(?: (?P<gone>(?:is|are|was) (?:missing|absent|lacking|not {_GIVEN}|un(?:listed|named|stated|recorded|known)))\b|"
    rf" (?P<given>(?:is|are|was) {_GIVEN})\b|,? {_GIVEN}\b)?"
    rf"(?: (?:here|so far|yet))?(?P<for> (?:for|of|with|beside) (?:the (?:model|paper|repository|dataset) )?(?=[\"']?\ue000))?"
)
GIVEN = {
    metric: re.compile(
        rf"\b(?:whose|with|that have|have|has) (?:an? |their |its )?{noun}\b(?: (?:is|are) (?:given|known|recorded|listed))?"
    )
    for metric, noun in NOUNS.items()
}
"""What is said to be on record of some: "whose main language is given"."""
RECORDED = {
    metric: re.compile(
        rf"\b(?:{noun})\b (?:is|are) (?:given|known|recorded|listed|linked|named|on record) (?:for|of|in|with)\b|"
        rf"\b(?:names?|gives?|lists?|links?|shows?) (?:an? |the |their |its )?(?:submitting )?(?:{noun})\b"
    )
    for metric, noun in NOUNS.items()
}
"""The same, told of so many: "code is linked for 11 of the 15", "seven papers name the organisation"."""
_NEITHER = re.compile(r"\b(?:neither|nor|none|nobody|not|no|never)\b|n't\b")


_OF_RECORD = re.compile(rf"\b(?:{_GIVEN}|{_TELL}|links?|tags?|dates?|address(?:es)?|{_COUNTS})\b")
_BEYOND = frozenset({"license", "code_repository", "base_model"})
"""What a thing may have though its source has no entry for it."""


@dataclass(frozen=True)
class OnRecord:
    """Words that say of something whether it is on record, whether that is so, and the facts that have it."""

    start: int
    end: int
    true: bool
    facts: tuple[Fact, ...]


@once
def on_record(view: View) -> tuple[OnRecord, ...]:
    """Every such statement about things of a kind of which some have what it is about."""
    counted = {test.start for claim in claims(view) for test in claim.tests}
    counted |= {claim.quantity.start for claim in claims(view)}
    return tuple(one for one in _read(view) if not any(one.start <= at < one.end for at in counted))


def _read(view: View) -> Iterator[OnRecord]:
    for match in _FRAME.finditer(view.mentions.bare):
        metric = next(name for name in NOUNS if match[name])
        if not any(match[told] for told in ("lack", "have", "given", "gone")):
            continue
        nobody = (
            match["have"]
            and not match["have"].startswith(("with", "and"))
            and _NEITHER.search(view.mentions.bare, view.clause(match.start())[0], match.start())
        )
        denied = bool(match["lack"] or match["no"] or nobody) != bool(match["gone"])
        names = _whom(view, match)
        of_kind = {view.desk.kind(name) for name in names}
        if not names or not all(metric in view.desk.gathered.get(kind, ()) for kind in of_kind):
            continue
        own = tuple(fact for name in sorted(names) for fact in view.desk.by_subject[name] if fact.metric == metric)
        if denied and not own and not _only_recorded(view, metric, *match.span()):
            continue
        having = {fact.subject.id for fact in own}
        yield OnRecord(*match.span(), not having if denied else having == names, own)


def _whom(view: View, match: re.Match[str]) -> frozenset[str]:
    """Whom it is said of: whoever stands after "for", else as a number in its place would be."""
    told = next((ref.subjects for ref in view.referents if match["for"] and match.end() <= ref.start <= match.end() + 1), None)
    names = _in_row(view, match.end(), told) if told is not None else whose(view, match.span("what"))
    return frozenset(names) if all(name in view.desk.by_subject for name in names) else frozenset()


def _in_row(view: View, at: int, first: frozenset[str]) -> frozenset[str]:
    """Reads "no code link for A, B or C": of all who stand in a row with the first."""
    after = [ref for ref in view.single if ref.start >= at]
    row = joined(view, after, _ROW) if after and after[0].subjects == first else []
    ends = len(row) > 1 and _OR.search(view.mentions.bare, row[-2].end, row[-1].start)
    return first.union(*(ref.subjects for ref in row)) if ends else first


_OR = re.compile(r"\b(?:or|nor|and)\b")
_ROW = re.compile(
    r"[\"'\ue000]?(?:,|,? or|,? nor|,? and) (?:the )?(?:(?:paper|study|model|dataset|space) (?:on |about |called )?)?[\"'\ue000]?"
)


def none_on_record(view: View, what: str, span: tuple[int, int]) -> bool:
    """Whether what is said to be missing was gathered for others of the kind, and is known of none that it is said of."""
    metric = next((metric for metric, noun in NOUNS.items() if re.match(rf"(?:{noun})$", what)), "")
    told = _in_row(view, span[1], whose(view, span)) or view.in_hand
    names = [name for name in told if name in view.desk.by_subject]
    gathered = all(metric in view.desk.gathered.get(view.desk.kind(name), ()) for name in names)
    said = bool(metric and names) and not view.cited and _only_recorded(view, metric, span[0], span[1] + len(" address is given"))
    return said and gathered and all(view.rolls.of(name, metric) is None for name in names)


_LACKS = re.compile(r"\b(?:without|no|lacks?|lacking|gap|none|not|free of|absence|missing)\b|n't\b")


def alone_without(view: View, own: str) -> bool:
    """Reads "the only one of our six papers with that gap", "alone among the 15 in having no main language"."""
    if view.cited or not _LACKS.search(view.mentions.bare):
        return False
    kind = view.desk.kind(own)
    sets = [names for known in view.populations for names in known.readings if own in names and len(names) > 1]
    for metric, noun in NOUNS.items():
        if not re.search(rf"\b(?:{noun})\b", view.mentions.bare) or metric not in view.desk.gathered.get(kind, ()):
            continue
        for names in sets or [view.rolls.covered.get(kind, ())]:
            if [name for name in names if view.rolls.of(name, metric) is None] == [own]:
                return True
    return False


def _only_recorded(view: View, metric: str, start: int, end: int) -> bool:
    """Whether words say no more of what is missing than that no record has it."""
    return (
        metric not in _BEYOND or _OF_RECORD.search(view.mentions.bare, max(0, start - len("is not linked to ")), end) is not None
    )
