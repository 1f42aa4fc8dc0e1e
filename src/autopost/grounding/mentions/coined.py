"""Names that a paper's own passages give to what it presents: "Their method, called CoPD, trains", "LenVM predicts"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from autopost.facts import Fact

_MIXED = r"[A-Z][\w-]*[A-Z][\w-]*"
_GIVEN = re.compile(
    r"\b(?:called|named|dubbed|proposes?|presents?|introduces?|describes?|develop(?:ed|s)?|call the method|"
    r"(?:our|their) (?:schedule|benchmark|method|model|framework|system),) (?:an? |the )?"
    rf"(?P<name>{_MIXED})(?![\w/]| [A-Z])"
)
_SHORTENED = re.compile(
    rf"\b(?:propose|present|introduce|develop)(?:s|ed)? (?:an? |the |our )?(?:[\w-]+ ){{1,8}}\((?P<name>{_MIXED})\)"
)
_PLURALS = "(?:is|was|has|(?:model|agent|system|method|task|benchmark|framework|network|approach|polic|technique)(?:s|es|ies))"
_DOES = re.compile(rf"(?:^|(?<=[.!?] ))(?:The )?(?P<name>{_MIXED}|[A-Z][a-z]+(?: [A-Z][a-z]+){{1,3}}) (?!{_PLURALS}\b)[a-z]+s ")
"""Reads "Exploratory Sampling enhances", "The Edit-RRM breaks": whom a sentence of the abstract begins with."""
_BRACKETED = re.compile(rf"\((?P<name>{_MIXED})\)")
_PLURAL = re.compile(r"[A-Z\d-]+s?")
"""Reads "LLMs", "VLA": short forms of the trade."""
_LEAST = 5
"""Letters of a name that nothing but its spelling shows to be one."""


def coined(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    """Each name that is one paper's alone, with the paper."""
    passages = [fact for fact in facts if fact.kind == "passage" or fact.metric == "title"]
    texts = [(fact.subject.id, f" {fact.value} ".lower()) for fact in passages]
    for fact in passages:
        if fact.kind != "passage" or fact.subject.kind != "paper":
            continue
        said = str(fact.value)
        found = {match["name"] for pattern in (_GIVEN, _SHORTENED) for match in pattern.finditer(said)}
        likely = {match["name"] for pattern in (_DOES, _BRACKETED) for match in pattern.finditer(said)}
        found |= {name for name in likely if len(name) >= _LEAST and not _PLURAL.fullmatch(name) and _alone(name, fact, texts)}
        yield from ((name, fact.subject.id) for name in sorted(found) if not re.fullmatch(r"[A-Z]+s", name))


def _alone(name: str, fact: Fact, texts: Iterable[tuple[str, str]]) -> bool:
    spelt = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
    return not any(subject != fact.subject.id and spelt.search(text) for subject, text in texts)
