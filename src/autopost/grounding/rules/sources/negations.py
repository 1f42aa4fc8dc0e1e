"""What is said not to be: true where the facts give something else, false where they give just that, else not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.dating import nothing_since
from autopost.grounding.attaching.metrics import NOUN
from autopost.grounding.dated.callednewest import called_newest
from autopost.grounding.dated.dayofset import none_then
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.order.likenesses import likenesses
from autopost.grounding.places.deniedplaces import denied_truly
from autopost.grounding.places.heads import places_said
from autopost.grounding.places.outside import outside
from autopost.grounding.places.stances import stances
from autopost.grounding.retelling.denials import denials, denied, not_enough
from autopost.grounding.retelling.tellings import told_not
from autopost.grounding.rules.figures.unreached import limits
from autopost.grounding.rules.order.superlatives import denied_rightly
from autopost.grounding.rules.sources.predicates import LABEL
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.exclusive import picked
from autopost.grounding.sets.nameparts import absent_name, absent_word
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words import phrases

OPPOSITE = "this says the opposite of what the facts can show"
_EVIDENCE_VERBS = re.compile(rf" (?:\w+ )?(?:{phrases.either('evidence_verbs')})\b")
_DONE = re.compile(rf" (?:\w+ )?(?:{phrases.either('deeds')})\b")
_ENOUGH = re.compile(r" (?:quite |nearly )?(?:enough|sufficient) ")
_NEWER_THAN = re.compile(r"\b(?:newer|later|more recent)(?: (?:release|version))? than\b")
"""Reads "has not had a newer release than v1.2": the rule of versions sees to it."""
_EXPLAINING = re.compile(r"[^\d]{0,60}\b(?:explains?|enough to|says?|shows?|tells?|proves?|settles?)\b")


def negated(view: View) -> Iterator[Verdict]:
    """A fact turned into its opposite: "does not have 534,942 downloads", "is not first"."""
    if view.kind == "opinion":
        return
    label = LABEL.match(view.mentions.bare)
    label_ends = label.end() if label and not any(ref.start < label.end() for ref in view.referents) else 0
    for start, begin, end in denials(view):
        if start < label_ends and not _claims(view, begin, label_ends, deeds=False):
            continue  # "Rank is not reach: A has": wit, before anybody is named
        if label and start < label.end() and _wit(view, begin, label.end()):
            continue
        word, clause = view.mentions.bare[start:begin], view.mentions.bare[begin:end]
        if _ENOUGH.match(clause) and not_enough(view, start, begin, end) is False:
            yield Verdict(start, begin, "negation", OPPOSITE)
            continue
        told = told_not(view, start, end)
        # "The authors do not name it": no evidence is spoken of, and the source names it.
        of_somebody = any(ref.kind == "name" and ref.end <= start for ref in view.referents)
        withheld = told is False and (of_somebody or _SOURCE.search(view.mentions.bare[:start]) is not None)
        if _elsewhere(view, start, begin, end) or (_of_evidence(word, clause) and not withheld):
            continue
        readings = (denied(view, start, begin, end), denied_rightly(view, begin, end), _out_of_it(view, start, begin))
        so = told if told is not None else next((one for one in readings if one is not None), None)
        if so is None:
            so = not _claims(view, begin, end) or _unmoved(view, clause)
        if not so:
            yield Verdict(start, begin, "negation", OPPOSITE)


def _out_of_it(view: View, start: int, ends: int) -> bool | None:
    """Reads "did not make the top ten", "does not appear in any of the names": whether the lists bear it out."""
    placed = [not place for begin, end, _, place in outside(view) if begin <= start < end]
    return placed[0] if placed else True if absent_name(view, ends) or absent_word(view) else None


_PLAINLY_DONE = re.compile(rf" (?:{phrases.either('deeds', 'evidence_verbs')})\b")


def _wit(view: View, begin: int, ends: int) -> bool:
    """Reads "Its count has not joined the party: the Hub shows no downloads": a turn of phrase, then its figure."""
    named = any(ref.start < ends and ref.kind != "pronoun" for ref in view.referents)
    told = [read.search(view.mentions.bare, begin, ends) for read in (CHANGE, NOUN)]
    plainly = any(told) or _PLAINLY_DONE.match(view.mentions.bare, begin) or _claims(view, begin, ends, deeds=False)
    return not (named or plainly) and NOUN.search(view.mentions.bare, ends) is not None


def _elsewhere(view: View, start: int, begin: int, end: int) -> bool:  # noqa: PLR0911 - one return for each other rule
    """Whether another rule sees to it: of sets, superlatives, marks not reached, versions and days; or nothing is denied."""
    word, clause = view.mentions.bare[start:begin], view.mentions.bare[begin:end]
    spans = [(one.start, one.end) for one in stances(view)] + [(one.start, one.end) for one in likenesses(view)]
    if any(a < end and start < b for a, b in spans):
        return True
    if denied_truly(view, start, begin, end):
        return True
    alone = any(pick.true and pick.start <= start < pick.end for pick in picked(view))
    if alone or _of_a_set(view, start, begin, end):
        return True
    if _AS_A_PICTURE.match(view.mentions.bare, begin, end):
        return True
    if word == "rather than" and not _claims(view, begin, end, deeds=False):
        return True
    if those_in(places_said(view), start, end) or any(one.start <= start < one.mark.start for one in limits(view)):
        return True
    if any(called_newest(view, piece) is not None for piece in those_in(view.mentions.versions, begin, end)):
        return True  # "has not gone beyond v1.2": looked up with the versions
    if any(none_then(view, moment) for moment in those_in(view.mentions.moments, begin, end)):
        return True
    return nothing_since(view, start) is not None or _NEWER_THAN.search(clause) is not None


def _of_evidence(word: str, clause: str) -> bool:
    """Reads "the figures do not say", "neither shows why"."""
    if word == "neither" and re.search(r"\b(?:says?|shows?|tells?|proves?)\b", clause):
        return True
    return bool(_EVIDENCE_VERBS.match(clause) or _EXPLAINING.match(clause)) and not _MAKES_IT.match(clause)


_SOURCE = re.compile(r"\b(?:authors?|abstract|developers?|makers?|team|release notes|description)\b[^.;:]{0,60}$")
_MAKES_IT = re.compile(
    r" (?:\w+ )?make (?:it\b|the (?:top|first|list|cut|ten|daily|day's|trending|table|chart|ranking|largest|biggest|strongest|"
    r"greatest|highest|best)\b|[\ue000']+s? )"
)


_AS_A_PICTURE = re.compile(
    r" (?:yet |quite )?(?:join(?:ed|s)? (?:the (?:party|rush|fun|chorus|crowd)|in)|follow(?:ed|s)? suit)(?=[,:;]| and\b| yet\b|$)"
)
"""Reads "Its downloads have not joined the party: the Hub shows none": a picture, and the figure beside it is looked up."""


def _of_a_set(view: View, start: int, begin: int, end: int) -> bool:
    """Reads "two are not in Rust", "is not among them": what is denied is counted with a set, and judged there."""
    told = claims(view)
    if any(test.denied and test.start <= start < test.end for claim in told for test in claim.tests):
        return True  # "is missing from the names of all thirty"
    if any(claim.quantity.word == "not all" and begin <= claim.quantity.start < end for claim in told):
        return True  # "Not all of the ten are": counted
    if any(claim.quantity.word == "none" and claim.quantity.start <= start < claim.quantity.end for claim in told):
        return True  # "Neither of the two has a download"
    if re.match(r" (?:one )?among (?:them|those|these)\b", view.mentions.bare[begin:end]) and any(claim.true for claim in told):
        return True
    return any(test.denied and claim.quantity.end <= start < test.start for claim in told for test in claim.tests)


def _claims(view: View, begin: int, end: int, *, deeds: bool = True) -> bool:
    """Whether the denial is of something that facts are about: a value, a version, a day, a deed of somebody named."""
    starts = [number.start for number in view.mentions.numbers]
    starts += [piece.start for piece in (*view.mentions.attributes, *view.mentions.versions)]
    starts += [moment.start for moment in view.mentions.moments]
    if any(begin <= start < end for start in starts):
        return True
    # Nobody is named: "attention is not the same as use".
    deed = deeds and _DONE.match(view.mentions.bare[begin:end])
    return bool(deed and view.kind == "report" and (view.referents or view.cites))


def _unmoved(view: View, clause: str) -> bool:
    """Reads "did not gain a star" where the change is zero."""
    changes = [fact for fact in view.facts if view.desk.measure(fact).changes]
    return bool(changes and CHANGE.search(clause)) and all(fact.number == 0 for fact in changes)
