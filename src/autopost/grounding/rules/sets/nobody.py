"""What none of some is or has: a count of zero, or a value that nobody comes near."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.attaching.attachment import about
from autopost.grounding.attaching.cues import CHANGE
from autopost.grounding.attaching.dating import nothing_since
from autopost.grounding.dated.dayofset import none_then
from autopost.grounding.mentions.numerals import SMALL_WORDS, small
from autopost.grounding.order.movedmost import moved_most
from autopost.grounding.rules.dated.versionbefore import version_before
from autopost.grounding.rules.verdict import Verdict, bound
from autopost.grounding.sets.nameparts import absent_word
from autopost.grounding.sets.nonebeyond import none_beyond
from autopost.grounding.sets.nootherso import denied_there
from autopost.grounding.sets.predicates import tests
from autopost.grounding.sets.quantities import claims
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import LABELS
from autopost.grounding.words.stems import stems

_KINDS = r"model|repositor|repo\b|project|paper|dataset|space|entry|trending|gainer|tool|release"
_NONE = re.compile(
    rf"\b(?:(?:none|not (?:a single )?one) of|not a single(?= (?:\w+ )?(?:{_KINDS}))|"
    rf"(?:none|not one)(?= (?:\w+ly )?(?:is|are|was|were|has|have|had|carr\w+|ranks?|reach\w*|shows?|"
    rf"gained|comes?|made)\b)|not one(?= (?:\w+ )?(?:{_KINDS}))|no (?:other |single )?(?=(?:\ue000++ |[a-z]+ )?(?:{_KINDS}))) ?"
    r"(?:the |these )?(?:top )?(?P<n>\w+)?"
)
NOT_AS_MANY = re.compile(r"[^.;]{0,60}\b(?:as (?:many|much)|more|higher|larger|that many)\b(?! than)")
_COMPARED = re.compile(
    r"[^.;]{0,60}\b(?:more|higher|larger|faster|quicker|slower|fewer|lower|newer|older|younger|earlier|later)\b[^.;]{0,24}\bthan\b"
)
_LEFT_BEHIND = re.compile(r"[a-z]* ?left behind: ")
_NEAR = re.compile(
    r"[^.;,]{0,60}\b(?:comes? (?:near|close)|came (?:near|close)|approach\w*|match\w*|equals?|equalled|rivals?|gets? close)\b"
)
_SAYS = re.compile(r"[^.;,]{0,30}\b(?:says?|explains?|tells?|proves?|reveals?|settles?|does|do|knows?)\b")


def none_of(view: View) -> Iterator[Verdict]:
    """Reads "none of the top ten": a count in scope is zero."""
    if view.kind == "opinion":
        return
    for match in _NONE.finditer(view.mentions.bare):
        after = view.mentions.bare[match.end() :]
        if not _told_elsewhere(view, match, after):
            otherwise = _judged(view, match, after)
            yield from _zero_of(view, match, after) if otherwise is None else otherwise


def _told_elsewhere(view: View, match: re.Match[str], after: str) -> bool:
    """Whether it is counted over the set that it names, compares with somebody, or is only wit."""
    if not view.cited and (denied_there(view, match.start()) or none_beyond(view, match.start())):
        return True
    if _borne_alone(view, match) or absent_word(view) or any(none_then(view, moment) for moment in view.mentions.moments):
        return True
    if _LEFT_BEHIND.match(after):
        return True  # "No dataset left behind: all ten gained likes"
    if any(claim.quantity.start <= match.end() and match.start() <= claim.quantity.end for claim in claims(view)):
        return True
    return any(test.start == match.start() for claim in claims(view) for test in claim.tests)


_BORNE_BY = re.compile(r"\b(?:carried|shared|used|borne|worn|held|named) by $")


def _borne_alone(view: View, match: re.Match[str]) -> bool:
    """Reads "is under ODC-By, a licence carried by no other dataset on the list": what is told of it holds of it alone."""
    told = [test for test in tests(view) if test.end <= match.start() and test.label in LABELS.values()]
    named = [name for ref in view.referents if ref.end <= match.start() and len(ref.subjects) == 1 for name in ref.subjects]
    if not _BORNE_BY.search(view.mentions.bare[: match.start()]) or not told or not named:
        return False
    kind = view.desk.ledger.subjects[named[0]].kind if named[0] in view.desk.ledger.subjects else ""
    whole = view.rolls.kin(kind)
    return {name for name in whole if told[-1].holds(name)} == {named[0]}


def _judged(view: View, match: re.Match[str], after: str) -> list[Verdict] | None:
    """What is said of nobody but by a count: of releases, of a largest value or move, of a list's head; else None."""
    most = _nothing_out_since(view, match, after)
    most = most or (None if view.cited or not _MORE_END.match(after) else _most_told(view, match.start()))
    if most:
        return [bound(match.start(), match.end(), most)]
    if re.match(r"(?:this|that|it)\b", view.mentions.bare[match.end() - len(match["n"] or "") :]) or _COMPARED.match(after):
        return []
    if _NEWER.search(view.mentions.bare, match.start(), match.end()) and _LATER_ONE.match(after):
        return [*_nothing_newer(view, match)]
    if near := _NEAR.match(after):
        return [*_unrivalled(view, match.start(), match.end() + near.end())]
    whom = next((ref.subjects for ref in view.single if ref.start >= match.end()), frozenset(view.carried[:1]))
    kept = _none_at_head(view, match.end()) or moved_most(view, match.end(), whom)
    return [bound(match.start(), match.end(), kept)] if kept is not None else None


def _zero_of(view: View, match: re.Match[str], after: str) -> Iterator[Verdict]:
    told = _counts_of_attribute(view)
    zero = next((fact for fact in told if fact.number == 0), None) if told else _zero(view, after)
    if zero is not None:
        yield bound(match.start(), match.end(), zero)
    elif view.kind == "report" and (told or not _SAYS.match(after)):
        shown = f"; {told[0].statement}" if told else ""
        facts = tuple(fact.tag for fact in told[:1])
        yield Verdict(match.start(), match.end(), "absence", f"no count in scope is zero{shown}", facts=facts)


_OF_THEM = re.compile(r"\b(?:none|not one|not a single one) of (?:them|these|those|the [a-z\d]+) ")
_HEAD = re.compile(
    rf"\b(?:(?:the )?(?:top|first|leading) (?P<n>{SMALL_WORDS}|\d{{1,2}})\b|"
    rf"the (?P<m>{SMALL_WORDS}) (?:described|covered|featured|models))"
)
_AT_LEAST = re.compile(r"\b(?:at least (?P<least>[\d,]+)|(?P<none>no)) (?P<family>downloads|likes|stars)\b")


def _none_at_head(view: View, at: int) -> Fact | None:
    """Reads "Three have a million downloads. None of them is in the top eight": all of those are measured, and fall short."""
    told_head = _HEAD.search(view.mentions.bare, at - len("three"))
    word = (told_head["n"] or told_head["m"]) if told_head else ""
    size = small(word) or 0
    if view.cited or not size or not _OF_THEM.search(view.mentions.bare):
        return None
    for count in (*reversed(view.said), *view.desk.lists):
        told = _AT_LEAST.search(count.statement) if view.desk.measure(count).aspect == "count" else None
        million = told is not None and told["family"] == "downloads" and "million" in view.low
        spoken = told and (count in view.said or told["family"] in view.low or million)
        first = view.rolls.whole.get("model", ())[:size] if spoken and told else ()
        values = [view.rolls.of(name, told["family"]) for name in first] if told else []
        if not values or told is None or not all(values):
            continue
        least = float((told["least"] or "0").replace(",", ""))
        if not any((value.number or 0) >= least if told["least"] else not value.number for value in values if value is not None):
            return count
    return None


def _nothing_out_since(view: View, match: re.Match[str], after: str) -> Fact | None:
    """Reads "has had no release since 15 June": the last release, where none is later."""
    last = nothing_since(view, match.start()) if match[0].endswith("release") or after.startswith("release") else None
    return last.fact if last is not None else None


def _nothing_newer(view: View, match: re.Match[str]) -> Iterator[Verdict]:
    """Reads "has had no newer release since 29 May": so, where none is known; "than v1.2" is looked up with the versions."""
    last = nothing_since(view, match.start())
    if last is not None:
        yield bound(match.start(), match.end(), last.fact)
    elif view.kind == "report" and not any(version_before(view)) and not _THAN_ONE.match(view.mentions.bare, match.end()):
        yield Verdict(match.start(), match.end(), "absence", "no release known is the last before that")


_NEWER = re.compile(r"\b(?:newer|later|further|fresher|younger|new)\b")
_LATER_ONE = re.compile(r" (?:(?:stable|public|tagged) )?(?:releases?|versions?)\b")
_THAN_ONE = re.compile(r" (?:[a-z]+ )?(?:releases?|versions?) than (?:version )?\ue000")
_MORE_END = re.compile(r"[^.;:,]{0,60}\b(?:more|higher|as many|so many|better|that many)\b[^.;:,]{0,12}(?:[.;:,]|$)")


def _most_told(view: View, at: int) -> Fact | None:
    """Reads "A tops the papers with 124 upvotes; no paper listed gathered more": the last value told is the largest."""
    told = [n for n in view.mentions.numbers if n.end <= at and n.value > 1]
    facts = [fact for n in told[-1:] for fact in view.facts if fact.number == n.value and fact.subject.id in about(view, n)]
    return next((fact for fact in (*facts, *view.said[-1:]) if view.desk.largest(fact)), None)


def _zero(view: View, after: str) -> Fact | None:
    zero = next((fact for fact in view.facts if _zero_count(view, fact)), None)
    if zero is None and NOT_AS_MANY.match(after):
        return next((fact for fact in view.facts if fact.unit == "rank" and fact.number == 1), None)
    return zero


def _counts_of_attribute(view: View) -> list[Fact]:
    """Reads "none is written in Rust": the counts that say of how many it is so."""
    said = [piece.value.lower() for piece in view.mentions.attributes]
    counts = [fact for fact in view.facts if view.desk.measure(fact).aspect == "count"]
    spelt = [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in said]
    return [fact for fact in counts if any(word.search(fact.statement.lower()) for word in spelt)]


def _zero_count(view: View, fact: Fact) -> bool:
    """Whether a count is zero and counts what the sentence speaks of, not what another count in scope does."""
    if view.desk.measure(fact).aspect != "count" or fact.number != 0:
        return False
    said, own = stems(view.mentions.folded.text), stems(fact.statement)
    others = [f for f in view.facts if view.desk.measure(f).aspect == "count" and f.number]
    return all(said & (own - stems(other.statement)) for other in others)


def _unrivalled(view: View, start: int, end: int) -> Iterator[Verdict]:
    """Reads "no other dataset comes near the 54,103 downloads of B": nobody of B's kind has two thirds as many."""
    whom = next((ref.subjects for ref in view.referents if ref.kind == "name" and ref.start >= end), None)
    if whom is None:
        whom = next((ref.subjects for ref in view.referents if ref.kind == "name"), frozenset(view.carried[:1]))
    nouns = [family for at, _, family in view.nouns if at >= start] or [family for _, _, family in view.nouns]
    wanted = "gain" if CHANGE.search(view.mentions.bare[end:]) else "level"
    own = [
        fact
        for name in whom
        for fact in view.desk.by_subject.get(name, ())
        if nouns and view.desk.measure(fact).family == nouns[0] and view.desk.measure(fact).aspect == wanted
    ]
    for fact in own:
        others = [other.number or 0 for other in view.desk.alike(fact) if other.subject.id != fact.subject.id]
        if len(others) >= 2 and fact.number is not None and 1.35 * max(others) <= fact.number:
            yield bound(start, end, fact)
            return
    if view.kind == "report":
        yield Verdict(start, end, "absence", "no values in scope show that nobody comes near")
