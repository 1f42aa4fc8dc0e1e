"""Names and their owners: strangers, near names, and whose a thing is said to be."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from autopost.folding import folded_key
from autopost.grounding.mentions.aliases import Alias
from autopost.grounding.mentions.names import Name
from autopost.grounding.mentions.tails import tokens
from autopost.grounding.referents.variants import variant_refs
from autopost.grounding.retelling.kindred import of_one_root
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.sets.nameparts import denied_word
from autopost.grounding.view import View
from autopost.grounding.words.stems import stems


def strangers(view: View) -> Iterator[Verdict]:
    """A name that is no subject of the ledger; a near one gets the right name as its repair."""
    for name in view.mentions.strangers:
        if any(ref.start <= name.start < ref.end for ref in variant_refs(view)):
            continue  # "the NVFP4 version": a part of its name
        text = name.text.removesuffix("'s").removesuffix("'")
        start, text = _with_head(view, name.start, text)
        one = text[:-1] if re.fullmatch(r"\w*[A-Z]s", text) else text  # "LoRAs"
        if start == name.start and (
            in_passage(view, text)
            or in_passage(view, one)
            or _in_identifier(view, name)
            or _ends_identifier(view, text)
            or _does(view, name)
            or _part_of_name(view, name.start, text)
            or _of_owner(view, text)
            or denied_word(view, name.start, name.start + len(text))
        ):
            continue
        yield no_name((start, start + len(text)), text, view.desk.aliases.nearest(text))


def no_name(span: tuple[int, int], text: str, near: str | None = None) -> Verdict:
    """A name that nobody has; where one comes near, that is its repair."""
    hint = f"; the nearest known name is {near}" if near else ""
    message = f"{text} is no name in this edition's ledger{hint}"
    return Verdict(*span, "near-name" if near else "unknown-name", message, repair=near)


def _does(view: View, name: Name) -> bool:
    """Reads "Orchestrates AI agents" beside a tool that its source calls "AI agent orchestration": what it does, and no name."""
    if not (view.topic and _DOES.fullmatch(name.text)) or view.mentions.bare[: name.start].strip():
        return False
    return of_one_root(name.text.lower(), stems(" ".join(str(fact.value) for fact in view.cited_passages)))


_DOES = re.compile(r"[A-Z][a-z]{6,}s")


def _in_identifier(view: View, name: Name) -> bool:
    """Reads "trtllm_ragged_attention_deepseek": part of an identifier that a source has."""
    whole = next((m[0] for m in _IDENTIFIER.finditer(view.mentions.folded.text) if m.start() <= name.start < m.end()), "")
    return bool(whole) and in_passage(view, whole)


_IDENTIFIER = re.compile(r"\w+(?:_\w+)+")


def _part_of_name(view: View, start: int, text: str) -> bool:
    """Reads "its sibling Flash", "both are labelled Uncensored", "a single Qwopus": one part of a known name."""
    low, end = view.low, start + len(text)
    alone = low[start - 1 : start] not in {"-", "_", "/"} and low[end : end + 1] not in {"-", "_", "/"}
    if view.cited or not alone or len(text) < _SHORTEST:
        return False
    spelt = _SPELT.match(low, end) is not None and any(part.startswith(text.lower()) for part in view.rolls.name_parts)
    return spelt or text.lower() in view.rolls.name_parts


def _of_owner(view: View, text: str) -> bool:
    """Reads "Pocock, whose mattpocock/skills": the name of a person that the account of somebody named ends with."""
    known = view.desk.ledger.subjects
    owners = {(known[name].owner or "").lower() for name in view.named if name in known}
    return _PERSON.fullmatch(text) is not None and any(owner.endswith(text.lower()) for owner in owners)


_PERSON = re.compile(r"[A-Z][a-z]{4,}")
_SHORTEST = 3
_SPELT = re.compile(r"[\"'”]? (?:(?:anywhere )?in (?:its|their|the|his) names?|names?)\b")
"""Reads "the only model with Qwen in its name": the letters that several names begin with."""


def _ends_identifier(view: View, text: str) -> bool:
    """Reads "WEBM files" of a passage that has "SaveWEBM": capitals that close a word of a source."""
    if not re.fullmatch(r"[A-Z]{3,}", text):
        return False
    wanted = re.compile(rf"[a-z]{text}(?![A-Za-z\d])")
    return any(wanted.search(str(fact.value)) for fact in view.facts if fact.kind == "passage")


def _with_head(view: View, start: int, text: str) -> tuple[int, str]:
    """Reads "privacy-filter-v2": what hangs on to a known name by a hyphen is one name with it."""
    head = re.search(r"[\w.]+(?:-[\w.]+)*-$", view.mentions.folded.text[:start])
    known = view.desk.aliases.exactly(tokens(head[0])) if head else None
    return (head.start(), head[0] + text) if head and known is not None else (start, text)


def in_passage(view: View, text: str) -> bool:
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
    r"'s? (?:\w+ ){0,2}$|'s? (?:[a-z-]+ ){1,3}(?:model|dataset|space|paper|project|repository|tool) $|"
    r"'s? (?:entry|paper|model|space|dataset|project|contribution)\b[^.;:,]{0,40} (?:is|was) (?:the )?[\"']?$"
)
_BY = re.compile(
    r",? (?:(?:model|dataset|space|repository|paper) )?(?:from|by) (?:the )?$|"
    r"(?: |, (?:an?|the|another) \w+ )(?:from|by|made by|released by|owned by|of) (?:the )?$|"
    r",? (?:is|was) the work of (?:the )?$"
)


WHOSE = re.compile(r"'s? (?=\ue000)")
"""What follows the name of an owner, right before what is his."""
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
        of = _OF.fullmatch(between) or _MADE_IT.fullmatch(between)
        pair = (a, b) if of else (b, a) if by else None
        if pair is None or pair[0].hit is None or pair[1].hit is None:
            continue
        if pair == (b, a) and (WHOSE.match(view.mentions.bare, b.end) or _DERIVED.search(view.mentions.bare, 0, a.start)):
            continue  # "separate A from Google's B", "the only derivative of A is from B"
        owner, owned = pair[0].hit.alias, pair[1].hit.alias
        if owned.kind == "value" and not owned.subjects and owner.kind in {"owner", "value"}:
            yield from _of_entry(view, pair[0], owned) if by else ()
            continue
        if owned.kind == "family" and owner.kind == "owner" and by and not _of_family(view, owner, owned):
            yield Verdict(pair[0].start, pair[0].end, "owner", f"no {owned.printed} is {owner.printed}'s")
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


def _of_entry(view: View, said: Name, owned: Alias) -> Iterator[Verdict]:
    """Refuses another house as that of an entry which only a list names."""
    houses = {name.rpartition(":")[2].partition("/")[0] for _, name in view.rolls.entries(owned.printed)}
    if len(houses) == 1 and "/" not in said.text and said.text.lower() not in {house.lower() for house in houses}:
        right = min(houses)
        yield Verdict(said.start, said.end, "owner", f"{owned.printed} belongs to {right}, not to {said.text}", repair=right)


_DERIVED = re.compile(r"\b(?:derivatives?|fine-?tunes?|versions?|quanti[sz]ations?|variants?) of (?:the )?$")


def _of_family(view: View, owner: Alias, owned: Alias) -> bool:
    """Whether a house has anything whose name begins like a family's: a subject, or an entry of a list."""
    entries = (entry.rpartition(":")[2] for entry in view.rolls.models)
    his = (entry for entry in entries if entry.partition("/")[0].lower() == owner.printed.lower())
    words = len(owned.words)
    return bool({*owner.subjects} & {*owned.subjects}) or any(
        tokens(entry.partition("/")[2])[:words] == owned.words for entry in his
    )


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
