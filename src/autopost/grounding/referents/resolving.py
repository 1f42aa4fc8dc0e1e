"""Whom each place in a sentence speaks of: names, pronouns, roles ("the model in second place"), pairs and groups."""

from __future__ import annotations

import re

from autopost.folding import folded_key
from autopost.grounding.mentions.aliases import Hit
from autopost.grounding.referents.anaphora import SAID_OF, referring
from autopost.grounding.referents.ofcited import of_cited, the_original
from autopost.grounding.referents.openings import says_again
from autopost.grounding.referents.partnames import by_next_word, by_words
from autopost.grounding.referents.referring import (
    NOUNS,
    REFERRING,
    foremost,
    nth_most,
)
from autopost.grounding.referents.roles import Role, described_by, roles
from autopost.grounding.referents.variants import variant_refs
from autopost.grounding.view import Referent, RefKind, View

_AS_MANY_AS = re.compile(r"\bas (?:many|much|often|high|large|big|far)(?: [a-z]+)? as $")


def referents(view: View) -> tuple[Referent, ...]:
    """Everything in the sentence that speaks of a subject, left to right."""
    found = [ref for name in view.mentions.names if (ref := _named(view, name)) is not None]
    titled = any(name.startswith("paper:") for ref in found if ref.kind == "name" for name in ref.subjects)
    for piece in view.mentions.papers:
        again = titled and says_again(view.mentions.bare, piece.start)
        if f"paper:{piece.value}" in view.desk.ledger.subjects and not again:
            found.append(Referent(piece.start, piece.end, frozenset({f"paper:{piece.value}"}), "name"))
    found = [ref for ref in found if not (ref.kind == "owner" and _owner_of_next(view, ref, found))]
    found = [by_next_word(view, _within_house(view, ref, found)) for ref in found]
    found += [ref for role in roles(view.mentions.bare) if (ref := _placed(view, role, found)) is not None]
    found += [Referent(start, end, frozenset({name}), "role") for start, end, name in described_by(view.desk, view.mentions)]
    found += [ref for match in foremost(view.mentions.bare) if (ref := _most(view, match)) is not None]
    found += [ref for ref in variant_refs(view) if not any(one.start < ref.end and ref.start < one.end for one in found)]
    found += of_cited(view, found)
    found += () if view.cited else by_words(view, [*found])
    found += the_original(view, found)
    taken = [(ref.start, ref.end) for ref in found]
    for match in REFERRING.finditer(view.mentions.bare):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            ref = referring(view, match, sorted(found, key=lambda ref: ref.start))
            if ref is not None:
                found.append(ref)
    return tuple(sorted(found, key=lambda ref: ref.start))


def _within_house(view: View, ref: Referent, found: list[Referent]) -> Referent:
    """Reads "Google's Gemma", "Gemma by Google": of the family those that are the owner's."""
    owners = [one for one in found if one.kind == "owner" and one is not ref] if ref.kind == "owner" else []
    low = view.mentions.folded.low
    whose = next((one for one in owners if re.fullmatch(r"'s? ", low[one.end : ref.start])), None)
    whose = whose or next((one for one in owners if re.fullmatch(r"\"? (?:from|by) ", low[ref.end : one.start])), None)
    if whose is None:
        return ref
    both = whose.subjects & ref.subjects
    return Referent(ref.start, ref.end, both, "name" if len(both) == 1 else "owner") if both else ref


def _owner_of_next(view: View, owner: Referent, found: list[Referent]) -> bool:
    """Reads "Nvidia's LocateAnything-3B", "the zai-org model GLM-5.2": an owner that only says whose the next name is."""
    after = next((ref for ref in found if ref.start >= owner.end and ref.kind in {"name", "value"}), None)
    gap = view.mentions.folded.low[owner.end : after.start] if after else "."
    said = rf"(?:'s?)?(?: (?:{NOUNS}|paper|new|own|entry|trending|latest|open)s?){{0,3}}[ \"'(]{{1,2}}"
    return re.fullmatch(said, gap) is not None or _DESCRIBED.fullmatch(gap) is not None


_DESCRIBED = re.compile(
    r"'s? (?:(?!(?:the|an?|of|than|over|and|or|in|on|at|by|to|with|for|from|is|was|has|had|its|their)\b)[a-z][a-z-]+ ){1,3}"
    rf"(?:{NOUNS}) [\"'(]?"
)
"""Reads "Xiaomi's speech recognition model MiMo-V2.5-ASR"."""


_ON_LIST = re.compile(
    r"^(?!.*\b(?:papers?|upvot\w*|titles?|stud(?:y|ies)|authors?|abstracts?|arxiv)\b).*\b(?:trending|models?|places?|ranks?|ranked)\b"
)


def _named(view: View, name: object) -> Referent | None:
    hit = getattr(name, "hit", None)
    if hit is None or _in_words_of_another(view, hit):
        return None
    if not hit.alias.subjects:
        # A name in a list or a base model: nothing is known of it but that it is there.
        return Referent(hit.start, hit.end, frozenset({f"value:{hit.alias.printed}"}), "value")
    on_list = hit.alias.kind == "bare" and _ON_LIST.search(view.mentions.bare)
    entries = view.rolls.entries(hit.alias.printed) if on_list else []
    if len(entries) == 1 and all(one.startswith("paper:") for one in hit.alias.subjects):
        # "three places ahead of WeiboAI's VibeThinker-3B": the model, and no paper that is called like it.
        return Referent(hit.start, hit.end, frozenset({f"value:{entries[0][1]}"}), "value")
    subjects = frozenset(hit.alias.subjects)
    within = subjects & {*view.scope_subjects, *view.carried}
    spoken_of = {*view.topic, *(view.scope_subjects if view.cited else ())}
    if view.topic and not subjects & spoken_of and hit.alias.kind in {"family", "owner"}:
        return None  # a word of the tool's description that also begins somebody's name
    if view.cited_of and not subjects & {*view.cited_of} and _word_of_source(view, hit):
        return None
    kinds = {"owner": "owner", "family": "owner", "list": "list"}
    kind: RefKind = kinds.get(hit.alias.kind, "name")  # type: ignore[assignment]
    return Referent(hit.start, hit.end, within or subjects, kind)


def _word_of_source(view: View, hit: Hit) -> bool:
    """Reads "saves LLM tokens" of what a cited source says with that word, written otherwise than the name that it is too."""
    said = view.mentions.folded.text[hit.start : hit.end]
    if hit.alias.kind not in {"bare", "family"} or said == hit.alias.printed:
        return False
    word = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    return any(fact.subject.id in view.cited_of and word.search(str(fact.value)) for fact in view.facts if fact.kind == "passage")


_THING_OF = re.compile(r" [a-z]{4,}(?= (?:and|or|in|for|is|are|was|were)\b|[,.;:]|\W*$)")


def _in_words_of_another(view: View, hit: Hit) -> bool:
    """Reads "a FlashInfer sampler", "Gemma 4 MTP", "Nemotron-H NVFP4" of a source of somebody else who is spoken of, too."""
    if view.cited or not view.scope_subjects:
        return False
    longer = [(one.start, one.end) for one in view.mentions.strangers if one.start <= hit.start and hit.end <= one.end]
    thing = _THING_OF.match(view.mentions.bare, hit.end)
    longer += [(hit.start, thing.end())] if thing and _LED_IN.search(view.mentions.bare, 0, hit.start) else []
    own = {*hit.alias.subjects}
    told = [view.desk.passages[fact.tag] for fact in view.facts if fact.kind == "passage" and fact.subject.id not in own]
    words = (re.compile(rf"(?<!\w){re.escape(folded_key(view.mentions.folded.text[a:b]))}(?!\w)") for a, b in longer)
    return any(word.search(said) for word in words for said in told)


_LED_IN = re.compile(r"(?:\b(?:an?|the|new|its|and|with|of|for|gained|added|brings?|brought)|^\W*(?:an?|the)|,) $")


def _placed(view: View, role: Role, named: list[Referent]) -> Referent | None:
    """Reads "the model in second place", "the Space directly above it"."""
    left = view.mentions.bare[: role.start]
    if SAID_OF.search(left) and not _AS_MANY_AS.search(left):
        return None  # "X is the second-placed Space": a claim about X
    known = view.desk.ledger.subjects
    refs = sorted(named, key=lambda ref: ref.start)
    before = [name for ref in refs if ref.end <= role.start for name in sorted(ref.subjects)]
    topic = next((name for name in (*reversed(before), *view.carried) if name in known), "")
    after = (name for ref in refs if ref.start >= role.end for name in sorted(ref.subjects) if name in known)
    kind = role.kind or next((known[name].kind for name in (topic, *after) if name), "")
    place = role.place or (view.desk.place(topic) + role.step if topic and view.desk.place(topic) else 0)
    subjects = view.desk.at_place(kind, place) if place > 0 else []
    if not subjects and kind == "model" and 0 < place <= len(view.rolls.whole.get(kind, ())):
        # "The model in 19th place": an entry that only the list names.
        subjects = [f"value:{view.rolls.whole[kind][place - 1].removeprefix('hf:model:')}"]
    return Referent(role.start, role.end, frozenset(subjects), "role") if subjects else None


def _most(view: View, match: re.Match[str]) -> Referent | None:
    """Reads "The most liked of the eight models sits fifth": whoever that is."""
    first = nth_most(match, view.rolls)
    return Referent(*match.span(), frozenset(first), "role") if first else None


MOST_OF_THEM = re.compile(
    r"\bthe (?:(?P<low>least)|most)[- ](?P<how>starred|liked|downloaded|forked|upvoted)(?P<them> of (?:them|these|"
    r"those|the [a-z\d]+))?"
    r"(?= (?:has|had|(?:is|was)(?! [\"']?\ue000)|stands|shows|counts)\b|,? \d)"
)
