"""The scope of a sentence of plain text: every fact of the subjects it names, points at, or carries over."""

from __future__ import annotations

import re

from autopost.facts import Fact
from autopost.folding import folded_key
from autopost.grounding.attaching.events import same_version
from autopost.grounding.desk import Desk
from autopost.grounding.mentions.mentions import Mentions
from autopost.grounding.referents.partnames import told_by_words
from autopost.grounding.referents.referring import foremost, most, nth_most
from autopost.grounding.referents.roles import Role, described_by, roles
from autopost.grounding.referents.variants import told_by_part

CARRIED = 40
"""As many subjects a sentence may have in scope, or leave to the next."""
_ROLES = re.compile(
    r"\b(?:leaders?|leading|rivals?|runner-?up|above|below|front-?runner|ahead|behind|next|top|competitors?|"
    r"challengers?|first|second|others?)\b"
)


def open_scope(desk: Desk, mentions: Mentions, carried: tuple[str, ...]) -> tuple[Fact, ...]:
    """The facts in scope, those of lists last."""
    named = tuple(dict.fromkeys(s for name in mentions.names if name.hit for s in name.hit.alias.subjects))
    listed = tuple(tag for name in mentions.names if name.hit for tag in name.hit.alias.facts)
    linked = tuple(s for link in mentions.links for s in sorted(desk.subjects_at(link.value))[:2])
    described = described_by(desk, mentions)
    numbered = tuple(f"paper:{piece.value}" for piece in mentions.papers)
    subjects = tuple(dict.fromkeys((*named, *numbered, *linked, *(ref[2] for ref in described), *carried)))[:CARRIED]
    subjects = subjects or _released(desk, mentions)
    subjects += tuple(one for *_, one in told_by_words(mentions.bare, desk) if one not in subjects)
    if _ROLES.search(mentions.bare):
        subjects = tuple(dict.fromkeys((*subjects, *(name for subject in subjects for name in desk.neighbours(subject)))))
        subjects = subjects or tuple(desk.heads())
    first = (name for head in _FIRST.finditer(mentions.bare) for name in desk.at_place(head["kind"], 1))
    most_of = (
        name for told in foremost(mentions.bare) for name in (*desk.rolls.by(*most(told))[:2], *nth_most(told, desk.rolls))
    )
    subjects = tuple(dict.fromkeys((*subjects, *first, *most_of)))
    subjects = tuple(dict.fromkeys((*subjects, *(one for *_, one in told_by_part(mentions, desk, carried)))))
    placed = (name for role in roles(mentions.bare) for name in _standing(desk, role, subjects))
    subjects = tuple(dict.fromkeys((*subjects, *placed)))
    own = [fact for subject in subjects for fact in desk.by_subject.get(subject, ())]
    values = [desk.ledger.by_tag[tag] for tag in listed if tag in desk.ledger.by_tag]
    return tuple({fact.tag: fact for fact in (*own, *values, *desk.lists)}.values())


_FIRST = re.compile(r"\b(?:leading|top)[- ](?:trending[- ])?(?P<kind>paper|model|dataset|space)\b")


def _released(desk: Desk, mentions: Mentions) -> tuple[str, ...]:
    """Reads "The notes to v1.3.0rc18 warn": whose release it is, where one subject alone has it and nobody is named."""
    own = [
        {fact.subject.id for fact in desk.ledger.facts if fact.metric in _RELEASES and same_version(str(fact.value), piece.value)}
        for piece in mentions.versions
    ]
    known = [subjects for subjects in own if subjects]
    return tuple(known[0]) if known and len(known[0]) == 1 and all(one == known[0] for one in known) else ()


def in_words_of_one(desk: Desk, mentions: Mentions) -> tuple[str, ...]:
    """Reads "In Skill Discovery, SSL lifts MRR": of whom a source tells that has all these names, where one alone is."""
    strange = [folded_key(name.text.removesuffix("'s")) for name in mentions.strangers]
    names = {*strange, *(folded_key(name.text.removesuffix("'s")) for name in mentions.names)}
    if not strange or len(names) < len("AB"):
        return ()
    words = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names]
    told = (fact for fact in desk.ledger.facts if fact.kind == "passage")
    whose = {fact.subject.id for fact in told if all(word.search(desk.passages[fact.tag]) for word in words)}
    return tuple(whose) if len(whose) == 1 else ()


_RELEASES = frozenset({"release", "prerelease"})


def _standing(desk: Desk, role: Role, subjects: tuple[str, ...]) -> list[str]:
    """Whom a role may mean: who stands at the place, or next to a subject of the sentence."""
    if role.place:
        return desk.at_place(role.kind, role.place)
    return [
        name for subject in subjects for name in desk.at_place(role.kind, desk.place(subject) + role.step) if desk.place(subject)
    ]
