"""Names, their owners, and what the ledger says of a subject in words: licence, language, SDK."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from difflib import get_close_matches

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.aliases import Alias
from autopost.grounding.askedbefore import how_many
from autopost.grounding.denials import denies, rightly_denied
from autopost.grounding.desk import stems
from autopost.grounding.giving import given_to
from autopost.grounding.lexicon import AMBIGUOUS_LANGUAGES, ordinary
from autopost.grounding.mentions import Piece
from autopost.grounding.names import Name
from autopost.grounding.predicates import carries, taken_up
from autopost.grounding.quantities import claims, shown_by
from autopost.grounding.rules.commonest import as_mode
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.tails import tokens
from autopost.grounding.variants import variant_refs
from autopost.grounding.view import View


def strangers(view: View) -> Iterator[Verdict]:
    """A name that is no subject of the ledger; a near one gets the right name as its repair."""
    for name in view.mentions.strangers:
        if any(ref.start <= name.start < ref.end for ref in variant_refs(view)):
            continue  # "the NVFP4 version": a part of its name
        if _APPEARS.match(view.mentions.bare, name.end) and view.rolls.whole and _in_entries(view, name.text):
            continue  # "Claude appears in one name on the list": counted
        text = name.text.removesuffix("'s").removesuffix("'")
        start, text = _with_head(view, name.start, text)
        if start == name.start and (_in_passage(view, text) or _in_identifier(view, name)):
            continue
        near = view.desk.aliases.nearest(text)
        hint = f"; the nearest known name is {near}" if near else ""
        yield Verdict(
            start, start + len(text), "near-name" if near else "unknown-name",
            f"{text} is no name in this edition's ledger{hint}", repair=near,
        )  # fmt: skip


_APPEARS = re.compile(
    r" (?:appears?|occurs?|stands|features|figures|is found|turns up|shows up) (?:only |just )?in [a-z]+ names?\b"
)


def _in_entries(view: View, word: str) -> bool:
    """Whether the name of an entry of a list has the word."""
    entries = (name.rpartition(":")[2].lower() for names in view.rolls.whole.values() for name in names)
    return any(word.lower() in entry for entry in entries)


def _in_identifier(view: View, name: Name) -> bool:
    """Reads "trtllm_ragged_attention_deepseek": part of an identifier that a source has."""
    whole = next((m[0] for m in _IDENTIFIER.finditer(view.mentions.folded.text) if m.start() <= name.start < m.end()), "")
    return bool(whole) and _in_passage(view, whole)


_IDENTIFIER = re.compile(r"\w+(?:_\w+)+")


def _with_head(view: View, start: int, text: str) -> tuple[int, str]:
    """Reads "privacy-filter-v2": what hangs on to a known name by a hyphen is one name with it."""
    head = re.search(r"[\w.]+(?:-[\w.]+)*-$", view.mentions.folded.text[:start])
    known = view.desk.aliases.exactly(tokens(head[0])) if head else None
    return (head.start(), head[0] + text) if head and known is not None else (start, text)


_SMALL_WORD = re.compile(r"(?<![\w\ue000/.@-])[a-z][a-z\d]+(?:-[a-z\d]+)*(?![\w\ue000/@-])")


def lookalikes(view: View) -> Iterator[Verdict]:
    """A lower-case word that is no English and nearly somebody's name: `pewdiepie-archdeacon`."""
    for match in _SMALL_WORD.finditer(view.mentions.bare):
        word = match[0]
        if len(word) < 9 or all(ordinary(part) or len(part) < 4 for part in word.split("-")) or _in_passage(view, word):
            continue
        known = view.desk.aliases.printed
        close = get_close_matches(" ".join(tokens(word)), known, n=1, cutoff=0.85)
        if close:
            near = known[close[0]]
            message = f"{word} is no name in this edition's ledger; the nearest known name is {near}"
            yield Verdict(*match.span(), "near-name", message, repair=near)


def _in_passage(view: View, text: str) -> bool:
    """A term that the source's words, the statement or a title of a fact in scope uses itself."""
    wanted = re.compile(rf"(?<!\w){re.escape(folded_key(text))}(?:s|'s|n|an|ian|ese|ish)?(?!\w)")
    for fact in view.facts:
        if fact.subject.kind == "list" and fact.unit and wanted.search(folded_key(fact.statement)):
            return True
        worded = fact.kind == "passage" or (isinstance(fact.value, str) and fact.unit is None)
        if worded and wanted.search(folded_key(str(fact.value))):
            return True
    return False


_OF = re.compile(
    r"'s? (?:\w+ ){0,2}$|'s? (?:entry|paper|model|space|dataset|project|contribution)\b[^.;:,]{0,40} (?:is|was) (?:the )?[\"']?$"
)
_BY = re.compile(
    r",? (?:(?:model|dataset|space|repository|paper) )?(?:from|by) (?:the )?$|"
    r"(?: |, (?:a|the) \w+ )(?:from|by|made by|released by|owned by|of) (?:the )?$"
)


_WHOSE = re.compile(r"'s? (?=\ue000)")
_IS_A = re.compile(r"[\"']?(?:,| \(| –| is| was| remains)? ?(?:also |itself )?(?:an?|another|one|the only) ")
_THING = re.compile(r"(?:'s)? (?:model|paper|dataset|space|repository|project|product|entry|creation|tool)\b(?! by\b)")
"""Reads "privacy-filter, a Google model", "is another Google project"."""
_MADE_IT = re.compile(
    r" (?:(?:has|have|had|also|itself|first) )*(?:published|released|uploaded|submitted|created|owns|owned|maintains|"
    r"hosts|develops|developed|built|made|ships|publishes)"
    r"(?: the| its)?(?: new| own)?(?: (?:model|paper|dataset|space|repository|project))? [\"']?"
)
"""Reads "Google published GLM-5.2"."""


def owners(view: View) -> Iterator[Verdict]:
    """Reads "Google's LocateAnything-3B", "LocateAnything-3B by Google": the owner named must be the owner."""
    refs = [ref for ref in view.mentions.names if ref.hit is not None and (ref.hit.alias.subjects or ref.hit.alias.facts)]
    for a, b in itertools.pairwise(refs):
        if a.hit is None or b.hit is None:
            continue
        between = view.mentions.folded.low[a.end : b.start]
        by = _BY.fullmatch(between) or (_IS_A.fullmatch(between) and _THING.match(view.mentions.folded.low, b.end))
        pair = (a, b) if _OF.fullmatch(between) or _MADE_IT.fullmatch(between) else (b, a) if by else None
        if pair is None or pair[0].hit is None or pair[1].hit is None:
            continue
        if pair == (b, a) and _WHOSE.match(view.mentions.bare, b.end):
            continue  # "separate A from Google's B"
        owner, owned = pair[0].hit.alias, pair[1].hit.alias
        if owned.kind == "value" and not owned.subjects and owner.kind in {"owner", "value"}:
            yield from _of_entry(view, pair[0], owned)
            continue
        if owner.kind != "owner" or owned.kind not in {"full", "bare", "title"} or set(owner.subjects) & set(owned.subjects):
            continue
        known = view.desk.ledger.subjects
        right = known[owned.subjects[0]].owner
        if any(known[name].kind == "paper" for name in owned.subjects):
            under = view.rolls.of(owned.subjects[0], "organization")
            if under is None:
                continue
            right = str(under.value)
        yield Verdict(
            pair[0].start, pair[0].end, "owner", f"{owned.printed} belongs to {right}, not to {owner.printed}", repair=right
        )


def _of_entry(view: View, owner: Name, owned: Alias) -> Iterator[Verdict]:
    """Reads "Google's LocateAnything-3B" of an entry that only a list names."""
    facts = (view.desk.ledger.by_tag[tag] for tag in owned.facts)
    entries = [entry for fact in facts if isinstance(fact.value, tuple) for entry in fact.value]
    houses = {entry.partition("/")[0] for entry in entries if tokens(entry.partition("/")[2]) == owned.words}
    said = owner.hit.alias.printed if owner.hit else ""
    if houses and said and not any(said.lower() in house.lower() or house.lower() in said.lower() for house in houses):
        right = sorted(houses)[0]
        yield Verdict(owner.start, owner.end, "owner", f"{owned.printed} belongs to {right}, not to {said}", repair=right)


def attributes(view: View) -> Iterator[Verdict]:
    """A licence, language or SDK said of a subject is one its facts give."""
    told = claims(view)
    for piece in view.mentions.attributes:
        places = {piece.start, *(taken_up(view, piece.end) or ())[:1]}
        counted = [claim for claim in told if any(test.start in places for test in claim.tests)]
        right = next((claim for claim in counted if claim.true), None)
        if as_mode(view, piece) or how_many(view, piece.start):
            continue  # "Gradio is the commonest SDK among the four", "How many are built with Gradio?"
        if not counted and any(known.known and known.start <= piece.start < known.end for known in view.populations):
            continue  # "the five Rust repositories": whom the set holds, and how many
        if counted and right is None and not view.cited:
            message = f"of these {counted[0].size}, {counted[0].count} are {piece.value}"
            yield Verdict(piece.start, piece.end, "attribute", message)
            continue
        tag = (
            shown_by(view, right)
            if right
            else _of_the_rest(view, piece) or _of_all(view, piece) or _of_next(view, piece) or _attribute(view, piece)
        )
        if tag:
            yield Verdict(piece.start, piece.end, facts=(tag,))
        elif tag is None and not rightly_denied(view, piece.start):
            wrong = [fact for fact in view.facts if fact.metric == piece.label]
            repair = view.desk.printer.value(wrong[0]) if len(wrong) == 1 else None
            yield Verdict(
                piece.start, piece.end, "attribute", f"no fact in scope gives {piece.value} as {_LABELS[piece.label]} here",
                facts=tuple(fact.tag for fact in wrong), repair=repair,
            )  # fmt: skip


_HAS_NAME = re.compile(
    r"(?:'s)?(?: (?:has|is|gets|claims|holds|offers|fields|sends|brings|counts))?(?: only| just)? (?=\ue000)|"
    r": (?=\ue000)"
)


def _of_next(view: View, piece: Piece) -> str:
    """Reads "JavaScript has A and TypeScript has B": of whom stands right after it."""
    after = _HAS_NAME.match(view.mentions.bare, piece.end)
    named = [ref for ref in view.referents if after and ref.start == after.end() and len(ref.subjects) == 1]
    own = [view.rolls.of(name, piece.label) for ref in named for name in ref.subjects]
    return next((fact.tag for fact in own if fact is not None and carries(piece, fact)), "")


_ALL = re.compile(r"\b(?:all|each|every|nothing (?:but|else)|exclusively|only|solely|without exception)\b")


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


def _of_the_rest(view: View, piece: Piece) -> str:
    """Reads "only A is static; the rest are built with Gradio": of all of a set but those that are named."""
    if view.cited or not _REST.search(view.mentions.bare[: piece.start]):
        return ""
    unnamed = all(known.other and not (known.readings and known.kind) for known in view.populations)
    listed = view.rolls.trending.get(_OF_KIND.get(piece.label, ""), ()) if unnamed else ()
    apart = view.named or view.carried[:1]
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
        subjects = _tagged(view, at)
        own = [fact for fact in view.facts if fact.metric == "pipeline_tag" and fact.subject.id in subjects]
        wrong = next((fact for fact in own if str(fact.value).lower() != task), None)
        if own and denies(view, at):
            if wrong is None:
                yield Verdict(at, at + len(task), "negation", "the facts show what this denies", facts=(own[0].tag,))
            continue  # "is tagged A, not B"
        if own and wrong is None:
            yield Verdict(at, at + len(task), facts=(own[0].tag,))
        elif wrong is not None:
            message = f"{view.desk.name(wrong.subject)} is tagged {wrong.value}"
            yield Verdict(at, at + len(task), "attribute", message, facts=(wrong.tag,), repair=str(wrong.value))


_WITH_IT = re.compile(r"\W*,? and (?:the )?\W*|, (?:the )?\W*")


def _tagged(view: View, at: int) -> frozenset[str]:
    """Whom a tag at a place is said of: the subject right before it, and those joined to it by "and"."""
    one = [ref for ref in view.referents if ref.end <= at and (ref.kind in {"name", "pronoun"} or len(ref.subjects) == 1)]
    run = [ref for ref in one if ref.kind in {"name", "pronoun", "role"}][-1:]
    for ref in reversed(one[:-1]) if run else ():
        if not _WITH_IT.fullmatch(view.mentions.bare[ref.end : run[0].start]) or ref.kind not in {"name", "role"}:
            break
        run.insert(0, ref)
    return frozenset(name for ref in run for name in ref.subjects) or frozenset(view.carried[:1])


_LABELS = {"license": "a licence", "language": "a language", "sdk": "an SDK"}


def _attribute(view: View, piece: Piece) -> str | None:
    """The tag that carries an attribute; empty where it is only a word; None where it is claimed and nothing carries it."""
    given = given_to(view, piece)
    known = [fact for name in given if (fact := view.rolls.of(name, piece.label)) is not None]
    if known:
        return known[0].tag if all(carries(piece, fact) for fact in known) else None
    before = [ref for ref in view.referents if ref.end <= piece.start and ref.subjects and ref.kind != "list"]
    subjects = given or (before[-1].subjects if before else frozenset(view.carried[:1] or view.scope_subjects))
    own = [fact for fact in view.facts if fact.metric == piece.label and (not subjects or fact.subject.id in subjects)]
    for fact in own:
        if carries(piece, fact):
            return fact.tag
    # Where it is said to be written in another, no matter what its sources speak of.
    other = own and _WRITTEN.search(view.mentions.bare[: piece.start])
    told = None if other else _worded(view, piece, subjects, own) or _term(view, piece)
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


_WRITTEN = re.compile(r"\b(?:written|coded|programmed|implemented)(?: (?:mainly|mostly|largely|chiefly|entirely|in|the))* $")


def _term(view: View, piece: Piece) -> str | None:
    """Reads "breakable CUDA graphs": no language, where a source of somebody named has it with the very word that follows."""
    after = re.match(r" [a-z]{3,}", view.low[piece.end :])
    if after is None or piece.label != "language":
        return None
    spelt = re.compile(rf"(?<!\w){re.escape(piece.value.lower() + after[0])}(?!\w)")
    told = (fact for fact in view.facts if fact.kind == "passage" and fact.subject.id in view.named)
    return next((fact.tag for fact in told if spelt.search(folded_key(str(fact.value)))), None)


def _worded(view: View, piece: Piece, subjects: frozenset[str], own: list[Fact]) -> str | None:
    """The tag of a passage of the subjects, or of a list or a finding where nothing else is known, that spells it out."""
    spelt = re.compile(rf"(?<!\w){re.escape(piece.value.lower())}(?!\w)")
    for fact in view.facts:
        if fact.kind == "passage" and fact.subject.id in subjects and spelt.search(str(fact.value).lower()):
            return fact.tag
    for fact in () if own else view.facts:
        listed = fact.subject.kind in {"list", "owner"} or fact.kind in {"passage", "derived"}
        theirs = fact.kind != "passage" or not subjects or fact.subject.id in subjects
        if listed and theirs and spelt.search(f"{fact.statement} {fact.value}".lower()):
            return fact.tag
    return None


def bound(view: View) -> Iterator[Verdict]:
    """Every known name, with a fact in scope that shows where it is from."""
    for name in view.mentions.names:
        if name.hit is None:
            continue
        alias = name.hit.alias
        of_code = alias.kind == "bare" and "/" in alias.printed and alias.subjects[0].startswith("paper:")
        own = () if of_code else alias.subjects  # a paper called by its code is shown by where the code is
        tags = [fact.tag for fact in view.facts if fact.subject.id in own] or [tag for tag in alias.facts if tag in view.tags]
        if tags:
            yield Verdict(name.start, name.end, facts=(tags[0],))
