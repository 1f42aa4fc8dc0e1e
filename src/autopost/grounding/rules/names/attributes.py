"""What the ledger says of a subject in words: licence, language, SDK, task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.mentions import Piece
from autopost.grounding.mentions.numerals import ORDINAL_WORDS
from autopost.grounding.retelling.denials import denies, rightly_denied
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.holders import of_a_set
from autopost.grounding.sets.predicates import carries, taken_up
from autopost.grounding.sets.quantities import claims, shown_by
from autopost.grounding.view import View
from autopost.grounding.words.lexicon import AMBIGUOUS_LANGUAGES
from autopost.grounding.words.stems import stems


def attributes(view: View) -> Iterator[Verdict]:
    """A licence, language or SDK said of a subject is one its facts give."""
    told = claims(view)
    for piece in view.mentions.attributes:
        places = {piece.start, *(taken_up(view, piece.end) or ())[:1]}
        counted = [claim for claim in told if any(test.start in places for test in claim.tests)]
        right = next((claim for claim in counted if claim.true), None)
        if not counted and any(known.known and known.start <= piece.start < known.end for known in view.populations):
            continue  # "the five Rust repositories": whom the set holds, and how many
        if not view.cited and _in_words_of_source(view, piece.start, piece.end):
            continue
        if counted and right is None and not view.cited:
            message = f"of these {counted[0].size}, {counted[0].count} are {piece.value}"
            yield Verdict(piece.start, piece.end, "attribute", message)
            continue
        tag = shown_by(view, right) if right else _of_whom_follows(view, piece)
        if tag == "" and not right:
            tag = _of_the_rest(view, piece) or _of_all(view, piece) or _attribute(view, piece)
        if tag:
            yield Verdict(piece.start, piece.end, facts=(tag,))
        elif tag is None and not (rightly_denied(view, piece.start) or of_a_set(view, piece.start)):
            wrong = [fact for fact in view.facts if fact.metric == piece.label]
            repair = view.desk.printer.value(wrong[0]) if len(wrong) == 1 else None
            yield Verdict(
                piece.start, piece.end, "attribute", f"no fact in scope gives {piece.value} as {_LABELS[piece.label]} here",
                facts=tuple(fact.tag for fact in wrong), repair=repair,
            )  # fmt: skip


_FOR = re.compile(r"[\"']?(?: for| (?:project|repository|space|dataset|model)) [\"']?")


def _of_whom_follows(view: View, piece: Piece) -> str | None:
    """Reads "MIT for A, Apache 2.0 for B": of the name right behind it; None where that has another, empty where none is."""
    told = _FOR.match(view.mentions.bare, piece.end)
    ref = view.single_at(told.end()) if told and not view.cited else None
    fact = view.desk.rolls.of(next(iter(ref.subjects)), piece.label) if ref else None
    return "" if fact is None else fact.tag if carries(piece, fact) else None


_ALL = re.compile(r"\b(?:all|whichever|any|each|every|nothing (?:but|else)|exclusively|only|solely|without exception)\b")


def _of_all(view: View, piece: Piece) -> str:
    """Reads "Gradio all round: the four Spaces listed are built with nothing else": of all of the one set that is named."""
    sets = {names for known in view.populations if not known.other for names in known.readings}
    values = {other.value.lower() for other in view.mentions.attributes}
    if view.cited or len(sets) != 1 or len(values) != 1 or view.named or not _ALL.search(view.mentions.bare):
        return ""
    own = [view.rolls.of(name, piece.label) for name in next(iter(sets))]
    return next((fact.tag for fact in own if fact), "") if all(fact is not None and carries(piece, fact) for fact in own) else ""


_OF_KIND = {"sdk": "space"}
_REST = re.compile(r"\bthe (?:(?:[a-z]+ )?others|rest|others|remainder|remaining [a-z]+|other [a-z]+)\b[^.;:]{0,40}$")


_LAST = re.compile(
    rf"[;,:.] (?:and |but |while )?the (?P<nth>{'|'.join(ORDINAL_WORDS)}) (?:is|runs on|uses|carries|"
    rf"comes under) (?:built [a-z]+ )?$"
)


def _last_of(view: View, piece: Piece) -> str:
    """Reads "Gradio is behind three of the four Spaces; the fourth is static": of the one that a count leaves."""
    told = _LAST.search(view.mentions.bare[: piece.start]) if not view.cited else None
    made = [claim for claim in claims(view) if told and claim.true and claim.quantity.end <= told.start() + 1]
    if told is None or not made or not made[-1].size == made[-1].count + 1 == ORDINAL_WORDS[told["nth"]]:
        return ""
    left = [*made[-1].rest]
    own = [view.rolls.of(name, piece.label) for name in left]
    return next((fact.tag for fact in own if fact is not None and carries(piece, fact)), "")


def _of_the_rest(view: View, piece: Piece) -> str:
    """Reads "only A is static; the rest are built with Gradio": of all of a set but those that are named."""
    if (last := _last_of(view, piece)) or view.cited or not _REST.search(view.mentions.bare[: piece.start]):
        return last
    unnamed = all(known.other and not (known.readings and known.kind) for known in view.populations)
    listed = view.rolls.trending.get(_OF_KIND.get(piece.label, ""), ()) if unnamed else ()
    apart = view.in_hand
    left = [view.rolls.of(name, piece.label) for name in listed if name not in apart]
    sizes = {known.size for known in view.populations} | {len(left)}
    if left and len(left) < len(listed) and len(sizes) == 1 and all(fact is not None and carries(piece, fact) for fact in left):
        return left[0].tag if left[0] else ""
    for known in view.populations:
        for reading in known.readings:
            rest = [view.rolls.of(name, piece.label) for name in reading if name not in view.named]
            held = [fact for fact in rest if fact is not None and carries(piece, fact)]
            if held and len(held) == len(rest) < len(reading):
                return held[0].tag
    return ""


def tasks(view: View) -> Iterator[Verdict]:
    """A pipeline tag said of a model is its own, or of as many as a set is said to have."""
    counted = {test.start for claim in claims(view) if claim.true for test in claim.tests if test.label == "pipeline_tag"}
    for task in sorted(view.desk.tasks):
        at = view.mentions.bare.find(task) if "-" in task else -1
        if at < 0 or at in counted or re.match(r"[\w-]", view.mentions.bare[at + len(task) :]):
            continue
        subjects = _others(view) or _tagged(view, at)
        facts = view.desk.valued("pipeline_tag") if _others(view) else view.facts
        own = [fact for fact in facts if fact.metric == "pipeline_tag" and fact.subject.id in subjects]
        wrong = next((fact for fact in own if str(fact.value).lower() != task), None)
        if not own and _untagged(view, subjects):
            yield Verdict(at, at + len(task), "attribute", "no fact in scope tags it so")
        if own and denies(view, at):
            if wrong is None:
                yield Verdict(at, at + len(task), "negation", "the facts show what this denies", facts=(own[0].tag,))
            continue  # "is tagged A, not B"
        if own and wrong is None:
            yield Verdict(at, at + len(task), facts=(own[0].tag,))
        elif wrong is not None and not of_a_set(view, at):
            message = f"{view.desk.name(wrong.subject)} is tagged {wrong.value}"
            yield Verdict(at, at + len(task), "attribute", message, facts=(wrong.tag,), repair=str(wrong.value))


_THE_OTHERS = re.compile(r"\W*(?:and |but )?(?:all )?(?:of )?the (?:others?|rest|(?:other|remaining) [a-z]+)\b")


def _others(view: View) -> frozenset[str]:
    """Reads "Two are tagged A, namely B and C. The others are all tagged D": those whom the count before leaves."""
    told = view.counted[-1] if view.counted and _THE_OTHERS.match(view.mentions.bare) else None
    return frozenset(told.rest) if told is not None and told.true and not view.named else frozenset()


def _untagged(view: View, subjects: frozenset[str]) -> bool:
    """Whether one is spoken of who has no tag, where most of its kind have one."""
    name = next(iter(subjects), "")
    kin = view.rolls.kin(view.desk.kind(name)) if len(subjects) == 1 and name in view.desk.ledger.subjects else ()
    return sum(view.rolls.of(other, "pipeline_tag") is not None for other in kin) * 2 > len(kin) > 0


_TAGGED = re.compile(r"\b(?:is|was|are|were) tagged (?:as )?[\"']?(?P<tag>[a-z\d]+(?:-[a-z\d]+)+)(?![\w-])")


def unknown_tasks(view: View) -> Iterator[Verdict]:
    """Refuses a tag that nothing in the edition has, of what is tagged otherwise."""
    for match in _TAGGED.finditer(view.mentions.bare):
        names = _tagged(view, match.start("tag"))
        fact = view.rolls.of(next(iter(names)), "pipeline_tag") if len(names) == 1 else None
        known = match["tag"] in view.desk.tasks or denies(view, match.start("tag"))
        if fact is not None and not known and match["tag"] not in view.desk.words_of(next(iter(names))):
            yield Verdict(*match.span("tag"), "attribute", fact.statement, facts=(fact.tag,), repair=str(fact.value))


_WITH_IT = re.compile(r"\W*,? and (?:the )?\W*|, (?:the )?\W*")


_ITS_KIND = re.compile(r"[a-z\d]+(?:-[a-z\d]+)* (?:model|dataset|space)s? ")


def _tagged(view: View, at: int) -> frozenset[str]:
    """Whom a tag at a place is said of: the subject right before it, and those joined to it by "and"."""
    if kind := _ITS_KIND.match(view.mentions.bare, at):
        named = view.single_at(kind.end())
        if named is not None:
            return named.subjects  # "more than the text-to-speech model A"
    one = [ref for ref in view.referents if ref.end <= at and (ref.kind in {"name", "pronoun"} or len(ref.subjects) == 1)]
    run = [ref for ref in one if ref.kind in {"name", "pronoun", "role"}][-1:]
    for ref in reversed(one[:-1]) if run else ():
        if not _WITH_IT.fullmatch(view.mentions.bare[ref.end : run[0].start]) or ref.kind not in {"name", "role"}:
            break
        run.insert(0, ref)
    return frozenset(name for ref in run for name in ref.subjects) or frozenset(view.carried[:1])


_LABELS = {"license": "a licence", "language": "a language", "sdk": "an SDK"}


_NEXT = re.compile(r" [a-z-]{3,}")


def _in_words_of_source(view: View, start: int, end: int) -> bool:
    """Reads "breakable CUDA graphs": a name that a passage in scope has with the very word behind it."""
    following = _NEXT.match(view.low, end)
    phrase = view.low[start : following.end()] if following else ""
    return bool(phrase) and any(fact.kind == "passage" and phrase in str(fact.value).lower() for fact in view.facts)


def _attribute(view: View, piece: Piece) -> str | None:
    """The tag that carries an attribute; empty where it is only a word; None where it is claimed and nothing carries it."""
    before = [ref for ref in view.speaking if ref.end <= piece.start and ref.subjects and ref.kind != "list"]
    subjects = before[-1].subjects if before else frozenset(view.carried[:1] or view.scope_subjects)
    own = [fact for fact in view.facts if fact.metric == piece.label and (not subjects or fact.subject.id in subjects)]
    if _not_of_each(view, piece):
        return None
    for fact in own:
        if carries(piece, fact):
            return fact.tag
    # Where it is said to be written in another, no matter what its sources speak of.
    other = own and _WRITTEN.search(view.mentions.bare[: piece.start])
    told = None if other else _worded(view, piece, subjects, own)
    if told or own:
        return told
    if (
        piece.label == "language"
        and piece.value in AMBIGUOUS_LANGUAGES
        and not re.search(r"\b(?:in|mainly|mostly|language)\s$", view.low[: piece.start])
    ):
        return ""
    if piece.label == "language" and not stems(view.low) & {"written", "writ", "languag", "main"}:
        return "" if view.kind != "report" else None
    return None


_BOTH_ARE = re.compile(r"[^,;:.]{0,12}\b(?:are|were|carry|carried|come|came|have|use|share)\b[^,;:.]{0,30}$")


def _not_of_each(view: View, piece: Piece) -> bool:
    """Reads "A and B are written in Rust": said of two, and one of them is known to be otherwise."""
    alone = [other for other in view.mentions.attributes if other.label == piece.label] == [piece]
    names = _tagged(view, piece.start) if alone and not denies(view, piece.start) else frozenset[str]()
    end = max((ref.end for ref in view.referents if ref.end <= piece.start and ref.subjects & names), default=0)
    if len(names) < len("AB") or not _BOTH_ARE.match(view.mentions.bare, end, piece.start):
        return False
    known = [fact for name in names if (fact := view.rolls.of(name, piece.label)) is not None]
    return any(not carries(piece, fact) for fact in known)


_WRITTEN = re.compile(r"\b(?:written|coded|programmed|implemented)(?: (?:mainly|mostly|largely|chiefly|entirely|in|the))* $")


_SAID_OF_HIM = re.compile(
    r"\ue000[\"']? (?:is|was)(?: (?:mainly|mostly|itself|also|still|published|released|written|built|licensed))*"
    r"(?: (?:in|under|with|on))? (?:mainly |the )?[\"']?$"
)


def _worded(view: View, piece: Piece, subjects: frozenset[str], own: list[Fact]) -> str | None:
    """The tag of a passage of the subjects, or of a list or a finding where nothing else is known, that spells it out."""
    spelt = re.compile(rf"(?<!\w){re.escape(piece.value.lower())}(?!\w)")
    for fact in view.facts:
        if fact.kind == "passage" and fact.subject.id in subjects and spelt.search(str(fact.value).lower()):
            return fact.tag
    # What a list counts is said of nobody alone: "is written mainly in Python" of one that has no language on record.
    alone = not view.cited and _SAID_OF_HIM.search(view.mentions.bare, 0, piece.start) and len(subjects) == 1
    for fact in () if own or alone else view.facts:
        listed = fact.subject.kind in {"list", "owner"} or fact.kind in {"passage", "derived"}
        theirs = fact.kind != "passage" or not subjects or fact.subject.id in subjects
        if listed and theirs and spelt.search(f"{fact.statement} {fact.value}".lower()):
            return fact.tag
    return None
