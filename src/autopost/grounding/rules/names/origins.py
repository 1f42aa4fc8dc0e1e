"""Where a thing is from: the organisation a paper was submitted under, the account of a model, the model it derives from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autopost.facts import Fact
from autopost.grounding.mentions.aliases import Alias
from autopost.grounding.mentions.names import Name
from autopost.grounding.mentions.stretches import those_in
from autopost.grounding.retelling.denials import denies
from autopost.grounding.rules.names.names import WHOSE
from autopost.grounding.rules.verdict import Verdict
from autopost.grounding.view import View

_UNDER = re.compile(
    r"\b(?:under|organi[sz]ations?|affiliated with|on behalf of|submitted by|published by|uploaded by)(?: is| was|,)?(?: the)?"
    r"(?: (?:name|names|account|label|banner|organi[sz]ation|house|roof|flag))?(?: of)?(?: the)? [\"']?$"
    r"|\ue000[\"']?,? (?:(?:is|was|comes|came|out|hails) )?(?:from|by|of) (?:the )?$"
)
"""What stands before a house: words of publishing, or only "from" after a name."""
_MADE = (
    r"(?:published|released|uploaded|submitted|made|built|created|developed|issued|owned|maintained|hosted|posted|trained|"
    r"written)"
)
_SAID_WHOSE = re.compile(
    rf"\b(?:(?:comes?|came|coming|hails?|hailing|originat(?:es|ed|ing)) from|"
    rf"belong(?:s|ed|ing)? to|(?:is|was|are|were|been|be) {_MADE} by|"
    r"(?:is|was|are|were|as) an? (?:[a-z-]+ )?(?:paper|model|dataset|space|repository|project|tool|release|work|entry) "
    r"(?:from|by|of)|"
    r"(?:is|was) (?:the )?(?:work|property|product|child|creation) of|"
    r",? (?:is|was) (?:from|by))(?: the)?(?: house of| account)? $"
)
"""What says whose the subject of the sentence is."""
_IS_WHOSE = re.compile(r"\b(?:is|was|are|were|remains?) $")
_ITS_WHAT = re.compile(r"'s? (?:[a-z\ue000-]+ )?(?:own|model|dataset|space|paper|repository|project|tool|entry|work)\b")
_POINTS_OUT = re.compile(
    r"\b(?:the|that) (?:other |[a-z]+ )?(?:paper|study|preprint|work|one|model|dataset|space)(?: that (?:is|was))? (?:\w+ed )?"
    r"(?:under|by)(?: the)?(?: \w+)?(?: of)?(?: the)? $"
)
"""Reads "the paper submitted under zai-org": which paper, not whose."""
_BEHIND = re.compile(
    r" (?:is|was) (?:the )?(?:organi[sz]ation|account|publisher|house|lab(?:oratory)?|company|institution|university|name|team|"
    r"group)(?: (?:that|which) (?:is|stands))? (?:behind|of|(?:named|given|listed|recorded) (?:for|with|by|on)|"
    r"that (?:submitted|published|released)|(?:under|from) which|under whose (?:name|label|banner)) "
    r"(?:the )?(?:submission of )?(?:the )?(?:paper |model )?[\"']?"
)
"""Reads "Peking University is the organisation behind A", "under which A was submitted"."""
_OWNED = frozenset({"paper", "model", "dataset", "space", "repository"})


_AS_ARE = re.compile(r"\bas (?:are|is|do|does|have|has) [^,;.:]*$")


def organizations(view: View) -> Iterator[Verdict]:
    """Reads "submitted under the organization Berkeley": the subject's own, as its facts give it."""
    for name in view.mentions.names:
        hit = name.hit
        if hit is None or not _house(view, hit.alias) or _of_an_entry(view, hit.alias.printed):
            continue
        if _said_whose(view, name):
            yield from _of_none(view, name)
            continue
        if not _UNDER.search(view.mentions.bare[: name.start]) and not _BEHIND.match(view.mentions.bare, name.end):
            continue
        if _POINTS_OUT.search(view.mentions.bare[: name.start]) and {*hit.alias.subjects} & {*view.scope_subjects}:
            continue
        behind = _BEHIND.match(view.mentions.bare, name.end)
        if _AS_ARE.search(view.mentions.bare[: name.start]):
            continue  # "A and B are under MIT, as are two models from C"
        if (_ITS_PAPER.match(view.mentions.bare, name.end) or WHOSE.match(view.mentions.bare, name.end)) and not behind:
            continue  # "from the Berkeley robot paper", "from Google's B": which one, not whose the other is
        subject = _titled_at(view, behind.end()) if behind else _whose(view, name)
        if subject is None or subject in hit.alias.subjects or denies(view, name.start):
            continue
        known = view.desk.ledger.subjects[subject]
        own, right = _organization(view, subject), house_of(view, subject) or None
        shown = f"; it is {right}'s" if right else ""
        message = f"no fact puts {view.desk.name(known)} under {hit.alias.printed}{shown}"
        # "Peking University is the organisation behind A": either may be what is wrong.
        end = max(ref.end for ref in view.referents if ref.start <= behind.end() + 1) if behind else name.end
        repair = None if behind else right
        yield Verdict(name.start, end, "owner", message, facts=(own.tag,) if own else (), repair=repair)


def _of_an_entry(view: View, house: str) -> bool:
    """Reads "VibeThinker-3B, 19th under WeiboAI's name": of an entry of a list whose name a paper bears, too."""
    named = (entry for name in view.mentions.names for _, entry in view.rolls.entries(name.text))
    return any(entry.partition("/")[0].lower() == house.lower() for entry in named)


def _titled_at(view: View, at: int) -> str | None:
    """The one subject named at a place."""
    known = view.desk.ledger.subjects
    here = [ref for ref in view.referents if ref.kind == "name" and at - 1 <= ref.start <= at + 1]
    named = [name for ref in here for name in ref.subjects if name in known and known[name].kind in _OWNED]
    return named[0] if len(named) == 1 else None


_ITS_PAPER = re.compile(r"(?:'s?)? (?:[a-z]+ )?(?:paper|study|preprint|model|dataset|space)\b")


_DERIVED = re.compile(r"\b(?:derivatives?|fine-?tunes?|quanti[sz]ations?|offshoots?) of (?:the )?$")


def _said_whose(view: View, name: Name) -> bool:
    """Reads "comes from moonshotai", "belongs to Google", "is Microsoft's model"."""
    bare = view.mentions.bare
    told = _SAID_WHOSE.search(bare[: name.start]) is not None
    return told or (_IS_WHOSE.search(bare[: name.start]) is not None and _ITS_WHAT.match(bare, name.end) is not None)


def _of_none(view: View, name: Name) -> Iterator[Verdict]:
    """Of nobody whom the clause names is it said that may be meant: none of them is of this house."""
    start, _ = view.clause(name.start)
    refs = [r for r in those_in(view.referents, start, name.start) if r.kind in {"name", "pronoun", "value", "role"}]
    if refs and _DERIVED.search(view.mentions.bare, 0, refs[-1].start):
        return  # "The only derivative of A in the top 60 is from B": whose the derivative is
    told = [name for ref in refs for name in sorted(ref.subjects)] or [*view.carried[:2]]
    houses = {who: house_of(view, who) for who in dict.fromkeys(told)}
    said = name.hit.alias if name.hit else None
    if said is None or not houses or not all(houses.values()) or denies(view, name.start):
        return
    if any(who in said.subjects or same_house(said.printed, house) for who, house in houses.items()):
        return
    who, house = next(iter(houses.items()))
    known = view.desk.ledger.subjects.get(who)
    printed = view.desk.name(known) if known else who.removeprefix("value:")
    yield Verdict(name.start, name.end, "owner", f"{printed} is of {house}, not of {said.printed}", repair=house)


def same_house(said: str, house: str) -> bool:
    """Whether two names are of one house: "xiaomi", "XiaomiMiMo"."""
    one, two = said.lower(), house.lower()
    return one in two or two in one


def house_of(view: View, who: str) -> str:
    """The account or organisation of a subject, or of an entry that only a list names; empty where none is known."""
    if who.startswith("value:"):
        found = {entry.partition("/")[0] for _, entry in view.rolls.entries(who.removeprefix("value:"))}
        return found.pop() if len(found) == 1 else ""
    own, known = _organization(view, who), view.desk.ledger.subjects.get(who)
    return str(own.value) if own else (known.owner or "") if known else ""


def _organization(view: View, who: str) -> Fact | None:
    return next((fact for fact in view.desk.by_subject.get(who, ()) if fact.metric == "organization"), None)


def _house(view: View, alias: Alias) -> bool:
    """Whether a name is an owner's: of a subject, or of an entry in a list."""
    if alias.kind != "value":
        return alias.kind == "owner"
    facts = (view.desk.ledger.by_tag[tag] for tag in alias.facts)
    entries = (entry for fact in facts if isinstance(fact.value, tuple) for entry in fact.value)
    return any(entry.partition("/")[0] == alias.printed for entry in entries)


_FRONTED = re.compile(r"\W*(?:submitted|published|uploaded|released|posted|filed|listed)\b")
"""Reads "Submitted under A and listed with 22 upvotes: T": of the title that follows."""


_BESIDE = re.compile(r"[\"'\ue000]*, [^,;:.]{0,60}\b(?:than|before|after|behind|above|below|as|like|unlike) (?:the )?[\"']?")
_RESUMES = re.compile(r"[\"']?, (?:is|was|has been|comes?|came) ")
"""Reads "A, two days younger than B, was submitted under": of A."""


def _whose(view: View, name: Name, until: int | None = None) -> str | None:
    """Of whom the origin is said: the one subject named last before, else carried over, else named first after."""
    known = view.desk.ledger.subjects
    one = (ref for ref in view.referents if ref.kind in {"name", "pronoun"} or (ref.kind == "role" and len(ref.subjects) == 1))
    refs = [ref for ref in one if ref.start != name.start]
    before = [ref for ref in refs if ref.end <= (name.start if until is None else until)]
    pair = before[-2:]
    if len(pair) > 1 and _BESIDE.fullmatch(view.mentions.bare, pair[0].end, pair[1].start):
        before = before[:-1] if _RESUMES.match(view.mentions.bare, pair[1].end) else before
    told = before[-1].subjects if before else frozenset(view.carried[:1])
    if not before:
        after = [ref for ref in refs if ref.start >= name.end and ref.kind == "name"]
        gap = view.mentions.bare[name.end : after[0].start] if after else "."
        stops = r"[.;]" if _FRONTED.match(view.mentions.bare) else r"[.;:]"
        told = after[0].subjects if after and not re.search(stops, gap) else told
    named = [subject for subject in told if subject in known and known[subject].kind in _OWNED]
    return named[0] if len(named) == len(told) == 1 else None
